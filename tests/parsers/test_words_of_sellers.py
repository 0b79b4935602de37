"""What the factory says under a heading of its own is no particular, no defect and no verdict of the report."""

import pytest

from tests.parsers.drawn import report

HEAD = """
ALDER GOODS INSPECTION
Final inspection report
Report no.: AG-7702
Inspection date: 9 April 2026
Overall result: PASS

[Defect | Critical | Major | Minor
[Broken stitch | 0 | 2 | 0
[Oil stain | 0 | 1 | 0
[Found | 0 | 3 | 0
[Allowed | 0 | 7 | 10

[Check | Result
[Carton | OK
"""
SAID = """
Order quantity: 9,000 pcs
Sample size: 32 pcs
PO: 99887
Oil stain on 14 pcs was cleaned. Result: accepted by our own QC.
"""


@pytest.mark.parametrize(
    "heading",
    [
        "Factory comments",
        "Supplier's comments:",
        "7. Remarks of the factory",
        "Stellungnahme des Lieferanten",
        "Observations de l'usine",
        "Comentarios del proveedor",
        "Ý kiến nhà máy",
        "工厂意见",
    ],
)
def test_figures_and_words_of_the_factory_do_not_count(heading: str) -> None:
    read = report(f"{HEAD}\n{heading}\n{SAID}\nInspector: Jo Lind\n")
    assert (read.quantities.ordered, read.sampling.sample_size.major, read.po_numbers) == (None, None, ())
    assert [(defect.description, defect.major) for defect in read.defects] == [("Broken stitch", 2), ("Oil stain", 1)]
    assert [(section.name, section.result) for section in read.sections] == [("Carton", "pass")]
    assert (read.results.overall, read.inspector) == ("pass", "Jo Lind")


@pytest.mark.parametrize("heading", ["Comments", "Factory details", "Supplier", "General remarks"])
def test_what_stands_under_another_heading_is_of_the_report(heading: str) -> None:
    read = report(f"{HEAD}\n{heading}\n\nOrder quantity: 9,000 pcs\nSample size: 32 pcs\nPO: 99887\n")
    assert (read.quantities.ordered, read.po_numbers) == (9000, ("99887",))
