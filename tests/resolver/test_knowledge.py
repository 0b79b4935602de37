"""Inspectors' wording finds the right entry, and what only looks alike finds none."""

import pytest
from msgspec.structs import replace

from toolkit.documents.brief import Kind
from toolkit.documents.lint import wording_faults
from toolkit.documents.wordtext import Paragraph
from toolkit.resolver.defect_book import with_own
from toolkit.resolver.knowledge import entries, families_of, look_up
from toolkit.resolver.own_entries import passed_over

KNOWN = [
    ("Broken stitches at cuff", "Rain jacket", "garments/broken-stitch"),
    ("Stitches broken on left sleeve, 3 cm", "Men's shirt", "garments/broken-stitch"),
    ("Brokne stitchs at hem", "T-shirt", "garments/broken-stitch"),
    ("Skiped stitch on pocket", "Jeans", "garments/skipped-stitch"),
    ("Open side seam 12 mm", "Dress", "garments/open-seam"),
    ("Untrimmed threads > 1 cm (MIN)", "Polo shirt", "garments/untrimmed-thread"),
    ("thread ends not trimmed inside", "Cushion cover", "garments/untrimmed-thread"),
    ("OIL STAIN ON FRONT PANEL", "Jacket", "garments/oil-stain"),
    ("Needle hole at shoulder", "T-shirt", "garments/fabric-hole"),
    ("Zip slider jams halfway", "Jacket", "garments/zipper-malfunction"),
    ("Zipper hard to pull", "Backpack", "bags/zipper-not-running"),
    ("Colour shade different between panels", "Backpack", "bags/colour-difference-between-panels"),
    ("Color shade differs between panels", "Handbag", "bags/colour-difference-between-panels"),
    ("Care label missing", "Skirt", "garments/missing-label-or-wrong-care-label"),
    ("Sole bonding open at toe 5 mm", "Canvas sneaker", "footwear/sole-bonding-open"),
    ("Excess glue at midsole", "Sneakers", "footwear/excess-glue"),
    ("Lamp does not light up", "Desk lamp", "electronics/unit-dead-or-function-failure"),
    ("Touch switch without function", "Desk lamp", "electronics/indicator-or-button-failure"),
    ("Rating label missing on the adapter", "Desk lamp", "electronics/label-or-marking-wrong"),
    ("Bare wire visible at the cable entry", "Desk lamp", "electronics/cable-damage"),
    ("Scratch on body > 2cm at front side", "Electric kettle", "electronics/housing-scratch"),
    ("Lid does not close fully (gap about 3mm)", "Electric kettle", "hardgoods/lid-latch-or-door-does-not-close"),
    ("Water leakage from base seam", "Electric kettle", "hardgoods/water-leakage"),
    ("Veneer lifting at edge", "Chest of drawers", "furniture/veneer-lifting-or-bubble"),
    ("Drawer front not aligned, step 3 mm", "Chest of drawers", "furniture/drawer-or-door-misaligned"),
    ("Weld spatter under seat", "Garden chair, steel", "hardgoods/weld-spatter-or-rough-weld"),
    ("Powder coating chip 4 mm at leg", "Garden chair, steel", "hardgoods/powder-coat-chip-or-thin-coat"),
    ("Flash along the edge", "Silicone baking mat", "hardgoods/flash"),
    ("Sink marks on lid", "Plastic box", "hardgoods/sink-mark"),
    ("Chip at rim 2 mm", "Porcelain mug", "homeware/chip-at-rim"),
    ("Decal misprint fused into the glass", "Glass tumbler", "homeware/decal-misplacement-or-defect"),
    ("Bubble in the glass wall, under 1 mm", "Glass tumbler", "homeware/bubble-or-seed-in-glass"),
    ("Wheel falls off when pushed by hand", "Toy truck", "toys/small-part-detaches"),
    ("Stone loose", "Silver ring", "jewellery/loose-stone"),
    ("Corner of gift box crushed", "Desk lamp", "printed-packaging/damaged-carton"),
    ("Dent on colour box", "Steel box", "printed-packaging/damaged-carton"),  # the packing, not the metal
    ("Bar code not scannable", "Mug", "printed-packaging/wrong-or-unreadable-barcode"),
    ("Instruction manual missing in gift box", "Kettle", "printed-packaging/missing-insert-hangtag-or-manual"),
    ("Pulled yarn at back", "Towel", "home-textiles/loose-or-pulled-pile"),
    ("线头", "T恤衫", "garments/untrimmed-thread"),
    ("横杆焊接开裂", "折叠凳", "hardgoods/weld-defect"),
    ("Rivet loose, leg wobbles 铆钉松动,凳脚晃动", "Folding stool", "hardgoods/loose-rivet-screw-or-joint"),
]

