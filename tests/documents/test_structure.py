"""What Word would have to repair is refused, also where a validator of the format says nothing."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.documents.letter_cases import KINDS, changed, letter, own_templates, supplied
from toolkit.documents import signer_sheet
from toolkit.documents.structure import structure_faults
from toolkit.errors import InvalidInputError

BODY, STYLES, RELS, TYPES = (
    "word/document.xml",
    "word/styles.xml",
    "word/_rels/document.xml.rels",
    "[Content_Types].xml",
)
MARK = '<w:bookmarkStart w:id="{0}" w:name="{1}"/><w:bookmarkEnd w:id="{0}"/>'
BROKEN: list[tuple[str, Callable[[str], str], str]] = [
    (BODY, lambda xml: xml.replace("</w:body>", ""), "no sound XML"),
    (BODY, lambda xml: xml.replace("</w:p></w:tc>", "</w:p><w:tbl/></w:tc>", 1), "does not end with a paragraph"),
    (BODY, lambda xml: xml.replace('w:val="Clause"', 'w:val="Clauses"', 1), "style Clauses is not defined"),
    (BODY, lambda xml: xml.replace("</w:pPr>", '<w:numPr><w:numId w:val="99"/></w:numPr></w:pPr>', 1), "list 99"),
    (BODY, lambda xml: xml.replace("</w:p>", MARK.format(1, "a") + MARK.format(1, "b") + "</w:p>", 1), "number 1"),
    (BODY, lambda xml: xml.replace("</w:p>", MARK.format(1, "a") + MARK.format(2, "a") + "</w:p>", 1), "name a"),
    (BODY, lambda xml: xml.replace("</w:p>", '<w:bookmarkStart w:id="7" w:name="x"/></w:p>', 1), "do not pair"),
    (BODY, lambda xml: xml.replace("</w:p>", '<w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>', 1), "a field"),
    (BODY, lambda xml: xml.replace('r:id="rId9"', 'r:id="rId909"', 1), "rId909 is no relationship"),
    (RELS, lambda xml: xml.replace('Target="styles.xml"', 'Target="style.xml"'), "style.xml is not there"),
    (TYPES, lambda xml: xml.replace('Extension="xml"', 'Extension="xmi"'), "has no content type"),
    (TYPES, lambda xml: xml.replace("/word/theme/theme1.xml", "/word/theme/theme2.xml"), "typed and not there"),
]  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_a_supplied_letter_is_sound_and_so_is_its_sheet(kind: str) -> None:
    assert list(structure_faults(letter(kind).docx)) == []
    assert list(structure_faults(signer_sheet(letter(kind)))) == []


@pytest.mark.parametrize(("part", "change", "fault"), BROKEN, ids=[fault for *_, fault in BROKEN])
def test_each_fault_of_a_word_file_is_told(part: str, change: Callable[[str], str], fault: str) -> None:
    broken = changed(letter("notice").docx, change, part)
    assert any(fault in told for told in structure_faults(broken))


def test_a_template_that_makes_such_a_file_is_refused(tmp_path: Path) -> None:
    own = changed(supplied("notice"), lambda xml: xml.replace('w:val="Clause"', 'w:val="Clauses"', 1))
    with pytest.raises(InvalidInputError, match="style Clauses is not defined"):
        letter("notice", templates=own_templates(tmp_path, "notice", own))
