"""Every fault of a template is told at once, each with the place where a person finds it."""

import io
import zipfile
from collections.abc import Callable

import docx
import pytest

from tests.documents.letter_cases import changed, supplied
from toolkit.documents.brief import Kind
from toolkit.documents.drafting import fields_of
from toolkit.documents.proofread.faults import Fault
from toolkit.documents.proofread.reading import all_faults
from toolkit.documents.shape import shape_of
from toolkit.documents.supplied import OTHERS, files_of, named_by

PLACE = "What happens next"
RUN = "</w:t></w:r><w:r><w:t>"


def faults_of(template: bytes, kind: str = "notice") -> tuple[Fault, ...]:
    return all_faults(template, shape_of(fields_of(Kind(kind))), Kind(kind), "en", f"{kind}.docx")


def with_words(text: str, kind: str = "notice") -> bytes:
    """Return a template with *text* in the place of a heading, which stands in a paragraph of its own."""
    return changed(supplied(kind), lambda xml: xml.replace(PLACE, text, 1))


def with_xml(change: Callable[[str], str], part: str = "word/document.xml", kind: str = "notice") -> bytes:
    made = changed(supplied(kind), change, part)
    assert made != changed(supplied(kind), str, part)
    return made


def built(*lines: str) -> bytes:
    """Return a new Word file with *lines* as paragraphs."""
    document, out = docx.Document(), io.BytesIO()
    for line in lines:
        document.add_paragraph(line)
    document.save(out)
    return out.getvalue()


@pytest.mark.parametrize("file", [name for name in files_of(None, None) if name not in OTHERS])
def test_the_supplied_templates_have_no_fault(file: str) -> None:
    named = named_by(file)
    assert named is not None
    kind, language = named
    assert all_faults(files_of(None, None)[file], shape_of(fields_of(kind)), kind, language, file) == ()


@pytest.mark.parametrize(
    ("text", "code", "told"),
    [
        ("{{ supplier.nmae }}", "unknown_name", "supplier.nmae (meant supplier.name?)"),
        ("{% for f in findings %}{{ f.pgae }}{% endfor %}", "unknown_name", "(meant findings[].page?)"),
        ("{% for x in findngs %}{{ x.page }}{% endfor %}", "unknown_name", "findngs (meant findings?)"),
        ("{{ 7*7 }}", "forbidden_code", "uses a sum"),
        ("{{ cycler.__init__.__globals__ }}", "forbidden_code", "uses the hidden name __"),
        ("{{ supplier.name.upper() }}", "forbidden_code", "uses a call"),
        ("{{ supplier.name|attr('x') }}", "forbidden_code", "uses the filter attr"),
        ("{% set x = 1 %}", "forbidden_code", "{% set x = 1 %}"),
        ("{% include 'x' %}", "forbidden_code", "{% include 'x' %}"),
        ("{{ date", "unclosed_tag", "“{{” opens a tag"),
        ("date }}", "unclosed_tag", "“}}” closes a tag"),
        ("{{ date | }}", "unreadable_tag", "{{ date | }} cannot be read"),
        ("{% if date %}x", "unclosed", "{% if date %} is never closed"),
        ("{% endfor %}", "unopened", "{% endfor %} closes nothing"),
        ("{% else %}", "unopened", "{% else %} stands in no if"),
        ("{% if date %}{% for f in findings %}x{% endif %}", "unclosed", "{% for f in findings %} is never closed"),
        ("{%tr if date %}", "outside_table", "{%tr if date %} stands outside of a table"),
        ("{{r date }}", "not_text", "{{r date }} takes what stands around it away"),
        ("words {%p if date %}", "not_alone", "the paragraph of {%p if date %} holds more"),
        ("{%p if date %}", "unclosed", "is never closed"),
        ("{{ findings }}", "not_printable", "findings is a list"),
        ("{{ supplier }}", "not_printable", "supplier is a group"),
        ("{{ hold_agreed }}", "not_printable", "hold_agreed is yes or no"),
        ("{% for x in date %}{% endfor %}", "not_a_list", "date is no list"),
        ("{% if ground == 'failled' %}x{% endif %}", "never_so", "ground is never “failled”"),
        ("｛｛ date ｝｝", "wide_brace", "“｛｛” is typed with the wide signs"),
        ("Reply as soon as possible.", "wording", "“as soon as possible”"),
        ("请尽快答复。", "wording", "“尽快”"),
    ],
)
def test_a_fault_in_the_text_is_told_with_its_place_and_what_to_do(text: str, code: str, told: str) -> None:
    found = [fault for fault in faults_of(with_words(text)) if fault.code == code]
    assert told in found[0].message
    assert found[0].place.startswith("paragraph ")
    assert found[0].better
    assert found[0].level == "error"


def test_all_faults_are_told_at_once_in_the_order_of_the_text() -> None:
    template = with_words("{{ one }} {{ 7*7 }} {% endif %} Do better. {% if date %}")
    assert [fault.code for fault in faults_of(template)] == [
        "unknown_name",
        "forbidden_code",
        "unopened",
        "wording",
        "unclosed",
    ]


def test_a_place_in_a_table_is_told_by_table_row_and_cell() -> None:
    found = faults_of(with_xml(lambda xml: xml.replace("{{ row.aql", "{{ row.aqll", 1)))
    assert [(fault.code, fault.place.split(" (")[0]) for fault in found if fault.code == "unknown_name"] != []
    assert "table " in found[0].place
    assert ", row " in found[0].place
    assert ", cell " in found[0].place


