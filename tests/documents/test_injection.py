"""Forty nasty texts in everything that a letter goes out as: each is only text there, and none is lost."""

import functools
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from html.parser import HTMLParser

import icalendar
import pytest
from msgspec.structs import replace

from tests.documents.letter_cases import ORDER, REPORT, letter, rows, words
from tests.nasty import NASTY, Nasty
from toolkit.documents import Document, calendar, mail_draft
from toolkit.documents.fields import clean
from toolkit.documents.names import safe_stem

every = pytest.mark.parametrize("nasty", NASTY, ids=[nasty.name for nasty in NASTY])


@functools.cache
def letter_of_all(kind: str) -> Document:
    """Return a letter on a report in which each of the texts is a defect and a remark."""
    found = tuple(replace(REPORT.defects[5], description=nasty.value) for nasty in NASTY)
    return letter(kind, replace(REPORT, defects=found, remarks=tuple(nasty.value for nasty in NASTY)))


@functools.cache
def printed(kind: str) -> dict[str, str]:
    # Backwards, so that the table of the defects stands, and not one that the supplier fills in by their numbers.
    return {row[0]: row[1] for row in reversed(rows(letter_of_all(kind).docx)) if row[0].isdigit()}


def named(nasty: Nasty) -> Document:
    """Return a letter whose order, title and number are the text."""
    made = letter("rework")
    order = made.fields["order"]
    assert isinstance(order, dict)
    title, fields = f"Rework {nasty.value}", made.fields | {"order": order | {"number": clean(nasty.value)}}
    return replace(
        made,
        title=title,
        reference=nasty.value,
        name=safe_stem("rework", nasty.value),
        fields=fields,
        wordings=tuple(replace(wording, title=title, fields=fields) for wording in made.wordings),
    )


def mail(nasty: Nasty) -> EmailMessage:
    supplier = replace(ORDER.supplier, contact=nasty.value)
    raw = mail_draft(named(nasty), order=replace(ORDER, supplier=supplier))
    made = BytesParser(policy=policy.default).parsebytes(raw)
    assert isinstance(made, EmailMessage)
    assert not made.defects
    return made


def body(message: EmailMessage, sort: str) -> str:
    part = message.get_body((sort,))
    assert part is not None
    return str(part.get_content())


class Page(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data: str) -> None:
        self.text += data


def test_there_are_forty() -> None:
    assert len(NASTY) == len({nasty.value for nasty in NASTY}) == 40


@every
@pytest.mark.parametrize("kind", ["notice", "rework", "capa"])
def test_in_a_letter_it_stands_in_the_row_of_its_defect(nasty: Nasty, kind: str) -> None:
    row = printed(kind)[str(1 + NASTY.index(nasty))]
    assert all(" ".join(word.split()) in row for word in nasty.kept)
    assert clean(nasty.value) in row
    assert clean(nasty.value) in words(letter_of_all(kind).docx)


@every
def test_in_a_mail_it_adds_no_header_and_no_address(nasty: Nasty) -> None:
    made = mail(nasty)
    assert set(made.keys()) == {"Subject", "To", "From", "X-Unsent", "MIME-Version", "Content-Type"}
    assert made["To"] == "lin@tinwhistle.example"
    assert "\n" not in made["Subject"]
    assert clean(nasty.value)[:150] in made["Subject"]


@every
def test_in_both_parts_of_a_mail_it_is_text(nasty: Nasty) -> None:
    made = mail(nasty)
    page, usual = Page(body(made, "html")), Page(body(mail(NASTY[6]), "html"))
    assert (page.tags, page.attributes) == (usual.tags, usual.attributes)
    assert clean(nasty.value) in " ".join(page.text.split())
    assert clean(nasty.value) in " ".join(body(made, "plain").split())


@every
def test_in_a_calendar_it_is_text_and_adds_no_line_of_its_own(nasty: Nasty) -> None:
    made, usual = (calendar(named(one)) for one in (nasty, NASTY[6]))
    read = icalendar.Calendar.from_ical(made)
    assert not read.errors
    assert b"\r" not in made.replace(b"\r\n", b"")
    events, usual_events = read.walk("VEVENT"), icalendar.Calendar.from_ical(usual).walk("VEVENT")
    assert [sorted(event.keys()) for event in events] == [sorted(event.keys()) for event in usual_events]
    assert clean(nasty.value) in " ".join(str(event["DESCRIPTION"]) for event in events)


@every
def test_in_a_file_name_it_is_a_word_and_no_path(nasty: Nasty) -> None:
    stem = safe_stem("rework", nasty.value)
    assert not set(stem) & set('/\\:*?"<>|\n\r\0 ')
    assert stem.isprintable()
    assert stem.startswith("rework-")
    assert len(stem.encode()) <= 100
    assert [attached.get_filename() for attached in mail(nasty).iter_attachments()] == [f"{stem}.docx"]


def test_no_two_of_them_share_a_file_name() -> None:
    assert len({safe_stem("rework", nasty.value).casefold() for nasty in NASTY}) == len(NASTY)
