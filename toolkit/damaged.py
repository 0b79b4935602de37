"""What a damaged ZIP makes Python raise: Word and Excel files, templates and backups are such."""

import struct
import zipfile
import zlib

# Beside its own fault: a broken stream, a cut header, a method or a password that nobody can read, a place that is
# none, a name that is no text.
ZIP_FAULTS = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError,
)  # fmt: skip
