"""A kind that is of one thing is named only where a word of that thing is said (said_only.toml); else it is asked."""

import pytest

from toolkit.resolver.defect_book import supplied
from toolkit.resolver.families import families_of
from toolkit.resolver.knowledge import entries, look_up
from toolkit.resolver.made_of import made_of
from toolkit.resolver.said_only import has_its_thing
from toolkit.resources import package_table


def kind_of(product: str, description: str) -> str:
    found = look_up(description, families_of(product), None, made_of(product))
    return found.id if found else ""


@pytest.mark.parametrize(
    ("product", "description", "never"),
    [
        ("Garden apron", "Strap sewn upside down", "garments/sewn-label-misplaced"),
        ("Garden solar lantern", "Panel cracked", "electronics/screen-defect"),
        ("折叠椅", "铰链卡死打不开", "furniture/drawer-or-door-misaligned"),
        ("拉杆箱", "箱体凹陷", "printed-packaging/damaged-carton"),
        ("Wicker handbag", "Cane ends poke out", "bags/loose-thread"),
        ("Pouf", "Piping twisted at bottom", "home-textiles/hem-uneven-or-open"),
        ("Daybed", "Slats shorter and drop from frame", "furniture/structural-or-load-test-failed"),
        ("Bath duck", "Air hole leaks water in", "toys/open-seam-in-plush"),
        ("Sports shoes", "Heel counter dented", "footwear/wrinkles-or-toe-collapse"),
        ("Chino trousers", "Crotch point seam not meeting", "garments/asymmetry"),
        ("Hiking backpack", "Hip belt padding lumpy", "home-textiles/loft-or-fill-weight-low"),
        ("Chelsea boots", "Sole edge color stains upper", "footwear/excess-glue"),
        ("Sideboard", "Cable hole cover fell in", "furniture/fabric-or-upholstery-defect"),
        # What the words say of another thing, or to another.
        ("Salad spinner", "Basket scrapes bowl", "homeware/scratch-on-glass-or-glaze"),
        ("Coffee grinder", "Burr rubs on housing", "hardgoods/flash"),
        ("Nesting tables", "Brass foot glide scratched floor in test", "furniture/finish-scratch-or-dent"),
        ("陶瓷花瓶", "底部刮桌面", "hardgoods/scratch-or-scuff"),
        ("Steel locker", "Key does not turn in lock", "furniture/missing-or-wrong-hardware"),
        ("Denim jeans", "Bartack forgotten at belt loop", "garments/missing-trim"),
        ("Toy piano", "Two keys give same tone", "garments/shade-variation-between-panels"),
        ("Electric toothbrush", "Head vibrates weakly", "electronics/excess-noise-or-vibration"),
        ("Clip-on lamp", "Touch dimmer jumps two steps", "electronics/gap-or-misaligned-parts"),
        ("钳子", "刃口崩缺", "hardgoods/loose-or-missing-part"),
        ("Leather loafers", "Upper colour not equal left and right", "footwear/mismatched-pair-or-wrong-size"),
    ],
)
def test_a_kind_whose_thing_nobody_says_is_not_named(product: str, description: str, never: str) -> None:
    assert kind_of(product, description) != never


@pytest.mark.parametrize(
    ("product", "description", "kind"),
    [
        ("Kitchen apron", "Care label sewn upside down", "garments/sewn-label-misplaced"),
        ("Tablet", "Screen cracked", "electronics/screen-defect"),
        ("Kids wardrobe", "Door rubs at the bottom edge", "furniture/drawer-or-door-misaligned"),
        ("Trolley case", "Carton crushed", "printed-packaging/damaged-carton"),
        ("School bag", "Loose thread", "bags/loose-thread"),
        ("Dining chair", "Leg broke in load test", "furniture/structural-or-load-test-failed"),
        ("Plush rabbit", "Filling comes out at the back seam", "toys/open-seam-in-plush"),
        ("Ski jacket", "Zipper stuck", "garments/zipper-malfunction"),
        ("Running shoes", "Glue marks on upper", "footwear/excess-glue"),
        ("Glass bowl", "Scratches on the rim", "homeware/scratch-on-glass-or-glaze"),
        ("Tablet", "Scren cracked", "electronics/screen-defect"),
        ("Wardrobe", "Drwer does not close", "furniture/drawer-or-door-misaligned"),
        ("Running shoes", "Glu marks on upper", "footwear/excess-glue"),
        ("电饭锅", "内胆涂层划伤", "homeware/coating-of-cookware-peels"),
    ],
)
def test_where_the_thing_is_said_its_kind_is_named_as_before(product: str, description: str, kind: str) -> None:
    assert kind_of(product, description) == kind


