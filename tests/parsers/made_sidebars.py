"""Pages with a sidebar of facts beside tables and boards, and pages of tables that look like them, as PDFs."""

import io
from collections.abc import Sequence

import msgspec
from reportlab.lib.colors import Color
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas

WIDE_COLUMN = 200.0  # points: a value is as long as that
GROUND = Color(0.9, 0.92, 0.97)
LINE = Color(0.7, 0.7, 0.7)
FACTS = (
    ("REPORT NO.", "QI-20-4417"),
    ("SERVICE", "Final inspection"),
    ("DATE", "03-Jun-2025"),
    ("SUPPLIER", "Ningbo Haiyu Rainwear"),
    ("PRODUCT", "Kids raincoat with hood"),
    ("PURCHASE ORDER", "PP-3310"),
    ("ORDERED", "3,640 pcs"),
    ("OFFERED", "3,600 pcs"),
    ("SAMPLING", "ISO 2859-1, level II"),
    ("SAMPLE", "200 pcs"),
    ("INSPECTOR", "Fang Wei"),
)
BOARD = (("Critical", "Major", "Minor"), ("0 found", "3 found", "7 found"), ("accept 0", "accept 10", "accept 14"))
DEFECTS = (
    ("#", "Finding", "Class", "Total"),
    ("1", "Seam tape lifting at hood", "Major", "2"),
    ("2", "Snap button not closing", "Major", "1"),
    ("3", "Misregistered print on back", "Minor", "3"),
    ("4", "Thread tail at cuff", "Minor", "3"),
    ("5", "Crease mark on front panel", "Minor", "1"),
)
CHECKS = (
    ("Test", "Sample", "Result"),
    ("Water spray, 10 min", "3 pcs", "Pass"),
    ("Snap pull, 70 N", "5 pcs", "Pass"),
    ("Rub test, dry and wet", "3 pcs", "Pass"),
    ("Barcode scan", "12 pcs", "Pass"),
)
PROSE = ("The goods stood on pallets in the hall when", "we came, and all cartons were closed and marked", "as told")
TITLE = "Inspection summary"


class Sidebar(msgspec.Struct, frozen=True):
    """How a sidebar is set; the tables keep a pitch of their own."""

    right: bool = False
    panel: str = "plain"  # plain, round, cells (a ground for each fact) or none
    beside: bool = False  # values stand beside their labels, not under them
    wide: bool = False  # the page lies on its side
    pitch: float = 26.0  # points from one fact to the next
    row: float = 16.0  # points from one row of the tables to the next
    prose: bool = False
    below: bool = False  # a table over the whole width follows
    facts: int = len(FACTS)


def sidebar_page(made: Sidebar) -> bytes:
    """Return a PDF of one page with a sidebar set as *made* says."""
    width, height = landscape(A4) if made.wide else A4
    kept = io.BytesIO()
    canvas = Canvas(kept, pagesize=(width, height))
    side = 185.0
    x = width - 28 - side if made.right else 28.0
    _panel(canvas, made, x, height, side)
    canvas.setFont("Helvetica-Bold", 11)
    canvas.drawString(x + 8, height - 45, "Puddle & Pine Inc.")
    for number, (label, value) in enumerate(FACTS[: made.facts]):
        top = height - 75 - number * made.pitch
        canvas.setFont("Helvetica", 6)
        canvas.drawString(x + 8, top, label)
        canvas.setFont("Helvetica-Bold", 8)
        canvas.drawString(x + 8 + 70 * made.beside, top - 9 * (not made.beside), value)
    left = 28.0 if made.right else 28 + side + 14
    _main(canvas, made, left, height, width - 28 - side - 14 - 28)
    if made.below:
        _table(canvas, CHECKS, 28, height - 105 - made.facts * made.pitch, (200, 150, 120), made.row)
    canvas.save()
    return kept.getvalue()


def facts_of(made: Sidebar) -> list[str]:
    """Return the rows that the facts of such a sidebar are read as."""
    facts = FACTS[: made.facts]
    return [f"{a} {b}" for a, b in facts] if made.beside else [text for fact in facts for text in fact]


def _panel(canvas: Canvas, made: Sidebar, x: float, height: float, side: float) -> None:
    high = 55 + made.facts * made.pitch
    canvas.setFillColor(GROUND)
    if made.panel == "plain":
        canvas.rect(x, height - 28 - high, side, high, stroke=0, fill=1)
    elif made.panel == "round":
        canvas.roundRect(x, height - 28 - high, side, high, 4, stroke=0, fill=1)
    elif made.panel == "cells":
        canvas.rect(x, height - 66, side, 38, stroke=0, fill=1)
        for number in range(made.facts):
            canvas.rect(x, height - 66 - (number + 1) * made.pitch, side, made.pitch, stroke=0, fill=1)
    canvas.setFillColor("black")


