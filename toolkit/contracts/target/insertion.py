"""Clauses put into somebody else's contract: written twice, once to see what Word will count, then proved."""

import copy
import re
from collections.abc import Mapping
from typing import NamedTuple

from lxml import etree

from toolkit.contracts.checking import Status
from toolkit.contracts.schedule import Reference
from toolkit.contracts.target import labels, marks
from toolkit.contracts.target.comments import with_comments
from toolkit.contracts.target.numbering import NUMBERING
from toolkit.contracts.target.outline import Clause, Numbering
from toolkit.contracts.target.paragraphs import paragraphs, text_of
from toolkit.contracts.target.places import Place
from toolkit.contracts.target.planning import Plan
from toolkit.contracts.target.proof import Added, prove
from toolkit.contracts.target.texts import texts, why
from toolkit.contracts.target.wordfile import BODY, W, packed, parsed, serialized
from toolkit.contracts.target.writing import Numbers, Writer, written


class Options(NamedTuple):
    """*author* and *date* (UTC, ``2026-11-26T00:00:00Z``) of the changes; *tracked* is ``False`` for plain text."""

    author: str
    date: str
    tracked: bool
    comments: bool = True
    definitions: bool = True


def insert(made: Plan, options: Options) -> bytes:
    """Return the contract with the clauses of *made* in it, proved to be otherwise as it was."""
    if not made.planned:
        return packed(made.file, {})
    draft = _Draft(made, options)
    draft.write({})  # once without numbers, to see what Word will count
    draft = _Draft(made, options, draft.counted())
    draft.write(draft.known)
    data = draft.data()
    prove(made.file, data, draft.added())
    return data


class _Draft:
    """A copy of the contract on which the clauses are written."""

    def __init__(self, made: Plan, options: Options, known: Mapping[str, str] | None = None) -> None:
        self.made, self.options, self.known = made, options, known or {}
        self.body = copy.deepcopy(made.file.body)
        self.nodes = list(self.body.iter(f"{W}p"))
        self.numbers = Numbers(marks.highest(made.file))
        self.new: list[etree._Element] = []
        self.marks: set[str] = set()
        self.comments: dict[int, str] = {}
        self.parts: dict[str, bytes] = {}
        self.texts = texts(made, definitions=options.definitions)
        self.names = {text.id: text.name for text, _ in self.texts}
        self._apart = _counted_apart(made)
        self._numbering: etree._Element | None = None

    def write(self, numbers: Mapping[str, str]) -> None:
        labels_of = _typed_labels(self.made, [place for _, place in self.texts])
        references = {key: (self.names.get(key), numbers.get(key, "")) for key in {*self.names, *self._referred()}}
        for key in self._referred():
            references[key] = self._existing(key, numbers)
        ends: dict[int | None, etree._Element] = {}
        for (text, place), label in zip(self.texts, labels_of, strict=True):
            shown = {**references}
            if self.made.outline.numbering is Numbering.TYPED:
                shown |= {key: (None, _bare(one)) for key, one in self._typed(labels_of).items()}
            writer = Writer(
                self.made.outline,
                self._author(),
                self.options.date,
                self.made.vocabulary.reference,
                shown,
                self._lists(),
            )
            comment = self.numbers.next() if self.options.comments and text.id else None
            elements = written(text, label, writer, self.numbers, comment)
            if comment is not None:
                self.comments[comment] = why(text, place, self.made)
            anchor = ends.get(self._key(place))
            self._put(elements, place, anchor)
            ends[self._key(place)] = elements[-1]
            self.new += elements
        if self._numbering is not None:
            self.parts[NUMBERING] = serialized(self._numbering)

    def counted(self) -> dict[str, str]:
        """Return the number that stands before each clause, as Word will count them."""
        shown = {name: key for key, name in self.names.items()}
        found: dict[str, str] = {}
        for one in paragraphs(self.made.file._replace(body=self.body, parts={**self.made.file.parts, **self.parts})):
            for mark in one.node.iter(f"{W}bookmarkStart"):
                name = str(mark.get(f"{W}name"))
                if name in shown:
                    found[shown[name]] = _bare(one.label)
                elif name in self.marks or name in self._own_marks():
                    found[name] = _bare(one.label)
        return found

    def data(self) -> bytes:
        changed = {BODY: serialized(self.body), **self.parts}
        if self.comments:
            changed |= with_comments(self.made.file, self.comments, self.options.author, self.options.date)
        if any(node.tag == f"{W}fldChar" for element in self.new for node in element.iter()):
            changed |= marks.updating(self.made.file)
        self.touched = frozenset(changed)
        return packed(self.made.file, changed)

    def added(self) -> Added:
        new = {id(node) for node in self.new}
        places = tuple(place for place, node in enumerate(self.body.iter(f"{W}p")) if id(node) in new)
        words = tuple(text_of(node, accepted=True) for node in self.body.iter(f"{W}p") if id(node) in new)
        return Added(places, words, frozenset(self.marks), self.touched, self.options.tracked)

    def _author(self) -> str | None:
        return self.options.author if self.options.tracked else None

    def _key(self, place: Place) -> int | None:
        return place.after.head.at if place.after is not None else None

    def _typed(self, labels_of: list[str]) -> dict[str, str]:
        return {text.id: label for (text, _), label in zip(self.texts, labels_of, strict=True) if text.id}

    def _referred(self) -> set[str]:
        """Return the clauses that the texts refer to and that are not among them."""
        targets = {
            piece.target
            for text, _ in self.texts
            for sentences in text.sentences
            for sentence in sentences
            for piece in sentence.pieces
            if isinstance(piece, Reference)
        }
        return targets - set(self.names)

    def _existing(self, key: str, numbers: Mapping[str, str]) -> tuple[str | None, str]:
        """Return bookmark and number of the clause of the contract that stands for *key*; nothing where none does."""
        place = _home(key, self.made)
        if place is None:
            return None, ""
        if self.made.outline.numbering is Numbering.TYPED:
            return None, _bare(place.label)
        if not place.label:
            return None, ""
        node = self.nodes[_node_place(self.made, place)]
        mark = next(
            (str(one.get(f"{W}name")) for one in node.iter(f"{W}bookmarkStart") if one.get(f"{W}name") != "_GoBack"),
            None,
        )
        if mark is None:
            mark = f"rc_to_{place.head.at}"
            if mark not in self.marks:
                marks.mark(node, mark, self.numbers.next())
                self.marks.add(mark)
        self._seen = {*getattr(self, "_seen", set()), mark}
        return mark, numbers.get(mark, "")

    def _own_marks(self) -> set[str]:
        seen: set[str] = getattr(self, "_seen", set())
        return seen

    def _lists(self) -> dict[str, str]:
        """Return a new list for a clause whose sentences are counted apart from the clauses themselves."""
        below = self.made.outline.below
        if below is None or below.listed is None or not self._apart:
            return {}
        if self._numbering is None:
            self._numbering = parsed(self.made.file.parts[NUMBERING])
        kinds = {str(one.get(f"{W}numId")): marks.abstract(one) for one in self._numbering.iterfind(f"{W}num")}
        new = str(max(map(int, kinds)) + 1)
        self._numbering.append(marks.started(new, str(kinds[below.listed.number]), below.listed.level))
        marks.in_order(self._numbering)
        return {below.listed.number: new}

    def _put(self, elements: list[etree._Element], place: Place, anchor: etree._Element | None) -> None:
        if anchor is None:
            anchor = self._anchor(place)
        for element in reversed(elements):
            anchor.addnext(element)

    def _anchor(self, place: Place) -> etree._Element:
        """Return the block of the body behind which a clause goes."""
        body = self.body.find(f"{W}body")
        assert body is not None  # noqa: S101  looked at when the file was opened
        if place.after is None:
            return _last_block(body)
        node = self.nodes[_node_place(self.made, place.after, last=True)]
        while node.getparent() is not body:
            node = node.getparent()
        following = node.getnext()
        while following is not None and following.tag == f"{W}tbl" and _next_head(self.made, place) is not None:
            node, following = following, following.getnext()
        return node


