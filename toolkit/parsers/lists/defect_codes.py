"""Codes for defects: the list that a report prints of them, what each stands for, and the class that it names.

"MA-03 | Crack along slat | 2" names its class in the code; "B01 | 3" says what was found only in a list of codes
("B01 | Sole bonding gap"), whose rows are no defects found.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from toolkit.model.report import Defect
from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.told.told_counts import counts_goods
from toolkit.parsers.words import classes, lexicon
from toolkit.parsers.words.lazily import Lazy
from toolkit.parsers.words.readings import count

LONGEST = 9  # signs of a code
FEWEST = 3  # codes that make a list
OVER = 3  # rows above a list that may say what it is
_CODE = re.compile(r"(?P<prefix>[A-Z]{1,4})[-–. /]?\d{1,4}[a-z]?")

_NUMBER_AT_END = Lazy(r"[(（:x×–-]\s*\d{1,3}\s*[)）]?$")


class Entry(NamedTuple):
    """One line of a list of codes."""

    code: str
    words: str
    severity: Severity | None


class CodeList(NamedTuple):
    """What a report says its codes mean: the *names* and classes by code, and the ids of the *rows* that say it."""

    names: Mapping[str, str]
    severities: Mapping[str, Severity]
    rows: frozenset[int]


def code_list(rows: Sequence[Row]) -> CodeList:
    """Return the list of codes for defects among *rows*, those of a whole report, and the class each code names."""
    counted = _counted(rows)
    if not counted:
        return CodeList({}, {}, frozenset())
    names: dict[str, str] = {}
    told: dict[str, Severity] = {}
    own: set[int] = set()
    for block, said in _blocks(rows):
        if len(said) >= FEWEST and counted & {entry.code for entry in said}:
            own.update(map(id, block))
            names.update((entry.code, entry.words) for entry in said)
            told.update((entry.code, entry.severity) for entry in said if entry.severity)
    return CodeList(names, _by_prefix(counted) | told, frozenset(own))


def with_names(defects: Sequence[Defect], names: Mapping[str, str]) -> tuple[Defect, ...]:
    """Return *defects* with the words of their code behind it, where it is all that describes them."""
    known = (names.get(defect.description) for defect in defects)
    return tuple(
        replace(defect, description=f"{defect.description} {words}") if words else defect
        for defect, words in zip(defects, known, strict=True)
    )


def _counted(rows: Sequence[Row]) -> set[str]:
    """Return the codes that stand in a cell of their own with a number in the same row."""
    found = set()
    for row in rows:
        codes = [piece.text for piece in row.pieces if _is_code(piece.text)]
        if len(codes) == 1 and any(count(piece.text).state == "number" for piece in row.pieces):
            found.update(codes)
    return found


def _blocks(rows: Sequence[Row]) -> Iterator[tuple[list[Row], list[Entry]]]:
    """Yield the runs of rows that say what codes mean, under words for defects, and what they say."""
    block: list[Row] = []
    said: list[Entry] = []
    above: Sequence[Row] = ()
    for index, row in enumerate([*rows, None]):
        entries = _entries(row) if row is not None else []
        if row is not None and entries:
            above = above if block else rows[max(0, index - OVER) : index]
            block.append(row)
            said.extend(entries)
            continue
        if block and any(lexicon.names_defects(upper.text) for upper in above):
            yield block, said
        block, said = [], []


def _entries(row: Row) -> list[Entry]:
    """Return what *row* says of codes: a code, its words and perhaps its class, once or beside each other."""
    texts = [piece.text for piece in row.pieces]
    if not texts or not _is_code(texts[0]):
        return []
    starts = [index for index, text in enumerate(texts) if _is_code(text)]
    found = []
    for start, end in zip(starts, [*starts[1:], len(texts)], strict=True):
        words, *beside = texts[start + 1 : end] or [""]
        named = classes.severities(beside)
        counted = counts_goods(words) or _NUMBER_AT_END.search(words)  # then it is a find
        if not any(map(str.isalpha, words)) or counted or len(beside) > 1 or None in named:
            return []
        found.append(Entry(texts[start], words, named[0] if named else None))
    return found


def _is_code(text: str) -> bool:
    return len(text) <= LONGEST and text[:1].isupper() and _CODE.fullmatch(text) is not None


def _by_prefix(codes: set[str]) -> dict[str, Severity]:
    """Return the class that codes begin with ("MA-03", "MI-01"), where they name more than one: "MA" may be a model."""
    ordered = sorted(codes)
    prefixes = [match["prefix"] for code in ordered if (match := _CODE.fullmatch(code))]
    named = classes.severities(prefixes, letters=True)
    known = {code: severity for code, severity in zip(ordered, named, strict=True) if severity}
    return known if len(set(known.values())) > 1 and len(known) == len(ordered) else {}
