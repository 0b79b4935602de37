"""The finish that is told decides the method, and none of another finish is given."""

import pytest

from toolkit.resolver.families import families_of
from toolkit.resolver.knowledge import entries, look_up
from toolkit.resolver.made_of import made_of
from toolkit.resolver.surfaces import finishes_said
from toolkit.resources import package_table

POWDER = "hardgoods/powder-coat-chip-or-thin-coat"


def kind(product: str, wording: str) -> str | None:
    found = look_up(wording, families_of(product), None, made_of(product))
    return found.id if found else None


@pytest.mark.parametrize(
    ("wording", "finishes"),
    [
        ("Chrome peels", {"plating"}),
        ("Decal under varnish lifted", {"print"}),
        ("Scratch on the lacquer", {"lacquer"}),
        ("Print on painted mug comes off", {"print"}),  # the mug is painted, and nobody says that its paint is at fault
        ("Logo on painted lid rubs off", set()),
        ("Edge paint cracked", {"edge_paint"}),
        ("电镀起皮", {"plating"}),
        ("Coating peels", set()),
        ("Silver line on rim broken", set()),  # a colour
        ("Silver layer worn", {"plating"}),
    ],
)
def test_the_finish_before_a_word_of_place_is_spoken_of(wording: str, finishes: set[str]) -> None:
    assert finishes_said(wording) == finishes


@pytest.mark.parametrize(
    ("product", "wording"),
    [
        ("Kettlebell", "Vinyl coating peels"),
        ("Garden tool handle", "Rubber coating bubble"),
        ("Gym mat", "Surface layer peels off"),  # nothing says that it is plated
        ("Wooden photo frame", "Corner joint open"),  # nor that it is welded
        ("Beeswax candle in a jar", "Wax with small holes"),
        ("Toy box", "Decal under lacquer bubbled"),
    ],
)
def test_a_finish_without_a_method_of_its_own_gets_none_of_another(product: str, wording: str) -> None:
    assert kind(product, wording) is None


@pytest.mark.parametrize(
    ("product", "wording", "meant"),
    [
        ("Steel thermos bottle", "Paint chipped at the base", POWDER),
        ("Enamel jug", "Enamel chipped at the base", "homeware/chip-at-rim"),
        ("搪瓷碗", "碗口爆瓷", "homeware/chip-at-rim"),
        ("Tap", "Chrome layer peels off", "hardgoods/plating-defect"),
        ("Steel hook", "Surface layer peels off", "hardgoods/plating-defect"),
        ("Sauté pan", "Non-stick layer peels off", "homeware/coating-of-cookware-peels"),
        ("Steel frame", "Weld joint open", "hardgoods/weld-defect"),
        ("Handbag", "Metal lock scratched", "bags/hardware-scratch-or-tarnish"),
        ("Glass vase", "Lacquer bubbles under decal", "hardgoods/paint-run-overspray-or-dust-in-the-paint"),
        ("Glass vase", "Bubbles in the body", "homeware/bubble-or-seed-in-glass"),
        ("Steel mug", "Print on painted mug comes off", "homeware/decal-misplacement-or-defect"),
        ("Oak sideboard", "Door scratched", "furniture/finish-scratch-or-dent"),
    ],
)
def test_a_finish_finds_its_own_kinds(product: str, wording: str, meant: str) -> None:
    assert kind(product, wording) == meant


def test_every_kind_that_is_listed_exists() -> None:
    table = package_table("toolkit.resolver", "surfaces.toml").values()
    listed = {kind for each in table for kind in (each["kinds"] + " " + each.get("named", "")).split()}
    assert listed <= {entry.id for entry in entries()}
