"""The tables of ISO 2859-1 (single sampling), read once from ``iso2859_1.json`` with every arrow resolved.

ANSI/ASQ Z1.4 and GB/T 2828.1 print the same normal and tightened plans; the reduced plans here are the ISO ones
(no gap between acceptance and rejection number).
"""

import re
from collections.abc import Callable, Collection, Iterable
from functools import cache
from typing import Literal

import msgspec

from toolkit.model.severity import BySeverity, Rates, Severity
from toolkit.resources import package_file

SeverityLevel = Literal["normal", "tightened", "reduced"]
_Cell = tuple[str, int, int, int]
_ZERO = 0.0


class NotInStandardError(ValueError):
    """An AQL, a level, a letter or a lot size that the standard does not have; the message says which it has."""


class SamplePlan(msgspec.Struct, frozen=True):
    """Inspect *size* units; accept up to *accept* defects and refuse from *reject* on.

    *full* says that the plan asks for at least as many units as the lot has: every unit is inspected. *letter* is
    ``None`` for a plan that is not read from the table (AQL 0).
    """

    letter: str | None
    size: int
    accept: int
    reject: int
    full: bool = False


class _Lots(msgspec.Struct, frozen=True):
    lot_min: int
    lot_max: int | None
    special_1: str = msgspec.field(name="S-1")
    special_2: str = msgspec.field(name="S-2")
    special_3: str = msgspec.field(name="S-3")
    special_4: str = msgspec.field(name="S-4")
    general_1: str = msgspec.field(name="I")
    general_2: str = msgspec.field(name="II")
    general_3: str = msgspec.field(name="III")


class _Table(msgspec.Struct, frozen=True):
    raw: dict[str, dict[str, str | tuple[int, int] | None]]
    resolved: dict[str, dict[str, _Cell | None]]


class _Standard(msgspec.Struct, frozen=True):
    aqls: tuple[str, ...]
    inspection_levels: tuple[str, ...]
    code_letters: tuple[_Lots, ...]
    sample_sizes: dict[str, dict[str, int]]
    tables: dict[str, _Table]


_LEVEL_FIELDS = {
    "S-1": "special_1",
    "S-2": "special_2",
    "S-3": "special_3",
    "S-4": "special_4",
    "I": "general_1",
    "II": "general_2",
    "III": "general_3",
}
_LEVEL = re.compile(r"(?:GENERAL|SPECIAL|LEVEL|GRADE|G|[\s.\-_:])*(S[\s-]*[1-4]|I{1,3}|[123]|Ⅰ|Ⅱ|Ⅲ)")
_ROMAN = {"1": "I", "2": "II", "3": "III", "Ⅰ": "I", "Ⅱ": "II", "Ⅲ": "III"}


@cache
def _standard() -> _Standard:
    return msgspec.json.decode(package_file("toolkit.sampling", "iso2859_1.json"), type=_Standard)


@cache
def _aql_keys() -> dict[float, str]:
    return {float(key): key for key in _standard().aqls}


def _aql_key(aql: float) -> str:
    key = _aql_keys().get(float(aql))
    if key is None:
        raise NotInStandardError(f"AQL {aql:g} is not in the table of ISO 2859-1; {_nearest(aql)}")
    return key


def is_rate(aql: float) -> bool:
    """Tell whether the standard has an AQL of *aql*."""
    return float(aql) in _aql_keys()


def _nearest(aql: float) -> str:
    below = [key for value, key in _aql_keys().items() if value < aql]
    above = [key for value, key in _aql_keys().items() if value > aql]
    if below and above:
        return f"the nearest are {below[-1]} and {above[0]}"
    return f"the highest is {below[-1]}" if below else f"the lowest is {_standard().aqls[0]}"


def level_name(text: str) -> str | None:
    """Return the level of the standard that *text* names ("Level II", "G-II", "s2"), else ``None``."""
    match = _LEVEL.fullmatch(text.strip().upper())
    if match is None:
        return None
    name = re.sub(r"[\s-]", "", match[1])
    return f"S-{name[1]}" if name.startswith("S") else _ROMAN.get(name, name)


