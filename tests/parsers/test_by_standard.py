"""Tables of a plan whose heads nobody knows: the standard and the list of defects tell what their figures are."""

import random
from collections.abc import Sequence

import pytest

from tests.parsers.test_findings import codes, found_in
from toolkit.model.severity import BySeverity
from toolkit.parsers.lists.findings import Findings
from toolkit.sampling import expected_accept

LIST = (
    "\n\n\n\nWhat was wrong\n\n[Code | Defect | Severity | Qty\n"
    "[A | Pinhole | Major | 1\n[B | Fold | Minor | 2\n[C | Lid loose | Minor | 1\n"
)
BY_ROW = "[Critical | 0 | 50 | 0 | 0\n[Major | 2.5 | 50 | 3 | 1\n[Minor | 4.0 | 50 | 5 | 3"
CLASSES = "[ | Critical | Major | Minor\n"
NAMES = ["Quorl", "Plimp", "Zandt", "Frob", "Wexel"]  # words of no language
SIZES, RATES = (20, 32, 50, 80, 125, 200, 315), (0.65, 1.0, 1.5, 2.5, 4.0, 6.5)


def told(found: Findings) -> tuple[object, ...]:
    return found.aql, found.sample_size, found.allowed, found.found, codes(found)


PLAN: tuple[object, ...] = (
    BySeverity(0, 2.5, 4.0), BySeverity(50, 50, 50), BySeverity(0, 3, 5), BySeverity(0, 1, 3), [],
)  # fmt: skip


@pytest.mark.parametrize(
    "table",
    [
        f"[Grade | AQL | Sample | Allowed | Plimp\n{BY_ROW}",
        f"[Grade | AQL | Sample | Plimp | Found\n{BY_ROW}",
        f"[ | Frob | Plimp | Zandt | Wexel\n{BY_ROW}",
        f"Quorl | Frob | Plimp | Zandt | Wexel\n{BY_ROW.replace('[', '')}",
        f"{CLASSES}[Frob | 0 | 2.5 | 4.0\n[Plimp | 50 | 50 | 50\n[Zandt | 0 | 3 | 5\n[Wexel | 0 | 1 | 3",
        f"{CLASSES}[AQL | 0 | 2.5 | 4.0\n[Sample | 50 | 50 | 50\n[Zandt | 0 | 3 | 5\n[Found | 0 | 1 | 3",
        f"{CLASSES}[AQL | 0 | 2.5 | 4.0\n[Sample | 50 | 50 | 50\n[Allowed | 0 | 3 | 5\n[Zandt | 0 | 1 | 3",
    ],
)
def test_figures_under_unknown_names_are_known_by_the_standard(table: str) -> None:
    assert told(found_in(table + LIST)) == PLAN


@pytest.mark.parametrize("seed", range(40))
def test_the_order_and_the_names_of_the_columns_do_not_matter(seed: int) -> None:
    by_chance = random.Random(seed)  # noqa: S311 - tests by chance, no secret
    size, (major, minor) = by_chance.choice(SIZES), sorted(by_chance.sample(RATES, 2))
    limits = [expected_accept(size, rate) for rate in (major, minor)]
    columns = [["0", f"{major}", f"{minor}"], [str(size)] * 3, ["0", *map(str, limits)]]
    refused = ["1", *("-" if limit is None else str(limit + 1) for limit in limits)]
    columns += [refused] if by_chance.random() < 0.5 else []
    by_chance.shuffle(columns)
    names = by_chance.sample(NAMES, len(columns))
    rows = "\n".join(
        f"[{name} | {' | '.join(cells)}" for name, *cells in zip(("Critical", "Major", "Minor"), *columns, strict=True)
    )
    found = found_in(f"[Quorl | {' | '.join(names)}\n{rows}{LIST}")
    expected: Sequence[object] = (BySeverity(0, major, minor), BySeverity(size, size, size), BySeverity(0, *limits))
    if None in limits:  # an arrow of the table: it explains nothing
        assert found.allowed == BySeverity()
    else:
        assert [found.aql, found.sample_size, found.allowed] == list(expected)


@pytest.mark.parametrize(
    "figures",
    [
        [("0", "2.5", "4.0"), ("50", "50", "50"), ("0", "4", "5")],  # of 50 the standard accepts 3
        [("0", "2.5", "4.0"), ("50", "50", "50"), ("1", "3", "5")],  # none of what no AQL allows
        [("0", "2.5", "4.0"), ("0", "3", "5"), ("0", "2", "3")],  # limits of 50 or of 32: which are they?
        [("0", "2.5", "4.0"), ("50", "50", "50"), ("0", "3", "5"), ("0", "3", "5")],  # finds that just pass
        [("0", "3", "4"), ("50", "50", "50"), ("0", "3", "5")],  # no AQL has the figure 3
    ],
)
def test_what_the_standard_does_not_explain_or_in_two_ways_is_no_limit(figures: list[tuple[str, str, str]]) -> None:
    rows = "\n".join(
        f"[{name} | {' | '.join(cells)}" for name, *cells in zip(("Critical", "Major", "Minor"), *figures, strict=True)
    )
    assert found_in(f"[Grade | {' | '.join(NAMES[: len(figures)])}\n{rows}{LIST}").allowed == BySeverity()


