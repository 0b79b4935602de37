"""Rows of a matrix whose cells name what they hold: "AQL 2.5", "Ac 7 Re 8", "max. allowed 7"."""

import re
from collections.abc import Iterator, Mapping, Sequence

from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.columns import Column
from toolkit.parsers.layout.lines import NEAR, Line
from toolkit.parsers.lists.groups import Group
from toolkit.parsers.words import classes, lexicon, outcomes
from toolkit.parsers.words.values import is_value

_TAGGED = re.compile(
    r"(?:AQL\s*[:=]?\s*(?P<aql>\d+(?:[.,]\d+)?))?\s*"
    r"(?:Ac\s*[:=]?\s*(?P<ac>\d+)\s*[/,]?\s*(?:Re\s*[:=]?\s*\d+)?)?",
    re.IGNORECASE,
)

_WORDED = re.compile(r"(?P<label>[^\d:：=]*[^\W\d][^\d:：=]*?)\s*[:：=]?\s*(?P<value>\d{1,4})")
LONGEST = 40  # characters of a figure with its name
WORDED = frozenset({"found", "allowed"})


def of_named_cells(columns: Mapping[Severity, Column], row: Row) -> list[Line]:
    """Return the lines of *row*, one for each kind that its cells name; none where they name nothing."""
    return _tagged(columns, row) or _repeated(columns, row) or _classed(columns, row)


def _tagged(columns: Mapping[Severity, Column], row: Row) -> list[Line]:
    """Return the lines of a row that names a figure in its own cell."""
    found: dict[str, dict[Severity, str]] = {}
    for severity, column in columns.items():
        # By words: such figures are small and stand close, so that their cells run together.
        text = " ".join(word.text for word in row.words if column.x0 <= word.center <= column.x1)
        for kind, value in _named(text):
            found.setdefault(kind, {})[severity] = value
    return [Line(kind, row.text, values, row.page, row.box) for kind, values in found.items() if len(values) > 1]


def _named(text: str) -> Iterator[tuple[str, str]]:
    """Yield the figures of a cell with what it says that they are."""
    if match := _TAGGED.fullmatch(text):
        yield from (("aql", match["aql"]),) if match["aql"] else ()
        yield from (("allowed", match["ac"]),) if match["ac"] else ()
    elif (
        len(text) <= LONGEST
        and (match := _WORDED.fullmatch(text))
        and (kind := lexicon.row_kind(match["label"])) in WORDED
    ):
        yield str(kind), match["value"]


def _repeated(columns: Mapping[Severity, Column], row: Row) -> list[Line]:
    """Return the line of a row that names its kind again before each value ("AQL 0 | AQL 2.5 | AQL 4.0")."""
    found = row.pieces
    kinds = [lexicon.row_kind(piece.text) for piece in found]
    pairs = 2 * len(columns)
    if len(found) < pairs or kinds[0] is None or set(kinds[:pairs:2]) != {kinds[0]}:
        return []
    texts = [piece.text for piece in found[1:pairs:2]]
    if not all(map(is_value, texts)):
        return []
    return [Line(kinds[0], found[0].text, dict(zip(columns, texts, strict=True)), row.page, row.box)]


def _classed(columns: Mapping[Severity, Column], row: Row) -> list[Line]:
    """Return the line of a row that names the class again before each value: "Ac | CR: 0 | MA: 7 | MI: 14"."""
    label, *cells = row.pieces
    kind = lexicon.row_kind(label.text)
    halves = [re.split(r"\s*[:：]\s*", piece.text, maxsplit=1) for piece in cells]
    if kind is None or len(cells) != len(columns) or any(len(half) != 2 for half in halves):  # noqa: PLR2004
        return []
    named = classes.severities([name for name, _ in halves], letters=True)
    values = {severity: value for severity, (_, value) in zip(named, halves, strict=True) if severity}
    if values.keys() != columns.keys() or not all(map(is_value, values.values())):
        return []
    return [Line(kind, label.text, values, row.page, row.box)]


def tiles(groups: Sequence[Group], row: Row, above: Sequence[Row]) -> list[Line]:
    """Return the figures that stand over *row*, which names what they are: large ones in boxes on a cover."""
    upper = above[-1] if above else None
    if upper is None or upper.page != row.page or row.top - upper.bottom > NEAR or _is_labelled(upper, row):
        return []
    lines = []
    for group in groups:
        over = {s: [p for p in upper.pieces if column.holds(p)] for s, column in group.columns.items()}
        figures = {s: held[0].text for s, held in over.items() if len(held) == 1 and is_value(held[0].text)}
        if group.kind == "found" and len(figures) == len(group.columns):
            lines.append(Line("found", row.text, figures, upper.page, upper.box))
    return lines


def _is_labelled(upper: Row, row: Row) -> bool:
    """Tell whether *upper* says itself what its figures are, or is a row of the same grid as *row*."""
    others = [piece.text for piece in upper.pieces if not is_value(piece.text)]
    same = row.ruled and (row.page, row.table) == (upper.page, upper.table)
    return same or not all(map(outcomes.verdict, others))  # a verdict stands over a label of its own
