"""The path: the first route that applies, in the order in which the guide wants the ways considered.

Where the guide leaves room, this is decided here:

* A critical defect is a rejection of this lot as presented, never a sum or an average (G11, G41). The order goes on;
  the goods may come again once the safety question is answered and every unit was screened. No setting opens another
  way: the goods come back as a lot that is inspected again, and its report decides.
* A pending, aborted or doubtful report is not a failed lot: the path is ``ask``, and ``asks`` says what is open (G7).
* A lot that is only short is finished and presented again; a draft decides unless the house rules wait (G29, G43).
* What cannot be repaired decides only when it keeps the lot failing by itself, or is more than half of what failed.
  It is sorted out when eyes find it and most units are good; where other defects of the lot can be repaired, that is
  done first, and sorting is judged on what is left. Otherwise the lot is rejected for replacement (G15, G41).
* Rework needs what failed to be repairable (G14). Kinds of defect nobody knows do not stop it while the lot would pass
  without them, and their method is to be proposed first; where the lot depends on them, the path is ``ask``.
* No route weighs a defect against another, so a further defect never turns a rejection into something milder.
"""

from toolkit.model.resolution import Reason
from toolkit.resolver import unfailed
from toolkit.resolver.case import Case, can_be_repaired, is_permanent, is_unknown, needs_a_test
from toolkit.resolver.check_finds import told
from toolkit.resolver.checks import failed_checks
from toolkit.resolver.conditions import (
    all_there_is_packed,
    can_sort,
    concession_facts,
    every_unit_bad,
    permanent_breaks,
    permanent_majority,
    share_worth_sorting,
    sort_fits,
    tight,
    unfinished,
    units_missing,
    unknown_breaks,
)
from toolkit.resolver.drafts import is_draft
from toolkit.resolver.failed_check import failed_check_relabels, within_limits
from toolkit.resolver.limits import critical_finds, excesses
from toolkit.resolver.mixed import way_with_permanent
from toolkit.resolver.ruling import Route, Ruling, ask, places, section_places
from toolkit.resolver.wording import day, listed, quoted, row_place, times


def decide(case: Case) -> Ruling:
    """Return the first ruling that applies; the last route always does."""
    rulings = (ruling for route in ROUTES if (ruling := route(case)) is not None)
    return next(rulings)


def critical_rejects(case: Case) -> Ruling | None:
    """G11: no quantity of good units offsets a safety or compliance defect."""
    if not case.critical:
        return None
    number = critical_finds(case.report) or 1
    rows = [row for row in case.rows if row.defect.critical]
    found = f": {listed(quoted(row.defect.description) for row in rows)}" if rows else ""
    text = (
        f"{number} critical defect{'s' if number > 1 else ''} found{found}. Good units do not offset a critical defect."
    )
    return Ruling("reject", Reason(rule="G11", text=text, evidence=places(rows)))


def refusal_rejects(case: Case) -> Ruling | None:
    """G41: a factory that will not correct leaves rejection."""
    if not case.order.supplier.refuses_correction:
        return None
    text = "The supplier refuses a meaningful correction."
    return Ruling("reject", Reason(rule="G41", text=text, evidence=places(case.rows)))


def check_that_stays_bad_rejects(case: Case) -> Ruling | None:
    """G41: what a row of the report says is beyond repair and unseen stays bad, counted in a class or in a check."""
    finds = [find for find in case.checks if find.stays_bad]
    if not finds:
        return None
    text = (
        f"{told(finds)} failed, and the rows of the report name what cannot be repaired and eyes do not find: "
        "neither rework nor sorting clears the lot."
    )
    if not case.failing:
        text = f"{within_limits(case)}, but {text}"
    rows = [row_place(number + 1, case.report.defects[number]) for find in finds for number in find.rows]
    places_ = (*section_places(find.check for find in finds), *rows)
    return Ruling("reject", Reason(rule="G41", text=text, evidence=tuple(dict.fromkeys(places_))))


