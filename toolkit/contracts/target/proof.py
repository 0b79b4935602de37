"""What must hold of a contract with clauses put in, shown before it is written: nothing else of it has changed."""

import copy
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lxml import etree

from toolkit.contracts.target.mending import Mended, signs
from toolkit.contracts.target.paragraphs import is_changed, is_gone, is_new, text_of
from toolkit.contracts.target.seams import restored
from toolkit.contracts.target.wordfile import BODY, TYPES, W, WordFile, opened, parsed

_OTHER_BLOCKS = (f"{W}tbl", f"{W}sdt", f"{W}customXml")
_PAIRS = (("bookmarkStart", "bookmarkEnd"), ("commentRangeStart", "commentRangeEnd"))
# What may be added to the parts beside the text, and by which attribute it is told from what was there.
_GROWS = {
    "num": f"{W}numId",
    "comment": f"{W}id",
    "clause": "bookmark",
    "Relationship": "Id",
    "Override": "PartName",
    "updateFields": f"{W}val",
}
# What may stand between the words of a clause: its numbers, and blanks.
_BETWEEN = re.compile(
    r"[\s.．。:：、,()（）\-–—]*(?:(?:article|section|clause)\s+|[a-z&./]{1,12}\s+(?=\d)|§+\s*)?[\w./()（）\-]{0,12}[\s.．:：、)）\-–—]*",
    re.IGNORECASE,
)


class BrokenError(AssertionError):
    """The clauses would change more of the contract than they may: a fault of ours, and nothing is written."""


class Put(NamedTuple):
    """One clause put in: the places of its paragraphs among all, and the words that must be read there, in order."""

    places: tuple[int, ...]
    words: tuple[str, ...]


class Added(NamedTuple):
    """What was put in, and the marks set on other paragraphs; *parts* are those that may differ from before.

    *seams* are paragraphs whose own mark went to another, the last of the clauses behind it, with the place of that and
    whether that has a look of its own. *mended* are references that were given new numbers, as tracked changes.
    """

    puts: tuple[Put, ...]
    marks: frozenset[str]
    parts: frozenset[str]
    tracked: bool
    seams: tuple[tuple[int, int, bool], ...] = ()
    mended: tuple[Mended, ...] = ()

    @property
    def places(self) -> frozenset[int]:
        return frozenset(place for put in self.puts for place in put.places)


def prove(before: WordFile, after: bytes, added: Added) -> None:
    """Raise ``BrokenError`` unless *after* is *before* with *added*, and otherwise the same.

    With all changes accepted it reads as before with the clauses in their places; with all rejected as before,
    paragraph by paragraph; each clause reads as it was planned; the body without them is the same XML; every part that
    need not differ is the same, byte by byte, and the others hold all that they held.
    """
    result = opened(after, before.name)
    faults = [
        *_parts(before, result, added),
        *_texts(before, result, added),
        *_rest(before, result, added),
        *_ids(before.body, result.body),
    ]
    if faults:
        raise BrokenError("; ".join(faults))


def _parts(before: WordFile, after: WordFile, added: Added) -> Iterator[str]:
    for name, data in before.parts.items():
        if name not in added.parts and after.parts.get(name) != data:
            yield f"{name} has changed"
        elif name != BODY and after.parts.get(name) != data and not _only_grew(data, after.parts.get(name, b"")):
            yield f"{name} has lost or changed what it held"
    yield from (f"{name} is new" for name in sorted(set(after.parts) - set(before.parts) - added.parts))
    unnamed = set(after.parts) - set(before.parts) - {TYPES}
    yield from (
        f"{name} has no type"
        for name in sorted(unnamed)
        if name.encode() not in after.parts[TYPES] and not name.endswith(".rels")
    )


def _only_grew(before: bytes, after: bytes) -> bool:
    """Tell whether a part is what it was, but for what may be added to it."""
    old, new = parsed(before), parsed(after)
    there = {_told(child) for child in old}
    for child in list(new):
        if etree.QName(child).localname in _GROWS and _told(child) not in there:
            new.remove(child)
    return _canonical(old) == _canonical(new)


def _told(node: etree._Element) -> tuple[str, str | None]:
    name = etree.QName(node).localname if isinstance(node.tag, str) else ""
    return name, node.get(_GROWS[name]) if name in _GROWS else None


