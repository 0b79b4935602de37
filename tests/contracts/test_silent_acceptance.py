"""Acceptance because nobody of the buyer came, looked or spoke: "count as approved" is "are deemed accepted"."""

import pytest

from tests.contracts.labelled import labelled, see_told
from toolkit.contracts.deeming import as_deemed


@pytest.mark.parametrize(("kind", "label", "text"), labelled("silent_acceptance.toml"))
def test_what_counts_as_accepted_because_nobody_came_is_told_and_what_looks_like_it_is_not(
    kind: str, label: str, text: str
) -> None:
    see_told(kind, label, text)


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
