"""How many goods are in each pack is no quantity of the order."""

import pytest

from tests.parsers.test_labels_built import read


@pytest.mark.parametrize(
    "line",
    ["[装箱数 | 24个/箱", "[Packed | 24 pcs/ctn", "[Packed: | 24 pcs in each carton", "[Verpackt | 12 Stk./Karton",
     "[Emballé | 12 pièces par carton", "[Đóng thùng | 24 cái/thùng"],
)  # fmt: skip
def test_a_number_in_each_pack_is_not_what_is_packed(line: str) -> None:
    assert read(line).quantities.packed is None


def test_the_goods_that_another_line_counts_are_taken() -> None:
    told = read("[装箱数 | 24个/箱\n[装箱数 | 2400个")
    assert told.quantities.packed == 2400
    assert read("[Packed | 2,400 pcs / 100 ctns").quantities.packed == 2400


@pytest.mark.parametrize(
    ("order", "sample", "size"),
    [
        ("1,440 boxes", "125 boxes", 125),
        ("3,000 packs", "125 packs, level II", 125),
        ("1,440 pcs", "12 boxes", None),
        ("1,440 boxes", "12 cartons", None),
    ],
)
def test_a_sample_is_counted_in_packs_where_the_order_is(order: str, sample: str, size: int | None) -> None:
    assert read(f"[Order quantity | {order}\n[Sample | {sample}").sample_size.major == size
