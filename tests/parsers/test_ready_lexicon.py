"""The lexicon that is kept ready made: what a read loads is what its file says."""

from collections.abc import Iterator

import pytest

from toolkit.parsers.words import lexicon, vocabulary
from toolkit.resources import package_file


@pytest.fixture
def changed(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Have a lexicon that has changed since the ready file was made: a column has one more name."""
    said = package_file("toolkit.parsers", "lexicon.toml").replace(b"[columns]", b"[columns]\nnew_column = ['Zwiebel']")
    monkeypatch.setattr(vocabulary, "_lexicon", lambda: said)
    _forget()
    yield
    monkeypatch.undo()
    _forget()


def _forget() -> None:
    for each in (vocabulary._ready, vocabulary.tables, lexicon.wordings):  # noqa: SLF001
        each.cache_clear()


def test_what_is_ready_made_is_what_the_file_of_the_lexicon_says() -> None:
    assert package_file("toolkit.parsers", vocabulary.READY) == lexicon.ready_lexicon(), "python bench/ready_lexicon.py"


@pytest.mark.usefixtures("changed")
def test_a_lexicon_that_has_changed_is_read_itself() -> None:
    assert vocabulary.tables()["columns"]["new_column"] == ["Zwiebel"]
    assert lexicon.wordings("columns")["zwiebel"] == "new_column"


@pytest.mark.parametrize("kept", [None, b"<<<<<<< {"])
def test_without_the_ready_file_the_lexicon_itself_is_read(monkeypatch: pytest.MonkeyPatch, kept: bytes | None) -> None:
    words = dict(vocabulary.tables())

    def damaged(package: str, name: str) -> bytes:
        if name != vocabulary.READY:
            return package_file(package, name)
        if kept is None:
            raise FileNotFoundError(name)
        return kept

    monkeypatch.setattr(vocabulary, "package_file", damaged)
    _forget()
    try:
        assert dict(vocabulary.tables()) == words
    finally:
        monkeypatch.undo()
        _forget()
