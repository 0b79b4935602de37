"""Lots under headings that end in their verdict: "KV-20 – Cedar FAIL" over a list with its own limits."""

import pytest

from tests.parsers.drawn import report

HEAD = """
Inspection report | No. KV-25-118
Inspection date | 12 November 2025
Overall result | FAIL
Purchase order | KV-4471
"""
OVERVIEW = """
[SKU | Scent | Lot | Sample | Result
[KV-20 | Cedar | 900 | 80 | {first}
[KV-21 | Linen | 480 | 50 | Pass
"""
LISTS = """
{first}
{size_first}

[Defect | Critical | Major | Minor
[Glass cracked | – | 6 | –
[Label askew | – | – | 3
[Found | 0 | 6 | 3
[Allowed | 0 | 5 | 7

{second}
{size_second}

[Defect | Critical | Major | Minor
[Wick off centre | – | 1 | –
[Found | 0 | 1 | 0
[Allowed | 0 | 3 | 5
"""
SIZES = {"size_first": "Lot size 900 pcs · sample 80 pcs", "size_second": "Lot size 480 pcs · sample 50 pcs"}


NAMES = {"Cedar": "Linen", "雪松": "亚麻", "Zeder": "Leinen", "Cedro": "Lino"}


def _named(first: str, second: str) -> str:
    """Return the goods of the order, which names the lots whose headings are *first* and *second*."""
    names = next((pair for pair in NAMES.items() if pair[0] in first and pair[1] in second), ("Cedar", "Linen"))
    return f"\n[SKU | Scent\n[KV-20 | {names[0]}\n[KV-21 | {names[1]}\n"


def _results(text: str) -> dict[str | None, str | None]:
    return {lot.item: lot.result for lot in report(text).lots}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("KV-20 – Cedar FAIL", "KV-21 – Linen PASS"),
        ("KV-20 – Cedar: failed", "KV-21 – Linen: passed"),
        ("KV-20 – 雪松：不合格", "KV-21 – 亚麻：合格"),
        ("KV-20 – Zeder NICHT BESTANDEN", "KV-21 – Leinen BESTANDEN"),
        ("KV-20 – Cedro RESPINTO", "KV-21 – Lino ACCETTATO"),
    ],
)
def test_the_end_of_the_heading_judges_the_lot(first: str, second: str) -> None:
    text = HEAD + _named(first, second) + LISTS.format(first=first, second=second, **SIZES)
    assert _results(text) == {"KV-20": "fail", "KV-21": "pass"}
    assert report(text).results.overall == "fail"


def test_one_word_for_the_size_names_the_lot_too() -> None:
    sizes = {"size_first": "Losgröße 900 Stück · Stichprobe 80", "size_second": "Losgröße 480 Stück · Stichprobe 50"}
    text = HEAD + LISTS.format(first="KV-20 – Zeder DURCHGEFALLEN", second="KV-21 – Leinen BESTANDEN", **sizes)
    assert [(lot.item, lot.lot) for lot in report(text).lots] == [("KV-20", 900), ("KV-21", 480)]


def test_a_verdict_over_one_list_contradicts_no_result_of_the_whole() -> None:
    lists = LISTS.format(first="KV-20 – Cedar | FAIL", second="KV-21 – Linen | PASS", **SIZES)
    made = report(HEAD + OVERVIEW.format(first="Fail") + lists)
    assert made.results.overall == "fail"
    assert not any(problem.code == "results_contradict" for problem in made.problems)


def test_the_overview_against_the_list_is_asked_about() -> None:
    lists = LISTS.format(first="KV-20 – Cedar | FAIL", second="KV-21 – Linen | PASS", **SIZES)
    made = report(HEAD + OVERVIEW.format(first="Pass") + lists)
    assert any(problem.code == "results_contradict" and "KV-20" in problem.message for problem in made.problems)


