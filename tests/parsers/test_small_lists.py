"""Lists of defects in the forms of small offices, and what looks like one and is none."""

import pytest

from tests.parsers.drawn import report
from tests.parsers.notation import words
from tests.parsers.test_ordinary_reports import HEAD
from toolkit.model.report import Report, Source
from toolkit.parsers.layout.pages import Page
from toolkit.parsers.reader import understand

BOARD = "\n\n[ | Critical | Major | Minor\n[Allowed | 0 | 7 | 10\n[Found | 0 | {} | {}\n\nOverall result: PASS"


def read(text: str, major: int = 3, minor: int = 5) -> Report:
    return report(HEAD + text.strip("\n") + BOARD.format(major, minor))


def listed(text: str) -> list[tuple[str, int | None, int | None]]:
    return [(each.description, each.major, each.minor) for each in read(text).defects]


EXPECTED = [("Open seam at cuff", 2, None), ("Hole, 3 mm", 1, None), ("Loose thread", None, 5)]

LISTS = {
    "class, words, number": "Major - Open seam at cuff - 2\nMajor - Hole, 3 mm - 1\nMinor - Loose thread - 5",
    "times": "2 x Open seam at cuff / major\n1 x Hole, 3 mm / major\n5 x Loose thread / minor",
    "pictures": (
        "(1) Open seam at cuff - Major - 2 pcs (see photo 11, 12)\n(2) Hole, 3 mm - Major - 1 pc (photo 13)\n"
        "(3) Loose thread - Minor - 5 pcs (see photos 14-17)"
    ),
    "own headings": (
        "What we saw, major:\n• Open seam at cuff – 2 pcs\n• Hole, 3 mm – 1 pc\n\nWhat we saw, minor:\n"
        "• Loose thread – 5 pcs"
    ),
    "classes in brackets": (
        "Serious defects (major, not more than 7)\n - Open seam at cuff: 2 pcs\n - Hole, 3 mm: 1 pc\n"
        "Slight defects (minor, not more than 10)\n - Loose thread: 5 pcs"
    ),
    "letters by case": (
        "[# | Description of defects | C | M | m\n[1 | Open seam at cuff | 0 | 2 | 0\n[2 | Hole, 3 mm | 0 | 1 | 0\n"
        "[3 | Loose thread | 0 | 0 | 5"
    ),
    "named letters": (
        "Class A critical, class B major, class C minor\n\n[Kind of defect | Class | Pcs\n[Open seam at cuff | B | 2\n"
        "[Hole, 3 mm | B | 1\n[Loose thread | C | 5"
    ),
}


@pytest.mark.parametrize("text", LISTS.values(), ids=LISTS)
def test_a_list_is_read_whole(text: str) -> None:
    assert [(name, major or None, minor or None) for name, major, minor in listed(text)] == EXPECTED


def test_chinese_heads_are_told_by_a_class_of_another_sentence() -> None:
    text = "[疵点名称 | 严重 | 轻微\n[破洞 | 3 | 0\n[线头 | 0 | 5\n\n致命缺陷：无"
    assert [(name, major or None, minor or None) for name, major, minor in listed(text)] == [
        ("破洞", 3, None),
        ("线头", None, 5),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Maj. - found 3, allowed 7\nMin. - found 5, allowed 10",
        "Major - AQL - 2\nMinor - AQL - 4",
        "Length - 3 - 5\nWidth - 2 - 4",
        "1 x carton drop / passed",
        "Limit, major:\n• opening 3 mm\n• gap 2 mm",
    ],
)
def test_what_counts_no_defects_is_no_list(text: str) -> None:
    assert not read(text).defects


LINES = [
    (40, ("Final inspection report",)),
    (60, ("Inspection date: 2026-11-03",)),
    (100, ("5.2 Major faults",)),
    (120, ("Fault", "Size", "Pcs", "Photograph")),
    (136, ("Open seam at", "S and", "2")),
    (147, ("cuff", "L")),
    (250, ("Hole", "L", "1")),  # below the pictures of the row before
    (370, ("5.3 Minor faults",)),
    (390, ("Fault", "Size", "Pcs", "Photograph")),
    (406, ("Loose thread", "S and", "5")),
    (417, ("", "L")),
    (520, ("Dirt", "M", "1")),
]


def test_a_wrapped_cell_and_pictures_between_rows_end_no_list() -> None:
    placed = [
        word
        for top, cells in LINES
        for x, cell in zip((40, 180, 240, 290), cells, strict=False)
        for word in words(cell, x, top)
    ]
    found = understand([Page(1, 595.0, 842.0, tuple(placed))], Source(file="x.pdf", sha256="", format="pdf")).defects
    assert [(each.description, each.major, each.minor) for each in found] == [
        ("Open seam at cuff", 2, None),
        ("Hole", 1, None),
        ("Loose thread", None, 5),
        ("Dirt", None, 1),
    ]
