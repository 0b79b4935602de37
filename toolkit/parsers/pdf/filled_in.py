"""Letters that the font of a word lacks and another one fills in: "Nhẹ", set as "Nh" and "ẹ".

Such a letter is a text of its own, which no space parts from the word, but for a hair's breadth that the fonts make.
"""

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from toolkit.parsers.layout.cells import NARROWEST_SPACE, lines_of
from toolkit.parsers.layout.pages import Page, Word, union
from toolkit.parsers.pdf.by_text import Place, Text, place_of
from toolkit.parsers.words.lazily import FIRST_CJK

OVERLAP = 0.2  # heights of the letters by which two letters of one word may overlap


def with_filled_in(page: Page, texts: dict[Place, Text]) -> Page:
    """Return *page* with the letters of other fonts joined to the words that they are of, by the *texts* of all."""
    if not any(map(_is_filled_in, page.words)):
        return page
    whole: dict[int, Word | None] = {}
    for line in lines_of(page.words):
        for run in _runs(line, texts):
            if len(run) > 1:
                whole |= dict.fromkeys(map(id, run))
                whole[id(run[0])] = _joined(run)
    words = (whole.get(id(word), word) for word in page.words)
    return replace(page, words=tuple(word for word in words if word is not None)) if whole else page


def _is_filled_in(word: Word) -> bool:
    """Tell whether *word* is all of letters that many fonts lack; Chinese is set without spaces anyway."""
    return word.text.isalpha() and all("\x7f" < char < FIRST_CJK for char in word.text)


def _runs(line: Sequence[Word], texts: dict[Place, Text]) -> list[list[Word]]:
    """Return the words of *line*, those that are one word together."""
    runs = [[word] for word in line[:1]]
    for before, word in pairwise(line):
        if _are_one(before, word) and _number(before, texts) != _number(word, texts):
            runs[-1].append(word)
        else:
            runs.append([word])
    return runs


def _are_one(before: Word, word: Word) -> bool:
    gap = (word.x0 - before.x1) / max(word.size, before.size, 1.0)
    letters = before.text[-1].isalpha() and word.text[0].isalpha()
    return letters and -OVERLAP < gap < NARROWEST_SPACE and (_is_filled_in(before) or _is_filled_in(word))


def _number(word: Word, texts: dict[Place, Text]) -> int:
    text = texts.get(place_of(word))
    return text.number if text is not None else 0


def _joined(run: Sequence[Word]) -> Word:
    first = max(run, key=lambda word: len(word.text))
    x0, top, x1, bottom = union([word.box for word in run])
    return replace(first, text="".join(word.text for word in run), x0=x0, top=top, x1=x1, bottom=bottom)
