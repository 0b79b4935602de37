"""A file name is made from what others wrote and is never a path."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.documents.names import safe_stem

NASTY = [
    "../../etc/passwd",
    "C:\\x",
    "a/b",
    "CON",
    "nul",
    "x" * 500,
    "",
    " ",
    "..",
    "a\nb",
    "采购单",
    "a:b|c?*",
    "\ud800",
]


def test_a_plain_number_is_kept() -> None:
    assert safe_stem("rework", "HB-450118") == "rework-HB-450118"


@pytest.mark.parametrize("word", NASTY)
def test_no_system_can_stumble_over_a_name(word: str) -> None:
    stem = safe_stem("rework", word)
    assert stem == stem.strip(" .")
    assert not set(stem) & set('/\\:*?"<>|\n\0')
    assert 0 < len(stem.encode()) <= 100


@given(st.text(), st.text())
def test_two_orders_never_share_a_name(one: str, other: str) -> None:
    assert (safe_stem(one).casefold() == safe_stem(other).casefold()) <= (one.casefold() == other.casefold())


def test_a_device_name_of_windows_is_not_used() -> None:
    assert safe_stem("con").casefold() != "con"
