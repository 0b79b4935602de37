"""A kind's name in another language stands beside the inspector's words only where both say the same."""

import pytest

from toolkit.resolver.knowledge import families_of, look_up
from toolkit.resolver.own_name import says_own_name

CHAIR = families_of("folding chair")


@pytest.mark.parametrize(
    "words", ["Thread ends not trimmed", "Untrimmed threads at hem", "Open seam at armhole", "Skipped stitches, 3 pcs"]
)
def test_the_words_of_the_name_are_the_name(words: str) -> None:
    found = look_up(words, families_of("T-shirt"))
    assert found is not None
    assert says_own_name(found, words)


@pytest.mark.parametrize("words", ["Scratches on powder coating", "Seat seam burst open at the front corner"])
def test_what_is_found_by_another_name_is_not_called_by_it(words: str) -> None:
    found = look_up(words, CHAIR)
    assert found is not None
    assert not says_own_name(found, words)


def test_a_second_fault_in_the_words_is_not_in_the_name() -> None:
    found = look_up("Open seam", families_of("T-shirt"))
    assert found is not None
    assert not says_own_name(found, "Open seam and torn fabric")
