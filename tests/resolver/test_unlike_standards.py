"""A standard with another figure than the inspector's own is asked about and stands in no letter."""

import pytest
from msgspec.structs import replace

from tests.documents.letter_cases import AS_OF, ORDER, words
from tests.resolver.cases import report, row
from toolkit.documents import draft
from toolkit.model.order import Order
from toolkit.model.report import Report
from toolkit.model.severity import BySeverity
from toolkit.model.tolerances import unlike
from toolkit.resolver import resolve
from toolkit.resolver.recognised import known_defects

SIX = "Difference at most 6 mm left to right"
GAP = "No gap over 0.5 mm at any point"
PULL = "No opening; passes seam strength 70 N"
THREAD = "No free thread end longer than 1 cm"


@pytest.mark.parametrize(
    ("standard", "description", "answer"),
    [
        (SIX, "Uneven hem, 5 mm", ("5 mm", "at most 6 mm")),
        (SIX, "Uneven hem, 8 mm", None),
        (THREAD, "Thread end 6mm", ("6mm", "longer than 1 cm")),
        (THREAD, "Thread end 2,5 cm", None),
        ("No mark visible at 60 cm", "Stain 5 mm", None),
        ("Overlap of at least 1 cm", "Broken stitch over 5 mm", None),
        ("Difference at most 6 mm", "Uneven hem", None),
        (THREAD, "Thread > 3 mm", ("> 3 mm", "longer than 1 cm")),
        (THREAD, "Thread longer than 10 mm", None),
        (THREAD, "Thread over 2 cm", ("over 2 cm", "longer than 1 cm")),
        ("无超过1厘米的线头", "线头超过3毫米", ("超过3毫米", "无超过1厘米")),
        (None, "Thread > 3 mm", None),
        (GAP, "Gap at toe 3 mm, limit 1 mm", ("limit 1 mm", "0.5 mm")),
        (GAP, "Gap at toe 3 mm (max. 1,5 mm)", ("max. 1,5 mm", "0.5 mm")),
        (GAP, "Gap at toe 3 mm, 1 mm allowed", ("1 mm allowed", "0.5 mm")),
        (GAP, "Gap at toe 3 mm, limit 0.5 mm", None),
        (GAP, "Gap at toe 3 mm, height required 42 mm", None),
        (GAP, "开胶3毫米，允许1毫米", ("允许1毫米", "0.5 mm")),
        (THREAD, "Thread 25 mm, limit: 10 mm", None),
        (PULL, "Eye off at 61 N, required 90 N", ("required 90 N", "70 N")),
        (PULL, "Eye off at 61 N, required 70 N", None),
        (PULL, "Eye off at 61 N, limit 5 mm", None),
        ("No mark visible at 60 cm", "Stain 9 mm, limit 5 mm", None),
        (GAP, "Gap max. 3 mm", None),
        (GAP, "Gap 3 mm max", None),
        (GAP, "Gap 1 mm to max 3 mm", None),
        (GAP, "Gap, max 0.4 mm", ("0.4 mm", "over 0.5 mm")),
        (GAP, "Gap 3 mm, max 1 mm", ("max 1 mm", "0.5 mm")),
        (SIX, "Uneven hem, maximum 8 mm", None),
        (SIX, "Uneven hem, maximum 5 mm", ("5 mm", "at most 6 mm")),
        (PULL, "Eye off at min 61 N", None),
        (PULL, "Button off, pull at least 50 N", None),
        (PULL, "Eye off at 61 N, min 90 N", ("min 90 N", "70 N")),
        ("Moisture at most 12 %", "Moisture max 14 %", None),
        ("Moisture at most 12 %", "Moisture 14 %, max 10 %", ("max 10 %", "12 %")),
    ],
)
def test_a_figure_of_the_report_is_held_against_that_of_the_standard(
    standard: str | None, description: str, answer: tuple[str, str] | None
) -> None:
    assert unlike(standard, description) == answer


@pytest.mark.parametrize(
    ("remark", "answer"),
    [
        ("longer than 5 mm", ("longer than 5 mm", "longer than 1 cm")),
        ("4 mm", ("4 mm", "longer than 1 cm")),
        ("5 mm from the edge", None),
        ("left sleeve", None),
    ],
)
def test_in_a_remark_only_what_counts_as_the_defect_is_its_size(remark: str, answer: tuple[str, str] | None) -> None:
    assert unlike(THREAD, "Loose thread", remark) == answer


def test_such_a_standard_is_not_asked_for() -> None:
    wide, narrow = known_defects(
        report(row("Uneven hem 9 mm", major=3), row("Uneven hem 5 mm", minor=1), product="Cotton shirt")
    )
    assert wide.standard is not None
    assert (narrow.standard, narrow.set_aside) == (None, wide.standard)
    assert narrow.method == wide.method


def shirts() -> Report:
    thread = replace(row("Loose thread", major=9), remark="> 3 mm")
    return report(thread, row("Oil stain", major=4), product="Cotton shirt", allowed=BySeverity(0, 5, 7))


def under(order: Order) -> tuple[str, str, str]:
    """Return the questions, the letter and the cautions of a rework of the shirts under *order*."""
    decided = resolve(shirts(), order, as_of=AS_OF)
    ways = tuple(replace(way, allowed=True) for way in decided.options)
    made = draft("rework", shirts(), replace(decided, options=ways), order, as_of=AS_OF, reviewed=True)
    return " ".join(ask.question for ask in decided.asks), words(made.docx), " ".join(made.warnings)


def test_the_user_is_asked_which_figure_holds_and_the_letter_sets_none() -> None:
    asked, letter, told = under(ORDER)
    assert "Which holds for “Loose thread”: “> 3 mm” of the report, or “longer than 1 cm” of the known" in asked
    assert "longer than 1 cm" not in letter
    assert "No unit shows this defect (see 2.1)." in letter
    assert "“Loose thread” is counted by “> 3 mm” in the report" in told
    assert "No standard is known for “Loose thread”" not in told


def test_a_standard_of_the_order_file_stands_and_is_asked_about_where_it_differs() -> None:
    asked, letter, told = under(replace(ORDER, standards={"Loose thread": "No thread longer than 5 mm"}))
    assert "Which holds for “Loose thread”" not in asked
    assert "No thread longer than 5 mm" in letter
    assert "[standards] gives “Loose thread” “longer than 5 mm”, and the report counts it by “> 3 mm”" in told
    same = under(replace(ORDER, standards={"Loose thread": "No thread longer than 3 mm"}))
    assert "[standards] gives" not in same[2]


def test_the_letter_has_the_limit_that_the_report_gives_and_not_the_known_one() -> None:
    gap = row("Gap at sole edge 3 mm, limit 1 mm", major=9)
    boots = report(gap, product="Leather boots", allowed=BySeverity(0, 5, 7))
    decided = resolve(boots, ORDER, as_of=AS_OF)
    ways = tuple(replace(way, allowed=True) for way in decided.options)
    made = draft("rework", boots, replace(decided, options=ways), ORDER, as_of=AS_OF, reviewed=True)
    assert "limit 1 mm" in words(made.docx)
    assert "0.5 mm" not in words(made.docx)
    assert "“limit 1 mm” of the report, or “0.5 mm” of the known" in " ".join(ask.question for ask in decided.asks)
