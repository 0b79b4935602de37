"""Words that a file does not say how to read, read from the picture of their page."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from toolkit.model.report import Problem
from toolkit.parsers.layout.pages import NOT_TAKEN, UNDECODED, Page, Word
from toolkit.parsers.problems import warning
from toolkit.parsers.scan.doubtful import doubts

QUOTED = 3


def filled(page: Page, seen: Page) -> Page:
    """Return *page* with what is *seen* in its picture in place of the words that do not decode."""
    lost = [word for word in page.words if UNDECODED in word.text]
    found = {id(word): list(_in_place(word, seen.words)) for word in lost}
    words = [one for word in page.words for one in _set(word, found.get(id(word), ())) or [word]]
    taken = [one for word in lost for one in found[id(word)]]
    if not taken:
        return page
    doubted = [word.text for word in taken if (word.x0, word.top) in seen.doubted]
    all_taken = all(found[id(word)] for word in lost)
    told = [one for one in page.problems if not (all_taken and one.code == NOT_TAKEN)]
    return replace(
        page,
        words=tuple(words),
        problems=(*told, _told(taken, page.number), *doubts(doubted, page.number)),
        recognised=True,
        mended=True,
    )


def _in_place(lost: Word, seen: Sequence[Word]) -> Iterator[Word]:
    """Yield the words that are seen where *lost* is printed."""
    for word in seen:
        middle = (word.top + word.bottom) / 2
        if lost.x0 <= word.center <= lost.x1 and lost.top <= middle <= lost.bottom:
            yield word


def _set(lost: Word, seen: Sequence[Word]) -> list[Word]:
    """Return the words *seen* on the line of *lost* and in the height of its letters."""
    return [replace(word, top=lost.top, bottom=lost.bottom, base=lost.base, size=lost.size) for word in seen]


def _told(words: Sequence[Word], number: int) -> Problem:
    quoted = ", ".join(f"“{word.text}”" for word in words[:QUOTED])
    message = f"{len(words)} words on page {number} do not decode and were read from its picture ({quoted}, …)."
    return warning("unreadable_text", message, number)
