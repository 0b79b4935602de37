"""Words for results, and what stands behind them."""

import pytest

from toolkit.parsers.words import outcomes


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("PASSED", "pass"),
        ("Not accepted", "fail"),
        ("not conform", "fail"),
        ("FAIL (beyond AQL)", "fail"),
        ("PASSED within AQL", "pass"),
        ("ACCEPTED. The sorting record of the factory was seen.", "pass"),
        ("ACCEPTED. Sorting was requested.", "pending"),
        ("ACCEPTED. Rework was agreed with the factory.", "pending"),
        ("PASSED. Sorting was completed on 200 of 3,600 pcs.", "pending"),
        ("PASS. Release for shipment on re-inspection", "pending"),
        ("ACCEPTED - as soon as the labels are there", "pending"),
        ("HOLD - shipment not released until the brake retest is received", "pending"),
        ("HOLD - lot failed", None),
        ("CONFORME - si autorizza la spedizione", "pass"),
        ("CONFORME, si la marchandise est triée", "pending"),
        ("ACCEPTED. Rework of 2 cartons.", "pending"),
        ("PASSED. Defective pairs were reworked before loading.", "pending"),
        ("BESTANDEN. Die fehlerhaften Teile wurden nachgearbeitet.", "pass"),
        ("PASSED. The lot was sorted only in part.", "pending"),
        ("PASSED. Rework was not completed.", None),
        ("INSPECTION ABORTED - GOODS NOT READY", "aborted"),
        ("Passed conditional", "pending"),
        ("PASS - subject to the client's approval", "pending"),
        ("PASS (pending laboratory test)", "pending"),
        ("PASS, except shipping marks", "pending"),
        ("Passed after sorting", "pending"),
        ("ACCEPTED (if reworked)", "pending"),
        ("Conform, 2 points open", "pending"),
        ("合格（待定）", "pending"),
        ("合格，同意出货", "pass"),
        ("合格；待客户确认", "pending"),
        ("合格，不同意出货", None),
        ("PASS (fail on AQL)", None),
        ("PASS (not granted)", None),
        ("PASS NOT GRANTED", None),
        ("Not yet passed", None),
        ("FAIL (pass after re-check)", None),
        ("合格 (Fail)", None),
        ("FAIL (pending re-inspection)", "fail"),
        ("不合格", "fail"),
        ("Pass Fail Pending", None),
        ("the result of section F is Fail", None),
        ("Fail safe switch tested", None),
    ],
)
def test_a_verdict_stands_first_and_is_only_explained_by_what_follows(text: str, verdict: str | None) -> None:
    assert outcomes.verdict_at_start(text) == verdict


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("PASS within AQL", True),
        ("PASS", True),
        ("PASS (major 5 of 7)", True),
        ("PASS*", False),
        ("PASS - 4 cartons relabelled", False),
    ],
)
def test_words_behind_a_verdict_that_nobody_knows_are_told(text: str, known: bool) -> None:
    told = outcomes.outcome_at_start(text)
    assert (told.word, told.known) == ("pass", known)


def test_a_cell_with_a_bracket_is_judged_with_its_bracket() -> None:
    assert outcomes.verdict("PASS (see page 4)") == "pass"
    assert outcomes.verdict("PASS (pending)") == "pending"
    assert outcomes.verdict("PASS see page 4") is None


def test_what_the_reason_of_an_aborted_inspection_says_judges_nothing() -> None:
    told = outcomes.outcome_at_start("ABORTED – access to the finished goods was refused")
    assert told.word == "aborted"
    assert outcomes.outcome_at_start("PASS – access was refused").word is None


def test_a_pass_that_is_said_of_the_others_takes_no_fail_back() -> None:
    told = outcomes.outcome_at_start("REJECTED (one SKU beyond AQL; the other SKUs are acceptable)")
    assert (told.word, told.known) == ("fail", False)
    assert outcomes.outcome_at_start("REJECTED (accepted by the client)").word is None


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("RESPINTO", "fail"), ("Odrzucono", "fail"), ("Reprovado", "fail"), ("Afgekeurd", "fail"),
        ("REDDEDİLDİ", "fail"), ("Zaakceptowano", "pass"), ("Goedgekeurd", "pass"), ("Uygun değil", "fail"),
    ],
)  # fmt: skip
def test_verdicts_of_further_languages_are_known(text: str, word: str) -> None:
    assert outcomes.verdict(text) == word


@pytest.mark.parametrize(
    "text",
    [
        "APROBADO CONDICIONALMENTE",
        "bedingt bestanden",
        "freigegeben unter Vorbehalt",
        "conforme sous réserve",
        "aprovado com ressalvas",
        "Provisional pass",
        "Condition pass",
        "ĐẠT CÓ ĐIỀU KIỆN",
        "EN ATTENTE DE LA DÉCISION DU CLIENT : les défauts restent dans les limites",
    ],
)
def test_a_pass_with_a_condition_is_pending_in_any_language(text: str) -> None:
    assert outcomes.verdict_at_start(text) == "pending"


@pytest.mark.parametrize(
    "text", ["not conditionally accepted", "Failed conditionally", "in good condition", "条件：合格"]
)
def test_a_word_of_condition_makes_nothing_else_pending(text: str) -> None:
    assert outcomes.verdict(text) != "pending"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Passed (previous result: failed)", "pass"),
        ("Failed (1st inspection: pass)", "fail"),
        ("合格（上次不合格）", "pass"),
        ("PASS (see previous page: failed item)", None),
        ("PASS - not as first inspection: failed", None),
    ],
)
def test_the_verdict_of_an_inspection_before_takes_nothing_from_this_one(text: str, word: str | None) -> None:
    assert outcomes.verdict_at_start(text) == word


@pytest.mark.parametrize("text", ["PASS?", "Accepted ?", "Accepted: no", "Accepted: 0 cartons", "合格：否"])
def test_a_question_and_a_no_behind_a_pass_leave_no_pass(text: str) -> None:
    assert outcomes.outcome_at_start(text).word is None


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("PASSED – Found within the AQL. No pending points.", "pass"),
        ("Pass. No shipment before pending tests are done", "pending"),
        ("Accepted, no shipment on hold", "pending"),
    ],
)
def test_only_an_open_point_itself_is_denied(text: str, word: str) -> None:
    assert outcomes.outcome_at_start(text).word == word


@pytest.mark.parametrize(
    ("text", "word"),
    [("NOTACCEPTED", "fail"), ("NICHTFREIGEGEBEN", "fail"), ("Notapproved", "fail"), ("ONHOLDER", None)],
)
def test_a_verdict_without_its_spaces_as_a_picture_is_recognised(text: str, word: str | None) -> None:
    assert outcomes.verdict(text) == word
