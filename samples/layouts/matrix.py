"""Family B: cards on top, totals before the rows, a dash for none, one chip per checkpoint."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from report_data import Check, Outcome, Pages, Report
from reportlab.lib.colors import HexColor, white
from reportlab.pdfbase import pdfmetrics
from reportlab.platypus import Flowable, KeepTogether, PageBreak, Spacer

from layouts import parts
from layouts.frame import Cell, Look, Sheet, bound, grid
from layouts.furniture import furniture

Story = list[Any]
INKS = {"pass": "#168a5b", "fail": "#c8321f", "pending": "#c07a00", "na": "#7a7f87", "aborted": "#7a7f87"}
TINTS = {"pass": "#e4f4ec", "fail": "#fbe7e4", "pending": "#fdf1dc", "na": "#f1f2f4", "aborted": "#f1f2f4"}
SHARES = (11, 2, 2, 2)


@dataclass(frozen=True, kw_only=True)
class Words:
    title: str
    results: dict[str, str]
    left: Sequence[tuple[str, str]]
    right: Sequence[tuple[str, str]]
    overall: str
    sections: str
    remarks: str
    quantities: str
    quantity_heads: Sequence[tuple[str, str]]
    plan: str
    plan_line: str
    severities: tuple[str, str, str]
    plan_rows: tuple[str, str, str]
    workmanship: str
    sample: str
    pieces: str
    found: str
    allowed: str
    checks: str
    checks_result: Outcome
    answers: str
    measures: str
    measure_heads: Sequence[str]
    photos: str
    caption: str
    small_title: str
    small_print: Sequence[str]


class Chip(Flowable):  # type: ignore[misc]
    """A result in a rounded frame."""

    def __init__(self, sheet: Sheet, text: str, ink: str) -> None:
        super().__init__()
        self.sheet, self.text, self.ink = sheet, text, ink

    def wrap(self, *_space: float) -> tuple[float, float]:
        return pdfmetrics.stringWidth(self.text, self.sheet.look.bold, 7.5) + 14, 13

    def draw(self) -> None:
        width = self.wrap()[0]
        self.canv.setStrokeColor(HexColor(self.ink))
        self.canv.setFillColor(HexColor(self.ink))
        self.canv.roundRect(0, 1, width, 11, 5, stroke=1, fill=0)
        self.canv.setFont(self.sheet.look.bold, 7.5)
        self.canv.drawCentredString(width / 2, 4, self.text)


class WithPhotos(Flowable):  # type: ignore[misc]
    """A defect's name with a small camera and the number of its photographs, which is no count of defects."""

    def __init__(self, sheet: Sheet, text: str, photos: int) -> None:
        super().__init__()
        self.sheet, self.text, self.photos = sheet, text, photos

    def wrap(self, *_space: float) -> tuple[float, float]:
        return _space[0], self.sheet.look.size * 1.35

    def draw(self) -> None:
        look, pen = self.sheet.look, self.canv
        pen.setFont(look.font, look.size)
        pen.setFillColor(HexColor("#111111"))
        pen.drawString(0, 2, self.text)
        x = pdfmetrics.stringWidth(self.text, look.font, look.size) + 6
        pen.setStrokeColor(HexColor("#8a8f96"))
        pen.setLineWidth(0.6)
        pen.rect(x, 2, 9, 6)
        pen.circle(x + 4.5, 5, 1.8)
        pen.setFont(look.font, look.size - 2)
        pen.setFillColor(HexColor("#8a8f96"))
        pen.drawString(x + 11, 2.4, str(self.photos))


def draw(report: Report, words: Words, look: Look) -> tuple[bytes, Pages]:
    def story(sheet: Sheet) -> Story:
        return [
            *_cover(sheet, report, words),
            *_plan(sheet, report, words),
            PageBreak(),
            *_workmanship(sheet, report, words),
            *_checks(sheet, report, words),
            *_measures(sheet, report, words),
            KeepTogether([*sheet.heading(words.small_title, need=0), *parts.small_print(sheet, words.small_print)]),
            *sheet.heading(words.photos, need=190),
            *parts.photo_pages(
                sheet, report, [*report.general_photos, *parts.defect_captions(report, words.caption)], 4
            ),
        ]

    return bound(Sheet(look, report.agency, report.report_no, words.title, Pages()), story, furniture)


def band(sheet: Sheet, text: str, result: str, word: str, key: str = "") -> Any:
    """Return a coloured band: a heading on the left, its result on the right."""
    name: Story = [sheet.para(text, bold=True, ink="#ffffff", size=sheet.look.size + 1)]
    if key:
        name.insert(0, sheet.mark(key))
    cells: list[Cell] = [name, sheet.para(word, bold=True, ink="#ffffff", size=sheet.look.size + 1, align="right")]
    return grid(
        sheet, [cells], [8, 4], head=0, ruled=False, commands=[("BACKGROUND", (0, 0), (-1, -1), HexColor(INKS[result]))]
    )


