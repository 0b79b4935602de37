"""Reports made from random defect tables, drawn with ReportLab in many layouts, for the round-trip tests."""

import io
from dataclasses import dataclass
from typing import TypeVar

from hypothesis import strategies as st
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, LETTER, landscape
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.lib.units import mm
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

T = TypeVar("T")
CLASSES = (
    ("Critical", "Major", "Minor"),
    ("Cri.", "Maj.", "Min."),
    ("CR", "MA", "MI"),
    ("CRITICAL DEFECTS", "MAJOR DEFECTS", "MINOR DEFECTS"),
    ("Kritisch", "Hauptfehler", "Nebenfehler"),
    ("Critique", "Majeur", "Mineur"),
)
DESCRIPTION_HEADS = ("Defect description", "Description of defects", "Defects found", "List of defects", "Fault")
TOTAL_LABELS = ("Total found", "Total", "Total defects found", "Found:")
LIMIT_LABELS = ("Max. allowed", "Accept", "Acceptance number (Ac)", "Total defects allowed")
RULINGS = ("grid", "lines", "none", "zebra", "box")
NOUNS = (
    "scratch",
    "dent",
    "loose thread",
    "stain",
    "open seam",
    "glue mark",
    "missing screw",
    "colour shade",
    "wrong label",
    "burr",
)
PLACES = (
    "on the lid",
    "at side seam, 12 mm",
    "of carton 3",
    "inside the box (2 cm)",
    "near the handle",
    "at hem - 0.3 cm",
    "on 2 sides",
    "",
)
WORDS = ("visible from one metre in daylight", "which can be wiped off by hand", "different from the approved sample",
         "not acceptable to the client of the order", "seen after the fill test of 30 min")  # fmt: skip


@dataclass(frozen=True)
class Row:
    description: str
    counts: tuple[int, int, int]


@dataclass(frozen=True)
class Made:
    """A random report: its rows, and how it is drawn."""

    rows: tuple[Row, ...]
    classes: tuple[str, str, str]
    head: str
    totals: str
    total_label: str
    limit_label: str
    ruling: str
    none: str
    numbered: bool
    padded: bool
    unit: str
    listing: bool
    repeat_head: bool
    wide: bool
    letter: bool
    filler: int
    order: tuple[int, ...]
    valign: str
    padding: int
    groups: bool
    photo_count: bool
    captions: bool
    example: bool

    @property
    def found(self) -> tuple[int, int, int]:
        return (
            sum(row.counts[0] for row in self.rows),
            sum(row.counts[1] for row in self.rows),
            sum(row.counts[2] for row in self.rows),
        )


def _in_one_class(pair: tuple[int, int]) -> tuple[int, int, int]:
    index, number = pair
    return (number if index == 0 else 0, number if index == 1 else 0, number if index == 2 else 0)


def rows(listing: bool) -> st.SearchStrategy[tuple[Row, ...]]:
    number = st.integers(0, 40)
    some = st.tuples(number, number, number).filter(any)
    one = st.tuples(st.integers(0, 2), st.integers(1, 60)).map(_in_one_class)
    text = st.tuples(st.sampled_from(NOUNS), st.sampled_from(PLACES), st.sampled_from((*WORDS, "", "", "")))
    made = st.tuples(text, one if listing else some)
    unique = st.lists(made, min_size=1, max_size=30, unique_by=lambda pair: pair[0])
    return unique.map(
        lambda pairs: tuple(
            Row(" ".join(part for part in words if part).capitalize(), counts) for words, counts in pairs
        )
    )


@st.composite
def reports(draw: st.DrawFn) -> Made:
    listing = draw(st.booleans())
    return Made(
        rows=draw(rows(listing)),
        classes=draw(st.sampled_from(CLASSES)),
        head=draw(st.sampled_from(DESCRIPTION_HEADS)),
        totals=draw(st.sampled_from(("above", "below", "nowhere"))),
        total_label=draw(st.sampled_from(TOTAL_LABELS)),
        limit_label=draw(st.sampled_from(LIMIT_LABELS)),
        ruling=draw(st.sampled_from(RULINGS)),
        none=draw(st.sampled_from(("0", "-", "", "Nil"))),
        numbered=draw(st.booleans()),
        padded=draw(st.booleans()),
        unit=draw(st.sampled_from(("", " pcs"))),
        listing=listing,
        repeat_head=draw(st.booleans()),
        wide=draw(st.booleans()),
        letter=draw(st.booleans()),
        filler=draw(st.integers(0, 40)),
        order=draw(st.sampled_from(((0, 1, 2), (0, 1, 2), (2, 1, 0)))),
        valign=draw(st.sampled_from(("TOP", "MIDDLE", "BOTTOM"))),
        padding=draw(st.sampled_from((1, 3, 5))),
        groups=draw(st.booleans()),
        photo_count=draw(st.booleans()),
        captions=draw(st.booleans()),
        example=draw(st.booleans()),
    )


