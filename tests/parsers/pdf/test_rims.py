"""Borders that a browser prints as what lies between two boxes: lines on the sides on which these stand apart."""

import io

import pytest
from reportlab.pdfgen.canvas import FILL_EVEN_ODD, FILL_NON_ZERO, Canvas

from toolkit.parsers.layout.pages import Rule
from toolkit.parsers.pdf import read_pages

HIGH = 300.0
Sides = tuple[float, float, float, float]


def rules(inner: Sides, *, mode: int = FILL_EVEN_ODD, colour: float = 0.0) -> list[tuple[int, int, int, int]]:
    """Return the lines of a page whose box from 40, 40 to 340, 70 is filled but for one *inner* by so much."""
    kept = io.BytesIO()
    sheet = Canvas(kept, pagesize=(400, HIGH), invariant=1)
    left, top, right, bottom = inner
    path = sheet.beginPath()
    path.rect(40 + left, HIGH - 70 + bottom, 300 - left - right, 30 - top - bottom)
    path.rect(40, HIGH - 70, 300, 30)
    sheet.setFillGray(colour)
    sheet.drawPath(path, stroke=0, fill=1, fillMode=mode)
    sheet.save()
    (page,) = read_pages(kept.getvalue())
    return [_rounded(rule) for rule in page.rules]


def _rounded(rule: Rule) -> tuple[int, int, int, int]:
    return round(rule.x0), round(rule.top), round(rule.x1), round(rule.bottom)


@pytest.mark.parametrize(
    ("inner", "lines"),
    [
        ((0, 0, 0, 0.8), [(40, 70, 340, 70)]),
        ((0, 0.8, 0, 0), [(40, 40, 340, 40)]),
        ((0.8, 0, 0, 0), [(40, 40, 40, 70)]),
        ((0, 0, 0, 0), []),
    ],
    ids=["below", "above", "on the left", "none"],
)
def test_the_border_of_one_side_is_a_line(inner: Sides, lines: list[tuple[int, int, int, int]]) -> None:
    assert rules(inner) == lines


def test_a_border_on_all_sides_is_four_lines() -> None:
    assert len(rules((0.8, 0.8, 0.8, 0.8))) == 4


def test_a_broad_rim_and_boxes_that_are_filled_whole_are_no_lines() -> None:
    assert rules((9, 9, 9, 9)) == []
    assert rules((0, 0, 0, 0.8), mode=FILL_NON_ZERO) == []
