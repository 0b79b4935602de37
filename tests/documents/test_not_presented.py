"""Units that were not finished and packed at the inspection: told in every paper, covered and accepted by none."""

from typing import Any

import pytest
from msgspec.structs import replace

from tests.documents.letter_cases import AS_OF, ORDER, REPORT, RESOLUTION, aborted, letter, words
from tests.documents.test_lots_of_one_report import FAILED, PASSED, TWO, paper
from toolkit.documents import draft
from toolkit.model.lots import with_lots
from toolkit.model.report import Quantities, Report
from toolkit.model.severity import BySeverity


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
        ("rework", "Sections 2 and 3 hold for these units as well: each of them is checked for every defect"),
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
    made = letter("concession", SHORT)
    fields: Any = made.fields
    assert fields["scope"] == "3,100"
    assert "the part for these units does not fall due by it" in words(made.docx).replace("\n", " ")
    assert any("500 of the 3,600 units were not there, and the balance" in warning for warning in made.warnings)
    paid = replace(ORDER, payment=replace(ORDER.payment, balance_paid=True))
    for other in (letter("concession"), letter("concession", SHORT, order=paid)):
        assert not any("were not there, and the balance" in warning for warning in other.warnings)


def test_a_lot_smaller_than_the_order_is_not_called_unfinished() -> None:
    """A lot printed without the units produced or packed says nothing of whether the others were finished."""
    told = words(letter("rework", of(ordered=3600, lot=3100)).docx)
    assert "500 of the 3,600 units were not presented at the inspection." in told
    assert "not finished at" not in told
    chinese = draft("rework", of(ordered=3600, lot=3100), RESOLUTION, ORDER, as_of=AS_OF, lang="zh")
    assert "3,600件中有500件未在检验时提交" in words(chinese.docx)


@pytest.mark.parametrize("kind", ["rework", "sorting", "concession"])
@pytest.mark.parametrize("quantities", [{"ordered": 3600, "lot": 3600, "packed": 80}, {"lot": 3600, "packed": 0}])
def test_a_sample_larger_than_what_was_packed_was_drawn_from_the_lot(kind: str, quantities: dict[str, int]) -> None:
    made = letter(kind, of(**quantities))
    told = words(made.docx)
    assert "lot inspected: 3,600 units" in told
    assert "do not cover these units" not in told
    assert any("its sample is larger" in warning for warning in made.warnings)
    assert "lot inspected: not stated in the report as read" in words(letter(kind, of(ordered=3600, packed=0)).docx)


def test_a_sample_that_was_never_drawn_says_nothing_of_the_goods() -> None:
    report, resolution = aborted()
    short = replace(
        report, quantities=SHORT.quantities, sampling=replace(report.sampling, sample_size=BySeverity(3200))
    )
    made = letter("notice", short, resolution)
    assert "500 of the 3,600 units were not presented" in words(made.docx)
    assert not any("its sample is larger" in warning for warning in made.warnings)


def test_a_sample_that_what_was_packed_can_hold_is_of_that() -> None:
    assert not any("its sample is larger" in warning for warning in letter("rework", SHORT).warnings)


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
        {"ordered": 10000, "lot": 3600, "packed": 3600},  # so may the report: the order file has 3,600
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
    made = paper("rework", short)
    assert "200 of the 3,300 units were not presented finished and packed" in words(made.docx)
    assert "What this paper says of them below, it says of those of T-MOSS alone." in words(made.docx)
    assert any("of which lots the units are" in warning for warning in made.warnings)
    assert "of which lots the units" not in " ".join(paper("rework", TWO).warnings)


def by_lot(ordered: int | None, packed: int | None) -> Report:
    lots = (replace(FAILED, ordered=ordered, packed=packed), replace(PASSED, ordered=2400, packed=2400))
    return replace(TWO, lots=lots, quantities=with_lots(Quantities(), lots))


def test_units_counted_by_lot_are_told_of_the_lot_that_failed() -> None:
    made = paper("rework", by_lot(1000, 900))
    told = words(made.docx)
    assert "100 of the 1,000 units were not presented finished and packed" in told
    assert "Sections 2 and 3 hold for these units as well" in told
    assert "does not say of which lot" not in told
    assert "of which lots the units" not in " ".join(made.warnings)


def test_nothing_is_told_of_a_lot_that_was_there_whole() -> None:
    assert "do not cover these units" not in words(paper("rework", by_lot(900, 900)).docx)


def test_where_a_lot_is_not_counted_the_missing_units_stay_those_of_all() -> None:
    told = words(paper("rework", by_lot(None, 900)).docx)
    assert "300 of the 3,600 units were not presented" in told  # by the order file
    assert "The report does not say of which lot these units are." in told


def test_the_quantities_of_the_lots_add_up_to_those_of_the_whole_where_it_has_none() -> None:
    whole = by_lot(1000, 900).quantities
    assert (whole.ordered, whole.packed, whole.produced) == (3400, 3300, None)
    assert with_lots(Quantities(ordered=5000), by_lot(1000, 900).lots).ordered == 5000
    assert with_lots(Quantities(), by_lot(1000, 900).lots[:1]) == Quantities()
    assert "100 of the 3,400 units" in words(paper("notice", undecided(by_lot(1000, 900))).docx)


def undecided(report: Report) -> Report:
    return replace(report, defects=tuple(replace(row, item=None) for row in report.defects))


def test_both_languages_tell_it() -> None:
    told = words(draft("rework", SHORT, RESOLUTION, ORDER, as_of=AS_OF, lang="en-zh").docx)
    assert "3,600件中有500件在检验时未作为已完工并已包装的货物提交" in told