def made_so_asks(case: Case) -> Ruling | None:
    """G14: what no work on made goods changes is for the buyer to take with a remedy or to refuse."""
    finds = [find for find in case.checks if find.made_so]
    if not finds or case.goods_left:
        return None
    text = (
        f"{told(finds)} failed on all that was measured, and no rework of made goods changes that: neither rework nor "
        "sorting can pass. Take it with a remedy (a concession), or refuse the lot and ask for new goods."
    )
    return Ruling("ask", Reason(rule="G14", text=text, evidence=section_places(find.check for find in finds)))


def quantity_alone_asks(case: Case) -> Ruling | None:
    """G29: goods that are short and not at fault are finished and presented again."""
    if not unfinished(case):
        return None
    checks, missing = failed_checks(case.report), units_missing(case)
    short = f"{missing:,} units are missing" if missing else "the quantity is short"
    text = f"{within_limits(case)}; {short}. The goods are not at fault: finish them and present them again."
    if all_there_is_packed(case) and not case.goods_left:
        text = f"{text} What is there may go first, the rest with a day, if you so decide in writing."
    return Ruling("ask", Reason(rule="G29", text=text, evidence=section_places(checks)))


def draft_report_asks(case: Case) -> Ruling | None:
    """G43: where the house rules say so, nothing is decided on a report that may still change."""
    if case.policy.draft_report != "ask" or not case.failed or not is_draft(case.report):
        return None
    return ask("G43", "The report calls itself a draft, and the house rules wait for the final one.")


def uncounted_failure_asks(case: Case) -> Ruling | None:
    """G8: a class that is called failed while nothing of it is counted says neither what nor how much."""
    if any(case.finds_of(severity) for severity in case.failing):
        return None
    classes = listed(severity.value for severity in sorted(case.failing))
    return ask("G8", f"The report calls {classes} failed and counts nothing of it: what was found, and how often?")


def marginal_excess_concedes(case: Case) -> Ruling | None:
    """G36: real but marginal, a hard deadline, a delay that costs more than the defects, and always a remedy (G39)."""
    if case.order.concession.remedy is None or not concession_facts(case):
        return None
    over = listed(str(excess) for excess in excesses(case.report))
    season = case.order.order.season_deadline
    until = f" before the season deadline of {day(season)}" if season else ""
    text = (
        f"The excess is marginal ({over}), no rework would be ready{until}, and the delay costs more than the defects."
    )
    return Ruling("concession", Reason(rule="G36", text=text, evidence=places(case.rows)))


def permanent_defects_sort_or_reject(case: Case) -> Ruling | None:
    """G15: what cannot be repaired is sorted out, replaced or rejected."""
    if not permanent_breaks(case):
        return None
    rows = [row for row in case.rows if is_permanent(row.known)]
    names = listed(quoted(row.defect.description) for row in rows)
    way = way_with_permanent(case)
    if way == "ask":
        return None  # the question of what is not known comes further down
    if way == "rework":
        return _repairs_then_sorts(case, names)
    if way == "sort":
        text = f"Defects that cannot be repaired fail the lot alone ({names}); eyes find them and most units are good."
        return Ruling("sort", Reason(rule="G15", text=text, evidence=places(rows)))
    text = f"Defects that cannot be repaired fail the lot alone ({names}), and {_no_sorting(case)}."
    return Ruling("reject", Reason(rule="G41", text=text, evidence=places(rows)))


def _repairs_then_sorts(case: Case, permanent: str) -> Ruling:
    repaired = [row for row in case.rows if can_be_repaired(row.known)]
    names = listed(quoted(row.defect.description) for row in repaired)
    text = (
        f"Two ways in one lot: {names} can be repaired; {permanent} cannot, and fails the lot alone. "
        "Rework first, then take out the units that cannot be repaired, which eyes find, and inspect the lot again."
    )
    return Ruling("rework", Reason(rule="G15", text=text, evidence=places(case.rows)))


def departed_goods_ask(case: Case) -> Ruling | None:
    """G1: away from the factory neither rework nor sorting there is open."""
    if not case.goods_left:
        return None
    where = case.order.goods.location
    return ask(
        "G1", f"The goods are {where}: a correction at the factory is no longer open, so the remedy must be agreed."
    )


