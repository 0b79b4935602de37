"""What a contract already says of each clause type: present, weaker, adverse, absent or uncertain, with its words.

Every sentence is brought to a common form (roles.py) and held against the phrases of playbook.toml and against the
sentences of the library itself. A grant stands only where nothing in its sentence and none beside it takes it back
(reserving.py); what speaks of a type without being understood is uncertain. What is found is quoted with its place;
nothing is weighed that cannot be shown.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from toolkit.contracts import still_paid
from toolkit.contracts.asking import Asked
from toolkit.contracts.capping import capped
from toolkit.contracts.clause import Position
from toolkit.contracts.complaining import as_complaints
from toolkit.contracts.confidence import confided, confirmed, is_long
from toolkit.contracts.construing import IN_OTHER_WORDS, with_frames
from toolkit.contracts.deeming import as_deemed
from toolkit.contracts.enumerated import enumerated
from toolkit.contracts.familiar import BY_LIBRARY, TURNED, Familiar, familiar
from toolkit.contracts.grading import graded
from toolkit.contracts.joining import charged, joined, together
from toolkit.contracts.judging import divides, is_mentioned, says_otherwise, spares_others, speaks_of, takes, told
from toolkit.contracts.library import Library
from toolkit.contracts.named_payment import lacks_payment
from toolkit.contracts.named_periods import with_periods
from toolkit.contracts.no_grants import as_granted
from toolkit.contracts.objects import is_of_another
from toolkit.contracts.overriding import overrides, without_clauses
from toolkit.contracts.passages import Passage, Sentence, said_in
from toolkit.contracts.playbook import Kind, kinds
from toolkit.contracts.pointing_back import SIDE, condition_told, with_before
from toolkit.contracts.reserving import points_back, reservations, usual_limits
from toolkit.contracts.roles import Roles, normal, roles_in
from toolkit.contracts.standing import heeding, of_known_side, without_borrowed
from toolkit.contracts.two_bearers import parted
from toolkit.contracts.verdicts import GRANTS, Evidence, Found, Status, Verdict

__all__ = ["Evidence", "Kind", "Status", "Verdict", "check", "kinds"]

# What makes a sentence the one to cite; how many more its clause has counts one each. A title is not one that decides.
_BY_PHRASE, _IN_ITS_WORDS, _A_TITLE = 4, 2, -6
_FEWEST_WORDS, _FEWEST_SIGNS = 4, 7
_CHINESE = re.compile("[\u4e00-\u9fff]")
_EX_FACTORY = re.compile(r"\bex (?:factory|works)\b")
# What a word means grants nothing yet.
_DEFINES = re.compile(
    r"\s*(?:[Tt]he )?[“\"][^”\"]{1,60}[”\"]\s*"
    r"(?:means?\b|shall mean|has the meaning|(?:is|are) (?:the(?! (?:right|duty|obligation)\b)|those|any|all)\b"
    r"|是指|系指|指)"
)
# What the same sentence says behind the definition.
_BESIDE = re.compile(
    r"(?:;|, (?:and|but)) (?=(?:buyer|seller) (?:may|shall|must|will|warrants|is entitled|has the right)\b)"
)
# A sentence that takes back what its whole clause grants, not only what stands right before it.
_CLAUSE_WIDE = re.compile(r"\b(?:clause|article|section)\b|本条")
# How far behind a duty its cost may stand, and how another clause points to the one before it.
_NEAR = 8
_TO_CLAUSE_BEFORE = re.compile(r"\b(?:preceding|previous|foregoing) (?:clause|article|section|paragraph)\b|前条|上条")


class _Read(NamedTuple):
    """A sentence with its normalised *text* and *heading*."""

    sentence: Sentence
    text: str
    heading: str


def check(
    passages: tuple[Passage, ...],
    known: Library,
    types: Collection[str] | None = None,
    *,
    told: Collection[str] | None = None,
) -> tuple[Verdict, ...]:
    """Return the verdict on the clause *types*, by default on all of the playbook, for the contract of *passages*.

    With *told* the verdicts on the others of these types are left out, and what costs most of their work with them.
    """
    among = [kind for kind in kinds() if types is None or kind.type in types]
    asked = [kind for kind in among if told is None or kind.type in told]
    heeded = {kind.heeds for kind in among}
    looked_for = [kind for kind in kinds() if kind in among or kind.type in heeded]
    needed = {kind.type for kind in asked} | {kind.heeds for kind in asked}
    who = roles_in(passages)
    read = list(_read(passages, who))
    found = _found(read, looked_for, needed, familiar(known, tuple(kind.library for kind in looked_for)))
    if is_long(len(read)):
        found = Found({kind.type: confirmed(found[kind.type], kind) for kind in looked_for})
    found = heeding(without_borrowed(found), asked)
    taken = _taken_back(read, asked, found)
    headings = [(passage, normal(passage.text, who)) for passage in passages if passage.is_heading]
    said = tuple((one.sentence, one.text) for one in read)
    verdicts = (
        capped(_verdict(kind, _left(found[kind.type], taken[kind.type]), headings, read), kind, said) for kind in asked
    )
    paid = (_still_paid(one, passages) if one.type == still_paid.TYPE else one for one in verdicts)
    return tuple(graded(one, kind, said) for one, kind in zip(paid, asked, strict=True))


def _read(passages: tuple[Passage, ...], who: Roles) -> Iterator[_Read]:
    """Yield the sentences of *passages* that say something, "it" in them by the side that it means."""
    before = condition = ""
    periods: dict[str, str] = {}
    at = None
    for sentence in said_in(passages):
        if sentence.passage.at != at:  # "If it fails, the following applies:" may stand over a paragraph of its own
            at, condition = sentence.passage.at, condition_told(before)
        text = without_clauses(with_periods(normal(sentence.text, who), periods))
        if _DEFINES.match(sentence.text) is not None:
            text = _BESIDE.split(text, maxsplit=1)[1] if _BESIDE.search(text) else ""
        if text:
            before = with_before(as_complaints(text, before), before)
            before = f"{condition}, {before}" if condition else before
            condition = condition or condition_told(before)
            heading = normal(sentence.passage.heading, who)
            items = (part for item in enumerated(as_deemed(before)) for part in parted(item))
            yield from (_Read(sentence, item, heading) for item in items)


def _found(read: list[_Read], asked: list[Kind], needed: Collection[str], by_words: Familiar) -> Found:
    """Return by type what each sentence says; one of the library is known better by its words than by a phrase.

    Of a type that is not *needed* only sentences of the library count: they tell which are this type's alone.
    """
    found: Found = defaultdict(list)
    asking = Asked(kind for kind in asked if kind.type in needed)
    for number, one in enumerate(read):
        again = dict(by_words.alike(one.text, one.sentence))
        theirs = [kind for kind in asked if kind.type in needed or kind.type in again] if again else ()
        may_be_told = theirs or asking.of(one.text)
        for kind in may_be_told:
            by_phrase = _said(one.text, one.heading, kind, one.sentence)
            evidence = again.get(kind.type, by_phrase)
            evidence = _with_later(evidence, read, number, kind)
            if evidence is None:
                continue
            if (paid := charged(kind.type, _pointing(read, number))) is not None and evidence.status in GRANTS:
                evidence = Evidence(Status.ADVERSE, read[number + 1].sentence, paid)
            if not evidence.repeats and evidence.status in GRANTS and _is_elsewhere(read, number, kind):
                continue
            if evidence is not by_phrase and by_phrase is not None and by_phrase.status is evidence.status:
                evidence = evidence._replace(because=by_phrase.because)
            known = of_known_side(evidence, kind, one.text)
            sure = confided(known, one.text, one.heading, kind.type, is_long=is_long(len(read)))
            found[kind.type].append(sure._replace(said=one.text))
    return Found({kind.type: _upright(found[kind.type]) for kind in asked})


def _with_later(alone: Evidence | None, read: list[_Read], number: int, kind: Kind) -> Evidence | None:
    """Return what a sentence says *alone*, or what it grants with one of those behind it."""
    one = read[number]
    if alone is None and (both := joined(one.text, kind.type, _pointing(read, number))) is not None:
        alone = Evidence(both.status or Status.UNCERTAIN, one.sentence, f"{IN_OTHER_WORDS}{both.because}")
    if alone is not None and (alone.status is not Status.WEAKER or alone.repeats):
        return alone
    because = together(one.text, kind, _pointing(read, number))
    return alone if because is None else Evidence(Status.PRESENT, one.sentence, because)


@lru_cache(maxsize=8192)
def _said(text: str, heading: str, kind: Kind, sentence: Sentence) -> Evidence | None:
    """Return what a sentence says of *kind* by itself: the same whichever other types the contract is checked for."""
    said = as_granted(with_frames(told(text, heading, kind, sentence), text, kind, sentence), text, kind.type)
    return None if said is not None and lacks_payment(text, heading, kind.type) else said


def _is_elsewhere(read: list[_Read], number: int, kind: Kind) -> bool:
    """Tell whether a sentence grants something of another thing that stands in its title, or right before it."""
    one, before = read[number], read[max(number - 1, 0)]
    same = number > 0 and before.sentence.passage.at == one.sentence.passage.at
    return is_of_another(one.text, before.text if same else "", one.heading.rpartition(" · ")[2], kind.type)


def _pointing(read: list[_Read], number: int) -> Iterator[str]:
    """Yield the sentences near behind one that can point back to it: of its clause, or that name the clause before."""
    clause = read[number].sentence.passage.clause
    for other in read[number + 1 : number + 1 + _NEAR]:
        if other.sentence.passage.clause == clause or _TO_CLAUSE_BEFORE.search(other.text):
            yield other.text


def _upright(found: list[Evidence]) -> list[Evidence]:
    """Return the evidence; of a clause that mostly gives the library's rights to the other side, only that it does."""
    turned = Counter(_clause(one) for one in found if one.because == TURNED)
    straight = Counter(_clause(one) for one in found if one.repeats and SIDE.search(one.sentence.text.lower()))
    lost = {clause for clause, times in turned.items() if times >= straight[clause]}
    return [one for one in found if (one.because == TURNED) == (_clause(one) in lost)]


