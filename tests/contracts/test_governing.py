"""Which law a contract names: the object of what governs it, never a seat, a court, a language or a look-alike."""

import tomllib
from pathlib import Path

import pytest

from toolkit.contracts.checking import check
from toolkit.contracts.governing import governing
from toolkit.contracts.granted import law_left_out, order_table
from toolkit.contracts.library import library
from toolkit.contracts.passages import passages_in

KNOWN = library()
SENTENCES = tomllib.loads(Path(__file__).with_name("laws.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("text", "law"), [(text, law) for law, texts in SENTENCES.items() for text in texts])
def test_a_law_is_known_by_its_whole_name_in_what_governs_and_any_other_stays_unknown(text: str, law: str) -> None:
    assert (governing([text]).code or "unknown") == law


def test_two_laws_are_none() -> None:
    assert governing(["Governed by the laws of England.", "Orders are governed by the laws of the PRC."]).code is None
    assert governing(["Governed by the laws of England.", "This Agreement is governed by English law."]).code == "UK"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("This contract is governed by the laws of New South Wales.", "“New South Wales”"),
        ("本合同适用香港法律。", "“香港”"),
        ("This contract is governed by Swiss law. Arbitration takes place in New York.", "“Swiss”"),
    ],
)
def test_an_order_file_says_which_law_it_leaves_out(text: str, told: str) -> None:
    verdicts = check(passages_in(f"9. Law\n\n9.1 {text}"), KNOWN)
    table = order_table(verdicts, "contract.txt")
    assert "\ngoverning_law" not in table
    assert told in (law_left_out(verdicts) or "")
    assert f"# The contract names the law of {told}" in table


def test_nothing_is_told_where_the_law_is_written_or_none_is_named() -> None:
    for text in ("This contract is governed by English law.", "The Goods are blue."):
        assert law_left_out(check(passages_in(f"9. Law\n\n9.1 {text}"), KNOWN)) is None
