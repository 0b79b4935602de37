"""What will be put into a contract and where, known and told before anything is written."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from toolkit.contracts.checking import Status, Verdict, check
from toolkit.contracts.clause import Tongue
from toolkit.contracts.library import Library
from toolkit.contracts.passages import passages_of
from toolkit.contracts.schedule import Chosen, article
from toolkit.contracts.target.outline import Outline, outline
from toolkit.contracts.target.paragraphs import Paragraph, paragraphs
from toolkit.contracts.target.places import Place, best, given
from toolkit.contracts.target.vocabulary import Vocabulary, vocabulary
from toolkit.contracts.target.wordfile import W, WordFile
from toolkit.contracts.terms import Term, needed

_MARK = re.compile(r"rc_([a-z]\d_\w+?)_v(\d+)$")
_MOSTLY = 0.15  # share of Chinese signs from which a contract counts as one with Chinese


class Planned(NamedTuple):
    """One clause and where it goes; *contradicts* quotes what the contract says to the opposite, with its place."""

    chosen: Chosen
    place: Place
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
    library: Library


class Read(NamedTuple):
    """A contract read once: its paragraphs, and the verdicts of a check of it."""

    paragraphs: tuple[Paragraph, ...]
    verdicts: Mapping[str, Verdict]


class Wish(NamedTuple):
    """What is wished of a plan: behind which clause, in which languages; *read* is the contract read before."""

    after: str | None = None
    tongues: tuple[Tongue, ...] | None = None
    read: Read | None = None


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
    planned = [Planned(wanted[number], places[number], tuple(_against(wanted[number], verdicts))) for number in order]
    text = "\n".join(_plain(one, Tongue.ENGLISH) for one in wanted)
    wanted_terms, texts = needed(text, terms, Tongue.ENGLISH), [one.text for one in found]
    words, *others = (vocabulary(texts, wanted_terms, tongue) for tongue in spoken)
    return Plan(file, shape, spoken, tuple(planned), there, words, others[0] if others else None, verdicts, known)


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


def _position(shape: Outline, place: Place) -> int:
    return next((number for number, one in enumerate(shape.clauses) if one is place.after), len(shape.clauses))


def _plain(one: Chosen, tongue: Tongue) -> str:
    return "\n".join(sentence.plain() for sentence in article(one, 0, {}).sentences[tongue])
