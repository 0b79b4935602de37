"""What the inspector tells in sentences right under the list of defects is told among the remarks."""

import pytest

from tests.parsers.drawn import report
from tests.parsers.test_ordinary_reports import HEAD

LIST = (
    "[Defect | Critical | Major | Minor\n[Blade rust spot | 0 | 9 | 0\n[Colour mark | 0 | 0 | 6\n[Total | 0 | 9 | 6\n\n"
)


def told(text: str) -> tuple[str, ...]:
    return report(f"{HEAD}{LIST}{text}\n\nOverall result: FAIL").remarks


@pytest.mark.parametrize(
    "text",
    [
        "30 cartons were wet at the bottom. The factory said rain came in.",
        "A live insect was seen in 2 boxes of the second pallet.",
        "另有3箱外箱受潮发霉。",
        "Scratches shorter than 5 mm were not counted, as the client asked in the booking.",
        "Two of the six cracked mugs leaked when filled; they are counted once.",
    ],
)
def test_a_sentence_under_the_list_is_a_remark(text: str) -> None:
    assert told(text) == (text,)


@pytest.mark.parametrize(
    "text",
    [
        "125 pcs were drawn at random from 20 cartons.",
        "Not more than 7 pcs with a major defect are allowed.",
        "If more than 10 pcs show the fault, the lot is refused.",
        "Critical 0, major 9, minor 6 pcs in all.",
        "Photo 3: 2 cartons with wet bottoms seen.",
        "Report No. AB-118 page 2 of 4",
        "The lot is REJECTED for the number of major defects.",
    ],
)
def test_what_is_of_the_plan_the_limits_or_a_picture_is_none(text: str) -> None:
    assert told(text) == ()


def test_of_a_paragraph_only_what_is_not_of_the_plan_is_told() -> None:
    assert told("125 pcs were drawn at random. Two mugs leaked when they were filled.") == (
        "Two mugs leaked when they were filled.",
    )


def test_what_is_labelled_as_a_note_right_under_the_list_is_told_once() -> None:
    assert told("Note: 30 cartons were wet at the bottom.") == ("Note: 30 cartons were wet at the bottom.",)


def test_what_stands_under_its_own_heading_is_read_there_alone() -> None:
    assert told("Remarks\n30 cartons were wet at the bottom.") == ("30 cartons were wet at the bottom.",)
    assert told("Photos\n30 cartons were wet at the bottom.") == ()
