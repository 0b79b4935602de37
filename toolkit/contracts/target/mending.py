"""Typed references to clauses that Word will count anew, given their new numbers as tracked changes."""

import copy
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from lxml import etree

from toolkit.contracts.target.labels import number_of
from toolkit.contracts.target.marks import Numbers
from toolkit.contracts.target.outline import Clause
from toolkit.contracts.target.paragraphs import piece
from toolkit.contracts.target.wordfile import W

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_ONE = re.compile(r"\b(?:clause|section|article)[\s\u00a0]+(\d{1,3})(?![\dA-Za-z])", re.IGNORECASE)
_BELOW = re.compile(r"(?:\.\d+)*(?:\([a-z\d]{1,4}\))*")
_NAMED = re.compile(r"\s*[(（]([^)）]{3,})[)）]")
# What makes a reference one of several, or one to another paper.
_OTHER = re.compile(
    r"\s*(?:,|and|or|to|through|[-–—])\s*\d"
    r"|,?\s+(?:of|under|in|to)\s+(?!this (?:agreement|contract|order)\b|the (?:agreement|contract)\b|these)",
    re.IGNORECASE,
)
_PLAIN = re.compile(r"[\W_]+")


class Mended(NamedTuple):
    """A reference in the paragraph *at*, among those that were there: *new* stands for the signs *start* to *end*."""

    at: int
    start: int
    end: int
    new: str


class _Spot(NamedTuple):
    words: etree._Element
    start: int
    end: int
    behind: str
    before: int  # signs of the paragraph before the words


def mended(
    at: int, paragraph: etree._Element, moved: Mapping[str, tuple[Clause, str]], *, inside: bool
) -> Iterator[tuple[_Spot, Mended]]:
    """Yield the references in *paragraph* that can be given a new number without a doubt, the last first.

    *moved* gives by the old number of a clause the clause and its new label. A reference must stand in plain text, mean
    one clause, and name no other paper; a title behind it must be the title of that clause. Without one, it must stand
    *inside* the clauses: a cover sheet or an annex may have sections of its own.
    """
    for spot in reversed(list(_spots(paragraph))):
        clause, label = moved.get(str(spot.words.text)[spot.start : spot.end], (None, ""))
        new = number_of(label)
        if clause is not None and new is not None and _means(clause, spot.behind, inside=inside):
            yield spot, Mended(at, spot.before + spot.start, spot.before + spot.end, str(new))


def _means(clause: Clause, behind: str, *, inside: bool) -> bool:
    rest = _BELOW.sub("", behind, count=1)
    named = _NAMED.match(rest)
    if named is not None:
        return _PLAIN.sub("", clause.title.casefold()).startswith(_PLAIN.sub("", named.group(1).casefold()))
    return inside and _OTHER.match(rest) is None


def _spots(paragraph: etree._Element) -> Iterator[_Spot]:
    """Yield the numbers of references in the runs of *paragraph* that no field shows and no change holds."""
    before, fields = 0, 0
    for node in paragraph:
        for child in node if node.tag == f"{W}r" else ():
            if child.tag == f"{W}fldChar":
                fields += {"begin": 1, "end": -1}.get(str(child.get(f"{W}fldCharType")), 0)
            elif child.tag == f"{W}t" and not fields:
                behind = (child.text or "") + "".join(_behind(child)) + "".join(_behind(node))
                for hit in _ONE.finditer(child.text or ""):
                    yield _Spot(child, *hit.span(1), behind[hit.end() :], before)
            before += len(_read(child)) if node.tag == f"{W}r" else 0
        before += len(_read(node)) if node.tag != f"{W}r" else 0


def _read(node: etree._Element) -> str:
    return piece(node, accepted=True)


def _behind(run: etree._Element) -> Iterator[str]:
    for node in run.itersiblings():
        yield _read(node)


def rewrite(spot: _Spot, new: str, change: Mapping[str, str], numbers: Numbers) -> None:
    """Put *new* in the place of the number at *spot*, as a deletion and an insertion with the marks of *change*."""
    run, words = spot.words.getparent(), str(spot.words.text)
    place = list(run).index(spot.words)
    behind = _part(run, run[place + 1 :], words[spot.end :], "t")
    old, added = _part(run, [], words[spot.start : spot.end], "delText"), _part(run, [], new, "t")
    for child in run[place + 1 :]:
        run.remove(child)
    spot.words.text = words[: spot.start]
    spot.words.set(_SPACE, "preserve")
    for node in (behind, _changed("ins", added, change, numbers), _changed("del", old, change, numbers)):
        run.addnext(node)


def _part(run: etree._Element, rest: list[etree._Element], words: str, name: str) -> etree._Element:
    """Return a run that looks as *run*, with *words* and what comes behind them."""
    part = etree.Element(f"{W}r")
    marks = run.find(f"{W}rPr")
    if marks is not None:
        part.append(copy.deepcopy(marks))
    node = etree.SubElement(part, f"{W}{name}")
    node.text = words
    node.set(_SPACE, "preserve")
    part.extend([copy.deepcopy(child) for child in rest])
    return part


def _changed(name: str, run: etree._Element, change: Mapping[str, str], numbers: Numbers) -> etree._Element:
    node = etree.Element(f"{W}{name}")
    node.set(f"{W}id", str(numbers.next()))
    for key, value in change.items():
        node.set(f"{W}{key}", value)
    node.append(run)
    return node


def signs(paragraph: etree._Element, strange: frozenset[str]) -> list[tuple[str, bytes]]:
    """Return *paragraph* sign by sign with their looks, the changes whose numbers are *strange* rejected.

    What is no run stands there as its XML.
    """
    found: list[tuple[str, bytes]] = []
    for node in paragraph:
        ours = node.tag in {f"{W}ins", f"{W}del"} and node.get(f"{W}id") in strange
        if ours and node.tag == f"{W}ins":
            continue
        for run in node if ours else [node]:
            found += _of_run(run)
    return found


def _of_run(run: etree._Element) -> Iterator[tuple[str, bytes]]:
    if run.tag != f"{W}r":
        yield "", etree.tostring(run, method="c14n", with_tail=False)
        return
    marks = run.find(f"{W}rPr")
    look = b"" if marks is None else etree.tostring(marks, method="c14n", with_tail=False)
    for child in run:
        if child.tag in {f"{W}t", f"{W}delText"}:
            yield from ((sign, look) for sign in child.text or "")
        elif child is not marks:
            yield etree.tostring(child, method="c14n", with_tail=False).decode(), look
