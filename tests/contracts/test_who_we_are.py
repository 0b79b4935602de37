"""Who the two sides of a contract are: by the names beside their roles, and by whom it addresses."""

import pytest

from toolkit.contracts.checking import Status, check
from toolkit.contracts.library import library
from toolkit.contracts.passages import passages_in
from toolkit.contracts.roles import normal, roles_in

KNOWN = library()
ORDER = (
    "The Purchase Order, and the clauses below, are all that Tarvin and the supplier (the “Supplier”) have agreed. "
    "The Supplier tells Tarvin of delays. The Supplier packs the goods. The Supplier bears the freight. The Supplier "
    "makes no changes. The Supplier keeps the drawings secret. The Supplier insures the goods. The Supplier delivers."
)


def read(text: str, sentence: str) -> str:
    return normal(sentence, roles_in(passages_in(text)))


def status(text: str, kind: str) -> Status:
    return check(passages_in(text), KNOWN, (kind,))[0].status


def test_a_firm_with_an_article_is_known_by_its_name() -> None:
    text = ORDER.replace("that Tarvin and", "that The Tarvin Group, Inc (Tarvin) and") + (
        " Tarvin pays in June. Section 5 shall not apply. Section 6 will apply. Section 7 may apply. Tarvin may call."
    )
    assert read(text, "Tarvin may reject the goods.") == "buyer may reject the goods."


def test_a_short_name_beside_a_role_is_that_of_the_side() -> None:
    text = (
        "This agreement is between Norvale Foods Company, LLC, of 12 Mill Road (“Buyer” or “NFC”), and Ostrand Dairy "
        "Inc. (“Supplier” or “Ostrand”)."
    )
    assert read(text, "NFC may inspect what Ostrand delivers.") == "buyer may inspect what seller delivers."


def test_a_country_before_a_role_is_no_firm() -> None:
    text = (
        "(1) ____, a company under the laws of the People’s Republic of China, holding Code No. ____, with its "
        "registered address at ____ (hereinafter referred to as the “Supplier”), and the buyer."
    )
    assert read(text, "The courts of China decide.") == "the courts of china decide."


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        ("Our terms apply. The customer takes the goods. The customer pays. The customer is liable.", "seller's"),
        ("Our terms apply. The supplier is bound. The supplier is punctual. The supplier is liable.", "buyer's"),
        (
            "Our customers expect much of a supplier. The supplier is bound, our customers are not. The supplier.",
            "buyer's",
        ),
        ("Our terms apply. The customer and the supplier are bound. The customer and the supplier are liable.", "our"),
    ],
)
def test_we_are_whoever_the_one_role_that_is_named_is_not(text: str, ours: str) -> None:
    assert read(text, "without prejudice to our rights") == f"without prejudice to {ours} rights"


def test_who_pays_only_the_freight_may_as_well_sell() -> None:
    assert read("We will pay the freight on orders of 300 pieces or more.", "our rights") == "our rights"


def test_a_right_of_ours_is_uncertain_where_nothing_tells_who_we_are() -> None:
    text = "9. Our failure to enforce a term is no waiver of our rights."
    assert status(text, "no_waiver") is Status.UNCERTAIN
    assert status(f"# Terms of purchase\n\n{text}", "no_waiver") is Status.WEAKER
    assert status(f"# Terms of sale\n\n{text}", "no_waiver") not in (Status.PRESENT, Status.WEAKER)


def test_a_name_with_a_hyphen_acts_like_any_other() -> None:
    text = (
        "The Supplier delivers to Orla-Keld. Orla-Keld may reject the goods. Orla-Keld may inspect the goods. The "
        "Supplier is bound. Orla-Keld shall pay the Supplier. Orla-Keld will order. Orla-Keld may call. The Supplier "
        "is liable. The Supplier packs."
    )
    assert read(text, "Orla-Keld may reject the goods.") == "buyer may reject the goods."


def test_the_title_of_a_clause_is_no_firm_though_it_speaks_of_a_factory() -> None:
    text = (
        "甲方（采购方）：云岭家居有限公司\n\n乙方（供应商）：远洲五金厂\n\n"
        "三、检验：甲方或其委托的第三方机构可在生产过程中到乙方工厂检验，乙方应提供场地。\n\n四、检验不合格的，乙方返工。"
    )
    assert read(text, "甲方检验货物。") == "买方检验货物。"
    assert read("制造方：远洲五金厂\n\n制造方应向买方交货，制造方负责返工。", "制造方应返工。") == "卖方应返工。"
