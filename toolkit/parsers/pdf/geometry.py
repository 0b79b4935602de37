"""Points, boxes and matrices of PDF drawing."""

from collections.abc import Iterator
from itertools import pairwise
from math import atan2, degrees

from toolkit.parsers.layout.pages import Box, Rule

Point = tuple[float, float]
Matrix = tuple[float, float, float, float, float, float]
"""How points are moved: x' = a x + c y + e, y' = b x + d y + f, as PDF writes it."""

SLANT = 0.6  # how far the ends of a level line may differ


def moved(x: float, y: float, matrix: Matrix) -> Point:
    a, b, c, d, e, f = matrix
    return (a * x + c * y + e, b * x + d * y + f)


def turn_of(matrix: Matrix) -> float:
    """Return by how many degrees *matrix* turns what is level, clockwise."""
    return degrees(atan2(matrix[1], matrix[0]))


def times(inner: Matrix, outer: Matrix) -> Matrix:
    """Return the matrix that moves as *inner* does and then as *outer* does."""
    a, b, c, d, e, f = inner
    g, h, i, j, k, m = outer
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def around(points: list[Point]) -> Box:
    xs, ys = zip(*points, strict=True)
    return (min(xs), min(ys), max(xs), max(ys))


def straight(a: Point, b: Point) -> bool:
    return abs(a[0] - b[0]) <= SLANT or abs(a[1] - b[1]) <= SLANT


def rule_of(box: Box) -> Rule:
    """Return the middle line of a thin box, whichever way it lies."""
    x0, top, x1, bottom = box
    if x1 - x0 >= bottom - top:
        middle = (top + bottom) / 2
        return Rule(x0, middle, x1, middle)
    middle = (x0 + x1) / 2
    return Rule(middle, top, middle, bottom)


def sides_of(box: Box) -> tuple[Rule, Rule, Rule, Rule]:
    x0, top, x1, bottom = box
    return Rule(x0, top, x1, top), Rule(x1, top, x1, bottom), Rule(x0, bottom, x1, bottom), Rule(x0, top, x0, bottom)


def rims(outer: Box, inner: Box, thin: float) -> Iterator[Rule]:
    """Yield a line for each side of *outer* that stands apart from that of *inner*, at most *thin* points.

    Browsers print the lower border of a row so: as what lies between its box and the box without that border.
    """
    left, top, right, bottom = (abs(a - b) for a, b in zip(outer, inner, strict=True))
    if max(left, top, right, bottom) > thin:
        return
    x0, y0, x1, y1 = outer
    parts = ((left, (x0, y0, inner[0], y1)), (top, (x0, y0, x1, inner[1])), (right, (inner[2], y0, x1, y1)))
    for wide, box in (*parts, (bottom, (x0, inner[3], x1, y1))):
        if wide > 0:
            yield rule_of(box)


def adjoins(box: Box, other: Box) -> bool:
    """Tell whether two boxes share a side."""
    beside = min(abs(box[0] - other[2]), abs(box[2] - other[0])) <= SLANT and abs(box[1] - other[1]) <= SLANT
    below = min(abs(box[1] - other[3]), abs(box[3] - other[1])) <= SLANT and abs(box[0] - other[0]) <= SLANT
    return beside or below


def is_box(run: list[Point]) -> bool:
    """Tell whether the points go round four level and upright sides."""
    sides = [(a, b) for a, b in pairwise(run) if a != b]
    return len(sides) >= 3 and all(straight(a, b) for a, b in sides)  # noqa: PLR2004 - the fourth side may be implied


def is_mark(mark: Box, box: Box) -> bool:
    """Tell whether *mark* is ink inside *box*, large enough to be a tick and not one of the box's own sides."""
    side = box[2] - box[0]
    x, y = (mark[0] + mark[2]) / 2, (mark[1] + mark[3]) / 2
    within = box[0] - 1 < x < box[2] + 1 and box[1] - 1 < y < box[3] + 1
    return within and min(mark[2] - mark[0], mark[3] - mark[1]) > 0.25 * side
