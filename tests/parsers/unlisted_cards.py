"""Reports at random whose defects are cards: what stands in which order, under which labels, in how many columns.

No form is taken from a reader: each part is drawn by itself, so that most of them are forms that nobody listed.
"""

import io
import random
from collections.abc import Iterator, Sequence

from msgspec import Struct
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from toolkit.model.report import Report
from toolkit.model.severity import Severity
from toolkit.parsers.words import folding

FAULTS = [
    "Handle comes off when lifted",
    "Paint blister near the lid",
    "Screw head stands out",
    "Label glued askew",
    "Zip runs off the track",
    "Seam open at the pocket",
    "Print rubs off when dry",
    "Glass chipped at the rim",
    "Wheel squeaks when rolling",
    "Hinge bent",
    "Stain on the back panel",
    "Lid does not close",
    "Thread ends not trimmed",
    "Colour differs from the sample",
    "Foot pad missing",
    "Battery door missing",
    "Sharp burr on the edge",
    "Cable too short",
    "Barcode cannot be read",
    "Motor stops under load",
]
PLACES = [
    "Front side",
    "Bottom",
    "Left handle",
    "Inner pocket",
    "Rear panel",
    "Lid",
    "Neck",
    "Upper seam",
    "Base plate",
]
NOTES = ["Can be repaired on the line", "Seen in carton 12", "Sorted out during the visit", "Only on the night shift"]
NAMES = (("Critical", "Major", "Minor"), ("CRITICAL", "MAJOR", "MINOR"), ("CR", "MA", "MI"))
# Title, class, number, both, place, remark.
ORDERS = [
    "TCNPR",
    "CTNPR",
    "TNCRP",
    "CTPNR",
    "TBPR",
    "BTPR",
    "TPBR",
    "NCTPR",
]
CLASSES = ("{}", "Severity: {}", "Severity|{}", "in the title")
NUMBERS = (
    "Qty {}",
    "{} pcs",
    "Quantity: {}",
    "x{}",
    "{} of 125",
    "Found on {} pcs",
    "Quantity|{}",
    "Units affected: {}",
)
RUNNING = ("", "", "Defect {}", "#{}", "{}.", "Finding {} of 9")
LIMITS = (0, 7, 10)
WIDTH, HEIGHT = A4
LEADING, LOWEST = 1.35, 50
PARTICULARS = (
    ("Client", "Alder Home GmbH"), ("Supplier", "Ningbo Lumeng Co., Ltd."), ("Product", "Storage box 20 l"),
    ("Order quantity", "2400 pcs"), ("Inspection date", "2025-09-12"), ("Sample size", "125 pcs"),
)  # fmt: skip

Row = tuple[str, Severity, int]
Line = tuple[str, float, str]  # text, size, font


class Form(Struct):
    """How the cards of one report are set."""

    names: tuple[str, str, str]
    order: str
    classed: str  # "" where classes head the cards
    number: str
    running: str
    title: float
    size: float
    bold: bool
    columns: int
    place: str
    note: str
    framed: bool
    gap: float


class Made(Struct):
    """A report, what it lists, and whether the printed total is wrong or missing."""

    rows: Sequence[Row]
    total: str  # right, wrong, none
    data: bytes


def made(seed: int) -> Made:
    """Return the report of this *seed*."""
    drawn = random.Random(seed)  # noqa: S311 - a game of chance, and no secret
    severities = drawn.choices(list(Severity), [1, 5, 6], k=drawn.randint(3, 8))
    faults = zip(drawn.sample(FAULTS, len(severities)), severities, strict=True)
    rows = [(fault, severity, drawn.randint(1, 6)) for fault, severity in faults]
    form = _form(drawn)
    if not form.classed:
        rows.sort(key=lambda row: list(Severity).index(row[1]))
    total = drawn.choices(["right", "wrong", "none"], [8, 1, 1])[0]
    return Made(rows, total, _drawn(rows, form, total, drawn))


def _form(drawn: random.Random) -> Form:
    size = drawn.choice([8.0, 9.0, 10.0])
    classed = drawn.choice([*CLASSES, ""])
    return Form(
        names=drawn.choice(NAMES), order=drawn.choice(ORDERS), classed=classed, number=drawn.choice(NUMBERS),
        running=drawn.choice(RUNNING), title=size + drawn.choice([0, 0, 1, 2, 3]), size=size,
        bold=drawn.random() < 0.7, columns=2 if classed and drawn.random() < 0.35 else 1,
        place=drawn.choice(["", "", "Location: {}", "{}"]), note=drawn.choice(["", "", "Comment: {}", "{}"]),
        framed=drawn.random() < 0.5, gap=drawn.choice([10, 14, 20]),
    )  # fmt: skip


def sums(rows: Sequence[Row]) -> list[int]:
    return [sum(number for _, severity, number in rows if severity is each) for each in Severity]


