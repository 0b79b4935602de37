"""Whose words a file holds that comes in as the supplier's: our own letter, report or order is nobody's answer."""

import tomllib
from collections.abc import Iterator
from pathlib import PurePath

from toolkit.cases.case import Case
from toolkit.cases.event import FileRef
from toolkit.cases.reply_files import head_of, text_of
from toolkit.cases.vault import reference
from toolkit.cli.case_matter import order_of
from toolkit.cli.desk import Desk
from toolkit.cli.inputs import Given
from toolkit.cli.reports import json_text
from toolkit.errors import InvalidInputError, RecourseError

_LONG = 40  # signs of a line that two texts do not share by chance
_SHARE = 0.6  # of the long lines of a file that stand in one of ours
_AS_TEXT = "Give the supplier's own words: their mail as a file, or --text."
_WORDS = {"paper": "a letter of yours", "report": "the inspection report", "reading": "the inspection report"}
_COMPARED = (".pdf", ".docx")


def refuse_ours(desk: Desk, case: Case, given: Given, said: str) -> None:
    """Raise where the file *given*, with the words *said*, is known to be the buyer's own, or no answer at all."""
    _refuse_settings(given)
    known = _known(desk, given)
    if known is not None:
        number, file = known
        raise InvalidInputError(
            f"{given.name} is in case {number} already, as {_WORDS.get(file.role, file.role)}; it is no answer of the "
            "supplier's.",
            _AS_TEXT,
        )
    sender = head_of(given.data, given.name).sender.casefold()
    if sender and sender == (order_of(desk, case).buyer.email or "").casefold():
        raise InvalidInputError(
            f"{given.name} was sent by {sender}, which is you by the order file; it is no answer of the supplier's.",
            f"{_AS_TEXT} Of a mail that you forwarded, copy what the supplier wrote.",
        )
    like = next(_like(desk, case, given, said), None)
    if like is not None:
        raise InvalidInputError(
            f"{given.name} says what {_WORDS.get(like.role, like.role)} says ({like.name}), word for word; it is no "
            "answer of the supplier's.",
            f"{_AS_TEXT} Where they signed it and sent it back, say what that means with --text.",
        )


def _known(desk: Desk, given: Given) -> tuple[str, FileRef] | None:
    """Return the case that holds the very file, and as what; an answer may be entered anew after it was taken back."""
    sha256 = reference("reply", given.name, given.data).sha256
    for case in desk.register.naming((sha256,)):
        for file in case.files:
            if file.sha256 == sha256 and file.role != "reply":
                return case.id, file
    return None


def _refuse_settings(given: Given) -> None:
    """An order file, a policy or a reading is a file of settings or data."""
    if json_text(given.data) is not None or _is_toml(given.data):
        raise InvalidInputError(f"{given.name} is a file of settings or data and no answer.", _AS_TEXT)


def _is_toml(data: bytes) -> bool:
    try:
        return any(isinstance(value, dict) for value in tomllib.loads(data.decode()).values())
    except (ValueError, RecursionError):
        return False


def _like(desk: Desk, case: Case, given: Given, said: str) -> Iterator[FileRef]:
    """Yield the letters and reports of *case* whose words the file holds; a mail quotes, and is looked at elsewhere."""
    lines = {line for line in _lines(said) if len(line) > _LONG}
    if PurePath(given.name).suffix.lower() not in _COMPARED or not lines:
        return
    for file in dict.fromkeys(case.files):
        if file.role in ("paper", "report") and file.name.lower().endswith(_COMPARED):
            ours = "".join(_lines(_text(desk, case, file)))
            if sum(line in ours for line in lines) >= _SHARE * len(lines):
                yield file


def _lines(text: str) -> Iterator[str]:
    yield from ("".join(line.split()).casefold() for line in text.splitlines())


def _text(desk: Desk, case: Case, file: FileRef) -> str:
    """Return the words of *file*; none where it has none that can be read."""
    try:
        return text_of(desk.given(case.id, file).data, file.name)
    except RecourseError:
        return ""
