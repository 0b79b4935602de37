"""A bare "Ref." in the form of a report whose own number stands in its title: the reference of the goods."""

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from toolkit.parsers.layout.cells import Row
from toolkit.parsers.words import folding
from toolkit.parsers.words.inline import Entry


def with_bare_references(labelled: Sequence[Entry], rows: Sequence[Row], number: str) -> list[Entry]:
    """Return *labelled* with the value of a bare "Ref." as a reference, where it is not the report's *number*."""
    bare = {(row.page, value.box) for row in rows for label, value in pairwise(row.pieces) if _is_bare(label.text)}
    return [
        replace(entry, concept="reference")
        if _is_of_goods(entry, number) and (entry.page, entry.box) in bare
        else entry
        for entry in labelled
    ]


def _is_bare(label: str) -> bool:
    return folding.key(label.strip(" :：")) in folding.words_of("bare_references")["words"]


def _is_of_goods(entry: Entry, number: str) -> bool:
    """Tell whether *entry* gives another number than that of the report, or a part of it."""
    other = folding.key(entry.text).replace(" ", "")
    return entry.concept == "report_no" and other not in folding.key(number).replace(" ", "")
