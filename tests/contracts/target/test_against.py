"""What a contract has already beside a clause that goes in: a second law, another way of paying, a better right."""

import pytest

from toolkit.contracts.checking import check
from toolkit.contracts.clause import Position
from toolkit.contracts.library import library
from toolkit.contracts.passages import passages_in
from toolkit.contracts.paying import in_its_place, paid_by
from toolkit.contracts.schedule import Chosen
from toolkit.contracts.target.against import Against, against
from toolkit.contracts.values import filled
from toolkit.model.order import Order

KNOWN = library()


def beside(clause: str, text: str, position: Position = Position.PREFERRED) -> Against:
    passages = passages_in(text)
    wanted = KNOWN.of(clause)
    verdicts = {one.type: one for one in check(passages, KNOWN)}
    return against(Chosen(wanted, position, filled(wanted, position, Order())), verdicts, passages)


@pytest.mark.parametrize(
    ("clause", "text"),
    [
        ("g5", "9.1 This agreement is subject to the laws of Ontario."),
        ("g5", "9.1 All disputes are finally settled by arbitration under the ICC Rules in Geneva."),
        ("g5", "9.1 The United Nations Convention on Contracts for the International Sale of Goods is excluded."),
        ("g5", "9.1 The courts of the Seller's place of business have jurisdiction."),
        ("g5", "9.1 因本合同发生的争议提交深圳国际仲裁院仲裁。"),
        ("g4", "9.1 The Chinese version of this contract prevails."),
        ("e5", "6.2 For each week of delay the Seller pays 1 % of the contract value, at most 10 %."),
        ("e5", "6.2 If the Seller delivers late, the Buyer may deduct 2 % of the order value per week."),
        ("e5", "6.2 逾期交货的，卖方每日按合同总价的千分之三支付违约金。"),
    ],
)
def test_what_a_contract_can_have_only_once_is_refused_where_it_has_it(clause: str, text: str) -> None:
    assert beside(clause, f"Terms\n\n{text}").twice


@pytest.mark.parametrize(
    ("clause", "text"),
    [
        ("g5", "9.1 The Seller complies with all laws on product safety."),
        ("e5", "6.2 Time is of the essence, and the Seller tells the Buyer of any delay at once."),
        ("e5", "6.2 A late payment bears interest at 4 % a year."),
        ("e1-balance-on-pass", "4.1 The balance is due after the Goods have passed inspection."),
        ("e1-balance-on-pass", "4.1 The Seller gives a stand-by letter of credit for the deposit."),
        ("e1-balance-on-pass", "4.1 Where the price is paid by letter of credit, the Buyer opens it in ten days."),
    ],
)
def test_what_it_does_not_have_is_not_refused(clause: str, text: str) -> None:
    assert not beside(clause, f"Terms\n\n{text}").twice


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The remaining 60 % is payable against a scan of the bill of lading.", "payment against documents"),
        ("Terms: D/P at sight.", "payment against documents"),
        ("余款凭提单传真件电汇支付。", "payment against documents"),
        ("30 % with order, 70 % by wire before loading.", "payment before shipment"),
        ("The full price is paid in advance.", "payment before shipment"),
        ("The price is due 45 days after receipt of the Goods.", "payment so many days after"),
        ("Payment: net 60.", "payment so many days after"),
        ("货到后30日内付清货款。", "payment so many days after"),
    ],
)
def test_another_way_of_paying_contradicts_a_balance_that_waits(text: str, name: str) -> None:
    told = beside("e1-balance-on-pass", f"3. Payment\n\n3.1 {text}").opposite
    assert [one for one in told if name in one], told
    assert all(one.startswith("3.1") for one in told)


@pytest.mark.parametrize(
    "text",
    [
        "The balance is paid against copies of the documents once the Goods have been accepted.",
        "The price is due 45 days after acceptance of the Goods.",
        "The Seller refunds the deposit within 10 days after receipt of the notice.",
        "The Buyer's invoice for the inspection is paid within 14 days after its receipt.",
        "The Seller sends copies of the shipping documents within two days after shipment.",
    ],
)
def test_a_payment_that_waits_or_that_is_none_of_the_price_contradicts_nothing(text: str) -> None:
    assert paid_by(passages_in(f"3. Terms\n\n3.1 {text}")) == ()


