"""The numbers that Word counts for itself: which list and level a paragraph has, and what stands before it."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from lxml import etree

from toolkit.contracts.target.numerals import printed
from toolkit.contracts.target.wordfile import W, looked_at

NUMBERING, STYLES = "word/numbering.xml", "word/styles.xml"
_PLACE = re.compile(r"%([1-9])")
_DEEPEST = 9


class Level(NamedTuple):
    """One level of a list: the number format, the text around the number, and the first number.

    *again* is how high a level must be to make it begin anew: ``None`` for any above it, 0 for none. *indent* is how it
    stands on the page.
    """

    form: str
    text: str
    start: int
    legal: bool
    style: str | None
    again: int | None = None
    indent: etree._Element | None = None

    @property
    def look(self) -> bytes:
        """Return how it stands on the page, as XML."""
        return etree.tostring(self.indent, with_tail=False) if self.indent is not None else b""


class Listed(NamedTuple):
    """Where a paragraph stands in the lists: *source* is "direct" or "style".

    Lists with one *flow* are counted on from one to the next.
    """

    number: str
    level: int
    source: str
    flow: str = ""


class Style(NamedTuple):
    based_on: str | None
    number: str | None
    level: int | None
    outline: int | None
    name: str


class Lists:
    """The lists of one document, counted on as its paragraphs are met in order."""

    def __init__(self, parts: Mapping[str, bytes]) -> None:
        self.styles = _styles(parts.get(STYLES))
        self._abstract, self._of_number, self._starts, self._own = _numbering(parts.get(NUMBERING))
        self._counts: dict[str, dict[int, int]] = {}
        self._met: set[tuple[str, int]] = set()
        self._inherited: dict[str | None, Listed | None] = {}
        self._outlines: dict[str | None, int | None] = {}

    def listed(self, paragraph: etree._Element) -> Listed | None:
        """Return the list and level of *paragraph*, its own or its style's; ``None`` when it has none."""
        found = self._listed(paragraph)
        return found._replace(flow=self._flow(found)) if found is not None else None

    def _flow(self, listed: Listed) -> str:
        """Return what tells lists apart that are counted apart: those that begin anew, or look otherwise."""
        own = listed.number if (listed.number, listed.level) in self._starts or listed.number in self._own else ""
        return f"{self._of_number.get(listed.number, '')}/{own}"

    def _listed(self, paragraph: etree._Element) -> Listed | None:
        properties = paragraph.find(f"{W}pPr")
        own = properties.find(f"{W}numPr") if properties is not None else None
        number, level = _values(own)
        style = style_of(paragraph)
        if number is not None:
            return None if number == "0" else Listed(number, level or 0, "direct")
        if style not in self._inherited:
            self._inherited[style] = self._from_style(style)
        inherited = self._inherited[style]
        if inherited is None:
            return None
        return inherited if level is None else inherited._replace(level=level)

    def label(self, listed: Listed) -> str:
        """Return the number of the next paragraph of *listed*, counted on."""
        levels = self.levels(listed.number)
        if listed.level not in levels:
            return ""
        counts = self._counted(listed, levels)
        level = levels[listed.level]
        return _PLACE.sub(lambda hit: self._shown(int(hit.group(1)) - 1, counts, levels, level), level.text)

    def levels(self, number: str) -> Mapping[int, Level]:
        """Return the levels of the list *number*."""
        own, levels = self._own.get(number), self._abstract.levels(self._of_number.get(number, ""))
        return {**levels, **own} if own else levels

    def outline(self, style: str | None) -> int | None:
        """Return the outline level that *style* or one below it gives; 0 is the highest."""
        if style not in self._outlines:
            given = (one.outline for one in self._chain(style) if one.outline is not None)
            self._outlines[style] = next(given, None)
        return self._outlines[style]

    def names(self, style: str | None) -> Iterator[str]:
        """Yield the names of *style* and of those it is based on."""
        return (one.name for one in self._chain(style))

    def _counted(self, listed: Listed, levels: Mapping[int, Level]) -> Mapping[int, int]:
        counts = self._counts.setdefault(self._of_number[listed.number], {})
        first = (listed.number, listed.level)
        start = self._starts.get(first)
        if start is not None and first not in self._met:
            counts[listed.level] = start
        else:
            counts[listed.level] = counts.get(listed.level, levels[listed.level].start - 1) + 1
        self._met.add(first)
        for deeper in range(listed.level + 1, _DEEPEST):
            again = levels[deeper].again if deeper in levels else None
            if again is None or listed.level < again:
                counts.pop(deeper, None)
        return counts

    @staticmethod
    def _shown(place: int, counts: Mapping[int, int], levels: Mapping[int, Level], level: Level) -> str:
        if place not in levels:
            return ""
        count = counts.get(place, levels[place].start)
        return printed(count, "decimal" if level.legal else levels[place].form)

    def _from_style(self, style: str | None) -> Listed | None:
        names = list(self._names(style))
        number = next((self.styles[one].number for one in names if self.styles[one].number is not None), None)
        if number is None or number == "0":
            return None
        levels = self.levels(number)
        for name in names:  # the level that names this style, else the one that the style names
            for place, level in levels.items():
                if level.style == name:
                    return Listed(number, place, "style")
            if self.styles[name].level is not None:
                return Listed(number, self.styles[name].level or 0, "style")
        return Listed(number, 0, "style")

    def _names(self, style: str | None) -> Iterator[str]:
        seen: set[str] = set()
        while style is not None and style in self.styles and style not in seen:
            seen.add(style)
            yield style
            style = self.styles[style].based_on

    def _chain(self, style: str | None) -> Iterator[Style]:
        return (self.styles[name] for name in self._names(style))


