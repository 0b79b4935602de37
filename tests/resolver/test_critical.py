"""A safety defect is a rejection, and it is told what would bring these goods back; nothing averages it away."""

import pytest

from tests.resolver.cases import DENT, LEAK, option, order, report, resolved, row, text
from toolkit.model.report import Defect

WARNING = "Suffocation warning missing on polybag"
BURR = "Sharp edge on lid"


@pytest.mark.rule(11)
@pytest.mark.parametrize("found", [1, 200])
def test_a_missing_warning_rejects_the_lot_and_says_what_would_change_it(found: int) -> None:
    made = resolved(report(row(WARNING, critical=found)), order(concession={"remedy": "credit"}))
    assert made.path == "reject"
    assert [way.path for way in made.options if way.allowed] == ["reject"]
    told = text(made, "G11")
    assert "label, warning or packing and not the product is at fault" in told
    assert "every unit is screened, with its log" in told
    assert "assessed it in writing; only then are they inspected again" in told


def test_a_critical_defect_that_eyes_find_may_come_again_after_screening_and_assessment() -> None:
    assert f"eyes find “{BURR}”" in text(resolved(report(row(BURR, critical=1))), "G11")


def test_a_row_named_like_a_critical_one_is_for_safety_too_however_the_list_is_divided() -> None:
    whole = resolved(report(row(DENT, critical=1, major=30)))
    parted = resolved(report(row(DENT, critical=1, major=12), row(f" {DENT.upper()}", critical=0, major=18)))
    assert [decision.repairable for decision in parted.per_defect] == ["unknown", "unknown"]
    assert parted.failure.repairable == whole.failure.repairable


@pytest.mark.parametrize(
    "rows",
    [
        (row("Needle found in the carton", critical=1),),
        (row(LEAK, critical=1),),
        (row(WARNING, critical=1), row(LEAK, critical=1)),
    ],
)
def test_where_one_critical_find_is_in_the_product_and_unseen_no_way_back_is_told(rows: tuple[Defect, ...]) -> None:
    assert "What would change it" not in text(resolved(report(*rows)), "G11")


@pytest.mark.rule(9)
def test_a_critical_find_on_every_unit_still_names_its_pattern_and_its_prevention() -> None:
    every = resolved(report(row(WARNING, critical=200), row(DENT, major=2)))
    assert every.failure.pattern == "critical"
    assert "makes up all 200 finds in a sample of 200" in text(every, "G9")
    assert {"safety", "production_check"} <= {advice.kind for advice in every.next_order}
    one = resolved(report(row(WARNING, critical=1), row(DENT, major=60)))
    assert not text(one, "G9")
    assert "production_check" not in {advice.kind for advice in one.next_order}


def test_the_reinspection_waits_for_the_assessment() -> None:
    steps = " ".join(resolved(report(row(WARNING, critical=1))).next)
    assert (
        "Should these be offered again, agree and book an inspection only after their correction, a screening" in steps
    )
    assert "Ask for a screening" not in steps  # the letter refuses the goods and demands no work on them
    assert "that judgement in writing" in steps
    assert not option(resolved(report(row(WARNING, critical=1))), "rework")[0]
