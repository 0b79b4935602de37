"""What looks like a result, a limit, a sample or a class, and is something else: each was read too freely once."""

import pytest

from tests.parsers.drawn import report
from tests.parsers.test_closing import OVER, WITHIN
from tests.parsers.test_ordinary_reports import HEAD, LIST, UNJUDGED
from toolkit.model.report import Report
from toolkit.parsers.told.told_items import items
from toolkit.parsers.words.dates import date
from toolkit.parsers.words.outcomes import outcome_at_start


def rows_of(read: Report) -> list[tuple[str, int | None, int | None, int | None]]:
    return [(row.description, row.critical, row.major, row.minor) for row in read.defects]


def codes(read: Report) -> set[str]:
    return {problem.code for problem in read.problems}


@pytest.mark.parametrize("said", ["The lot is not", "Die Ware ist nach unserer Prüfung nicht"])
def test_a_frame_may_end_a_sentence_that_denies_it(said: str) -> None:
    assert report(WITHIN + f"4. Conclusion\n{said}\n[ACCEPTED").results.overall != "pass"


def test_what_somebody_asks_for_is_no_verdict_in_its_frame() -> None:
    read = report(WITHIN + "4. Conclusion\nThe factory asks that the lot be\n[REJECTED")
    assert read.results.overall is None


@pytest.mark.parametrize("who", ["by the bank", "by customs", "by the forwarder on 12 September", "by the warehouse"])
def test_what_a_third_party_lets_go_is_not_released_by_the_inspector(who: str) -> None:
    assert report(WITHIN + f"\n[Shipment released {who}").results.overall is None


PLAN = HEAD + "[ | Critical | Major | Minor\n[Allowed | 0 | 7 | 10\n\n[Defect | Critical | Major | Minor\n"


@pytest.mark.parametrize("name", ["Scratch on item B", "Found at the re-check of the rest"])
def test_a_row_with_the_numbers_of_the_limits_may_be_a_defect(name: str) -> None:
    read = report(PLAN + f"[Dent | 0 | 1 | 2\n[Total | 0 | 1 | 2\n[{name} | 0 | 7 | 10\n\nOverall result: PASS")
    assert (name, 0, 7, 10) in rows_of(read)
    assert "row_behind_total" in codes(read)


@pytest.mark.parametrize("name", ["Máximo tolerable por el plan", "Most that we let pass here"])
def test_a_row_with_the_numbers_of_the_limits_and_a_word_for_them_holds_them(name: str) -> None:
    read = report(PLAN + f"[Dent | 0 | 1 | 2\n[Total | 0 | 1 | 2\n[{name} | 0 | 7 | 10\n\nOverall result: PASS")
    assert rows_of(read) == [("Dent", 0, 1, 2)]


@pytest.mark.parametrize(
    "order",
    [
        "Rework of the seams is required. The factory has no objection to loading on Monday.",
        "Rework of the seams is required. We cannot state no objection to shipment.",
        "Rework of the seams is required. No objection to loading upon receipt of the rework record.",
        "Rework of the seams is required. No objection to shipment of the other articles.",
        "Les couvercles doivent être remplacés.",
        "All lids must be changed.",
    ],
)
def test_an_acceptance_that_waits_for_work_is_pending(order: str) -> None:
    assert outcome_at_start(f"Accepted. {order}").word == "pending"


def test_an_order_in_the_language_of_the_verdict_is_heard() -> None:
    assert outcome_at_start("合格。盖子必须更换。").word == "pending"


def test_an_order_that_is_denied_is_none() -> None:
    assert outcome_at_start("Angenommen. Es muss nichts nachgearbeitet werden.").word == "pass"


def test_where_faults_come_from_is_no_class() -> None:
    read = report(
        HEAD + "Faults came from Line 1 (major, open seams) and Line 2 (minor, threads).\n\n"
        "[Defect | Severity | Line 1 | Line 2\n[Open seam | Minor | 2 | 1\n[Loose thread | Major | 1 | 4\n"
    )
    assert all((row.major, row.minor) not in {(2, 1), (1, 4)} for row in read.defects)
    assert any(problem.level == "error" for problem in read.problems)


@pytest.mark.parametrize("label", ["Cartons with at least one defect", "Photos showing one or more defects"])
def test_what_is_no_single_unit_is_no_defective_unit(label: str) -> None:
    read = report(HEAD + LIST + UNJUDGED.format(2, 5) + f"\n\n[{label} | 6")
    assert read.defective_units is None


@pytest.mark.parametrize("text", ["Steel lamp, order TIS 4651", "PO NCH 4471", "Part CNS 27790", "Article MS2859B"])
def test_a_number_of_goods_is_no_standard(text: str) -> None:
    assert report(WITHIN + f"\n[Note | {text}").sampling.standard is None


def test_workmanship_that_failed_beside_classes_that_passed_is_asked() -> None:
    read = report(
        HEAD + "[Class | Allowed | Found | Verdict\n[Critical | 0 | 0 | Pass\n"
        "[Major | 7 | 2 | Pass\n[Minor | 10 | 5 | Pass\n\n"
        "[Defect | Severity | Qty\n[Open seam | Major | 2\n[Loose thread | Minor | 5\n\n"
        "[Check | Result\n[Workmanship | Fail\n[Marks | Pass\n"
    )
    assert read.results.aql == "fail"
    assert "result_contradicts_counts" in codes(read)


def test_a_heading_of_remarks_that_nothing_stands_under_is_told() -> None:
    assert "unread_remarks" in codes(report(WITHIN + "\n\nPage 2 | R-1001 | Remarks\n"))
    assert OVER != WITHIN


def test_a_number_of_a_paper_that_ends_like_a_day_is_no_date() -> None:
    assert date("BVC-25-06-0812") is None
    assert date("Inspected 25-06-2012", "dmy") == "2012-06-25"


def test_a_current_in_a_test_counts_no_defects() -> None:
    assert items("1,000 V / 1 min, 5 mA") == ()
    assert [one.number for one in items("Loose lid, 5 MA")] == ["5"]


@pytest.mark.parametrize(
    "over",
    ["Previous inspection report: R-900", "Re-inspection after the first inspection of 1 Sept", "Last visit 3 May"],
)
def test_a_line_on_an_earlier_inspection_is_no_title_of_the_particulars_under_it(over: str) -> None:
    table = "[PO number | Product | Inspection date | Supplier\n[PO-77 | Steel lamp | 2025-09-12 | Best Co Ltd"
    read = report(f"Acme Inspection Ltd\nInspection report R-1\n{over}\n{table}\n\n{LIST}")
    assert (read.po_numbers, read.product, read.supplier) == (("PO-77",), "Steel lamp", "Best Co Ltd")


def test_a_table_of_earlier_inspections_gives_no_items() -> None:
    history = (
        "Inspection history of this supplier\n[Report | Item | Result\n[AB-1 | PL-140 | Pass\n[AB-2 | DH-90 | Fail\n"
    )
    assert report(history + WITHIN).items == ()
    assert report(history.replace("Inspection history of this supplier", "Goods") + WITHIN).items == ("PL-140", "DH-90")
