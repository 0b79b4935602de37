"""A template that acts, fetches or swells is refused before it is opened."""

import io
import zipfile

import pytest

from tests.documents.letter_cases import changed, supplied
from toolkit.documents.package import inspect, rewrite
from toolkit.errors import InvalidInputError

EXTERNAL = (
    '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}" '
    'Target="https://example.com/x" TargetMode="External"/></Relationships>'
)


def with_member(name: str, data: bytes = b"x") -> bytes:
    out = io.BytesIO(supplied("notice"))
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr(name, data)
    return out.getvalue()


def linked(kind: str) -> bytes:
    return changed(
        supplied("notice"),
        lambda xml: xml.replace("</Relationships>", EXTERNAL.format(kind)),
        "word/_rels/document.xml.rels",
    )


@pytest.mark.parametrize(
    "name", ["word/vbaProject.bin", "word/activeX/activeX1.xml", "word/embeddings/oleObject1.bin", "word/afchunk.html"]
)
def test_active_content_is_refused(name: str) -> None:
    with pytest.raises(InvalidInputError, match="active content"):
        inspect(with_member(name), "notice.docx")


@pytest.mark.parametrize("kind", ["attachedTemplate", "image", "oleObject"])
def test_what_is_fetched_from_elsewhere_is_refused(kind: str) -> None:
    with pytest.raises(InvalidInputError, match=r"https://example\.com/x"):
        inspect(linked(kind), "notice.docx")


def test_a_hyperlink_is_no_fetching() -> None:
    docx = linked("hyperlink")
    inspect(docx, "notice.docx")
    with zipfile.ZipFile(io.BytesIO(docx)) as package:  # the link is there, and was looked at
        assert b"https://example.com/x" in package.read("word/_rels/document.xml.rels")


def test_a_bomb_is_refused_unopened() -> None:
    with pytest.raises(InvalidInputError, match="too large"):
        inspect(with_member("word/media/zeros.bin", bytes(60_000_000)), "notice.docx")


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_part_that_is_there_twice_is_refused() -> None:
    with pytest.raises(InvalidInputError, match="same part twice"):
        inspect(with_member("word/document.xml"), "notice.docx")


@pytest.mark.parametrize("data", [b"", b"hello", b"\xd0\xcf\x11\xe0" + bytes(600), supplied("notice")[:-40]])
def test_what_is_no_word_file_is_refused_with_a_way_out(data: bytes) -> None:
    with pytest.raises(InvalidInputError, match="not a readable Word file") as refusal:
        inspect(data, "notice.docx")
    assert "save it as .docx" in refusal.value.hint


def test_rewriting_twice_changes_nothing_and_times_are_fixed() -> None:
    once = rewrite(supplied("notice"))
    assert rewrite(once) == once
    with zipfile.ZipFile(io.BytesIO(once)) as archive:
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
