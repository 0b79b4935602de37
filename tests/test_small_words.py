"""The language of a text, by its script and its small words."""

import pytest

from toolkit.small_words import latin_words, signs_of_other_scripts, small_words


def test_no_small_word_is_of_english_and_of_another_language() -> None:
    english, others = small_words()
    assert english.isdisjoint(others)
    assert {"the", "shall"} <= english
    assert {"der", "que", "che", "için"} <= others


@pytest.mark.parametrize(
    ("text", "signs"), [("5 kΩ, 拒收", 0), ("Покупатель", 10), ("Buyer: Мир Ltd", 3), ("する", 2), ("Käufer", 0)]
)
def test_signs_of_a_script_that_is_not_read_are_counted(text: str, signs: int) -> None:
    assert signs_of_other_scripts(text) == signs


def test_words_in_latin_letters_stand_as_they_are() -> None:
    assert latin_words("Die Ware (拒收), 12 Stück – мир") == ["Die", "Ware", "Stück"]
