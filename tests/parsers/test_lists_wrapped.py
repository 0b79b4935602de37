"""A list of figures by class that is wrapped behind a stroke: its next line is no sentence of its own."""

import pytest

from tests.parsers.drawn import report
from toolkit.model.severity import BySeverity

HEAD = """
Inspection report
Report no.: GL-2213
Inspection date: 2025-03-04

{}

[No | Defect | Critical | Major | Minor
[1 | Loose grip | | 2 |
[2 | Scratch on the frame | | | 3
[ | Total | 0 | 2 | 3
"""


@pytest.mark.parametrize(
    "plan",
    [
        "Stichprobe 125 Stück. AQL: kritisch 0 / Haupt 2,5 /\nNeben 4,0. Zulässig: kritisch 0 / Haupt 7 /\nNeben 10.",
        "Muestra 125 unidades. NQA: crítico 0 / mayor 2,5 /\nMenor 4,0. Aceptación: crítico 0 / mayor 7 /\nMenor 10.",
        "Muestra 125 unidades. NQA: crítico 0 / mayor 2,5 / menor 4. Aceptación: crítico 0 / mayor 7 /\nmenor 10.",
        "Sample 125 pcs. AQL: critical 0 + major 2.5 +\nMinor 4.0. Accepted: critical 0 + major 7 +\nMinor 10.",
    ],
)
def test_what_a_list_goes_on_with_below_belongs_to_it(plan: str) -> None:
    read = report(HEAD.format(plan))
    assert (read.sampling.aql, read.allowed) == (BySeverity(0, 2.5, 4), BySeverity(0, 7, 10))


def test_a_list_that_ends_does_not_go_on() -> None:
    read = report(HEAD.format("Sample 125 pcs. AQL: major 2.5 / minor 4.0\nAccepted: major 7 / minor 10"))
    assert (read.sampling.aql.minor, read.allowed.minor) == (4, 10)
