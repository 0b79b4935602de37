"""Lists under the name of a class: a small table for each, or a line for each defect ("4 x Crack along a joint")."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from toolkit.model.severity import Severity
from toolkit.parsers import classes, lexicon
from toolkit.parsers.cells import Piece, Row
from toolkit.parsers.columns import Column, placed, spans, texts_of
from toolkit.parsers.lines import NEAR, Line, Table, size_of
from toolkit.parsers.readings import count

_NAME = re.compile(r"^[^\d:：(（\[–—]*")
_UNITS = r"(?:x|×|pcs?|pieces?|units?|sets?|pairs?|prs?|nos?|stk|stück|pi[eè]ces?|uds?|个|件|处)\.?"
_BULLET = r"^\s*(?:[•●▪■◦·➢\-–*]\s*)?"
_COUNTED_FIRST = re.compile(rf"{_BULLET}(?P<number>\d{{1,3}})\s*{_UNITS}\s*[:\-–]?\s+(?P<text>\D.+)$", re.IGNORECASE)
_COUNTED_LAST = re.compile(
    rf"{_BULLET}(?P<text>\D.+?)\s*[:\-–,(（]\s*(?P<number>\d{{1,3}})\s*{_UNITS}\s*[)）]?$", re.IGNORECASE
)
_FIGURE = re.compile(r"(\d{1,4})")


def class_of_heading(text: str) -> Severity | None:
    """Return the class that a heading names ("II. Major defects: 9 found, 7 allowed"); ``None`` for any other text."""
    name = _NAME.match(lexicon.without_ordinal(text))
    return classes.severities([name[0].strip(" .-")])[0] if name else None


def told(text: str, severity: Severity, row: Row) -> Iterator[Line]:
    """Yield the total and the limit that a heading gives behind the name of its class."""
    for part in re.split(r"[,;/]", _NAME.sub("", text, count=1)):
        kind, figures = lexicon.row_kind(_FIGURE.sub("", part).strip(" :()")), _FIGURE.findall(part)
        if kind in ("found", "allowed") and len(figures) == 1:
            yield Line(kind, text, {severity: figures[0]}, row.page, row.box)


@dataclass
class Headed(Table):
    """Defects and their numbers in columns; the class stands over them."""

    columns: list[Column] = field(default_factory=list)
    description: int = 0
    quantity: int = 1
    last: Severity | None = None

    def read(self, row: Row) -> list[Line] | None:
        if len(row.pieces) == 1 and (named := class_of_heading(row.text)):
            self.last = named
            return list(told(row.text, named, row))
        if not self.same_grid(row) and (row.ruled or row.top - self.last_bottom > NEAR or len(row.pieces) < 2):  # noqa: PLR2004
            return None
        cells = self._cells(row)
        label, number = cells.get(self.description, ""), cells.get(self.quantity, "")
        kind = lexicon.row_kind(label)
        counted = count(number)
        if not label or counted.state not in ("number", "none"):
            return [] if row.ruled else None
        if self.last is None:
            self.junk.append((row.page, row.text))
            return []
        return [
            Line(kind or "defect", label, {self.last: number}, row.page, row.box, size=size_of(row), ruled=row.ruled)
        ]

    def _cells(self, row: Row) -> dict[int, str]:
        self.columns, places = placed(row.pieces, self.columns, ruled=row.ruled)
        return texts_of(row.pieces, places)


def open_headed(row: Row, heads: Sequence[Piece], above: Sequence[Row]) -> Headed | None:
    """Return the list that *row* heads where it names defects and numbers and no class."""
    concepts = [lexicon.meaning("columns", head.text) for head in heads]
    described = [i for i, head in enumerate(heads) if lexicon.meaning("blocks", head.text) == "description"]
    counted = [index for index, concept in enumerate(concepts) if concept == "quantity"]
    if not described or not counted or "severity" in concepts:
        return None
    if any(classes.severities([head.text])[0] or lexicon.row_kind(head.text) == "result" for head in heads):
        return None  # classes have columns of their own, or it is a table of checks
    columns = spans(heads, ruled=row.ruled)
    made = Headed(
        row.page, row.table, row.page, row.bottom, row, columns=columns, description=described[0], quantity=counted[0]
    )
    over = _heading(above)
    if over is not None:
        made.last = class_of_heading(over.text)
        made.lines.extend(told(over.text, made.last, over) if made.last else ())
    return made


@dataclass
class Bullets(Table):
    """Defects as lines of text with their number, under the name of their class."""

    last: Severity | None = None

    def read(self, row: Row) -> list[Line] | None:
        if named := class_of_heading(row.text):
            self.last = named
            return list(told(row.text, named, row))
        match = _counted(row)
        if match is None or self.last is None:
            return None
        label, number = match["text"].strip(), match["number"]
        return [Line("defect", label, {self.last: number}, row.page, row.box, size=size_of(row), band=row.band)]


def open_bullets(row: Row, above: Sequence[Row]) -> Bullets | None:
    """Return the list that begins with *row* where it counts a defect right under the name of a class."""
    if _counted(row) is None or not above:
        return None
    over = above[-1]
    severity = class_of_heading(over.text) if not over.ruled and over.page == row.page else None
    if severity is None or row.top - over.bottom > NEAR:
        return None
    made = Bullets(row.page, row.table, row.page, row.bottom, row, last=severity)
    made.lines.extend(told(over.text, severity, over))
    made.lines.extend(made.read(row) or [])
    return made


def _counted(row: Row) -> re.Match[str] | None:
    if row.ruled or class_of_heading(row.text):
        return None
    return _COUNTED_FIRST.match(row.text) or _COUNTED_LAST.match(row.text)


def _heading(above: Sequence[Row]) -> Row | None:
    """Return the nearest row above that names a class by itself."""
    return next((row for row in reversed(above[-2:]) if class_of_heading(row.text)), None)
