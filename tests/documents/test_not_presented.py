"""Units that were not finished and packed at the inspection: told in every paper, covered and accepted by none."""

from typing import Any

import pytest
from msgspec.structs import replace

from tests.documents.letter_cases import AS_OF, ORDER, REPORT, RESOLUTION, letter, words
from tests.documents.test_lots_of_one_report import TWO, paper
from toolkit.documents import draft
from toolkit.model.report import Quantities, Report


def of(**quantities: int) -> Report:
    return replace(REPORT, quantities=Quantities(unit="pcs", **quantities))


SHORT = of(ordered=3600, lot=3600, packed=3100)
PAPERS = ("notice", "rework", "sorting", "concession", "rejection", "reinspection")


@pytest.mark.parametrize("kind", PAPERS)
def test_every_paper_on_the_lot_tells_the_units_that_were_not_there(kind: str) -> None:
    told = words(letter(kind, SHORT).docx)
    assert "500 of the 3,600 units were not presented finished and packed at the inspection." in told
    assert "Its findings do not cover these units" in told


@pytest.mark.parametrize(
    ("kind", "ask"),
    [
        ("notice", "Please present these units, finished and packed, with the others"),
        ("rework", "The standards of section 2 hold for these units as well."),
        ("concession", "outside this record"),
        ("rejection", "neither refused nor taken by this letter"),
        ("reinspection", "Please count these units at your visit"),
    ],
)
def test_each_paper_asks_what_it_is_about(kind: str, ask: str) -> None:
    assert ask in words(letter(kind, SHORT).docx)


@pytest.mark.parametrize("kind", ["notice", "rework", "rejection"])
def test_the_lot_inspected_is_what_was_there(kind: str) -> None:
    assert "3,600 units ordered; lot inspected: 3,100 units" in words(letter(kind, SHORT).docx)


def test_the_balance_is_held_for_the_whole_order() -> None:
    assert "The balance of USD 21,420.00 stays on hold" in words(letter("rework", SHORT).docx)


def test_a_record_covers_no_unit_that_nobody_saw() -> None:
    fields: Any = letter("concession", SHORT).fields
    assert fields["scope"] == "3,100"


def test_goods_that_are_not_finished_are_called_so() -> None:
    told = words(letter("rework", of(ordered=3600, produced=3000)).docx)
    assert "600 of the 3,600 units were not finished at the inspection." in told


@pytest.mark.parametrize(
    "quantities",
    [
        {"ordered": 3600, "lot": 3600, "packed": 3600},
        {"ordered": 3600, "packed": 3700},
        {"ordered": 3600},
        {"lot": 3000},  # the order file may be about several deliveries
    ],
)
def test_nothing_is_told_where_no_unit_is_known_to_be_missing(quantities: dict[str, int]) -> None:
    assert "do not cover these units" not in words(letter("rework", of(**quantities)).docx)


def test_goods_that_have_left_are_not_asked_to_be_presented() -> None:
    gone = replace(ORDER, goods=replace(ORDER.goods, location="received"))
    told = words(letter("rejection", SHORT, order=gone).docx)
    assert "do not cover these units" in told
    assert "neither refused nor taken" not in told


def test_of_lots_judged_apart_the_missing_units_are_those_of_all() -> None:
    short = replace(TWO, quantities=Quantities(ordered=3300, packed=3100))
    assert "200 of the 3,300 units were not presented finished and packed" in words(paper("rework", short).docx)


def test_both_languages_tell_it() -> None:
    told = words(draft("rework", SHORT, RESOLUTION, ORDER, as_of=AS_OF, lang="en-zh").docx)
    assert "3,600件中有500件在检验时未作为已完工并已包装的货物提交" in told
