"""The eight rights in the words that contracts usually have for them, in a sentence and in lists; look-alikes."""

import tomllib
from functools import cache
from pathlib import Path

import pytest

from tests.contracts.labelled import granted
from toolkit.contracts.checking import Status, check
from toolkit.contracts.library import library
from toolkit.contracts.passages import passages_in

KNOWN = library()
FILES = ("ordinary.toml", "purchase_terms.toml")
TABLES = {name: tomllib.loads(Path(__file__).with_name(name).read_text(encoding="utf-8")) for name in FILES}
KINDS = [(name, kind) for name, table in TABLES.items() for kind in table]


@cache
def found(name: str, kind: str, label: str) -> tuple[tuple[str, Status], ...]:
    """Return the sentences of *kind* in the file *name* that have the *label*, each with what was found in it."""
    told = TABLES[name][kind].get(label, ())
    return tuple((text, granted(check(passages_in(f"4. {text}"), KNOWN, (kind,))[0])) for text in told)


@pytest.mark.parametrize(("name", "kind"), KINDS)
def test_a_right_in_its_usual_words_is_found(name: str, kind: str) -> None:
    told = found(name, kind, "present")
    missed = [text for text, status in told if status is not Status.PRESENT]
    assert len(missed) / len(told) <= 0.1, missed
    assert not [text for text, status in told if status is Status.ADVERSE and kind != "rejection_right"]


@pytest.mark.parametrize(("name", "kind"), KINDS)
def test_neither_a_look_alike_nor_a_denial_is_taken_for_a_right(name: str, kind: str) -> None:
    told = [one for label in ("nothing", "adverse") for one in found(name, kind, label)]
    wrong = [text for text, status in told if status is Status.PRESENT]
    assert len(wrong) <= (1 if kind == "no_waiver" else 0), wrong


@pytest.mark.parametrize("kind", TABLES["purchase_terms.toml"])
def test_in_terms_of_purchase_a_part_of_a_right_is_none_and_the_opposite_is_told(kind: str) -> None:
    whole = [text for text, status in found("purchase_terms.toml", kind, "weaker") if status is Status.PRESENT]
    untold = [text for text, status in found("purchase_terms.toml", kind, "adverse") if status is not Status.ADVERSE]
    assert (whole, untold) == ([], [])


def test_a_default_in_the_obligations_of_the_seller_takes_no_right_back() -> None:
    text = "5. The Buyer may inspect the Goods at the works.\n\nA breach of any of its obligations is deemed a default."
    assert check(passages_in(text), KNOWN, ("inspection_right",))[0].status is Status.PRESENT


def test_what_stands_in_a_list_is_read_with_a_lead_that_ends_in_a_semicolon() -> None:
    text = "6. Where a lot is faulty, the Buyer may, by notice to the Seller;\n\n(a) refuse it;\n\n(b) deduct its loss."
    assert check(passages_in(text), KNOWN, ("rejection_right",))[0].status is Status.PRESENT


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
    assert granted(check(passages_in(text), KNOWN, ("quality_warranty",))[0]) is Status.PRESENT


def test_what_stands_behind_a_list_is_none_of_it() -> None:
    text = "7. The Buyer may do the following:\n\n• return the Goods.\n\nThe Seller stores them. They inspect nothing."
    assert check(passages_in(text), KNOWN, ("inspection_right",))[0].status is not Status.PRESENT
