"""What a report itself says its marks for classes mean: "H = Hauptfehler", "Major (M)", 严重 beside 致命."""

import re
from collections.abc import Iterable, Iterator, Sequence

from toolkit.model.severity import Severity
from toolkit.parsers import classes
from toolkit.parsers.cells import Row
from toolkit.parsers.classes import Legend

MOST_NAMES = 4  # words of the name of a class: "Major defects found"
FEWEST = 2  # marks of different classes that make a legend: one could mean anything
_MARK = r"[A-Za-z]{1,3}\d?"
_BEFORE = re.compile(rf"(?<!\w)({_MARK})\s*[)）]?\s*(?:=|:|：|–|—|-|→)\s*([^\d,;；/|、()（）=]{{2,40}})")
_BEHIND = re.compile(rf"((?:[^\W\d_]+[ .-]*){{1,{MOST_NAMES}}})\s*[(（\[]\s*({_MARK})\s*[)）\]]")
_CLASSED = re.compile(r"(?<![A-Za-z])([A-Za-z])[类類级級]\s*[(（]([^()（）]{2,12})[)）]")  # "A类（致命缺陷）"


def legend_of(rows: Sequence[Row]) -> Legend:
    """Return what *rows*, those of a whole report, say of the marks and words for its classes."""
    cells = [piece.text for row in rows for piece in row.pieces if not piece.text.isascii()]
    return Legend(_marks([row.text for row in rows]), classes.scheme_of(cells))


def _marks(texts: Iterable[str]) -> dict[str, Severity]:
    """Return the marks that *texts* explain; none where they explain one class only, or one mark in two ways."""
    told: dict[str, set[Severity]] = {}
    for text in texts:
        for mark, name in _explained(text):
            severity = classes.severities([name.strip(" .:-")])[0]
            if severity is not None and classes.severities([mark])[0] in (None, severity):
                told.setdefault(mark, set()).add(severity)
    known = {mark: severities.pop() for mark, severities in told.items() if len(severities) == 1}
    return known if len(set(known.values())) >= FEWEST else {}


def _explained(text: str) -> Iterator[tuple[str, str]]:
    """Yield each mark in *text* with the name that it is said to stand for."""
    for match in _BEFORE.finditer(text):
        yield match[1], " ".join(match[2].split()[:MOST_NAMES])
    yield from ((match[1], match[2]) for match in _CLASSED.finditer(text))
    for match in _BEHIND.finditer(text):
        words = match[1].split()
        yield from ((match[2], " ".join(words[at:])) for at in range(len(words)))
