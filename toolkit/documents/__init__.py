"""Writes the papers: a decision becomes a Word letter, a mail that carries it, its deadlines, and a PDF."""

from toolkit.documents.brief import Kind
from toolkit.documents.document import Document
from toolkit.documents.drafting import draft
from toolkit.documents.ics import calendar
from toolkit.documents.mail import mail_draft
from toolkit.documents.pdf import to_pdf, to_pdfs

__all__ = ["Document", "Kind", "calendar", "draft", "mail_draft", "to_pdf", "to_pdfs"]
