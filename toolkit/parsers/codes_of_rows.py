"""Columns headed by a mere "Code" in a list of defects: of the goods, or of what was found.

An office's own code goes with the words: "COU-2" is "side seam open" wherever it stands. The same code with several
defects is that of an article, and so is one that is not always beside the same words.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from toolkit.parsers import folding
from toolkit.parsers.lines import Line, Table
from toolkit.parsers.listing import Listing
from toolkit.parsers.matrix import Matrix

FEWEST = 3  # defects: two articles may have one each


def without_codes(tables: Sequence[Table]) -> None:
    """Take from the lines of *tables* the codes of defects that were read as articles."""
    lists = [table for table in tables if isinstance(table, Listing | Matrix) and _is_of_codes(table)]
    told = {(line.article or "", folding.key(line.label)) for table in lists for line in _coded(table)}
    codes, defects = {code for code, _ in told}, {words for _, words in told}
    if len(told) < FEWEST or not len(told) == len(codes) == len(defects):
        return
    for table in lists:
        table.lines = [replace(line, article=None) for line in table.lines]


def _coded(table: Table) -> list[Line]:
    return [line for line in table.lines if line.kind == "defect" and line.article]


def _is_of_codes(table: Listing | Matrix) -> bool:
    """Tell whether the column of articles of *table* is headed by a word for codes and nothing else."""
    if isinstance(table, Listing):
        name = table.columns[table.item].name if table.item is not None else ""
    else:
        name = table.item.name if table.item is not None else ""
    return folding.key(name) in folding.words_of("codes_of_goods")["bare"]
