"""The life of a case: which step leads from where to where, and what a step needs. All of it is in two tables.

A step that its table does not hold, or whose needs are not met, is refused with what is missing. A person may allow it
all the same, once, with name and reason (G6); the rules of the papers themselves stay as they are.
"""

from collections.abc import Callable, Iterator
from enum import StrEnum
from functools import cache

from toolkit.cases.case import Allowance, Case, State
from toolkit.cases.events import Ground
from toolkit.errors import RuleRefusesError
from toolkit.model.resolution import Path
from toolkit.resources import package_table


class Step(StrEnum):
    UNDERSTAND = "understand"
    CHOOSE = "choose"
    NOTICE = "notice"
    REWORK = "rework"
    SORTING = "sorting"
    CONCESSION = "concession"
    REJECTION = "rejection"
    CAPA = "capa"
    EVIDENCE = "evidence"
    BOOK = "reinspection"
    SIGN = "sign"
    REINSPECT = "reinspect"
    RELEASE = "release"
    CLOSE = "close"


# Where each step leads. A report that comes in leads to VERIFIED when it passes, and otherwise as `reported` says.
LIFE: dict[State, dict[Step, State]] = {
    State.OPENED: {Step.UNDERSTAND: State.UNDERSTOOD, Step.CLOSE: State.CLOSED},
    State.UNDERSTOOD: {
        Step.CHOOSE: State.PATH_CHOSEN,
        Step.NOTICE: State.NOTIFIED,
        Step.CAPA: State.UNDERSTOOD,
        Step.EVIDENCE: State.UNDERSTOOD,
        Step.BOOK: State.REINSPECTION_BOOKED,
        Step.REINSPECT: State.VERIFIED,
        Step.CLOSE: State.CLOSED,
    },
    State.PATH_CHOSEN: {
        Step.CHOOSE: State.PATH_CHOSEN,
        Step.NOTICE: State.NOTIFIED,
        Step.REWORK: State.IN_REWORK,
        Step.SORTING: State.SORTING,
        Step.CONCESSION: State.CONCESSION,
        Step.REJECTION: State.REJECTED,
        Step.CAPA: State.PATH_CHOSEN,
        Step.EVIDENCE: State.PATH_CHOSEN,
        Step.CLOSE: State.CLOSED,
    },
    State.NOTIFIED: {
        Step.CHOOSE: State.NOTIFIED,
        Step.NOTICE: State.NOTIFIED,
        Step.REWORK: State.IN_REWORK,
        Step.SORTING: State.SORTING,
        Step.CONCESSION: State.CONCESSION,
        Step.REJECTION: State.REJECTED,
        Step.CAPA: State.NOTIFIED,
        Step.EVIDENCE: State.NOTIFIED,
        Step.BOOK: State.REINSPECTION_BOOKED,
        Step.REINSPECT: State.VERIFIED,
        Step.CLOSE: State.CLOSED,
    },
    State.IN_REWORK: {
        Step.CHOOSE: State.NOTIFIED,
        Step.REWORK: State.IN_REWORK,
        Step.CAPA: State.IN_REWORK,
        Step.EVIDENCE: State.IN_REWORK,
        Step.BOOK: State.REINSPECTION_BOOKED,
        Step.REINSPECT: State.VERIFIED,
        Step.CLOSE: State.CLOSED,
    },
    State.SORTING: {
        Step.CHOOSE: State.NOTIFIED,
        Step.SORTING: State.SORTING,
        Step.CAPA: State.SORTING,
        Step.EVIDENCE: State.SORTING,
        Step.BOOK: State.REINSPECTION_BOOKED,
        Step.REINSPECT: State.VERIFIED,
        Step.CLOSE: State.CLOSED,
    },
    State.CONCESSION: {
        Step.CHOOSE: State.NOTIFIED,
        Step.CONCESSION: State.CONCESSION,
        Step.CAPA: State.CONCESSION,
        Step.EVIDENCE: State.CONCESSION,
        Step.SIGN: State.CONCESSION,
        Step.RELEASE: State.CONCESSION,
        Step.CLOSE: State.CLOSED,
    },
    State.REJECTED: {
        Step.CAPA: State.REJECTED,
        Step.EVIDENCE: State.REJECTED,
        Step.CLOSE: State.CLOSED,
    },
    State.REINSPECTION_BOOKED: {
        Step.CHOOSE: State.NOTIFIED,
        Step.CAPA: State.REINSPECTION_BOOKED,
        Step.EVIDENCE: State.REINSPECTION_BOOKED,
        Step.BOOK: State.REINSPECTION_BOOKED,
        Step.REINSPECT: State.VERIFIED,
        Step.CLOSE: State.CLOSED,
    },
    State.VERIFIED: {
        Step.EVIDENCE: State.VERIFIED,
        Step.REINSPECT: State.VERIFIED,
        Step.RELEASE: State.VERIFIED,
        Step.CLOSE: State.CLOSED,
    },
    State.FAILED_AGAIN: {
        Step.CHOOSE: State.PATH_CHOSEN,
        Step.NOTICE: State.NOTIFIED,
        Step.CAPA: State.FAILED_AGAIN,
        Step.EVIDENCE: State.FAILED_AGAIN,
        Step.CLOSE: State.CLOSED,
    },
    State.CLOSED: {},
}
# Where a step leads that was allowed out of order; what is not here leaves the case where it is.
OUT_OF_ORDER: dict[Step, State] = {
    Step.CHOOSE: State.PATH_CHOSEN,
    Step.NOTICE: State.NOTIFIED,
    Step.REWORK: State.IN_REWORK,
    Step.SORTING: State.SORTING,
    Step.CONCESSION: State.CONCESSION,
    Step.REJECTION: State.REJECTED,
    Step.BOOK: State.REINSPECTION_BOOKED,
    Step.REINSPECT: State.VERIFIED,
    Step.CLOSE: State.CLOSED,
}
# A report is settled by looking at it; nobody can allow that it was understood.
NEVER_ALLOWED = frozenset({Step.UNDERSTAND})
PATH_OF: dict[Step, Path] = {
    Step.REWORK: "rework",
    Step.SORTING: "sort",
    Step.CONCESSION: "concession",
    Step.REJECTION: "reject",
}
ANSWERS = frozenset({Step.NOTICE, Step.REWORK, Step.SORTING, Step.CONCESSION, Step.REJECTION})
PAPERS = (*sorted(ANSWERS), Step.CAPA, Step.BOOK, Step.RELEASE, Step.EVIDENCE)
PATHS: tuple[Path, ...] = ("rework", "sort", "concession", "reject")

