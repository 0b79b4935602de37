"""Of classes and numbers without end only whole lists are paired: a part of one adds up to anything somewhere."""

import string

from tests.parsers.drawn import drawn
from toolkit.model.severity import Severity
from toolkit.parsers.layout.grid import rows_of
from toolkit.parsers.repeated.pairing import pairings
from toolkit.parsers.repeated.spots import spots_of


def _lengths(records: int, each: int) -> set[int]:
    """Return how many records the pairings have that add up to *each* major and minor defects."""
    letters = string.ascii_lowercase
    text = "".join(
        f"Crack at {letters[at % 26]}{letters[at // 26]} side\n{('Major', 'Minor')[at % 2]}\nQty 3\nRef 3\n\n"
        for at in range(records)
    )
    wanted = {Severity.CRITICAL: 0, Severity.MAJOR: each, Severity.MINOR: each}
    found = pairings(spots_of(enumerate(rows_of(drawn(text)))), wanted)
    return {len(pairing.pairs) for pairing in found if not pairing.single}


def test_a_part_of_a_short_list_may_be_the_one_with_the_total() -> None:
    assert _lengths(12, each=12) == {8}


def test_a_part_of_a_list_without_end_is_not_looked_for() -> None:
    assert _lengths(80, each=60) == set()


def test_all_of_a_list_without_end_is_paired() -> None:
    assert _lengths(80, each=120) == {80}
