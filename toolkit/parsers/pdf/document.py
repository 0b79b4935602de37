"""Opens a PDF and turns each of its pages into a plain page."""

from collections.abc import Iterator, Sequence
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
from msgspec.structs import replace

from toolkit.errors import EncryptedReportError, LimitReachedError, UnreadableReportError
from toolkit.model.report import Problem
from toolkit.parsers.pages import Box, Page, Word
from toolkit.parsers.pdf.drawing import THIN, Drawing
from toolkit.parsers.pdf.geometry import Matrix
from toolkit.parsers.pdf.glyphs import words_of
from toolkit.parsers.problems import error, warning

MAX_PAGES = 300
LAYER = 0.8  # share of the words of a page that nobody sees: a layer of text under a picture
QUOTED = 60  # characters
MOSTLY = 0.5  # of the page: a picture of it, not one on it


def read_pages(data: bytes) -> tuple[Page, ...]:
    """Return the pages of the PDF in *data*.

    Raises:
        EncryptedReportError: a password is needed to open it.
        LimitReachedError: it has more pages than a report has.
        UnreadableReportError: it is damaged beyond reading.
    """
    document = open_pdf(data)
    try:
        count = len(document)
        if count > MAX_PAGES:
            raise LimitReachedError(
                f"The PDF has {count} pages; at most {MAX_PAGES} are read.",
                "Print the pages of the inspection report into a file of their own and try again.",
            )
        if count == 0:
            raise UnreadableReportError("The PDF has no pages.", "Ask the agency for the file again.")
        return tuple(_page(document, index) for index in range(count))
    finally:
        document.close()


def open_pdf(data: bytes) -> Any:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD or "password" in str(error).lower():
            raise EncryptedReportError(
                "The PDF is protected by a password.", "Open it with the password, print it to a new PDF and use that."
            ) from error
        raise UnreadableReportError(
            "The PDF is damaged and cannot be opened.", "Download or ask for the file again."
        ) from error


def _page(document: Any, index: int) -> Page:
    try:
        page = document[index]
    except pypdfium2.PdfiumError as fault:
        raise UnreadableReportError(
            f"Page {index + 1} of the PDF is damaged and cannot be read.", "Download or ask for the file again."
        ) from fault
    seen, width, height = as_seen(page)
    textpage = page.get_textpage()
    drawn, hidden = words_of(textpage.raw, seen)
    layer = len(hidden) > LAYER * (len(drawn) + len(hidden))  # as scanners lay their text under the picture of a page
    words = tuple(word for word in (hidden if layer else drawn) if _on_page(word.box, width, height))
    drawing = Drawing(seen)
    drawing.read(page)
    textpage.close()
    page.close()
    made = Page(
        number=index + 1,
        width=width,
        height=height,
        words=words,
        rules=drawing.ruling(),
        checkboxes=tuple(drawing.checkboxes(words)),
        problems=(*_cut(drawing, index + 1), *_hidden(() if layer else hidden, index + 1)),
        pictures=tuple(box for box in drawing.pictures if _visible(box, width, height)),
    )
    return replace(made, unseen=layer and made.covered > MOSTLY)


def _cut(drawing: Drawing, number: int) -> Iterator[Problem]:
    if drawing.cut:
        message = f"Page {number} draws more lines than are read; its tables may be read without their rules."
        yield error("limit_reached", message, number)


def _hidden(words: Sequence[Word], number: int) -> Iterator[Problem]:
    """Tell of words on a page of print that nobody sees; they are left out."""
    if words:
        text = " ".join(word.text for word in words)
        shown = text if len(text) <= QUOTED else f"{text[:QUOTED].rstrip()} …"
        message = f"Page {number} holds words that are not printed and were left out: “{shown}”."
        yield (error if any(map(str.isdigit, text)) else warning)("unseen_text", message, number)


def as_seen(page: Any) -> tuple[Matrix, float, float]:
    """Return how a point of the file is seen (from the top left corner, rotation applied), and the seen size."""
    left, bottom, right, top = page.get_bbox()
    views: dict[int, Matrix] = {
        0: (1, 0, 0, -1, -left, top),
        90: (0, 1, 1, 0, -bottom, -left),
        180: (-1, 0, 0, 1, right, -bottom),
        270: (0, -1, -1, 0, top, right),
    }
    turn = int(page.get_rotation()) % 360
    width, height = right - left, top - bottom
    if turn in (90, 270):
        width, height = height, width
    return views.get(turn, views[0]), width, height


def _visible(box: Box, width: float, height: float) -> bool:
    """Tell whether a picture is one that is seen, and no line or dot."""
    x0, top, x1, bottom = box
    return x1 > 0 and bottom > 0 and x0 < width and top < height and x1 - x0 > THIN and bottom - top > THIN


def _on_page(box: Box, width: float, height: float) -> bool:
    """Tell whether the middle of *box* is on the page as it is cropped."""
    return 0 < (box[0] + box[2]) / 2 < width and 0 < (box[1] + box[3]) / 2 < height
