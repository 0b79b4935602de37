"""Sheets wider than the paper: what a print put on a page of its own belongs to the right of the first."""

import shutil
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.parsers.drawn import drawn
from tests.parsers.sheets_cut import cut, printed, run_over
from toolkit.model.report import Report, Source
from toolkit.parsers.formats import pages_of
from toolkit.parsers.layout.beside_pages import joined, pairs_of
from toolkit.parsers.layout.pages import Page
from toolkit.parsers.proof.cut_sheets import cut_apart
from toolkit.parsers.proof.overprinted import overprinted
from toolkit.parsers.reader import read, understand

WIDE = """
Final inspection report
Made by Tallowmere Inspection

Report no. | TM-2207 | | Product | Bread tin

[Fault seen on the tins of the sample | Remark of the inspector, as seen | Critical | Major | Minor
[Lid does not close | tins from cartons 3, 8 and 11 | 0 | 3 | 0
[Rim scratched by the tool | on the outside, seen from 50 cm | 0 | 0 | 4
[Total | | 0 | 3 | 4
[Allowed | | 0 | 2 | 3

Overall result | | | FAIL
"""
OTHER = """
Measurement of the tins
Made with a calliper

Gauge no. | 44 | | Unit | mm

[Size | Wanted on the drawing | Tin 1 | Tin 2 | Tin 3
[Length | 240 | 240 | 241 | 240
[Width | 110 | 110 | 110 | 111
[Height | 75 | 74 | 75 | 75
[Rim | 4 | 4 | 4 | 4
"""


def column(page: Page, head: str) -> float:
    """Return the left edge of the column that begins with *head*."""
    at = next(word.x0 for word in page.words if word.text == head)
    return max(rule.x0 for rule in page.rules if not rule.level and rule.x0 <= at)


def understood(pages: tuple[Page, ...]) -> Report:
    return understand(joined(pages, pairs_of(pages)), Source(file="drawn.pdf", sha256="", format="pdf"))


@pytest.mark.parametrize("head", ["Remark", "Critical", "Major", "Minor"])
def test_a_sheet_that_is_cut_reads_as_the_whole(head: str) -> None:
    whole = drawn(WIDE)
    pages = cut(whole, column(whole, head))
    assert [(pair.left, pair.right) for pair in pairs_of(pages)] == [(1, 2)]
    read_whole, read_cut = understood((whole,)), understood(pages)
    for name in ("defects", "found", "allowed", "results", "product", "report_no"):
        told, again = getattr(read_whole, name), getattr(read_cut, name)
        if name == "defects":
            told, again = ([replace(row, bbox=None) for row in rows] for rows in (told, again))
        assert again == told, name
    assert read_cut.found.major == 3


def test_a_sheet_that_is_cut_twice_is_one_row_of_pages() -> None:
    whole = drawn(WIDE)
    left, rest = cut(whole, column(whole, "Remark"))
    middle, right = cut(rest, column(rest, "Major"))
    pages = (left, replace(middle, number=2, width=left.width), replace(right, number=3, width=left.width))
    assert [(pair.left, pair.right) for pair in pairs_of(pages)] == [(1, 2), (1, 3)]
    assert understood(pages).found == understood((whole,)).found


def test_text_that_ran_over_the_edge_is_on_both_pages_and_read_once() -> None:
    whole = drawn(WIDE.replace("[", ""))  # no ruling tells where the left page ends
    at = next(word.x0 for word in whole.words if word.text == "Critical") - 6
    base = max(word.base for word in whole.words) - 15
    left, right = cut(whole, at)
    assert pairs_of((left, right)) == ()
    pages = run_over((left, right), "and the tins shall be packed again", base)
    assert [(pair.left, pair.right) for pair in pairs_of(pages)] == [(1, 2)]
    page = joined(pages, pairs_of(pages))[0]
    assert [word.text for word in page.words].count("packed") == 1


@pytest.mark.parametrize(
    "other",
    [
        WIDE.replace("TM-2207", "TM-2208"),  # the same form for another lot
        OTHER,  # another table, that begins at the top as the first does, and ends elsewhere
        OTHER + "[Base | 100 | 100 | 100 | 100\n",
        "Photographs of the lot\nTaken by Tallowmere Inspection\n\nPhoto 1 | Photo 2",
    ],
)
def test_pages_of_their_own_stay_apart(other: str) -> None:
    assert pairs_of(tuple(replace(page, of_sheet=True) for page in (drawn(WIDE), drawn(other, number=2)))) == ()


