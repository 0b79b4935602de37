"""What the register remembers of a supplier, as the values that a history is told from."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from msgspec.structs import replace

from toolkit.cases.case import Case, State
from toolkit.cases.names import alike, escaped, key
from toolkit.cases.places import home
from toolkit.cases.supplier_record import SupplierRecord
from toolkit.cases.suppliers import record_of
from toolkit.cli.case_list import standings
from toolkit.errors import InvalidInputError
from toolkit.model.history import PastCase
from toolkit.model.order import Order
from toolkit.model.report import Report
from toolkit.model.rounds import calls_itself_a_reinspection

if TYPE_CHECKING:  # the database's library takes longer to load than a history to tell
    from toolkit.cases.register import Register

_SHORTEST = 4  # letters of a part of a name that is looked for in others


def record_for(name: str, day: date) -> tuple[SupplierRecord, tuple[str, ...]]:
    """Return the record of the supplier *name*, and the names that are like it and were not taken for it.

    Raises:
        InvalidInputError: no case is of that supplier.
    """
    wanted = key(name)
    cases = [case for case in standings(home()) if case.outcome != "void"]
    names = tuple(dict.fromkeys(case.supplier for case in cases if case.supplier))
    own = _of(cases, wanted)
    same = {key(case.supplier) for case in own if case.supplier}
    holding = (one for one in names if len(wanted) >= _SHORTEST and wanted in key(one))  # what people remember of it
    others = (one for one in dict.fromkeys((*alike(name, names), *holding)) if key(one) not in same)
    near = tuple(map(escaped, others))
    if not own:
        hint = f"Like it: {'; '.join(near[:5])}" if near else "recourse case list shows the names as they are written."
        raise InvalidInputError(f"No case is of a supplier called {name}.", hint)
    return record_of(map(past_case, own), as_of=day), near


def _of(cases: Sequence[Case], wanted: str) -> list[Case]:
    """Return those of *cases* whose supplier has the key *wanted*, or the Chinese name of it in one of them."""
    keys = {wanted}
    for case in cases:
        if case.supplier and case.supplier_zh and key(case.supplier_zh) == wanted:
            keys.add(key(case.supplier))
    return [case for case in cases if keys & {key(name) for name in (case.supplier, case.supplier_zh) if name}]


def earlier_cases(register: "Register", report: Report, order: Order) -> tuple[Case, ...]:
    """Return the cases on the same order and goods: this report may be on a lot that one of them knows."""
    supplier = order.supplier.name or report.supplier or report.factory
    if supplier is None:
        return ()
    numbers = {*report.po_numbers, order.order.number} - {None}
    goods = {*report.items, order.order.item or report.product} - {None}
    return tuple(
        case
        for case in register.of_supplier(supplier)
        if case.outcome != "void" and numbers & set(case.po_numbers) and goods & {*case.items, case.product}
    )


def presented_before(order: Order, report: Report, earlier: Iterable[Case]) -> Order:
    """Return *order* with the failures that the register knows of, where *report* calls itself a re-inspection."""
    if not calls_itself_a_reinspection(report):
        return order
    failures = max((case.failures for case in earlier), default=0)
    before = max(order.supplier.failed_before, failures)
    return replace(order, supplier=replace(order.supplier, failed_before=before))


def told_before(register: "Register", case: Case, earlier: Iterable[Case], day: date) -> Iterator[str]:
    """Yield what the register knows that bears on *case*: another case on the same lot, and how its supplier did."""
    for other in earlier:
        if other.state is not State.CLOSED:
            yield (
                f"Case {other.id} is open on the same order and goods. If this is its re-inspection, enter it there: "
                f"recourse case reinspect {other.id} FILE"
            )
    of_supplier = register.of_supplier(case.supplier) if case.supplier else ()
    others = [one for one in of_supplier if one.id != case.id and one.outcome != "void"]
    if not others:
        return
    record = record_of(map(past_case, others), as_of=day)
    failed = f"{record.counts.failed_first} of {record.counts.cases} earlier cases failed at the first inspection"
    strict = f"; inspect its lots as {record.feeds.severity}" if record.feeds.severity != "normal" else ""
    watch = f"; look for {', '.join(map(in_words, record.feeds.watch))}" if record.feeds.watch else ""
    yield f"Of this supplier {failed}{strict}{watch}. All of it: recourse supplier {case.supplier!r}"


def in_words(kind: str) -> str:
    """Return ``open seam`` for ``garments/open-seam``; what is words already stays."""
    family, stroke, name = kind.partition("/")
    return name.replace("-", " ") if stroke and " " not in kind and family else kind


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
        outcome=None if case.outcome == "void" else case.outcome,
        inspections=case.inspections,
        conceded=case.conceded,
        lessons=case.lessons,
        overrides=len(case.overrides),
    )
