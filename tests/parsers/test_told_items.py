"""Single lines that tell one or several defects with their class and number."""

import pytest

from toolkit.parsers.told.told_items import items


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Major: scratch (3 pcs), dent on lid, 2 cm (1 pc)", [("scratch", "3"), ("dent on lid, 2 cm", "1")]),
        ("Major – scratch – 3 pcs; dent – 1 pc", [("scratch", "3"), ("dent", "1")]),
        ("Major: 3 x scratch, 2 x dent, 2 cm", [("scratch", "3"), ("dent, 2 cm", "2")]),
        ("Major (4): scratch (3), dent (1)", [("scratch", "3"), ("dent", "1")]),
        ("主要缺陷：划伤3件，线头2件", [("划伤", "3"), ("线头", "2")]),
        ("Hauptmängel: Kratzer (3 Stk.) und Delle (1 Stk.)", [("Kratzer", "3"), ("Delle", "1")]),
        ("- Scratch (major, 3 pcs)", [("Scratch", "3")]),
        ("Scratch 3 pcs [major]", [("Scratch", "3")]),
        ("Scratch – one piece (major)", [("Scratch", "1")]),
        ("Hinge missing (Major, 2 pcs), in one carton, no. 41.", [("Hinge missing", "2")]),
        ("Lid sits on three points, wobbles. 2 pcs, major.", [("Lid sits on three points, wobbles", "2")]),
        ("1. Liner torn - 3 pcs - Major - photo 4", [("Liner torn", "3")]),
        ("Liner torn. Major. 3 pieces.", [("Liner torn", "3")]),
    ],
)
def test_a_line_tells_its_defects(text: str, told: list[tuple[str, str]]) -> None:
    assert [(each.text, each.number) for each in items(text)] == told
    assert {each.severity for each in items(text)} == {"major"}


@pytest.mark.parametrize(
    "text",
    [
        "Major: scratch (3 pcs), dent",  # how many dents?
        "Major (5): scratch (3), dent (1)",  # its sum is another
        "Major: 3 found, 7 allowed",
        "Major: 2 pcs were repaired on site",
        "Minor: buyers would not see it on 1 piece",
        "Minor: each fault is counted, also several on one piece",
        "In all 5 pcs, major",
        "Scratch (2 pcs major, 3 pcs minor)",  # whose number is the defect's?
        "We opened 5 pcs. 2 pcs, major. 3 pcs, minor.",
        "We agreed on 80 pcs, major defects 2.5",
    ],
)
def test_a_line_that_tells_no_defects(text: str) -> None:
    assert items(text) == ()


@pytest.mark.parametrize("line", ["MAJOR (2 pcs) – Broken zip", "Broken zip - Major - 2", "Broken zip – 2 major"])
def test_class_and_number_may_stand_together(line: str) -> None:
    assert items(line) == (("Broken zip", "major", "2"),)
