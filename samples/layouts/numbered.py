"""Family A: one numbered list of defects with three severity columns."""

from collections.abc import Callable
from typing import Any

from report_data import Counts, Pages, Report
from reportlab.lib.colors import HexColor
from reportlab.platypus import KeepTogether, PageBreak, Spacer

from layouts import parts
from layouts.frame import Cell, Look, Sheet, Tick, bound, grid
from layouts.furniture import furniture
from layouts.wording import Wording

Story = list[Any]
Block = Callable[[Sheet, Report, Wording], Story]
COLUMNS = (1.2, 12, 2, 2, 2)
OVERALL_INK = {"pass": "#1d7a3a", "fail": "#b01e1e", "pending": "#b06a00", "aborted": "#555555"}


def draw(report: Report, words: Wording, look: Look) -> tuple[bytes, Pages]:
    def story(sheet: Sheet) -> Story:
        return [part for block in words.blocks for part in BLOCKS[block](sheet, report, words)]

    return bound(Sheet(look, report.agency, report.report_no, words.title, Pages()), story, furniture)


def title(sheet: Sheet, _report: Report, words: Wording) -> Story:
    return [sheet.para(words.title, bold=True, size=15, ink=sheet.look.accent), Spacer(1, 5)]


def facts(sheet: Sheet, report: Report, words: Wording) -> Story:
    head = sheet.heading(words.facts_title) if words.facts_title else []
    return [*head, parts.facts(sheet, report, words.facts, columns=words.fact_columns)]


def order(sheet: Sheet, report: Report, words: Wording) -> Story:
    return [*sheet.heading(words.order_title), parts.quantity_table(sheet, report, words.order)]


def overall(sheet: Sheet, report: Report, words: Wording) -> Story:
    ink = OVERALL_INK[report.overall]
    if words.brackets:
        boxes = "     ".join(
            f"({'X' if key == report.overall else ' '}) {words.results[key].upper()}"
            for key in ("pass", "fail", "pending")
        )
        row: list[Cell] = [
            sheet.para(words.overall_label, bold=True, size=sheet.look.size + 1),
            boxes,
            words.extra.get("due", ""),
        ]
        return [Spacer(1, 6), grid(sheet, [row], [4, 7, 4], head=0)]
    return [
        Spacer(1, 6),
        sheet.para(
            f"{words.overall_label}: {words.results[report.overall].upper()}",
            bold=True,
            size=sheet.look.size + 3,
            ink=ink,
        ),
    ]


def sections(sheet: Sheet, report: Report, words: Wording) -> Story:
    rows: list[list[Cell]] = [list(words.section_heads)]
    for index, section in enumerate(report.sections):
        outcome: Cell = words.results[section.result]
        if words.ticks:
            boxes = [
                Tick(sheet, words.results[key], ticked=key == section.result, cross=words.cross)
                for key in ("pass", "fail", "pending", "na")
            ]
            shares = [box.wrap()[0] + 9 for box in boxes]
            outcome = grid(sheet, [boxes], shares, head=0, ruled=False, total=sheet.width * 8 / 21 - 8)
        rows.append([f"{index + 1}.", sheet.noted(section.name, section.name), outcome, section.note])
    return [*sheet.heading(words.sections_title), grid(sheet, rows, [1.2, 8, 8, 3.8], centred=(0,))]


def plan(sheet: Sheet, report: Report, words: Wording) -> Story:
    sampling = report.sampling
    if sampling is None:
        return []
    values = {
        "aql": sampling.aql,
        "size": (str(sampling.size),) * 3,
        "accept": tuple(str(ac) for ac in sampling.allowed.each()),
        "accept_reject": tuple(f"{ac} / {(ac or 0) + 1}" for ac in sampling.allowed.each()),
    }
    rows = [list(words.plan_heads), *([label, *values[key]] for label, key in words.plan_rows)]
    story = sheet.heading(words.plan_title)
    if words.plan_facts:
        story.append(parts.facts(sheet, report, words.plan_facts))
    return [*story, grid(sheet, rows, [6, 3, 3, 3], centred=(1, 2, 3))]


def defects(sheet: Sheet, report: Report, words: Wording) -> Story:
    """Return the list with its totals, one table that may run over pages."""
    rows: list[list[Cell]] = [list(words.defect_heads)]
    commands: list[tuple[Any, ...]] = []
    totals = _totals(sheet, report, words)
    if words.totals_above:
        rows += totals
        commands += [("SPAN", (0, y), (1, y)) for y in range(1, 1 + len(totals))]
    for index, defect in enumerate(report.defects):
        text: Cell = sheet.noted(defect.printed(), defect.text)
        rows.append([str(index + 1), text, *_counts(defect.counts(), words)])
        if words.photos_between and defect.photos:
            commands.append(("SPAN", (0, len(rows)), (-1, len(rows))))
            rows.append([_photo_row(sheet, report, defect.text, defect.photos), "", "", "", ""])
    if not words.totals_above:
        commands += [("SPAN", (0, len(rows) + y), (1, len(rows) + y)) for y in range(len(totals))]
        rows += totals
    table = grid(sheet, rows, COLUMNS, centred=(0, 2, 3, 4), repeat=0, commands=commands)
    story = [*sheet.heading(words.defects_title), table, Spacer(1, 4)]
    return [*story, *_after_defects(sheet, report, words)]