@pytest.mark.parametrize(
    "text",
    [
        "If the Buyer cancels the order before shipment, 50 % of the price is due.",
        "Upon termination the Buyer pays all sums for work done within 30 days of the Seller's invoice.",
        "A cancellation charge of 20 % of the price is payable within 30 days of invoice.",
        "If the Buyer postpones the delivery, storage of 10 % of the price a month is payable before dispatch.",
        "Liquidated damages of 0.5 % of the price are due for each week after the delivery date.",
        "Late payments bear interest at 2 % a month from 30 days after the invoice.",
        "Any amount not paid within 30 days after the invoice bears interest.",
        "A discount of 2 % is granted for payment within 10 days after receipt of the invoice.",
        "Claims about an invoice are made within six months of the invoice date, else they lapse.",
        "The tooling deposit is paid within 30 days after receipt of the invoice.",
        "Insurance premiums are paid before shipment by the Seller.",
        "No surcharge is payable unless agreed in writing before despatch.",
        "买方取消订单的，应在收到发票后10日内支付合同总价的50%。",
        "合同终止时，买方应在收到发票后30日内支付已完成部分的款项。",
        "模具费应在收到发票后30日内支付。",
        "逾期付款的，自收到发票后30日起每日支付万分之五的利息。",
        "保险费应在装运前支付。",
    ],
)
def test_a_sum_for_another_event_or_thing_is_no_term_of_payment(text: str) -> None:
    assert paid_by(passages_in(f"3. Terms\n\n3.1 {text}")) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The price is due 30 days after the invoice, and late payments bear interest at 2 % a month.",
        "Payment is made within 30 days of receipt of the invoice; cancelled orders are charged at cost.",
        "Invoices are paid within 45 days of the invoice date, failing which interest is due.",
        "The amount outstanding is payable against documents before shipment.",
        "If the Buyer does not dispute the price in an invoice, it pays within 45 days after receipt of the invoice.",
        "Where no discount is taken, the price is due 30 days after the invoice.",
        "Payment: 30 % deposit on order, balance before shipment, deposit forfeited on cancellation.",
        "Payment is made 30 days after delivery and may be suspended where the Goods are faulty.",
        "The price is due 30 days after the invoice, less liquidated damages.",
        "The Buyer pays the price before dispatch of the Goods; no claim may be set off.",
        "Unless the order is withdrawn, the price is paid 30 days after receipt of the invoice.",
        "The Buyer pays the price and the tooling within 30 days after delivery.",
        "货到后30日内付清货款；买方取消订单的，另付违约金。",
        "买方应在收到发票后60日内支付货款，逾期按日计息。",
        "买方应在货到后30日内付款，若合同终止则立即到期。",
    ],
)
def test_terms_of_payment_stay_what_they_are_beside_other_sums(text: str) -> None:
    assert paid_by(passages_in(f"3. Terms\n\n3.1 {text}"))


def test_a_credit_that_is_asked_for_after_a_failure_to_pay_refuses_nothing() -> None:
    text = "If the Buyer fails to pay in time, the Seller may ask for an irrevocable letter of credit."
    assert not beside("e1-balance-on-pass", f"3. Terms\n\n3.1 {text}").twice


@pytest.mark.parametrize(
    ("clause", "text"),
    [
        ("c1", "If goods are returned, the Seller charges storage at 10 % of the contract price a month."),
        (
            "e1-staged-balance",
            "The stage at which the order is cancelled is charged at 60 % of the price.",
        ),
        ("c1", "退货时，卖方每月收取合同总价10%的仓储费。"),
    ],
)
def test_a_share_in_a_sentence_that_is_not_understood_is_no_other_figure(clause: str, text: str) -> None:
    assert beside(clause, f"2. Delivery\n\n2.1 {text}", Position.FALLBACK).figures == ()


def test_what_a_bank_pays_on_documents_is_refused_and_needs_the_certificate() -> None:
    text = "3. Payment\n\n3.1 The Importer opens an irrevocable documentary credit for the full price."
    assert "e3-lc-certificate" in beside("e1-balance-on-pass", text).twice[0]
    paid = paid_by(passages_in(text))
    assert in_its_place("e1-balance-on-pass", paid) == "e3-lc-certificate"
    assert in_its_place("b1-inspection-right", paid) == "b1-inspection-right"


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("The Vendor warrants the Goods for 60 months after delivery.", True),
        ("Claims for defective Goods expire 48 months after delivery.", True),
        ("The limitation period for defects is five years from arrival.", True),
        ("The Vendor warrants the Goods for 18 months after delivery.", False),
    ],
)
def test_a_warranty_of_another_length_is_refused_and_a_better_one_is_told_to_be_better(text: str, better: bool) -> None:
    (told,) = beside("a4", f"8. Defects\n\n8.1 {text}").figures
    assert ("yours there is the better one" in told) == better


