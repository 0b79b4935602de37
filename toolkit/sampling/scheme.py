"""The whole answer to "how many do we look at, and what does that let pass": ``recourse.aql/1``.

A rate is in percent of bad units, or in defects per 100 units where a class counts defects; a chance is from 0 to 1.
"""

from typing import Literal

import msgspec

from toolkit.model.severity import BySeverity, Counts, Rates
from toolkit.sampling.iso2859 import SeverityLevel
from toolkit.sampling.passing import Chance, PassPoints

Judged = Literal["accepted", "not accepted"]
Counted = Literal["bad units", "defects per 100 units"]
CUSTOMARY = Rates(critical=0.0, major=2.5, minor=4.0)


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody wants to know. Without a *lot*, its code *letter* must be given.

    *rates* are those at which the chances are wanted, none for a useful list; *defects* says that defects are counted
    and not bad units, as they always are above AQL 10.
    """

    aqls: Rates = CUSTOMARY
    lot: int | None = None
    letter: str | None = None
    level: str = "II"
    severity: SeverityLevel = "normal"
    rates: tuple[float, ...] = ()
    found: Counts = Counts()
    defects: bool = False


class ClassPlan(msgspec.Struct, frozen=True, kw_only=True):
    """The plan of one class: look at *sample_size* units, accept up to *accept*, refuse from *reject* on.

    *letter* is that of the plan, ``None`` for AQL 0; *moved_from* is the letter of the lot where an arrow of the table
    leads away from it. *full_inspection* says that every unit of the lot is looked at, which is no sample.
    """

    aql: float
    letter: str | None
    moved_from: str | None
    sample_size: int
    full_inspection: bool
    accept: int
    reject: int
    counts: Counted
    lets_pass: PassPoints
    chances: tuple[Chance, ...]
    found: int | None = None
    judged: Judged | None = None


class Scheme(msgspec.Struct, frozen=True, kw_only=True):
    """The plans of a lot. *one_sample* is the way to judge every class by the same sample, where they ask for several.

    *judged* is ``None`` while a class has neither been counted nor failed the lot.
    """

    schema: Literal["recourse.aql/1"] = "recourse.aql/1"
    lot: int | None
    level: str | None
    severity_level: SeverityLevel
    letter: str
    plans: BySeverity[ClassPlan]
    one_sample: BySeverity[ClassPlan] | None = None
    judged: Judged | None = None
    notes: tuple[str, ...] = ()


def sample_sizes(plans: BySeverity[ClassPlan]) -> tuple[int, ...]:
    """Return the different sample sizes of *plans*, smallest first."""
    return tuple(sorted({plan.sample_size for _, plan in plans.items()}))
