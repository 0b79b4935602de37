"""Systematic, scattered, local, mixed or too few: the calls on counts, with the thresholds of the policy."""

import pytest
from msgspec.structs import replace

from tests.resolver.cases import (
    BURN,
    CHIP,
    DENT,
    LEAK,
    RIDDLE,
    RUST,
    SCRATCH,
    SINK,
    SOURCE,
    WELD,
    report,
    resolved,
    row,
    text,
)
from toolkit.model.policy import Policy
from toolkit.model.report import Defect, LotResult, Report
from toolkit.model.severity import BySeverity

KINDS = (DENT, SCRATCH, RUST, WELD, CHIP, LEAK, SINK, BURN)


def called(*counts: int, policy: Policy | None = None) -> str:
    """Return the pattern of a report whose major defects have these counts, against Ac 3."""
    rows = tuple(row(kind, major=count) for kind, count in zip(KINDS, counts, strict=False))
    return resolved(report(*rows, allowed=BySeverity(0, 3, 14)), policy=policy).failure.pattern


@pytest.mark.rule(9, 10)
@pytest.mark.parametrize(
    ("counts", "pattern"),
    [
        ((61, 1, 1), "systematic"),  # on more than a fifth of all units
        ((8, 2, 2), "systematic"),  # 8 of 12: the lower bound of its share is above 0.4
        ((4, 2, 2), "systematic"),  # fails the class alone (Re 4) and is half of the finds
        ((3, 2, 2, 1, 1), "scattered"),
        ((3, 3, 1), "mixed"),
        ((2, 2), "too_few"),
        ((3, 3, 3), "mixed"),  # nine finds of three kinds are neither
    ],
)
def test_the_counts_call_the_pattern(counts: tuple[int, ...], pattern: str) -> None:
    assert called(*counts) == pattern


def test_a_policy_may_draw_the_line_elsewhere() -> None:
    assert called(3, 2, 2, 1, 1, policy=Policy(scattered_finds=10)) == "mixed"


def test_a_critical_find_overrides_every_other_pattern() -> None:
    assert resolved(report(row(DENT, critical=1), row(SCRATCH, major=61))).failure.pattern == "critical"


def test_rows_of_one_known_kind_count_together() -> None:
    rows = (row("Scratch on the lid", major=6), row("Scratches at the side", major=6), row(DENT, major=2))
    assert resolved(report(*rows)).failure.pattern == "systematic"


def test_minor_finds_do_not_blur_a_major_failure() -> None:
    rows = (row(DENT, major=12), *(row(kind, minor=1) for kind in KINDS[1:]))
    assert resolved(report(*rows)).failure.pattern == "systematic"


def test_a_failed_check_without_excess_has_no_pattern() -> None:
    assert resolved(report(row(DENT, major=2))).failure.pattern == "none"


def lots(*finds: int) -> Report:
    judged = tuple(
        LotResult(item=f"C{i}", lot=900, sample_size=50, found=BySeverity(0, x, 0), allowed=BySeverity(0, 3, 5))
        for i, x in enumerate(finds, start=1)
    )
    rows = (Defect(description=RIDDLE, major=6), Defect(description=DENT, major=6), Defect(description=WELD, major=5))
    return Report(source=SOURCE, product="Steel box", lots=judged, defects=rows)


def test_finds_concentrated_in_one_item_are_local() -> None:
    found = resolved(lots(12, 2, 2, 1))
    assert found.failure.pattern == "local"
    assert "C1" in text(found, "G7")


def test_finds_spread_as_chance_would_are_not_local() -> None:
    assert resolved(lots(8, 3, 3, 3)).failure.pattern == "mixed"


def test_more_finds_than_units_still_name_a_widespread_kind() -> None:
    found = report(row(SCRATCH, major=260), row(DENT, major=4))
    assert resolved(found).failure.pattern == "systematic"


@pytest.mark.rule(9)
def test_a_handling_defect_points_to_packing_not_to_the_process() -> None:
    assert "often comes from handling or packing" in text(resolved(report(row(SCRATCH, major=60))), "G9")


def test_the_share_of_units_stays_unknown_when_defects_were_counted() -> None:
    counted = report(row(SCRATCH, major=260))
    assert resolved(counted).failure.rate.major is None
    assert resolved(counted).failure.units_in_lot.major is None
    reworded = replace(report(row(SCRATCH, major=30)), defective_units=22)
    assert resolved(reworded).failure.rate.major is None


def test_the_share_of_units_is_a_range_within_the_lot() -> None:
    failure = resolved(report(row(SCRATCH, major=13))).failure
    assert failure.rate.major is not None
    assert failure.units_in_lot.major is not None
    assert (failure.units_in_lot.major.low, failure.units_in_lot.major.high) == (127, 390)


def test_one_kind_that_dominates_is_not_told_as_a_defect_of_every_unit() -> None:
    few = text(resolved(report(row(SCRATCH, major=13))), "G9")
    assert "Systematic, because one kind dominates, not because every unit has it" in few
    many = text(resolved(report(row(SCRATCH, major=120))), "G9")
    assert many.startswith("Systematic: “Scratch on the lid” makes up all 120 finds")
