"""What the next inspection looks for: each earlier finding with the standard to reach and how it is checked."""

from toolkit.documents.brief import Brief
from toolkit.documents.fields import Fields
from toolkit.documents.findings import Finding
from toolkit.documents.tasks import Check, sorting_tasks


class Recheck(Fields, frozen=True, kw_only=True):
    """*standard* is ``None`` where none is known; the template then sets the one that always holds: no such defect."""

    finding: Finding
    standard: str | None
    check: Check
    measured: bool


def rechecks(brief: Brief) -> tuple[Recheck, ...]:
    """Return one recheck for each defect row, in the report's order, whatever is done with the defect till then."""
    # A standard holds for the goods presented, also where units with the defect are taken out and not repaired.
    return tuple(
        Recheck(finding=task.finding, standard=task.standard, check=task.check, measured=task.measured)
        for task in sorting_tasks(brief)
    )
