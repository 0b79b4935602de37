"""A dealing that is none of a clause type strikes out its own clause of a sentence, and the other is read."""

import tomllib
from pathlib import Path

import pytest

from toolkit.contracts.checking import check
from toolkit.contracts.library import library
from toolkit.contracts.passages import passages_in

KNOWN = library()
SAID = tomllib.loads((Path(__file__).parent / "own_clause.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("kind", "status", "text"),
    [(kind, status, text) for kind, said in SAID.items() for status, texts in said.items() for text in texts],
)
def test_the_clause_beside_another_dealing_is_read(kind: str, status: str, text: str) -> None:
    (found,) = check(passages_in(f"8. Terms\n\n8.1 {text}"), KNOWN, (kind,))
    assert found.status.value == status, found.evidence
