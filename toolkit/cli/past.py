"""What the register remembers of a supplier, as the values that a history is told from."""

from datetime import date

from toolkit.cases.case import Case
from toolkit.cases.names import alike, escaped, key
from toolkit.cases.places import home
from toolkit.cases.supplier_record import SupplierRecord
from toolkit.cases.suppliers import record_of
from toolkit.cli.case_list import standings
from toolkit.errors import InvalidInputError
from toolkit.model.history import PastCase


def record_for(name: str, day: date) -> tuple[SupplierRecord, tuple[str, ...]]:
    """Return the record of the supplier *name*, and the names that are like it and were not taken for it.

    Raises:
        InvalidInputError: no case is of that supplier.
    """
    wanted = key(name)
    cases = list(standings(home()))
    names = tuple(dict.fromkeys(case.supplier for case in cases if case.supplier))
    near = tuple(map(escaped, alike(name, names)))
    own = [case for case in cases if case.supplier and key(case.supplier) == wanted]
    if not own:
        hint = f"Like it: {'; '.join(near[:5])}" if near else "recourse case list shows the names as they are written."
        raise InvalidInputError(f"No case is of a supplier called {name}.", hint)
    return record_of(map(past_case, own), as_of=day), near


def past_case(case: Case) -> PastCase:
    """Return what is remembered of *case*."""
    return PastCase(
        id=case.id,
        supplier=case.supplier or "",
        supplier_zh=case.supplier_zh,
        product=case.product,
        po_numbers=case.po_numbers,
        opened=case.opened,
        closed=case.closed,
        state=case.state.value,
        path=case.path,
        outcome=case.outcome,
        inspections=case.inspections,
        conceded=case.conceded,
        overrides=len(case.overrides),
    )