def test_a_warranty_of_the_same_length_is_told_as_there_already() -> None:
    found = beside("a4", "8. Defects\n\n8.1 The Vendor guarantees the Goods for two years after their arrival.")
    assert (len(found.there), found.figures) == (1, ())


@pytest.mark.parametrize(
    ("clause", "text"),
    [
        ("c3", "8.1 The Buyer may claim for hidden defects within 20 days after their discovery."),
        ("g6", "8.1 The Seller keeps the records of each lot for 10 years."),
        ("b1", "8.1 The Buyer may inspect the Goods before shipment; the visit takes at most 2 days."),
        ("b6", "8.1 The Seller bears the cost of a re-inspection and pays it within 21 days after the invoice."),
    ],
)
def test_figures_about_another_thing_are_not_held_against_each_other(clause: str, text: str) -> None:
    assert beside(clause, f"8. Terms\n\n{text}").figures == ()


def test_figures_about_the_same_thing_are() -> None:
    assert (
        "5 years there, 10 years in the clause (years; to take it: --set g6.years=5)"
        in beside("g6", "8. Terms\n\n8.1 The Seller keeps records for 5 years.").figures[0]
    )
    text = "8. Terms\n\n8.1 The Seller bears the cost of each re-inspection, at most USD 250 for each person and day."
    order = Order()
    order.terms["b6-reinspection-cost"] = {"man_day": "USD 300", "cap": "USD 900"}
    wanted = KNOWN.of("b6")
    passages = passages_in(text)
    verdicts = {one.type: one for one in check(passages, KNOWN)}
    found = against(Chosen(wanted, Position.PREFERRED, filled(wanted, Position.PREFERRED, order)), verdicts, passages)
    assert "USD 250 there, USD 300 in the clause (man_day; to take it: --set 'b6.man_day=USD 250')" in found.figures[0]


@pytest.mark.parametrize(
    ("clause", "text"),
    [
        ("b6", "The Buyer may set off only claims that are undisputed or finally adjudicated."),
        ("e6", "The Buyer pays in full, without any set-off."),
        ("b3", "Goods not rejected within ten days are deemed accepted."),
        ("e4", "The Buyer may set off only claims that are undisputed or finally adjudicated."),
    ],
)
def test_what_contradicts_a_clause_in_a_matter_beside_its_own_is_told(clause: str, text: str) -> None:
    found = beside(clause, f"5. Terms\n\n5.1 {text}")
    assert [one for one in found.opposite if one.startswith("5.1")]
    assert not found.there


@pytest.mark.parametrize(
    ("clause", "text"),
    [
        ("e4", "The Security Shares are issued in full and complete discharge of all obligations of the Seller."),
        ("e4", "No material withholding taxes required to be withheld have not been withheld and paid over."),
        ("e4", "At the Initial Closing the fees of counsel are paid and deducted from the sum due to investors."),
        ("b1", "The Buyer shall have no obligation to assist the Seller in obtaining any other financing."),
        ("b1", "The Buyer does not permit any shareholder access to material non-public information of the Seller."),
        ("d1", "Conversion of the shares under the Restated Certificate is the sole and exclusive remedy."),
        ("g3", "It has not used its intellectual property in a manner that affects its rights therein."),
        ("a1", "Other than pursuant to license or services agreements on the Seller's standard terms and conditions."),
    ],
)
def test_what_speaks_of_shares_taxes_or_ideas_says_nothing_of_a_clause_on_goods(clause: str, text: str) -> None:
    found = beside(clause, f"5. Terms\n\n5.1 {text}")
    assert (found.opposite, found.there) == ((), ())


@pytest.mark.parametrize(
    ("clause", "text"),
    [
        ("e4", "The Buyer pays for the Goods in full, without set-off, at the latest on the closing of the shipment."),
        ("e4", "The Buyer may set off only claims that are undisputed, in shares that the parties agree."),
        (
            "d1",
            "A refund is the sole and exclusive remedy for defective Goods, whatever the investors of the Buyer ask.",
        ),
    ],
)
def test_what_speaks_of_goods_or_shares_a_cost_is_told_as_before(clause: str, text: str) -> None:
    assert beside(clause, f"5. Terms\n\n5.1 {text}").opposite


