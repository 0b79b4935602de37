"""The results of a report put together: of the counts, of the whole, of each class, each from the best that says it."""

from collections.abc import Sequence

from toolkit.model.report import (
    Results,
    ResultWord,
    Section,
)
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.pages import Page
from toolkit.parsers.lists.findings import Findings
from toolkit.parsers.results.agreeing import Verdict
from toolkit.parsers.results.verdicts import overall
from toolkit.parsers.words import folding, lexicon, outcomes
from toolkit.parsers.words.inline import Entry


def results_of(
    found: Findings, parts: Sequence[Section], workmanship: Verdict, whole: Verdict, told: ResultWord | None
) -> Results:
    """Return what the report says of the workmanship by AQL, of the whole and of each class.

    *told* is what it says of the first without a label.
    """
    failed: ResultWord | None = (
        "fail" if any(part.result == "fail" and _judges_counts(part.name) for part in parts) else None
    )
    labelled = workmanship.word or found.aql_result or failed or _of_classes(found)
    aql = labelled or told or _from_sections(parts, found)
    return Results(aql=aql, overall=whole.word, by_severity=found.by_severity)


def _of_classes(found: Findings) -> ResultWord | None:
    """Return the verdict that those printed for each class come to; none where a class with a limit has none."""
    told = dict(found.by_severity.items())
    if "fail" in told.values():
        return "fail"
    judged = bool(told) and all(severity in told for severity, _ in found.allowed.items())
    return "pass" if judged and set(told.values()) == {"pass"} else None


def verdict_of_whole(
    rows: Sequence[Row],
    heads: Sequence[Row],
    labelled: Sequence[Entry],
    pages: Sequence[Page],
    first_table: tuple[int, float],
    found: Findings,
) -> Verdict:
    """Return the result of the whole; rows that judge one of several lots say nothing of it."""
    lots = {(row.page, row.top) for row in rows if id(row) in found.judging}
    whole = [entry for entry in labelled if not any(p == entry.page and abs(t - entry.box[1]) < 1 for p, t in lots)]
    return overall([row for row in rows if (row.page, row.top) not in lots], heads, whole, pages, first_table)


def with_reason(told: tuple[str, ...], verdict: Verdict) -> tuple[str, ...]:
    """Return the remarks, before them what a pending result waits for: "Pending - client decision on shade"."""
    said = outcomes.outcome_at_start(verdict.text)
    waits = verdict.word == said.word == "pending" and any(map(str.isalpha, said.rest))
    return (verdict.text, *told) if waits and not any(verdict.text in remark for remark in told) else told


def _judges_counts(name: str) -> bool:
    """Tell whether the part of this *name* is the counts and nothing else: "Workmanship (AQL)", no "Appearance"."""
    return folding.key(folding.without_number(name)) in lexicon.phrases("label_words", "counts_part")


def _from_sections(parts: Sequence[Section], found: Findings) -> ResultWord | None:
    """Return the verdict of the section on workmanship, which is the verdict on the counts.

    It is none on defects beyond the limits that made another part fail: "Appearance | Pass | Function | Fail".
    """
    told = [part.result for part in parts if lexicon.mentions("headings", "workmanship", part.name)]
    first = next((result for result in told if result in ("pass", "fail")), None)
    limits = ((found.found[severity], limit) for severity, limit in found.allowed.items())
    over = any(count is not None and count > limit for count, limit in limits)
    others = over and first == "pass" and any(part.result == "fail" for part in parts)
    return None if others else first
