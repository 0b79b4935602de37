"""Several lots in one report: a paper is about those that failed, each with its own figures, or it is not written."""

import datetime as dt

import pytest
from msgspec.structs import replace

from tests.documents.letter_cases import ORDER, words
from tests.documents.letter_cases import rows as table_rows
from toolkit.documents import Document, draft
from toolkit.errors import RuleRefusesError
from toolkit.model.lots import failed_lots, undivided
from toolkit.model.report import Defect, LotResult, Quantities, Report, Results, Sampling, Section, Source
from toolkit.model.severity import BySeverity
from toolkit.resolver import resolve

AS_OF = dt.date(2026, 11, 24)
MOSS, SAND, INK = "T-MOSS", "T-SAND", "T-INK"


def lot(item: str | None, size: int, sample: int, major: int, most: int) -> LotResult:
    return LotResult(
        item=item,
        lot=size,
        sample_size=sample,
        found=BySeverity(0, major, 0),
        allowed=BySeverity(0, most, 7),
        result="fail" if major > most else "pass",
    )


def find(description: str, major: int, item: str | None) -> Defect:
    return Defect(description=description, critical=0, major=major, minor=0, item=item, page=3)


FAILED, PASSED, SECOND = lot(MOSS, 900, 80, 9, 5), lot(SAND, 2400, 125, 2, 7), lot(INK, 1500, 125, 12, 7)
HEM, ZIP, SEAM = find("Hem open", 9, MOSS), find("Zipper jammed", 2, SAND), find("Seam open", 12, INK)


def jackets(*lots: LotResult, rows: tuple[Defect, ...], **changes: object) -> Report:
    made = Report(
        source=Source(file="Q-1.pdf", sha256="0" * 64, format="pdf"),
        report_no="Q-1",
        inspection_date="2026-11-23",
        product="Ladies' quilted jacket",
        po_numbers=("HB-450118",),
        quantities=Quantities(lot=sum(one.lot or 0 for one in lots), unit="pcs"),
        sampling=Sampling(
            level="II",
            sample_size=BySeverity(*[sum(one.sample_size or 0 for one in lots)] * 3),
            aql=BySeverity(0.0, 2.5, 4.0),
        ),
        defects=rows,
        lots=lots,
        results=Results(overall="fail"),
    )
    return replace(made, **changes)


TWO = jackets(FAILED, PASSED, rows=(HEM, ZIP))
BOTH_FAILED = jackets(FAILED, SECOND, rows=(HEM, SEAM))
THREE = jackets(FAILED, PASSED, SECOND, rows=(HEM, ZIP, SEAM))


def paper(kind: str, report: Report, lang: str = "en") -> Document:
    decided = resolve(report, ORDER, as_of=AS_OF)
    open_ways = tuple(replace(way, allowed=True) for way in decided.options)
    return draft(kind, report, replace(decided, options=open_ways), ORDER, as_of=AS_OF, lang=lang)


def cell_of(text: str, made: Document) -> str:
    return next(" | ".join(row) for row in table_rows(made.docx) if text in " ".join(row))


@pytest.mark.parametrize("report", [BOTH_FAILED, THREE])
@pytest.mark.parametrize("kind", ["notice", "rework", "rejection"])
def test_a_defect_stands_beside_the_sample_of_its_own_lot(report: Report, kind: str) -> None:
    made = paper(kind, report)
    assert "9 of 80" in cell_of("Hem open", made)
    assert "12 of 125" in cell_of("Seam open", made)
    assert "205" not in words(made.docx)  # the sum of both samples is the size of none


