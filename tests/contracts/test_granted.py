"""What an order file may cite: a clause whose own words grant the right, and no other."""

import datetime as dt
import tomllib

import msgspec
import pytest

from toolkit.contracts.checking import Status, Verdict, check, kinds
from toolkit.contracts.clause import Clause, Position, Tongue
from toolkit.contracts.granted import order_table, rights
from toolkit.contracts.interlocks import usual
from toolkit.contracts.library import library
from toolkit.contracts.passages import passages_in, passages_of
from toolkit.contracts.points import points
from toolkit.contracts.schedule import Chosen, schedule
from toolkit.contracts.target.paragraphs import paragraphs
from toolkit.contracts.target.wordfile import opened
from toolkit.contracts.terms import terms
from toolkit.contracts.typeset import typeset
from toolkit.contracts.values import filled
from toolkit.documents.holds import granted
from toolkit.documents.language import Language
from toolkit.documents.law import Right
from toolkit.model.order import Order

KNOWN = library()
LIBRARY = {kind.type: kind.library for kind in kinds()}
# Clauses that grant a right beside their own in so many words.
BESIDE = {
    ("a3-aql-plan", "rejection"), ("a3-aql-plan", "sorting_cost"), ("a4-quality-warranty", "rejection"),
    ("a4-quality-warranty", "rework_cost"), ("a4-quality-warranty", "sorting_cost"), ("b4-dupro-right", "inspection"),
    ("b4-dupro-right", "rework_cost"), ("b5-reinspection-duty", "goods_hold"), ("d2-sorting", "reinspection_cost"),
    ("e1-open-account", "goods_hold"),
}  # fmt: skip
PAYMENTS = ("payment_on_acceptance", "staged_balance", "open_account")


def verdicts_of(text: str) -> dict[str, Verdict]:
    return {one.type: one for one in check(passages_in(text), KNOWN)}


def order_of(text: str) -> str:
    return order_table(tuple(verdicts_of(text).values()), "contract.txt")


def cited(table: str) -> dict[str, str]:
    rights_of: dict[str, str] = tomllib.loads(table)["contract"]["rights"]
    return rights_of


# The clauses that are there to grant a right: each gives it by itself.
GRANTING = {
    "a1-spec-incorporation": "conforming_goods", "a4-quality-warranty": "conforming_goods",
    "b1-inspection-right": "inspection", "b6-reinspection-cost": "reinspection_cost", "b7-release-hold": "goods_hold",
    "c1-rejection-right": "rejection", "d1-rework": "rework_cost", "d2-sorting": "sorting_cost",
    "e1-balance-on-pass": "balance_hold", "e1-open-account": "balance_hold", "e1-staged-balance": "balance_hold",
    "e4-set-off": "set_off", "g1-repeat-failure": "ending",
}  # fmt: skip


@pytest.mark.parametrize("clause", GRANTING)
@pytest.mark.parametrize("position", [Position.PREFERRED, Position.FALLBACK])
@pytest.mark.parametrize("language", [Language.ENGLISH, Language.CHINESE])
def test_a_clause_of_the_library_gives_its_right_without_any_other(
    clause: str, position: Position, language: Language
) -> None:
    of_order = KNOWN.of(clause)
    terms_of = schedule((Chosen(of_order, position, filled(of_order, position, Order())),), terms())
    data = typeset(terms_of, Order(), language, day=dt.date(2026, 11, 26))
    verdicts = check(passages_of(paragraphs(opened(data, "terms.docx"))), KNOWN)
    found = cited(order_table(verdicts, "terms.docx"))
    assert GRANTING[clause] in found


@pytest.mark.parametrize("clause", KNOWN.clauses.values(), ids=lambda clause: clause.id)
@pytest.mark.parametrize("position", [Position.PREFERRED, Position.FALLBACK])
@pytest.mark.parametrize("tongue", list(Tongue))
def test_a_contract_with_one_clause_of_the_library_has_the_rights_of_that_clause_alone(
    clause: Clause, position: Position, tongue: Tongue
) -> None:
    words = [point.words for point in points(clause.sections[position, tongue])]
    found = cited(order_of("\n\n".join(f"7.{number} {one}" for number, one in enumerate(words, start=1))))
    own = {one.name for one in rights() if clause.id in {LIBRARY[kind] for kind in one.types}}
    assert {name for name in found if (clause.id, name) not in BESIDE} <= own


