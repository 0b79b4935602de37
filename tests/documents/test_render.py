"""A template may name, loop and choose; everything else in it is refused with a sentence."""

import io
import zipfile
from pathlib import Path

import pytest

from tests.documents.letter_cases import (
    ALL_KINDS,
    AS_OF,
    ORDER,
    REPORT,
    RESOLUTION,
    changed,
    letter,
    own_templates,
    supplied,
)
from toolkit.documents import draft
from toolkit.documents.fields import field_paths
from toolkit.documents.filling import made_ready
from toolkit.documents.language import Language
from toolkit.documents.notice import Notice
from toolkit.documents.render import template_names
from toolkit.errors import ExitCode, InvalidInputError

PLACE = "What happens next"
CODE = [
    "{{ 7*7 }}",
    "{{ supplier.__class__ }}",
    "{{ cycler.__init__.__globals__.os.popen(1) }}",
    "{{ supplier.name.upper() }}",
    "{{ supplier['name'] }}",
    "{{ range(10)|list }}",
    "{% set x = 1 %}",
    "{% include 'other' %}",
    "{{ supplier.name|attr('x') }}",
    "{{ 'a' ~ supplier.name }}",
]


def with_words(text: str, folder: Path, kind: str = "notice") -> Path:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;")
    return own_templates(folder, kind, changed(supplied(kind), lambda xml: xml.replace(PLACE, escaped)))


def refusal_of(text: str, folder: Path) -> InvalidInputError:
    with pytest.raises(InvalidInputError) as refusal:
        draft("notice", REPORT, RESOLUTION, ORDER, as_of=AS_OF, templates=with_words(text, folder))
    assert refusal.value.exit_code is ExitCode.INVALID_INPUT
    assert refusal.value.message.endswith(".")
    assert refusal.value.hint
    return refusal.value


@pytest.mark.parametrize("code", CODE)
def test_code_in_a_template_is_refused(code: str, tmp_path: Path) -> None:
    message = refusal_of(code, tmp_path).message
    assert "Template notice.docx cannot be filled: paragraph " in message
    assert f"{code} " in message
    assert "templates may not" in message


def test_a_name_that_the_letter_does_not_have_is_refused_with_the_nearest_one(tmp_path: Path) -> None:
    assert "supplier.nmae (meant supplier.name?)" in refusal_of("{{ supplier.nmae }}", tmp_path).message


def test_all_unknown_names_are_listed_at_once(tmp_path: Path) -> None:
    message = refusal_of("{{ x }} and {{ y.z }}", tmp_path).message
    assert "x" in message
    assert "y.z" in message


@pytest.mark.parametrize("broken", ["{{ date | }}", "{{ if }}", "{% if date %}", "{% endfor %}", "{{ date|nofilter }}"])
def test_a_tag_that_cannot_be_read_is_refused(broken: str, tmp_path: Path) -> None:
    assert "notice.docx" in refusal_of(broken, tmp_path).message


@pytest.mark.parametrize("part", ["word/header1.xml", "word/footer1.xml"])
def test_header_and_footer_are_held_to_the_same_rules(part: str, tmp_path: Path) -> None:
    own = changed(supplied("notice"), lambda xml: xml.replace("</w:t>", " {{ 7*7 }}</w:t>", 1), part)
    with pytest.raises(InvalidInputError):
        letter("notice", templates=own_templates(tmp_path, "notice", own))


def _parts(docx: bytes) -> dict[str, bytes]:
    """Return the parts of a letter, without the one that tells which template it was made from."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return {name: archive.read(name) for name in archive.namelist() if not name.startswith("customXml/item1")}


def test_code_in_the_properties_of_a_file_is_not_run(tmp_path: Path) -> None:
    own = changed(
        supplied("notice"),
        lambda xml: xml.replace("Notice of inspection result", "{{ cycler.__init__ }}"),
        "docProps/core.xml",
    )
    made = letter("notice", templates=own_templates(tmp_path, "notice", own)).docx
    assert b"cycler" not in b"".join(_parts(made).values())
    assert _parts(made) == _parts(letter("notice").docx)


def test_a_file_that_is_no_word_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidInputError, match="not a readable Word file"):
        letter("notice", templates=own_templates(tmp_path, "notice", b"%PDF-1.7"))


@pytest.mark.parametrize("kind", ALL_KINDS)
def test_the_supplied_templates_use_names_that_every_reader_can_look_up(kind: str) -> None:
    names = template_names(supplied(kind), f"{kind}.docx")
    assert "supplier.name" in names
    assert "classes[].found" in names


def test_the_names_of_a_letter_reach_into_its_lists() -> None:
    assert {"findings", "findings[].counts[].count", "payment.amount", "decide_by"} <= field_paths(Notice)


@pytest.mark.parametrize("code", CODE)
def test_code_is_refused_even_where_nobody_has_read_the_template_before(code: str, tmp_path: Path) -> None:
    with pytest.raises(InvalidInputError, match=r"notice\.docx uses"):
        letter("notice", templates=with_words(code, tmp_path))


def test_somebody_elses_template_is_not_opened_ahead(tmp_path: Path) -> None:
    folder = own_templates(tmp_path, "notice", b"PK no Word file")
    made_ready("notice", Language.ENGLISH, folder)
    with pytest.raises(InvalidInputError):
        letter("notice", templates=folder)


def test_a_template_with_code_in_a_footnote_is_refused() -> None:
    note = '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2">'
    note += "<w:p><w:r><w:t>{{ date }}</w:t></w:r></w:p></w:footnote></w:footnotes>"
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    link = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    typed = f'<Override PartName="/word/footnotes.xml" ContentType="{kind}"/></Types>'
    linked = f'<Relationship Id="rId99" Type="{link}" Target="footnotes.xml"/></Relationships>'
    own = changed(supplied("notice"), lambda xml: xml.replace("</Types>", typed), "[Content_Types].xml")
    own = changed(own, lambda xml: xml.replace("</Relationships>", linked), "word/_rels/document.xml.rels")
    with zipfile.ZipFile(held := io.BytesIO(own), "a") as archive:
        archive.writestr("word/footnotes.xml", note)
    with pytest.raises(InvalidInputError, match="template code in a footnote"):
        template_names(held.getvalue(), "notice.docx")


def test_a_row_with_more_cells_than_columns_gets_its_columns(tmp_path: Path) -> None:
    """Word repairs a table whose grid is narrower than its rows."""
    cell = '<w:tc><w:tcPr><w:tcW w:w="500" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>more</w:t></w:r></w:p></w:tc>'

    def wider(xml: str) -> str:
        start = xml.index("<w:tbl>", xml.index("Order and inspection"))
        end = xml.index("</w:tr>", start)
        return f"{xml[:end]}{cell}{xml[end:]}"

    own = own_templates(tmp_path, "notice", changed(supplied("notice"), wider))
    made = letter("notice", templates=own)
    with zipfile.ZipFile(io.BytesIO(made.docx)) as archive:
        xml = archive.read("word/document.xml").decode()
    start = xml.index("<w:tblGrid>", xml.index("Order and inspection"))
    assert xml.count("<w:gridCol", start, xml.index("</w:tblGrid>", start)) == 3
