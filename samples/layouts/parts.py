"""Parts that several layouts share: facts, quantities, checklists, measurements, photographs, small print."""

import io
from collections.abc import Sequence
from typing import Any

from photos import PRINTED, photo
from report_data import Check, Measure, Report
from reportlab.lib.colors import HexColor
from reportlab.platypus import Image, KeepTogether, Spacer

from layouts.frame import Cell, Sheet, grid

Labels = Sequence[tuple[str, str]]
TOP = [("VALIGN", (0, 0), (-1, -1), "TOP")]


def number(value: int | None) -> str:
    return "" if value is None else f"{value:,}"


def fact(report: Report, key: str) -> str:
    """Return what the report says under *key*; a quantity comes with its unit."""
    q = report.quantities
    if key in {"ordered", "lot", "produced", "packed"}:
        value: int | None = getattr(q, key)
        return f"{number(value)} {q.unit}"
    if key in {"standard", "level"}:
        return str(getattr(report.sampling, key))
    return str(getattr(report, key))


def facts(sheet: Sheet, report: Report, labels: Labels, *, columns: int = 2, ruled: bool = True) -> Any:
    """Return labels and values in one or two pairs per line."""
    pairs: list[Cell] = []
    for text, key in labels:
        pairs += [sheet.para(text, bold=True), fact(report, key)]
    while len(pairs) % (2 * columns):
        pairs.append("")
    step = 2 * columns
    rows = [pairs[start : start + step] for start in range(0, len(pairs), step)]
    fills = [("BACKGROUND", (x, 0), (x, -1), HexColor(sheet.look.head_fill)) for x in range(0, step, 2)]
    if not (ruled and sheet.look.ruled):
        fills = []
    return grid(sheet, rows, [3, 5] * columns, head=0, commands=fills, ruled=ruled)


def quantity_table(sheet: Sheet, report: Report, labels: Labels) -> Any:
    """Return the order line: purchase order, article, and the quantities that the report knows."""
    shown = [fact(report, key) for _, key in labels]
    return grid(sheet, [[text for text, _ in labels], shown], [3] * len(labels), centred=range(2, len(labels)))


def checklist(sheet: Sheet, checks: Sequence[Check], heads: Sequence[str], words: dict[str, str]) -> Any:
    rows: list[list[Cell]] = [list(heads)]
    rows += [
        [
            sheet.para(check.name, bold=True),
            sheet.para(check.instruction, ink="#777777"),
            check.sample,
            check.finding,
            words[check.result],
        ]
        for check in checks
    ]
    return grid(sheet, rows, [5, 9, 3, 6, 3], centred=(2, 4))


def measurements(sheet: Sheet, measures: Sequence[Measure], heads: Sequence[str]) -> Any:
    count = len(measures[0].readings)
    rows: list[list[Cell]] = [[*heads[:3], *(f"#{n + 1}" for n in range(count)), heads[3]]]
    rows += [[m.point, m.target, m.tolerance, *m.readings, m.result] for m in measures]
    return grid(sheet, rows, [6, 3, 3, *[2] * count, 3], centred=range(1, count + 4))


def picture(report: Report, kind: str, key: str, width: float, *, marked: bool = True) -> Any:
    data = photo(kind, report.colour, f"{report.name}/{key}", report.inspected.strftime("%d/%m/%y"), marked=marked)
    return Image(io.BytesIO(data), width, width * PRINTED[1] / PRINTED[0])


def photo_pages(sheet: Sheet, report: Report, captions: Sequence[tuple[str, str]], columns: int = 3) -> list[Any]:
    """Return rows of photographs with captions; *captions* are (text, kind of picture)."""
    width = sheet.width / columns - 8
    cells = [
        [
            picture(report, kind, f"{text}{index}", width, marked=(text, kind) not in report.general_photos),
            Spacer(1, 2),
            sheet.para(text, size=sheet.look.size - 1, align="center"),
        ]
        for index, (text, kind) in enumerate(captions)
    ]
    story: list[Any] = []
    for start in range(0, len(cells), columns):
        row: list[Cell] = [*cells[start : start + columns]]
        row += [""] * (columns - len(row))
        story.append(KeepTogether([grid(sheet, [row], [1] * columns, head=0, ruled=False, commands=TOP)]))
    return story


def defect_captions(report: Report, pattern: str) -> list[tuple[str, str]]:
    """Return one caption per photograph of a defect: the defect named once more, with words around it."""
    short = {"critical": "CRI", "major": "MAJ", "minor": "MIN"}
    return [
        (pattern.format(text=d.text, zh=d.zh, sev=short[d.severity], severity=d.severity, n=shot + 1), report.picture)
        for d in report.defects
        for shot in range(d.photos)
    ]


def small_print(sheet: Sheet, texts: Sequence[str]) -> list[Any]:
    return [
        part for text in texts for part in (sheet.para(text, size=sheet.look.size - 1, ink="#555555"), Spacer(1, 3))
    ]


def classification(sheet: Sheet, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Any:
    """Return the agency's example of how faults are classified: three severity columns, but nothing was found here."""
    return grid(sheet, [list(heads), *(list(row) for row in rows)], [9, 3, 3, 3], centred=(1, 2, 3))


def plan_table(sheet: Sheet, heads: Sequence[str]) -> Any:
    """Return an extract of the sampling table, printed for information as agencies do."""
    rows = [
        ["151-280", "32", "2 / 3", "3 / 4"],
        ["281-500", "50", "3 / 4", "5 / 6"],
        ["501-1200", "80", "5 / 6", "7 / 8"],
        ["1201-3200", "125", "7 / 8", "10 / 11"],
        ["3201-10000", "200", "10 / 11", "14 / 15"],
    ]
    return grid(sheet, [list(heads), *rows], [4, 3, 3, 3], centred=(1, 2, 3))
