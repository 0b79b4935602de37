"""What the register costs: the list of 10,000 cases, the history of a supplier over 2,000 reports, a case from `run`.

    python bench/cases.py [CASES] [REPORTS]

Each is a command of its own, from its start to its end, beside the same Python starting and reading the same file with
nothing but its standard library. Times of the processor are told, because other programs on the machine do not change
them; the clock's stand beside them.
"""

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from toolkit.cases.events import AnyEvent, Chosen, Opened, Sent, Understood
from toolkit.cases.places import home
from toolkit.cases.register import Register
from toolkit.cases.rows import Sealed
from toolkit.model.history import PastDefect, PastInspection
from toolkit.model.severity import BySeverity

ROOT = Path(__file__).parents[1]
REPEATS = 7
SUPPLIER = "Ningbo Exampleware Co., Ltd."
KINDS = ("general/dirt", "general/scratch", "garment/loose-thread", "packing/carton-damage")
BARE = (
    "import sqlite3,sys\nfor row in sqlite3.connect(sys.argv[1]).execute('SELECT standing FROM cases'): print(row[0])"
)
SAMPLE = ("samples/reports/02-raincoat-scattered.pdf", "--order", "samples/orders/02-raincoat-scattered.toml")


def main() -> None:
    cases, reports = (int(word) for word in (*sys.argv[1:], "10000", "2000")[:2])
    with tempfile.TemporaryDirectory() as folder:
        many, one = Path(folder) / "many.db", Path(folder) / "one.db"
        fill(many, cases, suppliers=400)
        fill(one, reports, suppliers=1)
        bare = cost([sys.executable, "-c", BARE, str(many)], many)
        tell(f"{cases} cases read by Python alone", bare, bare)
        tell("recourse case list", cost(command("case", "list"), many), bare)
        tell("recourse case list --json", cost(command("case", "list", "--json"), many), bare)
        tell(f"recourse supplier, {reports} reports", cost(command("supplier", SUPPLIER), one), bare)
        plain = cost(command("run", *SAMPLE, "--out", f"{folder}/a", "--force"), one)
        tell("recourse run", plain, plain)
        tell(
            "recourse run --case",
            cost(command("run", *SAMPLE, "--out", f"{folder}/b", "--force", "--case"), one),
            plain,
        )


def fill(database: Path, cases: int, *, suppliers: int) -> None:
    """Make a register of *cases* at *database*, each with one report."""
    register = Register(home({"RECOURSE_DB": str(database)}))
    register.take_in({f"2026-{number:04}": sealed(events(number, suppliers)) for number in range(1, cases + 1)})


def sealed(made: Iterator[AnyEvent]) -> list[Sealed]:
    return [Sealed(event, "") for event in made]


def events(number: int, suppliers: int) -> Iterator[AnyEvent]:
    day = date(2020, 1, 1) + timedelta(days=number % 2400)
    stamp: dict[str, Any] = {"at": datetime(2026, 11, 3, tzinfo=UTC), "day": day, "who": "A. Berg"}
    name = SUPPLIER if suppliers == 1 else f"Exampleware {number % suppliers} Co., Ltd."
    inspection = PastInspection(
        day=day,
        report_no=f"QC-{number}",
        verdict="fail" if number % 3 else "pass",
        lot_size=6000,
        sample_size=BySeverity(200, 200, 200),
        aql=BySeverity(0.0, 2.5, 4.0),
        found=BySeverity(0, 4 + number % 12, number % 9),
        allowed=BySeverity(0, 10, 14),
        defects=tuple(
            PastDefect(description=kind.partition("/")[2], kind=kind, counts=BySeverity(0, number % 5, place))
            for place, kind in enumerate(KINDS)
        ),
    )
    yield Opened(**stamp, report=f"QC-{number}", supplier=name, amount=Decimal(35700), ordered=6000, respond_by=day)
    yield Understood(**stamp, verdict=inspection.verdict, suggested="rework", inspection=inspection, respond_by=day)
    if inspection.verdict == "fail":
        yield Sent(**stamp, kind="notice", reference=f"NCN-{number}", title="Notice")
        yield Chosen(**stamp, path="rework")


def command(*words: str) -> list[str]:
    return [sys.executable, "-m", "toolkit", *words]


def cost(words: list[str], database: Path) -> tuple[float, float]:
    """Return the median seconds of the processor and of the clock that *words* take."""
    spent = []
    for _ in range(REPEATS):
        before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        subprocess.run(
            words, cwd=ROOT, env={**os.environ, "RECOURSE_DB": str(database)}, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, check=True,
        )  # fmt: skip
        after, clock = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter() - begun
        spent.append((after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, clock))
    return statistics.median(one for one, _ in spent), statistics.median(one for _, one in spent)


def tell(what: str, seconds: tuple[float, float], beside: tuple[float, float]) -> None:
    cpu, clock = seconds
    print(f"{what:40} {cpu:6.2f} s processor  {clock:6.2f} s clock   {cpu / beside[0]:5.2f} times")


if __name__ == "__main__":
    main()
