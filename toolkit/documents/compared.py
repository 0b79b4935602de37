"""A comparison's words and figures as its table, its page and its annex show them."""

from collections.abc import Iterable

from toolkit.model.comparison import Change, Changed, Checked, Proof
from toolkit.model.report import Place
from toolkit.model.resolution import Rate
from toolkit.model.severity import Counts

CHANGES: dict[Change, str] = {
    "worse": "worse",
    "recurred": "came back",
    "new": "new",
    "unchanged": "unchanged",
    "improved": "improved",
    "not_checked": "not checked",
    "none_found": "none found",
    "fixed": "fixed",
}
_PROOFS: dict[Proof, str] = {"proved": "proved", "not_shown": "not shown", "disproved": "disproved"}
POINTS = {
    "fresh_sample": "Fresh sample",
    "sample_size": "Sample size",
    "whole_lot": "Whole lot",
    "same_goods": "Same goods",
    "plan": "Plan",
}
_FINE, _HUNDRED, _TEN = 0.0005, 100, 10


def proof_text(point: Checked) -> str:
    """Return how far *point* is shown; what only the program did not read is not held against the report."""
    return "not read" if point.is_unread else _PROOFS[point.proof]


def tally(changes: Iterable[Changed]) -> str:
    """Return how many defects became what: ``1 worse, 2 new, 3 fixed``; nothing where there is none."""
    found = [change.change for change in changes]
    return ", ".join(f"{found.count(word)} {told}" for word, told in CHANGES.items() if word in found)


def counts_text(counts: Counts | None) -> str:
    """Return the finds of one report, by class where there are several; a dash where it does not say."""
    if not counts:
        return "-"
    found = [(severity, count) for severity, count in counts.items() if count]
    if len(found) > 1:
        return " + ".join(f"{count:,} {severity[:3]}" for severity, count in found)
    return f"{found[0][1]:,}" if found else "0"


def rate_text(rate: Rate | None) -> str:
    """Return *rate* in percent with the digits that say something; nothing where it is unknown."""
    if rate is None:
        return ""
    share = rate.estimate
    return "<0.1 %" if 0 < share < _FINE else f"{_HUNDRED * share:.1f}".removesuffix(".0") + " %"


def interval_text(rate: Rate | None) -> str:
    """Return the interval of *rate*: ``3.1 to 10 %``; nothing where the rate is unknown or no unit was bad."""
    if rate is None or not rate.estimate:
        return ""
    return f"{_figure(rate.low)} to {_figure(rate.high)} %"


def place_text(places: Iterable[Place]) -> str:
    """Return where rows stand: ``page 4, AQL!B7``; one page once."""
    told = (place.cell or (f"page {place.page}" if place.page is not None else "") for place in places)
    return ", ".join(dict.fromkeys(filter(None, told)))


def wordings(change: Changed) -> tuple[str, ...]:
    """Return the wordings of both reports, once where they are the same."""
    return tuple(dict.fromkeys((change.description, change.again or change.description)))


def _figure(share: float) -> str:
    """Return *share* in percent, with a decimal only where it says something."""
    value = _HUNDRED * share
    return f"{value:.1f}".removesuffix(".0") if value < _TEN else f"{value:.0f}"
