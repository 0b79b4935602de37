"""Acceptance because nobody of the buyer came, looked or spoke: "count as approved" is "are deemed accepted"."""

import tomllib
from pathlib import Path

import pytest

from toolkit.contracts.checking import Status, check
from toolkit.contracts.deeming import as_deemed
from toolkit.contracts.library import library
from toolkit.contracts.passages import passages_in

KNOWN = library()
TABLE = tomllib.loads(Path(__file__).with_name("silent_acceptance.toml").read_text(encoding="utf-8"))
LABELLED = [(kind, label, text) for kind, told in TABLE.items() for label, texts in told.items() for text in texts]


@pytest.mark.parametrize(("kind", "label", "text"), LABELLED)
def test_what_counts_as_accepted_because_nobody_came_is_told_and_what_looks_like_it_is_not(
    kind: str, label: str, text: str
) -> None:
    status = check(passages_in(f"4. {text}"), KNOWN, (kind,))[0].status
    assert (status is Status.ADVERSE) == (label == "adverse"), status
    assert label == "adverse" or status is not Status.WEAKER


@pytest.mark.parametrize(
    ("text", "written"),
    [
        (
            "if buyer does not answer, the goods count as approved and are shipped.",
            "if buyer does not answer, the goods are deemed accepted and are shipped.",
        ),
        (
            "goods nobody looked at shall be regarded as in order.",
            "goods nobody looked at shall be deemed accepted.",
        ),
        ("goods that pass inspection count as approved.", "goods that pass inspection count as approved."),
        (
            "if buyer does not comment on the drawing it counts as approved.",
            "if buyer does not comment on the drawing it counts as approved.",
        ),
    ],
)
def test_only_what_nobody_looked_at_is_written_in_the_words_of_the_playbook(text: str, written: str) -> None:
    assert as_deemed(text) == written
