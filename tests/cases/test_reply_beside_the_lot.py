"""What a reply says beside the lot: a day to pay by, a part that is not made, a harsh inspector, a laboratory's day."""

from datetime import date

import pytest

from toolkit.cases.conditions import conditions_of
from toolkit.cases.replies import read_reply
from toolkit.cases.reply_model import Reply
from toolkit.cases.reply_spared import NAMED, PART, Finds
from toolkit.cli.reply_text import reply_text

DUE = {"ready_by": date(2026, 11, 13), "certificate": date(2026, 11, 9)}
FINDS = Finds(beyond=("Glass pane loose, rattles in frame", "Door latch does not close"))


def read(text: str) -> Reply:
    return read_reply(text, conditions_of("rework", lacks_papers=True), due=DUE, finds=FINDS)


@pytest.mark.parametrize(
    "text",
    [
        "If you not transfer the balance before Nov 20 we sell the lanterns to other customer.",
        "You must pay before Nov 20.",
        "No money until 25 November, goods go to other buyer.",
        "Please remit balance by 20 Nov, or we stop all.",
        "Otherwise deposit is lost, latest payment day is Nov 22.",
        "11月20日前不付款，货就卖给别人。",
    ],
)
def test_a_day_to_pay_by_is_no_day_of_the_lot(text: str) -> None:
    assert read(text).of("ready_by").stand == "silent"


@pytest.mark.parametrize(
    "text",
    [
        "The lot is ready on Nov 20, please pay before.",
        "If you do not pay before 16 Nov we can not finish on 25 Nov.",
        "We need until Nov 20 to finish.",
    ],
)
def test_a_later_day_of_the_work_is_one_beside_a_demand_for_money_too(text: str) -> None:
    assert read(text).of("ready_by").stand in ("unclear", "refused")
    assert max(read(text).of("ready_by").dates) > DUE["ready_by"]


@pytest.mark.parametrize(
    "text",
    [
        "we will not do new insert",
        "We will not change the carton.",
        "Factory not make new foam.",
        "The latch we fix, but we will not use other hinge.",
        "We refuse to exchange the inner box.",
        "We rework all goods, but will not add extra padding.",
        "我司不会换新的内衬",
        "工厂不再做新泡沫，玻璃我司返修",
    ],
)
def test_a_thing_that_is_not_made_is_a_part_of_the_work_declined(text: str) -> None:
    stand = read(text).of("work")
    assert (stand.stand, stand.why) == ("unclear", NAMED)
    assert not any("none of the conditions" in note for note in read(text).notes)


def test_one_that_the_report_names_is_one_defect_of_several() -> None:
    assert read("We can not replace the glass.").of("work").why == PART


@pytest.mark.parametrize(
    "text",
    [
        "We will not change the carton before you approve the drawing.",
        "We will not make new mistakes.",
        "We do not change the date.",
        "We will not make another offer.",
        "We do not change the method.",
        "Will you not use new carton?",
    ],
)
def test_what_is_no_thing_of_the_work_or_waits_for_the_buyer_declines_none(text: str) -> None:
    assert read(text).of("work").why not in (NAMED, PART)


@pytest.mark.parametrize(
    "text",
    [
        "The drop test is the inspector drop too hard.",
        "Inspector pull the ring too strong.",
        "The test is the inspector drop too hard, we will not do new insert and we don't pay any inspection fee.",
        "QC man press with too much force.",
        "Your inspector use wrong height for drop.",
        "验货员摔得太重",
    ],
)
def test_an_inspector_who_is_said_to_have_been_harsh_contests_the_findings(text: str) -> None:
    reply = read(text)
    assert (reply.of("findings").stand, reply.attitude) == ("refused", "disputes_findings")


@pytest.mark.parametrize(
    "text",
    [
        "The inspector is too hard to reach.",
        "We work hard for the inspector.",
        "Inspector fee is too heavy for us.",
        "Inspector can come, road is not too far.",
    ],
)
def test_an_inspector_who_is_hard_to_reach_contests_nothing(text: str) -> None:
    assert read(text).of("findings").stand != "refused"


@pytest.mark.parametrize(
    "text",
    [
        "REACH report lab say Nov 16.",
        "Lab report comes Nov 16",
        "RoHS certificate: lab promise 16 Nov",
        "All agreed. Test report ready at lab on Nov 16.",
        "SGS issue the REACH report Nov 16",
    ],
)
def test_a_laboratorys_day_is_one_offered_for_the_certificate(text: str) -> None:
    reply = read(text)
    stand = reply.of("certificate")
    assert (stand.stand, max(stand.dates)) == ("unclear", date(2026, 11, 16))
    assert "another day is offered: 2026-11-16 instead of 2026-11-09" in stand.why
    assert reply.of("ready_by").stand in ("silent", "accepted")


def test_a_day_in_time_is_a_promise_and_more_time_is_none() -> None:
    assert read("REACH report lab say Nov 8.").of("certificate").stand == "accepted"
    assert read("Lab say REACH report two weeks more.").of("certificate").stand == "unclear"
    assert read("REACH report lab can not say.").of("certificate").stand != "accepted"


@pytest.mark.parametrize(
    "text",
    [
        "We pay the inspection fee. We do not pay the inspection fee.",
        "We rework the whole lot. Sorry, our boss says no rework.",
        "We accept all conditions. We refuse everything.",
    ],
)
def test_both_sentences_of_a_contradiction_are_shown(text: str) -> None:
    reply = read(text)
    yes, no = (f"{part.strip().rstrip('.')}." for part in text.split(". "))
    told = " ".join(reply_text(reply).split())
    stand = next(one for one in reply.stands if "contradict" in one.why)
    assert (stand.beside, stand.quote) == (yes, no)
    assert f"“{yes}” – “{no}”" in told


def test_one_sentence_that_contradicts_itself_is_shown_once() -> None:
    reply = read("We will rework the lot and we will not rework the lot.")
    assert reply.of("work").beside == ""
