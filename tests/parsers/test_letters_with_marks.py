"""Vietnamese letters with two marks, which another font sets in the midst of a word a little off the letter before."""

import pytest

from tests.parsers.notation import words
from toolkit.parsers.layout.cells import text_of
from toolkit.parsers.layout.pages import Word


def _word(*parts: str, gap: float) -> list[Word]:
    made: list[Word] = []
    for part in parts:
        start = made[-1].x1 + gap if made else 20.0
        made.extend(words(part, start, 100))
    return made


@pytest.mark.parametrize("parts", [("l", "ỗ", "i"), ("nh", "ẹ"), ("chu", "ẩ", "n"), ("h", "ạ", "ng")])
def test_a_letter_with_marks_belongs_to_its_word(parts: tuple[str, ...]) -> None:
    assert text_of(_word(*parts, gap=0.4)) == "".join(parts)


def test_a_space_before_it_parts_words_and_a_sloping_letter_reaches_into_one() -> None:
    assert text_of(_word("mức", "ổn", gap=2.0)) == "mức ổn"
    assert text_of(_word("of", "form", gap=0.4)) == "of form"
