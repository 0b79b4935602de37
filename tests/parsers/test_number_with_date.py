"""The number of an order, or of the report, with its day in one value under one label."""

import pytest

from tests.parsers.drawn import report
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.number_with_date import told_with_date

FORM = """
{title}

[ {label} | {value} | {day} | 11.09.2025

[ Defect | Critical | Major | Minor
[ Open seam | 0 | 3 | 0
[ Total | 0 | 3 | 0
"""


@pytest.mark.parametrize(
    ("label", "value", "number"),
    [
        ("P.O. No. & date", "GX/JB/0411 dt. 02.06.2025", "GX/JB/0411"),
        ("Order No. / Date", "GX/0411 / 02.06.2025", "GX/0411"),
        ("PO no. and date", "4500012 (June 2, 2025)", "4500012"),
        ("Date & P.O. No.", "02.06.2025, GX/0411", "GX/0411"),
        ("Bestell-Nr. und Datum", "B-0411 vom 02.06.2025", "B-0411"),
        ("N° et date de commande", "CF/0411 du 02/06/2025", "CF/0411"),
        ("N.º y fecha de pedido", "PC/0411 de 02.06.2025", "PC/0411"),
        ("订单号及日期", "GX-0411 2025年6月2日", "GX-0411"),
    ],
)
def test_the_number_stands_without_its_day(label: str, value: str, number: str) -> None:
    made = report(FORM.format(title="Final inspection report", label=label, value=value, day="Inspection date"))
    assert (made.po_numbers, made.inspection_date) == ((number,), "2025-09-11")


def test_the_day_of_the_report_is_read_with_its_number() -> None:
    text = FORM.format(
        title="Final inspection report", label="Report No. & date", value="TX/84 dt. 12.09.2025", day="Visit date"
    )
    made = report(text)
    assert (made.report_no, made.report_date) == ("TX/84", "2025-09-12")


def test_several_orders_have_a_day_each() -> None:
    told = list(told_with_date("po_numbers", "A-1011 dt. 1.1.2025, A-1012 dt. 2.1.2025"))
    assert told == [("po_numbers", "A-1011"), ("po_numbers", "A-1012")]


@pytest.mark.parametrize("value", ["02.06.2025", "dt. 02.06.2025", "to follow"])
def test_a_value_without_a_number_gives_none(value: str) -> None:
    assert not list(told_with_date("po_numbers", value))


@pytest.mark.parametrize("label", ["Order date", "Invoice No. & date", "Place and date", "Client and date"])
def test_another_label_with_a_day_is_none_of_a_number(label: str) -> None:
    assert "dated" not in (concept_of(label) or "")
