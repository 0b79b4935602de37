"""A picture belongs to the row that its caption names, else to the row that its number stands in."""

import io

from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from toolkit.model.report import Defect
from toolkit.parsers import read
from toolkit.parsers.cards.photos import with_photos
from toolkit.parsers.layout.pages import Page

ROWS = ("Chipped glaze at the rim", "Crooked handle", "Decal fades", "Wobbly base")
PLACES = ((60, 400), (320, 400), (60, 250), (320, 250))


def mug_report(head: str, numbers: tuple[str, ...], captions: tuple[str, ...]) -> dict[str, list[str]]:
    """Return the captions of the photos of each defect row of a report on mugs, four pictures below its table."""
    kept = io.BytesIO()
    sheet = Canvas(kept, pagesize=(595, 842))
    for line, text in enumerate(
        ("Inspection report 4711", "Product: Stoneware mug", "Sample size: 80", "Overall result: FAIL")
    ):
        sheet.drawString(60, 790 - 18 * line, text)
    for row, cells in enumerate((("No.", "Defect", "Major", "Minor", head), *_table(numbers))):
        for left, cell in zip((60, 100, 320, 380, 440), cells, strict=True):
            sheet.drawString(left, 690 - 20 * row, cell)
    for (left, bottom), caption, shade in zip(PLACES, captions, (60, 100, 140, 180), strict=True):
        picture = io.BytesIO()
        Image.new("RGB", (120, 90), (shade, shade, 90)).save(picture, "PNG")
        sheet.drawImage(ImageReader(picture), left, bottom, 130, 90)
        sheet.drawString(left, bottom - 12, caption)
    sheet.showPage()
    sheet.save()
    found = read(kept.getvalue(), "mug.pdf")
    assert [defect.description for defect in found.defects] == list(ROWS)
    return {defect.description: [photo.caption or "" for photo in defect.photos] for defect in found.defects}


def _table(numbers: tuple[str, ...]) -> list[tuple[str, ...]]:
    counts = (("6", "0"), ("3", "0"), ("0", "4"), ("2", "0"))
    return [
        (str(at), name, *count, number)
        for at, (name, count, number) in enumerate(zip(ROWS, counts, numbers, strict=True), start=1)
    ]


BARE = ("Photo 1", "Photo 2", "Photo 3", "Photo 4")


def test_the_number_in_the_row_is_the_link_where_the_caption_is_a_number_alone() -> None:
    found = mug_report("Photo No.", ("3", "1", "4", "2"), BARE)
    assert found == dict(zip(ROWS, (["Photo 3"], ["Photo 1"], ["Photo 4"], ["Photo 2"]), strict=True))


def test_several_numbers_in_a_row_are_several_pictures() -> None:
    found = mug_report("Pictures", ("1, 2", "3", "4", ""), ("Picture 1", "Picture 2", "Picture 3", "Picture 4"))
    assert found[ROWS[0]] == ["Picture 1", "Picture 2"]
    assert found[ROWS[3]] == []


def test_a_caption_in_other_words_is_found_by_its_number() -> None:
    captions = ("Fig. 1: rim", "Fig. 2: ear bent", "Fig. 3: worn print", "Fig. 4: does not stand")
    found = mug_report("Fig.", ("1", "2", "3", "4"), captions)
    assert [len(photos) for photos in found.values()] == [1, 1, 1, 1]


def test_a_short_sign_before_the_numbers_is_known_by_the_column() -> None:
    captions = ("P1 Rim", "P2 Handle", "P3 Decal", "P4 Base")
    found = mug_report("Photo", ("P3", "P1, P2", "-", "P4"), captions)
    assert found == dict(zip(ROWS, (["P3 Decal"], ["P1 Rim", "P2 Handle"], [], ["P4 Base"]), strict=True))
    assert mug_report("Photo", ("3", "1", "2", "4"), captions)[ROWS[0]] == []
    two_series = mug_report("Photo", ("P3", "D1", "P2", "D4"), ("P1 a", "P2 b", "P3 c", "P4 d"))
    assert not any(two_series.values())


