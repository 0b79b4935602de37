"""Heads of papers of buyers and surveyors: labels with initials, departments, days of attendance, dockets."""

import pytest

from tests.parsers.drawn import report
from toolkit.model.report import Report
from toolkit.model.severity import Severity

SUPPLIER = "Supplier | Keli Wood JSC | Made at | Workshop 3"
BODY = """
[ No. | Defect | Class | Qty
[ 1 | Hem open | Major | 2
[ 2 | Stain | Minor | 3

[ | Critical | Major | Minor
[ Found | 0 | 2 | 3
[ Allowed | 0 | 5 | 7

Result: PASS
"""


def read(head: str, body: str = BODY) -> Report:
    return report(f"{head}\n\n{body}")


@pytest.mark.parametrize(
    ("firm", "order", "goods"),
    [
        ("Harper & Lane", "H&L order", "H&L SKU"),
        ("Harper & Lane", "HL PO", "HL item"),
        ("Kern + Sohn GmbH", "K+S Bestellung", "K+S SKU"),
    ],
)
def test_labels_may_begin_with_the_initials_of_the_firm(firm: str, order: str, goods: str) -> None:
    made = read(f"{firm}\nQA report QA-3107\n\n{SUPPLIER}\n{order} | HX-60318 | {goods} | ST-20")
    assert (made.po_numbers, made.items) == (("HX-60318",), ("ST-20",))


def test_initials_of_nobody_label_nothing() -> None:
    made = read(f"Harper & Lane\nQA report QA-3107\n\n{SUPPLIER}\nQX order | HX-60318 | QX SKU | ST-20")
    assert made.po_numbers == ()


@pytest.mark.parametrize("day", ["12-MAR-2025", "2025-03-12", "12.03.2025", "03/04/2025"])
def test_a_day_under_such_a_label_is_no_number(day: str) -> None:
    made = read(f"Harper & Lane\nQA report QA-3107\n\n{SUPPLIER}\nH&L order | {day} | H&L SKU | {day}")
    assert (made.po_numbers, made.items) == ((), ())


@pytest.mark.parametrize("title", ["Pre-shipment QA report", "Final QC report"])
def test_the_number_stands_under_a_title_that_names_the_quality_control(title: str) -> None:
    assert (
        read(f"Harper & Lane\nQuality Department\n{title}\nQA-3107\n\nSupplier | Keli Wood JSC").report_no == "QA-3107"
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "This is to report that our surveyor attended on 7 March 2025 at the works, at\nthe request of the buyers.",
        "Our surveyor visited the works on 7 March 2025 on behalf of the buyers.",
        "Notre inspecteur s'est rendu le 7 mars 2025 à l'entrepôt du vendeur.",
    ],
)
def test_who_asked_for_the_visit_does_not_hide_its_day(sentence: str) -> None:
    made = read(
        f"Kowloon Surveyors Limited\nReport of pre-shipment inspection No. KS-12\n{sentence}\n\nBuyers | Ostlund OÜ"
    )
    assert str(made.inspection_date) == "2025-03-07"


@pytest.mark.parametrize(
    "sentence",
    ["The sellers ask for another attendance on 17 March 2025.", "A further visit is planned on 17 March 2025."],
)
def test_a_visit_that_is_asked_for_was_none(sentence: str) -> None:
    head = f"Kowloon Surveyors Limited\nReport of pre-shipment inspection No. KS-12\n{sentence}\n\nBuyers | Ostlund OÜ"
    assert read(head).inspection_date is None


@pytest.mark.parametrize("firm", ["NORDVIK HANDEL AS", "GRUPO LINARES HOGAR, S.A. DE C.V."])
@pytest.mark.parametrize("part", ["Import Quality Control", "Supplier Quality Assurance", "Sourcing QC"])
def test_whose_quality_is_looked_after_names_a_part_of_the_firm_over_it(firm: str, part: str) -> None:
    head = (
        f"{firm}\n{part} - shipment inspection sheet\n\nInspection number | GQ-5506\nVendor | Keli Cookware Co., Ltd."
    )
    assert read(head).agency == firm


@pytest.mark.parametrize(
    "title", ["FOLDING CHAIR TESTING", "FOLDING CHAIRS INSPECTION", "Folding Chair Quality Control"]
)
def test_the_goods_and_what_is_done_to_them_are_no_firm(title: str) -> None:
    head = f"{title}\n\nReport no.: BR-12\nClient: Northmoor Home Ltd\nProduct: Folding chair"
    assert read(head).agency is None


def test_a_firm_that_is_called_as_no_goods_are_inspects_them() -> None:
    head = "KEELSON TESTING\n\nReport no.: BR-12\nClient: Northmoor Home Ltd\nProduct: Folding chair"
    assert read(head).agency == "KEELSON TESTING"


@pytest.mark.parametrize(
    "sentence",
    [
        "Our surveyor visited the works on 3 March 2025 to agree on the inspection of 9 April 2025.",
        "We came to the works on 3 March 2025 for a talk about the visit on 9 April 2025.",
    ],
)
def test_a_day_that_another_visit_was_to_settle_is_not_the_day_of_this_one(sentence: str) -> None:
    assert read(f"Palm Surveyors Ltd\nVISIT NOTE\nReport no.: BR-12\n\n{sentence}").inspection_date is None


def test_a_visit_made_to_inspect_has_the_day_of_the_inspection() -> None:
    sentence = "Under the order of 3 March 2025 we visited the works for the final inspection on 9 April 2025."
    told = read(f"Palm Surveyors Ltd\nVISIT NOTE\nReport no.: BR-12\n\n{sentence}").inspection_date
    assert str(told) == "2025-04-09"


@pytest.mark.parametrize("party", ["Client: Keelson GmbH", "Supplier: Keelson Ltd", "Factory: Keelson Co., Ltd."])
def test_a_firm_called_as_a_buyer_or_a_seller_is_stays_the_one_that_inspects(party: str) -> None:
    head = f"KEELSON INSPECTION\n\nReport no.: BR-12\n{party}\nProduct: Folding chair"
    assert read(head).agency == "KEELSON INSPECTION"


@pytest.mark.parametrize(
    "line", ["Inspection docket BW-4471", "Docket BW-4471", "Inspection report\nDocket no. BW-4471"]
)
def test_a_docket_is_a_paper(line: str) -> None:
    assert read(f"Brantwick Inspection Services Ltd\n{line}\n\nClient: Northmoor Home Ltd").report_no == "BW-4471"


@pytest.mark.parametrize("words", ["Not accept", "not any one", "No accept", "不可接收"])
def test_clumsy_words_allow_no_critical_defect(words: str) -> None:
    plan = f"[Standard | Sample | AQL critical | AQL major | AQL minor\n[ISO 2859-1 | 80 pcs | {words} | 2.5 | 4.0\n"
    made = read("Pre-shipment inspection report\n\nFactory: Keli Co., Ltd.", plan + BODY)
    assert made.sampling.aql[Severity.CRITICAL] == 0


def test_an_agency_that_no_label_names_has_its_place_on_the_page() -> None:
    text = "Tolvane Quality Control\nFinal Inspection Report\n[Client | Orsk Home\n[Product | Cork stool\n"
    read = report(text + "\n[Defect | Major | Minor\n[Dent | 1 | 0\n[Total | 1 | 0\n\nOverall result: PASS")
    assert read.agency == "Tolvane Quality Control"
    assert "agency" in read.places