def test_a_name_may_end_in_such_a_word() -> None:
    text = HEAD + LISTS.format(first="KV-20 – Mountain pass", second="KV-21 – Valley pass", **SIZES)
    assert _results(text) == {"KV-20": None, "KV-21": None}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("KV-20 – Cedar, not yet PASS", "KV-21 – Linen PASS"),
        ("KV-20 – Drop test: passed", "KV-21 – Burn test: passed"),
        ("KV-20 – Packing: passed", "KV-21 – Packing: passed"),
        ("KV-20 – last inspection: passed", "KV-21 – last inspection: passed"),
        ("KV-20 – Cedar, factory result: PASS", "KV-21 – Linen, factory result: PASS"),
        ("KV-20 – BRENNER PASS", "KV-21 – SIMPLON PASS"),
        ("KV-20 – Zeder, noch NICHT BESTANDEN", "KV-21 – Leinen BESTANDEN"),
        ("KV-20 – Cèdre, usine : accepté", "KV-21 – Lin, usine : accepté"),
        ("KV-20 – 工厂检验：合格", "KV-21 – 工厂检验：合格"),
    ],
)
def test_a_verdict_on_something_else_judges_no_lot(first: str, second: str) -> None:
    text = HEAD + _named(first, second) + LISTS.format(first=first, second=second, **SIZES)
    assert set(_results(text).values()) <= {None}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("KV-20: failed", "KV-21: passed"),
        ("SKU KV-20: failed", "SKU KV-21: passed"),
        ("KV-20 – FAIL", "KV-21 – PASS"),
        ("KV-20 – failed", "KV-21 – passed"),
    ],
)
def test_items_alone_are_names_enough(first: str, second: str) -> None:
    text = HEAD + LISTS.format(first=first, second=second, **SIZES)
    assert _results(text) == {"KV-20": "fail", "KV-21": "pass"}


def test_a_name_that_the_report_does_not_know_is_asked_about() -> None:
    text = HEAD + LISTS.format(first="KV-20 – Seams FAIL", second="KV-21 – Seams PASS", **SIZES)
    assert set(_results(text).values()) <= {None}


def test_a_verdict_under_the_list_of_one_lot_is_not_that_of_the_next() -> None:
    told = "\nResult of each SKU\nKV-20: failed\nKV-21: passed\n"
    lists = LISTS.format(first="KV-20 – Cedar", second="KV-21 – Linen", **SIZES)
    under = lists.replace("[Allowed | 0 | 5 | 7", "[Allowed | 0 | 5 | 7\nKV-20: failed") + "KV-21: passed\n"
    assert _results(HEAD + told + under) == {"KV-20": "fail", "KV-21": "pass"}


@pytest.mark.parametrize(
    ("head", "rows", "first", "second"),
    [
        # A check of the same goods is no name of the lot.
        ("Check", "Drop test", "KV-20 – Drop test: passed", "KV-21 – Drop test: passed"),
        # All in capitals, the word may be a part of the name; in small letters as well.
        ("Scent", "BRENNER", "KV-20 – BRENNER PASS", "KV-21 – BRENNER PASS"),
        ("Scent", "Mountain", "KV-20 – Mountain pass", "KV-21 – Mountain pass"),
    ],
)
def test_words_beside_the_item_in_another_row_may_be_no_name(head: str, rows: str, first: str, second: str) -> None:
    table = f"\n[SKU | {head}\n[KV-20 | {rows}\n[KV-21 | {rows}\n"
    assert set(_results(HEAD + table + LISTS.format(first=first, second=second, **SIZES)).values()) <= {None}


@pytest.mark.parametrize(("first", "second"), [("Lot 1: failed", "Lot 2: passed"), ("Lot 1 – FAIL", "Lot 2 – PASS")])
def test_the_number_of_a_lot_names_it_over_the_line_of_its_size(first: str, second: str) -> None:
    lots = report(HEAD + LISTS.format(first=first, second=second, **SIZES)).lots
    assert [(lot.item, lot.lot, lot.result) for lot in lots] == [("1", 900, "fail"), ("2", 480, "pass")]
