"""Numbers that words tell of defects, and what they count."""

import pytest

from toolkit.parsers.told.told_counts import counted, counts_anything, counts_goods, plain_line


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("- 4 pcs: scratch", ("scratch", "4")),
        ("Dent on lid, 2 cm – x 3", ("Dent on lid, 2 cm", "3")),
        ("Zip jams 3 of 125", ("Zip jams", "3 of 125")),
        ("Scratch – one piece", ("Scratch", "1")),
        ("线头 2件", ("线头", "2")),
        ("Scratch", None),
        ("Dented on 2 - 9 pcs", None),
    ],
)
def test_a_line_has_one_number_that_counts(line: str, told: tuple[str, str] | None) -> None:
    assert counted(plain_line(line), bare=False) == told


def test_a_bare_number_counts_only_where_it_may() -> None:
    assert counted("Scratch: 3", bare=False) is None
    assert counted("Scratch: 3", bare=True) == ("Scratch", "3")


def test_words_count_as_figures_do() -> None:
    assert [counts_anything(text) for text in ("four bags", "some bags")] == [True, False]
    assert [counts_goods(text) for text in ("3 pcs", "3 cm")] == [True, False]
