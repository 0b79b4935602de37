"""The booking tells an inspection firm what to look for, and nothing that is between buyer and supplier."""

import datetime as dt

import pytest
from msgspec.structs import replace

from tests.documents.letter_cases import (
    AS_OF,
    ORDER,
    REPORT,
    RESOLUTION,
    aborted,
    as_supplied,
    booked_for,
    letter,
    pending,
    rows,
    silent,
    with_critical,
    words,
)
from toolkit.documents.brief import Brief, Kind
from toolkit.documents.drafting import drafted
from toolkit.documents.language import Language
from toolkit.errors import IncompleteDocumentError, RuleRefusesError
from toolkit.model.order import Goods, Inspection, Order
from toolkit.model.policy import Policy
from toolkit.model.report import Section


def asked(**changes: object) -> Order:
    return replace(ORDER, inspection=replace(ORDER.inspection, **changes))


def test_it_is_addressed_to_the_firm_of_the_order_file() -> None:
    made = letter("reinspection")
    text = words(made.docx)
    assert made.reference == "RIN-HB-450118-20261124"
    for line in ("Meridian Checkpoint Ltd.", "Room 1203, 66 Pier Road", "Booking desk", "booking@meridian.example"):
        assert line in text


def test_without_a_firm_it_goes_to_any_and_says_so_to_the_buyer() -> None:
    made = letter("reinspection", order=replace(ORDER, inspection=Inspection()))
    assert "To the inspection firm" in words(made.docx)
    assert any("[inspection] agency" in warning for warning in made.warnings)


@pytest.mark.rule(25, 54)
def test_scope_sample_and_plan_are_those_of_the_whole_lot() -> None:
    made = letter("reinspection")
    text = words(made.docx)
    assert "a fresh random sample from all cartons of the whole lot" in text
    assert "Cartons opened at the earlier inspection are marked" in text
    assert "single sampling by ISO 2859-1, tightened inspection, level II, for 3,600 units" in text
    assert ["Major", "2.5", "200", "8", "9"] in rows(made.docx)
    assert ["Units presented", "3,600"] in rows(made.docx)


def test_every_earlier_finding_has_its_count_its_standard_and_its_check() -> None:
    table = {row[0]: row for row in rows(letter("reinspection").docx) if row[0].isdigit()}
    assert len(table) == len(REPORT.defects)
    assert table["6"][1].startswith("Glue residue at the base Minor: 3 of 200")
    assert "photos 6–8 on p. 5" in table["6"][1]
    assert table["6"][2:] == ["No mark visible at 60 cm in daylight", "By eye"]
    assert table["2"][2:] == ["No unit shows this defect", "Functional test, result recorded"]
    assert table["5"][3] == "Measurement, values recorded"


def test_the_earlier_report_is_named_with_its_hash_and_is_to_be_attached() -> None:
    made = letter("reinspection")
    assert f"SHA-256: {REPORT.source.sha256}" in words(made.docx)
    assert any("Attach QM-26-1107.pdf yourself" in warning for warning in made.warnings)


def test_what_is_between_buyer_and_supplier_is_not_told() -> None:
    text = words(letter("reinspection").docx)
    for secret in ("21,420", "balance", "7.4", "clause", "rights", "126 to 391"):
        assert secret not in text


def test_the_inspector_signs_facts_and_reports_to_the_buyer_alone() -> None:
    text = words(letter("reinspection").docx)
    assert "no acceptance, no release, no receipt for goods and no form of the supplier" in text
    assert "Results, report and photographs go to us alone." in text
    assert "within 24 hours after the visit" in text
    assert "expects no particular result" in text


@pytest.mark.parametrize(
    ("changes", "blank", "warning"),
    [
        ({"ready_date": None}, "Ready from", "[inspection] ready_date"),
        ({"presented": None}, "Units presented", "[inspection] presented"),
    ],
)
def test_what_nobody_knows_is_a_line_to_fill_in_and_a_warning(
    changes: dict[str, object], blank: str, warning: str
) -> None:
    made = letter("reinspection", order=asked(**changes))
    cell = next(row[1] for row in rows(made.docx) if row[0] == blank)
    assert set(cell) == {"_"}
    assert any(warning in told for told in made.warnings)


def test_the_day_on_which_the_goods_are_ready_is_named() -> None:
    assert ["Ready from", "Wednesday, 2 December 2026"] in rows(letter("reinspection").docx)


def test_a_ready_date_that_is_past_is_doubted() -> None:
    made = letter("reinspection", order=asked(ready_date=dt.date(2026, 11, 20)))
    assert any("2026-11-20" in warning for warning in made.warnings)


def place(order: Order) -> str:
    made = letter("reinspection", order=order)
    return next(row[1] for row in rows(made.docx) if row[0] == "Place of the visit")


def test_the_place_is_the_order_files_else_that_of_a_seller_who_is_the_factory() -> None:
    assert "9 Canal Street, Cixi" in place(ORDER)
    assert "Mr Shen, +86 574 5550 0188" in place(ORDER)
    assert "88 Xinxing Road, Cixi, Ningbo" in place(asked(place=None))


