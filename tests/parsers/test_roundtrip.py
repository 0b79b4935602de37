"""A random defect table, drawn in a random layout and read again, comes out equal or flagged."""

import msgspec
from hypothesis import HealthCheck, given, settings

from tests.parsers.made_reports import Made, Row, pdf, reports
from tests.parsers.producers import word, xlsx
from tests.parsers.roundtrip import outcome
from toolkit.parsers import read


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(reports())
def test_what_is_read_is_right_or_flagged(made: Made) -> None:
    assert outcome(made) != "silent"


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(reports())
def test_a_row_that_is_lost_or_changed_would_be_noticed(made: Made) -> None:
    report = read(pdf(made), "made.pdf")
    fewer = msgspec.structs.replace(report, defects=report.defects[1:], problems=())
    assert outcome(made, fewer) == "silent"


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(reports())
def test_workbooks_and_word_files_are_read_right_or_flagged(made: Made) -> None:
    assert outcome(made, read(xlsx(made), "made.xlsx")) != "silent"
    assert outcome(made, read(word(made), "made.docx")) != "silent"


def test_the_first_line_of_a_wrapped_row_over_rows_of_two_classes_is_no_head() -> None:
    rows = (
        Row(description="Wrong label visible from one metre in daylight", counts=(34, 0, 0)),
        Row(description="Wrong label inside the box (2 cm)", counts=(0, 45, 0)),
        Row(description="Scratch at side seam, 12 mm", counts=(53, 0, 0)),
    )
    made = Made(
        rows=rows, classes=("CRITICAL DEFECTS", "MAJOR DEFECTS", "MINOR DEFECTS"), head="Defects found", totals="above",
        total_label="Total", limit_label="Max. allowed", ruling="none", none="Nil", numbered=False, padded=False,
        unit="", listing=True, repeat_head=False, wide=False, letter=False, filler=14, order=(0, 1, 2),
        valign="BOTTOM", padding=1, groups=True, photo_count=True, captions=False, example=True,
    )  # fmt: skip
    assert outcome(made) in ("right", "alarmed")


def test_rows_of_a_grid_that_go_on_on_a_new_page_are_no_cards() -> None:
    told = (
        ("Dent of carton 3", (0, 4, 0)),
        ("Loose thread at hem - 0.3 cm seen after the fill test of 30 min", (52, 0, 0)),
        ("Dent inside the box (2 cm)", (0, 35, 0)),
        ("Wrong label of carton 3", (37, 0, 0)),
        ("Missing screw on 2 sides different from the approved sample", (0, 10, 0)),
        ("Colour shade at hem - 0.3 cm different from the approved sample", (0, 0, 20)),
        ("Colour shade near the handle different from the approved sample", (0, 49, 0)),
    )
    made = Made(
        rows=tuple(Row(words, counts) for words, counts in told), classes=("Critical", "Major", "Minor"),
        head="Defects found", totals="above", total_label="Total", limit_label="Accept", ruling="grid", none="0",
        numbered=False, padded=True, unit=" pcs", listing=True, repeat_head=False, wide=True, letter=True, filler=19,
        order=(0, 1, 2), valign="MIDDLE", padding=1, groups=False, photo_count=False, captions=False, example=False,
    )  # fmt: skip
    assert outcome(made) == "right"
