"""The rules that refuse a letter before a word of it is written; each names the sentence of the guide it stands for."""

from collections.abc import Callable

from toolkit.documents.brief import PATH_OF, Brief, Kind
from toolkit.documents.holds import clause_for
from toolkit.documents.identity import difference
from toolkit.documents.late_refusal import last_day_to_refuse, went_out_by
from toolkit.documents.law import Right, carried
from toolkit.documents.releasable import may_be_released
from toolkit.errors import IncompleteDocumentError, RecourseError, RuleRefusesError
from toolkit.model.lots import limited_twice, undivided
from toolkit.model.report import Report
from toolkit.model.resolution import Resolution
from toolkit.model.severity import Severity

Refusal = RecourseError | None
_A_CLAUSE_OPENS_IT = (
    " The law alone does not open it: where a clause grants the refusal, name it as rejection under [contract.rights]."
)
CORRECTIONS = (Kind.REWORK, Kind.SORTING)


def admit(brief: Brief) -> None:
    """Raise the first refusal that applies to *brief*; an order file of other goods is told before it."""
    for gate in GATES:
        refusal = gate(brief)
        if refusal is not None:
            raise _of_other_goods(brief) or refusal


def _of_other_goods(brief: Brief) -> Refusal:
    other = difference(brief.report, brief.order)
    return None if other is None else IncompleteDocumentError(other.told, other.way_on)


def allowed_out_of_order(brief: Brief) -> bool:
    """Return whether a person allowed the step that the paper takes."""
    return bool({"choose", str(brief.kind)} & {exception.step for exception in brief.exceptions})


def has_critical(report: Report, resolution: Resolution) -> bool:
    """Return whether a critical defect was found, however the report says so."""
    return bool(
        report.counted(Severity.CRITICAL)
        or any(defect.critical for defect in report.defects)
        or any(lot.found.critical for lot in report.lots)
        or report.results.by_severity.critical == "fail"
        or resolution.failure.pattern == "critical"
    )


def not_an_inspection(brief: Brief) -> Refusal:
    if brief.report.kind == "inspection":
        return None
    return RuleRefusesError(
        f"{brief.report.source.file} is not an inspection report, so no letter can rest on it.",
        "Give the report of a product inspection.",
    )


def nothing_failed(brief: Brief) -> Refusal:
    """A pass leaves nothing to write about but the release, and what the report shows of a passed lot."""
    if brief.kind in (Kind.RELEASE, Kind.EVIDENCE) or brief.resolution.verdict.result != "pass":
        return None
    if brief.resolution.path == "ask":
        return RuleRefusesError(
            f"The inspection passed by its counts and is not settled, so a {brief.kind} would claim too much.",
            "Ask the inspection firm first; recourse resolve shows what.",
        )
    return RuleRefusesError(
        f"The inspection passed; a {brief.kind} would claim a failure that the report does not show.",
        "A passed lot needs a release, not a letter of complaint: recourse draft release.",
    )


def verdict_unknown(brief: Brief) -> Refusal:
    """An annex says nothing of its own: it prints the result as the report does, or that none was read."""
    if brief.kind is Kind.EVIDENCE or brief.resolution.verdict.result != "unknown":
        return None
    return RuleRefusesError(
        "The report does not say clearly whether the lot passed, so no letter may say so.",
        "Read the report, correct its JSON (results.overall) and draft again.",
    )


def only_a_notice_while_open(brief: Brief) -> Refusal:
    """G5: understood before negotiated. An open or broken-off inspection has not failed yet."""
    result = brief.resolution.verdict.result
    if brief.kind in (Kind.NOTICE, Kind.REINSPECTION, Kind.EVIDENCE) or result not in ("pending", "aborted"):
        return None
    return RuleRefusesError(
        f"The result is {result}, not failed: a {brief.kind} would decide on a lot that nobody has judged yet.",
        "Draft the notice, which holds goods and balance until the open points are closed.",
    )


def no_way_round_a_critical_defect(brief: Brief) -> Refusal:
    """G11, G38: no quantity of good units offsets a safety defect, and no remedy buys it."""
    barred = (*CORRECTIONS, Kind.CONCESSION, Kind.RELEASE)
    if brief.kind not in barred or not has_critical(brief.report, brief.resolution):
        return None
    return RuleRefusesError(
        f"Critical defects were found; a {brief.kind} is not open for this lot (G11).",
        "Draft the notice or the rejection, and have the safety question answered first.",
    )


def concession_needs_a_remedy(brief: Brief) -> Refusal:
    """G39: taking goods for nothing makes the defect the new standard."""
    if brief.kind is not Kind.CONCESSION or brief.order.concession.remedy is not None:
        return None
    return RuleRefusesError(
        "A concession needs an agreed remedy, and the order names none (G39).",
        'Agree one and put it into the order file, for example: [concession] remedy = "price_reduction"',
    )


def goods_have_left(brief: Brief) -> Refusal:
    """G1: rework and sorting at the factory presuppose that the goods are there."""
    where = brief.order.goods.location
    if brief.kind not in CORRECTIONS or where not in ("shipped", "received"):
        return None
    return RuleRefusesError(
        f"The order says that the goods are {where}; the supplier cannot carry out a {brief.kind} at the factory.",
        "Draft the notice or the rejection, or correct [goods] location.",
    )


