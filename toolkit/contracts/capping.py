"""What cuts a grant back from beside it or decides against it: a cap, the end of all other claims, mere silence."""

import re
from collections.abc import Iterator
from itertools import pairwise

from toolkit.contracts.passages import Sentence
from toolkit.contracts.playbook import Kind
from toolkit.contracts.searching import found
from toolkit.contracts.verdicts import GRANTS, Evidence, Status, Verdict

Said = tuple[Sentence, str]
# "We mend it or pay it back, as we choose. This is your only remedy": the second says of what is in the first, as
# "upon either of these steps" and "by doing so" do.
_POINTING = re.compile(
    r"\W*(?:that\b|(?:(?!(?:if|where|when|unless|for)\b)[\w'-]+ ){0,6}?"
    r"(?:this|these|such|foregoing|above|aforesaid|(?:doing|done|does|do) so)\b)"
)


def capped(one: Verdict, kind: Kind, read: tuple[Said, ...]) -> Verdict:
    """Return the verdict on *kind*, a grant as the weaker one where a sentence of *read* caps it: that is cited first.

    A cap grants nothing: where the contract has no grant of the kind, it is left to what else was found. What leaves
    the buyer nothing but what the seller likes decides, whatever is granted beside it, and so does what fulfils by
    silence, in the clause of the grant, the condition that the grant makes.
    """
    against = (*_deciding(kind, read), *_undoing(one, kind, read))
    if against:
        return _before(one, Status.ADVERSE, against)
    caps = tuple(_caps(kind, read)) if one.status is Status.PRESENT else ()
    return _before(one, Status.WEAKER, caps) if caps else one


def _before(one: Verdict, status: Status, told: tuple[Evidence, ...]) -> Verdict:
    """Return the verdict as *status*, which is *told*: the words that grant stay beside it."""
    cited = {other.sentence for other in told}
    rest = tuple(other for other in one.evidence if other.sentence not in cited)
    return one._replace(status=status, evidence=(*told, *rest))


def _caps(kind: Kind, read: tuple[Said, ...]) -> Iterator[Evidence]:
    for sentence, text in read:
        hit = found(kind.caps, text)
        if hit is not None and found(kind.uncapped, text) is None:
            yield Evidence(Status.WEAKER, sentence, hit.group(), said=text)


def _deciding(kind: Kind, read: tuple[Said, ...]) -> Iterator[Evidence]:
    """Yield what decides against *kind*: in one sentence, or in two of which the second points back to the first."""
    if not kind.decides:
        return
    for sentence, text in read:
        if (hit := found(kind.decides, text)) is not None:
            yield Evidence(Status.ADVERSE, sentence, hit.group(), said=text)
    for (before, first), (sentence, text) in pairwise(read):
        if before.passage.at == sentence.passage.at and _POINTING.match(text):
            both = f"{first.rstrip('.;')}, {text}"
            if (hit := found(kind.decides, both)) is not None and found(kind.decides, text) is None:
                yield Evidence(Status.ADVERSE, before, hit.group(), said=first)


def _undoing(one: Verdict, kind: Kind, read: tuple[Said, ...]) -> Iterator[Evidence]:
    """Yield what leaves nothing of the grant of *one* in its clause: "silence counts as a release".

    What the library says itself, with its own guards around it, undoes nothing.
    """
    if not kind.undoes or one.status not in GRANTS:
        return
    granted = [other for other in one.evidence if other.status in GRANTS and other.said]
    own = {other.sentence for other in one.evidence if other.repeats}
    for sentence, text in read:
        if sentence in own:
            continue
        near = (other.said for other in granted if other.sentence != sentence and _is_near(other.sentence, sentence))
        both = (f"{said.rstrip('.;')} ;; {text}" for said in near)
        if (hit := next(filter(None, (found(kind.undoes, each) for each in both)), None)) is not None:
            yield Evidence(Status.ADVERSE, sentence, hit.group(), said=text)


def _is_near(one: Sentence, other: Sentence) -> bool:
    """Tell whether the two stand in one paragraph or in one clause."""
    same = bool(one.passage.clause) and one.passage.clause == other.passage.clause
    return same or one.passage.at == other.passage.at
