"""A clause as rows of a table, or as tables of one line; a tracked row goes as a whole when it is rejected."""

import copy
from collections.abc import Sequence
from itertools import zip_longest
from typing import NamedTuple

from lxml import etree

from toolkit.contracts.clause import Tongue
from toolkit.contracts.target.marks import Numbers
from toolkit.contracts.target.paragraphs import text_of
from toolkit.contracts.target.rows import Rows
from toolkit.contracts.target.wordfile import W
from toolkit.contracts.target.wording import Text, Writer
from toolkit.contracts.target.writing import Line, insertion_mark, numbered_alone, words_of, written

_ROW = frozenset({f"{W}tblPrEx", f"{W}trPr", f"{W}tc"})
# What belongs to that one row or cell and to no other.
_OF_THE_ROW = ("ins", "del", "trPrChange", "tblHeader", "cnfStyle")
_OF_THE_CELL = ("cellIns", "cellDel", "cellMerge", "tcPrChange", "vMerge", "hMerge")


class Part(NamedTuple):
    """What one column holds of a clause: its paragraphs, and the words that must be read there, in order."""

    paragraphs: list[etree._Element]
    words: list[str]


def written_rows(
    text: Text,
    labels: Sequence[str],
    writers: Sequence[Writer],
    rows: Rows,
    numbers: Numbers,
    comment: int | None,
) -> tuple[list[etree._Element], tuple[str, ...]]:
    """Return the rows of *text*, with a label and a writer for each column, and the words that are read in them."""
    parts: list[Part] = []
    for column, label, writer in zip(rows.columns, labels, writers, strict=True):
        own, is_first = _only(text, column.tongue), not any(part.paragraphs for part in parts)
        paragraphs = written(own, label, writer, numbers, comment if is_first else None, marked=is_first) if own else []
        parts.append(Part(paragraphs, words_of(own, writer) if own else []))
    heading: list[etree._Element] = []
    if rows.spanned:
        cell = written(text, labels[0], writers[0], numbers, comment)[0]
        heading = [_row(rows.head, [[cell]], writers[0], numbers)]
        parts = [Part(part.paragraphs[1:], part.words[1:]) for part in parts]
    groups, words = _groups(parts, rows)
    made = [
        _row(rows.below if place or heading else rows.head, group, writers[0], numbers)
        for place, group in enumerate(groups)
    ]
    return [*heading, *made], (*(text.titles if heading else ()), *words)


def written_term(
    text: Text, label: str, writer: Writer, numbers: Numbers, comment: int | None
) -> tuple[list[etree._Element], tuple[str, ...]]:
    """Return *text* as a row of a table of terms: its *label*, its title and its sentences in a cell each."""
    head = writer.outline.head
    assert head is not None  # noqa: S101  a table of terms has rows
    title, *sentences = written(text, "", writer, numbers, comment)
    like = next(head.node.iterancestors(f"{W}tr"))
    first = next(like.iter(f"{W}p"))
    number = [numbered_alone(first, label, writer, numbers)] if label else []
    cells = [number] if label else []
    wide = len(like.findall(f"{W}tc")) > len(cells) + 1
    cells += [[title], sentences] if wide else [[title, *sentences]]
    return [_row(like, cells, writer, numbers)], tuple(words_of(text, writer))


def set_line(line: Line, writer: Writer, numbers: Numbers) -> etree._Element:
    """Return *line* as a table like the one in which its pattern is set, with its number in a cell of its own."""
    if line.like is None:
        return line.paragraph
    table = copy.deepcopy(next(line.like.node.iterancestors(f"{W}tbl")))
    table.tail = None
    row = next(table.iter(f"{W}tr"))
    filled = [cell for cell in row.findall(f"{W}tc") if any(text_of(one, accepted=True).strip() for one in cell)]
    number = next(one for one in filled[0].iter(f"{W}p") if text_of(one, accepted=True).strip())
    alone = numbered_alone(number, line.label, writer, numbers)
    cells = [
        [alone] if one is filled[0] else [line.paragraph] if one is filled[1] else [] for one in row.iter(f"{W}tc")
    ]
    table.replace(row, _row(row, cells, writer, numbers))
    return table


