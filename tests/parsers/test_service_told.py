"""The kind of inspection that a sentence says a visit was made for."""

import pytest

from tests.parsers.drawn import report
from tests.parsers.notation import rows
from toolkit.parsers.facts.service_told import service_told

NOTE = """
Palm Surveyors Ltd
{title}
[Our file | PS/1
[Visit | 3 March 2025
[Principal | Hill Trading
[Supplier | Lanka Weavers
[Subject goods | Door mats

{said}

Outcome: ABORTED - goods not ready.
"""
CAME = "We attended at the supplier's premises at the request of our principal to carry out a {} of\nthe goods above."


def kind(said: str, title: str = "VISIT ABORT NOTE") -> str | None:
    return report(NOTE.format(title=title, said=said)).inspection_type


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (CAME.format("pre-shipment\ninspection"), "pre-shipment inspection"),
        ("Our surveyor visited the works to conduct a final random inspection.", "final random inspection"),
        ("Wir waren beim Lieferanten, um eine Endkontrolle der Ware durchzuführen.", "Endkontrolle"),
        (
            "Nous nous sommes rendus chez le fournisseur afin de procéder à une inspection avant expédition.",
            "inspection avant expédition",
        ),
    ],
)
def test_what_a_visit_was_made_for_is_the_kind_of_inspection(said: str, told: str) -> None:
    assert kind(said) == told


@pytest.mark.parametrize(
    "said",
    [
        "We attended at the works. The supplier asks us to carry out a pre-shipment inspection on a new date.",
        "We attended at the works and recommend to carry out a during production inspection next time.",
        "A second pre-shipment inspection will be charged.",
        "At the previous inspection we attended at the works to conduct a final random inspection.",
        "Bei der letzten Prüfung waren wir beim Lieferanten, um eine Endkontrolle der Ware durchzuführen.",
    ],
)
def test_another_visit_is_no_kind_of_this_one(said: str) -> None:
    assert service_told(rows(said)) is None


def test_a_title_goes_before_a_sentence() -> None:
    read = kind(CAME.format("pre-shipment inspection"), "FINAL RANDOM INSPECTION REPORT")
    assert read is not None
    assert read.casefold().startswith("final random inspection")
