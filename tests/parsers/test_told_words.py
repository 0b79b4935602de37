"""The words that sentences of finds and limits are told with."""

from toolkit.model.severity import Severity
from toolkit.parsers.told.told_words import classes_in, tokens_of


def test_classes_are_found_in_a_run_of_chinese() -> None:
    assert classes_in("由次要改为主要") == [Severity.MINOR, Severity.MAJOR]


def test_the_longest_words_that_are_known_are_one() -> None:
    assert [(token.kind, token.text) for token in tokens_of("16 major defects, no more than 10 0/7/10 zips")] == [
        ("number", "16"), ("class", "major defects"), ("sign", ","), ("limits", "no more than"), ("number", "10"),
        ("triple", "0/7/10"), ("unknown", "zips"),
    ]  # fmt: skip
