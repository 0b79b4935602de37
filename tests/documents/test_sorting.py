"""The sorting instruction covers every unit, keeps the bad ones apart and does not cure the cause."""

import pytest
from msgspec.structs import replace

from tests.documents.letter_cases import ORDER, REPORT, RESOLUTION, letter, rows, silent, words


def row(number: int) -> list[str]:
    return next(cells for cells in rows(letter("sorting").docx) if cells[0] == str(number))


def test_every_row_says_when_a_unit_is_taken_out_and_how_it_is_found() -> None:
    assert row(1)[2:] == [
        "No mark visible at 60 cm in daylight",
        "By eye",
    ]
    assert row(4)[2] == "No unit shows this defect (see 2.1)"
    assert row(2)[3] == "Not by eye: functional test, result recorded"
    assert any("A unit that does not meet this is taken out" in cells for cells in rows(letter("sorting").docx))
    assert "sorting by eye goes by them" in words(letter("sorting").docx)


def test_what_eyes_do_not_find_needs_an_agreed_test() -> None:
    text = words(letter("sorting").docx)
    assert "looking at the goods is not enough" in text
    assert "Our claims for defects that sorting by eye cannot find are reserved in particular." in text


@pytest.mark.rule(33)
def test_the_caveat_about_the_cause_always_stands() -> None:
    text = words(letter("sorting").docx)
    assert "leaves the process that produced them unchanged" in text
    assert "It does not set a new standard" in text


def test_the_counts_of_a_sorting_add_up_and_the_full_quantity_stays_due() -> None:
    text = words(letter("sorting").docx)
    assert "every unit of the lot, 3,600 in all" in text
    assert "Good and bad units add up to the lot." in text
    assert "The full quantity of the order stays due" in text


@pytest.mark.rule(30)
def test_sorting_done_by_the_factory_is_verified_by_an_inspector() -> None:
    text = words(letter("sorting").docx)
    assert "An independent inspector whom we appoint verifies the result afterwards" in text
    assert "a fresh random sample from all cartons of the good part of the lot" in text


def test_four_days_are_named() -> None:
    fields = letter("sorting").fields
    assert fields["reply_by"] == "Thursday, 26 November 2026"
    assert fields["timetable"] == {"ready_by": "Monday, 30 November 2026", "overdue": None}
    assert fields["replace_by"] == "Tuesday, 8 December 2026"
    assert fields["cause_by"] == "Tuesday, 8 December 2026"


def test_without_a_clause_the_good_units_are_held_by_request() -> None:
    text = words(letter("sorting", order=silent()).docx)
    assert "please ship the good units only after they have passed re-inspection" in text
    assert "may be shipped only" not in text


def test_a_lot_of_unknown_size_is_not_given_one() -> None:
    unknown = replace(REPORT, quantities=type(REPORT.quantities)())
    no_quantity = replace(ORDER, order=replace(ORDER.order, quantity=None))
    text = words(letter("sorting", unknown, order=no_quantity).docx)
    assert "every unit of the lot, including" in text


def by_eye(standard: str) -> list[str]:
    """Return the row of a defect that is seen by eye and has *standard*."""
    first, *others = RESOLUTION.per_defect
    seen = replace(RESOLUTION, per_defect=(replace(first, detectable="visual", standard=standard), *others))
    return next(row for row in rows(letter("sorting", resolution=seen).docx) if row[0] == "1")


def test_what_an_instrument_shows_is_not_left_to_the_eye() -> None:
    assert by_eye("No worn place; plating thickness of the specification")[3] == "By eye, and measured or tested"


def test_no_unit_is_taken_out_for_what_a_test_piece_shows() -> None:
    """A test piece is spent on the test, and says nothing of the unit in the sorter's hand."""
    assert by_eye("No red rust; where the specification gives salt-spray hours, they are reached on test pieces")[
        2:
    ] == [
        "No red rust",
        "By eye",
    ]
    assert by_eye("Test pieces pass the cross-cut test")[2].startswith("No unit shows this defect")
