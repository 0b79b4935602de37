"""Sentences that grant, and those that use the same words for something else: books inspected, tax deducted."""

import tomllib
from pathlib import Path

import pytest

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
    assert verdict.status is Status.PRESENT


@pytest.mark.parametrize(("kind", "text"), texts("look_alikes.toml"))
def test_another_thing_another_side_or_another_occasion_grants_nothing(kind: str, text: str) -> None:
    (verdict,) = check(passages_in(f"4. {text}"), KNOWN, (kind,))
    assert verdict.status in {Status.ABSENT, Status.UNCERTAIN}
