"""A name right before what its bearer does in small letters: "Orr & Finch quality control, Yiwu".

Nothing parts the two but that a name is written in capitals.
"""

from collections.abc import Sequence

from toolkit.model.report import Place
from toolkit.parsers.facts.firm_names import is_one_of
from toolkit.parsers.facts.letterhead import is_generic, top
from toolkit.parsers.facts.offices import is_name
from toolkit.parsers.facts.services import begins_with_service
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.lazily import Lazy

FIRST_LINES = 2
LONGEST_TRADE = 7  # words
_WORD = r"[A-ZÀ-Þ][^\W\d_]*(?:[’'.-][^\W\d_]+)*\.?"
_JOIN = r"\s(?:&|\+|and|und|et|y|e|i|en)\s|\s"
_NAME_AND_TRADE = Lazy(rf"(?P<name>{_WORD}(?:(?:{_JOIN}){_WORD})+)\s(?P<trade>[^\W\dA-ZÀ-Þ_][^\d:]*)")


def name_before_trade(rows: Sequence[Row], others: Sequence[str]) -> tuple[str, Place] | None:
    """Return the name that begins one of the first lines and goes on with a trade; none of the *others*."""
    for row in top(rows)[:FIRST_LINES]:
        for piece in row.pieces:
            match = _NAME_AND_TRADE.fullmatch(piece.text)
            if match and _is_trade(match["trade"]) and _is_own(match["name"], others):
                return match["name"], Place(row.page, piece.box)
    return None


def _is_trade(text: str) -> bool:
    """Tell whether *text* begins with a word for looking after quality, and is no title of a paper."""
    plain, words = folding.key(text), folding.key(text).split()
    begun = (*lexicon.phrases("kinds", "tails"), *lexicon.phrases("kinds", "trades"))
    told = any(f"{plain} ".startswith(f"{phrase} ") for phrase in begun)
    titled = is_generic(words) and lexicon.mentions("kinds", "titles_alone", text)
    return told and len(words) <= LONGEST_TRADE and not titled


def _is_own(name: str, others: Sequence[str]) -> bool:
    titled = is_generic(folding.key(name).split()) or begins_with_service(name)
    return is_name(name) and not titled and not is_one_of(name, others)
