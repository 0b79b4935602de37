"""Numbers and AQLs that sentences give to classes, confirmed by the rest of the report."""

import pytest

from tests.parsers.notation import page, rows
from toolkit.model.report import Report, Source
from toolkit.model.severity import BySeverity, Severity
from toolkit.parsers.limits.rates_told import rates_told
from toolkit.parsers.reader import understand
from toolkit.parsers.told.paired_figures import paired

C, MA, MI = Severity.CRITICAL, Severity.MAJOR, Severity.MINOR


@pytest.mark.parametrize(
    ("sentence", "series"),
    [
        ("Sum is 9 major + 11 minor, critical 0.", [{MA: 9, MI: 11, C: 0}]),
        ("In all I counted 15 major faults and 12 minor ones, on 24 different mugs.", [{MA: 15, MI: 12}]),
        ("Major 6 pcs, minor 8 pcs, critical not found.", [{MA: 6, MI: 8, C: 0}]),
        ("Critical: none. Major: 4, when 2 are the limit. Minor: 3, equal to the limit.", [{C: 0, MA: 4, MI: 3}]),
        ("Critical 0 (max. 0) · Major 4 (max. 7) · Minor 8 (max. 10)", [{C: 0, MA: 4, MI: 8}, {C: 0, MA: 7, MI: 10}]),
        (
            "Your AQL of 2.5 for the majors and 4.0 for the minors lets pass three majors and five minors.",
            [{MA: 3, MI: 5}],
        ),
        ("The major faults are 9.", []),  # one class
        ("A dent of 3 cm and a scratch.", []),
        ("Lot B had 6 major and 3 minor faults.", []),
        ("The factory found 6 major and 3 minor faults.", []),
        ("Of these, 6 major and 3 minor were on black mugs.", []),
        ("There are 6 major and 3 minor kinds of defects.", []),
    ],
)
def test_the_numbers_of_the_classes_in_a_sentence(sentence: str, series: list[dict[Severity, int]]) -> None:
    assert [figures for told in paired(rows(sentence)) for figures in told.series] == series


@pytest.mark.parametrize(
    ("text", "rates"),
    [
        ("AQL 0 for critical, 2.5 for major and 4.0 for minor defects.", (0.0, 2.5, 4.0)),
        ("LQA: difetti critici 0, maggiori 2,5, minori 4,0.", (0.0, 2.5, 4.0)),
        ("Acceptable quality level: major 2.5, minor 4.0; that is 5 / 7 for a sample of 80.", (None, 2.5, 4.0)),
        ("AQL: 7 major faults (2.5) and 10 minor ones (4.0) are the limit.", (None, 2.5, 4.0)),
        ("Wall of 2.5 mm major, 4.0 mm minor.", None),  # nothing says AQL
        ("AQL 4.0 for major and 2.5 for minor.", None),  # no plan asks less of the major class
        ("AQL until 2024: 2.5 major, 4.0 minor.", None),
        ("At the last order the AQL was 1.5 for major and 4.0 for minor.", None),
        ("At this AQL, seams are measured: major seam 4.0 cm, minor seam 6.5 cm.", None),
    ],
)
def test_the_aql_of_each_class_in_a_sentence(text: str, rates: tuple[float | None, ...] | None) -> None:
    told = rates_told(rows(text))
    assert (None if told is None else told[0]) == (None if rates is None else BySeverity(*rates))


LISTED = """
Inspection report no. 4711
Lot size | 3000 pcs
Sample size | 125 pcs
AQL | critical 0, major 2.5, minor 4.0
{before}
Defects
Scratched lid | 4 | major
Dent at the rim | 2 | major
Dust inside | 3 | minor
{behind}
"""


def told(before: str, behind: str) -> Report:
    text = LISTED.format(before=before, behind=behind)
    return understand([page(rows(text))], Source(file="x", sha256="", format="pdf"))


def test_numbers_to_which_the_rows_add_up_are_totals() -> None:
    assert told("Place: Ningbo", "So we have 6 majors and 3 minors in the end.").found == BySeverity(None, 6, 3)


def test_numbers_that_the_standard_allows_are_limits() -> None:
    assert told("We may have no critical, 7 major and 10 minor.", "End").allowed == BySeverity(0, 7, 10)


def test_numbers_that_fit_neither_are_not_read() -> None:
    report = told("We may have 5 major and 9 minor.", "So there are 8 majors and 3 minors.")
    assert (report.found, report.allowed) == (BySeverity(), BySeverity())


def test_finds_of_a_test_are_no_limits() -> None:
    assert told("7 major and 10 minor faults were seen in the carton drop test.", "End").allowed == BySeverity()


def test_one_aql_for_all_is_not_overruled_by_what_others_order() -> None:
    text = LISTED.format(before="Other buyers order AQL 4.0 for major and 6.5 for minor faults.", behind="End")
    lines = rows(text.replace("AQL | critical 0, major 2.5, minor 4.0", "AQL | 1.0"))
    report = understand([page(lines)], Source(file="x", sha256="", format="pdf"))
    assert report.sampling.aql == BySeverity()
