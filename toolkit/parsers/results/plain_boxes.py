"""The verdict in a box under a plain "Result" that fills its line, with words on the defects in a cell beside it.

"RESULT" over "PASS | 80 pcs inspected. All defects within the allowed numbers." A cell on anything else may say of what
part the verdict is: "PASS | Drop test".
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from toolkit.parsers.facts import letterhead
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.results.said import Said, said_in
from toolkit.parsers.words import folding, lexicon, outcomes
from toolkit.parsers.words.labels import concept_of

BOX = 2  # cells: the verdict and its words


def plain_box(rows: Sequence[Row]) -> Iterator[Said]:
    """Yield the verdict of such a box on the first page, where its words say nothing against it."""
    first = letterhead.first_page(rows)
    for (above, row), below in zip(pairwise(rows), [*rows[2:], None], strict=False):
        headed = above.page == row.page == first and len(above.pieces) == 1 and not above.ruled
        if headed and concept_of(folding.without_number(above.text)) == "result" and _is_box(row, below):
            verdict, words = (piece.text for piece in row.pieces)
            if _is_judged_by_defects(verdict, words):
                yield from said_in(f"{verdict} – {words}", row.page, row.pieces[0].box)


def _is_box(row: Row, below: Row | None) -> bool:
    """Tell whether *row* is a ruled table by itself, of two cells."""
    alone = below is None or (below.page, below.table) != (row.page, row.table)
    return row.ruled and alone and len(row.pieces) == BOX


def _is_judged_by_defects(verdict: str, words: str) -> bool:
    """Tell whether *words* beside a bare *verdict* are on the defects, set no condition and tell no other verdict."""
    judged = outcomes.verdict(verdict)
    same = outcomes.verdicts_in(words) <= {judged}
    conditional = any(lexicon.mentions("results_about", name, words) for name in ("conditional", "limits", "of_part"))
    return judged is not None and same and lexicon.names_defects(words) and not conditional
