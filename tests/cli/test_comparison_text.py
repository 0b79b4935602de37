"""A comparison on a terminal and as a page: nothing is left out, nothing is too wide, nothing becomes markup."""

import re
from unicodedata import east_asian_width

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.documents.test_comparison import COMPARISON, GLUE, SCRATCH
from toolkit.cli.comparison_html import comparison_page
from toolkit.cli.comparison_text import comparison_text
from toolkit.documents.compared import CHANGES
from toolkit.model.comparison import Changed


@pytest.fixture(autouse=True)
def a_wide_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")


def lines(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.splitlines()]


def test_everything_compared_is_told() -> None:
    assert lines(comparison_text(COMPARISON)) == [
        "First Q-1 of 2026-09-07",
        "Second Q-2 of 2026-09-21",
        "Verdict fail: major 14 > Ac 8",
        "Defects 1 new, 1 improved",
        "",
        "Change Class First Second Defect",
        "-" * 100,
        "new - - - Excess glue",
        "Parts that are bonded again leave glue.",
        "improved major 13 (6.5 %) 4 (2 %) Scratch on the lid / 盖子划痕",
        "13 of 200 (6.5 %) then, 4 of 200 (2 %) now.",
        "",
        "The second sample",
        "Fresh sample disproved. The cartons opened are those of the first.",
        "",
        "What it means",
        "- The lot failed again.",
    ]


def test_without_a_defect_there_is_no_table() -> None:
    told = comparison_text(replace(COMPARISON, changes=()))
    assert "neither report lists any" in told
    assert "Change" not in told


CJK = st.text(st.sampled_from("划痕盖子 scratch on the lid 12"), max_size=200)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.builds(Changed, description=CJK, again=CJK, why=CJK, change=st.sampled_from(list(CHANGES))), max_size=3)
)
def test_no_line_is_wider_than_a_hundred_columns(changes: list[Changed]) -> None:
    told = comparison_text(replace(COMPARISON, changes=tuple(changes)))
    widths = [sum(2 if east_asian_width(sign) in "WF" else 1 for sign in line) for line in told.splitlines()]
    assert max(widths) <= 100


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(CJK)
def test_wrapping_loses_no_word(text: str) -> None:
    told = comparison_text(replace(COMPARISON, changes=(), means=(text,)))
    assert "".join(text.split()) in "".join(told.split())


def test_the_page_tells_the_same() -> None:
    page = comparison_page(COMPARISON).decode()
    seen = " ".join(re.sub(r"<[^>]+>", " ", page).replace("\xa0", " ").split())
    for text in (
        "Scratch on the lid",
        "盖子划痕",
        "13 6.5 % 3.5 to 11 %",
        "first: page 4, AQL!B7",
        "disproved",
        "bonded again",
    ):
        assert text in seen


def test_nothing_in_a_report_becomes_markup_or_a_link() -> None:
    evil = replace(SCRATCH, description="<script>alert(1)</script>", why='"><img src=http://x>')
    page = comparison_page(replace(COMPARISON, changes=(evil, GLUE), first="<b>")).decode()
    assert "<script" not in page
    assert "<img" not in page
    assert "<b>" not in page


def test_the_page_needs_nothing_from_elsewhere() -> None:
    page = comparison_page(COMPARISON).decode()
    assert "default-src 'none'" in page
    assert not re.search(r"(?:src|href|url)\s*[=(]", page)
