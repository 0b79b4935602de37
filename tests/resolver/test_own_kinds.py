"""What is the same on every article is mended the same way on each, whatever it is a part of."""

import pytest

from toolkit.resolver.aim import aim_of
from toolkit.resolver.defect_book import supplied
from toolkit.resolver.knowledge import entries, families_of, look_up
from toolkit.resolver.own_kinds import own_kinds_of
from toolkit.resources import package_table

ZIPPER = "garments/zipper-malfunction"
LOOSE = "hardgoods/loose-rivet-screw-or-joint"
HARDWARE = "bags/hardware-scratch-or-tarnish"
BUCKLE = "bags/broken-buckle-or-fitting"


def kind(product: str, wording: str) -> str | None:
    found = look_up(wording, families_of(product))
    return found.id if found else None


@pytest.mark.parametrize(
    ("product", "wording", "meant"),
    [
        ("Bench with seat pad", "Zipper of seat cushion jammed", ZIPPER),
        ("Garden pavilion", "Zipper of door panel stuck", ZIPPER),
        ("Desk chair", "Zipper of seat does not close", ZIPPER),
        ("Travel trolley", "Rivet of wheel housing loose", "garments/snap-or-rivet-insecure"),
        ("Bicycle trailer", "Harness buckle broken", BUCKLE),
        ("Riding helmet", "Chin strap buckle does not hold", BUCKLE),
        ("书桌", "抽屉导轨处螺钉松动", LOOSE),
        ("钢椅", "靠背连接处螺栓松", LOOSE),
        ("夹克", "拉链头生锈", HARDWARE),  # metal that rusts is no stain on cloth
        ("Jacket", "Zipper slider rusted", HARDWARE),
        ("Jacket", "Rust stain at zipper", "garments/rust-stain"),
        ("牛仔裤", "铆钉生锈", "hardgoods/rust-on-metal"),
        ("Steel shelf", "Wing nut missing", "furniture/missing-or-wrong-hardware"),
    ],
)
def test_a_zipper_a_screw_and_a_buckle_are_no_fault_of_what_they_belong_to(
    product: str, wording: str, meant: str
) -> None:
    assert kind(product, wording) == meant


@pytest.mark.parametrize(
    ("product", "wording"),
    [
        ("Rain jacket", "Zipper end not secured"),  # the end of a zipper is of the zipper, and no other trim
        ("Child bike", "Spoke loose in front wheel"),
    ],
)
def test_what_its_own_kinds_do_not_say_is_asked_about(product: str, wording: str) -> None:
    assert kind(product, wording) is None


@pytest.mark.parametrize(
    ("product", "wording", "meant"),
    [
        ("Desk", "Drawer does not close", "furniture/drawer-or-door-misaligned"),
        ("Bench with seat pad", "Seam of seat cushion open", "furniture/open-seam-or-broken-stitch"),
        ("Steel shelf", "Screw missing in hardware bag", "furniture/missing-or-wrong-hardware"),
        ("Steel shelf", "Screw rusty", "hardgoods/rust-on-metal"),
        ("Travel trolley", "Zipper pull scratched", "bags/hardware-scratch-or-tarnish"),
        ("书桌", "抽屉导轨松", "furniture/drawer-or-door-misaligned"),
    ],
)
def test_other_things_and_faults_that_any_part_has_are_found_as_before(product: str, wording: str, meant: str) -> None:
    assert kind(product, wording) == meant


def test_two_things_of_which_one_has_no_kinds_of_its_own_leave_all_kinds() -> None:
    wording = "Handle broken, zipper stuck"
    assert own_kinds_of(aim_of(wording), wording).of(supplied()) is supplied()


def test_every_kind_that_is_listed_exists() -> None:
    table = package_table("toolkit.resolver", "own_kinds.toml")["things"]
    listed = {kind for thing in table.values() for kind in thing["kinds"].split()}
    assert listed <= {entry.id for entry in entries()}
