"""Who is who in a contract, and what its goods are called, where it says neither in the usual words."""

import pytest

from toolkit.contracts.roles import normal, roles


def told(*texts: str) -> str:
    """Return the last of *texts*, as it reads in the contract of all of them."""
    return normal(texts[-1], roles(texts))


@pytest.mark.parametrize(
    ("contract", "text"),
    [
        ("It makes moulded Sub-assemblies. It replaces defective Sub-assemblies.", "any Sub-assembly"),
        ("“Modules” means photovoltaic products. Each Module bears the number of the Module.", "a Module"),
        ("It shall supply handles (the “Fittings”). Fittings are packed in tens. Fittings bear a mark.", "Fittings"),
        ("“Modules” means any of the products listed in Annex A. Modules are new. No Module is old.", "a Module"),
        ("“Modules” means bolts, nuts and other components. Modules are new. No Module is old.", "a Module"),
        ("The Supplier sells Yarns. The Buyer may reject Yarns.", "Each Yarn is tested"),
    ],
)
def test_goods_are_known_by_what_is_done_to_them_or_by_their_definition(contract: str, text: str) -> None:
    assert "goods" in told(contract, text)


@pytest.mark.parametrize(
    ("contract", "text"),
    [
        ("The Supplier maintains the Tooling. It repairs the Tooling and replaces the Tooling.", "the Tooling"),
        ("“Territory” means France. Territory and Territory and Territory.", "the Territory"),
        ("“Stands” means the stands that show the Goods. Inspect Stands. Defective Stands. Stands.", "a Stand"),
        ("“Samples” means samples of the Goods. The Buyer may inspect the Samples. Defective Samples.", "the Samples"),
        ("“Labels” means labels for the Goods. Labels and Labels are blue.", "the Labels"),
        ("“Crates” means the cartons in which the Goods are packed. Crates and Crates.", "the Crates"),
        ("The Buyer may reject the Invoices. The Buyer may return the Invoices.", "the Invoices"),
        ("The Buyer may reject the Goods. The Seller delivers the Goods.", "in good condition"),
    ],
)
def test_what_is_no_goods_does_not_become_them(contract: str, text: str) -> None:
    assert "goods" not in told(contract, text)


ACTS = (
    "Norvell shall supply the Products. Norvell warrants the Products. Norvell shall ship them. "
    "Haltom may inspect them. Haltom shall pay Norvell. Haltom may order Products. Haltom will notify Norvell. "
    "Norvell will pack them. Haltom shall store them. Haltom may audit them."
)


def test_parties_without_a_preamble_are_known_by_their_acts() -> None:
    assert told(ACTS, "Haltom may return them to Norvell.") == "buyer may return them to seller."


def test_a_name_before_other_words_behind_an_article_or_in_an_address_is_still_that_of_a_party() -> None:
    often = f"{ACTS}The Norvell works lie at www.norvell.example. "
    assert told(often, "Haltom may return them to Norvell.") == "buyer may return them to seller."


def test_the_second_party_is_known_by_its_acts_where_only_the_first_has_a_definition() -> None:
    part = f"AGREEMENT with Norvell Works Inc. (“Norvell”). {ACTS}"
    assert told(part, "Haltom may return them to Norvell.") == "buyer may return them to seller."


def test_the_sides_of_two_parties_are_told_by_the_acts_of_both_together() -> None:
    contract = (
        "Agreement between A Inc. (“Corvan”) and B LLC (“Tamber”). Corvan desires to purchase valves. "
        "Tamber makes valves. Tamber shall accept orders. Tamber shall pay its workers. Tamber warrants its valves. "
        "Corvan shall furnish drawings. Tamber shall invoice Corvan. Tamber shall repair valves as Corvan elects. "
        "Corvan shall deliver forecasts."
    )
    assert told(contract, "Corvan and Tamber") == "buyer and seller"


def test_the_other_of_two_parties_is_the_other_side_where_one_goes_by_its_role() -> None:
    contract = (
        "Between KB Corp. (“CMX”) and LW Inc. (“Customer”). CMX may buy parts. CMX may accept orders. "
        "Customer shall pay. Customer may order."
    )
    assert told(contract, "CMX") == "seller"


