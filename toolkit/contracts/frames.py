"""What a sentence grants, in whatever words: who, may or must, what act, done to what, denied or not.

concepts.py brings the words to what they mean, sentence_parts.py tells its parts from each other; here denials are
counted and the rules of frames.toml tried. A phrase of the playbook tells more surely what is granted; what is denied,
narrowed or done to another thing, this reading tells more surely, whatever words stand between.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from toolkit.contracts.concepts import COMMA_ZH, Tag, begun
from toolkit.contracts.frame_rules import Frame, Rule, frames
from toolkit.contracts.sentence_parts import Part, Whole, begins_relative, whole
from toolkit.contracts.verdicts import Status

_OTHER_SIDE = {"buyer": "seller", "eye": "seller", "seller": "buyer"}
_DENIALS = frozenset({"not", "bar", "shut", "no_duty"})
_OWN = frozenset({"goods", "lot", "fault"})  # the things of all types
_FARTHEST = 15  # words between two concepts that belong together
# What a rule must name to be tried in a condition.
_OPEN_RULES = frozenset({"right", "cond", "not", "waive", "must_take"})
_VERBS = frozenset(
    (
        *("shall", "may", "will", "must", "can", "is", "are", "has", "does", "agrees", "undertakes", "bears", "pays"),
        *"应须可有负得需承按将",
    )
)
_PREPOSITIONS = frozenset({"of", "by", "to", "for", "with", "from", "against"})
# Behind these a side is no subject: "rejected by buyer", "shall provide buyer with new goods and pay".
_RECEIVING = frozenset(
    ("by", "to", "of", "with", "from", "provide", "give", "supply", "furnish", "send", "offer", "grant", "reimburse")
)
_COLONS = frozenset({":", "："})
_JOINS = frozenset({"and", "but"})
_OCCASIONS = frozenset("在于对自收经")
_LEADS = frozenset({"that", "which", "are", "is", "do", "does", "found"})  # from a thing to what is told of it
_CHOICE = "own_choice"
_MODAL = frozenset({"shall", "duty"})  # behind which an aside may stand
_IFS = frozenset({"if", "where", "when", "should", "whenever", "wherever"})
_JOINED = 2  # words from an "and" to the side that acts behind it
_NEXT = 7  # words between a side and its right


class Reading(NamedTuple):
    """What a sentence says of a type, *because* of which words; no *status*: its act is done to another thing."""

    status: Status | None
    because: str


def is_framed(kind: str) -> bool:
    """Tell whether there are rules for the clause type *kind*."""
    return kind in frames()


def trusts(kind: str) -> bool:
    """Tell whether an act of *kind* that is done to a thing nobody knows counts as done to one of the type's."""
    return frames()[kind].trusts


@lru_cache(maxsize=64)
def framed(text: str, kind: str) -> Reading | None:
    """Return what the normalised sentence *text* says of the clause type *kind*; ``None`` where no rule fits."""
    frame = frames()[kind]
    said = begun(text)
    rules = frame.fitting(said)
    if not rules:
        return None
    sentence = whole(text)
    if frame.other in sentence.names and (frame.is_strict or (not frame.act and "goods" not in sentence.names)):
        return None
    for rule in rules:
        for part, hits in _fitting(rule, sentence):
            reach = tuple(tag for tag in hits if tag.name in frame.reach) or hits
            status = rule.denied if _is_denied(part, hits, reach, sentence.words) else rule.say
            is_of_buyer = status is Status.PRESENT and frame.holder == "buyer"
            if is_of_buyer and _by_seller(hits, frame.act, part, sentence.words):
                continue
            if status is not None:
                return _weighed(status, hits, part, frame, sentence)
    return None


