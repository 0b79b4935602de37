"""Particulars in forms that a label does not say outright: units in heads, rates behind samples, firms behind names."""

import pytest

from tests.parsers.drawn import report
from tests.parsers.test_ordinary_reports import HEAD
from toolkit.model.report import Report
from toolkit.parsers.facts.services import named_in

LIST = "[Defect | Critical | Major | Minor\n[Dent | 0 | 4 | 2\n\n"


def with_line(line: str) -> Report:
    return report(f"{HEAD}{line}\n\nOverall result: PASS\n\n{LIST}")


@pytest.mark.parametrize(
    "line",
    [
        "抽样标准 Sampling: ISO 2859-1 水平 Level II 样本 Sample 80 AQL: CR 0, MAJ 2.5, MIN 4.0",
        "Sampling: ISO 2859-1, Level II, Sample 80, AQL: CR 0, MAJ 2.5, MIN 4.0",
    ],
)
def test_rates_behind_the_sample_are_no_sizes(line: str) -> None:
    read = report(
        f"Acme Inspection Ltd\nInspection report\nClient: Blue GmbH\n{line}\n\nOverall result: PASS\n\n{LIST}"
    )
    assert (read.sampling.sample_size.critical, read.sampling.sample_size.minor, read.errors) == (80, 80, ())
    assert (read.sampling.aql.critical, read.sampling.aql.major) == (0, 2.5)


def test_a_sample_of_nought_is_still_asked_about() -> None:
    board = "[ | Critical | Major | Minor\n[Sample size | 0 | 80 | 80\n[Found | 0 | 4 | 2\n\n"
    assert "unread_cells" in [problem.code for problem in with_line(board).errors]


@pytest.mark.parametrize(
    "plan",
    [
        "ISO 2859-1, Level II; AQL Major 2.5 Minor 4.0; critical is not allowed",
        "Level II; AQL Major 2,5 Minor 4,0; critical not accepted",
        "ISO 2859-1, Niveau II ; NQA majeur 2,5 mineur 4,0 ; critique non admis",
    ],
)
def test_a_class_that_is_not_allowed_may_stand_behind_the_rates_of_the_others(plan: str) -> None:
    aql = with_line(f"Control plan | {plan}").sampling.aql
    assert (aql.critical, aql.major, aql.minor) == (0, 2.5, 4.0)


@pytest.mark.parametrize(
    ("head", "lot"),
    [("Batch (pcs)", 1150), ("Lot (pcs)", 1150), ("Los (Stk)", 1150), ("批 (件)", 1150), ("Batch", None)],
)
def test_a_word_for_a_lot_with_a_unit_heads_its_size(head: str, lot: int | None) -> None:
    heads = f"[SKU | {head} | Sample | Major found | Major allowed | Minor found | Minor allowed | Outcome\n"
    table = f"{heads}[GL-1 | 1150 | 80 | 3 | 5 | 5 | 7 | Accept\n[GL-2 | 900 | 80 | 4 | 5 | 3 | 7 | Accept\n\n"
    first = report(f"{HEAD}Overall result: PASS\n\n{table}").lots[0]
    assert (first.lot, first.sample_size) == (lot, 80)


@pytest.mark.parametrize(
    "line",
    [
        "Terminados / embalados | 1.500 / 1.380 pares",
        "Finished / packed | 1,500 / 1,380 prs",
        "Fertig / verpackt | 1.500 / 1.380 Paar",
        "Terminés / emballés | 1 500 / 1 380 paires",
    ],
)
def test_states_of_the_goods_parted_by_a_stroke_have_their_figures_in_order(line: str) -> None:
    quantities = with_line(line).quantities
    assert (quantities.produced, quantities.packed) == (1500, 1380)


def test_the_firm_behind_the_name_of_the_inspector_is_the_agency() -> None:
    form = "Goods Inspection Form\nSheet no. | HK-26-114\nSupplier | Qing Candles\nInspected by | Ann Tell, {0}\n\n"
    assert report(f"{form.format('K&P QA')}{LIST}").agency == "K&P QA"
    assert report(f"{form.format('K&P QA')}{LIST}").report_no == "HK-26-114"


@pytest.mark.parametrize("title", ["Final control report No: KV-2026/905", "Pre-dispatch check report No. KV-2026/905"])
def test_the_kind_of_inspection_stands_before_report_and_its_number(title: str) -> None:
    assert named_in(title) in ("Final control", "Pre-dispatch check")