Need = Callable[[Case, Path | None], str | None]


def admit(case: Case, step: Step, path: Path | None = None) -> None:
    """Raise what *step* still needs; a person's exception for it that is not used up lets it pass."""
    missing = tuple(lacks(case, step, path))
    final = case.state is State.CLOSED or step in NEVER_ALLOWED
    if missing and (final or allowance(case, step) is None):
        why = "; ".join(missing).rstrip(".")
        raise RuleRefusesError(
            f"{_told(step, path)} is not open for case {case.id}, which is {_words(case.state)}: {why}.",
            "\n".join(
                (
                    *(() if "(G39)" not in why else (table()["way_on"]["remedy"].format(id=case.id),)),
                    *case.next,
                    f"Out of order, by name and reason: recourse case override {case.id} {step} --who NAME --why TEXT",
                )
            ),
        )


def lacks(case: Case, step: Step, path: Path | None = None) -> Iterator[str]:
    """Yield what is missing before *step* (to *path*, where one is chosen) may be taken in *case*."""
    if step not in LIFE[case.state]:
        yield table()["before"][step.value] if case.state is not State.CLOSED else "the case is closed"
        return
    for need in NEEDS.get(step, ()):
        missing = need(case, path)
        if missing is not None:
            yield missing


def allowance(case: Case, step: Step) -> Allowance | None:
    """Return the exception for *step* that a person made and nobody has used yet."""
    return next((one for one in case.overrides if one.step == step and not one.used), None)


def led_to(case: Case, step: Step) -> State:
    """Return the state in which *step* leaves *case*."""
    return LIFE[case.state].get(step) or OUT_OF_ORDER.get(step, case.state)


def reported(case: Case, verdict: str, *, fair: bool) -> State:
    """Return the state that a further report leads to: only a pass on a fair sample verifies anything (G24).

    A lot that nobody had judged before fails for the first time.
    """
    if verdict == "fail":
        return State.FAILED_AGAIN if case.failures else State.UNDERSTOOD
    return State.VERIFIED if verdict == "pass" and fair else State.REINSPECTION_BOOKED


