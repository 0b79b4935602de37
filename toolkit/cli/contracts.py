"""Contracts that come in: their passages, whatever kind of file they are."""

from typing import NamedTuple

from toolkit.cli.console import Talk
from toolkit.cli.inputs import Given, take
from toolkit.contracts.passages import Passage, passages_in, passages_of
from toolkit.contracts.target.paragraphs import paragraphs
from toolkit.contracts.target.wordfile import WordFile, opened
from toolkit.errors import UnreadableReportError

_ZIP, _PDF, _OLE, _RTF = b"PK\x03\x04", b"%PDF-", b"\xd0\xcf\x11\xe0", b"{\\rtf"
_HEAD = 1024


class Contract(NamedTuple):
    """*word* is there for a Word file only."""

    name: str
    passages: tuple[Passage, ...]
    word: WordFile | None


def contract_from(file: str, talk: Talk) -> Contract:
    """Return the contract in *file*.

    Raises:
        RecourseError: it cannot be read, or is of another kind.
    """
    given = take(file)
    with talk.busy(f"Reading {given.name}"):
        if given.data.startswith((_ZIP, _OLE)):
            word = opened(given.data, given.name)
            return Contract(given.name, passages_of(paragraphs(word)), word)
        return Contract(given.name, passages_in(_text(given)), None)


def _text(given: Given) -> str:
    if given.data.startswith(_RTF):
        raise UnreadableReportError(f"{given.name} is a Rich Text file.", "Open it in Word and save it as .docx.")
    if _PDF in given.data[:_HEAD]:
        from toolkit.parsers.supervised import text_supervised

        return "\n".join(text_supervised(given.data, given.name))
    for encoding in ("utf-8-sig", "utf-16" if given.data[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8", "gb18030"):
        try:
            text = given.data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text
    raise UnreadableReportError(
        f"{given.name} is neither a Word file nor a PDF nor text.", "Save it as .docx, .pdf or UTF-8 text."
    )
