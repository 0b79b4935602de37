"""A re-inspection held against the inspection before it: what became of each defect, and whether the sample was fair.

Nothing is read from files, the clock or the environment but the defect knowledge.
"""

from collections.abc import Sequence

from toolkit.model.comparison import Change, Changed, Comparison
from toolkit.model.policy import Policy
from toolkit.model.report import Report
from toolkit.model.resolution import Resolution
from toolkit.model.severity import Severity
from toolkit.resolver.defect_book import Book
from toolkit.resolver.second_case import Again, Corrected
from toolkit.resolver.second_change import changed
from toolkit.resolver.second_checks import changed_checks
from toolkit.resolver.second_concerned import of_failed
from toolkit.resolver.second_earlier import name_of, with_recurred
from toolkit.resolver.second_fair import fair_points
from toolkit.resolver.second_lines import lines
from toolkit.resolver.second_means import meaning

_DEFAULTS = Policy()
# What a reader must act on stands first.
_FIRST: tuple[Change, ...] = (
    "worse", "recurred", "new", "unchanged", "improved", "not_checked", "none_found", "fixed",
)  # fmt: skip
_CLASSES = (*Severity, None)


def compare(  # noqa: PLR0913  two reports, their decisions, and four facts that no report prints
    first: Report,
    second: Report,
    first_resolution: Resolution,
    second_resolution: Resolution,
    *,
    corrected: Corrected | None = None,
    pulled: int | None = None,
    unaccounted: int = 0,
    failures_before: int = 1,
    policy: Policy = _DEFAULTS,
    book: Book | None = None,
    earlier: Sequence[tuple[Report, Resolution]] = (),
) -> Comparison:
    """Return what became of each defect of *first* in *second*, and what that means for the path. Never raises.

    *corrected* is what was done in between, *pulled* how many units were taken out and are not back in the lot, and of
    *unaccounted* ones of them nobody said what became of them. *failures_before* counts
    the failed inspections before the second one; its resolution should be made of an order file that says the same.
    *earlier* are the reports on the lot before the first, the oldest first: what they found is not new.
    """
    again = of_failed(
        Again(
            first=first,
            second=second,
            first_resolution=first_resolution,
            second_resolution=second_resolution,
            corrected=corrected,
            pulled=pulled,
            unaccounted=unaccounted,
            failures_before=failures_before,
            policy=policy,
            book=book,
            earlier=tuple(earlier),
        )
    )
    joined = lines(again)
    found = with_recurred(((line, changed(line, joined, again)) for line in joined), again)
    changes = sorted((*found, *changed_checks(again)), key=_rank)
    fair = fair_points(again)
    return Comparison(
        first=name_of(first),
        second=name_of(second),
        earlier=tuple(name_of(report) for report, _ in earlier),
        verdict=second_resolution.verdict.result,
        because=second_resolution.verdict.because,
        changes=tuple(changes),
        fair=fair,
        means=meaning(again, changes, fair),
    )


def _rank(change: Changed) -> tuple[int, int, int, str, str]:
    """Return the place of *change* in the list: what it is, its class, its finds; the order of rows plays no part."""
    finds = sum(count for counts in (change.first, change.second) if counts for _, count in counts.items())
    place = _CLASSES.index(change.severity)
    return _FIRST.index(change.change), place, -finds, change.description, f"{change.kind}{change.first_places}"
