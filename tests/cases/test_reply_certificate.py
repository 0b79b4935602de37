"""A certificate that the report finds missing is a condition of the letter, with the day of its answer."""

from datetime import date

import pytest

from toolkit.cases.conditions import conditions_of, conditions_on
from toolkit.cases.replies import read_reply
from toolkit.cases.reply_model import Reply
from toolkit.model.order import Order

DAY = date(2026, 12, 2)


def read(text: str) -> Reply:
    return read_reply(text, conditions_of("rework", lacks_papers=True), due={"certificate": DAY})


def test_only_a_letter_on_a_lot_that_lacks_a_paper_sets_it() -> None:
    assert "certificate" not in {one.id for one in conditions_of("rework")}
    assert "certificate" not in {one.id for one in conditions_on("rework", Order())}
    for kind in ("notice", "rework", "sorting", "rejection", "concession"):
        assert "certificate" in {one.id for one in conditions_of(kind, lacks_papers=True)}


@pytest.mark.parametrize(
    "text",
    [
        "We accept everything in your letter. CE certificate of regulator the lab is doing, will come about 8 Dec.",
        "We accept everything in your letter. The certificate will come on 8 Dec.",
        "We accept all conditions. The test report will be ready on 10 Dec.",
    ],
)
def test_a_paper_that_is_promised_for_a_later_day_is_no_yes_to_all(text: str) -> None:
    reply = read(text)
    assert reply.of("certificate").stand == "unclear"
    assert max(reply.of("certificate").dates) > DAY
    assert reply.attitude == "accepts_partly"


@pytest.mark.parametrize(
    "text", ["We will send the CE certificate by 2 Dec.", "The certificate will be sent on 1 Dec."]
)
def test_a_paper_that_is_promised_in_time_is_accepted_and_still_owed(text: str) -> None:
    reply = read(text)
    assert reply.of("certificate").stand == "accepted"
    assert any("the certificate itself" in one.text for one in reply.open)


@pytest.mark.parametrize("text", ["The certificate is not needed for this market.", "The certificate we can not give."])
def test_a_paper_that_is_refused_is_refused(text: str) -> None:
    assert read(text).of("certificate").stand == "refused"


def test_a_yes_to_the_letter_is_a_yes_to_the_paper() -> None:
    assert read("We accept everything in your letter.").attitude == "accepts_all"
