"""The pages of a PDF as a person sees them."""

from collections.abc import Iterator, Mapping
from typing import Any

import pypdfium2
from PIL.Image import Image

from toolkit.parsers import scan
from toolkit.parsers.pdf.library import as_seen, fault_of, pdfium
from toolkit.parsers.views import View

FEW_LETTERS = 20  # of a page that is a picture at most, as ``Page.scanned`` has it
POINTS = 72  # in an inch


def views(data: bytes, densities: Mapping[int, float], longest: int) -> Iterator[View]:
    """Yield the views of the pages (from 1) of *densities* that the PDF in *data* has, each at its dots per inch.

    Raises:
        EncryptedReportError, UnreadableReportError: as when the pages are read.
    """
    document = _opened(data)
    try:
        # What is filled into a form is part of what a person sees, though it is no text of the page.
        document.init_forms()
        for number, dpi in densities.items():
            if 1 <= number <= len(document):
                yield _view(document[number - 1], number, dpi, longest)
    finally:
        document.close()


def _opened(data: bytes) -> Any:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as fault:
        raise fault_of(fault.err_code or pdfium.FPDF_ERR_UNKNOWN) from fault


def _view(page: Any, number: int, dpi: float, longest: int) -> View:
    _, width, height = as_seen(page.raw)
    scale = min(dpi / POINTS, longest / max(width, height, 1))
    bitmap = page.render(scale=scale)
    image = bitmap.to_pil().convert("RGB")
    bitmap.close()
    size = image.size
    image = _sheet(image) if _is_picture(page) else image
    page.close()
    if image.size != size:
        height = width * image.height / image.width
    return View(number, width, height, image)


def _is_picture(page: Any) -> bool:
    """Tell whether a page may be a photo that was read as the sheet of paper on it."""
    text = page.get_textpage()
    letters: int = text.count_chars()
    text.close()
    return letters < FEW_LETTERS and scan.installed()


def _sheet(image: Image) -> Image:
    import numpy as np
    from PIL.Image import fromarray

    from toolkit.parsers.scan.flattened import flattened

    seen = np.asarray(image)
    sheet = flattened(seen)
    return image if sheet is seen else fromarray(sheet)
