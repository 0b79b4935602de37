"""Opens a PDF and turns each of its pages into a plain page."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from typing import Any

from msgspec.structs import replace

from toolkit.errors import LimitReachedError, UnreadableReportError
from toolkit.model.report import Problem
from toolkit.parsers.layout.pages import Box, Page, Word
from toolkit.parsers.layout.sheet_columns import with_whole_columns
from toolkit.parsers.pdf.by_text import Place, Text, texts_of, with_cut_texts
from toolkit.parsers.pdf.covered import under_covers
from toolkit.parsers.pdf.drawing import THIN, Drawing
from toolkit.parsers.pdf.figures import Figures
from toolkit.parsers.pdf.filled_in import with_filled_in
from toolkit.parsers.pdf.glyphs import words_of
from toolkit.parsers.pdf.library import as_seen, opened, opened_page, pdfium
from toolkit.parsers.pdf.paper import on_bare_paper
from toolkit.parsers.pdf.sheet_cells import is_of_sheet, is_printed_sheet, with_cells
from toolkit.parsers.problems import error, warning

MAX_PAGES = 300
LAYER = 0.8  # share of the words of a page that nobody sees: a layer of text under a picture
MARGIN = 0.08  # of the height of a page
QUOTED = 60  # characters
MOSTLY = 0.5  # of the page: a picture of it, not one on it


def read_pages(data: bytes) -> tuple[Page, ...]:
    """Return the pages of the PDF in *data*.

    Raises:
        EncryptedReportError: a password is needed to open it.
        LimitReachedError: it has more pages than a report has.
        UnreadableReportError: it is damaged beyond reading.
    """
    with opened(data) as document:
        count = pdfium.FPDF_GetPageCount(document)
        if count > MAX_PAGES:
            raise LimitReachedError(
                f"The PDF has {count} pages; at most {MAX_PAGES} are read.",
                "Print the pages of the inspection report into a file of their own and try again.",
            )
        if count == 0:
            raise UnreadableReportError("The PDF has no pages.", "Ask the agency for the file again.")
        with closing(Figures(document)) as figures:
            sheet = is_of_sheet(document)
            pages = [_page(document, index, figures, sheet=sheet) for index in range(count)]
            if figures.deceive(sum(len(page.words) for page, _ in pages)):
                figures.again()
                pages = [_page(document, index, figures, sheet=sheet) for index in range(count)]
            checked = figures.checked([page for page, _ in pages])
            told = [texts for _, texts in pages]
            printed = is_printed_sheet(document)
            return tuple(
                replace(_told_by(texts, page, sheet=sheet), of_sheet=printed)
                for texts, page in zip(told, checked, strict=True)
            )


def _told_by(texts: dict[Place, Text], page: Page, *, sheet: bool) -> Page:
    """Return *page* with what the *texts* that print its words tell of them."""
    if sheet:
        page = with_cells(page, texts)
    page = with_cut_texts(with_filled_in(page, texts), texts)
    return with_whole_columns(page) if sheet else page


def _page(document: Any, index: int, figures: Figures, *, sheet: bool) -> tuple[Page, dict[Place, Text]]:
    figures.turn()
    with opened_page(document, index) as (page, text):
        seen, width, height = as_seen(page)
        texts, ends, pale, hidden = words_of(text, seen, figures, sheet=sheet)
        drawn = [word for word, _ in texts]
        lost = set(on_bare_paper(page, seen, [word for word in pale if _on_page(word, width, height)]))
        drawing = Drawing(seen)
        drawing.read(page)
        covered = under_covers(page, seen, texts, drawing)
        by_place = texts_of(texts, ends, seen)
        running = {word for word in covered if _in_margin(word, height)}
        lost.update(covered)
    layer = len(hidden) > LAYER * (len(drawn) + len(hidden))  # as scanners lay their text under the picture of a page
    printed = hidden if layer else [word for word in drawn if word not in lost]
    left_out = [word for word in drawn if word in lost - running] + ([] if layer else hidden)
    words = tuple(word for word in printed if _on_page(word, width, height))
    made = Page(
        number=index + 1,
        width=width,
        height=height,
        words=words,
        rules=drawing.ruling(),
        checkboxes=tuple(drawing.checkboxes(words)),
        fills=tuple(drawing.fills),
        marks=tuple(drawing.outlines(words)),
        problems=(*_cut(drawing, index + 1), *_hidden(left_out, index + 1)),
        pictures=tuple(box for box in drawing.pictures if _visible(box, width, height)),
    )
    return replace(made, unseen=layer and made.covered > MOSTLY), by_place


def _in_margin(word: Word, height: float) -> bool:
    """Tell whether *word* is one of a running head or foot, which a cover page paints over."""
    return word.bottom < MARGIN * height or word.top > (1 - MARGIN) * height


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


def _visible(box: Box, width: float, height: float) -> bool:
    """Tell whether a picture is one that is seen, and no line or dot."""
    x0, top, x1, bottom = box
    return x1 > 0 and bottom > 0 and x0 < width and top < height and x1 - x0 > THIN and bottom - top > THIN


def _on_page(word: Word, width: float, height: float) -> bool:
    """Tell whether the middle of *word* is on the page as it is cropped."""
    return 0 < (word.x0 + word.x1) / 2 < width and 0 < (word.top + word.bottom) / 2 < height
