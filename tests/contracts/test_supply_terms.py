"""How orders and supply agreements say it: what each sentence is worth, and what its look-alike is not."""

import tomllib
from pathlib import Path

import pytest

from toolkit.contracts.checking import Status, check
from toolkit.contracts.library import library
from toolkit.contracts.passages import passages_in

KNOWN = library()
TABLE = tomllib.loads(Path(__file__).with_name("supply_terms.toml").read_text(encoding="utf-8"))
NOTHING = "nothing"
TOLD = [(kind, label, text) for kind, told in TABLE.items() for label, texts in told.items() for text in texts]


@pytest.mark.parametrize(("kind", "label", "text"), TOLD)
def test_a_supply_term_is_told_by_what_it_is_worth(kind: str, label: str, text: str) -> None:
    (verdict,) = check(passages_in(f"4. {text}"), KNOWN, (kind,))
    worth = {Status.ABSENT, Status.UNCERTAIN} if label == NOTHING else {Status(label)}
    assert verdict.status in worth
