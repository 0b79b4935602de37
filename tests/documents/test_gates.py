"""Which letters the rules refuse, and that the refusal names the rule."""

from datetime import timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from tests.documents.letter_cases import (
    AS_OF,
    KINDS,
    ORDER,
    REPORT,
    RESOLUTION,
    aborted,
    judged,
    letter,
    pending,
    silent,
    with_critical,
)
from toolkit.documents import draft
from toolkit.documents.brief import Brief, Kind
from toolkit.documents.exceptions import Allowed
from toolkit.documents.first_cautions import time_to_complain_is_over
from toolkit.documents.gates import time_to_refuse_is_over
from toolkit.documents.history import EarlierLetter, History
from toolkit.errors import ExitCode, RuleRefusesError
from toolkit.model.order import Concession, Contract, Days, Goods, Order, Rights
from toolkit.model.report import LotResult
from toolkit.model.resolution import Option
from toolkit.model.severity import BySeverity

DAY = timedelta(days=1)
NO_DAYS = Days()


@pytest.mark.rule(39)
def test_a_concession_without_a_remedy_is_refused() -> None:
    with pytest.raises(RuleRefusesError, match="G39") as refusal:
        letter("concession", order=replace(ORDER, concession=Concession()))
    assert refusal.value.exit_code is ExitCode.RULE_REFUSES
    assert "[concession] remedy" in refusal.value.hint


@pytest.mark.rule(11)
@pytest.mark.parametrize("kind", ["concession", "rework", "sorting"])
def test_a_critical_defect_bars_every_way_round_it(kind: str) -> None:
    with pytest.raises(RuleRefusesError, match="G11") as refusal:
        letter(kind, *with_critical())
    assert refusal.value.exit_code == 7


@pytest.mark.parametrize("kind", ["notice", "rejection"])
def test_a_critical_defect_leaves_notice_and_rejection_open(kind: str) -> None:
    assert letter(kind, *with_critical()).docx


def test_a_critical_defect_of_one_lot_counts_even_where_the_totals_are_silent() -> None:
    lot = LotResult(item="KT-17-SS", found=BySeverity(1, 0, 0))
    with pytest.raises(RuleRefusesError, match="G11"):
        letter("concession", replace(REPORT, lots=(lot,), found=BySeverity(None, 13, 9)))


@pytest.mark.parametrize("kind", KINDS)
def test_a_passed_inspection_gets_no_letter(kind: str) -> None:
    with pytest.raises(RuleRefusesError, match="passed"):
        letter(kind, *judged("pass"))


@pytest.mark.parametrize("kind", KINDS)
def test_an_unclear_result_gets_no_letter(kind: str) -> None:
    with pytest.raises(RuleRefusesError, match="does not say clearly"):
        letter(kind, *judged("unknown"))


@pytest.mark.rule(5)
@pytest.mark.parametrize("case", [pending, aborted])
@pytest.mark.parametrize("kind", ["rework", "sorting", "concession", "rejection"])
def test_an_open_result_gets_a_notice_and_nothing_else(kind: str, case: object) -> None:
    assert callable(case)
    with pytest.raises(RuleRefusesError, match="not failed"):
        letter(kind, *case())


@pytest.mark.rule(1)
@pytest.mark.parametrize("where", ["shipped", "received"])
@pytest.mark.parametrize("kind", ["rework", "sorting"])
def test_goods_that_have_left_are_not_reworked_at_the_factory(kind: str, where: str) -> None:
    gone = replace(ORDER, goods=Goods(location=where))  # type: ignore[arg-type]
    with pytest.raises(RuleRefusesError, match=where):
        letter(kind, order=gone)


@pytest.mark.rule(32)
def test_sorting_is_refused_where_eyes_find_nothing() -> None:
    hidden = tuple(replace(row, detectable="test") for row in RESOLUTION.per_defect)
    with pytest.raises(RuleRefusesError, match="G32"):
        letter("sorting", resolution=replace(RESOLUTION, per_defect=hidden))


def test_an_option_that_the_resolution_forbids_is_refused_with_its_reason() -> None:
    barred = Option(path="rework", allowed=False, why=("two rounds are used up",))
    with pytest.raises(RuleRefusesError, match="two rounds are used up"):
        letter("rework", resolution=replace(RESOLUTION, options=(barred,)))


@pytest.mark.parametrize("kind", KINDS)
def test_a_paper_that_is_no_inspection_report_gets_no_letter(kind: str) -> None:
    with pytest.raises(RuleRefusesError, match="not an inspection report"):
        letter(kind, replace(REPORT, kind="other"))


