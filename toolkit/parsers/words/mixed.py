"""Counts of several classes in one cell: "3 (1 major, 2 minor)", "1 MA + 2 MI", "CR:0, MA:1, MI:2", "1C 2M 3m"."""

import re
import unicodedata
from collections.abc import Mapping

from toolkit.model.severity import Severity
from toolkit.parsers.words import classes, folding, lexicon
from toolkit.parsers.words.lazily import Lazy

LONGEST = 80  # characters of such a cell
_DURATION = re.compile(r"\d{1,4}\s*min\.?", re.IGNORECASE)
_TOTAL = re.compile(r"^(\d{1,4})\s*([^\W\d_]{1,8}\.?)?\s*(?=[(（\[:=])")
_PARTING = re.compile(r"[,;+/|&()（）\[\]=]|(?<=\d)\s*(?=[^\W\d_]+\s*:)")
_FIRST = re.compile(r"^(?P<number>\d{1,4})\s*(?:[x×]\s*)?(?P<name>[^\W\d_][^\d]*)$")
_LAST = re.compile(r"^(?P<name>[^\W\d_][^\d]*?)\s*[:x×-]?\s*(?P<number>\d{1,4})$")
_RUN = re.compile(r"(?:\d{1,4}\s*[^\W\d_]+\s*)+")
_ONE = re.compile(r"(\d{1,4})\s*([^\W\d_]+)")
_RUN_OF_NAMES = re.compile(r"(?:[^\W\d_]+\.?\s*[:：]?\s*\d{1,4}\s*){2,}")
_SIGNS = " :–—,;/+&()[]=x×-"
_TOKENS = re.compile(
    r"(\d{1,4})|((?![x×]\s*\d)[^\W\d_][^\d:–—,;/+&()\[\]=×-]*?)(?=\s*(?:\d|$|[:–—,;/+&()\[\]=×-]|x\s*\d))"
)
_ONE_NAMED = Lazy(r"([^\W\d_]+)\.?\s*[:：]?\s*(\d{1,4})")


def mixed_counts(text: str, codes: Mapping[str, Severity], *, classed: bool = False) -> dict[Severity, int]:
    """Return the count of each class that *text* names, empty where one word or figure of it stays unexplained.

    A number before them is their sum: where it is another number, nobody knows of which class the rest is. *codes*
    are the letters that stand for a class in this column, which its head says to hold classes where it is *classed*.
    """
    if len(text) > LONGEST:
        return {}
    plain = " ".join(unicodedata.normalize("NFKC", text).split())
    if _DURATION.fullmatch(plain) and not classed:
        return {}  # "10 min" may be minutes
    total = _TOTAL.match(plain)
    if total and total[2] and folding.key(total[2]) not in lexicon.single_units():
        return {}
    rest = plain[total.end() :] if total else plain
    if total and (severity := _named(rest.strip(" ()（）[]:="), codes)):
        return {severity: int(total[1])}  # "3 (major)"
    counted = _by_class(rest, codes) or _in_turn(rest, codes)
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


def _in_turn(text: str, codes: Mapping[str, Severity]) -> dict[Severity, int]:
    """Return the counts of names and numbers that take turns, whatever signs stand between: "Major – 1 / Minor – 3".

    The unit of a number may stand behind it: "Major, 5 pcs".
    """
    told: list[Severity | int] = []
    if _TOKENS.sub("", text).strip(_SIGNS):
        return {}
    for number, words in _TOKENS.findall(text):
        name = _without_unit(words) if told and isinstance(told[-1], int) else words
        if number:
            told.append(int(number))
        elif named := _named(name.strip(" ."), codes):
            told.append(named)
        elif name:
            return {}
    names, numbers = told[::2], told[1::2]
    if told and isinstance(told[0], int):
        names, numbers = numbers, names
    pairs = {name: number for name, number in zip(names, numbers, strict=False) if isinstance(number, int)}
    even = len(pairs) == len(names) == len(numbers)
    return {name: number for name, number in pairs.items() if isinstance(name, Severity)} if even else {}


def names_in(text: str) -> list[str]:
    """Return the names that stand beside the numbers of *text*, be they classes or units."""
    plain = unicodedata.normalize("NFKC", text)
    return [name for _, words in _TOKENS.findall(plain) if (name := _without_unit(words).strip(" ."))]


def _without_unit(words: str) -> str:
    """Return *words* behind a number without its unit: "pcs Minor" gives "Minor"."""
    first, _, rest = words.partition(" ")
    return rest if folding.key(first) in lexicon.single_units() else words


def _parts(text: str) -> list[str]:
    """Return the parts of *text* that each count one class, also where no sign stands between them: "1C 2M 3m"."""
    if _RUN_OF_NAMES.fullmatch(text):
        return [f"{number} {name}" for name, number in _ONE_NAMED.findall(text)]
    if _RUN.fullmatch(text):
        return [f"{number} {name}" for number, name in _ONE.findall(text)]
    return [part.strip() for part in _PARTING.split(text) if part.strip()]


def _named(name: str, codes: Mapping[str, Severity]) -> Severity | None:
    """Return the class called *name*; a single letter only where *codes* say what it stands for."""
    if (plain := name.strip(" .")) in codes:
        return codes[plain]
    return classes.severities([name], letters=len(name) > 1)[0]