def _clause(one: Evidence) -> str | int:
    return one.sentence.passage.clause or one.sentence.passage.at


def _taken_back(read: list[_Read], asked: list[Kind], found: Found) -> Found:
    """Return by type the sentences that take back what another of their clause grants.

    They name the subject and put it under a reservation ("set-off requires the consent of the other side"), or point
    back to it ("this right ends with the signature").
    """
    taken: Found = defaultdict(list)
    for kind in asked:
        granted = _granted(found[kind.type])
        spoken = {one.sentence for one in found[kind.type] if one.status is not Status.WEAKER}
        for number, one in enumerate(read):
            grants = granted.get(one.sentence.passage.clause)
            if grants and one.sentence not in spoken:
                near = {other.sentence.passage.at for other in read[max(number - 1, 0) : number + 1]}
                taken[kind.type] += _taking(one, kind, near=bool(near & grants) or bool(_CLAUSE_WIDE.search(one.text)))
    return taken


def _granted(found: list[Evidence]) -> Mapping[str, set[int]]:
    """Return the paragraphs that grant, by their clause."""
    granted: dict[str, set[int]] = defaultdict(set)
    for one in found:
        if one.status is Status.PRESENT:
            granted[one.sentence.passage.clause].add(one.sentence.passage.at)
    return granted


