"""What goes into the evidence annex: pictures of the report, made by a process of their own, and hashes of files."""

import hashlib
from collections.abc import Iterable

from toolkit.cli.console import Talk
from toolkit.cli.inputs import Given
from toolkit.cli.reports import reading_limits
from toolkit.documents import Document
from toolkit.documents.annex import Annex, File, Sent, Without, cuts
from toolkit.errors import RecourseError
from toolkit.model.picture import Picture
from toolkit.model.report import Report
from toolkit.parsers.supervised import cut_supervised

KIND = "evidence"
PAGED = ("pdf", "image")  # formats whose pages can be seen


def annex_of(
    report: Report,
    original: Given | None,
    talk: Talk,
    *,
    letters: Iterable[Document] = (),
    attached: Iterable[Given] = (),
) -> Annex:
    """Return what an annex on *report* holds; *original* is its file, ``None`` where that is not at hand.

    A file that gives no pictures gives an annex without them, which says so.
    """
    pictures, without = _pictures(report, original, talk)
    return Annex(
        pictures=pictures,
        without=without,
        size=None if original is None else len(original.data),
        letters=tuple(_sent(letter) for letter in letters),
        files=tuple(_file(file.name, file.data) for file in attached),
    )


def _pictures(report: Report, original: Given | None, talk: Talk) -> tuple[tuple[Picture | None, ...], Without | None]:
    if original is None:
        return (), Without.NOT_AT_HAND
    if report.source.format not in PAGED:
        return (), Without.NO_PAGES
    try:
        with talk.busy(f"Taking the pictures out of {original.name}"):
            return cut_supervised(original.data, original.name, cuts(report), reading_limits()), None
    except RecourseError as fault:
        talk.note(f"No pictures: {fault.message}")
        return (), Without.FAILED


def _sent(letter: Document) -> Sent:
    name = f"{letter.name}.docx"
    return Sent(kind=letter.kind, reference=letter.reference, day=letter.day, file=_file(name, letter.docx))


def _file(name: str, data: bytes) -> File:
    return File(name=name, sha256=hashlib.sha256(data).hexdigest(), size=len(data))
