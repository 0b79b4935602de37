import io
import random
import struct
import zipfile
import zlib
from pathlib import Path

import pytest

from toolkit.errors import EncryptedReportError, LimitReachedError, UnreadableReportError
from toolkit.parsers import read
from toolkit.parsers.archive import DOCTYPE, ENCRYPTED, MAX_PARTS, PIECE, opened
from toolkit.parsers.formats import OLE
from toolkit.resources import data_dir

DIRECTORY = b"PK\x01\x02"
FLAGS, SIZE, NAME = 8, 24, 46  # where a directory entry holds them
WORD = Path(str(data_dir("templates"))) / "notice.docx"


def packed(parts: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return out.getvalue()


def stating(data: bytes, place: int, value: bytes) -> bytes:
    """Return the package *data* with *value* at *place* of each entry of its directory."""
    head, *entries = data.split(DIRECTORY)
    return DIRECTORY.join([head, *(entry[: place - 4] + value + entry[place - 4 + len(value) :] for entry in entries)])


def renamed(name: str) -> bytes:
    """Return a package with one part *name*, which no library would write."""
    plain = "x" * len(name)
    return packed({plain: b"<a/>"}).replace(plain.encode(), name.encode())


@pytest.mark.parametrize("path", sorted(WORD.parent.glob("*.docx")), ids=lambda path: path.name)
def test_a_file_that_word_opens_is_opened(path: Path) -> None:
    with opened(path.read_bytes()) as package:
        assert "word/document.xml" in package.namelist()


def test_parts_may_be_stored_as_they_are() -> None:
    with opened(packed({"a.xml": b"<a/>", "empty/": b""}, zipfile.ZIP_STORED)) as package:
        assert package.read("a.xml") == b"<a/>"


def test_more_parts_than_a_report_has_are_refused() -> None:
    opened(packed({f"{number}.xml": b"" for number in range(MAX_PARTS)}))
    with pytest.raises(LimitReachedError, match="2,001 parts; at most 2,000"):
        opened(packed({f"{number}.xml": b"" for number in range(MAX_PARTS + 1)}))


def test_a_part_that_unpacks_to_more_than_100_mb_is_refused() -> None:
    with pytest.raises(LimitReachedError, match=r"“a\.xml” unpacks to 101 MB; at most 100 MB"):
        opened(stating(packed({"a.xml": b"<a/>"}), SIZE, struct.pack("<I", 101_000_000)))


def test_parts_that_unpack_to_more_than_250_mb_together_are_refused() -> None:
    data = packed(dict.fromkeys(("a.xml", "b.xml", "c.xml"), b"<a/>"))
    with pytest.raises(LimitReachedError, match="unpacks to 270 MB; at most 250 MB"):
        opened(stating(data, SIZE, struct.pack("<I", 90_000_000)))


def test_a_part_packed_tighter_than_any_report_is_refused() -> None:
    opened(packed({"a.bin": bytes(1_000_000)}))
    with pytest.raises(LimitReachedError, match=r"“a\.bin” unpacks to more than 100 times its size"):
        opened(packed({"a.bin": bytes(1_000_001)}))


@pytest.mark.parametrize("said", [3, 5, 0])
def test_a_directory_that_lies_about_a_size_is_found_out(said: int) -> None:
    with pytest.raises(UnreadableReportError, match=r"“a\.xml” has another size than the file says"):
        opened(stating(packed({"a.xml": b"<a/>"}), SIZE, struct.pack("<I", said)))


def test_a_part_is_never_unpacked_further_than_the_directory_says() -> None:
    # 500 MB that the directory calls 4 bytes: were it unpacked to count, this test would be the slowest of all.
    pack = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = pack.compress(bytes(1_000_000)) + pack.flush(zlib.Z_FULL_FLUSH)
    bomb = block * 500 + pack.flush(zlib.Z_FINISH)
    stored = packed({"a.xml": bomb}, zipfile.ZIP_STORED)
    with pytest.raises(UnreadableReportError, match="another size"):
        opened(stating(stating(stored, SIZE, struct.pack("<I", 4)), 10, struct.pack("<H", zipfile.ZIP_DEFLATED)))


@pytest.mark.parametrize("name", ["../a.xml", "x/../../a.xml", "/a.xml", "C:/a.xml", "x\\..\\a.xml", "\\a.xml"])
def test_a_name_that_leads_out_of_the_file_is_refused(name: str) -> None:
    with pytest.raises(UnreadableReportError, match="lies outside of it"):
        opened(renamed(name))


def test_two_parts_of_one_name_are_refused_however_it_is_written() -> None:
    with pytest.raises(UnreadableReportError, match=r"two parts named “A\.xml”"):
        opened(packed({"a.xml": b"<a/>", "A.xml": b"<b/>"}))
    twice = packed({"a.xml": b"<a/>", "b.xml": b"<b/>"}).replace(b"b.xml", b"a.xml")
    with pytest.raises(UnreadableReportError, match=r"two parts named “a\.xml”"):
        opened(twice)


def test_a_part_whose_own_header_has_another_name_is_damaged() -> None:
    data = packed({"a.xml": b"<a/>"})
    with pytest.raises(UnreadableReportError, match="damaged"):
        opened(data.replace(b"a.xml", b"b.xml", 1))


def test_a_part_behind_a_password_is_encrypted() -> None:
    with pytest.raises(EncryptedReportError, match=r"“a\.xml” of the file is protected"):
        opened(stating(packed({"a.xml": b"<a/>"}), FLAGS, b"\x01\x00"))


def test_an_office_file_with_a_password_is_encrypted_and_says_what_to_do() -> None:
    with pytest.raises(EncryptedReportError, match="password") as fault:
        opened(OLE + bytes(504) + ENCRYPTED)
    assert fault.value.hint


@pytest.mark.parametrize(
    "text",
    [
        b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
        '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a><a/>'.encode("utf-16"),
        b"<!--" + b" " * (PIECE - 12) + b"--><!DOCTYPE a><a/>",
        b"<!--" + b" " * 3 * PIECE + b"--><!DOCTYPE a><a/>",
    ],
    ids=["plain", "utf-16", "across two pieces", "far behind"],
)
@pytest.mark.parametrize("name", ["word/document.xml", "_rels/.rels"])
def test_xml_with_a_document_type_is_refused(name: str, text: bytes) -> None:
    with pytest.raises(UnreadableReportError, match="document type"):
        opened(packed({name: text}))


def test_a_picture_may_hold_what_xml_may_not() -> None:
    with opened(packed({"word/media/image1.svg": DOCTYPE + b" svg><svg/>"})) as package:
        assert package.namelist() == ["word/media/image1.svg"]


def test_a_method_of_packing_that_no_office_uses_is_refused() -> None:
    with pytest.raises(UnreadableReportError, match="damaged"):
        opened(packed({"a.xml": b"<a/>"}, zipfile.ZIP_LZMA))


def test_damage_anywhere_in_the_file_is_a_sentence_and_no_crash() -> None:
    good = WORD.read_bytes()
    chance = random.Random(7)  # noqa: S311 - reproducible damage
    for _ in range(200):
        data = bytearray(good)
        for _ in range(4):
            data[chance.randrange(len(data))] = chance.randrange(256)
        try:
            opened(bytes(data[: chance.randrange(len(data) // 2, len(data) + 1)]))
        except (UnreadableReportError, LimitReachedError, EncryptedReportError) as fault:
            assert fault.message.endswith(".")  # noqa: PT017  some damage does not matter and raises nothing


def test_reading_a_report_looks_the_package_over_first() -> None:
    bomb = packed({"xl/workbook.xml": b"<a/>", "xl/worksheets/sheet1.xml": b" " * 2_000_000})
    with pytest.raises(LimitReachedError, match=r"sheet1\.xml"):
        read(bomb, "r.xlsx")
