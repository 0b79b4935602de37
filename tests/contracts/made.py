"""Contracts made for the tests, each numbered in another way; firms and people are invented."""

import io
from collections.abc import Sequence

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

CLAUSES = (
    ("Definitions", ("“Purchaser” means Northgate Homeware Ltd.", "“Goods” means the lunch boxes named in Annex 1.")),
    ("Inspection", ("The Purchaser may inspect the Goods at the factory.", "The Vendor gives access to the factory.")),
    ("Payment", ("The price is paid by bank transfer.", "Invoices go to the Purchaser.")),
    ("Governing law", ("This Agreement is governed by the law of England.", "See clause 2 on inspection.")),
)
CHINESE = (
    ("定义", ("“货物”是指附件一所列的饭盒。", "甲方为买方，乙方为卖方。")),
    ("检验", ("甲方有权在工厂检验货物。", "乙方应提供协助。")),
    ("付款", ("货款以电汇支付。", "发票寄送甲方。")),
    ("争议解决", ("争议提交仲裁。", "仲裁地为上海。")),
)
_BOB = 'w:author="Bob Sample" w:date="2026-01-02T00:00:00Z"'
_NUMERALS = "一二三四五六七八九"


def _saved(document: object) -> bytes:
    out = io.BytesIO()
    document.save(out)  # type: ignore[attr-defined]
    return out.getvalue()


def of_lines(*lines: str) -> bytes:
    """Return a contract of the paragraphs *lines*."""
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    return _saved(document)


def typed_english() -> bytes:
    """Numbers typed into the text: "2." and "2.1"."""
    document = docx.Document()
    document.add_paragraph(
        "SUPPLY AGREEMENT between Northgate Homeware Ltd and Sample Plastics Co., Ltd (the “Vendor”)"
    )
    for number, (title, sentences) in enumerate(CLAUSES, start=1):
        document.add_paragraph().add_run(f"{number}. {title}").bold = True
        for place, sentence in enumerate(sentences, start=1):
            document.add_paragraph(f"{number}.{place} {sentence}")
    document.add_paragraph("IN WITNESS WHEREOF the parties have signed.")
    document.add_paragraph("Signature: ____________")
    return _saved(document)


def typed_chinese() -> bytes:
    document = docx.Document()
    document.add_paragraph("采购合同")
    for number, (title, sentences) in enumerate(CHINESE, start=1):
        document.add_paragraph().add_run(f"第{_NUMERALS[number - 1]}条 {title}").bold = True
        for place, sentence in enumerate(sentences, start=1):
            document.add_paragraph(f"{number}.{place} {sentence}")
    document.add_paragraph("甲方（盖章）：　　　　乙方（盖章）：")
    return _saved(document)


def bilingual() -> bytes:
    document = docx.Document()
    document.add_paragraph("PURCHASE CONTRACT 采购合同")
    pairs = zip(CLAUSES, CHINESE, strict=True)
    for number, ((title, sentences), (title_zh, sentences_zh)) in enumerate(pairs, start=1):
        document.add_paragraph().add_run(f"{number}. {title} {title_zh}").bold = True
        for place, (one, other) in enumerate(zip(sentences, sentences_zh, strict=True), start=1):
            document.add_paragraph(f"{number}.{place} {one}")
            document.add_paragraph(other)
    return _saved(document)


def run_in() -> bytes:
    """Typed numbers, and titles that run into one paragraph of text."""
    document = docx.Document()
    for number, (title, sentences) in enumerate(CLAUSES, start=1):
        paragraph = document.add_paragraph()
        paragraph.add_run(f"{number}. {title}.").underline = True
        paragraph.add_run(" " + " ".join(sentences) + " This sentence makes the paragraph as long as a clause is.")
    return _saved(document)


def headings_only() -> bytes:
    """Heading styles without any number."""
    document = docx.Document()
    for title, sentences in CLAUSES:
        document.add_heading(title, level=1)
        for sentence in sentences:
            document.add_paragraph(sentence)
    return _saved(document)


