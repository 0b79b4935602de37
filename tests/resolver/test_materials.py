"""What the words of a defect say of its material rules out the kinds that only another material has."""

import pytest

from toolkit.resolver.defect_book import supplied
from toolkit.resolver.families import families_of
from toolkit.resolver.knowledge import entries, look_up
from toolkit.resolver.made_of import made_of
from toolkit.resolver.materials import known_of_any, listed, materials_said, speaking_of

SAID = [
    ("Loose thread", {"sewn"}),
    ("Thread ends not trimmed", {"sewn"}),
    ("Hole in lining", {"sewn"}),
    ("Shade seam crooked", {"sewn"}),
    ("里布破洞", {"sewn"}),
    ("Glaze pinholes on base", {"fired"}),
    ("釉面针孔", {"fired"}),
    ("Veneer lifting", {"wood"}),
    ("Plating worn", {"metal"}),
    ("Fabric torn at the glazed rim", {"sewn", "fired"}),
]

NOT_SAID = [
    "Screw thread stripped",
    "Thread damaged",
    "Loose thread on the cap",
    "Lining of the pan peels",
    "Steel lining peels",
    "Base seam leaks",
    "Open seam at the weld",
    "Door hem sharp",
    "Fabric cable frayed",
    "Glazing chipped",
    "Ceramic coating scratched",
    "Scratch on housing",
    "",
]

ROLLS = "fabrics/fabric-fault-by-4-point-count"
FINISHED = ["Oven mitt", "Apron", "Curtain", "Bath towel", "Bed sheet", "Shirt", "Plush bear", "Pouch", "Sofa", "Mug"]
ON_CLOTH = ["Hole in fabric", "Slub in the fabric", "Knot in yarn", "Missing pick", "Fabric torn", "破洞", "断纱"]


@pytest.mark.parametrize(("words", "materials"), SAID)
def test_words_say_their_material(words: str, materials: set[str]) -> None:
    assert materials_said(words) == materials


@pytest.mark.parametrize("words", NOT_SAID)
def test_words_that_another_material_may_mean_say_none(words: str) -> None:
    assert materials_said(words) == frozenset()


def test_every_entry_that_a_material_lists_exists() -> None:
    assert listed() <= {entry.id for entry in entries()}


def test_what_any_article_may_have_is_of_that_material_or_of_all() -> None:
    for said in ("sewn", "fired", "wood", "metal"):
        kept = {entry.id for entry in speaking_of(frozenset({said}), supplied()).entries}
        assert known_of_any(frozenset({said})) <= kept


@pytest.mark.parametrize("words", ON_CLOTH)
@pytest.mark.parametrize("product", FINISHED)
def test_points_per_area_are_asked_of_rolls_of_fabric_alone(words: str, product: str) -> None:
    found = look_up(words, families_of(product))
    assert found is None or (found.id != ROLLS and "points" not in (found.standard or ""))


@pytest.mark.parametrize("product", ["Woven fabric, rolls", "Cotton poplin fabric", "布料"])
def test_a_fault_of_the_cloth_of_rolls_is_counted_in_points(product: str) -> None:
    found = look_up("Slub", families_of(product))
    assert found is not None
    assert found.id == ROLLS
    assert "100 square yards" in (found.standard or "")


@pytest.mark.parametrize(
    "product", ["Oven mitt", "Table lamp", "Umbrella", "Chest of drawers", "Mug", "Thing that nobody knows", ""]
)
def test_a_thread_is_trimmed_whatever_the_article_is_called(product: str) -> None:
    found = look_up("Untrimmed thread ends", families_of(product))
    assert found is not None
    assert (found.repairable, bool(found.rework), bool(found.standard)) == ("yes", True, True)


def test_a_fault_of_two_materials_is_none_of_either() -> None:
    assert look_up("Loose thread, glaze pinhole", families_of("Ceramic lamp")) is None


@pytest.mark.parametrize("words", ["No loose thread", "Loose thread accepted by the inspector"])
def test_a_common_fault_that_is_denied_or_settled_is_not_found(words: str) -> None:
    assert look_up(words, families_of("Table lamp")) is None


@pytest.mark.parametrize(
    ("product", "material"),
    [
        ("Folding bistro table, steel, powder coated", "metal"),
        ("Oak sideboard", "wood"),
        ("Oak table, steel legs", None),
        ("Folding table", None),
        ("Walnut chair with legs", "wood"),
        ("Stool of solid ash", "wood"),
        ("Chair, steel, black powder coated", "metal"),
        ("Cast iron pan", "metal"),
        ("铁艺餐桌", "metal"),
        ("橡木餐桌", "wood"),
        ("不锈钢锅", "metal"),
        ("Ash grey hoodie", None),  # a colour
        ("Pine green sweater", None),
        ("Oak-look shelf", None),
        ("Faux wood blinds", None),
        ("Bamboo fibre towel", None),
        ("Non-metal cooker", None),
        ("Wire-free bra", None),
        ("Metal-free zip pouch", None),
        ("Iron Man toy", None),
        ("Steam iron", None),
        ("宽松T恤", None),  # characters of other words
        ("橡胶靴", "plastic"),
        ("松紧带短裤", None),
        ("钢琴凳套", None),
        ("非金属炊具", None),
        ("橡木色窗帘", None),
        ("竹炭毛巾", None),
        ("金属漆塑料凳", "plastic"),  # a paint
    ],
)
def test_goods_are_of_one_material_where_their_name_says_it_alone(product: str, material: str | None) -> None:
    assert made_of(product) == material


