"""A grant that stands whole, one that is cut back beside it, the opposite, and what only looks like a grant."""

import tomllib
from pathlib import Path

import pytest

from tests.contracts.labelled import granted
from toolkit.contracts.checking import Status, check
from toolkit.contracts.library import library
from toolkit.contracts.passages import passages_in

KNOWN = library()
TABLE = tomllib.loads(Path(__file__).with_name("whole_or_cut.toml").read_text(encoding="utf-8"))
TOLD = [(kind, label, text) for kind, told in TABLE.items() for label, texts in told.items() for text in texts]
PAYMENT = ("payment_on_acceptance", "staged_balance", "open_account")
MEANT = {
    "present": {Status.PRESENT},
    "cut": set(Status) - {Status.PRESENT},
    "adverse": {Status.ADVERSE},
    "nothing": {Status.ABSENT, Status.UNCERTAIN},
}


@pytest.mark.parametrize(("kind", "label", "text"), TOLD)
def test_a_grant_is_whole_only_where_nothing_cuts_it_back(kind: str, label: str, text: str) -> None:
    asked = PAYMENT if kind == "payment" else (kind,)
    found = {granted(verdict) for verdict in check(passages_in(f"4. {text}"), KNOWN, asked)}
    if kind == "payment":
        assert Status.PRESENT not in found
        assert label != "adverse" or Status.ADVERSE in found
    else:
        assert found <= MEANT[label]