def goods_are_on_their_way(brief: Brief) -> Refusal:
    """Nobody draws a sample from a ship."""
    if brief.kind is not Kind.REINSPECTION or brief.looks_ahead or brief.order.goods.location != "shipped":
        return None
    return RuleRefusesError(
        "The order says that the goods are shipped; until they arrive no inspector can see them.",
        "Correct [goods] location, or book the inspection when they have been received.",
    )


def not_findable_by_eye(brief: Brief) -> Refusal:
    """G32: sorting takes out only what looking can find."""
    found = brief.resolution.per_defect
    if brief.kind is not Kind.SORTING or not found or any(row.detectable in ("visual", "unknown") for row in found):
        return None
    return RuleRefusesError(
        "None of the listed defects can be found by looking, so sorting would not remove them (G32).",
        "Draft the rework instruction or the rejection.",
    )


def option_not_allowed(brief: Brief) -> Refusal:
    """The resolution's own rules, unless a person allowed the step, or a clause grants the refusal.

    What a statute grants in general it takes back for a breach that is slight or goods that were accepted: by itself it
    opens nothing that the rules leave closed.
    """
    by_right = brief.kind is Kind.REJECTION and clause_for(Right.REJECTION, brief.order) is not None
    if brief.kind not in PATH_OF or by_right or allowed_out_of_order(brief):
        return None
    barred = (
        option for option in brief.resolution.options if option.path == PATH_OF[brief.kind] and not option.allowed
    )
    option = next(barred, None)
    if option is None:
        return None
    why = "; ".join(sentence.rstrip(".") for sentence in option.why) or "see the resolution"
    return RuleRefusesError(
        f"The rules do not allow a {brief.kind} here: {why}.",
        f"The path found is {brief.resolution.path}."
        + (_A_CLAUSE_OPENS_IT if brief.kind is Kind.REJECTION and carried(Right.REJECTION, brief.order) else ""),
    )


def time_to_refuse_is_over(brief: Brief) -> Refusal:
    """Goods that were not refused in time are accepted; a late refusal is no ground to stand on.

    One that follows a refusal in time only says more of it.
    """
    last = last_day_to_refuse(brief.order)
    if brief.kind is not Kind.REJECTION or last is None or brief.as_of <= last.day or allowed_out_of_order(brief):
        return None
    if went_out_by(last.day, (Kind.REJECTION,), brief.history.letters):
        return None
    return RuleRefusesError(
        f"The goods arrived on {brief.order.goods.arrived}, and the contract gives {last.given.days} days to refuse "
        f"them ({last.given.line}): that time ended on {last.day}.",
        "Draft the notice, which keeps what other rights there are, and have a lawyer read both before either is sent.",
    )


def lots_not_told_apart(brief: Brief) -> Refusal:
    """Work is ordered, and goods are refused or taken, lot by lot: never on a lot that passed."""
    decides = brief.kind in (*PATH_OF, Kind.REINSPECTION) and not brief.looks_ahead
    if not decides or not undivided(brief.report):
        return None
    if limited_twice(brief.report):
        return RuleRefusesError(
            'Some lots of the report failed and others did not by the limits under "lots", and "allowed" outside of '
            f"them holds all lots together: a {brief.kind} might be about a lot that passed.",
            'In the JSON of the report: where each lot has its own limits, set the "allowed" that stands outside of '
            '"lots" to {"critical": null, "major": null, "minor": null}; where one limit holds all lots together, set '
            'it in each of "lots" to null instead, and "result" too. Then go on from it. A notice holds the goods '
            "meanwhile.",
        )
    return RuleRefusesError(
        "Some lots of the report failed and others did not, and it does not say which finds are of which: a "
        f"{brief.kind} might be about a lot that passed.",
        'In the JSON of the report (recourse read FILE -o report.json) give each defect its "item", and each lot the '
        'same "item" and its "result" ("pending" where it has none yet). Then go on from it. A notice holds the goods '
        "meanwhile.",
    )


def no_rework_to_look_at(brief: Brief) -> Refusal:
    """G11: no rework makes goods with a critical defect fit to go, so none is looked at."""
    if brief.paper != "reinspection-rework" or not has_critical(brief.report, brief.resolution):
        return None
    return RuleRefusesError(
        "Critical defects were found; a rework is not open for this lot, so there is none to look at (G11).",
        'Book the re-inspection ([inspection] purpose = "reinspection") when the safety question is answered.',
    )


GATES: tuple[Callable[[Brief], Refusal], ...] = (
    not_an_inspection,
    nothing_failed,
    may_be_released,
    verdict_unknown,
    only_a_notice_while_open,
    no_way_round_a_critical_defect,
    concession_needs_a_remedy,
    goods_have_left,
    goods_are_on_their_way,
    no_rework_to_look_at,
    not_findable_by_eye,
    lots_not_told_apart,
    time_to_refuse_is_over,
    option_not_allowed,
)
