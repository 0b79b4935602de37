"""PDFium itself. The helpers of pypdfium2 take longer to load than a report to open; they come with pictures only."""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2_raw

from toolkit.errors import EncryptedReportError, UnreadableReportError
from toolkit.parsers.pdf.geometry import Matrix

__all__ = ["Answers", "as_seen", "opened", "opened_page", "pdfium"]


class _Library:
    """The functions and constants of PDFium under their own names, with a plain address for every pointer.

    A page takes thousands of calls, and half the time of one is spent on making and checking a pointer of its own type.
    """

    def __getattr__(self, name: str) -> Any:
        found = getattr(pypdfium2_raw, name)
        if callable(found) and not isinstance(found, type):
            found = _with_addresses(found)
        setattr(self, name, found)
        return found


def _with_addresses(function: Any) -> Any:
    """Return *function* again, called as the library calls it."""
    made = type(function)(ctypes.cast(function, ctypes.c_void_p).value)
    made.argtypes = [_address_or(kind) for kind in function.argtypes]
    made.restype = _address_or(function.restype)
    return made


def _address_or(kind: Any) -> Any:
    return ctypes.c_void_p if isinstance(kind, type) and issubclass(kind, ctypes._Pointer) else kind  # noqa: SLF001


pdfium: Any = _Library()

# A second call, by pypdfium2 when it is loaded later or before, does nothing.
pdfium.FPDF_InitLibraryWithConfig(ctypes.byref(pdfium.FPDF_LIBRARY_CONFIG(version=2)))


class Answers:
    """Where PDFium puts a few numbers of one kind; made once for many calls. *told* has them, *at* is where they go."""

    def __init__(self, kind: Any, count: int) -> None:
        self.told = (kind * count)()
        start = ctypes.addressof(self.told)
        self.at = tuple(range(start, start + ctypes.sizeof(self.told), ctypes.sizeof(kind)))


@contextmanager
def opened(data: bytes) -> Iterator[Any]:
    """Open the PDF in *data*.

    Raises:
        EncryptedReportError: a password is needed to open it.
        UnreadableReportError: it is damaged beyond reading.
    """
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        raise fault_of(pdfium.FPDF_GetLastError())
    try:
        yield document
    finally:
        pdfium.FPDF_CloseDocument(document)


def fault_of(code: int) -> EncryptedReportError | UnreadableReportError:
    """Return what PDFium's error *code* says of a file that it cannot open."""
    if code == pdfium.FPDF_ERR_PASSWORD:
        return EncryptedReportError(
            "The PDF is protected by a password.", "Open it with the password, print it to a new PDF and use that."
        )
    return UnreadableReportError("The PDF is damaged and cannot be opened.", "Download or ask for the file again.")


@contextmanager
def opened_page(document: Any, index: int) -> Iterator[tuple[Any, Any]]:
    """Open the page *index* (from 0) and its text.

    Raises:
        UnreadableReportError: the page is damaged.
    """
    page = pdfium.FPDF_LoadPage(document, index)
    text = pdfium.FPDFText_LoadPage(page) if page else None
    if not text:
        raise UnreadableReportError(
            f"Page {index + 1} of the PDF is damaged and cannot be read.", "Download or ask for the file again."
        )
    try:
        yield page, text
    finally:
        pdfium.FPDFText_ClosePage(text)
        pdfium.FPDF_ClosePage(page)


def as_seen(page: Any) -> tuple[Matrix, float, float]:
    """Return how a point of the file is seen (from the top left corner, rotation applied), and the seen size."""
    box = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, ctypes.byref(box))
    left, bottom, right, top = box.left, box.bottom, box.right, box.top
    views: dict[int, Matrix] = {
        0: (1, 0, 0, -1, -left, top),
        1: (0, 1, 1, 0, -bottom, -left),
        2: (-1, 0, 0, 1, right, -bottom),
        3: (0, -1, -1, 0, top, right),
    }
    turn = pdfium.FPDFPage_GetRotation(page)  # in quarters, clockwise
    width, height = right - left, top - bottom
    return views.get(turn, views[0]), *((height, width) if turn in (1, 3) else (width, height))
