"""Summaries with classes over "Found | Allowed", each pair under its own class."""

import pytest

from tests.parsers.test_headed import read
from toolkit.model.severity import BySeverity

FOUND, ALLOWED = BySeverity(0, 12, 9), BySeverity(0, 10, 14)
IN_ENGLISH = " | ".join(["Found | Allowed"] * 3)
BY_ITEM = (
    f"[ | Critical | < | Major | < | Minor | <\n[ | {IN_ENGLISH}\n"
    "[Red | 0 | 0 | 10 | 10 | 2 | 14\n[Blue | 0 | 0 | 2 | 10 | 7 | 14"
)


@pytest.mark.parametrize(
    "text",
    [
        f"[Critical | < | Major | < | Minor | <\n[{IN_ENGLISH}\n[0 | 0 | 12 | 10 | 9 | 14",
        f"[ | Critical | < | Major | < | Minor | <\n[ | {IN_ENGLISH}\n[Total | 0 | 0 | 12 | 10 | 9 | 14",
        f"Critical |  | Major |  | Minor | \n{IN_ENGLISH}\n0 | 0 | 12 | 10 | 9 | 14",
        "致命 | 严重 | 轻微\n发现 | 允收 | 发现 | 允收 | 发现 | 允收\n0 | 0 | 12 | 10 | 9 | 14",
        f"Kritisch | Haupt | Neben\n{' | '.join(['Zulässig | Gefunden'] * 3)}\n0 | 0 | 10 | 12 | 14 | 9",
        f"{BY_ITEM}\n[Total | 0 | 0 | 12 | 10 | 9 | 14",
    ],
)
def test_each_figure_is_of_the_class_over_its_head(text: str) -> None:
    found = read(text)
    assert (found.found, found.allowed) == (FOUND, ALLOWED)


def test_rows_of_items_without_a_total_say_nothing_of_the_whole() -> None:
    assert read(BY_ITEM).found == BySeverity()


def test_a_row_of_a_test_or_a_lot_is_none_of_the_whole() -> None:
    heads = f"[ | Critical | < | Major | < | Minor | <\n[ | {IN_ENGLISH}\n"
    assert read(f"{heads}[Pull test | 0 | 0 | 8 | 15 | 8 | 20").allowed == BySeverity()


def test_a_line_behind_the_box_is_none_of_it() -> None:
    box = f"[Critical | < | Major | < | Minor | <\n[{IN_ENGLISH}\n[0 | 0 | 12 | 10 | 9 | 14"
    assert read(f"{box}\n\nOverall result: FAIL").found == FOUND


def test_a_figure_that_is_missing_leaves_all_unread() -> None:
    text = f"Critical |  | Major |  | Minor | \n{IN_ENGLISH}\n0 | 0 | 12 | 10 | 9"
    assert read(text).found == BySeverity()
