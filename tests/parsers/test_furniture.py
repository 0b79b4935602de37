"""Running heads and feet are left out; rows that only look alike from page to page are not."""

import pytest

from tests.parsers.notation import HEIGHT, WIDTH, rows
from toolkit.parsers.layout.furniture import apart
from toolkit.parsers.layout.pages import Page

PAGES = [Page(number, WIDTH, HEIGHT) for number in (1, 2)]


def kept(first: str, second: str) -> list[str]:
    """Return what is left of two pages whose first rows are *first* and *second*."""
    everything = [*rows(f"{first}\nDent | 3", 1), *rows(f"{second}\nStain | 4", 2)]
    return [row.text for row in apart(everything, PAGES)[0] if row.top < 101]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Acme Quality | Page 1 of 2", "Acme Quality | Page 2 of 2"),
        ("Report TW-017", "Report TW-017"),
        ("Acme Quality 1", "Acme Quality 2"),
    ],
)
def test_what_every_page_repeats_is_left_out(first: str, second: str) -> None:
    assert kept(first, second) == []


@pytest.mark.parametrize(
    ("first", "second"), [("Loose thread | 5", "Loose thread | 7"), ("Major | 46", "Major | 10"), ("Rust", "Dirt")]
)
def test_a_row_of_the_list_at_the_top_of_two_pages_is_kept(first: str, second: str) -> None:
    assert len(kept(first, second)) == 2


def test_running_heads_are_told_once() -> None:
    everything = [*rows("Acme Quality | Page 1 of 2", 1), *rows("Acme Quality | Page 2 of 2", 2)]
    assert [row.text for row in apart(everything, PAGES)[1]] == ["Acme Quality Page 1 of 2"]


@pytest.mark.parametrize(("above", "left"), [("Faults of workmanship", True), ("Acme Quality", False)])
def test_a_bare_figure_is_a_page_number_only_at_the_edge_of_the_page(above: str, left: bool) -> None:
    everything = [*rows("Acme Quality\n1\nDent | 3", 1), *rows(f"{above}\n2\nStain | 4", 2)]
    assert ("2" in [row.text for row in apart(everything, PAGES)[0]]) is left
