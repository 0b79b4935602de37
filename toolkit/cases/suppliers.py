"""The cases of one supplier, in: its record, out. Which cases are its own is for the register to say, never a guess."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from toolkit.cases.names import doubts, key
from toolkit.cases.supplier_advice import Told, advice, feeds
from toolkit.cases.supplier_counts import (
    counts,
    defect_rates,
    failed,
    first_verdict,
    line,
    periods,
    resolution_days,
    rounds,
)
from toolkit.cases.supplier_record import Lesson, SupplierRecord
from toolkit.cases.supplier_repeats import SEVERAL, repeated_concessions, repeated_defects
from toolkit.cases.supplier_switching import Terms, states, strictest
from toolkit.model.history import PastCase, PastInspection
from toolkit.resolver.wording import number


def record_of(
    cases: Iterable[PastCase], *, as_of: date, reduction_allowed: bool = False, acted_on: date | None = None
) -> SupplierRecord:
    """Return what *cases* say together on the day *as_of*; their order does not matter.

    *reduction_allowed* says that the buyer agrees to reduced inspection, *acted_on* when the supplier acted on the
    causes after inspection was stopped: both are the buyer's word, and no report has them.
    """
    told, doubled = _each_once(sorted(cases, key=lambda case: (case.opened, case.id)))
    switching = states(told, Terms(reduction_allowed, acted_on))
    repeated = Told(told, switching, repeated_defects(told), repeated_concessions(told))
    names, names_zh = _usual_first(case.supplier for case in told), _usual_first(case.supplier_zh for case in told)
    return SupplierRecord(
        names=names,
        names_zh=names_zh,
        doubts=tuple(dict.fromkeys(doubt for name in (*names, *names_zh) for doubt in doubts(name))),
        as_of=as_of,
        counts=counts(told),
        failed_first=failed(map(first_verdict, told)),
        periods=periods(told),
        defect_rates=defect_rates(told),
        rounds=rounds(told),
        resolution=resolution_days(told),
        repeated_defects=tuple(repeated.defects),
        repeated_concessions=tuple(repeated.concessions),
        switching=switching,
        strictest=strictest(switching),
        advice=advice(repeated),
        lessons=tuple(Lesson(case=case.id, text=text) for case in reversed(told) for text in case.lessons),
        feeds=feeds(repeated),
        notes=(*_notes(told, names), *(f"{one.id} is left out: its report is another case's." for one in doubled)),
        cases=tuple(line(case, as_of) for case in reversed(told)),
    )


def _each_once(cases: Sequence[PastCase]) -> tuple[list[PastCase], list[PastCase]]:
    """Return *cases* without those on a report that another case has, and those: a lot is not counted twice.

    Of two cases on one report the one that went further counts, then the earlier.
    """
    holders: dict[tuple[object, ...], str] = {}
    for case in sorted(cases, key=lambda one: -len(one.inspections)):
        for inspection in case.inspections:
            if (report := _report(case, inspection)) is not None:
                holders.setdefault(report, case.id)
    doubled = [case for case in cases if _first_is_held(case, holders)]
    left_out = {case.id for case in doubled}
    return [case for case in cases if case.id not in left_out], doubled


def _first_is_held(case: PastCase, holders: dict[tuple[object, ...], str]) -> bool:
    report = _report(case, case.inspections[0]) if case.inspections else None
    return report is not None and holders[report] != case.id


def _report(case: PastCase, inspection: PastInspection) -> tuple[object, ...] | None:
    """Return what tells one report from others; ``None`` where it prints no number or no day."""
    if inspection.report_no is None or inspection.day is None:
        return None
    return inspection.report_no, inspection.day, frozenset(case.po_numbers)


def _usual_first(names: Iterable[str | None]) -> tuple[str, ...]:
    """Return the names as they were written, the most usual first."""
    written = Counter(filter(None, names))
    return tuple(sorted(written, key=lambda name: (-written[name], name)))


def _notes(cases: Sequence[PastCase], names: Sequence[str]) -> Iterator[str]:
    """Yield what nobody should read out of the figures."""
    verdicts = {first_verdict(case) for case in cases}
    if "fail" in verdicts and "pass" not in verdicts:
        yield (
            "No lot that passed at once is on record. If only failed lots are entered, the share that failed and the "
            "state of inspection say nothing about the supplier."
        )
    products = {" ".join(case.product.casefold().split()) for case in cases if case.product}
    if len(products) >= SEVERAL:
        yield (
            f"The lots are of {number(len(products))} products. The switching rules are for a series of one kind, so "
            "their state is a hint here."
        )
    keys = {key(name) for name in names}
    if len(keys) >= SEVERAL:
        yield f"The cases are kept under {number(len(keys))} names that are not spellings of one."
