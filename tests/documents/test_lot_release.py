"""A lot that passed where others failed goes by a release of its own, and nothing is taken off for it elsewhere."""

import pytest
from msgspec.structs import replace

from tests.documents.letter_cases import ORDER, words
from tests.documents.test_lots_of_one_report import (
    AS_OF,
    FAILED,
    HEM,
    MOSS,
    PASSED,
    SAND,
    SECOND,
    TWO,
    ZIP,
    jackets,
    paper,
)
from toolkit.documents import Document, draft
from toolkit.documents.lot_release import lots_named, of_passed_lots, with_the_others_apart
from toolkit.errors import RuleRefusesError
from toolkit.model.order import Order
from toolkit.model.report import Report, Section
from toolkit.model.severity import BySeverity
from toolkit.resolver import resolve

SIGNED = replace(ORDER, release=replace(ORDER.release, approved_by="Ingrid Solheim"))


def released(report: Report, *names: str, lang: str = "en") -> Document:
    alone = of_passed_lots(report, lots_named(report, names))
    order = with_the_others_apart(SIGNED, alone)
    return draft("release", alone, resolve(alone, order, as_of=AS_OF), order, as_of=AS_OF, lang=lang, beside=report)


def test_a_lot_that_passed_is_released_by_a_paper_of_its_own() -> None:
    told = words(released(TWO, SAND).docx)
    assert "This paper concerns lot T-SAND alone, not T-MOSS. 2,400 units" in told
    assert "Released are 2,400 units." in told
    assert "fewer than ordered" not in told
    assert "Zipper jammed" in told
    assert "Hem open" not in told  # found on the lot that failed


def test_its_part_of_the_balance_falls_due_and_nothing_is_taken_off() -> None:
    """2,400 of the 3,600 units of the order: two thirds of USD 21,420.00."""
    told = words(released(TWO, SAND).docx)
    assert "The balance of USD 14,280.00 for T-SAND" in told
    assert "21,420.00" not in told
    assert "7,140.00" not in told  # the part of the lot that failed


@pytest.mark.parametrize(
    ("report", "name", "why"),
    [
        (TWO, MOSS, "its result is fail"),
        (TWO, "T-PINK", "the report has no lot T-PINK"),
        (jackets(FAILED, replace(PASSED, result=None), rows=(HEM, ZIP)), SAND, "its result is not told"),
        (jackets(FAILED, replace(PASSED, found=BySeverity(0, 9, 0)), rows=(HEM, ZIP)), SAND, "major 9 > Ac 7"),
        (jackets(FAILED, PASSED, rows=(HEM, replace(ZIP, critical=1))), SAND, "a critical defect was found on it"),
        (replace(TWO, sections=(Section(name="Packaging", result="fail"),)), SAND, "“Packaging” failed"),
        (replace(TWO, lots=()), SAND, "does not judge several lots apart"),
    ],
)
def test_a_lot_that_did_not_pass_is_released_by_none(report: Report, name: str, why: str) -> None:
    with pytest.raises(RuleRefusesError, match="released") as refused:
        released(report, name)
    assert why in refused.value.message


def second() -> Report:
    """Return the re-inspection of the lots that failed: 2,400 of the 3,600 units ordered."""
    lots = (
        replace(FAILED, found=BySeverity(0, 1, 0), result="pass"),
        replace(SECOND, found=BySeverity(), result="pass"),
    )
    made = jackets(*lots, rows=(), report_no="Q-2", inspection_type="Re-inspection")
    return replace(made, found=BySeverity(0, 1, 0), results=replace(made.results, overall="pass"))


def release_of_the_others(order: Order) -> str:
    report = second()
    return words(draft("release", report, resolve(report, order, as_of=AS_OF), order, as_of=AS_OF).docx)


def test_units_of_lots_that_go_apart_are_neither_short_nor_off_the_price() -> None:
    told = release_of_the_others(replace(SIGNED, release=replace(SIGNED.release, apart=1200)))
    assert "fewer than ordered" not in told
    assert "USD 14,280.00 for T-MOSS, T-INK" in told
    assert "10,200.00" not in told  # the price of 1,200 units


def test_units_that_nobody_sets_apart_are_short() -> None:
    """The look-alike: the same report without that line needs an agreement, and takes them off."""
    with pytest.raises(RuleRefusesError, match="1,200 of the 3,600 units ordered"):
        release_of_the_others(SIGNED)
    told = release_of_the_others(replace(SIGNED, release=replace(SIGNED.release, agreement="Mail of 2 November")))
    assert "1,200 units fewer than ordered" in told


def test_what_is_left_of_an_order_goes_by_the_name_of_its_own_lots() -> None:
    """The order file calls its goods by one name for all; the release lets some of them go."""
    order = replace(SIGNED, order=replace(SIGNED.order, item="Jackets T-MOSS, T-SAND and T-INK"))
    told = release_of_the_others(replace(order, release=replace(order.release, apart=1200)))
    assert "Purchase order HB-450118, T-MOSS, T-INK – inspection" in told
    assert "T-SAND" not in told


def test_a_release_of_all_goes_by_the_name_in_the_order() -> None:
    """The look-alike: nothing goes apart, so the name that both sides know stands."""
    order = replace(SIGNED, order=replace(SIGNED.order, item="Jackets of order 118", quantity=2400))
    assert "Jackets of order 118 – inspection" in release_of_the_others(order)


def test_the_signer_is_told_which_command_writes_the_promised_paper() -> None:
    assert any("recourse draft release FILE --lot T-SAND" in note for note in paper("rework", TWO).warnings)
    pending = jackets(FAILED, replace(PASSED, result="pending"), rows=(HEM, ZIP))
    assert not any("--lot" in note for note in paper("rework", pending).warnings)


DROP = Section(name="Drop test", result="fail", items=(MOSS,))


def test_a_check_that_failed_on_another_lot_holds_no_release() -> None:
    told = words(released(replace(TWO, sections=(DROP, replace(DROP, result="pass", items=(SAND,)))), SAND).docx)
    assert "Released are 2,400 units." in told


def test_a_lot_on_which_a_check_failed_is_not_released() -> None:
    with pytest.raises(RuleRefusesError, match="T-SAND did not pass: “Drop test” failed on it"):
        released(replace(TWO, sections=(replace(DROP, items=(SAND,)),)), SAND)
