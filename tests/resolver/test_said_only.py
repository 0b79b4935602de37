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


def test_a_box_that_is_the_goods_needs_no_word_for_it() -> None:
    box = "printed-packaging/damaged-carton"
    assert has_its_thing(box, "Corner crushed", ("printed-packaging",), supplied())
    assert not has_its_thing(box, "Corner crushed", ("bags",), supplied())


def test_every_kind_of_a_thing_is_one_that_is_known() -> None:
    table = package_table("toolkit.resolver", "said_only.toml")
    assert {kind for fields in table.values() for kind in fields["kinds"].split()} <= {one.id for one in entries()}
