"""Notes that give a defect another class than before: "Defect no. 3 was reclassified from minor to major"."""

import re
from collections.abc import Iterator, Sequence

from toolkit.model.report import Problem
from toolkit.parsers import lexicon
from toolkit.parsers.by_class import sentences
from toolkit.parsers.cells import Row
from toolkit.parsers.lines import Line, Table
from toolkit.parsers.problems import error
from toolkit.parsers.readings import count
from toolkit.parsers.told_figures import classes_in

_SENTENCE = re.compile(r"(?<=[^\d\s][^\d\s])[.;。]\s*")
LONGEST = 90  # characters quoted


def reclassified(tables: Sequence[Table], rows: Sequence[Row]) -> Iterator[Problem]:
    """Yield an error for each page with such a note, unless the row it stands in already has the class it ends with."""
    of_row = {(line.page, line.box): line for table in tables for line in table.lines if line.kind == "defect"}
    told: set[int] = set()
    for row in rows:
        if row.page in told or not lexicon.mentions("figures_told", "reclassed", row.text):
            continue
        note = next((each for each in sentences(row.text, _SENTENCE) if _changes(each)), None)
        if note is not None and not _is_done(note, of_row.get((row.page, row.box))):
            told.add(row.page)
            message = (
                f"“{note.strip()[:LONGEST]}” changes the class of a defect: does the list show the old or the new one?"
            )
            yield error("unread_cells", message, row.page)


def _changes(sentence: str) -> bool:
    """Tell whether *sentence* says that a class was changed, and not that one may be."""
    if lexicon.mentions("figures_told", "rules", sentence) or lexicon.is_earlier(sentence):
        return False
    return lexicon.mentions("figures_told", "reclassed", sentence) and bool(classes_in(sentence))


def _is_done(note: str, line: Line | None) -> bool:
    """Tell whether *line*, the row of a defect with this *note*, counts it in the class that the note ends with."""
    last = classes_in(note)[-1:]
    return line is not None and bool(last) and last[0] in {s for s, text in line.values.items() if count(text).value}
