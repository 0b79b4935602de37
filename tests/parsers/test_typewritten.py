"""Single spaces of typewritten pages part no cells; the gaps of printed ones stay as they are."""

from itertools import pairwise

from toolkit.parsers.layout.pages import Word
from toolkit.parsers.scan.typewritten import closed_up

ROOM, SIZE = 6.0, 6.5


def typed(text: str, level: float, *, room: float = ROOM) -> list[Word]:
    """Return the words of *text* with the same room for each sign, as a typewriter sets them."""
    words, at = [], 0
    for word in text.split(" "):
        if word:
            x0, x1 = 50 + room * at + 0.7, 50 + room * (at + len(word)) - 0.7
            words.append(Word(word, x0, level, x1, level + SIZE, level + SIZE, SIZE))
        at += len(word) + 1
    return words


LINES = [
    "Customer   : Northgate Outdoor",
    "Product    : Padded work jacket",
    "Quantity packed  1,720",
    "Pocket bag not closed      2",
]


def gaps(words: list[Word]) -> list[float]:
    return [round(second.x0 - first.x1, 1) for first, second in pairwise(words)]


def test_a_single_space_is_closed_and_the_gap_of_a_column_is_not() -> None:
    page = [
        word
        for number in range(4)
        for text in LINES
        for word in typed(text, 100 + 200 * number + 12 * LINES.index(text))
    ]
    found = closed_up(page)
    line = [word for word in found if word.base == 100 + 36 + SIZE]
    assert [word.text for word in line] == ["Pocket", "bag", "not", "closed", "2"]
    assert all(gap <= SIZE / 2 for gap in gaps(line)[:3])
    assert gaps(line)[3] > 5 * ROOM


def test_printed_words_are_left_alone() -> None:
    page = [
        word
        for number in range(16)
        for place, text in enumerate(LINES)
        for word in typed(text, 100 + 14 * number, room=ROOM * (0.8 + 0.1 * place))
    ]
    assert closed_up(page) == tuple(page)
