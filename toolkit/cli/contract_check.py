"""The work of ``recourse clauses check``: the table, the JSON, the copy with comments, the part of an order file."""

import datetime as dt
import textwrap
from collections.abc import Iterator
from pathlib import Path
from subprocess import list2cmdline
from typing import Literal, NamedTuple

import msgspec

from toolkit.cli.console import Talk
from toolkit.cli.contracts import AUTHOR, FIRST, Contract, contract_from
from toolkit.cli.outputs import refuse_existing, refuse_overlap, write_apart
from toolkit.cli.own_clauses import sound_library
from toolkit.cli.sending import json_document
from toolkit.cli.unswept import unswept
from toolkit.contracts.checking import Evidence, Status, Verdict, check, kinds
from toolkit.contracts.granted import law_left_out, order_table
from toolkit.contracts.library import Library
from toolkit.contracts.paying import CERTIFICATE, PaidBy, in_its_place, paid_by
from toolkit.contracts.playbook import beyond
from toolkit.errors import WrongUseError

QUOTED = 400
WIDTH = 100
MARKS = {Status.PRESENT: "+", Status.WEAKER: "~", Status.ADVERSE: "!", Status.ABSENT: "-", Status.UNCERTAIN: "?"}


class Check(NamedTuple):
    """What is asked of ``check``."""

    contract: str
    all_types: bool
    docx: Path | None
    order_out: Path | None
    fix: bool
    library: Path | None
    day: dt.date
    force: bool
    json: bool


class ToldEvidence(msgspec.Struct, frozen=True, kw_only=True):
    status: str
    quote: str
    place: str
    because: str
    grade: str | None = None


class ToldVerdict(msgspec.Struct, frozen=True, kw_only=True):
    """*position* is that of the library whose words the contract uses, where it does."""

    type: str
    status: str
    quote: str | None
    place: str | None
    library_id: str
    position: str | None = None
    evidence: tuple[ToldEvidence, ...] = ()


class ToldCheck(msgspec.Struct, frozen=True, kw_only=True):
    schema: Literal["recourse.clause-check/1"] = "recourse.clause-check/1"
    file: str
    clauses: tuple[ToldVerdict, ...]


@unswept()
def check_contract(asked: Check, talk: Talk) -> None:
    outputs = tuple(path for path in (asked.docx, asked.order_out) if path is not None)
    refuse_overlap(outputs, (asked.contract,))
    refuse_existing(outputs, force=asked.force)
    known = sound_library(asked.library)
    contract = contract_from(asked.contract, talk)
    verdicts = check(contract.passages, known, told=_told_of(asked))
    files = dict(_files(asked, contract, verdicts))
    if files:
        write_apart(files, force=asked.force)
    shown = [one for one in verdicts if asked.all_types or one.type in FIRST]
    if asked.json:
        told = verdicts if asked.all_types else shown
        talk.data(json_document(ToldCheck(file=contract.name, clauses=tuple(_told(one) for one in told))))
    else:
        talk.tell("\n".join([*_table(contract, shown, known), *_not_shown(asked, verdicts), *_beyond()]))
        for path in files:
            talk.tell(str(path))
    untold = law_left_out(verdicts) if asked.order_out is not None else None
    if untold is not None:
        talk.warn(untold)
    if asked.fix:
        for line in _mend(asked, contract, verdicts, known):
            talk.note(line)


def _told_of(asked: Check) -> tuple[str, ...] | None:
    """Return the types of which anything is told; ``None`` for all: only JSON is silent of the others."""
    tells_more = asked.all_types or asked.fix or asked.docx is not None or asked.order_out is not None
    return None if tells_more or not asked.json else FIRST


def _files(asked: Check, contract: Contract, verdicts: tuple[Verdict, ...]) -> Iterator[tuple[Path, bytes]]:
    if asked.docx is not None:
        if contract.word is None:
            raise WrongUseError("--docx writes comments into a Word file.", f"{contract.name} is none.")
        from toolkit.contracts.target.annotating import annotated

        moment = f"{asked.day.isoformat()}T00:00:00Z"
        yield asked.docx, annotated(contract.word, verdicts, author=AUTHOR, date=moment)
    if asked.order_out is not None:
        yield asked.order_out, order_table(verdicts, contract.name).encode("utf-8")


