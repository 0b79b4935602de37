"""Sentences by clause type and by what they are: the opposite of the type, or what only looks like it."""

import tomllib
from pathlib import Path

from toolkit.contracts.checking import Status, Verdict, check
from toolkit.contracts.grading import is_graded
from toolkit.contracts.library import library
from toolkit.contracts.passages import passages_in

KNOWN = library()
NOTHING = "nothing"


def labelled(name: str) -> list[tuple[str, str, str]]:
    """Return type, label and text of each sentence in the table *name*."""
    table = tomllib.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))
    return [(kind, label, text) for kind, told in table.items() for label, texts in told.items() for text in texts]


def granted(verdict: Verdict) -> Status:
    """Return the status of *verdict*, a whole grant as present whatever it is worth: test_grading.py tells of that."""
    return Status.PRESENT if is_graded(verdict) else verdict.status


def as_labelled(verdict: Verdict, label: str) -> Status:
    """Return the status of *verdict* to hold against *label*: where that is "present", a whole grant is, as above."""
    return granted(verdict) if label == "present" else verdict.status


def see_told(kind: str, label: str, text: str) -> None:
    """Fail unless *text* is told as the opposite of *kind* where it is labelled so, and nowhere else."""
    status = granted(check(passages_in(f"4. {text}"), KNOWN, (kind,))[0])
    assert (status is Status.ADVERSE) == (label == "adverse"), status
    assert label == "adverse" or status is not Status.WEAKER


def see_worth(kind: str, label: str, text: str) -> None:
    """Fail unless *text* is worth what *label* says of *kind*: a status, or "nothing"."""
    status = granted(check(passages_in(f"4. {text}"), KNOWN, (kind,))[0])
    assert status in ({Status.ABSENT, Status.UNCERTAIN} if label == NOTHING else {Status(label)})
