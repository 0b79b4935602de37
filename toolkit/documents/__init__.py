"""Writes the papers to the supplier: a decision becomes a Word letter, a mail that carries it, and a PDF."""

from toolkit.documents.brief import Kind
from toolkit.documents.document import Document
from toolkit.documents.drafting import draft
from toolkit.documents.mail import mail_draft
from toolkit.documents.pdf import to_pdf
from toolkit.documents.signer import signer_name, signer_sheet

__all__ = ["Document", "Kind", "draft", "mail_draft", "signer_name", "signer_sheet", "to_pdf"]
