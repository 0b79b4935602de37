"""What shall be done about each defect row: the work, the standard it must reach, and how that is checked."""

import re
from enum import StrEnum

from toolkit.documents.brief import Brief, Kind
from toolkit.documents.fields import Fields, clean
from toolkit.documents.findings import Finding, findings
from toolkit.documents.words import method_of, standard_of
from toolkit.model.resolution import DefectDecision

# A figure that is no viewing distance, or what nobody sees: a test, a quantity that an instrument shows.
_MEASURED = re.compile(
    r"(?<!\bat )\b\d|\b(?:holds?|tests?|torque|force|pass(?:es)?|scans?|moisture|thickness|adhesion|salt.spray"
    r"|strength|hours|weight|hardness|conductivity|resistance|voltage|temperature|fastness|emission"
    r"|grey scale|deltae|flatness)\b",
    re.IGNORECASE,
)
_PART = re.compile(r"[^;；]+[;；]?")
_TEST_PIECE = re.compile(r"\btest pieces?\b|试样", re.IGNORECASE)


class Action(StrEnum):
    REPAIR = "repair"
    PROPOSE = "propose"
    PULL_OUT = "pull_out"


class Check(StrEnum):
    VISUAL = "visual"
    TEST = "test"
    MEASUREMENT = "measurement"
    UNKNOWN = "unknown"


class Task(Fields, frozen=True, kw_only=True):
    """*standard* is ``None`` where none is known; the template then sets the one that always holds: no such defect.

    *measured* tells that the standard names a figure or a test: eyes alone cannot say that it is reached.
    """

    finding: Finding
    action: Action
    method: str | None
    standard: str | None
    check: Check
    measured: bool = False


def tasks(brief: Brief) -> tuple[Task, ...]:
    """Return one task for each defect row, in the report's order."""
    decisions = brief.resolution.per_defect
    return tuple(
        _task(finding, decisions[index] if index < len(decisions) else None, brief)
        for index, finding in enumerate(findings(brief.report, brief.resolution))
    )


def sorting_tasks(brief: Brief) -> tuple[Task, ...]:
    """Return the tasks as sorting sees them: a unit with the defect is taken out, not repaired."""
    return tuple(_sorted(task, brief, index) for index, task in enumerate(tasks(brief)))


def _sorted(task: Task, brief: Brief, index: int) -> Task:
    wanted = _wanted_standard(task.finding, brief)
    return Task(
        finding=task.finding,
        action=Action.PULL_OUT,
        method=None,
        standard=our_words(wanted) or of_the_unit(_known_standard(brief, index)),
        check=task.check,
        measured=is_measured(wanted or of_the_unit(_stated(brief, index))),
    )


def of_the_unit(standard: str | None) -> str | None:
    """Return what of *standard* the unit in hand can be held against: a test piece says nothing of one unit."""
    parts = _PART.findall(standard or "")
    told = "".join(part for part in parts if not _TEST_PIECE.search(part))
    return told.strip(" ;；") or None


def _task(finding: Finding, decision: DefectDecision | None, brief: Brief) -> Task:
    action = _action(decision, brief)
    wanted = _wanted_standard(finding, brief)
    known = decision.standard if decision and action is not Action.PULL_OUT else None
    stated = wanted or known
    standard = our_words(wanted or standard_of(decision.kind if decision else None, known))
    return Task(
        finding=finding,
        action=action,
        method=our_words(method_of(decision.kind, decision.method)) if decision and action is Action.REPAIR else None,
        standard=standard,
        check=Check(decision.detectable if decision else "unknown"),
        measured=is_measured(stated),
    )


def _action(decision: DefectDecision | None, brief: Brief) -> Action:
    """Return the careful reading of a decision: what is not surely repairable is proposed first or taken out.

    Where a person orders the rework though another way was found, that way says nothing of a defect: an instruction
    that every unit is reworked and no defect is would be none.
    """
    if decision is None:
        return Action.PROPOSE
    chosen = brief.kind is Kind.REWORK and brief.resolution.path != "rework"
    if decision.repairable == "no" or (decision.path in ("sort", "reject") and not chosen):
        return Action.PULL_OUT
    settled = decision.repairable == "yes" if chosen else decision.path == "rework"
    settled = settled and decision.method is not None
    return Action.REPAIR if settled else Action.PROPOSE


def _known_standard(brief: Brief, index: int) -> str | None:
    decisions = brief.resolution.per_defect
    return our_words(standard_of(decisions[index].kind, _stated(brief, index))) if index < len(decisions) else None


def _stated(brief: Brief, index: int) -> str | None:
    """Return the standard that the defect knowledge states for a row, in English."""
    decisions = brief.resolution.per_defect
    return decisions[index].standard if index < len(decisions) else None


def _wanted_standard(finding: Finding, brief: Brief) -> str | None:
    wanted = same_defect(finding.description)
    return next((text for name, text in brief.standards.items() if same_defect(name) == wanted), None)


def same_defect(description: str) -> str:
    """Return what two writings of one defect have in common: its words, whatever the case and the blanks."""
    return " ".join(clean(description).casefold().split())


def is_measured(standard: str | None) -> bool:
    """Tell whether *standard* names a figure or a test."""
    return standard is not None and bool(_MEASURED.search(standard))


def our_words(text: str | None) -> str | None:
    """Return *text* as our own words, which the wording rules judge: an instruction is ours wherever it was found."""
    return clean(text) or None if text is not None else None
