"""What the name of a clause tells: its number, the paper it stands in, and by its own words what it is of.

"7.2" or "Annex 3, clause 1" says nothing of what it grants, so the buyer who lists it is believed; "Annex 2: buyer pays
re-inspection" says it, and is no ground for anything else.
"""

import re
from functools import cache

from toolkit.documents.law import Right
from toolkit.resources import package_table

_NUMBER = re.compile(r"\d+(?:\s?\.\s?\w+|\s?\(\w+\))*")
_WORD = re.compile(r"[^\W\d_]+")


def grants(name: str, right: Right) -> bool:
    """Return whether the clause *name* may grant *right*: it is a mere designation, or its words name that right."""
    said = _pattern("rights", right).search(name) is not None
    return said and not _pattern("denials", right).search(name) if _says_more(name) else True


def is_within(name: str, other: str) -> bool:
    """Return whether the clauses *name* are those of *other*, a part of them, or what they are a part of."""
    ours, theirs = _numbers(name), _numbers(other)
    if bool(_pattern("names", "paper").search(name)) != bool(_pattern("names", "paper").search(other)):
        return False
    if not ours or not theirs:
        return bare(name) == bare(other)
    return all(any(one[: len(of)] == of[: len(one)] for of in theirs) for one in ours)


def bare(name: str) -> str:
    """Return *name* without what clauses are called: "clause 7.2" is "7.2"."""
    return " ".join(_pattern("names", "called").sub(" ", name).casefold().split()).strip(" .")


def _says_more(name: str) -> bool:
    """Return whether *name* has words that neither number the clause nor say in which paper it stands."""
    left = _NUMBER.sub(" ", name)
    for what in ("called", "paper", "contract", "numeral"):
        left = _pattern("names", what).sub(" ", left)
    return bool(_WORD.search(left))


def _numbers(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the numbers of clauses in *name*, part by part: "clause 3.1 (a)" is 3, 1 and a."""
    return tuple(tuple(re.findall(r"\w+", found.casefold())) for found in _NUMBER.findall(name))


@cache
def _pattern(table: str, name: str) -> re.Pattern[str]:
    """Return a pattern of the list, or one that nothing matches where it has none."""
    listed = package_table("toolkit.documents", "clause_names.toml")[table]
    return re.compile(listed.get(name, "(?!)"), re.IGNORECASE | re.VERBOSE)
