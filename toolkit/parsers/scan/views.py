"""The pages of a picture file as a person sees them."""

import io
from collections.abc import Iterator, Mapping

import numpy as np
from PIL import Image, ImageOps

from toolkit.parsers.scan.flattened import flattened
from toolkit.parsers.scan.images import WIDTH
from toolkit.parsers.views import View

POINTS = 72  # in an inch


def views(data: bytes, densities: Mapping[int, float]) -> Iterator[View]:
    """Yield the views of the pages (from 1) of *densities* that the picture file *data*, read before, has."""
    with Image.open(io.BytesIO(data)) as opened:
        for number, dpi in densities.items():
            if not 1 <= number <= getattr(opened, "n_frames", 1):
                continue
            opened.seek(number - 1)
            photo = ImageOps.exif_transpose(opened).convert("RGB")
            image = Image.fromarray(flattened(np.asarray(photo)))  # as it was read
            height = WIDTH * image.height / image.width
            image.thumbnail((round(WIDTH * dpi / POINTS), image.height))
            yield View(number, WIDTH, height, image)
