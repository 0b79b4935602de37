"""Leave to subcontract, and the right to be asked before: the words of the two are much alike."""

import tomllib
from pathlib import Path

import pytest

from toolkit.contracts.checking import check
from toolkit.contracts.library import library
from toolkit.contracts.passages import passages_in

KNOWN = library()
SAID = tomllib.loads((Path(__file__).parent / "subcontracting.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("status", "text"), [(status, text) for status, texts in SAID.items() for text in texts])
def test_leave_to_subcontract_is_told_from_the_right_to_be_asked(status: str, text: str) -> None:
    (found,) = check(passages_in(f"8. Terms\n\n8.1 {text}"), KNOWN, ("subcontracting",))
    assert found.status.value == status, found.evidence
