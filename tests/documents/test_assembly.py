"""A finished file knows where it comes from, shows the buyer's logo, and is the same each time."""

import io
import re
import zipfile
from xml.etree import ElementTree as ET

import pytest
from msgspec.structs import replace
from PIL import Image

from tests.documents.letter_cases import AS_OF, KINDS, ORDER, REPORT, RESOLUTION, letter, supplied
from toolkit.documents import draft
from toolkit.documents.logo import picture
from toolkit.documents.provenance import NAMESPACE
from toolkit.documents.structure import structure_faults
from toolkit.errors import InvalidInputError


def logo(form: str = "PNG", size: tuple[int, int] = (900, 300), **more: object) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, (31, 52, 71)).save(out, format=form, **more)
    return out.getvalue()


def with_gps_and_turned() -> bytes:
    """Return a photo of a wide logo taken with the camera on its side, with the place in it."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif.get_ifd(0x8825)[1] = "N"
    exif[0x010F] = "Camera of Somebody"
    return logo("JPEG", (300, 900), exif=exif)


def parts(docx: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def drawn(data: bytes) -> bytes:
    return draft("rework", REPORT, RESOLUTION, ORDER, as_of=AS_OF, logo=data).docx


def origin(docx: bytes) -> dict[str, str]:
    (kept,) = [data for name, data in parts(docx).items() if re.fullmatch(r"customXml/item\d+\.xml", name)]
    tree = ET.fromstring(kept)  # noqa: S314  made by the program
    assert tree.tag == f"{{{NAMESPACE}}}provenance"
    return dict(tree.attrib)


@pytest.mark.parametrize("kind", KINDS)
def test_equal_input_gives_equal_bytes(kind: str) -> None:
    again = draft(kind, REPORT, RESOLUTION, ORDER, as_of=AS_OF, logo=logo())
    assert again.docx == draft(kind, REPORT, RESOLUTION, ORDER, as_of=AS_OF, logo=logo()).docx
    assert draft(kind, REPORT, RESOLUTION, ORDER, as_of=AS_OF).docx == letter(kind).docx


def test_the_file_keeps_template_data_and_version() -> None:
    from hashlib import sha256

    from toolkit import __version__

    told = origin(letter("rework").docx)
    assert told["template"] == "rework.docx"
    assert told["template_sha256"] == sha256(supplied("rework")).hexdigest()
    assert told["version"] == __version__
    other = letter("rework", order=replace(ORDER, order=replace(ORDER.order, quantity=3500)))
    assert origin(other.docx)["data_sha256"] != told["data_sha256"]


@pytest.mark.parametrize(("form", "ending"), [("PNG", "png"), ("JPEG", "jpeg")])
def test_the_logo_stands_on_the_first_page_with_words_and_is_stored_as_it_is(form: str, ending: str) -> None:
    docx = drawn(logo(form))
    assert list(structure_faults(docx)) == []
    assert 'descr="Logo of Harbour &amp; Brook Ltd."' in parts(docx)["word/header1.xml"].decode()
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        assert archive.getinfo(f"word/media/logo1.{ending}").compress_type == zipfile.ZIP_STORED


def test_a_logo_is_turned_upright_made_small_and_tells_no_place() -> None:
    data = parts(drawn(with_gps_and_turned()))["word/media/logo1.jpeg"]
    with Image.open(io.BytesIO(data)) as shown:
        assert shown.width > shown.height
        assert shown.width <= 520
        assert dict(shown.getexif()) == {}
    assert b"Somebody" not in data


def test_a_logo_fits_the_letterhead_in_both_directions() -> None:
    for size in ((3000, 100), (100, 3000), (20, 20)):
        made = picture(logo(size=size), name="logo.png", words="Logo")
        assert made.wide <= 60 / 25.4 * 914_400 + 1
        assert made.high <= 12 / 25.4 * 914_400 + 1
        assert made.wide / made.high == pytest.approx(size[0] / size[1], rel=0.2)


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7", b"", logo("GIF"), logo()[:200], logo(size=(8000, 6000)), bytes(5_000_001)]
)
def test_what_is_no_logo_is_refused(data: bytes) -> None:
    with pytest.raises(InvalidInputError, match=r"The logo logo\.png"):
        picture(data, name="logo.png", words="Logo")
