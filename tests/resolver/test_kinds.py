"""Which finds count together, what kind of failure they make, and how often that call is wrong."""

from collections import Counter

import pytest
from msgspec.structs import replace

from tests.resolver.cases import DENT, SCRATCH, SOURCE, WELD, report, resolved, row, text
from tests.resolver.drawn_finds import EVEN, HALF, THREE_QUARTERS, calls, seeded, uneven
from toolkit.model.policy import Policy
from toolkit.model.report import Defect, LotResult, Report
from toolkit.model.resolution import DefectDecision
from toolkit.model.severity import BySeverity, Severity
from toolkit.resolver.kinds import Kinds, kinds_of
from toolkit.resolver.pattern import called, confidence
from toolkit.resolver.strata import Stratum, is_local

RUNS = 4000
MAJOR = frozenset({Severity.MAJOR})


def rate(cause: list[float], finds: int, call: str) -> float:
    return calls([cause] * RUNS, finds, seeded())[call] / RUNS


@pytest.mark.parametrize(("finds", "printed", "margin"), [(5, 0.02, 0.007), (12, 0.001, 0.002)])
def test_even_causes_are_seldom_called_systematic(finds: int, printed: float, margin: float) -> None:
    assert rate(EVEN, finds, "systematic") == pytest.approx(printed, abs=margin)


@pytest.mark.parametrize(("finds", "printed"), [(5, 0.62), (12, 0.85), (20, 0.96)])
def test_a_cause_of_three_quarters_is_found_as_often_as_printed(finds: int, printed: float) -> None:
    assert rate(THREE_QUARTERS, finds, "systematic") == pytest.approx(printed, abs=0.025)


def test_uneven_causes_are_called_systematic_in_five_to_eight_of_a_hundred() -> None:
    chance = seeded()
    rates = [
        calls([uneven(8, chance) for _ in range(RUNS)], finds, chance)["systematic"] / RUNS for finds in (5, 8, 12, 20)
    ]
    assert all(0.03 < share < 0.095 for share in rates)
    assert sum(rates) / len(rates) == pytest.approx(0.065, abs=0.015)


@pytest.mark.parametrize("finds", [5, 8, 12, 20])
def test_half_and_half_is_called_mixed_mostly(finds: int) -> None:
    counted = calls([HALF] * RUNS, finds, seeded())
    assert counted.most_common(1)[0][0] == "mixed"
    assert counted["mixed"] > RUNS / 2


@pytest.mark.parametrize(("total", "least"), [(5, 4), (8, 6), (12, 8), (20, 12)])
def test_so_many_of_so_many_finds_dominate(total: int, least: int) -> None:
    def call(top: int) -> str:
        return called(Kinds((top, *[1] * (total - top))), Policy())

    assert call(least) == "systematic"
    assert call(least - 1) != "systematic"


@pytest.mark.parametrize(
    ("kinds", "worth"),
    [
        (Kinds((61, 2), sample=80), "high"),
        (Kinds((12, 8)), "high"),
        (Kinds((8, 4)), "medium"),
        (Kinds((4, 1)), "low"),
        (Kinds((2,)), "low"),
    ],
)
def test_a_call_is_worth_what_its_finds_are(kinds: Kinds, worth: str) -> None:
    assert confidence(called(kinds, Policy()), kinds, Policy()) == worth


def known(kind: str, cause: str) -> DefectDecision:
    return DefectDecision(description=kind, kind=kind, cause=cause)


@pytest.mark.parametrize(
    ("first", "second", "together"),
    [
        (("footwear/asymmetric-pair", "systematic: lasting"), ("footwear/wrinkles", "systematic: lasting"), True),
        (("footwear/asymmetric-pair", "systematic: lasting"), ("bags/wrinkles", "systematic: lasting"), False),
        (("bags/glue-stain", "workmanship"), ("bags/loose-thread", "workmanship"), False),
    ],
)
def test_names_of_one_cause_count_together(first: tuple[str, str], second: tuple[str, str], together: bool) -> None:
    made = report(row("a", major=6), row("b", major=6))
    assert kinds_of(made, (known(*first), known(*second)), MAJOR).counts == ((12,) if together else (6, 6))


def test_two_names_of_one_cause_make_a_systematic_failure() -> None:
    rows = (
        row("Asymmetric pair", major=6),
        row("Lasting wrinkle", major=6),
        row("Odour or mould in box", major=3),
        row("Sole bonding open", major=3),
    )
    made = report(*rows, product="Ladies' shoes", allowed=BySeverity(0, 7, 14))
    found = resolved(made)
    causes = Counter(decision.cause for decision in found.per_defect)
    assert causes["systematic: lasting"] == 2
    assert found.failure.pattern == "systematic"


def test_a_kind_fails_alone_only_within_a_class() -> None:
    rows = (row(DENT, major=3, minor=4), row(SCRATCH, major=3), row(WELD, major=1, minor=3))
    both = frozenset({Severity.MAJOR, Severity.MINOR})
    made = report(*rows, allowed=BySeverity(0, 5, 5))
    assert not kinds_of(made, tuple(known(one.description, "x") for one in rows), both).alone


def test_minor_finds_of_the_same_kind_are_told_as_support() -> None:
    found = resolved(report(row(DENT, major=12, minor=5), row(SCRATCH, minor=3)))
    assert "5 find(s) of the same kind" in text(found, "G9")


def test_a_kind_on_next_to_every_unit_is_told() -> None:
    assert "every unit as affected" in text(resolved(report(row(DENT, major=195))), "G9")
    assert "every unit as affected" not in text(resolved(report(row(DENT, major=100))), "G9")


@pytest.mark.parametrize(("finds", "local"), [(12, True), (8, False)])
def test_the_printed_colour_is_local_with_twelve_finds_and_not_with_eight(finds: int, local: bool) -> None:
    # 17 finds on 200 units, one of four colours with 50 of them: p = 0.00004 and 0.03, times four
    assert is_local(Stratum("red", 50, finds), 17, 200, 4, Policy()) is local


def colours(*finds: int, **changes: object) -> Report:
    """Return a report on four colours whose lots print sizes only: the rows say where the finds were."""
    names = [f"C{number}" for number in range(1, len(finds) + 1)]
    lots = tuple(LotResult(item=name, lot=900, sample_size=50) for name in names)
    rows = tuple(
        Defect(description=what, item=name, major=part)
        for name, count in zip(names, finds, strict=True)
        for what, part in ((DENT, count // 2), (WELD, count - count // 2))
    )
    return replace(report(*rows), source=SOURCE, lots=lots, **changes)


def test_rows_that_name_their_item_tell_where_the_finds_were() -> None:
    found = resolved(colours(12, 2, 2, 1))
    assert found.failure.pattern == "local"
    assert "C1" in text(found, "G7")


def test_a_row_without_its_item_leaves_the_parts_unknown() -> None:
    made = colours(12, 2, 2, 1)
    unnamed = (replace(made.defects[0], item=None), *made.defects[1:])
    assert resolved(replace(made, defects=unnamed)).failure.pattern != "local"


def test_fewer_than_five_finds_in_one_part_are_too_few() -> None:
    made = colours(4, 0, 0, 0, allowed=BySeverity(0, 3, 14))
    assert resolved(made).failure.pattern == "too_few"
