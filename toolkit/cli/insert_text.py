"""What ``recourse clauses insert`` tells before it writes: what goes where, and what the contract has of it."""

from collections.abc import Iterator

from toolkit.cli.console import Talk
from toolkit.cli.terms import cautions, defaults
from toolkit.contracts.checking import Status
from toolkit.contracts.clause import Position
from toolkit.contracts.granted import law_of
from toolkit.contracts.target.against import quoted
from toolkit.contracts.target.labels import bare
from toolkit.contracts.target.marks import changed_by
from toolkit.contracts.target.party_words import PARTIES
from toolkit.contracts.target.places import named
from toolkit.contracts.target.planning import Plan, Planned
from toolkit.model.order import Order

MOST_SHIFTED = 12


def where(one: Planned) -> str:
    return "at the end" if one.place.after is None else f"after {named(one.place.after)}"


def tell(made: Plan, order: Order, talk: Talk, *, is_plan: bool) -> None:
    """Tell what goes where, what the contract has of it already, and what to know of it."""
    clauses = len(made.outline.clauses)
    talk.note(f"{made.file.name} has {clauses} clauses of its own; their numbering: {made.outline.numbering.value}")
    others = changed_by(made.file)
    if others:
        talk.note(f"It holds tracked changes by {' and '.join(others)}; they are read as accepted.")
    told = [line for one in made.planned for line in (*one.against.figures, *one.against.twice)]
    for one in made.planned:
        _tell_one(one, talk, told)
    for line in _warnings(made):
        talk.warn(f"  {line}")
    for line in _remarks(made):
        talk.note(f"  {line}")
    for line in _shifted(made):
        talk.warn(line)
    _tell_blanks(made, order, talk)
    if is_plan:
        talk.note("Nothing was written; leave --plan out and give -o to write.")


def _tell_blanks(made: Plan, order: Order, talk: Talk) -> None:
    """Tell what a lawyer has to see under the law of the contract, and which blanks the defaults fill."""
    chosen = [one.chosen for one in made.planned]
    for line in cautions(chosen, order.contract.governing_law or law_of(made.verdicts.values())):
        talk.warn(f"  {line}")
    for line in defaults(chosen):
        talk.note(line)


def _tell_one(one: Planned, talk: Talk, told: list[str]) -> None:
    """Tell where *one* goes and what the contract has of it; *told* are the clashes of all clauses."""
    fallback = " (fallback)" if one.chosen.position is Position.FALLBACK else ""
    talk.note(f"  {one.chosen.clause.id}{fallback}: {where(one)} ({one.place.why})")
    if one.place.others:
        talk.note(f"      or after {'; '.join(map(named, one.place.others))}")
    for quote in one.against.opposite:
        talk.warn(f"      The contract says otherwise: {quote}")
    for quote in one.against.there[:1]:
        talk.warn(f"      The contract has this already: {quote}")
    for quote in one.against.maybe[:1] if not one.against.there else ():
        talk.warn(f"      The contract may have this already, read it: {quote}")
    for quote in one.against.figures:
        talk.warn(f"      It says so in other figures: {quote}")
    for quote in _untold(one, told):
        talk.warn(f"      Read it beside the clause: {quote}")
    for quote in one.against.twice:
        talk.warn(f"      It cannot have both: {quote}")


def _untold(one: Planned, told: list[str]) -> list[str]:
    """Return what is to be read beside *one*: figures that no clash of any clause has told, and all else that bears."""
    figures = (
        quote for quote in one.against.read if not any(line.startswith(quote.partition("”")[0]) for line in told)
    )
    return [*figures, *one.against.bears]


def _warnings(made: Plan) -> Iterator[str]:
    """Yield what the contract has of the new clauses, what it says against them, and what they rest on in it."""
    has = [one.chosen.clause.id for one in made.planned if one.against.there]
    if has:
        yield f"The contract grants already what these give, and would say it twice: {', '.join(has)}."
    if any(one.against.opposite for one in made.planned):
        yield "What the contract says otherwise stays in it: delete or change it, or the clauses contradict it."
    yield from _rests_on_weaker(made)


def _rests_on_weaker(made: Plan) -> Iterator[str]:
    """Yield which clauses refer to one that the contract has in weaker words: they are worth no more than these."""
    ours = {one.chosen.clause.id for one in made.planned} | made.there.keys()
    told = {one.library: one for one in made.verdicts.values()}
    wanted = {other for one in made.planned for other in one.chosen.clause.front.requires} - ours
    for other in sorted(wanted):
        verdict = told.get(other)
        if verdict is None or verdict.status is not Status.WEAKER:
            continue
        least = next((one for one in verdict.evidence if one.status is not Status.PRESENT), verdict.evidence[0])
        resting = ", ".join(one.chosen.clause.id for one in made.planned if other in one.chosen.clause.front.requires)
        yield f"{resting} refers to {other}, which the contract has only in part: {quoted(least)}; take {other} too."


def _remarks(made: Plan) -> Iterator[str]:
    for name, version in made.there.items():
        yield f"{name} is there already (version {version})."
    words = made.vocabulary
    if words.told and made.planned:
        yield "Its own words are used: " + ", ".join(f"{own} for {name}" for name, own in words.told.items())
    if words.undefined and made.planned:
        yield "Terms that it does not define are defined first: " + ", ".join(
            one.word(made.tongues[0]) for one in words.undefined
        )
    if made.planned:
        yield from _parties(made)
    if words.doubtful and made.planned:
        yield "Used there without a definition: " + ", ".join(words.doubtful)
    if not made.planned:
        yield "Nothing to put in."


def _parties(made: Plan) -> Iterator[str]:
    """Yield which firm a party is that the contract calls by no word of its own, or that nobody knows it."""
    words = made.vocabulary
    parties = {one.name: one.word(made.tongues[0]) for one in words.undefined if one.name in PARTIES}
    for name, firm in words.known_firms.items():
        yield f"{parties[name]} is defined as {firm}, which it calls “we” or “you”."
    nameless = [word for name, word in parties.items() if name not in words.known_firms]
    if nameless:
        yield f"Its own word for {' and '.join(nameless)} is not known: say in that definition which party it is."


def _shifted(made: Plan) -> Iterator[str]:
    """Yield the references that somebody typed to clauses that get other numbers."""
    if made.shifted:
        last = made.outline.clauses[-1]
        yield "  Clauses behind the new ones get other numbers, and these references do not follow; mend them by hand,"
        yield "  with --fix-references as tracked changes where their meaning is plain, or put the new clauses where"
        yield f"  nothing shifts (--after {bare(last.label)}):"
        yield from (f"      {told}" for told in made.shifted[:MOST_SHIFTED])
    if len(made.shifted) > MOST_SHIFTED:
        yield f"      and {len(made.shifted) - MOST_SHIFTED} more (--json has all)"
