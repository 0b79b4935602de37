"""Clauses put into somebody else's contract: written twice, once to see what Word will count, then proved."""

import copy
from collections import Counter
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from lxml import etree

from toolkit.contracts.markup import without_controls
from toolkit.contracts.target import labels, marks, seams
from toolkit.contracts.target.anchors import behind, beside, node_place
from toolkit.contracts.target.comments import with_comments
from toolkit.contracts.target.counting import counted_apart, typed_labels
from toolkit.contracts.target.goals import goals, referred
from toolkit.contracts.target.labels import number_of
from toolkit.contracts.target.marks import Numbers
from toolkit.contracts.target.mending import Mended, mended, rewrite
from toolkit.contracts.target.numbering import NUMBERING, Lists
from toolkit.contracts.target.outline import Clause, Outline
from toolkit.contracts.target.paragraphs import numbered, paragraphs
from toolkit.contracts.target.places import Place
from toolkit.contracts.target.planning import Plan
from toolkit.contracts.target.proof import Added, Put, prove
from toolkit.contracts.target.record import Kept, recorded
from toolkit.contracts.target.row_writing import empty, set_line, written_rows, written_term
from toolkit.contracts.target.rows import rows_of
from toolkit.contracts.target.texts import texts, why
from toolkit.contracts.target.unique import refuse_twice
from toolkit.contracts.target.wordfile import BODY, W, packed, parsed, serialized
from toolkit.contracts.target.wording import Goal, Text, Writer
from toolkit.contracts.target.writing import lines, words_of


class Options(NamedTuple):
    """*author* and *date* (UTC, ``2026-11-26T00:00:00Z``) of the changes; *tracked* is ``False`` for plain text.

    *mend* gives typed references to clauses that are counted anew their new numbers, as tracked changes.
    """

    author: str
    date: str
    tracked: bool
    comments: bool = True
    definitions: bool = True
    mend: bool = False


class Inserted(NamedTuple):
    """The contract with the clauses, and how many typed references in it got new numbers.

    *stale* are the live fields of the contract, by kind, that show old numbers until Word counts them anew; *asks* says
    that Word asks for that when it opens the file.
    """

    data: bytes
    mended: int
    stale: Mapping[str, int] = MappingProxyType({})
    asks: bool = False


def insert(made: Plan, options: Options) -> bytes:
    """Return the contract with the clauses of *made* in it, proved to be otherwise as it was."""
    return inserted(made, options).data


def inserted(made: Plan, options: Options) -> Inserted:
    """Return the contract with the clauses of *made* in it, as :func:`insert` does, and what else was changed."""
    if not made.planned:
        return Inserted(packed(made.file, {}), 0)
    options = options._replace(author=without_controls(options.author))
    written = texts(made, definitions=options.definitions)
    first = _Draft(made, options, written, {})  # without numbers, to see what Word will count
    first.write()
    mend = options.mend and options.tracked and bool(made.shifted)
    draft = _Draft(made, options, written, first.counted()) if first.refers or mend else first
    if draft is not first:
        draft.write()
    if mend:
        draft.mend(first.moved())
    draft.refuse_twice()
    data = draft.data()
    prove(made.file, data, draft.added())
    return Inserted(data, len(draft.mended), marks.counted_fields(made.file), draft.updates)


class _Written(NamedTuple):
    """A clause as it goes in: behind which place, as which blocks, and the words that are read in them."""

    place: Place
    blocks: list[etree._Element]
    words: tuple[str, ...]


