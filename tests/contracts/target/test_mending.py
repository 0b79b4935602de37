"""Typed references to clauses that Word counts anew: what is plain gets its new number, and nothing else changes."""

import io

import docx
import pytest
from docx.oxml.ns import qn

from tests.contracts import made
from tests.contracts.target.test_insertion import OPTIONS, planned, read
from toolkit.contracts.target.insertion import inserted
from toolkit.contracts.target.proof import resolved
from toolkit.contracts.target.wordfile import opened

MENDING = OPTIONS._replace(definitions=False, comments=False, mend=True)


def with_words(words: str, *, outside: bool = False, split: bool = False) -> bytes:
    """Return the contract that Word counts, with *words* in its clause 2, or before its first clause."""
    document = docx.Document(io.BytesIO(made.direct()))
    place = document.paragraphs[0].insert_paragraph_before() if outside else document.paragraphs[4]
    for part in words.split("|") if split else [words]:
        place.add_run(part).bold = "Section" in part
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def after(data: bytes) -> tuple[str, int]:
    """Return the words in question when set-off stands behind clause 2, and how many references were mended."""
    result = inserted(planned(data, "e4-set-off", after="Inspection"), MENDING)
    assert [text for text, _ in resolved(opened(result.data, "x").body, accepted=False) if text] == [
        text for text, _ in resolved(opened(data, "x").body, accepted=False) if text
    ]
    told = next(one.text for one in read(result.data) if "Payment" in one.text or "Section" in one.text)
    return told, result.mended


@pytest.mark.parametrize(
    ("words", "new"),
    [
        (" As Section 3.2(a) says.", " As Section 4.2(a) says."),
        (" Section 3 and clause 4 of this Agreement.", " Section 4 and clause 5 of this Agreement."),
        (" Under Section 4 (Governing law) only.", " Under Section 5 (Governing law) only."),
        (" Section 2 and Section 1 stay.", " Section 2 and Section 1 stay."),
        (" Section 3 of the Sale of Goods Act.", " Section 3 of the Sale of Goods Act."),
        (" Section 3 (Warranty) of nothing.", " Section 3 (Warranty) of nothing."),
        (" Sections 3 and 4 apply, Section 3, 4 too.", " Sections 3 and 4 apply, Section 3, 4 too."),
        (" Section 3A is none, nor is Section 33.", " Section 3A is none, nor is Section 33."),
    ],
)
def test_a_reference_gets_a_new_number_only_where_its_meaning_is_plain(words: str, new: str) -> None:
    told, _ = after(with_words(words))
    assert told.endswith(new)


def test_outside_the_clauses_a_reference_must_name_the_title() -> None:
    assert after(with_words("See Section 3 and Section 4 (Governing law).", outside=True)) == (
        "See Section 3 and Section 5 (Governing law).",
        1,
    )


def test_a_number_that_is_parted_over_runs_stays() -> None:
    assert after(with_words(" Section |3| says.", split=True))[1] == 0


def test_the_new_number_looks_like_the_old_one_and_is_a_change_of_ours() -> None:
    result = inserted(planned(with_words(" Section 3 says."), "e4-set-off", after="Inspection"), MENDING).data
    body = opened(result, "x").body
    (old,) = body.iter(qn("w:del"))
    new = old.getnext()
    assert "".join(node.text or "" for node in old.iter(qn("w:delText"))) == "3"
    assert "".join(node.text or "" for node in new.iter(qn("w:t"))) == "4"
    assert {node.get(qn("w:author")) for node in (old, new)} == {"Northgate Legal"}
    assert all(node.find(f"{qn('w:r')}/{qn('w:rPr')}/{qn('w:b')}") is not None for node in (old, new))


def test_references_stay_unless_they_are_asked_for() -> None:
    result = inserted(
        planned(with_words(" Section 3 says."), "e4-set-off", after="Inspection"), MENDING._replace(mend=False)
    )
    assert result.mended == 0
    assert not list(opened(result.data, "x").body.iter(qn("w:del")))


def test_only_references_to_clauses_that_are_counted_anew_are_told() -> None:
    told = planned(with_words(" Section 3, but not Section 1."), "e4-set-off", after="Inspection").shifted
    assert len(told) == 1
    assert "Section 3" in told[0]


@pytest.mark.parametrize(
    ("words", "there", "opposite"),
    [
        (" The Purchaser may set off any amount that the Vendor owes it.", 1, 0),
        (" The Purchaser shall not set off any amount against the price.", 0, 1),
    ],
)
def test_what_the_contract_grants_already_is_no_contradiction(words: str, there: int, opposite: int) -> None:
    (one,) = planned(with_words(words), "e4-set-off").planned
    assert (len(one.against.there), len(one.against.opposite)) == (there, opposite)