def ground_of(case: Case) -> tuple[Ground, str] | None:
    """Return what a release of *case* can rest on: a passed inspection or a signed concession."""
    if case.state is State.VERIFIED and case.verdict == "pass" and case.fair:
        newest = case.inspections[-1]
        return "inspection", newest.report_no or (newest.day.isoformat() if newest.day else "the newest report")
    if case.state is State.CONCESSION and case.signed is not None:
        return "concession", case.signed
    return None


def step_of(word: str) -> Step | None:
    """Return the step that *word* names, as people write it."""
    return next((step for step in Step if step == word.strip().lower().replace("-", "_")), None)


def risk_of(step: Step) -> str:
    """Return what one should know before *step* is taken out of order."""
    risks: dict[str, str] = table()["risk"]
    return " ".join(risks.get(step.value, risks["any"]).split())


@cache
def table() -> dict[str, dict[str, str]]:
    """Return the sentences of the life: what is next, what comes before, what is at risk."""
    return package_table("toolkit.cases", "life.toml")


# --- what a step needs beside its place -------------------------------------------------------------------------------


def _open_way(case: Case, path: Path | None) -> str | None:
    """G32, G36, G49: a path that the rules bar on the newest report is no choice."""
    way = next((way for way in case.ways if way.path == path), None)
    if way is None or way.allowed:
        return None
    return f"the rules do not leave {path} open: {'; '.join(way.why) or 'see recourse resolve'}"


def _failed(case: Case, path: Path | None) -> str | None:
    """G5: a path is for a lot that failed; one that nobody has judged yet is inspected first."""
    del path
    if case.verdict == "fail":
        return None
    return f"the newest report says {case.verdict}, not fail"


def _unsigned(case: Case, path: Path | None) -> str | None:
    """G37: what both sides signed is not chosen away by one of them."""
    del path
    if case.state is State.CONCESSION and case.signed is not None:
        return f"the concession {case.signed} is signed by both sides"
    return None


def _chosen(case: Case, path: Path | None) -> str | None:
    if path is None or case.path == path:
        return None
    return f"the path chosen is {case.path or 'none yet'}; recourse case choose {case.id} {path}"


def _corrected_first(case: Case, path: Path | None) -> str | None:
    """G24: what failed is corrected before it is presented again; a visit that judged nothing is simply made up for."""
    del path
    waiting = (State.UNDERSTOOD, State.PATH_CHOSEN, State.NOTIFIED)
    if case.verdict != "fail" or case.state not in waiting:
        return None
    return "the lot failed and no correction was asked for; send the rework or the sorting first"


def _held(case: Case, path: Path | None) -> str | None:
    del path
    return "it was released already" if case.balance.released_by is not None else None


def _grounded(case: Case, path: Path | None) -> str | None:
    """G17, G24, G38, G52: money and documents follow a verified fix or a written, signed concession; nothing else."""
    del path
    if ground_of(case) is not None:
        return None
    if case.state is State.CONCESSION:
        return "the concession record is not signed by both sides (recourse case sign)"
    return f"there is no passed re-inspection and no signed concession; the newest report says {case.verdict}"


def _sent_before(case: Case, path: Path | None) -> str | None:
    del path
    return None if any(paper.kind == "concession" for paper in case.papers) else "no concession record was drawn up"


def _settled(case: Case, path: Path | None) -> str | None:
    """G17: a case with goods and money in the air is not at its end."""
    del path
    if case.state is State.REJECTED or case.balance.released_by is not None:
        return None
    return "the lot is neither released nor rejected; release it first"


NEEDS: dict[Step, tuple[Need, ...]] = {
    Step.CHOOSE: (_failed, _unsigned, _open_way),
    Step.REWORK: (_chosen,),
    Step.SORTING: (_chosen,),
    Step.CONCESSION: (_chosen,),
    Step.REJECTION: (_chosen,),
    Step.BOOK: (_corrected_first,),
    Step.REINSPECT: (_corrected_first, _held),
    Step.SIGN: (_sent_before,),
    Step.RELEASE: (_held, _grounded),
    Step.CLOSE: (_settled,),
}


def _told(step: Step, path: Path | None) -> str:
    return f"{step.value.capitalize()} {path}" if step is Step.CHOOSE and path else f"Step {step.value}"


def _words(state: State) -> str:
    return state.value.replace("_", " ")
