"""Replies of suppliers read against our conditions: sets of whole mails, traps, figures, what is open, what is next.

replies_first.toml was written before any phrase and the code was made to read it. replies_second.toml was written after
that, in other words, and looked at once before anything was mended. First look on its 30 replies, leaving out what its
labels leave open: "accepted" 29 right, 0 wrong, 14 missed (20 of the right ones are one mail that accepts everything);
"refused" 7 right, 1 wrong, 6 missed. 17 of the 30 differed from their labels in something.
"""

import tomllib
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from toolkit.cases.conditions import conditions_of
from toolkit.cases.replies import LONGEST, by_stand, read_reply
from toolkit.cases.reply_model import Amount, Reply

HERE = Path(__file__).parent
DUE = {"ready_by": date(2026, 9, 15), "plan": date(2026, 9, 14), "replacement": date(2026, 9, 20)}


def labelled(name: str) -> list[Any]:
    return [
        pytest.param(entry, id=entry["name"])
        for entry in tomllib.loads((HERE / name).read_text(encoding="utf-8"))["reply"]
    ]


def read(text: str, kind: str = "rework", **sums: str) -> Reply:
    return read_reply(text, conditions_of(kind), due=DUE, amounts={name: Decimal(sum_) for name, sum_ in sums.items()})


def stands(reply: Reply, word: str) -> set[str]:
    return {one.condition for one in by_stand(reply)[word]}


def wanted(entry: dict[str, Any]) -> dict[str, str]:
    """Return the stand that the labels of *entry* want for each condition; silent where they say nothing."""
    every = [one.id for one in conditions_of(entry["kind"])]
    found = dict.fromkeys(every, "silent")
    for word in ("accepted", "unclear", "refused"):
        for name in entry.get(word, ()):
            found |= dict.fromkeys(every, word) if name == "*" else {name: word}
    return found


