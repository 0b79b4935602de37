"""A number in two parts beside the title, and the day behind the number of a title."""

import pytest

from tests.parsers.notation import rows
from tests.parsers.test_labels_built import read
from toolkit.parsers.facts.titled_numbers import number_beside_title


def beside(text: str) -> str | None:
    told = number_beside_title(rows(text))
    return told[0] if told else None


@pytest.mark.parametrize("title", ["Inspection report", "Prüfbericht", "Rapport d'inspection", "Informe de inspección"])
def test_the_number_beside_a_title_may_have_a_space(title: str) -> None:
    assert beside(f"Larkmoor Candles\n{title} | LM-QA 0417") == "LM-QA 0417"


@pytest.mark.parametrize(
    "line",
    [
        "Inspection report | PO 41177",
        "Inspection report form | LM-QA 0417",
        "Previous inspection report | LM-QA 0417",
        "Scented candle | LM-QA 0417",
        "Inspection report | LM-QA 0417 | page 1",
    ],
)
def test_the_number_of_an_order_a_form_an_earlier_paper_and_goods_is_none(line: str) -> None:
    assert beside(f"Larkmoor Candles\n{line}") is None


@pytest.mark.parametrize(
    "title",
    [
        "PSI report 0925-WB-31 of 2025-09-17, Xiamen",
        "Inspection report 0925-WB-31 dated 17 September 2025",
        "Prüfbericht 0925-WB-31 vom 17.09.2025",
        "Informe 0925-WB-31 del 17/09/2025",
    ],
)
def test_the_day_in_a_title_is_that_of_the_inspection_where_no_other_is_told(title: str) -> None:
    assert read(title).texts["inspection_date"] == "2025-09-17"


def test_a_day_beside_its_own_label_comes_first() -> None:
    told = read("PSI report 0925-WB-31 of 2025-09-17\n[Inspection date | 2025-09-15")
    assert told.texts["inspection_date"] == "2025-09-15"


@pytest.mark.parametrize(
    "title",
    [
        "Order 0925-WB-31 of 2025-09-17",
        "Earlier report 0925-WB-31 of 2025-09-17",
        "Previous report 0925-WB-31 of 2025-09-17",
    ],
)
def test_the_day_of_an_order_or_an_earlier_paper_is_none(title: str) -> None:
    assert "inspection_date" not in read(title).texts
