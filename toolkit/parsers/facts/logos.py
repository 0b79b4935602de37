"""The name of a firm in the large letters of its logo, before what it does: "NORVANT  Inspection Group"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from toolkit.parsers.facts.firm_names import is_one_of, is_plain_name, without_initials
from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.labels import concept_of

LARGER = 1.3  # times the letters of the rest: those of a logo
_TRADES = (("kinds", "agencies"), ("kinds", "agencies_weak"), ("kinds", "firms"), ("logos", "trades"))
# What a label of these names is another firm, or the goods.
_OTHERS = frozenset({"product", "items", "client", "supplier", "factory", "works", "lot", "po_numbers"})


def with_logo(before: Piece | None, piece: Piece, name: str, rows: Sequence[Row], others: Sequence[str]) -> str:
    """Return *name* with the logo right before it where it is but a trade; *rows* and *others* tell what is no logo.

    "DRAFT | Inspection Services Ltd" is a stamp beside a whole name, and the buyer has a logo, too.
    """
    if before is None or not piece.text.startswith(name) or not _is_trade_alone(name):
        return name
    logo = " ".join(before.text.split())
    is_name = _is_written_as_logo(logo) and not is_one_of(logo, others) and not is_of_paper(logo)
    return f"{logo} {name}" if is_name and _is_set_as_logo(before, piece) and not _is_labelled(logo, rows) else name


def _is_set_as_logo(before: Piece, piece: Piece) -> bool:
    """Tell whether *before* is larger than *piece* and stands right before it."""
    high = before.ink[3] - before.ink[1]
    return high > LARGER * (piece.ink[3] - piece.ink[1]) and 0 <= piece.ink[0] - before.ink[2] < high


def _is_written_as_logo(text: str) -> bool:
    """Tell whether *text* is a name with capitals beyond the first letters of its words: "A. B. NORVANT", "NorVant"."""
    name = without_initials(text)
    return is_plain_name(name) and any(any(map(str.isupper, word[1:])) for word in name.split())


def _is_trade_alone(name: str) -> bool:
    """Tell whether *name* says what a firm does and no more: no word of a name, and no form of a company."""
    begins = lexicon.mentions("kinds", "agencies", next(iter(folding.key(name).split()), ""))
    return begins and not lexicon.mentions("kinds", "company", name) and says_trade(name)


def says_trade(name: str) -> bool:
    """Tell whether every word of *name* is one for what a firm does: "Inspection Services Consumer Products"."""
    words = [word for word in folding.key(name).split() if word not in folding.words_of("told_clauses")["joining"]]
    return bool(words) and all(any(lexicon.mentions(*trade, word) for trade in _TRADES) for word in words)


def is_of_paper(logo: str) -> bool:
    """Tell whether *logo* holds a word of stamps ("DRAFT", "URGENT") or is a country: neither names a firm."""
    stamps = (*folding.words_of("report_states")["words"], *lexicon.phrases("logos", "stamps"))
    stamped = any(word in stamps for word in folding.key(logo).split())
    return stamped or folding.key(logo) in map(folding.key, lexicon.phrases("logos", "lands"))


def _is_labelled(logo: str, rows: Sequence[Row]) -> bool:
    """Tell whether a label in *rows* gives *logo* to the goods or to another firm."""
    said = f" {folding.key(logo)} "
    return any(said in f" {folding.key(value)} " for row in rows for value in _labelled(row))


def _labelled(row: Row) -> Iterator[str]:
    """Yield the values in *row* of labels for the goods and for other firms."""
    yield from (piece.text for before, piece in pairwise(row.pieces) if concept_of(before.text) in _OTHERS)
    for piece in row.pieces:
        label, _, value = piece.text.partition(":")
        if value and concept_of(label) in _OTHERS:
            yield value