def test_a_figure_of_one_class_is_explained_by_chance_alone() -> None:
    assert found_in(f"[Grade | AQL | Sample | Plimp\n[Major | 2.5 | 50 | 3{LIST}").allowed == BySeverity()


@pytest.mark.parametrize("bad", ["0 | 0\n[Major | 2.5 | 3 | 2", "0 | 0\n[Major | 2.5 | 3 | 1\n[Minor | 4.0 | 5 | 4"])
def test_a_column_that_the_rows_do_not_add_up_to_is_no_total(bad: str) -> None:
    assert found_in(f"[Grade | AQL | Zandt | Plimp\n[Critical | 0 | {bad}{LIST}").found == BySeverity()


def test_a_defect_is_no_limit_where_the_table_gives_none_else() -> None:
    found = found_in("[No. | Defect | Critical | Major | Minor\n[1 | Dent | 0 | 3 | 5\n[2 | Stain | 0 | 0 | 3")
    assert (len(found.defects), found.allowed) == (2, BySeverity())


COUNTED = LIST.replace("Qty", "Quorl")
TOTAL = (
    "[Grade | AQL | Sample | Allowed | Found\n"
    "[Critical | 0 | 50 | 0 | 0\n[Major | 2.5 | 50 | 3 | {}\n[Minor | 4.0 | 50 | 5 | {}"
)


@pytest.mark.parametrize(
    ("major", "minor", "counts", "asked"),
    [
        (1, 3, [1, 2, 1], []),  # the numbers add up to the total
        (1, 2, [1, 1, 1], []),  # each row is one find
        (2, 4, [1, 1, 1], ["unread_cells", "totals_mismatch"]),
    ],
)
def test_a_column_of_numbers_under_an_unknown_head_counts_where_the_total_says_so(
    major: int, minor: int, counts: list[int], asked: list[str]
) -> None:
    found = found_in(TOTAL.format(major, minor) + COUNTED)
    assert [defect.total for defect in found.defects] == counts
    assert {code for code, _ in codes(found)} <= set(asked)
    assert bool(codes(found)) == bool(asked)


def test_a_defect_is_never_a_limit_whatever_its_counts_are() -> None:
    found = found_in(
        "[Finding | Critical | Major | Minor\n[Sample size | 80 | 80 | 80\n[AQL | 0 | 2.5 | 4.0\n"
        "[Handle loose | 0 | 5 | 7\n[Dirt | 0 | 1 | 0"
    )
    assert [defect.description for defect in found.defects] == ["Handle loose", "Dirt"]
    assert found.allowed == BySeverity()


@pytest.mark.parametrize("sample", ["", "Sample | 125\n\n"])
def test_finds_are_no_limits_where_the_table_has_no_sample(sample: str) -> None:
    found = found_in(f"{sample}[Class | AQL | Quorl\n[Critical | 0 | 0\n[Major | 2.5 | 3\n[Minor | 4.0 | 5{LIST}")
    assert found.allowed == BySeverity()


def test_limits_of_a_stricter_plan_are_not_guessed() -> None:
    table = "[Class | AQL | Sample | Quorl\n[Critical | 0 | 80 | 0\n[Major | 2.5 | 80 | 3\n[Minor | 4.0 | 80 | 5"
    assert found_in(table + LIST).allowed == BySeverity()


def test_one_figure_beside_a_nought_is_no_total() -> None:
    one = LIST.replace("[B | Fold | Minor | 2\n[C | Lid loose | Minor | 1\n", "")
    table = "[Class | AQL | Sample | Allowed | Repeat\n[Critical | 0 | 50 | 0 | 0\n[Major | 2.5 | 50 | 3 | 1"
    assert found_in(table + one).found == BySeverity()


SEEN = "Defect | Severity | Pieces\n[Dent | Minor | 5\n[Lid loose | Major | 2\n[Fold | Minor | 2"
AQLS = "[ | Critical | Major | Minor\n[AQL | 0 | 1.5 | 4.0"


@pytest.mark.parametrize(
    "rows", ["[We can take | 0 | 5 | 10\n[We saw | 0 | 2 | 7", "[Quorl | 0 | 2 | 7\n[Zandt | 0 | 5 | 10"]
)
def test_limits_and_total_of_a_plan_without_a_sample_are_told_by_the_sample_elsewhere(rows: str) -> None:
    found = found_in(f"[Plan | ISO 2859-1, level II, 125 sets\n\n\n{AQLS}\n{rows}\n\n\n[{SEEN}")
    assert (found.allowed, found.found) == (BySeverity(0, 5, 10), BySeverity(0, 2, 7))
    assert [defect.description for defect in found.defects] == ["Dent", "Lid loose", "Fold"]


@pytest.mark.parametrize(
    ("sample", "rows"),
    [
        (200, "[Quorl | 0 | 5 | 10\n[Zandt | 0 | 2 | 7"),  # the limits of another sample
        (125, "[Quorl | 0 | 5 | 10\n[Zandt | 0 | 3 | 7"),  # no total of the list
        (125, "[Quorl | 0 | 5 | 10"),
    ],
)
def test_rows_that_only_one_of_both_explains_stay_what_a_person_is_asked_about(sample: int, rows: str) -> None:
    found = found_in(f"[Plan | ISO 2859-1, level II, {sample} sets\n\n\n{AQLS}\n{rows}\n\n\n[{SEEN}")
    assert found.allowed == BySeverity()
    assert codes(found)