def _told(one: Verdict) -> ToldVerdict:
    first = one.evidence[0] if one.evidence else None
    return ToldVerdict(
        type=one.type,
        status=one.status.value,
        quote=first.sentence.quote if first else None,
        place=(first.sentence.passage.place or None) if first else None,
        library_id=one.library,
        position=one.position.value if one.position else None,
        evidence=tuple(
            ToldEvidence(
                status=item.status.value,
                quote=item.sentence.quote,
                place=item.sentence.passage.place,
                because=item.because,
                grade=item.grade or None,
            )
            for item in one.evidence
        ),
    )


def _table(contract: Contract, shown: list[Verdict], known: Library) -> Iterator[str]:
    yield f"{contract.name}: what it says of {len(shown)} clause types"
    yield ""
    for one in shown:
        yield f"{MARKS[one.status]} {one.status.value:<10}{one.type}  ({one.library})"
        for item in _shown(one):
            yield from _quoted(item, one.status)
        if one.status is Status.ABSENT and one.library in known.clauses:
            yield from textwrap.wrap(
                known.clauses[one.library].front.consequence, WIDTH, initial_indent=" " * 12, subsequent_indent=" " * 12
            )
    yield ""
    yield "+ present   ~ weaker   ! adverse   - absent   ? uncertain: read it yourself"


def _not_shown(asked: Check, verdicts: tuple[Verdict, ...]) -> Iterator[str]:
    """Yield what else the contract says against the buyer, beyond the types of a short table."""
    against = [one for one in verdicts if one.status is Status.ADVERSE and one.type not in FIRST]
    if against and not asked.all_types:
        named = ", ".join(f"{one.type} ({_places(one)})" for one in against)
        yield f"! also adverse, not in this table: {named}; see --all"


def _beyond() -> list[str]:
    """Return the sentence on what no type is about: silence on it is no all-clear."""
    *first, last = beyond()
    return textwrap.wrap(f"Not looked for, so read the contract for it yourself: {', '.join(first)} and {last}.", WIDTH)


def _places(one: Verdict) -> str:
    """Return where the sentences stand that speak against the buyer."""
    bad = (item.sentence.passage.place or f"“{item.sentence.quote[: QUOTED // 8]} …”" for item in one.evidence)
    return ", ".join(dict.fromkeys(bad))


def _shown(one: Verdict) -> tuple[Evidence, ...]:
    """Return the evidence to print: where both stand, what takes away and what grants."""
    bad = [item for item in one.evidence if item.status is Status.ADVERSE]
    good = [item for item in one.evidence if item.status in {Status.PRESENT, Status.WEAKER}]
    if one.status is Status.WEAKER and bad and good:
        return (*bad[:2], *good[:1])
    against = bad or [item for item in one.evidence if item.status is Status.WEAKER]
    return tuple(dict.fromkeys((*one.evidence[:2], *against[:2]))) if one.status is Status.PRESENT else one.evidence[:2]


def _quoted(item: Evidence, verdict: Status) -> list[str]:
    place, quote = item.sentence.passage.place, item.sentence.quote
    kind = f"[{item.grade}] " if item.grade else "" if item.status is verdict else f"[{item.status.value}] "
    short = quote if len(quote) <= QUOTED else quote[:QUOTED] + " …"
    return textwrap.wrap(
        f"{place + ' ' if place else ''}{kind}“{short}”", WIDTH, initial_indent=" " * 12, subsequent_indent=" " * 12
    )


