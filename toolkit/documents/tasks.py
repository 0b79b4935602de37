"""What shall be done about each defect row: the work, the standard it must reach, and how that is checked."""

from enum import StrEnum

from toolkit.documents.brief import Brief
from toolkit.documents.fields import Fields, Quote, quote
from toolkit.documents.findings import ClassCount, class_counts
from toolkit.model.report import Defect
from toolkit.model.resolution import DefectDecision


class Action(StrEnum):
    REPAIR = "repair"
    PROPOSE = "propose"
    PULL_OUT = "pull_out"


class Check(StrEnum):
    VISUAL = "visual"
    TEST = "test"
    MEASUREMENT = "measurement"
    UNKNOWN = "unknown"


class Task(Fields):
    """*standard* is ``None`` where none is known: the template then sets the one that always holds, that no unit shows the defect."""

    number: str
    description: Quote
    counts: tuple[ClassCount, ...]
    action: Action
    method: str | None
    standard: str | None
    check: Check


def tasks(brief: Brief) -> tuple[Task, ...]:
    """Return one task for each defect row, in the report's order."""
    decisions = brief.resolution.per_defect
    return tuple(
        _task(number, defect, decisions[number - 1] if number <= len(decisions) else None, brief)
        for number, defect in enumerate(brief.report.defects, start=1)
    )


def sorting_tasks(brief: Brief) -> tuple[Task, ...]:
    """Return the tasks as sorting sees them: a unit with the defect is taken out, not repaired."""
    return tuple(
        Task(
            number=task.number,
            description=task.description,
            counts=task.counts,
            action=Action.PULL_OUT,
            method=None,
            standard=task.standard or _known_standard(brief, index),
            check=task.check,
        )
        for index, task in enumerate(tasks(brief))
    )


def _task(number: int, defect: Defect, decision: DefectDecision | None, brief: Brief) -> Task:
    action = _action(decision)
    wanted = brief.standards.get(defect.description)
    known = decision.standard if decision and action is not Action.PULL_OUT else None
    return Task(
        number=str(number),
        description=Quote(defect.description),
        counts=class_counts(defect, brief.report),
        action=action,
        method=quote_free(decision.method) if decision and action is Action.REPAIR else None,
        standard=quote_free(wanted or known),
        check=Check(decision.detectable if decision else "unknown"),
    )


def _action(decision: DefectDecision | None) -> Action:
    """Return the careful reading of a decision: what is not surely repairable is proposed first or taken out."""
    if decision is None:
        return Action.PROPOSE
    if decision.repairable == "no" or decision.path in ("sort", "reject"):
        return Action.PULL_OUT
    settled = decision.path == "rework" and decision.method is not None
    return Action.REPAIR if settled else Action.PROPOSE


def _known_standard(brief: Brief, index: int) -> str | None:
    decisions = brief.resolution.per_defect
    return quote_free(decisions[index].standard) if index < len(decisions) else None


def quote_free(text: str | None) -> str | None:
    """Return *text* as our own words, which the wording rules judge: an instruction is ours wherever it was found."""
    found = quote(text)
    return None if found is None else str(found)
