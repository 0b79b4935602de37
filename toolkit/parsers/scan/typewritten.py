"""Typewritten pages: each letter has the same room, so that a single space is as wide as a gap between two columns.

Only in such letters are all words as wide as they are long. There a word reaches up to the next one where no more than
one letter has room between them.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from statistics import median, pstdev

from msgspec.structs import replace

from toolkit.parsers.layout.pages import Word

LONG = 3  # letters of a word whose width says something
SIDE = 0.25  # of a letter that a word lacks at both ends, where nothing is printed
FEWEST = 20  # words
ALIKE = 0.06  # by which the room for a letter may differ within a line: in printed letters it is 0.09 and more
ONE_SPACE = 1.7  # times the room for a letter: two spaces are wider
SPACE = 0.5  # heights of the letters that are left between two words of a line


def closed_up(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return *words*, those of one page, with single spaces as narrow as printed ones where the page is typewritten."""
    if len(words) < FEWEST:
        return tuple(words)
    lines = [sorted(line, key=lambda word: word.x0) for line in _lines(words)]
    rooms = [_room(line) for line in lines]
    shares = [share for line, room in zip(lines, rooms, strict=True) if room for share in _shares(line, room)]
    if len(shares) < FEWEST or pstdev(shares) > ALIKE:
        return tuple(words)
    usual = median(room for room in rooms if room)
    moved = {
        id(word): _up_to(word, following)
        for line, room in zip(lines, rooms, strict=True)
        for word, following in pairwise(line)
        if 0 < following.x0 - word.x1 < ONE_SPACE * (room or usual)
    }
    return tuple(moved.get(id(word), word) for word in words)


def _lines(words: Iterable[Word]) -> Iterator[list[Word]]:
    """Yield the words of each line of print."""
    level = sorted(words, key=lambda word: word.base)
    starts = [0.0, *(second.base - first.base for first, second in pairwise(level))]
    number, numbers = 0, []
    for word, step in zip(level, starts, strict=True):
        number += step > word.size / 3
        numbers.append(number)
    for _, line in groupby(zip(numbers, level, strict=True), key=lambda pair: pair[0]):
        yield [word for _, word in line]


def _room(line: Sequence[Word]) -> float | None:
    """Return the room that a letter of *line* has; ``None`` without two long words."""
    rooms = list(_rooms(line))
    return median(rooms) if len(rooms) > 1 else None


def _rooms(line: Sequence[Word]) -> Iterator[float]:
    return ((word.x1 - word.x0) / (len(word.text) - SIDE) for word in line if _is_long(word))


def _is_long(word: Word) -> bool:
    return len(word.text) >= LONG and word.text.isascii()


def _shares(line: Sequence[Word], room: float) -> Iterator[float]:
    return (each / room for each in _rooms(line))


def _up_to(word: Word, following: Word) -> Word:
    """Return *word* reaching to the usual space before the *following* one."""
    return replace(word, x1=max(word.x1, following.x0 - SPACE * min(word.size, following.size)))
