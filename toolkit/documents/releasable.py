"""When a lot may be let go: on a clear pass, for no more units than it covers, while the goods are still there."""

from collections.abc import Callable

from toolkit.documents.brief import Brief, Kind
from toolkit.documents.money import count
from toolkit.documents.quantities import is_short, released
from toolkit.errors import RecourseError, RuleRefusesError
from toolkit.model.lot_checks import title_of
from toolkit.model.severity import Severity

Refusal = RecourseError | None


_INSTEAD = {
    "fail": "Draft the paper of the path found: recourse resolve shows it. A release follows a passed re-inspection.",
    "pending": "Draft the notice; release when the open points are closed and the report says “pass”.",
    "aborted": "Draft the notice or the reinspection; release when a complete inspection has passed.",
    "unknown": "Read the report, correct its JSON (results.overall) and draft again.",
}


def may_be_released(brief: Brief) -> Refusal:
    """Return the first reason why *brief* may not release its lot; other kinds of letter have none."""
    if brief.kind is not Kind.RELEASE:
        return None
    return next((refusal for rule in RULES if (refusal := rule(brief)) is not None), None)


def not_passed(brief: Brief) -> Refusal:
    """G17, G24: shipment and balance are released on a resolved failure, and only a passed inspection resolves it."""
    result = brief.resolution.verdict.result
    if result == "pass" or brief.record is not None:  # both sides signed that the lot is taken as it is (G37)
        return None
    return RuleRefusesError(
        f"The result is {result}; only a passed inspection lets a lot go (G17, G24).", _INSTEAD[result]
    )


def rests_on_nothing(brief: Brief) -> Refusal:
    """G8: the conclusion line alone is no ground."""
    if brief.resolution.path == "none" or brief.record is not None:
        return None
    return RuleRefusesError(
        "The decision on this report is still a question, so nothing can be released on it (G8).",
        "recourse resolve shows what is asked; answer it in the report JSON or the order file.",
    )


def limits_are_passed(brief: Brief) -> Refusal:
    """A printed pass does not outweigh a count above its limit, or a lot that the report does not pass."""
    report = brief.report
    if brief.record is not None:
        return None
    over = [
        f"{severity} {found} > Ac {limit}"
        for severity in Severity
        if (found := report.counted(severity)) is not None
        and (limit := report.limit(severity)) is not None
        and found > limit
    ]
    lots = [f"{lot.item or 'a lot'}: {lot.result}" for lot in report.lots if lot.result not in (None, "pass")]
    failed = [f"{title_of(section)}: fail" for section in report.sections if section.result == "fail"]
    against = (*over, *lots, *failed)
    if not against:
        return None
    return RuleRefusesError(
        f"The report says pass, and against it stand {'; '.join(against)}.",
        "Have the report corrected or explained by the firm that wrote it.",
    )


def goods_are_gone(brief: Brief) -> Refusal:
    where = brief.order.goods.location
    if where not in ("shipped", "received"):
        return None
    return RuleRefusesError(
        f"The order says that the goods are {where}; there is no shipment left to release.",
        "Correct [goods] location if they are not.",
    )


def more_than_covered(brief: Brief) -> Refusal:
    """A sample stands for its own lot and for no unit beside it."""
    found = released(brief)
    if found is None or found.covered is None or found.units <= found.covered:
        return None
    return RuleRefusesError(
        f"The report covers {count(found.covered)} units; it releases no lot of {count(found.units)}.",
        "Correct [release] quantity, or have the rest inspected.",
    )


def short_without_agreement(brief: Brief) -> Refusal:
    """G29: what is missing is agreed in writing before the rest goes, or it is lost in the papers of the shipment."""
    found = released(brief)
    if found is None or not is_short(brief, found) or brief.order.release.agreement:
        return None
    return RuleRefusesError(
        f"{count(found.missing)} of the {count(found.ordered)} units ordered are not in the {count(found.units)} that "
        "the release covers, and the order file names no agreement on them.",
        'Agree it in writing and put it into the order file: [release] agreement = "Your mail of 3 November 2026: …"; '
        "if they are ready by now, say so: [release] quantity.",
    )


RULES: tuple[Callable[[Brief], Refusal], ...] = (
    not_passed,
    rests_on_nothing,
    limits_are_passed,
    goods_are_gone,
    more_than_covered,
    short_without_agreement,
)
