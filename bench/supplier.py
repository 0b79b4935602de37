"""Measure what the record of a supplier costs: ``python bench/supplier.py``.

2,000 reports in 1,000 cases are drawn with a fixed seed. The time of ``record_of`` is told beside that of a plain loop
over every defect row, because only the ratio says something on a busy machine: the best of a few, in turns.
"""

import time
from collections.abc import Callable
from datetime import date, timedelta
from random import Random

from toolkit.cases.suppliers import record_of
from toolkit.cli.supplier_text import supplier_text
from toolkit.model.history import PastCase, PastDefect, PastInspection
from toolkit.model.severity import BySeverity, Severity

CASES, KINDS, ROWS, RUNS = 1000, 120, 6, 9
LIMIT = 0.1
AS_OF = date(2026, 9, 8)


def main() -> None:
    cases = [a_case(number, Random(number)) for number in range(CASES)]  # noqa: S311
    record = record_of(cases, as_of=AS_OF)
    pairs = [(taken(lambda: loop(cases)), taken(lambda: record_of(cases, as_of=AS_OF))) for _ in range(RUNS)]
    plain, ours = (min(column) for column in zip(*pairs, strict=True))
    text = min(taken(lambda: supplier_text(record)) for _ in range(RUNS))
    print(
        f"{record.counts.reports:,} reports in {record.counts.cases:,} cases: record {1000 * ours:.1f} ms "
        f"(at most {1000 * LIMIT:.0f} ms), text {1000 * text:.1f} ms; a plain loop {1000 * plain:.1f} ms, "
        f"ratio {ours / plain:.1f}"
    )


def loop(cases: list[PastCase]) -> int:
    rows = (row for case in cases for inspection in case.inspections for row in inspection.defects)
    return sum(count for row in rows for _, count in row.counts.items())


def taken(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def a_case(number: int, random: Random) -> PastCase:
    opened = date(2016, 1, 4) + timedelta(days=4 * number)
    first, again = an_inspection(opened, random), an_inspection(opened + timedelta(days=12), random, original=False)
    path = "sort" if random.random() < 0.1 else "rework"
    conceded = first.defects[:1] if random.random() < 0.05 else ()
    return PastCase(
        id=f"C-{number:04}",
        supplier="Ningbo Bright Houseware Co., Ltd.",
        product=f"Lunch box {number % 9}",
        opened=opened,
        closed=opened + timedelta(days=random.randint(9, 40)),
        path=path,
        outcome="conceded" if conceded else "passed",
        inspections=(first, again),
        conceded=conceded,
    )


def an_inspection(day: date, random: Random, *, original: bool = True) -> PastInspection:
    rows = tuple(a_defect(random) for _ in range(ROWS))
    major, minor = (sum(row.counts[name] or 0 for row in rows) for name in (Severity.MAJOR, Severity.MINOR))
    return PastInspection(
        day=day,
        original=original,
        verdict="fail" if major > 10 or minor > 14 else "pass",
        lot_size=6000,
        sample_size=BySeverity(critical=200, major=200, minor=200),
        aql=BySeverity(critical=0.0, major=2.5, minor=4.0),
        found=BySeverity(critical=0, major=major, minor=minor),
        allowed=BySeverity(critical=0, major=10, minor=14),
        defects=rows,
    )


def a_defect(random: Random) -> PastDefect:
    kind = random.randrange(KINDS)
    counts = BySeverity(major=random.randint(0, 3), minor=random.randint(0, 4))
    return PastDefect(description=f"Defect of kind {kind}", kind=f"house/{kind}", counts=counts)


if __name__ == "__main__":
    main()
