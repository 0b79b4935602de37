"""Where clauses meet what stands there: signatures, the ends of bodies and sections, changes of others, other runs."""

import io

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from lxml import etree

from tests.contracts import made
from tests.contracts.target.test_insertion import OPTIONS, labels, planned, read
from tests.packages import saved
from toolkit.contracts.markup import run
from toolkit.contracts.target import comments, marks, writing
from toolkit.contracts.target.insertion import insert
from toolkit.contracts.target.outline import outline
from toolkit.contracts.target.planning import marks_in
from toolkit.contracts.target.proof import BrokenError, resolved
from toolkit.contracts.target.wordfile import opened
from toolkit.errors import UnreadableReportError

BARE = OPTIONS._replace(definitions=False)


def written(*lines: str) -> bytes:
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    return saved(document)


def english() -> object:
    return docx.Document(io.BytesIO(made.typed_english()))


def left(data: bytes, *, accepted: bool) -> list[str]:
    """Return the paragraphs as Word leaves them."""
    return [text for text, _ in resolved(opened(data, "result.docx").body, accepted=accepted)]


def _without_first(root: etree._Element) -> etree._Element:
    root.remove(root[0])
    return root


def text_after(data: bytes, *clauses: str, after: str | None = None) -> list[str]:
    return [one.text for one in read(insert(planned(data, *clauses, after=after), BARE))]


# --- never below the signatures ---


@pytest.mark.parametrize(
    "line",
    [
        "Bremen, 14.04.2026            ____________________ (Northgate GmbH)",
        "The Sellers 卖方：____________        The Buyers 买方：____________",
        "甲方（盖章）：          乙方（盖章）：",
        "Signed for and on behalf of Northgate",
    ],
)
def test_clauses_stand_above_the_line_to_sign_on(line: str) -> None:
    data = written("1. Inspection", "The Buyer may inspect.", "2. Payment", "The price is paid by transfer.", "", line)
    told = text_after(data, "e4-set-off", after="Payment")
    assert told[-1] == line
    assert told[-2] == ""


def test_clauses_stand_above_a_table_to_sign_in() -> None:
    document = docx.Document()
    document.add_paragraph("We order lunch boxes.")
    document.add_table(1, 2).cell(0, 0).text = "Signature"
    document.add_paragraph("Page 1")
    body = opened(insert(planned(saved(document), "g3-no-waiver"), BARE), "result.docx").body.find(qn("w:body"))
    assert body is not None
    assert [node.tag.rpartition("}")[2] for node in body][-3:] == ["tbl", "p", "sectPr"]
    assert [one.text for one in read(saved(document))][-1] == "Page 1"


def test_a_sentence_on_signatures_ends_no_contract() -> None:
    data = written(
        "第一条 付款", "1.1 货款以电汇支付。", "第二条 生效", "2.1 本合同自双方签字盖章之日起生效。", "甲方（盖章）："
    )
    told = text_after(data, "g3-no-waiver", after="生效")
    assert told.index("2.1 本合同自双方签字盖章之日起生效。") == 3
    assert told[-1] == "甲方（盖章）："


def test_lines_of_a_table_of_contents_are_no_clauses() -> None:
    document = english()
    first = document.paragraphs[1]  # type: ignore[attr-defined]
    for line in ("1. Definitions\t1", "2. Inspection ........ 1", "3. Payment\t2", "4. Governing law\t2"):
        first.insert_paragraph_before(line)
    assert [one.head.at for one in planned(saved(document), "e4-set-off").outline.clauses] == [5, 8, 11, 14]


# --- marks that stay ---


def test_at_the_end_of_a_body_nothing_is_left_when_the_changes_are_rejected() -> None:
    data = written("Order for lunch boxes", "We order lunch boxes.")
    result = insert(planned(data, "g3-no-waiver"), BARE)
    assert left(result, accepted=False) == left(data, accepted=False)
    assert left(result, accepted=True)[:3] == [*left(data, accepted=True), "No waiver and no precedent"]


@pytest.mark.parametrize("tracked", [True, False])
def test_a_clause_stays_in_the_section_of_the_clause_before_it(tracked: bool) -> None:
    document = english()
    last = next(one for one in document.paragraphs if one.text.startswith("4.2"))  # type: ignore[attr-defined]
    last._p.get_or_add_pPr().append(parse_xml(f'<w:sectPr {nsdecls("w")}><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'))  # noqa: SLF001  python-docx has no public way
    data = saved(document)
    result = insert(planned(data, "g3-no-waiver", after="Governing law"), BARE._replace(tracked=tracked))
    ends = [one.text for one in read(result) if one.node.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is not None]
    assert [text[:4] for text in ends] == ["5.7 "], "the section ends behind the new clause"
    if tracked:
        assert left(result, accepted=False) == left(data, accepted=False)


