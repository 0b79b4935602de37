"""Make random reports whose defects are cards, read them, and count what came of it: ``python bench/cards.py 1000``."""

import argparse
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.parsers.unlisted_cards import made, outcome
from toolkit.parsers import read

SHOWN = 5
TOTALS = {"right": "with the right total", "wrong": "with a wrong total", "none": "without totals"}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("reports", type=int, nargs="?", default=500)
    parser.add_argument("--seed", type=int, default=0, help="of the first report")
    given = parser.parse_args()
    counts: dict[str, Counter[str]] = {total: Counter() for total in TOTALS}
    silent: list[int] = []
    for seed in range(given.seed, given.seed + given.reports):
        report = made(seed)
        came = outcome(report, read(report.data, "cards.pdf"))
        counts[report.total][came] += 1
        silent += [seed] if came == "silent" else []
    for total, came_of_it in counts.items():
        number = sum(came_of_it.values())
        told = ", ".join(f"{name} {times}" for name, times in sorted(came_of_it.items()))
        print(f"{number} {TOTALS[total]}: {told}")
    print(f"wrong without a problem: {len(silent)}" + (f", seeds {silent[:SHOWN]}" if silent else ""))
    return 1 if silent else 0


if __name__ == "__main__":
    sys.exit(main())
