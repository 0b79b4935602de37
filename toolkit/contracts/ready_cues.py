"""The file of what every pattern of the tables needs, made when they change: bench/ready_cues.py."""

from collections.abc import Iterator
from itertools import chain

import msgspec

from toolkit.contracts import (
    confidence,
    dealings,
    grading,
    matters,
    no_grants,
    objects,
    paying,
    playbook,
    reserving,
    sides,
    whose_act,
)
from toolkit.contracts.needs import needs
from toolkit.contracts.pattern_parts import BY_PARTS, has_parts, parts_of
from toolkit.contracts.searching import ANY_CASE, Needs, digest, folded

_FEW = 24  # words that may be looked for in a whole contract: of more the pattern itself costs no more


def patterns() -> tuple[str, ...]:
    """Return every pattern that is looked for in the sentences of a contract, each once."""
    told = (
        one.patterns()
        for one in (playbook, grading, objects, dealings, matters, reserving, paying, no_grants, confidence, whose_act)
    )
    return tuple(dict.fromkeys(chain.from_iterable(told)))


def ready_cues() -> bytes:
    """Return what ready_cues.json must hold: the needs of every pattern that has some."""
    told = {pattern: _needs(pattern) for pattern in (*patterns(), *_asked_first())}
    told |= {pattern: _few(needs(pattern)) for pattern in sides.patterns()}
    told |= {f"{ANY_CASE}{one}": _folded(_few(needs(one))) for one in sides.patterns_of_sides()}
    lines = sorted(f'"{digest(one)}": {msgspec.json.encode(found).decode()}' for one, found in told.items() if found)
    return ("{\n" + ",\n".join(lines) + "\n}\n").encode("utf-8")


def _asked_first() -> Iterator[str]:
    """Yield the parts of patterns that are looked for before the rest of them."""
    for pattern in patterns():
        if has_parts(pattern):
            asked, barred, _ = parts_of(pattern)
            yield from (*asked, *barred)


def _needs(pattern: str) -> Needs:
    """Return what *pattern* needs, of one that is asked part by part what all its parts do."""
    if not pattern.startswith(BY_PARTS):
        return needs(pattern)
    asked, _, last = parts_of(pattern)
    return tuple(dict.fromkeys(chain.from_iterable(map(needs, (*asked, last)))))


def _few(found: Needs) -> Needs:
    return tuple(one for one in found if len(one) <= _FEW)


def _folded(found: Needs) -> Needs:
    return tuple(tuple(map(folded, one)) for one in found)
