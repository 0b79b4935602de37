"""Labels that count goods of the sample, which are not its size: "Defective jars in the sample: 10"."""

import pytest

from tests.parsers.drawn import report
from toolkit.model.report import Report


def read(line: str) -> Report:
    return report(f"FINAL INSPECTION REPORT\n\nInspection date: 2026-11-03\n\n{line}\n\nResult: FAILED")


@pytest.mark.parametrize(
    "line",
    [
        "Defective mugs in the sample: 9.",
        "Defective units in sample: 9",
        "Rejected pieces of the sample: 9",
        "Good mugs in the sample: 71",
        "Boxes in the sample: 8",
        "Fehlerhafte Teile in der Stichprobe: 9",
        "Piezas defectuosas en la muestra: 9",
        "By class: critical 0, major 4, minor 5. Defective mugs in the sample: 9.",
    ],
)
def test_goods_of_the_sample_are_not_its_size(line: str) -> None:
    assert read(line).sampling.sample_size.major is None


@pytest.mark.parametrize(
    "line",
    [
        "Number of pieces in the sample: 80",
        "Units in sample: 80",
        "Stück in der Stichprobe: 80",
        "Size of the sample: 80",
        "8 boxes opened, all 10 mugs of each box examined: sample size 80.",
    ],
)
def test_a_number_of_goods_in_the_sample_is_its_size(line: str) -> None:
    assert read(line).sampling.sample_size.major == 80
