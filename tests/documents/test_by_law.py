"""What the law asks for is asked for outright, and no concession covers it in silence."""

import pytest
from msgspec.structs import replace

from tests.documents.letter_cases import AS_OF, ORDER, REPORT, RESOLUTION, letter, words
from toolkit.documents import draft
from toolkit.documents.by_law import labels_missing, reports_missing

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
    assert labels_missing(replace(LACKING, defects=(replace(REPORT.defects[0], description=text),))) == (text,)


@pytest.mark.parametrize("text", ["Care label crooked", "Size label missing", "Hangtag missing", "Oil stain"])
def test_another_label_or_fault_is_none(text: str) -> None:
    assert not labels_missing(replace(LACKING, defects=(replace(REPORT.defects[0], description=text),)))


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
    assert reports_missing(replace(REPORT, remarks=(remark,))) == ((remark,) if missing else ())


@pytest.mark.parametrize("kind", ["notice", "rework", "sorting", "rejection"])
def test_the_letters_ask_for_the_label_and_the_report(kind: str) -> None:
    text = words(letter(kind, LACKING).docx)
    assert f"missing or wrong, as the report says: “{NO_LABEL}”" in text
    assert f"was not shown, as the report says: “{NO_REPORT}”. Please send it to us by " in text
    assert "as the report says: “" not in words(letter(kind).docx)


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
