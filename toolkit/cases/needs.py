"""What a step needs beside its place in the life of a case: each need says what is missing, or nothing."""

from collections.abc import Callable

from toolkit.cases.case import Case, State
from toolkit.cases.events import Ground
from toolkit.model.resolution import Path

# States in which work on the lot was asked for and no report has come since.
INSTRUCTED = (State.IN_REWORK, State.SORTING, State.REINSPECTION_BOOKED)
Need = Callable[[Case, Path | None], str | None]


def ground_of(case: Case) -> tuple[Ground, str] | None:
    """Return what a release of *case* can rest on: a passed inspection or a signed concession."""
    if case.state is State.VERIFIED and case.verdict == "pass" and case.fair:
        newest = case.inspections[-1]
        return "inspection", newest.report_no or (newest.day.isoformat() if newest.day else "the newest report")
    if case.state is State.CONCESSION and case.signed is not None:
        return "concession", case.signed
    return None


def open_way(case: Case, path: Path | None) -> str | None:
    """G32, G36, G49: a path that the rules bar on the newest report is no choice."""
    way = next((way for way in case.ways if way.path == path), None)
    if way is None or way.allowed:
        return None
    return f"the rules do not leave {path} open: {'; '.join(way.why) or 'see recourse resolve'}"


def failed(case: Case, path: Path | None) -> str | None:
    """G5: a path is for a lot that failed; one that nobody has judged yet is inspected first."""
    del path
    if case.verdict == "fail":
        return None
    return f"the newest report says {case.verdict}, not fail"


def unsigned(case: Case, path: Path | None) -> str | None:
    """G37: what both sides signed is not chosen away by one of them."""
    del path
    if case.state is State.CONCESSION and case.signed is not None:
        return f"the concession {case.signed} is signed by both sides"
    return None


def work_refused(case: Case, path: Path | None) -> str | None:
    """G5, G41: a notice says that nothing is decided yet, so it follows an instruction only where that is refused."""
    del path
    if case.state not in INSTRUCTED or case.refused:
        return None
    return "the work was asked for, and a notice would take that back while the supplier has not refused it"


def chosen(case: Case, path: Path | None) -> str | None:
    if path is None or case.path == path:
        return None
    return f"the path chosen is {case.path or 'none yet'}; recourse case choose {case.id} {path}"


def corrected_first(case: Case, path: Path | None) -> str | None:
    """G24: what failed is corrected before it is presented again; a visit that judged nothing is simply made up for."""
    del path
    waiting = (State.UNDERSTOOD, State.PATH_CHOSEN, State.NOTIFIED)
    if case.verdict != "fail" or case.state not in waiting:
        return None
    return "the lot failed and no correction was asked for; send the rework or the sorting first"


def held(case: Case, path: Path | None) -> str | None:
    del path
    return "it was released already" if case.balance.released_by is not None else None


def grounded(case: Case, path: Path | None) -> str | None:
    """G17, G24, G38, G52: money and documents follow a verified fix or a written, signed concession; nothing else."""
    del path
    if ground_of(case) is not None:
        return None
    if case.state is State.CONCESSION:
        return "the concession record is not signed by both sides (recourse case sign)"
    return f"there is no passed re-inspection and no signed concession; the newest report says {case.verdict}"


def sent_before(case: Case, path: Path | None) -> str | None:
    del path
    return None if any(paper.kind == "concession" for paper in case.papers) else "no concession record was drawn up"


def settled(case: Case, path: Path | None) -> str | None:
    """G17: a case with goods and money in the air is not at its end."""
    del path
    if case.state is State.REJECTED or case.balance.released_by is not None:
        return None
    return "the lot is neither released nor rejected; release it first"
