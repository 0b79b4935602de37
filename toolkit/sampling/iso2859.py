"""The tables of ISO 2859-1 (single sampling), read once from ``iso2859_1.json`` with every arrow resolved.

ANSI/ASQ Z1.4 and GB/T 2828.1 print the same normal and tightened plans; the reduced plans here are the ISO ones
(no gap between acceptance and rejection number).
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import Literal

import msgspec

from toolkit.model.severity import BySeverity, Rates
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
        raise NotInStandardError(f"AQL {aql:g} is not in ISO 2859-1, which has {', '.join(_standard().aqls)}")
    return key


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


def plan(lot_size: int, level: str, aql: float, severity: SeverityLevel = "normal") -> SamplePlan:
    """Return the plan for one class of a lot; AQL 0 accepts nothing in the level's own sample.

    A plan that asks for as many units as the lot has, or more, becomes a full inspection with the same numbers.
    Raises ``NotInStandardError``.
    """
    letter = code_letter(lot_size, level)
    if aql == _ZERO:
        return _within(zero_acceptance(_standard().sample_sizes[severity][letter]), lot_size)
    return _within(plan_for_letter(letter, aql, severity), lot_size)


def _within(chosen: SamplePlan, lot_size: int) -> SamplePlan:
    if chosen.size < lot_size:
        return chosen
    return msgspec.structs.replace(chosen, size=lot_size, full=True)


def common_plans(lot_size: int, level: str, aqls: Rates, severity: SeverityLevel = "normal") -> BySeverity[SamplePlan]:
    """Return a plan per class, read from one code letter so that one sample serves all classes.

    Arrows may lead the classes to different sizes. Then the letter with the largest sample serves them all, and the
    table is read again at that letter until nothing moves. A class whose arrow leads *up* from there keeps its smaller
    sample, because the standard has no plan for it in the larger one. AQL 0 accepts nothing in the largest sample.
    Raises ``NotInStandardError``.
    """
    values = [aql for _, aql in aqls.items() if aql != _ZERO]
    letter = _common_letter(code_letter(lot_size, level), values, severity)
    size = _standard().sample_sizes[severity][letter]

    def for_class(aql: float | None) -> SamplePlan | None:
        if aql is None:
            return None
        return _within(zero_acceptance(size) if aql == _ZERO else plan_for_letter(letter, aql, severity), lot_size)

    return BySeverity(for_class(aqls.critical), for_class(aqls.major), for_class(aqls.minor))


def _common_letter(letter: str, aqls: list[float], severity: SeverityLevel) -> str:
    while aqls:
        largest = max((plan_for_letter(letter, aql, severity) for aql in aqls), key=lambda found: found.size)
        if largest.letter is None or largest.letter == letter:
            break
        letter = largest.letter
    return letter


def is_sample_size(size: int) -> bool:
    """Tell whether the standard has a normal plan with a sample of *size* units."""
    return size in _standard().sample_sizes["normal"].values()


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
