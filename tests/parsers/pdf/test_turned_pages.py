"""Pages that the file turns: what is read from them, and where it stands on their pictures."""

import io

import pytest
from PIL.Image import Image
from reportlab.pdfgen.canvas import Canvas

from toolkit.parsers.layout.pages import Box, Word
from toolkit.parsers.pdf import read_pages
from toolkit.parsers.views import DPI, LONGEST, views

WIDTH, HEIGHT = 400.0, 600.0
TURNS = (0, 90, 180, 270)


def turned(turn: int, *, crop: bool = False) -> bytes:
    """Return a page that a reader sees upright, though the file holds it turned by *turn* degrees."""
    out = io.BytesIO()
    sheet = Canvas(out, pagesize=(WIDTH, HEIGHT), invariant=True)  # as seen: ReportLab turns it
    sheet.setPageRotation(turn)
    if crop:
        sheet.setCropBox((20, 30, WIDTH - 10, HEIGHT - 40) if turn in (0, 180) else (20, 30, HEIGHT - 10, WIDTH - 40))
    across, up = {0: (0.0, 0.0), 90: (HEIGHT, 0.0), 180: (WIDTH, HEIGHT), 270: (0.0, WIDTH)}[turn]
    sheet.translate(across, up)
    sheet.rotate(turn)
    sheet.setFont("Helvetica", 20)
    sheet.drawString(100, 450, "Broken")
    sheet.drawString(250, 200, "stitches")
    sheet.save()
    return out.getvalue()


def inked(image: Image, box: Box, scale: float) -> bool:
    """Tell whether anything is printed in *box*, given in points."""
    x0, top, x1, bottom = (round(side * scale) for side in box)
    darkest, _ = image.convert("L").crop((x0, top, x1, bottom)).getextrema()
    return isinstance(darkest, int | float) and darkest < 100


def words(data: bytes) -> list[Word]:
    return list(read_pages(data)[0].words)


@pytest.mark.parametrize("turn", TURNS)
def test_text_that_a_reader_sees_upright_is_read_however_the_file_turns_the_page(turn: int) -> None:
    seen = {word.text: word for word in words(turned(turn))}
    assert set(seen) == {"Broken", "stitches"}
    assert (round(seen["Broken"].x0), round(seen["Broken"].base)) == (100, HEIGHT - 450)
    assert (round(seen["stitches"].x0), round(seen["stitches"].base)) == (250, HEIGHT - 200)


@pytest.mark.parametrize("crop", [False, True], ids=["whole", "cropped"])
@pytest.mark.parametrize("turn", TURNS)
def test_a_word_stands_on_the_picture_where_it_was_read(turn: int, crop: bool) -> None:
    data = turned(turn, crop=crop)
    page, view = read_pages(data)[0], next(iter(views(data, [1])))
    assert (view.width, view.height) == (page.width, page.height)
    scale = view.image.width / view.width
    assert len(page.words) == 2
    for word in page.words:
        assert inked(view.image, word.box, scale)
        below = (word.x0, word.bottom + 4, word.x1, word.bottom + 24)
        assert not inked(view.image, below, scale)


def test_text_that_a_reader_sees_lying_on_its_side_is_not_read() -> None:
    out = io.BytesIO()
    sheet = Canvas(out, pagesize=(WIDTH, HEIGHT))
    sheet.rotate(90)
    sheet.drawString(100, -200, "Sideways")
    sheet.save()
    assert words(out.getvalue()) == []


def test_a_poster_is_drawn_no_larger_than_the_memory_of_a_small_computer_takes() -> None:
    out = io.BytesIO()
    sheet = Canvas(out, pagesize=(3000, 9000))
    sheet.drawString(10, 10, "Plan")
    sheet.save()
    small, poster = next(iter(views(turned(0), [1]))), next(iter(views(out.getvalue(), [1])))
    assert small.image.width == pytest.approx(WIDTH * DPI / 72, abs=1)
    assert max(poster.image.size) == pytest.approx(LONGEST, abs=1)


def test_views_come_in_the_order_in_which_they_are_asked_for_and_as_jpeg() -> None:
    out = io.BytesIO()
    sheet = Canvas(out)
    for text in ("one", "two", "three"):
        sheet.drawString(100, 700, text)
        sheet.showPage()
    sheet.save()
    taken = list(views(out.getvalue(), [3, 1]))
    assert [view.page for view in taken] == [3, 1]
    assert all(view.jpeg().startswith(b"\xff\xd8\xff") for view in taken)
