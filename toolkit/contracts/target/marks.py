"""Small changes to the parts of a Word file: bookmarks, lists that begin anew, references that are to be counted."""

import re
from collections import Counter
from collections.abc import Collection
from itertools import chain, count

from lxml import etree

from toolkit.contracts.target.wordfile import W, WordFile, parsed, serialized

_COUNTED = re.compile(r"^\s*(REF|PAGEREF|NOTEREF|TOC)\b")  # fields that show where something stands
_SETTINGS = "word/settings.xml"
# What settings.xml may hold after w:updateFields, so that it goes to its place in the order of the format.
_AFTER_UPDATE = (
    "hdrShapeDefaults", "footnotePr", "endnotePr", "compat", "docVars", "rsids", "mathPr", "attachedSchema",
    "themeFontLang", "clrSchemeMapping", "doNotIncludeSubdocsInStats", "doNotAutoCompressPictures", "forceUpgrade",
    "captions", "readModeInkLockDown", "smartTagType", "schemaLibrary", "shapeDefaults", "doNotEmbedSmartTags",
    "decimalSymbol", "listSeparator",
)  # fmt: skip


class Numbers:
    """Numbers for changes, bookmarks and comments that no part of the file uses yet."""

    def __init__(self, highest: int) -> None:
        self._last = highest

    def next(self) -> int:
        self._last += 1
        return self._last


def highest(file: WordFile) -> int:
    """Return the highest number that any part of *file* gives to a change, a bookmark or a comment."""
    highest = 0
    for name, data in file.parts.items():
        if name.startswith("word/") and name.endswith(".xml"):
            highest = max([highest, *(int(hit) for hit in re.findall(rb"""id=(?<=[:\s]id=)["'](\d{1,9})["']""", data))])
    return highest


def changed_by(file: WordFile) -> tuple[str, ...]:
    """Return who made the tracked changes in the text of *file*, by name; "somebody" where a change bears none."""
    changes = (one for tag in ("ins", "del", "moveFrom", "moveTo") for one in file.body.iter(f"{W}{tag}"))
    return tuple(sorted({one.get(f"{W}author") or "somebody" for one in changes}))


def names(file: WordFile) -> set[str]:
    """Return the names of all bookmarks of *file*."""
    return {str(node.get(f"{W}name")) for node in file.body.iter(f"{W}bookmarkStart")}


def free(name: str, taken: Collection[str]) -> str:
    """Return *name*, or with a number behind it where it is *taken*."""
    return next(one for one in chain([name], (f"{name}_{step}" for step in count(2))) if one not in taken)


def mark(node: etree._Element, name: str, number: int) -> None:
    start, end = etree.Element(f"{W}bookmarkStart"), etree.Element(f"{W}bookmarkEnd")
    for mark in (start, end):
        mark.set(f"{W}id", str(number))
    start.set(f"{W}name", name)
    properties = node.find(f"{W}pPr")
    node.insert(0 if properties is None else 1, start)
    node.append(end)


def counted_fields(file: WordFile) -> Counter[str]:
    """Return how many fields of each kind *file* has that show the numbers of its clauses: references, contents."""
    found: Counter[str] = Counter()
    inside: list[str] = []
    for node in file.body.iter(f"{W}fldChar", f"{W}instrText", f"{W}fldSimple"):
        if node.tag == f"{W}fldSimple":
            found.update(_COUNTED.findall(node.get(f"{W}instr") or ""))
        elif node.tag == f"{W}instrText":
            inside.append(node.text or "")
        else:  # each field is told when its instruction is whole, before what it shows, or where another begins in it
            found.update(_COUNTED.findall("".join(inside)))
            inside = []
    return found


def updating(file: WordFile) -> dict[str, bytes]:
    """Return the settings of *file* with the wish that Word counts references anew, in the order of the format."""
    if _SETTINGS not in file.parts:
        return {}
    root = parsed(file.parts[_SETTINGS])
    if root.find(f"{W}updateFields") is not None:
        return {}
    node = etree.Element(f"{W}updateFields")
    node.set(f"{W}val", "true")
    before = next((child for child in root if etree.QName(child).localname in _AFTER_UPDATE), None)
    if before is None:
        root.append(node)
    else:
        before.addprevious(node)
    return {_SETTINGS: serialized(root)}


def started(number: str, abstract: str, level: int) -> etree._Element:
    return etree.fromstring(
        f'<w:num xmlns:w="{W.strip("{}")}" w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>'
        f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )


def in_order(numbering: etree._Element) -> None:
    """Move what must follow the lists behind them again."""
    for node in numbering.findall(f"{W}numIdMacAtCleanup"):
        numbering.append(node)


def lists(numbering: etree._Element) -> dict[str, str | None]:
    """Return the abstract list of each list of *numbering*, by its number."""
    return {str(one.get(f"{W}numId")): abstract(one) for one in numbering.iterfind(f"{W}num")}


def abstract(node: etree._Element) -> str | None:
    found = node.find(f"{W}abstractNumId")
    return found.get(f"{W}val") if found is not None else None