def _texts(before: WordFile, after: WordFile, added: Added) -> Iterator[str]:
    places = added.places
    words = zip((True, False), _words(after.body), _words(before.body), strict=True)
    for accepted, new, read_before in words:
        old = _with_new_numbers(read_before, added.mended) if accepted else read_before
        if [text for place, text in enumerate(new) if place not in places] != old:
            yield "the words of other paragraphs differ"
        read = [
            (text, own)
            for text, own in _joined(after.body, new, accepted=accepted)
            if not (own <= places and (accepted or (not text and _behind_table(after.body, own))))
        ]
        were = [text for text, _ in _joined(before.body, old, accepted=accepted)]
        if (accepted or added.tracked) and [text for text, _ in read] != were:
            yield f"paragraphs are joined otherwise with all changes {'accepted' if accepted else 'rejected'}"
        for put in added.puts:
            told = "\n".join(new[place] for place in put.places)
            if accepted and not _says(told, put.words):
                yield f"the clause “{put.words[0]}” does not read as planned"
            if not accepted and added.tracked and told.strip("\n"):
                yield "the clauses are read with all changes rejected"


def _with_new_numbers(old: list[str], mended: Iterable[Mended]) -> list[str]:
    """Return the paragraphs *old* with the new numbers of references, the last of a paragraph first."""
    new = list(old)
    for one in sorted(mended, key=lambda one: -one.start):
        new[one.at] = new[one.at][: one.start] + one.new + new[one.at][one.end :]
    return new


def _behind_table(body: etree._Element, own: frozenset[int]) -> bool:
    """Tell whether the paragraphs *own* are one that Word wants behind a table at the end of the body."""
    paragraphs = list(body.iter(f"{W}p"))
    before, behind = paragraphs[min(own)].getprevious(), paragraphs[max(own)].getnext()
    ends = behind is None or behind.tag == f"{W}sectPr"
    return ends and before is not None and before.tag == f"{W}tbl"


def _says(told: str, words: Iterable[str]) -> bool:
    """Tell whether *told* is made of *words*, in their order, and of nothing else but numbers between them."""
    left = told.casefold()
    for word in words:
        before, found, left = left.partition(word.casefold())
        if not found or not _BETWEEN.fullmatch(before):
            return False
    return not left.strip(" \n.．:：。")


def resolved(body: etree._Element, *, accepted: bool) -> list[tuple[str, frozenset[int]]]:
    """Return the paragraphs of *body* as Word leaves them, each with the places of those that it is made of.

    One whose mark goes joins the next. An empty paragraph behind the last table is Word's own.
    """
    return _joined(body, [text_of(node, accepted=accepted) for node in body.iter(f"{W}p")], accepted=accepted)


def _joined(body: etree._Element, words: list[str], *, accepted: bool) -> list[tuple[str, frozenset[int]]]:
    """Return the paragraphs of *body* with the *words* of each as :func:`resolved` does."""
    found: list[tuple[str, frozenset[int]]] = []
    text, own = "", frozenset[int]()
    for place, node in enumerate(body.iter(f"{W}p")):
        if _goes_with_its_row(node, accepted=accepted):
            continue
        text, own = text + words[place], own | {place}
        following = node.getnext()
        goes = is_gone(node) if accepted else is_new(node)
        if goes and following is not None and following.tag == f"{W}p":
            continue
        if goes and not text and following is not None and following.tag in _OTHER_BLOCKS:
            own = frozenset()  # between two tables or fields it goes with all that it is
            continue
        found.append((text, own))
        text, own = "", frozenset()
    return found


def _goes_with_its_row(node: etree._Element, *, accepted: bool) -> bool:
    """Tell whether *node* stands in a row of a table that is deleted, or that was inserted and is rejected."""
    change = f"{W}trPr/{W}del" if accepted else f"{W}trPr/{W}ins"
    return any(row.find(change) is not None for row in node.iterancestors(f"{W}tr"))


