"""Measure the heavy files: ``python bench/heavy.py [--megabytes 50] [--scanned 2]``.

What ``recourse read --json`` takes of a large report with photos and of a scanned one: the most memory that one of its
processes holds, and the processor time of a page. The scan is the same report as a scanner makes it: 200 dpi, a little
askew, with noise. Measured from outside, on the command that people type; on Linux and macOS only, where the system
tells what a process took.
"""

import argparse
import io
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pypdfium2
from PIL import Image
from read import commands
from warm import MEGABYTE, made_report

MEMORY_LIMIT, SECONDS_LIMIT = 150, 20
SKEW = 0.6  # degrees
NOISE = 6  # grey levels
# A process of its own between, because a new process counts the memory of the one that started it as its own.
MEASURED = """
import resource, subprocess, sys
code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(code, used.ru_maxrss, used.ru_utime + used.ru_stime)
"""


class Taken(NamedTuple):
    megabytes: float
    seconds: float


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--megabytes", type=int, default=50, help="size of the large report; 0 leaves it out")
    parser.add_argument("--pages", type=int, default=40, help="pages of the large report")
    parser.add_argument("--scanned", type=int, default=2, help="pages of the scan; 0 leaves it out")
    given = parser.parse_args()
    if given.megabytes:
        data = made_report(given.pages, given.megabytes * MEGABYTE)
        taken = reading(data)
        size = f"{len(data) / MEGABYTE:.0f} MB, {given.pages} pages"
        print(f"{size}: {taken.megabytes:.0f} MB  (at most {MEMORY_LIMIT}), {taken.seconds:.1f} CPU s")
    if given.scanned:
        taken = reading(scanned(made_report(given.scanned)))
        page = taken.seconds / given.scanned
        print(f"{given.scanned} scanned pages: {page:.1f} CPU s a page  (at most {SECONDS_LIMIT})")


def reading(data: bytes) -> Taken:
    """Return what the command takes to read *data*."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "report.pdf"
        file.write_bytes(data)
        command = next(command for command in commands(file) if "read" in command.words)
        words = (sys.executable, "-c", MEASURED, *command.words)
        ended = subprocess.run(words, capture_output=True, check=False, text=True, encoding="utf-8")
    code, peak, seconds = ended.stdout.split()
    if int(code) not in command.codes:
        sys.exit(f"read ended with {code}: {ended.stderr}")
    return Taken(int(peak) * (1 if sys.platform == "darwin" else 1024) / MEGABYTE, float(seconds))


def scanned(data: bytes) -> bytes:
    """Return the PDF in *data* as the pictures that a scanner makes of its pages."""
    chance = np.random.default_rng(1)
    with pypdfium2.PdfDocument(data) as document:
        pages = [_as_scanned(page.render(scale=200 / 72).to_pil().convert("L"), chance) for page in document]
    kept = io.BytesIO()
    pages[0].save(kept, "PDF", save_all=True, append_images=pages[1:], resolution=200)
    return kept.getvalue()


def _as_scanned(page: Image.Image, chance: np.random.Generator) -> Image.Image:
    turned = page.rotate(SKEW, fillcolor=255, resample=Image.Resampling.BICUBIC)
    grey = np.asarray(turned, dtype=np.float64) + chance.normal(0, NOISE, turned.size[::-1])
    return Image.fromarray(grey.clip(0, 255).astype(np.uint8))


if __name__ == "__main__":
    main()
