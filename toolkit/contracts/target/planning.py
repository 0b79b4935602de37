"""What will be put into a contract and where, known and told before anything is written."""

import re
from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from lxml import etree

from toolkit.contracts.checking import Verdict, check
from toolkit.contracts.clause import Tongue
from toolkit.contracts.figured import figured
from toolkit.contracts.library import Library
from toolkit.contracts.markup import MARK, stem
from toolkit.contracts.matters import cues
from toolkit.contracts.passages import Passage, passages_of
from toolkit.contracts.roles import roles_in
from toolkit.contracts.schedule import Chosen, article
from toolkit.contracts.target.against import Against, against
from toolkit.contracts.target.heads import Numbering
from toolkit.contracts.target.outline import Outline, outline
from toolkit.contracts.target.paragraphs import Paragraph, footnotes, paragraphs, text_of
from toolkit.contracts.target.places import Place, Sought, best, defining_place, given
from toolkit.contracts.target.references import typed_references
from toolkit.contracts.target.vocabulary import Vocabulary, vocabulary, words_of
from toolkit.contracts.target.wordfile import W, WordFile
from toolkit.contracts.terms import Term, needed
from toolkit.errors import UnreadableReportError

DEFINITIONS = "definitions"
_CHINESE, _LATIN = re.compile("[\u4e00-\u9fff]+"), re.compile("[A-Za-z]+")
_MOSTLY = 0.15  # share of Chinese signs from which a contract counts as one with Chinese


class Planned(NamedTuple):
    """One clause and where it goes, with what the contract says of the same matter already."""

    chosen: Chosen
    place: Place
    against: Against


class Plan(NamedTuple):
    """All that will be done, told before it is: *there* are clauses that the contract holds already.

    *shifted* are typed references to clauses that Word will count anew; *definitions* is where those go that the
    contract lacks, ``None`` for before the first clause that is put in.
    """

    file: WordFile
    outline: Outline
    tongues: tuple[Tongue, ...]
    planned: tuple[Planned, ...]
    there: Mapping[str, int]
    vocabulary: Vocabulary
    second: Vocabulary | None
    verdicts: Mapping[str, Verdict]
    library: Library
    shifted: tuple[str, ...] = ()
    definitions: Place | None = None

    def words(self, tongue: Tongue) -> Vocabulary:
        """Return how the contract calls things in *tongue*."""
        return self.vocabulary if tongue is self.tongues[0] or self.second is None else self.second


class Read(NamedTuple):
    """A contract read once: its paragraphs, its passages with their places, and the verdicts of a check of it."""

    paragraphs: tuple[Paragraph, ...]
    passages: tuple[Passage, ...]
    verdicts: Mapping[str, Verdict]


class Wish(NamedTuple):
    """What is wished of a plan: behind which clause, in which languages; *read* is the contract read before."""

    after: str | None = None
    tongues: tuple[Tongue, ...] | None = None
    read: Read | None = None


def marks_in(file: WordFile, known: Library | None = None) -> dict[str, int]:
    """Return the clauses of the library that *file* holds by their bookmarks, with their versions.

    A bookmark whose words somebody deleted, or whose insertion was rejected, holds nothing.
    """
    by_stem = {stem(one): one for one in known.clauses} if known is not None else {}
    found = {}
    for node in file.body.iter(f"{W}bookmarkStart"):
        hit = MARK.match(str(node.get(f"{W}name")))
        if hit and hit.group(1) != stem(DEFINITIONS) and _has_words(node):
            name = by_stem.get(hit.group(1), hit.group(1).removeprefix("rc_").replace("_", "-"))
            found[name] = int(hit.group(2))
    return found


def _has_words(mark: etree._Element) -> bool:
    """Tell whether the bookmark *mark* holds words that are left when all changes are accepted."""
    inside = etree.Element(f"{W}p")
    paragraph = mark.getparent()
    for node in mark.itersiblings():
        if node.tag == f"{W}bookmarkEnd" and node.get(f"{W}id") == mark.get(f"{W}id"):
            break
        copied = etree.fromstring(etree.tostring(node))
        copied.tail = None
        inside.append(copied)
    else:
        return paragraph is not None and bool(text_of(paragraph, accepted=True).strip())
    return bool(text_of(inside, accepted=True).strip())


