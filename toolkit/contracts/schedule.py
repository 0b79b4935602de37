"""Terms put together: definitions first, then the clauses, each with its number, every blank filled."""

from collections.abc import Mapping
from typing import NamedTuple

from toolkit.contracts.clause import Blank, Clause, Link, Point, Position, Tongue
from toolkit.contracts.points import points
from toolkit.contracts.terms import Term, needed
from toolkit.contracts.values import Filled

DEFINITIONS = {Tongue.ENGLISH: "Definitions", Tongue.CHINESE: "定义"}


class Chosen(NamedTuple):
    """A clause with the position that is offered, and what fills its blanks."""

    clause: Clause
    position: Position
    blanks: Mapping[str, Filled]


class Reference(NamedTuple):
    """A live reference in a sentence: the clause *target*, called *text* by the words, numbered *number* now."""

    text: str
    target: str
    number: int | None


Piece = str | Reference


class Sentence(NamedTuple):
    """One numbered sentence of the finished terms."""

    level: int
    pieces: tuple[Piece, ...]

    def plain(self) -> str:
        """Return the words, with each reference as it is printed now."""
        return "".join(piece if isinstance(piece, str) else printed(piece) for piece in self.pieces)


class Article(NamedTuple):
    """One clause of the finished terms: *id* is its clause's, or empty for the definitions."""

    id: str
    number: int
    title: Mapping[Tongue, str]
    sentences: Mapping[Tongue, tuple[Sentence, ...]]


class Schedule(NamedTuple):
    """The finished terms: *defined* are the terms that the first article defines."""

    articles: tuple[Article, ...]
    defined: tuple[Term, ...]
    chosen: tuple[Chosen, ...]


def schedule(chosen: tuple[Chosen, ...], known: tuple[Term, ...]) -> Schedule:
    """Return the terms that *chosen* make in that order, with the definitions of *known* that they use before them."""
    numbers = {one.clause.id: number for number, one in enumerate(chosen, start=2)}
    articles = tuple(article(one, numbers[one.clause.id], numbers) for one in chosen)
    text = "\n".join(sentence.plain() for one in articles for sentence in one.sentences[Tongue.ENGLISH])
    defined = needed(text, known, Tongue.ENGLISH)
    return Schedule((_definitions(defined), *articles), defined, chosen)


def article(one: Chosen, number: int, numbers: Mapping[str, int]) -> Article:
    """Return the clause of *one* as it stands under *number*, its references by *numbers*."""
    return Article(
        one.clause.id,
        number,
        {tongue: one.clause.title(tongue) for tongue in Tongue},
        {tongue: _sentences(one, tongue, numbers) for tongue in one.clause.front.languages},
    )


def printed(reference: Reference) -> str:
    """Return the words of a reference with its number: "clause 12", "第12条"."""
    if reference.number is None:
        return reference.text
    chinese = any("\u4e00" <= sign <= "\u9fff" for sign in reference.text)
    return f"第{reference.number}条" if chinese else f"{reference.text} {reference.number}"


def _sentences(one: Chosen, tongue: Tongue, numbers: Mapping[str, int]) -> tuple[Sentence, ...]:
    section = one.clause.sections[one.position, tongue]
    return tuple(_sentence(point, one, tongue, numbers) for point in points(section))


def _sentence(point: Point, one: Chosen, tongue: Tongue, numbers: Mapping[str, int]) -> Sentence:
    pieces: list[Piece] = []
    for part in point.parts:
        if isinstance(part, Blank):
            pieces.append(one.blanks[part.name].texts[tongue])
        elif isinstance(part, Link):
            pieces.append(Reference(part.text, part.clause, numbers.get(part.clause)))
        else:
            pieces.append(part)
    return Sentence(point.level, tuple(pieces))


def _definitions(defined: tuple[Term, ...]) -> Article:
    return Article(
        "",
        1,
        DEFINITIONS,
        {
            Tongue.ENGLISH: tuple(Sentence(0, (f"“{term.name}” means {term.means}.",)) for term in defined),
            Tongue.CHINESE: tuple(Sentence(0, (f"“{term.zh}”{term.means_zh}。",)) for term in defined),
        },
    )
