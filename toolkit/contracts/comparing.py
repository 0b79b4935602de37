"""Two versions of a contract side by side: which clause types were dropped, weakened, strengthened or reworded."""

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from toolkit.contracts.checking import Evidence, Status, Verdict
from toolkit.contracts.moved import Given, Moved
from toolkit.contracts.playbook import filled
from toolkit.contracts.searching import compiled

# From the buyer's best to its worst.
_RANK = {Status.PRESENT: 3, Status.WEAKER: 2, Status.UNCERTAIN: 1, Status.ABSENT: 1, Status.ADVERSE: 0}
# Words that put a grant under a condition or bound it.
_LIMITS = re.compile(
    r"\bprovided\b|\bsubject to\b|\bunless\b|\bexcept\b|\bsave (?:that|where|for|as)\b|\bon condition\b"
    r"|\bonly (?:if|when|with|after|where|once|upon|on|to the extent|in)\b|\blimited to\b|\bdeemed\b|\bsolely\b"
    r"|\bat most\b|\bnot exceeding\b"
    r"|除非|仅|只有|前提|条件下|视为|除外|最多|不超过",
    re.IGNORECASE,
)
_NONE = "none"
_BUYERS_WORD = "{buyersword}"  # behind a condition


class Change(StrEnum):
    DROPPED = "dropped"
    WEAKENED = "weakened"
    TURNED = "turned against the buyer"
    FIGURE = "figure changed"
    REWORDED = "reworded"
    STRENGTHENED = "strengthened"
    ADDED = "added"
    SAME = "same"
    UNCLEAR = "unclear"


# By what moved in words of the same status, the first that is there tells.
_BY_FIGURES = (Change.WEAKENED, Change.FIGURE, Change.STRENGTHENED)


class Compared(NamedTuple):
    """What became of one clause type; *because* are the figures or the words by which it was weighed, where it was."""

    type: str
    library: str
    change: Change
    old: Verdict
    new: Verdict
    because: str = ""


def compared(old: tuple[Verdict, ...], new: tuple[Verdict, ...], figures: Iterable[Moved] = ()) -> Iterator[Compared]:
    """Yield for each clause type what happened to it from *old* to *new*, *figures* being those that moved."""
    figures = tuple(_by_clauses(one, (*old, *new)) for one in figures)
    later = {one.type: one for one in new}
    for before in old:
        after = later[before.type]
        change, because = _change(before, after, [one for one in figures if _is_of(one, before, after)])
        yield Compared(before.type, before.library, change, before, after, because)


def of_no_type(figures: Iterable[Moved], old: tuple[Verdict, ...], new: tuple[Verdict, ...]) -> Iterator[Moved]:
    """Yield those of *figures* that no clause type tells of, for neither contract says anything of the type."""
    later = {one.type: one for one in new}
    pairs = [(before, later[before.type]) for before in old]
    verdicts = (*old, *new)
    yield from (one for one in figures if not any(_is_of(_by_clauses(one, verdicts), *pair) for pair in pairs))


def change_of(one: Moved) -> Change:
    """Return what the move of a figure is for the buyer."""
    return Change.FIGURE if one.gain is None else Change.STRENGTHENED if one.gain else Change.WEAKENED


def told(one: Moved) -> str:
    """Return the move of a figure in words, each with its place: "length of the warranty: 24 months (8.1) → …"."""
    named = f"{one.means}: " if one.means else ""
    return f"{named}{_figures(one.old)} → {_figures(one.new)}"


def _figures(given: tuple[Given, ...]) -> str:
    return ", ".join(map(_cited, given)) or _NONE


def _cited(one: Given) -> str:
    place = one.sentence.passage.place
    return f"{printed(one)} ({place})" if place else printed(one)


def printed(one: Given) -> str:
    """Return the figure as its sentence prints it, with the time that it counts for: "1 % per week"."""
    words, per = (_as_printed(words, one) for words in (one.figure.words, one.figure.per.words))
    return f"{words} {per}".strip() if per.isascii() else f"{per}{words}"


def _as_printed(words: str, one: Given) -> str:
    quote = " ".join(one.sentence.quote.split())
    hit = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", quote.lower().replace("’", "'"))
    return quote[hit.start() : hit.end()] if hit is not None else words


def _by_clauses(one: Moved, verdicts: Iterable[Verdict]) -> Moved:
    """Return the move with those of its clauses that its own clause of the contract is about, where that is known.

    A time to pay stands in the clause of the warranty and in that of the re-inspection: each has one of its own.
    """
    at = {given.sentence.passage.clause for given in (*one.old, *one.new)} - {""}
    about = {
        verdict.library
        for verdict in verdicts
        for item in verdict.evidence
        if verdict.library in one.clauses and item.sentence.passage.clause in at
    }
    return one._replace(clauses=frozenset(about)) if about else one


def _is_of(one: Moved, before: Verdict, after: Verdict) -> bool:
    """Tell whether a figure moved in what the contract says of a clause type, or of what its clause speaks of."""
    if not before.evidence and not after.evidence:
        return False
    sentences = {item.sentence for side in (before, after) for item in side.evidence}
    return before.library in one.clauses or any(given.sentence in sentences for given in (*one.old, *one.new))


