"""A re-inspection of lots judged apart: each is held to the plan of its own, and lots that passed are not asked for."""

import pytest
from msgspec.structs import replace

from tests.resolver.cases import DENT, SCRATCH, WELD
from tests.resolver.second_cases import changes, compared, means, pieces, point
from tests.resolver.test_lots import find, lot, three
from toolkit.model.comparison import Comparison
from toolkit.model.report import Defect, LotResult, Report
from toolkit.model.severity import BySeverity

LETTERS = {"RED": "A", "BLUE": "B", "GREEN": "C"}
CODES = ("TG-330-RD", "TG-330-BU", "TG-330-GN")
FIRST = three(find(DENT, 9, "RED"), find(DENT, 12, "BLUE"), find(DENT, 1, "GREEN"), find(SCRATCH, 1, "GREEN"))


def sized(report: Report, **sizes: int) -> Report:
    """Return *report* with lots of other sizes."""
    return replace(report, lots=tuple(replace(one, lot=sizes.get(one.item or "", one.lot)) for one in report.lots))


def tight(item: str, size: int, sample: int, most: int = 3) -> LotResult:
    return replace(lot(item, 1, size=size), sample_size=sample, allowed=BySeverity(0, most, 5), result="pass")


def again(*lots: LotResult, rows: tuple[Defect, ...] = (), **changes: object) -> Report:
    made = three(*(rows or (find(DENT, 1, None),)), lots=lots, results=replace(FIRST.results, overall="pass"))
    units = replace(made.quantities, lot=None, ordered=None, packed=sum(one.lot or 0 for one in lots))
    sampling = replace(made.sampling, inspection="tightened")
    changed: dict[str, object] = {"quantities": units, "sampling": sampling, **changes}
    return replace(made, inspection_date="2026-09-21", **changed)


PLANNED = again(tight("RED", 1000, 80), tight("BLUE", 1000, 80))


def proofs(comparison: Comparison) -> dict[str, str]:
    return {one.point: one.proof for one in comparison.fair}


def test_each_lot_is_held_to_the_plan_that_the_papers_print_for_it() -> None:
    comparison = compared(FIRST, PLANNED)
    assert "RED: 80 units were inspected; the plan asks for 80. BLUE: 80" in point(comparison, "sample_size").why
    kept = {name: proofs(comparison)[name] for name in ("sample_size", "whole_lot", "same_goods", "plan")}
    assert set(kept.values()) == {"proved"}
    assert comparison.doubts == ()


def test_a_lot_with_too_small_a_sample_is_named_and_the_other_makes_up_for_nothing() -> None:
    comparison = compared(FIRST, again(tight("RED", 1000, 50), tight("BLUE", 1000, 125)))
    assert point(comparison, "sample_size").proof == "disproved"
    why = point(comparison, "sample_size").why
    assert why.startswith("RED: The sample is smaller than the plan: 50 units for critical, 80 agreed")
    assert "BLUE" not in why


def test_a_lot_with_looser_limits_than_its_plan_is_named() -> None:
    rows = (find(DENT, 1, "RED"), find(DENT, 5, "BLUE"))
    loose = replace(tight("BLUE", 1000, 80, 7), found=BySeverity(0, 5, 0))
    comparison = compared(FIRST, again(tight("RED", 1000, 80), loose, rows=rows))
    assert point(comparison, "plan").proof == "disproved"
    assert point(comparison, "plan").why == "BLUE: Looser than agreed: Ac 7 instead of 3 for major."


def test_where_another_quantity_of_a_lot_is_presented_the_plan_for_it_applies() -> None:
    """The papers say so: 1,300 units are sampled by 125, and 80 are too few for them."""
    more = compared(FIRST, again(tight("RED", 1300, 80), tight("BLUE", 1000, 80)))
    assert "RED: The sample is smaller than the plan: 80 units for critical, 125" in point(more, "sample_size").why
    enough = compared(FIRST, again(tight("RED", 1300, 125, 5), tight("BLUE", 1000, 80)))
    assert point(enough, "sample_size").proof == "proved"


@pytest.mark.parametrize(("size", "proof"), [(125, "disproved"), (200, "not_shown")])
def test_one_sample_of_all_shows_no_sample_of_each(size: int, proof: str) -> None:
    one = again(sampling=replace(pieces(size), inspection="tightened"))
    one = replace(one, quantities=replace(one.quantities, packed=None, lot=2000), allowed=BySeverity(0, 5, 8))
    comparison = compared(FIRST, one)
    assert point(comparison, "sample_size").proof == proof
    assert point(comparison, "plan").proof == "not_shown"
    assert "80 of RED and 80 of BLUE" in point(comparison, "sample_size").why


