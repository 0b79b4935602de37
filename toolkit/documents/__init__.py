"""Writes the papers to the supplier: a decision becomes a Word letter, a mail that carries it, and a PDF."""

from toolkit.documents.brief import Kind
from toolkit.documents.document import Document
from toolkit.documents.drafting import draft
from toolkit.documents.mail import mail_draft
from toolkit.documents.pdf import to_pdf

__all__ = ["Document", "Kind", "draft", "mail_draft", "to_pdf"]
