"""The work of ``recourse clauses insert``: what is put where is told first, and written when it is proved."""

import datetime as dt
from pathlib import Path
from typing import NamedTuple

from toolkit.cli.console import Talk
from toolkit.cli.contracts import AUTHOR, FIRST
from toolkit.cli.counted_anew import counted_anew
from toolkit.cli.inputs import Given, take
from toolkit.cli.insert_text import tell, where
from toolkit.cli.inserted_json import told
from toolkit.cli.orders import order_from
from toolkit.cli.outputs import refuse_existing, refuse_overlap, write
from toolkit.cli.own_clauses import families_of, sound_library
from toolkit.cli.sending import json_document
from toolkit.cli.setting import set_blanks
from toolkit.cli.terms import Positions, add_required, chosen_of, need_docx, refuse, with_full_ids
from toolkit.cli.unswept import unswept
from toolkit.contracts.checking import Status, Verdict, check, kinds
from toolkit.contracts.clause import Position, Tongue
from toolkit.contracts.interlocks import concerning, objections, usual, wanting
from toolkit.contracts.library import Library
from toolkit.contracts.passages import Passage
from toolkit.contracts.paying import CERTIFICATE, in_its_place, paid_by
from toolkit.contracts.schedule import Chosen
from toolkit.contracts.target.against import against, holds_once
from toolkit.contracts.target.fitness import refuse_unfit
from toolkit.contracts.target.insertion import Inserted, Options, inserted
from toolkit.contracts.target.planning import Plan, Planned, Read, Wish, marks_in, plan, read
from toolkit.contracts.target.wordfile import WordFile, opened
from toolkit.contracts.terms import terms
from toolkit.contracts.values import filled, unknown
from toolkit.documents.language import language_of
from toolkit.errors import InvalidInputError, RuleRefusesError, WrongUseError
from toolkit.model.order import Order

LAW = "g5-law-forum"
QUOTED = 160


class Insert(NamedTuple):
    """What is asked of ``insert``."""

    contract: str
    clauses: tuple[str, ...]
    day: dt.date
    output: Path | None = None
    families: tuple[str, ...] = ()
    after: str | None = None
    order: str | None = None
    tracked: bool = True
    author: str | None = None
    with_required: bool = False
    plan: bool = False
    lang: str | None = None
    comments: bool = True
    library: Path | None = None
    force: bool = False
    json: bool = False
    anyway: bool = False
    mend: bool = False
    blanks: tuple[str, ...] = ()


@unswept()
def insert_clauses(asked: Insert, talk: Talk) -> None:
    _check_wishes(asked)
    given = take(asked.contract)
    file = opened(given.data, given.name)
    refuse_unfit(file)
    order, known = order_from(asked.order), sound_library(asked.library)
    found = read(file, known, _types(asked, known, order))
    verdicts = dict(found.verdicts)
    positions, left_out = _positions(asked, known, order, found, file)
    for one in left_out:
        talk.note(_left_out(one))
    with_full_ids(order, known, positions)
    set_blanks(asked.blanks, order, known, positions)
    chosen = _chosen(positions, known, order)
    _refuse(chosen, order, verdicts, file, talk)
    made = plan(file, chosen, known, terms(asked.library), Wish(asked.after, _tongues(asked.lang), found))
    tell(made, order, talk, is_plan=asked.plan)
    _refuse_figures(made, asked)
    if not asked.plan and asked.output is not None:
        _write(made, given, asked.output, asked, order, talk)
    written = asked.output if not asked.plan else None
    if asked.json:
        talk.data(json_document(told(made, written, left_out, tracked=asked.tracked)))
    elif not asked.plan:
        talk.tell(str(asked.output))


class Opposed(NamedTuple):
    """What a contract says to the *opposite* of clauses, each with those against it, and what *refuses* them."""

    opposite: dict[str, list[str]]
    refuses: tuple[str, ...]


