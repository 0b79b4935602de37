"""The mail that carries the letters, as an unsent draft: written to a file, never sent from here."""

import hashlib
import html
import re
from collections.abc import Callable, Iterator, Mapping
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from typing import NamedTuple

import markdown

from toolkit.documents.brief import Kind
from toolkit.documents.document import Document, Wording
from toolkit.documents.fields import Plain, clean
from toolkit.documents.filling import filled_text
from toolkit.documents.language import Language
from toolkit.documents.templates import Template, template_at
from toolkit.errors import IncompleteDocumentError, InvalidInputError
from toolkit.model.order import Order

TEMPLATE = "mail.md"
CHINESE = "zh/mail.md"
CALENDAR = "deadlines.ics"
LONGEST_SUBJECT = 200
MOST_BYTES = 10_000_000  # what most mailboxes take of one mail
_POLICY = SMTP.clone(cte_type="7bit")
_DOCX = ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document")
_ADDRESS = re.compile(r"[^\s@<>,;:\"()\[\]\\]+@[^\s@<>,;:\"()\[\]\\]+\.[^\s@<>,;:\"()\[\]\\]+")
_BETWEEN = "\n---\n\n"  # the two languages of a mail; a line across it where the mail is shown as a page
_LANG = {Language.ENGLISH: "en", Language.CHINESE: "zh-CN"}
_MARKDOWN_SIGNS = re.compile(r"[\\`*_{}\[\]()#+\-.!|~>:]")


class _Receiver(NamedTuple):
    contact: str | None
    email: str | None
    field: str


class _Words(NamedTuple):
    """A mail in one language: its subject, and its body for either part."""

    subject: str
    text: str
    for_html: str


def _supplier(order: Order) -> _Receiver:
    return _Receiver(order.supplier.contact, order.supplier.email, "supplier.email")


def _agency(order: Order) -> _Receiver:
    return _Receiver(order.inspection.contact, order.inspection.email, "inspection.email")


def mail_draft(
    *documents: Document,
    order: Order,
    templates: Path | None = None,
    calendar: bytes | None = None,
    attached: Mapping[str, bytes] | None = None,
) -> bytes:
    """Return one mail with *documents* attached, to the address of their receiver where the order names it.

    A booking goes to the inspection firm and everything else to the supplier; one mail never goes to both.
    *calendar* goes with them as ``deadlines.ics``; it must hold the supplier's days only. *attached* are other files,
    by name.
    """
    if not documents:
        raise IncompleteDocumentError("A mail without a letter has nothing to say.", "Draft the letter first.")
    receiver = _receiver(documents, order)
    words = [_words(documents, receiver, language, templates) for language in _languages(documents)]
    message = EmailMessage(_POLICY)
    message["Subject"] = " / ".join(part.subject for part in words)[:LONGEST_SUBJECT]
    _address(message, order, receiver)
    message["X-Unsent"] = "1"
    message.set_content(_BETWEEN.join(part.text for part in words))
    page = _page(_BETWEEN.join(part.for_html for part in words), _languages(documents)[0])
    message.add_alternative(page, subtype="html")
    for document in documents:
        message.add_attachment(document.docx, maintype=_DOCX[0], subtype=_DOCX[1], filename=f"{document.name}.docx")
    for name, data in (attached or {}).items():
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=clean(name))
    if calendar is not None:
        text = calendar.decode()
        message.add_attachment(text, subtype="calendar", cte="base64", filename=CALENDAR, params={"method": "PUBLISH"})
    _fix_boundaries(message)
    return message.as_bytes()


def unaddressed(*documents: Document, order: Order) -> str | None:
    """Return what to say of a mail that nobody would get; ``None`` where the order names its receiver's address."""
    receiver = _receiver(documents, order)
    if receiver.email:
        return None
    table, _, field = receiver.field.partition(".")
    return f"The mail has no To: the order file gives no [{table}] {field}. Fill it in before you send the mail."


def _receiver(documents: tuple[Document, ...], order: Order) -> _Receiver:
    letters = [document for document in documents if document.kind is not Kind.EVIDENCE] or documents
    to_agency = {document.kind is Kind.REINSPECTION for document in letters}
    if len(to_agency) > 1:
        raise InvalidInputError("A booking and a letter to the supplier cannot go in one mail.", "Make two mails.")
    return _agency(order) if to_agency == {True} else _supplier(order)


def _languages(documents: tuple[Document, ...]) -> tuple[Language, ...]:
    """Return the languages of all *documents*, which are the same: a mail is written in those of its letters."""
    letters = [document for document in documents if _asks(document)] or list(documents)
    found = {tuple(wording.language for wording in document.wordings) for document in letters}
    if len(found) > 1:
        raise InvalidInputError("Letters in different languages cannot go in one mail.", "Make a mail for each.")
    return found.pop()


