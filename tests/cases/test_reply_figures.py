"""Days, shares and sums of a reply, held against those of the letter."""

from datetime import date
from decimal import Decimal

import pytest

from tests.cases.reading import read
from toolkit.cases.conditions import conditions_of
from toolkit.cases.replies import read_reply
from toolkit.cases.reply_model import Amount


@pytest.mark.parametrize(
    ("text", "stand", "days"),
    [
        ("We will finish the rework on 14 September.", "accepted", (date(2026, 9, 14),)),
        ("We will finish the rework by 2026-09-15.", "accepted", (date(2026, 9, 15),)),
        ("We will finish the rework by Sept. 15.", "accepted", (date(2026, 9, 15),)),
        ("We will finish the rework on 9/14.", "accepted", (date(2026, 9, 14),)),
        ("9月14日前完成返工。", "accepted", (date(2026, 9, 14),)),
        ("返工9.14前完成。", "accepted", (date(2026, 9, 14),)),
        ("We will finish the rework on 22 September 2026.", "unclear", (date(2026, 9, 22),)),
        ("9月22号完成返工。", "unclear", (date(2026, 9, 22),)),
        ("We will finish the rework on 14 September at the earliest.", "unclear", (date(2026, 9, 14),)),
        ("We will finish the rework next week.", "unclear", ()),
        ("We will finish the rework in 5 days.", "unclear", ()),
        ("We will finish the rework on 9/5.", "unclear", ()),
        ("We will finish the rework on 31 September.", "unclear", ()),
        ("We will finish the rework.", "unclear", ()),
        ("We will finish the rework on time.", "accepted", ()),
        ("We cannot finish on 15 September.", "refused", (date(2026, 9, 15),)),
        ("We cannot finish on 15 September, only on 20 September.", "unclear", (date(2026, 9, 15), date(2026, 9, 20))),
    ],
)
def test_a_day_is_held_against_the_day_asked(text: str, stand: str, days: tuple[date, ...]) -> None:
    told = read(text).of("ready_by")
    assert (told.stand, told.dates) == (stand, days)


def test_a_day_without_a_day_asked_is_shown_and_not_accepted() -> None:
    told = read_reply("We will finish the rework on 14 September 2026.", conditions_of("rework")).of("ready_by")
    assert told.stand == "unclear"
    assert told.dates == (date(2026, 9, 14),)


def test_a_year_is_taken_from_the_day_asked() -> None:
    due = {"ready_by": date(2026, 12, 30)}
    told = read_reply("We will finish the rework on 4 January.", conditions_of("rework"), due=due).of("ready_by")
    assert told.dates == (date(2027, 1, 4),)
    assert told.stand == "unclear"


def test_a_share_is_no_acceptance_and_is_shown() -> None:
    told = read("We agree to pay 50% of the re-inspection cost, USD 1,140.50.").of("reinspection_cost")
    assert told.stand == "unclear"
    assert told.percentages == (Decimal(50),)
    assert told.amounts == (Amount(Decimal("1140.50"), "USD"),)


def test_the_sum_of_the_letter_is_accepted_and_another_one_is_not() -> None:
    assert read("We agree to the deduction of GBP 425.00.", "concession", remedy="425").of("remedy").stand == "accepted"
    assert read("We agree to the deduction of GBP 245.00.", "concession", remedy="425").of("remedy").stand == "unclear"


PLANNED = {"plan": date(2026, 9, 11), "ready_by": date(2026, 9, 18)}


@pytest.mark.parametrize(
    ("text", "plan", "ready"),
    [
        (
            "The work plan is attached: 6 people, 200 pcs a day, start 10 September, end 17 September.",
            "accepted",
            "silent",
        ),
        ("The work plan is attached: 6 people, start 10 September, end 24 September.", "accepted", "unclear"),
        ("Please find the plan attached. Work starts on 10 September and ends on 24 September.", "accepted", "unclear"),
        ("返工计划见附件：9月10日开始，9月24日结束。", "accepted", "unclear"),
        ("We will send the work plan by 14 September.", "unclear", "silent"),
        ("The plan is accepted, we send it on 15 September.", "unclear", "silent"),
        ("We will send the work plan: start 10 September, end 17 September.", "unclear", "silent"),
    ],
)
def test_the_days_inside_a_plan_are_days_of_the_work(text: str, plan: str, ready: str) -> None:
    reply = read_reply(text, conditions_of("rework"), due=PLANNED)
    assert (reply.of("plan").stand, reply.of("ready_by").stand) == (plan, ready)
    if ready == "unclear":
        assert reply.of("ready_by").why.endswith("2026-09-24 instead of 2026-09-18")
