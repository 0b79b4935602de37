"""Fonts whose figures lie: what is seen is taken where it is clear, and nothing where it is not."""

import io

import pytest

from tests.parsers.pdf.lying_fonts import SHIFTED, canvas, font, lying, page_of, report, texts, told
from toolkit.model.severity import BySeverity
from toolkit.parsers.layout.pages import UNDECODED
from toolkit.parsers.pdf import read_pages
from toolkit.parsers.pdf.figures import SIZES
from toolkit.parsers.reader import read


@pytest.mark.parametrize("file", ["Vera.ttf", "VeraBd.ttf", "VeraIt.ttf", "VeraBI.ttf"])
def test_figures_that_are_shifted_are_read_as_they_are_seen(file: str) -> None:
    page = page_of("Major 3 of 125", "Minor 4 of 8,067", "AQL 2.9", says=SHIFTED, file=file)
    assert texts(page) == ["Major", "3", "of", "125", "Minor", "4", "of", "8,067", "AQL", "2.9"]
    assert told(page) == [("unreadable_text", "warning")]
    assert "“4” for “3”" in page.problems[0].message


def test_two_figures_that_are_exchanged_are_read_as_they_are_seen() -> None:
    page = page_of("Major 3 of 8", "Minor 12", says={"3": "8", "8": "3"})
    assert texts(page) == ["Major", "3", "of", "8", "Minor", "12"]
    assert told(page) == [("unreadable_text", "warning")]


def test_two_figures_that_say_the_same_are_not_read() -> None:
    page = page_of("Major 3 of 8", "Minor 12", says={"8": "3"})
    assert texts(page) == ["Major", UNDECODED, "of", UNDECODED, "Minor", UNDECODED * 2]
    assert told(page) == [("figures_not_taken", "error")]


def test_a_figure_that_says_another_is_caught_where_that_other_comes_first() -> None:
    assert texts(page_of("Major 8 of 3", says={"8": "3"})) == ["Major", UNDECODED, "of", UNDECODED]
    assert texts(page_of("Major 3 3 3 8", says={"8": "3"})) == ["Major", *([UNDECODED] * 4)]


@pytest.mark.parametrize("file", ["Vera.ttf", "VeraBd.ttf", "VeraIt.ttf", "VeraBI.ttf", "Helvetica"])
def test_nothing_is_said_of_a_font_that_tells_the_truth(file: str) -> None:
    kept = io.BytesIO()
    sheet = canvas(kept)
    for size in (5, 8, 9.5, 12, 40):
        sheet.setFont(file if file == "Helvetica" else font(file), size)
        sheet.drawString(20, 280 - 5 * size, "0123456789")
    sheet.save()
    (page,) = read_pages(kept.getvalue())
    assert texts(page) == ["0123456789"] * 5
    assert told(page) == []


@pytest.mark.parametrize(("turn", "x", "y"), [(0, 40, 200), (90, 40, -100), (180, -300, -200), (270, -200, 100)])
def test_a_page_that_is_turned_is_looked_at_as_well(turn: int, x: float, y: float) -> None:
    kept = io.BytesIO()
    sheet = canvas(kept)
    sheet.setPageRotation(turn)
    sheet.rotate(turn)
    sheet.setFont(font(), 10)
    sheet.drawString(x, y, "Major 8 of 3")
    sheet.save()
    (page,) = read_pages(lying(kept.getvalue(), {"8": "3"}))
    assert texts(page) == ["Major", UNDECODED, "of", UNDECODED]


def test_text_in_a_drawing_that_is_moved_is_looked_at_as_well() -> None:
    kept = io.BytesIO()
    sheet = canvas(kept)
    sheet.beginForm("part")
    sheet.setFont(font(), 10)
    sheet.drawString(0, 0, "Major 3 of 125")
    sheet.endForm()
    sheet.translate(50, 200)
    sheet.doForm("part")
    sheet.save()
    (page,) = read_pages(lying(kept.getvalue(), SHIFTED))
    assert texts(page) == ["Major", "3", "of", "125"]


def test_a_font_that_comes_on_a_later_page_is_judged_by_itself() -> None:
    kept = io.BytesIO()
    sheet = canvas(kept)
    for face in ("Helvetica", font(), "Helvetica"):
        sheet.setFont(face, 10)
        sheet.drawString(40, 200, "Major 3 of 125")
        sheet.showPage()
    sheet.save()
    pages = read_pages(lying(kept.getvalue(), SHIFTED))
    assert [texts(page) for page in pages] == [["Major", "3", "of", "125"]] * 3
    assert [told(page) for page in pages] == [[], [("unreadable_text", "warning")], []]


