"""Rights granted, narrowed and taken in indirect words, and sentences that only sound like it."""

import tomllib
from functools import cache
from pathlib import Path

import pytest

from tests.contracts.labelled import as_labelled
from toolkit.contracts.checking import Status, check
from toolkit.contracts.concepts import COMMA_ZH, tagged
from toolkit.contracts.frames import framed
from toolkit.contracts.library import library
from toolkit.contracts.passages import passages_in
from toolkit.resources import package_table

KNOWN = library()
NOTHING = {Status.ABSENT, Status.UNCERTAIN}


@cache
def read(name: str) -> tuple[tuple[str, str, Status], ...]:
    """Return type, label and what was found for each sentence of the file *name*."""
    table = tomllib.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))
    return tuple(
        (kind, label, as_labelled(check(passages_in(f"4. {text}"), KNOWN, (kind,))[0], label))
        for kind, labelled in table.items()
        for label, texts in labelled.items()
        for text in texts
    )


def is_right(label: str, found: Status) -> bool:
    return found in NOTHING if label == "nothing" else found.value == label


@pytest.mark.parametrize("label", ["present", "weaker", "adverse", "nothing"])
def test_indirect_words_are_understood(label: str) -> None:
    told = [is_right(label, found) for _, one, found in read("indirect.toml") if one == label]
    assert sum(told) / len(told) >= 0.9


def test_words_never_used_to_improve_are_understood_mostly_and_seldom_taken_for_a_grant() -> None:
    told = read("indirect_held_out.toml")
    right = [label for _, label, found in told if found is Status.PRESENT]
    assert right.count("present") / len(right) >= 0.9
    assert right.count("present") / sum(label == "present" for _, label, _ in told) >= 0.8
    assert sum(is_right(label, found) for _, label, found in told) / len(told) >= 0.8


def test_a_rule_names_concepts_that_there_are() -> None:
    concepts = {COMMA_ZH, *package_table("toolkit.contracts", "concepts.toml")["concepts"]}
    for kind, table in package_table("toolkit.contracts", "frames.toml").items():
        named = {
            name for one in table["rules"] for word in one["has"].split() for name in word.lstrip("+&~-").split("/")
        }
        assert named <= concepts, kind


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("neither buyer nor anyone acting for it shall be entitled to survey goods.", "inspection_right", "adverse"),
        ("nothing obliges seller to let the inspector in to survey the goods.", "inspection_right", "adverse"),
        ("nothing shall prevent buyer from having the goods surveyed.", "inspection_right", "present"),
        ("buyer is not bound to take goods that do not match the sample.", "rejection_right", "present"),
        ("buyer may turn the goods away not later than a week after arrival.", "rejection_right", "present"),
        ("seller warrants that there are no defects of quality in the goods.", "quality_warranty", "present"),
        ("buyer agrees that seller will not be liable for defects of quality.", "quality_warranty", "adverse"),
        ("seller is liable for defects that buyer did not cause.", "quality_warranty", "present"),
        ("买方对卖方的债权均不得与货款冲销。", "buyer_set_off", "adverse"),
    ],
)  # fmt: skip
def test_denials_are_counted_where_they_deny(text: str, kind: str, status: str) -> None:
    read_as = framed(text, kind)
    assert read_as is not None
    assert read_as.status is not None
    assert read_as.status.value == status


def test_words_in_a_longer_phrase_are_not_read_again() -> None:
    assert "not" not in {tag.name for tag in tagged("not later than a week").tags}
    assert "passed" not in {tag.name for tag in tagged("检验不合格").tags}
