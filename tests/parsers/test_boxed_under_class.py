"""Defects in boxes of their own under the headings of their classes."""

import pytest

from tests.parsers.test_headed import counts, read

BOXES = (
    "CRITICAL\nNo finding in this class.\n\nMAJOR\n[Crack in lamella ¶ ref. M-01 ¶ 2 units\n\n"
    "[Foot missing at the {} ¶ 1 unit\n\nMINOR\n[Oil film ¶ on the back ¶ 3 units\n"
)


def test_each_box_has_the_class_over_it_and_the_number_beside_its_words() -> None:
    found = read(BOXES.format("corner"))
    assert counts(found) == [
        ("Crack in lamella ref. M-01", None, 2, None),
        ("Foot missing at the corner", None, 1, None),
        ("Oil film on the back", None, None, 3),
    ]
    assert found.problems == ()


def test_small_print_under_the_words_is_a_note() -> None:
    assert counts(read(BOXES.replace("ref. M-01", "~ref. M-01").format("corner")))[0] == (
        "Crack in lamella",
        None,
        2,
        None,
    )


@pytest.mark.parametrize("box", ["Foot missing", "Foot missing ¶ 1 unit ¶ 3 units"])
def test_a_box_without_its_one_number_is_a_question(box: str) -> None:
    found = read(BOXES.replace("Foot missing at the {} ¶ 1 unit", box))
    assert "unread_cells" in {problem.code for problem in found.problems}
