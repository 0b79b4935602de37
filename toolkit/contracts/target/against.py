"""What a contract already says of a clause to be put in: the same, the opposite, or the same in other figures."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from toolkit.contracts import judging
from toolkit.contracts.bearing import bearing, figures_of
from toolkit.contracts.checking import Evidence, Kind, Status, Verdict, kinds
from toolkit.contracts.clause import Blank, Point, Tongue
from toolkit.contracts.figured import SHARE, Figured, figured
from toolkit.contracts.figures import figures
from toolkit.contracts.interlocks import apart, once, touched
from toolkit.contracts.matters import Beside, beside, cues
from toolkit.contracts.passages import Passage
from toolkit.contracts.paying import paid_by
from toolkit.contracts.points import points
from toolkit.contracts.schedule import Chosen

_LONGEST = 160
_MONEY = re.compile(r"(?:USD|EUR|GBP|CNY|RMB|CHF|US\$|[$€£¥])\s?(\d[\d,.]*\d|\d)|(\d[\d,.]*\d|\d)\s?(?:USD|EUR|CNY|元)")
_UNIT = 24  # signs behind a blank in which its unit stands
_UNITS = {SHARE: "%"}  # as the playbook calls them
_WISHES = {"more": True, "less": False}
_TIME = "months"
# What else but a limit says that nothing is given for any other event.
_LIMITS = re.compile(
    r"\b(?:only|solely|exclusively|sole|exclusive|no other|nothing|never|not(?! (?:exceed\w*|more|over|above)))\b"
    "|仅|只|唯一|不得(?!超过)|不可"
)
_UNHELD = (Status.ADVERSE, Status.WEAKER)


class Against(NamedTuple):
    """*there* quotes what the contract says in the same sense, *opposite* what to the opposite or with less.

    *figures* are the quotes in which it gives other figures for what the clause gives one, whatever else it grants,
    *twice* those beside which the clause cannot stand, each with the reason; *maybe* deals with the subject in words
    that are not understood. *read* are sentences on the subject with figures that may be for the same or for another
    occasion, *bears* what else bears on the clause, each with what a person has to settle.
    """

    there: tuple[str, ...]
    opposite: tuple[str, ...]
    figures: tuple[str, ...]
    twice: tuple[str, ...] = ()
    maybe: tuple[str, ...] = ()
    read: tuple[str, ...] = ()
    bears: tuple[str, ...] = ()


def against(
    one: Chosen,
    verdicts: Mapping[str, Verdict],
    passages: tuple[Passage, ...],
    given: tuple[Figured, ...] | None = None,
) -> Against:
    """Return what the contract of *passages* with its *verdicts* says of the clause *one*.

    *given* are the sentences of the contract with a figure, where they were read before.
    """
    evidence = list(_evidence(one.clause.id, verdicts))
    near = [found for other in touched(one.clause.id) for found in _evidence(other, verdicts)]
    payments, unpayable = _payments(one, passages)
    opposite = [quoted(found) for found in (*evidence, *near) if _takes(found, one.clause.id)]
    opposite = [quote for quote in opposite if not any(told.startswith(quote) for told in payments)]
    twice = (*_twice(one.clause.id, evidence), *unpayable)
    there = [quoted(found) for found in evidence if _gives(found)]
    others = beside(one, figured(passages, cues((one,))) if given is None else given)
    differing, kept = _differing(one, evidence, others)
    return Against(
        tuple(quote for quote in there if not any(told.startswith(quote) for told in twice)),
        tuple(dict.fromkeys([*opposite, *payments])),
        differing,
        twice,
        tuple(quoted(found) for found in evidence if found.status is Status.UNCERTAIN),
        tuple(dict.fromkeys((*kept, *_to_read(one, evidence, (*differing, *kept, *twice))))),
        tuple(dict.fromkeys(_bearing(one, passages))),
    )


def _to_read(one: Chosen, evidence: Iterable[Evidence], told: Iterable[str]) -> Iterator[str]:
    """Yield the sentences of the subject whose figures nobody held against those of the clause."""
    for found in evidence:
        quote, ours = quoted(found), figures_of(one, found.sentence.quote)
        if ours and not any(line.startswith(quote) for line in told):
            yield f"{quote}: it has a figure of its own, and the clause has {ours}; do they stand together?"


def _bearing(one: Chosen, passages: tuple[Passage, ...]) -> Iterator[str]:
    for sentence, told in bearing(one.clause.id, passages):
        yield f"{_cited(sentence.passage, sentence.quote)}: {told}"


def _evidence(clause: str, verdicts: Mapping[str, Verdict]) -> Iterator[Evidence]:
    return (found for verdict in verdicts.values() if verdict.library == clause for found in verdict.evidence)


def _gives(found: Evidence) -> bool:
    """Tell whether *found* grants, be it less than the clause does: what stands beside a grant and cuts it does not."""
    return found.status is Status.PRESENT or (bool(found.grade) and found.because != found.grade)


def _takes(found: Evidence, clause: str) -> bool:
    """Tell whether *found* takes something of what *clause* gives: the opposite, or a part in place of the whole.

    A part that is given for another event, the delay of a delivery, is no limit of what stands beside it.
    """
    if _gives(found):
        return False
    if found.status is Status.WEAKER and _LIMITS.search(found.said) is None:
        others = (kind for kind in kinds() if kind.library in apart() - {clause})
        given = (judging.told(found.said, "", kind, found.sentence) for kind in others)
        return not any(one is not None and one.status is not Status.ADVERSE for one in given)
    return found.status in _UNHELD


def _twice(clause: str, evidence: Iterable[Evidence]) -> Iterator[str]:
    """Yield what the contract has already of a thing that it can have only once."""
    for rule in once(clause):
        says = re.compile(rule.says, re.IGNORECASE)
        yield from (f"{quoted(one)}: {rule.because}" for one in evidence if says.search(one.sentence.quote))


def holds_once(verdict: Verdict) -> bool:
    """Tell whether the contract has what *verdict* is about as it can have it only once: no second is put beside it."""
    return next(_twice(verdict.library, verdict.evidence), None) is not None


def _payments(one: Chosen, passages: tuple[Passage, ...]) -> tuple[list[str], list[str]]:
    """Return where the contract pays the price in another way than the clause, and where no clause can mend that."""
    if one.clause.front.family != "E":
        return [], []
    told: dict[str, str] = {}
    refused: dict[str, str] = {}
    for paid in paid_by(passages):
        if one.clause.id in paid.against:
            told.setdefault(paid.name, f"{_cited(paid.sentence.passage, paid.sentence.quote)} ({paid.name})")
        if one.clause.id in paid.refuse:
            why = f"under {paid.name} no clause holds the money: take e3-lc-certificate in its place"
            refused.setdefault(paid.name, f"{_cited(paid.sentence.passage, paid.sentence.quote)}: {why}")
    return list(told.values()), list(refused.values())


def _differing(
    one: Chosen, evidence: Iterable[Evidence], others: tuple[Beside, ...]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the sentences that give other figures than the clause for what both are about, of *others* and evidence.

    Behind them stand those whose figures can be kept beside that of the clause.
    """
    kind = next((kind for kind in kinds() if kind.library == one.clause.id), None)
    told_already = {other.sentence for other in others}
    evidence = [found for found in evidence if found.sentence not in told_already]
    clashing = [_beside(one, other, kind) for other in others if other.clashes]
    kept = tuple(_beside(one, other, kind) for other in others if not other.clashes)
    return (*clashing, *(_of_evidence(one, evidence, kind) if kind is not None else ())), kept


