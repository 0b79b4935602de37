"""What stands before all else in the note to the buyer and on the signer's sheet: it may keep the letter from going."""

from collections.abc import Iterator

from toolkit.documents.brief import ANSWERS, PATH_OF, Brief, Kind
from toolkit.documents.by_law import labels_asked_for, papers_asked_for
from toolkit.documents.critical_lots import other_remedies_of_lots
from toolkit.documents.holds import clause_for
from toolkit.documents.late_refusal import last_day_to_complain, last_day_to_refuse, went_out_by
from toolkit.documents.law import Right
from toolkit.model.resolution import Option

_QUALIFIED = "result_qualified"
_UNCLEAR = "result_unclear"


def first_cautions(brief: Brief) -> Iterator[str]:
    """Yield what the signer must not overlook, the most pressing first."""
    yield from rules_leave_it_closed(brief)
    yield from other_remedies_of_lots(brief)
    yield from classes_are_too_low(brief)
    yield from time_to_refuse_is_over(brief)
    yield from time_to_complain_is_over(brief)
    yield from the_law_is_not_conceded(brief)
    yield from result_is_qualified(brief)
    yield from result_is_not_understood(brief)


def closed_way(brief: Brief) -> Option | None:
    """Return the way out of the letter where the rules leave it closed."""
    path = PATH_OF.get(brief.kind)
    return next((one for one in brief.resolution.options if one.path == path and not one.allowed), None)


def rules_leave_it_closed(brief: Brief) -> Iterator[str]:
    """A clause or a person may open what the rules advise against; the letter is written, and the buyer told (G41)."""
    closed = closed_way(brief)
    if brief.kind is not Kind.REJECTION or closed is None:
        return
    why = f": {' '.join(closed.why)}" if closed.why else "."
    by_clause = clause_for(Right.REJECTION, brief.order) is not None
    ground = (
        "the clauses of the order file ([contract] clauses, rights) are taken to grant a refusal"
        if by_clause
        else "the step was allowed out of order"
    )
    yield (
        f"The rules leave the rejection CLOSED{why} The way found is {brief.resolution.path}. This letter was written "
        f"only because {ground}: do not send it before a lawyer has said that this holds here."
    )


def the_law_is_not_conceded(brief: Brief) -> Iterator[str]:
    """A record that lists a missing label among what it takes reads as if it covered that, and it cannot."""
    if brief.kind is not Kind.CONCESSION:
        return
    missing = (*labels_asked_for(brief), *papers_asked_for(brief))
    if missing:
        named = ", ".join(f"“{one}”" for one in missing)
        yield (
            f"NOT COVERED by this record, because no agreement replaces what the law or the order asks for: {named}. "
            "The record says so and asks for it; do not release the lot before it is there, or is known not to be "
            "required where the goods are sold."
        )


def classes_are_too_low(brief: Brief) -> Iterator[str]:
    """G11: a printed class is kept, and who signs knows where words or kind of the defect speak against it."""
    pairs = zip(brief.report.defects, brief.resolution.per_defect, strict=False)
    low = [(row, known) for row, known in pairs if row.total and not row.critical and (known.hazard or known.critical)]
    for row, known in low:
        why = "is a matter of safety" if known.hazard else "is critical by kind in the defect knowledge"
        decides = "; who answers for product safety on your side decides" if known.hazard else ""
        yield (
            f"“{row.description}” {why}, and the report counts it as {row.worst}: have the inspection firm confirm or "
            f"change its class before this goes out{decides} (G11)."
        )


def time_to_refuse_is_over(brief: Brief) -> Iterator[str]:
    """Goods that were not refused in time are taken to be accepted; what is left are claims."""
    last = last_day_to_refuse(brief.order)
    if last is not None and brief.kind in ANSWERS and brief.as_of > last.day:
        yield (
            f"The contract's time to refuse these goods ended on {last.day} ({last.given.days} days after they "
            f"arrived, {last.given.line}): have a lawyer say what rights are left before this goes out."
        )


def time_to_complain_is_over(brief: Brief) -> Iterator[str]:
    """By our own clause a late notice takes no right to refuse away; it costs what its lateness has caused."""
    last = last_day_to_complain(brief.order)
    if last is None or brief.kind not in ANSWERS or brief.as_of <= last.day:
        return
    if not went_out_by(last.day, ANSWERS, brief.history.letters):
        yield (
            f"The time for a notice of what can be seen ended on {last.day} ({last.given.days} days after the goods "
            f"arrived, {last.given.line}). If no notice went out before, this paper is late for such defects: have a "
            "lawyer say what that costs. It ends no right where the supplier knew of them."
        )


def result_is_qualified(brief: Brief) -> Iterator[str]:
    """What stands beside the verdict, such as “client to decide”; the release tells every doubt of the report."""
    if brief.kind is Kind.RELEASE:
        return
    yield from (problem.message for problem in brief.report.problems if problem.code == _QUALIFIED)


def result_is_not_understood(brief: Brief) -> Iterator[str]:
    """A test whose result nobody understood may have failed, and then it stands in no letter."""
    if brief.kind is Kind.RELEASE:
        return
    for problem in brief.report.problems:
        if problem.code == _UNCLEAR:
            page = f" (page {problem.page})" if problem.page else ""
            yield f"{problem.message} The letter says nothing of it: look at the report{page}, and at what it asks for."
