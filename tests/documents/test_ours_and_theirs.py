"""What a letter sets by itself, and days that cannot be kept, are told to who signs it."""

import datetime as dt

import pytest
from msgspec.structs import replace

from tests.resolver.cases import order, report, resolved, row
from toolkit.documents import Document, draft
from toolkit.documents.mail import unaddressed
from toolkit.model.order import Order

SCRATCH, DUST, SWITCH = "Scratch on lamp base, longer than 15 mm", "Dust under diffuser", "Lamp does not switch on"
AS_OF = dt.date(2026, 9, 10)
LAMPS = replace(
    report(row(SCRATCH, major=20), row(DUST, minor=30), overall="fail"), product="LED desk lamp", report_no="R-1"
)


def ordered(**tables: dict[str, object]) -> Order:
    given: dict[str, dict[str, object]] = {
        "order": {"number": "BT-1"},
        "buyer": {"name": "Alba"},
        "supplier": {"name": "Haitang"},
    }
    return order(**{**given, **tables})


def letter(kind: str, of: Order) -> Document:
    decided = resolved(LAMPS, of)
    rows = tuple(replace(one, path="rework") for one in decided.per_defect)
    ways = tuple(replace(way, allowed=True) for way in decided.options)
    return draft(kind, LAMPS, replace(decided, options=ways, per_defect=rows), of, as_of=AS_OF)


@pytest.mark.parametrize(("said", "part"), [(SCRATCH, "cover"), (DUST, "film")])
def test_a_remedy_names_no_part_that_the_defect_does_not(said: str, part: str) -> None:
    made = next(one for one in resolved(LAMPS, ordered()).per_defect if one.description == said)
    assert made.method
    assert part not in made.method


@pytest.mark.rule(23)
def test_standards_that_the_program_supplies_are_listed_for_the_signer() -> None:
    notes = letter("rework", ordered()).warnings
    (first,) = (index for index, note in enumerate(notes) if "come from the defect knowledge" in note)
    # Each on a line of its own.
    assert {note[1:].partition("”")[0] for note in notes[first + 1 : first + 3]} == {SCRATCH, DUST}
    agreed = replace(ordered(), standards={SCRATCH: "No scratch over 15 mm", DUST: "No dust"})
    assert not any("come from the defect knowledge" in note for note in letter("rework", agreed).warnings)


@pytest.mark.rule(23)
def test_the_reports_own_figure_is_asked_about_where_the_standard_supplied_says_nothing_of_it() -> None:
    (asked,) = (note for note in letter("rework", ordered()).warnings if note.startswith("Which holds?"))
    assert "“longer than 15 mm”" in asked
    assert "50 cm" in asked
    agreed = replace(ordered(), standards={SCRATCH: "No scratch over 15 mm"})
    assert not any(note.startswith("Which holds?") for note in letter("rework", agreed).warnings)


@pytest.mark.rule(29)
def test_a_day_for_replacements_that_cannot_be_kept_is_told() -> None:
    (told,) = (note for note in letter("sorting", ordered()).warnings if "asks for replacements by" in note)
    assert "about 30 days" in told
    soon = ordered(costs={"replacement_days": 2})
    assert not any("asks for replacements by" in note for note in letter("sorting", soon).warnings)
    late = ordered(order={"number": "BT-1", "latest_shipment": dt.date(2026, 9, 30)})
    assert any("plan without them" in note for note in letter("sorting", late).warnings)


def test_a_mail_that_nobody_would_get_is_told() -> None:
    made = letter("rework", ordered())
    assert "no [supplier] email" in (unaddressed(made, order=ordered()) or "")
    assert unaddressed(made, order=ordered(supplier={"name": "Haitang", "email": "a@haitang.example"})) is None
