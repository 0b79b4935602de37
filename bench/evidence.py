"""Measure the evidence annex of a large report: ``python bench/evidence.py [--photos 200] [--defects 40]``.

What ``recourse draft evidence`` takes with a report JSON and its original: the time of the clock and of the processor,
the most memory that one of its processes holds, and the size of the file. The report is made here, with photos as large
as a phone gives them to a report, each under its caption. A notice from the same JSON is measured beside it, because
the program starts for both. On Linux and macOS only, where the system tells what a process took.
"""

import argparse
import io
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

SAMPLES = Path(__file__).resolve().parents[1] / "samples"
MEGABYTE = 1_000_000
SECONDS_LIMIT, MEMORY_LIMIT = 3, 300
PIXELS = (1200, 900)
ACROSS, DOWN, WIDE, HIGH = 3, 4, 150, 112  # photos on a page, and their size in points
EDGES = (40, 80, 340, 410, 480, 555)
LINES = 40  # of the list on a page
ORDER = """
[order]
number = "TW-20618"
item = "Lunch box"
date = 2026-06-02
[buyer]
name = "Acorn Imports"
[supplier]
name = "Tallow Works"
"""
# A process of its own between, because a new process counts the memory of the one that started it as its own.
MEASURED = """
import resource, subprocess, sys, time
start = time.monotonic()
code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(code, time.monotonic() - start, used.ru_utime + used.ru_stime, used.ru_maxrss)
"""


class Taken(NamedTuple):
    seconds: float
    processor: float
    megabytes: float


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--photos", type=int, default=200)
    parser.add_argument("--defects", type=int, default=40)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "report.pdf").write_bytes(made_report(given.photos, given.defects))
        (folder / "order.toml").write_text(ORDER, encoding="utf-8")
        size = (folder / "report.pdf").stat().st_size / MEGABYTE
        print(f"report: {given.photos} photos of {given.defects} defects, {size:.1f} MB")
        tell("read", measured(folder, "read", "report.pdf", "-o", "report.json"))
        tell("notice", measured(folder, *drafting("notice")))
        tell("annex", measured(folder, *drafting("evidence")))
        print(f"annex: {(folder / 'evidence.docx').stat().st_size / MEGABYTE:.1f} MB")
        print(f"at most {SECONDS_LIMIT} s and {MEMORY_LIMIT} MB for the annex")


def drafting(kind: str) -> tuple[str, ...]:
    return ("draft", kind, "report.json", "--order", "order.toml", "--reviewed", "-o", f"{kind}.docx")


def tell(what: str, taken: Taken) -> None:
    print(f"{what}: {taken.seconds:.1f} s, {taken.processor:.1f} CPU s, {taken.megabytes:.0f} MB")


def measured(folder: Path, *words: str) -> Taken:
    """Return what the command of *words* takes, started in *folder*."""
    command = (sys.executable, "-c", MEASURED, sys.executable, "-m", "toolkit", *words)
    ended = subprocess.run(command, cwd=folder, capture_output=True, check=False, text=True, encoding="utf-8")
    code, seconds, processor, peak = ended.stdout.split()
    if int(code) not in (0, 6):  # a person should look at what was made up here
        sys.exit(f"{words[0]} ended with {code}: {ended.stderr}")
    return Taken(float(seconds), float(processor), float(peak) * (1 if sys.platform == "darwin" else 1024) / MEGABYTE)


def made_report(photos: int, defects: int) -> bytes:
    """Return a report with a ruled list of *defects* and *photos* of them, twelve on a page."""
    kept = io.BytesIO()
    sheet = Canvas(kept, pagesize=A4)
    names = [f"Scratch on panel {chr(65 + number // 26)}{chr(65 + number % 26)}" for number in range(defects)]
    for first in range(0, defects, LINES):
        _list(sheet, names[first : first + LINES], first, last=first + LINES >= defects, all_of=defects)
        sheet.showPage()
    for place, data in enumerate(_photos(photos)):
        at = place % (ACROSS * DOWN)
        left, bottom = 45 + 175 * (at % ACROSS), 640 - 180 * (at // ACROSS)
        sheet.drawImage(ImageReader(data), left, bottom, WIDE, HIGH)
        sheet.setFont("Helvetica", 8)
        sheet.drawString(left, bottom - 12, names[place * defects // photos])
        if at == ACROSS * DOWN - 1 or place == photos - 1:
            sheet.showPage()
    sheet.save()
    return kept.getvalue()


def _list(sheet: Canvas, names: list[str], first: int, *, last: bool, all_of: int) -> None:
    sheet.setFont("Helvetica", 9)
    if first == 0:
        for line, text in enumerate(
            (
                "PRE-SHIPMENT INSPECTION REPORT",
                "Client: Acorn Imports",
                "Supplier: Tallow Works",
                "PO no.: TW-20618",
                "Report no.: TB-2026-118",
                "Overall result: FAIL",
            )
        ):
            sheet.drawString(40, 815 - 12 * line, text)
    rows: list[tuple[str, ...]] = [("No.", "Defect description", "Critical", "Major", "Minor")]
    rows += [(str(first + number), name, "0", "1", "0") for number, name in enumerate(names, start=1)]
    if last:
        rows += [("", "Total found", "0", str(all_of), "0"), ("", "Max. allowed", "0", "7", "10")]
    for number, row in enumerate(rows):
        top = 735.0 - 14 * number
        for left, right, text in zip(EDGES, EDGES[1:], row, strict=False):
            sheet.rect(left, top - 14, right - left, 14)
            sheet.drawString(left + 4, top - 10, text)


def _photos(count: int) -> Iterator[io.BytesIO]:
    """Yield the photos of the samples, each another one, as large as a phone makes them for a report."""
    sys.path.append(str(SAMPLES))
    drawn = import_module("photos")
    for number in range(count):
        small = Image.open(io.BytesIO(drawn.photo("lunchbox", (200, 90, 70), str(number), f"{number:04}")))
        kept = io.BytesIO()
        small.resize(PIXELS).save(kept, "JPEG", quality=85)
        kept.seek(0)
        yield kept


if __name__ == "__main__":
    main()
