"""What a person is told of a decision, each thing once: a number that the tables show is not told again as a reason."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from msgspec.structs import replace

from toolkit.cli.explained.sums import costs_you, has_sum, money_notes
from toolkit.cli.explained.supposed_text import Beside, beside
from toolkit.cli.matter import Matter
from toolkit.cli.resolution_text import PATHS, failure_words, reason_words
from toolkit.model.lots import failed_part
from toolkit.model.report import Report
from toolkit.model.resolution import Cost, Option, PerHundred, Rate, Reason, Resolution, UnitRange
from toolkit.model.severity import Severity
from toolkit.resolver.limits import critical_finds, failing_classes
from toolkit.resolver.statistics import most_when_none_found
from toolkit.resolver.turns import Turn
from toolkit.resolver.wording import SORT_MODES, day

# Rules whose figures stand in a table or in the list of what to do.
_IN_TABLES = ("G17", "G31", "G44", "G51")
_OF_THE_VISIT = ("G24", "G25", "G26")
_OF_THE_DATES = "G28"
# Notes that hold of every rework, sort and rejection say nothing of this one, unless it is the way that is gone.
_ALWAYS = ({"G24", "G25"}, {"G30", "G33"}, {"G43"})
_NAMED = re.compile(r"“[^”]*”")
_TURNED = PATHS | {"ask": "open, with new questions to answer"}
_RULE = re.compile(r"G\d+")


class ClassLine(NamedTuple):
    """One class: what was found on how many units, its limit and AQL, and what that says of the lot.

    *most* is the share that may still be bad (one-sided, 95 %) where nothing critical was found.
    """

    severity: Severity
    found: int | None
    sample: int | None
    allowed: int | None
    aql: float | None
    rate: Rate | None
    units: UnitRange | None
    per_hundred: PerHundred | None
    failed: bool
    most: float | None = None


class Priced(NamedTuple):
    """What a way costs both sides; *mode* is empty where a way can be gone in one way only."""

    mode: str
    cost: Cost | None
    supplier: Cost | None


class Way(NamedTuple):
    """A way out in the guide's order; *why* leaves out what the reasons say already."""

    number: int
    path: str
    open: bool
    chosen: bool
    prices: tuple[Priced, ...]
    why: tuple[str, ...]

    @property
    def state(self) -> str:
        return ("open, chosen" if self.chosen else "open") if self.open else "closed"


class Account(NamedTuple):
    verdict: str
    because: tuple[str, ...]
    failure: str | None
    path: str
    currency: str
    classes: tuple[ClassLine, ...]
    ways: tuple[Way, ...]
    no_way: str | None
    why: tuple[str, ...]
    sums: tuple[str, ...]
    visit: tuple[str, ...]
    turns: tuple[str, ...]
    what_ifs: tuple[Beside, ...]
    questions: tuple[str, ...]
    answer_by: str | None
    answer_told: bool  # a step names the day
    steps: tuple[str, ...]
    prevention: tuple[str, ...]
    reasons: tuple[str, ...]


def account(matter: Matter, turning: tuple[Turn, ...] = (), *, whole: bool = False) -> Account:
    """Return what to tell of *matter*, with *turning* as what would change it; *whole* leaves out no reason."""
    decided, report = matter.resolution, matter.report
    shared = {option.why for option in decided.options}
    no_way = " ".join(decided.options[0].why) if len(shared) == 1 and not _open(decided) else None
    failure = decided.failure
    reasons = tuple(_reasons(decided, whole=whole))
    summed = _summed(decided, whole=whole)
    return Account(
        verdict=decided.verdict.result,
        because=_because(decided),
        failure=failure_words(failure) if failure.pattern != "none" else None,
        path=PATHS[decided.path],
        currency=matter.order.order.money,
        classes=tuple(_classes(report, decided)),
        ways=() if no_way else tuple(_ways(decided, summed, whole=whole)),
        no_way=no_way,
        why=tuple(_why(one for one in reasons if one.rule not in _OF_THE_VISIT)),
        sums=tuple(money_notes(decided, summed, whole=whole)),
        visit=tuple(map(reason_words, _visit(reasons, whole=whole))),
        turns=tuple(_turns(turning, decided)),
        what_ifs=tuple(beside(one, decided, matter.order.order.money) for one in decided.what_if),
        questions=tuple(f"{ask.question} [{ask.field}]" for ask in decided.asks),
        answer_by=decided.respond_by.isoformat() if decided.respond_by and decided.path != "none" else None,
        answer_told=_names_the_day(decided),
        steps=decided.next,
        prevention=tuple(f"{one.rule}: {one.text}" for one in decided.next_order),
        reasons=tuple(map(reason_words, decided.reasons)),
    )


