"""The running text of a PDF, page by page, in the order of the file, without what repeats at the edges of its pages."""

import ctypes
import re
from collections import Counter
from typing import Any

from toolkit.errors import LimitReachedError, UnreadableReportError
from toolkit.parsers.pdf.library import opened, opened_page, pdfium

MAX_PAGES = 500
EDGE = 3  # lines at the top and at the bottom of a page that may be running heads
OFTEN = 0.5  # share of the pages that show a running head
_FIGURES = re.compile(r"\d+")


def running_text(data: bytes) -> tuple[str, ...]:
    """Return the text of each page of the PDF in *data*.

    Raises:
        EncryptedReportError: a password is needed to open it.
        LimitReachedError: it has more pages than a contract has.
        UnreadableReportError: it is damaged, or has no text: it is a scan.
    """
    with opened(data) as document:
        count = pdfium.FPDF_GetPageCount(document)
        if count > MAX_PAGES:
            raise LimitReachedError(
                f"The PDF has {count} pages; at most {MAX_PAGES} are read.", "Take the contract out."
            )
        pages = [_lines(document, number) for number in range(count)]
    if not any(pages):
        raise UnreadableReportError("The PDF has no text; its pages are pictures.", "Ask for the Word file.")
    heads = _running(pages)
    return tuple("\n".join(line for line in page if _key(line) not in heads) for page in pages)


def _lines(document: Any, number: int) -> list[str]:
    with opened_page(document, number) as (_, text):
        length = pdfium.FPDFText_CountChars(text)
        if length <= 0:
            return []
        buffer = (ctypes.c_ushort * (length + 1))()
        pdfium.FPDFText_GetText(text, 0, length, buffer)
        whole = bytes(buffer)[: 2 * length].decode("utf-16-le", "replace").rstrip("\x00")
    # U+FFFE stands where a word was broken at the end of a line.
    return [line.strip() for line in whole.replace("\ufffe\r\n", "").replace("\ufffe", "").splitlines() if line.strip()]


def _running(pages: list[list[str]]) -> set[str]:
    """Return the lines that stand at the edges of most pages, their figures aside."""
    if len(pages) < EDGE:
        return set()
    counted = Counter(key for page in pages for key in {_key(line) for line in (*page[:EDGE], *page[-EDGE:])})
    return {key for key, times in counted.items() if times >= max(EDGE, OFTEN * len(pages))}


def _key(line: str) -> str:
    return _FIGURES.sub("#", line)
