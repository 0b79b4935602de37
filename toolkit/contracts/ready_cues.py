"""The file of what every pattern of the tables needs, made when they change: bench/ready_cues.py."""

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
)
from toolkit.contracts.needs import needs
from toolkit.contracts.searching import ANY_CASE, BY_PARTS, Needs, digest, folded, parts_of

_FEW = 24  # words that may be looked for in a whole contract: of more the pattern itself costs no more


def patterns() -> tuple[str, ...]:
    """Return every pattern that is looked for in the sentences of a contract, each once."""
    told = (
        one.patterns()
        for one in (playbook, grading, objects, dealings, matters, reserving, paying, no_grants, confidence)
    )
    return tuple(dict.fromkeys(chain.from_iterable(told)))


def ready_cues() -> bytes:
    """Return what ready_cues.json must hold: the needs of every pattern that has some."""
    told = {pattern: _needs(pattern) for pattern in patterns()}
    told |= {pattern: _few(needs(pattern)) for pattern in sides.patterns()}
    told |= {f"{ANY_CASE}{one}": _folded(_few(needs(one))) for one in sides.patterns_of_sides()}
    lines = sorted(f'"{digest(one)}": {msgspec.json.encode(found).decode()}' for one, found in told.items() if found)
    return ("{\n" + ",\n".join(lines) + "\n}\n").encode("utf-8")


def _needs(pattern: str) -> Needs:
    """Return what *pattern* needs, of one that is asked part by part what all its parts do."""
    if not pattern.startswith(BY_PARTS):
        return needs(pattern)
    return tuple(dict.fromkeys(chain.from_iterable(needs(one.pattern) for one in parts_of(pattern) if one.is_asked)))


def _few(found: Needs) -> Needs:
    return tuple(one for one in found if len(one) <= _FEW)


def _folded(found: Needs) -> Needs:
    return tuple(tuple(map(folded, one)) for one in found)
