"""Figures and verdicts that look like others: runs of cartons, samples of each carton, verdicts in two languages."""

import pytest

from tests.parsers.drawn import report
from tests.parsers.test_ordinary_reports import HEAD
from toolkit.parsers.limits.plans import _samples
from toolkit.parsers.words import outcomes
from toolkit.parsers.words.readings import quantity

LIST = "[Defect | Critical | Major | Minor\n[Dent | 0 | 4 | 2\n[Scratch | 0 | 3 | 0\n[Total | 0 | 7 | 2\n\n"


@pytest.mark.parametrize("text", ["211 to 260", "5 bis 10 Stück", "12 à 20 pcs", "3 至 8"])
def test_the_first_of_a_run_is_no_quantity(text: str) -> None:
    assert quantity(text) is None


def test_a_quantity_before_a_word_that_also_joins_a_run_is_one() -> None:
    assert quantity("1,200 to be shipped") == (1200, None)


def test_cartons_with_a_fault_are_no_packed_goods() -> None:
    read = report(
        f"{HEAD}{LIST}Pulled loops were found in one colour only, in cartons 211 to 260.\n\nOverall result: PASS"
    )
    assert read.quantities.packed != 211


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        ("25 cartons opened, 5 sets taken from each, 125 sets in total", [125]),
        ("8 pcs drawn from each of 10 cartons, 80 pcs", [80]),
        ("125 pcs drawn at random, 5 from each carton", [125]),
        ("125 pcs drawn and each one opened", [125]),
        ("5 pcs per carton drawn, 125 pcs", [125]),
    ],
)
def test_what_is_taken_from_each_carton_is_no_sample(text: str, sizes: list[int]) -> None:
    assert sorted(set(_samples(text))) == sizes


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Uygun OK", "pass"),
        ("Uygun değil Not OK", "fail"),
        ("Yapılmadı N.A.", "na"),
        ("TO CONFIRM", "pending"),
        ("Pass Fail", None),
        ("OK N/A", None),
        ("no fail", None),
    ],
)
def test_a_verdict_and_its_translation_side_by_side_are_one(text: str, word: str | None) -> None:
    assert outcomes.verdict(text) == word


@pytest.mark.parametrize(
    "label", ["Fehlerhafte Geräte in der Stichprobe", "Defective tents", "Faulty products in the sample"]
)
def test_defective_goods_are_counted_by_the_name_of_the_product(label: str) -> None:
    head = HEAD.replace("Steel lamp", "Tent for two")
    assert head != HEAD
    assert report(f"{head}{LIST}{label}: 8 of 125\n\nOverall result: PASS").defective_units == 8


@pytest.mark.parametrize("label", ["Faulty cartons", "Defective parts replaced", "Defective zippers", "Defective rate"])
def test_defective_parts_and_packings_are_no_defective_goods(label: str) -> None:
    assert report(f"{HEAD}{LIST}{label}: 8\n\nOverall result: PASS").defective_units is None


def test_whom_a_mail_went_to_is_no_client_where_a_label_names_him() -> None:
    read = report(f"Para: Compras El Roble <compras@elroble.example>\nCliente: Ferretería El Roble S.A.\n{HEAD}{LIST}")
    assert read.client == "Ferretería El Roble S.A."