@pytest.mark.parametrize(
    ("defect", "of_steel", "of_oak"),
    [
        ("Burr, edge is sharp", "hardgoods/sharp-edge-or-burr-on-metal", "furniture/sharp-edge-or-splinter"),
        ("Table rocks, one foot off the ground", "hardgoods/wobble-on-a-flat-surface", "furniture/wobble"),
        ("Scratch on the table top", "hardgoods/scratch-or-scuff", "furniture/finish-scratch-or-dent"),
    ],
)
def test_no_method_for_wood_is_given_for_goods_of_metal(defect: str, of_steel: str, of_oak: str) -> None:
    for product, kind in (("Bistro table, steel", of_steel), ("Bistro table, oak", of_oak)):
        found = look_up(defect, families_of(product), material=made_of(product))
        assert found is not None
        assert (found.id, found.rework is not None) == (kind, True)


@pytest.mark.parametrize(
    ("defect", "product", "kind"),
    [
        ("Rust spots on frame", "Ash grey lamp", "hardgoods/rust-on-metal"),
        ("Dent on housing", "Pine green kettle", "hardgoods/dent"),
        ("生锈", "宽松松紧收纳架", "hardgoods/rust-on-metal"),
        ("Rust on legs", "Walnut chair with legs", "hardgoods/rust-on-metal"),
        ("Poor weld on leg", "Oak chair", "hardgoods/weld-defect"),
        ("Splinter on edge", "Steel table", "furniture/sharp-edge-or-splinter"),
        ("Scratch on the table top", "Oak table", "furniture/finish-scratch-or-dent"),  # no word of metal
    ],
)
def test_a_fault_that_names_its_material_is_found_whatever_the_goods_are_called(
    defect: str, product: str, kind: str
) -> None:
    found = look_up(defect, families_of(product), material=made_of(product))
    assert found is not None
    assert found.id == kind


@pytest.mark.parametrize(
    ("product", "families"),
    [
        ("Steel garden trolley, 4 wheel, 150 kg load", ("hardgoods",)),
        ("Tool trolley", ("hardgoods",)),
        ("Cabin trolley ABS 20 inch", ("bags", "hardgoods")),
        ("Trolley", ()),
        ("Holder", ()),
        ("Hat stand", ("furniture",)),
        ("Plant stand, metal", ("hardgoods",)),
        ("Sofa cover", ("home_textiles",)),
        ("Manhole cover cast iron", ("hardgoods",)),
        ("Paper bag kraft", ("printed_packaging",)),
        ("Garbage bag LDPE", ()),
        ("Belt sander 900 W", ()),
        ("Doll house furniture", ("toys", "furniture")),
    ],
)
def test_what_goods_of_several_families_end_in_is_decided_by_the_word_beside_it(
    product: str, families: tuple[str, ...]
) -> None:
    assert families_of(product) == families


@pytest.mark.parametrize("product", ["Steel garden trolley", "Trolley", "Cabin trolley", "Handbag"])
def test_no_fault_of_leather_answers_to_a_powder_coat(product: str) -> None:
    found = look_up("Powder coat peel off at tray corner", families_of(product), None, made_of(product))
    assert found is not None
    assert found.id == "hardgoods/powder-coat-chip-or-thin-coat"


def test_no_fault_of_leather_answers_to_enamel() -> None:
    assert getattr(look_up("Enamel surface peel", ("bags",)), "family", None) != "bags"
    assert getattr(look_up("PU surface peel", ("bags",)), "id", None) == "bags/material-peeling-or-cracking"


@pytest.mark.parametrize("product", ["Enamel kettle 2.2 L", "Enamel roasting tin", "Steel kettle", ""])
@pytest.mark.parametrize("words", ["Enamel chipped at the rim", "Pinholes in enamel inside"])
def test_glass_on_metal_is_not_sanded_and_coated_again(words: str, product: str) -> None:
    found = look_up(words, families_of(product))
    assert found is None or found.id != "hardgoods/powder-coat-chip-or-thin-coat"


@pytest.mark.parametrize("words", ["Powder coat chipped at corner", "Paint peel off at edge"])
def test_paint_on_metal_is(words: str) -> None:
    found = look_up(words, families_of("Steel kettle"))
    assert found is not None
    assert found.id == "hardgoods/powder-coat-chip-or-thin-coat"
