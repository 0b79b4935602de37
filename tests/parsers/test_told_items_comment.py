"""A defect in words with a comment behind it: the comment is a remark on it, and no part of its name."""

import pytest

from tests.parsers.drawn import report
from tests.parsers.test_ordinary_reports import HEAD
from toolkit.parsers.told.told_items import items

LINES = (
    "What we found\n\nLamp flickers at the lowest level – 2 pcs (major). We tried another socket, still the same.\n"
    "Key must be pressed two times – 1 pc (minor)\nDust inside of diffuser – 2 pcs (minor)\n"
    "Total: 0 critical, 2 major, 3 minor\n\nOverall result: PASS"
)


def test_a_comment_behind_a_defect_in_words_is_a_remark_on_it() -> None:
    read = report(HEAD + LINES)
    assert [(row.description, row.major or row.minor) for row in read.defects] == [
        ("Lamp flickers at the lowest level", 2),
        ("Key must be pressed two times", 1),
        ("Dust inside of diffuser", 2),
    ]
    assert read.defects[0].remark == "We tried another socket, still the same"


@pytest.mark.parametrize(
    "text",
    [
        "Scratch – 2 pcs (minor). Dent on 3 pcs more.",
        "Scratch – 2 pcs (minor). The major one is a dent.",
        "Lamp flickers – 2 pcs (major). Two other lamps had an open earth wire.",
        "Lamp flickers – 2 pcs (major). Several lamps smelled burnt and smoked.",
        "Lamp flickers – 2 pcs (major). A dozen more were rusty at the foot.",
    ],
)
def test_what_counts_or_classes_more_is_no_comment(text: str) -> None:
    assert items(text) == ()


def test_how_often_something_is_done_counts_no_goods() -> None:
    assert [(one.text, one.number) for one in items("Switch works only after 3 times – 4 pcs (major)")] == [
        ("Switch works only after 3 times", "4")
    ]