def _fitting(rule: Rule, sentence: Whole) -> Iterator[tuple[Part, tuple[Tag, ...]]]:
    """Yield the parts of *sentence* that *rule* fits, each with the tags by which it does."""
    if not rule.may_fit(sentence.told) or rule.bars & sentence.told:
        return
    for part in sentence.parts:
        hits = _hits(rule, part, sentence)
        if (
            hits is not None
            and not part.is_moot
            and (not part.is_condition or (not rule.is_asserted and any(tag.name in _OPEN_RULES for tag in hits)))
        ):
            yield part, hits


def _hits(rule: Rule, part: Part, sentence: Whole) -> tuple[Tag, ...] | None:
    """Return the tags of *part*, and behind it, that *rule* names in their order; ``None`` where it has them not."""
    for start, tag in enumerate(part.tags):
        if tag.name not in rule.near[0]:
            continue
        near = _in_order(rule.near, part.tags[start:])
        if near is None:
            return None
        far = _in_order(rule.far, tuple(one for one in sentence.tags if one.at > near[-1].at))
        if far is not None and _belong(near, part, sentence.words, rule.between):
            return (*near, *far)
    return None


def _in_order(wanted: tuple[frozenset[str], ...], tags: tuple[Tag, ...]) -> tuple[Tag, ...] | None:
    """Return the first of *tags* that are *wanted*, each behind the one before."""
    found: list[Tag] = []
    for tag in tags:
        is_behind = not found or tag.at > found[-1].at
        if len(found) < len(wanted) and is_behind and tag.name in wanted[len(found)]:
            found.append(tag)
    return tuple(found) if len(found) == len(wanted) else None


def _belong(near: tuple[Tag, ...], part: Part, words: tuple[str, ...], barred: frozenset[str]) -> bool:
    """Tell whether the *near* hits belong together: close, no act of another side and none of *barred* between."""
    if any(_distance(before, after, words) > _FARTHEST for before, after in pairwise(near)):
        return False
    among = [tag for tag in part.tags if near[0].at < tag.at < near[-1].at and tag not in near]
    if any(tag.name in barred for tag in among) or any(_acts(tag, words) for tag in among):
        return False
    other = _OTHER_SIDE.get(near[0].name)
    close = (tag for tag in among if tag.at < near[1].at and tag.name == other) if len(near) > 1 else ()
    if any(after.name == "bear" and _is_no_subject(before, words) for before, after in pairwise(near)):
        return False
    if near[-1].name == "bear" and words[near[0].at] == "buyer's":  # "after the buyer's notice, replace it and bear"
        return False
    if len(near) > 1 and near[1].name == "right" and _is_told_to(near[0], near[1], words):
        return False
    return all(words[tag.at].endswith("'s") for tag in close) and not _is_of_seller(near[0], part, words)


def _is_told_to(side: Tag, right: Tag, words: tuple[str, ...]) -> bool:
    """Tell whether the *right* is to do something to what is due to a *side*: "sums due to buyer may be set off"."""
    after = words[right.words[-1] + 1] if right.words[-1] + 1 < len(words) else ""
    return side.name in _OTHER_SIDE and after == "be" and side.at > 0 and words[side.at - 1] == "to"


def _distance(before: Tag, after: Tag, words: tuple[str, ...]) -> int:
    """Return the words between two hits; what stands before the colon of a list counts for none of its items.

    Nor does an aside: "shall, within thirty days of the notice of the other side, replace".
    """
    start = before.words[-1]
    if before.name in _MODAL and words[start + 1] == ",":
        start = next((at for at in range(start + 2, after.at) if words[at] == ","), start)
    return next((after.at - at for at in range(after.at, before.words[-1], -1) if words[at] in _COLONS), None) or (
        after.at - start
    )


def _acts(tag: Tag, words: tuple[str, ...]) -> bool:
    """Tell whether *tag* is a side that does something: "seller shall"."""
    if tag.name not in {"buyer", "seller"} or (tag.at > 0 and words[tag.at - 1] in _PREPOSITIONS):
        return False
    return tag.at + 1 < len(words) and words[tag.at + 1] in _VERBS


