"""Check boxes of a picture: empty, ticked inside, and with a tick by hand that runs over the edge."""

import pytest
from PIL import Image, ImageDraw

np = pytest.importorskip("numpy")
pytest.importorskip("cv2", reason="the optional part that reads pictures")

from toolkit.parsers.scan.drawn import boxes_of, ink_of  # noqa: E402

SIDE, EDGE = 28, 3
TICKS = {
    "inside": [(7, 14), (12, 20), (21, 7)],
    "over the edge": [(5, 15), (12, 22), (36, -6)],
    "below the edge": [(4, 12), (14, 34), (24, 6)],
}


def ticked(*marks: str, frame: bool = True) -> list[bool]:
    """Return what is seen of a line of boxes with these *marks*, each beside letters."""
    sheet = Image.new("RGB", (1700, 200), "white")
    pen = ImageDraw.Draw(sheet)
    for number, mark in enumerate(marks):
        x, y = 100 + 300 * number, 80
        if frame:
            pen.rectangle((x, y, x + SIDE, y + SIDE), outline="black", width=EDGE)
        if mark in TICKS:
            pen.line([(x + a, y + b) for a, b in TICKS[mark]], fill="black", width=4)
        pen.text((x + 60, y), "OK GOOD 80", fill="black", font_size=28)
    seen = sorted(boxes_of(ink_of(np.asarray(sheet))), key=lambda box: box.box[0])
    return [box.ticked for box in seen]


@pytest.mark.parametrize("mark", TICKS)
def test_a_tick_is_seen_wherever_it_ends(mark: str) -> None:
    assert ticked("", mark, "") == [False, True, False]


def test_a_tick_without_its_box_is_none() -> None:
    assert ticked("inside", "over the edge", frame=False) == []


def test_round_letters_are_no_boxes() -> None:
    sheet = Image.new("RGB", (1700, 200), "white")
    ImageDraw.Draw(sheet).text((100, 60), "OOO DDD QQQ 000 888", fill="black", font_size=34)
    assert list(boxes_of(ink_of(np.asarray(sheet)))) == []
