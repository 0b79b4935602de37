"""Laws that hold for every report and order, not only for the ones somebody thought of."""

import datetime as dt
from decimal import Decimal
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.resolver.cases import AS_OF, BURN, DENT, LEAK, RIDDLE, SINK, SOURCE, WELD, order, report, resolved, section
from toolkit.model import order as terms
from toolkit.model.codec import from_json, to_json
from toolkit.model.order import Order
from toolkit.model.report import Defect, LotResult, Problem, Quantities, Report, Results, Sampling, Section
from toolkit.model.resolution import Resolution
from toolkit.model.severity import BySeverity, Counts
from toolkit.resolver import resolve

WORDS = st.sampled_from((WELD, DENT, LEAK, SINK, BURN, RIDDLE, "Capacity wrong", "Crack", ""))
COUNT = st.none() | st.integers(0, 400)
COUNTS = st.builds(BySeverity, COUNT, COUNT, COUNT)
ROWS = st.builds(Defect, description=WORDS, critical=st.sampled_from((None, 0, 0, 0, 1)), major=COUNT, minor=COUNT)
RESULT = st.sampled_from((None, "pass", "fail", "pending", "aborted"))
MONEY = st.none() | st.decimals(0, 100_000, places=2)
DAY = st.none() | st.dates(dt.date(2026, 8, 1), dt.date(2027, 2, 1))

REPORTS = st.builds(
    Report,
    source=st.just(SOURCE),
    kind=st.sampled_from(("inspection", "inspection", "inspection", "other")),
    product=st.sampled_from((None, "Steel box", "Glass tumbler", "Jacket")),
    inspection_type=st.sampled_from((None, "PSI", "Re-inspection")),
    inspection_date=st.sampled_from((None, "2026-09-07", "07.09.2026")),
    quantities=st.builds(Quantities, lot=st.none() | st.integers(0, 20_000), ordered=COUNT),
    sampling=st.builds(
        Sampling,
        level=st.sampled_from((None, "II", "S-4", "odd")),
        sample_size=st.builds(BySeverity, COUNT, COUNT, COUNT),
        aql=st.builds(
            BySeverity, st.sampled_from((None, 0.0)), st.sampled_from((None, 1.5, 2.7)), st.sampled_from((None, 4.0))
        ),
    ),
    defects=st.lists(ROWS, max_size=6).map(tuple),
    found=COUNTS,
    allowed=COUNTS,
    defective_units=COUNT,
    lots=st.lists(st.builds(LotResult, sample_size=COUNT, found=COUNTS, allowed=COUNTS, result=RESULT), max_size=3).map(
        tuple
    ),
    results=st.builds(Results, aql=RESULT, overall=RESULT, by_severity=st.builds(BySeverity, RESULT, RESULT, RESULT)),
    sections=st.lists(
        st.builds(
            Section,
            name=st.sampled_from(("Workmanship", "Barcode", "Tests")),
            result=RESULT.filter(lambda r: r != "aborted"),
        ),
        max_size=3,
    ).map(tuple),
    remarks=st.lists(st.sampled_from(("PENDING - no sample", "note", "note")), max_size=3).map(tuple),
    problems=st.lists(st.just(Problem(code="totals_mismatch", level="error", message="m")), max_size=1).map(tuple),
)
ORDERS = st.builds(
    Order,
    order=st.builds(
        terms.OrderTerms, unit_price=MONEY, quantity=COUNT, delivery_date=DAY, latest_shipment=DAY, season_deadline=DAY
    ),
    supplier=st.builds(terms.Supplier, refuses_correction=st.booleans(), failed_before=st.integers(0, 3)),
    payment=st.builds(
        terms.Payment,
        method=st.sampled_from((None, "T/T", "L/C", "D/P", "open account")),
        deposit_percent=st.none() | st.decimals(0, 100, places=0),
        balance_paid=st.none() | st.booleans(),
    ),
    contract=st.builds(
        terms.Contract,
        inspection_right=st.sampled_from((None, True, False, "7.2")),
        reinspection_cost=st.sampled_from((None, "supplier", "buyer", "shared", "silent")),
    ),
    costs=st.builds(
        terms.Costs,
        delay_per_day=MONEY,
        rework_days=st.none() | st.integers(0, 60),
        sort_days=st.none() | st.integers(0, 60),
        man_day=MONEY,
        return_cost=MONEY,
        return_share=st.none() | st.decimals(0, 1, places=2),
        margin_per_unit=MONEY,
    ),
    concession=st.builds(terms.Concession, remedy=st.sampled_from((None, "credit", "other")), amount=MONEY),
    goods=st.builds(terms.Goods, location=st.sampled_from((None, "factory", "port", "shipped", "received"))),
)


