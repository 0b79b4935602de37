"""Whose right, over what, when and at whose cost: a grant, its look-alike and its opposite stand side by side."""

import tomllib
from pathlib import Path

import pytest

from tests.contracts.labelled import as_labelled, granted
from toolkit.contracts.checking import Status, check
from toolkit.contracts.library import library
from toolkit.contracts.passages import passages_in, sentences

KNOWN = library()
TABLE = tomllib.loads(Path(__file__).with_name("whose_right.toml").read_text(encoding="utf-8"))
MEANT = {
    "present": {Status.PRESENT},
    "weaker": {Status.WEAKER},
    "adverse": {Status.ADVERSE},
    "nothing": {Status.ABSENT, Status.UNCERTAIN},
}


@pytest.mark.parametrize(
    ("kind", "label", "text"),
    [(kind, label, text) for kind, told in TABLE.items() for label, texts in told.items() for text in texts],
)
def test_a_sentence_is_told_for_what_it_gives_and_to_whom(kind: str, label: str, text: str) -> None:
    passages = passages_in(text if text[0].isdigit() else f"4. {text}")
    (verdict,) = check(passages, KNOWN, (kind,))
    assert as_labelled(verdict, label) in MEANT[label]


def test_a_list_in_another_kind_of_number_goes_on_with_the_sentence_beside_it() -> None:
    duties = "6. DUTIES\n\n(1) The Seller shall:\n\n(a) pack the Goods;\n\n(b) replace faulty Goods at its own cost;"
    (verdict,) = check(passages_in(duties), KNOWN, ("rework_or_replace_at_supplier_cost",))
    assert (granted(verdict), verdict.evidence[0].sentence.quote) == (
        Status.PRESENT,
        "replace faulty Goods at its own cost;",
    )


def test_a_list_behind_a_whole_sentence_has_no_lead_from_the_number_before() -> None:
    text = "6. DUTIES\n\n(1) The Seller shall:\n\n(a) pack;\n\n(2) The Buyer pays.\n\n(a) It takes the Goods."
    assert [one.text for one in sentences(passages_in(text))][-1] == "It takes the Goods."


def test_two_firms_named_all_along_are_the_parties_though_their_suppliers_are_spoken_of() -> None:
    others = "Suppliers of suppliers, a supplier of parts and any other supplier are third parties for a supplier. " * 2
    acts = (
        "KELVO shall replace rejected Goods at no cost to Brandeis. Brandeis shall pay KELVO. Brandeis shall inspect. "
        "KELVO shall invoice Brandeis. Brandeis may reject. "
    )
    (verdict,) = check(passages_in(f"6. {others}{acts * 8}"), KNOWN, ("rework_or_replace_at_supplier_cost",))
    assert granted(verdict) is Status.PRESENT