def _only(text: Text, tongue: Tongue) -> Text | None:
    """Return *text* in *tongue* alone; ``None`` where it is not written in it."""
    if tongue not in text.tongues:
        return None
    place = text.tongues.index(tongue)
    return text._replace(titles=(text.titles[place],), sentences=(text.sentences[place],), tongues=(tongue,))


def _groups(parts: list[Part], rows: Rows) -> tuple[list[list[list[etree._Element]]], tuple[str, ...]]:
    """Return what stands in the cells of each row, and all words in the order in which they are read."""
    sizes = {len(part.paragraphs) for part in parts if part.paragraphs}
    sizes |= {len(part.words) for part in parts if part.paragraphs}
    if len(sizes) != 1 or (not rows.each and rows.head is rows.below):
        return [[part.paragraphs for part in parts]], tuple(word for part in parts for word in part.words)
    if rows.each:
        lines = zip_longest(*(part.paragraphs for part in parts))
        words = zip_longest(*(part.words for part in parts))
        groups = [[[one] if one is not None else [] for one in line] for line in lines]
        return groups, tuple(word for line in words for word in line if word is not None)
    if rows.spanned:
        return [[part.paragraphs for part in parts]], tuple(word for part in parts for word in part.words)
    return (
        [[part.paragraphs[:1] for part in parts], [part.paragraphs[1:] for part in parts]],
        (*(part.words[0] for part in parts if part.words), *(word for part in parts for word in part.words[1:])),
    )


def _row(like: etree._Element, cells: list[list[etree._Element]], writer: Writer, numbers: Numbers) -> etree._Element:
    """Return a row like *like* with the paragraphs of *cells*, marked as inserted where changes are tracked."""
    row = copy.deepcopy(like)
    row.tail = None
    for name in [name for name in row.attrib if str(name).rpartition("}")[2] in {"paraId", "textId"}]:
        del row.attrib[name]
    row[:] = [child for child in row if child.tag in _ROW]
    for child in row.findall(f"{W}trPr"):
        _clean(child, _OF_THE_ROW)
        for height in child.findall(f"{W}trHeight[@{W}hRule='exact']"):
            child.remove(height)  # the new words may need more lines
    for cell, paragraphs in zip(row.findall(f"{W}tc"), cells, strict=True):
        _fill(cell, paragraphs, writer, numbers)
    if writer.author is not None:
        _properties(row).append(insertion_mark(writer, numbers))
    return row


def _fill(cell: etree._Element, paragraphs: list[etree._Element], writer: Writer, numbers: Numbers) -> None:
    for child in list(cell):
        if child.tag != f"{W}tcPr":
            cell.remove(child)
        else:
            _clean(child, _OF_THE_CELL)
    cell.extend(paragraphs or [empty(writer, numbers)])


def empty(writer: Writer, numbers: Numbers) -> etree._Element:
    """Return the paragraph that a cell without words must have."""
    paragraph = etree.Element(f"{W}p")
    if writer.author is not None:
        marks = etree.SubElement(etree.SubElement(paragraph, f"{W}pPr"), f"{W}rPr")
        marks.append(insertion_mark(writer, numbers))
    return paragraph


def _properties(row: etree._Element) -> etree._Element:
    found = row.find(f"{W}trPr")
    if found is None:
        found = etree.Element(f"{W}trPr")
        row.insert(len(row.findall(f"{W}tblPrEx")), found)
    return found


def _clean(properties: etree._Element, names: tuple[str, ...]) -> None:
    for name in names:
        for child in properties.findall(f"{W}{name}"):
            properties.remove(child)
