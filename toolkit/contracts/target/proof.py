"""What must hold of a contract with clauses put in, shown before it is written: nothing else of it has changed."""

import copy
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from toolkit.contracts.target.paragraphs import text_of
from toolkit.contracts.target.wordfile import BODY, W, WordFile, opened

_PAIRS = (("bookmarkStart", "bookmarkEnd"), ("commentRangeStart", "commentRangeEnd"))


class BrokenError(AssertionError):
    """The clauses would change more of the contract than they may: a fault of ours, and nothing is written."""


class Added(NamedTuple):
    """What was put in: the places of its paragraphs among all, their words, and the marks set on other paragraphs.

    *parts* are those that may differ from before.
    """

    places: tuple[int, ...]
    words: tuple[str, ...]
    marks: frozenset[str]
    parts: frozenset[str]
    tracked: bool


def prove(before: WordFile, after: bytes, added: Added) -> None:
    """Raise ``BrokenError`` unless *after* is *before* with *added*, and otherwise the same.

    With all changes accepted it reads as before with the clauses in their places; with all rejected as before; the
    body without them is the same XML; every part that need not differ is the same, byte by byte.
    """
    result = opened(after, before.name)
    faults = [
        *_parts(before, result, added),
        *_texts(before, result, added),
        *_rest(before, result, added),
        *_ids(result.body),
    ]
    if faults:
        raise BrokenError("; ".join(faults))


def _parts(before: WordFile, after: WordFile, added: Added) -> Iterator[str]:
    for name, data in before.parts.items():
        if name not in added.parts and after.parts.get(name) != data:
            yield f"{name} has changed"
    yield from (f"{name} is new" for name in sorted(set(after.parts) - set(before.parts) - added.parts))


def _texts(before: WordFile, after: WordFile, added: Added) -> Iterator[str]:
    places = set(added.places)
    for accepted in (True, False):
        new = _words(after.body, accepted=accepted)
        kept = [text for place, text in enumerate(new) if place not in places]
        put = [new[place] for place in added.places]
        if kept != _words(before.body, accepted=accepted):
            yield "the words of other paragraphs differ"
        if put != (list(added.words) if accepted or not added.tracked else [""] * len(put)):
            yield f"the clauses read otherwise with all changes {'accepted' if accepted else 'rejected'}"


def _rest(before: WordFile, after: WordFile, added: Added) -> Iterator[str]:
    """Yield that the body without what was added is not what it was, sign by sign of its XML."""
    body = copy.deepcopy(after.body)
    paragraphs = list(body.iter(f"{W}p"))
    for place in added.places:
        paragraph = paragraphs[place]
        paragraph.getparent().remove(paragraph)
    for mark in [node for node in body.iter(f"{W}bookmarkStart") if node.get(f"{W}name") in added.marks]:
        _drop(body, mark)
    if etree.tostring(body, method="c14n") != etree.tostring(before.body, method="c14n"):
        yield f"{BODY} differs beside the clauses"


def _drop(body: etree._Element, mark: etree._Element) -> None:
    for end in [node for node in body.iter(f"{W}bookmarkEnd") if node.get(f"{W}id") == mark.get(f"{W}id")]:
        end.getparent().remove(end)
    mark.getparent().remove(mark)


def _words(body: etree._Element, *, accepted: bool) -> list[str]:
    return [text_of(node, accepted=accepted) for node in body.iter(f"{W}p")]


def _ids(body: etree._Element) -> Iterator[str]:
    for start, end in _PAIRS:
        pairs = [sorted(str(node.get(f"{W}id")) for node in body.iter(f"{W}{tag}")) for tag in (start, end)]
        if pairs[0] != pairs[1]:
            yield f"{start} and {end} do not pair"
    names = Counter(node.get(f"{W}name") for node in body.iter(f"{W}bookmarkStart"))
    yield from (f"the bookmark {name} stands {times} times" for name, times in names.items() if times > 1)
