"""Change bytes of good reports and read them again: ``python bench/mutations.py 1000``.

What comes of it must be the same report, a problem, or a refusal; a count that changes without a problem is a fault.
"""

import argparse
import random
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.parsers.mutated import mutations, outcome

SAMPLES = Path(__file__).resolve().parent.parent / "samples" / "reports"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("number", type=int, nargs="?", default=1000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    chance = random.Random(given.seed)  # noqa: S311  the same changes every time
    counts: Counter[str] = Counter()
    for path, data in mutations(sorted(SAMPLES.glob("*.pdf")), given.number, chance):
        counts[outcome(path, data)] += 1
    print(f"{sum(counts.values())} mutations: " + ", ".join(f"{name} {n}" for name, n in sorted(counts.items())))
    return 1 if counts["silent"] else 0


if __name__ == "__main__":
    sys.exit(main())
