"""Offices and persons who name themselves in a letterhead without the form of a company: "Marigold Buying Office"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from toolkit.model.report import Place
from toolkit.parsers.facts.firm_names import is_one_of, looks_like_a_name
from toolkit.parsers.facts.letterhead import LONGEST_NAME, is_generic, top
from toolkit.parsers.facts.services import begins_with_service
from toolkit.parsers.layout.cells import Row, is_cjk
from toolkit.parsers.words import folding, lexicon, outcomes
from toolkit.parsers.words.labels import concept_of

FIRST_LINES = 3
MOST_WORDS, MOST_OF_PERSON = 6, 4  # of the names of an office and a person
LONGEST_TRADE = 8  # words
_SIGN, _COMMA = re.compile(r"\s*[|·•│｜¦]\s*|\s+[–—-]\s+"), re.compile(r"[,，]\s*")


def office(rows: Sequence[Row], others: Sequence[str]) -> tuple[str, Place] | None:
    """Return the office that the first lines name, or whoever says in them that he inspects or buys for others.

    *others* are the buyer, the seller and the factory: their names may read like an office.
    """
    lines = top(rows)[:FIRST_LINES]
    for row in lines:
        for piece in row.pieces if not any(concept_of(piece.text) for piece in row.pieces) else ():
            for text in (piece.text, *piece.lines):
                name, behind = _parted(text)
                named = _names_office(name) or (row is lines[0] and is_name(name) and _is_trade(behind))
                if named and not is_one_of(name, others):
                    return name, Place(row.page, piece.box)
    return next(_over_trade(lines, others), None)


def without_more(name: str) -> str:
    """Return *name* without what its line says more of the firm: its town, its trade, since when it works."""
    firm, behind = _parted(name)
    if not behind or not (looks_like_a_name(firm) or _names_office(firm)):
        return name
    formal = lexicon.mentions("kinds", "company", firm)
    inspects = len(firm.split()) > 1 and not is_generic(folding.key(firm).split())
    inspects = inspects and any(lexicon.mentions("kinds", kind, firm) for kind in ("agencies", "offices", "sellers"))
    more = any(lexicon.mentions("kinds", kind, behind) for kind in ("company", "agencies"))
    return firm if ((formal or inspects) and not more) or (is_name(firm) and _is_trade(behind)) else name


def _over_trade(lines: Sequence[Row], others: Sequence[str]) -> Iterator[tuple[str, Place]]:
    """Yield the name on the first line, under which stands what its bearer does: "Independent quality inspector"."""
    for row, below in [*pairwise(lines)][:1]:
        name = row.pieces[0]
        alone = len(row.pieces) == len(below.pieces) == 1
        person = len(name.text.split()) <= MOST_OF_PERSON and all(word[0].isupper() for word in name.text.split())
        named = alone and person and is_name(name.text)
        if named and _is_trade(below.text) and not is_one_of(name.text, others):
            yield name.text, Place(row.page, name.box)


def _parted(text: str) -> tuple[str, str]:
    """Return the name that begins a line, and what says more of it: its town, its trade, since when it works."""
    name, *behind = _SIGN.split(text, maxsplit=1)
    if behind:
        return name.strip(), behind[0].strip()
    name, *behind = _COMMA.split(text, maxsplit=1)
    formal = bool(behind) and lexicon.mentions("kinds", "company", _COMMA.split(behind[0], maxsplit=1)[0])
    return (text, "") if formal else (name.strip(), "".join(behind).strip())


def is_name(text: str, own: str = "") -> bool:
    """Tell whether *text* can be the name of a firm or a person, and is no title, label, heading or verdict.

    *own* is the part of it that is no word for an office, which may be written in small letters.
    """
    words = folding.key(folding.without_brackets(text)).split()
    if not words or len(words) > MOST_WORDS or len(text) > LONGEST_NAME or any(map(str.isdigit, text)):
        return False
    if ":" in text or "：" in text or text.rstrip().endswith((".", "。", "?", "!")):
        return False
    said = concept_of(text) or lexicon.meaning("headings", text) or any(map(outcomes.verdict, (text, *words)))
    return not (said or is_generic(words) or begins_with_service(text)) and looks_like_a_name(own or text)


def _names_office(text: str) -> bool:
    """Tell whether *text* is a name that ends in the word for an office: "Lantern Bay Sourcing", "欧维采购办事处"."""
    plain = folding.key(folding.without_brackets(text))
    ends = (office for office in lexicon.phrases("kinds", "offices") if plain.endswith(office) and plain != office)
    office = next((office for office in ends if is_cjk(office[0]) or plain[: -len(office)].endswith(" ")), "")
    own = text if is_cjk(office[:1] or "x") else " ".join(plain.title().split()[: -len(office.split())])
    return bool(office) and not text[:1].islower() and is_name(text, own)


def sells(name: str) -> bool:
    """Tell whether *name* is that of a house that trades, and says nothing of inspections: "Lesna Igra Trading"."""
    plain = folding.key(folding.without_brackets(name))
    house = any(plain.endswith(word if is_cjk(word[0]) else f" {word}") for word in lexicon.phrases("kinds", "sellers"))
    begun = any(plain.startswith(f"{word} ") for word in lexicon.phrases("kinds", "sellers"))
    inspects = any(lexicon.mentions("kinds", kind, name) for kind in ("agencies", "offices"))
    return (house or begun) and not inspects


def _is_trade(text: str) -> bool:
    """Tell whether *text* says in a few words what a firm or a person does, and is no title of a paper."""
    words = folding.key(text).split()
    short = 0 < len(words) <= LONGEST_TRADE and ":" not in text
    return short and lexicon.mentions("kinds", "trades", text) and not is_generic(words)
