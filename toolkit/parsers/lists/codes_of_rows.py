"""Columns headed by a mere "Code" in a list of defects: of the goods, or of what was found.

An office's own code goes with the words: "COU-2" is "side seam open" wherever it stands. The same code with several
defects is that of an article, and so is one that is not always beside the same words.
"""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from msgspec.structs import replace

from toolkit.parsers.cards.photos import is_caption
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.lines import Line, Table
from toolkit.parsers.lists.listing import Listing
from toolkit.parsers.lists.matrix import Matrix
from toolkit.parsers.words import folding

_WORDS = re.compile(r"[\s,;()]+")
SHORT = 3  # figures of a number that may be any
FEWEST = 3  # defects: two articles may have one each


def without_codes(tables: Sequence[Table], rows: Sequence[Row]) -> None:
    """Take from the lines of *tables* the codes of defects that were read as articles.

    What *rows* name outside these lists, in the card or with what was ordered, is an article.
    """
    lists = [table for table in tables if isinstance(table, Listing | Matrix) and _is_of_codes(table)]
    told = {(line.article or "", folding.key(line.label)) for table in lists for line in _coded(table)}
    codes, defects = {code for code, _ in told}, {words for _, words in told}
    if len(told) < FEWEST or not len(told) == len(codes) == len(defects):
        return
    if _are_named(codes, lists, rows):
        return
    for table in lists:
        table.lines = [replace(line, article=None) for line in table.lines]


def _are_named(codes: AbstractSet[str], lists: Sequence[Table], rows: Sequence[Row]) -> bool:
    """Tell whether a row outside of *lists* names one of *codes*; a caption may name the defect it shows.

    Of short numbers one may stand anywhere, as in "Cartons opened: 3, 41, 101": all of them must be named.
    """
    listed = {(line.page, line.box) for table in lists for line in table.lines}
    other = (row for row in rows if (row.page, row.box) not in listed and not is_caption(row.text))
    named = codes & {word for row in other for word in _WORDS.split(row.text)}
    short = all(code.isdecimal() and len(code) <= SHORT for code in codes)
    return named == codes if short else bool(named)


def _coded(table: Table) -> list[Line]:
    return [line for line in table.lines if line.kind == "defect" and line.article]


def _is_of_codes(table: Listing | Matrix) -> bool:
    """Tell whether the column of articles of *table* is headed by a word for codes and nothing else."""
    if isinstance(table, Listing):
        name = table.columns[table.item].name if table.item is not None else ""
    else:
        name = table.item.name if table.item is not None else ""
    return folding.key(name) in folding.words_of("codes_of_goods")["bare"]
