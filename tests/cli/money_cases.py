"""A case on goods with a balance, for the tests of what lets it go."""

from pathlib import Path
from typing import Any

import docx

from tests.cli.casework import case, went_well
from tests.cli.running import order, report
from tests.cli.second_reports import presented_again

CASE = "2026-0001"
SAMPLE = "02"  # a raincoat: 2,880 ordered at USD 9.80, 2,592 packed, a balance of USD 19,756.80
CHALK = "Chalk mark on lining"
BY = ("--anyway", "I. Solheim")


def standing() -> dict[str, Any]:
    return went_well(case("show", CASE))


def letter(told: dict[str, Any], kind: str) -> str:
    path = next(paper["file"] for paper in reversed(told["papers"]) if paper["kind"] == kind)
    document = docx.Document(path)
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def opened(order_file: Path | None = None) -> None:
    went_well(case("new", report(SAMPLE), "--order", order_file or order(SAMPLE), day="2026-08-21"))


def verified(first: dict[str, Any], folder: Path, order_file: Path | None = None) -> None:
    """Bring the case to a passed re-inspection, the plan come in."""
    opened(order_file)
    went_well(case("choose", CASE, "rework", day="2026-08-22"))
    went_well(case("send", CASE, "rework", day="2026-08-22"))
    second = presented_again(first, folder, "BW-881002", "2026-09-10", {CHALK: 2}, "pass")
    went_well(case("reinspect", CASE, second))
