"""Writes the papers: a decision becomes a Word letter, a mail that carries it, its deadlines, and a PDF.

Names load at first use: the process that fills a foreign template needs none of those that decide what goes into it.
"""

from typing import TYPE_CHECKING

from toolkit.homes import at_first_use

if TYPE_CHECKING:
    from toolkit.documents.brief import Kind
    from toolkit.documents.document import Document
    from toolkit.documents.drafting import draft
    from toolkit.documents.ics import calendar
    from toolkit.documents.mail import mail_draft
    from toolkit.documents.pdf import to_pdf, to_pdfs
    from toolkit.documents.signer import signer_name, signer_sheet

__all__ = ["Document", "Kind", "calendar", "draft", "mail_draft", "signer_name", "signer_sheet", "to_pdf", "to_pdfs"]

_HOMES = {
    "Document": "toolkit.documents.document",
    "Kind": "toolkit.documents.brief",
    "calendar": "toolkit.documents.ics",
    "draft": "toolkit.documents.drafting",
    "mail_draft": "toolkit.documents.mail",
    "signer_name": "toolkit.documents.signer",
    "signer_sheet": "toolkit.documents.signer",
    "to_pdf": "toolkit.documents.pdf",
    "to_pdfs": "toolkit.documents.pdf",
}
__getattr__ = at_first_use(__name__, _HOMES)
