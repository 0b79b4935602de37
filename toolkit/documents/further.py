"""Clauses that a letter carries only in some cases, set into the filled letter: no template can leave them out."""

from collections.abc import Callable, Iterator

from toolkit.documents.brief import Brief, Kind
from toolkit.documents.lot_balance import balance_is_one_sum
from toolkit.documents.lots import each_lot_by_itself, lots_not_concerned, lots_not_told_apart
from toolkit.documents.money import count
from toolkit.documents.not_presented import units_not_presented
from toolkit.documents.past import failures_of
from toolkit.documents.statements import statement


def further_clauses(brief: Brief) -> tuple[str, ...]:
    """Return the further clauses of *brief* in the language being written."""
    return tuple(text for clause in _CLAUSES for text in clause(brief))


def stricter_terms(brief: Brief) -> Iterator[str]:
    """G49: a lot that failed before is not worked on again on the same terms."""
    if brief.kind is Kind.REWORK and brief.presented_again:
        yield statement("stricter_terms").format(failures=count(failures_of(brief)))


_CLAUSES: tuple[Callable[[Brief], Iterator[str]], ...] = (
    stricter_terms,
    units_not_presented,
    each_lot_by_itself,
    lots_not_concerned,
    balance_is_one_sum,
    lots_not_told_apart,
)
