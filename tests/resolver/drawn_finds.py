"""Finds drawn from causes that are known, to see how often the kind of failure is called right."""

import random
from collections import Counter
from collections.abc import Sequence

from toolkit.model.policy import Policy
from toolkit.resolver.kinds import Kinds
from toolkit.resolver.pattern import called

POLICY = Policy()
EVEN, THREE_QUARTERS, HALF = [1 / 6] * 6, [0.75, *[0.05] * 5], [0.5, *[0.1] * 5]


def seeded() -> random.Random:
    return random.Random(20)  # noqa: S311  a simulation


def calls(causes: Sequence[Sequence[float]], finds: int, chance: random.Random) -> Counter[str]:
    """Return how often each call was made for *finds* finds drawn from each of *causes*."""
    return Counter(called(drawn(weights, finds, chance), POLICY) for weights in causes)


def drawn(weights: Sequence[float], finds: int, chance: random.Random) -> Kinds:
    counts = Counter(chance.choices(range(len(weights)), weights, k=finds))
    return Kinds(tuple(sorted(counts.values(), reverse=True)))


def uneven(kinds: int, chance: random.Random) -> list[float]:
    """Return shares of *kinds* kinds, every split of the whole being as likely as any other."""
    parts = [chance.expovariate(1) for _ in range(kinds)]
    return [part / sum(parts) for part in parts]
