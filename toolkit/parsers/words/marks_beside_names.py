"""Marks for classes that stand beside the names without a sign: "H Hauptfehler | 2,5" over "Feder fehlt | H | 2".

A house prints its own letter with the name once, in the plan or in a legend, and the letter alone in the list. A word
of one letter may stand there as well ("A major defect"), so that one such text alone explains nothing; nor do names of
persons ("A Minor, C Major"): the names are those of defects, the marks begin them or go on in the order of the classes,
or they stand in a plan or behind a label of classes.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from toolkit.model.report import Problem
from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import Row, is_cjk
from toolkit.parsers.problems import warning
from toolkit.parsers.results import judged
from toolkit.parsers.words import classes, folding, lexicon
from toolkit.parsers.words.may_name import may_hold_class
from toolkit.parsers.words.readings import aql, count

NEAR = 4  # rows from one mark to the next
LONGEST = 40  # characters of a mark with its name
_MARKED = re.compile(r"([A-Z]{1,3}|[a-z])\s+([^\W\d_][^\d:=]*)")
_BEHIND = re.compile(r"([^\W\d_][^\d:=]*)\s+([A-Z]|[a-z])")
_MARK = re.compile(r"[A-Z]{1,3}|[a-z]")
_BETWEEN = re.compile(r"\s*[,;|/·•，；、]\s*")
_LABEL = re.compile(r"^([^\d:：]{2,30})[:：]\s*")


class Marked(NamedTuple):
    """A mark with the class that it stands beside; *sure* where what stands there can be nothing but a legend."""

    mark: str
    severity: Severity
    sure: bool


def marks_beside_names(rows: Sequence[Row]) -> dict[str, Severity]:
    """Return the class of each mark that stands beside the name of it; none where one would mean two classes.

    Those of two classes at least have to stand close to each other, each with a mark of its own.
    """
    told: dict[str, set[Severity]] = {}
    for run in _runs(rows):
        found = {each.mark: each.severity for each in run}
        pairs = {(each.mark, each.severity) for each in run}
        legend = all(each.sure for each in run) or _in_order(found)
        if legend and len(found) == len(set(found.values())) > 1 and len(pairs) == len(found) and _are_marks(found):
            for mark, severity in found.items():
                told.setdefault(mark, set()).add(severity)
    known = {mark: next(iter(each)) for mark, each in told.items() if len(each) == 1}
    return known if len(known) == len(told) else {}


def against_custom(marks: Mapping[str, Severity]) -> tuple[Problem, ...]:
    """Return what the user is told of *marks* that the trade uses for another class: "C major", "A minor"."""
    usual = {
        letter.upper(): name for name, letters in folding.words_of("severity")["letters"].items() for letter in letters
    }
    begun = {mark for mark, severity in marks.items() if _begins(mark, severity.value)}  # "C critical"
    others = [(mark, s.value) for mark, s in marks.items() if usual.get(mark.upper(), s.value) != s.value]
    others = [(mark, name) for mark, name in others if mark not in begun]
    if not others:
        return ()
    named = ", ".join(f"“{mark}” as {severity}" for mark, severity in others)
    return (
        warning(
            "marks_differ", f"The report explains its marks in another way than is usual, and was read so: {named}."
        ),
    )


def _in_order(found: Mapping[str, Severity]) -> bool:
    """Tell whether the marks of all three classes rise as these fall: "I critical", "II major", "III minor"."""
    marks = [mark for mark, _ in sorted(found.items(), key=lambda each: list(Severity).index(each[1]))]
    return len(marks) == len(Severity) and marks == sorted(marks)


def _runs(rows: Sequence[Row]) -> Iterator[list[Marked]]:
    """Yield the marks with their classes of rows that stand close to each other."""
    run: list[Marked] = []
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


def _marked(row: Row) -> list[Marked]:
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
    planned = any(map(_is_limit, texts[1:])) or any(map(_labels_classes, texts))
    told = [
        Marked(mark, severity, planned or _begins(mark, name) or _names_defect(name))
        for (mark, name), severity in zip(pairs, named, strict=True)
        if severity is not None
    ]
    return [each for each in told if len(each.mark) == 1 or judged.verdict(each.mark) is None]


def _is_limit(text: str) -> bool:
    return aql(text) is not None or count(text).state == "number"


def _names_defect(name: str) -> bool:
    """Tell whether *name* has the word for a defect, by itself or at the end of another: "Hauptfehler"."""
    words = [word for phrase in folding.words_of("block_words")["defect"] if (word := folding.key(phrase))]
    plain = f" {folding.key(name)} "
    return any(word in plain if is_cjk(word[0]) else f"{word} " in plain for word in words if len(word) > 1)


def _labels_classes(text: str) -> bool:
    """Tell whether *text* is the label of a legend, or begins with one: "Klassen: K kritisch"."""
    label = folding.key(match[1] if (match := _LABEL.match(text)) else text)
    words = map(folding.key, folding.words_of("marks_beside_names")["labels"])
    return label in words or lexicon.meaning("columns", label) == "severity"


def _in_cells(texts: Sequence[str]) -> list[tuple[str, str]]:
    """Return the first two of *texts* as a mark and a name: "H | Hauptfehler | 2,5"."""
    return [(texts[0], texts[1])] if len(texts) > 1 and _MARK.fullmatch(texts[0]) else []


def _begins(mark: str, name: str) -> bool:
    return any(word.startswith(mark[0].lower()) for word in folding.key(name).split())


def _parts(text: str) -> list[str]:
    """Return what commas part in *text*, without the label before it: "Klassen: K kritisch, H Haupt, N Neben".

    Behind any other label stands something else: "Inspected by: A Minor, C Major".
    """
    if _LABEL.match(text) and not _labels_classes(text):
        return []
    return [part for part in _BETWEEN.split(_LABEL.sub("", text)) if len(part) <= LONGEST]


def _are_marks(found: dict[str, Severity]) -> bool:
    """Tell whether small letters in *found* are marks: "M Major, m minor", not the "a" or "y" of a language."""
    small = [mark for mark in found if mark.islower()]
    return all(mark.upper() in found for mark in small)
