"""The texts that print the words of a page, and what each is cut to: more than its column has room for is not seen.

It is in the file all the same: "Overall conclusion of" under "FAIL", which begins where the text before it is cut.
"""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from msgspec.structs import replace

from toolkit.parsers.layout.cells import lines_of
from toolkit.parsers.layout.pages import Page, Word
from toolkit.parsers.pdf.clips import clips_of
from toolkit.parsers.pdf.geometry import Matrix

SLIGHT = 1.0  # points
SPACE = 0.25  # heights of the letters between two words of a text that is cut
LEAST = 0.3  # of the width of a text that is cut, for its letters

Edges = tuple[float, float]
"""From where to where something goes."""
Place = tuple[float, float, float, float, int]
"""What tells a word from all others of its page, whatever its letters are read as."""


class Text(NamedTuple):
    """The text that prints a word: its number on the page, what it is cut to, and how far the word goes with spaces."""

    number: int
    cut: Edges | None
    start: float
    end: float


def place_of(word: Word) -> Place:
    return word.x0, word.top, word.x1, word.bottom, len(word.text)


def cut_of(item: Any, seen: Matrix) -> Edges | None:
    """Return from where to where the text *item* is seen; ``None`` where nothing cuts it."""
    clips = list(clips_of(item, seen)) if item else []
    if not clips:
        return None
    return max(clip[0] for clip in clips), min(clip[2] for clip in clips)


def texts_of(words: Iterable[tuple[Word, int | None]], ends: Iterable[Edges], seen: Matrix) -> dict[Place, Text]:
    """Return the text that prints each of *words*, which go from and to *ends* with their spaces."""
    known: dict[int, tuple[int, Edges | None]] = {}
    found = {}
    for (word, item), end in zip(words, ends, strict=True):
        if item:
            if item not in known:
                known[item] = (len(known) + 1, cut_of(item, seen))
            found[place_of(word)] = Text(*known[item], *end)
    return found


def parted(before: Edges | None, behind: Edges | None, start: float, end: float) -> bool:
    """Tell whether a text that ends at *end*, or the next that begins at *start*, is cut between them.

    *before* and *behind* are what the two are cut to.
    """
    cut_before = before is not None and before[1] <= min(start + SLIGHT, end)
    return cut_before or (behind is not None and behind[0] >= max(end - SLIGHT, start))


Known = tuple[Word, Text]


class Run(NamedTuple):
    """The words of one text on a line."""

    words: list[Known]

    @property
    def x0(self) -> float:
        return min(word.x0 for word, _ in self.words)

    @property
    def x1(self) -> float:
        return max(word.x1 for word, _ in self.words)

    @property
    def start(self) -> float:
        return min(text.start for _, text in self.words)

    @property
    def end(self) -> float:
        return max(text.end for _, text in self.words)

    @property
    def cut(self) -> Edges | None:
        return self.words[0][1].cut

    @property
    def size(self) -> float:
        return max(word.size for word, _ in self.words)


def runs_of(known: Sequence[Known]) -> list[Run]:
    """Return the texts of a line from left to right."""
    runs: dict[int, Run] = {}
    for word, text in known:
        runs.setdefault(text.number, Run([])).words.append((word, text))
    return sorted(runs.values(), key=lambda run: run.x0)


def with_cut_texts(page: Page, texts: dict[Place, Text]) -> Page:
    """Return *page* with the words of texts that are cut where others stand as wide as what is seen of them."""
    if not any(text.cut for text in texts.values()):
        return page
    seen: dict[int, Word] = {}
    for line in lines_of(page.words):
        runs = runs_of([(word, texts[place_of(word)]) for word in line if place_of(word) in texts])
        for run in runs:
            if run.cut and run.cut[0] <= run.x0 < run.cut[1] < run.x1 and _hides_behind(run, run.cut[1], runs):
                seen |= _squeezed([word for word, _ in run.words], run.x0, run.cut[1])
    return replace(page, words=tuple(seen.get(id(word), word) for word in page.words)) if seen else page


def _hides_behind(run: Run, edge: float, runs: Sequence[Run]) -> bool:
    """Tell whether another of *runs* begins in what *run* has behind the *edge* that it is cut at."""
    return any(other is not run and edge - SLIGHT <= other.x0 < run.x1 for other in runs)


def _squeezed(words: Sequence[Word], left: float, right: float) -> dict[int, Word]:
    """Return *words* of one text by their ids, between *left* and *right*: each is narrower than it is printed."""
    ordered = sorted(words, key=lambda word: word.x0)
    spaces = sum(SPACE * word.size for word in ordered[1:])
    wide = sum(word.x1 - word.x0 for word in ordered)
    room = max(right - left - spaces, LEAST * (right - left))
    space = (right - left - room) / max(len(ordered) - 1, 1)
    moved: dict[int, Word] = {}
    x = left
    for word in ordered:
        end = x + (word.x1 - word.x0) * room / wide
        moved[id(word)] = replace(word, x0=x, x1=end)
        x = end + space
    return moved
