"""Every fault of a clause file is found in one pass, with its file and line, and the supplied ones have none."""

import re
from pathlib import Path

import pytest

from tests.contracts.files import SOUND, clause_file
from toolkit.contracts.clause import Tongue
from toolkit.contracts.library import library
from toolkit.contracts.lint import OFFERED, lint
from toolkit.contracts.points import points
from toolkit.contracts.terms import terms


def faults(folder: Path, text: str) -> list[str]:
    clause_file(folder, text)
    return [str(one) for one in lint(library(folder), terms(), ["z1-test"])]


def test_the_supplied_clauses_have_no_fault() -> None:
    assert [str(one) for one in lint(library(), terms())] == []


def test_every_time_of_the_supplied_clauses_says_when_it_begins() -> None:
    no_start = re.compile(
        r"within (?:\{\{ \w+ \}\}|\d+) (?:Working Days?|days?|hours?|months?)\b(?! (?:after|before|ahead)\b)"
    )
    for clause in library().clauses.values():
        for position in OFFERED:
            for point in points(clause.sections[position, Tongue.ENGLISH]):
                assert not no_start.search(point.words), f"{clause.id}: {point.words}"


def test_a_sound_clause_of_ones_own_has_none(tmp_path: Path) -> None:
    assert faults(tmp_path, SOUND) == []


def line_of(text: str, words: str) -> int:
    return next(number for number, line in enumerate(text.splitlines(), start=1) if words in line)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("The Supplier answers the Buyer", "The Supplier answers the Seller Group", "“Seller Group” has capitals"),
        ("keeps its rights", "shall keep its rights", "“shall”; write the present tense"),
        ("keeps its rights", "hereby keeps its rights", "“hereby”"),
        ("for 30 days", "for 31 days", "figures differ"),
        ("{{ days }} Working Days under", "{{ dais }} Working Days under", "{{ dais }} is not declared"),
        ("[clause](#e4-set-off)", "[clause](#e9-nothing)", "leads to e9-nothing"),
        ("[clause](#e4-set-off)", "[clause](#g3-no-waiver)", "put it into requires"),
        ("2. The Buyer keeps", "   1. The Buyer keeps", "needs 4 spaces"),
        ("2. The Buyer keeps", "The Buyer keeps", "outside the numbered list"),
        ("供应商应按", "供应商应尽快按", "“尽快”"),
        ("The Buyer keeps", "“Goods” means goods. The Buyer keeps", "defines “Goods”, which terms.toml defines"),
    ],
)
def test_a_fault_is_told_with_its_line(tmp_path: Path, old: str, new: str, told: str) -> None:
    text = SOUND.replace(old, new, 1)
    found = faults(tmp_path, text)
    assert any(told in one for one in found), found
    assert all(one.startswith("z1-test.md:") for one in found)


def test_the_line_is_the_one_of_the_sentence(tmp_path: Path) -> None:
    text = SOUND.replace("keeps its rights", "shall keep its rights", 1)
    assert any(one.startswith(f"z1-test.md:{line_of(text, 'shall keep')}:") for one in faults(tmp_path, text))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('requires = ["e4-set-off"]', 'requires = ["e4-set-of"]', "requires names e4-set-of"),
        ("conflicts = []", 'conflicts = ["e4-set-off"]', "required and in conflict"),
        ("alternates = []", 'alternates = ["g3-no-waiver"]', "does not name this clause"),
        ("default = 3\n", "", "neither a default nor a field"),
        ("default = 3\n", "default = -3\n", "has the default -3; it must be at least 0"),
        ("default = 3\n", 'default = 101\nunit = "percent"\n', "has the default 101; it must be at most 100"),
        ("default = 3\n", "default = 3\nleast = 4\n", "it must be at least 4"),
        ("default = 3\n", 'default = 3\nwords.UK = { en = "a", zh = "b" }\n', "only a text can have"),
        ("## 备选", "## 备用", "has no text below “## 备选”"),
        ('id = "z1-test"', 'id = "z2-test"', "name the file z2-test.md"),
    ],
)
def test_a_fault_of_the_front_matter_is_told(tmp_path: Path, old: str, new: str, told: str) -> None:
    clause_file(tmp_path, SOUND.replace(old, new, 1))
    found = [str(one) for one in lint(library(tmp_path), terms())]
    assert any(told in one for one in found), found


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("no front matter\n", "does not begin with front matter"),
        (SOUND.replace("version = 1", "version = one"), "is no TOML"),
        (SOUND.replace("version = 1", 'version = "1"'), "front matter: "),
        (SOUND.replace("version = 1", "verzion = 1"), "verzion"),
    ],
)
def test_a_file_that_is_no_clause_is_told_and_the_others_are_read(tmp_path: Path, text: str, told: str) -> None:
    clause_file(tmp_path, text)
    known = library(tmp_path)
    assert any(told in str(one) for one in known.faults)
    assert "e4-set-off" in known.clauses


def test_a_text_that_stands_twice_is_a_fault_at_its_second_heading(tmp_path: Path) -> None:
    text = SOUND + "\n## Fallback\n\n1. The Supplier answers when it likes.\n"
    at = len(SOUND.splitlines()) + 2
    assert faults(tmp_path, text) == [f"z1-test.md:{at}: “## Fallback” stands there twice, and one text would be lost."]


@pytest.mark.parametrize("name", ["g4.md", "a0-first.md", "z9-last.md"])
def test_a_file_with_another_name_than_its_clause_is_told_before_it_takes_the_place_of_one(
    tmp_path: Path, name: str
) -> None:
    text = SOUND.replace('id = "z1-test"', 'id = "e4-set-off"').replace('requires = ["e4-set-off"]', "requires = []")
    clause_file(tmp_path, text, name)
    assert [str(one) for one in library(tmp_path).faults] == [
        f"{name}:2: the id is e4-set-off; name the file e4-set-off.md."
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("\n", "\r\n"),
        ("Working Days.\n", "Working Days.   \n"),
        ("+++\n\n##", "+++ \n\n##"),
        ("无需答复。\n", "无需答复。\n\n"),
    ],
)
def test_the_hash_of_a_clause_is_of_what_it_says(tmp_path: Path, old: str, new: str) -> None:
    assert old in SOUND
    (tmp_path / "z1-test.md").write_bytes(SOUND.encode())
    before = library(tmp_path).of("z1-test").sha256
    (tmp_path / "z1-test.md").write_bytes(SOUND.replace(old, new).encode())
    assert library(tmp_path).of("z1-test").sha256 == before
    (tmp_path / "z1-test.md").write_bytes(SOUND.replace("30 days", "31 days").encode())
    assert library(tmp_path).of("z1-test").sha256 != before
