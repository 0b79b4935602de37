"""What went into a contract, kept in the file where no page shows it: each clause with its version and hash."""

from collections.abc import Iterable
from typing import NamedTuple

from lxml import etree

from toolkit.contracts.target.relations import related, typed
from toolkit.contracts.target.wordfile import RELS, TYPES, WordFile, parsed, serialized

SPACE = "urn:recourse:clauses"
_FOLDER = "customXml"
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml"
_TYPE = "application/xml"


class Kept(NamedTuple):
    """One clause that went in: its id and version, the hash of its file, its position, its bookmark."""

    id: str
    version: int
    sha256: str
    position: str
    bookmark: str


def recorded(file: WordFile, put: Iterable[Kept], date: str, changed: dict[str, bytes]) -> dict[str, bytes]:
    """Return *changed* with the record of *put*, behind what former runs have recorded in *file*."""
    name = _there(file)
    root = parsed(file.parts[name]) if name is not None else etree.Element(f"{{{SPACE}}}clauses", nsmap={None: SPACE})
    for one in put:
        node = etree.SubElement(root, f"{{{SPACE}}}clause")
        for key, value in zip(Kept._fields, one, strict=True):
            node.set(key, str(value))
        node.set("date", date[:10])
    if name is not None:
        return {**changed, name: serialized(root)}
    name = _free(file)
    types = typed(changed.get(TYPES, file.parts[TYPES]), name, _TYPE)
    rels = related(changed.get(RELS, file.parts.get(RELS)), _KIND, f"../{name}")
    return {**changed, TYPES: types, RELS: rels, name: serialized(root)}


def _there(file: WordFile) -> str | None:
    """Return the part in which a former run has recorded its clauses."""
    for name, data in file.parts.items():
        if name.startswith(f"{_FOLDER}/item") and SPACE.encode() in data and parsed(data).tag == f"{{{SPACE}}}clauses":
            return name
    return None


def _free(file: WordFile) -> str:
    names = (f"{_FOLDER}/item{number}.xml" for number in range(1, len(file.parts) + 2))
    return next(name for name in names if name not in file.parts)