def _main(canvas: Canvas, made: Sidebar, left: float, height: float, width: float) -> None:
    canvas.setFont("Helvetica-Bold", 14)
    canvas.drawString(left, height - 42, TITLE)
    top = _table(canvas, BOARD, left, height - 64, [width / 3] * 3, 13, ruled=False)
    for line in PROSE * made.prose * 5:
        canvas.setFont("Helvetica", 9)
        canvas.drawString(left, top, line)
        top -= 12
    _table(canvas, DEFECTS, left, top - 12, (20, width - 140, 60, 60), made.row)


def _table(  # noqa: PLR0913 - where it stands and how it is set
    canvas: Canvas,
    rows: Sequence[Sequence[str]],
    left: float,
    top: float,
    widths: Sequence[float],
    pitch: float,
    *,
    ruled: bool = True,
) -> float:
    """Draw *rows* without upright lines and return where the next line may stand."""
    canvas.setStrokeColor(LINE)
    for row in rows:
        canvas.setFont("Helvetica", 8)
        x = left
        for text, width in zip(row, widths, strict=True):
            canvas.drawString(x, top, text)
            x += width
        if ruled:
            canvas.line(left, top - 4, left + sum(widths), top - 4)
        top -= pitch
    return top


SIDEBARS = {
    "a panel on the left": Sidebar(),
    "a panel with round corners, on its side": Sidebar(panel="round", wide=True, pitch=21.3),
    "a panel on the right": Sidebar(right=True, pitch=24.5),
    "a ground for each fact": Sidebar(panel="cells"),
    "no panel": Sidebar(panel="none"),
    "no panel, on the right": Sidebar(panel="none", right=True, pitch=27.2),
    "values beside their labels on a panel": Sidebar(beside=True, pitch=17.3),
    "values beside their labels, no panel": Sidebar(panel="none", beside=True, pitch=23.4, row=31),
    "a table below over the whole width": Sidebar(panel="round", wide=True, pitch=21.3, below=True),
    "no panel, and a table below": Sidebar(panel="none", below=True, prose=True),
    "beside prose": Sidebar(prose=True, panel="none", pitch=27.7),
    "a short sidebar on a panel": Sidebar(facts=6, panel="round"),
}


class Lookalike(msgspec.Struct, frozen=True):
    """A table over the page whose first or last column could be taken for a sidebar."""

    widths: tuple[float, ...] = (170.0, 340.0)
    lines: int = 1  # of the value in each row
    label_lines: int = 1
    ground: int | None = None  # the column that stands on a ground
    ruled: bool = False
    figures: bool = False  # the first column holds figures alone
    middle: bool = False  # labels stand at half the height of their values
    pitch: float = 22.0
    rows: int = 24


def lookalike_page(made: Lookalike) -> bytes:
    """Return a PDF of one page with such a table, which is to be read row by row."""
    width, height = A4
    kept = io.BytesIO()
    canvas = Canvas(kept, pagesize=(width, height))
    if made.ground is not None:
        canvas.setFillColor(GROUND)
        x = 40 + sum(made.widths[: made.ground])
        high = made.rows * made.pitch + 10
        canvas.rect(x - 4, height - 118 - high + 20, made.widths[made.ground] - 8, high, stroke=0, fill=1)
        canvas.setFillColor("black")
    canvas.setFont("Helvetica", 9)
    for row in range(made.rows):
        top = height - 120 - row * made.pitch
        x = 40.0
        for column, wide in enumerate(made.widths):
            first = column == 0
            text = f"{row * 37 + 12}" if first and made.figures else f"{'Label' if first else 'Value'} {row} of it"
            for line in range(made.label_lines if first else made.lines):
                drop = (made.lines - 1) * 4.5 if first and made.middle else line * 9
                canvas.drawString(
                    x, top - drop, text if first or wide < WIDE_COLUMN else f"{text}, as long as they are"
                )
            x += wide
        if made.ruled:
            canvas.line(40, top - made.pitch + 8, x, top - made.pitch + 8)
    canvas.save()
    return kept.getvalue()


LOOKALIKES = {
    "labels and values": Lookalike(),
    "labels on one ground": Lookalike(ground=0),
    "values on one ground": Lookalike(widths=(340.0, 170.0), ground=1),
    "a total on a ground behind four columns": Lookalike(widths=(60.0, 200.0, 120.0, 120.0), ground=3),
    "values of two lines": Lookalike(lines=2, pitch=30),
    "labels of two lines on a ground": Lookalike(lines=3, label_lines=2, pitch=34, ground=0, rows=18),
    "labels at half the height of two lines on a ground": Lookalike(lines=2, middle=True, pitch=30, ground=0),
    "ruled rows": Lookalike(lines=2, ruled=True, pitch=30, ground=0),
    "figures in a first column of their own": Lookalike(figures=True, lines=2, middle=True, pitch=30),
    "a checklist with a wide gap": Lookalike(widths=(150.0, 290.0, 60.0)),
    "particulars in two columns": Lookalike(widths=(80.0, 200.0, 80.0, 150.0)),
}
