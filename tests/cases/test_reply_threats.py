"""A threat to sell or give away the goods that are to be kept, new terms of payment, and the fee of the next visit."""

import pytest

from tests.cases.reading import read

LONG = """Dear Silje,

thank you for your letter. The 2400 chairs stay in our warehouse, nothing leaves before you say so.
We will rework the whole lot and present it on 15 September.
{}
The root cause is the new jig.

Best regards
Emma
"""


@pytest.mark.parametrize(
    "text",
    [
        "If you do not pay until Friday we sell the chairs to another customer.",
        "Otherwise we will sell the goods to other customers.",
        "If there is no payment this week, we have to sell these chairs.",
        "Pay by Friday or we resell the goods.",
        "We will dispose of the lot if the balance is not paid.",
        "The goods will be sold locally.",
        "We can give the goods to another customer any time.",
        "We will sell them elsewhere.",
        "Our boss will sell the chairs to somebody else.",
        "If you refuse, we must sell to another customer.",
        "We are forced to sell the lot.",
        "如不付款，货物将由我司自行处置。",
        "如周五前不付款，我司将把货卖给别的客户。",
        "否则我司将自行处理这批货。",
        "这批货我司将另行销售。",
        "货款不到，我们就把椅子转卖给其他客人。",
    ],
)
@pytest.mark.parametrize("mail", ["{}", LONG])
def test_a_threat_to_give_the_goods_away_refuses_the_hold_and_comes_first(text: str, mail: str) -> None:
    reply = read(mail.format(text))
    assert reply.of("hold").stand == "refused"
    assert reply.next[0].text.startswith("Secure the goods first")
    assert reply.next[0].paper == "notice"


@pytest.mark.parametrize(
    "text",
    [
        "We will not sell the goods to anybody else.",
        "No chair will be sold to another customer.",
        "We sell chairs to many customers in Europe and never had a complaint.",
        "We never sold such goods to another customer.",
        "The chairs will be sold in your shops in spring.",
        "We will sell the leftover fabric.",
        "Your customers will sell these chairs in spring.",
        "We hope your customers sell these chairs well.",
        "You can sell the chairs to another customer.",
        "We could sell the chairs to someone else, but we keep them for you.",
        "我们会自行处理货物上的划痕。",
        "We will give the cartons to another workshop for sewing.",
        "Will you sell the goods to another customer?",
        "我司不会把货卖给别人。",
        "我们的椅子卖给很多欧洲客户。",
        "不良品我司自行处理。",
        "这批货我司自行处理返工。",
    ],
)
def test_what_is_no_threat_refuses_no_hold(text: str) -> None:
    assert read(text).of("hold").stand != "refused"


@pytest.mark.parametrize(
    "text",
    [
        "尾款请在验货合格后三天内付清。",
        "尾款请在验货合格后3个工作日内支付。",
        "验货合格当天请付清余款。",
        "The balance is payable three days after passed inspection.",
        "Please pay the balance within 3 days after the inspection is passed.",
        "The balance is due within 5 days after passing the reinspection.",
    ],
)
def test_a_term_of_payment_without_the_release_is_no_yes(text: str) -> None:
    assert read(text).of("balance_hold").stand == "unclear"


@pytest.mark.parametrize(
    "text",
    [
        "The balance after passed inspection and your written release is ok.",
        "The balance is paid after the inspection is passed and released by you.",
        "复验合格并放行后付尾款。",
        "复验合格后再付尾款。",
    ],
)
def test_the_balance_after_the_inspection_stays_accepted(text: str) -> None:
    assert read(text).of("balance_hold").stand == "accepted"


@pytest.mark.parametrize(
    ("text", "stand"),
    [
        ("The fee of second time should be 50/50.", "unclear"),
        (
            "About the second inspection: the first one is done, but the fee of second time should be 50/50.",
            "unclear",
        ),
        ("The cost of the second visit we share 50/50.", "unclear"),
        ("Second time fee: 60/40.", "unclear"),
        ("The second-time charge is for your account.", "refused"),
        ("We will pay the fee of the second visit.", "accepted"),
        ("第二次验货费各一半。", "unclear"),
    ],
)
def test_the_fee_of_the_second_time_is_that_of_the_next_inspection(text: str, stand: str) -> None:
    reply = read(text)
    assert reply.of("reinspection_cost").stand == stand
    assert reply.of("ready_by").stand == "silent"
