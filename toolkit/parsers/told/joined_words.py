"""A defect in a script without spaces, its number and its class close behind it: "污渍3件轻微", "污渍 次要 2个"."""

from typing import NamedTuple

from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import is_cjk
from toolkit.parsers.told.of_no_goods import counts_none
from toolkit.parsers.told.told_counts import LONGEST, SAID, class_of, describes, figure, of_counts, trimmed
from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.lazily import has_cjk

_SIGNS = r"[\s,:–-]"
_NAME = r"(?P<name>(?-i:[\u2e80-\u9fff]{2,6}))"
_NUMBER_FIRST = of_counts(rf"^(?P<text>.*[^\s,:–-]){_SIGNS}*(?P<number>{SAID})(?P<sign>{_SIGNS}*){_NAME}$", has_cjk)
_CLASS_FIRST = of_counts(rf"^(?P<text>.*[^\s,:–-])(?P<sign>{_SIGNS}+){_NAME}{_SIGNS}*(?P<number>{SAID})$", has_cjk)


class Joined(NamedTuple):
    """The words of a defect, its class and its number."""

    text: str
    severity: Severity
    number: str


def joined_words(plain: str) -> Joined | None:
    """Return the one defect of *plain*, a line that ends with its number and its class."""
    if not has_cjk(plain) or len(plain) > LONGEST:
        return None
    match = _NUMBER_FIRST.match(plain) or _CLASS_FIRST.match(plain)
    severity = class_of(match["name"]) if match else None
    if match is None or severity is None or _sums_up(match["name"], match["sign"]):
        return None
    text = trimmed(match["text"])
    leads = text[-1:] in folding.words_of("told_items")["leading"] or lexicon.mentions("rows_told", "limits", text)
    if leads or counts_none(text) or not is_cjk(text[-1:] or " ") or not describes(text):
        return None
    return Joined(text, severity, figure(match["number"]))


def _sums_up(name: str, sign: str) -> bool:
    """Tell whether *name*, right behind a number, is what that counts: "检验发现3件主要缺陷" describes none."""
    return not sign.strip() and lexicon.names_defects(name)
