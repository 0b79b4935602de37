"""What the other side would stumble over, or hold against the buyer, in a paper; told to the buyer and not in it."""

import re
from collections.abc import Callable, Iterator

from toolkit.documents.brief import ANSWERS, Brief, Kind
from toolkit.documents.findings import findings
from toolkit.documents.held_against import held_against
from toolkit.documents.language import Language, written_in
from toolkit.documents.past import report_day
from toolkit.documents.tongues import tongue_of
from toolkit.model.severity import Severity
from toolkit.sampling import NotInStandardError, common_plans

_TOLD = 4
_CHINESE = re.compile("[\u4e00-\u9fff]")


def reader_cautions(brief: Brief, language: Language) -> Iterator[str]:
    """Yield one sentence for each point of the paper of *brief* in *language*."""
    for caution in _CAUTIONS:
        yield from caution(brief)
    yield from defects_not_translated(brief, language)
    yield from report_speaks_another_language(brief, language)


def way_out_is_a_question(brief: Brief) -> Iterator[str]:
    """Where the rules leave the way open, the letter decides what a person has to answer."""
    asks = brief.resolution.asks
    if brief.kind in ANSWERS and brief.kind is not Kind.NOTICE and brief.resolution.path == "ask":
        question = f"answer first: {asks[0].question}" if asks else "settle first what recourse resolve asks"
        yield f"The rules choose no way out yet, and this letter takes one; {question}"


def inspection_day_is_not_known(brief: Brief) -> Iterator[str]:
    """A letter that names a report without its day invites the question which inspection it means."""
    printed = brief.report.inspection_date
    if report_day(brief) is not None or brief.kind is Kind.REINSPECTION:
        return
    read = f"read as “{printed}”" if printed else "not read"
    yield (
        f"The day of the inspection was {read}, so the paper names no day that is sure. Look it up in the report and "
        'put it into the report JSON: "inspection_date": "YYYY-MM-DD", the year first.'
    )


def judged_by_a_laxer_plan(brief: Brief) -> Iterator[str]:
    """What the letters asked for was a stricter plan; a pass by the usual one is no pass by it."""
    if brief.kind is not Kind.RELEASE or brief.record is not None or not brief.presented_again:
        return
    asked = _accepted(brief)
    limits = {severity: brief.report.limit(severity) for severity in Severity}
    laxer = {
        severity: most
        for severity, most in asked.items()
        if (limit := limits[severity]) is not None and most is not None and limit > most
    }
    if not laxer:
        return
    told = ", ".join(f"{severity} {most} and not {limits[severity]}" for severity, most in laxer.items())
    over = [severity for severity, most in laxer.items() if (brief.report.counted(severity) or 0) > most]
    held = f"By that plan it did not pass ({', '.join(over)})." if over else "By that plan it passed, too."
    yield (
        f"The letters ask for a {brief.policy.reinspection_severity} re-inspection, which accepts {told}; the report "
        f"judges by the larger numbers. {held}"
    )


def defects_not_translated(brief: Brief, language: Language) -> Iterator[str]:
    """A worker cannot sort by what he cannot read."""
    if Language.CHINESE not in language.parts or brief.kind is Kind.REINSPECTION:
        return
    with written_in(Language.CHINESE):
        rows = findings(brief.report, brief.resolution)
    lacking = [f"“{row.description}”" for row in rows if row.known_as is None and not _CHINESE.search(row.description)]
    more = f" and {len(lacking) - _TOLD} more" if len(lacking) > _TOLD else ""
    if lacking:
        yield (
            f"The Chinese text names {', '.join(lacking[:_TOLD])}{more} in the words of the report, for which no sure "
            "translation is known: write the Chinese beside each before you send it."
        )


def report_speaks_another_language(brief: Brief, language: Language) -> Iterator[str]:
    """An English letter quotes the defects as printed; a factory that cannot read them corrects what it guesses."""
    if language.parts != (Language.ENGLISH,) or brief.kind in (Kind.REINSPECTION, Kind.EVIDENCE):
        return
    tongue = tongue_of(brief.report)
    if tongue is None or brief.order.supplier.country in tongue.countries:
        return
    quoted = [f"“{row.description}”" for row in brief.report.defects]
    more = f" and {len(quoted) - _TOLD} more" if len(quoted) > _TOLD else ""
    yield (
        f"The letter quotes the report in {tongue.name} ({', '.join(quoted[:_TOLD])}{more}), which the supplier may "
        "not understand: write the English beside each defect before you send it."
    )


def _accepted(brief: Brief) -> dict[Severity, int | None]:
    """Return what the plan asked for accepts in each class; nothing where it cannot be worked out."""
    report, policy = brief.report, brief.policy
    lot, level = report.quantities.lot_size, report.sampling.level or policy.default_level
    if lot is None or not report.sampling.aql:
        return {}
    try:
        plans = common_plans(lot, level, report.sampling.aql, policy.reinspection_severity)
    except NotInStandardError:
        return {}
    return {severity: plan.accept for severity in Severity if (plan := plans[severity]) is not None}


_CAUTIONS: tuple[Callable[[Brief], Iterator[str]], ...] = (
    way_out_is_a_question,
    held_against,
    judged_by_a_laxer_plan,
    inspection_day_is_not_known,
)
