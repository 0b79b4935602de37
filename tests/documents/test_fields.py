"""Values that would break a Word file, or its reader, are cleaned and never lost."""

import pytest
from msgspec.structs import replace

from tests.documents.letter_cases import FREE, KINDS, ORDER, PASSED, REPORT, letter, rows, words
from toolkit.documents.fields import Quote, clean, leaves, plain, quote
from toolkit.model.report import Section

NASTY = {
    "a sum": ("{{7*7}}", "{{7*7}}"),
    "a loop": ("{% for x in y %}", "{% for x in y %}"),
    "an ampersand": ("Nuts & bolts", "Nuts & bolts"),
    "less than": ("gap <5 mm and >2 mm", "gap <5 mm and >2 mm"),
    "a tag of Word": ("<w:t>loose</w:t>", "<w:t>loose</w:t>"),
    "an entity": ("&amp; &lt;", "&amp; &lt;"),
    "a control character": ("a\x07b\x00c", "a\ufffdb\ufffdc"),
    "a form feed": ("one\x0ctwo", "one two"),
    "a lone surrogate": ("bad \ud800 end", "bad \ufffd end"),
    "a non-character": ("bad \ufffe end", "bad \ufffd end"),
    "a direction override": ("safe\u202egpj.exe", "safegpj.exe"),
    "line breaks": ("first\nsecond\r\nthird", "first second third"),
    "a tab": ("one\ttwo", "one two"),
    "our own mark": ("x\ue000y\ue001z", "x\ufffdy\ufffdz"),
    "a probe": ("@1@", "@1@"),
    "a long text": ("loose thread " * 3200 + "end", "loose thread " * 3200 + "end"),
    "emoji": ("crack 💥", "crack 💥"),
}
nasty = pytest.mark.parametrize(("value", "printed"), NASTY.values(), ids=NASTY.keys())


@nasty
@pytest.mark.parametrize("kind", KINDS)
def test_a_nasty_defect_name_is_printed_in_its_row(kind: str, value: str, printed: str) -> None:
    report = replace(REPORT, defects=(replace(REPORT.defects[0], description=value), *REPORT.defects[1:]))
    table = {row[0]: row[1] for row in rows(letter(kind, report).docx) if row[0].isdigit() and row[1]}
    assert table["1"].startswith(printed)
    assert table["2"].startswith("Lid does not lock")


@nasty
def test_nasty_values_survive_in_every_place_that_quotes(value: str, printed: str) -> None:
    report = replace(
        REPORT,
        agency=value,
        inspector=value,
        remarks=(value,),
        sections=(Section(name=value, result="fail", page=3, remark=value),),
        defects=(replace(REPORT.defects[0], item=value, cell=value),),
    )
    order = replace(
        ORDER,
        buyer=replace(ORDER.buyer, name=value, signatory=value, title=value),
        supplier=replace(ORDER.supplier, name=value, contact=value),
        contract=replace(ORDER.contract, inspection_right=value),
    )
    assert words(letter("rework", report, order=order).docx).count(printed) >= 12


@nasty
def test_nasty_values_survive_in_a_booking_and_in_a_release(value: str, printed: str) -> None:
    visit = replace(ORDER.inspection, agency=value, contact=value, place=value, place_contact=value)
    signed = replace(ORDER.release, approved_by=value, title=value)
    order = replace(ORDER, inspection=visit, release=signed)
    short = replace(PASSED, remarks=(value,))
    assert words(letter("reinspection", order=order).docx).count(printed) >= 4
    assert words(letter("release", short, FREE, order).docx).count(printed) >= 3


@nasty
def test_a_nasty_wording_of_the_remedy_stands_in_the_concession(value: str, printed: str) -> None:
    order = replace(ORDER, concession=replace(ORDER.concession, agreed=value))
    assert f"“{printed}”" in words(letter("concession", order=order).docx)


@nasty
def test_cleaning_twice_is_cleaning_once(value: str, printed: str) -> None:
    assert clean(value) == printed.strip()
    assert clean(clean(value)) == clean(value)


def test_nothing_to_quote_is_none_and_not_an_empty_quotation() -> None:
    assert quote(None) is None
    assert quote(" \u200b\n") is None
    assert quote("x") == Quote("x")


def test_an_object_with_methods_may_not_go_into_a_template() -> None:
    with pytest.raises(TypeError, match="object may not"):
        plain(object())


def test_every_text_of_a_list_is_a_leaf_with_its_place() -> None:
    made = letter("notice")
    assert made.fields["findings"]
    assert [leaf.path for leaf in leaves((Quote("a"), Quote("b")), "remarks")] == ["remarks[1]", "remarks[2]"]