def test_a_figure_in_words_of_its_own_is_told_where_the_check_finds_nothing() -> None:
    found = beside("b1", "5. Terms\n\n5.1 The Buyer gives seven (7) days' notice of inspection.")
    assert (found.there, found.opposite) == ((), ())
    (told,) = found.figures
    reason = "the clause counts in Working Days, in which no figure says the same"
    assert told.endswith(f": seven (7) days there, 3 Working Days in the clause (notice_days; {reason})")


def test_a_figure_far_back_in_a_long_sentence_is_seen_in_its_quote() -> None:
    long = "The Goods are made to the drawings, packed as the Buyer asks and marked as the law wants, and, " * 2
    (told,) = beside("a4", f"5. Terms\n\n5.1 {long} guaranteed for 18 months.").figures
    assert "guaranteed for 18 months.”: 18 months there" in told


def test_what_is_not_understood_is_told_as_what_may_be_there_already() -> None:
    found = beside("e4", "5. Terms\n\n5.1 Counterclaims are handled as the parties see fit.")
    assert found.maybe == ("5.1: “Counterclaims are handled as the parties see fit.”",)


@pytest.mark.parametrize(
    ("clause", "text"),
    [
        ("b3", "7. Goods count as accepted once loaded."),
        ("b3", "7. Acceptance of the goods takes place upon handing over to the carrier."),
        ("c1", "7. Once loaded, the goods are accepted by the Buyer."),
        ("c3", "7. The Goods are deemed accepted once they are loaded on board."),
        ("c3", "7. Complaints must reach the Vendor within 30 days after arrival, later claims are not accepted."),
        ("b6", "7. No deductions from the invoice without agreement of both sides."),
        ("b6", "7. The Buyer may only deduct 1% of the price per week of delay, up to 5%."),
        ("b6", "7. The Buyer may set off undisputed claims only."),
        ("e4", "7. The Buyer may set off its claims up to EUR 500 only."),
    ],
)
def test_what_takes_from_a_clause_is_told_before_it_goes_in(clause: str, text: str) -> None:
    assert beside(clause, f"Terms\n\n{text}").opposite


@pytest.mark.parametrize("clause", ["b6", "e4", "e6", "d5"])
@pytest.mark.parametrize(
    "text",
    [
        "3. If the Seller is late the Buyer may deduct 1% of the price per week of delay, up to 5%.",
        "3. For each week of delay in delivery the Buyer may deduct 0.5 % of the price, not exceeding 5 %.",
        "3. In case of late delivery the Buyer is entitled to set off a penalty of 1 % a week, up to 10 %.",
    ],
)
def test_what_the_buyer_may_deduct_for_delay_contradicts_no_clause_on_faults(clause: str, text: str) -> None:
    assert not beside(clause, f"Terms\n\n{text}").opposite


@pytest.mark.parametrize(
    ("clause", "text", "figure"),
    [
        ("b5", "2.1 If the inspection fails, a re-inspection shall take place within 7 days.", "5 Working Days"),
        ("b7", "2.1 The Buyer shall release the goods within 7 days after the inspection report.", "2 Working Days"),
        ("a4", "2.1 The Seller shall answer any claim within 7 days.", "5 Working Days"),
    ],
)
def test_days_of_the_contract_beside_working_days_of_the_clause_clash(clause: str, text: str, figure: str) -> None:
    (told,) = beside(clause, f"Terms\n\n{text}").figures
    assert f"7 days there, {figure} in the clause" in told


def test_a_period_on_the_subject_that_may_run_from_another_event_is_told_beside_that_of_the_clause() -> None:
    found = beside("c2", "Terms\n\n2.1 The Buyer shall notify defects within 7 days after the inspection.")
    assert found.figures == ()
    assert "within 7 days" in found.read[0]
    assert "30 days (arrival_days)" in found.read[0]