LOOK_ALIKES = [
    ("Faint mould line on the base", "Glass tumbler"),  # a moulding mark, not mildew
    ("Mold mark on handle", "Plastic bucket"),
    ("Hole position wrong", "Cotton shirt"),  # not a hole in the fabric
    ("Scratch-resistant coating missing", "Steel pan"),  # the coating is missing, nothing is scratched
    ("Hang tag string missing", "Oak shelf"),  # the string, not the tag
    ("Crack in paint", "Plastic toy"),
    ("Stain resistant finish not applied", "Sofa"),
    ("Missing", "Steel box"),
    ("Button battery door broken", "Shirt"),
    ("Shade leans to one side by more than 5 mm", "Desk lamp"),
    ("Broken bottle in carton", "T-shirt"),
    ("Zipper colour wrong", "Backpack"),
    ("Open item: sample not approved", "Shirt"),
    ("Loose packing in container", "Chair"),
    ("Print approved by client", "T-shirt"),
    ("Paint dust under the lacquer, cracked", "Desk lamp"),
    ("Seat fabric of another shade", "Folding stool"),
    ("Oil leak from pump", "Garden tool"),
    ("Brush head falls off when the motor runs", "Unheard-of thing"),  # a detached part is a toy's hazard only
    ("Seam tape wrinkled", "Tent"),
    ("Label glue cracked", "Chair"),
    ("Flummoxed grommet", "Steel box"),
    ("", "Steel box"),
    ("12 / 34", "Steel box"),
    ("？？", "Steel box"),
]


@pytest.mark.parametrize(("description", "product", "kind"), KNOWN)
def test_the_wording_finds_its_entry(description: str, product: str, kind: str) -> None:
    found = look_up(description, families_of(product))
    assert found is not None
    assert found.id == kind


@pytest.mark.parametrize(("description", "product"), LOOK_ALIKES)
def test_what_only_looks_alike_stays_unknown(description: str, product: str) -> None:
    assert look_up(description, families_of(product)) is None


def test_without_a_product_an_answer_needs_all_families_to_agree() -> None:
    assert look_up("Scratch") is None
    assert look_up("Untrimmed thread") is not None


def test_where_several_families_agree_none_of_their_methods_is_claimed() -> None:
    found = look_up("Rust spot")
    assert found is not None
    assert (found.repairable, found.id, found.rework) == ("depends", "", None)


def test_two_clauses_that_disagree_are_no_match() -> None:
    metal = families_of("Steel box")
    assert look_up("Dent on the lid", metal) is not None
    assert look_up("Dent on the lid, burn mark inside", metal) is None


def test_the_order_of_words_does_not_matter() -> None:
    metal = families_of("Steel box")
    assert look_up("Lid: rust spot", metal) == look_up("Spot of rust on the lid", metal)


def test_the_head_of_the_product_goes_before_its_parts() -> None:
    assert families_of("Desk lamp with fabric cable")[0] == "electronics"
    assert families_of("Stainless steel lunch box with paper sleeve")[0] == "hardgoods"
    assert families_of("Breakfast set, mug and bowl") == ("homeware",)
    assert families_of("Something nobody knows") == ()


@pytest.mark.parametrize(
    ("product", "family"),
    [
        ("Bathroom towel rail", "hardgoods"),  # the noun stands last
        ("浴室毛巾架", "hardgoods"),
        ("Towel", "home_textiles"),
        ("毛巾", "home_textiles"),
        ("Shampoo bottle", "cosmetics"),  # what a bottle holds goes before the bottle
        ("Water bottle", "homeware"),
        ("Toy kettle", "toys"),
        ("Electric blanket", "electronics"),
        ("衣柜", "furniture"),
        ("Chest of drawers", "furniture"),
        ("Dresses", "garments"),
        ("遊戲手柄", "electronics"),
        ("Export carton", "printed_packaging"),
    ],
)
def test_the_noun_of_a_product_decides_its_family(product: str, family: str) -> None:
    assert families_of(product)[0] == family


