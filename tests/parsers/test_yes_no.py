"""A head that is itself a verdict asks, and yes and no under it answer."""

import pytest

from tests.parsers.drawn import report
from tests.parsers.notation import page, rows
from toolkit.parsers.results.sections import sections
from toolkit.parsers.results.unanswered import unanswered
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


@pytest.mark.parametrize(
    ("head", "yes", "no"),
    [
        ("Yes / no", "☑ yes ☐ no", "☐ yes ☑ no"),
        ("Yes / no", "yes", "no"),
        ("Y/N", "☑", "☒"),
        ("OK?", "[x] yes [ ] no", "[ ] yes [x] no"),
        ("Conform?", "yes", "no"),
        ("Ja / Nein", "☒ ja ☐ nein", "☐ ja ☒ nein"),
        ("Oui / Non", "oui", "non"),
        ("是/否", "☑是 ☐否", "☐是 ☑否"),
    ],
)
def test_a_head_that_prints_both_answers_asks(head: str, yes: str, no: str) -> None:
    table = f"[What | Asked for | Seen | {head}\n[Size | 40 cm | 40 cm | {yes}\n[Moisture | 8 % | 14 % | {no}"
    table += f"\n[Smell | none | none | {yes}"
    assert told(table) == [("Size", "pass"), ("Moisture", "fail"), ("Smell", "pass")]
    assert not [*unanswered(rows(table))]


def test_a_pair_that_nobody_ticked_is_open_and_one_ticked_twice_is_asked() -> None:
    table = "[What | Seen | Yes / no\n[Size | 40 | ☑ yes ☐ no\n[Smell | none | ☐ yes ☐ no"
    table += "\n[Gloss | dull | ☑ yes ☑ no\n[Mark | set | ☐ yes ☑ no"
    assert told(table) == [("Size", "pass"), ("Smell", "pending"), ("Mark", "fail")]
    assert [(each.code, each.level) for each in unanswered(rows(table))] == [("option_unclear", "error")]


@pytest.mark.parametrize(
    "table",
    [
        "[What | Seen | Yes / no\n[Size | 40 | good so far\n[Moisture | 14 | too much of it",
        "[What | Seen | Yes / no\n[Size | 40 | ☒\n[Moisture | 14 | ☐\n[Smell | 2 | ☒",  # a cross for yes or for no
    ],
)
def test_a_table_of_checks_that_is_not_read_is_told(table: str) -> None:
    assert [(each.code, each.level) for each in unanswered(rows(table))] == [("result_unclear", "error")]
    assert not [part for part in told(table) if part[1] in ("pass", "fail")]


def test_yes_to_a_fault_is_no_pass() -> None:
    table = "[Question | Yes / no\n[Barcode reads | yes\n[Any rust? | no\n[Damage | yes"
    assert told(table) == [("Barcode reads", "pass")]
    assert len([*unanswered(rows(table))]) == 2
    wanted = "[What | Asked for | Seen | Yes / no\n[Rust | none | none | yes\n[Mould | none | spots | no"
    assert told(wanted) == [("Rust", "pass"), ("Mould", "fail")]


@pytest.mark.parametrize("head", ["S/N", "Photo", "Yes / no / other reason", "Size / colour"])
def test_other_heads_with_a_stroke_ask_nothing(head: str) -> None:
    assert not [*unanswered(rows(f"[What | Seen | {head}\n[Motor | new | 8812\n[Pump | new | 8813"))]
