"""A wording that no name says whole finds what it is most like, among what the product may have, or nothing."""

import pytest

from toolkit.resolver.defect_book import supplied
from toolkit.resolver.families import families_of
from toolkit.resolver.knowledge import look_up
from toolkit.resolver.likeness import likely
from toolkit.resolver.written_likeness import likely_written

LIKE = [
    ("Lining frayed and ripped near zip end", "Backpack", "bags/missing-lining-pocket-stitch"),
    ("Adhesive residue from the barcode label", "Mug", "homeware/residual-dirt-or-glue"),
    ("Adhesive residue from the barcode label", "Steel box", "hardgoods/glue-residue"),
    ("Threads dangling inside", "Cosmetic bag", "bags/loose-thread"),  # not the garment's, which says it in one name
    ("Nozzle sprays in a jet instead of mist", "Hair spray", "cosmetics/pump-or-spray-not-working"),
    ("焊口看得见", "Silver chain", "jewellery/solder-joint-weak-or-visible"),
]

UNLIKE = [
    ("Auditor was not permitted to open the cartons", "T-shirt"),
    ("Hi-pot test performed on 8 units", "Kettle"),
    ("No defects on the print", "T-shirt"),
    ("No stain found", "Steel box"),
    ("Pump head in white", "Lotion"),
    ("请确认颜色", "Shoes"),
    ("外观", "Umbrella"),
]


@pytest.mark.parametrize(("description", "product", "kind"), LIKE)
def test_a_wording_finds_what_it_is_most_like_of_the_products_own_families(
    description: str, product: str, kind: str
) -> None:
    found = look_up(description, families_of(product))
    assert found is not None
    assert found.id == kind


@pytest.mark.parametrize(("description", "product"), UNLIKE)
def test_what_states_nothing_wrong_is_like_nothing(description: str, product: str) -> None:
    assert look_up(description, families_of(product)) is None


def test_without_a_product_nothing_is_taken_for_its_likeness() -> None:
    said = (frozenset({"lin", "torn", "zipper"}),)
    assert likely(said, ("bags",), supplied()) is not None
    assert likely(said, (), supplied()) is None
    assert likely_written("焊口看得见", (), supplied()) is None


def test_a_fault_that_the_entry_does_not_know_counts_against_it() -> None:
    bag = families_of("Backpack")
    assert look_up("Lining ripped at the seam", bag) is not None
    assert look_up("Lining mildew, melted, ripped, porous and rusty", bag) is None


@pytest.mark.parametrize(
    ("product", "families"),
    [("Plastic bowl", "hardgoods"), ("塑料碗", "hardgoods"), ("Ceramic bowl", "homeware"), ("Plastic toy cup", "toys")],
)
def test_a_bowl_that_is_moulded_is_asked_as_one(product: str, families: str) -> None:
    assert families_of(product)[0] == families
