"""The mail draft: readable by any mail program, the letter attached, nothing smuggled into a header."""

from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.documents.letter_cases import ALL_KINDS, ORDER, REPORT, letter
from toolkit.documents import calendar, mail_draft
from toolkit.errors import IncompleteDocumentError, InvalidInputError
from toolkit.model.order import Order


def parsed(*kinds: str, order: Order = ORDER) -> EmailMessage:
    raw = mail_draft(*(letter(kind, order=order) for kind in kinds), order=order)
    message = BytesParser(policy=policy.default).parsebytes(raw)
    assert isinstance(message, EmailMessage)
    assert not message.defects
    return message


def plain_text(message: EmailMessage) -> str:
    body = message.get_body(("plain",))
    assert body is not None
    return str(body.get_content())


def html(message: EmailMessage) -> str:
    body = message.get_body(("html",))
    assert body is not None
    return str(body.get_content())


@pytest.mark.parametrize("kind", ALL_KINDS)
def test_the_letter_is_attached_as_it_is(kind: str) -> None:
    (attached,) = parsed(kind).iter_attachments()
    assert attached.get_filename() == f"{letter(kind).name}.docx"
    assert attached.get_content() == letter(kind).docx
    assert attached.get_content_type().endswith("wordprocessingml.document")


def test_the_headers_name_both_sides_and_say_that_it_is_not_sent() -> None:
    message = parsed("rework")
    assert message["To"] == "lin@tinwhistle.example"
    assert message["From"] == "priya.anand@harbourbrook.example"
    assert message["Subject"] == "Rework instruction HB-450118 – inspection report QM-26-1107"
    assert message["X-Unsent"] == "1"
    assert message["Date"] is None
    assert message["Message-ID"] is None


def test_the_words_are_the_same_in_both_parts() -> None:
    message = parsed("rework")
    for part in (plain_text(message), html(message)):
        assert "Dear Ms Lin Xiaoyu," in part
        assert "Thursday, 26 November 2026" in part
        assert "Sourcing Manager" in part
    assert "RWK-HB-450118-20261124" in plain_text(message)


def test_two_letters_go_in_one_mail_each_with_its_own_day() -> None:
    message = parsed("notice", "rework")
    assert len(list(message.iter_attachments())) == 2
    assert "Wednesday, 25 November 2026" in plain_text(message)
    assert "Thursday, 26 November 2026" in plain_text(message)


def test_the_same_letters_give_the_same_mail() -> None:
    assert mail_draft(letter("rework"), order=ORDER) == mail_draft(letter("rework"), order=ORDER)


def test_a_line_break_in_an_order_number_makes_no_header() -> None:
    number = "HB-450118\r\nBcc: thief@example.com\r\n\r\nHello"
    sly = replace(ORDER, order=replace(ORDER.order, number=number))
    message = parsed("rework", order=sly)
    assert message["Bcc"] is None
    assert set(message.keys()) == {"Subject", "To", "From", "X-Unsent", "MIME-Version", "Content-Type"}


@pytest.mark.parametrize(
    "address",
    [
        "lin@tinwhistle.example\nBcc: thief@example.com",
        "lin@tinwhistle.example, thief@example.com",
        "Lin <lin@tinwhistle.example>",
        "no address",
        "a@b",
    ],
)
def test_what_is_not_one_address_is_refused(address: str) -> None:
    wrong = replace(ORDER, supplier=replace(ORDER.supplier, email=address))
    with pytest.raises(InvalidInputError, match=r"supplier\.email"):
        mail_draft(letter("rework"), order=wrong)


def test_without_an_address_the_draft_has_none() -> None:
    bare = replace(ORDER, supplier=replace(ORDER.supplier, email=None), buyer=replace(ORDER.buyer, email=None))
    message = parsed("rework", order=bare)
    assert message["To"] is None
    assert message["From"] is None


def test_markup_in_a_name_stays_a_name() -> None:
    name = "<script>x</script> *bold* [a](http://b) & Co."
    odd = replace(ORDER, supplier=replace(ORDER.supplier, contact=name))
    message = parsed("rework", order=odd)
    assert name in plain_text(message)
    assert "<script>" not in html(message)
    assert "<em>" not in html(message)
    assert "href" not in html(message)


