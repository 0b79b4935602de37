"""A wide page cut in two as a spreadsheet's print cuts it, and workbooks printed by LibreOffice itself."""

import io
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import xlsxwriter
from msgspec.structs import replace

from toolkit.parsers.layout.pages import Page, Word

LEFT = 30.0  # where what is printed on a page begins


def cut(page: Page, at: float) -> tuple[Page, Page]:
    """Return *page* cut at *at*, the edge of a column; no text runs over it, and the paper has no room for the next."""
    away, paper = at - LEFT, at + LEFT + 2.0
    left = [word for word in page.words if word.x0 < at]
    right = [replace(word, x0=word.x0 - away, x1=word.x1 - away) for word in page.words if word.x0 >= at]
    ruled = [replace(rule, x1=min(rule.x1, at)) for rule in page.rules if rule.x0 <= at]
    gone_on = [replace(rule, x0=max(rule.x0, at) - away, x1=rule.x1 - away) for rule in page.rules if rule.x1 >= at]
    return (
        Page(1, paper, page.height, tuple(left), tuple(ruled), of_sheet=True),
        Page(2, paper, page.height, tuple(right), tuple(gone_on), of_sheet=True),
    )


def run_over(pages: Sequence[Page], text: str, base: float, *, width: float = 6.0) -> tuple[Page, Page]:
    """Return the two *pages* with *text* on the line *base*, begun at the end of the left one and whole on both."""
    left, right = pages
    edge = max(rule.x1 for rule in left.rules) if left.rules else max(word.x1 for word in left.words)
    words: list[Word] = []
    x = edge - 40.0
    for part in text.split():
        words.append(Word(part, x, base - 9, x + width * len(part), base + 2, base, 9.0))
        x += width * (len(part) + 1)
    back = edge - LEFT
    moved = [replace(word, x0=word.x0 - back, x1=word.x1 - back) for word in words]
    return replace(left, words=(*left.words, *words)), replace(right, words=(*right.words, *moved))


def printed(sheets: Sequence[Sequence[Sequence[str | int]]], folder: Path, *, columns: float = 22.0) -> bytes:
    """Return a workbook of *sheets*, with rules around what stands beside others, as LibreOffice prints it."""
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        ruled = book.add_format({"border": 1})
        for rows in sheets:
            sheet = book.add_worksheet()
            sheet.set_column(0, 20, columns)
            for number, row in enumerate(rows):
                for column, value in enumerate(row):
                    sheet.write(number, column, value, ruled if len(row) > 2 else None)
    path = folder / "sheets.xlsx"
    path.write_bytes(stream.getvalue())
    program = shutil.which("soffice")
    assert program is not None
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [program, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(path)]
    subprocess.run(command, check=True, capture_output=True)
    return path.with_suffix(".pdf").read_bytes()
