"""Words of headings that a narrow column has cut in two without a hyphen: "Nebenfehle" over "r".

Only a word that is no heading by itself and is one with the letters below it is put together.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from msgspec.structs import replace

from toolkit.parsers.layout.pages import Page, Word, union
from toolkit.parsers.words import classes, folding, lexicon
from toolkit.parsers.words.remembered import remembered

SHORTEST_START = 3  # letters: what is shorter begins words of any kind
NEXT_LINE = 1.5  # heights of the letters within which the rest of a word stands below it
_GROUPS = ("columns", "fields")
ASIDE = 2.0  # points by which the two halves may begin, or have their middle, off each other


def with_whole_words(page: Page) -> Page:
    """Return *page* with the cut words of its headings put together, each on the line that has most words."""
    halves = dict(_halves(page.words))
    if not halves:
        return page
    rests = {id(rest) for rest in halves.values()}
    words = (_whole(word, halves.get(id(word)), page.words) for word in page.words if id(word) not in rests)
    return replace(page, words=tuple(words))


def _halves(words: Sequence[Word]) -> Iterator[tuple[int, Word]]:
    """Yield the id of each word of *words* that is cut, with its rest."""
    for word in words:
        start = folding.key(word.text)
        if len(start) < SHORTEST_START or not _begins_name(start) or not word.text.isalpha():
            continue
        rest = next((below for below in words if _is_below(word, below)), None)
        begins = rest is not None and rest.text[:1].isupper() and not word.text.isupper()  # "Kurztext" under "Material"
        if rest is not None and not begins and rest.text.isalpha() and _is_name(start + folding.key(rest.text)):
            yield id(word), rest


def _is_below(word: Word, below: Word) -> bool:
    """Tell whether *below* stands on the next line, where *word* begins or has its middle."""
    near = 0 < below.base - word.base < NEXT_LINE * word.size and abs(below.size - word.size) < 0.25 * word.size
    middles = abs(below.x0 + below.x1 - word.x0 - word.x1) / 2
    return near and min(abs(below.x0 - word.x0), middles) <= ASIDE


def _whole(word: Word, rest: Word | None, words: Sequence[Word]) -> Word:
    if rest is None:
        return word
    x0, _, x1, _ = union([word.box, rest.box])
    shifts = (0.0, rest.base - word.base, (rest.base - word.base) / 2)  # heads may stand in the middle of two lines
    lines = [_shifted(replace(word, text=word.text + rest.text, x0=x0, x1=x1), shift) for shift in shifts]
    return max(lines, key=lambda line: _on_line(line, words))


def _shifted(word: Word, down: float) -> Word:
    return replace(word, top=word.top + down, bottom=word.bottom + down, base=word.base + down)


def _on_line(word: Word, words: Sequence[Word]) -> int:
    return sum(abs(other.base - word.base) < 1 for other in words)


def _is_name(text: str) -> bool:
    return any(text in lexicon.wordings(group) for group in _GROUPS) or classes.severity(text) is not None


@remembered
def _begins_name(start: str) -> bool:
    """Tell whether *start* begins the name of a class or a heading of one word and is neither itself."""
    names = _names()
    place = bisect_left(names, start)  # what begins with it stands right behind it
    return place < len(names) and names[place].startswith(start) and names[place] != start


@cache
def _names() -> tuple[str, ...]:
    """Return the names of classes and the headings of one word, in the order of their letters."""
    wordings = (name for group in _GROUPS for name in lexicon.wordings(group))
    return tuple(sorted({name for name in (*wordings, *classes.spoken_names()) if name.isalpha()}))
