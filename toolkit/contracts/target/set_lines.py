"""Numbered lines that are set as a table each: the number in one cell, the words in the next, as web pages set them."""

import re
from collections.abc import Iterator

from lxml import etree

from toolkit.contracts.target.paragraphs import Paragraph, Typed, is_beside, typed_label
from toolkit.contracts.target.wordfile import W

_FEW = 2
_LETTER = re.compile(r"[a-z]{1,2}\.")
_LETTERED = Typed("", 2, -1)  # "a." is a number only where it has a cell of its own
_NUMBER_AND_WORDS = 2  # cells


def as_lines(paragraphs: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    """Return *paragraphs* with each such table as one line: its words, with the number beside them.

    A single one may be anything; several are how the contract sets its lines.
    """
    lines = dict(_lines(paragraphs))
    if len({line.at for line in lines.values() if line is not None}) < _FEW:
        return paragraphs
    return tuple(line for one in paragraphs if (line := lines.get(one.at, one)) is not None)


def is_set(one: Paragraph) -> bool:
    """Tell whether *one* is such a line, with its number in the cell beside it."""
    return one.typed is not None and not one.inside and any(map(is_beside, one.node.iterancestors()))


def _lines(paragraphs: tuple[Paragraph, ...]) -> Iterator[tuple[int, Paragraph | None]]:
    """Yield what stands for a paragraph of such a table: itself, free and with its number, or nothing."""
    tables: dict[etree._Element, list[Paragraph]] = {}
    for one in paragraphs:
        if one.inside == {"tc"} and one.row is None:
            tables.setdefault(next(one.node.iterancestors(f"{W}tbl")), []).append(one)
    for table, inside in tables.items():
        if len(table.findall(f"{W}tr")) != 1 or next(table.iterancestors(f"{W}tbl"), None) is not None:
            continue
        cells: dict[etree._Element, list[Paragraph]] = {}
        for one in inside:
            if one.text.strip():
                cells.setdefault(next(one.node.iterancestors(f"{W}tc")), []).append(one)
        yield from _line(inside, list(cells.values()))


def _line(inside: list[Paragraph], cells: list[list[Paragraph]]) -> Iterator[tuple[int, Paragraph | None]]:
    if len(cells) != _NUMBER_AND_WORDS or len(cells[0]) != 1:
        return
    sign = cells[0][0].text.strip()
    typed = _number(sign)
    if (typed is None and any(map(str.isalnum, sign))) or not any(one.text.strip(" _.") for one in cells[1]):
        return
    first, *rest = cells[1]
    label = typed.label if typed is not None else ""
    kept = {first.at: first._replace(typed=typed, label=label, inside=frozenset())} if first.listed is None else {}
    kept |= {one.at: one._replace(inside=frozenset()) for one in (first, *rest) if one.at not in kept}
    yield from ((one.at, kept.get(one.at)) for one in inside)


def _number(sign: str) -> Typed | None:
    """Return the number that *sign*, all that stands in a cell, is; bare figures may count anything."""
    typed = typed_label(f"{sign} A")
    if typed is not None and typed.label == sign and not sign.isdigit():
        return typed
    return _LETTERED._replace(label=sign) if _LETTER.fullmatch(sign) else None
