"""A head that is itself a verdict asks, and yes and no under it answer."""

import pytest

from tests.parsers.drawn import report
from tests.parsers.notation import page, rows
from toolkit.parsers.results.sections import sections
from toolkit.parsers.results.yes_no import answered


def told(text: str) -> list[tuple[str, str | None]]:
    lines = rows(text)
    return [(part.name, part.result) for part in sections(lines, [page(lines)])]


@pytest.mark.parametrize(
    ("heads", "yes", "no"),
    [
        ("Point de contrôle | Conforme | Observations", "Oui", "Non"),
        ("Check point | OK? | Remarks", "Yes", "No"),
        ("Prüfpunkt | i.O.", "ja", "nein"),
        ("Punto de control | Cumple | Observaciones", "Sí", "No"),
        ("Kontrol noktası | Uygun | Açıklama", "Evet", "Hayır"),
        ("检查点 | 合格 | 备注", "是", "否"),
        ("Check point | OK | Remarks", "✓", "X"),  # a cross beside ticks is no mark in a box
    ],
)
def test_yes_passes_under_a_head_that_says_pass(heads: str, yes: str, no: str) -> None:
    rest = " | -" * (heads.count("|") - 1)
    assert told(f"[{heads}\n[Zips | {yes}{rest}\n[Rivets | {no}{rest}\n[Tags | {yes}{rest}") == [
        ("Zips", "pass"), ("Rivets", "fail"), ("Tags", "pass"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("heads", "yes", "no"),
    [
        ("Point de contrôle | Non conforme | Observations", "Oui", "Non"),
        ("Check item | Failed? | Remarks", "Yes", "No"),
        ("Check item | Defect found | Remarks", "Yes", "No"),
        ("Prüfpunkt | n.i.O. | Bemerkung", "ja", "nein"),
        ("Ponto de controlo | Não conforme | Observações", "Sim", "Não"),
        ("检查点 | 不合格 | 备注", "是", "否"),
    ],
)
def test_yes_fails_under_a_head_that_says_fail(heads: str, yes: str, no: str) -> None:
    assert told(f"[{heads}\n[Zips | {no} | -\n[Rivets | {yes} | -\n[Tags | {no} | -") == [
        ("Zips", "pass"), ("Rivets", "fail"), ("Tags", "pass"),
    ]  # fmt: skip


def test_verdicts_under_such_a_head_stay() -> None:
    heads = "[Point de contrôle | Conforme | Observations"
    assert told(f"{heads}\n[Zips | Oui | -\n[Rivets | Non conforme | -\n[Tags | N/A | -") == [
        ("Zips", "pass"), ("Rivets", "fail"), ("Tags", "na"),
    ]  # fmt: skip


@pytest.mark.parametrize(("word", "result"), [("Failed", "fail"), ("Passed", "pass")])
def test_a_check_over_questions_is_no_head(word: str, result: str) -> None:
    text = f"[Rivets | {word} | see photo\n[Tags legible | Yes | -\n[Manual inside | No | -"
    assert told(text) == [("Rivets", result)]


@pytest.mark.parametrize(
    ("said", "yes", "words"),
    [
        (["Yes", "No – torn"], "pass", ["pass", "fail – torn"]),
        (["Yes", "Yes, but dusty", "No"], "pass", ["pass", "Yes, but dusty", "fail"]),  # taken back
        (["No", "No (reworked)", "Yes"], "fail", ["pass", "No (reworked)", "fail"]),
        (["Yes", "X", "No"], "pass", ["pass", "X", "fail"]),  # a box that is marked, or a no?
        (["✓", "✗"], "fail", []),  # is what is wrong ticked, or what is well?
        (["X", "X"], "pass", ["pass", "pass"]),
        (["X", "X"], "fail", ["fail", "fail"]),
        (["sewn", "glued", "Yes"], "pass", []),
    ],
)
def test_answers_become_verdicts_where_they_are_sure(said: list[str], yes: str, words: list[str]) -> None:
    assert answered(said, yes) == words


@pytest.mark.parametrize("line", ["Checkpoints | Fail", "[Checkpoints | Fail", "Inspection points | Not accepted"])
def test_the_verdict_of_a_part_that_is_called_checks_is_no_head(line: str) -> None:
    read = report(
        f"Final inspection report\nReport no.: A-1\nOverall result: FAIL\n\n{line}\nDrop test | 3 cartons | Pass"
    )
    assert [section.result for section in read.sections] == ["fail", "pass"]
