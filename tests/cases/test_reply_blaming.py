"""A yes to everything beside a sentence that lays the fault, or a cost, on the buyer."""

import pytest

from tests.cases.reading import read, stands

_YES = "We accept all points of your letter. "
_FAULTS = (
    "The French tags are your fault, your artwork came too late.",
    "You approved the tags yourself.",
    "Wrong tags due to your late file.",
    "The defect is caused by you.",
    "The fault lies with you.",
    "The tags were printed according to your artwork.",
    "You send artwork late.",
    "It is you fault.",
    "Fault is you.",
    "The cause is your artwork.",
    "The mistake is from your designer.",
    "Because you changed the artwork so late.",
    "Blame your designer.",
    "We got your artwork too late.",
    "The artwork arrived late from your side.",
    "Tags not our fault but your fault.",
    "The tags problem was made on your end.",
    "The colour is what you ordered.",
    "Tags made as per your file.",
    "Your team confirmed the colour.",
    "For the tags you are responsible.",
    "Wrong tags is buyer problem.",
    "Had you sent the artwork earlier, tags would be right.",
    "The root cause is on customer side.",
    "You did not send the artwork in time.",
    "法文标签是按贵司文件印的。",
    "责任在于客户。",
    "贵司没有及时提供图稿。",
    "标签问题由贵司负责。",
    "Der Fehler liegt bei Ihnen.",
    "L'erreur vient de vous.",
    "标签错误是贵方的责任。",
    "因为你们的图稿太晚。",
    "你们图稿给错了。",
    "是你们确认的样品。",
    "图稿是你们提供的，来得太迟。",
    "这个怪你们。",
    "Die Etiketten sind Ihr Fehler.",
    "Ihre Druckvorlage kam zu spät.",
    "Les étiquettes sont votre faute.",
    "Vos fichiers sont arrivés trop tard.",
)
_COSTS = (
    "You must bear the cost of new tags.",
    "The price of new tags is yours, USD 0.06 each.",
    "New tags at your cost.",
    "We will charge you the tags.",
    "新吊牌费用由贵司承担。",
)
_NO_BLAME = (
    "It is not your fault.",
    "It is our fault, not yours.",
    "The fault is ours and not yours.",
    "The defects are not caused by you.",
    "Your letter is right.",
    "Your report is correct.",
    "We reprint the tags with your artwork.",
    "We were late with the artwork.",
    "We blame our own workers.",
    "We print new tags according to your artwork.",
    "New tags are made as you wish.",
    "The responsible person is Deng Wei.",
    "The problems in your report are clear to us.",
    "责任在我司。",
    "We made a mistake in your order.",
    "Your labels were printed wrong by us.",
    "You are right about the wrong tags.",
    "不是贵司的责任，是我司的责任。",
    "我司承认是我司的失误，与贵司无关。",
)


@pytest.mark.parametrize("said", _FAULTS)
def test_a_fault_laid_on_the_buyer_takes_findings_and_costs_out_of_a_yes_to_everything(said: str) -> None:
    reply = read(_YES + said)
    assert {"findings", "work_cost", "reinspection_cost", "deduction"}.isdisjoint(stands(reply, "accepted"))
    assert "blames_you" in [one.id for one in reply.tactics]


@pytest.mark.parametrize("said", _COSTS)
def test_a_cost_laid_on_the_buyer_takes_the_costs_out_of_a_yes_to_everything(said: str) -> None:
    assert {"work_cost", "reinspection_cost"} <= stands(read(_YES + said), "unclear")


@pytest.mark.parametrize("said", _NO_BLAME)
def test_a_fault_of_their_own_is_no_blame(said: str) -> None:
    reply = read(_YES + said)
    assert {"work_cost", "hold", "reinspection_cost"} <= stands(reply, "accepted")
    assert "blames_you" not in [one.id for one in reply.tactics]


def test_the_sentence_that_blames_is_quoted_and_is_no_pressing_with_a_vessel() -> None:
    reply = read(_YES + _FAULTS[0])
    told = {one.condition: one for one in reply.stands}
    assert told["findings"].quote == _FAULTS[0]
    assert told["hold"].stand == "accepted"
    assert [one.id for one in reply.tactics] == ["blames_you"]


def test_what_came_too_late_and_a_vessel_that_is_booked_still_press() -> None:
    assert [one.id for one in read("It is too late to change, the vessel is booked.").tactics] == ["time_pressure"]


def test_a_cost_laid_on_the_buyer_at_the_end_of_a_long_answer_is_told_with_its_sum() -> None:
    reply = read(
        "Understood. We will re-solder every lamp, polish the roofs and change the tags, all at our expense. You send "
        "your inspector and we pay him, take it from the balance. The tags: your artwork came late, so the price of "
        "new tags is yours, USD 0.06 each."
    )
    told = {one.condition: one for one in reply.stands}
    assert told["work_cost"].stand == told["findings"].stand == "unclear"
    assert told["work_cost"].quote.startswith("The tags: your artwork came late")
    assert [f"{one.currency} {one.value}" for one in told["work_cost"].amounts] == ["USD 0.06"]


def test_the_inspector_whom_the_buyer_chose_is_no_fault_of_the_goods() -> None:
    assert "blames_you" not in [one.id for one in read("The inspector was chosen by you.").tactics]
