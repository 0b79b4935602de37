"""The value that stands beside each class which a text names: "critical 0, major 2.5", "0 critical, 2.5 major"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import is_cjk
from toolkit.parsers.words import classes, folding, lexicon
from toolkit.parsers.words.lazily import Lazy
from toolkit.parsers.words.led_classes import parted
from toolkit.parsers.words.readings import aql, count
from toolkit.parsers.words.refused_parts import UNSAID, with_unsaid, without_refused_parts
from toolkit.parsers.words.remembered import remembered

WORD = re.compile(r"[^\W\d_]+|\d+(?:[.,]\d+)?")  # or a figure
_BEHIND_CLASS = frozenset("0123456789-–:")
NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_CLAUSE = re.compile(r"[;，；、]|,(?!\d)")
_DASHES = ("-", "–", "—")


def by_class(text: str) -> dict[Severity, str]:
    """Return the value that stands beside each class named in *text*.

    The value stands behind its class ("critical 0, major 2.5"), unless the first value stands before the first class
    ("0 critical, 2.5 major"). Where values stand before the first class and behind the last, nobody can tell. Words
    that mean nought ("not allowed") are values too, but where they refuse a part of the goods; a class of which the
    text says that nothing is given ("not specified") has none.
    """
    return dict(_told_by_class(text))


@remembered
def _told_by_class(text: str) -> tuple[tuple[Severity, str], ...]:
    told = _by_class(with_unsaid(without_refused_parts(text)))
    return tuple((severity, value) for severity, value in told.items() if value != UNSAID)


def _by_class(text: str) -> dict[Severity, str]:
    if (told := _of_clauses(text)) is not None:
        return told
    marks = marks_of(text)
    leading = bool(marks) and not isinstance(marks[0], Severity)
    if leading and not isinstance(marks[-1], Severity):
        return {}
    if not leading and (turn := _turn(marks)):
        return _in_both_orders(text, marks, turn)
    found: dict[Severity, str] = {}
    for first, second in pairwise(marks):
        named, value = (second, first) if leading else (first, second)
        if not isinstance(named, Severity) or isinstance(value, Severity):
            continue
        if found.setdefault(named, value) != value:
            return {}  # "last time major 9, now major 2"
    return found


def _of_clauses(text: str) -> dict[Severity, str] | None:
    """Return the value of the one class that each clause of *text* names, where one of them has nought in words.

    "None for critical, 2.5 for major": the figure behind a class may be that of the next one. A dash gives no value.
    """
    clauses = _CLAUSE.split(text)
    if len(clauses) < 2 or all(any(map(str.isdigit, clause)) for clause in clauses):  # noqa: PLR2004
        return None
    found: dict[Severity, str] = {}
    for clause in clauses:
        marks = marks_of(clause)
        named = [mark for mark in marks if isinstance(mark, Severity)]
        values = [mark for mark in marks if not isinstance(mark, Severity)]
        unsaid = not values and clause.rstrip(" .").endswith(_DASHES)
        if len(named) != 1 or named[0] in found or len(values) != 1 - unsaid:
            return None
        found.update((named[0], value) for value in values)
    return found


def classes_named(text: str) -> list[Severity]:
    """Return the classes that *text* names, in their order, each as often as it is named."""
    return [mark for mark in marks_of(text) if isinstance(mark, Severity)]


def _turn(marks: Sequence[Severity | str]) -> int:
    """Return where the values, behind their classes at first, stand before: "critical: none. 2.5 major, 4.0 minor"."""
    beside = (at for at in range(1, len(marks)) if not any(isinstance(one, Severity) for one in marks[at - 1 : at + 1]))
    return next(beside, 0) if marks and isinstance(marks[-1], Severity) else 0


def _in_both_orders(text: str, marks: Sequence[Severity | str], turn: int) -> dict[Severity, str]:
    """Return the values of *marks* whose order changes at *turn*; none unless a sign parts the two orders there."""
    parted = re.search(rf"[,;.]\s+{re.escape(str(marks[turn]))}(?![\w.,]*\d)", text) is not None
    pairs = [
        *zip(marks[:turn:2], marks[1:turn:2], strict=False),
        *zip(marks[turn + 1 :: 2], marks[turn::2], strict=False),
    ]
    found = {named: value for named, value in pairs if isinstance(named, Severity) and not isinstance(value, Severity)}
    return found if parted and 2 * len(found) == len(marks) else {}


@remembered
def marks_of(text: str) -> tuple[Severity | str, ...]:
    """Return the classes that *text* names and its values, in their order."""
    return tuple(_marks(text))


def _marks(text: str) -> Iterator[Severity | str]:
    words = [part for word in WORD.findall(text) for part in _apart(word)]
    in_words = not any(map(str.isdigit, text))
    scheme = {} if text.isascii() or not any(map(classes.in_scheme, words)) else classes.scheme_of(words)
    second_half = False  # of a class in two words, as Vietnamese has them
    last: Severity | None = None  # the class that was the word before
    for index, word in enumerate(words):
        if second_half:
            second_half = False
            continue
        behind, last = last, None
        severity = class_of(word) or scheme.get(folding.key(word))
        if severity is None and classes.begins_class(word):
            severity = class_of(" ".join(words[index : index + 2]))
            second_half = severity is not None
        if severity is not None:
            last = severity
            yield severity
        elif NUMBER.fullmatch(word) or word == UNSAID:
            yield word
        elif (said := _said(words[index : index + 3], in_words=in_words)) is not None:
            yield said
        elif behind and len(word) > len("no") and _written(word) == "0":
            yield "0"  # "critical: none", whatever follows


def _said(words: Sequence[str], *, in_words: bool) -> str | None:
    """Return the value that the first of *words* stands for, in a text that has its figures *in_words* only."""
    if in_words and (value := _written(words[0])) is not None:
        return value
    return "0" if _denies_next(words) else _not_permitted(words[:2])


def _denies_next(words: Sequence[str]) -> bool:
    """Tell whether the first of *words* denies the class that follows: "no critical", "ningún defecto crítico"."""
    denies = folding.key(words[0]) in folding.words_of("limits_told")["none"]
    behind = words[2:] if len(words) > 2 and lexicon.names_defects(words[1]) else words[1:2]  # noqa: PLR2004
    return denies and any(class_of(word) is not None for word in behind[:1])


def _apart(word: str) -> Sequence[str]:
    """Return the words of a run of Chinese that a class begins or ends: "致命不允许", "本次共发现致命缺陷".

    Behind the class stand words that forbid it; before it may stand any.
    """
    if word.isascii():
        return (word,)
    if len(led := parted(word)) > 1:
        return led
    ending = next((said for said in lexicon.not_permitted() if word.endswith(said) and word != said), "")
    if ending:
        return (word.removesuffix(ending), ending)
    named = next((name for name in _names_of_defects() if word.endswith(name) and word != name), "")
    return (word.removesuffix(named), named) if named else (word,)


@cache
def _names_of_defects() -> tuple[str, ...]:
    """Return the Chinese names of classes that say themselves that they are of defects, longest first."""
    names = (name for name in classes.spoken_names() if is_cjk(name[0]) and lexicon.names_defects(name))
    return tuple(sorted(names, key=len, reverse=True))


def _not_permitted(words: Sequence[str]) -> str | None:
    """Return those of two *words* that stand for an AQL of nought: "not allowed", "不允许"."""
    return next((said for said in (" ".join(words), words[0]) if aql(said) is not None), None)


def _written(word: str) -> str | None:
    """Return the figure that *word* writes out ("none", "two"); an article is none."""
    if folding.key(word) in folding.words_of("numbers")["articles"]:
        return None
    value = count(word)
    return str(value.value) if value.state in ("number", "none") and value.value is not None else None


def class_of(word: str) -> Severity | None:
    """Return the class that *word* names; figures name none."""
    return None if NUMBER.fullmatch(word) else classes.severity(word)


def class_at(words: Sequence[str], at: int) -> Severity | None:
    """Return the class that the word at *at* names, or that it begins where it has two words: "nghiêm trọng"."""
    named = class_of(words[at])
    return named or (class_of(" ".join(words[at : at + 2])) if classes.begins_class(words[at]) else None)


def sentences(text: str, ends: re.Pattern[str] | Lazy) -> list[str]:
    """Return *text* parted where *ends* matches, but not behind a shortened word: "Maj. 2.5", "Max. defects: 7"."""
    found, start = [], 0
    for match in ends.finditer(text):
        last = text[start : match.start()].rsplit(maxsplit=1)[-1:]
        figure = text[match.end() : match.end() + 1] in _BEHIND_CLASS
        shortened = bool(last) and (folding.key(last[0]) in _shortened() or (figure and class_of(last[0]) is not None))
        if not (match[0].startswith(".") and shortened):
            found.append(text[start : match.start()])
            start = match.end()
    return [*found, text[start:]]


@cache
def _shortened() -> frozenset[str]:
    """Return the words before limits that are cut short with a point."""
    return frozenset(folding.words_of("limits_told")["shortened"])