def pdf(made: Made) -> bytes:
    """Return the report as a PDF."""
    out = io.BytesIO()
    size = LETTER if made.letter else A4
    document = SimpleDocTemplate(
        out, pagesize=landscape(size) if made.wide else size, topMargin=18 * mm, invariant=True
    )
    text = getSampleStyleSheet()["Normal"]
    story = [
        Paragraph("Pre-Shipment Inspection Report", getSampleStyleSheet()["Title"]),
        Table(
            [
                ["Report No.", "RT-26-118", "Inspection date", "3 November 2026"],
                ["Client", "Acorn Imports", "Order quantity", "3,600 pcs"],
            ]
        ),
        Paragraph("Overall result: FAIL", text),
        *(Paragraph("The cartons were chosen by the inspector and opened.", text) for _ in range(made.filler)),
        Spacer(1, 12),
    ]
    if made.listing and made.totals != "nowhere":
        story += [_summary(made), Spacer(1, 14)]
    story += [_defects(made, document.width), Spacer(1, 14)]
    if made.example:
        story += [Paragraph("Classification of defects", getSampleStyleSheet()["Heading2"]), _example(made)]
    story.append(Paragraph("Photographs", getSampleStyleSheet()["Heading2"]))
    if made.captions:
        story += [Paragraph(f"{index}. {row.description}", text) for index, row in enumerate(made.rows, start=1)]
    document.build(story)
    return out.getvalue()


def _example(made: Made) -> Table:
    """Return a table that explains the classes with figures that are no findings."""
    return Table(
        [["Kind of fault", *made.classes], ["Sharp point", "1", "", ""], ["Loose thread", "", "", "1"]],
        style=_style("grid"),
    )


def _summary(made: Made) -> Table:
    lines = [[name, str(found), str(found + 1)] for name, found in zip(made.classes, made.found, strict=True)]
    return Table([["Class", "Found", "Limit"], *lines], style=_style("grid"))


def _defects(made: Made, width: float) -> Table:
    text = getSampleStyleSheet()["Normal"]
    head = [Paragraph(f"<b>{name}</b>", text) for name in (["No."] if made.numbered else []) + _heads(made)]
    lines = _lines(made, text)
    if made.photo_count and not made.listing:
        lines = [[*line[:-3], "4" if index % 3 else "", *line[-3:]] for index, line in enumerate(lines)]
        head = [*head[:-3], "", *head[-3:]]
    numbers = [18 * mm] if made.numbered else []
    counts = [24 * mm] * 3
    extra = [12 * mm] if made.photo_count else []
    widths = (
        [*numbers, 40 * mm, 75 * mm, 20 * mm]
        if made.listing
        else [*numbers, min(width - 104 * mm, 95 * mm), *extra, *counts]
    )
    return Table(
        [head, *lines], colWidths=widths, style=_style(made.ruling, made), repeatRows=1 if made.repeat_head else 0
    )


def _lines(made: Made, text: object) -> list[list[object]]:
    """Return the rows under the heads: defects, totals and a heading of a group."""
    defects = [
        [*([str(index)] if made.numbered else []), *_cells(made, row, text)]
        for index, row in enumerate(made.rows, start=1)
    ]
    if made.listing:
        return defects
    limits = tuple(number + 1 for number in made.found)
    totals: list[list[object]] = [_sums(made, made.total_label, made.found), _sums(made, made.limit_label, limits)]
    empty = [""] if made.numbered else []
    group: list[list[object]] = [[*empty, "Visual check:", "", "", ""]] if made.groups else []
    if made.totals == "above":
        return [*totals, *group, *defects]
    return [*group, *defects, *(totals if made.totals == "below" else [])]


def _heads(made: Made) -> list[str]:
    return ["Severity", made.head, "Qty"] if made.listing else [made.head, *_ordered(made, made.classes)]


def _cells(made: Made, row: Row, text: object) -> list[object]:
    if made.listing:
        index = next(i for i, count in enumerate(row.counts) if count)
        return [made.classes[index], Paragraph(row.description, text), _number(made, row.counts[index])]
    counts = _ordered(made, row.counts)
    return [Paragraph(row.description, text), *(_number(made, count) if count else made.none for count in counts)]


def _ordered(made: Made, values: tuple[T, ...]) -> list[T]:
    return [values[index] for index in made.order]


def _number(made: Made, count: int) -> str:
    return (f"{count:02d}" if made.padded else str(count)) + made.unit


def _sums(made: Made, label: str, counts: tuple[int, ...]) -> list[object]:
    return list[object](([""] if made.numbered else []) + [label, *map(str, _ordered(made, counts))])


def _style(ruling: str, made: Made | None = None) -> TableStyle:
    rulings: dict[str, list[tuple[object, ...]]] = {
        "grid": [("GRID", (0, 0), (-1, -1), 0.5, colors.black)],
        "lines": [("LINEBELOW", (0, 0), (-1, -1), 0.4, colors.grey)],
        "none": [],
        "zebra": [("ROWBACKGROUNDS", (0, 0), (-1, -1), [colors.white, colors.whitesmoke])],
        "box": [("BOX", (0, 0), (-1, -1), 0.8, colors.black), ("LINEBELOW", (0, 0), (-1, 0), 0.8, colors.black)],
    }
    room = made.padding if made else 3
    place = made.valign if made else "MIDDLE"
    edges = [(side, (0, 0), (-1, -1), room) for side in ("TOPPADDING", "BOTTOMPADDING")]
    return TableStyle([("VALIGN", (0, 0), (-1, -1), place), *edges, *rulings[ruling]])
