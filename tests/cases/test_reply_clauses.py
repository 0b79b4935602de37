"""Days and words of assent belong to the clause they stand in: to ship as it is, or to finish the work."""

from datetime import date

import pytest

from tests.cases.reading import read


@pytest.mark.parametrize(
    "text",
    [
        "If you can accept, we give you discount 2% and ship on Sep 16. Otherwise we need until Sep 22 for finish.",
        "We can ship on Sep 16 with 3 % discount. For the rework we need until 22 September.",
        "We need time till Sep 22 to finish.",
    ],
)
def test_the_day_of_the_work_is_that_of_the_clause_on_the_work(text: str) -> None:
    told = read(text).of("ready_by")
    assert (told.stand, told.dates) == ("unclear", (date(2026, 9, 22),))


def test_a_shipment_bought_with_a_discount_names_no_day_for_the_work() -> None:
    told = read("If you can accept as it is, we give you discount 2% and ship on Sep 16.").of("ready_by")
    assert date(2026, 9, 16) not in told.dates


def test_our_own_day_is_accepted_where_it_is_named() -> None:
    told = read("We agree to rework all 2000 pcs again, ready on 15 September.").of("ready_by")
    assert (told.stand, told.dates) == ("accepted", (date(2026, 9, 15),))
    late = read("We agree to rework all 2000 pcs again, ready on 18 September.").of("ready_by")
    assert late.stand == "unclear"


def test_a_yes_to_the_others_accepts_what_is_not_named_beside_it() -> None:
    told = read(
        "We agree to rework all pcs, ready on 15 September. For weight we are not able to correct, kindly accept as it "
        "is, we can give 3% discount. Inspection second time cost is on buyer account. All others agreed."
    )
    for accepted in ("hold", "fresh_sample", "tightened", "ready_by", "reinspection"):
        assert told.of(accepted).stand == "accepted", accepted
    assert told.of("work").stand == "unclear"
    assert told.of("reinspection_cost").stand == "refused"


def test_no_problem_behind_a_promise_is_said_of_that_promise() -> None:
    told = read("The wheel nut we will tighten all, no problem.")
    assert told.of("work").why.startswith("promised for what the sentence names")
    assert told.of("reinspection_cost").stand == "silent"


def test_photographs_with_the_answer_show_no_finished_units_by_themselves() -> None:
    assert read("Photos attached.").of("photos").stand == "unclear"
    assert read("Photos of the first finished units are attached.").of("photos").stand == "accepted"
    assert read("We will send you photos of the first finished units.").of("photos").stand == "accepted"
