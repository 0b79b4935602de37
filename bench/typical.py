"""Reports as agencies send them, for the measurements: particulars, a list of defects, checks, sizes, and photos."""

import io
import random
from collections.abc import Iterator

from PIL import Image
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle
from reportlab.platypus import Image as Drawn

BYTES_OF_A_PIXEL = 0.85  # of noise as JPEG
PHOTOS = 6  # on a page of photos
PHOTO_BYTES = 40_000
STYLES = getSampleStyleSheet()
GRID = TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("FONTSIZE", (0, 0), (-1, -1), 8)])
PLACES = ("side seam", "left sleeve", "lid", "handle", "bottom edge", "inner pocket", "front panel", "hem", "label")
FAULTS = ("Loose thread", "Dirt mark", "Scratch", "Open seam", "Dent", "Colour shade", "Glue mark", "Poor print")
POINTS = ("Shipping mark", "Carton weight", "Barcode scan", "Colour against sample", "Function of the zip", "Drop test",
          "Rub test, dry and wet", "Size label", "Hand feel", "Metal detection")  # fmt: skip
PARTS = ("Quantity", "Workmanship", "Product specification", "Packing", "Marking and labelling", "On-site tests")


def typical_report(pages: int, number: int = 1) -> bytes:
    """Return a report of *pages*, at least six; *number* tells one report from another."""
    chance = random.Random(1000 * pages + number)  # noqa: S311  the same report every time
    kept = io.BytesIO()
    checks, sizes = (pages - 3) // 4, (pages - 3) // 8
    story = [*_front(chance), PageBreak(), *_plan(chance), PageBreak(), _defects(chance)]
    for page in range(checks):
        story += [PageBreak(), _checks(chance, page)]
    for _ in range(sizes):
        story += [PageBreak(), _sizes(chance)]
    for page in range(pages - 3 - checks - sizes):
        story += [PageBreak(), *_photos(chance, page)]
    document = SimpleDocTemplate(kept, pagesize=A4, topMargin=22 * mm, invariant=True)

    def framed(sheet: Canvas, _: SimpleDocTemplate) -> None:
        sheet.setFont("Helvetica", 8)
        sheet.drawString(40, 815, f"Tallow Bay Inspection    Report no. TB-2026-{number:03}")
        sheet.drawString(40, 20, f"The findings are those of the day of inspection.    Page {sheet.getPageNumber()}")

    document.build(story, onFirstPage=framed, onLaterPages=framed)
    return kept.getvalue()


def _front(chance: random.Random) -> Iterator[Flowable]:
    yield Paragraph("PRE-SHIPMENT INSPECTION REPORT", STYLES["Title"])
    order = f"TW-{chance.randrange(10_000, 99_999)}"
    size = f"{chance.randrange(10, 90) * 100:,} pcs"
    rows = [
        ["Client", "Acorn Imports", "Supplier", "Heron Textile Co., Ltd."],
        ["PO no.", order, "Factory", "Heron Textile, Plant 2"],
        ["Product", "Cotton bag with zip", "Order quantity", size],
        ["Inspection date", f"{chance.randrange(1, 28)} March 2026", "Inspector", "R. Quill"],
        ["Place of inspection", "Ningbo, China", "Packed quantity", size],
    ]
    yield Table(rows, colWidths=[95, 160, 95, 160], style=GRID)
    yield Spacer(1, 12)
    yield Paragraph("<b>Overall result: FAIL</b>", STYLES["Normal"])
    yield Spacer(1, 12)
    results = [[part, "Fail" if part == "Workmanship" else "Pass", ""] for part in PARTS]
    yield Table([["Inspection section", "Result", "Remark"], *results], colWidths=[200, 80, 230], style=GRID)


def _plan(chance: random.Random) -> Iterator[Flowable]:
    yield Paragraph("Sampling plan", STYLES["Heading2"])
    plan = [["AQL", "0", "2.5", "4.0"], ["Sample size", "125", "125", "125"]]
    yield Table([["", "Critical", "Major", "Minor"], *plan], colWidths=[150, 80, 80, 80], style=GRID)
    yield Paragraph("General remarks", STYLES["Heading2"])
    for index in range(1, 9):
        place, carton = chance.choice(PLACES), chance.randrange(1, 300)
        text = f"{index}. The goods were drawn at random; carton {carton} was opened and the {place} was compared with "
        yield Paragraph(text + "the approved sample under daylight at a distance of one metre.", STYLES["Normal"])


def _defects(chance: random.Random) -> Flowable:
    rows = []
    for index in range(1, 15):
        text = f"{chance.choice(FAULTS)} at the {chance.choice(PLACES)}, {chance.randrange(2, 60)} mm"
        rows.append([str(index), Paragraph(text, STYLES["Normal"]), 0, chance.randrange(4), chance.randrange(4)])
    totals = [sum(row[column] for row in rows) for column in (2, 3, 4)]
    lines = [*rows, ["", "Total found", *totals], ["", "Max. allowed", 0, 7, 10]]
    head = ["No.", "Defect description", "Critical", "Major", "Minor"]
    return Table([head, *lines], colWidths=[30, 290, 60, 60, 60], style=GRID)


def _checks(chance: random.Random, page: int) -> Flowable:
    rows = []
    for index in range(1, 19):
        text = f"{chance.choice(POINTS)}: {chance.choice(PLACES)}, as in the file of the client"
        point = Paragraph(text, STYLES["Normal"])
        rows.append([f"{page + 1}.{index}", point, f"{chance.randrange(2, 20)} pcs", "Pass", chance.choice(("", "OK"))])
    head = ["No.", "Check point", "Checked", "Result", "Remark"]
    return Table([head, *rows], colWidths=[40, 250, 70, 70, 70], style=GRID)


def _sizes(chance: random.Random) -> Flowable:
    rows = []
    for index in range(1, 15):
        size = chance.randrange(100, 600) / 10
        measured = [f"{size + chance.randrange(-5, 6) / 10:.1f}" for _ in range(5)]
        rows.append([f"{chr(64 + index)} {chance.choice(PLACES)}", f"{size:.1f}", "+/- 1.0", *measured])
    head = ["Measurement in cm", "Size asked", "Tolerance", "1", "2", "3", "4", "5"]
    return Table([head, *rows], colWidths=[130, 60, 60, *[50] * 5], style=GRID)


def _photos(chance: random.Random, page: int) -> Iterator[Flowable]:
    yield Paragraph("Photographs", STYLES["Heading2"])
    cells = []
    for index in range(PHOTOS):
        caption = f"{PHOTOS * page + index + 1}. {chance.choice(PLACES).capitalize()}, view {chance.randrange(1, 9)}"
        cells.append([Drawn(photo(chance, PHOTO_BYTES), 220, 165), Paragraph(caption, STYLES["Normal"])])
    yield Table([cells[start : start + 2] for start in range(0, PHOTOS, 2)], colWidths=[255, 255], style=GRID)


def photo(chance: random.Random, size: int) -> io.BytesIO:
    """Return a photo of about *size* bytes: noise, which no compression makes smaller."""
    side = max(64, int((size / BYTES_OF_A_PIXEL) ** 0.5))
    picture = Image.frombytes("RGB", (side, side), chance.randbytes(3 * side * side))
    kept = io.BytesIO()
    picture.save(kept, "JPEG", quality=80)
    kept.seek(0)
    return kept
