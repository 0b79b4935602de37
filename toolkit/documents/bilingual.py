"""One letter in two languages: the Chinese under the English, in the same paragraph.

Both are filled from the same values and have the same shape, so the nth paragraph of the one is the nth of the other.
A paragraph that reads the same in both, such as a quotation or an address, is printed once, and so is one whose
Chinese has all of the English in it, such as a description with its Chinese name behind.
"""

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from copy import deepcopy
from typing import NamedTuple

from lxml import etree

from toolkit.documents.package import rewrite
from toolkit.documents.wordtext import W, element_text, without_marks
from toolkit.errors import InvalidInputError

_PART = re.compile(r"word/(?:document|header\d*|footer\d*)\.xml")
_ONE_LINE = ("Heading",)  # styles whose two languages stand side by side
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

    Raises:
        InvalidInputError: the templates *names*, which they were made from, do not have the same shape.
    """
    made = {name: _joined(*roots, names) for name, roots in _parts(first, second).items()}
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(first)) as archive, zipfile.ZipFile(out, "w") as target:
        for name in archive.namelist():
            target.writestr(name, made.get(name) or archive.read(name))
    return rewrite(out.getvalue())


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
    with zipfile.ZipFile(io.BytesIO(first)) as ours, zipfile.ZipFile(io.BytesIO(second)) as theirs:
        shared = [name for name in ours.namelist() if _PART.fullmatch(name) and name in theirs.namelist()]
        return {name: (_parsed(ours.read(name)), _parsed(theirs.read(name))) for name in shared}


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


def _joined(first: etree._Element, second: etree._Element, names: tuple[str, str]) -> bytes:
    for pair in _pairs(first, second, names):
        ours, theirs = pair.texts
        if theirs.strip() and ours != theirs:
            _join(pair)
    return bytes(etree.tostring(first, xml_declaration=True, encoding="UTF-8", standalone=True))


def _join(pair: Pair) -> None:
    if pair.first.find(f"{W}r/{W}tab") is not None:  # set in columns, which a new line inside would leave
        pair.first.addnext(deepcopy(pair.second))
        return
    ours, theirs = pair.texts
    if ours.strip() and ours in theirs:
        _empty(pair.first)
    _append(pair)


def _empty(paragraph: etree._Element) -> None:
    for child in list(paragraph):
        if child.tag != f"{W}pPr":
            paragraph.remove(child)


def _append(pair: Pair) -> None:
    if element_text(pair.first).strip():
        pair.first.append(_between(pair.first))
    for child in pair.second:
        if child.tag != f"{W}pPr" and child.find(f".//{W}drawing") is None:
            pair.first.append(deepcopy(child))


def _between(paragraph: etree._Element) -> etree._Element:
    """Return what parts the two languages of *paragraph*: a new line, or a space in a heading."""
    run = etree.Element(f"{W}r")
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    if style is None or not str(style.get(f"{W}val")).startswith(_ONE_LINE):
        etree.SubElement(run, f"{W}br")
        return run
    space = etree.SubElement(run, f"{W}t")
    space.text = "  "
    space.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return run
