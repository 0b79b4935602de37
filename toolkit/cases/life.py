"""The life of a case: which step leads from where to where, and what a step needs. All of it is in two tables.

A step that its table does not hold, or whose needs are not met, is refused with what is missing. A person may allow it
all the same, once, with name and reason (G6); the rules of the papers themselves stay as they are.
"""

from collections.abc import Iterator
from enum import StrEnum
from functools import cache

from msgspec.structs import replace

from toolkit.cases.case import Allowance, Case, State
from toolkit.cases.needs import (
    Need,
    chosen,
    corrected_first,
    failed,
    grounded,
    held,
    open_way,
    sent_before,
    settled,
    unsigned,
    work_refused,
)
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
        Step.NOTICE: State.NOTIFIED,
        Step.REWORK: State.IN_REWORK,
        Step.CAPA: State.IN_REWORK,
        Step.EVIDENCE: State.IN_REWORK,
        Step.BOOK: State.REINSPECTION_BOOKED,
        Step.REINSPECT: State.VERIFIED,
        Step.CLOSE: State.CLOSED,
    },
    State.SORTING: {
        Step.CHOOSE: State.NOTIFIED,
        Step.NOTICE: State.NOTIFIED,
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
        Step.NOTICE: State.NOTIFIED,
        Step.REWORK: State.REINSPECTION_BOOKED,  # the letter of the way once more, where the supplier threatens
        Step.SORTING: State.REINSPECTION_BOOKED,
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


NEEDS: dict[Step, tuple[Need, ...]] = {
    Step.CHOOSE: (failed, unsigned, open_way),
    Step.NOTICE: (work_refused,),
    Step.REWORK: (chosen,),
    Step.SORTING: (chosen,),
    Step.CONCESSION: (chosen,),
    Step.REJECTION: (chosen,),
    Step.BOOK: (corrected_first,),
    Step.REINSPECT: (corrected_first, held),
    Step.SIGN: (sent_before,),
    Step.RELEASE: (held, grounded),
    Step.CLOSE: (settled,),
}


def _told(step: Step, path: Path | None) -> str:
    return f"{step.value.capitalize()} {path}" if step is Step.CHOOSE and path else f"Step {step.value}"


def _words(state: State) -> str:
    return state.value.replace("_", " ")


def used(case: Case, step: Step, path: Path | None = None) -> Case:
    """Return *case* with its exception for *step* used up, where the step was out of order."""
    made = allowance(case, step)
    if made is None or not any(True for _ in lacks(case, step, path)):
        return case
    return spent(case, made)


def spent(case: Case, made: Allowance) -> Case:
    """Return *case* with the exception *made* used up."""
    return replace(case, overrides=tuple(replace(one, used=True) if one is made else one for one in case.overrides))
