"""The faults of a template as comments in a copy of it."""

import io

import docx

from tests.documents.letter_cases import changed, supplied
from tests.documents.proofread.test_reading import faults_of, with_words
from toolkit.documents.proofread.remarks import annotated

FAULTY = with_words("{{ nmae }} and {{ 7*7 }} as soon as possible")


def test_each_fault_is_a_comment_with_what_to_do() -> None:
    faults = faults_of(FAULTY)
    copy = docx.Document(io.BytesIO(annotated(FAULTY, faults, "notice.docx")))
    texts = [comment.text for comment in copy.comments]
    assert len(texts) == len(faults) == 3
    assert all(fault.better in text for fault, text in zip(faults, texts, strict=True))
    assert {comment.author for comment in copy.comments} == {"Recourse"}


def test_a_comment_stands_around_the_words_that_it_is_about() -> None:
    copy = docx.Document(io.BytesIO(annotated(FAULTY, faults_of(FAULTY), "notice.docx")))
    held = next(one for one in copy.paragraphs if "{{ nmae }}" in one.text)
    names = [node.tag.rpartition("}")[2] for node in held.runs[0].element.getparent()]
    assert names.count("commentRangeStart") == names.count("commentRangeEnd") == 3


def test_what_stands_nowhere_in_the_text_is_told_at_its_beginning() -> None:
    template = changed(
        changed(supplied("notice"), lambda xml: xml.replace("{{ decide_by }}", "")),
        lambda xml: xml.replace("{{ reference", "{{ refrence", 1),
        "word/header2.xml",
    )
    copy = docx.Document(io.BytesIO(annotated(template, faults_of(template), "notice.docx")))
    texts = " ".join(comment.text for comment in copy.comments)
    assert "In header2, paragraph 1" in texts
    assert "In the whole template: {{ decide_by }} is never printed" in texts


def test_the_text_of_the_template_stays_and_equal_input_gives_equal_bytes() -> None:
    faults = faults_of(FAULTY)
    first, second = (annotated(FAULTY, faults, "notice.docx") for _ in range(2))
    assert first == second
    assert [one.text for one in docx.Document(io.BytesIO(first)).paragraphs] == [
        one.text for one in docx.Document(io.BytesIO(FAULTY)).paragraphs
    ]