SPATTER, BURR, FLASH = (
    f"hardgoods/{name}" for name in ("weld-spatter-or-rough-weld", "sharp-edge-or-burr-on-metal", "flash")
)


@pytest.mark.parametrize(
    ("product", "description", "kind"),
    [
        # A burr on metal is no flash of a mould, and one of unknown goods is asked about.
        ("Candle lantern, iron", "Burr on the edge of the door", BURR),
        ("Metal letter box", "Burrs at the slot", BURR),
        ("Wooden box with lid", "Burr on hinge", BURR),
        ("Aluminium tray", "Burr at rim", BURR),
        ("Garden lantern", "Burr on handle", ""),
        ("Iron candle holder", "Flash on the edge", ""),
        ("Ceramic oil burner", "Excess material at seam", ""),
        ("Plastic storage box", "Burr on edge of lid", FLASH),
        ("Rubber door stop", "Burr at bottom", FLASH),
        ("Iron lantern", "Flash on plastic handle not trimmed", FLASH),
        # What is loose in a lantern for a candle is no part of a circuit.
        ("Garden lantern, iron and glass, for candle", "Glass pane loose, rattles in frame", ""),
        ("Candle lantern, steel", "Door rattles when shaken", ""),
        ("Storm lantern", "Loose part inside", "hardgoods/loose-or-missing-part"),
        ("Electric heater", "Handle rattles", ""),
        ("Solar lantern", "Something rattles inside", "electronics/loose-part-inside"),
        ("Desk lamp", "Loose part inside", "electronics/loose-part-inside"),
        # Spatter is taken off and welded by nobody; a weld that is open is welded again.
        ("Metal fire pit", "Weld spatter on the rim", SPATTER),
        ("Wire basket, steel", "Weld splatter on handle", SPATTER),
        ("Iron bench", "Weld slag at leg", SPATTER),
        ("Steel rack", "Weld not ground at corner", SPATTER),
        ("铁艺烛台", "焊渣未清", SPATTER),
        ("Steel rack", "Weld cracked", "hardgoods/weld-defect"),
        ("Steel shelf", "Spatter at bracket, weld cracked", "hardgoods/weld-defect"),
        ("铁架", "焊接开裂", "hardgoods/weld-defect"),
    ],
)
def test_work_of_one_material_is_asked_for_where_that_material_is_said(
    product: str, description: str, kind: str
) -> None:
    assert kind_of(product, description) == kind


def test_spatter_is_not_welded_again() -> None:
    known = {one.id: one for one in entries()}
    assert "weld" not in (known[SPATTER].rework or "").lower()
    assert "load test" not in (known[SPATTER].standard or "")


@pytest.mark.parametrize(
    ("product", "families"),
    [
        ("Garden lantern, iron and glass, for candle", False),
        ("Iron trellis", False),
        ("Iron lantern", False),
        ("Oil lamp", False),
        ("铁艺风灯", False),
        ("Camping lantern", True),
        ("LED candle lantern", True),
        ("Steam iron", True),
        ("Iron, 2200 W", True),
        ("Desk lamp", True),
    ],
)
def test_goods_are_electric_where_a_word_says_so(product: str, families: bool) -> None:
    assert ("electronics" in families_of(product)) is families


@pytest.mark.parametrize(
    ("product", "description"),
    [("Dining chair", "Sxring missing"), ("Hoodie", "Slimer broken"), ("Hoodie", "Streah marks")],
)
def test_a_slip_that_may_have_made_two_words_names_neither(product: str, description: str) -> None:
    assert kind_of(product, description) == ""


def test_a_box_that_is_the_goods_needs_no_word_for_it() -> None:
    box = "printed-packaging/damaged-carton"
    assert has_its_thing(box, "Corner crushed", ("printed-packaging",), supplied())
    assert not has_its_thing(box, "Corner crushed", ("bags",), supplied())


def test_every_kind_of_a_thing_is_one_that_is_known() -> None:
    table = package_table("toolkit.resolver", "said_only.toml")
    assert {kind for fields in table.values() for kind in fields["kinds"].split()} <= {one.id for one in entries()}
