"""What a list of defects remarks beside its rows is told with the defect that it is about."""

import pytest

from tests.parsers.drawn import report
from tests.parsers.test_ordinary_reports import HEAD

LIST = """
[Defect | Critical | Major | Minor | {head}
[Lid warped, does not close | 0 | 2 | 0 | {first}
[Hang tag missing | 0 | 0 | 4 | {second}

Overall result: PASS
"""
SAMPLE = "also seen on the approved sample"


def told(first: str, second: str = "", head: str = "Remarks") -> list[str | None]:
    read = report(HEAD + LIST.format(head=head, first=first, second=second))
    assert [(row.description, row.major) for row in read.defects][:1] == [("Lid warped, does not close", 2)]
    assert read.remarks == ()
    return [row.remark for row in read.defects]


def test_a_remark_beside_a_row_is_a_remark_on_its_defect() -> None:
    assert told(SAMPLE, "all from cartons 12 to 20") == [SAMPLE, "all from cartons 12 to 20"]
    read = report(LIST.format(head="Remarks", first=SAMPLE, second=""))
    assert read.remarks_in_all == (f"Lid warped, does not close … {SAMPLE}",)


@pytest.mark.parametrize("head", ["Photo", "Location"])
def test_another_column_remarks_nothing(head: str) -> None:
    assert told(SAMPLE, SAMPLE, head) == [None, None]


@pytest.mark.parametrize("text", ["see photo 4", "Photo 4", "Fail", "PASS", "Major", "4", "-", "No. 3"])
def test_a_picture_a_verdict_a_class_and_a_figure_are_no_remarks(text: str) -> None:
    assert told(text)[0] is None


@pytest.mark.parametrize(
    "text",
    [
        "no child can be hurt by it",
        "no spare parts for this model, goods unsafe",
        "Photo 3: client accepts the deviation in writing",
        "unsafe!",
        "与封样相同，客户已确认可接受",
    ],
)
def test_words_are_remarks_however_few_and_whatever_else_stands_among_them(text: str) -> None:
    assert told(text)[0] == text


def test_the_column_of_remarks_may_stand_before_the_classes_and_in_a_list_by_class() -> None:
    before = report(
        HEAD + f"[Defect | Remarks | Critical | Major | Minor\n[Lid warped | {SAMPLE} | 0 | 2 | 0\n"
        "[Tag missing | | 0 | 0 | 4\n\nOverall result: PASS"
    )
    assert [(row.description, row.remark) for row in before.defects] == [("Lid warped", SAMPLE), ("Tag missing", None)]
    by_class = report(
        HEAD + f"[Defect | Class | Qty | Remarks\n[Lid warped | Major | 2 | {SAMPLE}\n[Tag missing | Minor | 4 | \n\n"
        "Overall result: PASS"
    )
    assert [(row.description, row.remark) for row in by_class.defects] == [
        ("Lid warped", SAMPLE),
        ("Tag missing", None),
    ]


def test_what_an_earlier_list_remarks_is_none_of_this_report() -> None:
    earlier = "Result of the previous inspection\n" + LIST.format(head="Remarks", first="pending decision", second="")
    own = "[Defect | Critical | Major | Minor\n[Dent | 0 | 1 | 0\n\n"
    read = report(HEAD + own + earlier)
    assert [row.description for row in read.defects] == ["Dent"]
    assert read.remarks_in_all == ()
