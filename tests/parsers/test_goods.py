"""The product as the largest line of the page, where no label names it."""

from msgspec.structs import replace

from tests.parsers.notation import rows
from toolkit.parsers.cells import Row
from toolkit.parsers.goods import product


def large(row: Row) -> Row:
    return replace(row, words=tuple(replace(word, size=20.0) for word in row.words))


def test_the_largest_line_is_the_product_and_a_first_line_in_capitals_a_letterhead() -> None:
    for text, named in (("Rain jacket with hood", "Rain jacket with hood"), ("LITTLE LANTERN TOYS", None)):
        first, *others = rows(f"{text}\nOrder quantity | 1,150 pcs\nInspector | Rosa Delgado\nLevel | II")
        found = product([large(first), *others], [])
        assert (found and found[0]) == named
