"""Rows, classes, pages and photos, as the report printed them."""

import pytest
from msgspec.structs import replace

from tests.documents.letter_cases import REPORT, RESOLUTION, letter, photo, rows, words
from toolkit.documents.findings import findings, open_points, photo_count
from toolkit.model.report import Defect, Photo, Section


def places(*photos: Photo) -> list[str]:
    defect = Defect(description="x", major=1, photos=photos)
    (finding,) = findings(replace(REPORT, defects=(defect,)), RESOLUTION)
    return [f"{place.numbers} p{place.page}" for place in finding.photos]


def test_photos_in_a_row_are_a_span_and_others_are_listed() -> None:
    assert places(photo(5, 1), photo(5, 2), photo(5, 3), photo(5, 5)) == ["1–3, 5 p5"]


def test_photos_of_several_pages_are_listed_by_page() -> None:
    assert places(photo(6, 1), photo(5, 4)) == ["4 p5", "1 p6"]


def test_a_photo_named_twice_is_one_photo_of_the_span() -> None:
    assert places(photo(5, 1), photo(5, 1)) == ["1 p5"]


def test_a_row_found_in_two_classes_shows_both() -> None:
    both = Defect(description="Loose thread", major=3, minor=5)
    row = next(row for row in rows(letter("notice", replace(REPORT, defects=(both,))).docx) if row[0] == "1")
    assert row[2] == "Major: 3 of 200; Minor: 5 of 200"
    assert row[3] == "–"


def test_a_row_without_a_printed_count_says_so_and_is_not_zero() -> None:
    blank = Defect(description="Odour", page=4)
    row = next(row for row in rows(letter("notice", replace(REPORT, defects=(blank,))).docx) if row[0] == "1")
    assert row[2] == "No count printed"
    assert row[3] == "p. 4"


def test_a_printed_zero_stays_a_zero() -> None:
    zero = Defect(description="Odour", major=0)
    (finding,) = findings(replace(REPORT, defects=(zero,)), RESOLUTION)
    assert [(count.severity, count.count) for count in finding.counts] == [("major", "0")]


def test_sections_that_passed_are_no_open_points() -> None:
    sections = (Section(name="A", result="pass"), Section(name="B", result="pending"), Section(name="C", result="fail"))
    points = open_points(replace(REPORT, sections=sections))
    assert [(point.name, point.pending) for point in points] == [("B", True), ("C", False)]


def test_an_open_point_says_on_which_goods_it_is_open() -> None:
    failed = (Section(name="Pull test", items=("HK-7",), result="fail"), Section(name="Size HK-9", items=("HK-9",)))
    points = open_points(replace(REPORT, sections=(failed[0], replace(failed[1], result="fail"))))
    assert [point.name for point in points] == ["Pull test (HK-7)", "Size HK-9"]


def test_photos_are_counted_over_all_rows() -> None:
    assert photo_count(REPORT) == 13


@pytest.mark.parametrize("kind", ["notice", "rework", "sorting", "concession", "rejection", "capa", "evidence"])
def test_what_the_report_remarks_beside_a_defect_stands_beside_it(kind: str) -> None:
    first = replace(REPORT.defects[0], where="left sleeve", remark="near the cuff")
    made = letter(kind, replace(REPORT, defects=(first, *REPORT.defects[1:])))
    cell = next(cell for row in rows(made.docx) for cell in row if "left sleeve" in cell)
    assert f"{first.description} – remark in the report: “left sleeve; near the cuff”" in cell
    assert words(made.docx).count("left sleeve") == 1
