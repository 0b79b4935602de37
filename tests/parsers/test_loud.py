"""What is seen first: larger letters, and not a word with a letter that hangs below the line."""

import pytest

from toolkit.parsers.layout.cells import Cell, Row
from toolkit.parsers.layout.pages import Word
from toolkit.parsers.results.loud import seen_first

UP, DOWN = 7.0, 2.2  # points above and below the line


def row(number: int, *words: tuple[str, float, float]) -> Row:
    """Return a row of *words*, each with what stands above and below the line: some files tell no more of letters."""
    base = 100.0 + 20 * number
    set_words = [
        Word(text, 50 + 100 * place, base - up, 80 + 100 * place, base + down, base, up + down)
        for place, (text, up, down) in enumerate(words)
    ]
    cells = tuple(Cell((word,), word.box) for word in set_words)
    return Row(1, cells, base - UP, base + DOWN, 0, tuple(set_words))


PLAIN = [row(number, ("Carton", UP, 0), ("Count", UP, 0), ("Items", UP, 0)) for number in range(3)]


@pytest.mark.parametrize(("text", "up", "down"), [("Okay", UP, DOWN), ("Géant", UP + 2, 0), ("Passed", UP, 0)])
def test_a_word_is_not_loud_for_its_hanging_letters_or_its_accents(text: str, up: float, down: float) -> None:
    assert not seen_first([*PLAIN, row(4, ("Labels", UP, 0), (text, up, down))])


@pytest.mark.parametrize(("text", "down"), [("Passed", 0.0), ("Okay", 4.0)])
def test_larger_letters_are_loud_whether_they_hang_or_not(text: str, down: float) -> None:
    assert len(seen_first([*PLAIN, row(4, ("Labels", UP, 0), (text, 12.5, down))])) == 1
