"""Photographed sheets seen from straight above."""

import numpy as np
import pytest

from toolkit.parsers import scan

if not scan.installed():
    pytest.skip("the part that reads pictures is not installed", allow_module_level=True)

import cv2

from toolkit.parsers.scan.flattened import flattened, sheets
from toolkit.parsers.scan.recognition import Picture

PAPER, GROUND, INK = 235, 90, 20


def sheet(corners: list[tuple[int, int]], ground: int = GROUND, ink: int = INK) -> Picture:
    """Return a photo of a sheet with these *corners* and a spot a quarter down and right from its upper left one."""
    plain = np.full((1000, 800, 3), PAPER, np.uint8)
    cv2.circle(plain, (200, 250), 30, (ink, ink, ink), -1)
    flat = np.array([(0, 0), (800, 0), (800, 1000), (0, 1000)], np.float32)
    matrix = cv2.getPerspectiveTransform(flat, np.array(corners, np.float32))
    photo = cv2.warpPerspective(plain, matrix, (1000, 1200), borderValue=(ground, ground, ground))
    return np.asarray(photo, dtype=np.uint8)


@pytest.mark.parametrize(
    "corners",
    [
        [(150, 120), (840, 160), (900, 1080), (90, 1040)],
        [(120, 200), (800, 100), (930, 1000), (180, 1110)],
    ],
)
def test_the_corners_of_a_sheet_become_those_of_the_page(corners: list[tuple[int, int]]) -> None:
    flat = flattened(sheet(corners))
    dark = np.argwhere(flat[:, :, 0] < (PAPER + INK) / 3)
    inner = dark[(dark.min(axis=1) > 20)]
    middle = inner.mean(axis=0) / flat.shape[:2]
    assert middle == pytest.approx([0.25, 0.25], abs=0.03)


@pytest.mark.parametrize(
    ("corners", "ground"),
    [
        ([(0, 0), (1000, 0), (1000, 1200), (0, 1200)], GROUND),  # scanned: the sheet is the picture
        ([(150, 120), (840, 160), (900, 1080), (90, 1040)], PAPER - 10),  # on white: where does it end?
        ([(400, 500), (600, 510), (610, 700), (390, 690)], GROUND),  # a label, and no page
    ],
)
def test_a_picture_without_a_sheet_on_darker_ground_stays_as_it_is(corners: list[tuple[int, int]], ground: int) -> None:
    photo = sheet(corners, ground)
    assert flattened(photo) is photo


def side_by_side(first: Picture, second: Picture, *, below: bool = False) -> Picture:
    return np.concatenate([first, second], axis=0 if below else 1)


CORNERS = [(150, 120), (840, 160), (900, 1080), (90, 1040)]


@pytest.mark.parametrize("below", [True, False])
def test_every_sheet_of_a_picture_is_a_page(below: bool) -> None:
    other = sheet(CORNERS, ink=PAPER)  # without the spot, so that the order shows
    found = sheets(side_by_side(sheet(CORNERS), other, below=below))
    assert [bool((page < PAPER / 2).any()) for page in (one[40:-40, 40:-40] for one in found)] == [True, False]


def test_what_may_be_a_folded_sheet_is_not_left_out() -> None:
    beside = sheet([(0, 0), (1, 0), (1, 1), (0, 1)])
    corners = [(200, 200), (700, 200), (600, 600), (900, 900), (200, 900)]
    cv2.fillPoly(beside, [np.array(corners, np.int32)], (PAPER, PAPER, PAPER))
    photo = side_by_side(sheet(CORNERS), beside)
    assert [one is photo for one in sheets(photo)] == [True]
