"""The name of a firm that is a mere word in large letters, right before or over what it does.

"KEELSON survey & inspection", "velqua◆" over "Inspections on demand": neither says of itself that it is a firm. A word
with a capital within, "HalmVerify", is a made name, be its letters no larger; a town may stand behind the trade.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from toolkit.model.report import Place
from toolkit.parsers.facts.agency_names import tail_of
from toolkit.parsers.facts.firm_names import is_no_name, is_one_of
from toolkit.parsers.facts.letterhead import is_generic, top
from toolkit.parsers.facts.logos import is_of_paper, says_trade
from toolkit.parsers.facts.services import named_in
from toolkit.parsers.layout.cells import Piece, Row, is_cjk
from toolkit.parsers.words import folding, lexicon, outcomes
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.lazily import Lazy

ROWS = 4  # first lines
NEAR = 1.5  # heights of the name to what the firm does under it
FLUSH = 6.0  # points: a mark may stand before the name
MOST_WORDS = 5  # of what the firm does
_MARKS = re.compile(r"^[^\w]+|[^\w.]+$")
_WITHIN = re.compile(r"[a-zà-ÿ][A-ZÀ-Þ][a-zà-ÿ]")
_TOWN = re.compile(r"[,，]\s*[A-ZÀ-Þ][\w' -]*$")
_CAPITALS = Lazy(r"(?P<name>[A-ZÀ-Þ][A-ZÀ-Þ'’-]{3,}(?: [A-ZÀ-Þ][A-ZÀ-Þ'’-]{3,})?) (?P<trade>[^\W\d_].*[a-zà-ÿ].*)")


def logo_over_trade(rows: Sequence[Row], others: Sequence[str]) -> tuple[str, Place] | None:
    """Return the name of the firm in the first lines; *others* are the parties and the goods, whose names are known."""
    lines = top(rows)[:ROWS]
    for row in lines[:1]:
        for piece in row.pieces[:1]:
            if (parts := _CAPITALS.fullmatch(piece.text)) and _is_logo(parts["name"], others):
                named = says_trade(parts["trade"]) and named_in(piece.text) is None
                return (piece.text, Place(row.page, piece.box)) if named else None
    for above, below in _one_over_the_other(lines):
        name = _MARKS.sub("", above.text)
        if " " not in name and _is_logo(name, others) and _tells_trade(below.text):
            return name, Place(lines[0].page, above.box)
    return None


def _one_over_the_other(lines: Sequence[Row]) -> Iterator[tuple[Piece, Piece]]:
    """Yield the pieces that begin the first line, or the second, with a smaller one right under them."""
    begun = [(row, row.pieces[0]) for row in lines if row.pieces]
    for (row, above), (line, below) in (*pairwise(begun), *pairwise(begun[1::2])):
        high, low = above.ink[3] - above.ink[1], below.ink[3] - below.ink[1]
        near = row.page == line.page and below.ink[1] - above.ink[3] < NEAR * high
        flush = abs(above.ink[0] - below.ink[0]) <= FLUSH
        made = _WITHIN.search(above.text) is not None and high >= low
        if near and flush and (high > low or made) and len(above.text) > 3:  # noqa: PLR2004 - "QC" over "Inspection"
            yield above, below


def _is_logo(name: str, others: Sequence[str]) -> bool:
    """Tell whether *name* means nothing else in a report, as "DRAFT" and a label do, and is none of the *others*."""
    words = folding.key(name).split()
    known = concept_of(name) or outcomes.verdict_at_start(name) or is_no_name(name) or is_generic(words)
    plain = bool(words) and all(word.replace("-", "").isalpha() and not is_cjk(word[0]) for word in words)
    of_paper = is_of_paper(name) or any(lexicon.mentions("kinds", "titles", word) for word in words)
    return plain and not (known or of_paper or is_one_of(name, others) or lexicon.meaning("columns", name))


def _tells_trade(text: str) -> bool:
    """Tell whether *text* begins or ends with a word for inspecting and is no title: "Inspections on demand"."""
    text = _TOWN.sub("", text)
    words = folding.key(text).split()
    if not words or len(words) > MOST_WORDS or any(map(str.isdigit, text)) or ":" in text:
        return False
    inspects = bool(tail_of(text)) or any(
        lexicon.mentions("kinds", kind, word)
        for kind in ("agencies", "agencies_weak")
        for word in (words[0], words[-1])
    )
    return inspects and len(words) > 1 and named_in(text) is None and not is_no_name(text) and concept_of(text) is None
