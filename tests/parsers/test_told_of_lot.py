"""What sentences under the heading of the result say of the lot."""

import pytest

from toolkit.parsers.results.told_of_lot import first_sentence, told_of_lot


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The lot is accepted.", "pass"),
        ("Die Ware wird abgelehnt.", "fail"),
        ("The lot is accepted. The decision on the shade is left to the client.", "pending"),
        ("98 % of the goods are accepted.", None),
    ],
)
def test_a_sentence_judges_the_lot(text: str, word: str | None) -> None:
    told = told_of_lot(text)
    assert told is not None
    assert told.word == word


def test_a_sentence_on_something_else_judges_nothing() -> None:
    assert told_of_lot("The cartons were opened.") is None
    assert first_sentence("The lot is accepted. Photos follow.") == "The lot is accepted"
