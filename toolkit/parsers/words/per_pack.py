"""How many goods one pack holds, which is no quantity of the order: "Packing: 24 pcs/ctn", "装箱：24个/箱"."""

import re
from functools import cache

from toolkit.parsers.layout.cells import is_cjk
from toolkit.parsers.words import folding

_FIRST = re.compile(r"\s*\d[\d.,]*\s*[^\W\d_]{0,12}\.?\s*")


def is_per_pack(text: str) -> bool:
    """Tell whether *text* begins with a number of goods in each pack: "24 pcs per carton", "12 Stk./Karton"."""
    first = _FIRST.match(text)
    return first is not None and _of_each().match(text, first.end()) is not None


@cache
def _of_each() -> re.Pattern[str]:
    words = folding.words_of("told_quantities")["packs"]
    each = "|".join(sorted(map(re.escape, folding.words_of("limits_kept")["each"]), key=len, reverse=True))
    spaced = "|".join(re.escape(word) for word in words if not is_cjk(word[0]))
    unspaced = "|".join(re.escape(word) for word in words if is_cjk(word[0]))
    return re.compile(rf"(?:[/／]\s*|(?:in\s+)?(?:{each})\s+|每)(?:(?:{spaced})\b|{unspaced})", re.IGNORECASE)
