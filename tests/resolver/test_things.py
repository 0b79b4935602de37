"""A thing beside the body of the goods is mended as that thing, or nobody knows how; faults of the goods stay."""

import pytest

from toolkit.resolver.knowledge import families_of, look_up
from toolkit.resolver.things import things_said

PRODUCTS = ("Safety vest", "Ladies' jacket", "Backpack", "Floor lamp", "Steel bottle")


@pytest.mark.parametrize("product", PRODUCTS)
@pytest.mark.parametrize(
    "wording",
    [
        "Reflective tape loose",
        "Reflective tape not stuck",
        "Reflective tape not firmly attached",
        "Reflective tape torn",
        "Reflective tape wrinkled",
        "Reflective tape edge open",
        "Reflective tape width out of tolerance",
        "Dirt on reflective tape",
        "Reflective strip peeling",
        "Elastic tape loose",
        "反光带起翘",
    ],
)
def test_what_is_said_of_a_tape_of_its_own_kind_is_known_of_no_other(wording: str, product: str) -> None:
    assert look_up(wording, families_of(product)) is None


@pytest.mark.parametrize("product", PRODUCTS)
@pytest.mark.parametrize(
    "wording",
    ["Polybag torn", "Poly bag dirty", "Plastic bag broken", "Hole in polybag", "Zip-lock bag torn", "胶袋破"],
)
def test_a_bad_polybag_is_replaced_by_a_bag(wording: str, product: str) -> None:
    found = look_up(wording, families_of(product))
    assert found is not None
    assert found.id == "printed-packaging/damaged-polybag"
    assert "new bag" in (found.rework or "")
    assert "carton" not in f"{found.rework} {found.standard}"


@pytest.mark.parametrize(
    ("wording", "product", "kind"),
    [
        ("Seam tape peeling", "Ladies' jacket", "garments/seam-tape-lifting"),
        ("Carton tape loose", "Ladies' jacket", "printed-packaging/damaged-carton"),
        ("Carton torn", "Safety vest", "printed-packaging/damaged-carton"),
        ("Zipper tape torn", "Ladies' jacket", "garments/zipper-malfunction"),
        ("Hole beside the reflective strip", "Safety vest", "garments/fabric-hole"),
        ("Hole in the front", "Safety vest", "garments/fabric-hole"),
        ("Tape residue on housing", "Floor lamp", "hardgoods/glue-residue"),
        ("Bag torn", "Backpack", "garments/fabric-hole"),
        ("Bag handle torn", "Backpack", "bags/skipped-or-broken-stitches-on-handle"),
        ("Polybag without suffocation warning", "T-shirt", "printed-packaging/poly-bag-without-warning-or-vent"),
        ("Polybag missing", "T-shirt", "printed-packaging/missing-insert-hangtag-or-manual"),
    ],
)
def test_what_knows_the_thing_still_answers(wording: str, product: str, kind: str) -> None:
    found = look_up(wording, families_of(product))
    assert found is not None
    assert found.id == kind


@pytest.mark.parametrize("wording", ["Strap loose", "Tape loose", "Flap torn", "Bag torn"])
@pytest.mark.parametrize("product", ["Ladies' jacket", "Floor lamp", "Ceramic mug"])
def test_a_part_that_packing_has_too_is_no_packing_where_no_packing_is_said(wording: str, product: str) -> None:
    found = look_up(wording, families_of(product))
    assert found is None or found.family != "printed_packaging"


def test_the_word_before_a_thing_says_of_which_kind_it_is_unless_it_tells_none() -> None:
    assert things_said("Reflective tape loose", ()) == {"reflectiv", "tap"}
    assert things_said("Black tape loose", ()) == {"tap"}
    assert things_said("Missing tape", ()) == {"tap"}
    assert things_said("Tape measure broken", ()) == frozenset()
    assert things_said("Stain near the reflective tape", ()) == frozenset()
    assert things_said("Bag torn", ("bags",)) == frozenset()
    assert things_said("Water leaks at the tap", ()) == frozenset()