def test_a_paragraph_that_runs_on_into_the_next_still_does() -> None:
    document = english()
    joined = next(one for one in document.paragraphs if one.text.startswith("3.2"))  # type: ignore[attr-defined]
    joined._p.get_or_add_pPr().append(  # noqa: SLF001  python-docx has no public way
        parse_xml(f'<w:rPr {nsdecls("w")}><w:del w:id="901" w:author="Bob" w:date="2026-01-02T00:00:00Z"/></w:rPr>')
    )
    result = insert(planned(saved(document), "e4-set-off", after="Payment"), BARE)
    assert "3.2 Invoices go to the Purchaser.4. Governing law" in left(result, accepted=True)


# --- a second run ---


@pytest.mark.parametrize("kind", [made.typed_english, made.direct, made.typed_chinese, made.headings_only])
def test_further_clauses_go_into_the_result_of_a_first_run(kind: object) -> None:
    first = insert(planned(kind(), "e4-set-off"), OPTIONS)  # type: ignore[operator]
    second = insert(planned(first, "g3-no-waiver", "e4-set-off"), OPTIONS)
    assert {"e4-set-off", "g3-no-waiver"} <= set(marks_in(opened(second, "second.docx")))
    assert left(second, accepted=False) == left(first, accepted=False)


def test_further_clauses_go_behind_one_that_ends_the_body() -> None:
    data = written(
        "1. Inspection", "The Buyer may inspect.", "2. Law", "The law of England holds.", "3. Language", "English."
    )
    styled = docx.Document(io.BytesIO(data))
    styled.paragraphs[-1].style = "Quote"
    first = insert(planned(saved(styled), "g3-no-waiver", after="Language"), OPTIONS)
    second = insert(planned(first, "e4-set-off", after="No waiver and no precedent"), OPTIONS)
    assert left(second, accepted=False) == left(data, accepted=False)
    assert labels(second, "Set-off") == ["7."]


def test_a_number_that_is_taken_is_not_given_again() -> None:
    document = english()
    before = next(one for one in document.paragraphs if one.text.startswith("4. Gov"))  # type: ignore[attr-defined]
    before.insert_paragraph_before("3A. Late payment")
    before.insert_paragraph_before("3A.1 Interest is due.")
    result = insert(planned(saved(document), "e4-set-off", after="Payment"), BARE)
    assert labels(result, "Set-off") == ["3B."]
    assert [one.label for one in outline(read(result)).clauses] == ["1.", "2.", "3.", "3A.", "3B.", "4."]


def test_a_clause_whose_words_somebody_deleted_is_not_there() -> None:
    result = opened(insert(planned(made.typed_english(), "e4-set-off"), BARE._replace(tracked=False)), "result.docx")
    mark = next(one for one in result.body.iter(qn("w:bookmarkStart")) if "e4_set_off" in str(one.get(qn("w:name"))))
    run = mark.getnext()
    assert run is not None
    deleted = parse_xml(f'<w:del {nsdecls("w")} w:id="990" w:author="Bob" w:date="2026-12-01T00:00:00Z"/>')
    run.addprevious(deleted)
    deleted.append(run)
    for text in run.iter(qn("w:t")):
        text.tag = qn("w:delText")
    assert "e4-set-off" not in marks_in(result)


# --- the looks and the words of the contract ---


def test_sentences_have_the_numbers_that_the_contract_gives_its_own() -> None:
    data = written(
        "第一条 验货", "1、甲方可以验货。", "2、乙方应予协助。", "第二条 付款", "1、货款以电汇支付。", "2、开具发票。"
    )
    result = insert(planned(data, "e4-set-off", after="付款"), BARE)
    assert [one.label for one in read(result) if one.new][1:4] == ["第三条", "1、", "2、"]
    data = written("I. Checking", "a) We may test.", "b) You help.", "II. Payment", "a) By bank.", "b) In euros.")
    result = insert(planned(data, "e4-set-off", after="II"), BARE)
    assert [one.label for one in read(result) if one.label and one.at > 5][:3] == ["III.", "a)", "b)"]


