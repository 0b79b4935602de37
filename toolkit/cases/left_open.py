"""What is still open in a case: told before the money goes and before the case ends, when nobody is reminded of it."""

from collections.abc import Iterator
from datetime import date

from toolkit.cases.case import Case
from toolkit.cases.telling import FOLLOW_UP


def before_release(case: Case, day: date) -> tuple[str, ...]:
    """Return what a careful buyer has settled, or knows of, on *day* before shipment and balance of *case* go."""
    return (*case.unsettled, *unaccounted(case), *_overdue(case, day), *_conditions(case))


def before_close(case: Case) -> tuple[str, ...]:
    """Return what nobody will be reminded of once *case* is closed."""
    due = (f"{one.side}: {one.what} by {one.day}" for one in case.deadlines if one.what != FOLLOW_UP)
    return (*_rest(case), *unaccounted(case), *due, *_conditions(case))


def unaccounted(case: Case) -> Iterator[str]:
    """Yield how many units were pulled out of the lot of which nobody said what became of them (G29)."""
    left = case.quantities.unaccounted
    if left:
        yield f"{left:,} units were pulled out, and nothing says that they were reworked and put back, or scrapped"


def unchecked(case: Case) -> Iterator[str]:
    """Yield how many units of the lot, as the newest report has it, were not checked when the work was counted."""
    checked, lot = case.quantities.checked, case.inspections[-1].lot_size if case.inspections else None
    if checked is not None and lot is not None and checked < lot:
        yield f"{lot - checked:,} of the {lot:,} units of the lot were not checked"


def late_record(case: Case, day: date, paper: str | None = None) -> date | None:
    """Return the day by which the concession record *paper* was due back, where that was before *day* (G37)."""
    dues = [one for one in case.deadlines if one.what == "signature"]
    due = next((one.day for one in dues if one.paper == paper), dues[-1].day if dues else None)
    return due if due is not None and due < day else None


def _overdue(case: Case, day: date) -> Iterator[str]:
    for one in case.deadlines:
        if one.day < day:
            yield f"overdue since {one.day}: {one.what} ({one.side})"


def _conditions(case: Case) -> Iterator[str]:
    yield from (f"{one.text}: {one.stand}" for one in case.open if one.stand != "silent")
    silent = [one.text for one in case.open if one.stand == "silent"]
    if silent:
        yield f"the supplier is silent on: {'; '.join(silent)}"


def _rest(case: Case) -> Iterator[str]:
    for one in case.deadlines:
        if one.what == FOLLOW_UP:
            short = "the rest" if case.quantities.short is None else f"{case.quantities.short:,} units"
            yield f"{short} to come on {one.day} (G29)"
