"""Reads a finished letter as its receiver would: every element, value and defect row, and no word out of place."""

from collections.abc import Iterator

from toolkit.documents.brief import Kind
from toolkit.documents.checklist import absent
from toolkit.documents.fields import Fields, leaves
from toolkit.documents.letter import Letter
from toolkit.documents.lint import leftover_faults, wording_faults
from toolkit.documents.wordtext import Paragraph, paragraphs, table_rows, without_marks
from toolkit.errors import IncompleteDocumentError

MOST_SHOWN = 12


def check(kind: Kind, fields: Letter, docx: bytes) -> None:
    """Raise one error with everything that is wrong with the finished, still marked *docx*."""
    found = paragraphs(docx)
    faults = tuple(
        dict.fromkeys(
            (
                *_values(fields, found),
                *_rows(fields, docx),
                *absent(kind, fields, found),
                *leftover_faults(found),
                *wording_faults(kind, found),
            )
        )
    )
    if not faults:
        return
    more = f" … and {len(faults) - MOST_SHOWN} more" if len(faults) > MOST_SHOWN else ""
    raise IncompleteDocumentError(
        f"The {kind} breaks its own checks: {'; '.join(faults[:MOST_SHOWN])}{more}.",
        "Correct the template or the standard that was given, and draft again.",
    )


def gaps(fields: Fields, docx: bytes) -> Iterator[str]:
    """Yield every value of *fields* that the still marked *docx* lacks, and every piece of template code left in it."""
    found = paragraphs(docx)
    yield from _values(fields, found)
    yield from leftover_faults(found)


def _values(fields: Fields, found: tuple[Paragraph, ...]) -> Iterator[str]:
    text = " ".join("\n".join(without_marks(paragraph.text) for paragraph in found).split())
    for leaf in leaves(fields):
        if not leaf.text:
            yield f"the required field {leaf.path} is empty"
        elif leaf.text not in text:
            yield f"the value of {leaf.path} (“{leaf.text[:60]}”) is not in the letter"


def _rows(fields: Letter, docx: bytes) -> Iterator[str]:
    """Yield the defect rows that no table row of the letter shows with number and description."""
    printed = {(cells[0].strip(), " ".join(cells[1].split())) for cells in table_rows(docx) if len(cells) > 1}
    for finding in fields.findings:
        shown = any(number == finding.number and text.startswith(finding.description) for number, text in printed)
        if not shown:
            yield f"defect row {finding.number} (“{finding.description[:60]}”) is not in a table of the letter"