def test_languages_stand_in_pairs_as_in_the_contract() -> None:
    data = written(
        "1. Inspection: The goods are inspected before shipment at the works of the makers by a surveyor.",
        "    检验：货物在装运前检验。",
        "2. Payment: The price of all goods is paid by transfer to the bank that the invoice names within thirty days.",
        "    付款：货款以电汇支付。",
        "The Sellers 卖方：____________        The Buyers 买方：____________",
    )
    result = insert(planned(data, "e4-set-off", after="Payment"), BARE)
    new = [one.text for one in read(result)][4:-1]
    assert new[0].startswith("3. Set-off and deductions: The Buyer may set off every sum that the Seller owes it")
    assert new[1].startswith("    抵销与扣款") or new[1].startswith("    抵销")
    assert [text.startswith("    ") for text in new] == [False, True] * (len(new) // 2)


def test_an_article_is_called_so_once() -> None:
    document = docx.Document(io.BytesIO(made.direct()))
    for text in document.part.numbering_part.element.iter(qn("w:lvlText")):
        if text.get(qn("w:val")) == "%1.":
            text.set(qn("w:val"), "Article %1.")
    result = insert(
        planned(saved(document), "b2-access-and-help", "b1-inspection-right", "b3-inspection-not-acceptance"), BARE
    )
    told = next(one.text for one in read(result) if "gives access and help under" in one.text)
    assert "under Article 3." in told


def test_parties_are_called_what_the_contract_calls_them_also_in_headings() -> None:
    data = written(
        'Agreement between Northgate Ltd (the "Customer") and Sample Plastics (the "Manufacturer").',
        "1. Definitions", '1.1 "Business Day" means a day other than a Sunday.', "1.2 This Agreement is in English.",
        "2. Warranty", "2.1 The Products are sound.", "2.2 The Manufacturer mends the Products.",
    )  # fmt: skip
    told = "\n".join(text_after(data, "d1-rework", "e4-set-off", after="Warranty"))
    assert "Supplier" not in told
    assert "Business Days" in told
    assert "Working Day" not in told
    assert "this Agreement" in told
    assert "the Manufacturer" in told


@pytest.mark.parametrize(
    ("line", "word"),
    [("The Sellers: Sample Plastics", "the Seller"), ("Vendor", "the Vendor"), ("Vendor: X", "the Vendor")],
)
def test_a_party_may_be_named_in_the_heading_only(line: str, word: str) -> None:
    told = "\n".join(text_after(written(line, "1. Payment", "By bank.", "2. Law", "England."), "e4-set-off"))
    assert f"{word} owes it" in told


def test_a_clause_goes_where_its_inspection_is_dealt_with() -> None:
    data = written(
        "第一条 产品与质量标准", "1、乙方按图纸生产产品。", "第二条 验货", "1、甲方可以委托第三方到工厂验货。",
        "第三条 付款", "1、货款以电汇支付。",
    )  # fmt: skip
    (one,) = planned(data, "b6-reinspection-cost").planned
    assert one.place.after is not None
    assert one.place.after.title == "验货"


# --- the proof ---


def test_a_clause_that_reads_otherwise_than_planned_breaks_the_proof(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "_runs", lambda *_, **__: [run("The Vendor need not do anything.")])
    with pytest.raises(BrokenError, match="does not read as planned"):
        insert(planned(made.typed_english(), "e4-set-off"), BARE)


def test_an_end_of_a_paragraph_that_stays_breaks_the_proof(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "_mark_inserted", lambda *_: None)
    with pytest.raises(BrokenError, match="joined otherwise with all changes rejected"):
        insert(planned(made.typed_english(), "e4-set-off", after="Payment"), BARE)


def test_a_list_or_a_comment_that_is_lost_breaks_the_proof(monkeypatch: pytest.MonkeyPatch) -> None:
    def lose(numbering: object) -> None:
        numbering.remove(numbering.find(qn("w:num")))  # type: ignore[attr-defined]

    monkeypatch.setattr(marks, "in_order", lose)
    with pytest.raises(BrokenError, match=r"numbering\.xml has lost"):
        insert(planned(made.direct(), "e4-set-off"), BARE)
    monkeypatch.undo()
    document = english()
    document.add_comment(document.paragraphs[2].runs, text="Do not sign.", author="Ann")  # type: ignore[attr-defined]
    monkeypatch.setattr(comments, "serialized", lambda root: etree.tostring(etree.ElementTree(_without_first(root))))
    with pytest.raises(BrokenError, match=r"comments\.xml has lost"):
        insert(planned(saved(document), "e4-set-off"), BARE)


# --- files in a poor state ---


def test_a_document_without_text_is_no_contract() -> None:
    with pytest.raises(UnreadableReportError, match="holds no text"):
        planned(written(""), "e4-set-off")


def test_a_list_that_sets_its_levels_otherwise_is_counted_by_them() -> None:
    document = docx.Document()
    numbering = document.part.numbering_part.element
    numbering.insert(0, made._multilevel(77, ("%1.", "decimal")))  # noqa: SLF001  the maker of lists
    level = '<w:lvl w:ilvl="0"><w:start w:val="5"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="Art. %1"/></w:lvl>'
    override = f'<w:lvlOverride w:ilvl="0">{level}</w:lvlOverride>'
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/>{override}</w:num>'))
    for title in ("Inspection", "Payment"):
        made._numbered(document.add_paragraph(title), 77)  # noqa: SLF001  the maker of lists
    assert [one.label for one in read(saved(document))] == ["Art. V", "Art. VI"]


def test_behind_a_table_that_ends_a_body_one_empty_paragraph_may_stay() -> None:
    document = docx.Document()
    document.add_paragraph("We order lunch boxes.")
    document.add_table(1, 2).cell(0, 0).text = "Lunch box, 40 pieces"
    data = saved(document)
    result = insert(planned(data, "g3-no-waiver"), BARE)
    assert left(result, accepted=False) == [*left(data, accepted=False), ""]
