"""The decision on a terminal, in the order in which a manager asks: what failed, which ways, which one, what else."""

from collections.abc import Iterator

from toolkit.cli.explained.account import Account, ClassLine, Way
from toolkit.cli.explained.supposed_text import Beside
from toolkit.cli.layout import LEFT, entry, listed, shown
from toolkit.model.resolution import Cost, Rate

FINE = 0.1
_MOST_REASONS, _MOST_ADVICE = 4, 3  # told at once: a minute is short
_MARGIN = " " * LEFT
_HEADS = ("Counted", "found", "of", "Ac", "AQL", "rate", "in the lot (95 %)", "units of the lot")


def explanation(told: Account, *, whole: bool = False) -> str:
    """Return *told* as lines; *whole* cuts no list short."""
    return "\n".join(line for part in _parts(told, whole=whole) for line in part)


def _parts(told: Account, *, whole: bool) -> Iterator[Iterator[str]]:
    yield entry("Verdict", ": ".join(filter(None, (told.verdict, "; ".join(told.because)))))
    yield _table([_HEADS, *map(_cells, told.classes)])
    yield entry("Failure", told.failure)
    yield entry("Way out", told.path)
    yield listed("Why", _few(told.why, _MOST_REASONS, whole=whole))
    yield entry("Ways", told.no_way and f"none: {told.no_way}")
    yield listed("Ways", map(_way, told.ways))
    yield _costs(told)
    yield listed("Money", told.sums)
    yield listed("Changes", told.turns)
    yield (line for one in told.what_ifs for line in _beside(one))
    yield listed("Questions", told.questions)
    yield entry("Answer by", None if told.answer_told else told.answer_by)
    yield listed("To do", told.steps)
    yield listed("Next visit", told.visit)
    yield listed("Next order", _few(told.prevention, _MOST_ADVICE, whole=whole))


def _few(texts: tuple[str, ...], most: int, *, whole: bool) -> tuple[str, ...]:
    """Return the first of *texts* and how many more there are; one more is no reason to cut."""
    left = len(texts) - most
    return texts if whole or left <= 1 else (*texts[:most], f"and {left} more: recourse -v resolve …")


def _cells(line: ClassLine) -> tuple[str, ...]:
    name = f"{line.severity}{' !' if line.failed else ''}"
    units = f"{line.units.low:,} to {line.units.high:,}" if line.units else "-"
    known = (shown(value) for value in (line.found, line.sample, line.allowed, line.aql))
    return (name, *known, *_rate(line), units)


def _rate(line: ClassLine) -> tuple[str, str]:
    """Return rate and interval; defects per 100 units where defects and not units were counted."""
    per = line.per_hundred
    if line.rate is None and per is not None:
        return f"{per.estimate:.0f} per 100", f"{per.low:.0f} to {per.high:.0f} per 100"
    if line.most is not None:
        return "-", f"up to {percent(line.most)}"
    return (percent(line.rate.estimate), between(line.rate)) if line.rate else ("-", "-")


def percent(share: float) -> str:
    """Return *share* with one decimal only where it says something."""
    return f"{100 * share:.1f} %" if 0 < share < FINE else f"{100 * share:.0f} %"


def between(rate: Rate) -> str:
    return f"{percent(rate.low)} to {percent(rate.high)}"


def _way(way: Way) -> str:
    state = way.state.upper() if way.chosen else way.state
    return " ".join((f"{way.number} {way.path}: {state}.", *way.why))


def _costs(told: Account) -> Iterator[str]:
    """Yield the table of costs, where there is one; of a way that is closed, that it is."""
    rows = [row for way in told.ways for row in _rows(way)]
    heads = (f"Costs, {told.currency}" if told.currency else "Costs", "you: low / exp. / high", "supplier")
    yield from _table([heads, *rows])


def _rows(way: Way) -> Iterator[tuple[str, ...]]:
    for number, (mode, cost, supplier) in enumerate(way.prices):
        name = mode if number else ", ".join(filter(None, (way.path, mode)))
        yield (
            f"{'  ' if number else ''}{name if way.open or number else f'{name} (closed)'}",
            _figures(cost),
            _figures(supplier),
        )


def _figures(cost: Cost | None) -> str:
    """Return the three sums, or the one that they all are."""
    amounts = [f"{amount:,.0f}" for amount in (cost.low, cost.expected, cost.high)] if cost else ["-"]
    return " / ".join(dict.fromkeys(amounts) if len(set(amounts)) == 1 else amounts)


def _table(rows: list[tuple[str, ...]]) -> Iterator[str]:
    """Yield *rows* under their heads, the first column to the left, the others to the right; heads alone are none."""
    if len(rows) < 2:  # noqa: PLR2004
        return
    wide = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell.ljust(max(wide[0], LEFT)) if n == 0 else cell.rjust(wide[n]) for n, cell in enumerate(row))
        yield "  ".join(cells).rstrip()


def _beside(one: Beside) -> Iterator[str]:
    yield from entry("What if", f"{one.changes} (supposed only; no paper rests on it)")
    if not one.contrasts:
        yield f"{_MARGIN}- nothing changes"
    yield from listed("", (f"{what}: {now} -> {then}" for what, now, then in one.contrasts))