def test_a_column_that_counts_the_photos_links_none() -> None:
    assert not any(mug_report("Photos", ("1", "1", "1", "1"), BARE).values())


def test_where_the_words_of_a_caption_and_the_numbers_differ_only_the_words_count() -> None:
    captions = ("Photo 1: Decal fades", "Photo 2", "Photo 3", "Photo 4")
    found = mug_report("Photos", ("1", "2", "3", "4"), captions)
    assert found == dict(zip(ROWS, ([], [], ["Photo 1: Decal fades"], []), strict=True))


def test_captions_without_numbers_are_linked_by_no_number() -> None:
    assert not any(mug_report("Photo", ("1", "2", "3", "4"), ("front", "back", "left", "right")).values())


def test_numbers_that_stand_bare_before_the_captions_count_where_they_run_on() -> None:
    captions = ("11 Rim", "12 Not straight", "13 Fading", "14 Leg")
    found = mug_report("Photo No.", ("11", "12", "13", "14"), captions)
    assert found == {row: [caption] for row, caption in zip(ROWS, captions, strict=True)}
    counts = ("2 rims", "2 handles", "1 decal", "4 legs")  # of goods that are seen
    assert not any(mug_report("Photo No.", ("1", "2", "3", "4"), counts).values())


def test_one_caption_for_a_row_of_pictures_gives_each_its_number() -> None:
    shown = mug_report("Photo", ("P1", "P2", "P3", "P4"), ("P1 to P2", "", "P3 – P4", ""))
    assert shown == dict(zip(ROWS, (["P1"], ["P2"], ["P3"], ["P4"]), strict=True))


def test_pictures_that_are_fewer_than_their_caption_says_are_of_no_row() -> None:
    shown = mug_report("Photo", ("P1", "P2", "P3", "P4"), ("P1 to P3", "", "P4", "Warehouse"))
    assert shown == dict(zip(ROWS, ([], [], [], []), strict=True))


def test_a_picture_in_a_row_of_the_list_is_of_that_row() -> None:
    kept = io.BytesIO()
    sheet = Canvas(kept, pagesize=(595, 842))
    for line, text in enumerate(
        ("Inspection report 4711", "Product: Stoneware mug", "Sample size: 80", "Result: FAIL")
    ):
        sheet.drawString(60, 790 - 18 * line, text)
    edges = [700, *(680 - 80 * row for row in range(len(ROWS) + 1))]
    columns = (60, 90, 200, 380, 440, 500)
    for row, cells in enumerate((("No.", "Picture", "Defect", "Major", "Minor"), *_pictured())):
        for left, cell in zip(columns, cells, strict=False):
            sheet.drawString(left + 4, edges[row] - 15, cell)
        if row:
            picture = io.BytesIO()
            Image.new("RGB", (90, 60), (40 * row, 90, 90)).save(picture, "PNG")
            sheet.drawImage(ImageReader(picture), 95, edges[row] - 72, 95, 64)
    for y in edges:
        sheet.line(columns[0], y, columns[-1], y)
    for x in columns:
        sheet.line(x, edges[0], x, edges[-1])
    sheet.drawString(60, edges[-1] - 15, "Total: major 11, minor 4")
    sheet.save()
    found = read(kept.getvalue(), "mug.pdf")
    assert [[photo.number for photo in defect.photos] for defect in found.defects] == [[1], [2], [3], [4]]


def _pictured() -> list[tuple[str, ...]]:
    return [(number, "", name, major, minor) for number, name, major, minor, _ in _table(("", "", "", ""))]


def test_a_card_of_few_lines_stands_beside_its_picture() -> None:
    defects = [
        Defect(description=name, major=1, page=1, bbox=(188, top, 360, top + 27))
        for name, top in (("Latch loose", 83), ("Cap missing", 194), ("Lens scratched", 305))
    ]
    page = Page(1, 595, 842, (), (), pictures=tuple((34, top, 177, top + 102) for top in (76, 187, 298)))
    shown = [[photo.number for photo in defect.photos] for defect in with_photos(defects, [], [page])]
    assert shown == [[1], [2], [3]]
