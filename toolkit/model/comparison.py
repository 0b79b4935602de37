"""A re-inspection held against the inspection before it, defect by defect: ``recourse.comparison/1``."""

from typing import Literal

import msgspec

from toolkit.model.report import Place
from toolkit.model.resolution import Rate, VerdictWord
from toolkit.model.severity import Counts, Severity

Change = Literal["fixed", "none_found", "improved", "unchanged", "worse", "recurred", "new", "not_checked"]
CHECK = "Check: "  # begins the description of a check beside the counts, which has none of its own
# Of units pulled out: the count of the case, which may tell more later, holds the release up, and no comparison.
UNREAD = "Recourse did not read from"
TAKEN_OUT = "were taken out of the lot, and nothing says that they were reworked"
Proof = Literal["proved", "not_shown", "disproved"]


class Changed(msgspec.Struct, frozen=True, kw_only=True):
    """One defect in both reports: the wordings of each, its counts and rates, and what became of it.

    *kind* is the entry of the defect knowledge that joined the wordings, ``None`` where they were joined by their
    words alone. Counts are those of the class in *severity*'s column and all others, summed over the rows joined; a
    report that did not look has ``None``. *by_rework* says why a new defect may come from the correction itself.
    ``none_found`` is no more than that: only ``fixed`` is shown. What ``recurred`` was in a report before the first.
    """

    description: str
    again: str | None = None
    kind: str | None = None
    severity: Severity | None = None
    first: Counts | None = None
    second: Counts | None = None
    first_rate: Rate | None = None
    second_rate: Rate | None = None
    change: Change
    by_rework: str | None = None
    why: str = ""
    first_places: tuple[Place, ...] = ()
    second_places: tuple[Place, ...] = ()


class Checked(msgspec.Struct, frozen=True, kw_only=True):
    """One point of a fair re-inspection, such as a fresh sample, and what shows it or speaks against it."""

    point: Literal["fresh_sample", "sample_size", "whole_lot", "same_goods", "plan"]
    proof: Proof
    why: str

    @property
    def is_unread(self) -> bool:
        """Tell whether the report may well show it, and only the program did not read it: a person compares."""
        return self.why.startswith(UNREAD)


# What no re-inspection of a lot goes without; cartons and the lot are often left out, and are told then.
MUST_BE_SHOWN = ("sample_size", "same_goods")


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """*verdict* is the second report's; *fair* are the points of its sample; *means* are sentences on the path.

    *earlier* are the reports before the first, which what seems new is looked for in.
    """

    schema: Literal["recourse.comparison/1"] = "recourse.comparison/1"
    first: str
    second: str
    earlier: tuple[str, ...] = ()
    verdict: VerdictWord
    because: tuple[str, ...] = ()
    changes: tuple[Changed, ...] = ()
    fair: tuple[Checked, ...] = ()
    means: tuple[str, ...] = ()

    @property
    def doubts(self) -> tuple[str, ...]:
        """Return what keeps a pass from verifying the lot: what speaks against its sample, and what must be shown."""
        against = (point.why for point in self.fair if point.proof == "disproved")
        unknown = (point.why for point in self.fair if point.proof == "not_shown" and point.point in MUST_BE_SHOWN)
        return (*against, *unknown, *self._unseen())

    def _unseen(self) -> tuple[str, ...]:
        """Return that none of the serious defects was looked for: a bare conclusion is no inspection (G8)."""
        serious = [one for one in self.changes if one.first and one.severity in (Severity.CRITICAL, Severity.MAJOR)]
        if not serious or any(one.change != "not_checked" for one in serious):
            return ()
        return ("The second report looked for none of the critical and major defects of the first.",)

    @property
    def is_contradicted(self) -> bool:
        """Return whether something shows that the second sample does not stand for the lot."""
        return any(point.proof == "disproved" for point in self.fair)