def test_the_principal_of_a_distributor_sells() -> None:
    assert told("The PRINCIPAL supplies the DISTRIBUTOR.", "The Principal shall repair") == "seller shall repair"
    assert told("The Principal orders from the Contractor.", "The Principal may reject") == "buyer may reject"


SOLD_BY_NAME = (
    "These terms apply to all products purchased from Orvik Trading LLC (“Orvik”). Title passes to you upon delivery. "
    "Orvik ships to you at its discretion. If you fail to make payments Orvik may stop shipments to you. "
    "You will notify Orvik of damage. Orvik accepts your orders. Orvik has a list of prices. "
    "Products are handled by the manufacturer. Manufacturers may limit returns. Manufacturer policies change."
)


def test_a_firm_that_sells_to_you_is_the_seller_and_the_manufacturer_a_third() -> None:
    said = told(SOLD_BY_NAME, "Orvik sends its carrier to your facility; the manufacturer decides.")
    assert said == "seller sends its carrier to buyer's facility; the manufacturer decides."


def test_a_manufacturer_that_has_a_name_is_the_seller() -> None:
    contract = "Agreement between Harl Mills Inc. (the “Manufacturer”) and B LLC (“Buyer”). Harl sells. Harl warrants."
    assert told(contract, "The Manufacturer shall repair them.") == "seller shall repair them."


def test_a_manufacturer_beside_a_seller_that_is_called_so_throughout_is_a_third() -> None:
    contract = "The Supplier sells. " * 6
    assert told(contract, "They are warranted by the manufacturer.") == "they are warranted by the manufacturer."
    assert told("The Manufacturer shall repair them.") == "seller shall repair them."


def test_a_company_that_sells_to_a_customer_is_no_second_buyer_where_it_orders_from_makers() -> None:
    contract = (
        "Terms of A Ltd (the “Company”) for a client (the “Customer”) and goods of whatever maker (the “Supplier”). "
        "The Company will place an order with a maker and may issue it drawings. The Customer takes delivery."
    )
    assert told(contract, "The Company tells the Customer.") == "seller tells buyer."


OFTEN = "{0} may inspect. {0} may reject. {0} pays. {0} orders in writing. {0} may cancel. {0} gives notice. "
SUPPLIED = (
    "The Supplier delivers. The Supplier packs. The Supplier insures. The Supplier serves its other customers. " * 2
)


def test_a_firm_is_known_by_its_full_name_as_by_the_first_word_of_it() -> None:
    contract = OFTEN.format("Helvin Castings Pvt Ltd") + SUPPLIED
    assert told(contract, "Helvin Castings Pvt Ltd may deduct its loss.") == "buyer may deduct its loss."


def test_customers_of_a_side_do_not_hide_that_the_one_name_is_the_buyer() -> None:
    contract = OFTEN.format("Trenvik") + SUPPLIED + "Trenvik or its customers may audit. Other customers are not told."
    assert told(contract, "Trenvik may return it.") == "buyer may return it."


def test_a_party_may_be_called_by_its_letters_behind_an_article() -> None:
    contract = OFTEN.format("The KSC").replace(". The", ". the") + "Sunvale shall deliver to the KSC. " * 6
    assert told(contract, "The KSC may return it.") == "buyer may return it."


@pytest.mark.parametrize(
    "text", ["an inspection company named by the Buyer", "a third-party survey company", "the insurance company"]
)
def test_a_company_that_looks_or_insures_is_none_of_the_two_sides(text: str) -> None:
    contract = "The Buyer orders from the Company. The Buyer pays. The Buyer may reject. The Company delivers."
    assert "seller" not in told(contract, text)


def test_what_one_side_chooses_is_at_its_option_in_either_form() -> None:
    assert told("The Seller sells.", "At the choice of the Buyer, replaced") == "at buyer's choice, replaced"