def _of_evidence(one: Chosen, evidence: Iterable[Evidence], kind: Kind) -> Iterator[str]:
    ours = _of_clause(one, kind)
    for found in evidence:
        told = _other_figures(found, ours, kind) if found.status is not Status.ADVERSE else None
        if told is not None:
            yield f"{quoted(found)}: {told}"


def _beside(one: Chosen, other: Beside, kind: Kind | None) -> str:
    """Return what is told of the figure *other*, with the words by which one takes it for the clause."""
    wish = kind.figures.get(_UNITS.get(other.figure.unit, other.figure.unit)) if kind is not None else None
    better = (
        ": yours there is the better one" if other.more is not None and _WISHES.get(wish or "") is other.more else ""
    )
    given = f"{one.clause.id.partition('-')[0]}.{other.name}={other.value}"
    take = f"; to take it: --set {given if ' ' not in given else repr(given)}" if other.value is not None else ""
    if other.counts:
        take = f"; the clause counts in {other.counts}, in which no figure says the same"
    theirs, quote = _printed(other.sentence.quote, other.figure.words)
    told = _cited(other.sentence.passage, quote)
    return f"{told}: {theirs} there, {other.ours} in the clause{better} ({other.name}{take})"


def _printed(quote: str, words: str) -> tuple[str, str]:
    """Return the figure *words* as *quote* prints it, and so much of *quote* that it is seen."""
    at = quote.lower().find(words)
    theirs = quote[at : at + len(words)] if at >= 0 else words
    return theirs, quote if at + len(words) <= _LONGEST else f"…{quote[at - _LONGEST // 2 :]}"


