"""The rework instruction says for each defect what is done, to which standard, and how it is checked."""

import datetime as dt

import pytest
from msgspec.structs import replace

from tests.documents.letter_cases import AS_OF, ORDER, REPORT, RESOLUTION, letter, rows, silent, words
from toolkit.documents import draft
from toolkit.documents.rework import rework_round
from toolkit.model.order import Rights
from toolkit.model.report import Section


def row(number: int, **changes: object) -> list[str]:
    made = letter("rework", **changes)  # type: ignore[arg-type]
    return next(cells for cells in rows(made.docx) if cells[0] == str(number))


@pytest.mark.rule(13, 23)
def test_a_repairable_defect_gets_its_method_its_standard_and_its_check() -> None:
    assert row(6)[2:] == [
        "Wipe off with isopropyl alcohol, leave no halo",
        "No mark visible at 60 cm in daylight",
        "By eye",
    ]


def test_a_defect_without_a_known_method_is_for_the_supplier_to_propose() -> None:
    assert row(3)[2] == "Propose your method (see below)"
    assert row(3)[3] == "No unit shows this defect (see 2.1)."
    told = "Where the table asks for your method, propose it by Thursday, 26 November 2026; work on that defect starts"
    assert f"{told} only after our written agreement." in words(letter("rework").docx)


def test_a_defect_that_cannot_be_repaired_is_taken_out_and_not_offered_for_rework() -> None:
    assert row(4)[2].startswith("Not offered for rework.")
    assert "repair" not in row(4)[2].replace("rework", "")


def test_a_defect_that_eyes_do_not_find_is_tested_or_measured() -> None:
    assert row(2)[4] == "Functional test, result recorded"
    assert row(5)[4] == "Measurement, values recorded"


def test_a_report_with_more_rows_than_decisions_leaves_the_rest_to_a_proposal() -> None:
    short = replace(RESOLUTION, per_defect=RESOLUTION.per_defect[:1])
    assert row(7, resolution=short)[2].startswith("Propose your method")


@pytest.mark.rule(22)
def test_the_contract_goes_on_and_the_whole_lot_is_meant() -> None:
    text = words(letter("rework").docx)
    assert (
        "The contract continues. This instruction is neither a rejection of the goods nor an acceptance of them."
        in text
    )
    assert "the whole lot of 3,600 units" in text
    assert "It is not limited to the units or cartons that were sampled." in text


@pytest.mark.rule(25)
def test_the_reinspection_is_planned_on_a_fresh_sample() -> None:
    made = letter("rework")
    text = words(made.docx)
    assert "a fresh random sample from all cartons of the whole lot" in text
    assert "single sampling by ISO 2859-1, tightened inspection, level II, for 3,600 units" in text
    assert ["Major", "2.5", "200", "8", "9"] in rows(made.docx)
    assert ["Minor", "4", "200", "12", "13"] in rows(made.docx)


def test_without_a_plan_none_is_invented() -> None:
    text = words(letter("rework", resolution=replace(RESOLUTION, reinspection=None)).docx)
    assert "We send you the sampling plan with the booking." in text
    assert "ISO 2859-1" not in text


def test_the_day_of_readiness_is_named_and_the_delivery_date_is_kept() -> None:
    text = words(letter("rework").docx)
    assert "ready for re-inspection by Monday, 7 December 2026" in text
    kept = "10 December 2026, is not extended by this letter; claims for delay are kept."
    assert kept in text


def test_a_date_of_the_order_that_the_work_will_miss_is_said() -> None:
    soon = replace(ORDER, order=replace(ORDER.order, delivery_date=dt.date(2026, 11, 28)))
    made = letter("rework", order=soon)
    assert "The work would end after 28 November 2026, a date set by the order." in words(made.docx)
    assert any("2026-11-28" in warning for warning in made.warnings)


@pytest.mark.rule(27)
def test_the_cost_of_the_reinspection_is_claimed_only_under_a_clause() -> None:
    claimed, asked = words(letter("rework").docx), words(letter("rework", order=silent()).docx)
    assert "Under clause 7.4 of the order the cost of the re-inspection is for your account." in claimed
    assert "We ask you to bear the cost of the re-inspection" in asked
    assert "for your account" not in asked


@pytest.mark.parametrize(
    ("kind", "right", "claimed", "asked"),
    [
        ("rework", "rework_cost", "Under clause 6.3 of the order you bear the cost of the work.", "the work."),
        ("sorting", "sorting_cost", "Under clause 6.3 of the order you bear the cost of the sorting.", "the sorting."),
    ],
)
def test_the_cost_of_the_work_is_claimed_only_under_a_clause_of_its_own(
    kind: str, right: str, claimed: str, asked: str
) -> None:
    other = "sorting_cost" if right == "rework_cost" else "rework_cost"
    granted, ungranted = (
        replace(ORDER, contract=replace(ORDER.contract, rights=Rights(**{one: "6.3"}))) for one in (right, other)
    )
    made = letter(kind, order=granted)
    assert claimed in words(made.docx)
    assert [row.clauses.numbers for row in made.signer.grounds if row.right.endswith(f"of the {kind}") and row.clauses]
    asking = f"Please confirm in your reply that you bear the cost of {asked}"
    assert asking in words(letter(kind, order=ungranted).docx)
    assert asking not in words(made.docx)