def read(file: WordFile, known: Library, types: Collection[str] | None = None) -> Read:
    """Return *file* read, checked for the clause *types*, by default for all.

    Raises:
        UnreadableReportError: it holds no text.
    """
    found = paragraphs(file)
    if not any(sign.isalpha() for one in found for sign in one.text):
        raise UnreadableReportError(
            f"{file.name} holds no text.", "Give the contract itself; a scan has to be text first."
        )
    passages = passages_of(found, footnotes(file))
    return Read(found, passages, {one.type: one for one in check(passages, known, types)})


def plan(
    file: WordFile,
    chosen: Iterable[Chosen],
    known: Library,
    terms: tuple[Term, ...],
    wish: Wish = Wish(),  # noqa: B008  frozen, and nothing is wished
) -> Plan:
    """Return what putting *chosen* into *file* will do; a clause that is there already is left out.

    Raises:
        InvalidInputError: ``wish.after`` names no clause of the contract, or several.
        UnreadableReportError: the file holds no text.
    """
    found, passages, verdicts = wish.read or read(file, known)
    shape = outline(found)
    there = marks_in(file, known)
    wanted = tuple(one for one in chosen if one.clause.id not in there)
    spoken = wish.tongues or _in_order(_tongues("".join(one.text for one in found)), shape)
    sought = Sought(shape, verdicts, passages)
    fixed = given(sought, wish.after) if wish.after is not None else None
    places = [fixed or best(sought, one.clause) for one in wanted]
    order = sorted(range(len(wanted)), key=lambda number: _position(shape, places[number]))
    given_there = figured(passages, cues(wanted))
    planned = tuple(
        Planned(wanted[number], places[number], against(wanted[number], verdicts, passages, given_there))
        for number in order
    )
    text = "\n".join(_plain(one, Tongue.ENGLISH) for one in wanted)
    wanted_terms = needed(text, terms, Tongue.ENGLISH)
    sides, heads = roles_in(passages), {one.head.at for one in shape.clauses}
    said = words_of(found, heads, of_terms=shape.of_terms, own=sides.own, firms=sides.firms)
    words, *others = (vocabulary(said, wanted_terms, tongue) for tongue in spoken)
    second = others[0] if others else None
    shifted = _shifted(found, shape, planned)
    defining = defining_place(shape) if fixed is None else None
    return Plan(file, shape, spoken, planned, there, words, second, verdicts, known, shifted, defining)


def _in_order(spoken: tuple[Tongue, ...], shape: Outline) -> tuple[Tongue, ...]:
    """Return the languages *spoken* in the order in which the clauses of the contract begin with them."""
    chinese = sum(_is_chinese(one.head.words[:1]) for one in shape.clauses)
    return spoken[::-1] if len(spoken) > 1 and chinese * 2 > len(shape.clauses) else spoken


def _shifted(found: Iterable[Paragraph], shape: Outline, planned: tuple[Planned, ...]) -> tuple[str, ...]:
    if not planned or shape.numbering not in {Numbering.DIRECT, Numbering.STYLE}:
        return ()
    first = min(_position(shape, one.place) for one in planned)
    return tuple(typed_references(found, shape.clauses[first + 1 :]))


def _tongues(text: str) -> tuple[Tongue, ...]:
    """Return the languages that a contract is written in, the one with more text first."""
    chinese = sum(map(len, _CHINESE.findall(text)))
    latin = sum(map(len, _LATIN.findall(text))) / 5  # about a word for a sign
    if chinese + latin == 0 or chinese < _MOSTLY * (chinese + latin):
        return (Tongue.ENGLISH,)
    if latin < _MOSTLY * (chinese + latin):
        return (Tongue.CHINESE,)
    return (Tongue.ENGLISH, Tongue.CHINESE)


def _is_chinese(sign: str) -> bool:
    return "\u4e00" <= sign <= "\u9fff"


def _position(shape: Outline, place: Place) -> int:
    return next((number for number, one in enumerate(shape.clauses) if one is place.after), len(shape.clauses))


def _plain(one: Chosen, tongue: Tongue) -> str:
    return "\n".join(sentence.plain() for sentence in article(one, 0, {}).sentences[tongue])
