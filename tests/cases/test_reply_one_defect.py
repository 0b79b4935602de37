"""A no to the work on one defect or part, in any of its forms: it refuses that one and never the lot."""

import pytest

from tests.cases.reading import read_with
from toolkit.cases.reply_model import Reply
from toolkit.cases.reply_spared import NAMED, PART, SPARED, Finds

FINDS = Finds(
    within=("Loose thread end on backrest, over 25 mm", "Cup holder mesh off centre by more than 10 mm"),
    beyond=("Seat fabric seam burst at front rail", "Frame scratched through powder coat", "Plastic foot cap missing"),
    goods=("Folding camp chair",),
)
ZH = Finds(
    within=("杯架网布偏位", "线头过长"), beyond=("车架划伤露底", "脚套缺失"), goods=("折叠椅", "Folding camp chair")
)


def read(text: str, finds: Finds = FINDS) -> Reply:
    return read_with(finds, text)


def advises_rejection(reply: Reply) -> bool:
    return any("refuses_correction" in step.text or step.paper == "rejection" for step in reply.next)


@pytest.mark.parametrize(
    "text",
    [
        "The cup holder is within the drawing tolerance, no rework.",
        "The cup holders are normal, we do not rework.",
        "Cup holder: no rework. All other points accepted.",
        "The cup holder we will not rework, it is within our drawing.",
        "The cup holder is as per drawing, so we will not repair it.",
        "Loose threads are not a defect, no repair.",
    ],
)
def test_one_defect_within_its_limit_is_a_question(text: str) -> None:
    reply = read(text)
    assert (reply.of("work").stand, reply.of("work").why) == ("unclear", SPARED)
    assert reply.of("findings").stand != "refused"
    assert reply.attitude != "disputes_findings"
    assert not advises_rejection(reply)


@pytest.mark.parametrize(
    "text",
    [
        "杯架偏差在图纸公差内，不返工。",
        "杯架不返工，其他全部同意。",
        "杯架偏位不返工。",
        "线头属于正常现象，我司不返修。",
        "杯架符合图纸，不需要返工。",
        "杯架偏差在公差内，没必要返工。",
    ],
)
def test_one_thing_in_another_language_than_the_report_is_a_question(text: str) -> None:
    reply = read(text)
    assert (reply.of("work").stand, reply.of("work").why) == ("unclear", NAMED)
    assert not advises_rejection(reply)
    assert not any(step.text.startswith("What they leave is within its limit") for step in reply.next)


@pytest.mark.parametrize(
    "text",
    ["The cup holder is within the drawing tolerance, no rework.", "Cup holder: no rework. All the rest is agreed."],
)
def test_one_thing_in_english_beside_a_chinese_report_is_a_question(text: str) -> None:
    assert read(text, ZH).of("work").why == NAMED


@pytest.mark.parametrize(
    "text",
    [
        "No rework.",
        "The lot is within tolerance, no rework.",
        "The costs are too high, no rework.",
        "Our workshop is full, no rework.",
        "The chairs are normal, no rework.",
        "不返工。",
        "椅子不返工。",
        "成本太高，不返工。",
        "产品质量正常，不返工。",
        "旺季太忙，不返工。",
        "工人不够，不返工。",
        "全部正常，不返工。",
    ],
)
@pytest.mark.parametrize("finds", [FINDS, ZH])
def test_a_no_that_names_no_defect_refuses_the_work(text: str, finds: Finds) -> None:
    assert read(text, finds).of("work").stand == "refused"


@pytest.mark.parametrize(
    "text",
    [
        "The scratches are normal, we do not repaint. The rest is agreed.",
        "The scratches are normal, we do not repaint.",
        "Scratched frames stay as they are. All the rest is agreed.",
        "The scratches are within tolerance, no rework.",
        "The scratches and the cup holder stay as they are.",
        "We will not repair the scratches of more than 10 mm.",
    ],
)
def test_a_defect_over_its_limit_is_never_called_within_it(text: str) -> None:
    reply = read(text)
    work = reply.of("work")
    assert work.stand == "unclear"
    assert work.why == PART
    assert not any("within its limit" in step.text for step in reply.next)


@pytest.mark.parametrize("text", ["划伤属于正常，不返工。", "划伤的不返修，其他同意。", "划伤不返工。"])
def test_a_chinese_defect_over_its_limit_is_never_called_within_it(text: str) -> None:
    reply = read(text, ZH)
    assert (reply.of("work").stand, reply.of("work").why) == ("unclear", PART)
    assert not any("within its limit" in step.text for step in reply.next)


def test_what_hangs_on_the_work_is_told_to_hang_on_a_question() -> None:
    whys = [one.why for one in read("杯架不返工，其他全部同意。").stands]
    assert any("unclear: The lot is reworked" in why for why in whys)
    assert not any("refused:" in why for why in whys)


@pytest.mark.parametrize(
    "scratches",
    [
        "For the scratches we think it is normal in this trade, we will only touch up those which are really ugly.",
        "The scratches stay as they are.",
        "The scratched frames we will not repaint.",
    ],
)
def test_what_is_left_is_not_within_its_limit_where_another_sentence_leaves_more(scratches: str) -> None:
    for text in (f"{scratches} The cup holder we will not rework.", f"The cup holder we will not rework. {scratches}"):
        reply = read(text)
        assert reply.of("work").stand == "unclear"
        assert not any(step.text.startswith("What they leave is within") for step in reply.next)
