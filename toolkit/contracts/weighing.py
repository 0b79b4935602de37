"""Whether one figure is higher than another of the same thing, and whether two figures are the same."""

from toolkit.contracts.figured import MONEY, Figure, in_days
from toolkit.contracts.sums import read

_NEARLY = 0.03  # share by which two figures told by different times may differ and count as the same


def key(figure: Figure) -> tuple[object, ...]:
    """Return what is the same for all figures that say the same as *figure*."""
    told = read(figure.words) if figure.unit == MONEY else None
    # Of two sums that are not understood only the words can tell whether they are the same.
    amount = None if told is None else (told.currency, figure.words if told.value is None else told.value)
    return figure.unit, round(figure.value, 6), figure.working, amount, round(figure.per.days, 6)


def rises(was: Figure, now: Figure) -> bool | None:
    """Tell whether *now* is the higher figure; ``None`` where the two cannot be weighed."""
    if bool(was.per.days) is not bool(now.per.days):
        return None
    nearly = 0.0 if was.per.days == now.per.days else _NEARLY
    if was.unit == now.unit and was.working is now.working:
        first, second = _number(was, now), _number(now, was)
    else:
        first, second, nearly = in_days(was), in_days(now), _NEARLY
    if first is None or second is None:
        return None
    return None if abs(first - second) <= nearly * max(first, second) else second > first


def _number(figure: Figure, other: Figure) -> float | None:
    """Return what *figure* is, for a day where it counts for a time; ``None`` for a sum in *other* money."""
    value: float | None = figure.value
    if figure.unit == MONEY:
        told = read(figure.words)
        value = told.value if told.currency == read(other.words).currency else None
    return None if value is None else value / (figure.per.days or 1.0)
