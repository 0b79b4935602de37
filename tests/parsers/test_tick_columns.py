"""Rows of parts with a tick under a verdict, and with words in place of one."""

import pytest

from tests.parsers.drawn import report

PARTS = """
Final inspection report

[Supplier: Ardley Knitwear Ltd. | Inspection date: 14.01.2026
[Order no.: 4520 | Order quantity: 9,600 pcs

[Part | PASS | FAIL | Remarks
[Shipping marks | X | |
[Export packing | | X | wet
[Inner packing | | | {said}
[Labels | X | |

Overall result: FAIL
"""


@pytest.mark.parametrize("said", ["N/A", "Not applicable", "n.a."])
def test_a_part_without_a_tick_may_say_that_it_was_not_done(said: str) -> None:
    parts = {part.name: part.result for part in report(PARTS.format(said=said)).sections}
    assert parts["Inner packing"] in ("na", None)
    assert (parts["Shipping marks"], parts["Export packing"]) == ("pass", "fail")


def test_a_part_with_any_other_words_in_place_of_a_tick_has_no_verdict() -> None:
    names = [part.name for part in report(PARTS.format(said="see page 4")).sections]
    assert "Inner packing" not in names