def _names_the_day(decided: Resolution) -> bool:
    due = day(decided.respond_by) if decided.respond_by else None
    return due is not None and any(due in step for step in decided.next)


def _summed(decided: Resolution, *, whole: bool) -> tuple[Option, ...]:
    """Return the options whose sums are shown: those of closed ways only measure what an open one costs you."""
    measured = whole or any(option.allowed and costs_you(option) for option in decided.options)
    return tuple(option for option in decided.options if option.allowed or has_sum(option)) if measured else ()


def _open(decided: Resolution) -> bool:
    return any(option.allowed for option in decided.options)


def _because(decided: Resolution) -> tuple[str, ...]:
    """Return the grounds of the verdict; those of a pass stand in the table, those left open are asked for."""
    told = decided.verdict.result == "pass" or (decided.verdict.result == "pending" and decided.asks)
    return () if told else decided.verdict.because


def _classes(report: Report, decided: Resolution) -> Iterator[ClassLine]:
    failing, failure = failing_classes(report), decided.failure
    report = failed_part(report) if decided.verdict.result == "fail" else report
    for severity in Severity:
        counted = critical_finds(report) if severity is Severity.CRITICAL else report.counted(severity)
        found = report.total(severity) if counted is None else counted
        line = ClassLine(
            severity=severity,
            found=found,
            sample=report.sampling.sample_size[severity],
            allowed=report.limit(severity),
            aql=report.sampling.aql[severity],
            # Of a class without finds a reason tells, one-sided, how many units may still have one.
            rate=failure.rate[severity] if found else None,
            units=failure.units_in_lot[severity] if found else None,
            per_hundred=failure.defects_per_hundred[severity],
            failed=severity in failing,
            most=_most(severity, found, report),
        )
        if any(value is not None for value in line[1:5]):
            yield line


def _most(severity: Severity, found: int | None, report: Report) -> float | None:
    size = report.sampling.sample_size[severity]
    return most_when_none_found(size) if severity is Severity.CRITICAL and found == 0 and size and size > 0 else None


# --- the ways out -----------------------------------------------------------------------------------------------------


def _ways(decided: Resolution, summed: tuple[Option, ...], *, whole: bool) -> Iterator[Way]:
    said = frozenset() if whole else frozenset(reason.rule for reason in decided.reasons)
    for number, option in enumerate(decided.options, start=1):
        yield Way(
            number=number,
            path=option.path,
            open=option.allowed,
            chosen=option.path == decided.path,
            prices=tuple(_prices(option)) if option in summed else (),
            why=tuple(_notes(option, said, chosen=whole or option.path == decided.path)),
        )


def _notes(option: Option, said: frozenset[str], *, chosen: bool) -> Iterator[str]:
    """Yield why *option* is open or closed; a note on an open way goes where the reasons tell its rules.

    That it ends late is told of every way: a reason says it of one.
    """
    said = said - {_OF_THE_DATES}
    if chosen and "G20" in said:
        said |= {"G14"}  # that it can be repaired is why it is reworked
    for note in option.why:
        rules = set(_RULE.findall(note))
        if not (option.allowed and rules and (rules <= said or (rules in _ALWAYS and not chosen))):
            yield note