def test_a_chinese_name_finds_its_own_entry_or_none() -> None:
    named = [(entry, name) for entry in entries() for name in entry.aliases_zh if not set(name) & set(" /")]
    wrong = [
        (name, found.id)
        for entry, name in named
        if (found := look_up(name, (entry.family,))) is not None and name not in found.aliases_zh
    ]
    assert wrong == []


def test_one_place_of_a_name_may_hold_several_words() -> None:
    shirt = families_of("Shirt")
    for phrase in ("Excess thread", "Hanging threads at cuff", "Dangling yarn"):
        found = look_up(phrase, shirt)
        assert found is not None
        assert found.id == "garments/untrimmed-thread"


@pytest.mark.rule(13)
def test_ids_are_unique_and_every_repairable_entry_has_a_method() -> None:
    known = entries()
    assert len({entry.id for entry in known}) == len(known)
    assert [entry.id for entry in known if entry.repairable != "no" and not entry.rework] == []
    assert [entry.id for entry in known if entry.repairable == "no" and entry.rework] == []


@pytest.mark.parametrize("kind", [Kind.REWORK, Kind.SORTING])
def test_methods_and_standards_pass_the_wording_rules_of_letters(kind: Kind) -> None:
    spoken = tuple(
        Paragraph(text=sentence, place=entry.id)
        for entry in entries()
        for sentence in (entry.rework, entry.standard)
        if sentence
    )
    assert len(spoken) > 200
    assert list(wording_faults(kind, spoken)) == []


OUTSIDE = [
    ("Wrong label on box", "Toolbox", "general/wrong-label-tag-or-sticker"),
    ("Hangtag of another style", "Shirt", "general/wrong-label-tag-or-sticker"),
    ("Price 49.90 instead of 39.90 on sticker", "Vase", "general/wrong-label-tag-or-sticker"),
    ("Wrong size label on box", "Boots", "general/wrong-label-tag-or-sticker"),
    ("Outdated manual", "Kettle", "printed-packaging/wrong-manual-or-insert"),
    ("Wrong puller", "Toiletry bag", "general/wrong-exchangeable-part"),
    ("Puller missing", "Jacket", "general/missing-exchangeable-part"),
    ("吊牌价格错", "衬衫", "general/wrong-label-tag-or-sticker"),
]


@pytest.mark.parametrize(("description", "product", "kind"), OUTSIDE)
def test_what_hangs_sticks_or_lies_outside_is_replaced_or_added_whatever_the_words(
    description: str, product: str, kind: str
) -> None:
    found = look_up(description, families_of(product))
    assert found is not None
    assert (found.id, found.repairable, found.found_by) == (kind, "yes", "visual")


@pytest.mark.parametrize(
    ("description", "product"),
    [
        ("Name engraved wrong", "Pen"),
        ("Brand name moulded in lid is misspelt", "Cool box"),
        ("Print with white spots (fused print)", "Yoga mat"),
    ],
)
def test_a_mark_in_the_material_itself_is_no_label(description: str, product: str) -> None:
    found = look_up(description, families_of(product))
    assert found is not None
    assert found.repairable == "no"


@pytest.mark.parametrize("description", ["Sewn-in label wrong", "Wrong label printed on the bottle"])
def test_a_label_sewn_or_printed_into_the_product_is_not_replaced_like_a_tag(description: str) -> None:
    assert look_up(description, families_of("Steel box")) is None


def test_two_things_that_say_different_figures_contradict_each_other() -> None:
    found = look_up("Size sticker shows EU 28, boots are EU 30", families_of("Boots"))
    assert found is not None
    assert found.id == "general/wrong-label-tag-or-sticker"
    assert look_up("Size sticker shows EU 28", families_of("Boots")) is None


@pytest.mark.parametrize("product", ["T-shirt", "Towel"])
def test_a_fabric_weight_is_measured_and_stays_as_it_is(product: str) -> None:
    found = look_up("Fabric weight 138 g/m2, spec 160 +/-5 %", families_of(product))
    assert found is not None
    assert (found.repairable, found.found_by) == ("no", "measurement")


@pytest.mark.parametrize("description", ["Position wrong", "Name wrong", "Date crooked"])
def test_an_entry_named_by_classes_of_words_is_never_taken_for_its_likeness(description: str) -> None:
    found = look_up(description, families_of("Steel box"))
    assert found is None or not found.named_only


