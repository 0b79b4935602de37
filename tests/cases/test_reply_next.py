"""What a reply leaves open, how it argues, and what is next on it."""

import pytest

from tests.cases.reading import read, stands


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


def test_nothing_is_booked_while_a_condition_is_refused() -> None:
    done = "The rework will be finished on 14 September."
    assert "reinspection" in {step.paper for step in read(done).next}
    assert "reinspection" not in {step.paper for step in read(f"{done} We will not bear the re-inspection cost.").next}


@pytest.mark.parametrize(
    "text",
    [
        "One lamp with burr is not a critical problem, we will check all sockets and file the burrs, ready 9 December.",
        "We can make the glaze again for free for the worst ones.",
        "We will rework the lot and present it on 9 December.",
        "我们可以免费返工，打磨毛刺。",
    ],
)
def test_work_that_is_offered_to_a_rejection_is_told_in_a_note_and_is_an_answer(text: str) -> None:
    reply = read(text, "rejection")
    assert any(text in note for note in reply.notes)
    assert reply.attitude != "no_answer"
    assert stands(reply, "accepted") == set()


@pytest.mark.parametrize(
    "text", ["We will do better.", "We will check all emails.", "We will make the replacement by 20 September."]
)
def test_no_note_is_made_of_what_is_no_work_or_is_told_with_its_condition(text: str) -> None:
    assert read(text, "rejection").notes == ()


def test_a_defect_that_is_called_none_disputes_the_findings() -> None:
    assert read("One lamp with burr is not a critical problem.", "rejection").of("findings").stand == "refused"
    assert read("It is not a real problem for us to start.", "rejection").of("findings").stand == "silent"
