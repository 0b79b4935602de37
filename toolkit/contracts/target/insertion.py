"""Clauses put into somebody else's contract: planned and told first, then written, then proved."""

import copy
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from lxml import etree

from toolkit.contracts.checking import Status, Verdict, check
from toolkit.contracts.clause import Position, Tongue
from toolkit.contracts.library import Library
from toolkit.contracts.markup import bookmark
from toolkit.contracts.passages import passages_of
from toolkit.contracts.schedule import Chosen, Reference, Sentence, article
from toolkit.contracts.target import labels
from toolkit.contracts.target.comments import with_comments
from toolkit.contracts.target.numbering import NUMBERING
from toolkit.contracts.target.outline import Clause, Numbering, Outline, outline
from toolkit.contracts.target.paragraphs import Paragraph, paragraphs, text_of
from toolkit.contracts.target.places import Place, best, given, named
from toolkit.contracts.target.proof import Added, prove
from toolkit.contracts.target.vocabulary import Vocabulary, adapted, vocabulary
from toolkit.contracts.target.wordfile import BODY, W, WordFile, packed, parsed, serialized
from toolkit.contracts.target.writing import Numbers, Text, Writer, written
from toolkit.contracts.terms import Term, needed

_SETTINGS = "word/settings.xml"
_MARK = re.compile(r"rc_([a-z]\d_\w+?)_v(\d+)$")
# What settings.xml may hold after w:updateFields, so that it goes to its place in the order of the format.
_AFTER_UPDATE = (
    "hdrShapeDefaults", "footnotePr", "endnotePr", "compat", "docVars", "rsids", "mathPr", "attachedSchema",
    "themeFontLang", "clrSchemeMapping", "doNotIncludeSubdocsInStats", "doNotAutoCompressPictures", "forceUpgrade",
    "captions", "readModeInkLockDown", "smartTagType", "schemaLibrary", "shapeDefaults", "doNotEmbedSmartTags",
    "decimalSymbol", "listSeparator",
)  # fmt: skip
DEFINITIONS = "definitions"
_MOSTLY = 0.15  # share of Chinese signs from which a contract counts as one with Chinese


class Planned(NamedTuple):
    """One clause and where it goes; *contradicts* quotes what the contract says to the opposite, with its place."""

    chosen: Chosen
    place: Place
    label: str
    contradicts: tuple[str, ...]


class Plan(NamedTuple):
    """All that will be done, told before it is: *there* are clauses that the contract holds already."""

    file: WordFile
    outline: Outline
    tongues: tuple[Tongue, ...]
    planned: tuple[Planned, ...]
    there: Mapping[str, int]
    vocabulary: Vocabulary
    second: Vocabulary | None
    verdicts: Mapping[str, Verdict]


class Read(NamedTuple):
    """A contract read once: its paragraphs, and the verdicts of a check of it."""

    paragraphs: tuple[Paragraph, ...]
    verdicts: Mapping[str, Verdict]


class Wish(NamedTuple):
    """What is wished of a plan: behind which clause, in which languages; *read* is the contract read before."""

    after: str | None = None
    tongues: tuple[Tongue, ...] | None = None
    read: Read | None = None


class Options(NamedTuple):
    """*author* and *date* (UTC, ``2026-11-26T00:00:00Z``) of the changes; *tracked* is ``False`` for plain text."""

    author: str
    date: str
    tracked: bool
    comments: bool = True
    definitions: bool = True


def marks_in(file: WordFile) -> dict[str, int]:
    """Return the clauses of the library that *file* holds by their bookmarks, with their versions."""
    hits = (_MARK.match(str(node.get(f"{W}name"))) for node in file.body.iter(f"{W}bookmarkStart"))
    return {hit.group(1).replace("_", "-"): int(hit.group(2)) for hit in hits if hit}


def read(file: WordFile, known: Library, types: Collection[str] | None = None) -> Read:
    """Return *file* read, checked for the clause *types*, by default for all."""
    found = paragraphs(file)
    return Read(found, {one.type: one for one in check(passages_of(found), known, types)})


