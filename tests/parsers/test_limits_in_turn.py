"""Limits that stand in the order of the classes just named."""

import pytest

from tests.parsers.drawn import report
from tests.parsers.test_headed import read
from toolkit.parsers.limits.limits_in_turn import in_turn, without_limits_in_turn
from toolkit.parsers.words.readings import count


def told(text: str) -> list[tuple[str, dict[str, str]]]:
    return [(each.kind, {s.value: value for s, value in each.values.items()}) for each in in_turn(text)]


ALL = {"critical": "0", "major": "7", "minor": "10"}
TWO = {"major": "7", "minor": "10"}


@pytest.mark.parametrize(
    "text",
    [
        "Sums: 1 critical, 2 major and 3 minor faults against limits of 0, 7 and 10.",
        "We saw 0 critical, 2 major, 9 minor defects. The acceptance numbers are 0, 7 and 10 respectively.",
        "Acceptance numbers for critical, major and minor defects: 0, 7 and 10.",
        "The acceptance numbers are 0, 7 and 10 for critical, major and minor defects.",
        "Kritische Fehler 0, Hauptfehler 3, Nebenfehler 4; die Annahmezahlen betragen 0, 7 und 10.",
        "Critique 0, majeur 3, mineur 4. Les nombres d'acceptation sont respectivement de 0, 7 et 10.",
        "Críticos 0, mayores 3, menores 4; los números de aceptación son 0, 7 y 10, respectivamente.",
        "Critici 0, maggiori 3, minori 4; i numeri di accettazione sono rispettivamente 0, 7 e 10.",
        "Críticos 0, maiores 3, menores 4; os números de aceitação são respectivamente 0, 7 e 10.",
        "Wady krytyczne 0, istotne 3, drobne 4. Liczby przyjęcia wynoszą odpowiednio 0, 7 i 10.",
        "Kritieke fouten 0, hoofdfouten 3, nevenfouten 4; de goedkeuringsgetallen zijn 0, 7 en 10.",
        "Kritik 0, majör 3, minör 4; kabul sayıları sırasıyla 0, 7 ve 10.",
        "Lỗi nghiêm trọng 0, lỗi nặng 3, lỗi nhẹ 4; số chấp nhận lần lượt là 0, 7 và 10.",
        "抽检中检出致命缺陷0个、严重缺陷3个、轻微缺陷4个，接收数依次为0、7、10。",
        "共检出致命缺陷0件、主要缺陷3件、次要缺陷4件；允许数分别为0件、7件、10件。",
        "Critical 0, major 3, minor 4 found. The limits are 0 pcs, 7 pcs and 10 pcs.",
        "Kritisch 0, Hauptfehler 3, Nebenfehler 4; die Grenzwerte sind 0 Stück, 7 Stück und 10 Stück.",
    ],
)
def test_limits_stand_in_the_order_of_three_classes(text: str) -> None:
    assert told(text) == [("allowed", ALL)]


@pytest.mark.parametrize(
    "text",
    [
        "Found were 3 major and 4 minor defects, limits 7 and 10.",
        "3 Hauptfehler und 4 Nebenfehler, Grenzwerte 7 und 10",
        "主要缺陷 3 个，次要缺陷 4 个，允收数分别为 7 和 10",
    ],
)
def test_limits_stand_in_the_order_of_two_classes(text: str) -> None:
    assert told(text) == [("allowed", TWO)]


def test_the_order_is_that_in_which_the_classes_are_named() -> None:
    assert told("Minor 4, major 3: limits 10 and 7") == [("allowed", {"minor": "10", "major": "7"})]


def test_rejection_numbers_are_no_limits() -> None:
    assert told("Major 3, minor 4; rejection numbers 8 and 11") == [("reject", {"major": "8", "minor": "11"})]


@pytest.mark.parametrize(
    "text",
    [
        "Found 0 critical, 3 major and 4 minor defects, limits 7 and 10.",  # of which two?
        "3 major and 4 minor defects; limits 10 and 7.",  # a worse class has the lower limit
        "3 major and 4 minor defects; the limits of length are 7 and 10.",
        "3 major and 4 minor gaps; limits 7 and 10 mm.",
        "3 major and 4 minor defects, limits 7 and 10 %.",
        "3 major and 4 minor defects per carton, limits 7 and 10.",
        "In the previous inspection 3 major and 4 minor defects were found, limits 7 and 10.",
        "The factory found 3 major and 4 minor defects against its limits of 7 and 10.",
        "Drop test: 3 major and 4 minor defects, limits 7 and 10.",
        "3 major and 4 minor defects were found on limit samples no. 7 and 10.",
        "Limits 7 and 10.",
        "3 major and 4 minor defects; limits 7 pcs and 10 sets.",
        "3 major, 4 minor; AQL limits 2.5 and 4.0",
    ],
)
def test_other_series_are_no_limits(text: str) -> None:
    assert told(text) == []


def test_what_stands_before_them_is_what_was_found() -> None:
    text = "Totals for the sample: 0 critical, 3 major and 4 minor defects, against acceptance numbers of 0, 7 and 10."
    found = read(text)
    assert (found.found.critical, found.found.major, found.found.minor) == (0, 3, 4)
    assert (found.allowed.critical, found.allowed.major, found.allowed.minor) == (0, 7, 10)
    assert without_limits_in_turn("No figures here.") == "No figures here."


SMALL = """
Norden Quality Ltd
Final inspection report No. N-77
[Client | Acme GmbH
[Inspection date | 2025-09-12
[Inspected | 80 pcs

[Defect | Class | Qty
[Open seam | Major | 2 of 80 pcs
[Loose thread | Minor | 5 of 80 pcs

Sums for the sample: 0 critical, 2 major and 5 minor faults, against limits of 0, 5 and 7.
Overall result: PASS
"""


def test_they_confirm_the_list_of_a_report() -> None:
    read_of = report(SMALL)
    assert [(d.description, d.major, d.minor) for d in read_of.defects] == [
        ("Open seam", 2, None), ("Loose thread", None, 5),
    ]  # fmt: skip
    assert (read_of.allowed.critical, read_of.allowed.major, read_of.allowed.minor) == (0, 5, 7)
    assert read_of.sampling.sample_size.major == 80
    assert not [problem for problem in read_of.problems if problem.level == "error"]


@pytest.mark.parametrize("text", ["3 of 80 pcs", "3/80 pcs", "3 pcs of 80", "3 von 80 Stück", "3 sur 80 pièces"])
def test_a_count_may_name_its_goods_and_the_sample(text: str) -> None:
    assert (count(text).value, count(text).of) == (3, 80)


@pytest.mark.parametrize("text", ["3 of 80 mm", "3 of 80 cartons", "3²/80"])
def test_no_count_is_of_measures_or_packs(text: str) -> None:
    assert count(text).value is None
