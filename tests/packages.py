"""Packages (DOCX, XLSX) as another program would have written them."""

import io
import zipfile


def changed(data: bytes, part: str, old: bytes, new: bytes) -> bytes:
    """Return the package with *old*, which it must hold, replaced in one of its parts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(stream, "w") as after:
        for name in before.namelist():
            content = before.read(name)
            assert name != part or old in content
            after.writestr(name, content.replace(old, new) if name == part else content)
    return stream.getvalue()


def saved(document: object) -> bytes:
    """Return a document of python-docx as the bytes of its file."""
    stream = io.BytesIO()
    document.save(stream)  # type: ignore[attr-defined]
    return stream.getvalue()
