"""Build small texts as agencies print them, read them, and count what came of it: ``python bench/forms.py 5000``.

Prints the shares of each kind by language and by form; ``--show 10`` prints the first texts that were not read whole,
those that were read wrong without a problem before all others.
"""

import argparse
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.parsers.made_forms import Made, Outcome, outcome
from tests.parsers.made_kinds import KINDS

ORDER: tuple[Outcome, ...] = ("wrong", "unread", "flagged", "whole")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("texts", type=int, nargs="?", default=1000, help="of each kind")
    parser.add_argument("--kind", choices=list(KINDS))
    parser.add_argument("--form", help="show texts of this form only")
    parser.add_argument("--from", dest="first", type=int, default=0, help="the first seed")
    parser.add_argument("--show", type=int, default=0)
    given = parser.parse_args()
    wrong = 0
    for kind in [given.kind] if given.kind else KINDS:
        make, read = KINDS[kind]
        came = [(outcome(made, read), made) for made in map(make, range(given.first, given.first + given.texts))]
        print(kind)
        for name in ("all", "language", "form"):
            shares(came, name)
        wrong += sum(result == "wrong" for result, _ in came)
        not_whole = [(result, made) for result, made in came if result != "whole" and given.form in (None, made.form)]
        for result, made in sorted(not_whole, key=lambda pair: ORDER.index(pair[0]))[: given.show]:
            reading = read(made)
            print(f"--- {result}, {made.language}, {made.form}\n{made.text}")
            print(f"    printed {dict(made.want)}\n    read    {dict(reading.values)}\n    problems {reading.problems}")
    return 1 if wrong else 0


def shares(came: list[tuple[Outcome, Made]], name: str) -> None:
    """Print the share of each outcome for every language or form."""
    counts = Counter((getattr(made, name, "all"), result) for result, made in came)
    for group in sorted({group for group, _ in counts}):
        total = sum(counts[group, result] for result in ORDER)
        told = ", ".join(f"{result} {counts[group, result]}" for result in ORDER[:-1] if counts[group, result])
        print(f"  {group:20} {100 * counts[group, 'whole'] / total:5.1f} % of {total} {told}")


if __name__ == "__main__":
    sys.exit(main())
