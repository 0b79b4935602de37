"""The name of a lot over a line that tells only its size and its sample: the item is in the first line."""

import pytest

from tests.parsers.drawn import report
from tests.parsers.test_ordinary_reports import HEAD
from toolkit.parsers.lots.lot_sizes import tells_figures


def a_list(found: int, allowed: int) -> str:
    rows = f"[Dent | 0 | {found} | 2\n[Total | 0 | {found} | 2\n[Maximum allowed | 0 | {allowed} | 10\n\n"
    return f"[Defect | Critical | Major | Minor\n{rows}"


def lots_of(first: str, second: str, under: tuple[str, str] = ("", "")) -> list[tuple[object, ...]]:
    text = f"{first}\n{a_list(9, 7)}{under[0]}\n\n{second}\n{a_list(3, 5)}{under[1]}"
    read = report(f"{HEAD}Overall result: FAIL\n\n{text}")
    items = [defect.item for defect in read.defects]
    return [(lot.item, lot.lot, lot.sample_size, lot.result) for lot in read.lots if lot.item in items]


BOTH = [("KB-16", 3000, 125, "fail"), ("KB-09", 1080, 80, "pass")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "4.1 KB-16 Kettle\nLot 3,000 pcs · sample size 125 pcs · result: not within AQL",
            "4.2 KB-09 Lid\nLot 1,080 pcs · sample size 80 pcs · result: within AQL",
        ),
        (
            "2.1 Bollitore, KB-16\nLotto 3.000 pz; campione 125 pz; esito: respinto",
            "2.2 Coperchio, KB-09\nLotto 1.080 pz; campione 80 pz; esito: accettato",
        ),
    ],
)
def test_a_line_of_size_and_sample_belongs_to_the_name_over_it(first: str, second: str) -> None:
    assert lots_of(first, second) == BOTH


@pytest.mark.parametrize(
    ("first", "second", "under"),
    [
        (
            "1) KB-16 Kettle\nQuantity 3,000 pcs, sample 125 pcs",
            "2) KB-09 Lid\nQuantity 1,080 pcs, sample 80 pcs",
            ("KB-16 result: NOT ACCEPTED", "KB-09 result: ACCEPTED"),
        ),
        (
            "A. Coloris bleu (réf. KB-16)\nLot de 3000 pièces, échantillon de 125 pièces pris dans 9 cartons.",
            "B. Coloris vert (réf. KB-09)\nLot de 1080 pièces, échantillon de 80 pièces pris dans 5 cartons.",
            ("Décision pour ce coloris : refusé", "Décision pour ce coloris : accepté"),
        ),
        (
            "1. KB-16 水壶\n批量3000件，抽样125件",
            "2. KB-09 盖子\n批量1080件，抽样80件",
            ("KB-16 结论：不合格", "KB-09 结论：合格"),
        ),
    ],
)
def test_the_verdict_may_stand_under_the_list(first: str, second: str, under: tuple[str, str]) -> None:
    assert lots_of(first, second, under) == BOTH


@pytest.mark.parametrize(
    "line",
    [
        "Carton of 12 pcs, sample 3 pcs",
        "Quantity 12 cartons, sample 3 cartons for drop test",
        "Sample 80 pcs, sample 3 pcs",
    ],
)
def test_other_figures_are_no_size_and_sample(line: str) -> None:
    assert not tells_figures(line)


def test_lists_under_headings_that_name_no_item_are_no_lots() -> None:
    size = "Lot 3,000 pcs, sample 125 pcs"
    text = f"3.1 Workmanship\n{size}\n{a_list(9, 7)}3.2 Packing\n{size}\n{a_list(3, 7)}"
    assert not report(f"{HEAD}Overall result: FAIL\n\n{text}").lots
