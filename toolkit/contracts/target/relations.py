"""How a part is made known to the Word file it is in: its type, and what leads to it."""

from lxml import etree

from toolkit.contracts.target.wordfile import parsed, serialized

_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def typed(types: bytes, name: str, kind: str) -> bytes:
    """Return the list of *types* with the part *name*."""
    root = parsed(types)
    node = etree.SubElement(root, f"{{{etree.QName(root).namespace}}}Override")
    node.set("PartName", f"/{name}")
    node.set("ContentType", kind)
    return serialized(root)


def related(rels: bytes | None, kind: str, target: str) -> bytes:
    """Return the relationships *rels* with one more, of *kind*, to *target*."""
    root = parsed(rels if rels is not None else f'<Relationships xmlns="{_PACKAGE}"/>'.encode())
    taken = {str(link.get("Id")) for link in root}
    number = next(one for one in range(1, len(taken) + 2) if f"rId{one}" not in taken)
    node = etree.SubElement(root, f"{{{_PACKAGE}}}Relationship")
    node.set("Id", f"rId{number}")
    node.set("Type", kind)
    node.set("Target", target)
    return serialized(root)
