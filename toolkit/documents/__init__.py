"""Writes the papers: a decision becomes a Word letter, a mail that carries it, its deadlines, and a PDF."""

from toolkit.documents.brief import Kind
from toolkit.documents.document import Document
from toolkit.documents.drafting import draft
from toolkit.documents.ics import calendar
from toolkit.documents.mail import mail_draft
from toolkit.documents.pdf import to_pdf, to_pdfs
from toolkit.documents.signer import signer_name, signer_sheet

__all__ = [
    "Document",
    "Kind",
    "calendar",
    "draft",
    "mail_draft",
    "signer_name",
    "signer_sheet",
    "to_pdf",
    "to_pdfs",
]
