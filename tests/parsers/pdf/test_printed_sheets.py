"""Sheets printed to PDF: each cell is a text of its own, and what has no room is cut where the next cell begins."""

import io

import pytest
from reportlab.pdfgen.canvas import Canvas

from toolkit.model.report import Report, Source
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.grid import rows_of
from toolkit.parsers.layout.pages import Page
from toolkit.parsers.pdf import read_pages
from toolkit.parsers.reader import understand

HEIGHT, SIZE = 400, 8
Cut = tuple[float, float]
Text = tuple[float, str] | tuple[float, str, Cut]
"""Where a text begins, or where one of figures ends if that is negative; what it says; what it is cut to."""


def printed(*lines: list[Text], creator: str = "Calc") -> Page:
    """Return a page with *lines* of texts, as *creator* prints it."""
    kept = io.BytesIO()
    canvas = Canvas(kept, pagesize=(595, HEIGHT))
    canvas.setCreator(creator)
    for number, line in enumerate(lines):
        for x, text, *cut in line:
            _draw(canvas, x, HEIGHT - 40 - 12 * number, text, cut[0] if cut else None)
    canvas.save()
    (page,) = read_pages(kept.getvalue())
    return page


def _draw(canvas: Canvas, x: float, y: float, text: str, cut: Cut | None) -> None:
    canvas.saveState()
    canvas.setFont("Helvetica", SIZE)
    if cut:
        path = canvas.beginPath()
        path.rect(cut[0], 0, cut[1] - cut[0], HEIGHT)
        canvas.clipPath(path, stroke=0)
    (canvas.drawString if x > 0 else canvas.drawRightString)(abs(x), y, text)
    canvas.restoreState()


def pieces(page: Page) -> list[list[str]]:
    return [[piece.text for piece in row.pieces] for row in rows(page)]


def rows(page: Page) -> tuple[Row, ...]:
    return rows_of(page)


def read(page: Page) -> Report:
    return understand([page], Source(file="printed.pdf", sha256="", format="pdf"))


NARROW_HEADS: list[Text] = [(50, "Class"), (150, "Detected"), (184, "Limit"), (206, "Status")]


def test_two_texts_of_a_sheet_are_two_cells_however_near_they_stand() -> None:
    page = printed(NARROW_HEADS, [(50, "Major"), (-181, "5"), (-205, "7"), (206, "Within")])
    assert pieces(page) == [["Class", "Detected", "Limit", "Status"], ["Major", "5", "7", "Within"]]


def test_of_other_programs_near_texts_are_one() -> None:
    assert pieces(printed(NARROW_HEADS, creator="Writer")) == [["Class", "Detected Limit Status"]]


def test_one_text_of_a_sheet_is_one_cell_however_wide_its_spaces_are() -> None:
    page = printed([(50, "Major defects        (Ac 5 / Re 6)"), (300, "Note")])
    assert pieces(page) == [["Major defects (Ac 5 / Re 6)", "Note"]]


def test_what_is_cut_at_the_next_cell_does_not_run_into_it() -> None:
    assert pieces(printed([(50, "Overall conclusion", (49, 113)), (114.5, "FAIL")])) == [["Overall conclusion", "FAIL"]]


def test_what_is_cut_away_is_read_before_the_next_cell() -> None:
    page = printed([(50, "Overall conclusion of the inspection", (49, 113)), (114.5, "FAIL"), (300, "Lot 1")])
    assert pieces(page) == [["Overall conclusion of the inspection", "FAIL", "Lot 1"]]
    assert all(word.x1 <= 114 for word in page.words if word.x0 < 114)


def test_a_number_and_the_text_right_behind_it_are_two_cells() -> None:
    assert pieces(printed([(-60, "5"), (61, "Colour of the grip"), (200, "Minor")])) == [
        ["5", "Colour of the grip", "Minor"]
    ]


