"""Clauses of the same name told apart: "A" of article 3 is another than "A" of article 6."""

from collections import Counter
from collections.abc import Iterable, Iterator

_TWICE = 2


def distinct(clauses: Iterable[str]) -> Iterator[str]:
    """Yield each of *clauses* as named, one that comes again behind others with how often: "A", "B", "A (2)"."""
    times: Counter[str] = Counter()
    last = ""
    for clause in clauses:
        if clause and clause != last:
            last = clause
            times[clause] += 1
        yield clause if times[clause] < _TWICE else f"{clause} ({times[clause]})"
