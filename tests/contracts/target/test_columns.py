"""Contracts in two languages side by side in a table: clauses go in as rows, each language in its column."""

import io
from collections.abc import Sequence

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from tests.contracts.target.test_insertion import OPTIONS, planned, read
from tests.packages import saved
from toolkit.contracts.target.insertion import insert
from toolkit.contracts.target.paragraphs import Paragraph, column
from toolkit.contracts.target.proof import BrokenError, resolved
from toolkit.contracts.target.row_writing import _properties
from toolkit.contracts.target.wordfile import opened
from toolkit.errors import RuleRefusesError

BARE = OPTIONS._replace(definitions=False, comments=False)
REFERRING = ("b2-access-and-help", "b3-inspection-not-acceptance", "b1-inspection-right")
ENGLISH = (
    ("1. Goods", "1.1 The Seller sells 900 rain coats of the kind that Annex A describes."),
    ("2. Inspection", "2.1 The Buyer may inspect the goods at the works before each shipment."),
    ("3. Payment", "3.1 The price is paid by bank transfer within ten days after shipment."),
    ("4. Law", "4.1 The law of Norway applies to this contract and to all orders."),
)
CHINESE = (
    ("第一条 货物", "1.1 卖方出售雨衣九百件，规格见附件。"),
    ("第二条 检验", "2.1 买方有权在发运前检验全部货物。"),
    ("第三条 付款", "3.1 货款由买方以银行电汇方式支付。"),
    ("第四条 法律", "4.1 本合同适用挪威法律，双方同意。"),
)
SIGNED = (("For the Buyer\n__________", "买方代表\n________"), ("For the Seller\n__________", "卖方代表\n________"))


def table(rows: Sequence[tuple[str, ...]], *, spanned: bool = False, annex: bool = True) -> docx.document.Document:
    """Return a document with a table of *rows*, headings over both columns where they are *spanned*."""
    document = docx.Document()
    document.add_paragraph("SALES CONTRACT 销售合同")
    made = document.add_table(rows=len(rows), cols=2)
    for row, texts in zip(made.rows, rows, strict=True):
        if len(set(texts)) == 1 and spanned:
            row.cells[0].merge(row.cells[1]).text = texts[0]
            continue
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text, *more = text.split("\n")
            for line in more:
                cell.add_paragraph(line)
    if annex:
        document.add_paragraph("Annex A: the specification sheet")
    return document


def contract(*, spanned: bool = False, signed: bool = True) -> bytes:
    rows: list[tuple[str, ...]] = []
    for (english, sentence), (chinese, sentence_zh) in zip(ENGLISH, CHINESE, strict=True):
        sentences = (sentence, sentence_zh)
        whole = f"{english} {chinese.partition(' ')[2]}"
        rows += [(whole, whole) if spanned else (english, chinese), sentences]
    return saved(table([*rows, *(SIGNED if signed else ())], spanned=spanned))


def new_rows(data: bytes) -> list[list[Paragraph]]:
    rows: dict[object, list[Paragraph]] = {}
    for one in read(data):
        row = next(one.node.iterancestors(qn("w:tr")), None)
        if one.new and row is not None:
            rows.setdefault(row, []).append(one)
    return list(rows.values())


def left(data: bytes, *, accepted: bool) -> list[str]:
    return [text for text, _ in resolved(opened(data, "x.docx").body, accepted=accepted)]


def is_chinese(text: str) -> bool:
    return any("\u4e00" <= sign <= "\u9fff" for sign in text)


@pytest.mark.parametrize("after", ["Payment", "4"])
def test_clauses_are_rows_above_the_signatures_with_each_language_in_its_column(after: str) -> None:
    data = contract()
    result = insert(planned(data, "e4-set-off", after=after), BARE)
    rows = new_rows(result)
    assert len(rows) == 9, "a heading and eight sentences"
    for english, chinese in rows:
        assert (column(english.node), column(chinese.node)) == (0, 1)
        assert not is_chinese(english.text)
        assert is_chinese(chinese.text)
    told = [one.text for one in read(result)]
    assert max(one.at for row in rows for one in row) < told.index("For the Buyer")
    assert left(result, accepted=False) == left(data, accepted=False)