def _drawn(rows: Sequence[Row], form: Form, total: str, drawn: random.Random) -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4, invariant=1)
    top = _cover(canvas, rows, total)
    places = [40.0, 310.0][: form.columns]
    column, lowest, last = 0, top, None
    for at, row in enumerate(rows, start=1):
        lines = list(_card(row, at, form, drawn, 515 / form.columns - 30))
        high = sum(size * LEADING for _, size, _ in lines)
        if column == 0 and top - high - 40 < LOWEST:
            canvas.showPage()
            top = lowest = HEIGHT - 60
        if not form.classed and row[1] is not last:
            _print(canvas, 40, top - 12, (f"{_name(row, form)} defects", form.size + 2, "Helvetica-Bold"))
            top -= 30
            last = row[1]
        bottom = _set(canvas, places[column], top, lines)
        if form.framed:
            canvas.rect(places[column], bottom - 4, 515 / form.columns - 20, top - bottom + 6)
        lowest = min(lowest, bottom) if column else bottom
        column = (column + 1) % form.columns
        top = top if column else lowest - form.gap
    canvas.save()
    return file.getvalue()


def _name(row: Row, form: Form) -> str:
    return form.names[list(Severity).index(row[1])]


def _cover(canvas: Canvas, rows: Sequence[Row], total: str) -> float:
    """Draw the head of the report with its totals; return where the cards begin."""
    counts = sums(rows)
    if total == "wrong":
        counts[counts.index(max(counts))] += 1
    lines: list[Line] = [("Northbridge Cargo Inspection", 14, "Helvetica-Bold")]
    lines.append(("Pre-shipment inspection report No. NB-2041", 11, "Helvetica"))
    lines += [(f"{label}|{value}", 9, "Helvetica") for label, value in PARTICULARS]
    if total != "none":
        lines.append(("Class|Found|Allowed", 9, "Helvetica-Bold"))
        board = zip(("Critical", "Major", "Minor"), counts, LIMITS, strict=True)
        lines += [(f"{name}|{found}|{limit}", 9, "Helvetica") for name, found, limit in board]
    failed = any(found > limit for found, limit in zip(counts, LIMITS, strict=True))
    lines.append((f"Overall result: {'FAIL' if failed else 'PASS'}", 12, "Helvetica-Bold"))
    lines.append(("Defects found", 13, "Helvetica-Bold"))
    return _set(canvas, 34, HEIGHT - 40, [each for line in lines for each in (line, ("", 4, "Helvetica"))]) - 16


def _card(row: Row, at: int, form: Form, drawn: random.Random, width: float) -> Iterator[Line]:
    """Yield the lines of one card."""
    title = f"{row[0]} ({_name(row, form)})" if form.classed == "in the title" else row[0]
    running = form.running.format(at)
    if form.running == "{}.":
        title, running = f"{running} {title}", ""
    if running:
        yield running, form.size, "Helvetica"
    classed = form.classed.format(_name(row, form)) if form.classed != "in the title" else ""
    number = form.number.format(row[2])
    parts = {"C": classed, "N": number, "B": "|".join(filter(None, (classed, number)))}
    parts["P"] = form.place.format(drawn.choice(PLACES))
    parts["R"] = form.note.format(drawn.choice(NOTES)) if drawn.random() < 0.7 else ""
    for part in form.order:
        if part == "T":
            font = "Helvetica-Bold" if form.bold else "Helvetica"
            yield from ((line, form.title, font) for line in _wrapped(title, form.title, width))
        elif parts[part]:
            yield parts[part], form.size, "Helvetica"


def _wrapped(text: str, size: float, width: float) -> Iterator[str]:
    line = ""
    for word in text.split():
        if line and stringWidth(f"{line} {word}", "Helvetica-Bold", size) > width:
            yield line
            line = ""
        line = f"{line} {word}".strip()
    yield line


def _set(canvas: Canvas, left: float, top: float, lines: Sequence[Line]) -> float:
    """Draw *lines* below *top*, what ``|`` parts in cells; return where they end."""
    for text, size, font in lines:
        for at, cell in enumerate(text.split("|")):
            _print(canvas, left + 6 + at * 85, top - size, (cell, size, font))
        top -= size * LEADING
    return top


def _print(canvas: Canvas, x: float, y: float, line: Line) -> None:
    canvas.setFont(line[2], line[1])
    canvas.drawString(x, y, line[0])


def outcome(made: Made, report: Report) -> str:
    """Return what came of *made*: right, flagged (wrong, and told), alarmed (right, and asked about), or silent."""
    listed = sorted((folding.key(fault), severity.value, number) for fault, severity, number in made.rows)
    read = sorted(
        (folding.key(defect.description), severity.value, number)
        for defect in report.defects
        for severity, number in defect.counts.items()
        if number
    )
    asked = any(problem.level == "error" for problem in report.problems)
    if listed == read:
        return "alarmed" if asked and made.total != "wrong" else "right"
    return "flagged" if asked else "silent"
