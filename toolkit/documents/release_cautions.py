"""What the buyer should know before a release goes out: whether the pass is that of this lot, and what stays open."""

from collections.abc import Iterator

from toolkit.documents.brief import Brief
from toolkit.documents.holds import CostState, reinspection_cost
from toolkit.documents.money import count
from toolkit.documents.past import report_day, visits_again
from toolkit.documents.quantities import released
from toolkit.documents.release import fees_open, units_apart, units_scrapped
from toolkit.model.lot_checks import title_of
from toolkit.model.rounds import calls_itself_a_reinspection
from toolkit.model.severity import Severity


def not_called_a_reinspection(brief: Brief) -> Iterator[str]:
    """G24: the pass must be that of the lot after its failure, and not an older paper."""
    if brief.record is not None or calls_itself_a_reinspection(brief.report):
        return
    if brief.history.inspections:  # the case holds the reports before: what they show is not asked of the order file
        if not _is_the_latest(brief):
            yield (
                "By the days read in the reports, the inspection that passed is not shown to be later than the one "
                "before. Is it the report on the corrected lot?"
            )
    elif brief.order.supplier.failed_before:
        kind = brief.report.inspection_type
        read = f"the report was read as “{kind}”" if kind else "no kind of inspection was read from the report"
        yield (
            f"The order file says that this lot has failed before ([supplier] failed_before), and {read}. Is it the "
            "report on the corrected lot?"
        )


def _is_the_latest(brief: Brief) -> bool:
    """Tell whether the inspection of the report was held after all those before it, as far as their days are known."""
    held = report_day(brief)
    return held is not None and all(one.day is not None and one.day < held for one in brief.history.inspections)


def calls_itself_a_draft(brief: Brief) -> Iterator[str]:
    yield from (reason.text for reason in brief.resolution.reasons if reason.rule == "G43")


def left_open(brief: Brief) -> Iterator[str]:
    report = brief.report
    pending = [title_of(section) for section in report.sections if section.result == "pending"]
    if pending:
        yield f"The report leaves open: {'; '.join(pending)}. The release names it and does not settle it."
    if remarks := report.remarks_in_all:
        number = count(len(remarks))
        yield f"Read the report's remarks first ({number}): the release quotes them and does not settle them."
    yield from (f"Still doubtful in the report: {problem.message}" for problem in report.problems)


def still_open_in_the_case(brief: Brief) -> Iterator[str]:
    """Who signs must know what goes unsettled with the balance: the letter is silent on it."""
    if still := brief.history.still_open:
        yield (
            f"Not settled in the case, and the letter does not say so: {'; '.join(still)}. Once the balance goes, "
            "nothing is left to hold it by."
        )


def shared_fee_is_not_claimed(brief: Brief) -> Iterator[str]:
    """G26: a share that the other side owes is no cost of the buyer's, and no letter after this one asks for it."""
    if visits_again(brief) > 0 and reinspection_cost(brief.order) is CostState.SHARED:
        yield (
            "By the order the fee of the re-inspection is shared, and the letter neither claims nor deducts the "
            "supplier's share: invoice it before the balance goes."
        )


def not_held_to_a_limit(brief: Brief) -> Iterator[str]:
    report = brief.report
    free = [severity.value for severity in Severity if report.counted(severity) and report.limit(severity) is None]
    if free and not report.lots:
        yield f"The report prints no limit for {', '.join(free)}; compare the count with the order before you release."


def more_than_counted(brief: Brief) -> Iterator[str]:
    found = released(brief)
    if found is not None and found.counted is not None and found.units > found.counted:
        yield (
            f"The inspector counted {count(found.counted)} units finished and packed; {count(found.units)} are "
            "released on the order file's word. Have the rest counted before they are loaded."
        )


def fees_without_a_sum(brief: Brief) -> Iterator[str]:
    """G27: what was claimed in the letters before is not given away by the last one."""
    if fees_open(brief) and not brief.order.release.reinspection_cost:
        yield (
            "The lot was inspected again at the supplier's cost, claimed or asked for, and nobody said what that came "
            "to: the letter keeps the claim without a sum. Give it in [release] reinspection_cost before the balance "
            "goes."
        )


def units_without_instructions(brief: Brief) -> Iterator[str]:
    if apart := units_apart(brief):
        yield (
            f"{count(apart)} units were taken out of the lot and are neither scrapped nor put back: "
            "the release keeps them under lock. Say what becomes of them (replaced, made good, destroyed with proof, "
            "your marks removed)."
        )


def scrapped_without_proof(brief: Brief) -> Iterator[str]:
    """A unit that is gone comes back only on another market: what was scrapped is shown, and not only said."""
    if gone := units_scrapped(brief):
        yield (
            f"{count(gone)} units were entered as scrapped: the release says so and keeps none of them under lock. "
            "Have the proof of their destruction in your file (photographs, a signed record)."
        )
