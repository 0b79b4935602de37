"""The clause files can be read: a block of front matter, an id that is the file's name, and both positions in words."""

import re
import tomllib
from pathlib import Path

import pytest

CLAUSES = Path(__file__).resolve().parents[2] / "clauses"
FILES = sorted(path for path in CLAUSES.glob("*.md") if path.name != "README.md")
FIELDS = {
    "id",
    "title",
    "family",
    "version",
    "state",
    "owner",
    "languages",
    "variables",
    "positions",
    "walk_away",
    "requires",
    "alternates",
    "conflicts",
    "law",
    "rules",
    "terms",
}
every_clause = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


def split(path: Path) -> tuple[dict[str, object], str]:
    """Return the front matter and the text of the clause."""
    before, block, text = path.read_text(encoding="utf-8").split("+++\n", 2)
    assert before == ""
    return tomllib.loads(block), text


def mapping(value: object) -> dict[str, object]:
    assert isinstance(value, dict)
    return value


def listing(value: object) -> list[str]:
    assert isinstance(value, list)
    return value


@every_clause
def test_the_front_matter_is_complete_and_the_id_is_the_name_of_the_file(path: Path) -> None:
    front, _ = split(path)
    assert set(front) == FIELDS
    assert front["id"] == path.stem
    assert re.fullmatch(r"[a-h]\d-[a-z-]+", path.stem)
    assert str(front["family"]).lower() == path.stem[0]
    assert front["state"] in ("draft", "approved", "retired")


def test_no_two_clauses_share_their_letter_and_number() -> None:
    codes = [path.stem.split("-")[0] for path in FILES]
    assert codes == sorted(set(codes))
    assert {"b1", "b6", "d5", "e1"} <= set(codes)


@every_clause
def test_both_positions_stand_in_the_text_as_numbered_sentences(path: Path) -> None:
    front, text = split(path)
    assert set(mapping(front["positions"])) == {"preferred", "fallback"}
    preferred, fallback = text.split("## Preferred\n")[1].split("## Fallback\n")
    for position in (preferred, fallback):
        numbers = [int(number) for number in re.findall(r"^(\d+)\. ", position, re.MULTILINE)]
        assert numbers == list(range(1, len(numbers) + 1))
        assert len(numbers) >= 5


@every_clause
def test_the_blanks_of_the_text_are_the_variables_of_the_block(path: Path) -> None:
    front, text = split(path)
    variables = mapping(front["variables"])
    assert set(re.findall(r"\{\{ (\w+) \}\}", text)) == set(variables)
    for variable in variables.values():
        assert {"means", "type"} <= set(mapping(variable))


@every_clause
def test_every_defined_term_of_the_block_is_used(path: Path) -> None:
    front, text = split(path)
    for term in listing(front["terms"]):
        assert term in text


@every_clause
def test_rules_and_required_clauses_are_named_by_their_ids(path: Path) -> None:
    front, _ = split(path)
    assert all(re.fullmatch(r"G([1-9]|[1-4]\d|5[0-4])", rule) for rule in listing(front["rules"]))
    assert all(re.fullmatch(r"[a-h]\d-[a-z-]+", needed) for needed in listing(front["requires"]))
