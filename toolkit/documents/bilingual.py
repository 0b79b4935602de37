"""One letter in two languages: the Chinese under the English, in the same paragraph, or beside it where both fit.

Both are filled from the same values and have the same shape, so the nth paragraph of the one is the nth of the other.
A paragraph that reads the same in both, such as a quotation or an address, is printed once, and so is one whose
Chinese has all of the English in it, such as a description with its Chinese name behind.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from copy import deepcopy
from typing import NamedTuple

from lxml import etree

from toolkit.documents.columns import Said, fit_columns
from toolkit.documents.compact import compact
from toolkit.documents.package import unpacked, unpressed
from toolkit.documents.placing import open_line
from toolkit.documents.room import Room
from toolkit.documents.wordtext import W, element_text, without_marks
from toolkit.errors import InvalidInputError

_PART = re.compile(r"word/(?:document|header\d*|footer\d*)\.xml")
_HEADS = ("Heading", "TableHead")  # styles whose two languages a space parts, where both stand on one line
_BESIDE = "  "
_LABELLED = re.compile(r"(?P<label>[^:：;；,，.。\d]{1,40})[:：]\s*(?P<value>\S.*)")
_ENDS = (".", ":", ";", "?", "!")  # behind which a space is enough
_STYLES = "word/styles.xml"
_MONTHS = (  # as letters in English write them
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_MONTH = re.compile("|".join(_MONTHS))
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


class Pair(NamedTuple):
    """A paragraph in both languages."""

    first: etree._Element
    second: etree._Element

    @property
    def texts(self) -> tuple[str, str]:
        return element_text(self.first), element_text(self.second)


def side_by_side(first: bytes, second: bytes, names: tuple[str, str]) -> bytes:
    """Return the finished letter *first* with the text of *second* under its own, paragraph by paragraph.

    Its styles are those of *second*, whose lines are made for the higher of the two scripts, and closer set.

    Raises:
        InvalidInputError: the templates *names*, which they were made from, do not have the same shape.
    """
    styles = _styles(second)
    if styles is not None:
        compact(styles)
    made = {name: _joined(*roots, names, styles) for name, roots in _parts(first, second).items()}
    if styles is not None:
        made[_STYLES] = _written(styles)
    return unpressed({name: made.get(name, data) for name, data in unpacked(first).items()})


def other_numbers(first: bytes, second: bytes, names: tuple[str, str]) -> Iterator[str]:
    """Yield each paragraph whose figures and dates are not the same in both languages."""
    for part in _parts(first, second).values():
        for pair in _pairs(*part, names):
            ours, theirs = map(without_marks, pair.texts)
            if numbers(ours) != numbers(theirs):
                yield f"the two languages give different figures: “{ours}” and “{theirs}”"


def numbers(text: str) -> list[str]:
    """Return the figures of *text* in order of size, a month in words as its number, without signs that group them."""
    plain = _MONTH.sub(lambda month: str(_MONTHS.index(month[0]) + 1), text)
    return sorted(number.replace(",", "") for number in _NUMBER.findall(plain))


def _parts(first: bytes, second: bytes) -> dict[str, tuple[etree._Element, etree._Element]]:
    """Return the body, the heads and the feet of both."""
    ours, theirs = unpacked(first), unpacked(second)
    shared = [name for name in ours if _PART.fullmatch(name) and name in theirs]
    return {name: (_parsed(ours[name]), _parsed(theirs[name])) for name in shared}


def _parsed(data: bytes) -> etree._Element:
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))


def _pairs(first: etree._Element, second: etree._Element, names: tuple[str, str]) -> Sequence[Pair]:
    ours, theirs = (list(root.iter(f"{W}p")) for root in (first, second))
    for mine, other in zip(ours, theirs, strict=False):
        if _place(mine) != _place(other):
            raise _other_shape(names, element_text(mine), element_text(other))
    if len(ours) != len(theirs):
        longer = ours if len(ours) > len(theirs) else theirs
        text = element_text(longer[min(len(ours), len(theirs))])
        raise _other_shape(names, *((text, "") if longer is ours else ("", text)))
    return list(map(Pair, ours, theirs))


def _place(paragraph: etree._Element) -> tuple[str, ...]:
    """Return what holds *paragraph*: the body, or a cell of a table."""
    return tuple(str(above.tag) for above in paragraph.iterancestors())


def _other_shape(names: tuple[str, str], first: str, second: str) -> InvalidInputError:
    told = [f"“{without_marks(text)[:60]}”" if text.strip() else "nothing" for text in (first, second)]
    return InvalidInputError(
        f"The templates {names[0]} and {names[1]} do not have the same paragraphs: {told[0]} stands beside {told[1]}.",
        "Each paragraph and table of the one needs its counterpart in the other, in the same order.",
    )


def _styles(docx: bytes) -> etree._Element | None:
    data = unpacked(docx).get(_STYLES)
    return None if data is None else _parsed(data)


def _joined(
    first: etree._Element, second: etree._Element, names: tuple[str, str], styles: etree._Element | None
) -> bytes:
    room, pairs = Room(first, styles), _pairs(first, second, names)
    said = {pair.first: _said(pair) for pair in pairs}
    for table in first.iter(f"{W}tbl"):
        fit_columns(table, said, room)
    for pair in pairs:
        ours, theirs = map(_folded, pair.texts)
        if theirs and ours != theirs:
            _join(pair, room)
    for picture in first.iter(f"{W}drawing", f"{W}pict", f"{W}object"):
        open_line(next(picture.iterancestors(f"{W}p"), None))
    return _written(first)


def _said(pair: Pair) -> Said:
    """Return what stands in the paragraph of *pair* once it is joined: what one text holds of the other only once."""
    ours, theirs = map(_folded, pair.texts)
    texts = tuple(filter(None, map(str.strip, map(without_marks, pair.texts))))
    if (told := _told_in_both(pair)) is not None:
        texts = (told,)
    elif ours in theirs:
        texts = texts[-1:]
    return Said(texts, _sign(pair))


def _written(tree: etree._Element) -> bytes:
    return bytes(etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True))


def _join(pair: Pair, room: Room) -> None:
    if pair.first.find(f"{W}r/{W}tab") is not None:  # set in columns, which a new line inside would leave
        if not _labelled(pair):
            pair.first.addnext(deepcopy(pair.second))
        return
    if _told_once(pair):
        return
    ours, theirs = map(_folded, pair.texts)
    if ours and ours in theirs:
        _empty(pair.first)
    _append(pair, room)


def _told_once(pair: Pair) -> bool:
    """Put both labels before the value where one value stands behind both; tell whether that was so."""
    told = _told_in_both(pair)
    if told is not None:
        next(pair.first.iter(f"{W}t")).text = told
    return told is not None


def _told_in_both(pair: Pair) -> str | None:
    """Return “label / label: value” where the paragraphs are plain and only their labels differ."""
    ours, theirs = (_LABELLED.fullmatch(text) for text in pair.texts)
    plain = all(len(list(one.iter(f"{W}t", f"{W}br"))) == 1 for one in pair)
    if not plain or ours is None or theirs is None or _folded(ours["value"]) != _folded(theirs["value"]):
        return None
    return f"{ours['label']} / {theirs['label']}: {ours['value']}"


def _folded(text: str) -> str:
    """Return *text* without what only the script makes: brackets and commas as wide as a sign, and the spaces there."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def _labelled(pair: Pair) -> bool:
    """Put the second label beside the first where one value stands behind both; tell whether that was so."""
    ours, theirs = (_columns(one) for one in pair)
    if ours is None or theirs is None or ours.value != theirs.value:
        return False
    ours.label.text = f"{ours.label.text}{_BESIDE}{theirs.label.text}"
    return True


