"""Checks of a grid that failed and tell beside the verdict what was found: "Lining | Not OK | Loose – 1 pc – Major".

One such row alone may tell what a test broke, which is no find of the sample; of several each is one.
"""

from collections.abc import Sequence

from toolkit.parsers.layout.cells import Row
from toolkit.parsers.lists.set_aside import of_heading
from toolkit.parsers.results import judged
from toolkit.parsers.told.told_items import items
from toolkit.parsers.words import lexicon
from toolkit.parsers.words.may_name import may_name_class

FEWEST = 2  # rows of a grid that tell a find each
FEWEST_CELLS = 3  # the check, its verdict and what was found


def is_of_checklist(row: Row, rows: Sequence[Row]) -> bool:
    """Tell whether *row* is one of several checks among *rows*, in columns like its own, that failed by a find."""
    if not tells_find(row):
        return False
    alike = (each for each in rows if each.ruled and len(each.cells) == len(row.cells))
    return sum(map(tells_find, alike)) >= FEWEST


def tells_find(row: Row) -> bool:
    """Tell whether *row* is a check that failed, and tells a defect with its class and its number beside that."""
    others = [text for piece in row.pieces[1:] for text in (piece.text, *piece.lines)]  # a cell may tell several
    if not others or not any(map(may_name_class, others)) or not has_failed(row):
        return False
    return of_heading(row.pieces[0].text) != "tests" and any(map(items, others))


def has_failed(row: Row) -> bool:
    """Tell whether *row* is a check with its verdict, and something told beside that, that did not pass."""
    told = row.ruled and len(row.pieces) >= FEWEST_CELLS
    return told and any(_fails(piece.text) for piece in row.pieces[1:])


def _fails(text: str) -> bool:
    """Tell whether *text* is the verdict, or the answer to a question, of a check that did not pass."""
    return judged.verdict(text) == "fail" or lexicon.meaning("answers", text) == "fail"
