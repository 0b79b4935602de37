"""How wide words are: measured where the letters are known, and hardly ever too narrow."""

import pytest
from docx import Document as Word
from lxml import etree

from tests.packages import saved
from toolkit.documents.package import unpacked
from toolkit.documents.room import Room, letters


def test_known_letters_are_measured_and_others_are_taken_for_wide() -> None:
    assert letters("ill", measured=True) == pytest.approx(0.222 * 3)
    assert letters("ill") == pytest.approx(0.58 * 3)


def test_bold_letters_are_wider() -> None:
    assert letters("handle", bold=True, measured=True) > letters("handle", measured=True)


def test_chinese_fills_squares_and_stands_apart_from_figures() -> None:
    assert letters("货物", measured=True) == 2
    assert letters("第2节", measured=True) == pytest.approx(2 + 0.556 + 2 * 0.25)


def test_signs_that_chinese_fonts_draw_wide_are_taken_for_wide() -> None:
    assert letters("“–”", measured=True) == 3


@pytest.mark.parametrize(("font", "fits"), [("Arial", True), ("Verdana", False)])
def test_only_fonts_that_were_measured_are_taken_for_narrow(font: str, fits: bool) -> None:
    word = Word()
    word.styles["Normal"].font.name = font
    paragraph = word.add_paragraph("")
    parts = unpacked(saved(word))
    body, styles = etree.fromstring(parts["word/document.xml"]), etree.fromstring(parts["word/styles.xml"])
    room = Room(body, styles)
    first = next(body.iter(f"{{{paragraph._p.nsmap['w']}}}p"))  # noqa: SLF001
    assert room.takes(first, "illicit little tilt " * 6) is fits
