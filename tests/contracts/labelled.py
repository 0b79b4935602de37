"""Sentences by clause type and by what they are: the opposite of the type, or what only looks like it."""

import tomllib
from pathlib import Path

from toolkit.contracts.checking import Status, check
from toolkit.contracts.library import library
from toolkit.contracts.passages import passages_in

KNOWN = library()
NOTHING = "nothing"


def labelled(name: str) -> list[tuple[str, str, str]]:
    """Return type, label and text of each sentence in the table *name*."""
    table = tomllib.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))
    return [(kind, label, text) for kind, told in table.items() for label, texts in told.items() for text in texts]


def see_told(kind: str, label: str, text: str) -> None:
    """Fail unless *text* is told as the opposite of *kind* where it is labelled so, and nowhere else."""
    status = check(passages_in(f"4. {text}"), KNOWN, (kind,))[0].status
    assert (status is Status.ADVERSE) == (label == "adverse"), status
    assert label == "adverse" or status is not Status.WEAKER


def see_worth(kind: str, label: str, text: str) -> None:
    """Fail unless *text* is worth what *label* says of *kind*: a status, or "nothing"."""
    status = check(passages_in(f"4. {text}"), KNOWN, (kind,))[0].status
    assert status in ({Status.ABSENT, Status.UNCERTAIN} if label == NOTHING else {Status(label)})
