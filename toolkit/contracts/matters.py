"""The figures that a contract gives for what a clause has a blank for, in whatever words: matters.toml says by which.

The check knows what a contract grants; a contract that grants it in words nobody foresaw, or grants nothing, may give a
figure for it all the same, and a clause that goes in beside it would say a second one.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from toolkit.contracts.clause import Tongue, Variable
from toolkit.contracts.figured import COUNT, MARK, MONEY, SHARE, Figure, Figured, in_days, loosely
from toolkit.contracts.passages import Sentence
from toolkit.contracts.schedule import Chosen
from toolkit.contracts.searching import found, places, scripted
from toolkit.contracts.sums import read
from toolkit.contracts.values import Filled
from toolkit.resources import package_table

_UNITS = ("days", "months", SHARE, MONEY, COUNT)
_NAME = re.compile(r"\{([a-z]+)\}")
# The units of blanks, each as the one that is weighed and how many of it one is.
_OF_BLANK = {
    "Working Days": ("days", 1.0), "days": ("days", 1.0), "hours": ("days", 1 / 24),
    "months": ("months", 1.0), "years": ("months", 12.0),
}  # fmt: skip
_WORKING = "Working Days"
_LONG = 84  # days: what counts in months may be told in so many days, or in twelve weeks
_WISHES = {None: None, "more": True, "less": False}
_WITHOUT = {None: None, "better": True, "worse": False}


class Matter(NamedTuple):
    """One thing that contracts give figures for: the *blanks* filled with the same, and the words that tell of it.

    *clauses* of the library speak of it. *wish* tells whether the buyer has the better of a higher figure, *without*
    whether of none; ``None`` where that depends. A *rate* counts for a time: "1 % per week". Unless it
    *clashes* another figure of the clause can stand beside it.
    """

    means: str
    blanks: frozenset[str]
    clauses: frozenset[str]
    cues: tuple[str, ...]
    says: tuple[str, ...]
    about: tuple[str, ...]
    unless: tuple[str, ...]
    offered: bool
    wish: bool | None
    without: bool | None
    rate: bool
    clashes: bool

    @property
    def in_months(self) -> bool:
        """Whether its figure counts in months or years."""
        return any("(?P<figure><months>)" in pattern for pattern in self.says)


class Beside(NamedTuple):
    """A *figure* of the contract, in *sentence*, beside the blank *name* of a clause, which is filled with *ours*.

    *value* is theirs as the blank would take it; ``None`` where the blank cannot say the same. *more* tells whether
    theirs is the higher figure; ``None`` where the two cannot be weighed. *counts* is the unit of the blank where no
    figure in it says the same as theirs: seven days are not seven Working Days. Where it
    *clashes* one of both has to go.
    """

    name: str
    sentence: Sentence
    figure: Figure
    ours: str
    value: str | None
    more: bool | None
    counts: str = ""
    clashes: bool = True


def beside(one: Chosen, given: Iterable[Figured]) -> tuple[Beside, ...]:
    """Return where a contract with the figures *given* gives another for a blank of the clause *one*.

    A value is offered only where all that the contract says of the blank is one figure.
    """
    given = tuple(given)
    return tuple(
        told
        for name, blank in one.blanks.items()
        for matter in matters().get(f"{one.clause.id}.{name}", ())
        for told in _beside(blank, one.clause.front.variables[name], matter, given)
    )


def _beside(blank: Filled, variable: Variable, matter: Matter, given: tuple[Figured, ...]) -> Iterator[Beside]:
    found = [(one.sentence, figure) for one in given for figure in stated(matter, one)]
    if not found and matter.in_months:
        long = (loosely(one, _LONG, 0) for one in given)
        found = [(one.sentence, figure) for one in long for figure in stated(matter, one)]
    certain = matter.offered and len({(figure.value, figure.working, _money(figure)) for _, figure in found}) == 1
    for sentence, figure in found:
        if not _is_same(figure, blank, variable):
            value = _value(figure, variable) if certain else None
            more = _is_more(figure, blank, variable)
            counts = "" if _times(figure, variable) is not None or figure.unit == MONEY else variable.unit or ""
            yield Beside(blank.name, sentence, figure, _ours(blank, variable), value, more, counts, matter.clashes)


def stated(matter: Matter, one: Figured) -> tuple[Figure, ...]:
    """Return the figures that the sentence *one* gives for *matter*, each once."""
    if not any(map(one.text.__contains__, matter.cues)):
        return ()
    hits = (hit for pattern in scripted(matter.says, one.text) for hit in places(pattern, one.text))
    numbers = {len(MARK.findall(one.text, 0, hit.start("figure"))) for hit in hits}
    if not numbers or found(matter.unless, one.text) is not None:
        return ()
    if matter.about and found(matter.about, one.text) is None:
        return ()
    stated = (one.figures[number] for number in sorted(numbers))
    return tuple(figure for figure in stated if figure.per.days or not matter.rate)


def _is_same(figure: Figure, blank: Filled, variable: Variable) -> bool:
    """Tell whether the clause says the *figure* of the contract already, in days of the same kind."""
    ours = blank.texts[Tongue.ENGLISH]
    if figure.unit == MONEY:
        told, own = read(figure.words), read(ours.lower())
        return _digits(ours) == _digits(figure.words) if None in {told.value, own.value} else told == own
    value = _value(figure, variable)
    return value is not None and value == ours.replace(",", "")


def _is_more(figure: Figure, blank: Filled, variable: Variable) -> bool | None:
    """Tell whether the *figure* of the contract is higher than that of the clause; ``None`` where one is no number."""
    if figure.unit == MONEY or variable.type not in {"integer", "number"}:
        return None
    ours, times = float(blank.texts[Tongue.ENGLISH].replace(",", "")), _times(figure, variable)
    if times is not None:
        return figure.value > ours * times
    unit, times = _OF_BLANK.get(variable.unit or "", ("", 1.0))
    days, theirs = in_days(Figure(unit, ours * times, variable.unit == _WORKING, "")), in_days(figure)
    return None if days is None or theirs is None else theirs > days


def _value(figure: Figure, variable: Variable) -> str | None:
    """Return *figure* as *variable* would take it; ``None`` where it counts in another unit, or in parts of one."""
    if figure.unit == MONEY:
        return _money(figure) if figure.words.isascii() else None
    times = _times(figure, variable)
    if times is None:
        return None
    value = round(figure.value / times, 4)
    return f"{value:g}" if variable.type == "number" or value == int(value) else None


def _times(figure: Figure, variable: Variable) -> float | None:
    """Return how many of the unit of *figure* one of *variable* is; ``None`` where it is another, or of other days."""
    unit, times = _OF_BLANK.get(variable.unit or "", (figure.unit, 1.0))
    of_other_days = unit == "days" and figure.working != (variable.unit == _WORKING)
    return None if unit != figure.unit or of_other_days else times


def _money(figure: Figure) -> str:
    return figure.words.upper() if figure.unit == MONEY else ""


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))


def _ours(blank: Filled, variable: Variable) -> str:
    unit = "%" if (variable.unit or "").startswith("percent") else variable.unit or ""
    text = blank.texts[Tongue.ENGLISH]
    unit = unit.removesuffix("s") if text == "1" else unit
    return f"{text} {unit}".strip() if variable.type in {"integer", "number"} else text


def cues(chosen: Iterable[Chosen]) -> tuple[str, ...]:
    """Return the words of which each sentence has one that gives a figure for a blank of the clauses *chosen*."""
    blanks = (f"{one.clause.id}.{name}" for one in chosen for name in one.blanks)
    return tuple(dict.fromkeys(cue for blank in blanks for matter in matters().get(blank, ()) for cue in matter.cues))


@cache
def matters() -> Mapping[str, tuple[Matter, ...]]:
    """Return the matters by the blanks that are filled with the same, "b1-inspection-right.notice_days"."""
    by_blank: dict[str, tuple[Matter, ...]] = {}
    for matter in all_matters():
        for blank in matter.blanks:
            by_blank[blank] = (*by_blank.get(blank, ()), matter)
    return by_blank


@cache
def all_matters() -> tuple[Matter, ...]:
    """Return the matters in the order of the table, with those that no blank is filled with."""
    table: dict[str, Any] = package_table("toolkit.contracts", "matters.toml")
    phrases = dict(table["phrases"]) | {unit: f"(?P<figure><{unit}>)" for unit in _UNITS}
    return tuple(_matter(one, phrases) for one in table["matters"].values())


def _matter(one: Mapping[str, Any], phrases: Mapping[str, str]) -> Matter:
    says, about, unless = (
        tuple(_whole(pattern, phrases) for pattern in one.get(name, ())) for name in ("says", "about", "unless")
    )
    blanks = frozenset(one.get("blanks", ()))
    clauses = frozenset(blank.partition(".")[0] for blank in blanks) | frozenset(one.get("clauses", ()))
    wish, without = _WISHES[one.get("wish")], _WITHOUT[one.get("without")]
    means, offered = one["means"], one.get("offered", True)
    cues, rate, clashes = tuple(one["cues"]), one.get("rate", False), one.get("clashes", True)
    return Matter(means, blanks, clauses, cues, says, about, unless, offered, wish, without, rate, clashes)


def _whole(pattern: str, phrases: Mapping[str, str]) -> str:
    """Return *pattern* with its phrases put in, in which others may stand."""
    while (hit := _NAME.search(pattern)) is not None:
        pattern = pattern.replace(hit.group(), phrases[hit.group(1)])
    return pattern


def patterns() -> Iterator[str]:
    """Yield the patterns of all matters."""
    yield from sorted({pattern for matter in all_matters() for pattern in (*matter.says, *matter.unless)})
