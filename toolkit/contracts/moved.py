"""The figures that two versions of a contract give for the same thing, and which of them is better for the buyer.

The matters (matters.toml) know what a figure is of and which way the buyer wishes it. A figure of which no matter is
known is still told where the sentence around it is the same but for its figures: that it moved, not for whose good.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import NamedTuple

from toolkit.contracts.familiar import content
from toolkit.contracts.figured import COUNT, MARK, Figure, Figured, figured, loosely
from toolkit.contracts.matters import Matter, all_matters, stated
from toolkit.contracts.passages import Passage, Sentence
from toolkit.contracts.weighing import key, rises

_ALIKE = 0.6  # share of the words that two sentences have in common where they are two versions of one
# A number behind one of these counts nothing: it names a place, a paper or a day.
_NAMES = re.compile(
    r"(?:\b(?:clauses?|sections?|articles?|paragraphs?|exhibits?|annex(?:es)?|appendix|schedules?|items?|no\.?|nos\.?|number|"
    r"level|iso|en|din|astm|gb/t|gb|incoterms|page)|[-/.:])\s*$|[第条款表附件]$"
)


class Given(NamedTuple):
    """A *figure* with the *sentence* that gives it."""

    sentence: Sentence
    figure: Figure


class Moved(NamedTuple):
    """What became of the figure of one thing; *gain* tells whether the buyer has the better of it, if it is known.

    *means* names the thing, "" where nobody knows it; *clauses* of the library speak of it.
    """

    means: str
    clauses: frozenset[str]
    old: tuple[Given, ...]
    new: tuple[Given, ...]
    gain: bool | None


class _Loosely(NamedTuple):
    """A contract read loosely; *known* are the figures that are those of a matter when it is not."""

    sentences: tuple[Figured, ...]
    known: frozenset[Given]

    def given(self, matter: Matter) -> tuple[Given, ...]:
        return tuple(one for one in _given(matter, self.sentences) if one not in self.known)


def moved(old: tuple[Passage, ...], new: tuple[Passage, ...]) -> tuple[Moved, ...]:
    """Return the figures that differ between the contracts of the passages *old* and *new*."""
    sides = figured(old, ("",)), figured(new, ("",))
    was, now = ({matter.means: tuple(_given(matter, side)) for matter in all_matters()} for side in sides)
    loosely = _read_loosely(sides[0], was), _read_loosely(sides[1], now)
    known = _settled(
        move
        for matter in all_matters()
        for move in _of_matter(matter, sides, _both(matter, was[matter.means], now[matter.means], loosely))
    )
    told = frozenset(one for move in known for one in (*move.old, *move.new))
    return (*known, *_of_sentences(*sides, told))


def _read_loosely(side: tuple[Figured, ...], given: Mapping[str, tuple[Given, ...]]) -> _Loosely:
    """Return the contract with the long times in days told as months, and what is *given* by the strict reading."""
    return _Loosely(tuple(map(loosely, side)), frozenset(one for those in given.values() for one in those))


def _both(
    matter: Matter, was: tuple[Given, ...], now: tuple[Given, ...], loosely: tuple[_Loosely, _Loosely]
) -> tuple[tuple[Given, ...], tuple[Given, ...]]:
    """Return the figures of *matter* in both versions: what one tells in months the other may tell in weeks."""
    if was and now:
        return was, now
    return was or loosely[0].given(matter), now or loosely[1].given(matter)


def _settled(moves: Iterable[Moved]) -> tuple[Moved, ...]:
    """Return *moves*, each figure once: where two matters know it and wish it otherwise, it only moved."""
    by_figures: dict[tuple[tuple[Given, ...], tuple[Given, ...]], Moved] = {}
    for one in moves:
        key = (one.old, one.new)
        other = by_figures.get(key)
        gain = one.gain if other is None or other.gain is one.gain else None
        first = one if other is None else other
        by_figures[key] = first._replace(gain=gain, clauses=first.clauses | one.clauses)
    return tuple(by_figures.values())


def _of_matter(
    matter: Matter,
    sides: tuple[tuple[Figured, ...], tuple[Figured, ...]],
    given: tuple[tuple[Given, ...], tuple[Given, ...]],
) -> Iterator[Moved]:
    was, now = _left(*given)
    if was and now:
        pairs, was, now = _paired(was, now)
        for before, after in pairs:
            yield Moved(matter.means, matter.clauses, (before,), (after,), _gain(matter, before.figure, after.figure))
        if was or now:
            yield Moved(matter.means, matter.clauses, tuple(was), tuple(now), None)
    elif was and not _stands(was, matter, sides[1]):
        gain = None if _is_told_otherwise(was, *sides) else matter.without
        yield Moved(matter.means, matter.clauses, tuple(was), (), gain)
    elif now and not _stands(now, matter, sides[0]):
        is_known = matter.without is not None and not _is_told_otherwise(now, *reversed(sides))
        gain = not matter.without if is_known else None
        yield Moved(matter.means, matter.clauses, (), tuple(now), gain)


def _given(matter: Matter, sentences: Iterable[Figured]) -> Iterator[Given]:
    for one in sentences:
        yield from (Given(one.sentence, figure) for figure in stated(matter, one))


def _left(was: Sequence[Given], now: Sequence[Given]) -> tuple[list[Given], list[Given]]:
    """Return what is left of both where the figures that stand in both are taken away."""
    common = _keys(was) & _keys(now)
    return _without(was, Counter(common)), _without(now, Counter(common))


def _without(given: Sequence[Given], common: Counter[tuple[object, ...]]) -> list[Given]:
    left = []
    for one in given:
        if common[key(one.figure)] > 0:
            common[key(one.figure)] -= 1
        else:
            left.append(one)
    return left


def _paired(was: list[Given], now: list[Given]) -> tuple[list[tuple[Given, Given]], list[Given], list[Given]]:
    """Return those of *was* with their versions in *now*, by the words around them, and what is left of both."""
    pairs: list[tuple[Given, Given]] = []
    is_sure = len(was) == len(now)
    left, open_ones = [], list(now)
    for one in was:
        shares = [(_share(_words(one), _words(other)), -number) for number, other in enumerate(open_ones)]
        share, number = max(shares, default=(-1.0, 0))
        if share >= (0 if is_sure else _ALIKE):
            pairs.append((one, open_ones.pop(-number)))
        else:
            left.append(one)
    return pairs, left, open_ones


def _words(one: Given) -> frozenset[str]:
    return content(one.sentence.text.lower())


def _keys(given: Iterable[Given]) -> Counter[tuple[object, ...]]:
    return Counter(key(one.figure) for one in given)


def _is_told_otherwise(given: list[Given], side: tuple[Figured, ...], other: tuple[Figured, ...]) -> bool:
    """Tell whether the sentence of one of these figures stands in the *other* version with a figure of its own.

    It may be the same in words that no pattern reads, as may a sentence that is new there and has the very figure: then
    nobody knows that it has gone.
    """
    same = {key(one.figure) for one in given}
    texts = {one.sentence.text for one in side}
    if any(same & set(map(key, one.figures)) for one in other if one.sentence.text not in texts):
        return True
    for one in (one for one in side if any(each.sentence is one.sentence for each in given)):
        number = _version(_plain(one), [_plain(each) for each in other])
        known = {key(figure) for figure in one.figures}
        if number is not None and any(key(figure) not in known for figure in other[number].figures):
            return True
    return False


def _stands(given: list[Given], matter: Matter, other: tuple[Figured, ...]) -> bool:
    """Tell whether the *other* version gives one of these figures in a sentence that may be of *matter*."""
    keys = {key(one.figure) for one in given}
    near = (one for one in other if any(map(one.text.__contains__, matter.cues)))
    return any(key(figure) in keys for one in near for figure in one.figures)


def _gain(matter: Matter, was: Figure, now: Figure) -> bool | None:
    """Tell whether *now* is better for the buyer than *was*; ``None`` where nobody knows."""
    is_up = rises(was, now)
    return None if is_up is None or matter.wish is None else is_up is matter.wish


def _of_sentences(old: tuple[Figured, ...], new: tuple[Figured, ...], told: frozenset[Given]) -> Iterator[Moved]:
    """Yield what moved in sentences that are the same but for their figures, of which nothing is *told* yet."""
    texts = {one.sentence.text for one in old}, {one.sentence.text for one in new}
    come = [(one, _plain(one)) for one in new if one.sentence.text not in texts[0]]
    for one in (one for one in old if one.sentence.text not in texts[1]):
        number = _version(_plain(one), [words for _, words in come])
        if number is not None:
            yield from _moved_in(one, come.pop(number)[0], told)


def _version(own: frozenset[str], among: list[frozenset[str]]) -> int | None:
    """Return the number of the sentence *among* others that has the words *own* but for its figures."""
    share, number = max(((_share(own, words), -number) for number, words in enumerate(among)), default=(0.0, 0))
    return -number if share >= _ALIKE else None


def _plain(one: Figured) -> frozenset[str]:
    return content(MARK.sub(" ", one.text))


def _share(own: frozenset[str], other: frozenset[str]) -> float:
    return len(own & other) / max(len(own | other), 1)


def _moved_in(one: Figured, other: Figured, told: frozenset[Given]) -> Iterator[Moved]:
    was, now = _left(*(list(_untold(each, told)) for each in (one, other)))
    for before, after in zip_longest(was, now) if len(was) == len(now) else ():
        yield Moved("", frozenset(), (before,), (after,), None)
    if len(was) != len(now):
        yield Moved("", frozenset(), tuple(was), tuple(now), None)


def _untold(one: Figured, told: frozenset[Given]) -> Iterator[Given]:
    """Yield the figures of a sentence but for those that are *told*, each once: "major 4.0, minor 4.0" has it twice."""
    seen: set[Given] = set()
    for given in _counting(one):
        if given in told and given not in seen:
            seen.add(given)
        else:
            yield given


def _counting(one: Figured) -> Iterator[Given]:
    """Yield the figures of a sentence that count something: no clause 7, no ISO 2859."""
    for hit, figure in zip(MARK.finditer(one.text), one.figures, strict=False):
        if figure.unit != COUNT or _NAMES.search(one.text[: hit.start()]) is None:
            yield Given(one.sentence, figure)