def _is_of_seller(first: Tag, part: Part, words: tuple[str, ...]) -> bool:
    """Tell whether a rule begins with a right that is the seller's, or with a buyer whose thing the seller may use."""
    before = [tag for tag in part.tags if tag.at < first.at and tag.name in {"buyer", "seller"}]
    if not before or before[-1].name != "seller":
        return False
    if first.name == "buyer":
        return _is_oblique(first, words) and any(
            tag.name == "right" and 0 < tag.at - before[-1].words[-1] <= _NEXT for tag in part.tags if tag.at < first.at
        )
    return first.name == "right" and first.at - before[-1].at <= _NEXT


def _by_seller(hits: tuple[Tag, ...], act: frozenset[str], part: Part, words: tuple[str, ...]) -> bool:
    """Tell whether who may do something right before the *act* is the seller, of whom the rule says nothing."""
    if any(tag.name == "seller" for tag in hits):
        return False
    end = max((tag.at for tag in hits if tag.name in act), default=hits[-1].at)
    sides = [tag for tag in part.tags if tag.at < end and tag.name in {"buyer", "seller", "eye"}]
    acting = [tag for tag in sides if not _is_oblique(tag, words)]
    return bool(acting) and acting[-1].name == "seller" and _has_right(acting[-1], part, words)


def _has_right(side: Tag, part: Part, words: tuple[str, ...]) -> bool:
    """Tell whether a right follows *side*, in Chinese also behind what is said of the occasion: 卖方在…时，有权."""
    after = words[side.words[-1] + 1] if side.words[-1] + 1 < len(words) else ""
    far = len(words) if after in _OCCASIONS else _NEXT
    return any(tag.name == "right" and 0 <= tag.at - side.words[-1] <= far for tag in part.tags)


def _is_oblique(tag: Tag, words: tuple[str, ...]) -> bool:
    """Tell whether the side *tag* is not who acts: "buyer's deposit", "against buyer", 以买方的."""
    after = words[tag.words[-1] + 1] if tag.words[-1] + 1 < len(words) else ""
    before = words[tag.at - 1] if tag.at else ""
    return words[tag.at].endswith("'s") or after in {"的", "所"} or before in {*_PREPOSITIONS, *"以用对从"}


def _is_no_subject(tag: Tag, words: tuple[str, ...]) -> bool:
    """Tell whether *tag* is a side that bears nothing: "buyer's", "rejected by buyer and shall reimburse"."""
    return tag.name in _OTHER_SIDE and (
        words[tag.at].endswith("'s") or (tag.at > 0 and words[tag.at - 1] in _RECEIVING)
    )


def _is_denied(part: Part, hits: tuple[Tag, ...], reach: tuple[Tag, ...], words: tuple[str, ...]) -> bool:
    """Tell whether an odd number of denials that no rule asked for stands in *part* before the last of *reach*."""
    end = max((tag.at for tag in reach if tag in part.tags), default=hits[0].at)
    start = max((tag.at for tag in part.tags if tag.name == COMMA_ZH and tag.at < end), default=-1)
    if hits[0].name in _OTHER_SIDE and begins_relative(words, hits[0].words[-1] + 1):
        start = max(start, hits[0].at)
    if hits[0].name in _OTHER_SIDE and _is_behind_condition(hits[0].at, words):
        start = max(start, hits[0].at)
    before = [tag for tag in part.tags if start < tag.at < end and tag not in hits]
    said = {number for tag in hits for number in tag.words}
    told = [tag for tag in before if tag.name in _DENIALS and not said >= set(tag.words)]
    # "is no acceptance and does not take away": what stands behind "and" has a denial of its own.
    joined = max((at for at in range(start + 1, end) if words[at] in _JOINS), default=-1)
    own = [tag for tag in told if tag.at > joined]
    # "need not be taken and may be handed back": so has what may be done there, or by the side that acts behind "and".
    is_anew = any(tag.name == "right" and tag.at > joined > 0 for tag in hits) or (
        hits[0].at > joined > 0 and hits[0].at - joined <= _JOINED and _acts(hits[0], words)
    )
    denials = _apart(own if own or is_anew else told)
    if not denials:
        denials = {tag.at for tag in before if tag.name == "nor"}
    return len(denials) % 2 == 1


