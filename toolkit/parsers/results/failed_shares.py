"""Checks whose failing is told by how many goods failed: "Pull test | 2 of 5 samples failed", a count under "Failed".

No head says that these columns judge. A share of the goods tested that failed is a failure of the check all the same.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.columns import column_of, spans
from toolkit.parsers.layout.lines import NEAR
from toolkit.parsers.results.part_names import Named, is_name, remark
from toolkit.parsers.words import failing, folding, lexicon, outcomes
from toolkit.parsers.words.others import names_seller
from toolkit.parsers.words.readings import count

FEWEST = 3  # heads of a table of checks that counts
LONGEST = 120  # characters of what is said of a check


def failed_counts(rows: Sequence[Row]) -> dict[int, Named]:
    """Return the checks, by their rows, under heads of which one counts the goods that failed, where some did."""
    found: dict[int, Named] = {}
    for index, row in enumerate(rows):
        if (place := _counting_head(row)) is None:
            continue
        columns = spans(row.pieces, ruled=row.ruled)
        for below in _same_table(row, rows[index + 1 :]):
            cells = {column_of(piece, columns): piece for piece in below.pieces}
            name, number = cells.get(0), cells.get(place)
            if name is not None and number is not None and is_name(name) and count(number.text).value:
                found[id(below)] = Named(name, "fail", remark(_rest(below, name)))
    return found


def _counting_head(row: Row) -> int | None:
    """Return which head of *row*, over checks, counts what failed: "Test | Sample | Passed | Failed"."""
    heads = [piece.text for piece in row.pieces]
    if len(heads) < FEWEST or any(map(str.isdigit, row.text)) or lexicon.meaning("checks", heads[0]) is None:
        return None
    failed = [place for place, head in enumerate(heads) if place and outcomes.verdict(head) == "fail"]
    return failed[0] if len(failed) == 1 else None


def _same_table(heads: Row, below: Sequence[Row]) -> Iterator[Row]:
    last = heads
    for row in below:
        near = row.table == heads.table if heads.ruled else not row.ruled and row.top - last.bottom < NEAR
        if row.page != heads.page or not near or len(row.pieces) < 2:  # noqa: PLR2004 - a name and its counts
            return
        yield row
        last = row


def failed_share(row: Row) -> Named | None:
    """Return the check of a *row* that says in a cell of its own how many of the goods tested failed."""
    told = [piece for piece in row.pieces[1:] if tells_failed_share(piece.text)]
    name = row.pieces[0] if len(told) == 1 else None
    return Named(name, "fail", remark(_rest(row, name))) if name is not None and is_name(name) else None


def tells_failed_share(text: str) -> bool:
    """Tell whether *text* says that some of the goods tested failed: "2 of 5 samples failed", none that passed."""
    share = _share().search(text) if len(text) <= LONGEST else None
    some = share is not None and 0 < int(share["part"]) <= int(share["whole"])
    return some and failing.fails(text) and not (lexicon.is_earlier(text) or names_seller(text))


@cache
def _share() -> re.Pattern[str]:
    """Return the pattern of "2 of 5", "2 sur 5", "2/5"."""
    words = "|".join(map(re.escape, folding.words_of("results_about")["of_several"]))
    between = rf"(?:\s+(?:[^\W\d_]+\s+)?(?:{words})\s+|\s?/\s?)"
    return re.compile(rf"(?<![\d.,/])(?P<part>\d{{1,4}}){between}(?P<whole>\d{{1,4}})(?![\d/]|[.,]\d)", re.IGNORECASE)


def _rest(row: Row, name: Piece) -> list[str]:
    return [piece.text for piece in row.pieces if piece is not name and any(map(str.isalnum, piece.text))]
