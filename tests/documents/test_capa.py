"""The corrective-action request: eight parts, what is known filled in, and the remedy untouched."""

import datetime as dt

import pytest
from msgspec.structs import replace

from tests.documents.letter_cases import AS_OF, FREE, ORDER, PASSED, REPORT, RESOLUTION, letter, pending, rows, words
from toolkit.documents import draft
from toolkit.errors import RuleRefusesError
from toolkit.model.order import Goods, Rights
from toolkit.model.policy import Policy

PARTS = ("Team (D1)", "Problem (D2)", "Containment (D3)", "Causes (D4)", "Chosen actions (D5)", "Introduction (D6)",
         "Prevention (D7)", "Verification and closure (D8)")  # fmt: skip


def test_the_eight_parts_stand_in_their_order() -> None:
    made = letter("capa")
    places = [words(made.docx).index(part) for part in PARTS]
    assert places == sorted(places)
    assert made.reference == "CAR-HB-450118-20261124"


def test_every_defect_has_its_count_and_requirement_and_blanks_for_cause_and_action() -> None:
    table = rows(letter("capa").docx)
    for number, defect in enumerate(REPORT.defects, start=1):
        own = [row for row in table if row[0] == str(number)]
        assert [len(row) for row in own] == [4, 4, 3, 4]
        assert own[0][1].startswith(defect.description)
        assert [set(row[1:]) for row in own[1:]] == [{""}, {""}, {""}]
    assert next(row for row in table if row[0] == "6")[2] == "No mark visible at 60 cm in daylight"


def test_containment_reaches_beyond_the_lot() -> None:
    first = [row[0] for row in rows(letter("capa").docx)]
    for place in ("Finished goods of this item in stock", "Our other orders with the same part, process or line"):
        assert place in first
    assert "This lot, at your factory or at the port" in first


def test_occurrence_and_escape_are_asked_for_apart() -> None:
    assert ["No.", "Why it occurred (root cause)", "Why it was not found", "Proof (data, trial, photo)"] in rows(
        letter("capa").docx
    )


def test_the_three_days_are_counted_from_the_letter() -> None:
    fields = letter("capa").fields
    assert fields["reply_by"] == "Wednesday, 25 November 2026"
    assert fields["cause_by"] == "Tuesday, 8 December 2026"
    assert fields["proof_by"] == "Thursday, 24 December 2026"


def test_the_house_rules_set_the_days() -> None:
    rules = Policy(notice_reply_days=2, cause_report_days=20, effectiveness_days=10, reinspection_severity="normal")
    made = draft("capa", REPORT, RESOLUTION, ORDER, as_of=AS_OF, policy=rules)
    assert made.fields["reply_by"] == "Thursday, 26 November 2026"
    assert made.fields["cause_by"] == "Monday, 14 December 2026"
    assert made.fields["proof_by"] == made.fields["cause_by"]  # proof is never due before the cause
    assert "on a normal plan" in words(made.docx)


def test_effect_is_verified_at_the_next_inspection_on_a_tightened_plan() -> None:
    assert "look for each defect of section 2 by name, on a tightened plan" in words(letter("capa").docx)


def test_it_neither_replaces_the_remedy_nor_waives_a_right() -> None:
    text = words(letter("capa").docx)
    assert "it neither replaces nor delays it" in text
    assert "is an acceptance of the goods or a waiver of any right" in text
    assert "This request releases nothing." in text


def test_a_repeated_failure_is_called_one() -> None:
    again = replace(ORDER, supplier=replace(ORDER.supplier, failed_before=1))
    assert "repeated failure" in words(letter("capa", order=again).docx)
    assert "repeated failure" in words(letter("capa", replace(REPORT, inspection_type="Re-inspection")).docx)
    assert "repeated failure" not in words(letter("capa").docx)


def test_goods_under_way_are_contained_there() -> None:
    text = words(letter("capa", order=replace(ORDER, goods=Goods(location="shipped"))).docx)
    assert "This lot, on its way" in text
    assert "the goods stay on hold" not in text


def test_an_open_result_has_no_cause_to_correct() -> None:
    with pytest.raises(RuleRefusesError, match="pending"):
        letter("capa", *pending())


def test_the_day_of_the_letter_moves_its_days() -> None:
    made = draft("capa", REPORT, RESOLUTION, ORDER, as_of=dt.date(2026, 12, 4))
    assert made.fields["reply_by"] == "Monday, 7 December 2026"


@pytest.mark.parametrize("kind", ["capa", "release"])
def test_the_hold_is_cited_by_the_clause_that_grants_it(kind: str) -> None:
    rights = Rights(balance_hold="9.2", goods_hold="9.1")
    order = replace(ORDER, contract=replace(ORDER.contract, rights=rights))
    said = words(letter(kind, *((PASSED, FREE) if kind == "release" else (REPORT, RESOLUTION)), order=order).docx)
    assert "under clause 9.2 of the order" in said
