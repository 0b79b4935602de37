"""A path with the reason that chose it, and the places that a reason names."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from toolkit.model.lot_checks import title_of
from toolkit.model.report import Section
from toolkit.model.resolution import Path, Reason
from toolkit.resolver.case import Case, Row
from toolkit.resolver.wording import listed, row_place


class Ruling(NamedTuple):
    path: Path
    reason: Reason


Route = Callable[[Case], Ruling | None]


def places(rows: Iterable[Row]) -> tuple[str, ...]:
    return tuple(row_place(row.number, row.defect) for row in rows)


def section_places(sections: Iterable[Section]) -> tuple[str, ...]:
    return tuple(f"page {section.page}" if section.page else section.name for section in sections)


def named(sections: Iterable[Section]) -> str:
    return listed(f"“{title_of(section)}”" for section in sections)


def ask(rule: str, text: str) -> Ruling:
    return Ruling("ask", Reason(rule=rule, text=text))
