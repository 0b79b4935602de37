"""Lines of running text that stand closely behind a list without rules, and are no row of it.

"Hardness 56 and 57 HRC. Handle 12.5 cm long. 5 pcs washed, no change." under the last defect reaches under the columns
of the counts, too, and has figures there. A description that runs into them may hide a count, so only what cannot is
left alone.
"""

from itertools import pairwise

from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.lines import EXACT, Table
from toolkit.parsers.words.lazily import Lazy

APART = 0.15  # heights of the letters between a figure and the words beside it: a count that was set there has less
WIDEST = 0.6  # heights of the letters: a wider gap parts what stands in two places
_SENTENCE = Lazy(r"[^\W\d_]{2,}[.。!！]\s*(?=[^\W_])|[.。]$")
FEWEST = 2  # sentences: a description may have a full stop as well


def is_prose_behind(table: Table, row: Row) -> bool:
    """Tell whether *row*, behind the last of *table*, is a line of the page: further left than any row, or sentences.

    Its words stand evenly: a count among them would be set without a space.
    """
    if row.ruled or row.top < table.last_bottom or len(row.pieces) != 1 or not _is_even(row):
        return False
    begins = [line.box[0] for line in table.lines if line.kind == "defect"]
    left = bool(begins) and row.pieces[0].ink[0] < min(begins) - EXACT
    stops = row.text.rstrip().endswith((".", "。"))
    return stops and (left or len(_SENTENCE.findall(row.text)) >= FEWEST)


def _is_even(row: Row) -> bool:
    """Tell whether the words of *row* stand apart by spaces and nothing else."""
    words = sorted(row.words, key=lambda word: word.x0)
    gaps = [(after.x0 - word.x1) / word.size for word, after in pairwise(words)]
    return all(APART < gap < WIDEST for gap in gaps)
