"""A paper that is missing is asked for and a label is put on; no goods are reworked for either."""

import pytest
from msgspec.structs import replace

from tests.resolver.cases import DENT, RIDDLE, WELD, option, report, resolved, row, section
from toolkit.model.report import Report, Section
from toolkit.model.resolution import Resolution

PAPER = replace(section("Food contact test report"), remark="not presented")
LABEL = replace(section("CE mark"), remark="CE mark missing on carton")
MANUAL = replace(section("Documents"), remark="User manual missing in gift box")
GOODS = replace(section("Food contact test report"), remark="Migration exceeds the limit, not accepted")
SEND = "a copy of the valid one for this lot"
PUT_ON = "found missing put on or with every unit and carton that must carry it"


def lot(*checks: Section, major: int = 2) -> Report:
    return report(row(DENT if major == 2 else WELD, major=major), sections=checks)


def said(found: Resolution) -> str:
    advice = (one.text for one in found.next_order)
    return " ".join((*found.next, *(ask.question for ask in found.asks), *advice))


def test_a_missing_paper_is_sent_and_closes_no_rework_step() -> None:
    found = resolved(lot(PAPER))
    assert found.path == "ask"
    assert "a paper is missing, and no work on the goods brings it" in found.reasons[0].text
    assert option(found, "rework") == (
        False,
        "“Food contact test report”: a paper is missing; no work on the goods brings it (G14).",
    )
    assert SEND in said(found)
    assert "who issued the valid paper for this lot" in said(found)
    assert "on every unit" not in said(found)
    assert "first piece" not in said(found)


def test_a_test_report_that_says_that_the_goods_fail_is_a_question_on_the_goods() -> None:
    found = resolved(lot(GOODS))
    assert "can the factory put it right on every unit, by what method?" in said(found)
    assert SEND not in said(found)


@pytest.mark.parametrize("check", [LABEL, MANUAL])
def test_a_missing_label_or_manual_is_put_on(check: Section) -> None:
    found = resolved(lot(check))
    assert found.path == "rework"
    assert PUT_ON in said(found)
    assert "put right on every unit and carton" not in said(found)
    assert SEND not in said(found)


def test_a_label_with_a_paper_is_put_on_and_the_paper_sent() -> None:
    found = resolved(lot(LABEL, PAPER))
    assert found.path == "rework"
    assert "relabel or repack it, and have the missing paper sent" in found.reasons[0].text
    assert SEND in said(found)
    assert PUT_ON in said(found)


def test_beside_counts_only_the_checks_of_goods_are_put_right() -> None:
    carton = replace(section("Packing"), remark="Carton 3-ply instead of 5-ply")
    told = said(resolved(lot(PAPER, carton, major=13)))
    assert "Have Packing put right on every unit and carton." in told
    assert SEND in told


def test_nobody_is_asked_how_a_missing_paper_is_repaired() -> None:
    paper = resolved(report(row("Declaration of conformity not shown", major=13)))
    assert "who issued the valid paper for this lot" in said(paper)
    assert "be repaired, and by what method?" not in said(paper)
    assert "be repaired, and by what method?" in said(resolved(report(row(RIDDLE, major=13))))
