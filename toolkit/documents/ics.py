"""The deadlines of letters as a calendar file that every calendar takes: whole days with a reminder (RFC 5545).

Written by hand: the package icalendar takes longer to import than a letter takes to write, for the few lines below; the
tests read them with it. The same letter gives the same bytes and the same UIDs, so that a letter that is made again
moves its entries instead of doubling them.
"""

import hashlib
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from toolkit.documents.deadlines import Deadline
from toolkit.documents.document import Document
from toolkit.documents.fields import Plain, clean
from toolkit.resources import data_table
from toolkit.workdays import Side

TEXTS = "deadlines.toml"
LONGEST_LINE = 75  # bytes, the line break not counted
REMINDER = "-PT15H"  # nine o'clock on the day before


class Entry(NamedTuple):
    """A day of a calendar: *key* is what it is known by when it moves, *stamp* the day on which it was written."""

    key: str
    day: date
    stamp: date
    summary: str
    text: str


def calendar(*documents: Document, side: Side | None = None) -> bytes:
    """Return the deadlines of *documents* as a calendar; with *side*, those on which that side has to act alone.

    What goes to the supplier is the supplier's side: the buyer's own days are nobody else's business.
    """
    return calendar_of(
        _entry(document, deadline)
        for document in documents
        for deadline in document.deadlines
        if side in (None, deadline.side)
    )


def calendar_of(entries: Iterable[Entry]) -> bytes:
    """Return *entries* as a calendar file."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Recourse//Deadlines//EN", "CALSCALE:GREGORIAN"]
    lines.append("METHOD:PUBLISH")
    for entry in entries:
        lines += _event(entry)
    return _folded([*lines, "END:VCALENDAR"])


def deadline_texts(what: str) -> tuple[str, str]:
    """Return the summary and the text of a deadline of the kind *what*, with its blanks."""
    texts = data_table("templates", TEXTS)[what]
    return texts["summary"].strip(), texts["text"].strip()


def _entry(document: Document, deadline: Deadline) -> Entry:
    summary, text = (_filled(text, document) for text in deadline_texts(deadline.what.value))
    parts = (_named(document.fields.get("buyer"), "name"), _named(document.fields.get("supplier"), "name"))
    key = "\n".join((*parts, clean(document.reference), deadline.what.value))
    return Entry(key, deadline.day, document.day, summary, _described(document, deadline, text))


def _event(entry: Entry) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{hashlib.sha256(entry.key.encode()).hexdigest()[:32]}@recourse"
    yield f"DTSTAMP:{entry.stamp:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_day(entry.day)}"
    yield f"DTEND;VALUE=DATE:{_day(entry.day + timedelta(days=1))}"
    yield f"SUMMARY:{_escaped(entry.summary)}"
    yield f"DESCRIPTION:{_escaped(entry.text)}"
    yield "TRANSP:TRANSPARENT"
    yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"DESCRIPTION:{_escaped(entry.summary)}", f"TRIGGER:{REMINDER}")
    yield from ("END:VALARM", "END:VEVENT")


def _described(document: Document, deadline: Deadline, text: str) -> str:
    letter = f"Letter: {clean(document.title)}, {clean(document.reference)}, {document.day.isoformat()}."
    return f"{text}\n\nCounted: {deadline.rule}.\nZone: {deadline.zone}.\n{letter}"


def _filled(text: str, document: Document) -> str:
    order, supplier = document.fields.get("order"), document.fields.get("supplier")
    return text.strip().format(
        reference=clean(document.reference),
        order=_named(order, "number"),
        item=_named(order, "item"),
        supplier=_named(supplier, "name"),
    )


def _named(table: Plain, name: str) -> str:
    value = table.get(name) if isinstance(table, dict) else None
    return clean(value) if isinstance(value, str) else "-"


def _day(day: date) -> str:
    return f"{day:%Y%m%d}"


def _escaped(text: str) -> str:
    for sign in "\\;,":
        text = text.replace(sign, f"\\{sign}")
    return "\\n".join(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))


def _folded(lines: Iterable[str]) -> bytes:
    return b"".join(part + b"\r\n" for line in lines for part in _parts(line))


def _parts(line: str) -> Iterator[bytes]:
    """Yield *line* in pieces of at most 75 bytes, each after the first begun with a blank, no sign cut in two."""
    piece = b""
    for sign in line:
        data = sign.encode()
        if len(piece) + len(data) > LONGEST_LINE:
            yield piece
            piece = b" "
        piece += data
    yield piece