def test_chinese_names_arrive() -> None:
    chinese = replace(ORDER, supplier=replace(ORDER.supplier, contact="林晓雨女士"))
    assert "林晓雨女士" in plain_text(parsed("rework", order=chinese))


def test_a_long_report_number_does_not_break_the_subject() -> None:
    long = replace(REPORT, report_no="Q" * 5000)
    raw = mail_draft(letter("rework", long), order=ORDER)
    assert len(BytesParser(policy=policy.default).parsebytes(raw)["Subject"]) <= 200


def test_the_draft_is_plain_ascii_so_that_no_mail_program_spoils_it() -> None:
    assert mail_draft(letter("rework"), order=ORDER).isascii()


def test_a_mail_without_a_letter_is_refused() -> None:
    with pytest.raises(IncompleteDocumentError, match="without a letter"):
        mail_draft(order=ORDER)


def test_the_buyers_own_mail_template_is_held_to_the_rules(tmp_path: Path) -> None:
    (tmp_path / "mail.md").write_text("Subject: {{ letter.order.number }}\n\n{{ 7*7 }}\n", encoding="utf-8")
    with pytest.raises(InvalidInputError, match=r"mail\.md"):
        mail_draft(letter("rework"), order=ORDER, templates=tmp_path)
    (tmp_path / "mail.md").write_text("Hello\n", encoding="utf-8")
    with pytest.raises(InvalidInputError, match="Subject:"):
        mail_draft(letter("rework"), order=ORDER, templates=tmp_path)


def test_a_booking_goes_to_the_inspection_firm() -> None:
    message = parsed("reinspection")
    assert message["To"] == "booking@meridian.example"
    assert "Dear Booking desk," in plain_text(message)
    assert "lin@tinwhistle.example" not in plain_text(message)


def test_a_booking_and_a_letter_to_the_supplier_never_share_a_mail() -> None:
    with pytest.raises(InvalidInputError, match="one mail"):
        parsed("rework", "reinspection")


# --- what travels -----------------------------------------------------------------------------------------------------


def test_the_suppliers_days_go_with_the_mail_when_they_are_wanted() -> None:
    days = calendar(letter("rework"), side="supplier")
    raw = mail_draft(letter("rework"), order=ORDER, calendar=days)
    paper, dates = BytesParser(policy=policy.default).parsebytes(raw).iter_attachments()
    assert paper.get_filename() == f"{letter('rework').name}.docx"
    assert (dates.get_filename(), dates.get_content_type()) == ("deadlines.ics", "text/calendar")
    assert dates.get_payload(decode=True) == days
    assert raw == mail_draft(letter("rework"), order=ORDER, calendar=days)
    assert raw.isascii()


@pytest.mark.parametrize("number", ["订单-88/四", "Größe Ä 12", "A" * 300])
def test_names_in_any_script_travel_as_plain_ascii_in_short_lines(number: str) -> None:
    odd = replace(
        ORDER, order=replace(ORDER.order, number=number), supplier=replace(ORDER.supplier, contact="Jürgen 林")
    )
    made = letter("rework", replace(REPORT, po_numbers=(number,)), order=odd)
    raw = mail_draft(made, order=odd)
    message = BytesParser(policy=policy.default).parsebytes(raw)
    (attached,) = message.iter_attachments()
    assert attached.get_filename() == f"{made.name}.docx"
    assert number[:100] in message["Subject"]
    assert raw.isascii()
    assert max(map(len, raw.split(b"\r\n"))) <= 998
    assert not message.defects


def test_an_address_in_another_script_is_written_as_mail_programs_take_it() -> None:
    abroad = replace(ORDER, supplier=replace(ORDER.supplier, email="lin@bücher.example"))
    assert parsed("rework", order=abroad)["To"] == "lin@xn--bcher-kva.example"


def test_an_address_that_not_every_mail_program_takes_is_refused() -> None:
    abroad = replace(ORDER, supplier=replace(ORDER.supplier, email="jürgen@example.com"))
    with pytest.raises(InvalidInputError, match=r"supplier\.email"):
        mail_draft(letter("rework"), order=abroad)
