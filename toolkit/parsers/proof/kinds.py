"""What kind of paper the pages are: a report on inspected goods, another paper, or pages that cannot be read."""

from collections.abc import Sequence

from toolkit.model.report import Problem, Sampling
from toolkit.parsers.facts import letterhead
from toolkit.parsers.facts.particulars import Particulars
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.pages import UNDECODED, Page
from toolkit.parsers.lists.findings import Findings
from toolkit.parsers.results.agreeing import Verdict
from toolkit.parsers.scan import INSTALL

NO_PLAN = Sampling()
CLEARLY = 4  # of the seven things that reports have


def is_inspection(
    rows: Sequence[Row], found: Findings, facts: Particulars, verdict: Verdict, plan: Sampling = NO_PLAN
) -> bool:
    """Tell whether the paper reports on inspected goods: its title says so and it has what such a report has.

    A *plan* in words speaks for that only beside defects: rules for inspections name plans and limits, too.
    """
    counted = bool(found.defects) or bool(found.found)
    if not (counted or verdict.word or "inspection_date" in facts.texts):
        return False
    if letterhead.says_rules(rows) and not (found.found or verdict.word):
        return False  # it says what defects are, and found none
    figures = bool(found.found) + bool(found.allowed)
    if found.defects and letterhead.standard(rows) is not None and figures > letterhead.says_other(rows):
        return True  # defects, their totals or limits, and the standard of sampling: no other paper has them
    if letterhead.says_other(rows):  # "Final audit report" may be that of an inspection, if it has all of one
        named = letterhead.says_inspection(rows) and verdict.word is not None
        return counted and (named or _evidence(found, facts, verdict, plan) >= CLEARLY)
    return _evidence(found, facts, verdict, plan) >= (1 if letterhead.says_inspection(rows) else 2)


def doubtful_kind(found: Findings, facts: Particulars, verdict: Verdict, plan: Sampling = NO_PLAN) -> list[Problem]:
    """Return a problem where only one thing in the paper speaks for an inspection: it may be a list of claims."""
    if _evidence(found, facts, verdict, plan) > 1 or verdict.word == "aborted":  # then there is no sample, and no count
        return []
    message = "Little here says that goods were inspected (a sample, an AQL, a date, a result): is this a report?"
    return [Problem(code="kind_uncertain", level="error", message=message, page=1)]


def _evidence(found: Findings, facts: Particulars, verdict: Verdict, plan: Sampling) -> int:
    """Return how many of the things that every inspection report has are there."""
    sampled = bool(found.sample_size) or bool(facts.sample_size)
    rated = bool(found.aql) or bool(facts.aql) or facts.single_aql is not None
    listed = bool(found.defects)
    return sum(
        (
            listed or bool(found.found),
            sampled or (listed and bool(plan.sample_size)),
            rated or (listed and bool(plan.aql)),
            listed and bool(found.allowed),
            listed and plan.level is not None,
            verdict.word is not None,
            "inspection_date" in facts.texts,
        )
    )


def unread_pages(pages: Sequence[Page]) -> list[Problem]:
    """Return the problems of the pages themselves: pictures, characters that do not decode, hidden cells."""
    found: list[Problem] = []
    for page in pages:
        found.extend(page.problems)
        lost = sum(UNDECODED in word.text for word in page.words)
        if page.unseen:
            message = (
                f"The text of page {page.number} is a layer under its picture that nobody sees, and may differ from it."
            )
            found.append(_unreadable(f"{message} {INSTALL}", page))
        elif page.scanned:
            found.append(_unreadable(f"Page {page.number} is a picture without text and was not read. {INSTALL}", page))
        elif lost:
            found.append(_unreadable(f"{lost} words on page {page.number} are in characters that do not decode.", page))
    return found


def _unreadable(message: str, page: Page) -> Problem:
    return Problem(code="unreadable_text", level="error", message=message, page=page.number)
