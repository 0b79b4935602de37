"""What a failed check decides where no class failed by its counts: relabelling, a paper that is sent, a question."""

from toolkit.model.resolution import Reason
from toolkit.model.severity import Severity
from toolkit.resolver.case import Case
from toolkit.resolver.check_finds import CheckFind, told
from toolkit.resolver.conditions import papers_alone
from toolkit.resolver.limits import accept_number
from toolkit.resolver.ruling import Ruling, ask, section_places


def failed_check_relabels(case: Case) -> Ruling | None:
    """G20: relabelling and repacking are rework; a check of the product itself is a question first."""
    if case.failing:
        return None
    evidence = section_places(find.check for find in case.checks)
    if _can_relabel(case):
        papers = any("paper" in find.lacks for find in case.checks)
        what = "relabel or repack it, and have the missing paper sent" if papers else "relabel or repack it"
        text = f"{within_limits(case)}; the lot failed by {told(case.checks)}: {what}."
        return Ruling("rework", Reason(rule="G20", text=text, evidence=evidence))
    if papers_alone(case):
        text = (
            f"{within_limits(case)}; the lot failed by {told(case.checks)}: a paper is missing, and no work on the "
            "goods brings it. Ask for it, and release nothing before it is there."
        )
        return Ruling("ask", Reason(rule="G7", text=text, evidence=evidence))
    if case.checks:
        text = f"{within_limits(case)}; the lot failed by {told(case.checks)}. The counts say no more."
        return Ruling("ask", Reason(rule="G7", text=text, evidence=evidence))
    within = within_limits(case)
    return ask("G7", f"The report says fail, but {within[0].lower()}{within[1:]} and no check is marked as failed.")


def within_limits(case: Case) -> str:
    """Return what is known of the counts where no class failed by them: without a limit, nothing."""
    counted = [severity for severity in Severity if case.report.counted(severity)]
    unknown = [severity for severity in counted if accept_number(case.report, severity) is None]
    return "No limit is known to hold the counts against" if unknown else "No class exceeds its limit"


def _can_relabel(case: Case) -> bool:
    """Return whether packing, labels and marks alone failed, and what is known of them can be put right."""
    allowed = case.policy.failed_label == "rework" and not case.goods_left and not case.rounds_used_up
    return (
        allowed
        and any(find.of_packing for find in case.checks)
        and all(_is_relabelled(find) or find.of_paper for find in case.checks)
    )


def _is_relabelled(find: CheckFind) -> bool:
    return find.of_packing and find.repairable in ("yes", "depends")
