"""The total of all lots in a table with an overview of them: "Total | 1,840 | 207 | 0 | 10 | 15" under classes."""

from collections.abc import Iterator, Sequence

from toolkit.model.report import LotResult
from toolkit.model.severity import BySeverity, Counts, Severity
from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.words import classes, lexicon
from toolkit.parsers.words.readings import count

REACH = 20  # rows from the heads of such a table to its total
ASIDE = 4.0  # points by which a figure may stand off its head


def total_of_lots(rows: Sequence[Row], lots: Sequence[LotResult]) -> Counts:
    """Return the total by class that a row of *rows* prints, where it is the sum of what was found in *lots*."""
    added = _added(lots)
    told = (_under_classes(row, rows[max(0, at - REACH) : at]) for at, row in enumerate(rows) if _is_total(row))
    fits = (counts for counts in told if counts and all(counts[s] in (None, added[s]) for s in Severity))
    return next(fits, BySeverity())


def _added(lots: Sequence[LotResult]) -> Counts:
    """Return what was found in all *lots*; nothing of a class that one of them does not tell."""
    found = {severity: [lot.found[severity] for lot in lots] for severity in Severity}
    return BySeverity(*(None if None in each else sum(filter(None, each)) for each in found.values()))


def _is_total(row: Row) -> bool:
    return len(row.pieces) > 2 and lexicon.row_kind(row.pieces[0].text) == "found"  # noqa: PLR2004 - and two classes


def _under_classes(row: Row, above: Sequence[Row]) -> Counts:
    """Return the figures of *row* under the classes that the nearest row *above* names by themselves."""
    heads = next((named for over in reversed(above) if len(named := dict(_classes(over))) > 1), {})
    found = {severity: _under(head, row) for severity, head in heads.items()}
    numbers = {severity: count(piece.text).value for severity, piece in found.items() if piece is not None}
    return BySeverity(*(numbers.get(severity) for severity in Severity)) if len(numbers) > 1 else BySeverity()


def _classes(row: Row) -> Iterator[tuple[Severity, Piece]]:
    return ((named, piece) for piece in row.pieces if (named := classes.severity(piece.text)) is not None)


def _under(head: Piece, row: Row) -> Piece | None:
    found = [p for p in row.pieces if head.ink[0] - ASIDE <= p.center <= head.ink[2] + ASIDE]
    return found[0] if len(found) == 1 and count(found[0].text).state == "number" else None
