"""The eight rights in the words that contracts usually have for them, in a sentence and in lists; look-alikes."""

import tomllib
from functools import cache
from pathlib import Path

import pytest

from toolkit.contracts.checking import Status, check
from toolkit.contracts.library import library
from toolkit.contracts.passages import passages_in

KNOWN = library()
TABLE = tomllib.loads(Path(__file__).with_name("ordinary.toml").read_text(encoding="utf-8"))


@cache
def found(kind: str, label: str) -> tuple[tuple[str, Status], ...]:
    """Return the sentences of *kind* that have the *label*, each with what was found in it."""
    return tuple((text, check(passages_in(f"4. {text}"), KNOWN, (kind,))[0].status) for text in TABLE[kind][label])


@pytest.mark.parametrize("kind", TABLE)
def test_a_right_in_its_usual_words_is_found(kind: str) -> None:
    told = found(kind, "present")
    missed = [text for text, status in told if status is not Status.PRESENT]
    assert len(missed) / len(told) <= 0.1, missed
    assert not [text for text, status in told if status is Status.ADVERSE and kind != "rejection_right"]


@pytest.mark.parametrize("kind", TABLE)
def test_neither_a_look_alike_nor_a_denial_is_taken_for_a_right(kind: str) -> None:
    told = [one for label in ("nothing", "adverse") if label in TABLE[kind] for one in found(kind, label)]
    wrong = [text for text, status in told if status is Status.PRESENT]
    assert len(wrong) <= (1 if kind == "no_waiver" else 0), wrong


ALL = ("rejection_right", "rework_or_replace_at_supplier_cost", "buyer_set_off")
LETTERED = """5.1 If any Goods do not comply, the Buyer may, at its discretion:

(a) reject the Goods and return them;

(b) require the Supplier to repair or replace them at no charge; and

(c) deduct any loss from any sum payable to the Supplier."""
BULLETED = """7. In the event of any nonconformity the Buyer shall have the following rights:

• to return the Goods at the Seller's expense;

• to require repair or replacement at no charge;

• to deduct the cost from the Seller's invoices."""
AGREED = """8. The Supplier agrees that:

i) the Buyer may inspect the Products at the plant before shipment;

ii) Products found defective may be rejected;

iii) it will rework rejected Products at its own cost."""
CHINESE = """九、卖方交付的产品不合格的，买方有权选择：

（1）整批退货；

（2）要求卖方免费返工或更换。"""


@pytest.mark.parametrize(
    ("text", "kinds"),
    [(LETTERED, ALL), (BULLETED, ALL), (AGREED, ("inspection_right", *ALL[:2])), (CHINESE, ALL[:2])],
    ids=["lettered", "bulleted", "agreed", "chinese"],
)
def test_what_stands_in_a_list_is_read_with_what_leads_into_it(text: str, kinds: tuple[str, ...]) -> None:
    assert {one.type: one.status for one in check(passages_in(text), KNOWN, kinds)} == dict.fromkeys(
        kinds, Status.PRESENT
    )


def test_a_list_is_read_with_its_lead_where_the_clauses_above_are_out_of_order() -> None:
    lead = "11.2.1 The Seller represents and warrants the following to the Buyer and its affiliates that the Products:"
    text = f"8. Price and Invoicing\n\n{lead}\n\n11.2.1.1. meet the drawings;\n\n11.2.1.2. are free from defects."
    assert check(passages_in(text), KNOWN, ("quality_warranty",))[0].status is Status.PRESENT


def test_what_stands_behind_a_list_is_none_of_it() -> None:
    text = "7. The Buyer may do the following:\n\n• return the Goods.\n\nThe Seller stores them. They inspect nothing."
    assert check(passages_in(text), KNOWN, ("inspection_right",))[0].status is not Status.PRESENT
