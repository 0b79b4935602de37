"""The language a letter is written in, while it is written: it decides how days, counts and amounts look.

A letter is filled from values of many modules. Which language they are for belongs to the letter and not to each of
them, so it is set once around the filling.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from enum import StrEnum
from functools import cache
from typing import Any

from toolkit.errors import InvalidInputError


class Language(StrEnum):
    """What a letter can be written in; *BOTH* sets the Chinese under the English, line by line."""

    ENGLISH = "en"
    CHINESE = "zh"
    BOTH = "en-zh"

    @property
    def parts(self) -> tuple["Language", ...]:
        """Return the languages that are written, the first of them the one that the file follows."""
        return (Language.ENGLISH, Language.CHINESE) if self is Language.BOTH else (self,)

    @property
    def folder(self) -> str:
        """Return where in a folder of templates the texts of this language stand; English ones stand at its top."""
        return "zh" if self is Language.CHINESE else ""


_written: ContextVar[Language] = ContextVar("written", default=Language.ENGLISH)
_LOCALES = {Language.ENGLISH: "en_GB", Language.CHINESE: "zh_Hans_CN"}


@contextmanager
def written_in(language: Language) -> Iterator[None]:
    """Write what is made inside in *language*, which is one and not both."""
    token = _written.set(language)
    try:
        yield
    finally:
        _written.reset(token)


def current() -> Language:
    return _written.get()


def language_of(word: str) -> Language:
    """Return the language that *word* names.

    Raises:
        InvalidInputError: there are no letters in it.
    """
    try:
        return Language(word)
    except ValueError as fault:
        raise InvalidInputError(f"There are no letters in {word!r}.", f"Languages: {', '.join(Language)}.") from fault


def locale() -> Any:
    """Return Babel's rules of writing for the current language."""
    return _locale(current())


@cache
def _locale(language: Language) -> Any:
    from babel import Locale

    return Locale.parse(_LOCALES[language])