def test_lots_that_were_judged_as_one_keep_the_plan_of_the_whole() -> None:
    """The look-alike: lots are named, and one limit holds them all."""
    whole = replace(
        FIRST,
        lots=tuple(replace(one, allowed=BySeverity(), result=None, found=BySeverity()) for one in FIRST.lots),
        allowed=BySeverity(0, 10, 14),
        sampling=pieces(125),
    )
    comparison = compared(whole, again(sampling=pieces(80), allowed=BySeverity(0, 3, 5)))
    assert point(comparison, "sample_size").why.startswith("The sample is smaller than the plan: 80 units")
    assert "125 agreed" in point(comparison, "sample_size").why


def test_a_lot_that_failed_and_is_not_judged_again_is_asked_for() -> None:
    comparison = compared(FIRST, again(tight("RED", 1000, 80)))
    assert point(comparison, "sample_size").why == "BLUE: The second report does not judge it."
    assert point(comparison, "same_goods").why == "The second report does not name BLUE."
    assert comparison.doubts


def test_a_lot_that_grew_makes_up_for_no_lot_that_shrank() -> None:
    short = compared(FIRST, again(tight("RED", 1200, 80), tight("BLUE", 800, 80)))
    assert point(short, "whole_lot").why.startswith("Only a part of BLUE was presented: 2,000 units now, 2,000 then.")
    taken = compared(FIRST, again(tight("RED", 900, 80), tight("BLUE", 1000, 80)), pulled=100)
    assert point(taken, "whole_lot").proof == "proved"


def test_what_was_found_on_a_lot_that_passed_is_neither_asked_for_nor_counted_in() -> None:
    told = changes(FIRST, PLANNED)
    assert SCRATCH not in told
    assert "21 of 160" in told[DENT].why
    assert "Not checked" not in means(compared(FIRST, PLANNED))


def test_what_was_found_on_a_lot_that_failed_is_asked_for() -> None:
    """The look-alike: the same row, on a lot that the second report leaves out."""
    first = three(find(DENT, 9, "RED"), find(WELD, 12, "BLUE"), find(SCRATCH, 1, "GREEN"))
    assert changes(first, again(tight("RED", 1000, 80)))[WELD].change == "not_checked"


def named_by_letters(report: Report, items: tuple[str, ...]) -> Report:
    """Return *report* with lots A, B, C and the numbers of *items* in its head."""
    lots = tuple(replace(one, item=LETTERS[one.item or ""]) for one in report.lots)
    rows = tuple(replace(row, item=LETTERS[row.item] if row.item else None) for row in report.defects)
    return replace(report, lots=lots, defects=rows, items=items)


def test_a_number_that_only_the_lot_that_passed_has_is_not_asked_for() -> None:
    first, then = named_by_letters(FIRST, CODES), named_by_letters(PLANNED, CODES[:2])
    assert point(compared(first, then), "same_goods").proof == "proved"
    assert point(compared(first, replace(then, items=CODES[:1])), "same_goods").proof == "not_shown"


def test_a_single_lot_that_failed_is_released_by_its_own_reinspection() -> None:
    first = three(find(DENT, 9, "RED"), find(SCRATCH, 1, "BLUE"), find(SCRATCH, 1, "GREEN"))
    comparison = compared(first, again(tight("RED", 1000, 80)))
    assert comparison.doubts == ()
    assert all(one.proof == "proved" for one in comparison.fair if one.point != "fresh_sample")


def test_a_lot_that_passed_and_is_shown_again_makes_up_for_no_unit_that_failed() -> None:
    first = three(find(DENT, 9, "RED"), find(SCRATCH, 1, "BLUE"), find(SCRATCH, 1, "GREEN"))
    comparison = compared(first, again(tight("RED", 400, 50), tight("GREEN", 1000, 80)))
    assert point(comparison, "whole_lot").why.startswith("Only a part of the lot was presented: 400 units now, 1,000")
    assert point(comparison, "sample_size").why.startswith("The sample is smaller than the plan: 50 units")


def test_lots_under_other_names_are_to_be_named_alike() -> None:
    then = again(tight("L1", 1000, 80), tight("L2", 1000, 80))
    why = point(compared(FIRST, then), "sample_size").why
    assert "calls its lots L1 and L2: give each in its JSON the item that the first report has" in why


def test_sizes_of_their_own_give_plans_of_their_own() -> None:
    first = sized(FIRST, RED=500, BLUE=310)
    assert point(compared(first, again(tight("RED", 500, 50, 2), tight("BLUE", 320, 50, 2))), "sample_size").proof == (
        "proved"
    )
