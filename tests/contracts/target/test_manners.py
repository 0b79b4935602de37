"""Contracts in the manners of other programs and offices: each is numbered on as it is, and opened again as it was."""

import io
from collections.abc import Callable, Iterable

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from lxml import etree

from tests.contracts import made
from tests.contracts.target.test_insertion import OPTIONS, labels, planned, read
from tests.packages import saved
from toolkit.contracts.clause import Tongue
from toolkit.contracts.target.insertion import insert
from toolkit.contracts.target.labels import between, following, letter_in, order_of
from toolkit.contracts.target.planning import marks_in
from toolkit.contracts.target.proof import resolved
from toolkit.contracts.target.wordfile import opened

BARE = OPTIONS._replace(definitions=False, comments=False)


def typed(head: Callable[[int, str], str], below: Callable[[int, int, str], str]) -> bytes:
    """Return a contract with typed numbers: *head* makes the lines of its clauses, *below* those of their sentences."""
    document = docx.Document()
    for number, (title, sentences) in enumerate(made.CLAUSES, start=1):
        document.add_paragraph().add_run(head(number, title)).bold = True
        for place, sentence in enumerate(sentences, start=1):
            document.add_paragraph(below(number, place, sentence))
    document.add_paragraph("Signed by: ____________")
    return saved(document)


def in_cells(rows: Iterable[tuple[str, ...]]) -> bytes:
    """Return a contract that is one table; the lines of a cell are its paragraphs."""
    document = docx.Document()
    rows = list(rows)
    table = document.add_table(rows=len(rows), cols=len(rows[0]))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text, *more = text.split("\n")
            for line in more:
                cell.add_paragraph(line)
    document.add_paragraph("Signed by: ____________")
    return saved(document)


def lines(number: int, clause: tuple[str, tuple[str, ...]]) -> str:
    title, sentences = clause
    return "\n".join([f"{number}. {title}", *(f"{number}.{place} {one}" for place, one in enumerate(sentences, 1))])


def one_column() -> bytes:
    return in_cells((lines(number, one),) for number, one in enumerate(made.CLAUSES, start=1))


def side_by_side() -> bytes:
    pairs = zip(made.CLAUSES, made.CHINESE, strict=True)
    return in_cells((lines(number, one), lines(number, other)) for number, (one, other) in enumerate(pairs, start=1))


def in_fields(*, locked: bool = False) -> bytes:
    """Return the typed contract with each clause in a content control of its own."""
    document = docx.Document(io.BytesIO(made.typed_english()))
    paragraphs = document.element.body.findall(qn("w:p"))
    lock = '<w:lock w:val="sdtContentLocked"/>' if locked else ""
    for first in range(1, 13, 3):
        field = parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtPr>{lock}</w:sdtPr><w:sdtContent/></w:sdt>")
        paragraphs[first].addprevious(field)
        for node in paragraphs[first : first + 3]:
            field.find(qn("w:sdtContent")).append(node)
    return saved(document)


def lists_that_begin_anew() -> bytes:
    """Return the contract whose clauses have a list each, begun at its number, as some programs write them."""
    document = docx.Document(io.BytesIO(made.direct()))
    numbering = document.part.numbering_part.element
    heads = document.element.body.iter(qn("w:numId"))
    for number, head in enumerate([one for one in heads if one.get(qn("w:val")) == "77"], start=1):
        start = f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{number}"/></w:lvlOverride>'
        own = f'<w:num {nsdecls("w")} w:numId="{200 + number}"><w:abstractNumId w:val="77"/>{start}</w:num>'
        numbering.append(parse_xml(own))
        head.set(qn("w:val"), str(200 + number))
    return saved(document)


def chapters() -> bytes:
    """Return a Chinese contract in chapters, whose articles count through."""
    document = docx.Document()
    article = 0
    for number, (title, sentences) in enumerate(made.CHINESE):
        document.add_paragraph(f"第{'一二三四'[number]}章 {title}")
        for sentence in sentences:
            article += 1
            document.add_paragraph(f"第{'一二三四五六七八'[article - 1]}条 {sentence}这一句与合同中的条款一样长。")
    return saved(document)


def numbered(number: int, place: int, text: str) -> str:
    return f"{number}.{place} {text}"


def counted(_: int, place: int, text: str) -> str:
    return f"({place}) {text}"


MANNERS = {
    "section-sign": typed(lambda number, title: f"§ {number} {title}", counted),
    "letters": typed(lambda number, title: f"{'ABCD'[number - 1]}. {title}", lambda _, place, text: f"{place}. {text}"),
    "colon": typed(lambda number, title: f"Clause {number}: {title}", numbered),
    "dash": typed(lambda number, title: f"Article {number} - {title}", lambda _number, _place, text: text),
    "point-nought": typed(lambda number, title: f"{number}.0\t{title}", numbered),
    "one-column": one_column(),
    "side-by-side": side_by_side(),
    "fields": in_fields(),
    "locked-fields": in_fields(locked=True),
    "lists-that-begin-anew": lists_that_begin_anew(),
    "chapters": chapters(),
}
every_manner = pytest.mark.parametrize("manner", MANNERS)


