"""Draw random defect tables as PDF, read them again, and count what came of it: ``python bench/roundtrip.py 10000``."""

import argparse
import sys
from collections import Counter
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.parsers.made_reports import Made, reports
from tests.parsers.roundtrip import outcome

SHOWN = 5


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tables", type=int, nargs="?", default=1000)
    wanted: int = parser.parse_args().tables
    counts: Counter[str] = Counter()
    silent: list[Made] = []

    @settings(
        max_examples=wanted,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(reports())
    def draw(made: Made) -> None:
        came_of_it = outcome(made)
        counts[came_of_it] += 1
        if came_of_it == "silent":
            silent.append(made)

    draw()
    total = sum(counts.values())
    print(f"{total} tables: " + ", ".join(f"{name} {number}" for name, number in sorted(counts.items())))
    print(f"read completely: {100 * counts['right'] / total:.1f} %; wrong without a problem: {counts['silent']}")
    for made in silent[:SHOWN]:
        print(made)
    return 1 if silent else 0


if __name__ == "__main__":
    sys.exit(main())