FITTING = [
    ("Seat seam burst open at the front corner", "Folding camping chair", "seam closed"),
    ("Stitching of seat undone", "Sofa", "seam closed"),
    ("坐垫开线", "沙发", "seam closed"),
    ("Stitching undone at the strap", "Camping tent", "seam closed"),
    ("Open seam", "Cushion", "closed"),
    ("Skipped stitches", "Backpack", "no skipped"),
    ("Fabric torn", "Sofa", "tear"),
    ("Fitting tarnished", "Handbag", "tarnish"),
    ("Buttonhole not cut", "Shirt", "buttonhole cut"),
    ("Velcro does not hold", "Jacket", "fastening"),
    ("Embroidery thread broken", "Polo shirt", "broken thread"),
    ("Orange peel on paint", "Wardrobe", "orange peel"),
    ("Chrome plating blistered", "Steel rack", "blister"),
    ("Outsole flash", "Sneaker", "flash"),
    ("Cap cracked", "Shampoo bottle", "cracked cap"),
    ("Plug pins bent", "Desk lamp", "pins straight"),
]


@pytest.mark.parametrize(("words", "product", "asked"), FITTING)
def test_the_standard_of_an_entry_speaks_of_the_fault_that_was_found(words: str, product: str, asked: str) -> None:
    found = look_up(words, families_of(product))
    assert found is not None
    assert asked in (found.standard or "").casefold()


@pytest.mark.parametrize(("words", "product"), [("Small part detached", ""), ("Small part detached", "FC-22")])
def test_an_entry_of_goods_that_are_strange_or_unknown_names_the_defect_and_no_more(words: str, product: str) -> None:
    found = look_up(words, families_of(product))
    assert found is not None
    assert (found.rework, found.standard) == (None, None)


def test_what_a_toy_must_withstand_is_asked_of_toys() -> None:
    found = look_up("Small part detached", families_of("Toy truck"))
    assert found is not None
    assert found.standard is not None
    assert "small-parts cylinder" in found.standard


@pytest.mark.parametrize("words", ["Broken joint, open seam between boards", "Open seam at the weld"])
def test_a_seam_that_is_not_sewn_gets_no_needle_and_thread(words: str) -> None:
    found = look_up(words, families_of("Steel can"))
    assert found is None or "stitch" not in (found.standard or "")


@pytest.mark.parametrize(
    "said", ["Foot ring not ground, scratches the table", "Leg scratches floor", "Edge cuts fingers"]
)
def test_what_the_goods_do_to_something_else_is_no_such_fault_of_their_own(said: str) -> None:
    assert look_up(said, families_of("Stoneware mug")) is None


@pytest.mark.parametrize("said", ["Scratches on the table top", "Base scratched", "Scratches all over the foot ring"])
def test_scratches_on_the_goods_are(said: str) -> None:
    found = look_up(said, families_of("Stoneware mug"))
    assert found is not None
    assert "scratch" in found.id


@pytest.mark.parametrize("said", ["Handle crooked against the vertical", "Spout not straight", "手柄歪"])
def test_a_handle_that_is_set_crooked_is_not_loose(said: str) -> None:
    found = look_up(said, families_of("Stoneware mug"))
    assert found is not None
    assert found.id == "homeware/handle-set-crooked"


def test_an_own_entry_that_a_row_names_and_that_is_not_used_is_told_with_the_reason() -> None:
    mine = replace(entries()[0], id="own/puddle", family="cosmetics", name="Frob leak", aliases_en=("frob leaking",))
    book = with_own((mine,))
    (over,) = passed_over(("frob leaking at the lid",), (None,), ("bags",), book)
    assert "its family is cosmetics, the goods are bags" in over.told
    assert passed_over(("frob leaking",), (look_up("Frob leaking", ("bags",), book),), ("bags",), book) == ()


def test_no_standard_asks_for_what_only_some_goods_have() -> None:
    told = {entry.id: entry for entry in entries()}
    label, rust = told["electronics/label-or-marking-wrong"], told["hardgoods/rust-on-metal"]
    missing = told["general/missing-exchangeable-part"]
    assert (label.rework or "").startswith("Apply the missing label")
    assert "plug" not in (label.standard or "")
    assert "where the specification gives salt-spray hours" in (rust.standard or "")
    assert "attached" not in (missing.standard or "")  # one may lie in a bag of hardware
