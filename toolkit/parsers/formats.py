"""Which kind of file the bytes are, by what stands in them and never by a name, and its pages."""

from typing import Literal

from toolkit.errors import UnreadableReportError
from toolkit.parsers import scan
from toolkit.parsers.layout.pages import Page

Format = Literal["pdf", "xlsx", "xls", "docx", "image"]
HEAD_OF_FILE = 1024
MANY = 0.1  # of the words of a page: fewer that do not decode may be bullets, which nobody needs
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
OLD_WORD = "WordDocument".encode("utf-16-le")
PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*")
WEB = (b"<html", b"<!doctype html", b"<table", b"<?xml")
AGAIN = "Give the inspection report as PDF, XLSX, XLS, DOCX or a picture, or a report JSON made by “recourse read”."


def format_of(data: bytes) -> Format:
    """Return the kind of file that *data* is.

    Raises:
        EncryptedReportError: it is a Word or Excel file with a password.
        UnreadableReportError: it is empty, or of a kind that is not read; the message says which.
    """
    head = data[:HEAD_OF_FILE]
    if not data:
        raise UnreadableReportError("The file is empty.", "Download it or ask for it again.")
    if b"%PDF" in head:
        return "pdf"
    if head.startswith(b"PK"):
        return _packed(data)
    if head.startswith(OLE):
        return _compound(data)
    if head.startswith(PICTURES):
        return "image"
    if head.lstrip().lower().startswith(WEB):
        raise UnreadableReportError(
            "This is a web page, whatever its name says.", "Open it in Excel or a browser and save it as .xlsx or PDF."
        )
    raise UnreadableReportError("This is not a report file that can be read.", AGAIN)


def pages_of(data: bytes, kind: Format) -> tuple[Page, ...]:
    """Return the pages of a file of *kind*; each reader raises what its own docstring says."""
    # Each library takes a while to load, so only the one that is needed is.
    if kind == "pdf":
        from toolkit.parsers.pdf import read_pages

        return with_scans(read_pages(data), data)
    if kind == "image":
        scan.require()
        from toolkit.parsers.scan.images import read_images

        return read_images(data)
    if kind == "docx":
        from toolkit.parsers.word import read_pages as read_word

        return read_word(data)
    from toolkit.parsers.book import read_pages as read_book

    return read_book(data)


def with_scans(pages: tuple[Page, ...], data: bytes) -> tuple[Page, ...]:
    """Return *pages* of the PDF in *data* with those that are pictures read as such, where that part is installed.

    So are the words of a page that has many which do not decode, or figures that its text tells falsely.

    Raises:
        MissingPartError: all of them are pictures and it is not.
    """
    scans = [page.number for page in pages if page.scanned]
    wanted = [page.number for page in pages if page.scanned or page.undecoded > (0 if page.mended else MANY)]
    if not wanted:
        return pages
    if not scan.installed():
        if len(scans) == len(pages) and not any(page.unseen for page in pages):
            scan.require()
        return pages
    from toolkit.parsers.pdf.picture import pictures
    from toolkit.parsers.scan.filled import filled
    from toolkit.parsers.scan.reading import read_page

    by_number = {page.number: page for page in pages}
    read = {number: read_page(picture, by_number[number]) for number, picture in pictures(data, wanted)}
    return tuple(
        filled(page, seen) if (seen := read.get(page.number)) and not page.scanned else seen or page for page in pages
    )


def _packed(data: bytes) -> Format:
    from toolkit.parsers import archive

    with archive.opened(data) as package:
        names = set(package.namelist())
    if "word/document.xml" in names:
        return "docx"
    if names & {"xl/workbook.xml", "xl/workbook.bin"} or "content.xml" in names:
        return "xlsx"
    raise UnreadableReportError("This is a ZIP file without a report that can be read.", f"Unpack it. {AGAIN}")


def _compound(data: bytes) -> Format:
    from toolkit.parsers import archive

    archive.refuse_encrypted(data)
    if OLD_WORD in data:
        raise UnreadableReportError("This is an old Word file.", "Open it and save it as .docx or PDF.")
    return "xls"
