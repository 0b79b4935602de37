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
