"""Sheets of a workbook as pages: the only package that knows python-calamine."""

from toolkit.parsers.book.audit import audits
from toolkit.parsers.book.workbook import read_book
from toolkit.parsers.layout.pages import Page


def read_pages(data: bytes) -> tuple[Page, ...]:
    """Return a page for each visible sheet of the XLSX or XLS file in *data*.

    Raises:
        EncryptedReportError: a password is needed to open it.
        LimitReachedError: a sheet is larger than a report has.
        UnreadableReportError: it is damaged or no workbook.
    """
    return read_book(data, audits(data))


__all__ = ["read_pages"]
