"""The first case of a register, step by step, for the tests."""

from pathlib import Path
from typing import Any

import docx

from tests.cli.running import Outcome, order, recourse, report

CASE = "2026-0001"
SAMPLE = "02"  # scattered workmanship on a raincoat, 2,880 ordered


def case(*words: object) -> Outcome:
    return recourse("case", *words)


def step(day: str, *words: object) -> dict[str, Any]:
    """Return the case after a step on *day* that has to go well."""
    seen = case(*words, "--as-of", day, "--json", "-q")
    assert seen.code == 0, seen.err or seen.text
    return dict(seen.json)


def new(day: str = "2026-08-21") -> dict[str, Any]:
    return step(day, "new", report(SAMPLE), "--order", order(SAMPLE))


def files(told: dict[str, Any], role: str) -> list[dict[str, Any]]:
    return [file for event in told["events"] for file in event["files"] if file["role"] == role]


def letter(tmp_path: Path, told: dict[str, Any]) -> str:
    """Return the text of the newest paper of the case."""
    path = Path(told["papers"][-1]["file"])
    assert path.parent == tmp_path / "register" / "cases-cases" / told["id"]
    return words(path)


def words(path: Path) -> str:
    return "\n".join(paragraph.text for paragraph in docx.Document(str(path)).paragraphs)


def written(folder: Path, file: dict[str, Any]) -> str:
    """Return the text of *file* of a case, with that of its tables."""
    found = docx.Document(str(folder / f"{file['sha256'][:16]}-{file['name']}"))
    cells = [cell.text for table in found.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in found.paragraphs), *cells])
