"""The codes by which an inspection firm names its defects, where the captions of a row's photos or its words bear them.

A code is the firm's own word for a kind of defect: two reports of one firm that give it to one row each mean one
defect, whatever the words. What stands in the name of the goods, or on rows of several defects, is no such code.
"""

import re
from collections.abc import Iterable

from toolkit.model.report import Defect
from toolkit.resolver.second_case import Again

_CODE = re.compile(r"(?<![\w-])[A-Z]{1,3}-\d{2,3}(?![\w-])")
_A_SCHEME = 2


def shared_code(ours: Iterable[Defect], theirs: Iterable[Defect], again: Again) -> str | None:
    """Return the code that both reports, of one firm, give to these rows and to no others."""
    firm = _firm(again.first.agency)
    if firm is None or firm != _firm(again.second.agency):
        return None
    first, second = _codes(again.first.defects), _codes(again.second.defects)
    if min(len(first), len(second)) < _A_SCHEME:  # a sign that stands once may be a model or a place
        return None
    for code in sorted(_codes(ours) & _codes(theirs)):
        if not _names_goods(code, again) and _is_of(code, ours, again.first.defects, theirs, again.second.defects):
            return code
    return None


def _firm(name: str | None) -> str | None:
    return " ".join((name or "").casefold().split()) or None


def _codes(rows: Iterable[Defect]) -> frozenset[str]:
    return frozenset(code for row in rows for text in _texts(row) for code in _CODE.findall(text))


def _texts(row: Defect) -> tuple[str, ...]:
    return (row.description, *(photo.caption or "" for photo in row.photos))


def _names_goods(code: str, again: Again) -> bool:
    reports = (again.first, again.second)
    named = (name for one in reports for name in (one.product, *one.items, *one.po_numbers))
    return any(code in (name or "") for name in named)


def _is_of(
    code: str, ours: Iterable[Defect], first: Iterable[Defect], theirs: Iterable[Defect], second: Iterable[Defect]
) -> bool:
    """Tell whether *code* stands on no row beside those of the pair."""
    sides = ((tuple(ours), first), (tuple(theirs), second))
    return all(row in pair for pair, rows in sides for row in rows if code in _codes((row,)))
