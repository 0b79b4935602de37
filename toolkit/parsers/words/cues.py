"""Whether a text can mean anything of a kind, told by its words: most hold none that a wording of that kind needs.

To ask what a text means takes many steps, and nearly every text means nothing of most kinds. What the words of a text
are is found out once, and held against one word of each wording of a kind, without which it cannot be said.
"""

import re
from collections.abc import Callable, Iterable
from functools import cache
from operator import add

from toolkit.parsers.words.folding import key
from toolkit.parsers.words.remembered import remembered

_LETTERS = re.compile(r"[^\W\d_]+")


@remembered
def cues_of(text: str) -> frozenset[str]:
    """Return the words of *text*, as it is compared, however it is cut.

    Among them are those that a narrow column or points have broken in two or three ("al lowed", "n.i.o."), the whole
    without its spaces, and letters that touch a figure.
    """
    words = key(text).split()
    found = set(words)
    if len(words) > 1:
        pairs = [*map(add, words, words[1:])]
        found.update(pairs)
        found.update(map(add, pairs, words[2:]))
        found.add("".join(words))
    for word in words:
        if not (word.isalpha() or word.isdecimal()):
            found.update(_LETTERS.findall(word))
    return frozenset(found)


def may_say(text: str, telling: frozenset[str]) -> bool:
    """Tell whether *text* has one of the words that are *telling* of a kind; of Chinese nobody can tell.

    Of what a stroke parts, each half may be a text of its own.
    """
    return "/" in text or not text.isascii() or not telling.isdisjoint(cues_of(text))


def telling_words(wordings: Iterable[str]) -> frozenset[str]:
    """Return the longest word of each of *wordings*, as they are compared: small words are in every text."""
    # Most are of one word, and there are thousands of them.
    return frozenset(max(wording.split(), key=len, default="") if " " in wording else wording for wording in wordings)


def may_hold(wordings: Callable[[], Iterable[str]]) -> Callable[[str], bool]:
    """Return what tells whether a text may hold one of *wordings* with no letter right before or behind it.

    It is for the *needs* of the pattern that is made of the same wordings: few texts have one, and most reports none,
    so the pattern need not even be compiled. The wordings are asked for where a text first is.
    """

    @cache
    def telling() -> frozenset[str]:
        return telling_words(map(key, wordings()))

    return lambda text: may_say(text, telling())
