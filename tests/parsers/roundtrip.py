"""What becomes of a random report that is drawn as a file and read again."""

from typing import Literal

from tests.parsers.made_reports import Made, pdf
from toolkit.model.report import Report
from toolkit.parsers import read
from toolkit.parsers.words import folding

Outcome = Literal["right", "alarmed", "flagged", "silent"]


def outcome(made: Made, report: Report | None = None) -> Outcome:
    """Return how *made* was read: right, alarmed (right, yet with an error), flagged wrong or silently wrong.

    *report* is what was read of it; without one, ReportLab draws it and it is read.
    """
    found = report or read(pdf(made), "made.pdf")
    drawn = sorted((folding.key(row.description), row.counts) for row in made.rows)
    if rows(found) == drawn:
        return "alarmed" if found.errors else "right"
    return "flagged" if found.errors else "silent"


def rows(report: Report) -> list[tuple[str, tuple[int, int, int]]]:
    return sorted((folding.key(d.description), (d.critical or 0, d.major or 0, d.minor or 0)) for d in report.defects)
