"""Rows of acceptance and rejection numbers that are called quantities: "Accept qty (Ac)" over "Reject qty (Re)"."""

import pytest

from tests.parsers.drawn import report

FORM = """
Goods inspection report

Customer | Kaldor Nordic AB
Inspection date | 2025-11-07

ISO 2859-1, level II. Sample size: 125 pcs
[ | {classes}
[ AQL | 0 | 1.5 | 4
[ {accept} | 0 | 5 | 10
[ {reject} | 1 | 6 | 11
[ {found} | 0 | 2 | 3

[ No | Defect | {classes}
[ 1 | Scratch on lid | | 2 |
[ 2 | Dirt on base | | | 3
[ | Total | 0 | 2 | 3
"""
ENGLISH, GERMAN, FRENCH = "CR | MA | MI", "Kritisch | Haupt | Neben", "Critique | Majeur | Mineur"


@pytest.mark.parametrize(
    ("accept", "reject", "found", "classes"),
    [
        ("Accept qty (Ac)", "Reject qty (Re)", "Found defect qty", ENGLISH),
        ("Acceptable quantity", "Rejectable quantity", "Defects found", ENGLISH),
        ("Ac pcs", "Re pcs", "Found pcs", ENGLISH),
        ("Qty to accept", "Qty to reject", "Qty found", ENGLISH),
        ("Annahmemenge", "Rückweisemenge", "Gefundene Fehler", GERMAN),
        ("Quantité d'acceptation (Ac)", "Quantité de rejet (Re)", "Défauts trouvés", FRENCH),
    ],
)
def test_the_quantity_to_reject_is_no_second_limit(accept: str, reject: str, found: str, classes: str) -> None:
    made = report(FORM.format(accept=accept, reject=reject, found=found, classes=classes))
    assert (made.allowed.critical, made.allowed.major, made.allowed.minor) == (0, 5, 10)
    assert not [problem for problem in made.problems if problem.level == "error"]


def test_reject_if_more_than_gives_the_limit() -> None:
    text = FORM.format(accept="AQL level", reject="Reject if more than", found="Defects found", classes=ENGLISH)
    made = report(text.replace("[ AQL level | 0 | 5 | 10\n", "").replace("| 1 | 6 | 11", "| 0 | 5 | 10"))
    assert (made.allowed.major, made.allowed.minor) == (5, 10)
