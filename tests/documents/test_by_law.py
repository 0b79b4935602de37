"""What the law asks for is asked for outright, and no concession covers it in silence."""

import pytest
from msgspec.structs import replace

from tests.documents.letter_cases import AS_OF, ORDER, REPORT, RESOLUTION, letter, words
from toolkit.documents import draft
from toolkit.lacking import labels_missing, labels_of_law_missing, papers_missing
from toolkit.model.report import Section

NO_LABEL, NO_REPORT = "Care label missing", "No laboratory report for EN 71-3 / REACH was shown at the visit"
LACKING = replace(
    REPORT,
    defects=(replace(REPORT.defects[0], description=NO_LABEL), *REPORT.defects[1:]),
    remarks=(f"{NO_REPORT}.",),
)


@pytest.mark.parametrize(
    "text",
    [
        "Care label missing",
        "No CE mark on product",
        "Age warning missing",
        "Wrong fiber content label",
        "CE marking not printed on rating plate",
        "Suffocation warning missing on polybag",
        "洗水标缺失",
    ],
)
def test_a_label_warning_or_mark_of_the_law_that_is_missing_is_known(text: str) -> None:
    assert labels_of_law_missing(replace(LACKING, defects=(replace(REPORT.defects[0], description=text),))) == (text,)


@pytest.mark.parametrize("text", ["Care label crooked", "Size label missing", "Hangtag missing", "Oil stain"])
def test_another_label_or_fault_is_none(text: str) -> None:
    assert not labels_of_law_missing(replace(LACKING, defects=(replace(REPORT.defects[0], description=text),)))


@pytest.mark.parametrize(
    ("remark", "missing"),
    [
        (NO_REPORT, True),
        ("Test report not available", True),
        ("CE certificate was not provided", True),
        ("The test report EN 71 was shown, no problem", False),
        ("No lab report required", False),
        ("No critical defect was found in this report", False),
    ],
)
def test_a_test_report_that_was_not_shown_is_known(remark: str, *, missing: bool) -> None:
    assert papers_missing(replace(REPORT, remarks=(remark,))) == ((remark,) if missing else ())


@pytest.mark.parametrize("kind", ["notice", "rework", "sorting", "rejection"])
def test_the_letters_ask_for_the_label_and_the_report(kind: str) -> None:
    text = words(letter(kind, LACKING).docx)
    assert f"missing or wrong, as the report says: “{NO_LABEL}”" in text
    assert f"was not shown or is not valid, as the report says: “{NO_REPORT}”." in text
    assert "as the report says: “" not in words(letter(kind).docx)


@pytest.mark.parametrize("text", ["EAN label missing on inner box", "User manual missing", "外箱条码缺失"])
def test_another_label_a_code_or_a_manual_is_asked_for_and_no_concession_needs_to_name_it(text: str) -> None:
    lacking = replace(LACKING, defects=(replace(REPORT.defects[0], description=text),))
    assert (labels_missing(lacking), labels_of_law_missing(lacking)) == ((text,), ())


def failed(name: str, remark: str) -> Section:
    return Section(name=name, result="fail", remark=remark)


WITHIN = replace(REPORT, found=replace(REPORT.found, major=1), remarks=())
PAPER = failed("Food contact test report", "not presented")
GOODS = failed("Food contact test report", "Migration exceeds the limit")


def test_where_a_paper_alone_is_missing_no_work_on_the_goods_is_asked_for() -> None:
    paper, goods = (words(letter("notice", replace(WITHIN, sections=(one,))).docx) for one in (PAPER, GOODS))
    assert "Please send us by " in paper
    assert "a copy of the valid paper that covers this lot" in paper
    assert "name the day on which we have what section 2 asks for" in paper
    assert "whether and how the whole lot can be corrected" not in paper
    assert "whether and how the whole lot can be corrected" in goods
    assert "a copy of the valid paper" not in goods


@pytest.mark.parametrize(
    ("kind", "asks"), [("rework", "are to be put right on the whole lot"), ("sorting", "Your plan says for each")]
)
def test_only_a_check_of_the_goods_is_put_right_on_the_whole_lot(kind: str, asks: str) -> None:
    made = {one: words(letter(kind, replace(REPORT, sections=(one,), remarks=())).docx) for one in (PAPER, GOODS)}
    assert asks not in made[PAPER]
    assert asks in made[GOODS]
    both = words(letter(kind, replace(REPORT, sections=(PAPER, GOODS), remarks=())).docx)
    assert "that is missing is asked for above" in both
    assert "that is missing is asked for above" not in made[GOODS]


def test_a_concession_says_that_it_does_not_cover_them_and_the_note_says_so_first() -> None:
    made = draft("concession", LACKING, RESOLUTION, ORDER, as_of=AS_OF, lang="en-zh")
    text = words(made.docx)
    assert f"labels, warnings or marks that the law may ask for (“{NO_LABEL}”)" in text
    assert f"test reports or certificates that were not shown (“{NO_REPORT}”)" in text
    assert "不在本次让步接收之内：法律可能要求的标签" in text
    assert any(warning.startswith("NOT COVERED by this record") for warning in made.warnings)
    assert not any(
        "NOT COVERED" in warning for warning in draft("concession", REPORT, RESOLUTION, ORDER, as_of=AS_OF).warnings
    )


@pytest.mark.parametrize("kind", ["notice", "rework", "sorting", "concession"])
def test_a_paper_that_is_missing_is_due_by_the_day_of_the_answer_and_no_other_letter_has_such_a_day(kind: str) -> None:
    due = {str(one.what): one.day for one in letter(kind, LACKING).deadlines}
    assert due["certificate"] in {due.get("answer"), due.get("plan"), due.get("signature")}
    assert "certificate" not in {one.what for one in letter(kind, replace(LACKING, remarks=())).deadlines}
