"""A label that is missing, a wrong one and one in the wrong place are three faults with three methods."""

import pytest

from toolkit.resolver.families import families_of
from toolkit.resolver.knowledge import look_up

MISSING = "garments/missing-label-or-wrong-care-label"
WRONG = "garments/wrong-sewn-label"
MISPLACED = "garments/sewn-label-misplaced"


@pytest.mark.parametrize(
    ("product", "wording", "kind"),
    [
        ("", "Wrong size label on T-shirt", WRONG),
        ("Pyjama", "Wrong size label", WRONG),
        ("Pyjama", "Neck label of wrong brand", WRONG),
        ("卫衣", "尺码唛错", WRONG),
        ("Pyjama", "Size label missing", MISSING),
        ("Pyjama", "Care label wrong", MISSING),
        ("卫衣", "漏唛", MISSING),
        ("Pyjama", "Neck label sewn upside down", MISPLACED),
        ("Pyjama", "Main label position wrong", MISPLACED),
        ("卫衣", "主标车反", MISPLACED),
        ("Storage box", "Sticker position wrong", "general/label-or-sticker-crooked"),
        ("Pyjama", "Price ticket wrong", "general/wrong-label-tag-or-sticker"),
    ],
)
def test_wrong_missing_and_misplaced_labels_are_three_kinds(product: str, wording: str, kind: str) -> None:
    found = look_up(wording, families_of(product))
    assert found is not None
    assert found.id == kind


@pytest.mark.parametrize(
    ("wording", "kind"),
    [
        ("Paint peel off at edge", None),  # no word speaks of a bag, whose edges are painted
        ("Clasp opens by itself", "jewellery/clasp-not-working"),
        ("Drawer stuck", "furniture/drawer-or-door-misaligned"),
        ("Film of window peels", None),
        ("Film of packbox peels", "printed-packaging/delamination-or-glue-open-of-box"),
    ],
)
def test_without_a_product_a_kind_of_one_trade_needs_a_word_of_that_trade(wording: str, kind: str | None) -> None:
    found = look_up(wording)
    assert (found.id if found else None) == kind


@pytest.mark.parametrize(
    "wording", ["Nut allergy label missing", "Peanut warning label missing", "Contains nuts label missing"]
)
def test_a_nut_that_somebody_is_allergic_to_is_no_part_of_the_goods(wording: str) -> None:
    found = look_up(wording, families_of("Snack bar"))
    assert found is None or not found.id
