"""Heads under which the share of a class stands, beside that of its count: "Major | % major | Minor | % minor"."""

import re
from collections.abc import Sequence
from functools import cache

from toolkit.parsers.layout.cells import is_cjk
from toolkit.parsers.words import classes, folding, lexicon
from toolkit.parsers.words.remembered import remembered


def of_shares(heads: Sequence[str]) -> frozenset[int]:
    """Return the places of those of *heads* that speak of the share of a class.

    Another head must name the same class alone: where a share is all that is printed of it, nobody counted.
    """
    shares = [is_of_share(head) for head in heads]
    if not any(shares):
        return frozenset()
    named = classes.severities([without_share(head) for head in heads])
    counted = {severity for severity, share in zip(named, shares, strict=True) if severity and not share}
    told = enumerate(zip(named, shares, strict=True))
    return frozenset(at for at, (severity, share) in told if share and severity in counted)


@remembered
def is_of_share(head: str) -> bool:
    """Tell whether *head* has a sign or a word for a share: "% Haupt", "Major rate", "主要比例"."""
    return _words().search(head.casefold()) is not None


def without_share(head: str) -> str:
    """Return *head* without that sign or word."""
    return _words().sub(" ", head.casefold()).strip()


@cache
def _words() -> re.Pattern[str]:
    every = (*folding.words_of("units")["rates"], *lexicon.shares())
    spaced = "|".join(re.escape(word) for word in every if word[0].isalpha() and not is_cjk(word[0]))
    signs = "|".join(re.escape(word) for word in every if not word[0].isalpha() or is_cjk(word[0]))
    return re.compile(rf"(?<![^\W\d_])(?:{spaced})(?![^\W\d_])|{signs}")
