"""What a letter of a case is told of the lot before its newest report: rounds, letters, units, days, exceptions."""

from typing import TYPE_CHECKING

from msgspec.structs import replace

from toolkit.cases.case import Case, State
from toolkit.cases.dated import Agreed
from toolkit.cases.left_open import before_release
from toolkit.cli.case_proof import unchecked
from toolkit.cli.desk import Desk

if TYPE_CHECKING:
    from toolkit.documents.brief import SignedRecord
    from toolkit.documents.exceptions import Allowed
    from toolkit.documents.history import AgreedDay, History


def history_of_letter(desk: Desk, case: Case, kind: str) -> "History":
    found = history_of(case, days_agreed(desk, case), not_checked(desk, case))
    return replace(found, still_open=before_release(case, desk.stamp.day)) if kind == "release" else found


def history_of(case: Case, agreed: "tuple[AgreedDay, ...]" = (), left: tuple[str, ...] = ()) -> "History":
    """Return what happened to the lot of *case* before its newest report."""
    from toolkit.documents.history import EarlierInspection, EarlierLetter, History, UnitsCounted

    units = case.quantities
    counted = None
    if units.out is not None and units.good is not None:
        counted = UnitsCounted(pulled=units.out, good=units.good, scrapped=units.scrapped or 0)
    return History(
        inspections=tuple(
            EarlierInspection(report=one.report_no, day=one.day, result=one.verdict) for one in case.inspections[:-1]
        ),
        letters=tuple(
            EarlierLetter(kind=paper.kind, reference=paper.reference, day=paper.day)
            for paper in {one.reference: one for one in reversed(case.papers)}.values()  # in two languages one letter
        )[::-1],
        counted=counted,
        agreed=agreed,
        unchecked=left,
    )


def not_checked(desk: Desk, case: Case) -> tuple[str, ...]:
    compared = desk.newest(case, "comparison")
    return unchecked(compared and compared.data)


def days_agreed(desk: Desk, case: Case) -> "tuple[AgreedDay, ...]":
    """Return the days that were agreed to in *case* and stand, for the annex."""
    from toolkit.documents.history import AgreedDay

    events = zip(desk.register.events(case.id)[: case.steps], case.events, strict=False)
    return tuple(
        AgreedDay(
            day=one.day, what=one.due, reference=one.paper, partner=one.partner, before=one.before, until=one.until
        )
        for one, line in events
        if isinstance(one, Agreed) and not line.withdrawn
    )


def exceptions_of(case: Case) -> "tuple[Allowed, ...]":
    from toolkit.documents.exceptions import Allowed

    return tuple(
        Allowed(step=one.step, who=one.who, day=one.day, why=one.why, public=one.public) for one in case.overrides
    )


def record_of(case: Case) -> "SignedRecord | None":
    """Return the signed concession of *case*, on which its release rests."""
    from toolkit.documents.brief import SignedRecord

    if case.state is not State.CONCESSION or case.signed is None or case.signed_on is None:
        return None
    return SignedRecord(reference=case.signed, day=case.signed_on, reduction=case.balance.remedy)