def test_a_place_in_a_header_names_the_header() -> None:
    found = faults_of(with_xml(lambda xml: xml.replace("{{ reference", "{{ refrence", 1), "word/header2.xml"))
    assert [fault.place.split(",")[0] for fault in found] == ["header2"]


def test_a_date_that_a_tag_prints_is_a_date() -> None:
    assert faults_of(with_words("Reply immediately, by {{ reply_by }}.")) == ()
    assert [fault.code for fault in faults_of(with_words("Reply immediately."))] == ["wording"]


def test_a_tag_that_word_keeps_in_pieces_is_a_warning_and_no_error() -> None:
    found = faults_of(with_xml(lambda xml: xml.replace("{{ reply_by }}", f"{{{{ reply{RUN}_by }}}}", 1)))
    assert [(fault.code, fault.level) for fault in found] == [("split_tag", "warning")]


def test_a_tag_that_lies_partly_in_a_link_is_an_error() -> None:
    link = '</w:t></w:r><w:hyperlink w:anchor="x"><w:r><w:t>_by }}</w:t></w:r></w:hyperlink><w:r><w:t>'
    found = faults_of(with_xml(lambda xml: xml.replace("{{ reply_by }}", f"{{{{ reply{link}", 1)))
    assert [(fault.code, fault.level) for fault in found] == [("torn_tag", "error")]


@pytest.mark.parametrize(
    ("xml", "code"),
    [
        ('<w:ins w:id="9" w:author="a"><w:r><w:t>x</w:t></w:r></w:ins>', "tracked_change"),
        ('<w:del w:id="9" w:author="a"><w:r><w:delText>x</w:delText></w:r></w:del>', "tracked_change"),
        ('<w:r><w:commentReference w:id="0"/></w:r>', "comment"),
        ("<w:r><w:instrText> INCLUDETEXT C:/x </w:instrText></w:r>", "acting_field"),
        ('<w:fldSimple w:instr="DDEAUTO c"/>', "acting_field"),
        ("<w:r><w:instrText> QUOTE {{ date }} </w:instrText></w:r>", "code_in_field"),
        (
            "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>{{ date }}</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>",
            "code_in_text_box",
        ),
    ],
)
def test_what_editing_leaves_behind_is_told(xml: str, code: str) -> None:
    found = faults_of(with_xml(lambda body: body.replace("<w:r>", f"{xml}<w:r>", 1)))
    assert [fault.code for fault in found] == [code]


def test_code_in_a_footnote_is_told() -> None:
    out = io.BytesIO(supplied("notice"))
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr(
            "word/footnotes.xml",
            f"<w:footnotes {space}><w:p><w:r><w:t>{{{{ date }}}}</w:t></w:r></w:p></w:footnotes>",
        )
    assert [(fault.code, fault.place) for fault in faults_of(out.getvalue())] == [
        ("code_in_note", "footnotes, paragraph 1")
    ]


def test_code_in_the_properties_is_a_warning() -> None:
    found = faults_of(with_xml(lambda xml: xml.replace("Notice of", "{{ cycler }} of"), "docProps/core.xml"))
    assert [(fault.code, fault.level) for fault in found] == [("code_in_properties", "warning")]


def test_the_description_of_a_picture_is_read_as_the_text_is() -> None:
    picture = '<w:r><w:drawing><docPr descr="{{ 7*7 }}"/></w:drawing></w:r><w:r>'
    found = faults_of(with_xml(lambda xml: xml.replace("<w:r>", picture, 1)))
    assert [(fault.code, fault.place) for fault in found] == [
        ("forbidden_code", "table 1, row 1, cell 1, paragraph 1, descr of a picture")
    ]


@pytest.mark.parametrize(
    ("kind", "tag", "code"),
    [
        ("notice", "{{ decide_by }}", "not_printed"),
        ("notice", "{{ rights_reserved }}", "not_printed"),
        ("rework", "{{ row.finding.description }}", "not_printed"),
        ("release", "{{ release_limits }}", "not_printed"),
        ("notice", "{{ c.severity|capitalize }}", "not_asked"),
    ],
)
def test_what_a_template_leaves_out_is_told(kind: str, tag: str, code: str) -> None:
    found = faults_of(changed(supplied(kind), lambda xml: xml.replace(tag, "")), kind)
    assert [fault.code for fault in found] == [code]
    assert found[0].place == "the whole template"


def test_an_empty_letter_lacks_every_mandatory_part() -> None:
    wanted = {"{{ reference }}", "{{ findings[].description }}", "{{ payment.amount }}", "{{ rights_reserved }}"}
    assert wanted <= {fault.message.split(" is never")[0] for fault in faults_of(built("Dear all,"))}


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old", "old Word file (.doc)"),
        (b"%PDF-1.7", "not a readable Word file"),
        (with_xml(lambda xml: xml.replace("document.main", "template.main"), "[Content_Types].xml"), "(.dotx)"),
        (
            with_xml(
                lambda xml: xml.replace(
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main",
                    "application/vnd.ms-word.document.macroEnabled.main",
                ),
                "[Content_Types].xml",
            ),
            "(.docm)",
        ),
        (
            with_xml(
                lambda xml: xml.replace(
                    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                    "http://purl.oclc.org/ooxml/wordprocessingml/main",
                )
            ),
            "Strict",
        ),
    ],
    ids=["password", "doc", "pdf", "dotx", "docm", "strict"],
)
def test_a_file_of_another_sort_is_told_in_one_sentence(data: bytes, told: str) -> None:
    found = faults_of(data)
    assert len(found) == 1
    assert told in found[0].message
