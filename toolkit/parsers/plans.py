"""The figures of a sampling plan: by class, in parts, or in a sentence ("ISO 2859-1, level II, 125 pcs checked")."""

import re
from collections.abc import Callable, Sequence
from typing import TypeVar

from toolkit.model.report import Place
from toolkit.model.severity import BySeverity, Rates, Severity
from toolkit.parsers import classes, folding, lexicon, readings
from toolkit.parsers.cells import Row
from toolkit.parsers.labels import concept_of
from toolkit.parsers.letterhead import standard
from toolkit.parsers.stated import by_class
from toolkit.sampling import is_sample_size

T = TypeVar("T")
_SLASH = re.compile(r"\s*/\s*")
_PART = re.compile(r"([^\W\d_]{3,12})\s*[:：]?\s*(\d{1,5})")
_CLAUSE = re.compile(r"[,;:(]\s+|\.\s+|\s[-–—·•/|]\s")
_ROMAN = re.compile(r"I{1,3}|S-[1-4]")
_SIZE = re.compile(r"(?<!\w)n\s*=\s*(\d{1,4})(?![\d.,])")  # "level II, n = 125"
_WORD_AND_GOODS = re.compile(r"(?P<word>[^\W\d_]+)\s+(?P<number>\d[\d,.' ]*?)\s+(?P<unit>[^\W\d_]+)")
_GOODS = re.compile(r"(?P<number>\d[\d,.' ]*?\s*(?P<unit>[^\W\d_]+))(?:\s+(?P<how>[^\W\d_]+)\b.*)?")


def sum_of_parts(text: str) -> int | None:
    """Return the sample whose goods are told apart by how they stood: "Packed: 200 and Unpacked: 0"."""
    parts = [match.groups() for match in _PART.finditer(text)]
    rest = folding.key(_PART.sub("", text)).replace("and", "").strip()
    known = all(lexicon.meaning("sample_parts", name) for name, _ in parts)
    return sum(int(number) for _, number in parts) if parts and known and not rest else None


def triple(text: str, read: Callable[[str], T | None]) -> BySeverity[T] | None:
    """Return the three values of "0 / 2.5 / 4.0" by class (critical first); two values are major and minor."""
    head = re.split(r"[,(]?\s*(?:level|gen)|[.;,]\s+(?=[^\d\s])", text, maxsplit=1, flags=re.IGNORECASE)[0]
    tokens = [token.strip() for token in _SLASH.split(head.strip()) if token.strip()]
    values = [read(token) for token in tokens]
    if len(values) == len(Severity) and None not in values:
        return BySeverity(*values)
    if len(values) == 2 and None not in values:  # noqa: PLR2004 - major and minor
        return BySeverity(None, *values)
    return None


def named_behind(text: str) -> Rates | None:
    """Return the AQLs of "0 / 2.5 / 4.0 (cr/ma/mi)", each of the class that the brackets name in its place."""
    names = classes.severities(_SLASH.split(folding.brackets(text).strip("()（） ")), letters=True)
    values = [readings.aql(value) for value in _SLASH.split(folding.without_brackets(text))]
    if None in names or None in values or len(set(names)) != len(values) or len(values) < 2:  # noqa: PLR2004
        return None
    found = dict(zip(names, values, strict=True))
    return BySeverity(*map(found.get, Severity))


def by_name(text: str, read: Callable[[str], T | None]) -> BySeverity[T] | None:
    """Return the values of "Critical: 0; Major: 2.5; Minor: 4.0", each by the class named before it."""
    found = {severity: value for severity, word in by_class(text).items() if (value := read(word)) is not None}
    if len(found) < 2:  # noqa: PLR2004 - one class named is a word in a sentence
        return None
    return BySeverity(found.get(Severity.CRITICAL), found.get(Severity.MAJOR), found.get(Severity.MINOR))


def whole(text: str) -> int | None:
    """Return the quantity at the start of *text*, where it is counted in single goods: not in cartons."""
    read = readings.quantity(text)
    single = read is not None and (read[1] is None or folding.key(read[1]) in lexicon.single_units())
    return read[0] if read and single else None


def told_sample(rows: Sequence[Row]) -> tuple[int, Place] | None:
    """Return the sample that a line naming the standard gives without a label ("ISO 2859-1, level II, 125 pcs").

    It is one only where it is a sample of the standard, so that the lot is not taken for it, and no line says another.
    """
    told: dict[int, Place] = {}
    for row in rows:
        if standard([row]) is not None:
            told.update(dict.fromkeys(_samples(row.text), Place(row.page, row.box)))
    return next(iter(told.items())) if len(told) == 1 else None


def told_level(rows: Sequence[Row]) -> tuple[str, Place] | None:
    """Return the level that a line naming the standard gives as a mere figure: "GB/T 2828.1, II, 200 pcs"."""
    for row in rows:
        bare = [clause for clause in _CLAUSE.split(row.text) if _ROMAN.fullmatch(clause.strip(" ."))]
        if len(bare) == 1 and standard([row]) is not None:
            return bare[0].strip(" ."), Place(row.page, row.box)
    return None


def _drawn(text: str) -> list[int]:
    """Return the goods in *text* right behind a word for the sample or for drawing it: "We drew 125 pcs at random"."""
    found = []
    for match in _WORD_AND_GOODS.finditer(text):
        named = lexicon.meaning("plan_words", match["word"]) == "drawn" or concept_of(match["word"]) == "sample_size"
        size = whole(f"{match['number']} {match['unit']}") if named else None
        single = folding.key(match["unit"]) in lexicon.single_units()
        found += [size] if size is not None and single and is_sample_size(size) else []
    return found


def _samples(text: str) -> list[int]:
    """Return the sizes of a sample in *text*: clauses that are a number of single goods, or tell how it was drawn."""
    found = [int(match[1]) for match in _SIZE.finditer(text) if is_sample_size(int(match[1]))]
    found += _drawn(text)
    for clause in _CLAUSE.split(text):
        goods = _GOODS.fullmatch(clause.strip(" ."))
        if goods and (goods["how"] is None or lexicon.meaning("plan_words", goods["how"]) == "drawn"):
            size = whole(goods["number"]) if folding.key(goods["unit"]) in lexicon.single_units() else None
            found += [size] if size is not None and is_sample_size(size) else []
    return found
