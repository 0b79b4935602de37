"""Sidebars of facts beside tables and boards, as programs print them, and tables that only look like it."""

import pytest

from tests.parsers.made_sidebars import (
    BOARD,
    CHECKS,
    DEFECTS,
    LOOKALIKES,
    SIDEBARS,
    TITLE,
    Lookalike,
    Sidebar,
    facts_of,
    lookalike_page,
    sidebar_page,
)
from toolkit.parsers.layout.flows import flows_of
from toolkit.parsers.layout.grid import rows_of
from toolkit.parsers.layout.pages import Page
from toolkit.parsers.pdf import read_pages
from toolkit.parsers.reader import read
from toolkit.parsers.second import second_pages


def rows_in(page: Page) -> list[str]:
    return [row.text for row in rows_of(page)]


def is_in_order(texts: list[str], wanted: list[str]) -> bool:
    """Tell whether the *texts* that are *wanted* are all there and follow each other without another between them."""
    start = texts.index(wanted[0]) if wanted[0] in texts else 0
    return texts[start : start + len(wanted)] == wanted


@pytest.mark.parametrize("made", SIDEBARS.values(), ids=SIDEBARS)
def test_a_sidebar_and_what_stands_beside_it_are_each_read_by_themselves(made: Sidebar) -> None:
    (page,) = read_pages(sidebar_page(made))
    texts = rows_in(page)
    assert is_in_order(texts, facts_of(made)), texts
    for table in (BOARD, DEFECTS, *[CHECKS] * made.below):
        assert is_in_order(texts, [" ".join(row) for row in table]), texts


@pytest.mark.parametrize("made", LOOKALIKES.values(), ids=LOOKALIKES)
def test_a_table_that_looks_like_it_is_read_row_by_row(made: Lookalike) -> None:
    (page,) = read_pages(lookalike_page(made))
    assert flows_of(page) is None


def test_a_title_stands_beside_the_name_that_a_panel_begins_with() -> None:
    (page,) = read_pages(sidebar_page(Sidebar()))
    assert rows_in(page)[:4] == ["Puddle & Pine Inc.", TITLE, "REPORT NO.", "QI-20-4417"]


@pytest.mark.parametrize("panel", ["plain", "round", "cells"])
def test_the_second_reader_finds_the_same_panel(panel: str) -> None:
    data = sidebar_page(Sidebar(panel=panel))
    (page,), again = read_pages(data), second_pages(data, [1])
    assert again is not None
    assert rows_in(again[0]) == rows_in(page)


def test_the_defects_beside_a_sidebar_and_its_facts_come_out_whole() -> None:
    report = read(sidebar_page(Sidebar(panel="round", wide=True, pitch=21.3, below=True)), "sidebar.pdf")
    assert [defect.description for defect in report.defects] == [row[1] for row in DEFECTS[1:]]
    assert report.report_no == "QI-20-4417"
    assert (report.quantities.ordered, report.quantities.unit) == (3640, "pcs")
