"""How the first line of a new clause looks, and a sentence that stands below a number without one of its own."""

import io

import docx
from docx.oxml.ns import qn

from tests.contracts import made
from tests.contracts.target.test_insertion import OPTIONS, planned, read
from tests.packages import saved
from toolkit.contracts.target.insertion import insert

BARE = OPTIONS._replace(comments=False, definitions=False)


def test_a_title_looks_as_titles_do_and_its_number_as_numbers() -> None:
    document = docx.Document()
    for number, title in enumerate(("Products.", "Delivery.", "Law."), start=1):
        paragraph = document.add_paragraph()
        paragraph.add_run(f"{number}.    ")
        paragraph.add_run(title).bold = True
        paragraph.add_run(
            " The parties settle all that belongs to it in writing, in good faith and in good time there."
        )
    new = [one for one in read(insert(planned(saved(document), "e4-set-off"), BARE)) if one.new]
    head = next(one for one in new if "Set-off" in one.text)
    runs = list(head.node.iter(qn("w:r")))
    bold = [run.find(f"{qn('w:rPr')}/{qn('w:b')}") is not None for run in runs]
    assert head.text.startswith("4.    Set-off and deductions. The Buyer may")
    assert bold[:3] == [False, True, False]


def test_a_sentence_below_a_number_begins_where_the_words_behind_the_number_do() -> None:
    document = docx.Document(io.BytesIO(made.direct()))
    for one in list(document.paragraphs):
        if one._p.pPr is None or one._p.pPr.numPr is None or one._p.pPr.numPr.numId.val != 77:  # noqa: SLF001
            one._p.getparent().remove(one._p)  # noqa: SLF001
            continue
        one.text = (
            f"{one.text} is settled by the parties in a paper that both of them sign, and that paper is kept by each."
        )
        one.paragraph_format.left_indent, one.paragraph_format.first_line_indent = (
            docx.shared.Mm(12),
            docx.shared.Mm(-5),
        )
    new = [one for one in read(insert(planned(saved(document), "e4-set-off"), BARE)) if one.new]
    indents = [one.node.find(f"{qn('w:pPr')}/{qn('w:ind')}") for one in new]
    assert indents[0].get(qn("w:hanging")) is not None
    assert {(one.get(qn("w:hanging")), one.get(qn("w:firstLine"))) for one in indents[1:]} == {(None, "0")}