class _Columns(NamedTuple):
    label: etree._Element
    value: str


def _columns(paragraph: etree._Element) -> _Columns | None:
    """Return the label before the one tab of *paragraph*, and the text behind it."""
    parts = list(paragraph.iter(f"{W}t", f"{W}br", f"{W}tab", f"{W}cr"))
    if [str(node.tag) for node in parts] != [f"{W}t", f"{W}tab", f"{W}t"]:
        return None
    return _Columns(parts[0], without_marks(parts[2].text or ""))


def _empty(paragraph: etree._Element) -> None:
    for child in list(paragraph):
        if child.tag != f"{W}pPr":
            paragraph.remove(child)


def _append(pair: Pair, room: Room) -> None:
    if element_text(pair.first).strip():
        pair.first.append(_between(pair, room))
    for child in pair.second:
        if child.tag != f"{W}pPr" and child.find(f".//{W}drawing") is None:
            pair.first.append(deepcopy(child))


def _between(pair: Pair, room: Room) -> etree._Element:
    """Return what parts the two languages of *pair*: a new line, or a sign where both stand on one."""
    run, sign = etree.Element(f"{W}r"), _sign(pair)
    if not _fits(pair, sign, room):
        etree.SubElement(run, f"{W}br")
        return run
    space = etree.SubElement(run, f"{W}t")
    space.text = sign
    space.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return run


def _fits(pair: Pair, sign: str, room: Room) -> bool:
    parted = any(next(one.iter(f"{W}br"), None) is not None for one in pair)
    return not parted and room.takes(pair.first, sign.join(map(without_marks, pair.texts)))


def _sign(pair: Pair) -> str:
    if _style(pair).startswith(_HEADS):
        return _BESIDE
    return " " if pair.texts[0].rstrip().endswith(_ENDS) else " / "


def _style(pair: Pair) -> str:
    style = pair.first.find(f"{W}pPr/{W}pStyle")
    return "" if style is None else str(style.get(f"{W}val"))
