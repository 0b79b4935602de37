"""The words of a reply out of the file that it came in: text, mail, Word or PDF, each by what stands in it."""

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage, MIMEPart
from email.utils import parseaddr
from typing import NamedTuple

from toolkit.cases.reply_html import text_in_html
from toolkit.errors import LimitReachedError, UnreadableReportError

MEGABYTE = 1_000_000
LARGEST = 25 * MEGABYTE  # a mail with its attachments
_ZIP, _PDF, _OLE, _RTF = b"PK\x03\x04", b"%PDF-", b"\xd0\xcf\x11\xe0", b"{\\rtf"
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"RIFF")
_HEAD = 1024
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_WEB = re.compile(rb"\s*<(?:!doctype html|html|body|div|p)\b", re.IGNORECASE)
_MAIL = re.compile(
    rb"(?:from|received|return-path|mime-version|date|subject|message-id|delivered-to|x-[a-z-]+|dkim-signature): ?\S",
    re.IGNORECASE,
)
# Two bytes beyond ASCII side by side are a Chinese sign; one alone is a quotation mark of Windows.
_PAIR = re.compile(rb"[\x81-\xfe][\xa1-\xfe]")
_COMMON = frozenset("的不我们們您同意货貨付款返工复復验驗费費用贵貴司要求请請将將可以好收到是在有一")
_AS_TEXT = "Copy the words into a text file (UTF-8), or give them on the command line."


class Head(NamedTuple):
    """What stands above a mail: its subject, and the address that it was sent from; empty where there is none."""

    subject: str = ""
    sender: str = ""


def head_of(data: bytes, name: str) -> Head:
    """Return the head of the mail *data*; an empty one where it is no mail, or a damaged one."""
    if not _is_mail(data, name):
        return Head()
    try:
        message = message_from_bytes(data, policy=policy.default)
        return Head(str(message["subject"] or ""), parseaddr(str(message["from"] or ""))[1])
    except (RecursionError, AttributeError, KeyError, ValueError, IndexError):  # of the library, on a broken head
        return Head()


def _is_mail(data: bytes, name: str) -> bool:
    return name.lower().endswith(".eml") or _MAIL.match(data) is not None


def text_of(data: bytes, name: str) -> str:
    """Return the words of the reply in the file *data*; *name* is its name, which only tells a mail from plain text.

    Raises:
        UnreadableReportError: it is empty, damaged, of a kind that is not read, or has no words.
        EncryptedReportError: a password is needed to open it.
        LimitReachedError: it is larger than a reply can be.
    """
    if len(data) > LARGEST:
        raise LimitReachedError(f"{name} is larger than {LARGEST // MEGABYTE} MB; no reply is.", _AS_TEXT)
    text = _words(data, name)
    if not text.strip():
        raise UnreadableReportError(f"{name} has no words that can be read.", _AS_TEXT)
    return text


def _words(data: bytes, name: str) -> str:
    if _PDF in data[:_HEAD]:
        return _pdf(data, name)
    if data.startswith((_ZIP, _OLE)):
        return _word(data, name)
    if data.startswith(_RTF):
        raise UnreadableReportError(f"{name} is a Rich Text file.", "Open it in Word and save it as .docx.")
    if data.startswith(_PICTURES):
        raise UnreadableReportError(f"{name} is a picture; words in pictures are not read here.", _AS_TEXT)
    if _is_mail(data, name):
        return _mail(data, name)
    text = decoded(data, None, name)
    return text_in_html(text) if name.lower().endswith((".html", ".htm")) or _WEB.match(data) else text


def _pdf(data: bytes, name: str) -> str:
    from toolkit.parsers.supervised import text_supervised

    return "\n".join(text_supervised(data, name))


def _word(data: bytes, name: str) -> str:
    """Return the words of a Word file, its tracked changes accepted."""
    from toolkit.contracts.target.paragraphs import paragraphs
    from toolkit.contracts.target.wordfile import opened
    from toolkit.parsers.archive import opened as looked_over

    if data.startswith(_OLE) and name.lower().endswith(".msg"):
        raise UnreadableReportError(f"{name} is an Outlook message file.", "Save the mail as .eml or as text.")
    if data.startswith(_ZIP):
        looked_over(data).close()
    lines = (
        one.text if one.text.startswith(one.label) else f"{one.label} {one.text}"
        for one in paragraphs(opened(data, name))
    )
    return "\n".join(lines)


def _mail(data: bytes, name: str) -> str:
    """Return the body of a mail: its plain part, or the words of its web page where it has no plain one."""
    try:
        message = message_from_bytes(data, policy=policy.default)
        parts = list(_bodies(message))
        for kind, part in parts:
            text = _decoded_part(part, name)
            text = text_in_html(text) if kind == "html" else text
            if text.strip():
                return text
    except (RecursionError, AttributeError, KeyError) as fault:  # of the library, on a mail built to break it
        raise UnreadableReportError(f"{name} is a damaged mail.", _AS_TEXT) from fault
    if message.get_content_type() in {"application/pkcs7-mime", "application/x-pkcs7-mime", "multipart/encrypted"}:
        raise UnreadableReportError(f"{name} is an encrypted mail.", "Open it in your mail program and copy the words.")
    raise UnreadableReportError(f"{name} is a mail without words; look at its attachments.", _AS_TEXT)


def _bodies(message: EmailMessage) -> Iterator[tuple[str, MIMEPart]]:
    for kind in ("plain", "html"):
        part = message.get_body(preferencelist=(kind,))
        if part is not None:
            yield kind, part


def _decoded_part(part: MIMEPart, name: str) -> str:
    payload = part.get_payload(decode=True)
    return decoded(payload, part.get_content_charset(), name) if isinstance(payload, bytes) else ""


def decoded(data: bytes, told: str | None, name: str) -> str:
    """Return *data* as text by the charset *told*, its byte-order mark or what its bytes can be; never with signs lost.

    Raises:
        UnreadableReportError: no charset fits.
    """
    marked = [charset for mark, charset in _MARKS if data.startswith(mark)]
    for charset in (*marked, *_charsets(data, told)):
        try:
            text = data.decode(charset)
        except (UnicodeDecodeError, LookupError):
            continue
        if "\x00" not in text:
            return text
    raise UnreadableReportError(f"{name} is no text in a charset that is known.", "Save it as UTF-8 text.")


def _charsets(data: bytes, told: str | None) -> Iterator[str]:
    """Yield the charsets to try. Mails say gb2312 and hold gbk, say us-ascii and hold anything."""
    if told and told not in {"us-ascii", "ascii"}:
        yield {"gb2312": "gb18030", "gbk": "gb18030", "iso-8859-1": "cp1252"}.get(told, told)
    yield "utf-8"
    if not _PAIR.search(data):
        yield "cp1252"
        return
    found = {charset: _common(data, charset) for charset in ("gb18030", "big5")}
    best = max(found, key=lambda charset: found[charset])
    if found[best]:
        yield best


def _common(data: bytes, charset: str) -> int:
    """Return how many frequent Chinese signs *data* has when read by *charset*."""
    try:
        return sum(sign in _COMMON for sign in data.decode(charset))
    except UnicodeDecodeError:
        return 0
