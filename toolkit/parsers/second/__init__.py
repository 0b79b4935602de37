"""Pages of a PDF by pdfplumber, a second pair of eyes: the only package that knows it."""

from toolkit.parsers.second.pages import second_pages

__all__ = ["second_pages"]
