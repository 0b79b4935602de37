"""Picture files as pages: PNG, JPEG, TIFF with several pages."""

import io
from collections.abc import Iterator

import numpy as np
from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

from toolkit.errors import LimitReachedError, UnreadableReportError
from toolkit.parsers.pages import Page
from toolkit.parsers.scan.flattened import flattened
from toolkit.parsers.scan.reading import read_picture

WIDTH = 595.0  # points of A4: a photo does not say how large the paper was
LARGEST = 3200  # pixels of the longer side: more blurs nothing and costs much
MAX_PIXELS = 120_000_000
MAX_PAGES = 60


def read_images(data: bytes) -> tuple[Page, ...]:
    """Return a page for each picture in *data*.

    Raises:
        LimitReachedError: it has more pages or pixels than a report has.
        UnreadableReportError: it is damaged.
    """
    try:
        return tuple(_pages(data))
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise UnreadableReportError(
            "The picture is damaged and cannot be opened.", "Make it or ask for it again."
        ) from error


def _pages(data: bytes) -> Iterator[Page]:
    with Image.open(io.BytesIO(data)) as opened:
        for number, frame in enumerate(ImageSequence.Iterator(opened), start=1):
            if number > MAX_PAGES or frame.width * frame.height > MAX_PIXELS:
                raise LimitReachedError(
                    f"The picture has more than {MAX_PAGES} pages or {MAX_PIXELS:,} pixels.",
                    "Keep the pages of the inspection report in a file of their own.",
                )
            picture = ImageOps.exif_transpose(frame).convert("RGB")
            picture.thumbnail((LARGEST, LARGEST))
            sheet = flattened(np.asarray(picture))
            yield read_picture(sheet, number, WIDTH, WIDTH * sheet.shape[0] / sheet.shape[1])