def opposed(
    file: WordFile, passages: tuple[Passage, ...], clauses: tuple[str, ...], known: Library, day: dt.date
) -> Opposed:
    """Return what *file* says against *clauses* and what they need.

    *passages* is what it says: it is read, and nothing is put in.
    """
    order = Order()
    asked = Insert(file.name, clauses, day, with_required=True, plan=True)
    verdicts = {one.type: one for one in check(passages, known, _types(asked, known, order))}
    positions, _ = _positions(asked, known, order, Read((), passages, verdicts), file)
    told: dict[str, list[str]] = {}
    refuses: list[str] = []
    for one in _chosen(positions, known, order):
        found = against(one, verdicts, passages)
        refuses += (f"{one.clause.id}: {quote}" for quote in (*found.figures, *found.twice))
        for quote in found.opposite:
            told.setdefault(quote, []).append(one.clause.id)
    return Opposed(told, tuple(refuses))


def _chosen(positions: Positions, known: Library, order: Order) -> tuple[Chosen, ...]:
    faults = list(unknown(order, known.clauses.values()))
    if faults:
        raise InvalidInputError("; ".join(faults), "recourse clauses show ID lists the blanks of a clause.")
    return tuple(
        Chosen(known.clauses[one], how, filled(known.clauses[one], how, order)) for one, how in positions.items()
    )


def _refuse_figures(made: Plan, asked: Insert) -> None:
    """Refuse clauses beside which the contract gives other figures for the same, or has what it can have only once."""
    figures = [f"{_goes(one)}: {told}" for one in made.planned for told in one.against.figures]
    twice = [f"{_goes(one)}: {told}" for one in made.planned for told in one.against.twice]
    if not (figures or twice) or asked.anyway or asked.plan:
        return
    said = "The contract says the same in other figures" if figures else "The contract has what it can have only once"
    take = "Take its figures (--set, or [terms.ID] in the order file), strike" if _can_take(figures) else "Strike"
    raise RuleRefusesError(
        f"{said}:\n  " + "\n  ".join([*figures, *twice]),
        f"{take} its words first, or leave the clause out; --anyway puts it in beside them. Nothing was written.",
    )


def _can_take(figures: list[str]) -> bool:
    """Tell whether one of the other *figures* can be that of the clause."""
    return any("--set" in told for told in figures)


def _goes(one: Planned) -> str:
    return f"{one.chosen.clause.id}, {where(one)}"


def _check_wishes(asked: Insert) -> None:
    if asked.mend and not asked.tracked:
        raise WrongUseError("References are changed as tracked changes only.", "Leave --plain or --fix-references out.")
    if asked.output is None and not asked.plan:
        raise WrongUseError("Where to?", "Give -o OUT.docx, or --plan to see what would be done.")
    if asked.output is not None:
        need_docx(asked.output)
        refuse_overlap((asked.output,), (asked.contract, asked.order))
        refuse_existing((asked.output,), force=asked.force)


def _write(made: Plan, given: Given, output: Path, asked: Insert, order: Order, talk: Talk) -> None:
    result = inserted(made, _options(asked, order)) if made.planned else Inserted(given.data, 0)
    write(output, result.data, force=asked.force)
    if asked.mend and made.shifted:
        talk.note(f"{result.mended} of these {len(made.shifted)} references got new numbers, as tracked changes.")
    for line in counted_anew(result):
        talk.warn(line)
    if made.planned and asked.comments:
        talk.note("Each clause carries a comment with your reasons: delete them before it goes out (--no-comments).")
    if made.planned and (asked.tracked or asked.comments) and _author(asked, order) == AUTHOR:
        marks = "tracked changes" if asked.tracked else "comments"
        talk.warn(
            f"The {marks} are by “{AUTHOR}”: --author NAME puts your name there, or --order with the buyer's name."
        )


