"""What the buyer should know of the standards in an instruction: not known, or not those that the report goes by."""

from collections.abc import Iterator
from difflib import get_close_matches

from toolkit.documents.brief import Brief, Kind
from toolkit.documents.tasks import Task, same_defect, sorting_tasks, tasks
from toolkit.model.report import Defect
from toolkit.model.resolution import DefectDecision
from toolkit.model.tolerances import own_limit, unlike

_BUILDERS = {Kind.REWORK: tasks, Kind.SORTING: sorting_tasks}
_TOLD = 4


def standards_are_of_no_defect(brief: Brief) -> Iterator[str]:
    """What the buyer wrote and nothing took would be lost without a word."""
    known = {same_defect(row.description): row.description for row in brief.report.defects}
    for name in brief.standards:
        if brief.kind in _BUILDERS and same_defect(name) not in known:
            close = get_close_matches(same_defect(name), known, n=1)
            hint = f" Did you mean “{known[close[0]]}”?" if close else ""
            yield f"[standards] “{name}” is no defect of the report; its standard stands in no letter.{hint}"


def standard_is_not_known(brief: Brief) -> Iterator[str]:
    """G23: with nothing known the letter sets the one standard that holds for all: no unit shows the defect."""
    open_tasks = [(task, row) for task, _, row in _rows(brief) if task.standard is None]
    lacking = [f"“{task.finding.description}”" for task, row in open_tasks if row is None or row.set_aside is None]
    more = f" and {len(lacking) - _TOLD} more" if len(lacking) > _TOLD else ""
    if lacking:
        yield (
            f"No standard is known for {', '.join(lacking[:_TOLD])}{more}: "
            "the letter asks that no unit shows it. Where less will do, or a test is needed, give it in [standards] of "
            "the order file (G23)."
        )


def standard_is_not_the_reports(brief: Brief) -> Iterator[str]:
    """A figure that is not the inspector's is no slip that a letter may make in silence."""
    for task, defect, row in _rows(brief):
        name, set_aside = task.finding.description, row.set_aside if row is not None else None
        if task.standard is None and (other := unlike(set_aside, defect.description, defect.remark)):
            yield (
                f"Which figure holds? “{name}” is counted by “{other.counted}” in the report, and the standard that is "
                f"known has “{other.allowed}” (“{set_aside}”). The letter sets neither and asks that no unit shows it; "
                "give the standard in [standards] of the order file (G23)."
            )
        elif other := unlike(task.standard, defect.description, defect.remark):
            yield (
                f"Which figure holds? [standards] gives “{name}” “{other.allowed}”, and the report counts it by "
                f"“{other.counted}”: what lies between passes by the one and fails by the other (G23)."
            )


def standards_are_the_programs(brief: Brief) -> Iterator[str]:
    """G23: what neither the order nor the report says was agreed with nobody, and the signer sends it in his name."""
    ordered = {same_defect(name) for name in brief.standards}
    ours = [
        (task.finding.description, str(task.standard), defect)
        for task, defect, _ in _rows(brief)
        if task.standard is not None and same_defect(defect.description) not in ordered
    ]
    if ours:
        yield (
            "The next standards come from the defect knowledge, neither from the order nor from the report. Where "
            "something else was agreed, give it in [standards] of the order file (G23)."
        )
        yield from (f"“{name}”: “{standard}”" for name, standard, _ in dict.fromkeys(ours))
    for name, standard, defect in dict.fromkeys(ours):
        limit = own_limit(standard, defect.description, defect.remark)
        if limit and not unlike(standard, defect.description, defect.remark):
            yield (
                f"Which holds? “{name}” is counted by “{limit}” in the report, and the letter asks for “{standard}”: "
                "give the standard that was agreed in [standards] of the order file (G23)."
            )


def _rows(brief: Brief) -> Iterator[tuple[Task, Defect, DefectDecision | None]]:
    """Yield each task of the letter with the row of the report, and what is known of it."""
    made = _BUILDERS[brief.kind](brief) if brief.kind in _BUILDERS else ()
    known = brief.resolution.per_defect
    for number, (task, defect) in enumerate(zip(made, brief.report.defects, strict=False)):
        yield task, defect, known[number] if number < len(known) else None
