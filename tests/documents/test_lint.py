"""Each wording rule of Chinese letters catches the bad form and lets the good one pass."""

import pytest

from toolkit.documents.brief import Kind
from toolkit.documents.lint import wording_faults
from toolkit.documents.wordtext import Paragraph

CHINESE = [
    ("请尽快回复。", "请于2026年11月26日前回复。"),
    ("请贵司立即返工。", "请贵司立即返工,并于2026年11月26日前完成。"),
    ("请马上答复。", "请在收到本函后马上答复,至迟2026年11月26日。"),
    ("请尽量完成。", "请完成全部返工。"),
    ("如有可能,请更换。", "请更换全部不合格品。"),
    ("做到差不多即可。", "应做到与确认样一致。"),
    ("该批基本合格。", "该批不合格。"),
    ("质量要好。", "应符合2026年8月14日订单所附的确认样。"),
    ("请提高质量。", "请清除手柄上的污渍,60厘米处目视无痕。"),
    ("请解决上述质量问题。", "请逐项完成下表所列返工。"),
    ("我司将罚款。", "我司将依第7.4条要求违约金。"),
    ("定金不予退还。", "预付款应予退还。"),
    ("同意出货。", "未经我司书面放行,不得出运。"),
    ("可以出货。", "经我司书面同意,方可出货。"),
    ("我司接受该批货物。", "我司拒绝接受标的物。"),
    ("该批已验收。", "检验不构成对货物的接受,亦不视为验收合格。"),
    ("这是最后一次机会。", "逾期,我司将依订单行使权利。"),
    ("我司取消订单。", "本函不构成解除合同。"),
    ("请返修全部货物。", "请返工全部货物。"),
    ("请对货物排序。", "请对货物全数挑选。"),
    ("请分类处理不良品。", "请挑选并隔离不合格品。"),
    ("完成后安排复检。", "完成后安排复验。"),
    ("由法人代表签字。", "由法定代表人签字。"),
    ("数量为1.2万件。", "数量为12,000件。"),
    ("我司不再追究。", "我司保留全部权利。"),
    ("发现重大缺陷5处。", "发现严重缺陷(Major)5处。"),
    ("请于3/4/26前完成。", "请于2026年4月3日前完成。"),
    ("请于26年4月3日前完成。", "请于2026年4月3日前完成。"),
    ("请于4月3日前完成。", "请于2026年4月3日前完成。"),
]


def faults(text: str, kind: Kind = Kind.REWORK) -> list[str]:
    return list(wording_faults(kind, (Paragraph(text, "正文"),)))


@pytest.mark.parametrize(("bad", "good"), CHINESE)
def test_the_bad_form_is_caught_and_the_good_one_passes(bad: str, good: str) -> None:
    assert len(faults(bad)) == 1
    assert "正文; write " in faults(bad)[0]
    assert faults(good) == []


def test_a_sentence_ends_at_its_chinese_mark() -> None:
    assert len(faults("请立即停工。请于2026年11月26日前完成。")) == 1
    assert faults("请立即停工,并于2026年11月26日前完成。") == []
    assert len(faults("请立即停工；请于2026年11月26日前完成！")) == 1


@pytest.mark.parametrize(
    ("kind", "text"),
    [(Kind.RELEASE, "该批可以出货。"), (Kind.CONCESSION, "我司同意让步接收该批,我司可以接受所列缺陷。")],
)
def test_what_only_one_kind_of_letter_may_say_passes_there(kind: Kind, text: str) -> None:
    assert faults(text, kind) == []
    assert len(faults(text, Kind.NOTICE)) >= 1
