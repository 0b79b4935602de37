"""Whether a row goes on with a matrix that pictures, a page or the name of a group of rows has cut from it."""

import re
from collections.abc import Sequence

from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.columns import Column
from toolkit.parsers.layout.lines import MOST_PAGES_BETWEEN, Table
from toolkit.parsers.words import lexicon, outcomes
from toolkit.parsers.words.readings import count
from toolkit.parsers.words.values import is_value

_DECIMAL = re.compile(r"\d+[.,]\d")
FEWEST_LETTERS = 9  # of what a check has shown: "two pieces" and "about 3" may count
ENDS = ("found", "allowed", "both")  # kinds of rows that a list ends with
SAME = 8.0  # points by which the cells of two tables may differ and still be one column


def same_columns(row: Row, columns: Sequence[Column]) -> bool:
    """Tell whether a row of another ruled table has its cells where a table has its *columns*."""
    under = [cell for cell in row.cells if any(column.x0 < cell.center < column.x1 for column in columns)]
    counted = [cell for cell in under if is_value(cell.text)] or [cell for cell in under if cell.text]
    return all(
        any(abs(cell.x0 - column.x0) <= SAME and abs(cell.x1 - column.x1) <= SAME for column in columns)
        for cell in counted
    )


def goes_on(table: Table, row: Row, label: str, columns: Sequence[Column]) -> bool:
    """Tell whether *row*, without rules, has counts in the *columns* of *table* and is its next row.

    Where the rows have numbers, that is the one with the next number or a total; where they have none, a row that fills
    the columns of all classes.
    """
    rows = [line for line in table.lines if line.kind in ("defect", "found")]
    held = [piece for piece in row.pieces if any(column.holds(piece) for column in columns)]
    counted = [piece for piece in held if count(piece.text).state in ("number", "none")]
    before = [piece for piece in row.pieces if piece.ink[0] < min(column.x0 for column in columns)]
    fits = bool(rows and counted) and len(held) == len(counted) == len(row.pieces) - len(before)
    if not fits or row.page > table.last_page + MOST_PAGES_BETWEEN or not any(map(str.isalpha, label)):
        return False
    if table.is_next_by_number(row):
        return True
    if rows[-1].kind == "found" or len(counted) < len(columns):
        return False  # behind its total a list has ended
    kind = lexicon.row_kind(label)
    alike = rows[-1].number is None and len(before) == 1 and not all(count(piece.text).value for piece in counted)
    return kind == "found" or (kind is None and alike)  # a row of sizes has a figure everywhere, a defect has one class


def checks_behind(table: Table, row: Row) -> bool:
    """Tell whether *row*, of another grid behind the totals or limits of *table*, measures and judges something.

    "Size 60 x 70 cm | 60.1 | 70.0 | OK" has its figures under the classes by chance: a list has ended there.
    """
    ended = row.page == table.last_page and any(line.kind in ENDS for line in table.lines)
    judged = any(outcomes.verdict(piece.text) for piece in row.pieces[1:])
    return ended and judged and not table.same_grid(row) and lexicon.row_kind(row.pieces[0].text) is None


def are_checks(under: Sequence[Sequence[str]]) -> bool:
    """Tell whether rows check something, of which *under* gives what stands under the classes in each.

    One has decimals there, as no count of defects has, or all of them have words beside another figure: "several" alone
    may be a count.
    """
    told = [[text for text in texts if count(text).state not in ("none", "blank")] for texts in under]
    measured = any(sum(_DECIMAL.match(text) is not None for text in texts) > 1 for texts in told)
    worded = all(len(texts) > 1 and any(map(_is_worded, texts)) for texts in told)
    return len(told) > 1 and (measured or worded)


def _is_worded(text: str) -> bool:
    return sum(map(str.isalpha, text)) > FEWEST_LETTERS
