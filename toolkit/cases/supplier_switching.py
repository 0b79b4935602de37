"""Where the lots of a supplier lead by the switching rules of ISO 2859-1, class by class, from what reports say."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

import msgspec

from toolkit.cases.supplier_record import ClassState
from toolkit.model.history import PastCase, PastInspection
from toolkit.model.severity import BySeverity, Severity
from toolkit.sampling.iso2859 import (
    NotInStandardError,
    SeverityLevel,
    expected_accept,
    one_step_tighter,
    own_size,
)
from toolkit.sampling.switching import InspectedLot, Severeness, Standing, after, resumed

_STRICTNESS: tuple[Severeness, ...] = ("reduced", "normal", "tightened", "stop")
_LETTERS = "ABCDEFGHJKLMNPQR"
_SCORED_BY_TABLE = 2  # plans that accept fewer are scored without asking the tables
Dated = tuple[date, PastInspection]


class Terms(NamedTuple):
    """What no report says: whether the buyer agrees to reduced inspection, and when the supplier acted after a stop."""

    reduction_allowed: bool = False
    acted_on: date | None = None


class _Walk(NamedTuple):
    now: Standing = Standing()
    lots: int = 0
    since: date | None = None
    lots_since: int = 0


class _Seen(NamedTuple):
    """What a report says of one class, as the rules need it; *letter* is ``None`` where the tables have none."""

    found: int
    accept: int
    tightened: int | None
    letter: str | None
    aql: float


def states(cases: Sequence[PastCase], terms: Terms) -> BySeverity[ClassState]:
    """Return the state of each class after all original inspections of *cases*, which are in order of time."""
    lots = [
        (inspection.day or case.opened, inspection)
        for case in cases
        for inspection in case.inspections
        if inspection.original
    ]
    lots.sort(key=lambda lot: lot[0])
    return BySeverity(*(_state(lots, severity, terms) for severity in Severity))


def strictest(told: BySeverity[ClassState]) -> Severeness | None:
    """Return the strictest state of all classes that have one: one sample serves them all."""
    known = [state.severity for _, state in told.items() if state.severity is not None]
    return max(known, key=_STRICTNESS.index, default=None)


def _state(lots: Sequence[Dated], severity: Severity, terms: Terms) -> ClassState:
    walk = _Walk()
    for day, inspection in lots:
        seen = _seen(inspection, severity)
        if seen is not None:
            walk = _step(walk, seen, day, terms)
    left_out = len(lots) - walk.lots
    if not walk.lots:
        reason = "not enough reports: none has what was found with a limit, or with sample size and AQL"
        return ClassState(severity=None, reason=reason, lots=0, left_out=left_out)
    now, since, lots_since = walk.now, walk.since, walk.lots_since
    if _has_acted(walk, terms, by=date.max):
        now, since, lots_since = resumed(now), terms.acted_on, 0
    return ClassState(
        severity=now.severity,
        reason=now.reason,
        lots=walk.lots,
        left_out=left_out,
        since=since,
        lots_since=lots_since,
    )


def _step(walk: _Walk, seen: _Seen, day: date, terms: Terms) -> _Walk:
    """Return *walk* after one more lot, inspection being resumed before it where the supplier has acted by then."""
    acted = _has_acted(walk, terms, by=day)
    before = resumed(walk.now) if acted else walk.now
    now = after(before, _lot(seen, before.severity), reduction_allowed=terms.reduction_allowed)
    if seen.letter is None and seen.accept >= _SCORED_BY_TABLE:
        # What the tables do not have earns no credit for reduced inspection.
        now = msgspec.structs.replace(now, score=0)
    if now.severity != before.severity:
        return _Walk(now, walk.lots + 1, day, 0)
    return _Walk(now, walk.lots + 1, terms.acted_on if acted else walk.since, 1 if acted else walk.lots_since + 1)


def _has_acted(walk: _Walk, terms: Terms, *, by: date) -> bool:
    """Tell whether the supplier acted *by* that day, and after the lot that stopped inspection."""
    if walk.since is None or terms.acted_on is None:
        return False
    return walk.now.severity == "stop" and walk.since < terms.acted_on <= by


def _lot(seen: _Seen, severity: Severeness) -> InspectedLot:
    """Return the lot as judged now: under tightened inspection by the tightened plan, whatever plan was booked."""
    accept = seen.accept
    if severity == "tightened" and seen.tightened is not None:
        accept = min(accept, seen.tightened)
    if seen.letter is None:
        return InspectedLot(found=int(seen.found > accept), accept=0, reject=1, letter="", aql=0)
    return InspectedLot(found=seen.found, accept=accept, reject=accept + 1, letter=seen.letter, aql=seen.aql)


def _seen(inspection: PastInspection, severity: Severity) -> _Seen | None:
    """Return the facts of one class; ``None`` for an inspection that was broken off, or without a limit to compare."""
    found, size, aql = inspection.found[severity], inspection.sample_size[severity], inspection.aql[severity]
    accept = inspection.allowed[severity]
    if accept is None:
        accept = _accept(size, aql, "normal")
    if found is None or accept is None or accept < 0 or inspection.verdict == "aborted":
        return None
    return _Seen(found, accept, _accept(size, aql, "tightened"), _letter(size, aql), aql or 0)


@lru_cache(maxsize=512)
def _accept(size: int | None, aql: float | None, severity: SeverityLevel) -> int | None:
    return None if size is None or size < 1 or aql is None else expected_accept(size, aql, severity)


@lru_cache(maxsize=512)
def _letter(size: int | None, aql: float | None) -> str | None:
    """Return the code letter with samples of *size*, where the tables can score a lot by it."""
    letter = next((letter for letter in _LETTERS if own_size(letter) == size), None)
    if letter is None or aql is None:
        return None
    try:
        one_step_tighter(letter, aql)
    except NotInStandardError:
        return None
    return letter
