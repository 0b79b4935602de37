"""The words of a reply out of text, mails, web pages, Word and PDF files; what cannot be read is told in a sentence."""

import io
import zipfile
from email.message import EmailMessage
from email.policy import SMTP

import docx
import pytest
from reportlab.pdfgen.canvas import Canvas

from toolkit.cases.conditions import conditions_of
from toolkit.cases.replies import read_reply
from toolkit.cases.reply_files import LARGEST, text_of
from toolkit.errors import EncryptedReportError, LimitReachedError, RecourseError, UnreadableReportError

CHINESE = "同意返工，复验费用我司不承担。"


def mail(*, plain: str | None = None, html: str | None = None, charset: str = "utf-8") -> bytes:
    message = EmailMessage(policy=SMTP)
    message["From"] = "lin@tinwhistle.example"
    message["Subject"] = "Re: rework"
    if plain is not None:
        message.set_content(plain, charset=charset)
    if html is not None:
        if plain is None:
            message.set_content(html, subtype="html", charset=charset)
        else:
            message.add_alternative(html, subtype="html", charset=charset)
    return message.as_bytes()


def raw_mail(headers: str, body: bytes) -> bytes:
    return f"From: lin@tinwhistle.example\r\n{headers}\r\n\r\n".encode() + body


def word(*paragraphs: str) -> bytes:
    document = docx.Document()
    for one in paragraphs:
        document.add_paragraph(one)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def pdf(*lines: str) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out)
    for number, line in enumerate(lines):
        canvas.drawString(72, 760 - 20 * number, line)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_chinese_text_is_read_in_the_charsets_that_are_in_use(charset: str) -> None:
    assert text_of(CHINESE.encode(charset), "reply.txt") == CHINESE


def test_traditional_text_is_read_as_big5() -> None:
    text = "我們不同意負擔複驗費用，請貴司付款。"
    assert text_of(text.encode("big5"), "reply.txt") == text


def test_a_quotation_mark_of_windows_does_not_swallow_a_not() -> None:
    """Read as gb18030, the apostrophe and the t would be one Chinese sign, and the refusal an acceptance."""
    text = text_of("We don’t accept the re-inspection cost.".encode("cp1252"), "reply.txt")
    assert text == "We don’t accept the re-inspection cost."
    assert read_reply(text, conditions_of("rework")).of("reinspection_cost").stand == "refused"


def test_markdown_is_text() -> None:
    assert text_of(b"- We agree.\n", "reply.md") == "- We agree.\n"


def test_a_mail_gives_its_plain_part() -> None:
    data = mail(plain="We agree.\n", html="<p>We do not agree.</p>")
    assert text_of(data, "reply.eml").strip() == "We agree."


def test_a_mail_is_known_without_its_name() -> None:
    assert text_of(mail(plain="We agree.\n"), "-").strip() == "We agree."


def test_a_mail_that_is_a_web_page_gives_the_words_that_one_sees() -> None:
    html = (
        "<html><head><style>p {color: red}</style><title>x</title></head><body>"
        "<p>We accept <s>all</s> the rework&nbsp;only.</p>"
        "<div style='display:none'>We accept everything.</div><ul><li>One<li>Two</ul>"
        "<blockquote><p>Please bear the cost.</p><br>Kind regards</blockquote><script>agree()</script></body></html>"
    )
    lines = text_of(mail(html=html), "reply.eml").split("\n")
    assert [line for line in lines if line] == [
        "We accept the rework only.",
        "- One",
        "- Two",
        "> Please bear the cost.",
        "> Kind regards",
    ]


def test_an_empty_plain_part_gives_way_to_the_web_page() -> None:
    assert text_of(mail(plain="\n", html="<p>We agree.</p>"), "reply.eml").strip() == "We agree."