@pytest.mark.parametrize("kind", ["rework", "sorting", "reinspection"])
def test_lots_that_failed_are_inspected_again_each_by_its_own_plan(kind: str) -> None:
    told = words(paper(kind, THREE).docx)
    assert "These are lots of their own: T-MOSS, T-INK. Each is presented, sampled and judged by itself" in told
    assert "Plan for T-MOSS, 900 units: Critical, AQL 0: sample 80, accept up to 0, reject from 1; Major" in told
    assert "T-INK, 1,500 units: Critical, AQL 0: sample 125" in told
    assert "for 2,400 units" not in told
    assert "T-MOSS（批量900件）的方案：" in words(paper(kind, THREE, "en-zh").docx)


@pytest.mark.parametrize("kind", ["rework", "sorting", "reinspection"])
def test_no_plan_is_promised_for_later_where_those_of_the_lots_are_in_the_paper(kind: str) -> None:
    told = words(paper(kind, THREE).docx)
    assert "the plans stand at the end of this letter" in told
    assert "We send you the sampling plan" not in told
    assert "各批的抽样方案列于本函末尾" in words(paper(kind, THREE, "zh").docx)
    unknown = jackets(replace(FAILED, lot=None), replace(SECOND, lot=None), rows=(HEM, SEAM))
    assert "We send you the sampling plan" in words(paper(kind, unknown).docx)


def test_lots_without_a_name_are_counted_in_the_order_of_the_report() -> None:
    first, second = replace(FAILED, item=None), replace(FAILED, item=None, found=BySeverity(0, 8, 0))
    twins = jackets(first, second, rows=(replace(HEM, item=None), find("Seam open", 8, None)))
    told = words(paper("rework", twins).docx)
    assert "lots of their own: lot 1 in the order of the report, lot 2 in the order of the report. Each" in told
    assert "Plan for lot 2 in the order of the report, 900 units: Critical" in told


def test_lots_that_passed_without_a_name_are_told_once() -> None:
    nameless = replace(PASSED, item=None, lot=None)
    told = words(paper("rework", jackets(FAILED, nameless, nameless, rows=(HEM,))).docx)
    assert "not concerned by this paper: every other lot of the report. No work" in told


def test_a_single_lot_that_failed_keeps_its_plan_in_the_table() -> None:
    told = words(paper("rework", TWO).docx)
    assert "tightened inspection, level II, for 900 units" in told
    assert "lots of their own" not in told


def test_lots_that_passed_are_not_presented_again() -> None:
    told = paper("reinspection", TWO)
    assert "level II, for 900 units" in words(told.docx)
    assert any("presents 3,600 units" in warning and "failed are 900" in warning for warning in told.warnings)


def test_a_lot_that_passed_is_named_and_no_right_to_it_is_given_up() -> None:
    told = words(paper("rework", TWO).docx)
    assert "Passed in this inspection, and not concerned by this paper: T-SAND. No work on what passed is asked" in told
    assert "A passed inspection is no acceptance and no waiver of any right." in told
    nameless = words(paper("rework", replace(TWO, lots=(FAILED, replace(PASSED, item=None)), defects=(HEM,))).docx)
    assert "not concerned by this paper: the lot of 2,400 units." in nameless


SHARED = find("Care label missing", 3, None)
NOT_SAID = [
    jackets(FAILED, PASSED, rows=(replace(HEM, item=None), replace(ZIP, item=None))),
    jackets(replace(FAILED, item=None), replace(PASSED, item=None), rows=(HEM, ZIP)),
    jackets(FAILED, replace(PASSED, item=MOSS), rows=(HEM,)),
    jackets(FAILED, PASSED, replace(SECOND, item=None), rows=(HEM, ZIP)),
    jackets(FAILED, replace(PASSED, result=None), rows=(HEM, ZIP)),
    jackets(replace(FAILED, found=BySeverity(0, 11, 0)), PASSED, rows=(HEM, ZIP, SHARED)),
    jackets(FAILED, PASSED, rows=(HEM, ZIP), allowed=BySeverity(0, 10, 14)),
]