def _prices(option: Option) -> Iterator[Priced]:
    for mode in option.modes:
        yield Priced(SORT_MODES.get(mode.name, mode.name).rpartition(", ")[2], mode.cost, mode.supplier_cost)
    if not option.modes:
        yield Priced("", option.cost, option.supplier_cost)


# --- reasons ----------------------------------------------------------------------------------------------------------


def _reasons(decided: Resolution, *, whole: bool) -> Iterator[Reason]:
    for number, reason in enumerate(decided.reasons):
        if whole or not _told_elsewhere(reason, decided, first=number == 0):
            yield reason


def _why(reasons: Iterable[Reason]) -> Iterator[str]:
    """Yield *reasons* in words; the same places are told once."""
    told: set[tuple[str, ...]] = set()
    for one in reasons:
        yield reason_words(replace(one, evidence=()) if one.evidence in told else one)
        told.add(one.evidence)


def _visit(reasons: tuple[Reason, ...], *, whole: bool) -> Iterator[Reason]:
    """Yield what is known of the next inspection; of several reasons of one rule the last, which draws the sum."""
    last = {reason.rule: reason for reason in reasons}
    yield from (one for one in reasons if one.rule in _OF_THE_VISIT and (whole or one is last[one.rule]))


def _told_elsewhere(reason: Reason, decided: Resolution, *, first: bool) -> bool:
    return (
        _in_a_table(reason, decided)
        or (not first and _told_first(reason, decided))
        or _as_ground(reason, decided, first=first)
    )


def _in_a_table(reason: Reason, decided: Resolution) -> bool:
    """Return whether the table of classes tells it: that nothing critical was found, and what may still be there."""
    found = decided.failure.rate.critical
    return reason.rule == "G11" and decided.verdict.result == "fail" and found is not None and not found.estimate


def _told_first(reason: Reason, decided: Resolution) -> bool:
    """Return whether the first reason or a question names all this already, or a step asks to hold what is unpaid."""
    names = set(_NAMED.findall(reason.text))
    held = any(step.startswith("Hold the balance of") for step in decided.next)
    asked = (ask.question for ask in decided.asks)
    told = {name for text in (decided.reasons[0].text, *asked) for name in _NAMED.findall(text)}
    named = reason.rule in ("G12", "G15") and bool(names) and names <= told and "one way" not in reason.text
    return named or (reason.rule == "G18" and held and "weak" not in reason.text)


def _as_ground(reason: Reason, decided: Resolution, *, first: bool) -> bool:
    grounds = decided.verdict.because
    said = any((ground.partition(": ")[2] or ground) in reason.text for ground in grounds)
    repeats = said and reason.rule in ("G7", "G50")
    if first:
        # A pass stands in the table, and what is open stands among the questions.
        return repeats and (decided.path == "none" or bool(decided.asks))
    # That defects and not units were counted stands in no table, though the figures do.
    return repeats or (reason.rule in _IN_TABLES and not (reason.rule == "G31" and _counts_defects(decided)))


def _counts_defects(decided: Resolution) -> bool:
    return any(rate is not None for _, rate in decided.failure.defects_per_hundred.items())


def _turns(turning: tuple[Turn, ...], decided: Resolution) -> Iterator[str]:
    """Yield each other outcome behind everything that leads to it: ``if it rains, or if it snows: rejection``."""
    outcomes = sorted(turning, key=_outcome)
    for (verdict, path), group in groupby(outcomes, key=_outcome):
        led = f"the lot would {verdict}" if verdict != decided.verdict.result else _TURNED[path]
        yield f"if {', or if '.join(turn.condition for turn in group)}: {led}"


def _outcome(turn: Turn) -> tuple[str, str]:
    return turn.verdict, turn.path