def _cover(sheet: Sheet, report: Report, words: Words) -> Story:
    product: Story = [
        sheet.para(report.product, bold=True, size=14, ink=sheet.look.accent),
        sheet.para(words.title, ink="#666666"),
        Spacer(1, 6),
        *_labelled(sheet, report, words.left),
    ]
    picture = parts.picture(report, report.picture, "cover", sheet.width * 0.32, marked=False)
    top = grid(
        sheet, [[product, [picture]]], [8, 4.4], head=0, ruled=False, commands=[("VALIGN", (0, 0), (-1, -1), "TOP")]
    )
    heads = [
        [sheet.para(text, ink="#777777", size=7), sheet.para(parts.fact(report, key), bold=True)]
        for text, key in words.quantity_heads
    ]
    return [
        top,
        Spacer(1, 5),
        band(sheet, words.overall, report.overall, words.results[report.overall]),
        *sheet.heading(words.sections),
        _sections(sheet, report, words),
        *sheet.heading(words.quantities),
        grid(sheet, [heads], [1] * len(heads), head=0),
        *sheet.heading(words.remarks),
        *(sheet.para(f"{n + 1}. {text}") for n, text in enumerate(report.remarks)),
        Spacer(1, 6),
        parts.facts(sheet, report, words.right),
    ]


def _labelled(sheet: Sheet, report: Report, labels: Sequence[tuple[str, str]]) -> Story:
    rows: list[list[Cell]] = [
        [sheet.para(text, ink="#777777"), sheet.para(parts.fact(report, key), bold=True)] for text, key in labels
    ]
    return [grid(sheet, rows, [4, 6], head=0, ruled=False, total=sheet.width * 0.6)]


def _sections(sheet: Sheet, report: Report, words: Words) -> Any:
    rows: list[list[Cell]] = []
    fills = []
    for y, section in enumerate(report.sections):
        chip = Chip(sheet, words.results[section.result], INKS[section.result])
        rows.append([sheet.noted(section.name, section.name, bold=True), section.note, chip])
        fills.append(("BACKGROUND", (0, y), (-1, y), HexColor(TINTS[section.result])))
    lines = [("LINEBELOW", (0, 0), (-1, -1), 1.5, white)]
    return grid(sheet, rows, [6, 9, 3], head=0, ruled=False, commands=[*fills, *lines])


def _plan(sheet: Sheet, report: Report, words: Words) -> Story:
    sampling = report.sampling
    if sampling is None:
        return []
    values = (sampling.aql, (str(sampling.size),) * 3, tuple(str(ac) for ac in sampling.allowed.each()))
    rows = [["", *words.severities], *([label, *row] for label, row in zip(words.plan_rows, values, strict=True))]
    line = words.plan_line.format(standard=sampling.standard, level=sampling.level)
    return [
        KeepTogether(
            [
                *sheet.heading(words.plan, need=0),
                sheet.para(line),
                Spacer(1, 3),
                grid(sheet, rows, SHARES, centred=(1, 2, 3)),
            ]
        )
    ]


def _workmanship(sheet: Sheet, report: Report, words: Words) -> Story:
    """Return the banner with sample and totals, then the rows with their dashes."""
    result = report.aql_result or "na"
    size = report.sampling.size if report.sampling else 0
    units = report.defective_units or 0
    summary: list[list[Cell]] = [
        [f"{words.sample}: {size}\n{words.pieces}: {units} ({units / size:.2%})", *words.severities],
        [words.found, *(str(value) for value in report.found.each())],
        [words.allowed, *(str(value) for value in report.allowed.each())],
    ]
    rows: list[list[Cell]] = [[report.checklist_name or "", *words.severities]]
    for defect in report.defects:
        name: Cell = [sheet.mark(defect.text), WithPhotos(sheet, defect.text, defect.photos)]
        rows.append([name, *(str(value) if value else "-" for value in defect.counts().each())])
    thin = [("LINEBELOW", (0, 0), (-1, -1), 0.4, HexColor("#c9ccd1"))]
    return [
        band(sheet, words.workmanship, result, words.results[result]),
        grid(
            sheet,
            summary,
            SHARES,
            centred=(1, 2, 3),
            ruled=False,
            commands=[("BACKGROUND", (0, 0), (-1, -1), HexColor(TINTS[result])), *thin],
        ),
        Spacer(1, 8),
        grid(sheet, rows, SHARES, centred=(1, 2, 3), ruled=False, commands=thin),
        Spacer(1, 8),
    ]


def _checks(sheet: Sheet, report: Report, words: Words) -> Story:
    shown = [band(sheet, words.checks, words.checks_result, words.results[words.checks_result])]
    return [*shown, *(_check(sheet, check, words) for check in report.checks)]


def _check(sheet: Sheet, check: Check, words: Words) -> Any:
    left: Story = [
        sheet.para(check.name, bold=True),
        Spacer(1, 2),
        Chip(sheet, words.results[check.result], INKS[check.result]),
        sheet.para(check.sample, ink="#777777", size=7),
    ]
    right: Story = [
        sheet.para(check.instruction, ink="#8a8f96", size=sheet.look.size - 1),
        Spacer(1, 2),
        sheet.para(f"{words.answers}: {check.finding}"),
    ]
    return grid(
        sheet,
        [[left, right]],
        [5, 12],
        head=0,
        ruled=False,
        commands=[("LINEBELOW", (0, 0), (-1, -1), 0.4, HexColor("#c9ccd1")), ("VALIGN", (0, 0), (-1, -1), "TOP")],
    )


def _measures(sheet: Sheet, report: Report, words: Words) -> Story:
    return [
        KeepTogether(
            [*sheet.heading(words.measures, need=0), parts.measurements(sheet, report.measures, words.measure_heads)]
        )
    ]
