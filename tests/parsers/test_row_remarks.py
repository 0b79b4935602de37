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


@pytest.mark.parametrize("head", ["", "["])
def test_words_beside_rows_without_rules_are_no_remarks(head: str) -> None:
    listed = LIST.format(head="Remarks", first="as sample", second="").replace("[", "")
    read = report(HEAD + listed.replace("Defect |", f"{head}Defect |"))
    assert [(row.description, row.remark) for row in read.defects] == [
        ("Lid warped, does not close", None),
        ("Hang tag missing", None),
    ]


def test_a_remark_that_says_what_the_row_says_already_is_none() -> None:
    assert told("Lid warped", "all from cartons 12 to 20") == [None, "all from cartons 12 to 20"]


def test_observations_beside_the_defects_are_remarks_and_before_the_remarks_the_defects() -> None:
    assert told(SAMPLE, head="Observations")[0] == SAMPLE
    read = report(HEAD + LIST.replace("[Defect", "[Observations").format(head="Remarks", first=SAMPLE, second=""))
    assert [row.remark for row in read.defects] == [SAMPLE, None]


def test_the_column_of_the_words_under_a_head_for_remarks_remarks_nothing() -> None:
    read = report(
        HEAD
        + "[No. | Observations | Critical | Major | Minor\n[1 | Lid warped | 0 | 2 | 0\n"
        + "[2 | Tag missing | 0 | 0 | 4\n\nOverall result: PASS"
    )
    assert [(row.description, row.remark) for row in read.defects] == [("Lid warped", None), ("Tag missing", None)]
