"""A no to work on defects within their limit: no refusal to correct what broke the limit, and no yes either."""

import pytest

from tests.cases.reading import read_with
from toolkit.cases.reply_model import Reply
from toolkit.cases.reply_spared import PART, SPARED, Finds

FINDS = Finds(
    within=("Pencil mark on the underside", "Small dent on edge of tread (< 3 mm)", "凳面边缘小凹痕"),
    beyond=("Paint run on front edge of tread, longer than 10 mm", "Cap of hinge screw missing", "凳腿短"),
)


def read(text: str, finds: Finds = FINDS) -> Reply:
    return read_with(finds, text)


@pytest.mark.parametrize(
    "text",
    [
        "The small dents of less than 3 mm we will not repair, this is natural wood and every stool has it.",
        "We will not repair the pencil marks.",
        "We will rework the whole lot. The small dents we will not repair.",
        "The paint and the caps will be reworked. Only the dents stay as they are.",
        "小于3毫米的凹痕不返修。",
    ],
)
def test_a_refusal_within_the_limit_advises_no_rejection(text: str) -> None:
    reply = read(text)
    work = reply.of("work")
    assert (work.stand, work.why) == ("unclear", SPARED)
    assert reply.attitude != "refuses"
    assert not any("refuses_correction" in step.text or step.paper == "rejection" for step in reply.next)
    assert any("within its limit" in step.text for step in reply.next)


@pytest.mark.parametrize(
    "text",
    [
        "We will not rework.",
        "We will not rework the lot for small dents.",
        "Because of small dents we will not rework.",
        "We will not repair the small ones.",
        "We will not repair the dents and the rest.",
        "凹痕和摇晃不返修。",
        "因为小凹痕不返工。",
    ],
)
def test_a_refusal_of_the_lot_stays_one(text: str) -> None:
    assert read(text).of("work").stand == "refused"


@pytest.mark.parametrize(
    "text",
    [
        "We will not repair the paint runs.",
        "We will not repair the dents and the paint runs.",
        "The dents we will not repair. The caps we will not repair.",
        "We will not repair the dents and the wobble.",
        "凳腿短的不返修。",
    ],
)
def test_defects_beyond_their_limit_that_are_declined_by_name_are_asked_for_and_never_let_pass(text: str) -> None:
    reply = read(text)
    assert (reply.of("work").stand, reply.of("work").why) == ("unclear", PART)
    assert not any("within its limit" in step.text for step in reply.next)


def test_without_the_report_a_refusal_stays_one() -> None:
    assert read("The small dents we will not repair.", Finds()).of("work").stand == "refused"


SEVERAL = Finds(
    within=("Small dent on edge of tread (< 3 mm)",),
    beyond=("Seam open at the leg", "Cap missing", "Stain in the coating, same on the sealed sample"),
    pleas=(("Stain in the coating, same on the sealed sample", "look at your sample before you answer"),),
)


@pytest.mark.parametrize(
    "text",
    [
        "The seams are closed again and the caps put on. The stains we will not repair.",
        "We will not repair the stains, because your sample shows them too.",
        "We will repair the seams and the caps, but the stains we will not repair.",
        "The caps we will not repair.",
    ],
)
def test_one_defect_of_several_declined_is_no_refusal_of_correction(text: str) -> None:
    reply = read(text, SEVERAL)
    assert (reply.of("work").stand, reply.of("work").why) == ("unclear", PART)
    assert reply.attitude not in ("refuses", "accepts_all")
    assert not any("refuses_correction" in step.text or step.paper == "rejection" for step in reply.next)
    assert any("One defect of several" in step.text for step in reply.next)


@pytest.mark.parametrize(
    "text",
    [
        "We will not rework.",
        "We will not repair the seams, the caps and the stains.",
        "The seams, the caps and the stains we will not repair.",
        "Because of the stains we will not rework.",
        "We will not repair the lot for stains.",
        "The stains and all the rest we will not repair.",
    ],
)
def test_a_refusal_of_all_or_of_the_lot_gives_its_ground(text: str) -> None:
    reply = read(text, SEVERAL)
    assert (reply.of("work").stand, reply.of("work").why) == ("refused", "")
    assert any("refuses_correction" in step.text for step in reply.next)


def test_a_fee_refused_beside_one_declined_defect_refuses_no_work() -> None:
    reply = read("The caps we will not repair. We will not pay the re-inspection.", SEVERAL)
    assert {one.condition for one in reply.stands if one.stand == "refused"} == {"reinspection_cost"}
    assert any("One defect of several" in step.text for step in reply.next)


def test_what_the_report_says_for_the_supplier_comes_first() -> None:
    step = read("The stains we will not repair, they are on your sample too.", SEVERAL).next[0]
    assert step.text == (
        "The report itself says “Stain in the coating, same on the sealed sample”: "
        "look at your sample before you answer."
    )
    for text in ("The caps we will not repair.", "We will rework the whole lot, the stains too."):
        assert not any("The report itself" in step.text for step in read(text, SEVERAL).next)


def test_the_only_defect_beyond_its_limit_declined_is_a_refusal_unless_the_report_bears_it_out() -> None:
    alone = Finds(within=FINDS.within, beyond=SEVERAL.beyond[2:])
    assert read("The stains we will not repair.", alone).of("work").why == ""
    assert read("The stains we will not repair.", alone._replace(pleas=SEVERAL.pleas)).of("work").why == PART
