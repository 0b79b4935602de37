"""Whether the second sample is another one than the first, as far as days, numbers and opened cartons tell."""

import re
from collections.abc import Iterator
from datetime import date
from math import comb

from toolkit.model.comparison import UNREAD, Checked, Proof
from toolkit.model.report import Report
from toolkit.resolver.second_case import Again
from toolkit.resolver.wording import listed

_DRAWN = re.compile(
    r"\b(?:open|draw|drew|drawn|select|chos|choose|pick|sampl|taken|inspected)|抽|开箱|開箱|打开|选取|選取",
    re.IGNORECASE,
)
_RUN = r"\d{1,6}(?:\s*(?:-|–|~|to\b|至)\s*\d{1,6})?"
_AND = r"(?:\s*(?:,|，|、|;|/|&|\+|and\b|和|及)){1,3}\s*#?\s*"
_NOT_COUNTED = r"(?!\d|\s*(?:pcs|pieces|units|sets|pairs|kg|cm|mm|%|of\b|out\b|件|个|套|双))"
_CARTONS = re.compile(
    r"(?:\b(?:cartons?|ctns?|boxes)\b|箱)\s*(?P<sign>(?:no|nos|numbers?|nr)\b\.?|#|号|號)?(?:\s+(?:drawn|opened|selected))?"
    rf"\s*[:：#]?\s*(?P<listed>{_RUN}(?:{_AND}{_RUN})*){_NOT_COUNTED}",
    re.IGNORECASE,
)
_ONE = re.compile(r"(\d+)(?:\s*(?:-|–|~|to|至)\s*(\d+))?", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<!\bno)(?<!\bnos)(?<!\bnr)[.!?]\s+|[。；;]|\n", re.IGNORECASE)
_WIDEST = 500  # a longer run is a marking of all cartons, not a draw
_MOST_SHOWN = 12
_UNLIKELY = 0.05


def fresh_sample(again: Again) -> Checked:
    """Return whether the second sample was drawn anew."""
    proof, why = _fresh(again)
    return Checked(point="fresh_sample", proof=proof, why=why)


def cartons(report: Report) -> frozenset[int]:
    """Return the numbers of the cartons opened for the sample, from the remarks of *report*.

    Empty where none were read: other places of the report, which are not looked at, may list them.
    """
    remarks = (f"{section.name}: {section.remark}" for section in report.sections if section.remark)
    told = [sentence for text in (*report.remarks, *remarks) for sentence in _SENTENCE.split(text)]
    return frozenset(number for sentence in told if _DRAWN.search(sentence) for number in _numbers(sentence))


def _fresh(again: Again) -> tuple[Proof, str]:
    same = _one_inspection(again.first, again.second)
    if same:
        return "disproved", same
    ours, theirs = cartons(again.first), cartons(again.second)
    if not ours or not theirs:
        unread = [name for name, known in (("first", ours), ("second", theirs)) if not known]
        which = "either report" if len(unread) > 1 else f"the {unread[0]} report"
        return "not_shown", f"{UNREAD} {which} which cartons were opened: compare the numbers in the two reports."
    again_opened = ours & theirs
    if not again_opened:
        return "proved", f"Other cartons than in the first inspection were opened: {_told(theirs)}."
    if theirs == ours:
        return "disproved", f"The cartons opened are those of the first inspection: {_told(theirs)}."
    if theirs < ours and _chance_within(ours, theirs) <= _UNLIKELY:
        return "disproved", f"All cartons opened had been opened for the first inspection: {_told(theirs)}."
    others = f"{len(again_opened)} of the {len(theirs)} cartons opened had been opened before"
    return "not_shown", f"{others}: {_told(again_opened)}. Ask whether other units were drawn from them."


def _one_inspection(first: Report, second: Report) -> str | None:
    """Return what shows that both papers tell of one inspection, or that the second was held before the first."""
    days = _day(first), _day(second)
    if first.source.sha256 == second.source.sha256 and days[0] == days[1]:
        return "Both reports are one and the same file."
    if first.report_no and first.report_no == second.report_no and days[0] == days[1] is not None:
        return f"Both papers have the number {first.report_no} and the same day: one inspection, issued again."
    if days[0] and days[1] and days[1] < days[0]:
        return f"The second inspection, on {days[1]}, was held before the first, on {days[0]}."
    return None


def _day(report: Report) -> date | None:
    try:
        return date.fromisoformat(report.inspection_date or "")
    except ValueError:
        return None


def _numbers(sentence: str) -> Iterator[int]:
    for match in _CARTONS.finditer(sentence):
        found = [number for run in _ONE.finditer(match["listed"]) for number in _run(run)]
        # A single figure without "no." may be how many there were: "cartons 12 opened".
        if match["sign"] or len(found) > 1:
            yield from found


def _run(match: re.Match[str]) -> range:
    first = int(match[1])
    last = int(match[2] or first)
    return range(first, last + 1) if first <= last <= first + _WIDEST else range(0)


def _chance_within(ours: frozenset[int], theirs: frozenset[int]) -> float:
    """Return how likely a draw from all cartons would take none but those opened before; there may be more of them."""
    return comb(len(ours), len(theirs)) / comb(max(ours), len(theirs))


def _told(numbers: frozenset[int]) -> str:
    shown = [str(number) for number in sorted(numbers)]
    return listed([*shown[:_MOST_SHOWN], f"{len(shown) - _MOST_SHOWN} more"] if len(shown) > _MOST_SHOWN else shown)
