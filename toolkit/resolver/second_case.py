"""Two reports on one lot side by side, with their decisions and what is known of the correction between them."""

from typing import Literal

import msgspec

from toolkit.model.comparison import Proof
from toolkit.model.policy import Policy
from toolkit.model.report import LotResult, Report
from toolkit.model.resolution import Resolution
from toolkit.resolver.defect_book import Book

Corrected = Literal["rework", "sort"]
Call = tuple[Proof, str]  # how far something is shown, and by what


class Again(msgspec.Struct, frozen=True, kw_only=True):
    """*pulled* are the units taken out in between and not put back, *unaccounted* those of them nobody tells more of.

    *failures_before* counts the failed inspections before the second report.

    *earlier* are the reports on the lot before the first, with their decisions, the oldest first; *passed* the lots
    that passed in the first, which then speaks of the others alone.
    """

    first: Report
    second: Report
    first_resolution: Resolution
    second_resolution: Resolution
    corrected: Corrected | None
    pulled: int | None
    unaccounted: int = 0
    failures_before: int
    policy: Policy
    book: Book | None
    earlier: tuple[tuple[Report, Resolution], ...] = ()
    passed: tuple[LotResult, ...] = ()
