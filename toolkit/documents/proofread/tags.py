"""The tags in a text: where each begins and ends, and which braces belong to none."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from toolkit.documents.proofread.faults import Fault
from toolkit.documents.proofread.places import Spot

_BRACES = re.compile(r"\{\{|\{%|\{#|\}\}|%\}|#\}")
_WIDE = re.compile(r"[{｛][{｛%％]|[}｝%％][}｝]")
_PRINTING, _SILENT = re.compile(r"\{\{.*?\}\}", re.DOTALL), re.compile(r"\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_CLOSING = {"{{": "}}", "{%": "%}", "{#": "#}"}
_UNIT = re.compile(r"(tr|tc|p|r)\s+")
_CURLY = str.maketrans("“”‘’", "\"\"''")
GAP = "\ue002"  # stands for what a tag will print
_TYPE_AGAIN = "Type the tag again in one go: {{ name }} or {% … %}."


class Tag(NamedTuple):
    """*sign* is how it opens; *unit* says what goes with it: ``tr`` a row, ``tc`` a cell, ``p`` a paragraph."""

    spot: Spot
    start: int
    end: int
    sign: str
    unit: str
    body: str

    @property
    def text(self) -> str:
        return self.spot.text[self.start : self.end]

    def fault(self, code: str, message: str, better: str) -> Fault:
        """Return what is wrong with this tag, with its place."""
        anchor = self.spot.marked(self.start, self.end)
        return Fault(code=code, place=self.spot.place, message=message, better=better, anchor=anchor)


def tags_in(spot: Spot) -> Iterator[Tag | Fault]:
    """Yield each tag of *spot*, and a fault for each brace that has no partner."""
    opened: re.Match[str] | None = None
    for brace in _BRACES.finditer(spot.text):
        if opened is not None and brace.group() == _CLOSING[opened.group()]:
            yield _tag(spot, opened, brace)
            opened = None
        elif brace.group() in _CLOSING:
            if opened is not None:
                yield _lone(spot, opened)
            opened = brace
        elif opened is None:
            yield _lone(spot, brace)
    if opened is not None:
        yield _lone(spot, opened)
    yield from (_wide(spot, found) for found in _WIDE.finditer(spot.text) if not found.group().isascii())


def without_tags(text: str) -> str:
    """Return *text* with the sign ``GAP`` for each tag that prints, and without the others."""
    return _SILENT.sub("", _PRINTING.sub(GAP, text))


def _tag(spot: Spot, opened: re.Match[str], closed: re.Match[str]) -> Tag:
    inside = spot.text[opened.end() : closed.start()]
    unit = _UNIT.match(inside)
    rest = inside[unit.end() :] if unit else inside.removeprefix("-").removesuffix("-")
    named = unit.group(1) if unit else ""
    return Tag(spot, opened.start(), closed.end(), opened.group(), named, rest.strip().translate(_CURLY))


def _lone(spot: Spot, brace: re.Match[str]) -> Fault:
    opening = brace.group() in _CLOSING
    message = (
        f"“{brace.group()}” opens a tag that is not closed in this paragraph"
        if opening
        else (f"“{brace.group()}” closes a tag that was not opened in this paragraph")
    )
    start = brace.start()
    shown = spot.text[start : start + 30] if opening else spot.text[max(0, start - 28) : brace.end()]
    return Fault(
        code="unclosed_tag",
        place=spot.place,
        message=f"{message}: {shown}",
        better=_TYPE_AGAIN,
        anchor=spot.marked(start, brace.end()),
    )


def _wide(spot: Spot, found: re.Match[str]) -> Fault:
    return Fault(
        code="wide_brace",
        place=spot.place,
        message=f"“{found.group()}” is typed with the wide signs of Chinese and would be printed as it stands",
        better="Type braces and % with the keyboard set to English.",
        anchor=spot.marked(*found.span()),
    )
