"""What a line under the name of a class tells: a code, none, a labelled count, a figure."""

import re
from collections.abc import Sequence

from toolkit.model.severity import Severity
from toolkit.parsers.cards.captions import counts_pictures
from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.lines import Line, running_number, size_of
from toolkit.parsers.layout.pages import Box, union
from toolkit.parsers.limits.limits_told import limits_of_class
from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.class_headings import told_below
from toolkit.parsers.words.lazily import Lazy
from toolkit.parsers.words.readings import count

_CODE = re.compile(r"^[A-Za-z]{1,2}[-.]?\d{1,3}[.):]?\s+(?=\D)")
_LETTER = Lazy(r"[(（]?[A-Za-z]{1,4}[.)）]|[•·*–-]")
_LABELLED = re.compile(r"^(?P<label>[^\d:：]{2,40})[:：]\s*(?P<number>.{1,20})$")
_BULLET = Lazy(r"^\s*[•●▪■◦·➢*–-]\s+")
MOST_CELLS = 3  # a running number, a description, a count


def figures_of(row: Row, severity: Severity | None) -> list[Line]:
    """Return what a line under the name of its class tells and nothing else: "Allowed: 5 | Found: 4"."""
    if severity is None:
        return []
    limits = limits_of_class(row.text, severity, row)
    below = () if row.ruled else told_below(row.text, severity, row)
    known = {line.kind for line in limits}
    return [*(line for line in below if line.kind not in known), *limits]


def described_in(row: Row) -> tuple[str, Piece] | None:
    """Return the description and the count of a row of two cells, or of three with a running number before them."""
    pieces = [piece for piece in row.pieces if not counts_pictures(piece.text)]
    if not 1 < len(pieces) <= MOST_CELLS or count(pieces[-1].text).state not in ("number", "none"):
        return None
    if len(pieces) == MOST_CELLS and not marks_row(pieces[0].text):
        return None
    text = folding.without_ordinal(_BULLET.sub("", pieces[-2].text))
    return (text, pieces[-1]) if any(map(str.isalpha, text)) and not text.endswith((":", "：")) else None


def marks_row(text: str) -> bool:
    """Tell whether *text* only marks a row of a list: a number, a code or a letter ("3.", "B1", "(a)", "b)", "•")."""
    return running_number(text) is not None or begins_with_code(text) or _LETTER.fullmatch(text.strip()) is not None


def begins_with_code(text: str) -> bool:
    """Tell whether *text* is the code of a defect, or begins with one: "B1", "MA-02"."""
    return _CODE.match(f"{text} x") is not None


def says_none(row: Row) -> bool:
    """Tell whether *row* says that the class has no defects ("None.", "− | none | Nil")."""
    texts = [piece.text.strip(" .。") for piece in row.pieces]
    return bool(texts) and all(
        lexicon.exactly("rows_of_none", folding.key(text)) or count(text).state in ("none", "blank") for text in texts
    )


def labelled_count(row: Row) -> str | None:
    """Return the count of a line that holds nothing but a labelled one: "Found on: 3 pcs"."""
    text = ": ".join(piece.text.rstrip(" :：") for piece in row.pieces) if len(row.pieces) == 2 else row.text  # noqa: PLR2004
    match = None if row.ruled else _LABELLED.match(text.strip())
    if match is None or count(match["number"].strip()).state != "number":
        return None
    return match["number"].strip() if lexicon.meaning("blocks", match["label"]) == "quantity" else None


def carded_in(held: Sequence[Row], number: str, severity: Severity, row: Row) -> Line:
    """Return the defect of a card: its description stands over its count."""
    text = _CODE.sub("", " ".join(each.text for each in held))
    box: Box = union([each.box for each in (*held, row) if each.page == row.page])
    return Line("defect", text, {severity: number}, row.page, box, size=size_of(row))


def text_of(row: Row) -> Line:
    return Line("text", row.text, {}, row.page, row.box, size=size_of(row), band=row.band)