def left(data: bytes, *, accepted: bool) -> list[str]:
    return [text for text, _ in resolved(opened(data, "x.docx").body, accepted=accepted) if text]


@every_manner
@pytest.mark.parametrize("tracked", [True, False])
def test_further_clauses_go_in_again_and_again_and_nothing_else_changes(manner: str, tracked: bool) -> None:
    data = MANNERS[manner]
    options = BARE._replace(tracked=tracked)
    first = insert(planned(data, "e4-set-off", "b6-reinspection-cost"), options)
    second = insert(planned(first, "g3-no-waiver", "e4-set-off", "g2-notices"), options)
    assert {"e4-set-off", "b6-reinspection-cost", "g3-no-waiver", "g2-notices"} <= set(marks_in(opened(second, "x")))
    assert left(second, accepted=False) == left(data, accepted=False) or not tracked
    kept = iter(left(second, accepted=True))
    assert all(text in kept for text in left(data, accepted=True))


@every_manner
def test_no_number_is_given_twice(manner: str) -> None:
    first = insert(planned(MANNERS[manner], "e4-set-off", "b6-reinspection-cost"), BARE)
    second = insert(planned(first, "g3-no-waiver", "a2-approved-sample"), BARE)
    numbers = [one.label for one in planned(second, "h1-subcontracting").outline.clauses]
    assert len(numbers) == len(set(numbers)), numbers
    assert len(numbers) >= 8


@pytest.mark.parametrize(
    ("manner", "behind", "between"),
    [
        ("section-sign", "§ 5", "§ 3A"),
        ("letters", "E.", "C1."),
        ("colon", "Clause 5:", "Clause 3A:"),
        ("dash", "Article 5", "Article 3A"),
        ("point-nought", "5.0", "3A.0"),
        ("one-column", "5.", "3A."),
        ("fields", "5.", "3A."),
        ("locked-fields", "5.", "3A."),
        ("lists-that-begin-anew", "5.", "3A."),
    ],
)
def test_a_new_clause_has_the_next_number_or_one_between_two(manner: str, behind: str, between: str) -> None:
    data = MANNERS[manner]
    assert labels(insert(planned(data, "e4-set-off", after="Governing law"), BARE), "Set-off") == [behind]
    assert labels(insert(planned(data, "e4-set-off", after="Payment"), BARE), "Set-off") == [between]


def test_what_stands_between_number_and_title_stands_there_again() -> None:
    def told(manner: str) -> str:
        result = insert(planned(MANNERS[manner], "e4-set-off", after="Payment"), BARE)
        return next(one.text for one in read(result) if "Set-off" in one.text and one.new)

    assert told("dash") == "Article 3A - Set-off and deductions"
    assert told("colon") == "Clause 3A: Set-off and deductions"
    assert told("point-nought") == "3A.0\tSet-off and deductions"
    assert told("lists-that-begin-anew") == "3A.\tSet-off and deductions"


def test_sentences_below_are_counted_in_the_figures_of_their_clause() -> None:
    for manner, first in (("colon", "5.1"), ("point-nought", "5.1"), ("section-sign", "(1)"), ("letters", "1.")):
        result = insert(planned(MANNERS[manner], "e4-set-off", after="Governing law"), BARE)
        told = [one.label for one in read(result) if one.new]
        assert told[1] == first, manner


def test_a_clause_goes_into_the_cell_of_the_clause_before_it_and_into_a_row_of_a_table_with_two_columns() -> None:
    for manner in ("one-column", "side-by-side"):
        result = read(insert(planned(MANNERS[manner], "e4-set-off", after="Payment"), BARE))
        head = next(one for one in result if one.new and "Set-off" in one.text)
        assert head.node.getparent().tag == qn("w:tc")
        assert head.label == "3A."


def test_nothing_goes_into_a_field_that_holds_another_clause() -> None:
    for manner in ("fields", "locked-fields"):
        result = insert(planned(MANNERS[manner], "e4-set-off", after="Payment"), BARE)
        assert all(one.node.getparent().tag == qn("w:body") for one in read(result) if one.new)


def test_the_heading_of_a_chapter_stays_before_its_first_article() -> None:
    result = insert(planned(MANNERS["chapters"], "e4-set-off", after="第六条"), BARE)
    told = [one.text for one in read(result)]
    place = next(number for number, text in enumerate(told) if text.startswith("第四章"))
    assert told[place + 1].startswith("第七条")
    assert next(text for text in told[:place] if "抵销" in text).startswith("第六条之一 ")


