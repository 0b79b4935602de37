"""Verdicts, labels and numbers of goods that a narrow cell has broken in two: "Conformin" over "g", "BB-" over "SAGE".

Only the lines of one cell are put together, and only where all of it is then a verdict or a label that is known and was
none before, or one number of goods that was broken behind its hyphen. A description is neither, so it stays as printed.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise, product

from msgspec.structs import replace

from toolkit.parsers.layout.cells import Cell, Row, lines_of, text_of
from toolkit.parsers.layout.pages import Word
from toolkit.parsers.words import lexicon, outcomes
from toolkit.parsers.words.articles import is_number
from toolkit.parsers.words.remembered import remembered

MOST_LINES = 4
MOST_WORDS = 6  # of a verdict or a label, its halves counted


def with_whole_cells(rows: Sequence[Row]) -> list[Row]:
    """Return *rows*, the broken verdicts and labels of ruled cells as whole words."""
    return [_mended(row) if row.ruled and any(map(_may_be_broken, row.cells)) else row for row in rows]


def _may_be_broken(cell: Cell) -> bool:
    tall = len(cell.words) > 1 and cell.words[0].bottom <= max(word.top for word in cell.words) + 1
    return tall and len(cell.words) <= MOST_WORDS


def _mended(row: Row) -> Row:
    cells = tuple(_whole(cell) if _may_be_broken(cell) else cell for cell in row.cells)
    if all(cell is own for cell, own in zip(cells, row.cells, strict=True)):
        return row
    return row.with_cells(cells)


def _whole(cell: Cell) -> Cell:
    """Return *cell* with its lines put together where this makes a word that is known; else *cell* itself."""
    lines = [list(line) for line in lines_of(cell.words)]
    if not 1 < len(lines) <= MOST_LINES or _is_known(cell.text):
        return cell
    known = (words for words in _joined(lines) if _is_known(text_of(words)) or _is_broken_number(words, lines))
    return replace(cell, words=tuple(next(known, cell.words)))


def _is_broken_number(words: Sequence[Word], lines: Sequence[Sequence[Word]]) -> bool:
    """Tell whether *words* are one number of goods in capitals, each line but the last of which ends in its hyphen."""
    one = len(words) == 1 and all(len(line) == 1 for line in lines)
    return one and all(line[0].text.endswith("-") for line in lines[:-1]) and _is_code(words[0].text)


def _is_code(text: str) -> bool:
    return is_number(text) and text.upper() == text


def _joined(lines: Sequence[Sequence[Word]]) -> Iterator[list[Word]]:
    """Yield the words of *lines* with each choice of the breaks between lines left out."""
    breaks = [_may_go_on(above[-1].text, below[0].text) for above, below in pairwise(lines)]
    for choice in product(*((True, False) if broken else (False,) for broken in breaks)):
        if not any(choice):
            continue
        words = list(lines[0])
        for line, whole in zip(lines[1:], choice, strict=True):
            if whole:
                words[-1] = replace(words[-1], text=words[-1].text + line[0].text)
            words.extend(line[1:] if whole else line)
        yield words


def _may_go_on(above: str, below: str) -> bool:
    return (above.isalpha() and below.isalpha()) or (above.endswith("-") and below.replace("-", "").isalnum())


@remembered
def _is_known(text: str) -> bool:
    """Tell whether *text* is a verdict, or a wording of a label."""
    return outcomes.verdict(text) is not None or lexicon.meaning("columns", text) is not None or _labels(text)


def _labels(text: str) -> bool:
    return lexicon.row_kind(text) is not None or lexicon.meaning("fields", text) is not None
