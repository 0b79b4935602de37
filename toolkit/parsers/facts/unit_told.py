"""The unit of the quantities where no figure has it beside itself: in a line for all of them, or translated behind one.

"All quantities in pairs" under a form of bare figures; "1.150 cái (pcs)" gives it in two languages.
"""

import re
from collections.abc import Iterable
from functools import cache

from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.building import Built, built_of

_TRANSLATED = re.compile(r"\d[\d.,\s]*(?P<unit>[^\W\d_]+)\s*[(（/]\s*(?P<other>[A-Za-z]+)\s*[)）]?\s*$")
LONGEST = 60  # characters


def unit_of_all(texts: Iterable[str]) -> str | None:
    """Return the unit that one of *texts* gives for all quantities of the report; ``None`` where two differ."""
    told = {unit for text in texts if len(text) <= LONGEST and (unit := _unit_in(text.strip(" .()（）*")))}
    return told.pop() if len(told) == 1 else None


def _unit_in(text: str) -> str | None:
    """Return the last word of *text* where it is a unit and the rest says that quantities are told in it."""
    label, _, unit = text.replace(":", " ").replace("：", " ").rpartition(" ")
    single = len(unit) > 1 and folding.key(unit) in lexicon.single_units()
    return unit if single and _all_in().fullmatch(folding.key(label)) else None


def translated(text: str) -> str | None:
    """Return the unit in Latin letters behind another one that it translates: "pcs" of "1.150 cái (pcs)"."""
    match = _TRANSLATED.match(text.strip())
    units = [folding.key(match[name]) for name in ("unit", "other")] if match else []
    both = match is not None and all(unit in lexicon.single_units() for unit in units)
    return match["other"] if match is not None and both and not match["unit"].isascii() else None


@cache
def _all_in() -> Built:
    """Return what stands before the unit: words for quantities and for "in", and small words."""
    words = folding.words_of("quantity_tables")
    return built_of(words["quantities"], words["told_in"], words["all_of_them"])
