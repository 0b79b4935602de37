"""Whether a pairing leaves out a record that is printed as its own are, or a number of goods: then it proves nothing.

A printed total may be wrong, and then all records but one, or figures of something else, may happen to add up to it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from toolkit.parsers.repeated.marks import BARE, Mark, kind_of
from toolkit.parsers.repeated.pairing import FAR, Pair, Pairing, counts, run_on
from toolkit.parsers.repeated.records import Record
from toolkit.parsers.repeated.spots import Spot
from toolkit.parsers.told.told_counts import counted, plain_line
from toolkit.parsers.words.readings import count

EDGE = 8.0  # points by which what stands at one edge differs
NEAR = 8  # rows
ALIKE = 0.6  # points of print


def is_whole(pairing: Pairing, spots: Sequence[Spot]) -> bool:
    """Tell whether no text on *spots* around the records of *pairing* names a class as theirs do, with its number."""
    own = {pair.classed.at for pair in pairing.pairs}
    first = min(pair.classed.place for pair in pairing.pairs) - FAR
    last = max(pair.counted.place for pair in pairing.pairs) + FAR
    near = [spot for spot in spots if first <= spot.place <= last]
    others = [spot for spot in near if spot.at not in own and _names_class(spot)]
    numbers = [spot for spot in near if any(mark.number is not None for mark in spot.marks)]
    return not any(_goes_on(pairing, spot, numbers) for spot in others)


def counts_all(pairing: Pairing, spots: Sequence[Spot]) -> bool:
    """Tell whether no number printed as those of *pairing* stands among them or near: its class may be unknown."""
    own = {pair.counted.at for pair in pairing.pairs}
    first = min(pair.classed.place for pair in pairing.pairs) - NEAR
    last = max(pair.counted.place for pair in pairing.pairs) + NEAR
    others = (spot for spot in spots if first <= spot.place <= last and spot.at not in own)
    return not any(_same_form(spot, pair.counted) for spot in others for pair in pairing.pairs)


def leaves_figures(pairing: Pairing, spots: Sequence[Spot]) -> bool:
    """Tell whether bare figures end rows among the records of *pairing*: "Total 7" is then what these add up to."""
    own = {pair.counted.at for pair in pairing.pairs}
    first = min(pair.classed.place for pair in pairing.pairs)
    last = max(pair.counted.place for pair in pairing.pairs)
    inside = (spot for spot in spots if first <= spot.place <= last and spot.at not in own)
    return any(spot.left and not spot.right and any(mark.form[0] == BARE for mark in spot.marks) for spot in inside)


def tells_otherwise(pairing: Pairing, texts: Sequence[str], every: Sequence[Record]) -> bool:
    """Tell whether a record or its words give a number of goods with the defect that is not the one counted."""
    if pairing.single and _numbered_alike(every):
        return True
    for pair, text, record in zip(pairing.pairs, texts, every, strict=True):
        numbers = {number for _, number in pair.counts}
        sure = not pairing.single and counts(pair.counted)
        if not {*_told_in(text), *(() if sure else _told_beside(pair, record))} <= numbers:
            return True
    return False


def _numbered_alike(every: Sequence[Record]) -> bool:
    """Tell whether each record has a number in the same form, not all of them 1: one find each is then a guess."""
    forms: dict[tuple[str, str], list[int]] = defaultdict(list)
    for record in every:
        told = {_form(mark): mark.number for spot in record.spots for mark in spot.marks if mark.number is not None}
        for form, number in told.items():
            forms[form].append(number)
    return any(len(found) == len(every) and set(found) != {1} and not run_on(found) for found in forms.values())


def _told_in(text: str) -> Iterator[int]:
    """Yield the number in the words themselves: "Seam open on 3 units"."""
    told = counted(plain_line(text), bare=False)
    number = count(told[1]).value if told is not None else None
    if number is not None:
        yield number


def _told_beside(pair: Pair, record: Record) -> Iterator[int]:
    """Yield the numbers of *record* that say that they count goods."""
    for spot in record.spots:
        if spot is not pair.counted and counts(spot):
            yield from (mark.number for mark in spot.marks if mark.number)


def _names_class(spot: Spot) -> bool:
    return any(mark.severity is not None for mark in spot.marks)


def _goes_on(pairing: Pairing, other: Spot, numbers: Iterable[Spot]) -> bool:
    """Tell whether the class on *other* is one more record of *pairing*, or heads some."""
    if pairing.single or all(pair.classed is pair.counted for pair in pairing.pairs):
        return any(_alike(other, pair.classed) for pair in pairing.pairs)
    if pairing.headed:
        heads = [pair.classed for pair in pairing.pairs]
        return any(_alike(other, head) for head in heads) and any(
            _follows(other, number, pairing) for number in numbers
        )
    numbered = any(_as_far(pair, other, number) for number in numbers for pair in pairing.pairs)
    return numbered or _is_unnumbered(pairing, other)


def _is_unnumbered(pairing: Pairing, other: Spot) -> bool:
    """Tell whether the class on *other*, among the records or right below, is one of a record without a number."""
    first = min(pair.classed.place for pair in pairing.pairs)
    last = max(pair.counted.place for pair in pairing.pairs) + NEAR
    return first <= other.place <= last and any(_alike(other, pair.classed) for pair in pairing.pairs)


def _alike(other: Spot, own: Spot) -> bool:
    """Tell whether two classes are printed in the same way, each at the edge where the other's column has it."""
    return _same_form(other, own) and abs(other.box[0] - own.box[0]) <= EDGE and abs(other.size - own.size) <= ALIKE


def _same_form(other: Spot, own: Spot) -> bool:
    return bool({_form(mark) for mark in other.marks} & {_form(mark) for mark in own.marks})


def _form(mark: Mark) -> tuple[str, str]:
    return kind_of(mark), mark.form[0]


def _follows(head: Spot, number: Spot, pairing: Pairing) -> bool:
    """Tell whether *number*, printed as those of *pairing*, stands under *head*, and under none of its heads."""
    below = head.at < number.at and any(_same_form(number, pair.counted) for pair in pairing.pairs)
    return below and not any(head.at < pair.classed.at < number.at for pair in pairing.pairs)


def _as_far(pair: Pair, other: Spot, number: Spot) -> bool:
    """Tell whether *number* stands to the class on *other* as the number of *pair* does to its class."""
    steps = number.level - other.level == pair.counted.level - pair.classed.level
    if not (steps and _same_form(other, pair.classed) and _same_form(number, pair.counted)):
        return False
    starts = (number.box[0] - other.box[0]) - (pair.counted.box[0] - pair.classed.box[0])
    ends = (number.box[2] - other.box[2]) - (pair.counted.box[2] - pair.classed.box[2])
    return min(abs(starts), abs(ends)) <= EDGE
