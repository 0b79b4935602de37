"""Signs that are figures and no numbers, such as "①" and the "²" of a footnote, end no reading."""

import pytest

from tests.parsers.drawn import report
from tests.parsers.notation import rows
from toolkit.parsers.told.paired_figures import paired
from toolkit.parsers.told.told_goods import counts_classes
from toolkit.parsers.told.told_words import tokens_of

LINES = [
    "Ac/Re: critical {0}/{0}, major {0}/{0}",
    "{0} major and {0} minor found",
    "Major (2.5): accept {0}, reject {0}",
    "AQL 2.5/4.0, Ac {0}/{0}",
    "Major allowed | {0}\nMinor allowed | {0}",
    "Not more than {0} major defects are accepted.",
    "Major | {0}\nMinor | {0}",
    "{0} pcs were taken at level II.",
]


@pytest.mark.parametrize("sign", ["①", "2²", "²"])
@pytest.mark.parametrize("line", LINES)
def test_a_sign_that_is_a_figure_and_no_number_ends_no_reading(line: str, sign: str) -> None:
    told = line.format(sign)
    read = report(f"FINAL INSPECTION REPORT\n\nInspection date: 2026-11-03\n{told}\n\nResult: PASSED")
    assert read.results.overall == "pass"


def test_such_a_sign_counts_no_class() -> None:
    told = "① major and ① minor against 2² and 3"
    assert [figures for one in paired(rows(told)) for figures in one.series] == []
    assert list(counts_classes(list(tokens_of(told)))) == []
