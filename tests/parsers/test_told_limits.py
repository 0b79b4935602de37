"""Words that take back a number of goods that a sentence tells."""

import pytest

from tests.parsers.notation import rows
from toolkit.model.report import Quantities
from toolkit.parsers.facts.told_quantities import with_told

KNOWN = [Quantities(), Quantities(ordered=1500, unit="sets")]


@pytest.mark.parametrize("known", KNOWN)
@pytest.mark.parametrize(
    "text",
    [
        "Not all 1,500 sets were finished and packed.",
        "Nearly all 1,500 sets were finished and packed.",
        "It is not true that all 1,500 sets were finished and packed.",
        "All 1,500 sets were finished and packed except 200.",
        "All 1,500 sets were finished and packed, apart from 200.",
        "Were all 1,500 sets finished and packed?",
        "The 1,500 pcs in cartons were not complete.",
        "[Order qty | 1,500 pcs in cartons of 20",
        "[Order qty | 1,500 pcs packed in cartons of 20",
        "Nicht alle 1.500 Sets waren fertig und verpackt.",
        "Fast alle 1.500 Sets waren fertig und verpackt.",
        "Es trifft nicht zu, dass alle 1.500 Sets fertig und verpackt sind.",
        "Alle 1.500 Sets waren fertig und verpackt, bis auf 200.",
        "Presque toutes les 1 500 pièces étaient terminées et emballées.",
        "Toutes 1.500 pièces étaient produites et emballées, sauf 200.",
        "No todas las 1.500 piezas estaban terminadas y embaladas.",
        "Todas 1.500 piezas estaban terminadas y embaladas, excepto 200.",
        "并非全部 1500 套 已装箱。",
        "除 200 套外，全部 1500 套 已装箱。",
        "幾乎全部 1500 套 已裝箱。",
        "Gần như tất cả 1.500 cái đã hoàn thành và đóng gói.",
        "Tất cả 1.500 cái đã hoàn thành, trừ 200 cái.",
    ],
)
def test_goods_that_are_not_all_so_tell_no_state(text: str, known: Quantities) -> None:
    found = with_told(known, rows(text))
    assert (found.produced, found.packed) == (None, None)


@pytest.mark.parametrize("known", KNOWN)
@pytest.mark.parametrize(
    "text",
    [
        "All 1,500 sets were finished and packed, and no damage was seen.",
        "Nothing was not in order. All 1,500 sets were finished and packed in cartons of 20.",
        "Alle 1.500 Sets waren fertig und verpackt.",
        "Toutes 1.500 pièces étaient produites et emballées.",
        "Todas 1.500 piezas estaban terminadas y embaladas.",
    ],
)
def test_what_is_denied_of_something_else_takes_nothing_back(text: str, known: Quantities) -> None:
    found = with_told(known, rows(text))
    assert (found.produced, found.packed) == (1500, 1500)


def test_goods_that_are_said_to_be_in_cartons_are_packed() -> None:
    assert with_told(KNOWN[1], rows("All 1,500 sets were in cartons of 20.")).packed == 1500
    assert with_told(KNOWN[1], rows("120 sets were not packed and 1,380 sets were packed.")).packed == 1380
