"""The number of a report behind a title that says when the inspection was, and standards of more countries."""

import pytest

from tests.parsers.drawn import report
from tests.parsers.notation import rows
from toolkit.model.report import Report
from toolkit.parsers.facts.number_in_head import number_in_head

FORM = """
{title}
[Importador | Fábrica Sur S.A.
[Producto | Silla plegable
[Fecha de inspección | 2025-09-12
[Muestra | 80 unidades ({standard}, nivel II)

[Defecto | Clasificación | Cantidad
[Rejilla abollada | Menor | 5

Conclusión: CUMPLE
"""


def read(title: str, standard: str = "ISO 2859-1") -> Report:
    return report(FORM.format(title=title, standard=standard))


@pytest.mark.parametrize(
    "title",
    [
        "Controles del Norte · Informe de Inspección Pre-Embarque N.º CN-3017",
        "Informe de inspección pre embarque N° CN-3017",
        "Relatório de inspeção pré-embarque n.º CN-3017",
        "Rapport d'inspection avant expédition n° CN-3017",
    ],
)
def test_the_number_behind_the_stage_of_the_order_is_the_report_s(title: str) -> None:
    assert read(title).report_no == "CN-3017"


@pytest.mark.parametrize("title", ["Informe de inspección, embarque N.º CN-3017", "Inspection report, lot No. CN-3017"])
def test_the_number_of_a_shipment_or_a_lot_is_none(title: str) -> None:
    assert number_in_head(rows(title), []) is None


@pytest.mark.parametrize("name", ["IRAM 15", "IRAM 15-1", "NTC-ISO 2859-1", "COVENIN 3133-1", "TS 2756-1"])
def test_the_sampling_standard_of_a_country_is_known(name: str) -> None:
    assert read("Informe de inspección", name).sampling.standard == name


@pytest.mark.parametrize("name", ["IRAM 150", "COVENIN 31330", "TS 27561"])
def test_a_longer_number_is_another_norm(name: str) -> None:
    assert read("Informe de inspección", name).sampling.standard is None
