"""Which texts are looked at for a sampling standard: those with the figure that one of them needs."""

import pytest

from toolkit.parsers.facts.letterhead import names_standard
from toolkit.parsers.words import folding, lexicon


@pytest.mark.parametrize("pattern", lexicon.patterns("standards"))
def test_each_standard_needs_one_of_the_figures(pattern: str) -> None:
    plain = pattern.replace("\\", "").lower()
    assert any(figure in plain for figure in folding.words_of("standards")["figures"])


@pytest.mark.parametrize(
    "text",
    ["IRAM 15-1", "NMX-Z-12", "NCh 44", "ANSI/ASQ Z1.4", "MIL-STD-105E", "NF X06-022", "UNE-ISO 2859-1", "TIS 465"],
)
def test_standards_are_found_by_their_figures(text: str) -> None:
    assert names_standard(f"Sampling by {text}, level II")