def code_letter(lot_size: int, level: str) -> str:
    """Return the code letter of a lot; raises ``NotInStandardError`` for a level or lot it does not know."""
    name = level_name(level)
    if name is None:
        levels = ", ".join(_standard().inspection_levels)
        raise NotInStandardError(f"inspection level {level!r} is not in ISO 2859-1, which has {levels}")
    if lot_size < 1:
        raise NotInStandardError(f"a lot has at least one unit, not {lot_size}")
    for row in _standard().code_letters:
        if row.lot_min <= lot_size and (row.lot_max is None or lot_size <= row.lot_max):
            letter: str = getattr(row, _LEVEL_FIELDS[name])
            return letter
    raise NotInStandardError(f"a lot of {lot_size} is too small for a sampling plan: inspect every unit")


def plan_for_letter(letter: str, aql: float, severity: SeverityLevel = "normal") -> SamplePlan:
    """Return the plan of a code letter with arrows followed, so its letter and size may differ from the letter's own.

    Raises ``NotInStandardError`` for an AQL, a letter or a pair of both that the table does not have (letter S is there
    for tightened inspection at AQL 0.025 only).
    """
    cell = _standard().tables[severity].resolved.get(letter, {}).get(_aql_key(aql))
    if cell is None:
        raise NotInStandardError(f"ISO 2859-1 has no {severity} plan for code letter {letter!r} at AQL {aql:g}")
    return SamplePlan(*cell)


def zero_acceptance(size: int) -> SamplePlan:
    """Return the plan for "AQL 0", which the standard does not have: nothing accepted in the *size* units inspected."""
    return SamplePlan(letter=None, size=size, accept=0, reject=1)


def one_step_tighter(letter: str, aql: float) -> int | None:
    """Return what normal inspection accepts in the same sample at the next lower AQL; ``None`` where it has no plan."""
    keys = _standard().aqls
    place = keys.index(_aql_key(aql))
    own = _own(letter, keys[place - 1], "normal") if place else None
    return None if own is None else own[0]


def own_size(letter: str, severity: SeverityLevel = "normal") -> int:
    """Return the sample size of a code letter before any arrow; raises ``NotInStandardError`` for a letter unknown."""
    sizes = _standard().sample_sizes[severity]
    if letter not in sizes:
        raise NotInStandardError(f"code letter {letter!r} is not in ISO 2859-1, which has {', '.join(sizes)}")
    return sizes[letter]


def plan(lot_size: int, level: str, aql: float, severity: SeverityLevel = "normal") -> SamplePlan:
    """Return the plan for one class of a lot; AQL 0 accepts nothing in the level's own sample.

    A plan that asks for as many units as the lot has, or more, becomes a full inspection with the same numbers.
    Raises ``NotInStandardError``.
    """
    letter = code_letter(lot_size, level)
    if aql == _ZERO:
        return within(zero_acceptance(own_size(letter, severity)), lot_size)
    return within(plan_for_letter(letter, aql, severity), lot_size)


def within(chosen: SamplePlan, lot_size: int | None) -> SamplePlan:
    """Return *chosen* for a lot of *lot_size*: a full inspection where it asks for as many units as there are."""
    if lot_size is None or chosen.size < lot_size:
        return chosen
    return msgspec.structs.replace(chosen, size=lot_size, full=True)


def own_plans(letter: str, aqls: Rates, severity: SeverityLevel = "normal") -> BySeverity[SamplePlan]:
    """Return for each class the plan that the table gives it, each with the sample size its arrow leads to.

    AQL 0 accepts nothing in the largest of these samples, because all its units are looked at for everything.
    Raises ``NotInStandardError``.
    """
    sizes = [plan_for_letter(letter, aql, severity).size for aql in _in_table(aqls)]
    zero = zero_acceptance(max(sizes, default=own_size(letter, severity)))
    return _each(aqls, lambda aql: zero if aql == _ZERO else plan_for_letter(letter, aql, severity))


def shared_plans(letter: str, aqls: Rates, severity: SeverityLevel = "normal") -> BySeverity[SamplePlan]:
    """Return for each class the plan of one code letter, so that one sample serves all classes.

    Arrows may lead the classes to different sizes. Then the letter with the largest sample serves them all, and the
    table is read again at that letter until nothing moves. A class whose arrow leads *up* from there keeps its smaller
    sample, because the standard has no plan for it in the larger one. AQL 0 accepts nothing in the largest sample.
    Raises ``NotInStandardError``.
    """
    return own_plans(_common_letter(letter, _in_table(aqls), severity), aqls, severity)


