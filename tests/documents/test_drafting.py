"""Every kind of letter carries everything that the report found and the order asks for."""

import datetime as dt
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.documents.letter_cases import (
    AS_OF,
    KINDS,
    ORDER,
    REPORT,
    RESOLUTION,
    changed,
    letter,
    own_templates,
    rows,
    supplied,
    words,
)
from toolkit.documents import draft
from toolkit.errors import InvalidInputError

every_kind = pytest.mark.parametrize("kind", KINDS)
CLASS_AND_COUNT = (
    "Major: 5 of 200",
    "Major: 4 of 200",
    "Major: 2 of 200",
    "Major: 2 of 200",
    "Minor: 4 of 200",
    "Minor: 3 of 200",
    "Minor: 2 of 200",
)
PHOTOS = ("photo 1", "photos 2–3", "photos 3–5", "photo 4", "photos 5–6", "photos 6–8", "photo 7")


@every_kind
def test_every_defect_stands_in_a_row_with_its_class_count_page_and_photos(kind: str) -> None:
    table = {row[0]: " ".join(row[1:]) for row in rows(letter(kind).docx) if row[0].isdigit() and row[1]}
    assert len(table) == len(REPORT.defects)
    for number, defect in enumerate(REPORT.defects):
        row = table[str(number + 1)]
        assert row.startswith(defect.description)
        assert CLASS_AND_COUNT[number] in row
        assert f"p. 2; {PHOTOS[number]} on p. 5" in row


@every_kind
def test_a_letter_names_parties_order_report_and_result(kind: str) -> None:
    text = words(letter(kind).docx)
    for value in (
        "Harbour & Brook Ltd.",
        "12 Quay Street, Bristol BS1 4DA, United Kingdom",
        "Ningbo Tinwhistle Appliance Co., Ltd.",
        "宁波锡哨电器有限公司",
        "Attention: Ms Lin Xiaoyu",
        "HB-450118 of 14 August 2026, FOB Ningbo",
        "QM-26-1107, Quillmark Inspection; QM-26-1107.pdf",
        f"SHA-256: {REPORT.source.sha256}",
        "Pre-shipment inspection, 23 November 2026\nTinwhistle Appliance, Workshop 2, Cixi; H. Quan",
        "3,600 units ordered; lot inspected: 3,600 units",
        "ANSI/ASQ Z1.4-2003, inspection level II",
        "24 November 2026",
        "“The factory asks to ship as soon as possible and says the goods are approved.”",
    ):
        assert value in text


@every_kind
def test_a_letter_shows_the_plan_and_what_was_found_in_each_class(kind: str) -> None:
    table = rows(letter(kind).docx)
    assert ["Major", "2.5", "200", "13", "10 / 11", "No", "126 – 391"] in table
    assert ["Minor", "4", "200", "9", "14 / 15", "Yes", "75 – 302"] in table
    assert ["Critical", "0", "200", "0", "0 / 1", "Yes", "–"] in table


@every_kind
def test_a_letter_holds_the_balance_and_says_how_much_it_is(kind: str) -> None:
    text = words(letter(kind).docx)
    assert "balance of USD 21,420.00 stays on hold" in text


@every_kind
def test_a_letter_reserves_all_rights(kind: str) -> None:
    assert "All rights and remedies under the order and the applicable law are reserved" in words(letter(kind).docx)


@pytest.mark.parametrize(
    ("kind", "day"),
    [
        ("notice", "Wednesday, 25 November 2026"),
        ("rework", "Thursday, 26 November 2026"),
        ("sorting", "Thursday, 26 November 2026"),
        ("concession", "Thursday, 26 November 2026"),
        ("rejection", "Thursday, 26 November 2026"),
        ("capa", "Wednesday, 25 November 2026"),
        ("reinspection", "Thursday, 26 November 2026"),
        ("release", "Thursday, 26 November 2026"),
    ],
)
def test_a_letter_names_the_day_by_which_it_is_to_be_answered(kind: str, day: str) -> None:
    assert day in words(letter(kind).docx)


@every_kind
def test_the_same_input_gives_the_same_bytes(kind: str) -> None:
    again = draft(kind, REPORT, RESOLUTION, ORDER, as_of=AS_OF)
    assert again.docx == letter(kind).docx
    assert again.name == letter(kind).name


@every_kind
def test_nothing_of_the_template_is_left_in_a_letter(kind: str) -> None:
    text = words(letter(kind).docx)
    assert "{{" not in text
    assert "{%" not in text
    assert not any("\ue000" <= sign <= "\uf8ff" for sign in text)