def style_of(paragraph: etree._Element) -> str | None:
    node = paragraph.find(f"{W}pPr/{W}pStyle")
    return node.get(f"{W}val") if node is not None else None


def _values(node: etree._Element | None) -> tuple[str | None, int | None]:
    if node is None:
        return None, None
    number, level = node.find(f"{W}numId"), node.find(f"{W}ilvl")
    return (
        str(number.get(f"{W}val")) if number is not None else None,
        int(level.get(f"{W}val") or 0) if level is not None else None,
    )


@lru_cache(maxsize=4)
def _styles(part: bytes | None) -> Mapping[str, Style]:
    return dict(_styles_in(part)) if part is not None else {}


def _styles_in(part: bytes) -> Iterator[tuple[str, Style]]:
    for node in looked_at(part).iter(f"{W}style"):
        if node.get(f"{W}type") != "paragraph":
            continue
        number, level = _values(node.find(f"{W}pPr/{W}numPr"))
        outline = _value(node, f"{W}pPr/{W}outlineLvl")
        yield (
            str(node.get(f"{W}styleId")),
            Style(
                _value(node, f"{W}basedOn"),
                number,
                level,
                int(outline) if outline is not None and outline.isdecimal() and int(outline) < _DEEPEST else None,
                _value(node, f"{W}name") or "",
            ),
        )


class Abstract:
    """The abstract lists of one file, each read at its first use: a file can have a thousand levels, and use ten."""

    def __init__(self, root: etree._Element | None) -> None:
        nodes = root.iterfind(f"{W}abstractNum") if root is not None else ()
        self._nodes = {str(node.get(f"{W}abstractNumId")): node for node in nodes}
        self._read: dict[str, dict[int, Level]] = {}

    def levels(self, name: str) -> dict[int, Level]:
        """Return the levels of the list *name*; of one that only names a list style those of that style's list."""
        if name not in self._read:
            self._read[name] = self._own(name) or self._own(self._linked(name))
        return self._read[name]

    def _own(self, name: str) -> dict[int, Level]:
        levels = self._nodes[name].iterfind(f"{W}lvl") if name in self._nodes else ()
        return {int(level.get(f"{W}ilvl") or 0): _level(level) for level in levels}

    def _linked(self, name: str) -> str:
        style = _value(self._nodes[name], f"{W}numStyleLink") if name in self._nodes else None
        of_style = (one for one, node in reversed(self._nodes.items()) if _value(node, f"{W}styleLink") == style)
        return next(of_style, "") if style else ""


class Numbers(NamedTuple):
    """What the lists of a file say: *own* are levels that one list sets otherwise than the abstract one behind it."""

    abstract: Abstract
    of_number: dict[str, str]
    starts: dict[tuple[str, int], int]
    own: dict[str, dict[int, Level]]


@lru_cache(maxsize=4)
def _numbering(part: bytes | None) -> Numbers:
    """Return the abstract lists, which of them each number has, and what the numbers set otherwise."""
    if part is None:
        return Numbers(Abstract(None), {}, {}, {})
    root = looked_at(part)
    of_number = {
        str(node.get(f"{W}numId")): _value(node, f"{W}abstractNumId") or "" for node in root.iterfind(f"{W}num")
    }
    own = {str(node.get(f"{W}numId")): dict(_overridden(node)) for node in root.iterfind(f"{W}num")}
    return Numbers(Abstract(root), of_number, dict(_restarts(root)), {key: one for key, one in own.items() if one})


def _overridden(node: etree._Element) -> Iterator[tuple[int, Level]]:
    for override in node.iterfind(f"{W}lvlOverride"):
        level = override.find(f"{W}lvl")
        if level is not None:
            yield int(override.get(f"{W}ilvl") or 0), _level(level)


def _restarts(root: etree._Element) -> Iterator[tuple[tuple[str, int], int]]:
    for node in root.iterfind(f"{W}num"):
        for override in node.iterfind(f"{W}lvlOverride"):
            start = _value(override, f"{W}startOverride")
            if start is not None and start.isdecimal():
                yield (str(node.get(f"{W}numId")), int(override.get(f"{W}ilvl") or 0)), int(start)


def _level(node: etree._Element) -> Level:
    inside: dict[str, etree._Element] = {}  # gone through once: a file can have a thousand levels
    for one in node:
        inside.setdefault(one.tag, one)

    def value(name: str) -> str | None:
        return inside[f"{W}{name}"].get(f"{W}val") if f"{W}{name}" in inside else None

    start, again = value("start"), value("lvlRestart")
    return Level(
        value("numFmt") or "decimal",
        value("lvlText") or "",
        int(start) if start is not None and start.isdecimal() else 1,
        f"{W}isLgl" in inside,
        value("pStyle"),
        int(again) if again is not None and again.isdecimal() else None,
        node.find(f"{W}pPr/{W}ind"),
    )


def _value(node: etree._Element, path: str) -> str | None:
    found = node.find(path)
    return found.get(f"{W}val") if found is not None else None