def _taking(one: _Read, kind: Kind, *, near: bool) -> Iterator[Evidence]:
    if near and points_back(one.text) and not usual_limits((kind.type,)):
        yield Evidence(Status.WEAKER, one.sentence, "takes back what stands before it")
    elif speaks_of(one.text, kind):
        reserved = next(reservations(one.text, kind.type, beside=True), None)
        if reserved is not None:
            yield Evidence(Status(reserved[0]), one.sentence, reserved[1])


def _left(found: list[Evidence], taken: list[Evidence]) -> list[Evidence]:
    """Return the evidence, each grant that a sentence of its clause takes back as the weaker one that is left."""
    clauses = {one.sentence.passage.clause for one in taken}
    left = [
        one._replace(status=Status.WEAKER)
        if one.status is Status.PRESENT and one.sentence.passage.clause in clauses
        else one
        for one in found
    ]
    said = {one.sentence for one in found}
    return [*left, *(one for one in taken if one.sentence not in said)]


def _verdict(kind: Kind, found: list[Evidence], headings: list[tuple[Passage, str]], read: list[_Read]) -> Verdict:
    bad = [one for one in found if one.status is Status.ADVERSE]
    left = [one for one in found if one not in bad and not any(_is_taken(one, other, kind) for other in bad)]
    by_status = {status: [one for one in left if one.status is status] for status in Status}
    good = [*by_status[Status.PRESENT], *by_status[Status.WEAKER]]
    if good and bad:
        whole = _stands(by_status[Status.PRESENT], [one for one in bad if not spares_others(one.said, kind)], read)
        status = Status.PRESENT if whole else Status.WEAKER
        return _told(kind, status, [*good, *bad] if whole else [*bad, *good])
    if bad:
        return _told(kind, Status.ADVERSE, bad)
    parted = [one for one in by_status[Status.WEAKER] if divides(one.said, kind)]
    if parted and by_status[Status.PRESENT]:
        return _told(kind, Status.WEAKER, [*parted, *(one for one in good if one not in parted)])
    if good:
        return _told(kind, good[0].status, good)
    speaking = (*by_status[Status.UNCERTAIN], *_not_understood(kind, headings, read))
    unclear = tuple(sorted({one.sentence: one for one in speaking}.values(), key=lambda one: _is_title(one.sentence)))
    unclear = tuple(_both_tongues(list(unclear))) if unclear else ()
    return Verdict(kind.type, kind.library, Status.UNCERTAIN if unclear else Status.ABSENT, unclear, None)