def test_the_page_of_a_figure_that_spoils_the_proof_may_come_last() -> None:
    kept = io.BytesIO()
    sheet = canvas(kept)
    for line in ("Major 3", "Minor 8"):
        sheet.setFont(font(), 10)
        sheet.drawString(40, 200, line)
        sheet.showPage()
    sheet.save()
    first, last = read_pages(lying(kept.getvalue(), {"8": "3"}))
    assert (texts(first), texts(last)) == (["Major", UNDECODED], ["Minor", UNDECODED])


def test_a_figure_in_more_sizes_than_are_looked_at_is_not_taken_from_a_font_that_lies() -> None:
    kept = io.BytesIO()
    sheet = canvas(kept)
    for number in range(SIZES + 5):
        sheet.setFont(font(), 10)
        sheet.drawString(10 + 10 * number, 200 - number, "8")
        sheet.setFont(font(), 11 + 0.3 * number)  # the height of a word is that of its highest letter
        sheet.drawString(10 + 10 * number + 6.4, 200 - number, "M")
    sheet.save()
    (page,) = read_pages(lying(kept.getvalue(), {"8": "3"}))
    assert sorted(text[0] for text in texts(page)) == ["8"] * SIZES + [UNDECODED] * 5


def footed(*lines: str, cut: float) -> bytes:
    """Return a sheet with *lines* and, last, a foot whose frame begins so many points over the line it stands on."""
    kept = io.BytesIO()
    sheet = canvas(kept)
    sheet.setFont(font(), 10)
    for number, line in enumerate(lines):
        sheet.drawString(40, 280 - 20 * number, line)
    frame = sheet.beginPath()
    frame.rect(30, 20 + cut, 340, 12 - cut)
    sheet.clipPath(frame, stroke=0, fill=0)
    sheet.drawString(40, 20, "0 1 2 3 4 5 6 7 8 9 KA-22-1287")
    sheet.save()
    return kept.getvalue()


@pytest.mark.parametrize("cut", [0.0, 2.5, 3.75])
def test_figures_that_a_low_frame_cuts_say_nothing_against_their_font(cut: float) -> None:
    (page,) = read_pages(footed("Major 2 of 125", cut=cut))
    assert texts(page) == ["Major", "2", "of", "125", *"0123456789", "KA-22-1287"]
    assert told(page) == []


def test_a_font_that_lies_is_caught_by_its_whole_figures_beside_cut_ones() -> None:
    (page,) = read_pages(lying(footed("Major 2 of 125", "Minor 0 3 4 6 7 8 9", cut=1.5), SHIFTED))
    assert texts(page)[:4] == ["Major", "2", "of", "125"]
    assert ("unreadable_text", "warning") in told(page)


def test_text_without_a_height_is_no_harm() -> None:
    kept = io.BytesIO()
    sheet = canvas(kept)
    for size in (0, 10):
        sheet.setFont(font(), size)
        sheet.drawString(40, 200 - size, "Major 3")
    sheet.save()
    (page,) = read_pages(kept.getvalue())
    assert texts(page)[-2:] == ["Major", "3"]


def test_a_report_whose_font_lies_is_read_as_it_is_seen_and_no_reader_of_its_text_is_asked() -> None:
    found = read(lying(report(), SHIFTED), "lying.pdf")
    assert [defect.counts for defect in found.defects] == [BySeverity(0, 3, 8), BySeverity(0, 1, 12)]
    assert found.inspection_date == "2026-11-03"
    assert "readers_differ" not in [problem.code for problem in found.problems]


@pytest.mark.slow
def test_figures_that_cannot_be_told_from_their_font_are_read_from_the_picture_of_the_page() -> None:
    alike = {**SHIFTED, "3": "9", "8": "9"}  # two that say the same
    found = read(lying(report(("Total", "0", "4", "20")), alike), "lying.pdf")
    assert [defect.counts for defect in found.defects] == [BySeverity(0, 3, 8), BySeverity(0, 1, 12)]
    assert not found.errors
    assert "read from its picture" in " ".join(problem.message for problem in found.problems)
