"""The product that stands over a report as its largest line, where no label names it."""

from collections.abc import Sequence
from itertools import pairwise

from toolkit.model.report import Place
from toolkit.parsers import classes, folding, lexicon, outcomes
from toolkit.parsers.agencies import is_agency
from toolkit.parsers.cells import Row
from toolkit.parsers.labels import concept_of
from toolkit.parsers.letterhead import FLUSH, first, is_title, title_words, top

LARGE = 1.25  # times the usual size of letters: a title


def product(rows: Sequence[Row], names: Sequence[str]) -> tuple[str, Place] | None:
    """Return the product that stands over the report as its largest line, where no label names it.

    *names* are the firms already known: their letterheads are large too. A first line in capitals is a letterhead too.
    """
    sizes = sorted(word.size for row in first(rows) for word in row.words)
    if not sizes:
        return None
    usual = sizes[len(sizes) // 2]
    largest = [row for row in top(rows) if max((w.size for w in row.words), default=0) > LARGE * usual]
    for row in largest:
        for piece in row.pieces:
            if _can_be_product(piece.text, names) and not (row is top(rows)[0] and piece.text.isupper()):
                return piece.text, Place(row.page, piece.box)
    return _under_title(rows, names)


def _under_title(rows: Sequence[Row], names: Sequence[str]) -> tuple[str, Place] | None:
    """Return the line right under the title and flush with it, where words of it name the goods again further down."""
    for above, row in pairwise(top(rows)):
        titles = [piece for piece in above.pieces if is_title(piece.text)]
        for piece in row.pieces:
            flush = any(abs(piece.ink[0] - title.ink[0]) <= FLUSH for title in titles)
            if flush and _can_be_product(piece.text, names) and _named_again(piece.text, row, rows):
                return piece.text, Place(row.page, piece.box)
    return None


def _named_again(text: str, own: Row, rows: Sequence[Row]) -> bool:
    """Tell whether two words of *text* side by side stand in another row, which is no running head of the same text."""
    pairs = [f" {first} {second} " for first, second in pairwise(folding.key(text).split())]
    others = (f" {key} " for row in rows if row is not own and (key := folding.key(row.text)) != folding.key(own.text))
    return any(pair in other for other in others for pair in pairs if pair.replace(" ", "").isalpha())


def _can_be_product(text: str, names: Sequence[str]) -> bool:
    words = folding.key(text).split()
    if text.isascii() and " " not in text.strip():
        return False  # a number such as ST/IP/26-15
    known = any(
        folding.key(name) in folding.key(text) or folding.key(text) in folding.key(name) for name in names if name
    )
    titled = any(lexicon.mentions("kinds", group, text) for group in ("titles_alone", "services", "company"))
    other = titled or known or ":" in text or concept_of(text) or outcomes.verdict_at_start(text) or is_agency(text)
    plain = [word for word in words if word.isalpha()]
    own = any(word in title_words() for word in words) or bool(
        classes.classes_alone(text)
    )  # words of the report itself
    return len(plain) > 1 and not other and not own and lexicon.meaning("headings", text) is None
