"""Words of reports: labels and kinds of rows."""

import pytest

from toolkit.parsers import lexicon


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("Total found", "found"),
        ("Total", "found"),
        ("合计", "found"),
        ("Max. allowed", "allowed"),
        ("Accept point", "allowed"),
        ("Ac / Re", "both"),
        ("Accept / Reject", "both"),
        ("Sample size 抽样数", "sample"),
        ("AQL", "aql"),
        ("AQL result", "result"),
        ("Found loose screw", None),
        ("Total length wrong", None),
        ("Result of drop test bad", None),
    ],
)
def test_a_label_of_totals_or_limits_says_nothing_else(label: str, kind: str | None) -> None:
    assert lexicon.row_kind(label) == kind