@pytest.mark.parametrize(
    ("agreed", "sentence"),
    [
        ("buyer", "We bear the cost of this re-inspection."),
        ("shared", "The cost of this re-inspection is shared as the order provides."),
        ("silent", "We ask you to bear the cost of the re-inspection"),
    ],
)
def test_the_cost_follows_the_order(agreed: str, sentence: str) -> None:
    contract = replace(ORDER.contract, reinspection_cost=agreed)
    assert sentence in words(letter("rework", order=replace(ORDER, contract=contract)).docx)


def test_sections_that_failed_are_put_right_too() -> None:
    section = Section(name="Packaging", result="fail", page=6, remark="Inner box 3-ply, 5-ply specified")
    made = letter("rework", replace(REPORT, sections=(section,)))
    assert ["Packaging", "Fail", "6", "Inner box 3-ply, 5-ply specified"] in rows(made.docx)
    assert "are to be put right on the whole lot" in words(made.docx)
    assert "no finding of a defect" not in words(made.docx)


@pytest.mark.parametrize("kind", ["rework", "sorting"])
def test_what_was_not_done_is_no_defect_to_put_right(kind: str) -> None:
    section = Section(name="Heat test", result="pending", remark="client sample missing")
    text = words(letter(kind, replace(REPORT, sections=(section,))).docx)
    assert "is no finding of a defect" in text
    assert "listed above as “Fail”" not in text
    both = words(letter(kind, replace(REPORT, sections=(*REPORT.sections, section))).docx)
    assert ("is no finding of a defect" in both, "listed above as “Fail”" in both) == (True, True)


@pytest.mark.parametrize(
    ("service", "number"),
    [
        ("Pre-shipment inspection", 1),
        ("Re-inspection", 2),
        ("Reinspection (PSI)", 2),
        ("RE INSPECTION", 2),
        (None, 1),
    ],
)
def test_a_failed_reinspection_leads_to_the_second_round(service: str | None, number: int) -> None:
    assert rework_round(replace(REPORT, inspection_type=service), ORDER) == number


def test_the_failures_that_the_order_counts_are_rounds_too() -> None:
    twice = replace(ORDER, supplier=replace(ORDER.supplier, failed_before=2))
    assert rework_round(REPORT, twice) == 3


def test_the_work_is_never_due_before_its_plan() -> None:
    hurried = replace(ORDER, costs=replace(ORDER.costs, rework_days=1))
    settled = tuple(replace(row, path="rework", method="Polish the place") for row in RESOLUTION.per_defect)
    fields = letter("rework", order=hurried, resolution=replace(RESOLUTION, per_defect=settled)).fields
    assert fields["reply_by"] == "Thursday, 26 November 2026"
    assert fields["timetable"] == {"ready_by": "Friday, 27 November 2026", "overdue": None}


def test_a_standard_with_a_figure_is_not_checked_by_eye_alone() -> None:
    found = RESOLUTION.per_defect[5]
    tested = replace(found, standard="No halo, and 5 wipes leave no colour")
    decided = replace(RESOLUTION, per_defect=(*RESOLUTION.per_defect[:5], tested, *RESOLUTION.per_defect[6:]))
    assert row(6, resolution=decided)[4] == "By eye, and by the figure or test in the standard"


def test_a_further_round_carries_the_stricter_terms_and_the_sender_is_told() -> None:
    again = replace(ORDER, supplier=replace(ORDER.supplier, failed_before=1))
    made = draft("rework", REPORT, RESOLUTION, again, as_of=AS_OF, lang="en-zh")
    text = words(made.docx)
    assert "an independent third party whom we appoint is on site" in text
    assert "a plan that your management has signed" in text
    assert "独立第三方全程驻厂" in text
    assert any("on other terms only" in warning for warning in made.warnings)
    assert "independent third party" not in words(draft("rework", REPORT, RESOLUTION, ORDER, as_of=AS_OF).docx)


def test_the_units_that_a_notice_asked_to_keep_may_be_reworked_but_two_of_each_defect() -> None:
    """The notice keeps every unit found defective: left at that, the instruction would contradict it."""
    text = words(letter("rework").docx)
    assert "Of each defect, please keep two of the units that the inspector found, unreworked and marked" in text
    assert "Do not present them for re-inspection; you may rework the others." in text


def test_a_fault_that_only_a_remark_tells_of_is_put_right_as_well() -> None:
    """A cut test that failed may stand under the remarks alone, with no row and no part of its own."""
    told = "Cut test: 2 of 5 shears tore the cord."
    alone = words(letter("rework", replace(REPORT, remarks=(told,), sections=())).docx)
    assert "Any fault of the goods that only a remark tells of is to be put right on the whole lot as well" in alone
    silent = words(letter("rework", replace(REPORT, remarks=(), sections=())).docx)
    assert "only a remark tells of" not in silent
    chinese = words(
        draft("rework", replace(REPORT, remarks=(told,), sections=()), RESOLUTION, ORDER, as_of=AS_OF, lang="zh").docx
    )
    assert "仅由备注指出的货物不良，亦须就全批货物予以纠正" in chinese


def test_a_rework_that_a_person_chose_reworks_what_can_be_repaired() -> None:
    sorting = tuple(replace(row, path="sort") for row in RESOLUTION.per_defect)
    text = words(letter("rework", resolution=replace(RESOLUTION, path="sort", per_defect=sorting)).docx)
    assert "Polish out; replace the housing if it stays" in text
    # The wrong plug is beyond repair, whoever chose.
    assert text.count("Not offered for rework") == 1
