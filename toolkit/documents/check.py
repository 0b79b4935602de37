"""Reads a finished letter as its receiver would: every element, value and defect row, and no word out of place."""

import re
from collections import Counter
from collections.abc import Iterator

from toolkit.documents.brief import Kind
from toolkit.documents.checklist import Reading, absent, reading_of
from toolkit.documents.fields import Fields, leaves
from toolkit.documents.findings import Finding
from toolkit.documents.language import current
from toolkit.documents.letter import Record
from toolkit.documents.lint import leftover_faults, wording_faults
from toolkit.documents.wordtext import paragraphs, text_of
from toolkit.errors import IncompleteDocumentError

MOST_SHOWN = 12
_FIGURE = re.compile(r"\d+(?:,\d{3})*")


def check(kind: Kind, fields: Record, docx: bytes) -> Reading:
    """Return the finished, still marked *docx* as it reads; raise one error with everything that is wrong with it."""
    found, rows = text_of(docx)
    reading = reading_of(fields, found)
    faults = tuple(
        dict.fromkeys(
            (
                *_values(reading),
                *_rows(fields, rows),
                *absent(kind, fields, reading, current()),
                *leftover_faults(found),
                *wording_faults(kind, found),
            )
        )
    )
    if faults:
        raise _broken(f"The {kind} breaks its own checks", faults)
    return reading


def compare(differing: Iterator[str]) -> None:
    """Raise one error with every place where the two languages of a letter do not say the same."""
    if faults := tuple(differing):
        raise _broken("The letter breaks its own checks", faults)


def _broken(what: str, faults: tuple[str, ...]) -> IncompleteDocumentError:
    more = f" … and {len(faults) - MOST_SHOWN} more" if len(faults) > MOST_SHOWN else ""
    return IncompleteDocumentError(
        f"{what}: {'; '.join(faults[:MOST_SHOWN])}{more}.",
        "Correct the template or the standard that was given, and draft again.",
    )


def gaps(fields: Fields, docx: bytes) -> Iterator[str]:
    """Yield every value of *fields* that the still marked *docx* lacks, and every piece of template code left in it."""
    found = paragraphs(docx)
    yield from _values(reading_of(fields, found))
    yield from leftover_faults(found)


def _values(reading: Reading) -> Iterator[str]:
    for leaf in reading.told:
        if not leaf.text:
            yield f"the required field {leaf.path} is empty"
        elif leaf.text not in reading.text:
            yield f"the value of {leaf.path} (“{leaf.text[:60]}”) is not in the letter"


def _rows(fields: Record, rows: tuple[tuple[str, ...], ...]) -> Iterator[str]:
    """Yield the defect rows that no table row of the letter shows with number, description and figures."""
    listed = (cells for cells in rows if len(cells) > 1)
    printed = {(cells[0].strip(), " ".join(" ".join(cells[1:]).split())) for cells in listed}
    for finding in fields.findings:
        rest = [
            text.removeprefix(finding.description)
            for number, text in printed
            if number == finding.number and text.startswith(finding.description)
        ]
        told = f"defect row {finding.number} (“{finding.description[:60]}”)"
        if not rest:
            yield f"{told} is not in a table of the letter"
        elif all(_figures_of(finding) - Counter(_FIGURE.findall(text)) for text in rest):
            yield f"{told} stands in the letter without all its figures (count, sample, page, photos)"


def _figures_of(finding: Finding) -> Counter[str]:
    """Return the figures beside the description, each as often as it is told: a count of 5 may stand on page 5."""
    told = (leaf.text for leaf in leaves(finding) if leaf.path not in ("number", "description"))
    return Counter(figure for text in told for figure in _FIGURE.findall(text))
