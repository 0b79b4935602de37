"""The words and the lines at which people sign."""

import re
from functools import lru_cache

# What comes behind the last clause. A sentence that only speaks of signatures or of an annex ends nothing.
_SIGNED = re.compile(
    r"\W*(?:(?:in|as) witness|signature page|(?:signed|executed)\b(?! (?:copies|by both|writing))"
    r"|agreed and accepted\b|accepted and agreed\b|for and on behalf of|by\s*:|signatures?\b|place,? date|以下无正文"
    r"|th(?:is|e) \w+ (?:has been|was|is) (?:entered into|executed|signed|delivered)\b.{0,60}\b(?:date|day)\b"
    r"|the (?:under)?signed\b|the parties (?:hereto )?have (?:caused|executed|signed|duly))",
    re.IGNORECASE,
)
_SEALED = re.compile(r"签字|盖章|签章|签署|签名")
_LINE_TO_SIGN = re.compile(r"_{5,}|…{3,}|\.{12,}")
_LONGEST_LINE = 120  # signs beside the lines to sign on
SENTENCE_ENDS = (".", "。", ";", "；")


def ends(words: str) -> bool:
    """Tell whether *words* begin what people sign, whatever else stands in them."""
    return _SIGNED.match(words) is not None


@lru_cache(maxsize=4096)
def signs(words: str) -> bool:
    """Tell whether *words*, without a number before them, are those at which people sign."""
    text = words.strip()
    if _SIGNED.match(text):
        return True
    has_line = _LINE_TO_SIGN.search(text) is not None and len(_LINE_TO_SIGN.sub("", text)) <= _LONGEST_LINE
    return (has_line or _SEALED.search(text) is not None) and not text.endswith(SENTENCE_ENDS)
