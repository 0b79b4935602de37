"""Where the clauses of a contract end: at the words and lines to sign at, or the title of an annex."""

import re
from collections.abc import Iterable, Iterator

from toolkit.contracts.target.paragraphs import Paragraph

_TITLE = 90  # signs: a longer paragraph is a sentence
# What comes behind the last clause. A sentence that only speaks of signatures or of an annex ends nothing.
_SIGNED = re.compile(
    r"\W*(?:(?:in|as) witness|signature page|(?:signed|executed)\b(?! (?:copies|by both|writing))"
    r"|agreed and accepted\b|accepted and agreed\b|for and on behalf of|by\s*:|signatures?\b|place,? date|以下无正文"
    r"|th(?:is|e) \w+ (?:has been|was|is) (?:entered into|executed|signed|delivered)\b.{0,60}\b(?:date|day)\b"
    r"|the (?:under)?signed\b|the parties (?:hereto )?have (?:caused|executed|signed|duly))",
    re.IGNORECASE,
)
_ANNEX = re.compile(r"(?:exhibit|annex|appendix|schedule|attachment)\s+[\dA-Z]{1,3}\b|附件|附录", re.IGNORECASE)
_SEALED = re.compile(r"签字|盖章|签章|签署|签名")
_LINE_TO_SIGN = re.compile(r"_{5,}|…{3,}|\.{12,}")
_LONGEST_LINE = 120  # signs beside the lines to sign on
_SENTENCE_ENDS = (".", "。", ";", "；")


def is_end(one: Paragraph) -> bool:
    """Tell whether *one* stands behind the last clause: words or lines to sign at, or the title of an annex."""
    text = one.text.strip()
    if one.label or not text:
        return False
    is_annex = _ANNEX.match(text) is not None and len(text) <= _TITLE and not text.endswith(_SENTENCE_ENDS)
    return signs(text) or is_annex


def ends(words: str) -> bool:
    """Tell whether *words* begin what people sign, whatever else stands in them."""
    return _SIGNED.match(words) is not None


def signs(words: str) -> bool:
    """Tell whether *words*, without a number before them, are those at which people sign."""
    text = words.strip()
    if _SIGNED.match(text):
        return True
    has_line = _LINE_TO_SIGN.search(text) is not None and len(_LINE_TO_SIGN.sub("", text)) <= _LONGEST_LINE
    return (has_line or _SEALED.search(text) is not None) and not text.endswith(_SENTENCE_ENDS)


def before_the_end(inside: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """Yield the paragraphs of the last clause, up to the signatures or the annexes."""
    for one in inside:
        if is_end(one):
            return
        yield one