@pytest.mark.parametrize("position", [Position.PREFERRED, Position.FALLBACK])
@pytest.mark.parametrize("language", [Language.ENGLISH, Language.CHINESE])
def test_terms_that_were_built_give_every_right_in_a_clause_that_grants_it(
    position: Position, language: Language
) -> None:
    chosen = tuple(
        Chosen(KNOWN.of(one), position, filled(KNOWN.of(one), position, Order())) for one in usual(KNOWN, Order())
    )
    terms_of = schedule(chosen, terms())
    data = typeset(terms_of, Order(), language, day=dt.date(2026, 11, 26))
    number = {str(article.number): article.id for article in terms_of.articles}
    verdicts = check(passages_of(paragraphs(opened(data, "terms.docx"))), KNOWN)
    found = cited(order_table(verdicts, "terms.docx"))
    assert set(found) == {one.name for one in rights()}
    for one in rights():
        holds = number[found[one.name].split(".")[0].strip("第条")]
        assert holds in {LIBRARY[kind] for kind in one.types} or (holds, one.name) in BESIDE, (one.name, holds)


@pytest.mark.parametrize(
    "text",
    [
        "The Customer sends its invoice within 21 days after the inspection visit.",
        "The Vendor settles the laboratory's invoice within 10 days after the goods have passed the repeated test.",
        "The cost of a repeated inspection is due within 14 days after the Goods have passed it.",
        "The Importer raises a debit note for the survey within a week after the inspection.",
        "Interest is payable from acceptance of the Goods.",
        "The Manufacturer repays the travel expenses, payable within ten days after acceptance of the Products.",
        "A deposit is payable within seven days after acceptance of the Purchase Order.",
        "检验费由卖方在复验合格后10日内支付。",
        "买方应在验货合格后7日内开具检验费账单。",
    ],
)
def test_what_is_paid_for_an_inspection_or_back_to_the_buyer_is_no_payment_of_the_price(text: str) -> None:
    verdicts = verdicts_of(f"6. Charges\n\n6.1 {text}")
    assert {verdicts[kind].status for kind in PAYMENTS} == {Status.ABSENT}
    assert "balance_hold" not in order_of(f"6. Charges\n\n6.1 {text}")


@pytest.mark.parametrize(
    "text",
    [
        "The Vendor bears the survey; the balance is due after the Goods have passed it and its report is accepted.",
        "The Purchaser pays the Vendor's invoice within 30 days after the Goods have passed inspection.",
        "货物经验收合格后30日内付清余款，检验费由卖方承担。",
    ],
)
def test_a_price_beside_another_debt_is_still_a_price(text: str) -> None:
    assert verdicts_of(f"6. Price\n\n6.1 {text}")["payment_on_acceptance"].status is Status.PRESENT


@pytest.mark.parametrize(
    ("right", "text"),
    [
        ("rejection", "The Buyer may refuse Goods that are shipped without its written release."),
        ("rejection", "When the Buyer rightly rejects Goods, their risk is with the Seller from that notice."),
        ("inspection", "The Buyer may examine the Goods within 14 days after their arrival."),
        ("inspection", "The Buyer examines the Goods after they have arrived. It may examine a sample."),
        (
            "set_off",
            "The Seller bears the fee of a second inspection, and the Buyer may deduct that fee.",
        ),
        ("set_off", "买方不从信用证项下的付款中扣除任何款项。"),
        ("ending", "逾期超过30日的，买方有权解除订单。"),
        ("goods_hold", "某批货物的所有权在放行之后，于其价款付清时转移给买方。"),
        ("reinspection_cost", "The Seller bears the cost of one inspection during production of the next order."),
    ],
)
def test_a_right_for_another_case_is_not_cited(right: str, text: str) -> None:
    assert right not in cited(order_of(f"6. Terms\n\n6.1 {text}"))


@pytest.mark.parametrize(
    ("right", "text"),
    [
        ("rejection", "The Buyer may refuse Goods that do not match the sealed sample."),
        ("inspection", "The Buyer may examine the Goods at the works before shipment, and again after their arrival."),
        ("set_off", "The Buyer may deduct from the price any cost or damages that the Seller owes it."),
        ("ending", "同一批货物两次检验不合格的，买方有权解除订单。"),
        ("goods_hold", "未经买方书面放行，卖方不得发运。"),
    ],
)
def test_the_same_right_in_its_own_case_is_cited(right: str, text: str) -> None:
    assert cited(order_of(f"6. Terms\n\n6.1 {text}"))[right] == "6.1"


HALF = "2.2 Each party bears half of the cost of a second inspection."
WHOLE = "8.1 The Supplier bears the cost of each re-inspection that a failed inspection makes necessary."


def test_a_cost_that_one_clause_shares_and_another_puts_on_the_supplier_is_nobodys_yet() -> None:
    both = f"{HALF}\n\n{WHOLE}"
    verdict = verdicts_of(both)["reinspection_cost_supplier"]
    assert [one.status for one in verdict.evidence] == [Status.WEAKER, Status.PRESENT]
    assert verdict.status is Status.WEAKER
    table = tomllib.loads(order_of(both))["contract"]
    assert "reinspection_cost" not in {*table, *table["rights"]}
    assert "# reinspection_cost left out, read it yourself: weaker, 2.2" in order_of(both)


