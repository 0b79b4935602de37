"""Figures in the order in which a label names their classes: "Total Cr / Ma / Mi | 0 / 5 / 9"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.lines import Line
from toolkit.parsers.words import classes, lexicon
from toolkit.parsers.words.lazily import Lazy, has_cjk
from toolkit.parsers.words.readings import aql, count
from toolkit.parsers.words.remembered import remembered

KINDS = frozenset({"found", "allowed", "reject", "sample", "aql"})
TOTALS = frozenset({"found", "allowed", "both", "reject"})
FEWEST = 2  # classes that a label names: "Allowed Major / Minor"
LONGEST = 90  # characters of a label that names three classes
_SIGNS = "/／|-–—、"
_BETWEEN = re.compile(r"\s*[/／|、]\s*|\s*[-–—]\s*")
_SLASH = re.compile(r"\s*/\s*")  # "AQL-Wert (Cr/Ma/Mi)"
_START = Lazy(r"[\s:：(（\[]+")


class Named(NamedTuple):
    """What a label says, and the classes that it names, in their order."""

    kind: str
    order: tuple[Severity, ...]


@remembered
def named_in_order(label: str) -> Named | None:
    """Return what *label* says and its classes: "Accept (Cr / Ma / Mi)", "Allowed Major / Minor"; else ``None``."""
    if len(label) > LONGEST or not any(sign in label for sign in _SIGNS):
        return None
    if each := _named_each(label):
        return each
    plain = label.strip(" :：)）]")
    slashes = plain.count("/") in range(1, len(Severity))
    first, *others = _SLASH.split(plain) if slashes else _BETWEEN.split(plain)
    if len(others) + 1 not in (FEWEST, len(Severity)):
        return None
    for start in _START.finditer(first):
        names = [first[start.end() :], *others]
        named = classes.severities(names, letters=all(len(name) > 1 for name in names))  # lots may be A, B and C
        kind = lexicon.row_kind(_without_word_for_class(first[: start.start()]))
        if kind in KINDS and None not in named and len(set(named)) == len(named):
            return Named(kind or "", tuple(severity for severity in named if severity))
    return None


def _without_word_for_class(label: str) -> str:
    """Return *label* without the word for a class that ends it: "Sum class I / II / III"."""
    said, _, last = label.rstrip().rpartition(" ")
    return said if said and lexicon.meaning("columns", last) == "severity" else label


def _named_each(label: str) -> Named | None:
    """Return what each half of *label* says of its own class, where all say the same: "Major total / minor total"."""
    said = [of_class(half.strip()) for half in re.split(r"[/／]", label)]
    kinds, named = {kind for _, kind in said}, [severity for severity, _ in said if severity]
    whole = len(said) > 1 and len(set(named)) == len(said) and len(kinds) == 1 and kinds <= KINDS
    return Named(str(kinds.pop()), tuple(named)) if whole else None


@remembered
def of_class(text: str) -> tuple[Severity | None, str | None]:
    """Return the class and the kind of a total or limit that names both: "主要合计", "Tổng lỗi nặng"."""
    for before, behind in () if text.isascii() or len(text) > LONGEST else _in_two(text):
        for name, label in ((before, behind), (behind, before)):
            kind = lexicon.row_kind(label)
            if kind in TOTALS and (severity := classes.severity(name)):
                return severity, kind
    kind = lexicon.row_kind(classes.without_classes(text)) or ("found" if lexicon.is_sum_sign(text) else None)
    return classes.severity(classes.classes_alone(text)), kind


def _in_two(text: str) -> Iterator[tuple[str, str]]:
    """Yield the beginnings of *text* with their ends, parted between words, or anywhere in Chinese."""
    ends = range(1, len(text)) if has_cjk(text) else [place for place, sign in enumerate(text) if sign == " "]
    yield from ((text[:end], text[end:].strip()) for end in ends)


def values_in_order(value: str, order: tuple[Severity, ...]) -> dict[Severity, str]:
    """Return the figure of each class in *value*, which has one for each of them; empty where it has not."""
    parts = [part.strip() for part in _BETWEEN.split(value.strip())]
    fit = len(parts) == len(order) and all(aql(part) is not None or count(part).state == "number" for part in parts)
    return dict(zip(order, parts, strict=True)) if fit else {}


def told_in_order(row: Row) -> Line | None:
    """Return the line of a row whose last cell holds the figures of the classes that the cell before it names."""
    texts = [piece.text for piece in row.pieces]
    return _told(texts[-2], texts[-1], row) if len(texts) > 1 else None


def told_in_cells(row: Row) -> Iterator[Line]:
    """Yield the line of each cell that names the classes and gives their figures behind a colon."""
    for piece in row.pieces:
        label, colon, value = piece.text.replace("：", ":").partition(":")
        if colon and ":" not in value and (line := _told(label, value.strip(), row)):
            yield line


def _told(label: str, value: str, row: Row) -> Line | None:
    if not any(sign in value for sign in _SIGNS) or not _begins_with_figure(value):
        return None
    named = named_in_order(label)
    values = values_in_order(value, named.order) if named else {}
    return Line(named.kind, label, values, row.page, row.box, ruled=row.ruled) if named and values else None


def _begins_with_figure(value: str) -> bool:
    """Tell whether *value* begins with a figure, or with words for an AQL of nought: "Not allowed / 2.5 / 4.0"."""
    return value[:1].isdigit() or aql(_BETWEEN.split(value, maxsplit=1)[0]) == 0


def halves_of(kind: str, text: str) -> tuple[tuple[str, str], ...]:
    """Return *text* with its *kind*; of two figures in one cell each with its own: "2 / 3" under "Found / Ac"."""
    kinds, texts = kind.split("/"), text.replace("／", "/").split("/")
    return tuple(zip(kinds, map(str.strip, texts), strict=True)) if len(kinds) == len(texts) else ((kind, text),)