def test_a_quote_in_a_web_page_is_not_the_reply() -> None:
    html = "<p>Received.</p><blockquote>We accept all your conditions.</blockquote>"
    reply = read_reply(text_of(mail(html=html), "reply.eml"), conditions_of("rework"))
    assert reply.attitude == "no_answer"


def test_a_mail_that_says_gb2312_and_holds_more_is_read() -> None:
    body = "喆：同意返工".encode("gb18030")
    data = raw_mail("Content-Type: text/plain; charset=gb2312\r\nContent-Transfer-Encoding: 8bit", body)
    assert text_of(data, "reply.eml") == "喆：同意返工"


def test_a_mail_that_names_no_charset_is_read_by_its_bytes() -> None:
    data = raw_mail("Content-Type: text/plain\r\nContent-Transfer-Encoding: 8bit", CHINESE.encode("gb18030"))
    assert text_of(data, "reply.eml") == CHINESE


def test_a_mail_with_attachments_only_is_told() -> None:
    message = EmailMessage()
    message["From"] = "lin@tinwhistle.example"
    message.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="8d.pdf")
    with pytest.raises(UnreadableReportError, match="without words"):
        text_of(message.as_bytes(), "reply.eml")


def test_an_encrypted_mail_is_told() -> None:
    data = raw_mail(
        "Content-Type: application/pkcs7-mime; name=smime.p7m\r\nContent-Transfer-Encoding: base64", b"AAAA"
    )
    with pytest.raises(UnreadableReportError, match="encrypted"):
        text_of(data, "reply.eml")


def test_a_word_file_gives_its_paragraphs() -> None:
    assert text_of(word("We agree.", "Lin"), "reply.docx") == "We agree.\nLin"


def test_a_pdf_gives_its_text_layer() -> None:
    assert "We will rework the whole lot." in text_of(pdf("We will rework the whole lot."), "reply.pdf")


@pytest.mark.parametrize(
    ("data", "name", "told"),
    [
        (b"", "reply.txt", "no words"),
        (b"  \n\t", "reply.txt", "no words"),
        (b"\x89PNG\r\n\x1a\n....", "reply.png", "picture"),
        (b"{\\rtf1 We agree}", "reply.rtf", "Rich Text"),
        (b"\x00\x01\x02\x03", "reply.txt", "charset"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "reply.msg", "Outlook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "reply.doc", "old Word file"),
        (b"PK\x03\x04 broken", "reply.docx", "damaged"),
        (pdf(), "scan.pdf", "pictures"),
    ],
)
def test_what_cannot_be_read_is_told_in_a_sentence(data: bytes, name: str, told: str) -> None:
    with pytest.raises(UnreadableReportError, match=told) as refused:
        text_of(data, name)
    assert refused.value.hint


def test_a_word_file_with_a_password_is_told() -> None:
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")
    with pytest.raises(EncryptedReportError):
        text_of(data, "reply.docx")


def test_a_file_that_swells_beyond_measure_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b" " * 30_000_000)
    with pytest.raises(LimitReachedError):
        text_of(out.getvalue(), "reply.docx")


def test_a_file_larger_than_a_reply_is_refused() -> None:
    with pytest.raises(LimitReachedError):
        text_of(b"x" * (LARGEST + 1), "reply.txt")


@pytest.mark.parametrize("depth", [50, 3000])
def test_a_mail_of_mails_of_mails_ends_in_a_sentence_or_in_words(depth: int) -> None:
    data = b"".join(b"Content-Type: message/rfc822\r\n\r\n" for _ in range(depth)) + b"Subject: x\r\n\r\nWe agree."
    with pytest.raises(RecourseError):
        text_of(data, "reply.eml")


@pytest.mark.parametrize("piece", [b"<div>", b"<blockquote>", b"</p>", b"<", b"&#x", b"<s>"])
def test_a_hostile_web_page_ends(piece: bytes) -> None:
    data = b"<p>We agree.</p>" + piece * 20_000
    assert "We agree." in text_of(data, "reply.html")
