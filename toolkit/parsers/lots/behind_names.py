"""The verdict behind the name of a lot on the line over its list: "KV-20 – Cedar FAIL", "KV-20: failed".

What stands between the item and the verdict may be what was judged, "Drop test: passed", or when and by whom: only the
lot's own name may, as another row of the report gives it beside the item.
"""

import re
from collections.abc import Sequence

from toolkit.parsers.layout.cells import Row, is_cjk
from toolkit.parsers.lots.lot_names import CLAUSE, first_clause, in_brackets, item_of, names_lot
from toolkit.parsers.words import classes, folding, lexicon, outcomes
from toolkit.parsers.words.labels import concept_of

_COLON = re.compile(r"[:：]")
_DASHES = ("–", "—", "-", "·", "|")
MOST_WORDS = 4  # of the name of goods
_EDGES = " –—-·|:："
# Tables of the lexicon with what makes a verdict another's than the lot's of now.
_STOPS = (
    ("told_freely", "not"), ("results_about", "negations"), ("times", "earlier"), ("others", "sellers"),
    ("others", "buyers"), ("set_aside", "tests"), ("checks", "parts"), ("results_about", "until"),
)  # fmt: skip

_TITLES = (("kinds", "inspection"), ("kinds", "papers"), ("kinds", "titles_alone"), ("plan_words", "tests"))


def behind_name(text: str) -> tuple[str | None, str]:
    """Return the verdict that ends *text*, in capitals or behind a sign, and the words before it.

    In other letters it may be a part of the name, "KV-20 Mountain pass", and so it may where all is in capitals.
    """
    before, _, behind = text.replace("：", ":").rpartition(":")
    if word := outcomes.verdict(behind.strip()):
        return word, before.strip(_EDGES)
    word, words = outcomes.verdict_at_end(text), text.split()
    places = (at for at in range(1, len(words)) if words[at] not in _DASHES)
    at = next((at for at in places if outcomes.verdict(" ".join(words[at:])) == word), None) if word else None
    if at is None:
        return None, text
    named = " ".join(words[:at]).strip(_EDGES)
    stands_out = " ".join(words[at:]).isupper() and not _is_in_capitals(named)
    return (word, named) if stands_out or words[at - 1] in _DASHES else (None, text)


def _is_in_capitals(named: str) -> bool:
    """Tell whether the words of *named*, beside its numbers, are in capitals themselves: "KV-20 – BRENNER"."""
    words = [word for word in named.split() if not any(map(str.isdigit, word))]
    return " ".join(words).isupper()


def is_own_name(named: str, rows: Sequence[Row]) -> bool:
    """Tell whether *named* is the item or the number of a lot and no more but its own name."""
    last = CLAUSE.split(named)[-1]
    named = named[: -len(last)].strip(_EDGES) if lexicon.row_kind(last) == "result" else named
    item, rest = _parted(named)
    if item is None or any(lexicon.mentions(group, concept, rest) for group, concept in _STOPS):
        return False
    return not rest or any(_names_both(other, item, rest) for other in rows)


def is_bare_name(text: str) -> bool:
    """Tell whether *text*, a verdict behind it aside, is a few words that may be the name of goods: "Cedar: failed".

    Over the size of a lot they name it, unless they are a check, a label, a heading or a title.
    """
    _, named = behind_name(text)
    words = named.split()
    if not 0 < len(words) <= MOST_WORDS or not (named[0].isupper() or is_cjk(named[0])) or named[-1] in ".:：。?!":
        return False
    if lexicon.row_kind(words[-1]) == "result" or len(CLAUSE.split(named)) > 1:
        return False  # "Cedar result: failed" stands under its list as well, and "KV-20 – Seams FAIL" is of a part
    if _COLON.search(named) or outcomes.verdict(named) or concept_of(named) or lexicon.row_kind(named):
        return False
    known = any(lexicon.meaning(group, named) for group in ("columns", "headings", "checks", "blocks"))
    aside = any(lexicon.mentions(group, concept, named) for group, concept in (*_STOPS, *_TITLES))
    return not (known or aside or classes.mentions_class(named) or lexicon.names_defects(named))


def _parted(named: str) -> tuple[str | None, str]:
    """Return the item that *named* begins with, or has in brackets, and the words beside it."""
    if (within := in_brackets(named)) is not None:
        return folding.key(within), folding.key(folding.without_number(folding.without_brackets(named)))
    item, words = folding.key(item_of(named) or ""), folding.key(named).split()
    own = item.split()
    for at in (0, 1):
        if own and words[at : at + len(own)] == own and (at == 0 or _is_label(words[0])):
            return item, " ".join(words[at + len(own) :])
    first = first_clause(named)
    if names_lot(first):
        return folding.key(first), folding.key(named[len(first) :])
    return None, ""


def _is_label(word: str) -> bool:
    return lexicon.meaning("lot_tables", word) == "item" or lexicon.mentions("judged_apart", "lots", word)


def _names_both(row: Row, item: str, rest: str) -> bool:
    """Tell whether *row* gives a lot the name *rest* beside its *item*, or in one with it."""
    told = [folding.key(piece.text) for piece in row.pieces]
    return f"{item} {rest}" in told or (item in told and rest in told)
