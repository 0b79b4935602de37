"""The day of a report without its year, the works of a firm that makes and sells the goods, the cell of a check."""

import pytest

from tests.parsers.drawn import report
from toolkit.model.report import Report
from toolkit.parsers.words.days_of_year import day_of_year, issued_behind

BODY = """
[Defect | Critical | Major | Minor
[Hook bent | 0 | 2 | 0
[Ink smear | 0 | 0 | 3
[Total found | 0 | 2 | 3
[Allowed | 0 | 5 | 7

Overall result: PASSED
"""


def read(*labelled: str) -> Report:
    head = ("Record no. | TV-3390", "Client | Larkhill Trading", "Goods | Camp lantern", *labelled)
    return report("Final inspection\n\n" + "\n".join(f"[{line}" for line in head) + "\n\n" + BODY)


@pytest.mark.parametrize(
    ("text", "inspected", "issued"),
    [
        ("26 Nov", "2026-11-25", "2026-11-26"),
        ("Nov 26th", "2026-11-26", "2026-11-26"),
        ("3 January", "2026-12-29", "2027-01-03"),
        ("26. November", "2026-11-25", "2026-11-26"),
        ("26.11.", "2026-11-25", "2026-11-26"),
        ("26 de noviembre", "2026-11-25", "2026-11-26"),
        ("11月26日", "2026-11-25", "2026-11-26"),
        ("24 Nov", "2026-11-25", None),  # before the visit
        ("26 June", "2026-11-25", None),  # long behind it
        ("26 Nov", None, None),
        ("30 Feb", "2026-02-20", None),
        ("26/11", "2026-11-25", None),
        ("26 Nov and later", "2026-11-25", None),
    ],
)
def test_a_day_without_a_year_is_one_soon_behind_the_inspection(text: str, inspected: str, issued: str) -> None:
    assert issued_behind(text, inspected) == issued


@pytest.mark.parametrize("text", ["2 pcs", "12 cartons", "26 Nov 2026", "Nov 2026", "40 May", "13月1日"])
def test_other_texts_are_no_such_day(text: str) -> None:
    assert day_of_year(text) is None


@pytest.mark.parametrize(
    "label",
    [
        "Record issued", "Report written on", "Protokoll ausgestellt am", "Procès-verbal établi le",
        "Acta levantada el", "Verbale redatto il", "Protokół sporządzono", "报告签发",
    ],
)  # fmt: skip
def test_the_label_is_built_of_the_paper_and_its_issue(label: str) -> None:
    assert read("Day of visit | 25 Nov 2026", f"{label} | 26 Nov").report_date == "2026-11-26"
    assert read("Day of visit | 25 Nov 2026", f"{label} | 27 Nov 2026").report_date == "2026-11-27"


@pytest.mark.parametrize("label", ["Certificate issued", "Test report issued", "Order issued"])
def test_the_issue_of_another_paper_is_none(label: str) -> None:
    assert read("Day of visit | 25 Nov 2026", f"{label} | 26 Nov 2026").report_date is None


def test_a_day_that_no_year_fits_is_asked_about() -> None:
    found = read("Day of visit | 25 Nov 2026", "Record issued | 20 Nov")
    assert found.report_date is None
    assert "ambiguous_date" in {problem.code for problem in found.problems}


def test_numbered_works_are_the_factory_of_who_makes_and_sells() -> None:
    firm = "Maker / seller | Larch Metalware Co., Ltd."
    found = read("Day of visit | 25 Nov 2026", firm, "Place | Works 2, Beilun, Ningbo")
    assert (found.supplier, found.factory) == ("Larch Metalware Co., Ltd.", "Works 2, Beilun, Ningbo")
    town = read("Day of visit | 25 Nov 2026", firm, "Place | Beilun, Ningbo")
    assert (town.supplier, town.factory) == ("Larch Metalware Co., Ltd.", "Larch Metalware Co., Ltd.")
    apart = read(
        "Day of visit | 25 Nov 2026", "Seller | Larkhill Ltd.", "Factory | Larch Ltd.", "Place | Works 2, Beilun"
    )
    assert (apart.supplier, apart.factory) == ("Larkhill Ltd.", "Larch Ltd.")