@pytest.mark.parametrize("report", NOT_SAID)
@pytest.mark.parametrize("kind", ["rework", "sorting", "concession", "rejection", "reinspection"])
def test_no_work_is_ordered_where_it_may_be_on_a_lot_that_passed(report: Report, kind: str) -> None:
    with pytest.raises(RuleRefusesError, match="might be about a lot that passed"):
        paper(kind, report)


def test_a_notice_holds_the_goods_meanwhile_and_names_no_sample_that_nobody_knows() -> None:
    made = paper("notice", NOT_SAID[0])
    told = words(made.docx)
    assert "It does not say on which lot each defect was found" in told
    assert " of 205" not in told
    assert "| Major: 9 |" in cell_of("Hem open", made)


LIMITED_TWICE = NOT_SAID[-1]


@pytest.mark.parametrize("kind", ["rework", "rejection"])
def test_a_limit_of_the_whole_beside_those_of_the_lots_is_named_as_what_stands_in_the_way(kind: str) -> None:
    """Lots that were filled in by hand are right; it is the "allowed" outside of them that has to go."""
    with pytest.raises(RuleRefusesError, match="holds all lots together") as refused:
        paper(kind, LIMITED_TWICE)
    first, other = refused.value.hint.split("; where one limit holds")
    assert '"allowed" that stands outside of "lots" to {"critical": null, "major": null, "minor": null}' in first
    assert "in each of" in other
    mended = replace(LIMITED_TWICE, allowed=BySeverity())
    assert "Hem open" in words(paper(kind, mended).docx)


@pytest.mark.parametrize("report", NOT_SAID[:-1])
def test_lots_that_no_limit_of_the_whole_holds_are_not_asked_to_lose_their_own(report: Report) -> None:
    with pytest.raises(RuleRefusesError) as refused:
        paper("rework", report)
    assert '"allowed"' not in refused.value.hint


def test_a_notice_on_lots_that_are_limited_twice_says_so() -> None:
    told = words(paper("notice", LIMITED_TWICE, "en-zh").docx)
    assert "it states a limit for all of them together as well" in told
    assert "It does not say on which lot each defect was found" not in told
    assert "同时又载明适用于各批合计的限值" in told


@pytest.mark.parametrize("result", ["pending", "aborted"])
@pytest.mark.parametrize("kind", ["notice", "rework", "reinspection"])
def test_a_lot_without_a_result_holds_up_no_paper_on_the_one_that_failed(kind: str, result: str) -> None:
    made = paper(kind, jackets(FAILED, replace(PASSED, result=result), rows=(HEM, ZIP)))
    told = words(made.docx)
    assert "Without a result in this inspection, and not concerned by this paper: T-SAND. Nothing of it" in told
    assert "please ship none of it before it has passed an inspection" in told
    assert "Passed in this inspection" not in told
    assert not any("T-SAND passed" in warning for warning in made.warnings)


def test_a_row_without_an_item_is_of_the_lot_whose_total_needs_it() -> None:
    needed = jackets(replace(FAILED, found=BySeverity(0, 12, 0)), PASSED, rows=(HEM, ZIP, SHARED))
    assert not undivided(needed)
    assert "3 of 80" in cell_of("Care label missing", paper("rework", needed))


def test_a_critical_find_concerns_every_lot() -> None:
    burr = replace(find("Needle tip in the lining", 0, SAND), critical=1)
    found = jackets(FAILED, PASSED, rows=(HEM, ZIP, burr))
    assert not undivided(found)
    assert "Needle tip in the lining" in words(paper("rejection", found).docx)


TIP = replace(find("Needle tip in the lining", 0, None), critical=1)
CRITICAL = replace(FAILED, found=BySeverity(1, 9, 0))
NO_ROW_NAMES_A_LOT = jackets(CRITICAL, PASSED, rows=tuple(replace(row, item=None) for row in (HEM, ZIP, TIP)))


