"""Sentences that use a clause type's words for something else: books inspected, orders rejected, tax deducted."""

import tomllib
from pathlib import Path

import pytest

from toolkit.contracts.checking import Status, check
from toolkit.contracts.library import library
from toolkit.contracts.passages import passages_in

KNOWN = library()
TEXTS = tomllib.loads(Path(__file__).with_name("look_alikes.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in TEXTS.items() for text in texts])
def test_another_thing_another_side_or_another_occasion_grants_nothing(kind: str, text: str) -> None:
    (verdict,) = check(passages_in(f"4. {text}"), KNOWN, (kind,))
    assert verdict.status in {Status.ABSENT, Status.UNCERTAIN}
