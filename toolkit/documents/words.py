"""The fixed words of letters: titles, states, captions, and what kinds of defects are called in a letter's language."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

import msgspec

from toolkit.documents.language import Language, current
from toolkit.errors import InvalidInputError
from toolkit.resources import data_dir, package_table

# A clause that has a number and no name of its own: 7.2, 12a, 4(b).
_NUMBERED = re.compile(r"\d+(?:\.\d+)*[a-z]?(?:\(\w+\))*", re.IGNORECASE)


class KindWords(msgspec.Struct, frozen=True, kw_only=True):
    """A kind of defect in another language; the English texts beside it say which ones it is a translation of."""

    name: str
    method_en: str = ""
    method: str = ""
    standard_en: str = ""
    standard: str = ""


def title(kind: str) -> str:
    return str(_words()[current()]["titles"][kind])


def named(state: str) -> str:
    """Return the fixed word for *state*, a class, a result or the like."""
    words = _words()[current()]["named"]
    if state not in words:
        raise InvalidInputError(
            f"A template asks for the name of “{state}”, which is no class and no result.", "Print it without |named."
        )
    return str(words[state])


def listed_clauses(names: Sequence[str]) -> str:
    """Return the clauses *names* in one list, as the letter's language writes it."""
    how = _words()[current()]["clauses"]
    *most, last = (how["numbered"].format(name) if _NUMBERED.fullmatch(name) else name for name in names)
    return str(how["between"].join(most) + (how["last"] if most else "") + last)


def phrase(name: str, **values: str) -> str:
    """Return the fixed phrase *name* with *values* put in."""
    return str(_words()[current()]["phrases"][name]).format_map(values)


def name_of(kind: str | None) -> str | None:
    """Return what *kind* is called in the letter's language; ``None`` in English, which quotes the report."""
    known = _kinds(current()).get(kind or "")
    return known.name if known else None


def method_of(kind: str | None, text: str | None) -> str | None:
    """Return the method *text* in the letter's language, or as it is where it has no translation."""
    known = _kinds(current()).get(kind or "")
    return known.method if known and known.method_en == text else text


def standard_of(kind: str | None, text: str | None) -> str | None:
    """Return the standard *text* in the letter's language, or as it is where it has no translation."""
    known = _kinds(current()).get(kind or "")
    return known.standard if known and known.standard_en == text else text


@cache
def _words() -> dict[str, Any]:
    return package_table("toolkit.documents", "words.toml")


@cache
def _kinds(language: Language) -> dict[str, KindWords]:
    file = data_dir("templates") / language.folder / "defects.toml"
    if language is Language.ENGLISH or not file.is_file():
        return {}
    return msgspec.toml.decode(file.read_bytes(), type=dict[str, KindWords])