def _counts(counts: Counts, words: Wording) -> list[str]:
    return [words.count(value) for value in counts.each()]


def _totals_text(counts: Counts, words: Wording) -> list[str]:
    """Return the totals; a sign that stands for none in a row would be unclear in a limit, so 0 is a figure here."""
    return [f"{count or 0:0{words.digits}d}" for count in counts.each()]


def _totals(sheet: Sheet, report: Report, words: Wording) -> list[list[Cell]]:
    pairs = [(words.allowed, report.allowed), (words.found, report.found)]
    if not words.totals_above:
        pairs.reverse()
    return [
        [
            sheet.para(text, bold=True, align="right"),
            "",
            *(sheet.para(count, bold=True, align="center") for count in _totals_text(counts, words)),
        ]
        for text, counts in pairs
    ]


def _after_defects(sheet: Sheet, report: Report, words: Wording) -> Story:
    lines: Story = []
    if report.aql_result and words.verdict:
        lines.append(
            sheet.para(
                f"{words.verdict}: {words.results[report.aql_result].upper()}",
                bold=True,
                ink=OVERALL_INK[report.aql_result],
            )
        )
    if report.defective_units is not None and report.sampling:
        lines.append(sheet.para(words.units.format(units=report.defective_units, size=report.sampling.size)))
    return lines


def _photo_row(sheet: Sheet, report: Report, text: str, count: int) -> Any:
    width = sheet.width / 3.4
    shots: list[Cell] = [parts.picture(report, report.picture, f"{text}{n}", width) for n in range(count)]
    return grid(sheet, [shots], [1] * count, head=0, ruled=False, commands=[("ALIGN", (0, 0), (-1, -1), "CENTER")])


def remarks(sheet: Sheet, report: Report, words: Wording) -> Story:
    rows: list[list[Cell]] = [[f"{n + 1}.", text] for n, text in enumerate(report.remarks)]
    return [
        KeepTogether(
            [*sheet.heading(words.remarks_title, need=0), grid(sheet, rows, [1, 20], head=0, ruled=words.ticks)]
        )
    ]


def checks(sheet: Sheet, report: Report, words: Wording) -> Story:
    return [*sheet.heading(words.checks_title), parts.checklist(sheet, report.checks, words.check_heads, words.results)]


def measures(sheet: Sheet, report: Report, words: Wording) -> Story:
    table = parts.measurements(sheet, report.measures, words.measure_heads)
    return [KeepTogether([*sheet.heading(words.measures_title, need=0), table])]


def photos(sheet: Sheet, report: Report, words: Wording) -> Story:
    captions = list(report.general_photos)
    if not words.photos_between:
        captions += parts.defect_captions(report, words.caption)
    return [
        *sheet.heading(words.photos_title, need=190),
        *parts.photo_pages(sheet, report, captions, words.photo_columns),
    ]


def small_print(sheet: Sheet, _report: Report, words: Wording) -> Story:
    story: Story = [*sheet.heading(words.print_title, need=0), *parts.small_print(sheet, words.small_print)]
    if words.plan_extract:
        story += [parts.plan_table(sheet, words.plan_extract), Spacer(1, 6)]
    if words.examples:
        story.append(parts.classification(sheet, words.examples_heads, words.examples))
    return [KeepTogether(story)]


def new_page(_sheet: Sheet, _report: Report, _words: Wording) -> Story:
    return [PageBreak()]


def idle(sheet: Sheet, _report: Report, words: Wording) -> Story:
    """Return the workmanship part of a visit on which nothing was drawn: its form, with N/A in every field."""
    rows = [list(words.plan_heads), *([label, "N/A", "N/A", "N/A"] for label, _ in words.plan_rows)]
    table = grid(sheet, rows, [6, 3, 3, 3], centred=(1, 2, 3))
    return [*sheet.heading(words.plan_title), table, Spacer(1, 4), sheet.para(words.extra["idle"])]


def sign(sheet: Sheet, report: Report, words: Wording) -> Story:
    cells: list[Cell] = [words.extra["signed"].format(inspector=report.inspector), words.extra["countersigned"]]
    line = ("LINEABOVE", (0, 0), (-1, 0), 0.5, HexColor("#333333"))
    return [Spacer(1, 26), grid(sheet, [cells], [1, 1], head=0, ruled=False, commands=[line])]


BLOCKS: dict[str, Block] = {
    f.__name__: f
    for f in (
        title,
        facts,
        order,
        overall,
        sections,
        plan,
        defects,
        remarks,
        checks,
        measures,
        photos,
        small_print,
        new_page,
        idle,
        sign,
    )
}
