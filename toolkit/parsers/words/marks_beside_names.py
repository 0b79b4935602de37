"""Marks for classes that stand beside the names without a sign: "H Hauptfehler | 2,5" over "Feder fehlt | H | 2".

A house prints its own letter with the name once, in the plan or in a legend, and the letter alone in the list. A word
of one letter may stand there as well ("A major defect"), so that one such text alone explains nothing.
"""

import re
from collections.abc import Iterator, Sequence

from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.results import judged
from toolkit.parsers.words import classes, folding
from toolkit.parsers.words.may_name import may_hold_class

NEAR = 4  # rows from one mark to the next
LONGEST = 40  # characters of a mark with its name
_MARKED = re.compile(r"([A-Z]{1,3}|[a-z])\s+([^\W\d_][^\d:=]*)")
_BEHIND = re.compile(r"([^\W\d_][^\d:=]*)\s+([A-Z]|[a-z])")
_MARK = re.compile(r"[A-Z]{1,3}|[a-z]")
_BETWEEN = re.compile(r"\s*[,;|/·•，；、]\s*")
_LABEL = re.compile(r"^[^\d:：]{2,30}[:：]\s*")


def marks_beside_names(rows: Sequence[Row]) -> dict[str, Severity]:
    """Return the class of each mark that stands beside the name of it; none where one would mean two classes.

    Those of two classes at least have to stand close to each other, each with a mark of its own.
    """
    told: dict[str, set[Severity]] = {}
    for run in _runs(rows):
        found = dict(run)
        if len(found) == len(set(found.values())) > 1 and len(set(run)) == len(found) and _are_marks(found):
            for mark, severity in found.items():
                told.setdefault(mark, set()).add(severity)
    known = {mark: next(iter(each)) for mark, each in told.items() if len(each) == 1}
    return known if len(known) == len(told) else {}


def _runs(rows: Sequence[Row]) -> Iterator[list[tuple[str, Severity]]]:
    """Yield the marks with their classes of rows that stand close to each other."""
    run: list[tuple[str, Severity]] = []
    last = 0
    for at, row in enumerate(rows):
        marked = _marked(row)
        if marked and run and at - last > NEAR:
            yield run
            run = []
        if marked:
            run.extend(marked)
            last = at
    if run:
        yield run


def _marked(row: Row) -> list[tuple[str, Severity]]:
    """Return the marks of *row* with the classes that they stand beside, in one cell or in the next.

    Behind a name, or in a cell of its own, a letter may be anything, a size or a zone, unless the name begins with it.
    """
    if not may_hold_class(row.text):
        return []
    texts = [piece.text for piece in row.pieces]
    parts = [part for text in texts for part in _parts(text)]
    pairs = [match.groups() for part in parts if (match := _MARKED.fullmatch(part))]
    behind = [(match[2], match[1]) for part in parts if (match := _BEHIND.fullmatch(part))]
    pairs += [(mark, name) for mark, name in (*behind, *_in_cells(texts)) if _begins(mark, name)]
    named = classes.severities([name for _, name in pairs])
    told = [(mark, severity) for (mark, _), severity in zip(pairs, named, strict=True) if severity is not None]
    return [(mark, severity) for mark, severity in told if len(mark) == 1 or judged.verdict(mark) is None]


def _in_cells(texts: Sequence[str]) -> list[tuple[str, str]]:
    """Return the first two of *texts* as a mark and a name: "H | Hauptfehler | 2,5"."""
    return [(texts[0], texts[1])] if len(texts) > 1 and _MARK.fullmatch(texts[0]) else []


def _begins(mark: str, name: str) -> bool:
    return any(word.startswith(mark[0].lower()) for word in folding.key(name).split())


def _parts(text: str) -> list[str]:
    """Return what commas part in *text*, without the label before it: "Klassen: K kritisch, H Haupt, N Neben"."""
    return [part for part in _BETWEEN.split(_LABEL.sub("", text)) if len(part) <= LONGEST]


def _are_marks(found: dict[str, Severity]) -> bool:
    """Tell whether small letters in *found* are marks: "M Major, m minor", not the "a" or "y" of a language."""
    small = [mark for mark in found if mark.islower()]
    return all(mark.upper() in found for mark in small)
