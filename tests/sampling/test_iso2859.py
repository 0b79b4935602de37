"""The tables against a second construction: the standard's diagonal law, and rows typed by hand from printed copies."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.model.severity import BySeverity
from toolkit.sampling import (
    NotInStandardError,
    SamplePlan,
    SeverityLevel,
    code_letter,
    common_plans,
    expected_accept,
    expected_sizes,
    level_name,
    plan,
    plan_for_letter,
    plan_for_size,
    zero_acceptance,
)

LETTERS = "ABCDEFGHJKLMNPQR"
AQLS = (
    0.010, 0.015, 0.025, 0.040, 0.065, 0.10, 0.15, 0.25, 0.40, 0.65, 1.0, 1.5, 2.5, 4.0, 6.5,
    10, 15, 25, 40, 65, 100, 150, 250, 400, 650, 1000,
)  # fmt: skip
NORMAL_SIZES = (2, 3, 5, 8, 13, 20, 32, 50, 80, 125, 200, 315, 500, 800, 1250, 2000)
SIZES: dict[SeverityLevel, tuple[int, ...]] = {
    "normal": NORMAL_SIZES,
    "tightened": NORMAL_SIZES,
    "reduced": (2, 2, 2, 3, 5, 8, 13, 20, 32, 50, 80, 125, 200, 315, 500, 800),
}
# The sum of the places of letter and AQL is the place on the diagonal; along it the acceptance number is constant.
DIAGONALS: dict[SeverityLevel, dict[int, int]] = {
    "normal": {14: 0, 17: 1, 18: 2, 19: 3, 20: 5, 21: 7, 22: 10, 23: 14, 24: 21, 25: 30, 26: 44},
    "tightened": {15: 0, 18: 1, 19: 2, 20: 3, 21: 5, 22: 8, 23: 12, 24: 18, 25: 27, 26: 41},
    "reduced": {14: 0, 18: 1, 19: 2, 20: 3, 21: 5, 22: 6, 23: 8, 24: 10, 25: 14, 26: 21},
}
LEVELS = {
    "S-1": "AAAABBBBCCCCDDD",
    "S-2": "AAABBBCCCDDDEEE",
    "S-3": "AABBCCDDEEFFGGH",
    "S-4": "AABCCDEEFGGHJJK",
    "I": "AABCCDEFGHJKLMN",
    "II": "ABCDEFGHJKLMNPQ",
    "III": "BCDEFGHJKLMNPQR",
}
LOTS = (2, 9, 16, 26, 51, 91, 151, 281, 501, 1201, 3201, 10001, 35001, 150001, 500001)


def own_accept(severity: SeverityLevel, row: int, column: int) -> int | None:
    """Return the acceptance number printed in a cell by the diagonal law; ``None`` where an arrow is printed."""
    if severity == "reduced" and row < 2 and column >= 17:
        # Letters A and B stay at two units under reduced inspection, and keep the normal numbers of letter A.
        return DIAGONALS["normal"][column]
    # Beyond the last diagonals the numbers are printed for the five smallest samples only.
    beyond = row + column >= 25 and row > 4
    no_zero_with_two_units = severity == "tightened" and row == 0 and column == 15
    return None if beyond or no_zero_with_two_units else DIAGONALS[severity].get(row + column)


def points_down(severity: SeverityLevel, row: int, column: int) -> bool:
    """Return whether a cell without a number points to larger samples: all before zero, and some before one."""
    place = row + column
    if severity == "tightened" and (row, column) == (15, 2):
        return True  # to letter S
    before_zero = place < min(DIAGONALS[severity])
    last, first_column = {"normal": (16, 2), "tightened": (17, 2), "reduced": (17, 3)}[severity]
    before_one = (16 <= place <= last and column >= first_column) or (row, column) == (0, 15)
    return before_zero or before_one


def resolved(severity: SeverityLevel, row: int, column: int) -> tuple[str, int, int, int]:
    """Return the plan a cell leads to, one row at a time."""
    if row == 16:
        return "S", 3150, 1, 2
    accept = own_accept(severity, row, column)
    if accept is None:
        return resolved(severity, row + (1 if points_down(severity, row, column) else -1), column)
    return LETTERS[row], SIZES[severity][row], accept, accept + 1


CELLS = [(row, column) for row in range(16) for column in range(26)]
SEVERITIES: tuple[SeverityLevel, ...] = ("normal", "tightened", "reduced")


@pytest.mark.parametrize("severity", SEVERITIES)
def test_every_cell_follows_the_diagonal_law(severity: SeverityLevel) -> None:
    wrong = [
        (LETTERS[row], AQLS[column], found, expected)
        for row, column in CELLS
        if (found := plan_for_letter(LETTERS[row], AQLS[column], severity))
        != (expected := SamplePlan(*resolved(severity, row, column)))
    ]
    assert wrong == []


def test_all_1353_cells_are_looked_at() -> None:
    plans, letters = len(CELLS) * len(SEVERITIES), sum(map(len, LEVELS.values()))
    assert (plans, letters, plans + letters) == (1248, 105, 1353)


def test_letter_s_is_there_for_tightened_inspection_at_0_025_only() -> None:
    assert plan_for_letter("S", 0.025, "tightened") == SamplePlan("S", 3150, 1, 2)
    for severity in SEVERITIES:
        with pytest.raises(NotInStandardError, match="'S'"):
            plan_for_letter("S", 2.5, severity)


@pytest.mark.parametrize("level", LEVELS)
def test_every_code_letter_at_both_ends_of_its_lot_range(level: str) -> None:
    ends = [upper - 1 for upper in LOTS[1:]] + [10_000_000]
    assert "".join(code_letter(lot, level) for lot in LOTS) == LEVELS[level]
    assert "".join(code_letter(lot, level) for lot in ends) == LEVELS[level]


LEVEL_II = [
    (8, ("C", 5, 0, 1), ("B", 3, 0, 1)),
    (15, ("C", 5, 0, 1), ("B", 3, 0, 1)),
    (25, ("C", 5, 0, 1), ("B", 3, 0, 1)),
    (50, ("C", 5, 0, 1), ("E", 13, 1, 2)),
    (90, ("F", 20, 1, 2), ("E", 13, 1, 2)),
    (150, ("F", 20, 1, 2), ("F", 20, 2, 3)),
    (280, ("G", 32, 2, 3), ("G", 32, 3, 4)),
    (500, ("H", 50, 3, 4), ("H", 50, 5, 6)),
    (1200, ("J", 80, 5, 6), ("J", 80, 7, 8)),
    (3200, ("K", 125, 7, 8), ("K", 125, 10, 11)),
    (10000, ("L", 200, 10, 11), ("L", 200, 14, 15)),
    (35000, ("M", 315, 14, 15), ("M", 315, 21, 22)),
    (150000, ("N", 500, 21, 22), ("M", 315, 21, 22)),
    (500000, ("N", 500, 21, 22), ("M", 315, 21, 22)),
    (500001, ("N", 500, 21, 22), ("M", 315, 21, 22)),
]


@pytest.mark.parametrize(("lot", "major", "minor"), LEVEL_II)
def test_the_plans_every_inspector_knows_by_heart(
    lot: int, major: tuple[str, int, int, int], minor: tuple[str, int, int, int]
) -> None:
    assert plan(lot, "II", 2.5) == SamplePlan(*major)
    assert plan(lot, "II", 4.0) == SamplePlan(*minor)


@pytest.mark.parametrize("letter", LETTERS)
def test_tightened_is_never_more_lenient_than_normal_in_the_same_sample(letter: str) -> None:
    for aql in AQLS:
        normal, tightened = (plan_for_letter(letter, aql, severity) for severity in ("normal", "tightened"))
        if normal.size == tightened.size:
            assert tightened.accept <= normal.accept


@given(st.sampled_from(LETTERS), st.sampled_from(AQLS), st.sampled_from(SEVERITIES))
def test_rejection_begins_right_after_acceptance(letter: str, aql: float, severity: SeverityLevel) -> None:
    found = plan_for_letter(letter, aql, severity)
    assert found.reject == found.accept + 1


@given(st.integers(2, 10**7), st.sampled_from(sorted(LEVELS)), st.sampled_from((*AQLS, 0)))
def test_a_plan_never_asks_for_more_units_than_the_lot_has(lot: int, level: str, aql: float) -> None:
    found = plan(lot, level, aql)
    assert found.size <= lot
    assert found.full == (found.size == lot)


def test_a_lot_smaller_than_its_sample_is_inspected_whole_with_the_plans_own_number() -> None:
    assert plan(5, "II", 0.65) == SamplePlan("F", 5, 0, 1, full=True)


def test_aql_zero_accepts_nothing_in_the_levels_own_sample() -> None:
    assert plan(6000, "II", 0) == zero_acceptance(200)
    assert zero_acceptance(200) == SamplePlan(None, 200, 0, 1)


def test_one_sample_serves_all_classes_when_arrows_part_them() -> None:
    found = common_plans(40, "II", BySeverity(0.0, 2.5, 4.0))
    assert found == BySeverity(SamplePlan(None, 20, 0, 1), SamplePlan("F", 20, 1, 2), SamplePlan("F", 20, 2, 3))


def test_a_class_whose_arrow_leads_up_keeps_its_smaller_sample() -> None:
    found = common_plans(40_000, "II", BySeverity(None, 2.5, 4.0))
    assert found == BySeverity(None, SamplePlan("N", 500, 21, 22), SamplePlan("M", 315, 21, 22))


def test_tightened_numbers_for_a_common_lot() -> None:
    found = common_plans(6000, "II", BySeverity(0.0, 2.5, 4.0), "tightened")
    assert found == BySeverity(SamplePlan(None, 200, 0, 1), SamplePlan("L", 200, 8, 9), SamplePlan("L", 200, 12, 13))


def test_a_lot_with_no_table_class_still_has_a_zero_plan() -> None:
    assert common_plans(6000, "II", BySeverity(0.0, None, None)) == BySeverity(SamplePlan(None, 200, 0, 1), None, None)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("II", "II"), ("Level II", "II"), ("G-II", "II"), ("GII", "II"), ("General Level III", "III"), ("2", "II"),
        ("S2", "S-2"), ("s-4", "S-4"), ("Special Level S-3", "S-3"), ("Ⅱ", "II"), ("normal", None), ("", None),
    ],
)  # fmt: skip
def test_levels_are_known_by_the_names_reports_give_them(text: str, name: str | None) -> None:
    assert level_name(text) == name


@pytest.mark.parametrize(
    ("sample", "aql", "accept"),
    [(200, 2.5, 10), (125, 4.0, 10), (80, 0, 0), (20, 2.5, 1), (13, 2.5, None), (77, 2.5, None), (80, 3.0, None)],
)  # fmt: skip
def test_the_limit_that_belongs_to_a_printed_sample(sample: int, aql: float, accept: int | None) -> None:
    assert expected_accept(sample, aql) == accept


def test_a_reduced_sample_of_two_units_is_ambiguous_where_letters_a_to_c_differ() -> None:
    assert plan_for_size(2, 100, "reduced") is None
    assert plan_for_size(50, 2.5, "reduced") == SamplePlan("K", 50, 5, 6)


def test_all_three_ways_of_reading_the_table_agree_with_the_standard() -> None:
    assert expected_sizes(40, "II", (0, 2.5, 4.0)) == {8, 5, 13, 20}
    assert expected_sizes(6000, "II", (0, 2.5, 4.0)) == {200}


@pytest.mark.parametrize(("lot", "level", "aql"), [(1, "II", 2.5), (6000, "IV", 2.5), (6000, "II", 3.0)])
def test_the_standard_cannot_be_asked_about_what_it_does_not_have(lot: int, level: str, aql: float) -> None:
    assert expected_sizes(lot, level, (aql,)) == frozenset()
    with pytest.raises(NotInStandardError):
        plan(lot, level, aql)
