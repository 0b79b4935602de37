"""Where the references in new clauses lead: to each other, or to clauses of the contract that stand for theirs."""

from collections.abc import Callable, Iterable, Mapping

from toolkit.contracts.checking import Evidence, Status, Verdict, kinds
from toolkit.contracts.schedule import Reference
from toolkit.contracts.searching import found
from toolkit.contracts.target.against import holds_once
from toolkit.contracts.target.heads import Numbering
from toolkit.contracts.target.labels import cited
from toolkit.contracts.target.outline import Clause
from toolkit.contracts.target.planning import Plan
from toolkit.contracts.target.wording import Goal, Text


def goals(
    new: Iterable[tuple[Text, str]], made: Plan, known: Mapping[str, str], mark_of: Callable[[Clause], str]
) -> dict[str, Goal]:
    """Return the goals of all references by the id of the clause, the *new* ones with their typed labels.

    *known* are the numbers that Word counts, by bookmark, and *mark_of* gives the bookmark of a clause that was there.
    """
    led, texts = {}, []
    for text, label in new:
        texts.append(text)
        number = cited(label, made.vocabulary.reference) if label else known.get(text.name, "")
        titles = dict(zip(text.tongues, text.titles, strict=True))
        led[text.id] = Goal(None if label else text.name, number, titles)
    return led | {one: _existing(one, made, known, mark_of) for one in sorted(referred(texts) - set(led))}


def referred(texts: Iterable[Text]) -> set[str]:
    """Return the ids of the clauses to which *texts* refer."""
    pieces = (piece for text in texts for some in text.sentences for sentence in some for piece in sentence.pieces)
    return {piece.target for piece in pieces if isinstance(piece, Reference)}


def _existing(target: str, made: Plan, known: Mapping[str, str], mark_of: Callable[[Clause], str]) -> Goal:
    """Return the clause of the contract that stands for the library's clause *target*."""
    clause = _home(target, made)
    wanted = made.library.of(target)
    titles = {
        tongue: clause.title if clause is not None else made.words(tongue).adapted(wanted.title(tongue), tongue)
        for tongue in made.tongues
    }
    if clause is None or not clause.label:
        return Goal(None, "", titles)
    if made.outline.numbering is Numbering.TYPED or clause.head.listed is None:
        # A live reference shows what Word counts: nothing, or 0, for a number that somebody typed
        return Goal(None, cited(clause.label, made.vocabulary.reference), titles)
    mark = mark_of(clause)
    return Goal(mark, known.get(mark, ""), titles)


def _home(key: str, made: Plan) -> Clause | None:
    """Return the clause of the contract that grants what the library's clause *key* would."""
    verdict = next((one for one in made.verdicts.values() if one.library == key), None)
    if verdict is None or not (verdict.status in {Status.PRESENT, Status.WEAKER} or holds_once(verdict)):
        return None
    index = _granting(verdict).sentence.passage.at
    return next((one for one in made.outline.clauses if one.head.at <= index <= one.last.at), None)


def _granting(verdict: Verdict) -> Evidence:
    """Return the evidence to which a reference leads: what grants, before the opposite, and what names the subject.

    "The Buyer inspects within 14 days" gives a time as well, but the one for notices stands where defects are notified.
    """
    cues = next((kind.cues for kind in kinds() if kind.type == verdict.type), ())

    def last(one: Evidence) -> tuple[bool, bool, bool]:
        return one.status is not Status.PRESENT, one.status is not Status.WEAKER, found(cues, one.said) is None

    return min(verdict.evidence, key=last)
