"""What the heading over a list makes of its rows: of an inspection before, of tests, of samples kept, of cartons.

Such rows are no defects of this inspection. The heading may stand over the name of a class, or over another list.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.lines import Table
from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.class_headings import class_of_heading
from toolkit.parsers.words.remembered import remembered

Aside = Literal["", "earlier", "reference", "tests", "kept", "cartons", "actions"]
KINDS: tuple[Aside, ...] = ("kept", "cartons", "actions", "tests")
MOST_ABOVE = 5  # rows between a list and its heading: names of classes, and classes without any
LONGEST = 10  # words of a heading
_SENTENCE = re.compile(r"[.。!?;；]\s*$|[,，]\s")
_VALUE = re.compile(r"[:：]\s*(.*\w)")


class Heading(NamedTuple):
    kind: Aside = ""  # what it makes of the rows under it; empty where they are of this inspection
    text: str = ""


def set_aside(tables: Sequence[Table], rows: Sequence[Row]) -> list[Heading]:
    """Return for each of *tables* the heading over it that makes something else of its rows.

    A list under the name of a class alone, right behind another list, is of the same section.
    """
    places = {id(row): place for place, row in enumerate(rows)}
    owner = {number: index for index, table in enumerate(tables) for number in table.taken}
    found: list[Heading] = []
    for table in tables:
        place = places.get(id(table.header))
        place = _place(table, rows) if place is None else place
        found.append(_of_heading(rows, place, owner, found))
    return found


def _place(table: Table, rows: Sequence[Row]) -> int:
    """Return where the heads of *table* stand among *rows*, though they were made of several."""
    own = (table.header.page, table.header.top)
    return next((place for place, row in enumerate(rows) if (row.page, row.bottom) > own), len(rows))


def _of_heading(rows: Sequence[Row], place: int, owner: Mapping[int, int], known: Sequence[Heading]) -> Heading:
    classed = False
    for row in rows[max(0, place - MOST_ABOVE) : place][::-1]:
        if len(row.pieces) == 1 and (aside := of_heading(row.text)):
            return Heading(aside, row.text)  # though the list above may have taken it for a line of its own
        if len(row.pieces) == 1 and class_of_heading(row.text) is not None:
            classed = True
        else:
            index = owner.get(id(row), len(known))
            return known[index] if classed and index < len(known) else Heading()
    return Heading()


@remembered
def of_heading(text: str) -> Aside:
    """Return what *text* announces as a heading; one that speaks of defects is of this inspection, but of no other."""
    plain = folding.without_brackets(folding.without_number(text)).strip(" :：")
    if not _may_head(plain):
        return ""
    if lexicon.is_earlier(plain) or lexicon.is_earlier(text):
        return "earlier"
    if lexicon.mentions("set_aside", "reference", text):
        return "reference"
    if lexicon.names_defects(plain) or lexicon.mentions("headings", "workmanship", plain):
        return ""
    if lexicon.mentions("label_words", "held", plain) or lexicon.mentions("label_words", "visit", plain):
        return next((kind for kind in KINDS if kind != "tests" and lexicon.mentions("set_aside", kind, plain)), "")
    return next((kind for kind in KINDS if lexicon.mentions("set_aside", kind, plain)), "")


def _may_head(plain: str) -> bool:
    """Tell whether *plain* can be a heading: "Function test: OK" is none, "Previous visit: defects found" is one."""
    if len(plain.split()) > LONGEST or _SENTENCE.search(plain) or lexicon.mentions("times", "now", plain):
        return False
    value = _VALUE.search(plain)
    return value is None or lexicon.names_defects(value[1])
