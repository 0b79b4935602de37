"""The thing that a wording finds fault with decides the kind; what only says where does not."""

import pytest

from toolkit.resolver.aim import aim_of
from toolkit.resolver.knowledge import Knowledge, entries, families_of, look_up
from toolkit.resources import package_table

LOOSE = "hardgoods/loose-rivet-screw-or-joint"
UPHOLSTERY = "furniture/fabric-or-upholstery-defect"


def found(product: str, wording: str) -> Knowledge | None:
    return look_up(wording, families_of(product))


@pytest.mark.parametrize(
    ("wording", "things", "places"),
    [
        ("Bolt of backrest bracket loose", {"bolt"}, {"backrest", "bracket"}),
        ("Lid knob screw loose", {"screw"}, {"lid", "knob"}),
        ("Cushion wrinkled at the seam", {"cushion"}, {"seam"}),
        ("Latch weak, hinge stiff", {"latch", "hing"}, set()),
        ("Rust at hinge", set(), set()),
        ("Vase broken in carton", set(), set()),
        ("Mug broken in carton", {"mug"}, {"carton"}),
        ("Corner of carton crushed", {"corner"}, set()),
        ("Spigot of lid broken", {"spigot"}, {"lid"}),
        ("Colour of lid differs", set(), set()),
        ("Lack of glue at sole", set(), set()),
        ("Handle end cap loose", {"cap"}, {"handl", "end"}),
    ],
)
def test_the_first_thing_is_at_fault_and_what_follows_a_word_of_place_is_where(
    wording: str, things: set[str], places: set[str]
) -> None:
    told = aim_of(wording)
    assert (set(told.things), set(told.places)) == (things, places)


@pytest.mark.parametrize(
    ("product", "wording", "kind"),
    [
        ("Steel garden chair", "Bolt of seat bracket is loosed", LOOSE),
        ("Steel garden chair", "Rivet on backrest hinge loose", LOOSE),
        ("Upholstered bench", "Seat cushion loose", UPHOLSTERY),
        ("Upholstered bench", "Stain on seat", UPHOLSTERY),
        ("Saucepan", "Lid knob screw is loose", LOOSE),
        ("Saucepan", "Handle of saucepan turns", LOOSE),
        ("Tea cup", "Handle of cup set crooked", "homeware/handle-set-crooked"),
        ("Tea cup", "Cup deformed", "homeware/warping-not-flat"),
        ("Steel stool", "Ring weld cracked", "hardgoods/weld-defect"),
        ("Doll", "Eye print crooked", "hardgoods/print-or-pad-print-defect"),
        ("Ceramic mug", "Carton torn", "printed-packaging/damaged-carton"),
        ("Steel garden chair", "Buckle rusted", "hardgoods/rust-on-metal"),
        ("T-shirt", "Label: wrong size", "general/wrong-label-tag-or-sticker"),
    ],
)
def test_a_kind_is_that_of_the_thing_and_not_of_its_place(product: str, wording: str, kind: str) -> None:
    told = found(product, wording)
    assert told is not None
    assert told.id == kind


@pytest.mark.parametrize(
    ("product", "wording", "kind"),
    [
        ("T-shirt", "Collar twisted", "garments/twisted-or-roped-hem-seam"),
        ("Glass jar", "Neck chipped", "homeware/chip-at-rim"),
        ("Tent", "Canopy leak at seam", "hardgoods/water-leakage"),
        ("Fitted sheet", "Corner elastic loose", "garments/missing-trim"),
    ],
)
def test_a_part_that_no_kind_knows_closes_none_that_the_fault_itself_names(
    product: str, wording: str, kind: str
) -> None:
    told = found(product, wording)
    assert told is not None
    assert told.id == kind


def test_the_standard_of_a_hem_is_not_asked_of_a_collar() -> None:
    collar, hem = found("T-shirt", "Collar twisted"), found("T-shirt", "Hem twisted")
    assert collar is not None
    assert hem is not None
    assert (collar.id, collar.standard) == (hem.id, None)
    assert hem.standard is not None


@pytest.mark.parametrize(
    ("product", "wording", "never"),
    [
        ("USB cable", "Connector bent", "hardgoods/warpage"),
        ("Tent", "Strap twisted", "hardgoods/warpage"),
        ("Saucepan", "Pin bent", "homeware/warping-not-flat"),
        ("Clay bowl", "Bowl broken in carton", "printed-packaging/damaged-carton"),
        ("Upholstered bench", "Nut of seat frame loose", UPHOLSTERY),
        ("Steel flask", "Spigot of lid broken", "homeware/chip-at-rim"),
        ("Stewpan", "Handle end cap loose", "homeware/poor-stability-of-handle"),
    ],
)
def test_a_kind_that_knows_the_place_alone_does_not_answer(product: str, wording: str, never: str) -> None:
    told = found(product, wording)
    assert told is None or told.id != never


@pytest.mark.parametrize(
    "wording", ["Enamel chipped at foot", "Enamel nicked at handle", "Chip of enamel on lid", "底部搪瓷磕掉一块"]
)
@pytest.mark.parametrize("product", ["Enamel bowl", "Enamelled pot with lid"])
def test_chipped_enamel_is_a_chip_that_eyes_find(product: str, wording: str) -> None:
    told = found(product, wording)
    assert told is not None
    assert (told.id, told.found_by) == ("homeware/chip-at-rim", "visual")


@pytest.mark.parametrize(
    "wording", ["Enamel flakes after thermal shock", "Non-stick coating chipped", "Enamel peels off", "搪瓷起泡"]
)
def test_enamel_that_does_not_hold_is_a_coating_that_peels(wording: str) -> None:
    told = found("Enamelled pot with lid", wording)
    assert told is not None
    assert told.id == "homeware/coating-of-cookware-peels"


def test_a_crack_at_the_handle_of_a_mug_is_a_crack_and_a_handle_that_gives_is_weak() -> None:
    crack, weak = found("Ceramic mug", "Handle cracked at joint"), found("Ceramic mug", "Handle weak at pull test")
    assert crack is not None
    assert crack.id == "homeware/crack"
    assert weak is not None
    assert weak.id == "homeware/poor-stability-of-handle"


@pytest.mark.parametrize("wording", ["Skipped stitch on the seat cover", "Shade differs between panels"])
def test_no_standard_counts_by_a_garment_where_the_goods_may_be_none(wording: str) -> None:
    for product in ("Folding chair", "Shirt", "Tent"):
        told = found(product, wording)
        assert told is None or "garment" not in (told.standard or "")


def test_every_kind_that_any_part_may_have_exists() -> None:
    listed = package_table("toolkit.resolver", "defect_words.toml")["aim"]["anywhere"].split()
    assert set(listed) <= {entry.id for entry in entries()}
