"""The goods in the line under the title that says for whom they are."""

import pytest

from tests.parsers.drawn import report

FORM = """
{title}
{line}

{client} | Harrow Kitchenware plc
Supplier | Best Co Ltd
Inspection date | 2025-09-12

[Defect | Critical | Major | Minor
[Open seam | 0 | 3 | 0
[Total | 0 | 3 | 0
"""


def product(line: str, title: str = "Pre-shipment inspection report", client: str = "Client") -> str | None:
    return report(FORM.format(title=title, line=line, client=client)).product


@pytest.mark.parametrize(
    ("title", "line", "goods"),
    [
        (
            "Pre-shipment inspection report",
            "12-piece tea set “Bloom” for Harrow Kitchenware plc",
            "12-piece tea set “Bloom”",
        ),
        ("Inspection report", "Folding garden chairs, supplied to Harrow Kitchenware plc", "Folding garden chairs"),
        (
            "Prüfbericht",
            "Kaffeeservice „Blüte“, 18-teilig, für Harrow Kitchenware plc",
            "Kaffeeservice „Blüte“, 18-teilig",
        ),
        ("Informe de inspección", "Juego de té para Harrow Kitchenware plc", "Juego de té"),
        ("Rapport d'inspection", "Vases en verre pour Harrow Kitchenware plc", "Vases en verre"),
    ],
)
def test_what_stands_before_the_client_is_the_goods(title: str, line: str, goods: str) -> None:
    assert product(line, title) == goods


@pytest.mark.parametrize(
    "line",
    [
        "Visit made for Harrow Kitchenware plc",
        "Goods inspected for Harrow Kitchenware plc",
        "Report prepared for Harrow Kitchenware plc",
        "Second visit for Harrow Kitchenware plc",
        "Private and confidential, to Harrow Kitchenware plc",
        "Quality control for Harrow Kitchenware plc",
        "Garden chairs for another buyer",
    ],
)
def test_work_done_for_the_client_is_no_goods(line: str) -> None:
    assert product(line) is None
