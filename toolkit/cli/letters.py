"""Which letters a decision calls for, and what is told of them."""

from collections.abc import Iterable, Sequence

from toolkit.cli.console import Talk
from toolkit.documents import Document, to_pdfs
from toolkit.model.resolution import Resolution

PAPER = {"rework": "rework", "sort": "sorting", "concession": "concession", "reject": "rejection"}


def kinds_for(resolution: Resolution) -> tuple[str, ...]:
    """Return the letters of *resolution*: the paper of its path, or the notice where nothing is decided yet.

    Never both: the notice asks the supplier to wait for a decision, and the other paper is that decision.
    """
    result, path = resolution.verdict.result, resolution.path
    if path == "none" or result in ("pass", "unknown"):
        return ()
    # An inspection that is pending or was broken off has not failed: whatever else is decided, only the notice may go.
    return (PAPER[path],) if result == "fail" and path in PAPER else ("notice",)


def pdfs_of(letters: Sequence[Document], talk: Talk) -> tuple[bytes, ...]:
    """Return each of *letters* as PDF, all by one call."""
    with talk.busy(f"Making {', '.join(f'{letter.name}.pdf' for letter in letters)}"):
        return to_pdfs(*(letter.docx for letter in letters))


def warnings_of(letters: Iterable[Document]) -> tuple[str, ...]:
    """Return what the buyer should know before sending, each thing once."""
    return tuple(dict.fromkeys(str(warning) for letter in letters for warning in letter.warnings))
