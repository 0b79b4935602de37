"""The work of ``recourse clauses build``: what is chosen, what speaks against it, the Word file and its lock."""

import datetime as dt
import re
import textwrap
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec

from toolkit.cli.console import Talk
from toolkit.cli.inputs import take
from toolkit.cli.orders import order_from
from toolkit.cli.outputs import refuse_existing, refuse_overlap, write_apart
from toolkit.cli.own_clauses import FAMILIES, families_of, sound_library
from toolkit.cli.sending import json_document
from toolkit.cli.setting import set_blanks
from toolkit.contracts.clause import Clause, Position, Tongue
from toolkit.contracts.interlocks import Objection, objections, usual, wanting
from toolkit.contracts.library import Library
from toolkit.contracts.lock import Lock, changed_since, differing, lock_of
from toolkit.contracts.schedule import Chosen, schedule
from toolkit.contracts.terms import terms
from toolkit.contracts.values import Filled, filled, unknown
from toolkit.documents.language import language_of
from toolkit.errors import InvalidInputError, OutputError, RecourseError, RuleRefusesError, WrongUseError
from toolkit.model.order import Order

Positions = dict[str, Position]
_WIDTH = 100
_LEFT_TO_ORDER = re.compile(
    r"(?<!unless )\b(?:(?:named (?:for it )?in|annexed to) the Order|the Order (?:names|lists))\b"
)


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
    with_required: bool = False
    blanks: tuple[str, ...] = ()


def build_terms(asked: Build, talk: Talk) -> None:
    """Write the schedule of terms and its lock file, both or none."""
    need_docx(asked.output)
    if asked.blanks and asked.interview:
        raise WrongUseError("--interview asks for what --set gives.", "Leave one of them out.")
    beside, kept = _lock_name(asked.output), asked.output.with_suffix(".answers.json")
    refuse_overlap((asked.output, beside), (asked.order,))
    refuse_existing((asked.output, beside), force=asked.force)
    order, known = order_from(asked.order), sound_library(asked.library)
    lock = _lock(asked, known) if asked.lock is not None else None
    positions = _positions(asked, known, order, lock, talk, kept)
    try:
        with_full_ids(order, known, positions)
        set_blanks(asked.blanks, order, known, positions)
        chosen = _chosen(positions, known, order)
        _refuse(chosen, order, asked, talk)
        record = _write(chosen, order, lock, asked)
    except RecourseError:
        if asked.interview:
            talk.note(f"The answers are kept in {kept}.")
        raise
    if asked.interview:
        kept.unlink(missing_ok=True)
    _told(record, chosen, order, asked, beside, talk)


def _write(chosen: tuple[Chosen, ...], order: Order, lock: Lock | None, asked: Build) -> Lock:
    from toolkit.contracts.typeset import typeset

    known_terms = terms(asked.library)
    finished = schedule(chosen, known_terms)
    language = language_of(asked.lang or (lock.language if lock is not None else order.contract.language))
    data = typeset(finished, order, language, day=asked.day, templates=asked.templates)
    record = lock_of(finished, data, file=asked.output.name, language=language.value, terms=known_terms, order=order)
    others = tuple(differing(lock, record)) if lock is not None else ()
    if others:
        raise InvalidInputError(
            f"These terms would not be those of {asked.lock}: {'; '.join(others)}. Nothing was written.",
            "Give the order file with which they were built (--order), or build anew without --lock.",
        )
    write_apart({asked.output: data, _lock_name(asked.output): json_document(record)}, force=asked.force)
    return record


def need_docx(output: Path) -> None:
    """Raise where *output* cannot be a Word file: by its name, or because its folder is not there."""
    if output.suffix.lower() != ".docx":
        raise WrongUseError(f"{output} does not end in .docx, and a Word file it will be.", "Give it that ending.")
    if not output.parent.is_dir():
        raise OutputError(f"There is no folder {output.parent}. Nothing was written.", "Make it first, or check -o.")


def with_full_ids(order: Order, known: Library, chosen: Iterable[str]) -> None:
    """Put what *order* gives under a code, [terms.b6], under the id of the clause: of alternates, of the chosen one."""
    named = set(chosen)
    for code in [one for one in order.terms if one not in known.clauses]:
        hits = known.called(code)
        wanted = [one for one in hits if one in named] or hits[:1]
        if wanted:
            given = order.terms.pop(code)
            for one in wanted:
                order.terms[one] = {**given, **order.terms.get(one, {})}


def chosen_of(words: Iterable[str], known: Library) -> Positions:
    """Return the clauses that *words* name, "b6" or "e1-balance-on-pass=fallback", with their positions."""
    found: Positions = {}
    for word in words:
        name, _, position = word.partition("=")
        if position not in ("", Position.PREFERRED, Position.FALLBACK):
            raise WrongUseError(f"{word}: there is no position {position!r}.", "Write =preferred or =fallback.")
        found[known.of(name).id] = Position(position or Position.PREFERRED)
    return found


