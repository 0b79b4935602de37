"""Lists with a run of class columns for each item: its rows, its total, its limits, its sample and its verdict."""

import pytest

from tests.parsers.drawn import report
from tests.parsers.notation import rows
from tests.parsers.test_lots_in_columns import errors, told
from toolkit.model.report import Report
from toolkit.model.severity import BySeverity, Severity
from toolkit.parsers.lists.block_heads import read_heading
from toolkit.parsers.lists.findings import Findings, findings
from toolkit.parsers.lists.tables import find_tables

CLASSES = "[# | {c} | {ma} | {mi} | {c} | {ma} | {mi}\n"
ROWS = (
    "[Spoke loose | - | 4 | - | - | 2 | -\n[Rim scratched | - | - | 3 | - | - | 1\n"
    "[Bell missing | - | 2 | - | - | - | -\n"
)
FOOT = "[{total} | 0 | 6 | 3 | 0 | 2 | 1\n[{limit} | 0 | 5 | 7 | 0 | 3 | 5\n[{result} | {ng} | < | < | {ok} | < | <\n"
NAMES = ("c", "ma", "mi", "total", "limit", "result", "ng", "ok")
ENGLISH, GERMAN, CHINESE = (
    dict(zip(NAMES, words.split(", "), strict=True))
    for words in (
        "Critical, Major, Minor, Total found, Acceptance number, Result, FAIL, PASS",
        "Kritisch, Hauptfehler, Nebenfehler, Summe, Zulässig, Ergebnis, nicht bestanden, bestanden",
        "致命, 严重, 轻微, 合计, 允许数, 结果, 不合格, 合格",
    )
)


ITEMS = "[Item no. | RW-26, RW-28\n\n"


def read(over: str, words: dict[str, str], *, foot: str = FOOT, body: str = ROWS, before: str = ITEMS) -> Findings:
    lines = rows(before + over + (CLASSES + body + foot).format(**words))
    return findings(find_tables(lines), lines)


def over(*names: str, word: str = "Defect") -> str:
    return f"[{word} | {names[0]} | < | < | {names[1]} | < | <\n"


@pytest.mark.parametrize("words", [ENGLISH, GERMAN, CHINESE])
def test_each_run_of_columns_is_a_lot(words: dict[str, str]) -> None:
    found = read(over("RW-26", "RW-28"), words)
    assert told(found.lots) == [
        ("RW-26", (0, 6, 3), (0, 5, 7), "fail"), ("RW-28", (0, 2, 1), (0, 3, 5), "pass"),
    ]  # fmt: skip
    assert [(row.description, row.item, row.major, row.minor) for row in found.defects] == [
        ("Spoke loose", "RW-26", 4, 0), ("Spoke loose", "RW-28", 2, 0), ("Rim scratched", "RW-26", 0, 3),
        ("Rim scratched", "RW-28", 0, 1), ("Bell missing", "RW-26", 2, 0),
    ]  # fmt: skip
    assert (found.problems, found.allowed) == ((), BySeverity())


@pytest.mark.parametrize(
    ("names", "items"),
    [
        (("Colour Teal", "Colour Moss"), ["Teal", "Moss"]),
        (("Navy (sample 80 pcs)", "Red (sample 50 pcs)"), ["Navy", "Red"]),
        (("RW-26 (n = 80)", "RW-28 (n = 50)"), ["RW-26", "RW-28"]),
        (("Lot 1, sample size 80", "Lot 2, sample size 50"), ["Lot 1", "Lot 2"]),
        (("SKU RW-26: 80 pcs drawn", "SKU RW-28: 50 pcs drawn"), ["RW-26", "RW-28"]),
    ],
)
def test_the_name_stands_apart_from_its_word_and_its_sample(names: tuple[str, str], items: list[str]) -> None:
    found = read(over(*names), ENGLISH)
    assert [lot.item for lot in found.lots] == items
    if "sample" in names[0] or "n =" in names[0]:
        assert [lot.sample_size for lot in found.lots] == [80, 50]


def test_a_row_of_samples_may_stand_in_the_head_or_below_the_rows() -> None:
    head = over("RW-26", "RW-28") + "[ | sample 80 pcs | < | < | sample 50 pcs | < | <\n"
    foot = FOOT + "[Sample size | 80 | < | < | 50 | < | <\n"
    for found in (read(head, ENGLISH), read(over("RW-26", "RW-28"), ENGLISH, foot=foot)):
        assert [(lot.item, lot.sample_size) for lot in found.lots] == [("RW-26", 80), ("RW-28", 50)]
        assert found.problems == ()


def test_the_limits_may_stand_beside_the_name() -> None:
    found = read(
        over("RW-26 (n=80), Ac 0/5/7", "RW-28 (n=50), Ac 0/3/5"), ENGLISH, foot="[Total | 0 | 6 | 3 | 0 | 2 | 1\n"
    )
    assert told(found.lots) == [("RW-26", (0, 6, 3), (0, 5, 7), None), ("RW-28", (0, 2, 1), (0, 3, 5), None)]