@every_kind
def test_a_letter_shows_no_inner_word_of_the_program(kind: str) -> None:
    text = words(letter(kind).docx)
    for inner in ("by_terms", "pull_out", "price_reduction", "tightened_", "None", "True", "unknown"):
        assert inner not in text


def test_two_letters_about_two_orders_have_two_names_and_references() -> None:
    other = replace(ORDER, order=replace(ORDER.order, number="HB-450118-A"))
    one, two = letter("notice"), letter("notice", order=other)
    assert one.name != two.name
    assert one.reference != two.reference


def test_forty_defects_all_stand_in_the_letter() -> None:
    many = tuple(replace(REPORT.defects[i % 7], description=f"Defect of sort {i}") for i in range(40))
    table = [row for row in rows(letter("rework", replace(REPORT, defects=many)).docx) if row[0].isdigit()]
    assert [row[0] for row in table] == [str(number) for number in range(1, 41)]


def test_a_report_without_limits_gets_a_letter_that_invents_none() -> None:
    bare = replace(REPORT, allowed=type(REPORT.allowed)(), sampling=type(REPORT.sampling)())
    table = rows(letter("rework", bare, replace(RESOLUTION, reinspection=None)).docx)
    assert ["Major", "–", "–", "13", "–", "–", "126 – 391"] in table
    assert "Major: 5" in next(row[1] for row in table if row[0] == "1")


def test_chinese_defect_names_are_printed_as_they_are() -> None:
    scratched = replace(REPORT.defects[0], description="外壳划痕超过20毫米")
    assert "外壳划痕超过20毫米" in words(letter("rework", replace(REPORT, defects=(scratched,))).docx)


def test_the_buyers_own_template_is_used_where_there_is_one(tmp_path: Path) -> None:
    own = changed(supplied("notice"), lambda xml: xml.replace("What happens next", "Next steps"))
    folder = own_templates(tmp_path, "notice", own)
    assert "Next steps" in words(letter("notice", templates=folder).docx)
    assert "Rework instruction" in words(letter("rework", templates=folder).docx)


def test_a_standard_that_the_buyer_gives_stands_in_the_row_of_its_defect() -> None:
    wanted = {"Lid does not lock": "Lid stays shut when the kettle is tilted by 90 degrees"}
    made = draft("rework", REPORT, RESOLUTION, ORDER, as_of=AS_OF, standards=wanted)
    row = next(row for row in rows(made.docx) if row[0] == "2")
    assert row[3] == "Lid stays shut when the kettle is tilted by 90 degrees"


@pytest.mark.rule(23)
def test_a_standard_of_the_order_file_is_taken_whatever_the_case_and_one_of_no_defect_is_told() -> None:
    order = replace(ORDER, standards={"LID does  not lock": "Lid holds at 20 N", "Lid does not lok": "Lid holds"})
    made = draft("rework", REPORT, RESOLUTION, order, as_of=AS_OF)
    assert next(row for row in rows(made.docx) if row[0] == "2")[3] == "Lid holds at 20 N"
    told = next(note for note in made.warnings if "is no defect of the report" in note)
    assert "“Lid does not lok”" in told
    assert "Did you mean “Lid does not lock”?" in told


@pytest.mark.rule(23)
def test_a_defect_without_a_known_standard_is_named_to_the_sender_and_its_row_allows_no_unit() -> None:
    told = next(note for note in letter("rework").warnings if "No standard is known for" in note)
    assert "“Lid does not lock”" in told
    assert all(row[3] for row in rows(letter("rework").docx) if row[0].isdigit())
    given = {row.description: "no unit opens at 20 N" for row in REPORT.defects}
    sure = draft("rework", REPORT, RESOLUTION, replace(ORDER, standards=given), as_of=AS_OF)
    assert not any("No standard" in note for note in sure.warnings)


def test_a_kind_that_does_not_exist_is_refused_with_the_kinds_that_do() -> None:
    with pytest.raises(InvalidInputError, match="complaint") as refusal:
        letter("complaint")
    assert "notice, rework, sorting, concession, rejection, reinspection, capa, release" in refusal.value.hint


def test_a_language_that_does_not_exist_is_refused_with_those_that_do() -> None:
    with pytest.raises(InvalidInputError, match="'fr'") as refusal:
        draft("notice", REPORT, RESOLUTION, ORDER, as_of=AS_OF, lang="fr")
    assert "en, zh, en-zh" in refusal.value.hint


def test_a_letter_is_dated_with_the_day_that_is_given() -> None:
    made = draft("notice", REPORT, RESOLUTION, ORDER, as_of=dt.date(2027, 1, 4))
    assert "4 January 2027" in words(made.docx)
    assert made.reference == "NCN-HB-450118-20270104"
