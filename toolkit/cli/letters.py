"""Which letters a decision calls for, and what is told of them."""

import re
from collections.abc import Iterable, Sequence
from typing import Protocol

from toolkit.cli.console import Talk
from toolkit.cli.matter import Matter
from toolkit.cli.reports import is_reviewed
from toolkit.documents import Document, to_pdfs
from toolkit.documents.identity import difference
from toolkit.errors import IncompleteDocumentError, RuleRefusesError
from toolkit.model.lot_checks import title_of
from toolkit.model.report import Report
from toolkit.model.resolution import Resolution

PAPER = {"rework": "rework", "sort": "sorting", "concession": "concession", "reject": "rejection"}


class Judged(Protocol):
    """A report and the decision on it; *reviewed* says that a person settled its doubtful points."""

    @property
    def report(self) -> Report: ...
    @property
    def resolution(self) -> Resolution: ...
    @property
    def reviewed(self) -> bool: ...


# Words by which a remark says of itself that it waits for somebody; every other remark is quoted in the release.
_OPEN = re.compile(
    r"\bpending\b|待定|\bon hold\b|\bto be (?:confirmed|decided|clarified|checked|advised)\b"
    r"|\bclient(?:'s)? (?:to decide|decision|approval)\b|\bfor (?:your|client'?s?) (?:decision|approval|judge?ment)\b",
    re.IGNORECASE,
)


def kinds_for(resolution: Resolution) -> tuple[str, ...]:
    """Return the letters of *resolution*: the paper of its path, or the notice where nothing is decided yet.

    Never both: the notice asks the supplier to wait for a decision, and the other paper is that decision.
    """
    result, path = resolution.verdict.result, resolution.path
    if path == "none" or result in ("pass", "unknown"):
        return ()
    # An inspection that is pending or was broken off has not failed: whatever else is decided, only the notice may go.
    return (PAPER[path],) if result == "fail" and path in PAPER else ("notice",)


def release_of(matter: Matter) -> tuple[tuple[Document, ...], str | None]:
    """Return the release of a passed lot, or none and why not: one that waits is no fault of a run."""
    if matter.resolution.verdict.result != "pass" or matter.report.errors:
        return (), None
    waits = left_open(matter)
    if waits and difference(matter.report, matter.order) is None:  # of another lot, nothing in them is to be settled
        return (), f"The lot passed, and its release waits for you: {'; '.join(waits)}."
    try:
        return (matter.letter("release"),), None
    except (RuleRefusesError, IncompleteDocumentError) as refusal:
        return (), f"The lot passed, and no release was written: {refusal.message} {refusal.hint}"


def left_open(matter: Judged) -> tuple[str, ...]:
    """Return what a person must settle before a passed lot is released."""
    report = matter.report
    sections = (f"section pending: {title_of(section)}" for section in report.sections if section.result == "pending")
    remarks = (f"remark: {remark}" for remark in report.remarks_in_all if _OPEN.search(remark))
    doubts = () if matter.reviewed else (problem.message for problem in report.problems if not is_reviewed(problem))
    drafts = (reason.text for reason in matter.resolution.reasons if reason.rule == "G43")
    return tuple(text.rstrip(".") for text in (*sections, *remarks, *doubts, *drafts))


def pdfs_of(letters: Sequence[Document], talk: Talk) -> tuple[bytes, ...]:
    """Return each of *letters* as PDF, all by one call."""
    with talk.busy(f"Making {', '.join(f'{letter.name}.pdf' for letter in letters)}"):
        return to_pdfs(*(letter.docx for letter in letters))


def warnings_of(letters: Iterable[Document]) -> tuple[str, ...]:
    """Return what the buyer should know before sending, each thing once."""
    return tuple(dict.fromkeys(str(warning) for letter in letters for warning in letter.warnings))
