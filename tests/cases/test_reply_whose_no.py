"""What a "not" is said of, whose no it is, and what is begged: the goods as they are, or after the work."""

import pytest

from tests.cases.reading import read, stands


@pytest.mark.parametrize(
    "text",
    [
        "Sorry, it is not possible for our factory to agree.",
        "It isn't feasible for us to accept.",
        "It's not acceptable to us.",
        "We do not agree.",
        "Sorry, we cannot accept.",
        "My boss does not agree.",
        "Management says not possible.",
    ],
)
def test_a_no_that_names_nothing_is_a_no(text: str) -> None:
    reply = read(text)
    assert reply.attitude == "refuses"
    assert not stands(reply, "accepted")


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("It is not possible for us to hold this lot.", "hold"),
        ("It isn't feasible to suspend the shipment.", "hold"),
        ("It is not possible to leave the cargo on hold any longer.", "hold"),
        ("We never agreed to hold the shipment.", "hold"),
        ("We will not keep the cartons on hold.", "hold"),
        ("We did not accept to hold the order goods.", "hold"),
        ("We never agreed to keep the balance open.", "balance_hold"),
        ("We did not agree that you withhold the balance.", "balance_hold"),
    ],
)
def test_who_cannot_hold_refuses_to_hold(text: str, condition: str) -> None:
    assert read(text).of(condition).stand == "refused"


@pytest.mark.parametrize(
    "text",
    ["It is not possible for us not to agree.", "It is not possible not to hold the goods.", "We hold the goods."],
)
def test_a_no_to_a_no_refuses_nothing(text: str) -> None:
    assert not stands(read(text), "refused")
    assert read(text).attitude != "refuses"


@pytest.mark.parametrize(
    "text",
    [
        "We accept. Could you take the lot this time on Friday?",
        "We agree to all conditions. Where can you take the goods as they are?",
        "We accept all your conditions. When will your forwarder collect the cargo as it is?",
        "We agree. Can the goods be picked up as they are?",
        "We accept all conditions. Please accept the lot this time.",
    ],
)
def test_goods_begged_off_as_they_are_leave_a_yes_open(text: str) -> None:
    reply = read(text)
    assert reply.attitude == "unclear"
    assert not stands(reply, "accepted")


@pytest.mark.parametrize(
    "text",
    [
        "We accept all conditions. When will your inspector come?",
        "We accept all conditions. Please accept our apologies.",
        "We accept all conditions. Please accept the goods after the re-inspection has passed.",
    ],
)
def test_what_else_is_asked_beside_a_yes_leaves_it(text: str) -> None:
    assert read(text).of("fresh_sample").stand == "accepted"


@pytest.mark.parametrize(
    "text",
    [
        "We will rework all goods. Please accept the lot once the re-inspection is passed.",
        "We agree to rework. As soon as it passes, kindly accept the goods.",
        "We agree to rework. After the re-work please accept the shipment.",
        "Once reworked, please accept the lot. We will rework all goods.",
    ],
)
def test_goods_to_be_taken_after_the_work_are_not_taken_as_they_are(text: str) -> None:
    assert read(text).of("work").stand == "accepted"


@pytest.mark.parametrize(
    "text",
    [
        "We agree to rework. Please accept the goods after our discussion.",
        "We agree to rework. Please accept the lot after the first failed inspection.",
        "We agree to rework. Can you take the goods without any rework?",
        "We agree to rework. After our own sorting all is ok, please accept the goods.",
        "We agree to rework. Please accept the goods after our own sorting.",
    ],
)
def test_goods_to_be_taken_without_the_work_leave_it_open(text: str) -> None:
    assert read(text).of("work").stand == "unclear"


@pytest.mark.parametrize(
    "text",
    [
        "It is not possible for us to deliver the goods without repair. We will repair all.",
        "We never ship without sorting. We will sort everything.",
        "We don't agree to release any goods without re-work. We will rework all.",
    ],
)
def test_who_ships_nothing_without_the_work_does_it(text: str) -> None:
    assert read(text).of("work").stand == "accepted"


def test_who_refuses_the_work_still_does() -> None:
    for text in ("We cannot rework.", "It is not possible to sort the goods.", "We ship without rework, no rework."):
        assert read(text).of("work").stand == "refused", text


@pytest.mark.parametrize(
    "text",
    [
        "Your purchasing director told us no, so we agree to all conditions.",
        "The boss of your company says impossible, we accept all conditions.",
        "You said no. We accept all conditions.",
        "The buyer's manager said no, we accept all conditions.",
        "Your boss said not acceptable, understood, we accept all conditions.",
    ],
)
def test_the_no_of_the_buyer_refuses_nothing(text: str) -> None:
    reply = read(text)
    assert not stands(reply, "refused")
    assert reply.of("work").stand == "accepted"


@pytest.mark.parametrize(
    "text",
    ["Your boss and our manager said no.", "Your manager said no, and our boss says no.", "The manager said no."],
)
def test_the_no_of_the_suppliers_own_boss_stays_one(text: str) -> None:
    assert read(text).attitude == "refuses"