def test_letters_of_two_fonts_are_one_text() -> None:
    """The bold word goes on where the text before it ends with its space."""
    kept = io.BytesIO()
    canvas = Canvas(kept, pagesize=(595, HEIGHT))
    canvas.setCreator("Calc")
    text = canvas.beginText(50, 300)
    text.setFont("Helvetica", SIZE)
    text.textOut("All lots are ")
    text.setFont("Helvetica-Bold", SIZE)
    text.textOut("released")
    canvas.drawText(text)
    canvas.drawString(300, 300, "Note")
    canvas.save()
    assert pieces(read_pages(kept.getvalue())[0])[0][0] == "All lots are released"


def test_letters_that_another_font_fills_in_are_of_their_words() -> None:
    """As Vietnamese is printed with a font that has only some of its letters: the others are one text behind these."""
    kept = io.BytesIO()
    canvas = Canvas(kept, pagesize=(595, HEIGHT))
    canvas.setFont("Helvetica", SIZE)
    for x, text in ((50, "L"), (59.3, "i n"), (72.6, "t")):
        canvas.drawString(x, 300, text)
    canvas.drawString(54.85, 300, "éé", charSpace=8.85)
    canvas.save()
    assert pieces(read_pages(kept.getvalue())[0]) == [["Léi nét"]]


def test_a_word_of_letters_beyond_ascii_stays_apart() -> None:
    assert pieces(printed([(50, "Note"), (68.7, "é")], creator="Writer")) == [["Note é"]]


REPORT: list[list[Text]] = [
    [(50, "Pre-shipment inspection report"), (300, "Report no. BX-4410")],
    [(50, "Client"), (120, "Ferrow Imports"), (300, "Date"), (360, "2026-04-09")],
    [(50, "Sample size"), (120, "125 pcs"), (300, "AQL"), (360, "0 / 2.5 / 4.0")],
    [],
    [(50, "No."), (120, "Defect"), (240, "Class"), (300, "Quantity"), (360, "Photo")],
    [(-119, "1"), (120, "Loose rivet"), (240, "Major"), (-359, "3"), (360, "photo 1")],
    [(-119, "2"), (120, "Scratched lid"), (240, "Minor"), (-359, "4"), (360, "photo 2")],
    [],
    [(120, "Critical"), (240, "Major"), (300, "Minor")],
    [(50, "Accepted"), (-239, "0"), (-299, "7"), (-359, "10")],
    [(50, "Total found"), (-239, "0"), (-299, "3"), (-359, "4")],
    [(50, "Result"), (120, "PASS")],
]


def test_figures_at_the_end_of_their_column_are_under_its_head_and_not_under_the_next() -> None:
    report = read(printed(*REPORT))
    assert [(defect.description, defect.major, defect.minor) for defect in report.defects] == [
        ("Loose rivet", 3, None),
        ("Scratched lid", None, 4),
    ]
    assert (report.found.major, report.found.minor) == (3, 4)
    assert (report.allowed.critical, report.allowed.major, report.allowed.minor) == (0, 7, 10)
    assert not [problem for problem in report.problems if problem.level == "error"]


@pytest.mark.parametrize("creator", ["Calc", "Writer"])
def test_figures_under_their_heads_stay_where_they_are(creator: str) -> None:
    page = printed(
        [(50, "Lot"), (-180, "Major"), (-240, "Minor"), (260, "Note")],
        [(50, "A"), (-180, "3"), (-240, "4"), (260, "none")],
        [(50, "B"), (-180, "1"), (-240, "2"), (260, "none")],
        creator=creator,
    )
    figures = [word for word in page.words if word.text.isdigit()]
    assert all(word.x1 - word.x0 < 6 for word in figures)


def test_a_figure_does_not_reach_over_a_column_without_a_head() -> None:
    """Some rows have a text between "Lot" and the figure: two columns, and where the second begins is not known."""
    page = printed(
        [(50, "Lot A"), (-239, "3"), (240, "Note")],
        [(50, "Lot B"), (130, "red"), (-239, "4"), (240, "Note")],
        [(50, "Lot C"), (130, "blue"), (240, "Note")],
        [(-239, "7"), (240, "Note")],
    )
    assert {word.text: round(word.x0) for word in page.words}["7"] > 200
