"""What a re-inspection means for the path: what may be released, what remains, and what may follow (G24, G49)."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from toolkit.model.comparison import Change, Changed, Checked, Proof
from toolkit.model.resolution import Option, VerdictWord
from toolkit.resolver.second_case import Again
from toolkit.resolver.second_units import lot_of
from toolkit.resolver.wording import listed, quoted, times

POINTS = {
    "fresh_sample": "a fresh sample",
    "sample_size": "the size of the sample",
    "whole_lot": "the whole lot",
    "same_goods": "the same goods",
    "plan": "the plan agreed",
}
_MOST = 6
_CLOSED = "It verifies nothing, so nothing is released on it"


class Weighed(NamedTuple):
    again: Again
    changes: Sequence[Changed]
    fair: Sequence[Checked]

    def points(self, proof: Proof) -> list[str]:
        """Return the points that are *proof*, but for those that only the program did not read."""
        return [POINTS[checked.point] for checked in self.fair if checked.proof == proof and not checked.is_unread]

    def named(self, *kinds: Change) -> str:
        return _quoted([change for change in self.changes if change.change in kinds])

    @property
    def because(self) -> str:
        return "; ".join(reason.rstrip(".") for reason in self.again.second_resolution.verdict.because)


def meaning(again: Again, changes: Sequence[Changed], fair: Sequence[Checked]) -> tuple[str, ...]:
    """Return the sentences, that on the release first."""
    weighed = Weighed(again, changes, fair)
    told = _BY_RESULT[again.second_resolution.verdict.result]
    return (*told(weighed), *_new(changes), *_unchecked(weighed))


def _passed(weighed: Weighed) -> Iterator[str]:
    against, silent = weighed.points("disproved"), weighed.points("not_shown")
    left = weighed.named("unchanged", "worse", "improved", "recurred")
    if against:
        yield f"The pass is no verification: something speaks against {listed(against)}. {_CLOSED} (G24, G25)."
        yield "Have the lot inspected again as agreed; settle in writing who pays that before it is booked (G26)."
    elif silent or weighed.named("not_checked"):
        points = f", and have shown in writing: {listed(silent)} (G25)" if silent else ""
        yield f"The lot passed its re-inspection. Close what is open before you release it{points}."
    elif any(checked.is_unread for checked in weighed.fair):
        yield "The lot passed its re-inspection, and nothing that was read speaks against its sample (G24)."
    else:
        yield f"The lot passed and the sample is fair: {_covered(weighed.again)} may be released, no others (G24)."
    if not against:
        yield from (checked.why for checked in weighed.fair if checked.is_unread)
    if weighed.again.corrected == "sort" and not against:
        yield "The pass verifies the sorting of this lot; the process that made the defects is not mended by it (G33)."
    if left:
        yield f"Still found, within the limits: {left}. What is accepted here sets no precedent (G39)."


def _covered(again: Again) -> str:
    lot = lot_of(again.second)
    return f"the {lot.units:,} units that the report covers" if lot else "what the report covers"


def _failed(weighed: Weighed) -> Iterator[str]:
    again, remaining = weighed.again, weighed.named("worse", "unchanged", "improved")
    before, against = again.failures_before, weighed.points("disproved")
    yield f"The lot failed{' again' if before else ''}: {weighed.because}. Goods and balance stay held (G17, G24)."
    if remaining:
        yield f"Still there: {remaining}."
    if against:
        yield f"Something speaks against {listed(against)}, which takes nothing from the failure."
    if before:
        yield f"It has failed {times(before + 1)} now: no further round on the same terms (G49)."
        yield _after_the_work(again)
    yield from _ways(again)
    yield (
        "Who pays for this inspection and the next one is settled in writing before any work begins; it is claimed "
        "from the supplier only where the order or an agreement says so, and asked for elsewhere (G26, G27)."
    )


def _after_the_work(again: Again) -> str:
    if again.corrected == "sort":
        return "The sorting left bad units in the lot: a further one only supervised by a third party (G30)."
    return "See first whether the last instruction was followed, and whether its method cures the defect at all (G21)."


def _ways(again: Again) -> Iterator[str]:
    """Yield what the rules allow now; rework not beyond the rounds that the policy gives."""
    options = {option.path: option for option in again.second_resolution.options}
    used_up = again.failures_before >= again.policy.max_rounds
    open_ways = [path for path, option in options.items() if option.allowed and not (used_up and path == "rework")]
    if open_ways:
        yield f"Allowed now: {'; '.join(_WAYS[path] for path in open_ways)}."
    else:
        yield "No way is open yet: answer the questions of the decision on the second report first."
    if used_up:
        most = times(again.policy.max_rounds)
        yield f"Rework is no longer offered: it failed {times(again.failures_before)} before, {most} is the most (G49)."
    for path in ("concession", "reject"):
        if path in options and not options[path].allowed:
            yield f"{_BARRED[path]}. {_why(options[path])}"


_WAYS = {
    "rework": "rework on other terms only, with a third party on site and a plan signed by the management",
    "sort": "100 % sorting, supervised or verified by a third party",
    "concession": "acceptance at a lower price, by a concession in writing",
    "reject": "rejection of this lot, with replacement production inspected as a new lot",
}
_BARRED = {"concession": "A lower price is not open", "reject": "A rejection is not open"}


def _why(option: Option) -> str:
    return " ".join(option.why) or "The rules bar it."


def _pending(weighed: Weighed) -> Iterator[str]:
    yield f"The re-inspection is not closed. {_CLOSED} (G7, G24)."
    yield f"Have the open points closed by the inspector: {weighed.because}."


def _aborted(weighed: Weighed) -> Iterator[str]:
    yield f"The re-inspection was broken off ({weighed.because}). {_CLOSED} (G7, G24)."
    yield "Book the visit again on the terms agreed; settle in writing who pays the one that was lost (G26)."


def _unknown(weighed: Weighed) -> Iterator[str]:
    yield f"The second report does not settle whether the lot passed: {weighed.because}. {_CLOSED} (G7, G24)."


_BY_RESULT: dict[VerdictWord, Callable[[Weighed], Iterator[str]]] = {
    "pass": _passed,
    "fail": _failed,
    "pending": _pending,
    "aborted": _aborted,
    "unknown": _unknown,
}


def _new(changes: Sequence[Changed]) -> Iterator[str]:
    back = [change for change in changes if change.change == "recurred"]
    if back:
        yield (
            f"Came back, after a report that found none: {_quoted(back)}. Its cause was not ended; ask for it, and for "
            "what was done (G25, G46)."
        )
    by_work = [change for change in changes if change.change == "new" and change.by_rework]
    others = [change for change in changes if change.change == "new" and not change.by_rework]
    if by_work:
        yield (
            f"New, and perhaps made by the correction itself: {_quoted(by_work)}. Have the way of working changed "
            "before any more is done (G25)."
        )
    if others:
        yield f"New in this report: {_quoted(others)}. Ask the supplier for the cause (G25)."


def _unchecked(weighed: Weighed) -> Iterator[str]:
    names = weighed.named("not_checked")
    if names:
        yield f"Not checked, and to be checked before any release: {names} (G24, G25)."


def _quoted(changes: Iterable[Changed]) -> str:
    told = list(dict.fromkeys(quoted(change.description) for change in changes))
    return listed(told if len(told) <= _MOST else [*told[:_MOST], f"{len(told) - _MOST} more"])
