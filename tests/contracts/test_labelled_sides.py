"""Who buys and who sells where the contract writes it beside the name: "Party A (buyer)", "甲方（供方）"."""

import pytest

from toolkit.contracts.roles import normal, roles


def told(who: str, text: str) -> str:
    """Return *text* as it reads in a contract that says at its beginning *who* is who."""
    return normal(text, roles(("SUPPLY AGREEMENT", *who.split(" ¶ "), text)))


@pytest.mark.parametrize(
    ("who", "buyer", "seller"),
    [
        ("Party A (buyer) and Party B (seller).", "Party A", "Party B"),
        ("Party A (seller) and Party B (buyer).", "Party B", "Party A"),
        ("Contract of Dingmu Rattan Co. (Party B, seller) with Ostrava Home (Party A, buyer).", "Party A", "Party B"),
        ("Buyer (Party B): Ostrava Home ¶ Seller (Party A): Dingmu Rattan Co., Ltd.", "Party B", "Party A"),
        (
            "The Seller: Dingmu Co. (hereinafter Party A) ¶ The Buyer: Ostrava (hereinafter Party B)",
            "Party B",
            "Party A",
        ),
        (
            "Made by Dingmu Co. (“Party A”, the manufacturer) and Ostrava (“Party B”, the customer).",
            "Party B",
            "Party A",
        ),
        ("Party A, the Supplier, and Party B, the Purchaser, agree:", "Party B", "Party A"),
        ("Party A: Dingmu Co., Ltd., the Supplier. Party B: Ostrava Home.", "Party B", "Party A"),
        ("Party A = Purchaser, Party B = Factory", "Party A", "Party B"),
        ("Party A (“the Factory”) undertakes production for Party B (“the Client”).", "Party B", "Party A"),
        (
            "The First Party (Supplier): Dingmu. The Second Party (Purchaser): Ostrava.",
            "The Second Party",
            "First Party",
        ),
        ("Party A entrusts Party B with the making of baskets.", "Party A", "Party B"),
        ("Ostrava Home (Company, buyer) orders from Dingmu (Factory, seller).", "The Company", "the Factory"),
        (
            "Between Ostrava Inc. (“Ostrava”), as purchaser, and Dingmu LLC (“Dingmu”), as supplier.",
            "Ostrava",
            "Dingmu",
        ),
        ("Dingmu Corporation (“DMC”) makes trays for Ostrava, Inc. (“Ostrava”).", "Ostrava", "DMC"),
        ("Under this Agreement DMC makes and supplies trays and Ostrava Ltd. (“OST”) acquires them.", "OST", "DMC"),
        ("Ostrava Home Inc. engages Dingmu Rattan LLC to weave baskets.", "Ostrava", "Dingmu"),
        ("Committente: Cesti Rovere S.p.A. Fornitore: Dingmu.", "The Committente", "the Fornitore"),
    ],
)
def test_a_role_beside_the_name_of_a_party_tells_its_side(who: str, buyer: str, seller: str) -> None:
    text = f"{buyer} may refuse the lot and {seller} shall take it back."

    assert told(who, text) == "buyer may refuse the goods and seller shall take it back."


@pytest.mark.parametrize(
    ("who", "buyer"),
    [
        ("甲方（买方）和乙方（卖方）", "甲方"),
        ("甲方（供方）：定木公司 乙方（需方）：奥斯公司", "乙方"),
        ("卖方（甲方）：定木公司 ¶ 买方（乙方）：奥斯公司", "乙方"),
        ("甲方：定木藤器有限公司（供应商） ¶ 乙方：奥斯家居有限公司（采购方）", "乙方"),
        ("供方（以下称甲方）：定木公司 ¶ 需方（以下称乙方）：奥斯公司", "乙方"),
        ("甲方为采购方，乙方为生产方。", "甲方"),
    ],
)
def test_a_role_beside_a_party_tells_its_side_in_chinese(who: str, buyer: str) -> None:
    assert told(who, f"{buyer}有权拒收货物。") == "买方有权拒收货物。"


def test_a_word_for_somebody_else_beside_a_party_is_no_label() -> None:
    assert told("乙方是买方指定的供应商，甲方是采购方", "甲方有权拒收货物。") == "买方有权拒收货物。"
    assert told("Orval makes payments for mats for Dingmu Ltd.", "Orval may refuse.") == "orval may refuse."


@pytest.mark.parametrize(
    "who",
    [
        "Party A and Party B each name a person for notices.",
        "Party A (in Oslo) shall tell the end customer (of Party B) the day.",
        "Party A may appoint a supplier of crates.",
        "Party A (buyer of yarn, seller of cloth) and Party B.",
        "Party A (The Factory Shop Ltd) and Party B (Customer Care BV).",
        "Party A, as importer of record, and Party B.",
        "Party A is a supplier of retail services.",
        "Party A is the manufacturer of Volta cars.",
        "Party A appoints Party B as its distributor.",
    ],
)
def test_a_role_that_stands_beside_both_or_none_tells_nothing(who: str) -> None:
    assert "party a" in told(who, "Party A may refuse the lot.")