def differences(entry: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Yield condition, label and stand where they differ; what is not labelled may be silent or unclear."""
    sums = {name: Decimal(value) for name, value in entry.get("amounts", {}).items()}
    reply = read_reply(entry["text"], conditions_of(entry["kind"]), due=entry.get("due", {}), amounts=sums)
    for name, word in wanted(entry).items():
        got = reply.of(name).stand
        if name not in entry.get("lenient", ()) and got != word and (word, got) != ("silent", "unclear"):
            yield name, word, got
    attitudes = entry.get("attitude_in", [entry.get("attitude")])
    if reply.attitude not in attitudes:
        yield "attitude", str(attitudes), reply.attitude
    for missing in set(entry.get("tactics", ())) - {one.id for one in reply.tactics}:
        yield "tactic", missing, ""


@pytest.mark.parametrize("entry", labelled("replies_first.toml"))
def test_replies_written_before_the_phrases(entry: dict[str, Any]) -> None:
    assert list(differences(entry)) == []


# What the second set still gets less than its labels: a share of "our 70 %", and a chat that puts everything off.
MISSED = {("boss has approved", "deduction"), ("WeChat voice transcript", "hold")}


@pytest.mark.parametrize("entry", labelled("replies_second.toml"))
def test_replies_written_after_the_code(entry: dict[str, Any]) -> None:
    assert [one for one in differences(entry) if (entry["name"], one[0]) not in MISSED] == []


# No condition may count as accepted by any of these.
TRAPS = """
We accept the rework only after the balance is received.
We would accept to bear the re-inspection cost, had you informed us before the order.
You accepted the same quality last year.
Please confirm you bear the re-inspection cost.
We acknowledge your letter and all the conditions in it.
All your conditions are received.
We agree that quality is important and all your requirements are important to us.
We will study all the requirements.
We accepted all your conditions in the past, but this time is different.
If we accept all your conditions, we lose money.
Do you really think we can accept all your conditions?
We accept all your conditions provided you place the next order.
Nobody can accept all these conditions.
I personally agree with all your points, but my boss must decide.
Our boss refuses, though I told him to accept all your conditions.
We agree to all your conditions from next order on.
Yes.
OK
Okay thank you
👍
好的
没问题
知道了，会处理的。
贵司的要求我们都看到了。
同意贵司的看法，质量很重要。
如果贵司同意先付尾款，我司全部同意。
贵司全部要求我司同意部分。
我们不可能全部同意。
全部同意？那我们就亏本了。
贵司若同意分摊复验费，其他条件全部接受。
我司同意返工，前提是贵司承担复验费用。
复验费用我司承担不了。
We will bear the re-inspection cost up to USD 100.
We can pay the re-inspection fee from the next order.
We will pay the re-inspection cost, you refund us when it passes.
We will pay the re-inspection cost when the result is fail.
We will rework the whole lot when the season is over.
We will hold the goods until Friday, then they go to the port.
The goods will be on hold for 3 days.
We welcome the re-inspection by SGS China which we will arrange.
The inspector can choose cartons from the 20 which we put aside.
Balance after re-inspection pass, but 50% must come now.
Ready on 15 September is our wish.
We finish on 5/9 or 9/5.
We'll finish on the 15th.
We agree to finish in 15 days.
It's agreed in our factory that you should bear the re-inspection cost.
We agree to share the re-inspection cost.
We accept your conditions 1, 2 and 4.
We accept the first three of your conditions.
We accept your conditions as a basis for negotiation.
We accept your letter as received.
We accept no condition of your letter.
None of your conditions is accepted.
We accept nothing.
Agreed? We never said so.
We agree to disagree.
We accept all your conditions. Just kidding, please be serious.
We withdraw our mail in which we accepted all your conditions.
See below our answer in red.
We agree to the conditions mentioned by Mr. Wang on the phone.
Re-inspection cost: agreed (50/50).
Re-inspection cost: agreed? no way
Wir akzeptieren nicht die Kosten. We accept all your conditions.
复验费可以由我司承担，前提是复验不合格。
如复验再不合格，费用由我司承担。
第一次复验费用由我司承担，之后的由贵司承担。
贵司要求我司承担复验费用，我司需请示领导。
我司同意承担复验费用的50%。
我们同意返工，不过只返工抽到的那8箱。
同意返工，等旺季过后安排。
返工没问题，先把尾款付了。
没有贵司的放行我们也会出货。
除第三条外全部同意。
我司原则上接受贵司所有条件。
我司同意贵司全部要求的前提是先付尾款。
Yes we received all your requirements and our team is working on it.
We accept re-inspection cost if the result is fail, if pass you should pay.
We'll rework 100% of defective pieces.
100% inspection by our QC was done, all goods are OK now.
All the goods were reworked yesterday, please arrange shipment.
The cost of the rework and the re-inspection should be shared by both sides.
You can deduct from next order.
We understand that you want us to bear the re-inspection cost.
We note your requirement that the balance is paid after re-inspection passed.
I agree with you that this is bad, let us find a solution together.
We agree to find a solution for all your requirements.
All your requirements will be met as much as possible.
We can meet all your requirements but need 10 more days.
ok we agree, thanks, pls pay balance today then we ship
Our factory can accept your conditions, they will confirm tomorrow.
I think we can accept all your conditions.
We confirm goods are on hold. They will be shipped on 20 Sept as vessel is fixed.
We confirm that we will bear the cost, it is on our account to tell you.
We accept all terms; management approval is pending.
Accepted. Our chairman signs off next week.
All accepted from my side. Let me get back to you after meeting.
We accept all conditions; our lawyer is still reviewing.
We accept all conditions; the board will decide on Friday.
We accept all conditions, let me check with my boss.
We accept all conditions. Our director has not approved yet.
We accept all conditions. This mail is a draft.
We accept all conditions. Please treat this as not binding until signed by our director.
We accept all conditions. We reserve our rights.
We accept all conditions. The above is subject to change.
We accept all conditions. Nothing is decided yet.
We accept all your conditions. It depends on our subcontractor.
We accept all your conditions. Let's find a compromise.
We accept all your conditions. LOL
We accept all your conditions 😂
We accept all conditions. Not!
We accept all conditions, to be confirmed.
We accept all conditions (tbc).
We accept all conditions tentatively.
We accept all conditions verbally.
We accept all your conditions in spirit.
We accept all your conditions from January.
We accept, by and large, all your conditions.
In general, all conditions accepted.
As far as possible all conditions are accepted.
Theoretically we accept all conditions.
We accept nearly all conditions.
We accept your conditions with some modifications.
We accept all the conditions you removed.
We accept the order and all its conditions.
We accept that you have sent conditions.
You wrote: "We accept all conditions."
As you wrote, the supplier accepts all conditions.
It seems we accept all your conditions.
We regret that we accepted all your conditions.
We accept all conditions on the understanding that the balance is paid this week.
Following payment of the balance, all conditions are accepted.
With your agreement to split costs, we accept all conditions.
Should you pay the balance, we accept all conditions.
Pay the balance and we accept all conditions.
We accept all your conditions at your cost.
We plan to accept all conditions.
Oh great, of course we accept to pay for your mistakes again.
我们同意全部条件，具体以公司最终批复为准。
同意所有条件，董事会下周开会决定。
我司同意全部要求，最终以合同为准。
同意，费用另算。
我们口头同意所有条件。
""".strip().splitlines()


@pytest.mark.parametrize("text", TRAPS)
def test_nothing_is_accepted_by(text: str) -> None:
    assert stands(read(text), "accepted") == set()


YES = """
We fully accept your letter.
We hereby agree with your rework instruction and all terms in it.
Confirmed, we will follow all your instructions.
All the points in your letter are agreed.
We agree.
同意。
我司完全接受贵司来函中的各项要求。
贵司的条件我司均无异议，将严格照办。
收到来函，我司全部同意，谢谢。
Noted and agreed.
Dear Ruth, we agree to everything in your letter of 10 September.
Sorry for the late answer, but we agree to all your conditions.
Our boss has approved: we accept all your conditions.
Our management has decided to accept all of your requirements.
After a meeting with our boss, we accept all your conditions.
We accept all your conditions. We look forward to your reply.
We accept all the conditions in your letter dated 10 September. Please do not hesitate to call.
老板已批准，我司同意全部条件。
我司同意全部要求，将按时完成。
""".strip().splitlines()


@pytest.mark.parametrize("text", YES)
def test_the_whole_letter_is_accepted_by(text: str) -> None:
    reply = read(text)
    assert reply.attitude == "accepts_all"
    first = text.split(". ", maxsplit=1)[0]
    assert {one.quote for one in reply.stands} <= {text, first, f"{first}."}


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("The re-inspection fee will be paid by us.", "reinspection_cost"),
        ("You may deduct the re-inspection cost from the balance payment.", "deduction"),
        ("No shipment will leave our factory before your written release.", "hold"),
        ("We will never ship without your release.", "hold"),
        ("The rework will be finished on 14 September.", "ready_by"),
        ("Please find attached our rework plan.", "plan"),
        ("Person in charge: Ms Chen, QA manager.", "responsible"),
        ("货物已暂停出货，等待贵司书面放行。", "hold"),
        ("同意复验合格后再付尾款。", "balance_hold"),
        ("返工后不合格的产品会单独存放并标识。", "apart"),
        ("檢驗員可以隨機抽箱。", "fresh_sample"),
        ("We have no problem with a second inspection by Quillmark.", "reinspection"),
        ("We have no objection to the deduction of the fee.", "deduction"),
        ("The completion date of 15 September can be kept.", "ready_by"),
        ("挑出来的不良品单独锁在笼子里。", "apart"),
        ("我司同意承擔複驗費用。", "reinspection_cost"),
    ],
)
def test_one_condition_is_accepted_in_words_of_its_own(text: str, condition: str) -> None:
    assert condition in stands(read(text), "accepted")


@pytest.mark.parametrize(
    ("text", "kind", "condition"),
    [
        ("Inspection company should be paid by you, not by us.", "rework", "reinspection_cost"),
        ("Cost of re-inspection: please your side.", "rework", "reinspection_cost"),
        ("老板说余款到账才安排人返工。", "rework", "balance_hold"),
        ("If you do not release the balance until Friday, we will sell the goods.", "rework", "balance_hold"),
        ("Delivery date: please extend to 30 September.", "rework", "delivery_date"),
        ("Our staff has already chosen twenty good cartons near the door.", "sorting", "fresh_sample"),
        ("Rework of all units and then ship with COSCO on 18 Sept.", "rework", "hold"),
        ("The deposit was used for materials and cannot be refunded.", "rejection", "deposit"),
        ("贵司这份记录我们不会签。", "concession", "signature"),
        ("通知收到。我司已开始返工。", "notice", "no_repair"),
        ("The report does not reflect the true situation.", "notice", "findings"),
    ],
)
def test_one_condition_is_refused_in_words_of_its_own(text: str, kind: str, condition: str) -> None:
    assert condition in stands(read(text, kind), "refused")


def test_silence_accepts_nothing() -> None:
    reply = read("We will bear the re-inspection cost.")
    assert reply.of("whole_lot").stand == "silent"
    assert reply.of("whole_lot").quote == ""


def test_an_empty_reply_is_no_answer() -> None:
    reply = read("")
    assert reply.attitude == "no_answer"
    assert stands(reply, "silent") == {one.condition for one in reply.stands}


@pytest.mark.parametrize("entry", labelled("replies_first.toml"))
def test_every_quote_is_a_sentence_of_the_reply(entry: dict[str, Any]) -> None:
    text = "".join(entry["text"].split())
    reply = read_reply(entry["text"], conditions_of(entry["kind"]))
    quotes = [*(one.quote for one in reply.stands), *(one.quote for one in reply.tactics)]
    assert all("".join(quote.split()) in text for quote in quotes)


@pytest.mark.parametrize("entry", labelled("replies_first.toml"))
def test_a_refusal_put_before_a_reply_takes_its_acceptance_away(entry: dict[str, Any]) -> None:
    if entry["kind"] in {"rework", "sorting", "rejection"}:
        text = f"The re-inspection cost we cannot bear.\n\n{entry['text']}"
        assert read(text, entry["kind"]).of("reinspection_cost").stand in {"refused", "unclear"}


def test_the_order_of_the_conditions_does_not_matter() -> None:
    text = "We agree to everything except the deduction. Whole lot rework will be finished on 14 Sept."
    forward = read_reply(text, conditions_of("rework"), due=DUE)
    back = read_reply(text, conditions_of("rework")[::-1], due=DUE)
    assert set(forward.stands) == set(back.stands)


# --- what is not the reply --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "head",
    [
        "On Thu, 10 Sep 2026, Ruth wrote:",
        "On Thu, 10 Sep 2026 at 10:02, Ruth Amberley\n<ruth@tumblewick.example> wrote:",
        "-----Original Message-----",
        "From: Ruth\nSent: Thursday",
        "发件人：Ruth\n发送时间：2026年9月10日",
        "------------------ 原始邮件 ------------------",
        "在 2026年9月10日，Ruth 写道：",
        "________________________________\nFrom: Ruth\nSent: Thursday",
        "From: Ruth <ruth@tumblewick.example>",
    ],
)
def test_a_quoted_mail_is_not_the_reply(head: str) -> None:
    reply = read(f"Thank you.\n\n{head}\nWe accept all conditions. We bear the re-inspection cost.")
    assert stands(reply, "accepted") == set()
    assert reply.own == "Thank you."


def test_a_line_of_dashes_or_the_word_from_ends_no_reply() -> None:
    text = "We accept all your conditions.\n____________\nFrom: our side.\nThe re-inspection cost we cannot pay."
    assert read(text).of("reinspection_cost").stand == "refused"


def test_what_stands_below_the_name_is_read_where_it_speaks() -> None:
    text = (
        "We accept all your conditions.\nBest regards,\nLin\nSales Manager\nP.S. The re-inspection fee we cannot pay."
    )
    assert read(text).of("reinspection_cost").stand == "refused"


def test_small_print_is_not_the_reply() -> None:
    text = "Noted.\n\nThis e-mail is confidential and intended for the recipient only. We accept all your conditions."
    assert read(text).attitude == "no_answer"


def test_a_bare_yes_under_a_quote_answers_that_quote_alone() -> None:
    reply = read("> Please confirm that you bear the cost of the work.\nAgreed.")
    assert stands(reply, "accepted") == {"work_cost"}


def test_answers_in_another_colour_leave_everything_unclear() -> None:
    reply = read("Please see our answers below in red. We accept all conditions.\n\nFrom: Ruth\nSent: Thursday\nText")
    assert stands(reply, "accepted") == set()
    assert reply.notes


def test_a_language_that_is_not_read_leaves_everything_unclear() -> None:
    reply = read("Nous acceptons toutes vos conditions et nous ne livrons pas les marchandises avant votre accord.")
    assert stands(reply, "unclear") == {one.condition for one in reply.stands}
    assert "language" in reply.notes[0]


def test_one_foreign_sentence_takes_the_certainty_from_an_english_yes() -> None:
    reply = read(
        "We accept all your conditions.\nAber wir werden die Kosten nicht tragen und das ist unser letztes Wort."
    )
    assert stands(reply, "accepted") == set()


# --- figures ----------------------------------------------------------------------------------------------------------


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


# --- tactics, what is open, what is next ------------------------------------------------------------------------------


def test_a_tactic_has_its_sentence_and_an_answer_with_its_rules() -> None:
    reply = read("Hello. Your inspector is too strict. Pay the balance first.")
    told = {one.id: one for one in reply.tactics}
    assert told["too_strict"].quote == "Your inspector is too strict."
    assert told["pay_first"].rules == (5, 17, 52)
    assert all(one.answer for one in reply.tactics)


def test_what_is_promised_is_open_until_it_is_seen() -> None:
    reply = read("We accept all your conditions.")
    assert [one.condition for one in reply.open] == ["plan", "records", "photos", "cause"]
    assert all("not seen yet" in one.text for one in reply.open)


def test_a_refused_correction_points_to_the_ground_of_a_rejection() -> None:
    reply = read("We will not rework the goods.")
    step = next(one for one in reply.next if one.paper == "rejection")
    assert 41 in step.rules


def test_an_accepted_rework_points_to_the_booking_of_the_reinspection() -> None:
    assert read("We accept all your conditions.").next[-1].paper == "reinspection"


def test_a_dispute_points_to_the_evidence() -> None:
    reply = read("We do not agree with the inspection report.", "notice")
    assert reply.attitude == "disputes_findings"
    assert "evidence" in [one.paper for one in reply.next]


def test_a_receipt_leaves_the_answer_due() -> None:
    reply = read("Well received, thank you.")
    assert reply.attitude == "no_answer"
    assert [one.rules for one in reply.next] == [(44,)]


def test_a_refusal_of_the_letter_refuses_every_condition() -> None:
    reply = read("We do not accept your conditions.")
    assert stands(reply, "refused") == {one.condition for one in reply.stands}
    assert reply.attitude == "refuses"


# --- long and hostile -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "piece", ["we will and ", "if you pay, ", "复验费用我司承担", "ok\n", "> ", "not ", "1,150 ", "("]
)
def test_a_long_hostile_reply_is_read_to_its_end(piece: str) -> None:
    text = (piece * (LONGEST + 1))[: LONGEST + 1]
    assert "longer" in " ".join(read(text).notes)


def test_a_refusal_behind_the_last_sign_that_is_read_leaves_nothing_accepted() -> None:
    text = "We accept all your conditions. " + "x" * LONGEST + " We refuse."
    assert stands(read(text), "accepted") == set()


def test_an_answer_that_is_not_final_says_so_and_leaves_silence_as_it_is() -> None:
    reply = read("We accept to rework the whole lot. Management approval is pending.")
    assert "work" in stands(reply, "unclear")
    assert "reinspection_cost" in stands(reply, "silent")
    assert any("has yet to approve" in note for note in reply.notes)


def test_a_sentence_that_answers_a_condition_plainly_limits_no_yes_to_all() -> None:
    reply = read("We accept all your conditions. You may deduct the re-inspection cost from the balance payment.")
    assert stands(reply, "accepted") >= {"hold", "work", "fresh_sample", "deduction"}


def test_what_is_taken_back_leaves_a_refusal_refused() -> None:
    reply = read("We will not bear the re-inspection cost. We withdraw our last mail.")
    assert "reinspection_cost" in stands(reply, "refused")


def test_nothing_is_booked_while_a_condition_is_refused() -> None:
    done = "The rework will be finished on 14 September."
    assert "reinspection" in {step.paper for step in read(done).next}
    assert "reinspection" not in {step.paper for step in read(f"{done} We will not bear the re-inspection cost.").next}