@pytest.mark.parametrize(
    ("clause", "text", "told"),
    [
        ("b7", "2.1 The goods are released for shipment only by Mr. John Carter of the Buyer.", "names who signs"),
        ("b7", "2.1 Ms Lena Holt signs each release of the goods.", "names who signs"),
        ("b7", "2.1 Invoices are approved by Ms. Lin, and the goods are released by Mr. Carter.", "names who signs"),
        ("b7", "2.1 Goods made under this contract are released by Mr. Lee.", "names who signs"),
        ("b7", "2.1 Mr. Carter's approval of the goods is required before shipment.", "names who signs"),
        ("b7", "2.1 No shipment without the signature of Mr. John Carter.", "names who signs"),
        ("b7", "2.1 货物须经王先生签字后方可发货。", "names who signs"),
        ("c1", "2.1 All disputes shall be settled through friendly negotiation.", "talk first"),
        ("c1", "2.1 The Parties shall consult in a friendly manner on defects before a rejection.", "talk first"),
        ("c1", "2.1 The Parties shall discuss quality problems in good faith.", "talk first"),
        ("c1", "2.1 双方对质量问题应友好协商解决。", "talk first"),
    ],
)
def test_who_signs_and_what_is_to_be_talked_of_first_is_told(clause: str, text: str, told: str) -> None:
    assert any(told in line for line in beside(clause, f"Terms\n\n{text}").bears)


def test_a_release_by_the_buyer_names_nobody() -> None:
    found = beside("b7", "Terms\n\n2.1 The goods are shipped only after they were released by the Buyer in writing.")
    assert (found.read, found.bears) == ((), ())


@pytest.mark.parametrize(
    ("clause", "text"),
    [
        ("b7", "2.1 This contract is signed by Mr. Lee."),
        ("b7", "2.1 Mr. Lee signs this contract for the Seller."),
        ("b7", "2.1 The goods are made to the drawings approved by Mr. Lee."),
        ("b7", "2.1 Artwork is approved by Dr. Holt of the Buyer."),
        ("b7", "2.1 本合同由李先生签字。"),
        ("e1", "2.1 Invoices are approved by Mr. Carter."),
        ("e1", "2.1 Invoices for the goods are approved by Mr. Carter."),
        ("e1", "2.1 The delivery notes are signed by Mr. Carter."),
        ("c1", "2.1 Packaging shall be of environmentally friendly material as agreed."),
        ("c1", "2.1 Packaging of good quality and environmentally friendly material as agreed."),
        ("c1", "2.1 The parties agree on user-friendly manuals; quality is checked."),
        ("c1", "2.1 Price changes are negotiated in good faith every year."),
    ],
)
def test_who_signs_another_paper_and_what_is_friendly_to_nobody_bears_on_no_clause(clause: str, text: str) -> None:
    assert beside(clause, f"Terms\n\n{text}").bears == ()


@pytest.mark.parametrize(
    ("clause", "text"),
    [
        ("a4", "2.1 The Seller shall respond to purchase orders within 3 days."),
        ("a4", "2.1 The Seller shall answer the Buyer's enquiries within 2 days."),
        ("b5", "2.1 The Seller shall rework the goods within 10 days before the re-inspection."),
        ("b5", "2.1 The Seller shall complete the rework in 14 days and then request re-inspection."),
        ("b5", "2.1 The Seller shall within 10 days rework the goods and present them for re-inspection."),
        ("b5", "2.1 After a failed re-inspection the Buyer may cancel within 30 days."),
        ("b5", "2.1 If the re-inspection fails the Seller repairs the goods within 10 days."),
        ("b5", "2.1 The re-inspection report is issued within 2 days."),
        ("b5", "2.1 Upon re-inspection the goods are shipped within 5 days."),
        ("b5", "2.1 卖方应在10日内返工并申请复检。"),
        ("b5", "2.1 复检报告应在2日内出具。"),
        ("b7", "2.1 The Buyer decides on the inspection report of the laboratory on the dyes within 3 days."),
    ],
)
def test_days_for_something_else_are_no_other_figure_of_the_clause(clause: str, text: str) -> None:
    assert beside(clause, f"Terms\n\n{text}").figures == ()


@pytest.mark.parametrize(
    ("clause", "text"),
    [
        ("a4", "2.1 The Seller shall reply to quality complaints within 7 days."),
        ("b5", "2.1 The Buyer shall re-inspect the goods within 7 days."),
        ("b5", "2.1 Within 7 days of the Seller's notice the Buyer shall re-inspect the goods."),
        ("b5", "2.1 The Buyer shall, within 7 days after the rework, carry out a re-inspection."),
        ("b5", "2.1 The Seller shall rework the goods in 10 days and the Buyer shall re-inspect them within 7 days."),
        ("b5", "2.1 The re-inspection will be carried out in 7 days after completion of rework."),
    ],
)
def test_days_for_what_the_clause_gives_days_for_are(clause: str, text: str) -> None:
    (told,) = beside(clause, f"Terms\n\n{text}").figures
    assert "7 days there, 5 Working Days in the clause" in told