@settings(max_examples=300, deadline=None)
@given(REPORTS, ORDERS)
def test_every_report_resolves_with_a_reason_and_the_four_options_in_order(made: Report, under: Order) -> None:
    found = resolve(made, under, as_of=AS_OF)
    assert found.reasons
    assert [option.path for option in found.options] == ["rework", "sort", "concession", "reject"]
    assert all(option.why for option in found.options)
    assert len(found.per_defect) == len(made.defects)
    assert from_json(to_json(found), Resolution) == found


@settings(max_examples=200, deadline=None)
@given(REPORTS, ORDERS)
def test_a_path_that_is_taken_is_allowed_and_an_open_one_has_a_question(made: Report, under: Order) -> None:
    found = resolve(made, under, as_of=AS_OF)
    if found.path == "ask":
        assert found.asks
    elif found.path != "none":
        assert next(option.allowed for option in found.options if option.path == found.path)


@settings(max_examples=200, deadline=None)
@given(REPORTS, ORDERS, st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(made: Report, under: Order, shuffler: Random) -> None:
    rows = list(made.defects)
    shuffler.shuffle(rows)
    first, second = resolve(made, under, as_of=AS_OF), resolve(replace(made, defects=tuple(rows)), under, as_of=AS_OF)
    assert (first.verdict, first.failure, first.path) == (second.verdict, second.failure, second.path)
    assert sorted(map(str, first.per_defect)) == sorted(map(str, second.per_defect))


@settings(max_examples=400, deadline=None)
@given(REPORTS, ORDERS, WORDS, st.integers(0, 1), st.integers(0, 40), st.integers(0, 40))
def test_one_defect_more_never_softens_a_rejection(
    made: Report, under: Order, words: str, critical: int, major: int, minor: int
) -> None:
    failed = replace(made, kind="inspection", results=replace(made.results, overall="fail"), problems=())
    more = Defect(description=words, critical=critical, major=major, minor=minor)
    printed = (made.found.critical, made.found.major, made.found.minor)
    found = Counts(
        *(None if was is None else was + plus for was, plus in zip(printed, (critical, major, minor), strict=True))
    )
    worse = replace(failed, defects=(*failed.defects, more), found=found)
    if resolve(failed, under, as_of=AS_OF).path == "reject":
        assert resolve(worse, under, as_of=AS_OF).path == "reject"


@settings(max_examples=150, deadline=None)
@given(REPORTS, ORDERS, WORDS)
def test_a_critical_find_added_to_any_failed_lot_rejects_it(made: Report, under: Order, words: str) -> None:
    failed = replace(made, kind="inspection", results=replace(made.results, overall="fail"), problems=())
    worse = replace(failed, defects=(*failed.defects, Defect(description=words, critical=1, page=2)))
    found = resolve(worse, under, as_of=AS_OF)
    assert found.path == "reject"
    assert not any(option.allowed for option in found.options if option.path != "reject")


@settings(max_examples=150, deadline=None)
@given(REPORTS, ORDERS, MONEY, MONEY)
def test_no_figure_of_cost_changes_the_path_of_a_critical_find(
    made: Report, under: Order, delay: Decimal | None, margin: Decimal | None
) -> None:
    critical = replace(made, defects=(*made.defects, Defect(description=WELD, critical=1)))
    richer = replace(under, costs=replace(under.costs, delay_per_day=delay, margin_per_unit=margin))
    first, second = resolve(critical, under, as_of=AS_OF), resolve(critical, richer, as_of=AS_OF)
    assert first.path == second.path
    assert all(option.cost is None for option in (*first.options, *second.options))


@settings(max_examples=150, deadline=None)
@given(REPORTS, ORDERS, st.integers(0, 5), st.integers(0, 5))
def test_a_row_told_in_two_of_one_name_decides_the_same(made: Report, under: Order, major: int, minor: int) -> None:
    whole = Defect(description=WELD, critical=0, major=2 * major, minor=2 * minor)
    half = Defect(description=WELD, critical=0, major=major, minor=minor)
    one = resolve(replace(made, defects=(*made.defects, whole)), under, as_of=AS_OF)
    two = resolve(replace(made, defects=(*made.defects, half, half)), under, as_of=AS_OF)
    assert (one.verdict, one.failure, one.path) == (two.verdict, two.failure, two.path)
    assert [advice.kind for advice in one.next_order] == [advice.kind for advice in two.next_order]


@settings(max_examples=150, deadline=None)
@given(REPORTS, ORDERS)
def test_a_path_that_rests_on_counted_rows_names_their_places(made: Report, under: Order) -> None:
    found = resolve(made, under, as_of=AS_OF)
    counted = any(row.major or row.minor for row in made.defects)
    refused = under.supplier.refuses_correction  # then the path rests on that
    decided = found.path in ("rework", "sort", "concession", "reject") and not refused
    if decided and found.failure.pattern not in ("critical", "none"):
        assert found.reasons[0].evidence or not counted


@given(st.integers(11, 190), st.integers(0, 40))
def test_a_critical_find_is_never_averaged(good: int, minor: int) -> None:
    rows = (Defect(description=WELD, major=good), Defect(description=DENT, critical=1, minor=minor))
    found = resolved(report(*rows), order(concession={"remedy": "credit", "amount": Decimal(99_999)}))
    assert (found.path, found.failure.pattern) == ("reject", "critical")


def test_resolving_twice_gives_the_same() -> None:
    made = report(Defect(description=WELD, major=13), sections=(section("Barcode"),))
    assert resolved(made) == resolved(made)


# From the mildest to the hardest; a question is neither, and stands where nothing can be decided yet.
HARDNESS = {"none": 0, "ask": 1, "concession": 2, "rework": 3, "sort": 4, "reject": 5}
CRITICAL_WORDS = st.sampled_from((WELD, DENT, RIDDLE, "Sharp edge", ""))


@settings(max_examples=300, deadline=None)
@given(REPORTS, ORDERS, CRITICAL_WORDS, st.integers(1, 3))
def test_a_critical_defect_more_never_makes_the_path_milder(made: Report, under: Order, words: str, finds: int) -> None:
    printed = made.found.critical
    worse = replace(
        made,
        defects=(*made.defects, Defect(description=words, critical=finds)),
        found=replace(made.found, critical=None if printed is None else printed + finds),
    )
    before, after = (resolve(one, under, as_of=AS_OF) for one in (made, worse))
    assert HARDNESS[after.path] >= HARDNESS[before.path]


@settings(max_examples=300, deadline=None)
@given(REPORTS, ORDERS, st.data())
def test_splitting_a_row_into_two_of_the_same_name_changes_nothing(
    made: Report, under: Order, data: st.DataObject
) -> None:
    if not made.defects:
        return
    number = data.draw(st.integers(0, len(made.defects) - 1))
    row, major = made.defects[number], made.defects[number].major
    part = None if major is None else data.draw(st.integers(0, major))
    rest = None if major is None or part is None else major - part
    halves = (replace(row, major=part), replace(row, major=rest, critical=_none(row.critical), minor=_none(row.minor)))
    split = replace(made, defects=(*made.defects[:number], *halves, *made.defects[number + 1 :]))
    before, after = (resolve(one, under, as_of=AS_OF) for one in (made, split))
    assert (before.verdict, before.failure, before.path) == (after.verdict, after.failure, after.path)
    assert (before.money, before.chances) == (after.money, after.chances)
    assert [option.cost for option in before.options] == [option.cost for option in after.options]


def _none(count: int | None) -> int | None:
    """Return no find where a count was printed, and nothing where none was."""
    return None if count is None else 0


@settings(max_examples=300, deadline=None)
@given(REPORTS, ORDERS)
def test_every_path_has_a_reason_and_what_rows_decide_names_its_rows(made: Report, under: Order) -> None:
    found = resolve(made, under, as_of=AS_OF)
    first = found.reasons[0]
    assert first.rule.startswith("G")
    assert first.text
    if first.rule in {"G14", "G15"} or (first.rule == "G20" and found.failure.pattern != "none"):
        listed = any(defect.total for defect in made.defects) and "no row describes" not in first.text
        assert first.evidence or not listed


@settings(max_examples=300, deadline=None)
@given(REPORTS, ORDERS, ORDERS)
def test_money_never_decides_a_critical_case(made: Report, under: Order, other: Order) -> None:
    critical = replace(
        made,
        kind="inspection",
        problems=(),
        results=replace(made.results, overall="fail"),
        defects=(*made.defects, Defect(description=DENT, critical=1)),
    )
    dear = replace(under, costs=other.costs, concession=other.concession)
    found = [resolve(critical, one, as_of=AS_OF) for one in (under, dear)]
    assert {one.path for one in found} == {"reject"}
    assert all(one.money is None and not one.chances for one in found)
    assert all(option.cost is None and option.supplier_cost is None for one in found for option in one.options)
    assert all(not option.modes for one in found for option in one.options)


@settings(max_examples=200, deadline=None)
@given(REPORTS, ORDERS)
def test_a_range_never_runs_backwards(made: Report, under: Order) -> None:
    found = resolve(made, under, as_of=AS_OF)
    for option in found.options:
        if option.path in ("rework", "sort", "concession") and option.cost is not None:
            assert option.cost.low <= option.cost.expected <= option.cost.high
        if option.supplier_cost is not None:
            assert option.supplier_cost.low <= option.supplier_cost.expected <= option.supplier_cost.high
