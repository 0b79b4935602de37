"""What a failed check found: the remark printed for it, the rows that speak of it, and what is known of both.

A remark is a sentence and no defect row, so what the defect knowledge makes of it tells what to ask and which ways are
open; that a lot must be refused only a row of the defect list can say.
"""

import re
from collections.abc import Callable, Iterable
from functools import partial
from typing import NamedTuple

from msgspec.structs import replace

from toolkit.lacking import Lack, lacks_of
from toolkit.model.made_so import no_work_changes
from toolkit.model.report import Defect, Report, Section
from toolkit.model.resolution import DefectDecision, Detectable, Repairable
from toolkit.resolver.bearing import names_of_goods, tests_safety
from toolkit.resolver.checks import failed_checks, is_of_packing, is_quantity, is_relabelling, is_test, subject
from toolkit.resolver.defect_book import Book
from toolkit.resolver.recognised import family_of, known_of
from toolkit.resolver.wording import listed

_WORD = re.compile(r"[^\W\d_]{3,}")
_PACKING = "printed-packaging"


class CheckFind(NamedTuple):
    """A failed check with what the report *says* of it, the numbers of its *rows*, and what is *known* of the find.

    *tests_safety* tells that by its name, and for these goods, it is a test of what keeps people safe.
    """

    check: Section
    says: str | None
    rows: tuple[int, ...]
    known: tuple[DefectDecision, ...]
    tests_safety: bool = False

    @property
    def name(self) -> str:
        return f"“{self.check.name}”"

    @property
    def told(self) -> str:
        """Return the check with its printed remark: ``“Packaging” (Carton 3-ply instead of 5-ply)``."""
        return f"{self.name} ({self.says.strip().rstrip('.')})" if self.says else self.name

    @property
    def _as_told(self) -> Section:
        return replace(self.check, remark=self.says)

    @property
    def made_so(self) -> bool:
        """Return whether every piece measured has what no work on made goods changes: weight, fibres, a short part."""
        return no_work_changes(self.check) and not is_relabelling(self._as_told)

    @property
    def lacks(self) -> frozenset[Lack]:
        """Return what alone the check found missing: a paper, or a label or manual; empty where goods are at fault."""
        return lacks_of(self.check, self.says)

    @property
    def of_paper(self) -> bool:
        """Return whether nothing but a paper is missing: it is sent, and nothing is done to the goods."""
        return self.lacks == {"paper"}

    @property
    def of_packing(self) -> bool:
        return is_of_packing(self._as_told) or "label" in self.lacks

    @property
    def hazard(self) -> bool:
        """Return whether what failed is a matter of safety; a packing that fails hurts nobody."""
        return not is_of_packing(self._as_told) and (self.tests_safety or any(known.hazard for known in self.known))

    @property
    def repairable(self) -> Repairable:
        """Return whether the find can be put right; by a new label or packing it can, whatever it was."""
        if is_relabelling(self._as_told) or self.lacks:
            return "yes"
        if self.made_so:
            return "no"
        found = {known.repairable for known in self.known}
        worst: tuple[Repairable, ...] = ("no", "unknown", "depends", "yes")
        return next((word for word in worst if word in found), "unknown")

    @property
    def detectable(self) -> Detectable:
        """Return what finds it: what the rows say, else a test where the check is one."""
        found = {known.detectable for known in self.known} - {"unknown"}
        if found:
            return found.pop() if len(found) == 1 else "unknown"
        return "test" if is_test(self.check.name) or (self.says and is_test(self.says)) else "unknown"

    @property
    def method(self) -> str | None:
        return next((known.method for known in self.known if known.method), None)

    @property
    def stays_bad(self) -> bool:
        """Return whether a row of the defect list says that it can neither be put right nor be found by eye."""
        return bool(self.rows) and self.repairable == "no" and self.detectable in ("test", "measurement")


def check_finds(
    report: Report, known: tuple[DefectDecision, ...], book: Book | None = None, item: str | None = None
) -> tuple[CheckFind, ...]:
    """Return what each failed check found; checks of the quantity are none of the goods and are left out.

    *item* is what the order calls the goods, for a report that does not say what they are.
    """
    knows = partial(known_of, report=report, book=book, item=item)
    names = names_of_goods(report, item)
    found = (_find(check, report, known, knows) for check in failed_checks(report) if not is_quantity(check))
    return tuple(find._replace(tests_safety=tests_safety(find.check.name, names)) for find in found)


def told(finds: Iterable[CheckFind]) -> str:
    return listed(find.told for find in finds)


def _find(
    check: Section, report: Report, known: tuple[DefectDecision, ...], knows: Callable[[Defect], DefectDecision]
) -> CheckFind:
    rows = tuple(number for number, row in enumerate(report.defects) if row.total and _speaks_of(check, row))
    says = check.remark or _remark_on(check, report)
    if rows:
        return CheckFind(check, says, rows, tuple(known[number] for number in rows))
    entry = knows(Defect(description=says)) if says else None
    if entry is None or not (entry.kind or entry.hazard) or (is_of_packing(check) and family_of(entry) != _PACKING):
        return CheckFind(check, says, (), ())
    return CheckFind(check, says, (), (entry,))


def _speaks_of(check: Section, row: Defect) -> bool:
    """Return whether *row* names all that the check is of: "rubbing fastness" in "Colour fastness to rubbing"."""
    named = subject(check.name)
    return bool(named) and named <= set(_WORD.findall(row.description.casefold()))


def _remark_on(check: Section, report: Report) -> str | None:
    """Return the one remark of the report that names what the check is of."""
    named = subject(check.name)
    of_it = [
        remark
        for remark in report.remarks_in_all
        if named & set(_WORD.findall(remark.casefold())) or (is_of_packing(check) and is_of_packing(remark))
    ]
    return " ".join(of_it[0].split()) if len(of_it) == 1 else None
