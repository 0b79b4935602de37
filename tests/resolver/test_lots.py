"""Several lots in one report: the decision speaks of those that failed, and the others neither help nor harm."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.resolver.cases import DENT, RIDDLE, SCRATCH, SINK, WELD, option, order, report, resolved, text
from toolkit.model.lots import failed_names, failed_part
from toolkit.model.report import Defect, LotResult, Quantities, Report, Sampling
from toolkit.model.severity import BySeverity

LIMITS = BySeverity(0, 5, 7)


def lot(item: str, major: int, *, size: int | None = 1000) -> LotResult:
    verdict = "fail" if major > 5 else "pass"
    return LotResult(
        item=item,
        lot=size,
        sample_size=80,
        found=BySeverity(0, major, 0),
        allowed=LIMITS,
        result=verdict,  # type: ignore[arg-type]
    )


def find(description: str, major: int, item: str | None) -> Defect:
    return Defect(description=description, critical=0, major=major, minor=0, item=item, page=4)


def three(*rows: Defect, **changes: object) -> Report:
    """Return a report on three colours of 1,000 boxes each, judged apart, with *rows*."""
    counted = {item: sum(row.major or 0 for row in rows if row.item == item) for item in ("RED", "BLUE", "GREEN")}
    made = report(
        *rows,
        lots=tuple(lot(item, major) for item, major in counted.items()),
        found=BySeverity(),
        allowed=BySeverity(),
        sampling=Sampling(level="II", aql=BySeverity(0.0, 2.5, 4.0)),
        quantities=Quantities(ordered=3000, lot=3000, unit="pcs"),
    )
    return replace(made, **changes)


BLUE = three(find(RIDDLE, 1, "RED"), find(DENT, 80, "BLUE"), find(SCRATCH, 2, "GREEN"))


def test_sorting_is_barred_where_every_unit_of_the_lot_that_failed_is_bad() -> None:
    assert option(resolved(BLUE), "sort") == (
        False,
        "Next to every unit is bad: sorting alone would leave nothing to ship (G15).",
    )


def test_a_second_lot_that_failed_with_good_units_keeps_sorting_open() -> None:
    two = three(find(WELD, 80, "BLUE"), find(WELD, 8, "GREEN"), find(WELD, 1, "RED"))
    assert option(resolved(two), "sort")[0]
    both = three(find(WELD, 80, "BLUE"), find(WELD, 80, "GREEN"), find(WELD, 1, "RED"))
    assert not option(resolved(both), "sort")[0]


def test_finds_on_lots_that_passed_are_neither_reason_nor_question() -> None:
    found = resolved(BLUE)
    assert found.path == "rework"
    assert all(words not in reason.text for reason in found.reasons for words in (RIDDLE, SCRATCH))
    assert not any(RIDDLE in ask.question for ask in found.asks)
    assert "all 80 finds in a sample of 80" in text(found, "G9")


def test_the_correction_and_its_check_are_of_the_lot_that_failed() -> None:
    found = resolved(BLUE)
    assert "so item BLUE is reworked" in found.reasons[0].text
    assert "80 of 1,000" in text(found, "G25")
    assert "the whole lot of item BLUE" in " ".join(found.next)
    assert "Counted here is item BLUE alone. Passed by their own limits: item RED and item GREEN" in text(found, "G7")


def test_what_a_rejection_costs_is_the_value_of_the_lot_that_failed() -> None:
    refused = order(order={"quantity": 3000}, supplier={"refuses_correction": True})
    ways = {way.path: way for way in resolved(BLUE, refused).options}
    whole = {way.path: way for way in resolved(report(find(DENT, 80, None)), refused).options}
    one, all_of_it = ways["reject"].cost, whole["reject"].cost
    assert one is not None
    assert all_of_it is not None
    assert one.high == Decimal("8.50") * 1000 * Decimal("0.3") + 7 * 1000
    assert all_of_it.high == 3 * one.high


def test_without_the_size_of_the_lot_that_failed_no_sum_is_shown_for_it() -> None:
    sizes = tuple(replace(one, lot=None) for one in BLUE.lots)
    found = resolved(replace(BLUE, lots=sizes))
    assert found.money is None
    assert all(way.cost is None for way in found.options)
    assert found.reinspection is None


@pytest.mark.parametrize("rows", [(find(DENT, 80, None),), (find(DENT, 80, "BLUE"), find(RIDDLE, 2, "PINK"))])
def test_rows_of_which_nobody_says_the_lot_leave_the_report_whole(rows: tuple[Defect, ...]) -> None:
    made = replace(three(*rows), lots=BLUE.lots)
    assert failed_part(made) is made


def test_a_row_without_its_item_counts_with_the_lot_that_failed() -> None:
    unnamed = three(find(DENT, 80, "BLUE"), find(RIDDLE, 2, None), find(SCRATCH, 2, "GREEN"))
    found = resolved(unnamed)
    assert any(RIDDLE in ask.question for ask in found.asks)
    assert not any(SCRATCH in reason.text for reason in found.reasons)


def test_a_second_lot_that_failed_by_less_does_not_make_the_first_worth_sorting() -> None:
    first = three(find(SINK, 30, "BLUE"), find(WELD, 1, "RED"))
    second = three(find(SINK, 30, "BLUE"), find(WELD, 8, "GREEN"), find(WELD, 1, "RED"))
    assert (resolved(first).path, resolved(second).path) == ("reject", "reject")


ITEMS = st.sampled_from(("RED", "BLUE", "GREEN", None))
FINDS = st.builds(find, st.sampled_from((DENT, WELD, SINK, RIDDLE)), st.integers(0, 80), ITEMS)


@settings(max_examples=100, deadline=None)
@given(st.lists(FINDS, min_size=1, max_size=4), FINDS)
def test_one_find_more_on_any_lot_never_softens_a_rejection(rows: list[Defect], more: Defect) -> None:
    if resolved(three(*rows)).path == "reject":
        assert resolved(three(*rows, more)).path == "reject"


@pytest.mark.parametrize("changes", [{"allowed": LIMITS}, {"lots": BLUE.lots[:1]}, {"defects": ()}])
def test_a_report_judged_as_one_stays_whole(changes: dict[str, object]) -> None:
    whole = replace(BLUE, **changes)
    assert failed_part(whole) is whole


def test_a_critical_find_on_any_lot_concerns_them_all() -> None:
    found = replace(find(RIDDLE, 0, "RED"), critical=1)
    made = replace(BLUE, defects=(*BLUE.defects, found))
    assert failed_part(made) is made
    assert resolved(made).path == "reject"


def test_where_every_lot_failed_none_is_named_apart() -> None:
    every = three(find(SINK, 13, "RED"), find(SINK, 13, "BLUE"), find(SINK, 13, "GREEN"))
    assert failed_names(every) == ()
    assert resolved(every).failure.rate.major is not None