MADE = (
    "{0} makes and delivers the pumps that the Buyer orders.",
    "The Buyer may inspect them ex works. {0} warrants the pumps and repairs them.",
)
HEADS = (
    "Between Aster GmbH (the “Buyer”) and Hua Xin Industries Co., Ltd. (the “{0}”).",
    "Between Aster GmbH (the Buyer) and Hua Xin Industries Co., Ltd. (the {0}).",
    "{0}: Hua Xin Industries Co., Ltd.",
    "“{0}” means Hua Xin Industries Co., Ltd.",
)


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("name", ["Maker", "Mill", "Works", "Knitter", "Contractor"])
def test_a_role_that_no_table_foresees_is_known_by_the_contract_s_own_definition(name: str, head: str) -> None:
    contract = (head.format(name), *(line.format(f"The {name}") for line in MADE))
    assert told(*contract, f"The {name} pays for it.") == "seller pays for it."
    assert roles(contract).own[-1] == (name, "seller")


def test_a_party_called_by_a_common_word_is_one_only_with_a_capital() -> None:
    contract = (HEADS[0].format("Works"), *(line.format("The Works") for line in MADE))
    assert told(*contract, "The Works delivers ex works.") == "seller delivers ex works."


@pytest.mark.parametrize(
    ("buys", "makes"), [("定作方", "制造方"), ("委托方", "加工方"), ("进货商", "织造厂"), ("买方", "受托工厂")]
)
@pytest.mark.parametrize(
    "head",
    ["由阿斯特公司（以下简称“{0}”）与华新公司（以下简称“{1}”）签订。", "{0}：阿斯特有限公司 ¶ {1}：华新有限公司"],
)
def test_a_chinese_role_is_known_by_its_definition_and_its_acts(buys: str, makes: str, head: str) -> None:
    contract = (
        head.format(buys, makes),
        f"{makes}应按{buys}的订单生产并交付货物。{makes}保证货物无缺陷。",
        f"{buys}应向{makes}支付货款。",
    )
    assert told(*contract, f"{buys}有权要求{makes}返修。") == "买方有权要求卖方返修。"
    assert dict(roles(contract).own) == {buys: "buyer", makes: "seller"}


def test_who_is_named_and_buys_or_makes_nothing_is_no_party() -> None:
    contract = (HEADS[0].format("Maker"), "Bank: Far Land Bank Ltd", *(line.format("The Maker") for line in MADE))
    assert told(*contract, "The Bank and the bank hold it.") == "the bank and the bank hold it."


MIXED = (
    "The vendor delivers. The vendor packs. The vendor insures. The buyer pays. ",
    "Tests Marlow Fittings LLP may examine the parts. The supplier shall defend and indemnify Marlow Fittings LLP.",
    "Claims Marlow Fittings LLP may claim its loss.",
)


def test_a_firm_that_acts_under_its_whole_name_is_the_side_that_its_acts_show() -> None:
    assert told(*MIXED, "Marlow Fittings LLP may refuse it.") == "buyer may refuse it."


def test_a_firm_that_looks_for_one_of_the_two_is_none_of_them() -> None:
    contract = [text.replace("Marlow Fittings", "Marlow Inspection") for text in MIXED]
    assert told(*contract, "Marlow Inspection LLP may refuse it.") == "marlow inspection llp may refuse it."


def test_a_firm_is_known_by_its_initials_beside_a_seller_that_is_called_by_its_role() -> None:
    contract = "Terms of Tarn Water Works Pvt Ltd. The vendor packs. TWW or an agent of TWW looks. " + SUPPLIED
    assert told(contract, "TWW may refuse it.") == "buyer may refuse it."
    assert told(contract.replace("TWW", "QQB"), "QQB may refuse it.") == "qqb may refuse it."


BRAND = (
    "Between Ossian Labs Inc. (“Subcontractor”) and Perrin Audio Inc. (the “Manufacturer”). Manufacturer shall {0}. "
    "Manufacturer agrees to {0}. Subcontractor shall {1}. Subcontractor warrants the pieces."
)


@pytest.mark.parametrize(
    ("acts", "side"), [(("pay for them", "deliver them"), "buyer"), (("deliver them", "pay for them"), "seller")]
)
def test_one_called_the_manufacturer_buys_where_it_orders_and_pays_and_the_other_makes(
    acts: tuple[str, str], side: str
) -> None:
    assert told(BRAND.format(*acts), "The Manufacturer may refuse them.") == f"{side} may refuse them."
