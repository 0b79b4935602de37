"""The small words by which two versions of a sentence are worth more or less to the buyer: "from arrival", "each".

A step is told like a figure (moved.py): what it is of, both words with their places, and who has the better of it.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, NamedTuple

from toolkit.contracts.familiar import content
from toolkit.contracts.figured import Figure
from toolkit.contracts.moved import Given, Moved
from toolkit.contracts.passages import Passage, Sentence, said_in
from toolkit.contracts.playbook import phrases
from toolkit.contracts.roles import normal, roles_in
from toolkit.contracts.searching import compiled, found
from toolkit.contracts.softened import softened, without_softening
from toolkit.resources import package_table

_ALIKE = 0.5  # share of the words that two sentences have in common, but for their steps, where they are two versions
_OPEN = -1  # the step of words of which nobody knows how much they are worth
_OTHERS = ("needs", "turned", "unless", "alone")
_NAME = re.compile(r"\{([a-z]+)\}")


class Scale(NamedTuple):
    """One thing of steps.toml: what its steps are of, and by which patterns each is told."""

    means: str
    steps: tuple[tuple[int, str], ...]
    needs: tuple[str, ...]
    turned: tuple[str, ...]
    unless: tuple[str, ...]
    alone: tuple[str, ...]

    @property
    def best(self) -> int:
        return max(value for value, _ in self.steps)


class _Said(NamedTuple):
    """A *sentence* with its common form."""

    sentence: Sentence
    text: str


def stepped(old: tuple[Passage, ...], new: tuple[Passage, ...]) -> tuple[Moved, ...]:
    """Return the steps that differ between the versions of one sentence in the contracts of *old* and *new*."""
    was, now = _said(old), _said(new)
    versions = list(_versions(was, now))
    stepwise = (move for before, after in versions for move in _between(before, after))
    soft = (move for before, after in versions for move in softened(before, after))
    back = [(after, before) for before, after in versions]
    return (*stepwise, *soft, *_gone(versions, _only(now, was)), *map(_came, _gone(back, _only(was, now))))


def _only(here: list[_Said], there: list[_Said]) -> list[_Said]:
    """Return the sentences of one contract that the other does not have in the same words."""
    texts = {one.text for one in there}
    return [one for one in here if one.text not in texts]


def _said(passages: tuple[Passage, ...]) -> list[_Said]:
    who = roles_in(passages)
    return [_Said(one, normal(one.text, who)) for one in said_in(passages)]


def _versions(old: list[_Said], new: list[_Said]) -> Iterator[tuple[_Said, _Said]]:
    """Yield each sentence of *old* that was changed with the one of *new* that has most of its words."""
    come = [(one, _own_words(one)) for one in _only(new, old)]
    for one in _only(old, new):
        own = _own_words(one)
        share, number = max(((_share(own, words), -number) for number, (_, words) in enumerate(come)), default=(0.0, 0))
        if share >= _ALIKE:
            yield one, come.pop(-number)[0]


def _own_words(one: _Said) -> frozenset[str]:
    """Return the words of a sentence that carry its meaning, but for its steps."""
    text = without_softening(one.text)
    for scale in _scales():
        for _, pattern in scale.steps:
            text = compiled(pattern).sub(lambda hit: hit.group().replace(_words(hit), " "), text)
    return content(text)


def _share(own: frozenset[str], other: frozenset[str]) -> float:
    return len(own & other) / max(len(own | other), 1)


def _between(before: _Said, after: _Said) -> Iterator[Moved]:
    for scale in _scales():
        steps = [list(_steps(scale, one)) for one in (before, after)]
        # Where one has more of them than the other, nobody knows which became which.
        for was, now in zip(*steps, strict=True) if len(steps[0]) == len(steps[1]) else ():
            if was.figure.value != now.figure.value:
                gain = _gain(scale, (before.text, after.text), was.figure.value, now.figure.value)
                yield Moved(scale.means, frozenset(), (was,), (now,), gain)


def _gone(versions: list[tuple[_Said, _Said]], later: list[_Said]) -> Iterator[Moved]:
    """Yield the best steps that a sentence says, and neither its later version nor another of the *later* ones."""
    for scale in (one for one in _scales() if one.alone):
        kept = {after for before, after in versions if any(_steps(scale, before))}
        if any(any(_steps(scale, one)) for one in later if one not in kept):
            continue
        for before, after in versions:
            lost = tuple(one for one in _steps(scale, before) if one.figure.value == scale.best)
            if not lost or found(scale.alone, before.text) is None or found(scale.turned, before.text) is not None:
                continue
            if not any(_steps(scale, after)):
                yield Moved(scale.means, frozenset(), lost, (), gain=False)


def _came(lost: Moved) -> Moved:
    """Return the move of a step that came, from that by which it would have gone."""
    return lost._replace(old=(), new=lost.old, gain=True)


def _steps(scale: Scale, one: _Said) -> Iterator[Given]:
    """Yield the steps of *scale* in a sentence, in their order."""
    if scale.needs and found(scale.needs, one.text) is None:
        return
    hits = {}
    for value, pattern in scale.steps:
        for hit in compiled(pattern).finditer(one.text):
            hits[hit.start("it") if _has_it(hit) else hit.start()] = (value, _words(hit))
    for _, (value, words) in sorted(hits.items()):
        yield Given(one.sentence, Figure(scale.means, value, working=False, words=words))


def _gain(scale: Scale, texts: tuple[str, str], was: float, now: float) -> bool | None:
    """Tell whether the buyer has the better of the step *now*; ``None`` where nobody knows."""
    if _OPEN in {was, now} or any(found(scale.unless, text) for text in texts):
        return None
    turned = [found(scale.turned, text) is not None for text in texts]
    return None if turned[0] is not turned[1] else (now > was) is not turned[0]


def _has_it(hit: re.Match[str]) -> bool:
    return hit.groupdict().get("it") is not None


def _words(hit: re.Match[str]) -> str:
    return (hit["it"] if _has_it(hit) else hit.group()).strip()


@cache
def _scales() -> tuple[Scale, ...]:
    table = package_table("toolkit.contracts", "steps.toml")
    named = {**phrases(), **table["phrases"]}
    return tuple(_scale(one, named) for one in table["scales"].values())


def _scale(table: dict[str, Any], named: dict[str, str]) -> Scale:
    def whole(patterns: Iterable[str]) -> tuple[str, ...]:
        return tuple(_NAME.sub(lambda hit: named[hit.group(1)], one) for one in patterns)

    steps = [(number, one) for number, patterns in enumerate(table["steps"]) for one in whole(patterns)]
    steps += [(_OPEN, one) for one in whole(table.get("open", ()))]
    return Scale(table["means"], tuple(steps), *(whole(table.get(name, ())) for name in _OTHERS))
