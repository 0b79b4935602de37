"""Whose paper it is by what its first line or its running head begins with: "Pimpern & Stow | childrenswear audits".

There is no word of an inspection firm in such a name; what stands behind it says what its bearer does, or where.
"""

from collections.abc import Iterator, Sequence

from toolkit.model.report import Place
from toolkit.parsers.facts.firm_names import PARTS, is_firm, is_one_of
from toolkit.parsers.facts.letterhead import FLUSH, is_generic, top
from toolkit.parsers.facts.logos import is_of_paper
from toolkit.parsers.facts.offices import is_name
from toolkit.parsers.facts.services import begins_with_service
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.labels import concept_of

FIRST_LINES = 2
FEWEST_KNOWN = 3  # of buyer, seller, factory and goods
LONGEST_TRADE = 8  # words
_TRADES = ("agencies", "agencies_weak", "tails", "trades")
_COMMAS = (", ", "，")
_STROKES = frozenset("-–—|·•/│｜")


def named_first(rows: Sequence[Row], heads: Sequence[Row], others: Sequence[str]) -> tuple[str, Place] | None:
    """Return the name that begins a first line or a running head, where the rest of that line says whose it is.

    One of the *others* may inspect for its own house: "Alder Home – Vendor QC".
    """
    if len(others) < FEWEST_KNOWN:
        return None  # else it may be the goods, or a party that no label names
    for row in (*top(rows)[:FIRST_LINES], *heads):
        for text in _texts(row):
            name, *rest = _parted(text)
            told = bool(rest) and _is_name(name) and (_says_trade(rest[0]) or _says_trade(name))
            own = not is_one_of(name, others) or (told and _is_house(name, others))
            if own and (told or _has_address(name, rest)):
                return name, Place(row.page, row.box)
    return None


def over_department(rows: Sequence[Row], department: str, others: Sequence[str]) -> tuple[str, Place] | None:
    """Return the name that begins the paper, flush over its *department*: "Tresk & Gow Importers"."""
    first, second = [*top(rows)[:FIRST_LINES], None, None][:2]
    if first is None or second is None or not first.pieces or not second.pieces:
        return None
    name, below = first.pieces[0], second.pieces[0]
    flush = abs(name.ink[0] - below.ink[0]) <= FLUSH and below.text.startswith(department.split(maxsplit=1)[0])
    own = _is_name(name.text) and not (is_one_of(name.text, others) or is_generic(folding.key(name.text).split()))
    return (name.text, Place(first.page, name.box)) if flush and own else None


def _texts(row: Row) -> Iterator[str]:
    """Yield the texts of *row*; what a stroke by itself parts is one: "ACME TOOLS", "-", "QUALITY MANAGEMENT".

    So are a name and what stands at the other end of its line, without a label.
    """
    text = ""
    for piece in row.pieces:
        stroke = set(piece.text.strip()) <= _STROKES
        if text and not stroke and text[-1] not in _STROKES:
            yield text
            text = ""
        text = f"{text} {piece.text}".strip()
    if text:
        yield text
    if len(row.pieces) == 2 and not any(concept_of(piece.text) or ":" in piece.text for piece in row.pieces):  # noqa: PLR2004
        yield " | ".join(piece.text for piece in row.pieces)


def _parted(text: str) -> list[str]:
    """Return the parts of a line between strokes, or between commas where it has none."""
    parts = [part.strip() for part in PARTS.split(text)[::2]]
    if len(parts) > 1:
        return parts
    comma = next((sign for sign in _COMMAS if sign in text), None)
    name, *rest = [part.strip() for part in text.split(comma)] if comma else parts
    while rest and _is_form(rest[0]):
        name = f"{name}, {rest.pop(0)}"  # "Hanbo Textile Co., Ltd, 88 Renmin Road"
    return [name, *rest]


def _is_form(text: str) -> bool:
    return folding.key(text) in lexicon.phrases("kinds", "company")


def _is_name(text: str) -> bool:
    """Tell whether *text* can be the name of a firm; one word alone may be the goods."""
    return len(text.split()) > 1 and is_name(text.rstrip(".")) and not is_of_paper(text) and concept_of(text) is None


def _says_trade(text: str) -> bool:
    """Tell whether *text* says in a few words that somebody inspects, and is no title of a paper."""
    words = folding.key(text).split()
    short = 0 < len(words) <= LONGEST_TRADE and ":" not in text and not any(map(str.isdigit, text))
    told = short and any(lexicon.mentions("kinds", kind, text) for kind in _TRADES)
    titled = is_generic(words) and lexicon.mentions("kinds", "titles_alone", text)
    return told and not (titled or begins_with_service(text) or lexicon.mentions("headings", "workmanship", text))


def _has_address(name: str, rest: Sequence[str]) -> bool:
    """Tell whether *name* has the form of a company and an address behind it: "Biuro WISKA Sp. z o.o., ul. Polna 8"."""
    return is_firm(name) and any(map(str.isdigit, "".join(rest)))


def _is_house(name: str, others: Sequence[str]) -> bool:
    """Tell whether *name* is that of one of the parties, written short, and not that of the goods."""
    own = [other for other in others if is_one_of(name, [other])]
    return any(lexicon.mentions("kinds", "company", other) for other in own)
