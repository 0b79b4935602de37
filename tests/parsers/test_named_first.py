"""Names of inspection firms that begin the paper and say nothing of inspections: what stands behind them does."""

import pytest

from tests.parsers.drawn import report

REST = (
    "Report | PS-88 | Inspected on | 3 May 2026\nBuyer | Hollin Home plc | Supplier | Quanmu Tools Co., Ltd.\n"
    "Product | Garden shears\n\nDefect | Critical | Major | Minor\nBlade loose | 0 | 3 | 0\n\nResult: PASSED"
)


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("Pimpern & Stow | garden tool audits", "Pimpern & Stow"),
        ("Cabinet Vérolin – contrôle qualité export", "Cabinet Vérolin"),
        ("MARGRAVE TOOL GROUP | - | QUALITY MANAGEMENT", "MARGRAVE TOOL GROUP"),
        ("OSPRIN LAWN AUDIT BUREAU | File OK/26/2207", "OSPRIN LAWN AUDIT BUREAU"),
        ("Hollin Home – vendor inspectors", "Hollin Home"),
        ("Biuro Towarów WISKA Sp. z o.o., ul. Polna 8, 39-200 Brzezie", "Biuro Towarów WISKA Sp. z o.o."),
    ],
)
def test_the_first_line_says_whose_paper_it_is(head: str, name: str) -> None:
    assert report(f"{head}\nFINAL CHECK OF GOODS\n\n{REST}").agency == name


@pytest.mark.parametrize(
    "head",
    [
        "Garden shears – final inspection",
        "Garden shears | quality report",
        "Hollin Home, order 4471",
        "Lot 7 – 2 audits",
    ],
)
def test_goods_titles_and_orders_are_no_firms(head: str) -> None:
    assert report(f"{head}\nFINAL CHECK OF GOODS\n\n{REST}").agency is None


def test_a_list_of_results_is_a_title_and_no_firm() -> None:
    assert report(f"QM33 / INSPECTION LOT RESULT LIST\n\n{REST}").agency is None


def test_the_house_stands_over_its_department() -> None:
    assert (
        report(f"Tresk & Gow Importers\nQuality Department - inspection at vendor\n\n{REST}").agency
        == "Tresk & Gow Importers"
    )
