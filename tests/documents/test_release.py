"""The release: on a clear pass alone, for the units it covers, by a named officer, and accepting nothing."""

from decimal import Decimal

import pytest
from msgspec.structs import replace

from tests.documents.letter_cases import (
    AS_OF,
    FREE,
    ORDER,
    PASSED,
    REPORT,
    RESOLUTION,
    aborted,
    judged,
    letter,
    pending,
    rows,
    silent,
    words,
)
from toolkit.documents import draft
from toolkit.documents.brief import SignedRecord
from toolkit.errors import ExitCode, IncompleteDocumentError, RuleRefusesError
from toolkit.model.order import Contract, Goods, Order, Payment, Release
from toolkit.model.report import LotResult, Problem, Quantities, Report, Section
from toolkit.model.severity import BySeverity


def text_of(report: Report = PASSED, order: Order = ORDER) -> str:
    return words(letter("release", report, FREE, order).docx)


def refusal(report: Report = PASSED, order: Order = ORDER) -> RuleRefusesError:
    with pytest.raises(RuleRefusesError) as told:
        letter("release", report, FREE, order)
    assert told.value.exit_code is ExitCode.RULE_REFUSES
    return told.value


def with_release(**changes: object) -> Order:
    return replace(ORDER, release=replace(ORDER.release, **changes))


# --- when -------------------------------------------------------------------------------------------------------------


@pytest.mark.rule(17, 24)
@pytest.mark.parametrize("result", ["fail", "pending", "aborted", "unknown"])
def test_only_a_pass_is_released(result: str) -> None:
    with pytest.raises(RuleRefusesError, match=f"The result is {result}") as told:
        letter("release", *judged(result))
    assert told.value.exit_code == 7


def test_open_and_broken_off_inspections_are_not_released() -> None:
    for case in (pending(), aborted()):
        with pytest.raises(RuleRefusesError, match="only a passed inspection"):
            letter("release", *case)


def test_a_doubtful_report_releases_nothing() -> None:
    doubt = Problem(code="totals_mismatch", level="error", message="the rows add up to 12")
    with pytest.raises(IncompleteDocumentError, match="add up to 12"):
        letter("release", replace(PASSED, problems=(doubt,)), FREE)


def test_a_conclusion_without_findings_releases_nothing() -> None:
    with pytest.raises(RuleRefusesError, match="G8"):
        letter("release", PASSED, replace(FREE, path="ask"))


@pytest.mark.parametrize(
    ("report", "told"),
    [
        (replace(PASSED, found=BySeverity(0, 12, 9)), "major 12 > Ac 10"),
        (replace(PASSED, lots=(LotResult(item="KT-17", result="fail"),)), "KT-17: fail"),
        (replace(PASSED, lots=(LotResult(item="KT-18", result="pending"),)), "KT-18: pending"),
        (replace(PASSED, sections=(Section(name="Drop test", result="fail"),)), "Drop test: fail"),
    ],
)
def test_a_pass_that_its_own_figures_speak_against_is_not_released(report: Report, told: str) -> None:
    assert told in refusal(report).message


@pytest.mark.rule(11)
def test_a_critical_defect_is_never_released() -> None:
    report = replace(PASSED, allowed=BySeverity(1, 10, 14), found=BySeverity(1, 2, 9))
    assert "G11" in refusal(report).message


@pytest.mark.parametrize("where", ["shipped", "received"])
def test_goods_that_are_gone_are_not_released_for_shipment(where: str) -> None:
    assert where in refusal(order=replace(ORDER, goods=Goods(location=where))).message  # type: ignore[arg-type]


# --- how many ---------------------------------------------------------------------------------------------------------


def quantities(**told: int) -> Report:
    return replace(PASSED, quantities=Quantities(**told))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("report", "missing", "units"),
    [
        (quantities(ordered=3600, lot=3400), "200 of the 3,600", "3,400"),
        (quantities(ordered=3600, lot=3600, packed=2900), "700 of the 3,600", "2,900"),
        (quantities(ordered=3000, lot=3000), "600 of the 3,600", "3,000"),
    ],
)
def test_a_short_quantity_without_an_agreement_is_refused_with_its_figures(
    report: Report, missing: str, units: str
) -> None:
    told = refusal(report)
    assert missing in told.message
    assert units in told.message
    assert "[release] agreement" in told.hint


