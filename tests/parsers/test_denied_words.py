"""A word beside its own denial under the results of checks says how they came out, though nobody lists it."""

import pytest

from tests.parsers.drawn import report
from toolkit.model.report import Report
from toolkit.parsers.words.denied_words import is_denied_good, outcomes_of

HEAD = """
BRAMLEY TEST HOUSE
Final inspection report
Report no.: BT-4410
Inspection date: 2 June 2026
Overall result: {overall}

[Defect | Critical | Major | Minor
[Loose thread | 0 | 2 | 0
[Found | 0 | 2 | 0
[Allowed | 0 | 7 | 10

[Test | Requirement | Result | Remark
[Handle pull | 90 N | {good} |
[Lid drop | 76 cm | {bad} |
[Rubbing | 10 strokes | {good} |
[Climate | 40 °C | {good} |
"""


def checked(good: str, bad: str, overall: str = "FAIL") -> Report:
    return report(HEAD.format(good=good, bad=bad, overall=overall))


def told(read: Report) -> list[str | None]:
    names = ("Handle pull", "Lid drop", "Rubbing", "Climate")
    results = {section.name: section.result for section in read.sections}
    return [results.get(name) for name in names]


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ("Held", "Not held"),
        ("Stands", "Does not stand"),
        ("Stood", "Did not stand"),
        ("Withstood", "Did not withstand"),
        ("In order", "Out of order"),
        ("Met", "Unmet"),
        ("Satisfied", "Unsatisfied"),
        ("Correct", "Incorrect"),
        ("Legible", "Illegible"),
        ("Agrees", "Disagrees"),
        ("Right", "Wrong"),
        ("Works", "Does not work"),
        ("Hält", "Hält nicht"),
        ("Standgehalten", "Nicht standgehalten"),
        ("i.O.", "n.i.O."),
        ("A tenu", "N'a pas tenu"),
        ("Conforme", "Non conforme"),
        ("Cumple", "No cumple"),
        ("Resiste", "Non resiste"),
        ("A norma", "Fuori norma"),
        ("Wytrzymał", "Nie wytrzymał"),
        ("Atende", "Não atende"),
        ("Voldoet", "Voldoet niet"),
        ("Dayandı", "Dayanmadı"),
        ("Tuân thủ", "Không tuân thủ"),
        ("达标", "未达标"),
    ],
)
def test_a_word_and_its_denial_are_a_pass_and_a_fail(good: str, bad: str) -> None:
    read = checked(good, bad)
    assert told(read) == ["pass", "fail", "pass", "pass"]
    assert not read.errors


@pytest.mark.parametrize("bad", ["Not held", "Does not stand", "Hält nicht", "Ne tient pas", "Not as agreed"])
def test_a_denial_alone_among_verdicts_is_a_fail(bad: str) -> None:
    assert told(checked("OK", bad)) == ["pass", "fail", "pass", "pass"]


def test_a_denial_keeps_its_reason() -> None:
    read = checked("Held", "Not held: 2 of 5 slipped")
    assert told(read) == ["pass", "fail", "pass", "pass"]
    assert next(section.remark for section in read.sections if section.result == "fail") is not None


@pytest.mark.parametrize(
    ("word", "no"),
    [
        ("Leaks", "Does not leak"),
        ("Damaged", "Undamaged"),
        ("Damaged", "Not damaged"),
        ("Cassé", "Non cassé"),
        ("漏水", "不漏水"),
        ("Found", "Not found"),
        ("Seen", "Not seen"),
        ("Present", "Not present"),
        ("Present", "Missing"),  # well for a label, and not for mould
        ("Same", "Different"),
        ("Ignites", "Does not ignite"),
        ("Squeaks", "Does not squeak"),
        ("Tips over", "Does not tip over"),
        ("Quietscht", "Quietscht nicht"),
        ("Seals", "Does not seal"),  # of no list: it may be the name of a fault as well
        ("Required", "Not required"),
        ("Tested", "Not tested"),
        ("Available", "Not available"),
        ("Detected", "Undetected"),
    ],
)
def test_faults_and_what_was_not_done_or_seen_are_no_outcomes(word: str, no: str) -> None:
    assert outcomes_of([word, no, word, word]) == [None] * 4
    assert outcomes_of([no, word, no, no]) == [None] * 4


@pytest.mark.parametrize("text", ["Held", "In stock", "On the right side", "Information", "Not tested", "No damage"])
def test_what_denies_nothing_good_is_no_denial(text: str) -> None:
    assert not is_denied_good(text)


def test_a_fault_that_most_checks_show_is_no_pass() -> None:
    read = checked("Ignites", "Does not ignite")
    assert "pass" not in told(read)
    assert "result_unclear" in {problem.code for problem in read.problems}


@pytest.mark.parametrize(
    ("said", "word"),
    [
        ("Satisfied", "pass"),
        ("Not satisfied", "fail"),
        ("Unmet", "fail"),
        ("Out of order", "fail"),
        ("Nicht eingehalten", "fail"),
        ("Voldoet niet", "fail"),
        ("未达标", "fail"),
    ],
)
def test_the_whole_may_be_judged_in_such_words_behind_its_label(said: str, word: str) -> None:
    assert checked("OK", "OK", said).results.overall == word
