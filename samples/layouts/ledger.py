"""Family C: one severity column and a quantity column; found and limit stand in a summary table."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from report_data import SEVERITIES, Pages, Report
from reportlab.lib.colors import HexColor
from reportlab.platypus import KeepTogether, Spacer

from layouts import parts
from layouts.frame import Cell, Look, Sheet, bound, grid
from layouts.furniture import furniture

Story = list[Any]
INKS = {"pass": "#1b6b3c", "fail": "#a3201a", "pending": "#a86400", "aborted": "#555555"}


@dataclass(frozen=True, kw_only=True)
class Words:
    title: str
    facts: Sequence[tuple[str, str]]
    aql_label: str
    sample_label: str
    verdict: dict[str, str]
    summary: str
    summary_heads: Sequence[str]
    classes: tuple[str, str, str]
    statuses: tuple[str, str]
    defects: str
    defect_heads: Sequence[str]
    quantity: str
    checks: str
    check_heads: Sequence[str]
    results: dict[str, str]
    measures: str
    measure_heads: Sequence[str]
    remarks: str
    photos: str
    caption: str
    small_title: str
    small_print: Sequence[str]
    plan_extract: Sequence[str]
    signed: str


def draw(report: Report, words: Words, look: Look) -> tuple[bytes, Pages]:
    def story(sheet: Sheet) -> Story:
        captions = [*report.general_photos, *parts.defect_captions(report, words.caption)]
        return [
            *_top(sheet, report, words),
            *_summary(sheet, report, words),
            *_defects(sheet, report, words),
            *sheet.heading(words.checks),
            parts.checklist(sheet, report.checks, words.check_heads, words.results),
            KeepTogether(
                [
                    *sheet.heading(words.measures, need=0),
                    parts.measurements(sheet, report.measures, words.measure_heads),
                ]
            ),
            KeepTogether(
                [
                    *sheet.heading(words.remarks, need=0),
                    *(sheet.para(f"{n + 1}) {t}") for n, t in enumerate(report.remarks)),
                    Spacer(1, 5),
                    sheet.para(words.signed.format(inspector=report.inspector)),
                ]
            ),
            *sheet.heading(words.photos, need=190),
            *parts.photo_pages(sheet, report, captions, 3),
            KeepTogether(
                [
                    *sheet.heading(words.small_title, need=0),
                    *parts.small_print(sheet, words.small_print),
                    parts.plan_table(sheet, words.plan_extract),
                ]
            ),
        ]

    return bound(Sheet(look, report.agency, report.report_no, words.title, Pages()), story, furniture)


def _top(sheet: Sheet, report: Report, words: Words) -> Story:
    rows: list[list[Cell]] = []
    if report.sampling:
        aql = f"{' / '.join(report.sampling.aql)}   (Level {report.sampling.level})"
        rows = [
            [
                sheet.para(words.aql_label, bold=True),
                aql,
                sheet.para(words.sample_label, bold=True),
                f"{report.sampling.size} {report.quantities.unit}",
            ]
        ]
    ink = INKS[report.overall]
    box = grid(
        sheet,
        [[sheet.para(words.verdict[report.overall], bold=True, size=14, ink=ink, align="center")]],
        [1],
        head=0,
        ruled=False,
        commands=[("BOX", (0, 0), (-1, -1), 1.6, HexColor(ink))],
    )
    return [
        sheet.para(words.title, bold=True, size=17, ink=sheet.look.accent),
        sheet.para(report.agency_line, ink="#666666"),
        Spacer(1, 8),
        parts.facts(sheet, report, words.facts, ruled=False),
        grid(sheet, rows, [3, 5, 3, 5], head=0, ruled=False),
        Spacer(1, 8),
        box,
    ]


def _summary(sheet: Sheet, report: Report, words: Words) -> Story:
    rows: list[list[Cell]] = [list(words.summary_heads)]
    for name, found, limit in zip(words.classes, report.found.each(), report.allowed.each(), strict=True):
        within = (found or 0) <= (limit or 0)
        rows.append([name, str(found), str(limit), words.statuses[0 if within else 1]])
    return [*sheet.heading(words.summary), grid(sheet, rows, [5, 3, 3, 4], centred=(1, 2, 3))]


def _defects(sheet: Sheet, report: Report, words: Words) -> Story:
    classes = dict(zip(SEVERITIES, words.classes, strict=True))
    rows: list[list[Cell]] = [list(words.defect_heads)]
    for index, defect in enumerate(report.defects):
        unit = words.quantity[:-1] if defect.count == 1 and words.quantity.endswith("s") else words.quantity
        rows.append(
            [
                str(index + 1),
                classes[defect.severity],
                sheet.noted(defect.text, defect.text),
                defect.code,
                f"{defect.count} {unit}",
            ]
        )
    return [*sheet.heading(words.defects), grid(sheet, rows, [1, 2.4, 10, 2.4, 2], centred=(0, 3, 4))]
