"""What looks like a yes and accepts nothing, and what accepts all of a letter."""

import pytest

from tests.cases.reading import read, stands

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