def _words(documents: tuple[Document, ...], receiver: _Receiver, language: Language, templates: Path | None) -> _Words:
    """Return the mail in *language*, one of those that its letters are in.

    The same words twice: as they are for the plain part, and with every sign of Markdown made harmless for the other.
    """
    name = CHINESE if language is Language.CHINESE else TEMPLATE
    source = template_at(name, templates)
    without_stars = source._replace(data=source.data.replace(b"**", b""))
    wordings = [_wording_in(document, language) for document in documents]
    papers = tuple(zip(documents, wordings, strict=True))
    subject, text = _subject_and_body(without_stars, _values(papers, receiver, clean))
    return _Words(subject, text, _subject_and_body(source, _values(papers, receiver, _harmless))[1])


def _wording_in(document: Document, language: Language) -> Wording:
    """Return *document* in *language*; an annex is in the language it has."""
    return next((wording for wording in document.wordings if wording.language is language), document.wordings[0])


def _subject_and_body(source: Template, values: dict[str, Plain]) -> tuple[str, str]:
    """Return the template's first line, after ``Subject:``, and the rest of it."""
    first, _, body = filled_text(source, values).partition("\n")
    if not first.startswith("Subject:"):
        raise InvalidInputError(f"Template {source.name} does not begin with “Subject:”.", "Put the subject on line 1.")
    return clean(first.removeprefix("Subject:"))[:LONGEST_SUBJECT], body.strip() + "\n"


def _values(
    papers: tuple[tuple[Document, Wording], ...], receiver: _Receiver, make: Callable[[str], str]
) -> dict[str, Plain]:
    shared = _made(papers[0][1].fields, make)
    letters = [_paper(document, wording, make) for document, wording in papers if _asks(document)]
    annexes = [_paper(document, wording, make) for document, wording in papers if not _asks(document)]
    return {"letter": shared, "letters": letters, "annexes": annexes, "to": {"contact": _made(receiver.contact, make)}}


def _asks(document: Document) -> bool:
    """Tell whether *document* is a letter, which asks for an answer, and no annex to one."""
    return "reply_by" in document.fields


def _paper(document: Document, wording: Wording, make: Callable[[str], str]) -> Plain:
    told: dict[str, Plain] = {
        "kind": document.kind.value,
        "title": make(wording.title),
        "reference": make(document.reference),
        "file": make(f"{document.name}.docx"),
    }
    if _asks(document):
        told["reply_by"] = _made(wording.fields["reply_by"], make)
    return told


def _made(value: Plain, make: Callable[[str], str]) -> Plain:
    if isinstance(value, dict):
        return {name: _made(item, make) for name, item in value.items()}
    if isinstance(value, list):
        return [_made(item, make) for item in value]
    return make(value) if isinstance(value, str) else value


def _harmless(text: str) -> str:
    """Return *text* so that neither Markdown nor HTML takes any sign of it for its own."""
    escaped = html.escape(clean(text), quote=False)
    parts = re.split(r"(&\w+;)", escaped)
    return "".join(
        part if part.startswith("&") and part.endswith(";") else _MARKDOWN_SIGNS.sub(_entity, part) for part in parts
    )


def _entity(found: re.Match[str]) -> str:
    return f"&#{ord(found.group())};"


def _page(text: str, language: Language) -> str:
    body = markdown.markdown(text, extensions=["sane_lists"], output_format="html")
    style = "font-family: Arial, Helvetica, sans-serif; font-size: 11pt; line-height: 1.4"
    return f'<!DOCTYPE html>\n<html lang="{_LANG[language]}"><body style="{style}">\n{body}\n</body></html>\n'


def _address(message: EmailMessage, order: Order, receiver: _Receiver) -> None:
    for header, address, field in (
        ("To", receiver.email, receiver.field),
        ("From", order.buyer.email, "buyer.email"),
    ):
        if not address:
            continue
        plain = _plain_address(address)
        if plain is None:
            raise InvalidInputError(f"{field} is not one mail address: {address!r}.", "Write it as name@example.com.")
        message[header] = plain


def _plain_address(address: str) -> str | None:
    """Return *address* in ASCII, as every mail program takes it; ``None`` when it is no such address."""
    if not _ADDRESS.fullmatch(address):
        return None
    name, _, domain = address.partition("@")
    try:
        return f"{name.encode('ascii').decode()}@{domain.encode('idna').decode()}"
    except UnicodeError:  # a name in another script, which most mail programs refuse, or no domain at all
        return None


def _fix_boundaries(message: EmailMessage) -> None:
    """Set the part boundaries from the content: by default they are random, and equal input must be equal bytes."""
    for number, part in enumerate(_containers(message)):
        digest = hashlib.sha256(b"".join(_payloads(part))).hexdigest()[:32]
        part.set_boundary(f"=_{number}_{digest}")


def _containers(message: EmailMessage) -> Iterator[EmailMessage]:
    return (part for part in message.walk() if part.is_multipart() and isinstance(part, EmailMessage))


def _payloads(message: EmailMessage) -> Iterator[bytes]:
    for part in message.walk():
        content = None if part.is_multipart() else part.get_payload(decode=True)
        if isinstance(content, bytes):
            yield content
