"""What is typed as a line: the dots between a text and its figure ("Cap scuffed ........ 03"), rules of dashes."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from toolkit.parsers.layout.pages import Word
from toolkit.parsers.words import folding
from toolkit.parsers.words.lazily import Lazy

FEWEST = 4  # dots
_RUNS = ("....", "····", "……", "‥‥")
_SPACED = (". . . .", "· · · ·")
_DOTS = frozenset(".·…‥")
_STROKES = frozenset("-=_*~+|─━═—–")
SHORTEST_RULE = 12  # strokes in a line: fewer can say that there is nothing
_LEADER = Lazy(r"[.·…‥]{2,}")


def without_leaders(words: Sequence[Word]) -> list[Word]:
    """Return *words* without typed rules, and parted by leaders; a table of contents keeps its own."""
    words = _without_rules(words)
    printed = " ".join(word.text for word in words)
    if not any(run in printed for run in (*_RUNS, *_SPACED)):
        return list(words)
    single = Counter(round(word.base) for word in words if word.text in _DOTS)
    spaced = {base for base, number in single.items() if number >= FEWEST}
    contents = folding.words_of("leaders")["contents"]
    if any(folding.key(word.text) in contents for word in words):
        return list(words)
    led = spaced | {round(word.base) for word in words if _is_led(word)}
    kept = [word for word in words if not (word.text in _DOTS and round(word.base) in spaced)]
    parted = [part for word in kept for part in (_parts(word) if _is_led(word) else (word,))]
    return list(_aligned(parted, led, {round(word.base): _end(word) for word in kept if _is_led(word)}))


def _without_rules(words: Sequence[Word]) -> Sequence[Word]:
    """Return *words* without lines of dashes or the like, which would join the heads above them."""
    if not any(len(word.text) > 1 and _STROKES.issuperset(word.text) for word in words):
        return words
    others = {round(word.base) for word in words if not _STROKES.issuperset(word.text)}
    strokes = Counter(round(word.base) for word in words for _ in word.text)
    return [word for word in words if round(word.base) in others or strokes[round(word.base)] < SHORTEST_RULE]


def _aligned(words: Sequence[Word], led: set[int], ends: Mapping[int, float]) -> Iterator[Word]:
    """Yield *words*, the figures at the end of *led* lines below each other: dots end where they happen to end.

    What stands between the *ends* of the dots and a figure is set with it: "..... MA 3".
    """
    last = {round(word.base): word for word in sorted(words, key=lambda word: word.x0) if round(word.base) in led}
    figures = {base: word for base, word in last.items() if word.text.isdigit()}
    edge = max((word.x1 for word in figures.values()), default=0.0)
    for word in words:
        base = round(word.base)
        figure = figures.get(base)
        behind = figure is not None and (word is figure or word.x0 >= ends.get(base, figure.x0))
        by = edge - figure.x1 if behind and figure is not None else 0.0
        yield replace(word, x0=word.x0 + by, x1=word.x1 + by) if by else word


def _end(word: Word) -> float:
    """Return where the last leader in *word* ends."""
    last = [match.end() for match in _LEADER.finditer(word.text)][-1]
    return word.x0 + last * (word.x1 - word.x0) / len(word.text)


def _is_led(word: Word) -> bool:
    return any(run in word.text for run in _RUNS)


def _parts(word: Word) -> Iterator[Word]:
    """Yield what *word* holds beside its leader, each where it stands."""
    wide = (word.x1 - word.x0) / len(word.text)
    start = 0
    for leader in (*(match.span() for match in _LEADER.finditer(word.text)), (len(word.text),) * 2):
        if text := word.text[start : leader[0]]:
            yield replace(word, text=text, x0=word.x0 + start * wide, x1=word.x0 + leader[0] * wide)
        start = leader[1]
