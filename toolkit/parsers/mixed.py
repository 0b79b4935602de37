"""Counts of several classes in one cell: "3 (1 major, 2 minor)", "1 MA + 2 MI", "CR:0, MA:1, MI:2", "1C 2M 3m"."""

import re
import unicodedata
from collections.abc import Mapping

from toolkit.model.severity import Severity
from toolkit.parsers import classes, folding, lexicon

LONGEST = 80  # characters of such a cell
_DURATION = re.compile(r"\d{1,4}\s*min\.?", re.IGNORECASE)
_TOTAL = re.compile(r"^(\d{1,4})\s*([^\W\d_]{1,8}\.?)?\s*(?=[(（\[:=])")
_PARTING = re.compile(r"[,;+/|&()（）\[\]=]|(?<=\d)\s*(?=[^\W\d_]+\s*:)")
_FIRST = re.compile(r"^(?P<number>\d{1,4})\s*(?:[x×]\s*)?(?P<name>[^\W\d_][^\d]*)$")
_LAST = re.compile(r"^(?P<name>[^\W\d_][^\d]*?)\s*[:x×-]?\s*(?P<number>\d{1,4})$")
_RUN = re.compile(r"(?:\d{1,4}\s*[^\W\d_]+\s*)+")
_ONE = re.compile(r"(\d{1,4})\s*([^\W\d_]+)")
_RUN_OF_NAMES = re.compile(r"(?:[^\W\d_]+\.?\s*[:：]?\s*\d{1,4}\s*){2,}")
_ONE_NAMED = re.compile(r"([^\W\d_]+)\.?\s*[:：]?\s*(\d{1,4})")


def mixed_counts(text: str, codes: Mapping[str, Severity]) -> dict[Severity, int]:
    """Return the count of each class that *text* names, empty where one word or figure of it stays unexplained.

    A number before them is their sum: where it is another number, nobody knows of which class the rest is. *codes*
    are the letters that stand for a class in this column.
    """
    if len(text) > LONGEST:
        return {}
    plain = " ".join(unicodedata.normalize("NFKC", text).split())
    if _DURATION.fullmatch(plain):
        return {}  # "10 min" may be minutes
    total = _TOTAL.match(plain)
    if total and total[2] and folding.key(total[2]) not in lexicon.single_units():
        return {}
    rest = plain[total.end() :] if total else plain
    if total and (severity := _named(rest.strip(" ()（）[]:="), codes)):
        return {severity: int(total[1])}  # "3 (major)"
    counted = _by_class(rest, codes)
    return counted if total is None or sum(counted.values()) == int(total[1]) else {}


def _by_class(text: str, codes: Mapping[str, Severity]) -> dict[Severity, int]:
    found: dict[Severity, int] = {}
    for part in _parts(text):
        match = _FIRST.match(part) or _LAST.match(part)
        severity = _named(match["name"].strip(" .:"), codes) if match else None
        if match is None or severity is None or severity in found:
            return {}
        found[severity] = int(match["number"])
    return found


def _parts(text: str) -> list[str]:
    """Return the parts of *text* that each count one class, also where no sign stands between them: "1C 2M 3m"."""
    if _RUN_OF_NAMES.fullmatch(text):
        return [f"{number} {name}" for name, number in _ONE_NAMED.findall(text)]
    if _RUN.fullmatch(text):
        return [f"{number} {name}" for number, name in _ONE.findall(text)]
    return [part.strip() for part in _PARTING.split(text) if part.strip()]


def _named(name: str, codes: Mapping[str, Severity]) -> Severity | None:
    """Return the class called *name*; a single letter only where *codes* say what it stands for."""
    if name in codes:
        return codes[name]
    return classes.severities([name], letters=len(name) > 1)[0]
