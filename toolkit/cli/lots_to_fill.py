"""How a person fills in the lots of a report whose totals are per lot, where these were not told apart in reading."""

import json
from collections.abc import Iterator

from toolkit.model.report import Report
from toolkit.model.severity import Severity

_SEVERAL = 2
_UNKNOWN = {severity.value: None for severity in Severity}


def lots_to_fill(report: Report) -> str | None:
    """Return how "lots" is filled in; ``None`` where the report has lots already, or its rows are of one item.

    Two totals of two items contradict each other only as long as they stand for the whole.
    """
    items = _items(report)
    if report.lots or len(items) < _SEVERAL:
        return None
    return "\n".join(_told(report, items))


def _items(report: Report) -> tuple[str, ...]:
    return tuple(dict.fromkeys(row.item for row in report.defects if row.item))


def _told(report: Report, items: tuple[str, ...]) -> Iterator[str]:
    yield (
        f"The defects are of {len(items)} items: {', '.join(items)}. Where the report gives totals, limits or a result "
        'for each of them, none is of the whole: fill in "lots", one entry for each, in place of the lines of these '
        "names. The counts here are those of the rows as read; what is null stands in the report (result: pass, fail "
        "or pending)."
    )
    yield '  "lots": ['
    yield ",\n".join(f"    {_lot(item, report)}" for item in items)
    yield "  ],"
    yield f'  "found": {json.dumps(_found(report, None))},'
    yield f'  "allowed": {json.dumps(_UNKNOWN)},'


def _lot(item: str, report: Report) -> str:
    entry = {"item": item, "lot": None, "sample_size": None, "found": _found(report, item)}
    return json.dumps({**entry, "allowed": _UNKNOWN, "result": None}, ensure_ascii=False)


def _found(report: Report, item: str | None) -> dict[str, int]:
    """Return what the rows of *item* add up to, by class; those of all items without one."""
    rows = [row for row in report.defects if item in (None, row.item)]
    return {severity.value: sum(row.counts[severity] or 0 for row in rows) for severity in Severity}
