"""Patterns that are compiled where a text first needs them: to compile all of them takes a tenth of a cold read.

Wide ranges of characters take longest, twenty times as long where case is ignored: ``(?-i:[...])`` spares that.
"""

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any

from toolkit.parsers.words.remembered import remembered

FIRST_CJK = "\u2e80"
_DIGIT = re.compile(r"\d")


@remembered
def has_cjk(text: str) -> bool:
    """Tell whether *text* can hold characters of a script that is written without spaces."""
    return not text.isascii() and max(text) >= FIRST_CJK


def has_digit(text: str) -> bool:
    """Tell whether *text* has a figure."""
    return _DIGIT.search(text) is not None


def anything(text: str) -> bool:
    """Tell that *text* may match, whatever it is."""
    del text
    return True


class Lazy:
    """Such a pattern, or what makes it of the words of the lexicon; *needs* tells cheaply which texts may match."""

    def __init__(
        self, pattern: str | Callable[[], str], flags: int = 0, *, needs: Callable[[str], bool] = anything
    ) -> None:
        self._pattern, self._flags, self._needs = pattern, flags, needs

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        return re.compile(self._pattern if isinstance(self._pattern, str) else self._pattern(), self._flags)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        return self.compiled.match(text, start) if self._needs(text) else None

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        return self.compiled.search(text, start, len(text) if end is None else end) if self._needs(text) else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        return self.compiled.fullmatch(text) if self._needs(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        return self.compiled.finditer(text) if self._needs(text) else iter(())

    def findall(self, text: str) -> list[Any]:
        return self.compiled.findall(text) if self._needs(text) else []

    def split(self, text: str, maxsplit: int = 0) -> list[str | Any]:
        return self.compiled.split(text, maxsplit) if self._needs(text) else [text]

    def sub(self, repl: str, text: str, count: int = 0) -> str:
        return self.compiled.sub(repl, text, count) if self._needs(text) else text
