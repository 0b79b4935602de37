"""Papers and approved samples that were shown pass, those that were not stay open; goods are judged by other words."""

import pytest

from tests.parsers.notation import page, rows
from toolkit.parsers.results.sections import sections
from toolkit.parsers.results.unjudged import unjudged


def judged(said: str, name: str = "Lead test report") -> list[str | None]:
    lines = rows(f"[Document | Asked for | Status\n[{name} | yes | {said}\n[Label sheet | yes | OK")
    return [part.result for part in sections(lines, [page(lines)]) if part.name == name]


def unclear(said: str, name: str = "Lead test report") -> bool:
    lines = rows(f"[Document | Asked for | Status\n[{name} | yes | {said}\n[Label sheet | yes | OK")
    return any(name in problem.message for problem in unjudged(lines, judged_whole=True))


@pytest.mark.parametrize(
    "said",
    [
        "Presented",
        "Submitted",
        "Shown to the inspector",
        "Provided, no. LK-3310 of 7 May 2026",
        "Furnished (copy)",
        "Handed over on 2026-05-07",
        "Seen, signed 7 May 2026",
        "vorgelegt, Nr. 3310 vom 7. Mai 2026",
        "Présenté, daté du 7 mai 2026",
        "Presentado",
        "Presentato",
        "okazano",
        "Apresentado",
        "getoond",
        "ibraz edildi",
        "đã xuất trình",
        "已出示，编号3310",
    ],
)
@pytest.mark.parametrize("name", ["Lead test report", "Packing list", "Approved sample", "装箱单", "Prüfbericht"])
def test_a_paper_that_was_shown_passes(said: str, name: str) -> None:
    assert judged(said, name) == ["pass"]
    assert not unclear(said, name)


@pytest.mark.parametrize(
    "said",
    [
        "Not presented",
        "Not shown",
        "Not yet submitted – promised for 9 May",
        "Not seen",
        "not handed over",
        "nicht vorgelegt",
        "non présenté",
        "no presentado",
        "nie okazano",
        "não apresentado",
        "niet getoond",
        "ibraz edilmedi",
        "chưa xuất trình",
        "未出示",
    ],
)
def test_a_paper_that_was_not_shown_stays_open(said: str) -> None:
    assert judged(said) == ["pending"]


def test_its_number_and_day_stay_beside_it() -> None:
    lines = rows("[Document | Status\n[Lead test report | Shown, no. LK-3310 of 7 May 2026\n[Label sheet | OK")
    assert [part.remark for part in sections(lines, [page(lines)])] == ["Shown, no. LK-3310 of 7 May 2026", None]


@pytest.mark.parametrize(
    "said", ["Shown, but of another model", "Presented, expired", "Shown?", "Seen on a telephone only", "Shown BUT OLD"]
)
def test_a_paper_with_more_said_of_it_is_no_pass(said: str) -> None:
    assert "pass" not in judged(said)


@pytest.mark.parametrize("name", ["Rust on hinges", "Lid", "Defect report of the line"])
def test_of_goods_the_words_judge_nothing(name: str) -> None:
    assert judged("Seen", name) == []
    assert judged("Not seen", name) != ["pending"]