def test_pages_that_no_program_for_sheets_printed_stay_apart() -> None:
    whole = drawn(WIDE)
    assert pairs_of(tuple(replace(page, of_sheet=False) for page in cut(whole, column(whole, "Major")))) == ()


def test_a_column_that_had_room_on_the_left_page_is_no_part_of_its_sheet() -> None:
    whole = drawn(WIDE)
    left, right = cut(whole, column(whole, "Major"))
    wider = (replace(page, width=page.width + 200) for page in (left, right))
    assert pairs_of((left, right))
    assert pairs_of(tuple(wider)) == ()


def test_pages_of_other_sizes_and_pictures_of_pages_stay_apart() -> None:
    whole = drawn(WIDE)
    left, right = cut(whole, column(whole, "Major"))
    assert pairs_of((left, right))
    assert pairs_of((left, replace(right, width=842.0))) == ()
    assert pairs_of((left, replace(right, recognised=True))) == ()


SHEET: list[list[str | int]] = [
    ["Pre-shipment inspection report"],
    ["Report no.", "LH-5530"],
    ["Product", "Enamel jug"],
    ["Sample size", 80],
    [],
    ["Defect", "Where it was seen", "Remark", "Critical", "Major", "Minor"],
    ["Enamel chipped", "at the rim", "", 0, 4, 0],
    ["Handle loose", "upper rivet", "", 0, 2, 0],
    ["Print faint", "on the base", "", 0, 0, 5],
    ["Total", "", "", 0, 6, 5],
    ["Limit", "", "", 0, 5, 7],
    [],
    ["Result", "FAILED"],
]


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_what_libreoffice_cut_is_read_and_placed_on_the_page_where_it_is_seen(tmp_path: Path) -> None:
    report = read(printed([SHEET], tmp_path), "jug.pdf")
    assert report.source.pages == 2
    assert [(row.description, row.major, row.minor) for row in report.defects] == [
        ("Enamel chipped", 4, 0),
        ("Handle loose", 2, 0),
        ("Print faint", 0, 5),
    ]
    assert (report.found.major, report.allowed.major, report.results.overall) == (6, 5, "fail")
    assert all(row.bbox is not None and row.page == 1 and row.bbox[2] <= 612 for row in report.defects)
    assert not [problem for problem in report.problems if problem.level == "error"]


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_sheets_of_a_workbook_with_as_many_rows_stay_apart(tmp_path: Path) -> None:
    first: list[list[str | int]] = [
        ["Defect", "Major", "Minor"],
        ["Enamel chipped", 4, 0],
        ["Print faint", 0, 5],
        ["Total", 4, 5],
    ]
    second: list[list[str | int]] = [
        ["Point", "Jug 1", "Jug 2"],
        ["Height", 180, 181],
        ["Width", 95, 96],
        ["Weight", 410, 412],
    ]
    pages = pages_of(printed([first, second], tmp_path, columns=16.0), "pdf")
    assert len(pages) == 2
    assert pairs_of(pages) == ()


def test_text_that_runs_over_the_next_row_is_asked_about() -> None:
    page = drawn(WIDE)
    rim = next(word for word in page.words if word.text == "Rim")
    over = replace(rim, text="rattles", top=rim.top - 3, bottom=rim.bottom - 3, base=rim.base - 3)
    rows = understood((page,)).defects
    assert list(overprinted(rows, (page,))) == []
    assert [problem.page for problem in overprinted(rows, (replace(page, words=(*page.words, over)),))] == [1]
    assert list(overprinted(rows, (replace(page, words=(*page.words, replace(over, text="Rim"))),))) == []


def test_a_part_of_a_sheet_that_fits_nowhere_is_asked_about() -> None:
    whole = drawn(WIDE)
    left, right = cut(whole, column(whole, "Major"))
    begun = replace(right, words=(replace(right.words[0], x0=-12.0, base=right.words[0].base + 7), *right.words[1:]))
    assert [problem.page for problem in cut_apart((left, begun), ())] == [2]
    assert list(cut_apart((left, right), pairs_of((left, right)))) == []
