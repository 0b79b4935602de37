"""What stands over a run of class columns: the kind of its figures, or the item that they are of, with its sample.

"HR-20 | HR-30" over "Critical | Major | Minor" twice; "Navy (n = 125)", "SKU HR-20", or "sample 80 pcs" on a line of
its own between the name and the classes.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.words import lexicon
from toolkit.parsers.words.labels import LONGEST_LABEL, concept_of
from toolkit.parsers.words.lazily import Lazy
from toolkit.parsers.words.readings import count, quantity

SAMPLE_SIGN = Lazy(r"n\s*[=:＝：]\s*(?=\d)")
_RUN = re.compile(r"[\d\s/,.]+")
_FIGURE = Lazy(r"\s*[:：=≤]?\s*\d")
_SIGNS = " ()（）[]–—-·|/,，;；:：\n"
_BRACKET = Lazy(r"(?<=\S)(?=[(（\[])")
WIDEST = 1.3  # times the columns under it: what is wider is the heading of the table
CLOSE = 1.5  # heights of a row, to the row above that names the runs of one without rules
GOODS = frozenset({"sample_size", "lot", "ordered", "packed", "produced"})


class Heading(NamedTuple):
    """The name of a run of columns, and what is told beside it by its kind: "sample": "125 pcs"."""

    name: str
    told: Mapping[str, str]
    worded: bool = False  # the word for an item or a lot stands before it


def headings(x0: float, x1: float, row: Row, above: Sequence[Row]) -> Iterator[str]:
    """Yield what stands over the columns from *x0* to *x1* in the same ruled table, the nearest first."""
    for upper in reversed(above):
        if upper.page != row.page or not upper.ruled or upper.table != row.table:
            return
        middle = (x0 + x1) / 2
        for piece, beside in zip(upper.pieces, (*upper.pieces[1:], None), strict=True):
            if piece.box[0] - 2 <= middle <= piece.box[2] + 2:
                # What covers more is the heading of the table; what stands over that belongs to another one, and so
                # does a label with its value beside it: "Sample size | 200 pcs".
                if piece.width > WIDEST * (x1 - x0) or _is_valued(piece, beside):
                    return
                yield piece.text


def _is_valued(piece: Piece, beside: Piece | None) -> bool:
    labels = concept_of(piece.text) is not None or lexicon.row_kind(piece.text) == "sample"
    return labels and beside is not None and count(beside.text).state == "number"


def unruled(spans: Sequence[tuple[float, float]], row: Row, above: Sequence[Row]) -> Iterator[list[str]]:
    """Yield what the lines right over *row*, which has no rules, print over each of *spans*, the nearest first.

    Such a line has one piece over each of them; what else it prints stands before the first.
    """
    below = row
    for upper in reversed(above):
        near = upper.page == row.page and 0 <= below.top - upper.bottom < CLOSE * (row.bottom - row.top)
        pieces = [piece for piece in upper.pieces if piece.ink[2] > spans[0][0]]
        own = [[piece for piece in pieces if x0 <= piece.center <= x1] for x0, x1 in spans]
        if upper.ruled or not near or any(len(each) != 1 for each in own) or len(pieces) != len(spans):
            return
        yield [piece.text for (piece,) in own]
        below = upper


def read_heading(texts: Sequence[str], classes: Sequence[Severity]) -> Heading | None:
    """Return what *texts*, the nearest first, say over a run of *classes*; ``None`` where there is no name."""
    told: dict[str, str] = {}
    for text in texts:
        if not _is_numbered_lot(text) and (own := dict(_told(text.strip(_SIGNS), classes))):
            told = {**own, **told}
            continue
        name, beside = _parted(text, classes)
        plain, worded = _without_word(name)
        return Heading(plain, {**beside, **told}, worded)
    return None


def _is_numbered_lot(text: str) -> bool:
    """Tell whether *text* begins with the word for a lot and its number: "Lot 2" has no two goods."""
    first, number, *_ = [*text.split(), "", ""]
    return lexicon.mentions("judged_apart", "lots", first) and number.strip(_SIGNS).isdigit()


def _parted(text: str, classes: Sequence[Severity]) -> tuple[str, Mapping[str, str]]:
    """Return the name in *text*, and what it tells behind it."""
    words = _BRACKET.sub(" ", text).split()
    for at in range(1, len(words)):
        apart = words[at][:1] in _SIGNS or words[at - 1][-1:] in _SIGNS
        if told := dict(_told(" ".join(words[at:]).strip(_SIGNS), classes, bare=apart)):
            return " ".join(words[:at]).strip(_SIGNS), told
    return text, {}


def _told(text: str, classes: Sequence[Severity], *, bare: bool = False) -> Iterator[tuple[str, str]]:
    """Yield what *text* says in clauses with labels: a sample, goods, limits of all classes in a row.

    A *bare* number of goods may be those of the lot or of the sample.
    """
    read = quantity(text) if bare else None
    if read is not None and read[1] is not None:
        yield "goods", text
    while (label := _label(text)) is not None:
        kind, words = label
        text = text[len(words) :].lstrip(" :：=≤")
        figures = _RUN.match(text)
        numbers = re.findall(r"\d+", figures[0]) if figures else []
        clause = _first_clause(text)
        limits = _limits(kind, numbers, classes)
        if limits and figures:
            yield "allowed", "/".join(limits)
            clause = figures[0]
        elif kind not in ("allowed", "both") and quantity(clause) is not None:
            yield kind, clause
        else:
            return
        text = text[len(clause) :].strip(_SIGNS)


def _limits(kind: str, numbers: Sequence[str], classes: Sequence[Severity]) -> Sequence[str]:
    """Return the limits of *classes* that *numbers* tell; those of "Ac/Re 5/6 7/8" are pairs, "5/6" is one of them."""
    if kind == "both":
        pairs = [(int(accept), int(refuse)) for accept, refuse in zip(numbers[::2], numbers[1::2], strict=False)]
        whole = len(numbers) == 2 * len(classes) and all(refuse == accept + 1 for accept, refuse in pairs)
        return numbers[::2] if whole and len(classes) > 1 else ()
    return numbers if kind == "allowed" and len(numbers) == len(classes) > 1 else ()


def _label(text: str) -> tuple[str, str] | None:
    """Return what the label of a figure stands for that *text* begins with, and that label."""
    if sign := SAMPLE_SIGN.match(text):
        return "sample", sign[0]
    words = text.split()
    for length in range(min(LONGEST_LABEL, len(words)), 0, -1):
        head = " ".join(words[:length]).rstrip("0123456789 ").rstrip(" :：=≤")
        known = head and not any(map(str.isdigit, head)) and text.startswith(head)
        if not known or not _FIGURE.match(text[len(head) :]):
            continue
        kind, concept = lexicon.row_kind(head), concept_of(head)
        if kind == "sample" or concept == "sample_size":
            return "sample", head
        if kind in ("allowed", "both"):
            return kind, head
        if concept in GOODS:
            return "lot", head
    return None


def _first_clause(text: str) -> str:
    return re.split(r"[()（）,，;；\n]|\s[–—·|/-]\s", text, maxsplit=1)[0].strip()


def _without_word(name: str) -> tuple[str, bool]:
    """Return *name* without the word for an item before it ("SKU HR-20"), and whether it has one or that for a lot."""
    if lexicon.mentions("judged_apart", "lots", name):
        return name, True
    words = name.replace("：", ":").split()
    for length in range(min(LONGEST_LABEL, len(words) - 1), 0, -1):
        word = " ".join(words[:length]).rstrip(":")
        if concept_of(word) == "items" or lexicon.meaning("lot_tables", word) == "item":
            return " ".join(words[length:]).strip(" :"), True
    first, colon, rest = name.replace("：", ":").partition(":")
    if colon and rest.strip() and lexicon.meaning("lot_tables", first.strip()) == "item":
        return rest.strip(), True
    return name, False
