"""What the phrases of the playbook and the reading by concepts say of one sentence together."""

from collections.abc import Collection, Mapping

from toolkit.contracts.frames import Reading, framed, is_framed, trusts
from toolkit.contracts.objects import bound
from toolkit.contracts.passages import Sentence
from toolkit.contracts.playbook import Kind, elsewhere
from toolkit.contracts.reserving import reservations
from toolkit.contracts.searching import found
from toolkit.contracts.verdicts import Evidence, Status

# Before what a sentence is taken for that no phrase of the playbook knows: a person is told, no letter rests on it.
IN_OTHER_WORDS = "in other words: "
# What the reading may say without telling anything new of a sentence of which a phrase says the other.
_NO_NEWS: Mapping[Status, Collection[Status | None]] = {
    Status.PRESENT: {Status.PRESENT},
    Status.WEAKER: {Status.PRESENT, Status.WEAKER, None},
}


def with_frames(by_phrase: Evidence | None, text: str, kind: Kind, sentence: Sentence) -> Evidence | None:
    """Return what the normalised sentence *text* says of *kind*, *by_phrase* being what the playbook found in it.

    A phrase stays what it is, unless the reading finds a grant denied, narrowed, or of another thing.
    """
    read = _read(text, kind) if by_phrase is None or by_phrase.status is not Status.ADVERSE else None
    if read is None:
        return by_phrase
    if by_phrase is not None and read.status in _NO_NEWS[by_phrase.status]:
        return by_phrase
    if read.status is None:
        return None
    return _reserved(Evidence(read.status, sentence, f"{IN_OTHER_WORDS}{read.because}"), text, kind)


def _read(text: str, kind: Kind) -> Reading | None:
    """Return the reading of *text* without acts done to other things; a doubt takes a grant, not its opposite."""
    # The dear questions last: most sentences fit no rule, whatever their acts are done to.
    if (
        not is_framed(kind.type)
        or framed(text, kind.type) is None
        or found((*kind.never, *kind.wordings.never, *elsewhere()), text)
    ):
        return None
    own = bound(text, kind.type)
    granted = framed(own.kept if trusts(kind.type) else own.sure, kind.type)
    if granted is not None or own.sure == own.kept:
        return granted
    doubted = framed(own.kept, kind.type)
    return doubted if doubted is not None and doubted.status is not Status.PRESENT else None


def _reserved(found: Evidence, text: str, kind: Kind) -> Evidence:
    """Return *found*, or of a grant what is left where its own sentence takes it back."""
    taken = next(reservations(text, kind.type), None) if found.status is Status.PRESENT else None
    return found if taken is None else Evidence(Status(taken[0]), found.sentence, taken[1])