def _positions(
    asked: Insert, known: Library, order: Order, found: Read, file: WordFile
) -> tuple[Positions, tuple[Verdict, ...]]:
    """Return what is put in: the clauses named, those of the families, or what is missing of the first eight.

    Of a family those are left out, and returned beside it, that the contract grants already.
    """
    verdicts = dict(found.verdicts)
    wanted = chosen_of(asked.clauses, known)
    families = families_of(asked.families)
    granted = {one.library: one for one in verdicts.values() if one.status is Status.PRESENT}
    of_families = [
        one for one in usual(known, order) if known.clauses[one].front.family in families and one not in wanted
    ]
    wanted |= {one: Position.PREFERRED for one in of_families if one not in granted}
    missing = not (wanted or of_families)
    if missing:
        lacking = (
            one for one in verdicts.values() if one.type in FIRST and one.status in {Status.ABSENT, Status.ADVERSE}
        )
        paid = paid_by(found.passages)
        needed = (in_its_place(one.library, paid) for one in lacking)
        wanted = {
            one: Position.PREFERRED for one in needed if one in known.clauses and one not in _there(verdicts, file)
        }
    if missing or asked.with_required:
        add_required(wanted, known, _there(verdicts, file))
    left_out = tuple(granted[one] for one in of_families if one in granted)
    return {one: wanted[one] for one in known.clauses if one in wanted}, left_out


def _left_out(one: Verdict) -> str:
    first = one.evidence[0].sentence
    place = f"{first.passage.place}: " if first.passage.place else ""
    return f"{one.library} is left out, the contract grants it: {place}“{first.quote[:QUOTED]}” (--clause puts it in)"


def _types(asked: Insert, known: Library, order: Order) -> frozenset[str]:
    """Return the clause types that matter for what is put in: what is chosen and needed, and what goes with it.

    Where nothing is chosen these are the first eight; else those of them beside which a chosen clause would stand.
    """
    types = {kind.library: kind.type for kind in kinds()}
    first = [library for library, kind in types.items() if kind in FIRST]
    chosen = [*chosen_of(asked.clauses, known)]
    chosen += [one for one in usual(known, order) if known.clauses[one].front.family in map(str.upper, asked.families)]
    seen: set[str] = set()
    waiting = chosen or [*first, CERTIFICATE]
    while waiting:
        one = waiting.pop()
        if one not in seen and one in known.clauses:
            seen.add(one)
            waiting += wanting(known.clauses[one], frozenset())
    families = {known.clauses[one].front.family.lower() for one in seen}
    beside = {one for one in first if one[0] in families}
    law = {LAW} if any(known.clauses[one].front.cautions for one in seen) else set()
    return frozenset(types[one] for one in seen | beside | concerning(seen) | law if one in types)


def _there(verdicts: dict[str, Verdict], file: WordFile) -> frozenset[str]:
    """Return what the contract has, or can have only once and has: that is not asked for beside it."""
    held = (one for one in verdicts.values() if one.status in {Status.PRESENT, Status.WEAKER} or holds_once(one))
    good = {one.library for one in held}
    return frozenset(good | set(marks_in(file)))


def _refuse(chosen: tuple[Chosen, ...], order: Order, verdicts: dict[str, Verdict], file: WordFile, talk: Talk) -> None:
    clauses = [one.clause for one in chosen]
    if not clauses:  # what stands in the contract already is not refused
        return
    found = objections(clauses, order, _there(verdicts, file))
    retired = [one for one in clauses if one.front.state == "retired"]
    said = "These clauses do not hold together in this contract"
    refuse(found, retired, said, "Add --with-required, or change the choice.", talk)


def _tongues(lang: str | None) -> tuple[Tongue, ...] | None:
    return None if lang is None else tuple(Tongue(part.value) for part in language_of(lang).parts)


def _author(asked: Insert, order: Order) -> str:
    return asked.author or order.buyer.name or AUTHOR


def _options(asked: Insert, order: Order) -> Options:
    return Options(
        _author(asked, order),
        f"{asked.day.isoformat()}T00:00:00Z",
        tracked=asked.tracked,
        comments=asked.comments,
        mend=asked.mend,
    )
