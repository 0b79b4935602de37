"""The product that stands over a report as its largest line, where no label names it."""

from collections.abc import Sequence

from toolkit.model.report import Place
from toolkit.parsers import classes, folding, lexicon, outcomes
from toolkit.parsers.agencies import is_agency
from toolkit.parsers.cells import Row
from toolkit.parsers.labels import concept_of
from toolkit.parsers.letterhead import first, title_words, top

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
    return None


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
