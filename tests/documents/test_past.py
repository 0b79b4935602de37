"""Letters after an earlier round tell the facts of the lot, and give away nothing that was claimed before."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from msgspec.structs import replace

from tests.documents.letter_cases import AS_OF, FREE, ORDER, PASSED, REPORT, RESOLUTION, letter, rows, words
from toolkit.documents import Document, draft
from toolkit.documents.history import EarlierInspection, EarlierLetter, History, UnitsCounted
from toolkit.model.order import Contract, Order, Payment, Rights
from toolkit.model.policy import Policy

DAY = dt.timedelta(days=1)
INSPECTED = AS_OF - DAY
FIRST = EarlierInspection(report="QM-26-1041", day=INSPECTED - 14 * DAY, result="fail")
ASKED = EarlierLetter(kind="rework", reference="RWK-HB-450118-20261110", day=FIRST.day + DAY if FIRST.day else AS_OF)
TWICE = History(inspections=(FIRST,), letters=(ASKED,))
SORTED = replace(TWICE, counted=UnitsCounted(pulled=140, good=3460))
AGREED = Contract(
    reinspection_cost="supplier", rights=Rights(reinspection_cost="8.3", set_off="8.5", balance_hold="8.1")
)


def told(kind: str, history: History = TWICE, order: Order = ORDER, lang: str = "en") -> Document:
    report, resolution = (PASSED, FREE) if kind == "release" else (REPORT, RESOLUTION)
    return draft(kind, report, resolution, order, as_of=AS_OF, history=history, lang=lang)


def ordered(**tables: object) -> Order:
    return replace(ORDER, **tables)


# --- the rounds before ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["notice", "rework", "sorting", "rejection", "capa", "concession"])
def test_a_letter_names_the_failed_rounds_before_it(kind: str) -> None:
    text = words(told(kind).docx)
    assert "Failed inspections of this lot: 2; before this one: report QM-26-1041 of 9 November 2026 (Fail)." in text
    assert (
        "Rework instruction RWK-HB-450118-20261110 of 10 November 2026: the inspection after it was not passed." in text
    )


def test_a_lot_that_is_inspected_for_the_first_time_has_none() -> None:
    assert "Earlier rounds" not in words(letter("rework").docx)
    assert "Failed inspections" not in words(letter("rework").docx)


def test_a_sorting_after_a_failed_rework_claims_no_earlier_sorting() -> None:
    text = words(told("sorting").docx)
    assert "The lot has failed 2 inspections." in text
    assert "took no part in the earlier work on it" in text
    assert "did not sort it" not in text
    chinese = words(told("sorting", lang="zh").docx)
    assert "该批货物已有2次检验不合格" in chinese
    assert "已有一次" not in chinese


def test_the_evidence_of_a_letter_is_every_report_on_the_lot() -> None:
    assert "and on the earlier reports named there." in words(told("rejection").docx)
    assert "earlier reports" not in words(letter("rejection").docx)


def test_a_letter_in_two_languages_is_one_letter() -> None:
    again = replace(ASKED, reference="RWK-HB-450118-20261110-2")
    text = words(told("sorting", replace(TWICE, letters=(ASKED, again))).docx)
    assert text.count("RWK-HB-450118-20261110") == 1


def test_a_letter_does_not_name_itself_in_another_language() -> None:
    itself = EarlierLetter(kind="sorting", reference="SRT-HB-450118-20261124", day=AS_OF)
    text = words(told("sorting", replace(TWICE, letters=(ASKED, itself))).docx)
    assert "Sorting instruction SRT-HB-450118-20261124 of" not in text
    assert "RWK-HB-450118-20261110 of" in text


def test_work_that_was_asked_for_after_the_inspection_has_missed_nothing_yet() -> None:
    today = replace(ASKED, day=AS_OF)
    text = words(told("rejection", replace(TWICE, letters=(today,))).docx)
    assert "of 24 November 2026." in text
    assert "the inspection after it was not passed" not in text


def test_both_languages_tell_the_same_rounds() -> None:
    text = words(told("sorting", lang="en-zh").docx)
    assert "本批货物检验不合格次数：2；此前：报告QM-26-1041（2026年11月9日）不合格(Fail)。" in text


# --- days -------------------------------------------------------------------------------------------------------------


def test_the_plan_of_a_sorting_comes_before_its_work_and_what_replaces_units_after_it() -> None:
    """The plan is due on Thursday; three days of work begin on Friday, and eight days of replacing on Monday."""
    seen = replace(RESOLUTION, per_defect=tuple(replace(row, detectable="visual") for row in RESOLUTION.per_defect))
    fields = draft("sorting", REPORT, seen, ORDER, as_of=AS_OF).fields
    assert fields["reply_by"] == "Thursday, 26 November 2026"
    assert fields["timetable"] == {"ready_by": "Monday, 30 November 2026", "overdue": None}
    assert fields["replace_by"] == "Tuesday, 8 December 2026"


def test_a_large_lot_takes_more_days() -> None:
    large = replace(REPORT, quantities=replace(REPORT.quantities, lot=24000))
    slow = Policy(units_per_day=2000)
    made: Any = draft("sorting", large, RESOLUTION, ORDER, as_of=AS_OF, policy=slow).fields
    assert made["timetable"]["ready_by"] == "Wednesday, 9 December 2026"
    stated = ordered(costs=replace(ORDER.costs, sort_days=4))
    quick: Any = draft("sorting", large, RESOLUTION, stated, as_of=AS_OF, policy=slow).fields
    assert quick["timetable"]["ready_by"] == "Tuesday, 1 December 2026"


# --- what a release does not give away --------------------------------------------------------------------------------


def test_a_release_keeps_the_claim_for_the_inspections_that_failures_made_necessary() -> None:
    made = told("release")
    assert "Under clause 7.4 of the order the cost of the re-inspection is for your account" in words(made.docx)
    assert "this release does not waive it" in words(made.docx)
    assert any("[release] reinspection_cost" in note for note in made.warnings)


def test_without_a_clause_it_asks_and_takes_nothing_off() -> None:
    silent = ordered(contract=Contract(), release=replace(ORDER.release, reinspection_cost=Decimal(690)))
    text = words(told("release", order=silent).docx)
    assert "We ask you to bear the cost of the re-inspection, USD 690.00," in text
    assert "is reduced" not in text


def test_with_a_right_to_deduct_a_known_sum_comes_off_what_is_left() -> None:
    """The balance is 21,420.00; 140 units short at 8.50 and two visits come off."""
    twice = replace(SORTED, inspections=(FIRST, replace(FIRST, report="QM-26-1066", day=INSPECTED - 5 * DAY)))
    order = ordered(
        contract=AGREED,
        release=replace(ORDER.release, quantity=3460, agreement="Your mail", reinspection_cost=Decimal("1320.00")),
    )
    text = words(told("release", twice, order).docx)
    assert "by USD 1,190.00 for the units that are not released, and by USD 1,320.00 for the 2 re-inspections." in text
    assert "USD 18,910.00 is then left to pay" in text
    assert "It is deducted under clause 8.5 of the order." in text


def test_a_sum_that_is_left_to_pay_says_what_is_not_yet_off_it() -> None:
    order = ordered(release=replace(ORDER.release, quantity=3460, agreement="Your mail"))
    text = words(told("release", SORTED, order).docx)
    assert "is then left to pay, on the conditions above; the cost of the re-inspection is not yet taken off." in text
    assert text.count("units that are not") == 1


@pytest.mark.parametrize(
    "order",
    [
        ordered(contract=replace(ORDER.contract, reinspection_cost="buyer")),
        ordered(contract=replace(ORDER.contract, reinspection_cost="shared")),
    ],
)
def test_what_the_supplier_does_not_bear_is_not_claimed(order: Order) -> None:
    made = told("release", order=order)
    assert made.fields["fees"] is None
    assert not any("reinspection_cost" in note for note in made.warnings)


def test_a_price_that_is_paid_leaves_nothing_to_deduct_from() -> None:
    paid = ordered(payment=Payment(method="T/T", deposit_percent=Decimal(30), balance_paid=True))
    text = words(told("release", order=paid).docx)
    assert "the cost of the re-inspection is for your account" in text
    assert "deduct" not in text


def test_units_taken_out_are_named_and_kept_under_lock() -> None:
    made = told("release", SORTED)
    assert "Not released are the 140 units that were taken out of the lot." in words(made.docx)
    assert any("140 units" in note and "neither scrapped nor put back" in note for note in made.warnings)
    assert "140" not in words(told("release").docx)


def test_units_that_were_scrapped_are_gone_and_not_under_lock() -> None:
    made = told("release", replace(TWICE, counted=UnitsCounted(pulled=140, good=3460, scrapped=140)))
    text = words(made.docx)
    assert "Scrapped, and no part of this release, are 140 units" in text
    assert "under lock" not in text
    assert not any("your instructions" in note or "neither scrapped" in note for note in made.warnings)
    assert any("140 units were entered as scrapped" in note for note in made.warnings)


@pytest.mark.parametrize(
    ("lang", "kept", "gone"),
    [
        ("en", "the 100 units that were taken out of the lot and not scrapped. They stay marked", "are 40 units"),
        ("zh", "剔除且未报废的100件不予放行", "剔除的40件已报废"),
    ],
)
def test_only_units_that_are_neither_scrapped_nor_put_back_stay_under_lock(lang: str, kept: str, gone: str) -> None:
    counted = UnitsCounted(pulled=140, good=3460, scrapped=40)
    text = words(told("release", replace(TWICE, counted=counted), lang=lang).docx)
    assert kept in text
    assert gone in text


def test_a_release_of_a_case_asks_nothing_that_its_reports_show() -> None:
    """The case holds the failed report, and the one that passed is of a later day."""
    order = ordered(supplier=replace(ORDER.supplier, failed_before=1))
    final = replace(PASSED, inspection_type="Final inspection")

    def asked(history: History) -> list[str]:
        made = draft("release", final, FREE, order, as_of=AS_OF, history=history)
        return [note for note in made.warnings if "corrected lot" in note]

    assert asked(TWICE) == []
    unknown = asked(replace(TWICE, inspections=(replace(FIRST, day=None),)))
    assert len(unknown) == 1
    assert "order file" not in unknown[0]


# --- the booking ------------------------------------------------------------------------------------------------------


def test_a_booking_after_units_were_taken_out_asks_for_their_recount() -> None:
    order = ordered(inspection=replace(ORDER.inspection, presented=3460))
    made = told("reinspection", SORTED, order)
    text = words(made.docx)
    assert ["Units presented", "3,460"] in rows(made.docx)
    assert "The good part of the lot, 3,460 units; 140 units were taken out" in text
    assert "from all cartons of the good part of the lot" in text
    assert "By the supplier’s count 140 units were taken out" in text
    assert "recount them unit by unit" in text
    assert not any("counted as good" in note for note in made.warnings)


def test_a_booking_asks_for_no_recount_of_what_was_scrapped() -> None:
    gone = words(told("reinspection", replace(TWICE, counted=UnitsCounted(pulled=140, good=3460, scrapped=140))).docx)
    assert "140 of them were scrapped. Please look at the record" in gone
    assert "recount" not in gone
    part = replace(TWICE, counted=UnitsCounted(pulled=140, good=3460, scrapped=40))
    assert "and 100 are kept apart under lock. Please recount those that are kept" in words(
        told("reinspection", part).docx
    )


def test_a_number_presented_that_is_not_the_good_units_is_told() -> None:
    assert any("3,460 were counted as good" in note for note in told("reinspection", SORTED).warnings)


def test_a_booking_without_units_taken_out_speaks_of_none() -> None:
    none = replace(TWICE, counted=UnitsCounted(pulled=0, good=3600))
    assert "taken out of the lot" not in words(told("reinspection", none).docx)


# --- the annex --------------------------------------------------------------------------------------------------------


def test_the_annex_lists_the_rounds_before_the_report_in_their_order() -> None:
    notice = EarlierLetter(kind="notice", reference="NCN-HB-450118-20261124", day=AS_OF)
    made = told("evidence", replace(TWICE, letters=(ASKED, notice)))
    fields: Any = made.fields
    documents = [event["document"] for event in fields["events"]]
    assert documents == [
        "HB-450118",
        "QM-26-1041",
        "RWK-HB-450118-20261110",
        "QM-26-1107",
        "NCN-HB-450118-20261124",
        "EVD-HB-450118-20261124",
    ]


# --- what the passed inspection left out ------------------------------------------------------------------------------


@pytest.mark.rule(24)
@pytest.mark.parametrize(
    ("remarks", "sentence"), [((), "What was not checked again is"), (("Log",), "remarks above, and")]
)
def test_a_release_tells_what_was_not_checked_again(remarks: tuple[str, ...], sentence: str) -> None:
    history = replace(TWICE, unchecked=("Heat test 200 °C", "Odour"))
    report = replace(PASSED, remarks=remarks, sections=())
    text = words(draft("release", report, FREE, ORDER, as_of=AS_OF, history=history).docx)
    assert "“Heat test 200 °C”" in text
    assert "“Odour”" in text
    assert sentence in text
    assert "not settled by this release" in text
    assert "not checked again" not in words(told("release").docx)


def test_what_is_asked_of_the_cost_is_asked_once() -> None:
    asked = ordered(contract=Contract(reinspection_cost="silent"))
    text = words(told("release", order=asked).docx)
    assert "please confirm it, and that we may deduct it from what we still have to pay" in text
    assert text.count("As far as you have not done so yet") == 1
    borne = ordered(contract=Contract(reinspection_cost="supplier", rights=Rights(reinspection_cost="8.3")))
    assert words(told("release", order=borne).docx).count("please confirm that we may deduct it") == 1