def test_a_short_quantity_that_is_agreed_is_released_and_the_agreement_quoted() -> None:
    agreed = with_release(agreement="Your mail of 23 November 2026: 200 units follow in January.")
    made = letter("release", quantities(ordered=3600, lot=3400), FREE, agreed)
    text = words(made.docx)
    assert "Released are 3,400 units. These are 200 units fewer than ordered" in text
    assert "“Your mail of 23 November 2026: 200 units follow in January.”" in text
    assert "is reduced by USD 1,700.00 for the units that are not released." in text
    assert text.count("is reduced by") == 1


def test_no_more_units_are_released_than_the_report_covers() -> None:
    told = refusal(quantities(ordered=3600, lot=3400), with_release(quantity=3600))
    assert "covers 3,400 units; it releases no lot of 3,600" in told.message


def test_units_that_were_not_packed_yet_go_on_the_buyers_word_with_a_warning() -> None:
    made = letter("release", quantities(ordered=3600, lot=3600, packed=2900), FREE, with_release(quantity=3600))
    assert "Released are 3,600 units." in words(made.docx)
    assert any("counted 2,900 units" in warning for warning in made.warnings)


def test_a_quantity_that_nobody_knows_is_asked_for() -> None:
    with pytest.raises(IncompleteDocumentError, match=r"release\.quantity") as raised:
        letter("release", quantities(ordered=4800), FREE)
    assert "[release] quantity = 4800" in raised.value.hint


@pytest.mark.parametrize("name", [None, " "])
def test_a_release_needs_the_name_of_an_officer(name: str | None) -> None:
    with pytest.raises(IncompleteDocumentError, match=r"release\.approved_by"):
        letter("release", PASSED, FREE, with_release(approved_by=name))


@pytest.mark.rule(37, 39)
@pytest.mark.parametrize("lang", ["en", "zh", "en-zh"])
def test_a_signed_concession_releases_a_lot_that_did_not_pass(lang: str) -> None:
    signed = SignedRecord(reference="CON-HB-450118-20261120", day=AS_OF, reduction=Decimal(1000))
    made = draft("release", REPORT, RESOLUTION, ORDER, as_of=AS_OF, lang=lang, record=signed)
    text = words(made.docx)
    assert "CON-HB-450118-20261120" in text
    assert "USD 20,420.00" in text  # the balance of 21,420 less 1,000
    assert "passed inspection" not in text


def test_a_second_letter_of_a_kind_and_day_is_known_by_its_number() -> None:
    made = draft("release", PASSED, FREE, ORDER, as_of=AS_OF, number=2)
    assert made.reference.endswith("-2")
    assert made.reference in words(made.docx)


# --- what it says -----------------------------------------------------------------------------------------------------


def test_lot_report_sample_and_counts_are_named() -> None:
    made = letter("release")
    text = words(made.docx)
    assert made.reference == "REL-HB-450118-20261124"
    assert "3,600 units of the lot described below are released for one shipment" in text
    assert "QM-26-1180, Quillmark Inspection" in text
    assert f"SHA-256: {REPORT.source.sha256}" in text
    assert ["Major", "2.5", "200", "2", "10 / 11", "Yes"] in rows(made.docx)
    assert ["Minor", "4", "200", "9", "14 / 15", "Yes"] in rows(made.docx)


def test_every_defect_of_the_sample_stands_in_it_with_its_count_and_no_estimate() -> None:
    table = {row[0]: row for row in rows(letter("release").docx) if row[0].isdigit()}
    assert [table[str(number)][1] for number in range(1, 5)] == [defect.description for defect in PASSED.defects]
    assert table["1"][2] == "Major: 2 of 200"
    assert "75 to 302" not in text_of()


def test_a_reinspection_is_called_one_when_report_or_order_say_so() -> None:
    first = replace(PASSED, inspection_type="Final inspection")
    failed = replace(ORDER, supplier=replace(ORDER.supplier, failed_before=1))
    assert "on the passed re-inspection of report" in text_of()
    assert "on the passed inspection of report" in text_of(first)
    made = letter("release", first, FREE, failed)
    assert "on the passed re-inspection of report" in words(made.docx)
    assert any("the report was read as “Final inspection”" in warning for warning in made.warnings)


def test_what_stays_open_is_named_and_not_settled() -> None:
    section = Section(name="Carton drop test", result="pending", page=7, remark="No spare carton")
    made = letter("release", replace(PASSED, sections=(section,)), FREE)
    text = words(made.docx)
    assert ["Carton drop test", "Pending", "7", "No spare carton"] in rows(made.docx)
    assert "“The factory asks to ship as soon as possible and says the goods are approved.”" in text
    assert "are not settled by this release" in text
    assert any("Carton drop test" in warning for warning in made.warnings)