def common_plans(lot_size: int, level: str, aqls: Rates, severity: SeverityLevel = "normal") -> BySeverity[SamplePlan]:
    """Return a plan per class of a lot, by ``shared_plans``. Raises ``NotInStandardError``."""
    plans = shared_plans(code_letter(lot_size, level), aqls, severity)
    return BySeverity(*(None if (found := plans[name]) is None else within(found, lot_size) for name in Severity))


def _in_table(aqls: Rates) -> list[float]:
    return [aql for _, aql in aqls.items() if aql != _ZERO]


def _each(aqls: Rates, plan_for: Callable[[float], SamplePlan]) -> BySeverity[SamplePlan]:
    return BySeverity(*(None if (aql := aqls[severity]) is None else plan_for(aql) for severity in Severity))


def _common_letter(letter: str, aqls: list[float], severity: SeverityLevel) -> str:
    while aqls:
        largest = max((plan_for_letter(letter, aql, severity) for aql in aqls), key=lambda found: found.size)
        if largest.letter is None or largest.letter == letter:
            break
        letter = largest.letter
    return letter


def is_sample_size(size: int) -> bool:
    """Tell whether the standard has a normal plan with a sample of *size* units."""
    return size in sample_sizes()


def sample_sizes() -> Collection[int]:
    """Return the sizes of the samples of normal inspection, in units."""
    return _standard().sample_sizes["normal"].values()


def nearest_size(size: int) -> int:
    """Return the sample of normal inspection next to *size*: three lots share 125 units as 42 each."""
    return min(sample_sizes(), key=lambda known: abs(known - size))


def plan_for_size(sample_size: int, aql: float, severity: SeverityLevel = "normal") -> SamplePlan | None:
    """Return the plan whose sample is *sample_size*, where the table has one of its own (no arrow) for *aql*.

    ``None`` where the standard cannot be asked: a size or an AQL it does not have, a cell with an arrow, or a size that
    several letters share with different numbers (reduced inspection, 2 units). AQL 0 accepts nothing in any size.
    """
    if aql == _ZERO:
        return zero_acceptance(sample_size)
    key = _aql_keys().get(float(aql))
    letters = [letter for letter, size in _standard().sample_sizes[severity].items() if size == sample_size]
    cells = {(raw[0], raw[1]): letter for letter in letters if key and (raw := _own(letter, key, severity)) is not None}
    if len(cells) != 1:
        return None
    ((accept, reject), letter), *_ = cells.items()
    return SamplePlan(letter, sample_size, accept, reject)


def _own(letter: str, key: str, severity: SeverityLevel) -> tuple[int, int] | None:
    raw = _standard().tables[severity].raw[letter][key]
    return raw if isinstance(raw, tuple) else None


def expected_accept(sample_size: int, aql: float, severity: SeverityLevel = "normal") -> int | None:
    """Return the acceptance number the standard gives for a printed sample and AQL; ``None`` where it has no answer.

    ``None`` is not a contradiction: an arrow, a sample size of a firm's own or an AQL outside the table cannot be
    checked this way.
    """
    found = plan_for_size(sample_size, aql, severity)
    return None if found is None else found.accept


def expected_sizes(
    lot_size: int, level: str, aqls: Iterable[float], severity: SeverityLevel = "normal"
) -> frozenset[int]:
    """Return every sample size that agrees with the standard for a lot; empty where the standard has no answer.

    Firms read the table in three ways, and each is right: the level's own size for all classes, the size the arrows
    give to each class, and the one largest size for all. A lot smaller than its sample is inspected whole.
    """
    try:
        letter = code_letter(lot_size, level)
        values = [aql for aql in aqls if aql != _ZERO]
        own = _standard().sample_sizes[severity]
        sizes = {own[letter], own[_common_letter(letter, values, severity)]}
        sizes |= {plan_for_letter(letter, aql, severity).size for aql in values}
    except NotInStandardError:
        return frozenset()
    return frozenset(min(size, lot_size) for size in sizes)
