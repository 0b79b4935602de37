"""What is said against the goods by other names, brought to the one that the playbook knows: "complaints"."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from toolkit.contracts.searching import compiled
from toolkit.resources import package_table

_COMPLAINTS = "complaints"
_SPOKEN_OF = re.compile(r"\bcomplaints?\b")


class _Complaining(NamedTuple):
    """The patterns of complaining.toml."""

    cues: tuple[str, ...]
    timed: str
    named: str
    again: str
    others: str


@lru_cache(maxsize=1024)
def as_complaints(text: str, before: str) -> str:
    """Return the normalised sentence *text*, "remarks on the quality" as "complaints about the quality".

    "Remarks that come later" are those that the sentence *before*, in its common form, speaks of.
    """
    told = _complaining()
    if not any(map(text.__contains__, told.cues)) or compiled(told.timed).search(text) is None:
        return text
    text = compiled(told.named).sub(lambda hit: _instead(hit, told), text)
    if _SPOKEN_OF.search(text) is None and _SPOKEN_OF.search(before) is None:
        return text
    return compiled(told.again).sub(lambda hit: _instead(hit, told), text)


def _instead(hit: re.Match[str], told: _Complaining) -> str:
    """Return *hit* by the name of the playbook; as it stands where it is what another side says."""
    is_others = compiled(told.others).search(hit.string[: hit.start()]) is not None
    return hit.group() if is_others else _COMPLAINTS


@cache
def _complaining() -> _Complaining:
    table = package_table("toolkit.contracts", "complaining.toml")
    names = table["names"]
    named = rf"\b{names}(?= {table['about']})"
    again = table["again"].replace("{names}", names)
    return _Complaining(tuple(table["cues"]), table["timed"], named, again, table["others"])
