"""A bare "Ref." in the form of a report whose own number stands in its title: the reference of the goods.

Letters go by their references as well: initials, an order, a mail, a standard. Only what can be the number of goods
is taken for that, and nothing of it for the number of the report.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from toolkit.parsers.layout.cells import Row
from toolkit.parsers.words import dates, folding
from toolkit.parsers.words.articles import is_code_of_colour, is_number
from toolkit.parsers.words.inline import Entry
from toolkit.parsers.words.one_value import is_norm, split

_YEAR = re.compile(r"(?:19|20)\d\d(?!\d)")
_FIGURES = re.compile(r"\d+")


def with_bare_references(labelled: Sequence[Entry], rows: Sequence[Row], number: str) -> list[Entry]:
    """Return *labelled* with the value of a bare "Ref." as a reference of goods, where it is not the report's *number*.

    One that is no number of goods is left out: it is no number of the report either.
    """
    bare = {(row.page, value.box) for row in rows for label, value in pairwise(row.pieces) if _is_bare(label.text)}
    found: list[Entry] = []
    for entry in labelled:
        if not _is_another(entry, number) or (entry.page, entry.box) not in bare:
            found.append(entry)
        elif _numbers_goods(entry.text, number):
            found.append(replace(entry, concept="reference"))
    return found


def _is_bare(label: str) -> bool:
    return folding.key(label.strip(" :：")) in folding.words_of("bare_references")["words"]


def _is_another(entry: Entry, number: str) -> bool:
    """Tell whether *entry* gives another number than that of the report, or a part of it."""
    return entry.concept == "report_no" and _plain(entry.text) not in _plain(number)


def _numbers_goods(text: str, number: str) -> bool:
    """Tell whether *text* can be numbers of goods and nothing else: codes, with the word for a colour or without."""
    return all(_is_code(part) and not _is_like(part, number) for part in split(text))


def _is_code(text: str) -> bool:
    """Tell whether *text* is a code of letters and figures: no day, no norm, and no file of a year ("2025-118")."""
    coded = (is_number(text) or is_code_of_colour(text)) and any(map(str.isalpha, text)) and any(map(str.isdigit, text))
    return coded and not is_norm(text) and dates.date(text) is None and not _YEAR.search(text)


def _is_like(text: str, number: str) -> bool:
    """Tell whether *text* is a number of reports, too: it goes on behind *number*, or has other figures in its form."""
    return _plain(number) in _plain(text) or _FIGURES.sub("0", _plain(text)) == _FIGURES.sub("0", _plain(number))


def _plain(text: str) -> str:
    return folding.key(text).replace(" ", "")
