"""Articles that letter their clauses alike: an end that one of them puts takes nothing back in another."""

from tests.contracts.test_grading import verdict_on
from toolkit.contracts.checking import Status
from toolkit.contracts.recurring import distinct


def test_a_clause_that_comes_again_behind_others_is_another() -> None:
    assert list(distinct(["A", "A", "", "B", "A", "A", "B"])) == ["A", "A", "", "B", "A (2)", "A (2)", "B (2)"]


def test_the_end_of_a_licence_takes_no_right_back_that_stands_under_the_same_letter() -> None:
    text = (
        "QUALITY\n\nA. The Buyer may reject Goods that do not conform to the Specification.\n\nB. The Seller packs.\n\n"
        "LICENCE\n\nA. The Seller lends its marks. This right under this Section ends when this Agreement ends."
    )
    assert verdict_on(text, "rejection_right").status is Status.PRESENT