def _mend(asked: Check, contract: Contract, verdicts: tuple[Verdict, ...], known: Library) -> Iterator[str]:
    """Yield the command that puts in what is missing, and what the contract must lose beside it."""
    lacking = [one for one in verdicts if one.type in FIRST and one.status in {Status.ABSENT, Status.ADVERSE}]
    if not lacking:
        yield "Nothing of the first eight is missing."
        yield from _weaker(asked, contract, verdicts)
        yield from _strike(_torn(verdicts))
        return
    if contract.word is None:
        yield "Only a Word file takes clauses; build a schedule of terms instead: recourse clauses build."
        yield from _weaker(asked, contract, verdicts)
        yield from _strike(_torn(verdicts))
        return
    paid = paid_by(contract.passages)
    wanted = [one.library for one in lacking]
    needed = [
        one for one in (in_its_place(one, paid) for one in wanted) if one in wanted or not _has(one, contract, known)
    ]
    named = " ".join(f"--clause {one}" for one in dict.fromkeys(needed))
    order = "" if asked.order_out is None else f" --order {list2cmdline([str(asked.order_out)])}"
    yield f"Next: recourse clauses insert {list2cmdline([asked.contract])} {named} --with-required{order} -o OUT.docx"
    yield from _in_place_of(wanted, needed, paid)
    yield from _weaker(asked, contract, verdicts)
    from toolkit.cli.inserting import opposed

    going_in = opposed(contract.word, contract.passages, tuple(dict.fromkeys(needed)), known, asked.day)
    yield from (f"Decide first, or nothing goes in: {one}." for one in going_in.refuses)
    yield from _strike({**_torn(verdicts), **going_in.opposite})


def _weaker(asked: Check, contract: Contract, verdicts: tuple[Verdict, ...]) -> Iterator[str]:
    """Yield which of the first eight stand there in less than the library's words, and how one puts these in."""
    weaker = [one for one in verdicts if one.type in FIRST and one.status is Status.WEAKER]
    if not weaker:
        return
    named = ", ".join(f"{one.type} ({_cutting(one)})" for one in weaker)
    yield f"Weaker than the library's clauses, and left as they are: {named}."
    clauses = " ".join(f"--clause {one.library}" for one in weaker)
    if contract.word is None:
        yield "To have one of them whole, agree the library's clause in its place: recourse clauses build."
        return
    yield (
        "To have one of them whole, put the library's clause in and bring the contract's words into line with it: "
        f"recourse clauses insert {list2cmdline([asked.contract])} {clauses} --with-required -o OUT.docx"
    )


def _cutting(one: Verdict) -> str:
    """Return where the sentences stand by which the contract gives less: what denies the right, if anything does."""
    against = [item for item in one.evidence if item.status is Status.ADVERSE]
    less = against or [item for item in one.evidence if item.status is Status.WEAKER]
    places = (item.sentence.passage.place or f"“{item.sentence.quote[: QUOTED // 8]} …”" for item in less)
    return ", ".join(dict.fromkeys(places))


def _has(clause: str, contract: Contract, known: Library) -> bool:
    types = tuple(kind.type for kind in kinds() if kind.library == clause)
    return any(one.status in {Status.PRESENT, Status.WEAKER} for one in check(contract.passages, known, types))


def _in_place_of(wanted: list[str], needed: list[str], paid: tuple[PaidBy, ...]) -> Iterator[str]:
    """Yield how a bank pays where that is why another clause takes the place of one that is missing."""
    for one in paid:
        if any(clause in one.refuse and clause not in needed for clause in wanted):
            place = one.sentence.passage.place or f"“{one.sentence.quote[: QUOTED // 4]}”"
            yield f"{place} pays by {one.name}, where the bank looks at documents alone: hence {CERTIFICATE}."


def _torn(verdicts: tuple[Verdict, ...]) -> dict[str, list[str]]:
    """Return what takes away a right that stands elsewhere in the contract, each with the clauses that give it."""
    from toolkit.contracts.target.against import quoted

    torn: dict[str, list[str]] = {}
    for one in verdicts:
        if one.status in {Status.PRESENT, Status.WEAKER}:
            for item in one.evidence:
                if item.status is Status.ADVERSE:
                    torn.setdefault(quoted(item), []).append(one.library)
    return torn


def _strike(told: dict[str, list[str]]) -> Iterator[str]:
    """Yield each sentence that contradicts a clause: it has to go, or both stand there."""
    for quote, against in told.items():
        yield f"Strike or change {quote}, or it stands beside {', '.join(against)}."
