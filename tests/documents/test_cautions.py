"""What the buyer is told beside the letter, and that a sound case is told nothing."""

import datetime as dt

import pytest
from msgspec.structs import replace

from tests.documents.letter_cases import AS_OF, ORDER, REPORT, RESOLUTION, letter, silent
from toolkit.documents import draft
from toolkit.documents.brief import Brief, Kind
from toolkit.documents.cautions import cautions
from toolkit.documents.history import EarlierLetter, History
from toolkit.documents.timetable import decision_due
from toolkit.model.order import Order, Rights, Supplier
from toolkit.model.report import Problem
from toolkit.model.resolution import Option
from toolkit.workdays import Workdays


def test_a_sound_rework_comes_without_a_warning() -> None:
    standards = {row.description: "No unit shows it at 50 cm." for row in REPORT.defects}
    settled = tuple(replace(row, path="rework", method="Polish the place") for row in RESOLUTION.per_defect)
    decided = replace(RESOLUTION, per_defect=settled)
    assert draft("rework", REPORT, decided, replace(ORDER, standards=standards), as_of=AS_OF).warnings == ()


def test_a_late_answer_is_told() -> None:
    made = draft("rework", REPORT, RESOLUTION, ORDER, as_of=dt.date(2026, 11, 30))
    (told,) = (warning for warning in made.warnings if "G44" in warning)
    assert told.startswith(
        "The day to answer the report by, 2026-11-25, lies before the date of this letter, 2026-11-30"
    )
    assert "set respond_days or respond_from in the policy" in told


def late(notice: dt.date, day: dt.date) -> bool:
    """Return whether a rework letter of *day* is told to be late where a notice of the case went out on *notice*."""
    history = History(letters=(EarlierLetter(kind="notice", reference="NCN-1", day=notice),))
    brief = Brief(kind=Kind.REWORK, report=REPORT, resolution=RESOLUTION, order=ORDER, as_of=day, history=history)
    return any("(G44): send it at once" in warning for warning in cautions(brief))


def test_a_letter_that_keeps_the_day_a_notice_named_for_the_decision_is_not_late() -> None:
    sent = dt.date(2026, 11, 25)
    notice = Brief(kind=Kind.NOTICE, report=REPORT, resolution=RESOLUTION, order=ORDER, as_of=sent)
    promised = decision_due(notice).day
    assert promised > sent
    assert not late(sent, promised)
    assert late(sent, promised + dt.timedelta(days=1))
    assert late(dt.date(2026, 11, 26), promised)  # the notice itself was late
    assert late(dt.date(2026, 11, 2), promised)  # and this one was on an earlier report


def test_a_letter_dated_before_the_inspection_is_told() -> None:
    made = draft("rework", REPORT, RESOLUTION, ORDER, as_of=dt.date(2026, 11, 2))
    assert any("before the inspection of 2026-11-23" in warning for warning in made.warnings)


def test_another_path_than_the_recommended_one_is_told() -> None:
    assert "The resolution recommends rework, not concession." in letter("concession").warnings
    assert not any("recommends" in note for note in letter("rework").warnings)


@pytest.mark.parametrize(
    ("order", "word"),
    [
        (silent(), "G42"),
        (replace(ORDER, payment=replace(ORDER.payment, balance_paid=True)), "G19"),
        (replace(silent(), contract=replace(silent().contract, reinspection_cost="supplier")), "G27"),
        (replace(ORDER, contract=replace(ORDER.contract, language="en-zh")), "en-zh"),
        (replace(ORDER, supplier=Supplier()), "comes from the report"),
        (replace(ORDER, supplier=Supplier(name="Yiwu Bellows Toys")), "Is it the right order file?"),
        (replace(ORDER, order=replace(ORDER.order, item="MUG-4", number="HB-450118")), "Is it the right order file?"),
        (replace(ORDER, order=replace(ORDER.order, quantity=4000)), "4,000 units, the report 3,600"),
        (replace(ORDER, order=replace(ORDER.order, currency=None)), "states no sum of money"),
        (replace(ORDER, order=replace(ORDER.order, latest_shipment=dt.date(2026, 11, 27))), "2026-11-27"),
        (
            replace(ORDER, order=replace(ORDER.order, delivery_date=dt.date(2026, 12, 11))),
            "refuse the lot before",
        ),
        (
            replace(ORDER, order=replace(ORDER.order, delivery_date=dt.date(2026, 12, 7))),
            "these goods miss that day",
        ),
        (replace(ORDER, supplier=replace(ORDER.supplier, country="ZZ")), "The supplier's country “ZZ” is not known"),
        (replace(ORDER, buyer=replace(ORDER.buyer, country="Albion")), "The buyer's country “Albion” is not known"),
        (replace(ORDER, buyer=replace(ORDER.buyer, country=None)), "names no country under [buyer]; its holidays"),
    ],
)
def test_what_weakens_the_buyer_is_told(order: Order, word: str) -> None:
    assert any(word in warning for warning in letter("rework", order=order).warnings)


