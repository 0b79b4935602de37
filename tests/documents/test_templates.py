"""The supplied templates can be edited in Word and leave no trace of who made them."""

import io
import re
import zipfile
from xml.etree import ElementTree as ET

import docx
import pytest

from tests.documents.letter_cases import ALL_KINDS, body, letter, supplied

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
every_kind = pytest.mark.parametrize("kind", ALL_KINDS)


def tree(kind: str) -> ET.Element:
    return ET.fromstring(body(supplied(kind)))  # noqa: S314  our own file


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@every_kind
def test_every_tag_lies_in_one_run(kind: str) -> None:
    for text in tree(kind).iter(f"{W}t"):
        words = text.text or ""
        assert words.count("{{") == words.count("}}")
        assert words.count("{%") == words.count("%}")


@every_kind
def test_every_style_that_is_used_is_defined(kind: str) -> None:
    styles = ET.fromstring(parts(supplied(kind))["word/styles.xml"])  # noqa: S314  our own file
    defined = {style.get(f"{W}styleId") for style in styles.iter(f"{W}style")}
    used = {node.get(f"{W}val") for tag in ("pStyle", "rStyle", "tblStyle") for node in tree(kind).iter(f"{W}{tag}")}
    assert used <= defined
    assert {"Heading1", "Title", "Clause", "TableText", "ListBullet"} <= used


@every_kind
def test_headings_are_styles_and_text_has_no_fonts_or_sizes_of_its_own(kind: str) -> None:
    direct = {node.tag for run in tree(kind).iter(f"{W}rPr") for node in run} - {f"{W}rStyle"}
    assert direct == set()


@every_kind
def test_header_rows_repeat_and_rows_do_not_split(kind: str) -> None:
    for row in tree(kind).iter(f"{W}tr"):
        text = "".join(node.text or "" for node in row.iter(f"{W}t"))
        if text.startswith("{%tr"):
            continue
        assert row.find(f"{W}trPr/{W}cantSplit") is not None
    headed = [table for table in tree(kind).iter(f"{W}tbl") if "{%tr for" in "".join(table.itertext())]
    assert len(headed) >= 4
    for table in headed:
        assert table.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None


@every_kind
def test_every_cell_ends_with_a_paragraph_and_every_widths_row_fits_its_grid(kind: str) -> None:
    for table in tree(kind).iter(f"{W}tbl"):
        columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
        for row in table.findall(f"{W}tr"):
            cells = row.findall(f"{W}tc")
            assert len(cells) == columns
            assert all(cell[-1].tag == f"{W}p" for cell in cells)


@every_kind
def test_no_author_and_no_tool_is_left_in_the_file(kind: str) -> None:
    found = parts(supplied(kind))
    properties = docx.Document(io.BytesIO(supplied(kind))).core_properties
    assert (properties.author, properties.last_modified_by, properties.comments) == ("", "", "")
    assert not any("thumbnail" in name or "customXml" in name for name in found)
    whole = b"".join(found.values())
    for trace in (b"python-docx", b"Macintosh", b"rsid", b"/home/"):
        assert trace not in whole


@every_kind
def test_the_finished_letter_names_the_letter_and_its_day(kind: str) -> None:
    properties = docx.Document(io.BytesIO(letter(kind).docx)).core_properties
    assert properties.author == properties.last_modified_by == "Harbour & Brook Ltd."
    assert properties.title.endswith("HB-450118")
    assert str(properties.created.date()) == "2026-11-24"


@every_kind
def test_languages_are_set_for_english_and_chinese(kind: str) -> None:
    styles = parts(supplied(kind))["word/styles.xml"].decode()
    assert re.search(r'<w:lang [^>]*w:val="en-GB"[^>]*w:eastAsia="zh-CN"', styles)


@every_kind
def test_sections_that_are_cited_exist(kind: str) -> None:
    text = body(letter(kind).docx)
    headings = text.count('w:val="Heading1"')
    cited = {int(number) for number in re.findall(r"section (\d+)", re.sub(r"<[^>]+>", "", text))}
    assert cited
    assert max(cited) <= headings
