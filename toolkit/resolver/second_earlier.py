"""What seems new in a report and was found in one before the last: it came back, and asks for another answer."""

from collections.abc import Iterator

from msgspec.structs import replace

from toolkit.model.comparison import Changed
from toolkit.model.report import Report
from toolkit.model.severity import Severity
from toolkit.resolver.second_case import Again
from toolkit.resolver.second_lines import Line, lines

_ALL = frozenset(Severity)


def with_recurred(changes: Iterator[tuple[Line, Changed]], again: Again) -> Iterator[Changed]:
    """Yield the changes, each that is new held against the reports before the first, the newest of them first."""
    before = [(report, tuple(lines(_against(report, again)))) for report, _ in reversed(again.earlier)]
    for line, change in changes:
        found = next(((report, other) for report, known in before for other in known if _is_same(line, other)), None)
        yield change if change.change != "new" or found is None else _recurred(change, *found)


def _against(report: Report, again: Again) -> Again:
    resolution = next(decision for known, decision in again.earlier if known is report)
    return replace(again, first=report, first_resolution=resolution, earlier=())


def _is_same(line: Line, other: Line) -> bool:
    """Tell whether *other*, of an earlier report and the newest, has the rows of *line* and was found before."""
    if line.second is None or other.second is None or not other.was_found:
        return False
    return any(row.defect == mine.defect for row in other.second.rows for mine in line.second.rows)


def _recurred(change: Changed, report: Report, other: Line) -> Changed:
    assert other.first is not None  # noqa: S101 - it was found there
    finds = other.first.finds_in(_ALL)
    count = "" if finds is None else f" ({finds:,})"
    why = f"Found in {name_of(report)} too{count}, and none in the report between: it was not gone. {change.why}"
    return replace(change, change="recurred", why=why, by_rework=None)


def name_of(report: Report) -> str:
    """Return the report's number, else its file, and its day."""
    return " of ".join(filter(None, (report.report_no or report.source.file, report.inspection_date)))
