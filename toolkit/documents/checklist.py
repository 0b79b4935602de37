"""What a letter of its kind must hold, element by element, looked for in the finished text; a lost one is named."""

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple

from toolkit.documents.brief import Kind
from toolkit.documents.fields import Fields, Leaf, leaves
from toolkit.documents.lint import own_words
from toolkit.documents.wordtext import OPENING, Paragraph, without_marks
from toolkit.resources import package_table

_ITEM = re.compile(r"\[\d+\]")


class Element(NamedTuple):
    """*fields* carry the element as values, *pattern* finds it in our own words; *when* tells where it is wanted.

    With *opening*, it must stand above the first heading.
    """

    id: str
    says: str
    kinds: frozenset[Kind]
    when: Mapping[str, bool | tuple[str, ...]]
    fields: tuple[str, ...]
    pattern: re.Pattern[str] | None
    opening: bool


class Reading(NamedTuple):
    """A finished letter and what it was sent: *told* text by text, *values* by their fields.

    *text* has what it quotes, *own* only our words, each paragraph with its heading and each of them once.
    """

    told: tuple[Leaf, ...]
    text: str
    own: tuple[tuple[str, str], ...]
    values: Mapping[str, Sequence[str]]

    def of(self, element: Element) -> Iterator[str]:
        """Yield the values that carry *element*; one that nobody knows is not missed."""
        return (text for path in element.fields for text in self.values.get(path, ()))


def absent(kind: Kind, fields: Fields, reading: Reading, lang: str = "en") -> Iterator[str]:
    """Yield a sentence for each element that a letter of *kind* with *fields* must hold and *reading* does not."""
    for element in elements(lang):
        if kind in element.kinds and _holds(element, fields) and not _stands(element, reading):
            yield f"it does not say {element.says}"


def place_of(name: str, kind: Kind, fields: Fields, reading: Reading, lang: str = "en") -> str | None:
    """Return the heading under which the letter speaks of the element *name*; ``None`` where it does not."""
    for element in elements(lang):
        if element.id == name and kind in element.kinds and _holds(element, fields):
            return next((place for text, place in reading.own if _speaks(element, reading, text, place)), None)
    return None


def reading_of(fields: Fields, found: tuple[Paragraph, ...]) -> Reading:
    """Return the letter of the paragraphs *found*, which was filled with *fields*."""
    text = " ".join(" ".join(without_marks(paragraph.text) for paragraph in found).split())
    told, values = tuple(leaves(fields)), dict[str, list[str]]()
    for leaf in told:
        values.setdefault(_ITEM.sub("[]", leaf.path), []).append(leaf.text)
    own = dict.fromkeys((" ".join(own_words(words).split()), place) for words, place in found)
    return Reading(told, text, tuple(own), values)


@cache
def elements(lang: str = "en") -> tuple[Element, ...]:
    """Return the checklist with the patterns of *lang*; an element without one is looked for by its values alone."""
    return tuple(_element(row, lang) for row in package_table("toolkit.documents", "checklist.toml")["element"])


def _element(row: dict[str, Any], lang: str) -> Element:
    pattern = row.get("pattern", {}).get(lang)
    return Element(
        id=row["id"],
        says=row["says"],
        kinds=frozenset(map(Kind, row["kinds"])),
        when={path: value if isinstance(value, bool) else tuple(value) for path, value in row.get("when", {}).items()},
        fields=tuple(row.get("fields", ())),
        pattern=None if pattern is None else re.compile(pattern, re.IGNORECASE),
        opening=row.get("opening", False),
    )


def _holds(element: Element, fields: Fields) -> bool:
    """Return whether *element* belongs into a letter with *fields*."""
    return all(_agrees(_value(fields, path), wanted) for path, wanted in element.when.items())


def _agrees(value: object, wanted: bool | tuple[str, ...]) -> bool:
    return bool(value) is wanted if isinstance(wanted, bool) else value in wanted


def _value(fields: Fields, path: str) -> object:
    value: object = fields
    for name in path.split("."):
        value = getattr(value, name)
    return value.value if isinstance(value, StrEnum) else value


def _stands(element: Element, reading: Reading) -> bool:
    told = all(value in reading.text for value in reading.of(element))
    return told and (element.pattern is None or any(_matches(element, *paragraph) for paragraph in reading.own))


def _speaks(element: Element, reading: Reading, text: str, place: str) -> bool:
    if element.pattern is not None:
        return _matches(element, text, place)
    return any(value in text for value in reading.of(element))


def _matches(element: Element, text: str, place: str) -> bool:
    if element.pattern is None or (element.opening and place != OPENING):
        return False
    return element.pattern.search(text) is not None
