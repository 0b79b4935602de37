"""Pages of a PDF as pictures."""

from collections.abc import Iterable, Iterator

import numpy as np
import pypdfium2
from numpy.typing import NDArray

DPI = 200
LARGEST = 3200  # pixels of the longer side


def pictures(data: bytes, numbers: Iterable[int]) -> Iterator[tuple[int, NDArray[np.uint8]]]:
    """Yield number and picture (rows, columns, red-green-blue) of the pages *numbers* (from 1) of the PDF in *data*."""
    document = pypdfium2.PdfDocument(data)
    try:
        for number in numbers:
            page = document[number - 1]
            scale = min(DPI / 72, LARGEST / max(page.get_size()))
            yield number, np.asarray(page.render(scale=scale).to_pil().convert("RGB"))
            page.close()
    finally:
        document.close()
