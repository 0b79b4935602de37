"""Quantities without a unit whose point may part thousands."""

import pytest

from tests.parsers.notation import rows
from toolkit.parsers.facts.entries import entries
from toolkit.parsers.facts.particulars import Particulars, particulars


def read(text: str) -> Particulars:
    lines = rows(text)
    return particulars(list(entries(lines)), [line.text for line in lines])


@pytest.mark.parametrize(
    "text",
    [
        "[Bestellmenge | 3.000\n[Fertig | 2.880\n[Verpackt | 2.610",
        "[Bestellmenge | 3.000\n[Fertig / verpackt | 2.880 / 2.610",
        "[Quantité commandée | 3.000\n[Terminé / emballé | 2.880 / 2.610",
        "[Order qty | 3.000\n[Finished / packed | 2880 / 2610\n[Carton weight | 12,5 kg",
    ],
)
def test_points_part_thousands_where_the_report_shows_it(text: str) -> None:
    found = read(text)
    told = found.quantities.ordered, found.quantities.produced, found.quantities.packed
    assert (told, found.problems) == ((3000, 2880, 2610), ())


@pytest.mark.parametrize(
    "text",
    [
        "[Order qty | 3.000",  # or three, with places that say nothing
        "[Lot (kg) | 1.250",
        "[Order qty | 1.250",
        "[Order qty | 1.250\n[Value of the order | 12,500",
    ],
)
def test_what_nothing_tells_is_a_question(text: str) -> None:
    found = read(text)
    assert (found.quantities.ordered, found.quantities.lot) == (None, None)
    assert [problem.code for problem in found.problems] == ["ambiguous_number"]


@pytest.mark.parametrize("label", ["完成/装箱", "Fertig / verpackt"])
def test_of_two_states_the_first_figure_is_not_that_of_the_packed_goods(label: str) -> None:
    assert read(f"[{label} | 2880 / 2610").quantities.packed in (None, 2610)


def test_measured_goods_may_have_thousandths() -> None:
    assert read("[Order qty | 1.250\n[Packed | 1.130\n[Unit | kg").quantities.ordered is None
