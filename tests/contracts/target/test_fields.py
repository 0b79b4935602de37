"""Live references and tables of contents: Word is asked to count them anew, and the user is told."""

import io

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from tests.contracts import made
from tests.contracts.target.test_insertion import OPTIONS, planned, read
from toolkit.cli.counted_anew import counted_anew
from toolkit.contracts.target.insertion import Inserted, inserted
from toolkit.contracts.target.marks import counted_fields
from toolkit.contracts.target.wordfile import opened


def with_fields(*instructions: str) -> bytes:
    """Return the contract that Word counts with a field of each of *instructions* in its last sentence."""
    document = docx.Document(io.BytesIO(made.direct()))
    paragraph = document.paragraphs[-1]._p  # noqa: SLF001  python-docx has no public way
    for one in instructions:
        for inside in (
            '<w:fldChar w:fldCharType="begin"/>',
            f"<w:instrText xml:space='preserve'> {one} </w:instrText>",
            '<w:fldChar w:fldCharType="separate"/>',
            "<w:t>3</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
        ):
            paragraph.append(parse_xml(f"<w:r {nsdecls('w')}>{inside}</w:r>"))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def asks(data: bytes) -> bool:
    settings = docx.Document(io.BytesIO(data)).settings.element
    return settings.find(qn("w:updateFields")) is not None


def test_fields_that_show_numbers_are_counted_and_others_are_not() -> None:
    data = with_fields(r"REF _Ref1 \\r \\h", "PAGE", r'TOC \\o "1-2"', "NOTEREF x")
    assert dict(counted_fields(opened(data, "x"))) == {"REF": 1, "TOC": 1, "NOTEREF": 1}


def test_word_is_asked_to_count_the_references_of_the_contract() -> None:
    result = inserted(planned(with_fields("REF _Ref1"), "e4-set-off"), OPTIONS)
    assert asks(result.data)
    assert next(counted_anew(result)).startswith("Its live reference")
    none = inserted(planned(made.direct(), "e4-set-off"), OPTIONS)
    assert not asks(none.data)
    assert not list(counted_anew(none))


def test_what_has_to_be_counted_is_told() -> None:
    told = " ".join(counted_anew(Inserted(b"", 0, {"REF": 7, "PAGEREF": 1, "TOC": 1}, asks=True)))
    assert "Its 8 live references and its table of contents" in told
    assert "Ctrl+A, F9" in told
    assert "references in the new clauses" in next(counted_anew(Inserted(b"", 0, {}, asks=True)))


def test_rejected_the_contract_with_fields_reads_as_before() -> None:
    data = with_fields("REF _Ref1", "TOC")
    result = inserted(planned(data, "e4-set-off"), OPTIONS).data
    before = [one.before for one in read(data) if one.before]
    assert [one.before for one in read(result) if one.before] == before