def test_each_column_goes_on_in_its_own_numbers() -> None:
    rows = new_rows(insert(planned(contract(), "e4-set-off", after="Payment"), BARE))
    assert [one.label for one in rows[0]] == ["3A.", "第三条之一"]
    assert [one.label for one in rows[1]] == ["3A.1", "（一）"]
    rows = new_rows(insert(planned(contract(), "e4-set-off", after="Law"), BARE))
    assert [one.label for one in rows[0]] == ["5.", "第五条"]


def test_references_name_the_clause_as_its_column_does() -> None:
    told = [one.text for one in read(insert(planned(contract(), *REFERRING, after="Inspection"), BARE))]
    assert any("gives access and help under clause\u00a02" in text for text in told)
    assert any("第二条之" in text and "进" in text for text in told if is_chinese(text))


def test_a_heading_across_both_columns_is_one_again() -> None:
    data = contract(spanned=True)
    result = insert(planned(data, "e4-set-off", after="Payment"), BARE)
    first, *others = new_rows(result)
    assert [one.text for one in first] == ["3A. Set-off and deductions 抵销与扣除"]
    assert all(len(row) == 2 for row in others)
    assert left(result, accepted=False) == left(data, accepted=False)


def test_further_rows_go_in_and_plain_ones_too() -> None:
    first = insert(planned(contract(), "e4-set-off", after="Payment"), BARE)
    second = insert(planned(first, "g3-no-waiver", after="Payment"), BARE)
    heads = [row[0].label for row in new_rows(second) if "." not in row[0].label[:-1]]
    assert heads == ["3A.", "3B."]
    assert left(second, accepted=False) == left(contract(), accepted=False)
    plain = insert(planned(contract(), "e4-set-off", after="Payment"), BARE._replace(tracked=False))
    assert not list(opened(plain, "x").body.iter(qn("w:ins")))
    assert "3A. Set-off and deductions" in [one.text for one in read(plain)]


def test_a_row_of_fixed_height_grows_with_the_new_words() -> None:
    document = docx.Document(io.BytesIO(contract()))
    for row in document.tables[0].rows:
        height = f'<w:trHeight {nsdecls("w")} w:val="300" w:hRule="exact"/>'
        row._tr.get_or_add_trPr().append(parse_xml(height))  # noqa: SLF001  python-docx has no public way
    result = opened(insert(planned(saved(document), "e4-set-off", after="Payment"), BARE), "x")
    rows = [row for row in result.body.iter(qn("w:tr")) if row.find(f"{qn('w:trPr')}/{qn('w:ins')}") is not None]
    assert len(rows) == 9
    assert all(row.find(f"{qn('w:trPr')}/{qn('w:trHeight')}") is None for row in rows)


def test_what_cannot_go_into_rows_is_not_put_below_signatures() -> None:
    agreed = "The parties agree on all of this and will keep to it in each order of the Buyer."
    both = "\n".join(f"{number}. {title}\n{agreed}" for number, title in enumerate(("Goods", "Payment", "Law"), 1))
    zh = "\n".join(
        f"{number}. {title}\n双方就此达成一致并遵守。" for number, title in enumerate(("货物", "付款", "法律"), 1)
    )
    with pytest.raises(RuleRefusesError, match="below the signatures"):
        planned(saved(table([(both, zh), *SIGNED])), "e4-set-off")
    short = table([("We order 900 rain coats.", "订购雨衣九百件。"), *SIGNED], annex=False)
    short.paragraphs[0].text = "Our order of today"
    with pytest.raises(RuleRefusesError, match="below the signatures"):
        insert(planned(saved(short), "e4-set-off"), BARE)
    unsigned = saved(table([(both, zh)], annex=False))
    assert planned(unsigned, "e4-set-off").planned
    with pytest.raises(RuleRefusesError, match="After “1” nothing can be put in"):
        planned(unsigned, "e4-set-off", after="1")


def test_a_row_that_is_no_change_breaks_the_proof(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("toolkit.contracts.target.row_writing._properties", lambda row: _properties(row).getparent())
    with pytest.raises(BrokenError, match="rejected"):
        insert(planned(contract(), "e4-set-off", after="Payment"), BARE)
