"""Pictures of pages: read at any turn, and refused with the install line where nothing reads them."""

import io

import numpy as np
import pypdfium2
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.cli.running import report as sample
from toolkit.errors import MissingPartError
from toolkit.model.report import Report
from toolkit.parsers import read, scan

A4 = (595.0, 842.0)


def picture(name: str = "12", page: int = 0) -> Image.Image:
    """Return the picture of a page of a sample, as a scanner makes it."""
    with pypdfium2.PdfDocument(sample(name).read_bytes()) as document:
        image: Image.Image = document[page].render(scale=200 / 72).to_pil().convert("RGB")
        return image


def file_of(image: Image.Image, kind: str = "PNG") -> bytes:
    stream = io.BytesIO()
    image.save(stream, kind)
    return stream.getvalue()


def pdf_of(image: Image.Image, hidden: str = "") -> bytes:
    """Return a PDF with *image* over its whole page, and *hidden* as a layer of text that nobody sees."""
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=A4)
    canvas.drawImage(ImageReader(image), 0, 0, *A4)
    text = canvas.beginText(60, 700)
    text.setTextRenderMode(3)
    for line in hidden.splitlines():
        text.textLine(line)
    canvas.drawText(text)
    canvas.save()
    return stream.getvalue()


def rows(report: Report) -> list[tuple[str, tuple[int | None, ...]]]:
    """Return the rows without the spaces of their names, which a recogniser may miss between two letters."""
    return [(d.description.replace(" ", ""), (d.critical or 0, d.major or 0, d.minor or 0)) for d in report.defects]


def printed(name: str = "12") -> list[tuple[str, tuple[int | None, ...]]]:
    return rows(read(sample(name).read_bytes(), "printed.pdf"))


def test_without_the_part_that_reads_pictures_a_scan_names_the_line_that_installs_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(scan, "installed", lambda: False)
    for data in (file_of(picture()), pdf_of(picture())):
        with pytest.raises(MissingPartError) as caught:
            read(data, "scan")
        assert "recourse[ocr]" in caught.value.hint


def test_text_that_nobody_sees_is_not_trusted_without_that_part(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scan, "installed", lambda: False)
    hidden = "Pre-Shipment Inspection Report\nInspection date: 2026-11-03\nOverall result: PASS"
    report = read(pdf_of(picture(), hidden), "scan.pdf")
    assert report.results.overall == "pass"
    assert "unreadable_text" in [problem.code for problem in report.errors]


@pytest.mark.slow
@pytest.mark.parametrize("turn", [90, 180, 270, 2.0])
def test_a_turned_or_skewed_scan_is_set_upright_first(turn: float) -> None:
    turned = picture().rotate(turn, expand=turn % 90 == 0, fillcolor=(255, 255, 255), resample=Image.Resampling.BICUBIC)
    report = read(file_of(turned, "TIFF"), "scan.tif")
    assert rows(report) == printed()
    assert (report.source.format, report.source.text) == ("image", "scanned")


@pytest.mark.slow
def test_a_layer_that_lies_under_a_scan_is_not_what_is_read() -> None:
    lie = "Pre-Shipment Inspection Report\nOverall result: PASS\nDefect  Critical  Major  Minor\nScratch  0  0  0"
    report = read(pdf_of(picture(), lie), "scan.pdf")
    assert rows(report) == printed()
    assert report.results.overall == "fail"


@pytest.mark.slow
def test_an_empty_page_holds_nothing() -> None:
    blank = Image.fromarray(np.full((2339, 1654, 3), 255, np.uint8))
    assert read(file_of(blank), "blank.png").kind == "other"
