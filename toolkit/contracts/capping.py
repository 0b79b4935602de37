"""What cuts a grant back from beside it: a cap on what the seller owes, or the end of all other claims of the buyer."""

from collections.abc import Iterable, Iterator

from toolkit.contracts.passages import Sentence
from toolkit.contracts.playbook import Kind
from toolkit.contracts.searching import found
from toolkit.contracts.verdicts import Evidence, Status, Verdict


def capped(one: Verdict, kind: Kind, read: Iterable[tuple[Sentence, str]]) -> Verdict:
    """Return the verdict on *kind*, a grant as the weaker one where a sentence of *read* caps it: that is cited first.

    A cap grants nothing: where the contract has no grant of the kind, it is left to what else was found.
    """
    if one.status is not Status.PRESENT:
        return one
    caps = tuple(_caps(kind, read))
    if not caps:
        return one
    cited = {cap.sentence for cap in caps}
    # The words that grant stay beside the cap, also where one sentence does both.
    rest = tuple(other for other in one.evidence if other.sentence not in cited)
    return one._replace(status=Status.WEAKER, evidence=(*caps, *rest))


def _caps(kind: Kind, read: Iterable[tuple[Sentence, str]]) -> Iterator[Evidence]:
    for sentence, text in read:
        hit = found(kind.caps, text)
        if hit is not None and found(kind.uncapped, text) is None:
            yield Evidence(Status.WEAKER, sentence, hit.group(), said=text)