def _rest(before: WordFile, after: WordFile, added: Added) -> Iterator[str]:
    """Yield that the body without what was added is not what it was, sign by sign of its XML."""
    body = copy.deepcopy(after.body)
    paragraphs = list(body.iter(f"{W}p"))
    for place, last, changed in added.seams:
        _unsew(paragraphs[place], paragraphs[last], tracked=added.tracked, changed=changed)
    ours = {paragraphs[place] for place in added.places}
    for row in {row for one in ours for row in one.iterancestors(f"{W}tr")}:
        if ours.issuperset(row.iter(f"{W}p")):
            ours -= set(row.iter(f"{W}p"))
            table = row.getparent()
            table.remove(row)
            if table.tag == f"{W}tbl" and table.find(f"{W}tr") is None:  # it was put in as a whole
                table.getparent().remove(table)
    for paragraph in ours:
        paragraph.getparent().remove(paragraph)
    for mark in [node for node in body.iter(f"{W}bookmarkStart") if node.get(f"{W}name") in added.marks]:
        _drop(body, mark)
    yield from _mended(before.body, body, added)
    same = etree.tostring(body) == etree.tostring(before.body)
    if not same and _canonical(_plain(body)) != _canonical(_plain(copy.deepcopy(before.body))):
        yield f"{BODY} differs beside the clauses"


def _mended(before: etree._Element, body: etree._Element, added: Added) -> Iterator[str]:
    """Yield that a paragraph with a new number in a reference differs beside it, and put the old paragraph back."""
    if not added.mended:
        return
    there = {node.get(f"{W}id") for node in before.iter(f"{W}ins", f"{W}del")}
    strange = frozenset(str(node.get(f"{W}id")) for node in body.iter(f"{W}ins", f"{W}del")) - there
    old, new = list(before.iter(f"{W}p")), list(body.iter(f"{W}p"))
    for at in {one.at for one in added.mended}:
        if signs(new[at], strange) != signs(old[at], frozenset()):
            yield f"the paragraph {at} differs beside its reference"
        new[at].getparent().replace(new[at], copy.deepcopy(old[at]))


def _plain(body: etree._Element) -> etree._Element:
    """Return *body* without paragraph properties that say nothing."""
    for properties in list(body.iter(f"{W}pPr")):
        if not len(properties) and not properties.attrib:
            properties.getparent().remove(properties)
    return body


def _unsew(paragraph: etree._Element, last: etree._Element, *, tracked: bool, changed: bool) -> None:
    """Give *paragraph* the mark back that *last* has of it."""
    given = last.find(f"{W}pPr")
    own = paragraph.find(f"{W}pPr")
    if not tracked:
        section = given.find(f"{W}sectPr") if given is not None else None
        if own is not None and section is not None:
            own.append(section)
        return
    if own is not None:
        paragraph.remove(own)
    if given is not None:
        back = restored(given, changed=changed)
        if len(back):
            paragraph.insert(0, back)


def _canonical(node: etree._Element) -> bytes:
    data: bytes = etree.tostring(node, method="c14n")
    return data


def _drop(body: etree._Element, mark: etree._Element) -> None:
    for end in [node for node in body.iter(f"{W}bookmarkEnd") if node.get(f"{W}id") == mark.get(f"{W}id")]:
        end.getparent().remove(end)
    mark.getparent().remove(mark)


def _words(body: etree._Element) -> tuple[list[str], list[str]]:
    """Return the words of the paragraphs of *body* with all changes accepted, and with all rejected."""
    nodes = list(body.iter(f"{W}p"))
    accepted = [text_of(node, accepted=True) for node in nodes]
    rejected = (text_of(node, accepted=False) if is_changed(node) else None for node in nodes)
    return accepted, [text if other is None else other for text, other in zip(accepted, rejected, strict=True)]


def _ids(before: etree._Element, after: etree._Element) -> Iterator[str]:
    for start, end in _PAIRS:
        if _pairs(before, start, end) and not _pairs(after, start, end):
            yield f"{start} and {end} do not pair"
    were, names = _names(before), _names(after)
    yield from (
        f"the bookmark {name} stands {times} times" for name, times in names.items() if times > max(1, were[name])
    )


def _pairs(body: etree._Element, *tags: str) -> bool:
    one, other = (sorted(str(node.get(f"{W}id")) for node in body.iter(f"{W}{tag}")) for tag in tags)
    return one == other


def _names(body: etree._Element) -> Counter[str | None]:
    return Counter(node.get(f"{W}name") for node in body.iter(f"{W}bookmarkStart"))
