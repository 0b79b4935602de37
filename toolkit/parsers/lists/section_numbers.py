"""Numbers of chapters that have no point behind them: "2 Major defects" over a list heads it and counts nothing.

They are known by counting up through the report, at one edge and in one print.
"""

from collections import defaultdict
from collections.abc import Sequence

from msgspec.structs import replace

from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.pages import Word
from toolkit.parsers.words import lexicon
from toolkit.parsers.words.class_headings import class_of_heading

FEWEST = 3  # chapters
MOST_WORDS = 7  # of the name of a chapter
EDGE = 3.0  # points by which the first words of chapters begin at one edge
PRINT = 0.6  # points by which their letters differ


def with_section_numbers(rows: Sequence[Row]) -> list[Row]:
    """Return *rows*, those that are numbered chapters with a point behind their numbers."""
    chapters: dict[tuple[int, int], list[tuple[int, Row]]] = defaultdict(list)
    for row in rows:
        if (number := _number(row)) is not None:
            first = row.words[0]
            chapters[round(first.x0 / EDGE), round(first.size / PRINT)].append((number, row))
    made = {id(row): _pointed(row) for found in chapters.values() if _count_up(found) for _, row in found}
    return [made.get(id(row), row) for row in rows]


def _number(row: Row) -> int | None:
    """Return the number that the name of a chapter begins with; a line with more cells or a stop is none."""
    if row.ruled or len(row.pieces) != 1 or len(row.words) < 2:  # noqa: PLR2004 - a number and a name
        return None
    first, second, *_ = row.words
    named = second.text[:1].isupper() or second.text[:1] > "\u2e80"
    plain = not any(map(str.isdigit, row.text[len(first.text) :])) and not row.text.endswith((".", "。", ";", ","))
    short = len(row.words) <= MOST_WORDS + 1 and len(first.text) < FEWEST
    return int(first.text) if first.text.isdecimal() and named and plain and short else None


def _count_up(found: Sequence[tuple[int, Row]]) -> bool:
    """Tell whether the numbers are those of chapters: one more each, from 1 on, and some name what chapters do.

    Pages that are read without the first ones may begin with a later chapter.
    """
    numbers = [number for number, _ in found]
    first = 1 if found[0][1].page == 1 else numbers[0]
    known = [row for number, row in found if _is_chapter(row.text[len(str(number)) :].strip())]
    return len(numbers) >= FEWEST and numbers == list(range(first, first + len(numbers))) and len(known) > 1


def _is_chapter(name: str) -> bool:
    return lexicon.meaning("headings", name) is not None or class_of_heading(name) is not None


def _pointed(row: Row) -> Row:
    first = row.words[0]
    pointed = replace(first, text=f"{first.text}.")

    def named(words: tuple[Word, ...]) -> tuple[Word, ...]:
        return tuple(pointed if word is first else word for word in words)

    cells = tuple(replace(cell, words=named(cell.words)) for cell in row.cells)
    return replace(row, cells=cells, words=named(row.words))
