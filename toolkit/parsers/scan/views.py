"""The pages of a picture file as a person sees them."""

import io
from collections.abc import Iterator, Sequence

from PIL import Image, ImageOps

from toolkit.parsers.scan.images import WIDTH
from toolkit.parsers.views import DPI, View

PIXELS = round(WIDTH * DPI / 72)  # of the width


def views(data: bytes, numbers: Sequence[int]) -> Iterator[View]:
    """Yield the views of the pages *numbers* (from 1) of the picture file in *data*, which has been read before."""
    with Image.open(io.BytesIO(data)) as opened:
        for number in numbers:
            opened.seek(number - 1)
            image = ImageOps.exif_transpose(opened).convert("RGB")
            height = WIDTH * image.height / image.width
            image.thumbnail((PIXELS, image.height))
            yield View(number, WIDTH, height, image)
