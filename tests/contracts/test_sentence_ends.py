"""Where a sentence ends: letters with points belong to what follows, unless a sentence begins there."""

import pytest

from toolkit.contracts.checking import check
from toolkit.contracts.granted import law_of
from toolkit.contracts.library import library
from toolkit.contracts.passages import passages_in
from toolkit.contracts.sentence_ends import sentences_in


@pytest.mark.parametrize(
    "text",
    [
        "This contract is governed by the law of P.R. China.",
        "The laws of P. R. China apply.",
        "The goods conform to U.S. Federal Regulations and to E.U. Directives.",
        "Payment is made in U.S. Dollars to Orval S.A. Lyon.",
        "Goods of U.K. Origin carry a mark.",
    ],
)
def test_letters_with_points_end_no_sentence(text: str) -> None:
    assert sentences_in(text) == (text,)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("It is governed by the laws of the P.R.C.", "Any dispute goes to arbitration."),
        ("The goods are made in the U.S.A.", "The Buyer may reject them."),
        ("The seat is London, U.K.", "Arbitrators shall be three."),
        ("The law is that of the P.R.C.", "(b) Notices are sent by post."),
        ("Inspection follows Annex A.", "Goods that fail are rejected."),
        ("The price is fixed with Party B.", "Party A delivers."),
    ],
)
def test_a_sentence_behind_such_letters_is_one_of_its_own(first: str, second: str) -> None:
    assert sentences_in(f"{first} {second}") == (first, second)


def test_the_law_of_a_country_by_its_letters_is_read_from_a_contract() -> None:
    text = "9. Law\n\n9.1 Disputes go to arbitration. This contract is governed by the law of P.R. China."
    assert law_of(check(passages_in(text), library())) == "PRC"