def _is_taken(granted: Evidence, bad: Evidence, kind: Kind) -> bool:
    """Tell whether *bad*, of the same paragraph, leaves nothing of what is *granted*."""
    return granted.sentence.passage.at == bad.sentence.passage.at and takes(bad.said, granted.said, kind)


def _still_paid(one: Verdict, passages: tuple[Passage, ...]) -> Verdict:
    """Return the verdict on the payment with what else pays the balance without a look: a grant beside it is weaker."""
    if one.status not in {Status.PRESENT, Status.ADVERSE}:
        return one
    told = {other.sentence: other for other in one.evidence if other.status is Status.ADVERSE}
    paid = [told.get(other.sentence, other) for other in still_paid.paid_without_a_look(passages, one.evidence)]
    if not paid:
        return one
    said = {other.sentence for other in paid}
    left = [other for other in one.evidence if other.sentence not in said]
    if one.status is Status.ADVERSE:
        return one._replace(evidence=(*one.evidence, *(other for other in paid if other.sentence not in told)))
    return one._replace(status=Status.WEAKER, evidence=(*paid, *left))


def _stands(granted: list[Evidence], bad: list[Evidence], read: list[_Read]) -> bool:
    """Tell whether one of *granted* stands whole: no sentence says the opposite, or each that does gives way to it."""
    said = [one.sentence for one in read]
    return bool(granted) and all(overrides(granted, one, said) for one in bad)


def _not_understood(kind: Kind, headings: list[tuple[Passage, str]], read: list[_Read]) -> Iterator[Evidence]:
    """Yield what deals with the subject without a phrase that is known: sentences, else the one below its heading."""
    spoken = [one.sentence for one in read if speaks_of(one.text, kind) or is_mentioned(one.text, kind)]
    if spoken:
        yield from (Evidence(Status.UNCERTAIN, one, "speaks of it") for one in spoken)
        return
    titles = [(passage, _EX_FACTORY.sub("", text)) for passage, text in headings]
    for passage in (passage for passage, text in titles if any(word in text for word in kind.heading)):
        below = [one for one in read if one.sentence.passage.heading.endswith(passage.text)]
        open_ones = [one for one in below if not says_otherwise(one.text, kind) and not _is_title(one.sentence)]
        near = [one for one in open_ones if any(word in one.text for word in kind.words)]
        if near or (open_ones and len(open_ones) == len(below)):
            yield Evidence(Status.UNCERTAIN, (near or open_ones)[0].sentence, "the heading")
            return


def _told(kind: Kind, status: Status, evidence: list[Evidence]) -> Verdict:
    """Return the verdict with its *evidence*, of which the first decides, that which can best be cited first."""
    decides = evidence[0].status
    near = Counter((one.sentence.passage.clause, one.status) for one in evidence)

    def weight(one: Evidence) -> int:
        clause = near[one.sentence.passage.clause, one.status]
        by_phrase = not one.because.startswith(BY_LIBRARY)
        title = _A_TITLE if _is_title(one.sentence) else 0
        return (_IN_ITS_WORDS if one.repeats else 0) + (_BY_PHRASE if by_phrase else 0) + clause + title

    ordered = sorted(evidence, key=lambda one: (one.status is not decides, -weight(one)))
    return Verdict(kind.type, kind.library, status, tuple(_both_tongues(ordered)), _position(evidence))


def _is_title(sentence: Sentence) -> bool:
    """Tell whether *sentence* is a few words, as a run-in title or the cell of a table is."""
    quote = sentence.quote
    return len(_CHINESE.findall(quote)) < _FEWEST_SIGNS and len(quote.split()) < _FEWEST_WORDS


def _both_tongues(ordered: list[Evidence]) -> list[Evidence]:
    """Return the evidence, that which says the same as the first in the other language of its clause behind it."""
    first = ordered[0]
    other = next((one for one in ordered if _is_twin(first, one)), None)
    return ordered if other is None else [first, other, *(one for one in ordered[1:] if one is not other)]


def _is_twin(one: Evidence, other: Evidence) -> bool:
    same = one.status is other.status and one.sentence.passage.place == other.sentence.passage.place
    chinese = [bool(_CHINESE.search(each.sentence.quote)) for each in (one, other)]
    return same and chinese[0] != chinese[1]


def _position(evidence: list[Evidence]) -> Position | None:
    """Return the library's position whose own sentences the contract has; ``None`` where it has none, or as many."""
    times = Counter(one.position for one in evidence if one.position in {Position.PREFERRED, Position.FALLBACK})
    first, second = times[Position.PREFERRED], times[Position.FALLBACK]
    return None if first == second else Position.PREFERRED if first > second else Position.FALLBACK