def _change(before: Verdict, after: Verdict, figures: list[Moved]) -> tuple[Change, str]:
    if before.status is after.status:
        same = not figures and (_words(before) == _words(after) or _only_grew(before, after))
        return (Change.SAME, "") if same else _weighed(before, after, figures)
    # What only came or only went is told where it is a loss: a duty that the seller shall now "try to" do.
    because = "; ".join(told(one) for one in figures if (one.old and one.new) or one.gain is False)
    if after.status is Status.ADVERSE:
        return Change.TURNED, because
    if Status.UNCERTAIN in {before.status, after.status}:
        return Change.UNCLEAR, because
    if before.status is Status.ADVERSE:
        return _no_more_against(before, after, figures, because)
    if after.status is Status.ABSENT:
        return Change.DROPPED, because
    return (Change.ADDED if before.status is Status.ABSENT else _ranked(before, after, figures)), because


def _no_more_against(before: Verdict, after: Verdict, figures: list[Moved], because: str) -> tuple[Change, str]:
    """Return what it is that a type speaks against the buyer no more: no loss, and no gain while a sentence stands."""
    if after.status is Status.ABSENT:
        return Change.STRENGTHENED, "what spoke against you has gone"
    still = _still_against(before, after)
    if still:
        return Change.UNCLEAR, "; ".join(filter(None, (because, f"{still} still stands beside it: read it")))
    return _ranked(before, after, figures), because


def _ranked(before: Verdict, after: Verdict, figures: list[Moved]) -> Change:
    """Return the change by its rank; a figure that moved against the buyer outweighs it: "6 months" for "24 weeks"."""
    worse = _RANK[after.status] < _RANK[before.status] or any(change_of(one) is Change.WEAKENED for one in figures)
    return Change.WEAKENED if worse else Change.STRENGTHENED


def _weighed(before: Verdict, after: Verdict, figures: list[Moved]) -> tuple[Change, str]:
    """Return what other words of the same status do: a figure moved, a condition or an opposite came or went."""
    said = {change: [told(one) for one in figures if change_of(one) is change] for change in _BY_FIGURES}
    worse, better = said[Change.WEAKENED], said[Change.STRENGTHENED]
    against = [sum(map(_is_against, side.evidence)) for side in (before, after)]
    if against[1] < against[0] and not better and not worse and _is_told_no_more(before, after):
        return Change.UNCLEAR, "a sentence that was of it says something else: read it"
    if against[0] != against[1]:
        (worse if against[1] > against[0] else better).append(
            "a sentence says the opposite or limits it" if against[1] > against[0] else "a limit has gone"
        )
    limits = [{hit for one in side.evidence for hit in _limits(one)} for side in (before, after)]
    added, gone = limits[1] - limits[0], limits[0] - limits[1]
    if added and not gone:
        worse.append(f"a condition was added: {', '.join(sorted(added))}")
    # What is worse outweighs what is better, and what nobody can weigh is no gain: all of it is told.
    change = next((one for one in _BY_FIGURES if said[one]), Change.REWORDED)
    return change, "; ".join(words for one in _BY_FIGURES for words in said[one])


def _still_against(before: Verdict, after: Verdict) -> str:
    """Return where a sentence stands as before that spoke against the buyer, empty where none does."""
    old = {quote for quote, status in _statuses(before) if status is Status.ADVERSE}
    still = [one for one in after.evidence if " ".join(one.sentence.quote.split()) in old]
    return ", ".join(dict.fromkeys(one.sentence.passage.place or "the sentence against you" for one in still))


def _is_told_no_more(before: Verdict, after: Verdict) -> bool:
    """Tell whether a sentence that granted less is evidence no more: nobody knows what its version says."""
    left = set(_words(after))
    gone = [quote for quote, status in _statuses(before) if status is Status.WEAKER and quote not in left]
    return bool(gone) and len(after.evidence) < len(before.evidence)


def _statuses(verdict: Verdict) -> Iterator[tuple[str, Status]]:
    return ((" ".join(one.sentence.quote.split()), one.status) for one in verdict.evidence)


def _is_against(one: Evidence) -> bool:
    """Tell whether *one* says the opposite or limits it; what is worth less by a figure is told by the figure."""
    return one.status in {Status.ADVERSE, Status.WEAKER} and not one.grade


def _only_grew(before: Verdict, after: Verdict) -> bool:
    """Tell whether every sentence stands as before, and what came says nothing against the buyer."""
    old, new = set(_words(before)), {" ".join(one.sentence.quote.split()): one for one in after.evidence}
    came = (one for quote, one in new.items() if quote not in old)
    return old <= new.keys() and not any(one.status in {Status.ADVERSE, Status.WEAKER} for one in came)


def _limits(one: Evidence) -> Iterator[str]:
    """Yield the conditions that a sentence sets, but for the word that it waits for from the buyer.

    "Unless the Buyer is late with a payment" names the buyer, and is a condition.
    """
    words = one.said or one.sentence.quote.lower()
    its_word = compiled(filled(_BUYERS_WORD))
    yield from (hit.group().lower() for hit in _LIMITS.finditer(words) if not its_word.match(words, hit.end()))


def _words(verdict: Verdict) -> list[str]:
    return sorted(" ".join(one.sentence.quote.split()) for one in verdict.evidence)
