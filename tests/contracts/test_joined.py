"""Rights that several sentences grant together, titles that take them to another thing, sides known by what is left."""

import pytest

from tests.contracts.labelled import granted
from toolkit.contracts.checking import Status, Verdict, check
from toolkit.contracts.library import library
from toolkit.contracts.passages import passages_in
from toolkit.contracts.roles import normal, roles

KNOWN = library()
REWORK, RECHECK, LOOK = "rework_or_replace_at_supplier_cost", "reinspection_cost_supplier", "inspection_right"


def of(text: str, kind: str) -> Verdict:
    (verdict,) = check(passages_in(text), KNOWN, (kind,))
    return verdict


@pytest.mark.parametrize(
    "text",
    [
        "8. Where Goods are faulty the Seller shall replace them within ten days. It bears the cost of this.",
        "8.1 The Buyer may have the Seller mend faulty Goods.\n\n8.2 Under clause 8.1 the Seller does so free.",
        "8. Faulty Goods are mended or replaced by the Seller. The Seller absorbs all associated labour and freight.",
        "第八条 货物有瑕疵的，卖方应当返修。由此发生的全部费用由卖方承担。",
        "第八条 货物有瑕疵的，买方可以要求卖方返修或者更换。\n\n第九条 因前条产生的一切支出，均由卖方负担。",
    ],
)
def test_the_cost_may_stand_in_another_sentence_of_the_clause(text: str) -> None:
    assert granted(of(text, REWORK)) is Status.PRESENT


@pytest.mark.parametrize(
    "text",
    [
        "8. The Seller shall replace faulty Goods. The Buyer bears the cost of this.",
        "8. The Seller mends faulty Goods free of charge. The expense of this is met by the Buyer.",
        "8. The Seller shall remove the fault. The Buyer bears the cost of so doing.",
        "第八条 卖方应当返修有瑕疵的货物。由此发生的费用由买方承担。",
    ],
)
def test_a_cost_that_the_next_sentence_puts_on_the_buyer_leaves_no_grant(text: str) -> None:
    assert of(text, REWORK).status not in {Status.PRESENT, Status.WEAKER}


@pytest.mark.parametrize(
    "text",
    [
        "8. The Seller shall repair the Goods.\n\n9. The Seller bears the cost of such insurance.",
        "8. The Seller shall repair the Goods. Export duty is paid by the Seller.",
        "8. The Seller shall repair its ovens. It bears the cost of this.",
    ],
)
def test_the_cost_of_another_thing_is_not_joined(text: str) -> None:
    assert of(text, REWORK).status is not Status.PRESENT


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Article 7 – Social responsibility\n\nThe cost of a second audit rests with the Seller.",
            RECHECK,
        ),
        ("9. CUSTOMS\n\n9.1 The Buyer may have the Goods inspected before shipment.", LOOK),
        (
            "9. Intellectual property\n\n9.1 In case of counterfeits the Buyer may inspect the stocks.",
            LOOK,
        ),
        ("第七条 社会责任\n\n买方有权派员到厂检查。", LOOK),
        ("7. The drawings and dies stay the Buyer's. The Buyer may inspect them once a year.", LOOK),
    ],
)
def test_what_stands_under_another_title_or_points_to_another_thing_grants_nothing(text: str, kind: str) -> None:
    assert of(text, kind).status in {Status.ABSENT, Status.UNCERTAIN}


def test_a_title_that_names_the_subject_as_well_takes_nothing_away() -> None:
    text = "9. Inspection and customs\n\n9.1 The Buyer may inspect the Goods at the works before shipment."
    assert of(text, LOOK).status is Status.PRESENT


@pytest.mark.parametrize(
    ("texts", "said", "means"),
    [
        (
            ['Orders that Arden places with a vendor ("you" or "Vendor").', "You ship on time."],
            "you pay for it.",
            "seller pay for it.",
        ),
        (['The Supplier ("you") makes the goods.'], "you repair them.", "seller repair them."),
        (['The Customer ("you") orders goods.', "We make them."], "you may reject them.", "buyer may reject them."),
        (['The Purchaser ("we") and the Supplier.'], "We may reject them.", "buyer may reject them."),
        (
            ["采购订单", "供方按我司的图纸交货。", "供应商应补货。"],
            "我司有权拒收，我公司退回。",
            "买方有权拒收，买方退回。",
        ),
        (["报价单", "需方应向我司付款。", "需方验收。"], "我方更换，贵司收货。", "卖方更换，买方收货。"),
        (["贵公司向我公司订购下列货物。", "我公司三十日内发货。"], "贵公司退货。", "买方退货。"),
        (["甲方（买方）：甲", "乙方（卖方）：乙"], "我方拒收。", "我方拒收。"),
    ],
)
def test_you_are_who_the_contract_says_you_are(texts: list[str], said: str, means: str) -> None:
    assert normal(said, roles(texts)) == means


def test_a_firm_that_is_never_called_by_its_role_is_the_side_that_is_left() -> None:
    texts = ['Maison Corvin S.A.S. (hereafter "Corvin") and its suppliers.', *["The Supplier delivers to Corvin."] * 6]
    assert normal("Corvin may refuse them.", roles(texts)) == "buyer may refuse them."


def test_two_firms_are_not_told_apart_by_what_is_left() -> None:
    texts = ['Corvin S.A.S. ("Corvin") and Dalbo S.p.A. ("Dalbo").', *["The Supplier meets Corvin and Dalbo."] * 6]
    assert normal("Corvin may refuse them.", roles(texts)) == "corvin may refuse them."


def test_in_the_company_of_names_no_party() -> None:
    known = roles(['The Supplier sells to Arden Ltd ("Company").', "Company may inspect.", "Company pays."])
    assert "buyer" not in normal("In the company of an officer.", known)
