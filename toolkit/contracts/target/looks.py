"""How a new paragraph looks: as a pattern of the contract, without what belongs to that one paragraph."""

import copy
from collections.abc import Mapping

from lxml import etree

from toolkit.contracts.target.paragraphs import Paragraph
from toolkit.contracts.target.wordfile import W

Levels = Mapping[tuple[str, int], bytes]  # how a level of a list stands on the page
_NAMESPACE = W.strip("{}")
# What the properties of a paragraph and of a run may hold, in the order of the format.
_OF_PARAGRAPH = (
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers",
    "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE",
    "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents",
    "suppressOverlap", "jc", "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle",
    "rPr", "sectPr", "pPrChange",
)  # fmt: skip
_OF_RUN = (
    "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline", "shadow", "emboss",
    "imprint", "noProof", "snapToGrid", "vanish", "webHidden", "color", "spacing", "w", "kern", "position", "sz",
    "szCs", "highlight", "u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang",
    "eastAsianLayout", "specVanish", "oMath",
)  # fmt: skip
# A page does not begin anew at each clause because the pattern's did.
_OWN_MARKS = ("sectPr", "pPrChange", "pageBreakBefore", "framePr")
_RUN_MARKS = ("ins", "del", "moveFrom", "moveTo", "rPrChange", "vanish", "specVanish", "highlight")


def properties(sample: Paragraph | etree._Element | None) -> etree._Element | None:
    """Return the paragraph properties of *sample* without what belongs to that one paragraph."""
    paragraph = sample.node if isinstance(sample, Paragraph) else sample
    node = paragraph.find(f"{W}pPr") if paragraph is not None else None
    if node is None:
        return None
    own = copy.deepcopy(node)
    for name in _OWN_MARKS:
        for child in own.findall(f"{W}{name}"):
            own.remove(child)
    for child in own.findall(f"{W}numPr/{W}ins") + own.findall(f"{W}numPr/{W}numberingChange"):
        child.getparent().remove(child)  # somebody else's change, with its number
    for marks in own.findall(f"{W}rPr"):
        _clean(marks)
    _settle(own, _OF_PARAGRAPH)
    return own


def unnumbered(sample: Paragraph | None, levels: Levels) -> etree._Element | None:
    """Return the properties of *sample* without its number, standing where the words behind the number stand."""
    found = properties(sample)
    if found is None:
        return None
    for node in found.findall(f"{W}numPr"):
        found.remove(node)
    own, look = found.find(f"{W}ind"), _level(sample, levels)
    if own is not None and own.attrib.pop(f"{W}hanging", None) is not None:
        own.set(f"{W}firstLine", "0")  # without a number before it, it would begin where that stands
    if look is not None and own is None:
        for name in (f"{W}hanging", f"{W}firstLine"):
            look.attrib.pop(name, None)
        found.append(look)
        _settle(found, _OF_PARAGRAPH)
    return found


def _level(sample: Paragraph | None, levels: Levels) -> etree._Element | None:
    """Return how the level of the list in which *sample* stands is indented."""
    if sample is None or sample.listed is None:
        return None
    look = levels.get((sample.listed.number, sample.listed.level), b"")
    return etree.fromstring(look) if look else None


def uncounted(sample: Paragraph | None, levels: Levels) -> etree._Element | None:
    """Return the properties of *sample* where its number is typed although Word counts those beside it.

    *levels* are the looks of the levels of its list, which go with the number.
    """
    found = properties(sample)
    if sample is None or sample.listed is None:
        return found
    found = found if found is not None else etree.Element(f"{W}pPr")
    for node in found.findall(f"{W}numPr"):
        found.remove(node)
    found.append(etree.fromstring(f'<w:numPr xmlns:w="{_NAMESPACE}"><w:numId w:val="0"/></w:numPr>'))
    look = _level(sample, levels)
    if look is not None and found.find(f"{W}ind") is None:
        found.append(look)
    _settle(found, _OF_PARAGRAPH)
    return found


def renumbered(properties: etree._Element, lists: Mapping[str, str]) -> None:
    """Give the paragraph a list of its own where the sample's would go on counting from clause to clause."""
    node = properties.find(f"{W}numPr/{W}numId")
    if node is not None and node.get(f"{W}val") in lists:
        node.set(f"{W}val", lists[str(node.get(f"{W}val"))])


def marks(sample: Paragraph | etree._Element | None, *, last: bool) -> str:
    """Return the run properties of the first text of *sample*, or of its last where a title runs into the text."""
    paragraph = sample.node if isinstance(sample, Paragraph) else sample
    runs = list(paragraph.iter(f"{W}r")) if paragraph is not None else []
    runs = [node for node in runs if (node.findtext(f"{W}t") or "").strip()]
    return _marks(runs[-1 if last else 0]) if runs else ""


def of_title(head: Paragraph | None) -> str:
    """Return the run properties of the first words of *head* behind the number that somebody typed before them."""
    if head is None:
        return ""
    is_typed = head.typed is not None and head.text.strip() != head.words
    left = len("".join(head.typed.label.split())) if head.typed is not None and is_typed else 0
    for node in head.node.iter(f"{W}r"):
        said = "".join((node.findtext(f"{W}t") or "").split())
        if len(said) > left:
            return _marks(node)
        left -= len(said)
    return marks(head, last=False)


def _marks(run: etree._Element) -> str:
    node = run.find(f"{W}rPr")
    if node is None:
        return ""
    own = copy.deepcopy(node)
    _clean(own)
    return b"".join(etree.tostring(child, with_tail=False) for child in own).decode("utf-8")


def _clean(marks: etree._Element) -> None:
    for name in _RUN_MARKS:
        for child in marks.findall(f"{W}{name}"):
            marks.remove(child)
    _settle(marks, _OF_RUN)


def _settle(properties: etree._Element, names: tuple[str, ...]) -> None:
    """Put *properties* in the order of *names*, each once: other programs write them as they come."""
    places = {f"{W}{name}": place for place, name in enumerate(names)}
    once = {child.tag: child for child in reversed(properties)}
    properties[:] = sorted(once.values(), key=lambda child: places.get(child.tag, len(places)))