def test_working_weekends_that_are_not_announced_yet_are_told() -> None:
    """China announces each November which weekends of the next year are worked."""
    made = draft("notice", REPORT, RESOLUTION, ORDER, as_of=dt.date(_first_unannounced(), 1, 4))
    assert any("Which weekends CN works in" in warning for warning in made.warnings)
    assert not any("weekends" in warning for warning in letter("notice").warnings)


def _first_unannounced() -> int:
    china = Workdays(side="supplier", country="CN")
    return next(year for year in range(2026, 2060) if china.unannounced(dt.date(year, 1, 4)))


def test_an_annex_is_not_told_that_it_is_in_another_language_than_the_order() -> None:
    order = replace(ORDER, contract=replace(ORDER.contract, language="en-zh"))
    told = [
        any("in Chinese" in warning for warning in letter(kind, order=order).warnings)
        for kind in ("evidence", "rework")
    ]
    assert told == [False, True]


def test_a_clause_for_the_balance_alone_leaves_the_goods_to_be_asked_for() -> None:
    rights = Rights(balance_hold="5.2")
    order = replace(ORDER, contract=replace(ORDER.contract, clauses=("5.2",), rights=rights))
    (note,) = (warning for warning in letter("rework", order=order).warnings if "G42" in warning)
    assert "no clause on holding the goods" in note
    assert "payment and remedies" not in note


def test_clauses_that_the_order_file_names_for_something_else_are_not_said_to_be_missing() -> None:
    rights = Rights(conforming_goods="4.1", rework_cost="4.3")
    order = replace(ORDER, contract=replace(ORDER.contract, clauses=("4.3",), rights=rights))
    (note,) = (warning for warning in letter("rework", order=order).warnings if "G42" in warning)
    assert "names clauses (clauses 4.3, conforming_goods 4.1, rework_cost 4.3), and none of them for the hold" in note
    assert "[contract.rights] balance_hold and goods_hold" in note
    assert "no clauses on payment" not in note


def test_where_no_clause_is_named_none_is_told() -> None:
    """The look-alike: the right to look is no clause on payment or remedies."""
    for rights in (Rights(), Rights(inspection="4.2")):
        order = replace(ORDER, contract=replace(ORDER.contract, clauses=(), rights=rights))
        (note,) = (warning for warning in letter("rework", order=order).warnings if "G42" in warning)
        assert "names no clauses on payment and remedies, so the letter asks for the hold" in note


@pytest.mark.parametrize("kind", ["notice", "rework", "rejection"])
def test_a_balance_of_which_nobody_knows_is_asked_about_and_held_by_no_right(kind: str) -> None:
    contract = replace(ORDER.contract, clauses=("5.2",), rights=Rights(balance_hold="5.2"))
    payment = replace(ORDER.payment, balance_paid=None)
    made = letter(kind, order=replace(ORDER, contract=contract, payment=payment))
    told = " ".join(made.warnings)
    assert "by right (G42)" not in told
    assert "Is the balance still unpaid? The order file does not say, so the letter only asks" in told
    assert "set [payment] balance_paid: false where it is unpaid, and the letter holds it by right; true where" in told
    (ground,) = (row for row in made.signer.grounds if "balance" in row.right)
    assert ground.needs is not None
    assert ground.needs.startswith("that the balance is unpaid: balance_paid = false")
    known = letter(kind, order=replace(ORDER, contract=contract))
    assert any("the balance it holds by right (G42)" in warning for warning in known.warnings)
    assert not any("Is the balance still unpaid" in warning for warning in known.warnings)


def test_a_rejection_that_the_rules_leave_closed_says_so_before_all_else() -> None:
    """A clause may grant what the rules advise against; nobody signs that without having read it."""
    closed = Option(path="reject", allowed=False, why=("No ground for it yet (G41).",))
    others = tuple(option for option in RESOLUTION.options if option.path != "reject")
    made = letter("rejection", resolution=replace(RESOLUTION, options=(*others, closed)))
    assert made.warnings[0].startswith("The rules leave the rejection CLOSED: No ground for it yet (G41).")
    assert "The way found is rework." in made.warnings[0]
    assert made.signer.notes[0] == made.warnings[0]
    assert not any("recommends" in note for note in made.warnings)


def test_what_stands_beside_the_verdict_is_on_the_sheet_of_the_signer() -> None:
    told = "The overall result reads “Failed. Client to decide on shipment.”"
    doubtful = replace(REPORT, problems=(Problem(code="result_qualified", level="warning", message=told),))
    for kind in ("notice", "rework", "rejection"):
        assert told in letter(kind, doubtful).signer.notes


def test_a_result_that_nobody_understood_is_on_the_sheet_of_the_signer() -> None:
    told = "The result of “Rub test” reads “Meh”, which is not understood as pass or fail."
    doubtful = replace(REPORT, problems=(Problem(code="result_unclear", level="warning", message=told, page=3),))
    for kind in ("notice", "rework", "rejection"):
        notes = letter(kind, doubtful).signer.notes
        assert [note for note in notes if note.startswith(told) and "page 3" in note]
