"""The last line of a passage that names a class: it heads nothing, whatever stands under it."""

import pytest

from tests.parsers.drawn import report

TEXT = """
Prüfbericht | Nr. SK-25-40
Prüfdatum | 4. Juni 2025

1 Prüfumfang
{passage}

2 Festgestellte Fehler

[Fehler | kritisch | Haupt | Neben
[Gelenk rastet nicht ein | 0 | 7 | 0
[Lack platzt ab | 0 | 0 | 9
[Gefunden | 0 | 7 | 9
[Zulässig | 0 | 7 | 10
"""


@pytest.mark.parametrize(
    "passage",
    [
        "Stichprobe n = 125 Stück, mit KF = kritischer Fehler, HF = Hauptfehler, NF =\nNebenfehler.",
        "The classes are those of the client, for critical, for major and for\nminor defects",
        "La muestra es de 125 piezas y las clases son críticos, mayores,\nmenores",
    ],
)
def test_a_section_number_under_it_is_no_total(passage: str) -> None:
    made = report(TEXT.format(passage=passage))
    assert not any(problem.code == "totals_mismatch" for problem in made.problems)
    assert (made.found.major, made.found.minor) == (7, 9)


def test_a_heading_keeps_the_figure_under_it() -> None:
    made = report("""
    Inspection report | No. SK-25-41
    Inspection date | 4 June 2025

    Minor defects
    2 found, 7 allowed

    Major defects
    1 found, 5 allowed
    """)
    assert (made.found.minor, made.found.major) == (2, 1)
