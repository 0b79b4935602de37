"""Standards, inspection and acceptance are known in any order, voice and words, and what looks like them is not."""

import pytest

from tests.contracts.labelled import KNOWN, granted, labelled
from toolkit.contracts.checking import Status, check
from toolkit.contracts.passages import passages_in
from toolkit.contracts.roles import normal, roles

ALLOWED = {"present": {Status.PRESENT}, "few": set(Status) - {Status.PRESENT}}


@pytest.mark.parametrize(("kind", "label", "text"), [*labelled("inspecting.toml"), *labelled("looking.toml")])
def test_a_grant_is_known_by_the_classes_of_its_words(kind: str, label: str, text: str) -> None:
    assert granted(check(passages_in(f"4. {text}"), KNOWN, (kind,))[0]) in ALLOWED[label]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Varden Tools Inc. buys and the Mill sells the goods.", "buyer buys and seller sells the goods."),
        ("The Filler sells soap to Aster Kosmetik GmbH.", "seller sells soap to buyer."),
        ("Möller Söhne KG orders castings from the Supplier.", "buyer orders castings from seller."),
        ("Between Varden, who purchases the goods, and the Firm, who sells them.", None),
        # Who sells on is no seller by that, nor is one told of by half a sentence.
        ("Aster designs and sells tents.", "aster designs and sells tents."),
    ],
)
def test_who_trades_is_known_where_a_sentence_says_it_of_both(text: str, told: str | None) -> None:
    known = normal(text, roles([text]))
    assert known == told if told is not None else "buyer" in known and "seller" in known


@pytest.mark.parametrize(
    ("said", "text", "told"),
    [
        (
            '"We" buy the goods that "you" make.',
            "Our OK comes before your shipment.",
            "buyer's ok comes before seller's",
        ),
        ('"We" buy; "you" supply.', "You'll wait for us.", "seller will wait for buyer."),
        (
            "We sell machines to you, our customer.",
            "We won't ship what you haven't paid.",
            "seller will not ship what buyer have not",
        ),
        ("We are the buyer and you are the maker.", "It doesn't bind us.", "it does not bind buyer."),
        # Who says so of both, or of neither, tells nothing.
        ("We buy from you, and we sell to you.", "We wait.", "we wait."),
    ],
)
def test_we_and_you_are_known_where_it_is_said_who_buys(said: str, text: str, told: str) -> None:
    assert normal(text, roles([said])).startswith(told)
