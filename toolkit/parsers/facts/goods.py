"""The product that stands over a report as its largest line, where no label names it."""

import re
from collections.abc import Sequence
from itertools import pairwise

from toolkit.model.report import Place
from toolkit.parsers.facts.agency_names import is_agency
from toolkit.parsers.facts.letterhead import FLUSH, TITLE_ROWS, first, is_title, title_words, top
from toolkit.parsers.facts.services import begins_with_service
from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.words import classes, dates, folding, lexicon, outcomes
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.labels_built import built_entries
from toolkit.parsers.words.lazily import Lazy

FIRMS = {"client", "supplier", "factory", "agency"}
_BRACKETS = re.compile(r"[(（][^()（）]*[)）]")  # sizes there look like dates: "3 pcs (6/8/10 inch)"
_QUOTED = Lazy(r"[^\W\d_]\s+[«“„\"]\s?[^\W\d_][^«»“”„\"]*[»”\"]$")
_MEASURED = re.compile(r"(?<![\w.,/-])\d{1,4}(?:[.,]\d{1,2})?\s?([^\W\d_]{1,6})(?![^\W_])")
SHORTEST = 3  # letters of a word that tells something
# And the town: ", 1700 W" is a figure.
_POSTCODE = Lazy(r",\s(?:[A-Z]{1,2}-)?\d{4,6}\s[^\W\d_]{3}", re.IGNORECASE)
SAME_SIZE, FEWEST = 0.3, 2  # points between letters of one size, and headings of it
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
        for piece in _alone(row):
            letterhead = row is top(rows)[0] and piece.text.split(",")[0].isupper()
            letterhead = letterhead or _size(piece, row) <= LARGE * usual  # beside a firm's name in large letters
            if can_be_product(piece.text, names) and not letterhead and not _is_heading(row, rows):
                return piece.text, Place(row.page, piece.box)
    return _under_title(rows, names)


def _size(piece: Piece, row: Row) -> float:
    """Return the height of the largest letters of *piece*, which stands in *row*."""
    return max((word.size for word in row.words if piece.ink[0] <= word.center <= piece.ink[2]), default=0.0)


def _is_heading(row: Row, rows: Sequence[Row]) -> bool:
    """Tell whether other lines by themselves, further down, are set as *row* is: then it heads a part of the report."""
    size = max(word.size for word in row.words)
    alike = (one for one in rows if one is not row and len(one.pieces) == 1 and not one.ruled and one.words)
    below = [one for one in alike if (one.page, one.top) > (row.page, row.top)]
    return sum(abs(max(word.size for word in one.words) - size) < SAME_SIZE for one in below) >= FEWEST


def _alone(row: Row) -> Sequence[Piece]:
    """Return the pieces of *row* that can be a title: those of a grid are labels and values, known or not."""
    return () if row.ruled and len(row.pieces) > 1 else row.pieces


def _under_title(rows: Sequence[Row], names: Sequence[str]) -> tuple[str, Place] | None:
    """Return the line right under the title and flush with it that names goods: by a measure, or again further down.

    The verdict may stand between both, at the other edge of the page.
    """
    lines = [row for row in top(rows) if not all(outcomes.verdict(piece.text) for piece in row.pieces)]
    for above, row in pairwise(lines):
        titles = [piece for piece in above.pieces if is_title(piece.text) or begins_with_service(piece.text)]
        for piece in _alone(row):
            flush = any(abs(piece.ink[0] - title.ink[0]) <= FLUSH for title in titles)
            told = flush and can_be_product(piece.text, names)
            if told and (is_measured(piece.text) or _named_again(piece.text, row, rows)):
                return piece.text, Place(row.page, piece.box)
    return None


def is_measured(text: str) -> bool:
    """Tell whether *text* gives a size or a name in quotes as goods have: "Backpack 20 L", "Lamp « Ondine »"."""
    units = folding.words_of("goods_measured")["units"]
    return _QUOTED.search(text) is not None or any(unit in units for unit in _MEASURED.findall(text))


def _named_again(text: str, own: Row, rows: Sequence[Row]) -> bool:
    """Tell whether two words of *text* stand in another row, which is no running head of the same text.

    Side by side they may stand anywhere, apart from each other only where no label is and no head of the report.
    """
    words = folding.key(text).split()
    pairs = [f" {first} {second} " for first, second in pairwise(words)]
    telling = {word for word in words if len(word) >= SHORTEST and word.isalpha()} - title_words()
    heads = {id(row) for row in first(rows)[:TITLE_ROWS]}
    for row in rows:
        key = folding.key(row.text)
        labels = {concept_of(piece.text) for piece in row.pieces} - {None}
        if row is own or key == folding.key(own.text) or labels & FIRMS:
            continue
        if any(pair in f" {key} " for pair in pairs if pair.replace(" ", "").isalpha()):
            return True
        labelled = id(row) in heads or labels or any(built_entries([row]))
        if not labelled and len(telling & set(key.split())) > 1:
            return True
    return False


def can_be_product(text: str, names: Sequence[str]) -> bool:
    """Tell whether *text* can be the name of goods: no title, label, address or verdict, and none of *names*."""
    if lexicon.mentions("addresses", "offices", text):  # with its address, under the name of the firm
        return False
    words = folding.key(text).split()
    if not set(words).isdisjoint(folding.words_of("speakers")["words"]):
        return False  # a heading of the office's own: "What we saw"
    if text.isascii() and " " not in text.strip():
        return False  # a number such as ST/IP/26-15
    if "@" in text or _POSTCODE.search(text) or dates.date(_BRACKETS.sub(" ", text), "dmy"):
        return False  # an address, or a line that says when and by whom
    known = any(
        folding.key(name) in folding.key(text) or folding.key(text) in folding.key(name) for name in names if name
    )
    titled = any(lexicon.mentions("kinds", group, text) for group in ("titles_alone", "services", "company"))
    other = titled or known or ":" in text or concept_of(text) or outcomes.verdict_at_start(text) or is_agency(text)
    plain = [word for word in words if word.isalpha()]
    small = folding.words_of("label_words")["beside"]
    own = bool(classes.classes_alone(text)) or any(word in title_words() and word not in small for word in words)
    return len(plain) > 1 and not other and not own and lexicon.meaning("headings", text) is None
