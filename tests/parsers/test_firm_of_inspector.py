"""The firm behind the inspector's name, or in place of it."""

import pytest

from toolkit.parsers.facts.firm_of_inspector import firm_of_inspector


@pytest.mark.parametrize(
    ("inspector", "firm"),
    [
        ("Verifica Total del Norte S.A. de C.V.", "Verifica Total del Norte S.A. de C.V."),
        ("Wang Li, Corland Check Co., Ltd.", "Corland Check Co., Ltd."),
        ("Marta Ruiz, Pampa Revisiones S.L.", "Pampa Revisiones S.L."),
        ("Hu Bo – Corland Inspection", "Corland Inspection"),
        ("J. Brandt (Prüfkontor Alster GmbH)", "Prüfkontor Alster GmbH"),
    ],
)
def test_it_is_the_agency(inspector: str, firm: str) -> None:
    assert firm_of_inspector(inspector, ["Sandro Toys"]) == firm


@pytest.mark.parametrize(
    "inspector",
    ["Wang Li", "Wang Li, QC as per booking", "Li Wei, team 2", "Maria Co", "M. Ip (Sandro Toys Ltd.)"],
)
def test_a_person_and_the_people_of_a_party_name_none(inspector: str) -> None:
    assert firm_of_inspector(inspector, ["Sandro Toys"]) is None
