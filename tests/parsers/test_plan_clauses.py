"""Plans that give each class its AQL and its limit together."""

import pytest

from tests.parsers.notation import rows
from toolkit.model.severity import Severity
from toolkit.parsers.limits.plan_clauses import plan_clauses

C, MA, MI = Severity.CRITICAL, Severity.MAJOR, Severity.MINOR


def told(text: str) -> dict[str, dict[Severity, str]]:
    return {line.kind: line.values for line in plan_clauses(rows(text))}


@pytest.mark.parametrize(
    "text",
    [
        "No critical fault allowed. Major: AQL 2.5, up to 7 allowed. Minor: AQL 4.0, up to 10 allowed.",
        "[General level II | 125 pcs drawn | Critical: not allowed | Major 2.5, accept up to 7 | Minor 4.0, Ac 10",
        "[从 1200 pcs 中抽取 125 pcs。致命不允许；主要 AQL 2.5，允收 7；次要 AQL 4.0，允收 10。",
        "AQL 2.5 for major (7 allowed) and 4.0 for minor faults (at most 10); no critical fault is accepted.",
    ],
)
def test_each_class_has_its_aql_and_its_limit(text: str) -> None:
    assert told(text) == {"aql": {C: "0", MA: "2.5", MI: "4.0"}, "allowed": {C: "0", MA: "7", MI: "10"}}


@pytest.mark.parametrize(
    "text",
    [
        "Major: AQL 2.5, 9 found. Minor: AQL 4.0, 3 found.",  # finds are no limits
        "Major: AQL 2.5, 125 pcs, up to 7. Minor: AQL 4.0, 125 pcs, up to 10.",  # two numbers: which is it
        "Major: AQL 2.3, up to 7. Minor: AQL 4.1, up to 10.",  # no AQL of the standard
        "If the lot fails: major AQL 1.5, up to 5; minor AQL 2.5, up to 7.",  # under a condition
        "Last inspection: major AQL 2.5, up to 7; minor AQL 4.0, up to 10.",
        "Major: AQL 2.5, up to 7.",
        "Major AQL 2.5, not acceptable from 8 on; minor AQL 4.0, not acceptable from 11 on.",
        "Major defects (AQL 2.5): 9 found, accepted. Minor defects (AQL 4.0): 5 found, accepted.",
        "Major: AQL 2.5, 9 accepted by the client; minor: AQL 4.0, 12 accepted by the client.",
        "Result by class: major AQL 2.5: accepted with 9; minor AQL 4.0: accepted with 5.",
        "[Major AQL 2.5 passes 9 | Minor AQL 4.0 passes 3",
        "[AQL 2.5 Major: 9 pcs accepted | AQL 4.0 Minor: 3 pcs accepted",
        "The factory checks by its own plan: major AQL 4.0, up to 10; minor AQL 6.5, up to 14.",
        "Per carton: major AQL 2.5, no more than 1; minor AQL 4.0, no more than 2.",
        "For measurements: major AQL 2.5, up to 3; minor AQL 4.0, up to 5.",
    ],
)
def test_anything_else_beside_them_is_not_read(text: str) -> None:
    assert told(text) == {}


def test_two_languages_may_say_the_same_and_not_two_things() -> None:
    once = "主要 AQL 2.5，允收 7；次要 AQL 4.0，允收 10。"
    assert told(f"[{once} Major AQL 2.5, accept 7; minor AQL 4.0, accept 10.")["allowed"] == {MA: "7", MI: "10"}
    assert told(f"[{once} Major AQL 2.5, accept 5; minor AQL 4.0, accept 10.") == {}
