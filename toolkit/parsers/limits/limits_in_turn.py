"""Limits that stand in the order of the classes just named: "..., against acceptance numbers of 0, 5 and 7".

The classes stand in the same passage: before the name of the limits ("0 critical, 3 major and 6 minor, against ..."),
behind it ("acceptance numbers for critical, major and minor are ...") or behind the figures ("... for critical, ...").
There must be just as many figures as classes, and they must rise with them: else nobody can tell whose each is.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import Row, is_cjk
from toolkit.parsers.layout.lines import Line
from toolkit.parsers.layout.prose import paragraphs
from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.by_class import classes_named, sentences
from toolkit.parsers.words.cues import may_hold
from toolkit.parsers.words.lazily import Lazy, has_digit
from toolkit.parsers.words.others import names_seller
from toolkit.parsers.words.remembered import remembered

LONGEST = 700  # characters of a passage
_SENTENCE = Lazy(r"(?<=[^\d\s])[.;；。]\s*(?=\S)|(?<=\d)[.;；。]\s+(?=[^\d\s])")
_WORD = re.compile(r"[^\W\d_]+|\d+|[^\w\s]")
_ENDS = " ,，;；:：.。"
_SIGNS = frozenset(",，:：()（）=-–—/、'’")


class InTurn(NamedTuple):
    """Limits of classes, and where in its text they stand with the words that name them."""

    kind: str
    values: dict[Severity, str]
    start: int
    end: int


class _Name(NamedTuple):
    """What a series of figures is called, where that begins, and the classes between it and the figures."""

    kind: str
    start: int
    classes: list[Severity]


def limits_in_turn(rows: Sequence[Row]) -> Iterator[Line]:
    """Yield a line for each series of limits, or of rejection numbers, that stands in the order of its classes."""
    for row, text in paragraphs(rows):
        for told in in_turn(text):
            yield Line(told.kind, text, told.values, row.page, row.box)


def without_limits_in_turn(text: str) -> str:
    """Return *text* without such limits, so that its other figures are those of the classes beside them."""
    plain = text
    for told in reversed(in_turn(text)):
        plain = f"{plain[: told.start].rstrip(_ENDS)}. {plain[told.end :].lstrip(_ENDS)}".strip()
    return plain


@remembered
def in_turn(text: str) -> tuple[InTurn, ...]:
    """Return the limits that *text* gives in the order of its classes."""
    if not has_digit(text) or len(text) > LONGEST or _NAMES.search(text) is None:
        return ()
    return tuple(told for match in _SERIES.finditer(text) if (told := _told(text, match)) is not None)


def _told(text: str, match: re.Match[str]) -> InTurn | None:
    """Return the limits of the series *match* in *text*, where the words before it name them."""
    name = _name(text[: match.start()])
    if name is None or _measures(text[match.end() :]):
        return None
    before = _named_before(text[: name.start])
    sentence = " ".join((*before[:1], [*_SENTENCE.split(text[: name.start])][-1], text[name.start : match.end()]))
    behind = _behind(text[match.end() :])
    order = name.classes or behind or [each for part in before for each in classes_named(part)]
    values = _in_order(order, re.findall(r"\d+", match[0]))
    values = values if _in_one_unit(match[0]) else {}
    if not values or (name.classes and behind) or _is_of_others(sentence):
        return None
    return InTurn(name.kind, values, name.start, match.end())


def _in_order(order: Sequence[Severity], figures: Sequence[str]) -> dict[Severity, str]:
    """Return each of *figures* with its class; none unless there is one for each, and they rise as limits do."""
    if len(order) != len(figures) or len(set(order)) != len(order):
        return {}
    values = dict(zip(order, figures, strict=True))
    rising = [int(values[severity]) for severity in Severity if severity in values]
    return values if rising == sorted(rising) else {}


def _is_of_others(sentence: str) -> bool:
    """Tell whether *sentence* speaks of another inspection, the factory's limits, tests, a unit or an example."""
    said = (("plan_words", "examples"), ("plan_words", "tests"), ("limits_kept", "each"))
    apart = any(lexicon.mentions(group, name, sentence) for group, name in said)
    return apart or lexicon.is_earlier(sentence) or names_seller(sentence)


