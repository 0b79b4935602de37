"""Measure how often the kind of failure is called wrong: ``python bench/patterns.py [--runs 40000]``.

Draws finds from what is known to be even, dominated or mixed, and counts the calls; the tests do the same with fewer.
"""

import argparse
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.resolver.drawn_finds import EVEN, HALF, THREE_QUARTERS, calls, seeded, uneven

CAUSES = {"even over 6 kinds": EVEN, "75 % one kind": THREE_QUARTERS, "50 % one kind": HALF}
FINDS = (5, 8, 12, 20)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--runs", type=int, default=40_000)
    runs = parser.parse_args().runs
    chance = seeded()
    for name, weights in CAUSES.items():
        for finds in FINDS:
            tell(name, finds, calls([weights] * runs, finds, chance))
    for finds in FINDS:
        tell("uneven over 8 kinds", finds, calls([uneven(8, chance) for _ in range(runs)], finds, chance))


def tell(name: str, finds: int, counted: Counter[str]) -> None:
    shares = ", ".join(f"{call} {100 * number / counted.total():.1f} %" for call, number in counted.most_common())
    print(f"{name}, {finds} finds: {shares}")


if __name__ == "__main__":
    main()
