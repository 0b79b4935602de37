"""The value of ``--set``: a number where it is written as one, else the text itself."""

import pytest

from toolkit.cli.setting import _value
from toolkit.contracts.figured import marked


@pytest.mark.parametrize("text", ["007", "1e9999999999", "1e3", "1_000", "١٢", "NaN"])
def test_what_is_not_plainly_a_number_stays_as_it_stands(text: str) -> None:
    assert _value(text) == text


def test_a_share_with_two_points_does_not_break_the_check_off() -> None:
    assert marked("百分之1.2.3")[1][0].unit == "share"
