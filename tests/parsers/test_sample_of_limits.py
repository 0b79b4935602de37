"""The sample by the limits, totals of quantities by their sums, and heads that number samples."""

import pytest

from tests.parsers.notation import page, rows
from tests.parsers.test_findings import found_in
from toolkit.model.report import Quantities, Source
from toolkit.model.severity import BySeverity
from toolkit.parsers.facts.entries import entries
from toolkit.parsers.facts.quantity_tables import quantity_tables
from toolkit.parsers.limits.sample_of_limits import sample_of_limits
from toolkit.parsers.reader import understand

RATES, LIMITS = BySeverity(0.0, 2.5, 4.0), BySeverity(0, 10, 14)


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("Units pulled | 200", 200),
        ("Pieces drawn | 200 from 20 cartons", 200),
        ("Units pulled | 125", None),  # not the sample of these limits
        ("Model | X-200", None),
        ("Scanned | 200 %", None),
    ],
)
def test_the_number_that_the_standard_gives_the_limits_is_the_sample(text: str, size: int | None) -> None:
    told = sample_of_limits(rows(text), RATES, LIMITS, "normal", Quantities())
    assert (told[0] if told else None) == size


def test_a_quantity_of_goods_is_no_sample() -> None:
    text = "Lot | 200"
    assert sample_of_limits(rows(text), RATES, LIMITS, "normal", Quantities(lot=200)) is None


def test_limits_of_one_class_fit_many_samples() -> None:
    told = sample_of_limits(rows("Pulled | 200"), BySeverity(0.0, 2.5, None), LIMITS, "normal", Quantities())
    assert told is None


HEADS = "[Item | Ordered (pcs) | Packed (pcs)\n"


@pytest.mark.parametrize(
    ("body", "packed"),
    [
        ("[SL-1 | 3,600 | 3,600\n[SL-2 | 2,400 | 2,160\n[Together | 6,000 | 5,760", 5760),
        ("[SL-1 | 3,600 | 3,600\n[SL-2 | 2,400 | 2,400\n[Together | 6,000 | 6,000", 6000),
        ("[Small | 100 | 100\n[Medium | 200 | 200\n[Large | 300 | 300", None),  # by chance
    ],
)
def test_a_last_row_is_the_total_where_it_can_be_nothing_else(body: str, packed: int | None) -> None:
    figures = [figure for told in quantity_tables(rows(HEADS + body)) for figure in told.figures]
    assert {figure.state: figure.value for figure in figures}.get("packed") == packed


def test_heads_that_number_samples_count_none() -> None:
    found = list(entries(rows("[Point | Spec | Sample 1 | Sample 2 | Sample 3\n[Width | 185 | 185 | 186 | 185")))
    assert [entry for entry in found if entry.concept == "sample_size"] == []


def test_the_last_row_of_a_list_is_its_total_where_a_plan_gives_the_same() -> None:
    found = found_in(
        "[ | Critical | Major | Minor\n[AQL | 0 | 1.5 | 4.0\n[We saw | 0 | 4 | 3\n[Allowed | 0 | 7 | 14\n\n\n\n"
        "[Finding | Critical | Major | Minor\n[Pairing fails | | 2 | \n[Rattle | | 2 | \n[Wrinkle | | | 3\n"
        "[Taken together | 0 | 4 | 3"
    )
    assert (len(found.defects), found.found, found.problems) == (3, BySeverity(0, 4, 3), ())


def test_a_plan_and_its_sample_are_read_from_a_whole_page() -> None:
    text = (
        "Pre-shipment inspection report\n\nClient | Acme Ltd\nProduct | Mugs\nUnits pulled | 200\n\n\n"
        "[ | Critical | Major | Minor\n[AQL | 0 | 2.5 | 4.0\n[Allowed | 0 | 10 | 14\n[Found | 0 | 2 | 1\n\n\n"
        "[No. | Defect | Critical | Major | Minor\n[1 | Dent | 0 | 2 | 0\n[2 | Stain | 0 | 0 | 1\n\n\n"
        "Overall result | Pass"
    )
    report = understand([page(rows(text))], Source(file="x", sha256="0" * 64, format="pdf"))
    assert report.sampling.sample_size == BySeverity(200, 200, 200)
