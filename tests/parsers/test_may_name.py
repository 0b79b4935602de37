"""A class is looked for only in texts that can name one."""

import pytest

from toolkit.parsers.words.may_name import may_name_class


@pytest.mark.parametrize("text", ["Scratch (min)", "2 maj, 3 min", "Dent - 3 MIN", "Minor: dent", "印刷不良（次要）"])
def test_a_class_can_be_named(text: str) -> None:
    assert may_name_class(text)


@pytest.mark.parametrize("text", ["Vacuum leak test, -0.04 MPa, 10 min", "10 min. soak, 5min dry", "Hem open"])
def test_minutes_are_no_class(text: str) -> None:
    assert not may_name_class(text)
