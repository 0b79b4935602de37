"""The cells of a printed sheet, which a program for sheets prints as one text each.

Two texts beside each other are two cells, however near they stand: "Detected" and "Limit" as heads of two narrow
columns. One text is one cell, however wide its spaces are: "Critical defects    (Ac 0 / Re 1)".
"""

import ctypes
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from msgspec.structs import replace

from toolkit.parsers.layout.cells import lines_of
from toolkit.parsers.layout.pages import Page, Word
from toolkit.parsers.pdf.by_text import Known, Place, Run, Text, parted, place_of, runs_of
from toolkit.parsers.pdf.library import pdfium
from toolkit.parsers.words.lazily import FIRST_CJK, Lazy

OF_SHEETS = ("Calc",)
SHEETS = ("calc", "excel", "spreadsheet", "wps 表格", "numbers", "google sheets")  # programs, in small letters
_SHEET_FILE = Lazy(r"\.(?:xlsx?|xlsm|ods|et|numbers|csv)\b|^microsoft excel\b")
FLOWS = 0.06  # heights of the letters between the end of one text and the next that goes on with it
SCRIPTS = 0.35  # the same where Chinese begins or ends, and a space more is lost
OVERLAP = 0.2  # heights of the letters by which one text reaches into another that is no part of it


def is_of_sheet(document: Any) -> bool:
    """Tell whether *document* says that a program made it that prints each cell of a sheet as one text."""
    return _told(document, b"Creator").split(" ")[-1] in OF_SHEETS


def is_printed_sheet(document: Any) -> bool:
    """Tell whether *document* says that it was printed by a program for sheets, or from one of their files."""
    told = " ".join(_told(document, key) for key in (b"Creator", b"Producer")).casefold()
    title = _told(document, b"Title").casefold()
    return is_of_sheet(document) or any(name in told for name in SHEETS) or bool(_SHEET_FILE.search(title))


def _told(document: Any, key: bytes) -> str:
    size = pdfium.FPDF_GetMetaText(document, key, None, 0)
    told = ctypes.create_string_buffer(size)
    pdfium.FPDF_GetMetaText(document, key, ctypes.addressof(told), size)
    return told.raw.decode("utf-16-le", "ignore").rstrip("\0")


def with_cells(page: Page, texts: dict[Place, Text]) -> Page:
    """Return *page*, which a program for sheets has made, with the cell of each of its words by their *texts*."""
    lines = [
        [(word, texts[place_of(word)]) for word in line if place_of(word) in texts] for line in lines_of(page.words)
    ]
    starts = Counter(round(run.x0) for line in lines for run in runs_of(line))
    cells = (group for line in lines for group in _cells(line, starts))
    numbers = {id(word): number for number, cell in enumerate(cells, start=1) for word in cell}
    return replace(page, words=tuple(replace(word, cell=numbers.get(id(word), 0)) for word in page.words))


def _cells(line: Sequence[Known], starts: Counter[int]) -> Iterator[list[Word]]:
    """Yield the words of each cell of a *line*; *starts* tells how many texts of the page begin at each place."""
    cell: list[Run] = []
    for run in runs_of(line):
        if cell and not any(_are_one(before, run, starts) for before in cell):
            yield [word for part in cell for word, _ in part.words]
            cell = []
        cell.append(run)
    if cell:
        yield [word for part in cell for word, _ in part.words]


def _are_one(before: Run, run: Run, starts: Counter[int]) -> bool:
    """Tell whether two texts of a line are of one cell: one is set into the other, or goes on where it ends."""
    if parted(before.cut, run.cut, run.x0, before.x1):
        return False
    size = min(before.size, run.size)
    gap = run.start - before.end
    if run.x0 < before.x1 - OVERLAP * size or abs(gap) < FLOWS * size:
        return True
    column = sum(starts[round(run.x0) + step] for step in (-1, 0, 1)) > 1
    return 0 < gap < SCRIPTS * size and _scripts_change(before, run) and not column


def _scripts_change(before: Run, run: Run) -> bool:
    """Tell whether only one of two texts that follow each other is Chinese there: each script is a text of its own."""
    return (before.words[-1][0].text[-1] >= FIRST_CJK) != (run.words[0][0].text[0] >= FIRST_CJK)
