"""The pages of a picture file as a person sees them."""

from collections.abc import Iterator, Mapping

from PIL import Image

from toolkit.parsers.scan.images import WIDTH, sheets_of
from toolkit.parsers.views import View

POINTS = 72  # in an inch


def views(data: bytes, densities: Mapping[int, float]) -> Iterator[View]:
    """Yield the views of the pages (from 1) of *densities* that the picture file *data*, read before, has."""
    for number, sheet in enumerate(sheets_of(data), start=1):  # as they were read
        if number in densities:
            image = Image.fromarray(sheet)
            height = WIDTH * image.height / image.width
            image.thumbnail((round(WIDTH * densities[number] / POINTS), image.height))
            yield View(number, WIDTH, height, image)
