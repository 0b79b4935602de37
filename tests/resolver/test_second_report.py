"""A re-inspection against the first: rows join for sure or not at all, and no improvement is told that is not shown."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from scipy.stats import fisher_exact

from tests.resolver.cases import (
    BURN,
    DENT,
    LEAK,
    RIDDLE,
    SCRATCH,
    WELD,
    report,
    resolved,
    row,
    section,
)
from tests.resolver.second_cases import became, changes, compared, means, pieces, second
from toolkit.model.comparison import Changed
from toolkit.model.report import Defect, LotResult, Problem, Report, Sampling
from toolkit.model.severity import BySeverity
from toolkit.resolver.knowledge import entries
from toolkit.resolver.second_chance import at_least, shown_difference
from toolkit.resolver.second_report import compare
from toolkit.resolver.second_rework import traces
from toolkit.resolver.second_wording import same_words


def test_none_found_by_a_second_look_is_fixed_and_says_how_much_may_be_left() -> None:
    found = changes(report(row(DENT, major=12)), second(row(SCRATCH, minor=1), overall="pass"))[DENT]
    assert found.change == "fixed"
    assert "none found in 200 units, so at most 1.5 % at 95 %" in found.why
    assert "12 of 200 (6 %)" in found.why
    assert "not ruled out" not in found.why
    assert found.second == BySeverity(major=0)


def test_a_row_that_is_listed_with_none_found_is_fixed() -> None:
    assert became(report(row(DENT, major=12)), second(row(DENT), overall="pass")) == {DENT: "fixed"}


def test_a_small_sample_that_finds_none_does_not_rule_out_the_rate_of_before() -> None:
    then = second(row(SCRATCH, minor=1), sampling=pieces(8))
    assert "not ruled out" in changes(report(row(DENT, major=4)), then)[DENT].why


def test_none_found_is_fixed_only_where_the_test_shows_it() -> None:
    few, many = report(row(DENT, major=4)), report(row(DENT, major=6))
    assert became(few, second(overall="pass")) == {DENT: "none_found"}
    assert became(many, second(overall="pass")) == {DENT: "fixed"}


def test_what_comes_back_after_a_report_without_it_is_not_new() -> None:
    first = report(row(LEAK, minor=4), row(DENT, major=12), report_no="R-1")
    between = second(row(DENT, major=11))
    third = second(row(LEAK, minor=1), row(BURN, minor=1), report_no="R-3")
    told = compare(
        between,
        third,
        resolved(between),
        resolved(third),
        failures_before=2,
        earlier=((first, resolved(first)),),
    )
    found = {one.description: one for one in told.changes}
    assert (found[LEAK].change, found[BURN].change) == ("recurred", "new")
    assert found[LEAK].why.startswith("Found in R-1 of ")
    assert "(4), and none in the report between" in found[LEAK].why
    assert told.earlier[0].startswith("R-1")
    assert any(line.startswith("Came back") and "Its cause was not ended" in line for line in told.means)
    alone = compare(between, third, resolved(between), resolved(third), failures_before=2)
    assert {one.change for one in alone.changes if one.description == LEAK} == {"new"}


def test_a_difference_that_is_shown_is_an_improvement_and_one_that_may_be_chance_is_none() -> None:
    first = report(row(DENT, major=30), row(SCRATCH, major=12))
    found = changes(first, second(row(DENT, major=9), row(SCRATCH, major=8)))
    assert found[DENT].change == "improved"
    assert found[SCRATCH].change == "unchanged"
    assert found[SCRATCH].why == "12 of 200 (6 %) then, 8 of 200 (4 %) now: the difference may be chance."


def test_rates_are_compared_and_not_counts() -> None:
    first, then = report(row(DENT, major=3)), second(row(DENT, major=3), sampling=pieces(20))
    assert became(first, then) == {DENT: "worse"}


def test_more_finds_than_units_are_compared_as_defects() -> None:
    found = changes(report(row(DENT, major=450)), second(row(DENT, major=300)))[DENT]
    assert found.change == "improved"
    assert found.first_rate is None
    assert "450 of 200 (225 per 100)" in found.why


def test_a_worse_class_is_worse_though_fewer_were_found() -> None:
    found = changes(report(row(DENT, minor=9)), second(row(DENT, critical=1)))[DENT]
    assert found.change == "worse"
    assert found.severity == "critical"
    assert found.why.startswith("Counted as critical now, as minor then")


def test_majors_that_grow_are_worse_though_the_sum_is_the_same() -> None:
    found = changes(report(row(DENT, major=1, minor=14)), second(row(DENT, major=12, minor=3)))[DENT]
    assert found.change == "worse"
    assert found.why.startswith("major: 1 of 200")


def test_an_entry_joins_a_chinese_row_and_an_english_one() -> None:
    first, then = report(row("Scratch on the lid", minor=6)), second(row("盖子划痕", minor=5))
    (found,) = compared(first, then).changes
    assert (found.description, found.again, found.kind) == (
        "Scratch on the lid",
        "盖子划痕",
        "hardgoods/scratch-or-scuff",
    )
    assert found.change == "unchanged"


def test_rows_of_one_entry_in_a_report_count_together() -> None:
    first = report(row("Scratch on the lid", major=9), row("Scratch on the base", major=11))
    (found,) = compared(first, second(row("Scratch on lid and base", major=19))).changes
    assert found.description == "Scratch on the base; Scratch on the lid"
    assert (found.first, found.change) == (BySeverity(0, 20, 0), "unchanged")


def test_a_slip_of_the_fingers_joins_and_another_word_does_not() -> None:
    assert same_words("Flummoxed grommet", "Flumoxed grommet")
    assert not same_words("Loose holder", "Loose folder")
    assert not same_words("Grommet left", "Grommet right")
    assert not same_words("划痕 Flummoxed grommet", "凹痕 Flummoxed grommet")


def test_what_merely_resembles_is_new_and_leaves_the_first_row_to_a_person() -> None:
    first, then = (
        report(row("Flummoxed grommet", major=12)),
        second(row("Flummoxed grommet sleeve bent oddly", major=3)),
    )
    found = changes(first, then)
    assert found["Flummoxed grommet"].change == "not_checked"
    assert found["Flummoxed grommet sleeve bent oddly"].change == "new"
    assert "Perhaps the same as “Flummoxed grommet”" in found["Flummoxed grommet sleeve bent oddly"].why


def test_an_unknown_row_in_another_language_leaves_the_first_row_to_a_person() -> None:
    found = changes(report(row(RIDDLE, major=12)), second(row("某某怪事", major=3)))
    assert found[RIDDLE].change == "not_checked"


@pytest.mark.parametrize(
    ("then", "why"),
    [
        (second(row(SCRATCH, minor=1), overall="aborted"), "broken off"),
        (second(row(SCRATCH, minor=1), overall="pending", remarks=("Client to decide on the lid.",)), "not closed"),
        (second(kind="other"), "no inspection report"),
        (second(row(SCRATCH, minor=1), product="Cotton T-shirt"), "on other goods"),
        (second(found=BySeverity()), "No defect list"),
        (second(row(SCRATCH, minor=1), found=BySeverity(0, 3, 1)), "counts 3 major that no row describes"),
        (second(Defect(description=SCRATCH, minor=1), found=BySeverity(minor=1)), "says nothing of major defects"),
        (
            second(row(SCRATCH), problems=(Problem(code="totals_mismatch", level="error", message="m"),)),
            "reading of the second report is doubtful",
        ),
    ],
)
def test_what_was_not_looked_for_is_not_checked(then: Report, why: str) -> None:
    found = changes(report(row(DENT, major=12)), then)[DENT]
    assert found.change == "not_checked"
    assert why in found.why
    assert found.second is None


def test_another_item_says_nothing_of_the_first() -> None:
    red = replace(row(DENT, major=12), item="RED")
    first = report(red, lots=(LotResult(item="RED", sample_size=200), LotResult(item="BLUE", sample_size=200)))
    then = second(row(SCRATCH, minor=1), lots=(LotResult(item="BLUE", sample_size=200),))
    assert became(first, then)[DENT] == "not_checked"


def test_a_test_that_was_not_made_again_finds_nothing() -> None:
    first = report(row(LEAK, major=12), sections=(section("Leak test", "pass"),))
    silent = second(row(SCRATCH, minor=1), sections=(section("Packing", "pass"),))
    tested = second(row(SCRATCH, minor=1), sections=(section("Leak test", "pass"),))
    assert became(first, silent)[LEAK] == "not_checked"
    assert became(first, tested)[LEAK] == "fixed"


def test_without_samples_only_none_at_all_is_told_apart() -> None:
    first = report(row(DENT, major=30), row(SCRATCH, major=5), sampling=Sampling())
    found = changes(first, second(row(DENT, major=1), sampling=Sampling()))
    assert found[DENT].change == "unchanged"
    assert "no improvement is shown" in found[DENT].why
    assert found[SCRATCH].change == "none_found"
    assert "the sample is not known" in found[SCRATCH].why


def test_an_inspection_that_is_not_closed_shows_no_improvement() -> None:
    then = second(row(DENT, major=2), overall="pending", remarks=("Client to decide.",))
    assert became(report(row(DENT, major=40)), then) == {DENT: "unchanged"}


def test_finds_of_one_lot_are_measured_by_that_lot() -> None:
    red = replace(row(DENT, major=12), item="RED")
    lots = (LotResult(item="RED", sample_size=100), LotResult(item="BLUE", sample_size=100))
    then = second(replace(row(DENT, major=12), item="RED"), lots=lots[:1], sampling=pieces(100))
    found = changes(report(red, lots=lots), then)[DENT]
    assert found.why == "12 of 100 (12 %) then, 12 of 100 (12 %) now: no difference."


def test_a_check_that_failed_is_held_against_the_same_check() -> None:
    first = report(
        row(DENT),
        sections=(section("D Barcode"), section("E Shipping marks"), section("F Assortment"), section("Drop test")),
    )
    then = second(
        row(DENT),
        overall="pass",
        sections=(section("Barcode", "pass"), section("Shipping marks"), section("Drop test", "na"), section("Manual")),
    )
    assert became(first, then) == {
        "Check: D Barcode": "fixed",
        "Check: E Shipping marks": "unchanged",
        "Check: F Assortment": "not_checked",
        "Check: Drop test": "not_checked",
        "Check: Manual": "new",
    }


def shoe(*rows: Defect) -> Report:
    return report(*rows, product="Leather shoes")


def test_glue_marks_after_a_new_bonding_may_come_from_the_rework() -> None:
    first, then = (
        shoe(row("Sole bonding open", major=12)),
        replace(second(row("Excess glue", minor=9)), product="Leather shoes"),
    )
    reworked, sorted_out = (
        next(change for change in compared(first, then, corrected=how).changes if change.change == "new")
        for how in ("rework", "sort")
    )
    assert reworked.by_rework == "Parts that are bonded again leave glue where it was not before."
    assert sorted_out.by_rework is None


def test_a_new_defect_that_no_work_explains_has_no_reason() -> None:
    found = changes(report(row(DENT, major=12)), second(row("Sink mark on the lid", major=12)))
    assert found["Sink mark on the lid"].change == "new"
    assert found["Sink mark on the lid"].by_rework is None


def test_handling_scratches_sorted_goods_too() -> None:
    comparison = compared(report(row(BURN, major=12)), second(row(SCRATCH, major=12)), corrected="sort")
    (new,) = [change for change in comparison.changes if change.change == "new"]
    assert new.by_rework == "Goods that are opened and handled again get scratches, dents and chips."
    assert "perhaps made by the correction itself: “Scratch on the lid”" in means(comparison)


def test_few_finds_that_are_new_may_have_been_there_before() -> None:
    found = changes(report(row(DENT, major=12)), second(row(SCRATCH, minor=1)))
    assert "may have been there before" in found[SCRATCH].why


def test_every_kind_in_the_list_of_traces_is_in_the_defect_knowledge() -> None:
    known = {entry.id for entry in entries()}
    assert all(trace.new | trace.after <= known for trace in traces())


# Laws

WORDINGS = (
    DENT,
    SCRATCH,
    WELD,
    LEAK,
    RIDDLE,
    "盖子划痕",
    "Scratch on the base",
    "Some grommet",
    "某某怪事",
    "Grommet odd",
)
ROWS = st.lists(
    st.builds(
        lambda text, counts: Defect(description=text, critical=counts[0], major=counts[1], minor=counts[2], page=4),
        st.sampled_from(WORDINGS),
        st.tuples(st.none() | st.integers(0, 2), st.none() | st.integers(0, 30), st.none() | st.integers(0, 260)),
    ),
    max_size=7,
)


@settings(deadline=None, max_examples=60)
@given(ROWS, ROWS, st.randoms())
def test_the_order_of_the_rows_does_not_matter(first: list[Defect], then: list[Defect], chance: object) -> None:
    shuffled = [sorted(rows, key=lambda _: chance.random()) for rows in (first, then)]  # type: ignore[attr-defined]
    assert compared(report(*first), second(*then)) == compared(report(*shuffled[0]), second(*shuffled[1]))


@settings(deadline=None, max_examples=60)
@given(ROWS)
def test_a_report_against_itself_changes_nothing(rows: list[Defect]) -> None:
    made = report(*rows)
    assert {change.change for change in compared(made, made).changes} <= {"unchanged"}


@settings(deadline=None, max_examples=60)
@given(ROWS, ROWS)
def test_every_find_is_in_one_line_and_no_find_in_two(first: list[Defect], then: list[Defect]) -> None:
    found = compared(report(*first), second(*then)).changes
    for side, rows in (("first", first), ("second", then)):
        counts = [getattr(change, side) for change in found]
        told = sum(number for count in counts if count for _, number in count.items())
        assert told == sum(row.total for row in rows)


@settings(deadline=None, max_examples=100)
@given(st.integers(1, 60), st.integers(60, 200), st.integers(1, 60), st.integers(60, 200))
def test_no_change_is_told_that_fishers_test_does_not_show(found: int, sample: int, now: int, size: int) -> None:
    first, then = (
        report(row(DENT, major=found), sampling=pieces(sample)),
        second(row(DENT, major=now), sampling=pieces(size)),
    )
    told = became(first, then)[DENT]
    table = [[now, size - now], [found, sample - found]]
    less, more = (fisher_exact(table, alternative=side).pvalue <= 0.025 for side in ("less", "greater"))
    assert told == ("improved" if less else "worse" if more else "unchanged")


def test_counts_of_defects_are_compared_given_their_sum() -> None:
    assert at_least(3, 1, 0, 1) == pytest.approx(1 / 8)
    assert shown_difference(300, 200, 450, 200) == "less"
    assert shown_difference(0, 200, 0, 200) is None


def in_class(found: dict[str, Changed], text: str) -> tuple[str, str | None, str | None]:
    return found[text].change, found[text].again, found[text].severity


@pytest.mark.parametrize(
    ("first", "again"),
    [
        ("Thread ends not trimmed", "Untrimmed threads"),
        ("Scratches on powder coating", "Coating scratched"),
        ("Button missing", "Missing button at cuff"),
    ],
)
def test_one_fault_in_other_words_is_neither_fixed_nor_new(first: str, again: str) -> None:
    found = changes(report(row(first, major=5)), second(row(again, major=4)))
    assert in_class(found, first) == ("unchanged", again, "major")
    assert len(found) == 1


@pytest.mark.parametrize(("first", "again"), [("Stain on collar", "Stain on cuff"), ("Dent on lid", "Scratch on lid")])
def test_another_place_or_another_fault_is_another_defect(first: str, again: str) -> None:
    assert len(changes(report(row(first, major=5)), second(row(again, major=4)))) == 2


def test_what_may_be_the_same_is_never_fixed_and_new_nor_laid_to_the_correction() -> None:
    first = report(row("Scratch on the left door panel", major=5))
    found = changes(first, second(row("Scratch and dent on door", major=4)))
    assert {one.change for one in found.values()} == {"not_checked", "new"}
    assert [one.by_rework for one in found.values()] == [None, None]


def test_minor_finds_left_of_a_major_defect_are_told_as_minor() -> None:
    found = changes(report(row("Button missing", major=8)), second(row("Button missing", minor=7)))
    assert in_class(found, "Button missing") == ("unchanged", "Button missing", "minor")
    assert "Counted as minor now, as major then" in found["Button missing"].why