def test_rows_of_named_items_need_no_total() -> None:
    found = read(over("RW-26", "RW-28"), ENGLISH, foot="")
    assert (len(found.defects), found.lots, found.problems) == (5, (), ())


@pytest.mark.parametrize(
    "names",
    [
        ("Ms Tran", "Mr Oduya"), ("Shift A crew", "Shift B crew"), ("Morning", "Evening"), ("Team-1", "Team-2"),
        ("2nd", "3rd"), ("C1", "C2"), ("Week-21", "Week-22"), ("CHK-07", "CHK-08"), ("FQA-A", "FQA-B"), ("R3", "R4"),
        ("ZK-41", "ZK-43"),  # of goods that the report names nowhere
    ],
)  # fmt: skip
def test_what_is_no_item_is_asked_about(names: tuple[str, str]) -> None:
    found = read(over(*names), ENGLISH)
    assert found.lots == ()
    assert any(problem.level == "error" for problem in found.problems)


@pytest.mark.parametrize(
    ("head", "before"),
    [
        (over("ZK-41", "ZK-43", word="Style"), ""),
        (over("ZK-41", "ZK-43"), "[Models: ZK-41, ZK-43\n\n"),
        (over("ZK-41", "ZK-43"), "[Model | ZK-41 | ZK-43\n[Packed | 900 | 400\n\n"),
        (over("Model ZK-41", "Model ZK-43"), ""),
    ],
)
def test_items_are_named_by_their_word_or_elsewhere_in_the_report(head: str, before: str) -> None:
    found = read(head, ENGLISH, before=before)
    assert [(lot.item, lot.result) for lot in found.lots] == [("ZK-41", "fail"), ("ZK-43", "pass")]


def test_the_result_of_a_test_judges_no_lot() -> None:
    foot = FOOT.replace("{result}", "Pull test result")
    assert [lot.result for lot in read(over("RW-26", "RW-28"), ENGLISH, foot=foot).lots] == [None, None]
    foot = FOOT.replace("{result}", "Result per model")
    assert [lot.result for lot in read(over("RW-26", "RW-28"), ENGLISH, foot=foot).lots] == ["fail", "pass"]


def test_one_pair_of_numbers_is_no_limit_of_two_classes() -> None:
    two = [Severity.MAJOR, Severity.MINOR]
    told = [read_heading([text], two) for text in ("RW-26 (Ac/Re 2/3)", "RW-26, Ac/Re 2/3 5/6", "RW-26 (Ac 2/5)")]
    assert [dict(heading.told) if heading else None for heading in told] == [
        {}, {"allowed": "2/5"}, {"allowed": "2/5"},
    ]  # fmt: skip


def test_an_inspection_before_this_one_is_no_lot() -> None:
    assert read(over("1st inspection", "Re-inspection"), ENGLISH).lots == ()


def test_a_total_that_the_rows_of_its_item_do_not_make_is_told() -> None:
    made = drawn_report(FOOT.replace("| 6 | 3", "| 7 | 3"))
    assert "totals_mismatch" in errors(made)


def test_a_row_that_is_no_count_is_told() -> None:
    assert "unread_cells" in errors(drawn_report(FOOT, body=ROWS.replace("| 4 |", "| some |")))


def drawn_report(foot: str, body: str = ROWS) -> Report:
    table = (
        (CLASSES + body + foot)
        .format(**ENGLISH)
        .replace("[# |", "Defect |")
        .replace("\n[", "\n")
        .replace("| < | <", "| |")
    )
    names = " | RW-26 | | | RW-28 | |\n"
    return report(
        f"Umber Inspection Services\nFinal inspection report No. U-119\n\n"
        f"Date | 2025-05-06\nItem no. | RW-26, RW-28\n\n{names}{table}"
    )


def test_a_table_without_rules_names_its_runs_on_the_line_above() -> None:
    made = drawn_report(FOOT.replace("{ng} | < | < | {ok} | < | <", " | {ng} | | | {ok} |"))
    assert [(lot.item, lot.allowed.major) for lot in made.lots] == [("RW-26", 5), ("RW-28", 3)]
    assert {row.item for row in made.defects} == {"RW-26", "RW-28"}


def test_goods_and_samples_of_each_item_are_taken_from_a_table_of_them() -> None:
    before = "[Model | RW-26 | RW-28\n[Packed, pcs | 900 | 400\n[Pieces inspected | 80 | 50\n\n"
    found = read(over("RW-26", "RW-28"), ENGLISH, before=before)
    assert [(lot.lot, lot.sample_size) for lot in found.lots] == [(900, 80), (400, 50)]


@pytest.mark.parametrize("text", ["Accept", "Sample size", "Tea cup 250 ml", "Set of 6", "Gift box 6 pcs"])
def test_a_name_with_a_figure_is_whole(text: str) -> None:
    heading = read_heading([text], list(Severity))
    assert heading is not None
    assert (heading.name, dict(heading.told)) == (text, {})