NO_GROUND = replace(
    RESOLUTION,
    options=(
        *(option for option in RESOLUTION.options if option.path != "reject"),
        Option(path="reject", allowed=False, why=("No ground for it yet (G41).",)),
    ),
)


def test_a_rejection_without_a_ground_is_refused_unless_a_clause_or_a_person_allows_it() -> None:
    bare = silent()
    with pytest.raises(RuleRefusesError, match="No ground for it yet"):
        draft("rejection", REPORT, NO_GROUND, bare, as_of=AS_OF)
    granted = replace(bare, contract=replace(bare.contract, rights=Rights(rejection="8.2")))
    assert draft("rejection", REPORT, NO_GROUND, granted, as_of=AS_OF).docx
    allowed = (Allowed(step="choose", who="A. Berg", day=AS_OF, why="the customer withdrew"),)
    assert draft("rejection", REPORT, NO_GROUND, bare, as_of=AS_OF, exceptions=allowed).docx


@pytest.mark.parametrize("law", ["UK", "UCC", "CISG", "PRC"])
@pytest.mark.parametrize("location", ["factory", "received"])
def test_the_law_alone_opens_no_rejection_that_the_rules_leave_closed(law: Any, location: Any) -> None:
    bare = replace(silent(), contract=Contract(governing_law=law), goods=Goods(location=location))
    with pytest.raises(RuleRefusesError, match="No ground for it yet"):
        draft("rejection", REPORT, NO_GROUND, bare, as_of=AS_OF)
    allowed = (Allowed(step="rejection", who="A. Berg", day=AS_OF, why="the customer withdrew"),)
    made = draft("rejection", REPORT, NO_GROUND, bare, as_of=AS_OF, exceptions=allowed)
    assert made.warnings[0].startswith("The rules leave the rejection CLOSED")
    assert "the step was allowed out of order" in made.warnings[0]


def arrived(days_ago: int, days: Days = NO_DAYS, terms: Any = None) -> Order:
    goods = Goods(location="received", arrived=AS_OF - days_ago * DAY)
    return replace(ORDER, contract=replace(ORDER.contract, days=days), terms=terms or {}, goods=goods)


def test_goods_are_not_refused_after_the_time_that_the_contract_gives() -> None:
    on_time = arrived(14, Days(refusal=14))
    assert draft("rejection", REPORT, RESOLUTION, on_time, as_of=AS_OF).docx
    late = arrived(15, Days(refusal=14))
    with pytest.raises(RuleRefusesError, match="that time ended on 2026-11-23"):
        draft("rejection", REPORT, RESOLUTION, late, as_of=AS_OF)
    notice = draft("notice", REPORT, RESOLUTION, late, as_of=AS_OF)
    assert notice.warnings[0].startswith("The contract's time to refuse these goods ended on 2026-11-23")


def test_a_refusal_that_follows_one_in_time_is_not_late() -> None:
    late = arrived(15, Days(refusal=14))
    for sent, written in ((AS_OF - DAY, True), (AS_OF, False)):
        past = History(letters=(EarlierLetter(kind="rejection", reference="RN-1", day=sent),))
        brief = Brief(kind=Kind.REJECTION, report=REPORT, resolution=RESOLUTION, order=late, as_of=AS_OF, history=past)
        assert (time_to_refuse_is_over(brief) is None) is written


def test_a_notice_period_that_is_over_closes_no_refusal_and_is_told() -> None:
    """By clause c2 a late notice costs a part of the claim, and silence after arrival is no acceptance."""
    terms = {"c2-notice-period": {"arrival_days": 14}}
    made = draft("rejection", REPORT, RESOLUTION, arrived(15, terms=terms), as_of=AS_OF)
    assert "The time for a notice of what can be seen ended on 2026-11-23" in made.warnings[0]
    on_time = draft("rejection", REPORT, RESOLUTION, arrived(14, terms=terms), as_of=AS_OF)
    assert not any("time for a notice" in warning for warning in on_time.warnings)


def test_a_notice_that_went_out_in_time_is_not_called_late() -> None:
    order = arrived(15, terms={"c2": {"arrival_days": 14}})
    past = History(letters=(EarlierLetter(kind="notice", reference="NCN-1", day=AS_OF - 5 * DAY),))
    brief = Brief(kind=Kind.REJECTION, report=REPORT, resolution=RESOLUTION, order=order, as_of=AS_OF)
    assert len(list(time_to_complain_is_over(brief))) == 1
    assert list(time_to_complain_is_over(replace(brief, history=past))) == []
