"""What is asked about the failed checks: the inspector for what a silent one found, the supplier for what he can do."""

from collections.abc import Iterator

from toolkit.model.resolution import Ask
from toolkit.resolver.case import Case
from toolkit.resolver.checks import failed_checks, is_quantity, is_relabelling
from toolkit.resolver.missing import question_on
from toolkit.resolver.settled import Settled
from toolkit.resolver.wording import listed, quoted

REPORT = "report"


def asks_on_checks(case: Case) -> Iterator[Ask]:
    """Ask the inspector what a silent check found, and the supplier what he can do about what the report names."""
    finds = [find for find in case.checks if not (find.of_packing and find.repairable in ("yes", "depends"))]
    told_ = [find for find in finds if find.says or find.rows or find.lacks]
    silent = [find for find in finds if find not in told_]
    if silent:
        names = listed(find.name for find in silent)
        yield Ask(
            field=REPORT,
            question=f"What exactly failed in {names}, and can the factory put it right? Ask the inspector.",
        )
    for find in told_:
        found = find.says or listed(quoted(case.report.defects[number].description) for number in find.rows)
        failed = f"{find.name} failed ({found.strip().rstrip('.')})"
        yield Ask(field=REPORT, question=f"{failed}: {question_on(find.lacks)} Ask the supplier.")
    if not case.checks:
        yield Ask(field=REPORT, question="What made the lot fail? Ask the inspector.")


def checks_are_open(settled: Settled) -> bool:
    """Return whether a failed check of the product holds the answer, alone or beside the counts (G7)."""
    if settled.path == "ask" and not settled.case.failing:
        return True
    checks = failed_checks(settled.case.report)
    return settled.corrects and not all(is_relabelling(check) or is_quantity(check) for check in checks)