def test_properties_are_written_in_the_order_of_the_format_each_once() -> None:
    document = docx.Document(io.BytesIO(made.typed_english()))
    jumbled = '<w:jc w:val="both"/><w:keepNext/><w:rPr><w:sz w:val="22"/><w:b/><w:b/></w:rPr>'
    for one in document.paragraphs[1:]:
        one._p.insert(0, parse_xml(f"<w:pPr {nsdecls('w')}>{jumbled}</w:pPr>"))  # noqa: SLF001  no public way
    new = [one.node for one in read(insert(planned(saved(document), "e4-set-off"), BARE)) if one.new]
    assert {names(one, "w:pPr") for one in new} == {("keepNext", "jc", "rPr")}
    assert {names(one, "w:pPr/w:rPr") for one in new} == {("ins", "b", "sz")}


def names(node: etree._Element, path: str) -> tuple[str, ...]:
    found = node.find("/".join(qn(step) for step in path.split("/")))
    return tuple(child.tag.rpartition("}")[2] for child in found) if found is not None else ()


def test_what_one_run_put_in_is_no_pattern_for_the_next() -> None:
    data = typed(lambda number, title: f"{number}. {title}", lambda number, place, text: f"{number}.{place} {text}")
    first = insert(planned(data, *("b1-inspection-right", "b6-reinspection-cost", "c3-hidden-defects")), BARE)
    before, after = planned(data, "e4-set-off").outline, planned(first, "e4-set-off").outline
    assert before.head is not None
    assert after.head is not None
    assert after.head.text == before.head.text
    assert after.run_in == before.run_in


@pytest.mark.parametrize("blanks", [0, 1, 3])
def test_blank_lines_before_the_signatures_stay_with_them(blanks: int) -> None:
    document = docx.Document()
    ends = [*[""] * blanks, "Signature: ____________", "Date: ____________"]
    for line in ("We order lunch boxes at the price that we have agreed on.", *ends):
        document.add_paragraph(line)
    told = [one.text for one in read(insert(planned(saved(document), "g3-no-waiver"), BARE))]
    assert told[-len(ends) :] == ends
    assert told[1] == "No waiver and no precedent"


@pytest.mark.parametrize(
    ("line", "is_end"),
    [
        ("This Agreement has been entered into on the date stated at the beginning of it.", True),
        ("The parties have executed this Agreement.", True),
        ("AS WITNESS the hands of the parties", True),
        ("For and on behalf of Northgate", True),
        ("The parties have agreed on the price.", False),
        ("Signed copies are exchanged by courier.", False),
        ("This Agreement is signed.", False),
    ],
)
def test_a_line_of_the_signing_ends_the_last_clause(line: str, is_end: bool) -> None:
    document = docx.Document()
    for text in ("1. Inspection", "The Buyer may inspect.", "2. Payment", "The price is paid by transfer.", line):
        document.add_paragraph(text)
    clauses = planned(saved(document), "e4-set-off").outline.clauses
    assert (line not in [one.text for one in clauses[-1].body]) == is_end


@pytest.mark.parametrize(
    ("label", "taken", "next_one", "between_two"),
    [
        ("C.", ("A", "B", "C"), "D.", "C1."),
        ("C1.", ("A", "B", "C", "C1"), "D.", "C2."),
        ("H.", ("G", "H"), "I.", "H1."),
        ("I.", ("G", "H", "I"), "J.", "I1."),
        ("I.", ("I", "II"), "III.", "I-A."),
        ("V.", ("IV", "V"), "VI.", "V-A."),
        ("3.0", (), "4.0", "3A.0"),
        ("§ 12", (), "§ 13", "§ 12A"),
    ],
)
def test_letters_and_roman_numbers_are_told_apart_by_what_is_there(
    label: str, taken: tuple[str, ...], next_one: str, between_two: str
) -> None:
    assert following(label, 1, taken) == next_one
    assert between(label, 1, taken) == between_two


def test_letters_stand_in_the_order_of_the_alphabet() -> None:
    assert [order_of(label) for label in ("C.", "C1.", "D.", "IV.")] == [(3, 0), (3, 1), (4, 0), (4, 0)]
    assert [letter_in(label) for label in ("C.", "C12.", "C", "CC.", "3.")] == [(3, 0), (3, 12), None, None, None]


def test_the_words_of_a_second_language_stand_where_those_of_the_first_stand() -> None:
    document = docx.Document(io.BytesIO(made.direct()))
    for level in document.part.numbering_part.element.iter(qn("w:lvl")):
        level.append(parse_xml(f'<w:pPr {nsdecls("w")}><w:ind w:left="700" w:hanging="300"/></w:pPr>'))
    asked = planned(saved(document), "e4-set-off")
    both = asked._replace(tongues=(Tongue.ENGLISH, Tongue.CHINESE), second=asked.vocabulary)
    second = [one.node for one in read(insert(both, BARE)) if one.new and one.text.endswith("。")]
    assert len(second) == 8
    for node in second:
        indent = node.find(f"{qn('w:pPr')}/{qn('w:ind')}")
        assert dict(indent.attrib) == {qn("w:left"): "700"}
        assert node.find(f".//{qn('w:numPr')}") is None
