"""A reply on the terminal: every condition with its stand, every sentence once, nothing wider than 100 columns."""

from datetime import date

import pytest

from tests.nasty import NASTY, Nasty
from toolkit.cases.conditions import conditions_of, kinds
from toolkit.cases.replies import read_reply
from toolkit.cli.reply_text import WIDTH, reply_text

MAIL = """\
Dear Ruth,
We will rework the whole lot as your letter says and finish on 22 September 2026. Your QC is too strict.
But the re-inspection cost we cannot bear, please pay USD 140.
复验费用我司最多承担50%，货物已经订好舱了，请贵司先付尾款，收到尾款后我们马上安排返工，谢谢您的理解和支持。
"""


def shown(text: str, kind: str = "rework") -> str:
    return reply_text(read_reply(text, conditions_of(kind), due={"ready_by": date(2026, 9, 15)}))


def columns(line: str) -> int:
    return sum(1 + ("\u2e80" <= sign <= "\uffef") for sign in line)


def test_it_begins_with_what_the_reply_is() -> None:
    assert shown(MAIL).startswith("The reply: disputes the findings\n")  # the QC, it says, is too strict
    assert shown(MAIL.splitlines()[1]).startswith("The reply: disputes the findings\n")


def test_every_condition_stands_once_with_its_mark() -> None:
    lines = shown(MAIL).split("\n")
    marked = [line for line in lines if line[:12] in {"+ accepted  ", "! refused   ", "? unclear   ", "- silent    "}]
    assert len(marked) == len(conditions_of("rework")) + 1  # the legend begins like one of them


def test_a_refusal_shows_its_sentence() -> None:
    assert "“But the re-inspection cost we cannot bear, please pay USD 140.”" in shown(MAIL)


def test_another_day_is_shown_beside_the_one_asked() -> None:
    assert "another day is offered: 2026-09-22 instead of 2026-09-15" in shown(MAIL)


def test_a_tactic_is_followed_by_its_answer_and_its_rules() -> None:
    text = shown(MAIL)
    assert "says that the inspection is too strict" in text
    assert "(G8, G43)" in text


def test_a_step_names_its_paper() -> None:
    assert "Paper: reinspection." in shown("We accept all your conditions.")


def test_what_is_promised_is_listed_as_not_seen() -> None:
    assert "Promised, not seen yet: the work plan" in shown("We accept all your conditions.")


def test_a_note_is_told_first() -> None:
    lines = shown("Nous acceptons toutes vos conditions et nous les respectons pour cette commande.").split("\n")
    assert lines[1].startswith("Note: Part of the reply is in a language")


@pytest.mark.parametrize("kind", kinds())
def test_nothing_is_wider_than_the_terminal(kind: str) -> None:
    assert max(map(columns, shown(MAIL, kind).split("\n"))) <= WIDTH


def test_a_word_without_end_is_cut() -> None:
    assert max(map(columns, shown("We will not ship " + "x" * 500 + " the goods.").split("\n"))) <= WIDTH


@pytest.mark.parametrize("one", NASTY, ids=[one.name for one in NASTY])
def test_no_sign_of_a_reply_moves_the_terminal(one: Nasty) -> None:
    text = shown(f"We will not bear the re-inspection cost {one.value}")
    assert all(sign.isprintable() or sign == "\n" for sign in text)
