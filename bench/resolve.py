"""Measure what a decision costs: ``python bench/resolve.py [REPORT.json ...]``.

Warm is ``resolve`` on a report that is in memory, after one run that filled the caches: the best of many. Cold is the
whole command ``recourse resolve report.json --json`` in a fresh process, beside an interpreter that does nothing: the
best of a few, in turns, with compiled modules as an installed program has them. What the processor gave is told beside
the clock, because on a busy machine only the former says something. Without arguments the written samples are used.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from toolkit.model.codec import from_json, to_json
from toolkit.model.order import Order
from toolkit.model.report import Report
from toolkit.resolver import resolve

SAMPLES = Path(__file__).parents[1] / "samples" / "out"
AS_OF = date(2026, 9, 8)
WARM_LIMIT, COLD_LIMIT = 0.003, 0.35
WARM_RUNS, COLD_RUNS = 40, 7


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("reports", type=Path, nargs="*", default=sorted(SAMPLES.glob("*/report.json")))
    given = parser.parse_args()
    for path in given.reports:
        warm(path)
    cold(given.reports[0])


def warm(path: Path) -> None:
    report = from_json(path.read_bytes(), Report)
    taken = best(lambda: resolve(report, Order(), as_of=AS_OF), runs=WARM_RUNS)
    whole = best(lambda: to_json(resolve(from_json(path.read_bytes(), Report), Order(), as_of=AS_OF)), runs=WARM_RUNS)
    print(
        f"{path.parent.name}: resolve {1000 * taken:.2f} ms, with its JSON in and out {1000 * whole:.2f} ms  "
        f"(at most {1000 * WARM_LIMIT:.0f} ms)"
    )


def cold(path: Path) -> None:
    """Time the command and the bare interpreter in turns, so that a busy machine slows both."""
    command = [sys.executable, "-m", "toolkit", "resolve", str(path.resolve()), "--json"]
    bare = [sys.executable, "-c", "pass"]
    with tempfile.TemporaryDirectory() as folder:
        once(command, folder)
        pairs = [(once(command, folder), once(bare, folder)) for _ in range(COLD_RUNS)]
    ours, nothing = ([min(column) for column in zip(*runs, strict=True)] for runs in zip(*pairs, strict=True))
    print(
        f"cold: {ours[0]:.3f} s by the clock, {ours[1]:.3f} s of the processor; "
        f"the interpreter alone {nothing[0]:.3f} and {nothing[1]:.3f} s  (at most {COLD_LIMIT} s)"
    )


def once(command: list[str], compiled: str) -> tuple[float, float]:
    """Return the seconds that *command* took by the clock and of the processor."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    start, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, env=environment | {"PYTHONPYCACHEPREFIX": compiled}, check=False, capture_output=True)
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = spent.ru_utime + spent.ru_stime - before.ru_utime - before.ru_stime
    return time.perf_counter() - start, used


def best(work: Callable[[], object], *, runs: int) -> float:
    """Return the least time of *runs* runs, after one that is not counted."""
    times = []
    for _ in range(runs + 1):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times[1:])


if __name__ == "__main__":
    main()
