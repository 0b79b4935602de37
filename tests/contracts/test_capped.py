"""A grant beside a cap on what the seller owes does not stand whole; a cap alone grants nothing."""

import tomllib
from pathlib import Path

import pytest

from tests.contracts.labelled import granted
from toolkit.contracts.checking import Status, check
from toolkit.contracts.library import library
from toolkit.contracts.passages import passages_in

KNOWN = library()
SAID = tomllib.loads((Path(__file__).parent / "capped.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("kind", "status", "text"),
    [(kind, status, text) for kind, said in SAID.items() for status, texts in said.items() for text in texts],
)
def test_a_cap_or_the_end_of_other_claims_leaves_a_part_of_the_grant(kind: str, status: str, text: str) -> None:
    (found,) = check(passages_in(f"8. Terms\n\n8.1 {text}"), KNOWN, (kind,))
    assert granted(found).value == status, found.evidence


def test_the_cap_is_cited_before_the_words_that_grant() -> None:
    text = "8.1 The Seller warrants the Goods for 2 years.\n\n12.3 The Seller's liability is limited to the price."
    (found,) = check(passages_in(text), KNOWN, ("quality_warranty",))
    assert [(one.sentence.passage.place, one.status) for one in found.evidence] == [
        ("12.3", Status.WEAKER),
        ("8.1", Status.PRESENT),
    ]
