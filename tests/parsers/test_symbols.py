"""Characters as they are seen: radicals that a PDF names instead of words, and rare doubles of common characters."""

from toolkit.parsers.layout.symbols import looks_alike, plain_form


def test_a_radical_and_a_compatible_form_are_the_character_they_picture() -> None:
    assert "".join(map(plain_form, "⻓⽅⾯")) == "长方面"
    assert plain_form("A") == "A"


def test_two_readings_are_alike_where_one_names_the_rare_double_of_a_character() -> None:
    assert looks_alike("底部硅胶垫脱落", "底部硅㬵垫脱落")
    assert not looks_alike("底部硅胶垫脱落", "底部硅橡垫脱落")
    assert not looks_alike("底部硅胶垫", "底部硅㬵垫脱落")
