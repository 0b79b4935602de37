"""What a pass must show beside its report before it frees a case: that it is of this case alone, and whose it is.

One inspection lets one balance go. A report that a second case rests on, that the seller wrote, or that prints no day
verifies nothing by itself; a person may allow it by name and reason, as every step out of order.
"""

from collections.abc import Iterator

import msgspec

from toolkit.cases.case import Case, State
from toolkit.cases.entering import day_of
from toolkit.cases.names import key
from toolkit.cases.register import Register
from toolkit.errors import RuleRefusesError
from toolkit.model.comparison import CHECK, Comparison
from toolkit.model.report import Report
from toolkit.model.severity import Severity

BY_HAND = "the report came in as a JSON, which a hand can change"


def speaks_against(register: Register, case: Case, report: Report, hashes: frozenset[str]) -> tuple[str, ...]:
    """Return what keeps *report*, known by its *hashes*, from verifying the lot of *case*, whatever it says."""
    return (*_no_day(case, report), *_of_the_seller(case, report), *_elsewhere(register, case, report, hashes))


def refuse_taken(register: Register, case: Case) -> None:
    """Raise where the pass that *case* rests on belongs to another case: one inspection lets one balance go."""
    newest = case.inspections[-1]
    hashes = frozenset(file.sha256 for file in case.files if file.role in ("report", "reading"))
    for other in _others(register, case, newest.report_no, hashes):
        if other.balance.released_by is not None:
            raise RuleRefusesError(
                f"Case {other.id} on the same order was released on the same report.",
                f"One inspection lets one balance go; close the case that is too many: recourse case close {case.id}",
            )
    if len(case.inspections) == 1:
        _refuse_beside_a_failure(register, case)


def not_looked_for(comparison: bytes | None) -> tuple[str, ...]:
    """Return the critical and major defects and the checks of before that *comparison*, its JSON, leaves open."""
    if comparison is None:
        return ()
    changes = msgspec.json.decode(comparison, type=Comparison).changes
    grave = (Severity.CRITICAL, Severity.MAJOR)
    serious = (one for one in changes if one.severity in grave or one.description.startswith(CHECK))
    return tuple(f"not looked for again: {one.description}" for one in serious if one.change == "not_checked")


def unchecked(comparison: bytes | None) -> tuple[str, ...]:
    """Return what an earlier report found or left open and the newest did not check, as *comparison* names it."""
    if comparison is None:
        return ()
    changes = msgspec.json.decode(comparison, type=Comparison).changes
    return tuple(one.description.removeprefix(CHECK) for one in changes if one.change == "not_checked")


def came_as_json(case: Case) -> bool:
    """Tell whether the newest reading of *case* came in without the report that it was read from."""
    event = next((one for one in reversed(case.events) if any(file.role == "reading" for file in one.files)), None)
    return event is not None and not any(file.role == "report" for file in event.files)


def _no_day(case: Case, report: Report) -> Iterator[str]:
    if day_of(report) is None and case.inspections and case.inspections[-1].day is not None:
        yield "The second report prints no day, so nothing shows that it is newer than the first."


def _of_the_seller(case: Case, report: Report) -> Iterator[str]:
    sellers = {key(name) for name in (case.supplier, case.supplier_zh, report.supplier, report.factory) if name}
    if report.agency is not None and key(report.agency) in sellers:
        yield f"The inspection was made by the seller itself, {report.agency}; who checks is nobody's party (G30, G43)."


def _elsewhere(register: Register, case: Case, report: Report, hashes: frozenset[str]) -> Iterator[str]:
    for other in _others(register, case, report.report_no, hashes):
        rests = other.state is not State.CLOSED and len(other.inspections) > 1
        if rests or other.balance.released_by is not None:
            yield f"Case {other.id} on the same order rests on this report; one inspection lets one balance go."


def _others(register: Register, case: Case, report_no: str | None, hashes: frozenset[str]) -> Iterator[Case]:
    """Yield the other cases on the same order that hold the same report, by its content or its number."""
    marks = (*hashes, *((report_no,) if report_no else ()))
    for other in register.naming(marks):
        same = report_no is not None and any(one.report_no == report_no for one in other.inspections)
        known = hashes & {file.sha256 for file in other.files if file.role in ("report", "reading")}
        if other.id != case.id and (same or known) and _share_an_order(case, other):
            yield other


def _share_an_order(case: Case, other: Case) -> bool:
    """Tell whether both cases are on one order; where one names none, the report is all there is to go by."""
    return bool(set(case.po_numbers) & set(other.po_numbers)) or not (case.po_numbers and other.po_numbers)


def _refuse_beside_a_failure(register: Register, case: Case) -> None:
    """A pass that opened a case of its own, while the lot's failure stands open in another, is its re-inspection."""
    goods = {*case.items, case.product} - {None}
    for other in register.of_supplier(case.supplier or ""):
        waits = other.state is not State.CLOSED and other.failures and other.balance.released_by is None
        if waits and set(other.po_numbers) & set(case.po_numbers) and goods & {*other.items, other.product}:
            raise RuleRefusesError(
                f"Case {other.id} on the same order and goods failed and is open.",
                f"If this report is its re-inspection, enter it there: recourse case reinspect {other.id} FILE",
            )