def plan(
    file: WordFile,
    chosen: Iterable[Chosen],
    known: Library,
    terms: tuple[Term, ...],
    wish: Wish,
) -> Plan:
    """Return where each of *chosen* goes in *file*: behind the clause that the *wish* names, else where it fits best.

    Raises:
        InvalidInputError: the wish names no clause of the contract, or several.
    """
    found, verdicts = wish.read or read(file, known)
    shape = outline(found)
    verdicts = verdicts or {one.type: one for one in check(passages_of(found), known)}
    there = marks_in(file)
    wanted = tuple(one for one in chosen if one.clause.id not in there)
    spoken = wish.tongues or _tongues("".join(one.text for one in found))
    fixed = given(shape, wish.after) if wish.after is not None else None
    places = [fixed or best(shape, one.clause, verdicts) for one in wanted]
    order = sorted(range(len(wanted)), key=lambda number: _position(shape, places[number]))
    planned = [
        Planned(wanted[number], places[number], "", tuple(_against(wanted[number], verdicts))) for number in order
    ]
    text = "\n".join(_plain(one, Tongue.ENGLISH) for one in wanted)
    wanted_terms, texts = needed(text, terms, Tongue.ENGLISH), [one.text for one in found]
    words, *others = (vocabulary(texts, wanted_terms, tongue) for tongue in spoken)
    return Plan(file, shape, spoken, tuple(planned), there, words, others[0] if others else None, verdicts)


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
        self.numbers = Numbers(highest(made.file))
        self.new: list[etree._Element] = []
        self.marks: set[str] = set()
        self.comments: dict[int, str] = {}
        self.parts: dict[str, bytes] = {}
        self.texts = _texts(made, options)
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
                self.comments[comment] = _why(text, place, self.made)
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
            changed |= _updating(self.made.file)
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
                _mark(node, mark, self.numbers.next())
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
        kinds = {str(one.get(f"{W}numId")): _abstract(one) for one in self._numbering.iterfind(f"{W}num")}
        new = str(max(map(int, kinds)) + 1)
        self._numbering.append(_started(new, str(kinds[below.listed.number]), below.listed.level))
        _in_order(self._numbering)
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
    kinds = {str(one.get(f"{W}numId")): _abstract(one) for one in numbering.iterfind(f"{W}num")}
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


# --- texts ----------------------------------------------------------------------------------------------------------


def _texts(made: Plan, options: Options) -> list[tuple[Text, Place]]:
    """Return what is written, in order, each with its place: first the definitions that the contract lacks."""
    texts = [(_text(one, made), one.place) for one in made.planned]
    missing = made.vocabulary.undefined
    if missing and options.definitions and texts:
        texts.insert(0, (_definitions(missing, made), texts[0][1]))
    return texts


def _text(one: Planned, made: Plan) -> Text:
    clause = one.chosen.clause
    whole = article(one.chosen, 0, {})
    return Text(
        clause.id,
        bookmark(clause.id, clause.front.version),
        tuple(clause.title(tongue) for tongue in made.tongues),
        tuple(
            tuple(_own_words(sentence, made, tongue) for sentence in whole.sentences[tongue]) for tongue in made.tongues
        ),
        made.tongues,
    )


def _own_words(sentence: Sentence, made: Plan, tongue: Tongue) -> Sentence:
    words = made.vocabulary if tongue is made.tongues[0] or made.second is None else made.second
    return sentence._replace(
        pieces=tuple(
            piece if isinstance(piece, Reference) else adapted(piece, words.instead, tongue, words.bare)
            for piece in sentence.pieces
        )
    )


_ADDED = {Tongue.ENGLISH: "Terms used in the added clauses", Tongue.CHINESE: "新增条款用语"}


def _definitions(missing: tuple[Term, ...], made: Plan) -> Text:
    lines = {
        Tongue.ENGLISH: [f"“{term.name}” means {term.means}." for term in missing],
        Tongue.CHINESE: [f"“{term.zh}”{term.means_zh}。" for term in missing],
    }
    return Text(
        DEFINITIONS,
        "rc_definitions_v1",
        tuple(_ADDED[tongue] for tongue in made.tongues),
        tuple(
            tuple(_own_words(Sentence(0, (line,)), made, tongue) for line in lines[tongue]) for tongue in made.tongues
        ),
        made.tongues,
    )


def _plain(one: Chosen, tongue: Tongue) -> str:
    return "\n".join(sentence.plain() for sentence in article(one, 0, {}).sentences[tongue])


