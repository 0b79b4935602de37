"""Pages as a person sees them, in the coordinates in which values are placed.

Smaller than the pictures that words are recognised in, and without numpy, which comes with that optional part only.
"""

import io
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct
from PIL.Image import Image

from toolkit.parsers.formats import format_of

DPI = 100
LONGEST = 2200  # pixels of the longer side: a poster is drawn smaller rather than filling the memory
QUALITY = 75


class View(Struct, frozen=True):
    """Page *page* as *image*; *width* and *height* are points, as in the places of values."""

    page: int
    width: float
    height: float
    image: Image

    def jpeg(self) -> bytes:
        out = io.BytesIO()
        self.image.save(out, "JPEG", quality=QUALITY, optimize=True)
        return out.getvalue()


def views(
    data: bytes, numbers: Sequence[int], densities: Mapping[int, float] | None = None, longest: int = LONGEST
) -> Iterator[View]:
    """Yield the views of the pages *numbers* (from 1) of the PDF or picture in *data*, one at a time.

    A page that the file does not have is left out. *densities* holds the dots per inch of pages that are not to have
    the usual ones, *longest* is the most pixels of the longer side.
    """
    dense = {number: (densities or {}).get(number, DPI) for number in numbers}
    # Each library takes a while to load, so only the one that is needed is.
    if format_of(data) == "pdf":
        from toolkit.parsers.pdf.views import views as of_pdf

        yield from of_pdf(data, dense, longest)
    else:
        from toolkit.parsers.scan.views import views as of_images

        yield from of_images(data, dense)
