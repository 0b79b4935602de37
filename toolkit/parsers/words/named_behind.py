"""A class that stands behind the defect that is of it: "Scratch (Major)", "Scratch [MA]", "Scratch – Major"."""

import re

from toolkit.model.severity import Severity
from toolkit.parsers.words import classes
from toolkit.parsers.words.remembered import remembered

LONGEST = 200  # characters of a defect with its class: a longer text is a paragraph
_CLOSING, _DASHES = frozenset(")）]】"), frozenset("–—-")
_BEHIND = re.compile(
    r"^(?P<text>.*[^\W\d_].*?)"
    r"(?:\s*[(（\[【](?P<within>[^()（）\[\]【】]{1,24})[)）\]】]|\s[–—-]\s(?P<last>[^–—-]{1,24}))$"
)


@remembered
def parted_name(text: str) -> tuple[str, str] | None:
    """Return what stands before the last brackets or the last dash of *text*, and what stands in or behind them."""
    plain = text.strip() if len(text) <= LONGEST else ""
    may_be = plain[-1:] in _CLOSING or not _DASHES.isdisjoint(plain)
    match = _BEHIND.match(plain) if may_be else None
    return (match["text"].strip(), (match["within"] or match["last"]).strip(" .:")) if match else None


def class_behind(text: str) -> tuple[str, Severity] | None:
    """Return the defect that *text* names without its class, and the class; ``None`` where none stands behind it."""
    parts = parted_name(text)
    if parts is None or classes.mentions_class(parts[0]):
        return None
    named = classes.severity(parts[1], letters=len(parts[1]) > 1)
    return (parts[0], named) if named else None