class _Draft:
    """A copy of the contract on which *written* is put at its places; *known*: numbers of its clauses by bookmark."""

    def __init__(
        self, made: Plan, options: Options, written: list[tuple[Text, Place]], known: Mapping[str, str]
    ) -> None:
        self.made, self.options, self.texts, self.known = made, options, written, known
        self.body = copy.deepcopy(made.file.body)
        self.nodes = list(self.body.iter(f"{W}p"))
        self.numbers = Numbers(marks.highest(made.file))
        self.names = marks.names(made.file)
        self.new: list[tuple[list[etree._Element], tuple[str, ...]]] = []  # the paragraphs of a clause, its words
        self.seams: list[tuple[etree._Element, etree._Element, bool]] = []
        self.marks: set[str] = set()  # set on clauses that were there
        self.comments: dict[int, str] = {}
        self.parts: dict[str, bytes] = {}
        self.touched: frozenset[str] = frozenset()
        self.refers = self.updates = False
        self.mended: list[Mended] = []
        self.rows = rows_of(made.outline)
        self._numbering = parsed(made.file.parts[NUMBERING]) if counted_apart(made) else None

    def write(self) -> None:
        """Write every clause at its place, those of one place after each other."""
        groups: dict[etree._Element, list[etree._Element]] = {}
        for place, elements, words in self._in_rows() if self.rows is not None else self._as_paragraphs():
            groups.setdefault(self._anchor(place), []).extend(elements)
            self.new.append(([node for element in elements for node in element.iter(f"{W}p")], words))
        for anchor, elements in groups.items():
            self._put(anchor, elements)
        if self._numbering is not None:
            self.parts[NUMBERING] = serialized(self._numbering)

    def _as_paragraphs(self) -> Iterator[_Written]:
        typed = typed_labels(self.made, [place for _, place in self.texts])
        goals = self._goals(typed, self.made)
        for (text, place), label in zip(self.texts, typed, strict=True):
            writer, comment = self._writer(goals, self.made.outline), self._comment(text, place)
            if self.made.outline.of_terms:
                yield _Written(place, *written_term(text, label, writer, self.numbers, comment))
                continue
            made = lines(text, label, writer, self.numbers, comment)
            elements = [set_line(one, writer, self.numbers) for one in made]
            yield _Written(place, elements, tuple(words_of(text, writer)))

    def _in_rows(self) -> Iterator[_Written]:
        """Yield the clauses as rows of the table in which the clauses of the contract stand."""
        assert self.rows is not None  # noqa: S101  asked before
        columns = [self.made._replace(outline=column.outline) for column in self.rows.columns]
        typed = [typed_labels(one, [beside(self.made, place, one) for _, place in self.texts]) for one in columns]
        writers = [self._writer(self._goals(own, one), one.outline) for one, own in zip(columns, typed, strict=True)]
        for (text, place), *labels_of_it in zip(self.texts, *typed, strict=True):
            comment = self._comment(text, place)
            rows, words = written_rows(text, labels_of_it, writers, self.rows, self.numbers, comment)
            yield _Written(place, rows, words)

    def counted(self) -> dict[str, str]:
        """Return the number that stands before each clause with a bookmark, as Word will count them."""
        file = self.made.file._replace(body=self.body, parts={**self.made.file.parts, **self.parts})
        return {
            str(mark.get(f"{W}name")): labels.bare(one.label)
            for one in numbered(file)
            for mark in one.node.iter(f"{W}bookmarkStart")
        }

    def moved(self) -> dict[str, tuple[Clause, str]]:
        """Return the clauses of the contract that get another number, by the old one, with the new label."""
        clauses = self.made.outline.clauses
        heads = {self.nodes[node_place(self.made, one)]: one for one in clauses}
        file = self.made.file._replace(body=self.body, parts={**self.made.file.parts, **self.parts})
        new = {heads[one.node].head.at: one.label for one in numbered(file, heads) if one.node in heads}
        times = Counter(number_of(one.label) for one in clauses)
        return {
            str(number_of(one.label)): (one, new[one.head.at])
            for one in clauses
            if times[number_of(one.label)] == 1 and new.get(one.head.at, one.label) != one.label
        }

    def refuse_twice(self) -> None:
        """Refuse numbers that stand in the contract already."""
        new = {node: place for place, (elements, _) in enumerate(self.new) for node in elements}
        copies = dict(zip(self.made.file.body.iter(f"{W}p"), self.nodes, strict=True))
        clauses = self.made.outline.clauses
        old = {copies[one.node] for clause in clauses for one in (clause.head, *clause.body)}
        heads = {copies[one.head.node] for one in clauses} | {elements[0] for elements, _ in self.new}
        file = self.made.file._replace(body=self.body, parts={**self.made.file.parts, **self.parts})
        ours = old | set(new)
        # Only in a table does a number depend on what stands beside it.
        in_table = any(next(node.iterancestors(f"{W}tc"), None) is not None for node in ours)
        read = paragraphs(file) if in_table else numbered(file, ours)
        refuse_twice([one for one in read if one.node in ours], heads, new, self.made.file.name)

    def mend(self, moved: Mapping[str, tuple[Clause, str]]) -> None:
        """Give the typed references to the clauses *moved* their new numbers."""
        change = {"author": self.options.author, "date": self.options.date}
        clauses = self.made.outline.clauses
        first = node_place(self.made, clauses[0])
        last = node_place(self.made, clauses[-1], last=True)
        for at, node in enumerate(self.nodes):
            for spot, one in mended(at, node, moved, inside=first <= at <= last):
                rewrite(spot, one.new, change, self.numbers)
                self.mended.append(one)

    def data(self) -> bytes:
        changed = {BODY: serialized(self.body), **self.parts}
        if self.comments:
            changed |= with_comments(self.made.file, self.comments, self.options.author, self.options.date)
        new = (node for elements, _ in self.new for element in elements for node in element.iter(f"{W}fldChar"))
        self.updates = next(new, None) is not None or bool(marks.counted_fields(self.made.file))
        if self.updates:
            changed |= marks.updating(self.made.file)
        changed = recorded(self.made.file, self._kept(), self.options.date, changed)
        self.touched = frozenset(changed)
        return packed(self.made.file, changed)

    def _kept(self) -> Iterator[Kept]:
        """Yield what is recorded of the clauses put in."""
        names = {text.id: text.name for text, _ in self.texts}
        for chosen in (one.chosen for one in self.made.planned):
            front = chosen.clause.front
            yield Kept(front.id, front.version, chosen.clause.sha256, chosen.position.value, names[front.id])

    def added(self) -> Added:
        place_of = {node: place for place, node in enumerate(self.body.iter(f"{W}p"))}
        return Added(
            tuple(Put(tuple(place_of[node] for node in elements), words) for elements, words in self.new),
            frozenset(self.marks),
            self.touched,
            self.options.tracked,
            tuple((place_of[before], place_of[last], changed) for before, last, changed in self.seams),
            tuple(self.mended),
        )

    def _writer(self, goals: Mapping[str, Goal], outline: Outline) -> Writer:
        author = self.options.author if self.options.tracked else None
        word = self.made.vocabulary.reference
        return Writer(outline, author, self.options.date, word, goals, self._lists(), self._looks(outline))

    def _comment(self, text: Text, place: Place) -> int | None:
        """Return the number of the comment on *text*, which is kept to be written; ``None`` where none is wanted."""
        if not self.options.comments:
            return None
        number = self.numbers.next()
        self.comments[number] = why(text, place, self.made)
        return number

    def _goals(self, typed: list[str], made: Plan) -> dict[str, Goal]:
        """Return where the references lead, with the *typed* labels of the clauses, in one column of a contract."""
        self.refers = bool(referred(text for text, _ in self.texts))
        new = [(text, label) for (text, _), label in zip(self.texts, typed, strict=True)]
        return goals(new, made, self.known, self._mark_of)

    def _mark_of(self, clause: Clause) -> str:
        """Return the bookmark of *clause*, its own or one that is set on it."""
        node = self.nodes[node_place(self.made, clause)]
        names = (str(one.get(f"{W}name")) for one in node.iter(f"{W}bookmarkStart"))
        mark = next((name for name in names if name != "_GoBack"), None)
        if mark is None:
            mark = marks.free(f"rc_to_{clause.head.at}", self.names)
            marks.mark(node, mark, self.numbers.next())
            self.marks.add(mark)
        return mark

    def _lists(self) -> dict[str, str]:
        """Return a new list for a clause whose sentences are counted apart from the clauses themselves."""
        below = self.made.outline.below
        if self._numbering is None or below is None or below.listed is None:
            return {}
        kinds = marks.lists(self._numbering)
        new = str(max(map(int, kinds)) + 1)
        self._numbering.append(marks.started(new, str(kinds[below.listed.number]), below.listed.level))
        marks.in_order(self._numbering)
        return {below.listed.number: new}

    def _looks(self, outline: Outline) -> dict[tuple[str, int], bytes]:
        """Return how the levels of the patterns stand on the page."""
        patterns = (outline.head, outline.below)
        listed = {one.listed for one in patterns if one is not None and one.listed is not None}
        levels = {one: Lists(self.made.file.parts).levels(one.number).get(one.level) for one in listed}
        return {(one.number, one.level): level.look for one, level in levels.items() if level is not None}

    def _anchor(self, place: Place) -> etree._Element:
        in_rows = self.rows is not None or self.made.outline.of_terms
        if place.after is None or not in_rows:
            return behind(self.made, place, self.body, self.nodes)
        return next(self.nodes[node_place(self.made, place.after, last=True)].iterancestors(f"{W}tr"))

    def _put(self, anchor: etree._Element, elements: list[etree._Element]) -> None:
        for element in reversed(elements):
            anchor.addnext(element)
        if seams.wants_paragraph(anchor, elements[-1]):
            last = next(nodes for nodes, _ in self.new if nodes[-1] in elements[-1].iter(f"{W}p"))
            last.append(empty(self._writer({}, self.made.outline), self.numbers))
            elements[-1].addnext(last[-1])
            elements = [*elements, last[-1]]
        if seams.is_needed(anchor, elements[-1], tracked=self.options.tracked):
            changed = seams.sew(anchor, elements[-1], self._writer({}, self.made.outline), self.numbers)
            self.seams.append((anchor, elements[-1], changed))
        elif seams.closes_body(elements[-1]):
            seams.unmark(elements[-1])  # a table ended the body: Word wants a paragraph behind it
