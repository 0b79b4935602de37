"""What a new clause says in somebody else's contract, and how a reference in it reads."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from toolkit.contracts.clause import Tongue
from toolkit.contracts.schedule import Reference, Sentence
from toolkit.contracts.target import looks
from toolkit.contracts.target.outline import Outline

_OWN_WORD = re.compile(r"^(?:[A-Z]?[A-Za-z&]{3,}|[A-Z]&[A-Z]|§+)\s+")  # "Article 7", "T&C 7" and "§ 7" bring their own


class Text(NamedTuple):
    """A clause in the words of the contract: its title and sentences in the languages that are written."""

    id: str
    name: str
    titles: tuple[str, ...]
    sentences: tuple[tuple[Sentence, ...], ...]
    tongues: tuple[Tongue, ...]


class Goal(NamedTuple):
    """Where a reference leads: its bookmark, the number that it shows, and the title where there is no number."""

    mark: str | None
    number: str
    titles: Mapping[Tongue, str]


class Writer(NamedTuple):
    """What all inserted paragraphs share; *author* is ``None`` where the change is not tracked.

    *references* gives the goal of a reference by the id of its clause, *levels* how a level of a list stands on a page.
    """

    outline: Outline
    author: str | None
    date: str
    word: str
    references: Mapping[str, Goal]
    lists: Mapping[str, str]
    levels: looks.Levels


def around(piece: Reference, tongue: Tongue, writer: Writer) -> tuple[str, str, str]:
    """Return the words before a reference, its number as Word shows it, and the words behind it."""
    goal, chinese = writer.references[piece.target], tongue is Tongue.CHINESE
    number = goal.number
    if not number:
        title = goal.titles[tongue]
        return ("", f"“{title}”", "条款") if chinese else (f"{writer.word} ", f"“{title}”", "")
    if "第" in number:
        return "", number, ""
    alone = _OWN_WORD.sub("", number)
    if not chinese:
        return ("" if alone != number else f"{writer.word}\u00a0"), number, ""
    own, _, place = alone.partition("之")
    return "第", own, f"条之{place}" if place else "条"


def told(sentence: Sentence, tongue: Tongue, writer: Writer) -> str:
    """Return the words of *sentence* as they must stand in the contract."""
    return "".join(
        "".join(around(piece, tongue, writer)) if isinstance(piece, Reference) else piece for piece in sentence.pieces
    )