def test_a_count_without_a_printed_limit_is_pointed_out() -> None:
    made = letter("release", replace(PASSED, allowed=BySeverity(0, 10, None)), FREE)
    assert any("prints no limit for minor" in warning for warning in made.warnings)


def test_it_holds_once_and_accepts_nothing() -> None:
    text = text_of()
    assert "This release holds once" in text
    assert "It is no acceptance of the goods and no statement that they conform to the order." in text
    for kept in ("hidden defects", "missing quantities", "under any warranty"):
        assert kept in text


def test_the_named_officer_signs() -> None:
    text = text_of()
    assert "Tom Reyes" in text
    assert "Head of Quality" in text
    assert "Prepared for Harbour & Brook Ltd. by Priya Anand" in text


def test_the_signatory_of_the_order_may_be_that_officer() -> None:
    text = text_of(order=replace(ORDER, release=Release(approved_by="Priya Anand")))
    assert "Prepared for" not in text
    assert text.count("Sourcing Manager") == 1


def paid_by(method: str, **more: object) -> Order:
    money = Payment(method=method, deposit_percent=Decimal(30), balance_paid=False, **more)  # type: ignore[arg-type]
    return replace(ORDER, payment=money)


@pytest.mark.parametrize(
    ("order", "sentence"),
    [
        (ORDER, "the hold on the balance of USD 21,420.00 under clause 7.4 of the order ends"),
        (silent(), "The balance of USD 21,420.00 becomes payable with this release, as the order provides"),
        (paid_by("L/C"), "This release is no document of the credit, changes no term of it and waives no discrepancy."),
        (paid_by("D/P"), "This release is no instruction to a bank and waives no discrepancy."),
        (replace(ORDER, payment=Payment(balance_paid=True)), "The price has been paid."),
        (replace(ORDER, payment=Payment(balance_percent=Decimal(70))), "As far as the price is still unpaid"),
    ],
)
def test_the_balance_follows_the_order(order: Order, sentence: str) -> None:
    assert sentence in text_of(order=order)


def test_a_hold_ends_only_where_one_was_declared() -> None:
    def first(lang: str = "en", order: Order = ORDER) -> str:
        once = replace(PASSED, inspection_type="Final random inspection")
        return words(draft("release", once, FREE, order, as_of=AS_OF, lang=lang).docx)

    failed = replace(ORDER, supplier=replace(ORDER.supplier, failed_before=1))
    assert "With this release the hold on the balance of USD 21,420.00" in first(order=failed)
    assert "暂缓支付终止" in first("zh", failed)
    told = "The balance of USD 21,420.00, payable by clause 7.4 of the order on a passed inspection, becomes"
    assert told in first()
    assert "hold on the balance" not in first()
    assert "于检验合格后支付的尾款" in first("zh")
    assert "暂缓支付" not in first("zh")


def test_the_signer_of_a_release_reads_of_no_reinspection_that_nobody_asked_for() -> None:
    told = [one.right for one in letter("release", PASSED, FREE).signer.grounds]
    assert "The balance is paid only after a passed inspection and the written release" in told
    assert not any("re-inspection has passed" in one for one in told)
    assert any("re-inspection has passed" in one.right for one in letter("rework").signer.grounds)


def test_the_balance_is_never_promised_without_the_documents() -> None:
    for order in (ORDER, silent()):
        assert "not before we have the documents that the order names" in text_of(order=order)


def test_a_credit_is_not_called_a_collection() -> None:
    assert "instruction to a bank" not in text_of(order=paid_by("L/C"))
    assert "of the credit" not in text_of(order=paid_by("D/P"))


def test_without_clauses_none_is_cited() -> None:
    assert "clause" not in text_of(order=replace(ORDER, contract=Contract()))


def test_the_signer_reads_that_the_letter_does_not_claim_a_shared_fee() -> None:
    again = replace(ORDER.supplier, failed_before=1)
    told = "the letter neither claims nor deducts the supplier's share"
    for cost, is_told in (("shared", True), ("buyer", False)):
        contract = replace(ORDER.contract, reinspection_cost=cost)
        made = letter("release", PASSED, FREE, replace(ORDER, supplier=again, contract=contract))
        assert any(told in warning for warning in made.warnings) is is_told
