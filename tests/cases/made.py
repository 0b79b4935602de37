"""Events and cases with few words, for the tests."""

import os
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from toolkit.cases.case import Case
from toolkit.cases.event import Answered, Due, FileRef, Way
from toolkit.cases.events import (
    AnyEvent,
    Chosen,
    Closed,
    Opened,
    Overridden,
    Reinspected,
    Released,
    Replied,
    Sent,
    Signed,
    Understood,
)
from toolkit.cases.ledger import Counted
from toolkit.cases.places import Home
from toolkit.cases.register import Register
from toolkit.cases.telling import told
from toolkit.model.history import PastInspection

NOW = datetime(2026, 11, 3, 9, 0, tzinfo=UTC)
DAY = date(2026, 11, 3)
STAMP: dict[str, Any] = {"at": NOW, "day": DAY, "who": "A. Berg"}
NUMBER = "2026-0001"
QUICK = "RECOURSE_TEST_QUICK"  # set: the register is reached without the library, where that can be


def a_register(place: Home) -> Register:
    return Register(place, quick=QUICK in os.environ)


def opened(**more: Any) -> Opened:
    """Return an event that opens a case over 35,700 dollars."""
    facts = {
        "report": "QC-1",
        "supplier": "Ningbo Exampleware Co., Ltd.",
        "amount": Decimal("35700.00"),
        "ordered": 6000,
        "paid": False,
    }
    return Opened(**STAMP, **{**facts, **more})


def understood(verdict: Any = "fail", ways: tuple[Way, ...] = (), **more: Any) -> Understood:
    inspection = PastInspection(verdict=verdict)
    return Understood(**STAMP, verdict=verdict, suggested="rework", ways=ways, inspection=inspection, **more)


def chosen(path: Any) -> Chosen:
    return Chosen(**STAMP, path=path)


def sent(kind: str, files: tuple[FileRef, ...] = (), **more: Any) -> Sent:
    return Sent(**STAMP, files=files, kind=kind, reference=f"{kind.upper()}-1", title=kind, **more)


def reinspected(verdict: Any, *, fair: bool = True, **more: Any) -> Reinspected:
    inspection = PastInspection(verdict=verdict, original=False, report_no="QC-2")
    return Reinspected(**STAMP, verdict=verdict, fair=fair, suggested="sort", inspection=inspection, **more)


def signed() -> Signed:
    return Signed(**STAMP, paper="CONCESSION-1", by="Wang Li")


def released(ground: Any = "inspection") -> Released:
    return Released(**STAMP, ground=ground, rests_on="QC-2")


def overridden(step: str) -> Overridden:
    return Overridden(**STAMP, step=step, why="the customer waits", missing="a passed re-inspection")


def closed(outcome: Any = "passed") -> Closed:
    return Closed(**STAMP, outcome=outcome)


def case_after(*events: AnyEvent) -> Case:
    """Return the case that *events* leave, the opening one put before them."""
    return told(NUMBER, (opened(), *events))


def due(*what: str) -> tuple[Due, ...]:
    return tuple(Due(what=one, day=date(2026, 11, 10), side="supplier") for one in what)


def answered(attitude: str = "accepts_partly", to: str = "rework", **stands: str) -> Replied:
    answers = tuple(Answered(condition=name, text=name, stand=stand) for name, stand in stands.items())  # type: ignore[arg-type]
    return Replied(**STAMP, to=to, attitude=attitude, answers=answers)


def counted(**figures: int) -> Counted:
    return Counted(**STAMP, **figures)  # type: ignore[arg-type]


REWORK = (understood(), chosen("rework"), sent("rework", deadlines=due("answer", "plan", "ready", "reinspection")))
