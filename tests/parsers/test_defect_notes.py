"""What a report says of one defect beside its name: where on the goods it sits, and what is remarked on its card."""

import pytest

from tests.parsers.drawn import report

CARDS = """
Final random check before shipping
Client: Lumen & Loft Ltd
Purchase order: LL-20931
Day of visit: 17 August 2026
Sample size: 125 pcs

Glaze crack
Class: Major
{0}: body, below the neck
Quantity: 5 pcs

Lamp wobbles
Class: Major
Remark: tilts on a flat plate
Quantity: 4 pcs

Result: FAIL
"""
LIST = """
Pre-shipment inspection report
Client: Lumen & Loft Ltd
Purchase order: LL-20931
Inspection date: 2026-08-17

[Defect | {0} | Critical | Major | Minor
[Pulled loops | terry field | 0 | 9 | 0
[Oil stain | hem, short side | 0 | 4 | 0
[Total | | 0 | 13 | 0

Result: FAIL
"""


@pytest.mark.parametrize("label", ["Where", "Location", "Position"])
def test_the_place_on_a_card_is_that_of_its_defect(label: str) -> None:
    crack, wobble = report(CARDS.format(label)).defects
    assert (crack.description, crack.where) == ("Glaze crack", "body, below the neck")
    assert wobble.where is None


def test_a_remark_on_a_card_is_one_on_its_defect() -> None:
    crack, wobble = report(CARDS.format("Where")).defects
    assert (crack.remark, wobble.remark) == (None, "tilts on a flat plate")


@pytest.mark.parametrize("head", ["Position", "Position on towel", "Spot", "Location"])
def test_a_column_of_places_tells_where_each_defect_sits(head: str) -> None:
    assert [row.where for row in report(LIST.format(head)).defects] == ["terry field", "hem, short side"]


def test_another_column_tells_no_place() -> None:
    assert [row.where for row in report(LIST.format("Found by")).defects] == [None, None]


MARKED = """
Pre-shipment inspection report
Client: Lumen & Loft Ltd
Purchase order: LL-20931
Sample size: 125 pcs

[No. | Defect | Style | Colour | Size | Location | Critical | Major | Minor
[1 | Broken stitch | A1 | Navy | L | strap | 0 | 6 | 0
[2 | Stain | A2 | Beige | 38 | front panel | 0 | 5 | 0
[ | Total | | | | | 0 | 11 | 0
"""


@pytest.mark.parametrize("sign", ["[", ""])
def test_colour_and_size_beside_a_defect_are_told_with_its_place(sign: str) -> None:
    found = report(MARKED.replace("[", sign)).defects
    assert [(one.item, one.where) for one in found] == [
        ("A1", "strap; Colour: Navy; Size: L"),
        ("A2", "front panel; Colour: Beige; Size: 38"),
    ]


def test_a_colour_that_is_the_item_is_told_once() -> None:
    found = report("""
Pre-shipment inspection report
Client: Lumen & Loft Ltd
Purchase order: LL-20931
Sample size: 125 pcs

[No. | Defect | Colour | Critical | Major | Minor
[1 | Stain | Navy | 0 | 6 | 0
[ | Total | | 0 | 6 | 0
""").defects
    assert [(one.item, one.where) for one in found] == [("Navy", None)]


UNKNOWN = """
Final inspection

[ No | Defect | CR | MA | MI | {head}
[ 1 | Sharp burr on tray edge | 1 | 0 | 0 | {first}
[ 2 | Bracket weld not full | 0 | 9 | 0 | {second}
[  | Total | 1 | 9 | 0 |
"""


@pytest.mark.parametrize("head", ["Say more", "Dealt with", "Probable cause", "处理"])
def test_words_under_a_head_that_nobody_knows_are_kept_with_it(head: str) -> None:
    found = report(UNKNOWN.format(head=head, first="front edge, 22 mm", second="all from welder stamp W4"))
    assert [defect.remark for defect in found.defects] == [
        f"{head}: front edge, 22 mm",
        f"{head}: all from welder stamp W4",
    ]
    assert [(defect.critical, defect.major) for defect in found.defects] == [(1, 0), (0, 9)]


@pytest.mark.parametrize(
    ("head", "first", "second"), [("Judge", "NG", "OK"), ("Ref", "12", "13"), ("Grade", "Critical", "Major")]
)
def test_verdicts_classes_and_numbers_are_no_remarks(head: str, first: str, second: str) -> None:
    assert not any(defect.remark for defect in report(UNKNOWN.format(head=head, first=first, second=second)).defects)
