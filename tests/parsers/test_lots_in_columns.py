"""Lots whose limits stand in one column for all classes, in rows of their own, or under lists side by side."""

import pytest
from msgspec.structs import replace

from tests.parsers.drawn import drawn, report
from toolkit.model.report import LotResult, Report, Source
from toolkit.model.severity import Severity
from toolkit.parsers.layout.pages import Page
from toolkit.parsers.reader import understand

HEAD = """
Umber Inspection Services
Final inspection report No. U-118
[Client | Tarn GmbH
[Supplier | Lobo Works Ltd
[Product | Cord set
[Inspection date | 2025-05-06

"""
FINDS = """

[Item | Defect | Critical | Major | Minor
[CS-10 | Plug cracked | 0 | 7 | 0
[CS-10 | Label askew | 0 | 0 | 2
[CS-25 | Plug loose | 0 | 2 | 0

Overall result: FAIL
"""
FIGURES = [("CS-10", (0, 7, 2), (0, 5, 7), "fail"), ("CS-25", (0, 2, 0), (0, 3, 5), "pass")]


def told(
    lots: tuple[LotResult, ...],
) -> list[tuple[str | None, tuple[int | None, ...], tuple[int | None, ...], object]]:
    return [
        (lot.item, tuple(lot.found[s] for s in Severity), tuple(lot.allowed[s] for s in Severity), lot.result)
        for lot in lots
    ]


def errors(made: Report) -> list[str]:
    return [problem.code for problem in made.problems if problem.level == "error"]


ONE_COLUMN = "[Item | Lot | Sample | Critical | Major | Minor | {} | Result\n"
ROWS = "[CS-10 | 900 | 80 | 0 | 7 | 2 | 0 / 5 / 7 | Fail\n[CS-25 | 400 | 50 | 0 | 2 | 0 | 0 / 3 / 5 | Pass\n"


@pytest.mark.parametrize(
    "head", ["Allowed C / M / Mi", "Allowed Cr/Ma/Mi", "Ac (C / M / Mi)", "Max. allowed", "Limits"]
)
def test_limits_of_all_classes_may_stand_in_one_column(head: str) -> None:
    made = report(HEAD + ONE_COLUMN.format(head) + ROWS + FINDS)
    assert (told(made.lots), errors(made), made.items) == (FIGURES, [], ("CS-10", "CS-25"))


def test_finds_of_all_classes_may_stand_in_one_column_too() -> None:
    heads = "[Item | Lot | Sample | Found C/M/Mi | Allowed C/M/Mi | Result\n"
    rows = "[CS-10 | 900 | 80 | 0/7/2 | 0/5/7 | Fail\n[CS-25 | 400 | 50 | 0/2/0 | 0/3/5 | Pass\n"
    assert told(report(HEAD + heads + rows + FINDS).lots) == FIGURES


def test_beginnings_in_the_order_of_other_heads_are_theirs() -> None:
    heads = "[Artikel | Los | Stichprobe | Kritisch | Haupt | Neben | Zulässig K/H/N | Ergebnis\n"
    rows = ROWS.replace("Fail", "nicht bestanden").replace("Pass", "bestanden")
    assert told(report(HEAD + heads + rows + FINDS).lots) == FIGURES


@pytest.mark.parametrize("cell", ["7", "0 / 7", "see plan"])
def test_a_limit_that_is_of_no_class_is_asked_about(cell: str) -> None:
    made = report(HEAD + ONE_COLUMN.format("Allowed") + ROWS.replace("0 / 5 / 7", cell) + FINDS)
    assert "unread_cells" in errors(made)


BELOW = """
[Item | Description | Lot size | Sample | Critical | Major | Minor | Result
[CS-10 | Cord 10 m | 900 | 80 | 0 | 7 | 2 | FAIL
[{0} | {1} | | | 0 | 5 | 7 |
[CS-25 | Cord 25 m | 400 | 50 | 0 | 2 | 0 | PASS
[{0} | {1} | | | 0 | 3 | 5 |
"""


