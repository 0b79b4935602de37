"""The sheet for the person who signs: on what each right rests, what to know first. A file of its own, never sent."""

from pathlib import Path

from toolkit.documents.check import gaps
from toolkit.documents.document import Document, SignerSheet
from toolkit.documents.filling import filled
from toolkit.documents.package import rewrite
from toolkit.documents.render import About, unmarked
from toolkit.documents.structure import sound
from toolkit.documents.templates import SIGNER, template_at
from toolkit.errors import IncompleteDocumentError

TEMPLATE = SIGNER
TITLE = "For the signer"


def signer_sheet(document: Document, *, templates: Path | None = None) -> bytes:
    """Return the sheet on *document* as Word; raises ``IncompleteDocumentError`` where a template loses a row."""
    sheet = document.signer
    about = About(title=f"{TITLE}: {document.title}", author=str(sheet.buyer), day=document.day)
    made = filled(template_at(TEMPLATE, templates), sheet, about).marked
    faults = tuple(gaps(sheet, made))
    if faults:
        raise IncompleteDocumentError(
            f"The sheet for the signer loses something: {'; '.join(faults)}.", "Take the supplied template."
        )
    return sound(rewrite(unmarked(made)), TEMPLATE)


def signer_name(letter: str) -> str:
    """Return the file stem of the sheet that belongs to the letter *letter*."""
    return f"signer-{letter}"


__all__ = ["SignerSheet", "signer_name", "signer_sheet"]
