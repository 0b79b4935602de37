"""Picture files as pages: PNG, JPEG, TIFF with several pages."""

import io
from collections.abc import Iterator

import numpy as np
from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

from toolkit.errors import LimitReachedError, UnreadableReportError
from toolkit.parsers.layout.pages import Page
from toolkit.parsers.scan.flattened import sheets
from toolkit.parsers.scan.reading import read_picture
from toolkit.parsers.scan.recognition import Picture

WIDTH = 595.0  # points of A4: a photo does not say how large the paper was
LARGEST = 3200  # pixels of the longer side: more blurs nothing and costs much
MAX_PIXELS = 120_000_000
MAX_PAGES = 60


def read_images(data: bytes) -> tuple[Page, ...]:
    """Return a page for each sheet of paper that the pictures in *data* show.

    Raises:
        LimitReachedError: it has more pages or pixels than a report has.
        UnreadableReportError: it is damaged.
    """
    try:
        return tuple(
            read_picture(sheet, number, WIDTH, WIDTH * sheet.shape[0] / sheet.shape[1])
            for number, sheet in enumerate(map(_small_enough, sheets_of(data)), start=1)
        )
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise UnreadableReportError(
            "The picture is damaged and cannot be opened.", "Make it or ask for it again."
        ) from error


def sheets_of(data: bytes) -> Iterator[Picture]:
    """Yield the sheets of paper that the pictures in *data* show, in the order of the pages."""
    with Image.open(io.BytesIO(data)) as opened:
        for number, frame in enumerate(ImageSequence.Iterator(opened), start=1):
            if number > MAX_PAGES or frame.width * frame.height > MAX_PIXELS:
                raise LimitReachedError(
                    f"The picture has more than {MAX_PAGES} pages or {MAX_PIXELS:,} pixels.",
                    "Keep the pages of the inspection report in a file of their own.",
                )
            picture = ImageOps.exif_transpose(frame).convert("RGB")
            yield from sheets(np.asarray(picture))


def _small_enough(sheet: Picture) -> Picture:
    picture = Image.fromarray(sheet)
    picture.thumbnail((LARGEST, LARGEST))
    return np.asarray(picture)
