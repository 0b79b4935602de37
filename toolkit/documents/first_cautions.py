"""What stands before all else in the note to the buyer and on the signer's sheet: it may keep the letter from going."""

from collections.abc import Iterator

from toolkit.documents.brief import PATH_OF, Brief, Kind
from toolkit.documents.holds import clause_for, granted
from toolkit.documents.law import Right, statute
from toolkit.model.resolution import Option

_QUALIFIED = "result_qualified"
_UNCLEAR = "result_unclear"


def first_cautions(brief: Brief) -> Iterator[str]:
    """Yield what the signer must not overlook, the most pressing first."""
    yield from rules_leave_it_closed(brief)
    yield from result_is_qualified(brief)
    yield from result_is_not_understood(brief)


def closed_way(brief: Brief) -> Option | None:
    """Return the way out of the letter where the rules leave it closed."""
    path = PATH_OF.get(brief.kind)
    return next((one for one in brief.resolution.options if one.path == path and not one.allowed), None)


def rules_leave_it_closed(brief: Brief) -> Iterator[str]:
    """A clause or the law may grant what the rules advise against; the letter is written, and the buyer told (G41)."""
    closed = closed_way(brief)
    if brief.kind is not Kind.REJECTION or closed is None or not granted(Right.REJECTION, brief.order):
        return
    why = f": {' '.join(closed.why)}" if closed.why else "."
    yield (
        f"The rules leave the rejection CLOSED{why} The way found is {brief.resolution.path}. This letter was written "
        f"only because {_ground(brief)}: do not send it before a lawyer has said that this holds here."
    )


def _ground(brief: Brief) -> str:
    if clause_for(Right.REJECTION, brief.order) is not None:
        return "the clauses of the order file ([contract] clauses, rights) are taken to grant a refusal"
    law = statute(Right.REJECTION, brief.order)
    return f"{law.cite if law is not None else 'the law of the order'} is taken to grant a refusal"


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
