"""Sentences that grant, and those that use the same words for something else: books inspected, tax deducted."""

import tomllib
from pathlib import Path

import pytest

from tests.contracts.labelled import granted
from toolkit.contracts.checking import Status, check
from toolkit.contracts.library import library
from toolkit.contracts.passages import passages_in

KNOWN = library()


def texts(name: str) -> list[tuple[str, str]]:
    table = tomllib.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))
    return [(kind, text) for kind, told in table.items() for text in told]


@pytest.mark.parametrize(("kind", "text"), texts("grants.toml"))
def test_a_grant_in_whatever_words_is_present(kind: str, text: str) -> None:
    (verdict,) = check(passages_in(f"4. {text}"), KNOWN, (kind,))
    assert granted(verdict) is Status.PRESENT


@pytest.mark.parametrize(("kind", "text"), texts("look_alikes.toml"))
def test_another_thing_another_side_or_another_occasion_grants_nothing(kind: str, text: str) -> None:
    (verdict,) = check(passages_in(f"4. {text}"), KNOWN, (kind,))
    assert verdict.status in {Status.ABSENT, Status.UNCERTAIN}


@pytest.mark.parametrize(("kind", "text"), texts("denials.toml"))
def test_the_opposite_in_whatever_words_is_told(kind: str, text: str) -> None:
    (verdict,) = check(passages_in(f"4. {text}"), KNOWN, (kind,))
    assert verdict.status in {Status.ADVERSE, Status.WEAKER}


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("inspection_right", "The Seller shall have the Goods tested by an independent firm; its report is binding."),
        ("inspection_right", "The Seller's test certificate is not binding on the Buyer."),
        ("notice_period", "An Order is deemed accepted unless the Seller rejects it within three days after receipt."),
        ("rework_or_replace_at_supplier_cost", "Interest is the Seller's sole remedy for a late payment."),
        ("rework_or_replace_at_supplier_cost", "These remedies are not exclusive."),
        ("late_delivery", "No damages are due for a failure caused by the Buyer's instructions."),
    ],
)
def test_what_only_sounds_like_the_opposite_is_not_adverse(kind: str, text: str) -> None:
    (verdict,) = check(passages_in(f"4. {text}"), KNOWN, (kind,))
    assert verdict.status not in {Status.ADVERSE, Status.WEAKER}