def _tongues(text: str) -> tuple[Tongue, ...]:
    """Return the languages that a contract is written in, the one with more text first."""
    chinese = sum("\u4e00" <= sign <= "\u9fff" for sign in text)
    latin = sum(sign.isascii() and sign.isalpha() for sign in text) / 5  # about a word for a sign
    if chinese + latin == 0 or chinese < _MOSTLY * (chinese + latin):
        return (Tongue.ENGLISH,)
    if latin < _MOSTLY * (chinese + latin):
        return (Tongue.CHINESE,)
    return (Tongue.ENGLISH, Tongue.CHINESE)


def _against(one: Chosen, verdicts: Mapping[str, Verdict]) -> Iterator[str]:
    """Yield what the contract says to the opposite of *one*, quoted with its place."""
    for verdict in verdicts.values():
        if verdict.library == one.clause.id:
            for evidence in verdict.evidence:
                if evidence.status is Status.ADVERSE:
                    place = evidence.sentence.passage.place
                    yield f"{place + ': ' if place else ''}“{evidence.sentence.quote[:160]}”"


def _why(text: Text, place: Place, made: Plan) -> str:
    """Return the comment on an added clause: what it is, why it stands here, what it contradicts."""
    if text.id == DEFINITIONS:
        return "Added: terms that the clauses added here use and that this contract does not define."
    one = next(planned for planned in made.planned if planned.chosen.clause.id == text.id)
    front = one.chosen.clause.front
    told = front.positions.preferred if one.chosen.position is Position.PREFERRED else front.positions.fallback
    lines = [
        f"Added: {front.id}, version {front.version}, {one.chosen.position.value} text. {told}",
        f"Without it: {front.consequence}",
    ]
    lines.append(f"Put {place.told if place.after is None else 'behind ' + named(place.after)}: {place.why}.")
    lines += [f"This contract says otherwise in {words}. Delete or change that." for words in one.contradicts]
    return "\n".join(lines)


def _position(shape: Outline, place: Place) -> int:
    return next((number for number, one in enumerate(shape.clauses) if one is place.after), len(shape.clauses))


def _home(key: str, made: Plan) -> Clause | None:
    """Return the clause of the contract that grants what the library's clause *key* would."""
    verdict = next((one for one in made.verdicts.values() if one.library == key), None)
    if verdict is None or verdict.status not in {Status.PRESENT, Status.WEAKER}:
        return None
    index = verdict.evidence[0].sentence.passage.at
    return next((one for one in made.outline.clauses if one.head.at <= index <= one.last.at), None)


# --- numbers --------------------------------------------------------------------------------------------------------


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


def highest(file: WordFile) -> int:
    """Return the highest number that any part of *file* gives to a change, a bookmark or a comment."""
    highest = 0
    for name, data in file.parts.items():
        if name.startswith("word/") and name.endswith(".xml"):
            highest = max([highest, *(int(hit) for hit in re.findall(rb'w:id="(\d{1,9})"', data))])
    return highest


def _mark(node: etree._Element, name: str, number: int) -> None:
    start, end = etree.Element(f"{W}bookmarkStart"), etree.Element(f"{W}bookmarkEnd")
    for mark in (start, end):
        mark.set(f"{W}id", str(number))
    start.set(f"{W}name", name)
    properties = node.find(f"{W}pPr")
    node.insert(0 if properties is None else 1, start)
    node.append(end)


def _abstract(node: etree._Element) -> str | None:
    found = node.find(f"{W}abstractNumId")
    return found.get(f"{W}val") if found is not None else None


def _started(number: str, abstract: str, level: int) -> etree._Element:
    return etree.fromstring(
        f'<w:num xmlns:w="{W.strip("{}")}" w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>'
        f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )


def _in_order(numbering: etree._Element) -> None:
    """Move what must follow the lists behind them again."""
    for node in numbering.findall(f"{W}numIdMacAtCleanup"):
        numbering.append(node)


def _updating(file: WordFile) -> dict[str, bytes]:
    """Return the settings of *file* with the wish that Word counts references anew, in the order of the format."""
    if _SETTINGS not in file.parts:
        return {}
    root = parsed(file.parts[_SETTINGS])
    if root.find(f"{W}updateFields") is not None:
        return {}
    node = etree.Element(f"{W}updateFields")
    node.set(f"{W}val", "true")
    before = next((child for child in root if etree.QName(child).localname in _AFTER_UPDATE), None)
    if before is None:
        root.append(node)
    else:
        before.addprevious(node)
    return {_SETTINGS: serialized(root)}
