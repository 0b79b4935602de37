"""Pages of a PDF by PDFium: the only package that knows PDFium."""

from toolkit.parsers.pdf.document import read_pages

__all__ = ["read_pages"]
