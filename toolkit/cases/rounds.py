"""Which inspections a case has had: one report is one round, however often it is entered."""

from msgspec.structs import replace

from toolkit.cases.case import Case
from toolkit.model.history import PastInspection

_JUDGED = ("pass", "fail")


def before_it(case: Case, new: PastInspection) -> Case:
    """Return *case* as it was before *new*: without its newest inspection, where that is of the same report."""
    known = case.inspections
    return replace(case, inspections=known[:-1]) if known and is_same(known[-1], new) else case


def with_inspection(case: Case, new: PastInspection) -> tuple[PastInspection, ...]:
    """Return the inspections of *case* with *new*, which takes the place of an earlier reading of the same report."""
    earlier = before_it(case, new)
    if earlier is not case:
        new = replace(new, original=case.inspections[-1].original)
    return (*earlier.inspections, new)


def is_same(known: PastInspection, new: PastInspection) -> bool:
    """Tell whether *new* was read from the file of *known*, or is a newer edition of that report.

    An edition has the number and the day of the other. One that lets a lot pass which the earlier one failed takes no
    round away, for the failure would vanish behind it; nor does one of the report that a case was opened on.
    """
    if known.source is not None and known.source == new.source:
        return True
    numbered = bool(new.report_no) and (known.report_no, known.day) == (new.report_no, new.day)
    if not numbered or known.verdict not in _JUDGED:
        return numbered
    if known.source is None or new.source is None:  # an older program kept no hash: what it told stays as it is
        return False
    return not known.original and (known.verdict != "fail" or new.verdict == "fail")
