"""Tiles of the classes with what was found and what may be, as apps set them, among tiles of other things."""

import pytest

from tests.parsers.test_scoreboard import told

READ = ([0, 4, 6], [0, 7, 10])
NOTHING = ([None] * 3, [None] * 3)
ROWS = {
    "others beside": "Status | Critical | Major | Minor | n\nPASS | 0 | 4 | 6 | 80\n | max 0 | max 7 | max 10 | of 900",
    "a sign before the limit": "Critical | Major | Minor\n0 | 4 | 6\n/ 0 | / 7 | / 10",
    "of before the limit": "Critical | Major | Minor\n0 | 4 | 6\nof 0 | of 7 | of 10",
    "of and a word": "Critical | Major | Minor\n0 | 4 | 6\nof 0 permitted | of 7 permitted | of 10 permitted",
    "both in one": "Critical | Major | Minor\n0 / 0 | 4 / 7 | 6 / 10",
    "both and their words": "Critical | Major | Minor\n0 vs 0 | 4 vs 7 | 6 vs 10\nfound/max | found/max | found/max",
    "the limit first": "Critical | Major | Minor\n0 / 0 | 7 / 4 | 10 / 6\nlimit/found | limit/found | limit/found",
    "in brackets": "Critical | Major | Minor\n0 (max 0) | 4 (max 7) | 6 (max 10)",
    "Chinese": "致命 | 严重 | 轻微\n0 | 4 | 6\n允许 0 | 允许 7 | 允许 10",
}
FRAMES = {
    "in a row": "[Critical ¶ 0 of 0 ¶ found/max | Major ¶ 4 of 7 ¶ found/max | Minor ¶ 6 of 10 ¶ found/max",
    "figures over the names": "[0 ¶ Critical ¶ max 0 | 4 ¶ Major ¶ max 7 | 6 ¶ Minor ¶ max 10",
    "one line each": "[Critical 0 / 0 | Major 4 / 7 | Minor 6 / 10",
    "below each other": "[Critical ¶ 0 ¶ limit: 0\n\n[Major ¶ 4 ¶ limit: 7\n\n[Minor ¶ 6 ¶ limit: 10",
    "other frames beside": "[State ¶ OK | Critical ¶ 0 ¶ max 0 | Major ¶ 4 ¶ max 7 | Minor ¶ 6 ¶ max 10 | Drawn ¶ 80",
    "a verdict in each": "[Critical ¶ 0 ¶ / 0 ¶ OK | Major ¶ 4 ¶ / 7 ¶ OK | Minor ¶ 6 ¶ / 10 ¶ OK",
    "Chinese": "[致命 ¶ 0 / 0 | 严重 ¶ 4 / 7 | 轻微 ¶ 6 / 10",
}
OTHERS = {
    "the sample": "Critical | Major | Minor\n0 / 125 | 4 / 125 | 6 / 125",
    "goods": "[Critical ¶ 0 of 125 pcs | Major ¶ 4 of 125 pcs | Minor ¶ 6 of 125 pcs",
    "rejection numbers": "[Critical ¶ 0 / 1 | Major ¶ 7 / 8 | Minor ¶ 10 / 11",
    "limits that fall": "[Critical ¶ 0 / 10 | Major ¶ 4 / 7 | Minor ¶ 6 / 0",
    "words nobody knows": "[Critical ¶ 0 ¶ on doors 0 | Major ¶ 4 ¶ on doors 7 | Minor ¶ 6 ¶ on doors 10",
    "a class by another name": "[Blocking ¶ 1 ¶ max 0 | Major ¶ 4 ¶ max 7 | Minor ¶ 6 ¶ max 10",
    "a class twice": "[Major ¶ 4 ¶ max 7 | Minor ¶ 6 ¶ max 10\n[Major ¶ 1 ¶ max 7 | Minor ¶ 2 ¶ max 10",
}


@pytest.mark.parametrize("board", ROWS.values(), ids=ROWS)
def test_tiles_in_columns_tell_what_was_found_and_what_may_be(board: str) -> None:
    assert told(board) == READ


@pytest.mark.parametrize("board", FRAMES.values(), ids=FRAMES)
def test_so_do_tiles_in_frames(board: str) -> None:
    assert told(board) == READ


@pytest.mark.parametrize("board", OTHERS.values(), ids=OTHERS)
def test_figures_that_may_be_others_are_not_taken(board: str) -> None:
    assert told(board)[1] == NOTHING[1]


def test_a_class_by_another_name_before_the_others_is_no_other_tile() -> None:
    found, _ = told("Blocking | Major | Minor\n1 | 4 | 6\nmax 0 | max 7 | max 10")
    assert found == NOTHING[0]


def test_a_row_of_a_list_is_no_tile_though_its_limits_have_words() -> None:
    read = told("Defect | Critical | Major | Minor\nSeam open | 0 | 4 | 0\nLimit | max 0 | max 7 | max 10")
    assert read[0] != [0, 4, 0]
