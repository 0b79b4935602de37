"""A template of somebody else's is filled in a process of its own, and can neither hang nor break the program."""

from pathlib import Path

import pytest

from tests.documents.letter_cases import (
    AS_OF,
    ORDER,
    REPORT,
    RESOLUTION,
    body,
    changed,
    letter,
    own_templates,
    supplied,
    words,
)
from toolkit.confined.exchange import Limits
from toolkit.documents import Document, draft, mail_draft
from toolkit.documents.fields import plain
from toolkit.documents.foreign import fill_foreign, fill_foreign_text
from toolkit.documents.foreign_exchange import Letter
from toolkit.documents.language import Language
from toolkit.documents.notice import Notice
from toolkit.documents.render import About
from toolkit.documents.shape import shape_of
from toolkit.documents.templates import template_at
from toolkit.errors import IncompleteDocumentError, InvalidInputError, LimitReachedError

DEEP = 10  # loops in loops over the seven defects: 7 ** 10 rounds
LOOPS = "{% for f in findings %}" * DEEP + "x" + "{% endfor %}" * DEEP
ABOUT = About(title="t", author="a", day=AS_OF)


def looping() -> bytes:
    return changed(supplied("notice"), lambda xml: xml.replace("What happens next", LOOPS))


def asked() -> Letter:
    values = letter("notice").fields
    return Letter(values=(values, values), shape=shape_of(Notice), about=ABOUT, language=Language.ENGLISH)


def foreign_letter(folder: Path) -> Document:
    return draft("notice", REPORT, RESOLUTION, ORDER, as_of=AS_OF, templates=folder)


def test_an_own_template_makes_the_same_letter_as_the_same_file_supplied(tmp_path: Path) -> None:
    own = own_templates(tmp_path, "notice", changed(supplied("notice"), str))
    assert own.joinpath("notice.docx").read_bytes() != supplied("notice")
    assert template_at("notice.docx", own).foreign
    assert body(foreign_letter(own).docx) == body(letter("notice").docx)


def test_a_copy_that_nobody_changed_is_not_foreign(tmp_path: Path) -> None:
    assert not template_at("notice.docx", own_templates(tmp_path, "notice", supplied("notice"))).foreign
    assert not template_at("rework.docx", tmp_path).foreign


def test_a_changed_word_stands_in_the_letter(tmp_path: Path) -> None:
    own = changed(supplied("notice"), lambda xml: xml.replace("What happens next", "What we ask of you"))
    assert "What we ask of you" in words(foreign_letter(own_templates(tmp_path, "notice", own)).docx)


def test_a_template_whose_loops_do_not_end_is_stopped() -> None:
    with pytest.raises(LimitReachedError, match=r"notice\.docx t") as fault:
        fill_foreign(looping(), "notice.docx", asked(), Limits(seconds=2, megabytes=300))
    assert "loop in a loop" in fault.value.hint


@pytest.mark.slow
def test_a_template_that_makes_a_book_is_stopped() -> None:
    run = "x" * 1500 + "</w:t></w:r><w:r><w:t>"
    loops = "{% for f in findings %}" * 5 + run + "{% endfor %}" * 5  # 7 ** 5 runs: 25 MB
    book = changed(supplied("notice"), lambda xml: xml.replace("What happens next", loops))
    with pytest.raises(LimitReachedError, match="more than 20 MB"):
        fill_foreign(book, "notice.docx", asked(), Limits(seconds=100, megabytes=2000))


def test_a_text_whose_loops_do_not_end_is_stopped() -> None:
    values = {"letters": plain(tuple("abcdefghij"))}
    loops = "{% for x in letters %}" * 9 + "x" + "{% endfor %}" * 9
    with pytest.raises(LimitReachedError, match=r"mail\.md t"):
        fill_foreign_text(loops, values, name="mail.md", limits=Limits(seconds=2, megabytes=300))


def test_what_keeps_a_template_from_being_filled_is_told_all_at_once_with_places() -> None:
    own = changed(supplied("notice"), lambda xml: xml.replace("What happens next", "{{ cycler.next() }} {{ nmae }}"))
    with pytest.raises(InvalidInputError) as fault:
        fill_foreign(own, "notice.docx", asked())
    assert "{{ cycler.next() }} uses a call, which templates may not" in fault.value.message
    assert "nmae" in fault.value.message
    assert fault.value.message.count("paragraph ") == 2
    assert "recourse templates lint" in fault.value.hint


def test_a_letter_from_an_own_template_is_held_to_the_same_checks(tmp_path: Path) -> None:
    own = changed(supplied("notice"), lambda xml: xml.replace("{{ decide_by }}", ""))
    with pytest.raises(IncompleteDocumentError, match="decide_by"):
        foreign_letter(own_templates(tmp_path, "notice", own))


def test_an_own_mail_is_filled_in_the_same_way(tmp_path: Path) -> None:
    (tmp_path / "mail.md").write_text("Subject: {{ letter.reference }}\n\nDear {{ to.contact }},\n", encoding="utf-8")
    assert b"Dear Ms Lin Xiaoyu" in mail_draft(letter("notice"), order=ORDER, templates=tmp_path)
    (tmp_path / "mail.md").write_text("Subject: x\n\n{{ letter.__class__ }}\n", encoding="utf-8")
    with pytest.raises(InvalidInputError, match=r"mail\.md"):
        mail_draft(letter("notice"), order=ORDER, templates=tmp_path)
