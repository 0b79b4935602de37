"""Wordings as alternatives of a pattern: those in letters, and those of a script that is written without spaces."""

import re
from collections.abc import Iterable

from toolkit.parsers.layout.cells import is_cjk

_NEVER = r"(?!)"


def in_both_scripts(words: Iterable[str]) -> tuple[str, str]:
    """Return the alternatives of *words* in letters, and of those in Chinese signs, the longest first.

    Where there are none of a kind, its pattern matches nowhere.
    """
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    spaced = "|".join(re.escape(word) for word in ordered if not is_cjk(word[0]))
    return spaced or _NEVER, "|".join(re.escape(word) for word in ordered if is_cjk(word[0])) or _NEVER


def in_letters(words: Iterable[str]) -> str:
    """Return the alternatives of those of *words* that are written in letters."""
    return in_both_scripts(words)[0]