def test_the_address_of_a_trading_firm_is_not_taken_for_the_factory() -> None:
    trader = replace(asked(place=None), supplier=replace(ORDER.supplier, name="Eastgate Trading Co., Ltd."))
    report = replace(REPORT, supplier="Eastgate Trading Co., Ltd.")
    made = letter("reinspection", report, order=trader)
    cell = next(row[1] for row in rows(made.docx) if row[0] == "Place of the visit")
    assert "Tinwhistle Appliance, Workshop 2, Cixi (factory)" in cell
    assert "Xinxing" not in cell
    assert any("[inspection] place" in warning for warning in made.warnings)


def test_goods_elsewhere_are_not_looked_for_at_the_factory() -> None:
    assert "(factory)" not in place(replace(asked(place=None), goods=Goods(location="port")))


def test_goods_at_sea_are_not_inspected() -> None:
    with pytest.raises(RuleRefusesError, match="shipped"):
        letter("reinspection", order=replace(ORDER, goods=Goods(location="shipped")))


@pytest.mark.rule(26, 27)
@pytest.mark.parametrize(
    ("agreed", "sentence"),
    [
        ("supplier", "By our order the supplier bears the cost of this visit."),
        ("buyer", "We bear the cost of this visit."),
        ("shared", "The supplier and we share the cost of this visit."),
        ("silent", "Who bears the cost of this visit is still open between the supplier and us."),
    ],
)
def test_the_payer_is_the_orders_or_open(agreed: str, sentence: str) -> None:
    contract = replace(ORDER.contract, reinspection_cost=agreed)
    assert sentence in words(letter("reinspection", order=replace(ORDER, contract=contract)).docx)


def test_without_a_clause_no_payer_is_claimed() -> None:
    assert "is still open between the supplier and us" in words(letter("reinspection", order=silent()).docx)


def test_open_sections_and_remarks_go_to_the_inspector_word_for_word() -> None:
    section = Section(name="Packaging", result="fail", page=6, remark="3-ply instead of 5-ply")
    made = letter("reinspection", replace(REPORT, sections=(section,)))
    assert ["Packaging", "Fail", "6", "3-ply instead of 5-ply"] in rows(made.docx)
    assert "“The factory asks to ship as soon as possible and says the goods are approved.”" in words(made.docx)


def test_a_pending_or_aborted_report_is_booked_under_the_plan_that_was_agreed() -> None:
    for case, sentence in ((pending(), "was left open"), (aborted(), "was broken off")):
        report, resolution = case
        text = words(letter("reinspection", report, replace(resolution, reinspection=None)).docx)
        assert sentence in text
        assert "The plan that was agreed for the earlier inspection applies" in text
        assert "did not pass" not in text.replace("did not pass or were left open", "")
    assert "no unit of the first sample" not in text  # a visit that was broken off may have drawn none


def test_a_failure_without_a_plan_waits_for_one() -> None:
    made = letter("reinspection", resolution=replace(RESOLUTION, reinspection=None))
    assert "Please do not begin without it." in words(made.docx)
    assert any("No plan could be worked out" in warning for warning in made.warnings)


def test_critical_defects_are_booked_with_a_warning() -> None:
    assert any("G11" in warning for warning in letter("reinspection", *with_critical()).warnings)


# --- during production of the next order ------------------------------------------------------------------------------


@pytest.mark.rule(47, 54)
def test_a_check_during_production_names_the_next_order_and_the_day_on_which_its_share_is_finished() -> None:
    made = letter("reinspection", order=booked_for("production"))
    assert (made.name, made.reference) == ("reinspection-production-HB-450233", "DPI-HB-450233-20261124")
    assert made.title == "Booking of an inspection during production HB-450233"
    table = rows(made.docx)
    assert ["Order in production", "HB-450233"] in table
    assert ["Quantity", "5,000 units"] in table
    assert ["Time of the visit", "When about 20 % (1,000 units) are finished: Wednesday, 3 February 2027"] in table
    assert ["Earlier order", "HB-450118 of 14 August 2026, FOB Ningbo"] in table


@pytest.mark.rule(54)
def test_its_plan_is_that_of_the_finished_units_at_level_two_and_judges_no_order() -> None:
    made = letter("reinspection", order=booked_for("production"))
    text = words(made.docx)
    assert "normal inspection, level II, for 1,000 finished units" in text
    assert ["Major", "2.5", "80", "5", "6"] in rows(made.docx)
    assert "the order neither passes nor fails by them" in text


def test_after_a_repeated_failure_its_plan_is_tightened() -> None:
    failed = replace(ORDER.supplier, failed_before=1)
    text = words(letter("reinspection", order=replace(booked_for("production"), supplier=failed)).docx)
    assert "tightened inspection, level II, for 1,000 finished units" in text


