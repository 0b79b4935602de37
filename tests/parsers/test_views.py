import io

import pytest
from PIL import Image

from toolkit.parsers.views import views


def test_a_picture_file_is_seen_page_by_page_as_wide_as_the_paper_that_it_was_read_on() -> None:
    pytest.importorskip("rapidocr", reason="the optional part that reads pictures")
    out = io.BytesIO()
    first, second = Image.new("RGB", (1000, 1500), "white"), Image.new("RGB", (3000, 1500), "red")
    first.save(out, "TIFF", save_all=True, append_images=[second])
    (seen,) = views(out.getvalue(), [2])
    assert (seen.page, seen.width, seen.height) == (2, 595.0, 297.5)
    assert seen.image.width / seen.image.height == pytest.approx(2, abs=0.01)
    assert seen.image.getpixel((0, 0)) == (255, 0, 0)
