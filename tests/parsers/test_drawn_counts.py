"""Counts that are drawn and are no text: a row is asked about where ink stands in its column and no total tells."""

import io

import pytest
from msgspec.structs import replace
from reportlab.pdfgen import canvas

from tests.parsers.notation import page, rows
from toolkit.model.report import Problem
from toolkit.parsers.layout.pages import Box
from toolkit.parsers.lists.drawn_counts import drawn_counts
from toolkit.parsers.lists.tables import find_tables
from toolkit.parsers.pdf.document import read_pages

MATRIX = "No. | Defect | Critical | Major | Minor\n1 | Dent | 0 | . | 0\n2 | Stain | 0 | 1 | 0"
LIST = "Defect | Class | Qty\nDent | Major | 3\nStain | Minor | 1"


def asked(text: str, mark: Box) -> list[Problem]:
    lines = rows(text)
    return list(drawn_counts(find_tables(lines), [replace(page(lines), marks=(mark,))]))


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        (MATRIX, (382, 119, 388, 127)),  # no figure beside it
        (MATRIX, (387, 137, 393, 145)),  # beside a 1: it may be one of ten
        (LIST, (267, 119, 273, 127)),
    ],
)
def test_what_is_drawn_in_a_column_of_counts_is_asked_about(text: str, mark: Box) -> None:
    assert [(problem.code, problem.level) for problem in asked(text, mark)] == [("unreadable_text", "error")]


@pytest.mark.parametrize("mark", [(145, 119, 151, 127), (382, 101, 388, 109), (382, 319, 388, 327)])
def test_what_is_drawn_elsewhere_is_no_count(mark: Box) -> None:
    assert asked(MATRIX, mark) == []


def test_an_outline_is_told_from_a_line_a_frame_and_a_tick_box() -> None:
    out = io.BytesIO()
    made = canvas.Canvas(out, pagesize=(400, 400), invariant=True)
    four = [(4, 0), (4, 2), (0, 2), (4, 8), (5, 8), (5, 2), (5, 0)]
    for x, points in ((100, four), (150, [(0, 0), (0, 12)]), (200, [(0, 0), (6, 0), (6, 11), (0, 11)])):
        path = made.beginPath()
        path.moveTo(x + points[0][0], 200 + points[0][1])
        for dx, dy in points[1:]:
            path.lineTo(x + dx, 200 + dy)
        path.close()
        made.drawPath(path, stroke=0, fill=1)
    made.rect(250, 200, 8, 8)
    made.save()
    assert [round(x0) for x0, *_ in read_pages(out.getvalue())[0].marks] == [100]
