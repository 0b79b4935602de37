"""The ordinary words for the columns, rows and classes of a report are known, in six languages."""

import tomllib
from pathlib import Path

import pytest

from toolkit.parsers.words import classes, lexicon

WORDS = tomllib.loads(Path(__file__).with_name("vocabulary.toml").read_text(encoding="utf-8"))


def wordings(part: str) -> list[tuple[str, str]]:
    """Return the wordings of *part* with their meaning; one that languages share once."""
    all_words = (
        (word, meaning)
        for meaning, by_language in WORDS[part].items()
        for words in by_language.values()
        for word in words
    )
    return list(dict.fromkeys(all_words))


@pytest.mark.parametrize(("head", "meaning"), wordings("columns"))
def test_the_head_of_a_column_is_known(head: str, meaning: str) -> None:
    counts = lexicon.row_kind(head) == "found"  # "Found" heads numbers as well as a total
    assert lexicon.meaning("columns", head) == meaning or (meaning == "quantity" and counts)


@pytest.mark.parametrize(("label", "meaning"), wordings("rows"))
def test_the_label_of_a_row_is_known(label: str, meaning: str) -> None:
    assert lexicon.row_kind(label) == meaning


@pytest.mark.parametrize(("name", "meaning"), wordings("classes"))
def test_the_name_of_a_class_is_known(name: str, meaning: str) -> None:
    severity = classes.severity(name)
    assert severity is not None
    assert severity.value == meaning