def _positions(asked: Build, known: Library, order: Order, lock: Lock | None, talk: Talk, kept: Path) -> Positions:
    """Return which clauses are taken, in which position, in the order of the library."""
    if lock is not None:
        return {one.id: Position(one.position) for one in lock.clauses}
    named = chosen_of(asked.clauses, known)
    wanted = dict(named)
    if asked.families or not named:
        inside = families_of(asked.families) or set(FAMILIES)
        usually = (one for one in usual(known, order) if known.clauses[one].front.family in inside)
        asked_for = {one: Position.PREFERRED for one in usually if not _replaced(one, named, known)}
        wanted = asked_for | named
    if asked.with_required:
        add_required(wanted, known, frozenset())
    if asked.interview:
        from toolkit.cli.interview import ask_each

        with_full_ids(order, known, wanted)
        wanted = ask_each(wanted, known, order, talk, kept)
    return {one: wanted[one] for one in known.clauses if one in wanted}


def add_required(wanted: Positions, known: Library, there: frozenset[str]) -> None:
    """Add to *wanted* what its clauses need, or rest on, beside those that are *there* already, and what these need."""
    waiting = list(wanted)
    while waiting:
        clause = known.clauses[waiting.pop()]
        for one in wanting(clause, there.union(wanted)):
            if one in known.clauses:
                wanted[one] = Position.PREFERRED
                waiting.append(one)


def _replaced(clause: str, named: Positions, known: Library) -> bool:
    """Tell whether one of *named* stands in the place of *clause*."""
    return clause not in named and any(one in known.clauses[clause].front.alternates for one in named)


def _lock(asked: Build, known: Library) -> Lock:
    """Return the lock file that is asked for, when the library still holds what it records."""
    if asked.clauses or asked.families or asked.interview:
        raise WrongUseError("--lock records what is chosen already.", "Leave --clause, --family and --interview out.")
    given = take(str(asked.lock), InvalidInputError)
    try:
        lock = msgspec.json.decode(given.data, type=Lock)
    except msgspec.MsgspecError as fault:
        raise InvalidInputError(f"{given.name} is no lock file: {fault}.", "It is written beside the terms.") from fault
    changed = tuple(changed_since(lock, known, terms(asked.library)))
    if changed:
        raise RuleRefusesError(
            f"{given.name}: {'; '.join(changed)}. Nothing was written.",
            "Build anew without --lock to take the clauses as they are now, or put the old files into --library.",
        )
    return lock


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
    hint = "Add --with-required, or change the choice (--clause, --family) or the order file."
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


def _told(record: Lock, chosen: tuple[Chosen, ...], order: Order, asked: Build, beside: Path, talk: Talk) -> None:
    if asked.json:
        talk.data(json_document(record))
        return
    for path in (asked.output, beside):
        talk.tell(str(path))
    for number, one in enumerate(record.clauses, start=2):
        talk.note(f"  {number:>3}  {one.id}{' (fallback)' * (one.position == Position.FALLBACK)}")
    for line in cautions(chosen, order.contract.governing_law):
        talk.warn(line)
    for line in defaults(chosen):
        talk.note(line)


def cautions(chosen: Iterable[Chosen], law: str | None) -> Iterator[str]:
    """Yield what to know of *chosen* before they are signed under *law*."""
    for one in chosen:
        yield from (f"{one.clause.id}: {told}" for told in one.clause.front.cautioned(law, one.position))


def defaults(chosen: Iterable[Chosen]) -> Iterator[str]:
    """Yield the blanks of *chosen* that the library's defaults fill, first those that leave it to the Order to name."""
    filled_by = [(one.clause.id, blank) for one in chosen for blank in one.blanks.values() if blank.source == "default"]
    named = [(clause, blank) for clause, blank in filled_by if _LEFT_TO_ORDER.search(blank.texts[Tongue.ENGLISH])]
    if named:
        yield "These blanks leave it to the Order to name or annex something; where it does not, nothing is named:"
        yield from _listed(named)
    if len(named) < len(filled_by):
        yield "Blanks filled with the library's defaults; state your own in the order file, [terms.ID]:"
        yield from _listed([one for one in filled_by if one not in named])


def _listed(blanks: list[tuple[str, Filled]]) -> Iterator[str]:
    for clause in dict.fromkeys(clause for clause, _ in blanks):
        told = "; ".join(f"{one.name} = {one.texts[Tongue.ENGLISH]}" for name, one in blanks if name == clause)
        yield from textwrap.wrap(f"{clause}: {told}", _WIDTH, initial_indent="  ", subsequent_indent="      ")
