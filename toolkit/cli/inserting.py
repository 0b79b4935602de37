"""The work of ``recourse clauses insert``: what is put where is told first, and written when it is proved."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, NamedTuple

import msgspec

from toolkit.cli.console import Talk
from toolkit.cli.inputs import take
from toolkit.cli.orders import order_from
from toolkit.cli.outputs import refuse_existing, write
from toolkit.cli.own_clauses import families_of, sound_library
from toolkit.cli.sending import json_document
from toolkit.cli.terms import Positions, chosen_of, refuse
from toolkit.contracts.checking import Status, Verdict, kinds
from toolkit.contracts.clause import Position, Tongue
from toolkit.contracts.interlocks import objections, usual
from toolkit.contracts.library import Library
from toolkit.contracts.schedule import Chosen
from toolkit.contracts.target.fitness import refuse_unfit
from toolkit.contracts.target.insertion import Options, insert
from toolkit.contracts.target.places import named
from toolkit.contracts.target.planning import Plan, Wish, marks_in, plan, read
from toolkit.contracts.target.wordfile import WordFile, opened
from toolkit.contracts.terms import terms
from toolkit.contracts.values import filled
from toolkit.documents.language import language_of
from toolkit.errors import WrongUseError
from toolkit.model.order import Order

# What a buyer asks for first: the eight types that “check” always tells of.
FIRST = (
    "inspection_right",
    "rejection_right",
    "reinspection_cost_supplier",
    "payment_on_acceptance",
    "buyer_set_off",
    "rework_or_replace_at_supplier_cost",
    "quality_warranty",
    "no_waiver",
)
AUTHOR = "Recourse"


class Insert(NamedTuple):
    """What is asked of ``insert``."""

    contract: str
    output: Path | None
    clauses: tuple[str, ...]
    families: tuple[str, ...]
    after: str | None
    order: str | None
    tracked: bool
    author: str | None
    with_required: bool
    plan: bool
    lang: str | None
    comments: bool
    library: Path | None
    day: dt.date
    force: bool
    json: bool


class ToldPlace(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    version: int
    position: str
    after: str | None
    why: str
    others: tuple[str, ...]
    contradicted_by: tuple[str, ...]


class ToldInsert(msgspec.Struct, frozen=True, kw_only=True):
    schema: Literal["recourse.clause-insert/1"] = "recourse.clause-insert/1"
    file: str
    written: str | None
    tracked: bool
    numbering: str
    clauses: tuple[ToldPlace, ...]
    there: tuple[str, ...]
    words: dict[str, str]
    undefined: tuple[str, ...]


def insert_clauses(asked: Insert, talk: Talk) -> None:
    if asked.output is None and not asked.plan:
        raise WrongUseError("Where to?", "Give -o OUT.docx, or --plan to see what would be done.")
    if asked.output is not None:
        _check_output(asked)
    given = take(asked.contract)
    file = opened(given.data, given.name)
    refuse_unfit(file)
    order, known = order_from(asked.order), sound_library(asked.library)
    found = read(file, known, _types(asked, known, order))
    verdicts = dict(found.verdicts)
    positions = _positions(asked, known, order, verdicts, file)
    chosen = tuple(
        Chosen(known.clauses[one], how, filled(known.clauses[one], how, order)) for one, how in positions.items()
    )
    _refuse(chosen, order, verdicts, file, talk)
    made = plan(file, chosen, known, terms(asked.library), Wish(asked.after, _tongues(asked.lang), found))
    _tell(made, asked, talk)
    if not asked.plan and asked.output is not None:
        data = insert(made, _options(asked, order)) if made.planned else given.data
        write(asked.output, data, force=asked.force)
    if asked.json:
        talk.data(json_document(_told(made, asked)))
    elif not asked.plan:
        talk.tell(str(asked.output))


def _check_output(asked: Insert) -> None:
    output = asked.output
    if output is not None and output.suffix.lower() != ".docx":
        raise WrongUseError(f"{output} does not end in .docx, and a Word file it will be.", "Give it that ending.")
    if output is not None and output.exists() and Path(asked.contract).exists() and output.samefile(asked.contract):
        raise WrongUseError("The contract itself would be overwritten.", "Give the output another name.")
    if output is not None:
        refuse_existing((output,), force=asked.force)


def _positions(asked: Insert, known: Library, order: Order, verdicts: dict[str, Verdict], file: WordFile) -> Positions:
    """Return what is put in: the clauses named, those of the families, or what is missing of the first eight."""
    wanted = chosen_of(asked.clauses, known)
    families = families_of(asked.families)
    for one in usual(known, order):
        if known.clauses[one].front.family in families:
            wanted.setdefault(one, Position.PREFERRED)
    missing = not wanted
    if missing:
        lacking = (
            one for one in verdicts.values() if one.type in FIRST and one.status in {Status.ABSENT, Status.ADVERSE}
        )
        wanted = {one.library: Position.PREFERRED for one in lacking if one.library in known.clauses}
    if missing or asked.with_required:
        _add_required(wanted, known, verdicts, file)
    return {one: wanted[one] for one in known.clauses if one in wanted}


def _types(asked: Insert, known: Library, order: Order) -> frozenset[str]:
    """Return the clause types that matter for what is put in: the first eight, those chosen, and what these need."""
    waiting = [*chosen_of(asked.clauses, known)]
    waiting += [one for one in usual(known, order) if known.clauses[one].front.family in map(str.upper, asked.families)]
    types = {kind.library: kind.type for kind in kinds()}
    waiting += [library for library, kind in types.items() if kind in FIRST]
    seen: set[str] = set()
    while waiting:
        one = waiting.pop()
        if one not in seen and one in known.clauses:
            seen.add(one)
            waiting += known.clauses[one].front.requires
    return frozenset(types[one] for one in seen if one in types)


def _add_required(wanted: Positions, known: Library, verdicts: dict[str, Verdict], file: WordFile) -> None:
    """Add to *wanted* what its clauses need and the contract does not have, and what these need."""
    there = _there(verdicts, file)
    waiting = list(wanted)
    while waiting:
        for one in known.clauses[waiting.pop()].front.requires:
            if one not in wanted and one not in there:
                wanted[one] = Position.PREFERRED
                waiting.append(one)


def _there(verdicts: dict[str, Verdict], file: WordFile) -> frozenset[str]:
    good = {one.library for one in verdicts.values() if one.status in {Status.PRESENT, Status.WEAKER}}
    return frozenset(good | set(marks_in(file)))


def _refuse(chosen: tuple[Chosen, ...], order: Order, verdicts: dict[str, Verdict], file: WordFile, talk: Talk) -> None:
    clauses = [one.clause for one in chosen]
    found = objections(clauses, order, _there(verdicts, file))
    retired = [one for one in clauses if one.front.state == "retired"]
    said = "These clauses do not hold together in this contract"
    refuse(found, retired, said, "Add --with-required, or change the choice.", talk)


def _tongues(lang: str | None) -> tuple[Tongue, ...] | None:
    return None if lang is None else tuple(Tongue(part.value) for part in language_of(lang).parts)


def _options(asked: Insert, order: Order) -> Options:
    author = asked.author or order.buyer.name or AUTHOR
    return Options(author, f"{asked.day.isoformat()}T00:00:00Z", tracked=asked.tracked, comments=asked.comments)


def _tell(made: Plan, asked: Insert, talk: Talk) -> None:
    talk.note(f"{made.file.name}: {len(made.outline.clauses)} clauses, numbering: {made.outline.numbering.value}")
    for one in made.planned:
        fallback = " (fallback)" if one.chosen.position is Position.FALLBACK else ""
        where = "at the end" if one.place.after is None else f"after {named(one.place.after)}"
        talk.note(f"  {one.chosen.clause.id}{fallback}: {where} ({one.place.why})")
        if one.place.others:
            talk.note(f"      or after {'; '.join(map(named, one.place.others))}")
        for quote in one.contradicts:
            talk.warn(f"      The contract says otherwise: {quote}")
    for line in _remarks(made):
        talk.note(f"  {line}")
    if asked.plan:
        talk.note("Nothing was written; leave --plan out and give -o to write.")


def _remarks(made: Plan) -> Iterator[str]:
    for name, version in made.there.items():
        yield f"{name} is there already (version {version})."
    words = made.vocabulary
    if set(words.instead) != set(words.instead.values()):
        yield "Its own words are used: " + ", ".join(
            f"{own} for {name}" for name, own in words.instead.items() if own != name
        )
    if words.undefined and made.planned:
        yield "Terms that it does not define are defined first: " + ", ".join(one.name for one in words.undefined)
    if words.doubtful:
        yield "Used there with a capital, and not defined: " + ", ".join(words.doubtful)
    if not made.planned:
        yield "Nothing to put in."


def _told(made: Plan, asked: Insert) -> ToldInsert:
    return ToldInsert(
        file=made.file.name,
        written=None if asked.plan else str(asked.output),
        tracked=asked.tracked,
        numbering=made.outline.numbering.value,
        clauses=tuple(
            ToldPlace(
                id=one.chosen.clause.id,
                version=one.chosen.clause.front.version,
                position=one.chosen.position.value,
                after=named(one.place.after) if one.place.after is not None else None,
                why=one.place.why,
                others=tuple(map(named, one.place.others)),
                contradicted_by=one.contradicts,
            )
            for one in made.planned
        ),
        there=tuple(made.there),
        words={name: own for name, own in made.vocabulary.instead.items() if own != name},
        undefined=tuple(one.name for one in made.vocabulary.undefined),
    )