@pytest.mark.parametrize("cells", [("", "Allowed"), ("Ac", ""), ("", "Max. allowed"), ("Zulässig", ""), ("", "允许数")])
def test_limits_may_stand_in_a_row_under_each_lot(cells: tuple[str, str]) -> None:
    made = report(HEAD + BELOW.strip().format(*cells) + FINDS)
    assert (told(made.lots), errors(made), len(made.defects)) == (FIGURES, [], 3)


def test_rows_under_the_lots_may_name_the_finds_as_well() -> None:
    rows = BELOW.strip().format("", "Allowed").replace("Cord 10 m", "Found").replace("Cord 25 m", "Found")
    assert told(report(HEAD + rows + FINDS).lots) == FIGURES


def test_one_row_of_limits_under_all_is_that_of_no_lot() -> None:
    rows = BELOW.strip().format("", "Allowed").split("\n")
    made = report(HEAD + "\n".join([*rows[:2], *rows[3:]]) + FINDS)
    assert errors(made)


def beside(top: str, left: str, right: str, below: str) -> Report:
    """Return what is made of a page with two tables side by side between *top* and *below*."""
    shift, down = 320.0, max(word.bottom for word in drawn(top).words)
    upper, first, second = drawn(top), _moved(drawn(left), 0.0, down), _moved(drawn(right), shift, down)
    end = max(word.bottom for word in (*first.words, *second.words))
    parts = (upper, first, second, _moved(drawn(below), 0.0, end))
    words, rules = (tuple(one for part in parts for one in getattr(part, name)) for name in ("words", "rules"))
    page = Page(1, 700.0, 1000.0, words, rules)
    return understand([page], Source(file="drawn.pdf", sha256="", format="pdf"))


def _moved(page: Page, x: float, y: float) -> Page:
    words = tuple(
        replace(w, x0=w.x0 + x, x1=w.x1 + x, top=w.top + y, bottom=w.bottom + y, base=w.base + y) for w in page.words
    )
    rules = tuple(replace(r, x0=r.x0 + x, x1=r.x1 + x, top=r.top + y, bottom=r.bottom + y) for r in page.rules)
    return replace(page, words=words, rules=rules)


OVERVIEW = f"""{HEAD}[Item | Colour | Ordered | Sample | Judgement
[CS-10 | red | 900 | 80 | Reject
[CS-25 | blue | 400 | 50 | Accept
"""
LEFT = "{}\n[Defect | Major | Minor\n[Plug cracked | 7 |\n[Label askew | | 2\n[Sum | 7 | 2\n[Ac | 5 | 7"
RIGHT = "{}\n[Defect | Major | Minor\n[Plug loose | 2 |\n[Sum | 2 | 0\n[Ac | 3 | 5"


def test_lists_side_by_side_are_each_of_the_item_over_them() -> None:
    made = beside(OVERVIEW, LEFT.format("CS-10"), RIGHT.format("CS-25"), "Overall: FAIL")
    assert {(lot.item, lot.lot, lot.found.major, lot.allowed.major, lot.result) for lot in made.lots} == {
        ("CS-10", 900, 7, 5, "fail"),
        ("CS-25", 400, 2, 3, "pass"),
    }
    assert {(defect.item, defect.description) for defect in made.defects} == {
        ("CS-10", "Plug cracked"),
        ("CS-10", "Label askew"),
        ("CS-25", "Plug loose"),
    }
    assert errors(made) == []


def test_lists_side_by_side_under_other_names_are_asked_about() -> None:
    made = beside(OVERVIEW, LEFT.format("Packing"), RIGHT.format("Function"), "Overall: FAIL")
    assert errors(made)


def test_a_check_of_an_item_is_no_verdict_on_its_lot() -> None:
    checks = "[Item | Point | Spec | Measured | Result\n[CS-10 | Length | 10 m | 10.1 m | OK\n\nOverall: FAIL"
    overview = OVERVIEW.replace("| Judgement", "| Level").replace("| Reject", "| II").replace("| Accept", "| II")
    made = beside(overview, LEFT.format("CS-10"), RIGHT.format("CS-25"), checks)
    assert {(lot.item, lot.result) for lot in made.lots} == {("CS-10", None), ("CS-25", None)}
