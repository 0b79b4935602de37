"""A plan with a line for each class: its AQL, bare or in brackets, and its limits: "Major (2.5) | accept 7, reject 8".

So may both numbers stand alone: "Major: AQL 2.5, 7/8".

A bare figure behind the name of a class may count its finds. It is an AQL where it has a point in one of the lines,
every line has the limit of its class behind it, and AQLs and limits rise with the classes.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.lines import Line, size_of
from toolkit.parsers.limits.limit_judge import in_cells, judged
from toolkit.parsers.words import classes
from toolkit.parsers.words.class_headings import labelled
from toolkit.parsers.words.lazily import Lazy, has_digit
from toolkit.parsers.words.may_name import may_name_class

FEWEST = 2  # classes
LONGEST = 90  # characters of a line
CLOSE = 2.0  # heights of the letters from one line to the next
_LINE = Lazy(
    r"(?P<name>[^\d()（）|:：]{1,30}?)\s*[(（:：|]?\s*(?:(?:AQL|NQA|NCA|LQA)\s*[:=]?\s*)?"
    r"(?P<rate>\d{1,2}(?:[.,]\d{1,3})?)(?![.,]?\d)\s*%?\s*[)）]?[\s:：|,–—-]+(?:(?P<rest>[^\W\d_].*)|[(（]?(?P<pair>\d{1,3}\s?/\s?\d{1,3})[)）]?)"
)


class _Told(NamedTuple):
    """What a line says of its class: the printed AQL, and its limits by their kind."""

    row: Row
    name: str
    rate: str
    limits: tuple[tuple[str, str], ...]
    bare: bool = False  # a pair of figures that no word names


def plan_lines(rows: Sequence[Row]) -> Iterator[Line]:
    """Yield the AQLs and the limits of lines that follow each other, each on another class."""
    run: list[_Told] = []
    for row in [*rows, None]:
        told = _told(row) if row is not None else None
        if run and (told is None or not _follows(run[-1].row, told.row)):
            yield from _of_run(run)
            run = []
        run.extend([told] if told is not None else [])


def _told(row: Row) -> _Told | None:
    text = in_cells(row).replace("，", ",")
    match = _LINE.fullmatch(text) if len(text) <= LONGEST and has_digit(text) and may_name_class(text) else None
    if match is None:
        return None
    if match["pair"]:
        return _Told(row, match["name"].strip(), match["rate"], (("both", match["pair"]),), bare=True)
    said = tuple((kind or "", value) for kind, value in labelled(match["rest"].replace("|", ",")))
    known = [kind for kind, _ in said] in (["allowed"], ["both"], ["allowed", "reject"])
    return _Told(row, match["name"].strip(), match["rate"], said) if known else None


def _follows(above: Row, row: Row) -> bool:
    return row.page == above.page and 0 < row.top - above.top < CLOSE * size_of(row) + (row.bottom - row.top)


def _are_pairs(run: Sequence[_Told]) -> bool:
    """Tell whether the bare pairs of *run* are limits, "0/1", "7/8": what was found of what is allowed never runs so.

    That of a class of which none is accepted tells it: finds of as many would stand there as "0/0".
    """
    pairs = [tuple(map(int, told.limits[0][1].split("/"))) for told in run if told.bare]
    return not pairs or ((0, 1) in pairs and all(reject == accept + 1 for accept, reject in pairs))


def _of_run(run: Sequence[_Told]) -> Iterator[Line]:
    named = classes.severities([told.name for told in run], letters=True)
    by_class = {severity: told for severity, told in zip(named, run, strict=True) if severity is not None}
    if len(run) < FEWEST or None in named or len(by_class) < len(run) or not _are_pairs(run):
        return
    lines = [
        Line(kind, told.row.text, {severity: value}, told.row.page, told.row.box)
        for severity, told in by_class.items()
        for kind, value in (("aql", told.rate), *told.limits)
    ]
    yield from judged(lines, " | ".join(in_cells(told.row) for told in run))
