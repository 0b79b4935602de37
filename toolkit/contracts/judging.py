"""What one sentence says of one clause type, by the phrases of the playbook, acts done to other things left out."""

from toolkit.contracts.concepts import begun
from toolkit.contracts.construing import IN_OTHER_WORDS
from toolkit.contracts.frame_rules import frames
from toolkit.contracts.objects import bound
from toolkit.contracts.passages import Sentence
from toolkit.contracts.playbook import SPEAKING, Kind, elsewhere
from toolkit.contracts.reserving import reservations
from toolkit.contracts.searching import any_may_be_in, found
from toolkit.contracts.sentence_parts import whole
from toolkit.contracts.verdicts import Evidence, Status


def told(text: str, heading: str, kind: Kind, sentence: Sentence) -> Evidence | None:
    """Return what the normalised sentence *text* says of *kind*, alone or with the *heading* above it."""
    return _judged(text, kind, sentence) or _under_heading(heading, text, kind, sentence)


def speaks_of(text: str, kind: Kind) -> bool:
    """Tell whether *text* deals with the subject of *kind*, in words that are none of another subject's."""
    if found(kind.cues, text) is None:
        return False
    own = bound(text, kind.type).kept
    return found(kind.cues, own) is not None and found((*kind.never, *kind.otherwise, *elsewhere()), own) is None


def is_mentioned(text: str, kind: Kind) -> bool:
    """Tell whether *text* has the concepts of *kind* together, in whatever words, and says nothing else by them."""
    frame = frames().get(kind.type)
    if frame is None or not frame.is_mentioned(begun(text)):
        return False
    if found((*kind.never, *kind.otherwise, *elsewhere()), text):
        return False
    said = whole(bound(text, kind.type).kept)
    return frame.is_mentioned(said.told) and frame.other not in said.names


def says_otherwise(text: str, kind: Kind) -> bool:
    """Tell whether *text* is understood, and says nothing of *kind*."""
    return found((*kind.never, *kind.otherwise), text) is not None


def spares_others(text: str, kind: Kind) -> bool:
    """Tell whether *text* says the opposite of *kind* in a way that leaves what another sentence grants."""
    return found(kind.spares, text) is not None


def divides(text: str, kind: Kind) -> bool:
    """Tell whether *text*, which grants less, settles for all cases what another sentence settles for the buyer."""
    return found(kind.divides, text) is not None


def takes(bad: str, granted: str, kind: Kind) -> bool:
    """Tell whether what *bad* says leaves nothing of what *granted* grants: "later complaints are not heard"."""
    return found(kind.takes, f"{granted.rstrip('.;')}; {bad}") is not None


def _judged(text: str, kind: Kind, sentence: Sentence) -> Evidence | None:
    """Return what a phrase or a rule of wordings says; of both what is worse, a phrase rather than a rule."""
    by_phrase = _by_phrase(text, kind, sentence)
    if (by_phrase is None or by_phrase.status is not Status.ADVERSE) and found(kind.wordings.never, text):
        return None
    if by_phrase is not None and by_phrase.status is Status.ADVERSE:
        return by_phrase
    if (against := kind.wordings.says_against(text)) is not None and not found(kind.never, text):
        return Evidence(Status.ADVERSE, sentence, f"{IN_OTHER_WORDS}{against}")
    if not kind.wordings.may_say(text):
        return by_phrase
    by_words = _by_wordings(text, kind, sentence)
    if by_phrase is None or by_words is None:
        return by_phrase or by_words
    return min(by_phrase, by_words, key=lambda one: SPEAKING.index(one.status))


def _by_wordings(text: str, kind: Kind, sentence: Sentence) -> Evidence | None:
    if kind.wordings.says(text) is None or found(kind.never, text):
        return None
    said = kind.wordings.says(bound(text, kind.type).kept)
    return None if said is None else _reserved(Evidence(said[0], sentence, f"{IN_OTHER_WORDS}{said[1]}"), text, kind)


def _by_phrase(text: str, kind: Kind, sentence: Sentence) -> Evidence | None:
    # What an act is done to is a dear question, and mostly a sentence lacks what any phrase would need.
    if not kind.is_named(text) or not any_may_be_in(kind.spoken, text) or found(kind.never, text):
        return None
    own = bound(text, kind.type)
    for status in SPEAKING:
        # A doubt what is meant takes a grant away, not its opposite.
        seen = own.kept if status is Status.ADVERSE else own.sure
        hit = found(kind.patterns[status], seen)
        if hit and status is Status.ADVERSE and (left := found(kind.leaves, seen)):
            return Evidence(Status.WEAKER, sentence, left.group())
        if hit:
            return _reserved(Evidence(status, sentence, hit.group()), text, kind)
    return None


def _reserved(grant: Evidence, text: str, kind: Kind) -> Evidence:
    """Return *grant*, or what is left of it where its own sentence takes it back."""
    taken = next(reservations(text, kind.type), None) if grant.status is not Status.ADVERSE else None
    return grant if taken is None else Evidence(Status(taken[0]), grant.sentence, taken[1])


def _under_heading(heading: str, text: str, kind: Kind, sentence: Sentence) -> Evidence | None:
    """Return what *text* says with the *heading* above it; a phrase of the heading alone is none of the sentence."""
    if not any(map(text.__contains__, kind.headed)):
        return None
    evidence = _judged(f"{heading}: {text}", kind, sentence)
    return evidence if evidence is not None and evidence.because not in heading else None
