"""What the report finds missing that no agreement can give away: labels, warnings and marks of the law, test reports.

A concession that lists them in silence would read as if they were covered; a letter that only quotes them asks nothing.
"""

import re
from collections.abc import Iterator
from functools import cache

from toolkit.documents.fields import Quote, clean
from toolkit.model.report import Report
from toolkit.resources import package_table

_SENTENCE = re.compile(r"(?<=[.!?;])\s+|(?<=[。；])")


def labels_missing(report: Report) -> tuple[Quote, ...]:
    """Return, as printed, what says that a label, warning or mark that the law may ask for is missing or wrong."""
    found = (text for text in _told(report) if _is("label", text) and not _is("report", text))
    return tuple(dict.fromkeys(Quote(text) for text in found if _lacks(text)))


def reports_missing(report: Report) -> tuple[Quote, ...]:
    """Return, as printed, what says that a test report, a certificate or a declaration was not shown."""
    return tuple(dict.fromkeys(Quote(text) for text in _told(report) if _is("report", text) and _lacks(text)))


def _told(report: Report) -> Iterator[str]:
    """Yield what the report finds fault with, a sentence of a remark by itself, without a full stop."""
    for row in report.defects:
        yield from ((clean(row.description).strip().rstrip("."),) if row.total else ())
    failed = (one for one in report.sections if one.result in ("fail", "pending"))
    sections = (f"{one.name}: {one.remark}" for one in failed if one.remark)
    for text in (*sections, *report.remarks_in_all):
        yield from (part.strip().rstrip(".。") for part in _SENTENCE.split(clean(text)) if part.strip())


def _lacks(text: str) -> bool:
    return _is("lacking", text) and not _is("not_lacking", text)


def _is(what: str, text: str) -> bool:
    return bool(_patterns()[what].search(text))


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    table = package_table("toolkit.documents", "by_law.toml")
    return {name: re.compile(fields["is"], re.IGNORECASE | re.VERBOSE) for name, fields in table.items()}