@pytest.mark.parametrize("kind", ["rejection", "reinspection"])
def test_a_critical_find_among_rows_of_no_lot_refuses_no_lot_that_passed(kind: str) -> None:
    assert undivided(NO_ROW_NAMES_A_LOT)
    with pytest.raises(RuleRefusesError, match="might be about a lot that passed"):
        paper(kind, NO_ROW_NAMES_A_LOT)
    assert "Needle tip in the lining" in words(paper("notice", NO_ROW_NAMES_A_LOT).docx)


def test_a_critical_find_is_of_the_lot_whose_count_needs_it() -> None:
    needed = jackets(CRITICAL, PASSED, rows=(HEM, ZIP, TIP))
    assert not undivided(needed)
    told = words(paper("rejection", needed).docx)
    assert "lot T-MOSS alone, not T-SAND" in told
    assert "Needle tip in the lining" in told


BOTH_REFUSED = jackets(CRITICAL, SECOND, PASSED, rows=(HEM, ZIP, SEAM, replace(TIP, item=MOSS)))


def test_a_critical_ground_is_claimed_of_the_lot_that_has_it_alone() -> None:
    made = paper("rejection", BOTH_REFUSED, "en-zh")
    told = words(made.docx)
    assert "Critical defects were found on T-MOSS. No number of good units" in told
    assert "Of T-INK no critical defect is claimed." in told
    assert "检验在T-MOSS中发现致命缺陷。" in told
    (note,) = (note for note in made.warnings if note.startswith("Critical defects were found on T-MOSS alone"))
    assert "of T-INK the letter claims none" in note
    assert "clause" in note


@pytest.mark.parametrize(
    "second",
    [replace(SECOND, found=BySeverity(1, 12, 0)), replace(SECOND, found=BySeverity(None, 12, 0))],
)
def test_a_critical_ground_of_all_lots_or_of_nobody_knows_which_names_none(second: LotResult) -> None:
    rows = (HEM, ZIP, SEAM, replace(TIP, item=MOSS), *((replace(TIP, item=INK),) if second.found.critical else ()))
    made = paper("rejection", jackets(CRITICAL, second, PASSED, rows=rows))
    assert "Critical defects were found. No number" in words(made.docx)
    assert not any("alone; of" in note for note in made.warnings)


def test_the_decision_names_the_plan_of_each_lot() -> None:
    decided = resolve(THREE, ORDER, as_of=AS_OF)
    text = next(reason.text for reason in decided.reasons if reason.rule == "G25")
    assert "item T-MOSS 80 of 900, Ac critical 0, major 3, minor 5; item T-INK 125 of 1,500" in text
    assert "each lot by itself: item T-MOSS (80 units) and item T-INK (125 units)" in " ".join(decided.next)


def test_the_signer_is_told_that_a_check_may_have_failed_on_either_lot() -> None:
    made = paper("rework", replace(TWO, sections=(Section(name="Packaging", result="fail"),)))
    assert any("does not say of which lots Packaging is told" in warning for warning in made.warnings)


DROP = Section(name="Drop test", result="fail", items=(MOSS,), remark="seam open after the 3rd drop")
DROPPED_WELL = Section(name="Drop test", result="pass", items=(SAND,))


def test_a_check_that_names_its_lot_is_of_that_lot_alone() -> None:
    made = paper("rework", replace(TWO, sections=(DROP, DROPPED_WELL)))
    assert "Drop test" in words(made.docx)
    assert not any("does not say of which lots" in warning for warning in made.warnings)


def test_a_lot_on_which_a_check_failed_has_not_passed() -> None:
    failed_too = replace(TWO, sections=(replace(DROP, items=(SAND,)),))
    assert failed_lots(failed_too) == failed_too.lots
    told = words(paper("rework", failed_too).docx)
    assert "alone, not" not in told
    assert "Zipper jammed" in told


def test_a_check_that_was_left_open_fails_no_lot() -> None:
    waits = replace(TWO, sections=(Section(name="Lead test", result="pending", items=(SAND,)),))
    assert [lot.item for lot in failed_lots(waits)] == [MOSS]
