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
from toolkit.documents.document import Document
from toolkit.documents.fields import Plain, clean
from toolkit.documents.filling import filled_text
from toolkit.documents.templates import Template, template_at
from toolkit.errors import IncompleteDocumentError, InvalidInputError
from toolkit.model.order import Order

TEMPLATE = "mail.md"
CALENDAR = "deadlines.ics"
LONGEST_SUBJECT = 200
MOST_BYTES = 10_000_000  # what most mailboxes take of one mail
_POLICY = SMTP.clone(cte_type="7bit")
_DOCX = ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document")
_ADDRESS = re.compile(r"[^\s@<>,;:\"()\[\]\\]+@[^\s@<>,;:\"()\[\]\\]+\.[^\s@<>,;:\"()\[\]\\]+")
_MARKDOWN_SIGNS = re.compile(r"[\\`*_{}\[\]()#+\-.!|~>:]")


class _Receiver(NamedTuple):
    contact: str | None
    email: str | None
    field: str


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
    letters = [document for document in documents if document.kind is not Kind.EVIDENCE] or documents
    to_agency = {document.kind is Kind.REINSPECTION for document in letters}
    if len(to_agency) > 1:
        raise InvalidInputError("A booking and a letter to the supplier cannot go in one mail.", "Make two mails.")
    receiver = _agency(order) if to_agency == {True} else _supplier(order)
    source = template_at(TEMPLATE, templates)
    without_stars = source._replace(data=source.data.replace(b"**", b""))
    # The same words twice: as they are for the plain part, and with every sign of Markdown made harmless for the other.
    subject, text = _subject_and_body(without_stars, documents, receiver, clean)
    _, for_html = _subject_and_body(source, documents, receiver, _harmless)
    message = EmailMessage(_POLICY)
    message["Subject"] = subject
    _address(message, order, receiver)
    message["X-Unsent"] = "1"
    message.set_content(text)
    message.add_alternative(_page(for_html), subtype="html")
    for document in documents:
        message.add_attachment(document.docx, maintype=_DOCX[0], subtype=_DOCX[1], filename=f"{document.name}.docx")
    for name, data in (attached or {}).items():
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=clean(name))
    if calendar is not None:
        text = calendar.decode()
        message.add_attachment(text, subtype="calendar", cte="base64", filename=CALENDAR, params={"method": "PUBLISH"})
    _fix_boundaries(message)
    return message.as_bytes()


def _subject_and_body(
    source: Template, documents: tuple[Document, ...], receiver: _Receiver, make: Callable[[str], str]
) -> tuple[str, str]:
    """Return the template's first line, after ``Subject:``, and the rest of it."""
    filled = filled_text(source, _values(documents, receiver, make))
    first, _, body = filled.partition("\n")
    if not first.startswith("Subject:"):
        raise InvalidInputError(f"Template {TEMPLATE} does not begin with “Subject:”.", "Put the subject on line 1.")
    return clean(first.removeprefix("Subject:"))[:LONGEST_SUBJECT], body.strip() + "\n"


def _values(documents: tuple[Document, ...], receiver: _Receiver, make: Callable[[str], str]) -> dict[str, Plain]:
    shared = _made(documents[0].fields, make)
    letters = [_paper(document, make) for document in documents if "reply_by" in document.fields]
    annexes = [_paper(document, make) for document in documents if "reply_by" not in document.fields]
    to = {"contact": _made(receiver.contact, make)}
    return {"letter": shared, "letters": letters, "annexes": annexes, "to": to}


def _paper(document: Document, make: Callable[[str], str]) -> Plain:
    told: dict[str, Plain] = {
        "kind": document.kind.value,
        "title": make(document.title),
        "reference": make(document.reference),
        "file": make(f"{document.name}.docx"),
    }
    if "reply_by" in document.fields:
        told["reply_by"] = _made(document.fields["reply_by"], make)
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


def _page(text: str) -> str:
    body = markdown.markdown(text, extensions=["sane_lists"], output_format="html")
    style = "font-family: Arial, Helvetica, sans-serif; font-size: 11pt; line-height: 1.4"
    return f'<!DOCTYPE html>\n<html lang="en"><body style="{style}">\n{body}\n</body></html>\n'


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
