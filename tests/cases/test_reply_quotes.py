"""What of a mail is the reply: quoted mails, small print, colours and other languages are none."""

import pytest

from tests.cases.reading import read, stands


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
