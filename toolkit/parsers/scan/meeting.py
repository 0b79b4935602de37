"""Where the ruling lines of a picture meet.

A line that is not quite level or upright is seen longer than it is; so two tables with a narrow gap between them became
one, and the rows of the second took their heads from the first.
"""

from collections.abc import Sequence

from toolkit.parsers.layout.pages import Rule

OVERSHOOT = 1 / 200  # of the page's width by which a line may be seen to end behind one that it ends at


def meeting(rules: Sequence[Rule], width: float) -> list[Rule]:
    """Return *rules* of a page of *width*, each ending at the line that crosses it there."""
    level, upright = [rule for rule in rules if rule.level], [rule for rule in rules if not rule.level]
    reach = width * OVERSHOOT
    ends = [(rule.top, rule.x0 - reach, rule.x1 + reach) for rule in level]
    sides = [(rule.x0, rule.top - reach, rule.bottom + reach) for rule in upright]
    across = [
        Rule(_end(rule.x0, rule.top, sides, reach), rule.top, _end(rule.x1, rule.top, sides, reach), rule.bottom)
        for rule in level
    ]
    down = [
        Rule(rule.x0, _end(rule.top, rule.x0, ends, reach), rule.x1, _end(rule.bottom, rule.x0, ends, reach))
        for rule in upright
    ]
    return across + down


def _end(end: float, line: float, crossing: Sequence[tuple[float, float, float]], reach: float) -> float:
    """Return where a line on *line* that is seen to end at *end* ends: at the nearest that crosses it."""
    near = [place for place, first, last in crossing if first <= line <= last and abs(place - end) <= reach]
    return min(near, key=lambda place: abs(place - end), default=end)
