"""Where a Word file comes from, kept inside it: template, data and version, invisible on the page.

A custom XML part stays when somebody edits the letter in Word, and shows later which data it was made from.
"""

import hashlib
from importlib.metadata import PackageNotFoundError, version
from typing import NamedTuple

import msgspec

from toolkit.documents.fields import Plain
from toolkit.xmltext import quoteattr

NAMESPACE = "urn:recourse:provenance:1"
# One number for the kind of part, as the format wants it: it names our namespace, not a file.
_ID = "{6F1B3C7A-52D4-4E0B-9A7E-2C0D5E8F4B11}"


class Provenance(NamedTuple):
    template: str
    template_sha256: str
    data_sha256: str
    version: str


def provenance(template: bytes, values: Plain, *, name: str) -> Provenance:
    """Return where a letter comes from that *template*, named *name*, makes of *values*."""
    data = msgspec.json.encode(values, order="deterministic")
    return Provenance(name, _hash(template), _hash(data), _version())


def item(origin: Provenance) -> bytes:
    """Return *origin* as the XML that is kept in the file."""
    told = " ".join(f"{name}={quoteattr(value)}" for name, value in origin._asdict().items())
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<provenance xmlns="{NAMESPACE}" {told}/>'.encode()


def properties() -> bytes:
    """Return the part that says which kind of XML is kept, without which Word drops it."""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n'
        '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" '
        f'ds:itemID="{_ID}">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    ).encode()


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _version() -> str:
    """Return the installed version; a checkout that was never installed has none."""
    try:
        return version("recourse")
    except PackageNotFoundError:
        return "0+checkout"
