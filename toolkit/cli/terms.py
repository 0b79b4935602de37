"""The work of ``recourse clauses build``: what is chosen, what speaks against it, the Word file and its lock."""

import datetime as dt
import re
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import msgspec

from toolkit.cli.console import Talk
from toolkit.cli.inputs import take
from toolkit.cli.orders import order_from
from toolkit.cli.outputs import refuse_existing, write_apart
from toolkit.cli.own_clauses import FAMILIES, families_of, sound_library
from toolkit.cli.sending import json_document
from toolkit.contracts.clause import Clause, Position
from toolkit.contracts.interlocks import Objection, objections, usual
from toolkit.contracts.library import Library
from toolkit.contracts.lock import Lock, Locked, changed_since, lock_of
from toolkit.contracts.schedule import Chosen, schedule
from toolkit.contracts.terms import terms
from toolkit.contracts.typeset import typeset
from toolkit.contracts.values import filled, unknown
from toolkit.documents.language import language_of
from toolkit.errors import InvalidInputError, RuleRefusesError, WrongUseError
from toolkit.model.order import Order

Positions = dict[str, Position]


class Build(NamedTuple):
    """What is asked of ``build``."""

    output: Path
    order: str | None
    clauses: tuple[str, ...]
    families: tuple[str, ...]
    lang: str | None
    interview: bool
    lock: str | None
    approved_only: bool
    library: Path | None
    templates: Path | None
    day: dt.date
    force: bool
    json: bool


def build_terms(asked: Build, talk: Talk) -> None:
    """Write the schedule of terms and its lock file, both or none."""
    beside = _lock_name(asked.output)
    refuse_existing((asked.output, beside), force=asked.force)
    order, known = order_from(asked.order), sound_library(asked.library)
    positions = _positions(asked, known, order, talk)
    chosen = _chosen(positions, known, order)
    _refuse(chosen, order, asked, talk)
    finished = schedule(chosen, terms(asked.library))
    language = language_of(asked.lang or order.contract.language)
    data = typeset(finished, order, language, day=asked.day, templates=asked.templates)
    record = lock_of(finished, data, file=asked.output.name, language=language.value, terms=terms(asked.library))
    write_apart({asked.output: data, beside: json_document(record)}, force=asked.force)
    _told(record, asked, beside, talk)


def chosen_of(words: Iterable[str], known: Library) -> Positions:
    """Return the clauses that *words* name, "b6" or "e1-balance-on-pass=fallback", with their positions."""
    found: Positions = {}
    for word in words:
        name, _, position = word.partition("=")
        if position not in ("", Position.PREFERRED, Position.FALLBACK):
            raise WrongUseError(f"{word}: there is no position {position!r}.", "Write =preferred or =fallback.")
        found[known.of(name).id] = Position(position or Position.PREFERRED)
    return found


def _positions(asked: Build, known: Library, order: Order, talk: Talk) -> Positions:
    """Return which clauses are taken, in which position, in the order of the library."""
    if asked.lock is not None:
        return _from_lock(asked, known)
    named = chosen_of(asked.clauses, known)
    wanted = dict(named)
    if asked.families or not named:
        inside = families_of(asked.families) or set(FAMILIES)
        usually = (one for one in usual(known, order) if known.clauses[one].front.family in inside)
        kept = {one: Position.PREFERRED for one in usually if not _replaced(one, named, known)}
        wanted = kept | named
    if asked.interview:
        from toolkit.cli.interview import ask_each

        wanted = ask_each(wanted, known, order, talk)
    return {one: wanted[one] for one in known.clauses if one in wanted}


def _replaced(clause: str, named: Positions, known: Library) -> bool:
    """Tell whether one of *named* stands in the place of *clause*."""
    return clause not in named and any(one in known.clauses[clause].front.alternates for one in named)


def _from_lock(asked: Build, known: Library) -> Positions:
    if asked.clauses or asked.families or asked.interview:
        raise WrongUseError("--lock records what is chosen already.", "Leave --clause, --family and --interview out.")
    given = take(str(asked.lock), InvalidInputError)
    try:
        lock = msgspec.json.decode(given.data, type=Lock)
    except msgspec.MsgspecError as fault:
        raise InvalidInputError(f"{given.name} is no lock file: {fault}.", "It is written beside the terms.") from fault
    changed = tuple(changed_since(lock, known))
    if changed:
        raise RuleRefusesError(
            f"{given.name}: {'; '.join(changed)}. Nothing was written.",
            "Build anew without --lock to take the clauses as they are now, or put the old files into --library.",
        )
    return {one.id: Position(one.position) for one in lock.clauses}


def _chosen(positions: Positions, known: Library, order: Order) -> tuple[Chosen, ...]:
    faults, chosen = list(unknown(order, known.clauses.values())), []
    for clause, position in positions.items():
        try:
            chosen.append(Chosen(known.clauses[clause], position, filled(known.clauses[clause], position, order)))
        except InvalidInputError as fault:
            faults.append(fault.message)
    if faults:
        raise InvalidInputError("; ".join(faults), "recourse clauses show ID lists the blanks of a clause.")
    return tuple(chosen)


def refuse(found: Iterable[Objection], barred: Iterable[Clause], said: str, hint: str, talk: Talk) -> None:
    """Raise with all that is *found* against clauses and those that are *barred*; else tell what one should know."""
    against: list[str] = []
    notes: list[Objection] = []
    for one in found:
        if one.refuse:
            against.append(str(one))
        else:
            notes.append(one)
    against += [f"{one.id} is {one.front.state}" for one in barred]
    if against:
        raise RuleRefusesError(f"{said}:\n  " + "\n  ".join(against), f"{hint} Nothing was written.")
    for note in notes:
        talk.note(f"Note: {note}.")


def _refuse(chosen: tuple[Chosen, ...], order: Order, asked: Build, talk: Talk) -> None:
    clauses = [one.clause for one in chosen]
    barred = [one for one in clauses if _is_barred(one, asked)]
    hint = "Change the choice (--clause, --family) or the order file."
    refuse(objections(clauses, order), barred, "These terms do not hold together", hint, talk)
    drafts = sum(one.front.state == "draft" for one in clauses)
    if drafts:
        talk.note(
            f"Note: {drafts} of {len(clauses)} clauses are drafts: let a lawyer read them before their first use, "
            'then keep them with state = "approved" in a folder of your own (--library).'
        )


def _is_barred(clause: Clause, asked: Build) -> bool:
    return clause.front.state == "retired" or (asked.approved_only and clause.front.state != "approved")


def _lock_name(output: Path) -> Path:
    return output.with_name(re.sub(r"\.docx$", "", output.name, flags=re.IGNORECASE) + ".lock.json")


def _told(record: Lock, asked: Build, beside: Path, talk: Talk) -> None:
    if asked.json:
        talk.data(json_document(record))
        return
    for path in (asked.output, beside):
        talk.tell(str(path))
    for number, one in enumerate(record.clauses, start=2):
        talk.note(f"  {number:>3}  {one.id}{' (fallback)' * (one.position == Position.FALLBACK)}")
    open_blanks = [one for one in record.clauses if _defaults(one)]
    if open_blanks:
        talk.note("Blanks filled with the library's defaults; state your own in the order file, [terms.ID]:")
        for one in open_blanks:
            talk.note(f"  {one.id}: {_defaults(one)}")


def _defaults(one: Locked) -> str:
    return ", ".join(f"{blank.name} = {blank.en}" for blank in one.blanks if blank.source == "default")
