"""Pictures of places on real pages: the right place, the size of print, nothing else in the file."""

import io
from pathlib import Path

import pytest
from PIL import Image
from reportlab import rl_config
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from toolkit.model.picture import Cut, Mark, Picture
from toolkit.parsers import cut_supervised, cutting, read
from toolkit.parsers.cutting import cut

REPORTS = Path(__file__).resolve().parents[2] / "samples" / "reports"
LARGE = 5_000_000  # pixels


def page_of_squares(turn: int = 0) -> bytes:
    """Return a page of 400 by 600 points with a red photo at the top left and a green one at the bottom right."""
    kept = io.BytesIO()
    sheet = Canvas(kept, pagesize=(400, 600))
    sheet.setPageRotation(turn)
    for color, left, bottom in (("red", 50, 450), ("green", 250, 50)):
        sheet.drawImage(ImageReader(photo(color)), left, bottom, 100, 100)
    sheet.showPage()
    sheet.save()
    return kept.getvalue()


def photo(color: str) -> io.BytesIO:
    """Return a photo that says where it was taken."""
    kept, image = io.BytesIO(), Image.new("RGB", (300, 300), color)
    exif = Image.Exif()
    exif[0x010F] = "Camera of the inspector"
    exif.get_ifd(0x8825)[1] = "N"
    image.save(kept, "JPEG", exif=exif)
    kept.seek(0)
    return kept


def seen(picture: Picture | None) -> Image.Image:
    assert picture is not None
    return Image.open(io.BytesIO(picture.jpeg)).convert("RGB")


def is_colour(image: Image.Image, at: tuple[float, float], colour: tuple[int, int, int]) -> bool:
    pixel = image.getpixel((int(at[0] * image.width), int(at[1] * image.height)))
    assert isinstance(pixel, tuple)
    return all(abs(one - other) < 30 for one, other in zip(pixel, colour, strict=True))


RED, GREEN, WHITE = (255, 0, 0), (0, 128, 0), (255, 255, 255)
FIRST, SECOND = (50.0, 50.0, 150.0, 150.0), (250.0, 450.0, 350.0, 550.0)


def test_each_box_gives_what_stands_in_it_and_nothing_beside_it() -> None:
    made = cut(page_of_squares(), [Cut(page=1, box=SECOND, pixels=LARGE), Cut(page=1, box=FIRST, pixels=LARGE)])
    for picture, colour in zip(made, (GREEN, RED), strict=True):
        assert all(is_colour(seen(picture), at, colour) for at in ((0.03, 0.03), (0.5, 0.5), (0.97, 0.97)))


def test_a_page_that_is_turned_is_cut_as_it_is_seen() -> None:
    # Turned by a quarter to the right, what lay 50 points above the lower edge begins 50 points from the left one.
    (picture,) = cut(page_of_squares(turn=90), [Cut(page=1, box=(50.0, 250.0, 150.0, 350.0), pixels=LARGE)])
    assert all(is_colour(seen(picture), at, GREEN) for at in ((0.03, 0.03), (0.97, 0.97)))


def test_a_picture_is_as_dense_as_print_and_knows_its_size_on_paper() -> None:
    (picture,) = cut(page_of_squares(), [Cut(page=1, box=FIRST, pixels=LARGE)])
    assert picture is not None
    assert (picture.width, picture.height) == (100, 100)
    assert seen(picture).width == pytest.approx(100 / 72 * 200, abs=1)


def test_pixels_of_a_photo_are_kept_to_within_a_row_of_them() -> None:
    (picture,) = cut(page_of_squares(), [Cut(page=1, box=FIRST, pixels=10_000)])
    assert seen(picture).width * seen(picture).height == pytest.approx(10_000, rel=0.05)


def test_a_page_smaller_than_a4_is_as_dense_as_a4_would_be() -> None:
    (picture,) = cut(page_of_squares(), [Cut(page=1, pixels=10_000)])
    assert seen(picture).width * seen(picture).height == pytest.approx(10_000 * 400 * 600 / (595 * 842), rel=0.05)


