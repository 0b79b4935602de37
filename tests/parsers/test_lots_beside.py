"""A check with a column of verdicts for each lot has a result for each of them."""

import pytest

from tests.parsers.notation import page, rows
from toolkit.model.report import Section
from toolkit.parsers.results.sections import sections
from toolkit.parsers.results.unjudged import unjudged


def read(text: str) -> tuple[Section, ...]:
    lines = rows(text)
    return sections(lines, [page(lines)])


def told(text: str) -> list[tuple[str, tuple[str, ...], str | None]]:
    return [(part.name, part.items, part.result) for part in read(text)]


@pytest.mark.parametrize("whole", ["", " | Verdict"])
def test_each_lot_has_its_own_result(whole: str) -> None:
    passed, failed = (" | OK", " | NOT OK") if whole else ("", "")
    table = f"[Test | SL-22C | SL-30B | SL-45W{whole} | Remark\n[Drop | OK | OK | OK{passed} | -"
    table += f"\n[Rain | OK | OK | NOT OK{failed} | water in the box"
    assert told(table) == [
        ("Drop", ("SL-22C",), "pass"), ("Drop", ("SL-30B",), "pass"), ("Drop", ("SL-45W",), "pass"),
        ("Rain", ("SL-22C",), "pass"), ("Rain", ("SL-30B",), "pass"), ("Rain", ("SL-45W",), "fail"),
    ]  # fmt: skip
    assert [part.remark for part in read(table) if part.name == "Rain"] == [None, None, "water in the box"]


def test_a_lot_may_have_no_result_or_an_unclear_one() -> None:
    table = "[No. | Check | Lot A | Lot B\n[1 | Drop | ✓ | ✗\n[2 | Rain | | Fail\n[3 | Scan | somewhat | Pass"
    assert told(table) == [
        ("Drop", ("Lot A",), "pass"), ("Drop", ("Lot B",), "fail"), ("Rain", ("Lot B",), "fail"),
        ("Scan", ("Lot B",), "pass"),
    ]  # fmt: skip
    assert ["somewhat" in each.message for each in unjudged(rows(table), judged_whole=False)] == [True]


def test_the_whole_is_kept_where_it_is_worse_than_each_lot() -> None:
    table = "[Test | SL-22C | SL-30B | Result\n[Drop | OK | OK | Fail\n[Rain | OK | OK | Pass"
    assert ("Drop", (), "fail") in told(table)
    assert ("Rain", (), "pass") not in told(table)


def test_under_other_heads_the_worst_counts() -> None:
    table = "[Test | Before | After | Remark\n[Drop | OK | OK | -\n[Rain | OK | NOT OK | wet"
    assert told(table) == [("Drop", (), "pass"), ("Rain", (), "fail")]
    assert read(table)[1].remark == "Before: OK; After: NOT OK; wet"


@pytest.mark.parametrize(
    "table",
    [
        "[Test | Method | Qty | Result\n[Drop | 10 drops | 3 | OK\n[Rain | spray | 2 | NOT OK",
        "[Test | Requirement | Finding | Result\n[Drop | no damage | OK | OK\n[Rain | dry | wet | NOT OK",
        "[Test | EN-4711 | Result\n[Drop | 3 | OK\n[Rain | 2 | NOT OK",
    ],
)
def test_one_column_of_verdicts_is_of_no_lots(table: str) -> None:
    assert told(table) == [("Drop", (), "pass"), ("Rain", (), "fail")]
