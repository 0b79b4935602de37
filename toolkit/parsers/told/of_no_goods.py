"""What is told of goods and counts none of them: a denial, "no stain", another delivery, or so many in each carton."""

import re

from toolkit.parsers.layout.cells import is_cjk
from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.lazily import Lazy

NEAR = 2  # words between "last" and the delivery
_CANNOT = re.compile("无法")  # is a fault, no denial
_BEFORE_NUMBER = re.compile(r"(?:[第约]|[每各]\s?\S{1,2})\s*$")
_EACH = Lazy("[每各](?![种处类])")


def denies(text: str) -> bool:
    """Tell whether *text* has a word that denies what it tells, whatever that is."""
    return lexicon.mentions("found_on", "denials", _CANNOT.sub(" ", text))


def denies_fault(text: str) -> bool:
    """Tell whether *text* denies a fault, so that nothing is wrong with the goods: "no stain", not "no label"."""
    return denies(text) and (
        lexicon.mentions("finds_in_remarks", "faults", _without_denials(text))
        or lexicon.mentions("no_verdicts", "faults", text)
        or lexicon.names_defects(text)
    )


def _without_denials(text: str) -> str:
    """Return *text* without the words that deny, some of which are words of faults elsewhere: "falta", "no"."""
    denials = {word for each in lexicon.phrases("found_on", "denials") for word in each.split()}
    return " ".join(word for word in folding.key(text).split() if word not in denials)


def is_of_others(text: str) -> bool:
    """Tell whether *text* is of another delivery, lot or inspection than that of now: "2 pcs of the last lot"."""
    if lexicon.mentions("found_on", "apart", text) or lexicon.mentions("told_quantities", "shipments", text):
        return True
    words = folding.key(text).split()
    which = [at for at, word in enumerate(words) if word in lexicon.phrases("found_on", "which")]
    named = [at for at, word in enumerate(words) if word in lexicon.phrases("found_on", "deliveries")]
    return any(0 < abs(one - other) <= NEAR for one in which for other in named)


def is_of_each(text: str) -> bool:
    """Tell whether *text*, behind a number of goods, says in what there are so many each: "per carton a stain"."""
    return folding.key(text).split()[:1] in ([word] for word in lexicon.phrases("limits_kept", "each"))


def numbers_one(text: str) -> bool:
    """Tell whether the number behind *text* is that of one of the goods, or of what each has: "污渍第", "每箱"."""
    return _BEFORE_NUMBER.search(text) is not None


def counts_none(text: str) -> bool:
    """Tell whether *text*, in a script without spaces, makes no count of the number behind it: "污渍第", "每箱"."""
    each = any(map(is_cjk, text)) and _EACH.search(text) is not None
    return numbers_one(text) or each or denies(text) or is_of_others(text)