def _of_clause(one: Chosen, kind: Kind) -> Mapping[str, list[float]]:
    """Return the figures of the clause that another contract's can be held against, by their unit."""
    found: dict[str, list[float]] = {}
    for tongue in one.clause.front.languages:
        for point in points(one.clause.sections[one.position, tongue]):
            for unit, numbers in _figures(" ; ".join(_compared(point, one, kind, tongue))).items():
                found.setdefault(unit, []).extend(numbers)
    return found


def _compared(point: Point, one: Chosen, kind: Kind, tongue: Tongue) -> Iterator[str]:
    """Yield the blanks of *point* that are compared, filled, each with the words behind it that name its unit."""
    for number, part in enumerate(point.parts):
        if isinstance(part, Blank) and part.name in kind.compares:
            behind = point.parts[number + 1] if number + 1 < len(point.parts) else ""
            yield one.blanks[part.name].texts[tongue] + (behind[:_UNIT] if isinstance(behind, str) else "")


def _other_figures(found: Evidence, ours: Mapping[str, list[float]], kind: Kind) -> str | None:
    """Return in what the sentence *found* gives other figures than *ours*; ``None`` where it does not."""
    said = _figures(found.sentence.quote)
    if found.status is Status.UNCERTAIN:  # a share or a sum in it may be due for anything: storage, delay, cancellation
        said = {unit: numbers for unit, numbers in said.items() if unit == _TIME}
    if "days" in said:  # a sentence may have days for much; only those in the words that tell are of this
        said["days"] = figures(found.because).get("days", [])
    for unit, theirs in said.items():
        if theirs and unit in ours and not set(theirs) <= set(ours[unit]):
            better = ": yours there is the better one" if _is_better(theirs, ours[unit], kind.figures.get(unit)) else ""
            return f"{_told(theirs)} {unit} there, {_told(ours[unit])} {unit} in the clause{better}"
    return None


def _is_better(theirs: list[float], ours: list[float], wish: str | None) -> bool:
    """Tell whether the contract gives the buyer more of what it wants more of than the clause, or less of a burden."""
    return (wish == "more" and max(theirs) > max(ours)) or (wish == "less" and min(theirs) < min(ours))


def _figures(text: str) -> dict[str, list[float]]:
    found = figures(text)
    amounts = [float(re.sub(r",(?=\d{3})", "", one or other).replace(",", ".")) for one, other in _MONEY.findall(text)]
    return {**found, "in money": amounts} if amounts else found


def quoted(found: Evidence) -> str:
    """Return the sentence of *found* behind its place."""
    return _cited(found.sentence.passage, found.sentence.quote)


def _cited(passage: Passage, quote: str) -> str:
    place = f"{passage.place}: " if passage.place else ""
    return f"{place}“{quote[:_LONGEST]}”"


def _told(numbers: list[float]) -> str:
    return ", ".join(f"{number:g}" for number in dict.fromkeys(numbers))