def _name(before: str) -> _Name | None:
    """Return what the words right before a series call it; between may stand classes and words of no sense alone."""
    found = next(reversed([*_NAMES.finditer(before)]), None)
    if found is None:
        return None
    between = before[found.end() :]
    named = classes_named(between)
    words = _WORD.findall(between)
    if any(map(str.isdigit, between)) or not all(_is_beside(word) or (named and _is_of_class(word)) for word in words):
        return None
    refusing = map(folding.key, folding.words_of("limits_in_turn")["refusing"])
    return _Name("reject" if folding.key(found[0]) in refusing else "allowed", found.start(), named)


def _is_of_class(word: str) -> bool:
    """Tell whether *word* belongs to the name of a class; in Chinese one run of signs may hold several."""
    beside = folding.key(word) in folding.words_of("severity")["fillers"]  # "wady", "Fehler"
    return is_cjk(word[0]) or beside or bool(classes_named(word)) or lexicon.names_defects(word)


def _is_beside(word: str) -> bool:
    """Tell whether *word* says nothing by itself between the name of limits and their figures: "are", "jeweils"."""
    return word in _SIGNS or folding.key(word) in _beside()


@cache
def _beside() -> frozenset[str]:
    said = folding.words_of("limits_in_turn")
    wordings = (*said["between"], *said["joining"], *said["to"])
    return frozenset(folding.key(part) for wording in wordings for part in (*wording.split(), wording))


def _named_before(text: str) -> list[str]:
    """Return the last sentence of *text* that names a class, in a list; an empty one where none does."""
    told = (sentence for sentence in reversed(sentences(text, _SENTENCE)) if classes_named(sentence))
    return [*[next(told, "")]] if classes_named(text) else []


def _behind(text: str) -> list[Severity]:
    """Return the classes that the words right behind a series give it to: "0, 5 and 7 for critical, major, minor"."""
    clause = re.split(r"[.;。；]", text, maxsplit=1)[0]
    first = next(iter(_WORD.findall(clause)), "")
    linked = first in ("(", "（") or folding.key(first) in folding.words_of("limits_in_turn")["to"]
    return classes_named(clause) if linked and not has_digit(clause) else []


def _measures(behind: str) -> bool:
    """Tell whether the words *behind* a series make it one of lengths, weights or shares: "0, 5 and 7 mm"."""
    first = next(iter(_WORD.findall(behind[:20])), "")
    return first in ("%", "°") or first in folding.words_of("in_checks")["of_measures"]


def _of_series() -> str:
    """Return the pattern of two or three whole numbers in one enumeration: "0, 5 and 7", "0 / 5 / 7", "0个、7个"."""
    joining = folding.words_of("limits_in_turn")["joining"]
    spaced = "|".join(re.escape(word) for word in joining if not is_cjk(word[0]))
    signs = "".join(word for word in joining if is_cjk(word[0]))
    parting = rf"(?:\s*[、，/]\s*|[,;]\s+(?:(?:{spaced})\s+)?|\s+(?:{spaced})\s+|\s*[{signs}]\s*)"
    unit = rf"(?:\s?(?:{_goods()})(?!(?-i:[A-Za-zÀ-ỹ])))?"
    return rf"(?<![\d.,/])\d{{1,3}}{unit}(?:{parting}\d{{1,3}}{unit}){{1,2}}(?!\d|[.,/]\d|\s?/\s?\d)"


def _in_one_unit(series: str) -> bool:
    """Tell whether the figures of *series* all count the same goods, or name none: "0, 5 pcs and 7 sets" do not."""
    return len({folding.key(word) for word in _UNIT.findall(series)}) <= 1


def _goods() -> str:
    """Return the pattern of a word for single goods."""
    return "|".join(map(re.escape, sorted(lexicon.single_units(), key=len, reverse=True)))


def _named() -> tuple[str, ...]:
    said = folding.words_of("limits_in_turn")
    return (*said["names"], *said["refusing"])


def _of_names() -> str:
    """Return the pattern of the words that name limits, and of those that name rejection numbers."""
    words = sorted(_named(), key=len, reverse=True)
    spaced, signs = (
        "|".join(re.escape(word) for word in words if is_cjk(word[0]) is written) for written in (False, True)
    )
    return rf"(?<![^\W_])(?:{spaced})(?![^\W_])|{signs}"


_UNIT = Lazy(lambda: rf"(?<=\d)\s?({_goods()})", re.IGNORECASE)
_SERIES = Lazy(_of_series, re.IGNORECASE)
_NAMES = Lazy(_of_names, re.IGNORECASE, needs=may_hold(_named))
