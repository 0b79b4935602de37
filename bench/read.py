"""Measure what a user waits for, side by side in one run: ``python bench/read.py [FILE] [--runs 7]``.

The wall time of ``recourse --help``; that of a cold ``recourse read FILE --json`` beside a cold Python process that
runs pdfplumber's ``extract_tables`` over every page of the same file; and the one divided by the other.
Each is a fresh process; the three take turns, so that a busy moment of the machine falls on all of them alike.
"""

import argparse
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

SAMPLES = Path(__file__).resolve().parent.parent / "samples" / "reports"
EVERY_TABLE = """
import sys, pdfplumber
with pdfplumber.open(sys.argv[1]) as pdf:
    for page in pdf.pages:
        page.extract_tables()
"""
HELP_LIMIT_SECONDS = 0.25
RATIO_LIMIT = 0.25


class Command(NamedTuple):
    """*codes* are the exit codes of a run that did its work; a doubtful report is read as far as any other."""

    name: str
    words: tuple[str, ...]
    codes: tuple[int, ...] = (0,)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument(
        "file", nargs="?", type=Path, default=largest_sample(), help="the report; default the largest sample"
    )
    parser.add_argument("--runs", type=int, default=7, help="runs of each; the median counts")
    given = parser.parse_args()
    print(f"{given.file.name}, {given.runs} runs each, medians; Python {sys.version.split()[0]} on {sys.platform}")
    told = measure(commands(given.file), given.runs)
    for command, times in told.items():
        print(f"{command:32} {median(times):6.3f} s   (from {min(times):.3f} to {max(times):.3f})")
    helped, read, tables = (median(times) for times in told.values())
    print(f"{'read / pdfplumber':32} {read / tables:6.3f}     (at most {RATIO_LIMIT})")
    print(f"{'--help':32} {helped:6.3f} s   (at most {HELP_LIMIT_SECONDS})")


def commands(file: Path) -> tuple[Command, ...]:
    """Return what is compared; the installed script and not ``python -m``, because the script is what people type."""
    script = Path(sys.executable).with_name("recourse.exe" if sys.platform == "win32" else "recourse")
    recourse = (str(script),) if script.exists() else (sys.executable, "-m", "toolkit")
    return (
        Command("recourse --help", (*recourse, "--help")),
        Command("recourse read --json", (*recourse, "read", str(file), "--json"), (0, 6)),
        Command("pdfplumber extract_tables", (sys.executable, "-c", EVERY_TABLE, str(file))),
    )


def measure(compared: Sequence[Command], runs: int) -> dict[str, list[float]]:
    """Return the wall times of each command in seconds; a first round, which warms the disk, is not counted."""
    times: dict[str, list[float]] = {command.name: [] for command in compared}
    for number in range(runs + 1):
        for command in compared:
            seconds = wall_time(command)
            if number:
                times[command.name].append(seconds)
    return times


def wall_time(command: Command) -> float:
    start = time.perf_counter()
    ended = subprocess.run(command.words, capture_output=True, check=False)
    seconds = time.perf_counter() - start
    if ended.returncode not in command.codes:
        sys.exit(f"{command.name} ended with {ended.returncode}: {ended.stderr.decode(errors='replace')}")
    return seconds


def largest_sample() -> Path:
    return max(SAMPLES.glob("*.pdf"), key=lambda path: path.stat().st_size)


if __name__ == "__main__":
    main()