def used_up_rounds_end_rework(case: Case) -> Ruling | None:
    """G49: a lot or supplier that failed again and again is past rework on the same terms."""
    if not case.rounds_used_up:
        return None
    past = (
        f"It failed {times(case.failed_before)} before, and rework is offered {times(case.policy.max_rounds)} at most"
    )
    if can_sort(case):
        text = f"{past}: sort now, supervised by a third party."
        return Ruling("sort", Reason(rule="G49", text=text, evidence=places(case.rows)))
    text = f"{past}; {_no_sorting(case)}."
    return Ruling("reject", Reason(rule="G49", text=text, evidence=places(case.rows)))


def permanent_majority_sorts(case: Case) -> Ruling | None:
    """G15: rework leaves the larger part of these defects in the lot."""
    if not permanent_majority(case) or not can_sort(case):
        return None
    rows = [row for row in case.rows if is_permanent(row.known)]
    part, whole = case.finds(is_permanent), case.finds(lambda _: True)
    text = (
        f"{part} of the {whole} finds that failed the lot cannot be repaired; eyes find them, so they are sorted out."
    )
    return Ruling("sort", Reason(rule="G15", text=text, evidence=places(rows)))


def scattered_and_tight_sorts(case: Case) -> Ruling | None:
    """G28: where defects are scattered and the window is tight, sorting is faster than rework."""
    if case.failure.pattern != "scattered" or tight(case) is not True or not can_sort(case) or not sort_fits(case):
        return None
    text = "The defects are scattered, the window is too short for a rework, and eyes find what failed the lot."
    return Ruling("sort", Reason(rule="G28", text=text, evidence=places(case.rows)))


def unknown_repairability_asks(case: Case) -> Ruling | None:
    """G14: rework presupposes that what failed can be repaired, and here nobody knows."""
    if not unknown_breaks(case):
        return None
    rows = [row for row in case.rows if is_unknown(row.known)]
    names = listed(quoted(row.defect.description) for row in rows) or "finds that no row describes"
    text = f"Rework clears the lot only if these can be repaired, which is not known: {names}."
    return Ruling("ask", Reason(rule="G14", text=text, evidence=places(rows)))


def repairable_defects_rework(case: Case) -> Ruling:
    """G20: rework with re-inspection is the default path."""
    rows = case.rows
    repaired = [row for row in rows if row.known.repairable in ("yes", "depends")]
    if not repaired:
        text = "Nothing of what failed the lot is known to be repairable, so nobody can promise a rework."
        return Ruling("ask", Reason(rule="G14", text=text, evidence=places(rows)))
    names = listed(quoted(row.defect.description) for row in repaired)
    enough = (
        "What failed the lot can be repaired" if len(repaired) == len(rows) else "Enough of what failed can be repaired"
    )
    text = f"{enough} ({names}), so {case.lot_words} is reworked and inspected again before shipment."
    return Ruling("rework", Reason(rule="G20", text=text, evidence=places(repaired)))


ROUTES: tuple[Route, ...] = (
    *unfailed.ROUTES,
    critical_rejects,
    refusal_rejects,
    draft_report_asks,
    check_that_stays_bad_rejects,
    quantity_alone_asks,
    made_so_asks,
    failed_check_relabels,
    uncounted_failure_asks,
    marginal_excess_concedes,
    permanent_defects_sort_or_reject,
    departed_goods_ask,
    used_up_rounds_end_rework,
    permanent_majority_sorts,
    scattered_and_tight_sorts,
    unknown_repairability_asks,
    repairable_defects_rework,
)


def _no_sorting(case: Case) -> str:
    """Return why the lot is not sorted; what nobody knows is not told as something that eyes do not find."""
    no_way = "sorting is no way out: "
    if case.goods_left:
        return f"{no_way}the goods have left the factory"
    if case.still_fails(needs_a_test):
        return f"{no_way}eyes do not find enough of what failed"
    if every_unit_bad(case):
        return f"{no_way}no good units would be left"
    if not share_worth_sorting(case):
        return f"{no_way}too wide a share of the lot is bad"
    return "sorting is a way only if eyes find what failed, which is not known"
