"""The pages of a PDF as a person sees them."""

from collections.abc import Iterator, Sequence
from typing import Any

import pypdfium2

from toolkit.parsers.pdf.library import as_seen, fault_of, pdfium
from toolkit.parsers.views import DPI, LONGEST, View

POINTS = 72  # in an inch


def views(data: bytes, numbers: Sequence[int]) -> Iterator[View]:
    """Yield the views of the pages *numbers* (from 1) of the PDF in *data*, one at a time.

    Raises:
        EncryptedReportError, UnreadableReportError: as when the pages are read.
    """
    document = _opened(data)
    try:
        # What is filled into a form is part of what a person sees, though it is no text of the page.
        document.init_forms()
        for number in numbers:
            yield _view(document[number - 1], number)
    finally:
        document.close()


def _opened(data: bytes) -> Any:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as fault:
        raise fault_of(fault.err_code or pdfium.FPDF_ERR_UNKNOWN) from fault


def _view(page: Any, number: int) -> View:
    _, width, height = as_seen(page.raw)
    scale = min(DPI / POINTS, LONGEST / max(width, height, 1))
    bitmap = page.render(scale=scale)
    image = bitmap.to_pil().convert("RGB")
    bitmap.close()
    page.close()
    return View(number, width, height, image)