def _is_behind_condition(at: int, words: tuple[str, ...]) -> bool:
    """Tell whether the side *at* begins what holds where a condition does: "where they are not ready, seller bears"."""
    return words[at - 1] == "," and words[0] in _IFS and at > 0


def _apart(tags: Iterable[Tag]) -> set[int]:
    """Return where *tags* stand, those that share a word ("均不" and "不得" in "均不得") as one."""
    said: set[int] = set()
    places: set[int] = set()
    for tag in tags:
        if said.isdisjoint(tag.words):
            places.add(tag.at)
        said.update(tag.words)
    return places


def _weighed(status: Status, hits: tuple[Tag, ...], part: Part, frame: Frame, sentence: Whole) -> Reading:
    """Return the reading: nothing where the act is done to another thing, less where the sentence narrows it."""
    because = _words(hits, sentence.words)
    if frame.act and _of_another_thing(hits, part, frame, sentence.words):
        return Reading(None, because)
    bounds = _bounding(part, sentence)
    if status is Status.PRESENT and any(one.holds(bounds, sentence.names) for one in frame.narrow):
        return Reading(Status.WEAKER, because)
    if status is Status.ADVERSE and frame.leaves & bounds:
        return Reading(Status.WEAKER, because)
    return Reading(status, because)


def _bounding(part: Part, sentence: Whole) -> frozenset[str]:
    """Return what can narrow what *part* says: it, conditions, and what follows without a side of its own."""
    near = (one for one in sentence.parts if one == part or one.is_condition or not _sides(one))
    names = (tag for one in near for tag in one.tags)
    return frozenset(tag.name for tag in names if tag.name != _CHOICE or not _is_buyers(tag, sentence))


def _is_buyers(choice: Tag, sentence: Whole) -> bool:
    """Tell whether "at its option" is said of the buyer: the side that acts before it."""
    sides = [tag for tag in sentence.tags if tag.at < choice.at and tag.name in {"buyer", "seller"}]
    acting = [tag for tag in sides if not _is_oblique(tag, sentence.words)]
    return bool(acting) and acting[-1].name == "buyer" and acting[-1] == sides[-1]


def _sides(part: Part) -> set[str]:
    return {"buyer", "seller"} & {tag.name for tag in part.tags}


def _of_another_thing(hits: tuple[Tag, ...], part: Part, frame: Frame, words: tuple[str, ...]) -> bool:
    """Tell whether the nearest thing named behind the act, else before it, is none of the type's."""
    act = next((tag.at for tag in hits if tag.name in frame.act), hits[-1].at)
    things = [tag for tag in part.tags if tag.name in {*_OWN, frame.other}]
    if any(tag.name in _OWN for tag in things):  # a works is looked over for the goods, or else for its books
        things += [tag for tag in part.tags if tag.name == frame.place]
    owners = {_told_of(tag, words) for tag in things if tag.name == frame.other}
    # The faults of another thing are none of the goods': 来料不合格, "bids that do not comply".
    things = [tag for tag in things if tag.name != "fault" or tag.at not in owners]
    near = sorted(things, key=lambda tag: (tag.at < act, abs(tag.at - act), tag.name == frame.other))
    return bool(near) and near[0].name == frame.other


def _told_of(tag: Tag, words: tuple[str, ...]) -> int:
    """Return where that begins which is told of the thing *tag*."""
    ends = tag.words[-1] + 1
    return next((at for at in range(ends, len(words)) if words[at] not in _LEADS), ends)


def _words(hits: tuple[Tag, ...], words: tuple[str, ...]) -> str:
    numbers = sorted({number for tag in hits for number in tag.words})
    glue = " " if words[numbers[0]].isascii() else ""
    return glue.join(words[number] for number in numbers)
