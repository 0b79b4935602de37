"""Looks a ZIP package (XLSX, DOCX) over, byte by byte, before any library opens it.

A package of one megabyte can unpack to gigabytes, its directory can state other sizes than its parts have, and two
parts of one name are two files to two readers. The limits are wide: a report with photos has some hundred parts.
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator, Sequence

from toolkit.damaged import ZIP_FAULTS
from toolkit.errors import EncryptedReportError, LimitReachedError, UnreadableReportError
from toolkit.parsers.formats import OLE

MEGABYTE = 1_000_000
MAX_PARTS = 2_000
MAX_PART = 100 * MEGABYTE
MAX_TOTAL = 250 * MEGABYTE
MAX_RATIO, RATIO_FROM = 100, MEGABYTE  # unpacked to packed; small parts of blanks may be packed as tight
PIECE = 65_536
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
LOCKED = 0x1  # the bit of an entry that says so
LOCAL_HEADER = struct.Struct("<4s22xHH")
LOCAL_MAGIC = b"PK\x03\x04"
XML = (".xml", ".rels", ".vml")
DOCTYPE = b"<!DOCTYPE"
SMALLER = "Keep the inspection report in a file of its own, or print it to PDF."
AGAIN = "Open it in Word or Excel, save it again, and use that; or print it to PDF."


def opened(data: bytes) -> zipfile.ZipFile:
    """Return the package in *data*, in which every part is what the directory says of it; close it after use.

    Raises:
        EncryptedReportError: a password is needed to open it.
        LimitReachedError: it has more or larger parts than a report has.
        UnreadableReportError: it is damaged, or built to be read in two ways.
    """
    refuse_encrypted(data)
    try:
        package = zipfile.ZipFile(io.BytesIO(data))
        _check_directory(package.infolist())
        for part in package.infolist():
            _check_part(data, part)
    except ZIP_FAULTS as fault:
        raise UnreadableReportError(
            "The file is damaged and cannot be opened.", "Download it or ask for it again."
        ) from fault
    return package


def refuse_encrypted(data: bytes) -> None:
    """Raise ``EncryptedReportError`` for a Word or Excel file with a password: an OLE file that holds a package."""
    if data.startswith(OLE) and ENCRYPTED in data:
        raise EncryptedReportError(
            "The file is protected by a password.", "Open it with the password and save it without one."
        )


def _check_directory(parts: Sequence[zipfile.ZipInfo]) -> None:
    if len(parts) > MAX_PARTS:
        raise LimitReachedError(f"The file has {len(parts):,} parts; at most {MAX_PARTS:,} are read.", SMALLER)
    total = sum(part.file_size for part in parts)
    if total > MAX_TOTAL:
        raise LimitReachedError(
            f"The file unpacks to {_megabytes(total)}; at most {_megabytes(MAX_TOTAL)} are read.", SMALLER
        )
    names = set()
    for part in parts:
        _check_entry(part)
        name = part.filename.lower()  # readers differ in whether they tell "A.xml" from "a.xml"
        if name in names:
            raise UnreadableReportError(f"The file has two parts named “{part.filename}”.", AGAIN)
        names.add(name)


def _check_entry(part: zipfile.ZipInfo) -> None:
    steps = part.filename.replace("\\", "/").split("/")
    if ".." in steps or steps[0] == "" or ":" in steps[0]:
        raise UnreadableReportError(f"The file has a part that lies outside of it: “{part.filename}”.", AGAIN)
    if part.flag_bits & LOCKED:
        raise EncryptedReportError(
            f"The part “{part.filename}” of the file is protected by a password.", "Pack it again without one."
        )
    if part.file_size > MAX_PART:
        raise LimitReachedError(
            f"The part “{part.filename}” unpacks to {_megabytes(part.file_size)}; "
            f"at most {_megabytes(MAX_PART)} are read.",
            SMALLER,
        )
    if part.file_size > RATIO_FROM and part.file_size > MAX_RATIO * part.compress_size:
        raise LimitReachedError(
            f"The part “{part.filename}” unpacks to more than {MAX_RATIO} times its size; no report does.", SMALLER
        )


def _check_part(data: bytes, part: zipfile.ZipInfo) -> None:
    """Unpack *part* piece by piece, never further than the directory says, and look for what no report has."""
    size, rest = 0, b""
    xml = part.filename.lower().endswith(XML)
    for piece in _unpacked(_packed(data, part), part.compress_type):
        size += len(piece)
        if size > part.file_size:
            break
        # Without its zero bytes, because the text may be UTF-16. The end is kept: the word may lie across two pieces.
        text = rest + piece.replace(b"\0", b"") if xml else b""
        if DOCTYPE in text:
            raise UnreadableReportError(
                f"The part “{part.filename}” declares a document type of its own, as no report does.", AGAIN
            )
        rest = text[-len(DOCTYPE) :]
    if size != part.file_size:
        raise UnreadableReportError(f"The part “{part.filename}” has another size than the file says.", AGAIN)


def _packed(data: bytes, part: zipfile.ZipInfo) -> memoryview:
    """Return the packed bytes of *part*; the header that stands before them must name the same part."""
    start = part.header_offset + LOCAL_HEADER.size
    magic, name_size, extra_size = LOCAL_HEADER.unpack_from(data, part.header_offset)
    encoding = "utf-8" if part.flag_bits & 0x800 else "cp437"  # as zipfile has decoded it
    if magic != LOCAL_MAGIC or data[start : start + name_size].decode(encoding) != part.orig_filename:
        raise zipfile.BadZipFile(f"the header of {part.filename} is another one")
    start += name_size + extra_size
    return memoryview(data)[start : start + part.compress_size]


def _unpacked(packed: memoryview, method: int) -> Iterator[bytes]:
    if method == zipfile.ZIP_STORED:
        yield bytes(packed)
        return
    if method != zipfile.ZIP_DEFLATED:
        raise zipfile.BadZipFile(f"method {method}, which Word and Excel do not use")
    inflate = zlib.decompressobj(-zlib.MAX_WBITS)
    for start in range(0, len(packed), PIECE):
        rest = bytes(packed[start : start + PIECE])
        while rest and not inflate.eof:
            yield inflate.decompress(rest, PIECE)
            rest = inflate.unconsumed_tail
    yield inflate.flush()


def _megabytes(size: int) -> str:
    return f"{size / MEGABYTE:,.0f} MB"
