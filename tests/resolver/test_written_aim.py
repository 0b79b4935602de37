"""In Chinese the last noun before the state is at fault, and what stands before it says where."""

import pytest

from toolkit.resolver.knowledge import families_of, look_up
from toolkit.resolver.written_aim import written_aim


@pytest.mark.parametrize(
    ("wording", "things"),
    [
        ("抽屉滑轨处螺丝松", {"螺丝"}),
        ("靠背上铆钉松动", {"铆钉"}),
        ("柜门铰链生锈", {"铰链"}),
        ("门板漆面划痕", {"漆面"}),
        ("桌面划伤螺丝松", {"桌面", "螺丝"}),  # a state between them: two faults
        ("线头未剪袖口", {"线头", "袖口"}),
        ("鞋底与鞋面分开", {"鞋底", "鞋面"}),
        ("漆面螺丝处掉漆", {"掉漆"}),  # paint is lost, and no screw
        ("拉链处锈渍", {"锈渍"}),
        ("有污渍", set()),
    ],
)
def test_the_last_of_the_nouns_that_follow_each_other_is_at_fault(wording: str, things: set[str]) -> None:
    assert set(written_aim(wording).things) == things


@pytest.mark.parametrize(
    ("product", "wording", "kind"),
    [
        ("书桌", "抽屉边缘处封边脱落", "furniture/veneer-lifting-or-bubble"),
        ("煎锅", "手柄铆钉处涂层脱落", "homeware/coating-of-cookware-peels"),
        ("书桌", "抽屉松", "furniture/drawer-or-door-misaligned"),
        ("毛绒兔", "手臂处开线", "toys/open-seam-in-plush"),
        ("毛绒兔", "腋下开线", "toys/open-seam-in-plush"),  # the goods' own kind before that of garments
        ("", "漆面螺丝处掉漆", None),
        ("", "螺丝掉", "hardgoods/loose-or-missing-part"),
        ("水果刀", "刀刃缺口", None),  # a notch lacks nothing
    ],
)
def test_no_kind_is_taken_from_a_place(product: str, wording: str, kind: str | None) -> None:
    found = look_up(wording, families_of(product))
    assert (found.id if found else None) == kind
