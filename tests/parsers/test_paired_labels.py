"""Labels of several quantities whose figures stand in one cell."""

import pytest

from tests.parsers.drawn import report

TEXT = """
Inspection report | No. SH-25-17
Inspection date | 27 May 2025
{label} | {value}

[Defect | Critical | Major | Minor
[Burr | 0 | 3 | 0
[Found | 0 | 3 | 0
[Allowed | 0 | 5 | 7
"""


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("Quantité commandée / produite / emballée", "700 pcs / 690 pcs / 640 pcs"),
        ("Ilość zamówiona / gotowa / spakowana", "700 szt. / 690 szt. / 640 szt."),
        ("Quantità ordinata / prodotta / imballata", "700 / 690 / 640 pz"),
        ("Cantidad pedida - terminada - embalada", "700 - 690 - 640 uds"),
        ("Ordered – finished – packed", "700 – 690 – 640 pcs"),
        ("订单数量/完成数量/装箱数量", "700件 / 690件 / 640件"),
    ],
)
def test_each_state_has_its_figure(label: str, value: str) -> None:
    told = report(TEXT.format(label=label, value=value)).quantities
    assert (told.ordered, told.produced, told.packed) == (700, 690, 640)


def test_the_unit_of_the_last_tells_that_points_part_thousands() -> None:
    told = report(TEXT.format(label="Quantità ordinata / imballata", value="1.200 / 1.150 pz")).quantities
    assert (told.ordered, told.packed) == (1200, 1150)


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("Quantité commandée / produite / emballée", "700 pcs / 640 pcs"),  # which two?
        ("Quantité commandée / coloris", "700 / 4"),
        ("Quantité commandée / commandée", "700 / 690"),
        ("Quantité commandée / commandée / emballée", "700 / 690 / 640"),  # which is ordered?
    ],
)
def test_what_does_not_pair_is_left(label: str, value: str) -> None:
    told = report(TEXT.format(label=label, value=value)).quantities
    assert (told.produced, told.packed) == (None, None)
