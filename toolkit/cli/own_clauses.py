"""The work of ``recourse clauses list | show | lint``."""

import textwrap
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal, NamedTuple

import msgspec

from toolkit.cli.console import Talk
from toolkit.cli.sending import json_document
from toolkit.contracts.clause import HEADINGS, Clause, Front, Link, Point, Position, Tongue
from toolkit.contracts.library import Library, library
from toolkit.contracts.points import points
from toolkit.contracts.terms import terms
from toolkit.documents.language import Language, language_of
from toolkit.errors import ExitCode, InvalidInputError

FAMILIES = {
    "A": "Standard",
    "B": "Inspection",
    "C": "Acceptance",
    "D": "Remedies",
    "E": "Money",
    "F": "Title and risk",
    "G": "Rights and notices",
    "H": "Supply control",
}
WIDTH = 100


class Filter(NamedTuple):
    """Which clauses are listed: all where nothing is said."""

    families: tuple[str, ...]
    state: str | None
    position: Literal["preferred", "fallback"]


class ToldClause(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    type: str
    family: str
    title: str
    title_zh: str
    version: int
    state: str
    sha256: str
    own: bool
    preferred: str
    fallback: str
    walk_away: str


class ToldText(msgspec.Struct, frozen=True, kw_only=True):
    position: str
    lang: str
    sentences: tuple[str, ...]


class ToldBlank(msgspec.Struct, frozen=True, kw_only=True):
    name: str
    means: str
    type: str
    unit: str | None
    default: str | int | float | None
    order_field: str | None


class ToldWhole(ToldClause, frozen=True, kw_only=True):
    schema: Literal["recourse.clause/1"] = "recourse.clause/1"
    owner: str
    rules: tuple[str, ...]
    requires: tuple[str, ...]
    conflicts: tuple[str, ...]
    alternates: tuple[str, ...]
    conflicts_in_words: tuple[str, ...]
    law: tuple[str, ...]
    consequence: str
    variables: tuple[ToldBlank, ...]
    texts: tuple[ToldText, ...]


class ToldList(msgspec.Struct, frozen=True, kw_only=True):
    schema: Literal["recourse.clauses/1"] = "recourse.clauses/1"
    clauses: tuple[ToldClause, ...]


class ToldFault(msgspec.Struct, frozen=True, kw_only=True):
    file: str
    line: int
    message: str


class ToldLint(msgspec.Struct, frozen=True, kw_only=True):
    schema: Literal["recourse.clause-lint/1"] = "recourse.clause-lint/1"
    clauses: int
    faults: tuple[ToldFault, ...]


def tell_list(wanted: Filter, folder: Path | None, talk: Talk, *, json: bool) -> None:
    known = sound_library(folder)
    chosen = [one for one in known.clauses.values() if _listed(one, wanted)]
    if json:
        talk.data(json_document(ToldList(clauses=tuple(_told(one) for one in chosen))))
    else:
        talk.tell("\n".join(_lines(chosen, wanted)))
        talk.note("Next: recourse clauses show ID, or recourse clauses build --order order.toml -o terms.docx")


def tell_one(clause: str, lang: str, folder: Path | None, talk: Talk, *, json: bool) -> None:
    one = sound_library(folder).of(clause)
    language = language_of(lang)
    talk.data(json_document(_whole(one))) if json else talk.tell("\n".join(_page(one, language)))


def lint_library(only: tuple[str, ...], folder: Path | None, talk: Talk, *, json: bool) -> int:
    from toolkit.contracts.lint import lint

    known = library(folder)
    named = tuple(known.of(one).id for one in only) or None
    faults = tuple(lint(known, terms(folder), named))
    if json:
        told = tuple(ToldFault(file=one.file, line=one.line, message=one.message) for one in faults)
        talk.data(json_document(ToldLint(clauses=len(known.clauses), faults=told)))
    else:
        counted = f"{len(named or known.clauses)} clause{'s' * (len(named or known.clauses) != 1)}"
        talk.tell("\n".join((*map(str, faults), f"{counted}, {len(faults)} fault{'s' * (len(faults) != 1)}.")))
    return ExitCode.INVALID_INPUT if faults else ExitCode.DONE


def sound_library(folder: Path | None) -> Library:
    """Return the library; raise where a file of it cannot be read, since its clause would silently be another's."""
    known = library(folder)
    if known.faults:
        raise InvalidInputError("\n  ".join(map(str, known.faults)), "recourse clauses lint tells all there is.")
    return known


def families_of(words: Iterable[str]) -> frozenset[str]:
    """Return the letters of the families that *words* name; raise where there is no such family."""
    families = frozenset(word.upper() for word in words)
    strange = families - set(FAMILIES)
    if strange:
        raise InvalidInputError(f"There is no family {min(strange)}.", "Families: A to H.")
    return families


def _listed(clause: Clause, wanted: Filter) -> bool:
    families = families_of(wanted.families)
    return (not families or clause.front.family in families) and wanted.state in (None, clause.front.state)


def _lines(chosen: list[Clause], wanted: Filter) -> Iterator[str]:
    for family, name in FAMILIES.items():
        inside = [one for one in chosen if one.front.family == family]
        if inside:
            yield f"{family}  {name}"
        for one in inside:
            told = f"{one.front.state}, version {one.front.version}{', yours' * one.own}"
            yield f"  {one.id:<30} {one.front.title} ({told})"
            yield from textwrap.wrap(
                getattr(one.front.positions, wanted.position), WIDTH, initial_indent=" " * 5, subsequent_indent=" " * 5
            )


def _of_law(front: Front) -> Iterator[str]:
    for law in front.law:
        yield from _wrapped("Law: ", law)
    for caution in front.cautions:
        text = f" ({caution.position.value} text)" if caution.position is not None else ""
        yield from _wrapped(f"Before you sign it under {', '.join(caution.under)}{text}: ", caution.says)


def _page(one: Clause, language: Language) -> Iterator[str]:
    front = one.front
    yield f"{front.title} · {front.title_zh}"
    yield f"{front.id}, version {front.version}, {front.state}; owner: {front.owner}{'; your own file' * one.own}"
    yield ""
    tongues = [Tongue(part.value) for part in language.parts]
    for head, (position, tongue) in HEADINGS.items():
        if tongue in tongues and (position, tongue) in one.sections:
            yield f"{head}:" if position is not Position.WALK_AWAY else f"{head}, in words such as these:"
            yield from _numbered(one, position, tongue)
            yield ""
    yield from _wrapped("Do not sign: ", front.walk_away)
    yield from _wrapped("Without it: ", front.consequence)
    for label, ids in (("Needs", front.requires), ("Alternates", front.alternates), ("Not beside", front.conflicts)):
        if ids:
            yield from _wrapped(f"{label}: ", ", ".join(ids))
    for words in front.conflicts_in_words:
        yield from _wrapped("Contradicted by: ", words)
    yield from _of_law(front)
    for name, blank in front.variables.items():
        source = f"from {blank.source}, else " if blank.source else ""
        yield from _wrapped(f"Blank {name}: ", f"{blank.means}; {source}{blank.default} {blank.unit or ''}".rstrip())


def _numbered(one: Clause, position: Position, tongue: Tongue) -> Iterator[str]:
    for number, point in enumerate(points(one.sections[position, tongue]), start=1):
        if tongue is Tongue.CHINESE:  # no spaces to wrap at
            yield f"{number:>4}. {_spoken(point)}"
        else:
            yield from textwrap.wrap(f"{number:>4}. {_spoken(point)}", WIDTH, subsequent_indent=" " * 6)


def _spoken(point: Point) -> str:
    """Return the sentence with each reference by the code of its clause: "clause E4"."""
    return "".join(
        f"{part.text} {part.clause.partition('-')[0].upper()}"
        if isinstance(part, Link)
        else point._replace(parts=(part,)).words
        for part in point.parts
    )


def _wrapped(label: str, text: str) -> list[str]:
    return textwrap.wrap(label + text, WIDTH, subsequent_indent="  ")


def _told(one: Clause) -> ToldClause:
    return msgspec.convert(_facts(one), ToldClause)


def _facts(one: Clause) -> dict[str, object]:
    front = one.front
    return {
        **{name: getattr(front, name) for name in ("id", "type", "family", "title", "title_zh", "version", "state")},
        "sha256": one.sha256,
        "own": one.own,
        "preferred": front.positions.preferred,
        "fallback": front.positions.fallback,
        "walk_away": front.walk_away,
    }


def _whole(one: Clause) -> ToldWhole:
    front = one.front
    shared = ("owner", "rules", "requires", "conflicts", "alternates", "conflicts_in_words", "law", "consequence")
    texts = tuple(
        ToldText(position=kind[0].value, lang=kind[1].value, sentences=tuple(point.words for point in points(section)))
        for kind, section in one.sections.items()
    )
    blanks = tuple(
        ToldBlank(name=name, means=it.means, type=it.type, unit=it.unit, default=it.default, order_field=it.source)
        for name, it in front.variables.items()
    )
    facts = _facts(one) | {name: getattr(front, name) for name in shared}
    return msgspec.convert(facts | {"variables": blanks, "texts": texts}, ToldWhole, from_attributes=True)