def direct() -> bytes:
    """Numbers that Word counts, set on each paragraph: 1. and (a), each clause with a list of its own."""
    document = docx.Document()
    numbering = document.part.numbering_part.element
    numbering.insert(0, _multilevel(77, ("%1.", "decimal")))
    numbering.insert(0, _multilevel(78, ("(%1)", "lowerLetter")))
    numbering.append(_list(77, 77))
    for number, (title, sentences) in enumerate(CLAUSES, start=1):
        numbering.append(_list(100 + number, 78))
        _numbered(document.add_paragraph(title), 77)
        for sentence in sentences:
            _numbered(document.add_paragraph(sentence), 100 + number)
    return _saved(document)


def order_with_tables() -> bytes:
    """A purchase order as offices use them: a table of goods, then terms in capitals without numbers."""
    document = docx.Document()
    document.add_paragraph("PURCHASE ORDER PO-2026-1178")
    table = document.add_table(rows=3, cols=3)
    for row in table.rows:
        for cell in row.cells:
            cell.text = "1. Inspection: see below"
    for title, sentences in CLAUSES:
        document.add_paragraph(title.upper())
        for sentence in sentences:
            document.add_paragraph(sentence)
    document.add_table(rows=1, cols=2).cell(0, 0).text = "Signature"
    return _saved(document)


def tracked() -> bytes:
    """The typed contract with changes of two authors in it."""
    document = docx.Document(io.BytesIO(typed_english()))
    body = document.element.body
    paragraphs = body.findall(qn("w:p"))
    paragraphs[2].append(_change("ins", "Ann Example", "also at the port", 901))
    paragraphs[5].append(_change("del", "Bob Sample", "without notice", 902))
    inserted = parse_xml(
        f'<w:p {nsdecls("w")}><w:pPr><w:rPr><w:ins w:id="903" {_BOB}/></w:rPr></w:pPr>'
        f'<w:ins w:id="904" {_BOB}><w:r><w:t>3.3 Added by Bob.</w:t>'
        "</w:r></w:ins></w:p>"
    )
    paragraphs[9].addnext(inserted)
    return _saved(document)


def with_setting(xml: str) -> bytes:
    """The typed contract with *xml* among its settings."""
    document = docx.Document(io.BytesIO(typed_english()))
    document.settings.element.insert(0, parse_xml(xml.replace("/>", f" {nsdecls('w')}/>", 1)))
    return _saved(document)


def every_kind() -> Sequence[tuple[str, bytes]]:
    return (
        ("typed-english", typed_english()),
        ("typed-chinese", typed_chinese()),
        ("bilingual", bilingual()),
        ("run-in", run_in()),
        ("headings-only", headings_only()),
        ("direct", direct()),
        ("order-with-tables", order_with_tables()),
        ("tracked", tracked()),
    )


def _change(kind: str, author: str, text: str, number: int) -> object:
    tag = "delText" if kind == "del" else "t"
    return parse_xml(
        f'<w:{kind} {nsdecls("w")} w:id="{number}" w:author="{author}" w:date="2026-01-02T00:00:00Z">'
        f'<w:r><w:{tag} xml:space="preserve"> {text}</w:{tag}></w:r></w:{kind}>'
    )


def _multilevel(number: int, level: tuple[str, str]) -> object:
    text, form = level
    below = text.replace("%1", "%2")
    return parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>'
        f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        f'<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{below}"/>'
        "</w:lvl></w:abstractNum>"
    )


def _list(number: int, abstract: int) -> object:
    return parse_xml(f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{abstract}"/></w:num>')


def _numbered(paragraph: object, number: int) -> None:
    level = 0 if number == 77 else 1
    properties = paragraph._p.get_or_add_pPr()  # type: ignore[attr-defined]  # noqa: SLF001  python-docx has no public way
    properties.append(
        parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')
    )
