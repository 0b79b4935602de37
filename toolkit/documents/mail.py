"""The mail that carries the letters, as an unsent draft: written to a file, never sent from here."""

import hashlib
import html
import re
from collections.abc import Callable, Iterator
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

import markdown

from toolkit.documents.document import Document
from toolkit.documents.fields import Plain, clean
from toolkit.documents.render import fill_text
from toolkit.documents.templates import template_bytes
from toolkit.errors import IncompleteDocumentError, InvalidInputError
from toolkit.model.order import Order

TEMPLATE = "mail.md"
LONGEST_SUBJECT = 200
_POLICY = SMTP.clone(cte_type="7bit")
_DOCX = ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document")
_ADDRESS = re.compile(r"[^\s@<>,;:\"()\[\]\\]+@[^\s@<>,;:\"()\[\]\\]+\.[^\s@<>,;:\"()\[\]\\]+")
_MARKDOWN_SIGNS = re.compile(r"[\\`*_{}\[\]()#+\-.!|~>:]")


def mail_draft(*documents: Document, order: Order, templates: Path | None = None) -> bytes:
    """Return one mail with *documents* attached, to the supplier's address where the order names it."""
    if not documents:
        raise IncompleteDocumentError("A mail without a letter has nothing to say.", "Draft the letter first.")
    source = template_bytes(TEMPLATE, templates).decode()
    # The same words twice: as they are for the plain part, and with every sign of Markdown made harmless for the other.
    subject, text = _subject_and_body(source.replace("**", ""), documents, clean)
    _, for_html = _subject_and_body(source, documents, _harmless)
    message = EmailMessage(_POLICY)
    message["Subject"] = subject
    _address(message, order)
    message["X-Unsent"] = "1"
    message.set_content(text)
    message.add_alternative(_page(for_html), subtype="html")
    for document in documents:
        message.add_attachment(document.docx, maintype=_DOCX[0], subtype=_DOCX[1], filename=f"{document.name}.docx")
    _fix_boundaries(message)
    return message.as_bytes()


def _subject_and_body(source: str, documents: tuple[Document, ...], make: Callable[[str], str]) -> tuple[str, str]:
    """Return the template's first line, after ``Subject:``, and the rest of it."""
    filled = fill_text(source, _values(documents, make), name=TEMPLATE)
    first, _, body = filled.partition("\n")
    if not first.startswith("Subject:"):
        raise InvalidInputError(f"Template {TEMPLATE} does not begin with “Subject:”.", "Put the subject on line 1.")
    return clean(first.removeprefix("Subject:"))[:LONGEST_SUBJECT], body.strip() + "\n"


def _values(documents: tuple[Document, ...], make: Callable[[str], str]) -> dict[str, Plain]:
    shared = _made(documents[0].fields, make)
    letters: list[Plain] = [
        {
            "kind": document.kind.value,
            "title": make(document.title),
            "reference": make(document.reference),
            "file": make(f"{document.name}.docx"),
            "reply_by": _made(document.fields["reply_by"], make),
        }
        for document in documents
    ]
    return {"letter": shared, "letters": letters}


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


def _address(message: EmailMessage, order: Order) -> None:
    for header, address, field in (
        ("To", order.supplier.email, "supplier.email"),
        ("From", order.buyer.email, "buyer.email"),
    ):
        if not address:
            continue
        if not _ADDRESS.fullmatch(address):
            raise InvalidInputError(f"{field} is not one mail address: {address!r}.", "Write it as name@example.com.")
        message[header] = address


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