def _counted_apart(made: Plan) -> bool:
    """Tell whether the sentences below a clause have lists of their own, set on the paragraphs, which begin anew."""
    head, below = made.outline.head, made.outline.below
    if below is None or below.listed is None or below.listed.source != "direct":
        return False
    numbering = parsed(made.file.parts[NUMBERING])
    kinds = {str(one.get(f"{W}numId")): marks.abstract(one) for one in numbering.iterfind(f"{W}num")}
    own = kinds.get(head.listed.number) if head is not None and head.listed is not None else None
    return own != kinds.get(below.listed.number)


def _node_place(made: Plan, clause: Clause, *, last: bool = False) -> int:
    """Return which paragraph of all in the body begins *clause*, or ends it."""
    wanted = clause.last.node if last else clause.head.node
    return next(place for place, node in enumerate(made.file.body.iter(f"{W}p")) if node is wanted)


def _next_head(made: Plan, place: Place) -> Clause | None:
    clauses = made.outline.clauses
    where = next((number for number, one in enumerate(clauses) if one is place.after), len(clauses))
    return clauses[where + 1] if where + 1 < len(clauses) else None


def _last_block(body: etree._Element) -> etree._Element:
    blocks = [node for node in body if node.tag in {f"{W}p", f"{W}tbl", f"{W}sdt"}]
    return blocks[-1]


def _home(key: str, made: Plan) -> Clause | None:
    """Return the clause of the contract that grants what the library's clause *key* would."""
    verdict = next((one for one in made.verdicts.values() if one.library == key), None)
    if verdict is None or verdict.status not in {Status.PRESENT, Status.WEAKER}:
        return None
    index = verdict.evidence[0].sentence.passage.at
    return next((one for one in made.outline.clauses if one.head.at <= index <= one.last.at), None)


def _typed_labels(made: Plan, places: list[Place]) -> list[str]:
    """Return the label of each new clause, in order; empty ones where Word counts or nothing is numbered."""
    if made.outline.numbering is not Numbering.TYPED:
        return ["" for _ in places]
    found: list[str] = []
    times: dict[int, int] = {}
    for place in places:
        after = place.after or made.outline.clauses[-1]
        key = after.head.at
        times[key] = times.get(key, 0) + 1
        is_last = after is made.outline.clauses[-1]
        found.append(labels.following(after.label, times[key]) if is_last else labels.between(after.label, times[key]))
    return found


def _bare(label: str) -> str:
    """Return *label* as a reference shows it: without a closing mark, and without the word before it."""
    return re.sub(r"^(?:section|article|clause)\s+", "", label.strip(), flags=re.IGNORECASE).rstrip(".、．:) ").strip()