def test_the_share_and_the_level_are_the_policys() -> None:
    policy = Policy(production_share=0.125, production_level="I")
    brief = Brief(
        kind=Kind.REINSPECTION,
        report=REPORT,
        resolution=RESOLUTION,
        order=booked_for("production"),
        as_of=AS_OF,
        policy=policy,
    )
    text = words(drafted(brief, Language.ENGLISH, lambda name: as_supplied(name, None)).docx)
    assert "When about 12.5 % (625 units) are finished" in text
    assert "level I, for 625 finished units" in text


@pytest.mark.rule(54)
@pytest.mark.parametrize("purpose", ["production", "rework"])
def test_every_earlier_finding_goes_into_every_booking_with_class_count_and_standard(purpose: str) -> None:
    table = {row[0]: row for row in rows(letter("reinspection", order=booked_for(purpose)).docx) if row[0].isdigit()}
    assert len(table) == len(REPORT.defects)
    assert table["6"][1].startswith("Glue residue at the base Minor: 3 of 200")
    assert table["6"][2] == "No mark visible at 60 cm in daylight"


def test_the_cause_that_the_supplier_named_is_quoted_and_one_that_is_not_known_is_not_spoken_of() -> None:
    assert "“Operators on line 2 were new”" in words(letter("reinspection", order=booked_for("production")).docx)
    silent_on_it = letter("reinspection", order=booked_for("production", cause=None))
    assert "cause" not in words(silent_on_it.docx)
    assert any("[next_order] cause" in warning for warning in silent_on_it.warnings)


@pytest.mark.parametrize("purpose", ["production", "rework"])
def test_a_visit_that_is_no_reinspection_releases_nothing_and_says_what_follows(purpose: str) -> None:
    text = words(letter("reinspection", order=booked_for(purpose)).docx)
    assert "The inspector releases no goods" in text
    follows = {"production": "the inspection before shipment", "rework": "the whole lot is inspected again"}
    assert follows[purpose] in text


@pytest.mark.parametrize("purpose", ["production", "rework"])
def test_it_tells_nothing_of_payment_and_claims_either(purpose: str) -> None:
    text = words(letter("reinspection", order=booked_for(purpose)).docx)
    for secret in ("21,420", "balance", "7.4", "clause", "rights", "126 to 391", "bears the cost"):
        assert secret not in text


@pytest.mark.parametrize(
    ("field", "blank"), [("item", "Item"), ("quantity", "Quantity"), ("part_finished", "Time of the visit")]
)
def test_what_nobody_knows_of_the_next_order_is_a_line_to_fill_in_and_a_warning(field: str, blank: str) -> None:
    made = letter("reinspection", order=booked_for("production", **{field: None}))
    assert next(row[1] for row in rows(made.docx) if row[0] == blank).endswith("____")
    assert any(f"[next_order] {field}" in warning for warning in made.warnings)


def test_without_a_quantity_the_plan_is_sent_before_the_visit() -> None:
    made = letter("reinspection", order=booked_for("production", quantity=None))
    assert "Please do not begin without it." in words(made.docx)
    assert any("No plan could be worked out" in warning for warning in made.warnings)


def test_without_the_number_of_the_next_order_there_is_no_booking() -> None:
    with pytest.raises(IncompleteDocumentError, match=r"next_order\.number"):
        letter("reinspection", order=booked_for("production", number=None))


def test_the_number_of_the_inspected_order_is_doubted_as_that_of_the_next() -> None:
    made = letter("reinspection", order=booked_for("production", number="HB-450118"))
    assert any("Is it another delivery of it?" in warning for warning in made.warnings)


def test_the_next_order_is_looked_at_in_the_factory_wherever_the_earlier_goods_are() -> None:
    at_sea = replace(booked_for("production"), goods=Goods(location="shipped"))
    assert "(factory)" in words(letter("reinspection", order=at_sea).docx)


def test_critical_defects_are_to_be_tested_on_every_unit_and_bar_a_look_at_the_rework() -> None:
    made = letter("reinspection", *with_critical(), order=booked_for("production"))
    assert any("every unit of the next order" in warning for warning in made.warnings)
    with pytest.raises(RuleRefusesError, match="G11"):
        letter("reinspection", *with_critical(), order=booked_for("rework"))


@pytest.mark.rule(54)
def test_a_look_at_the_rework_is_drawn_from_units_reworked_and_counts_them() -> None:
    made = letter("reinspection", order=booked_for("rework"))
    text = words(made.docx)
    assert made.reference == "RWI-HB-450118-20261124"
    assert "from all units whose rework is finished at the visit" in text
    assert "Count the units reworked, taken out and not yet begun" in text
    assert ["Units in the rework", "3,600"] in rows(made.docx)


@pytest.mark.rule(54)
@pytest.mark.parametrize(("purpose", "title"), [("production", "生产过程中检验委托书"), ("rework", "返工检验委托书")])
def test_both_are_written_in_chinese_and_in_both_languages(purpose: str, title: str) -> None:
    brief = Brief(kind=Kind.REINSPECTION, report=REPORT, resolution=RESOLUTION, order=booked_for(purpose), as_of=AS_OF)
    for language in (Language.CHINESE, Language.BOTH):
        made = drafted(brief, language, lambda name: as_supplied(name, None))
        assert title in words(made.docx)
        assert title in made.title
