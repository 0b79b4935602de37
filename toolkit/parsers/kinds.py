"""What kind of file the bytes are, and what kind of paper the pages are."""

from collections.abc import Sequence

from toolkit.errors import UnreadableReportError
from toolkit.model.report import Problem
from toolkit.parsers import letterhead
from toolkit.parsers.cells import Row
from toolkit.parsers.findings import Findings
from toolkit.parsers.pages import UNDECODED, Page
from toolkit.parsers.particulars import Particulars
from toolkit.parsers.verdicts import Verdict

HEAD_OF_FILE = 1024
MAGIC = (
    (b"PK\x03\x04", "a Word or Excel file"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"),
)


def require_pdf(data: bytes) -> None:
    """Raise ``UnreadableReportError``, saying what the file is instead, unless *data* begins like a PDF."""
    head = data[:HEAD_OF_FILE]
    if b"%PDF" in head:
        return
    if not data:
        raise UnreadableReportError("The file is empty.", "Download it or ask for it again.")
    known = next((kind for magic, kind in MAGIC if head.startswith(magic)), None)
    if known:
        raise UnreadableReportError(
            f"This is {known}; this version reads inspection reports as PDF.",
            "Save or print the report as PDF and use that.",
        )
    raise UnreadableReportError(
        "This is not a report file that can be read.",
        "Give the inspection report as PDF, or a report JSON made by “recourse read”.",
    )


def is_inspection(rows: Sequence[Row], found: Findings, facts: Particulars, verdict: Verdict) -> bool:
    """Tell whether the paper reports on inspected goods: its title says so and it has what such a report has."""
    counted = bool(found.defects) or bool(found.found)
    if not (counted or verdict.word or "inspection_date" in facts.texts):
        return False  # rules for inspections name plans and limits too, but no inspection
    if letterhead.says_other(rows):
        return letterhead.says_inspection(rows) and counted and verdict.word is not None
    return _evidence(found, facts, verdict) >= (1 if letterhead.says_inspection(rows) else 2)


def doubtful_kind(found: Findings, facts: Particulars, verdict: Verdict) -> list[Problem]:
    """Return a problem where only one thing in the paper speaks for an inspection: it may be a list of claims."""
    if _evidence(found, facts, verdict) > 1:
        return []
    message = "Little here says that goods were inspected (a sample, an AQL, a date, a result): is this a report?"
    return [Problem(code="kind_uncertain", level="error", message=message, page=1)]


def _evidence(found: Findings, facts: Particulars, verdict: Verdict) -> int:
    """Return how many of the things that every inspection report has are there."""
    return sum(
        (
            bool(found.defects) or bool(found.found),
            bool(found.sample_size) or bool(facts.sample_size),
            bool(found.aql) or bool(facts.aql) or facts.single_aql is not None,
            verdict.word is not None,
            "inspection_date" in facts.texts,
        )
    )


def unread_pages(pages: Sequence[Page]) -> list[Problem]:
    """Return a problem for each page whose text is a picture or does not decode."""
    found = []
    for page in pages:
        lost = sum(UNDECODED in word.text for word in page.words)
        if page.scanned:
            found.append(_unreadable(f"Page {page.number} is a picture without text; what it says was not read.", page))
        elif "limit_reached" in page.problems:
            message = f"Page {page.number} draws more lines than are read; its tables may be read without their rules."
            found.append(Problem(code="limit_reached", level="error", message=message, page=page.number))
        elif lost:
            found.append(_unreadable(f"{lost} words on page {page.number} are in characters that do not decode.", page))
    return found


def unread_scan() -> Problem:
    message = (
        "The report is a scan: its pages are pictures without text, so nothing was read. "
        "Ask the agency for the original PDF."
    )
    return Problem(code="unreadable_text", level="error", message=message, page=1)


def _unreadable(message: str, page: Page) -> Problem:
    return Problem(code="unreadable_text", level="error", message=message, page=page.number)