@pytest.mark.parametrize(("text", "payer"), [(HALF, "shared"), (WHOLE, "supplier")])
def test_a_cost_that_is_settled_once_has_its_payer(text: str, payer: str) -> None:
    assert tomllib.loads(order_of(text))["contract"]["reinspection_cost"] == payer


def test_no_warranty_is_cited_that_another_clause_caps() -> None:
    warranty = "8.1 The Seller warrants the Goods against defects for 18 months."
    assert 'conforming_goods = "8.1"' in order_of(warranty)
    cut = order_of(
        f"{warranty}\n\n12.4 The Seller's liability is limited to the invoiced value of the pieces concerned."
    )
    assert "conforming_goods = " not in cut
    assert "# conforming_goods left out, read it yourself: weaker, 12.4" in cut


@pytest.mark.parametrize(
    ("text", "rights_of"),
    [
        (
            "If an inspection fails, the Supplier shall rework or sort the whole lot at its own cost.",
            {"rework_cost", "sorting_cost"},
        ),
        ("The Vendor shall, at the Vendor's expense, repair all Goods that fail inspection.", {"rework_cost"}),
        ("Lots that fail are screened 100% by the Supplier at no cost to the Buyer.", {"sorting_cost"}),
        ("检验不合格的，供应商应自担费用返工。", {"rework_cost"}),
        # The buyer's own work, a repair in use, and the cost of a look are other things.
        ("The Buyer may itself rework the Goods at the Supplier's expense.", set()),
        ("The Supplier shall repair free of charge any defect that appears during the warranty period.", set()),
        ("The Supplier shall bear the cost of each re-inspection after rework or sorting.", set()),
        ("The Buyer bears the cost of the rework of Goods that fail inspection.", set()),
        ("Rework and sorting are at the Supplier's expense.", {"rework_cost", "sorting_cost"}),
        ("If an inspection fails, the Supplier puts the whole lot right at its own expense.", {"rework_cost"}),
        ("If a lot fails, the Supplier bears the cost of rework and sorting.", {"rework_cost", "sorting_cost"}),
        ("The cost of reworking failed lots shall be borne by the Supplier.", {"rework_cost"}),
        ("The Supplier shall sort failed lots free of charge.", {"sorting_cost"}),
        # What is free is no cost, and the cost of another thing is not that of the work.
        ("The Supplier shall sort the whole lot and present it free of defects for re-inspection.", set()),
        ("The Supplier shall sort the lot until it is free of defects.", set()),
        ("The Supplier shall repair goods that fail inspection free on board Ningbo.", set()),
        ("The Supplier shall rework failed lots and pay the freight at its own cost.", set()),
        ("The Supplier shall rework failed lots, and the re-inspection is at the Supplier's cost.", set()),
        # A cost that is shared, or that the buyer bears or pays back, is for a person to read.
        ("The Supplier shall rework rejected goods; each party bears its own cost.", set()),
        ("The Supplier shall sort the lot at the Buyer's cost and rework at its own cost.", set()),
        ("The Supplier shall rework goods at its own cost; the Buyer reimburses it for the sorting.", set()),
        ("The Supplier shall rework and sort at its cost, to be refunded by the Buyer if they are cosmetic.", set()),
        # So is work that the buyer does, or that is done in the seller's stead or in use.
        (
            "If the Supplier fails to rework the goods, the Buyer may sort them and the Supplier pays the freight.",
            set(),
        ),
        ("Goods that fail inspection may be reworked by the Buyer at the Supplier's expense.", set()),
        ("The Buyer shall have the option to repair the goods itself at the Supplier's expense.", set()),
        ("The Buyer or a third party may have the goods sorted, the Supplier shall bear the cost.", set()),
        ("收货后发现不合格的，供应商应免费维修。", set()),
    ],
)
def test_the_cost_of_rework_and_sorting_rests_on_a_sentence_that_says_who_bears_it(
    text: str, rights_of: set[str]
) -> None:
    found = cited(order_of(f"6. Failed lots\n\n6.1 {text}"))
    assert {one for one in found if one in {"rework_cost", "sorting_cost"}} == rights_of


def test_a_right_to_look_is_written_as_no_clause_that_could_hold_the_balance() -> None:
    text = "3.1 The Buyer may inspect the goods at the factory before shipment."
    contract = tomllib.loads(order_of(text))["contract"]
    assert contract["inspection_right"] == "3.1"
    assert "clauses" not in contract
    alone = {name: value for name, value in contract.items() if name != "rights"}
    order = msgspec.convert({"contract": alone}, Order)
    assert not granted(Right.BALANCE_HOLD, order)
