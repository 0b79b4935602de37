"""The rows of two reports joined, defect by defect: by the entry of the defect knowledge, else by the same words.

Rows are never joined by a guess. One row belongs to one line, and the order of the rows does not matter.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

import msgspec

from toolkit.model.report import Defect, Place, Report
from toolkit.model.resolution import DefectDecision, Resolution
from toolkit.model.severity import Counts, Severity
from toolkit.resolver.defect_book import Book
from toolkit.resolver.recognised import known_defects
from toolkit.resolver.second_case import Again
from toolkit.resolver.second_codes import shared_code
from toolkit.resolver.second_places import elsewhere, other_substance, same_substance
from toolkit.resolver.second_wording import alike, key, same_fault, same_words, share_a_fault, share_no_language

Side = Literal["first", "second"]
_MOST_WORDINGS = 3


class Row(msgspec.Struct, frozen=True):
    side: Side
    defect: Defect
    known: DefectDecision


class Part(msgspec.Struct, frozen=True):
    """What one report says of one defect: its rows, the weightiest first."""

    rows: tuple[Row, ...]

    @property
    def finds(self) -> int | None:
        """Return the finds in all classes; ``None`` where a row prints no number at all, which is never zero."""
        return self.finds_in(frozenset(Severity))

    def finds_in(self, classes: frozenset[Severity]) -> int | None:
        if any(not row.defect.counts for row in self.rows):
            return None
        return sum(max(0, row.defect.counts[severity] or 0) for row in self.rows for severity in classes)

    @property
    def counts(self) -> Counts:
        return Counts(*(_sum(row.defect.counts[severity] for row in self.rows) for severity in Severity))

    @property
    def classes(self) -> frozenset[Severity]:
        """Return the classes in which this was found."""
        return frozenset(severity for severity, count in self.counts.items() if count > 0)

    @property
    def worst(self) -> Severity | None:
        return next((severity for severity in Severity if severity in self.classes), None)

    @property
    def wordings(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(" ".join(row.defect.description.split()) for row in self.rows))

    @property
    def description(self) -> str:
        """Return the wordings of the rows as one text, the first of many."""
        told, left = self.wordings[:_MOST_WORDINGS], len(self.wordings) - _MOST_WORDINGS
        return "; ".join((*told, f"{left} more") if left > 0 else told)

    @property
    def places(self) -> tuple[Place, ...]:
        shown = (Place(page=row.defect.page, bbox=row.defect.bbox, cell=row.defect.cell) for row in self.rows)
        return tuple(dict.fromkeys(place for place in shown if place != Place()))

    @property
    def items(self) -> tuple[str, ...]:
        """Return the items that the rows name; none where a row names none."""
        named = [row.defect.item for row in self.rows if row.defect.item]
        return tuple(sorted(set(named))) if len(named) == len(self.rows) else ()


class Line(msgspec.Struct, frozen=True):
    """One defect in one report or in both; *kind* is the knowledge entry that all its recognised rows have."""

    kind: str | None
    first: Part | None
    second: Part | None

    @property
    def was_found(self) -> bool:
        return self.first is not None and self.first.finds != 0

    @property
    def is_found(self) -> bool:
        return self.second is not None and self.second.finds != 0

    @property
    def kinds(self) -> frozenset[str]:
        parts = (part for part in (self.first, self.second) if part)
        return frozenset(row.known.kind for part in parts for row in part.rows if row.known.kind)


def lines(again: Again) -> tuple[Line, ...]:
    """Return the defects of both reports in the order of their names; those that neither found are left out."""
    rows = [
        *_rows("first", again.first, again.first_resolution, again.book),
        *_rows("second", again.second, again.second_resolution, again.book),
    ]
    placed = [part for group in _groups(rows) for part in _by_place(group, goods_of(again))]
    joined = map(_line, _with_sure_pairs(placed, again))
    return tuple(sorted((line for line in joined if line.was_found or line.is_found), key=_names))


def goods_of(again: Again) -> tuple[str, ...]:
    """Return what both reports call the goods."""
    named = (name for report in (again.first, again.second) for name in (report.product, *report.items))
    return tuple(dict.fromkeys(filter(None, named)))


def _names(line: Line) -> tuple[str, ...]:
    return tuple(part.description if part else "" for part in (line.first, line.second))


def could_be(ours: Part, theirs: Part) -> bool:
    """Return whether two parts that were not joined may still be one defect: alike, or not to be compared."""
    pairs = [(one, other) for one in ours.wordings for other in theirs.wordings]
    if all(other_substance(*pair) for pair in pairs):
        return False
    if any(share_a_fault(*pair) or same_substance(*pair) for pair in pairs):
        return True
    if _kinds(ours) and _kinds(theirs):
        return bool(_kinds(ours) & _kinds(theirs))  # else the knowledge base knows both, and tells them apart
    if share_no_language(ours.wordings, theirs.wordings):
        return True
    return any(alike(*pair) for pair in pairs)


def _rows(side: Side, report: Report, resolution: Resolution, book: Book | None) -> Iterator[Row]:
    known = resolution.per_defect
    if len(known) != len(report.defects):  # a decision that was made of other rows says nothing of these
        known = known_defects(report, book)
    yield from (Row(side, defect, decision) for defect, decision in zip(report.defects, known, strict=True))


def _groups(rows: Sequence[Row]) -> list[list[Row]]:
    """Return the rows by defect: the same entry or the same words, directly or through a third row."""
    group_of: dict[object, int] = {}
    groups: dict[int, list[Row]] = {}
    for number, row in enumerate(rows):
        names = [("words", key(row.defect.description)), *([("kind", row.known.kind)] if row.known.kind else [])]
        met = sorted({group_of[name] for name in names if name in group_of})
        merged = [row, *(other for old in met for other in groups.pop(old))]
        groups[number] = merged
        group_of |= {name: number for name, old in group_of.items() if old in met} | dict.fromkeys(names, number)
    return [part for group in groups.values() for part in _by_words(group)]


def _by_words(group: list[Row]) -> list[list[Row]]:
    """Return *group* by the words of its rows, where both reports have just the same: of one kind, and two defects.

    Where one of them has other words, what was told apart may be told together: then it stays one defect.
    """
    told: dict[object, list[Row]] = {}
    for row in group:
        told.setdefault(key(row.defect.description), []).append(row)
    both = all({row.side for row in rows} == {"first", "second"} for rows in told.values())
    return list(told.values()) if both else [group]


def _by_place(group: list[Row], goods: tuple[str, ...]) -> Iterator[list[Row]]:
    """Yield the rows of *group*, if both reports have some, by the place, or the substance on it, that they name.

    A row that names none goes with all of them: where it belongs nobody can say.
    """
    if len({row.side for row in group}) == 1:
        yield group
        return
    left = list(group)
    while left:
        together, waiting = [left.pop(0)], left
        for row in together:  # it grows while it is gone through
            near = [other for other in waiting if not _apart(row, other, goods)]
            waiting = [other for other in waiting if other not in near]
            together += near
        yield together
        left = waiting


def _apart(one: Row, other: Row, goods: tuple[str, ...]) -> bool:
    pair = one.defect.description, other.defect.description
    return other_substance(*pair) or elsewhere(*pair, goods)


def _with_sure_pairs(groups: list[list[Row]], again: Again) -> Iterator[list[Row]]:
    """Yield *groups*, those of one report joined to those of the other that surely say the same, one to one."""
    ours = [group for group in groups if {row.side for row in group} == {"first"}]
    theirs = [group for group in groups if {row.side for row in group} == {"second"}]
    pairs = [(a, b) for a, one in enumerate(ours) for b, other in enumerate(theirs) if _sure(one, other, again)]
    sole = [
        (a, b)
        for a, b in pairs
        if sum(a == one for one, _ in pairs) == 1 and sum(b == other for _, other in pairs) == 1
    ]
    yield from ([*ours[a], *theirs[b]] for a, b in sole)
    yield from (group for group in groups if len({row.side for row in group}) > 1)
    yield from (group for a, group in enumerate(ours) if a not in {one for one, _ in sole})
    yield from (group for b, group in enumerate(theirs) if b not in {other for _, other in sole})


def _sure(ours: list[Row], theirs: list[Row], again: Again) -> bool:
    if all(_apart(one, other, goods_of(again)) for one in ours for other in theirs):
        return False
    if shared_code([row.defect for row in ours], [row.defect for row in theirs], again):
        return True
    known = [{row.known.kind for row in group if row.known.kind} for group in (ours, theirs)]
    pairs = [(one.defect.description, other.defect.description) for one in ours for other in theirs]
    # What the knowledge tells apart may still be one find: "scratches on the powder coating", "coating scratched".
    return any(same_fault(*pair) or (not all(known) and same_words(*pair, again.book)) for pair in pairs)


def _line(rows: list[Row]) -> Line:
    first, second = (_part([row for row in rows if row.side == side]) for side in ("first", "second"))
    line = Line(None, first, second)
    return Line(next(iter(line.kinds)), first, second) if len(line.kinds) == 1 else line


def _part(rows: list[Row]) -> Part | None:
    ordered = sorted(rows, key=lambda row: (-row.defect.total, row.defect.description, _place(row)))
    return Part(tuple(ordered)) if rows else None


def _place(row: Row) -> tuple[int, str, str, str]:
    defect = row.defect
    return defect.page or 0, defect.cell or "", defect.item or "", f"{defect.bbox}{defect.counts}"


def _kinds(part: Part) -> frozenset[str]:
    return frozenset(row.known.kind for row in part.rows if row.known.kind)


def _sum(counts: Iterable[int | None]) -> int | None:
    known = [max(0, count) for count in counts if count is not None]
    return sum(known) if known else None
