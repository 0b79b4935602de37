"""The corrective-action request: what was found is told; cause and cure are for the supplier to fill in.

Its parts are those of an 8D report, D1 to D8. It stands beside the remedy for the lot and takes nothing from it.
"""

from enum import StrEnum

import msgspec

from toolkit.documents.brief import Brief
from toolkit.documents.dates import weekday_date
from toolkit.documents.fields import Fields
from toolkit.documents.letter import Letter, letter
from toolkit.documents.rechecks import Recheck, rechecks
from toolkit.documents.reinspection import Severeness
from toolkit.documents.statements import statement
from toolkit.documents.timetable import cause_due, proof_due


class Part(StrEnum):
    CAUSE = "cause"
    ACTION = "action"
    INTRODUCTION = "introduction"


class Line(Fields, frozen=True, kw_only=True):
    """One line for the supplier to fill in, for the defect *number*; without it nobody knows which cause is whose."""

    part: Part
    number: str


class Capa(Letter, frozen=True, kw_only=True):
    """*again* when the lot had failed before this report; *severeness* is that of the inspection that verifies."""

    again: bool
    rechecks: tuple[Recheck, ...]
    causes: tuple[Line, ...]
    actions: tuple[Line, ...]
    introductions: tuple[Line, ...]
    cause_by: str
    proof_by: str
    severeness: Severeness
    capa_only: str


def capa(brief: Brief) -> Capa:
    policy, shared = brief.policy, letter(brief)
    return Capa(
        **msgspec.structs.asdict(shared),
        again=brief.presented_again,
        rechecks=rechecks(brief),
        cause_by=weekday_date(cause_due(brief).day),
        proof_by=weekday_date(proof_due(brief).day),
        causes=_lines(Part.CAUSE, shared),
        actions=_lines(Part.ACTION, shared),
        introductions=_lines(Part.INTRODUCTION, shared),
        severeness=Severeness(policy.reinspection_severity),
        capa_only=statement("capa_only"),
    )


def _lines(part: Part, shared: Letter) -> tuple[Line, ...]:
    return tuple(Line(part=part, number=finding.number) for finding in shared.findings)
