"""What stands in a column of verdicts."""

import pytest

from toolkit.parsers.judged import verdict


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("3 OK, 2 broke at hinge - NOT ACCEPTED", "fail"),
        ("9.1 – 11.4 % OK", "pass"),
        ("5 of 5 OK", "pass"),
        ("✗", "fail"),
        ("P", "pass"),
        ("cannot pass", None),  # words may take a pass back
        ("NG → 已更换 OK", None),
        ("see photo", None),
        ("9 OK, 1 NG", None),
    ],
)
def test_a_verdict_may_stand_behind_what_was_found(text: str, word: str | None) -> None:
    assert verdict(text) == word
