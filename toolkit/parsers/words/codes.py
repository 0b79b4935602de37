"""Letters that stand for a class, where the report itself says for which: "M = major", or M and m in one column."""

import re
from collections.abc import Iterable, Mapping, Sequence

from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.columns import Column, spans
from toolkit.parsers.layout.lines import Setting
from toolkit.parsers.words import classes, folding, lexicon
from toolkit.parsers.words.options import ticked_words
from toolkit.parsers.words.remembered import remembered

SURE = 2  # rows whose cells are classes make a column of them
LONGEST_SCHEME = 12  # characters of a head such as "C / M / m"
GRADES = {**dict(zip("ABC", Severity, strict=True)), **dict(zip("abc", Severity, strict=True))}
BY_CASE = {"C": Severity.CRITICAL, "M": Severity.MAJOR, "m": Severity.MINOR}
_LETTER = re.compile(r"(?<![^\W\d_])[CMm](?![^\W\d_])")


def by_case(texts: Iterable[str]) -> Mapping[str, Severity]:
    """Return the scheme C, M, m where *texts*, those of one column with its head, write both M and m; else nothing."""
    letters = {letter for text in texts for letter in _LETTER.findall(text)}
    by_words = any(map(classes.names_class, texts))  # then "m" may be a careless "M"
    return BY_CASE if {"M", "m"} <= letters and not by_words else {}


def codes_of(texts: Sequence[str]) -> Mapping[str, Severity]:
    """Return what letters and shortened names in a column stand for; *texts* are its head and its cells.

    The report's own legend decides, then the companions: C is minor beside A and B, and critical beside M and m. By
    itself it can be either, as "Men." can be men where no "May." stands in the column.
    """
    cells = [*texts[1:]]
    told = zip(cells, classes.severities(cells), strict=True)
    short = {_letters(text): named for text, named in told if named and classes.severity(text) is None}
    scheme = by_case(texts)
    graded = any(folding.key(text) == "a b c" for text in texts[:1]) or any(
        text.strip(" .()") in {*"ABab"} for text in texts
    )
    return {**short, **(scheme or (GRADES if graded else {})), **classes.explained()}


def severity_of(label: str, codes: Mapping[str, Severity]) -> Severity | None:
    """Return the class that *label* names, in words, as one of *codes*, or as the only one that is ticked."""
    if (ticked := ticked_words(label, lambda words: severity_of(words, codes) is not None)) is not None:
        return severity_of(ticked[0], codes) if len(ticked) == 1 else None
    mark = _letters(label)
    if mark.isdigit():
        return codes.get(mark)  # "2" under "Cat", where Cat 2 is explained
    if len(mark) == 1 and mark.isascii():
        return codes.get(mark)
    return classes.severity(label, letters=True) or codes.get(mark)


def _letters(text: str) -> str:
    return text.strip(" .()")


@remembered
def names_scheme(head: str) -> bool:
    """Tell whether *head* names all classes and nothing else ("CR/MA/MI", "C/M/m"), so that one stands in each cell."""
    if folding.key(head) == "a b c" or (by_case([head]) and len(head) <= LONGEST_SCHEME):
        return True
    return classes.names_all_classes(head) and not classes.without_classes(head)


def texts_under(column: Column, rows: Iterable[Row]) -> list[str]:
    """Return the texts of *rows* that stand in *column*."""
    return [piece.text for row in rows for piece in row.pieces if column.x0 - 1 <= piece.ink[0] < column.x1]


def with_classes(concepts: list[str | None], heads: Row, setting: Setting) -> list[str | None]:
    """Return *concepts* with a column of classes where no head tells one, and the cells under one alone are classes.

    Under "Code" may stand the marks that the report explains.
    """
    if "severity" in concepts or "description" not in concepts:
        return concepts
    columns, below = spans(heads.pieces, ruled=heads.ruled), setting.below()
    rows = below if heads.ruled else below[:SURE]  # without rules nothing ends the column
    under = {
        index: [text for text in texts_under(columns[index], rows) if lexicon.row_kind(text) is None]
        for index, concept in enumerate(concepts)
        if concept in (None, "other")
    }
    named = {
        index
        for index, texts in under.items()
        if texts and (_are_marks(columns[index].name, texts) or _are_classes(concepts[index], texts))
    }
    return ["severity" if {index} == named else concept for index, concept in enumerate(concepts)]


def _are_marks(head: str, texts: Sequence[str]) -> bool:
    """Tell whether all *texts* are marks that the report explains, under a *head* for such: "Code", not "Photo"."""
    marks = classes.explained()
    return folding.key(head) in lexicon.phrases("heads_of_marks", "words") and all(text in marks for text in texts)


def _are_classes(concept: str | None, texts: Sequence[str]) -> bool:
    """Tell whether all *texts* name classes, under a head of which nobody knows what it is."""
    return concept is None and None not in classes.severities(texts)
