"""The two charts as places on a drawing, in its own units: rates against their limits, costs of the ways out."""

from collections.abc import Sequence
from decimal import Decimal
from math import ceil, floor, log10
from typing import NamedTuple

from toolkit.cli.explained.account import Account, ClassLine, Way
from toolkit.model.resolution import Rate

LEFT, RIGHT, WIDTH = 290.0, 760.0, 800  # the scale lies between the names and the edge
TOP, ROW = 34, 42
_STEPS = (1, 2, 2.5, 5, 10)
_PARTS = 5


class Tick(NamedTuple):
    x: float
    value: float


class Span(NamedTuple):
    """One row: a range with its estimate, as places and as words; *marks* are other places by their name."""

    name: str
    y: float
    low: float
    middle: float
    high: float
    marks: tuple[tuple[str, float], ...] = ()
    open: bool = True


class Chart(NamedTuple):
    width: int
    height: int
    left: float
    right: float
    zero: float
    ticks: tuple[Tick, ...]
    spans: tuple[Span, ...]


def rates(told: Account) -> Chart | None:
    """Return the rate of each class in percent with its interval, its limit Ac/n and its AQL; ``None`` without one."""
    lines = [line for line in told.classes if line.rate is not None]
    if not lines:
        return None
    values = [value for line in lines for value in (*_percents(line), *(value for _, value in _limits(line)))]
    scale = _scale([*values, 0.0])
    spans = []
    for number, line in enumerate(lines):
        low, middle, high = map(scale.at, _percents(line))
        marks = tuple((name, scale.at(value)) for name, value in _limits(line))
        spans.append(Span(str(line.severity), _y(number), low, middle, high, marks))
    return scale.chart(spans)


def costs(told: Account) -> Chart | None:
    """Return what each way costs the buyer, low, expected and high; ``None`` where no way has a sum."""
    rows = [(_name(way, price.mode), way, price.cost) for way in told.ways for price in way.prices if price.cost]
    if not rows:
        return None
    scale = _scale([0.0, *(float(amount) for _, _, cost in rows for amount in (cost.low, cost.high))])
    spans = [
        Span(name, _y(number), scale.at(cost.low), scale.at(cost.expected), scale.at(cost.high), open=way.open)
        for number, (name, way, cost) in enumerate(rows)
    ]
    return scale.chart(spans)


def _percents(line: ClassLine) -> tuple[float, float, float]:
    rate = line.rate or Rate(0.0, 0.0, 0.0)
    return 100 * rate.low, 100 * rate.estimate, 100 * rate.high


def _limits(line: ClassLine) -> tuple[tuple[str, float], ...]:
    """Return the limit's own rate and the AQL, both in percent, where they are known."""
    limit = 100 * line.allowed / line.sample if line.allowed is not None and line.sample else None
    marks = (("limit", limit), ("aql", line.aql))
    return tuple((name, value) for name, value in marks if value is not None)


def _name(way: Way, mode: str) -> str:
    return ", ".join(filter(None, (way.path, mode)))


def _y(number: int) -> float:
    return TOP + ROW * (number + 0.5)


class _Scale(NamedTuple):
    low: float
    high: float
    step: float

    def at(self, value: float | Decimal) -> float:
        return LEFT + (RIGHT - LEFT) * (float(value) - self.low) / (self.high - self.low)

    def chart(self, spans: Sequence[Span]) -> Chart:
        steps = round((self.high - self.low) / self.step)
        values = [self.low + self.step * number for number in range(steps + 1)]
        ticks = tuple(Tick(self.at(value), value) for value in values)
        return Chart(WIDTH, TOP + ROW * len(spans) + 6, LEFT, RIGHT, self.at(0), ticks, tuple(spans))


def _scale(values: list[float]) -> _Scale:
    """Return a scale of round numbers that holds all *values*."""
    low, high = min(values), max(values)
    rough = ((high - low) or 1.0) / _PARTS
    power = 10.0 ** floor(log10(rough))
    step = next(part * power for part in _STEPS if part * power >= rough * (1 - 1e-9))
    return _Scale(floor(low / step) * step, max(ceil(high / step), floor(low / step) + 1) * step, step)