def test_nothing_of_the_camera_comes_along(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rl_config, "useA85", 0)  # the photo as it is in the file, not as letters
    data = page_of_squares()
    assert b"Camera of the inspector" in data
    (picture,) = cut(data, [Cut(page=1, box=FIRST, pixels=LARGE)])
    assert picture is not None
    assert not Image.open(io.BytesIO(picture.jpeg)).getexif()
    assert b"Camera" not in picture.jpeg


def test_a_marked_row_has_a_box_around_it_and_a_figure_beside_it() -> None:
    row = (100.0, 300.0, 300.0, 312.0)
    plain, marked = cut(
        page_of_squares(), [Cut(page=1, pixels=LARGE), Cut(page=1, pixels=LARGE, marks=(Mark(row, "7"),))]
    )
    assert is_colour(seen(plain), (200 / 400, 299 / 600), WHITE)
    assert is_colour(seen(marked), (200 / 400, 299.4 / 600), (194, 65, 12))
    assert is_colour(seen(marked), (200 / 400, 306 / 600), WHITE)
    assert not is_colour(seen(marked), (94.5 / 400, 300.5 / 600), WHITE)


@pytest.mark.parametrize(
    "wanted",
    [
        Cut(page=2, pixels=LARGE),
        Cut(page=0, pixels=LARGE),
        Cut(page=1, box=(900.0, 10.0, 950.0, 60.0), pixels=LARGE),
        Cut(page=1, box=(10.0, 10.0, 12.0, 60.0), pixels=LARGE),
        Cut(page=1, box=(60.0, 60.0, 10.0, 10.0), pixels=LARGE),
    ],
    ids=["no such page", "page 0", "beside the page", "a line", "inside out"],
)
def test_what_is_not_on_the_page_gives_no_picture_and_leaves_the_others(wanted: Cut) -> None:
    made = cut(page_of_squares(), [wanted, Cut(page=1, box=FIRST, pixels=LARGE)])
    assert made[0] is None
    assert is_colour(seen(made[1]), (0.5, 0.5), RED)


def test_what_there_is_no_room_for_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = [Cut(page=1, box=FIRST, pixels=LARGE)] * 3
    first = cut(page_of_squares(), wanted)[0]
    assert first is not None
    monkeypatch.setattr(cutting, "MOST_BYTES", 2 * len(first.jpeg))
    assert [picture is not None for picture in cut(page_of_squares(), wanted)] == [True, True, False]


def test_the_child_makes_the_same_pictures_of_a_real_report() -> None:
    data = (REPORTS / "02-raincoat-scattered.pdf").read_bytes()
    report = read(data, "r.pdf")
    places = [(photo.page, photo.bbox) for defect in report.defects for photo in defect.photos]
    assert len(places) == 18
    wanted = [Cut(page=page, box=box, pixels=LARGE) for page, box in places]
    made = cut_supervised(data, "r.pdf", wanted)
    assert made == cut(data, wanted)
    # The rain jacket in each photo is yellow; a cut beside it would be grey or white.
    assert all(is_yellow(seen(picture)) for picture in made)


def is_yellow(image: Image.Image) -> bool:
    small = image.resize((40, 30)).tobytes()
    pixels = zip(small[::3], small[1::3], small[2::3], strict=True)
    return sum(red > 150 and green > 120 and blue < 110 for red, green, blue in pixels) > 100


def test_the_page_of_a_picture_file_is_the_picture() -> None:
    pytest.importorskip("rapidocr", reason="the optional part that reads pictures")
    kept = io.BytesIO()
    Image.new("RGB", (1000, 1500), "green").save(kept, "PNG")
    (picture,) = cut_supervised(kept.getvalue(), "r.png", [Cut(page=1, pixels=LARGE)])
    assert is_colour(seen(picture), (0.5, 0.5), GREEN)
