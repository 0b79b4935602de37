"""The sentences of the library by their words, to know them again in other people's contracts.

A sentence is the library's where it has nearly the same words, the same negations and the two sides in the same order;
with the sides the other way round it grants the opposite.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cached_property
from itertools import pairwise
from math import ceil
from typing import NamedTuple

from toolkit.contracts.clause import Clause, Position, Tongue
from toolkit.contracts.library import Library
from toolkit.contracts.passages import Sentence
from toolkit.contracts.playbook import kinds
from toolkit.contracts.points import points
from toolkit.contracts.reserving import marks
from toolkit.contracts.roles import normal, roles
from toolkit.contracts.searching import is_chinese
from toolkit.contracts.sentence_ends import sentences_in
from toolkit.contracts.verdicts import Evidence, Status

ALIKE = 0.72  # share of a library sentence's words that a sentence must have, and the other way round
BY_LIBRARY = "the library's"
TURNED = f"{BY_LIBRARY} words with the sides the other way round"
MIRRORED = 0.9  # the same, before the sides may stand the other way round: the two have duties that mirror each other
_FEWEST_WORDS = 4
_ROUNDING = 1e-9
_WORD = re.compile(r"[a-z][a-z'-]+|[\u4e00-\u9fff]")
_COMMON = frozenset(
    {"the", "of", "and", "or", "to", "in", "is", "a", "an", "by", "that", "it", "for", "with", "on", "be", "as"}
)
_BLANK = re.compile(r"\{\{[^}]*\}\}")
_ROLE = re.compile(r"\b(?:buyer|seller)\b|买方|卖方")
_NEGATION = re.compile(r"\b(?:not|no|never|neither|nor|without|cannot)\b|[不无未非]")
_SIDES = {"买方": "buyer", "卖方": "seller"}
_OTHER = {"buyer": "seller", "seller": "buyer"}


class _Known(NamedTuple):
    """One sentence of the library; *position* is ``None`` where both positions of its clause have it."""

    type: str
    status: Status
    position: Position | None
    words: frozenset[str]
    sides: tuple[str, ...]
    denied: tuple[str, ...]
    text: str


class Familiar:
    """The sentences of some clauses, found again by their words."""

    def __init__(self, clauses: Iterable[Clause]) -> None:
        self._clauses = tuple(clauses)

    @cached_property
    def _latin(self) -> "_Sentences":
        return _Sentences(self._clauses, (Tongue.ENGLISH,))

    @cached_property
    def _every(self) -> "_Sentences":
        """The sentences in both languages; those in Chinese have too few words of ours for a text without a sign."""
        return _Sentences(self._clauses, tuple(Tongue))

    def alike(self, text: str, sentence: Sentence) -> Iterator[tuple[str, Evidence]]:
        """Yield the types whose library sentences *text* repeats, each with its evidence.

        Clauses have side sentences in common ("this does not extend the Delivery Date"): of several types only those
        count that *text* repeats best.
        """
        best: dict[str, tuple[float, Evidence]] = {}
        for share, one in (self._every if is_chinese(text) else self._latin).shared(text):
            evidence = _evidence(one, text, sentence, share)
            if evidence is not None and share > best.get(one.type, (0.0, None))[0]:
                best[one.type] = (share, evidence)
        most = max((share for share, _ in best.values()), default=0.0)
        yield from ((kind_type, evidence) for kind_type, (share, evidence) in best.items() if share == most)


class _Sentences:
    """The sentences of some clauses in the languages *tongues*, by their words."""

    def __init__(self, clauses: Iterable[Clause], tongues: Collection[Tongue]) -> None:
        self._sentences = [one for clause in clauses for one in _known(clause, tongues)]
        self._by_word: dict[str, list[int]] = {}
        for number, one in enumerate(self._sentences):
            for word in one.words:
                self._by_word.setdefault(word, []).append(number)

    def shared(self, text: str) -> Iterator[tuple[float, _Known]]:
        """Yield the sentences that have nearly the words of *text*, with the share that they have in common."""
        own = content(text)
        if len(own) < _FEWEST_WORDS:
            return
        for number in self._near(own):
            one = self._sentences[number]
            share = len(own & one.words) / max(len(own), len(one.words))
            if share >= ALIKE:
                yield share, one

    def _near(self, own: frozenset[str]) -> list[int]:
        """Return the sentences that can have enough of the words *own*: they have one of the seldom ones."""
        places = sorted((self._by_word.get(word, ()) for word in own), key=len)
        missing = len(own) - ceil(ALIKE * len(own) - _ROUNDING)  # of more words than these one is there
        return sorted({number for numbers in places[: missing + 1] for number in numbers})


_FAMILIAR: dict[tuple[str, ...], Familiar] = {}


def familiar(known: Library, wanted: tuple[str, ...]) -> Familiar:
    """Return the sentences of the clauses *wanted*, gathered once for each state of their files."""
    clauses = [known.clauses[one] for one in wanted if one in known.clauses]
    key = tuple(clause.sha256 for clause in clauses)
    if key not in _FAMILIAR:
        _FAMILIAR.clear()
        _FAMILIAR[key] = Familiar(clauses)
    return _FAMILIAR[key]


def content(text: str) -> frozenset[str]:
    """Return the words of *text* that carry its meaning: no figures, no little words; of Chinese its pairs of signs.

    The two sides are left out: which stands where is told apart.
    """
    words = _WORD.findall(_ROLE.sub(" ", _BLANK.sub(" ", text) if "{{" in text else text))
    found = {word for word in words if len(word) > 1 and word not in _COMMON}
    if not text.isascii():
        found |= {one + other for one, other in pairwise(words) if len(one) == len(other) == 1}
    return frozenset(found)


def _evidence(one: _Known, text: str, sentence: Sentence, share: float) -> Evidence | None:
    """Return what *text*, with that *share* of the words of *one*, says; ``None`` where it denies or reserves more."""
    if one.denied != _denied(text) or marks(one.text) != marks(text):
        return None
    sides = _sides(text)
    if sides == one.sides:
        named = one.position.value.replace("_", " ") if one.position else "own"
        return Evidence(one.status, sentence, f"{BY_LIBRARY} {named} text", one.position, repeats=True)
    mirrored = share >= MIRRORED and sides == tuple(_OTHER[side] for side in one.sides)
    if mirrored and one.status is Status.PRESENT:
        return Evidence(Status.ADVERSE, sentence, TURNED)
    return None


def _known(clause: Clause, tongues: Collection[Tongue]) -> Iterator[_Known]:
    """Yield the sentences of *clause* in *tongues*; one that stands in both positions tells nothing of which it is."""
    kind = {one.library: one.type for one in kinds()}[clause.id]
    nobody = roles(())
    found = [
        (position, normal(sentence, nobody))
        for (position, tongue), section in clause.sections.items()
        if tongue in tongues
        for point in points(section)
        for sentence in sentences_in(point.words)
    ]
    told = [(position, text, (content(text), _sides(text))) for position, text in found]
    places: dict[tuple[frozenset[str], tuple[str, ...]], set[Position]] = {}
    for position, _, says in told:
        places.setdefault(says, set()).add(position)
    for position, text, says in told:
        words, sides = says
        if len(words) >= _FEWEST_WORDS:
            alone = len(places[says]) == 1
            status = Status.ADVERSE if position is Position.WALK_AWAY else Status.PRESENT
            plain = _BLANK.sub("2", text)
            yield _Known(kind, status, position if alone else None, words, sides, _denied(text), plain)


def _sides(text: str) -> tuple[str, ...]:
    """Return the two sides in the order in which *text* names them, one that is named again at once left out."""
    named = [_SIDES.get(hit, hit) for hit in _ROLE.findall(text)]
    return tuple(side for before, side in pairwise(["", *named]) if side != before)


def _denied(text: str) -> tuple[str, ...]:
    return tuple(_NEGATION.findall(text))
