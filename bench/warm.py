"""Measure what the reader costs where it is loaded already: ``python bench/warm.py [--pages 10 20]``.

Processor time of reading ruled reports with photos, beside that of pdfplumber's ``extract_tables`` over every page and
of PDFium's bare text extraction of the same bytes, in one process and in turns; the best of a few counts, and what is
judged are the ratios. No report is read twice: words that were met before are remembered. Two kinds of reports:
typical ones, with particulars, a list of defects, checks, sizes and pages of photos, and such with a full page of
defects beside the photos on every page. What a large report and a scanned page take, ``bench/heavy.py`` measures.
"""

import argparse
import io
import random
import time
from collections.abc import Callable, Sequence

import pdfplumber
import pypdfium2
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from typical import photo, typical_report

from toolkit.parsers.reader import read

MEGABYTE = 1_000_000
ROWS = 24
RUNS = 5
HEAD = ("No.", "Defect description", "Critical", "Major", "Minor")
EDGES = (40, 80, 340, 410, 480, 555)
TABLES_LIMIT, TEXT_LIMIT = 1 / 25, 2.5


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--pages", type=int, nargs="+", default=[10, 20, 40])
    given = parser.parse_args()
    for kind, made in (("typical", typical_report), ("full", made_report)):
        for pages in given.pages:
            tell(f"{kind:7} {pages} pages", [made(pages, number=number) for number in range(1, RUNS + 2)])


def tell(name: str, reports: Sequence[bytes]) -> None:
    for work in (read_report, bare_text):
        work(reports[0])
    taken = [[processor_time(work, data) for work in (read_report, bare_text)] for data in reports[1:]]
    ours, text = map(min, zip(*taken, strict=True))
    tables = min(processor_time(every_table, data) for data in reports[1:3])
    print(
        f"{name}, {len(reports[1]) / MEGABYTE:.1f} MB: "
        f"read {ours:.3f} s, pdfplumber {tables:.2f} s, PDFium's text {text:.3f} s; "
        f"read / pdfplumber 1/{tables / ours:.0f}  (at most 1/{1 / TABLES_LIMIT:.0f}), "
        f"read / text {ours / text:.1f}  (at most {TEXT_LIMIT})"
    )


def processor_time(work: Callable[[bytes], object], data: bytes) -> float:
    start = time.process_time()
    work(data)
    return time.process_time() - start


def read_report(data: bytes) -> None:
    read(data, "report.pdf")


def every_table(data: bytes) -> None:
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        for page in pdf.pages:
            page.extract_tables()


def bare_text(data: bytes) -> None:
    document = pypdfium2.PdfDocument(data)
    for page in document:
        page.get_textpage().get_text_bounded()
    document.close()


def made_report(pages: int, size: int = 0, number: int = 0) -> bytes:
    """Return a report of *pages* with a ruled list of defects and two photos on each, of at least *size* bytes.

    *number* tells one report from another.
    """
    kept = io.BytesIO()
    sheet = Canvas(kept, pagesize=A4)
    chance = random.Random(pages + 1000 * number)  # noqa: S311  the same report every time
    photo_bytes = max(40_000, size // (2 * pages))
    totals = [0, 0, 0]
    for page in range(1, pages + 1):
        _particulars(sheet, page)
        _table(sheet, chance, totals, last=page == pages)
        for place in range(2):
            sheet.drawImage(ImageReader(photo(chance, photo_bytes)), 60 + 250 * place, 60, 200, 150)
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


if __name__ == "__main__":
    main()
