"""Measure what the reader costs where it is loaded already: ``python bench/warm.py [--pages 10 20]``.

Processor time of reading a ruled report with photos, beside that of pdfplumber's ``extract_tables`` over every page and
of PDFium's bare text extraction of the same bytes, in one process and in turns; the best of a few runs counts, and what
is judged are the ratios. What a large report and a scanned page take, ``bench/heavy.py`` measures.
"""

import argparse
import io
import random
import time
from collections.abc import Callable

import pdfplumber
import pypdfium2
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from toolkit.parsers.reader import read

MEGABYTE = 1_000_000
ROWS = 24
BYTES_OF_A_PIXEL = 0.85  # of noise as JPEG
HEAD = ("No.", "Defect description", "Critical", "Major", "Minor")
EDGES = (40, 80, 340, 410, 480, 555)
TABLES_LIMIT, TEXT_LIMIT = 1 / 25, 2.5


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--pages", type=int, nargs="+", default=[10, 20, 40])
    given = parser.parse_args()
    for pages in given.pages:
        tell(pages, made_report(pages))


def tell(pages: int, data: bytes) -> None:
    ours = processor_time(lambda: read(data, "report.pdf"), runs=5)
    text = processor_time(lambda: bare_text(data), runs=5)
    tables = processor_time(lambda: every_table(data), runs=1)
    print(
        f"{pages} pages, {len(data) / MEGABYTE:.1f} MB: "
        f"read {ours:.3f} s, pdfplumber {tables:.2f} s, PDFium's text {text:.3f} s; "
        f"read / pdfplumber 1/{tables / ours:.0f}  (at most 1/{1 / TABLES_LIMIT:.0f}), "
        f"read / text {ours / text:.1f}  (at most {TEXT_LIMIT})"
    )


def processor_time(work: Callable[[], object], *, runs: int) -> float:
    """Return the least processor time of *runs* runs, after one that is not counted where there are several."""
    times = []
    for _ in range(runs + (runs > 1)):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times[1:] or times)


def every_table(data: bytes) -> None:
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        for page in pdf.pages:
            page.extract_tables()


def bare_text(data: bytes) -> None:
    document = pypdfium2.PdfDocument(data)
    for page in document:
        page.get_textpage().get_text_bounded()
    document.close()


def made_report(pages: int, size: int = 0) -> bytes:
    """Return a report of *pages* with a ruled list of defects and two photos on each, of at least *size* bytes."""
    kept = io.BytesIO()
    sheet = Canvas(kept, pagesize=A4)
    chance = random.Random(pages)  # noqa: S311  the same report every time
    photo_bytes = max(40_000, size // (2 * pages))
    totals = [0, 0, 0]
    for number in range(1, pages + 1):
        _particulars(sheet, number)
        _table(sheet, chance, totals, last=number == pages)
        for place in range(2):
            sheet.drawImage(ImageReader(_photo(chance, photo_bytes)), 60 + 250 * place, 60, 200, 150)
        sheet.showPage()
    sheet.save()
    return kept.getvalue()


def _particulars(sheet: Canvas, number: int) -> None:
    sheet.setFont("Helvetica", 9)
    sheet.drawString(40, 815, f"Tallow Bay Inspection    Report no. TB-2026-118    Page {number}")
    if number == 1:
        for line, text in enumerate(
            ("PRE-SHIPMENT INSPECTION REPORT", "Client: Acorn Imports", "PO no.: TW-20618", "Overall result: FAIL")
        ):
            sheet.drawString(40, 795 - 12 * line, text)


def _table(sheet: Canvas, chance: random.Random, totals: list[int], *, last: bool) -> None:
    rows: list[tuple[str, ...]] = [HEAD]
    for number in range(1, ROWS + 1):
        counts = [0, chance.randrange(4), chance.randrange(4)]
        totals[:] = [total + count for total, count in zip(totals, counts, strict=True)]
        rows.append((str(number), f"Scratch on side {number}, {chance.randrange(90)} mm", *map(str, counts)))
    if last:
        rows.append(("", "Total found", *map(str, totals)))
        rows.append(("", "Max. allowed", "0", "7", "10"))
    top = 740.0
    for row in rows:
        for left, right, text in zip(EDGES, EDGES[1:], row, strict=False):
            sheet.rect(left, top - 14, right - left, 14)
            sheet.drawString(left + 4, top - 10, text)
        top -= 14


def _photo(chance: random.Random, size: int) -> io.BytesIO:
    """Return a photo of about *size* bytes: noise, which no compression makes smaller."""
    side = max(64, int((size / BYTES_OF_A_PIXEL) ** 0.5))
    picture = Image.frombytes("RGB", (side, side), chance.randbytes(3 * side * side))
    kept = io.BytesIO()
    picture.save(kept, "JPEG", quality=80)
    kept.seek(0)
    return kept


if __name__ == "__main__":
    main()
