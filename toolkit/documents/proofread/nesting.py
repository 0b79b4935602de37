"""Which for and if each tag stands in: what is left open, what closes nothing, what is torn across rows or cells."""

from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from toolkit.documents.grammar import Scope
from toolkit.documents.proofread.faults import Fault
from toolkit.documents.proofread.places import text_of
from toolkit.documents.proofread.tags import Tag
from toolkit.documents.wordtext import W

OPENING = ("for", "if")
BETWEEN = {"elif": ("if",), "else": ("if", "for")}
CLOSING = {"endfor": "for", "endif": "if"}
WORDS = (*OPENING, *BETWEEN, *CLOSING)
_HOLDERS = {"tr": "tbl", "tc": "tr"}
_OWN = {"tr": "row", "tc": "cell", "p": "paragraph"}
_BETTER_UNIT = {
    "tr": "Put {%tr … %} into a table row of its own, and nothing else into that row.",
    "tc": "Put {%tc … %} into a table cell of its own, and nothing else into that cell.",
    "p": "Put {%p … %} into a paragraph of its own, and nothing else into that paragraph.",
}


class Opened(NamedTuple):
    word: str
    tag: Tag
    scope: Scope


class Nesting:
    """The for and if that are open at a tag."""

    def __init__(self) -> None:
        self.open: list[Opened] = []

    @property
    def scope(self) -> Scope:
        return self.open[-1].scope if self.open else {}

    def enter(self, word: str, tag: Tag, scope: Scope) -> None:
        self.open.append(Opened(word, tag, scope))

    def between(self, word: str, tag: Tag) -> Iterator[Fault]:
        if not self.open or self.open[-1].word not in BETWEEN[word]:
            yield tag.fault("unopened", f"{tag.text} stands in no if", "Take it out, or put the {% if … %} back.")
        else:
            yield from _torn(self.open[-1].tag, tag)

    def leave(self, word: str, tag: Tag) -> Iterator[Fault]:
        if not any(opened.word == word for opened in self.open):
            yield tag.fault("unopened", f"{tag.text} closes nothing", f"Take it out, or put its {{% {word} … %}} back.")
            return
        while self.open[-1].word != word:
            yield from self._left(self.open.pop())
        yield from _torn(self.open.pop().tag, tag)

    def end(self) -> Iterator[Fault]:
        """Yield what is still open at the end of a part, and forget it."""
        while self.open:
            yield from self._left(self.open.pop())

    def _left(self, opened: Opened) -> Iterator[Fault]:
        tag = opened.tag
        yield tag.fault(
            "unclosed", f"{tag.text} is never closed", f"Put {{%{tag.unit} end{opened.word} %}} where it ends."
        )


def unit_faults(tag: Tag) -> Iterator[Fault]:
    """Yield what is wrong with the row, cell or paragraph that goes with *tag*: it is dropped, with all it holds."""
    if tag.unit == "r" or (tag.unit and tag.sign == "{{"):
        message = f"{tag.text} takes what stands around it away, and what it prints is not text any more"
        yield tag.fault("not_text", message, "Write {{ … }} or {% … %} without the letters behind the braces.")
        return
    if tag.unit not in _OWN:
        return
    unit = next(tag.spot.element.iterancestors(f"{W}{tag.unit}"), None) if tag.unit != "p" else tag.spot.element
    if unit is None:
        yield tag.fault("outside_table", f"{tag.text} stands outside of a table", "Use {%p … %} or {% … %} there.")
        return
    beside = "".join(text_of(paragraph) for paragraph in ([unit] if tag.unit == "p" else unit.iter(f"{W}p")))
    if beside.replace(tag.text, "", 1).strip():
        message = f"the {_OWN[tag.unit]} of {tag.text} holds more than this tag, and would be lost with it"
        yield tag.fault("not_alone", message, _BETTER_UNIT[tag.unit])


def _torn(opening: Tag, closing: Tag) -> Iterator[Fault]:
    if opening.unit != closing.unit:
        message = f"{closing.text} does not go with {opening.text}: one takes its {_OWN.get(opening.unit, 'text')}"
        better = f"Write both with {{%{opening.unit} … %}}." if opening.unit else "Write both with {% … %}."
        yield closing.fault("torn", message, better)
    elif _holder(opening) is not _holder(closing):
        message = f"{closing.text} stands in another cell or table than {opening.text} ({opening.spot.place})"
        yield closing.fault("torn", message, "Begin and end it in the same cell, or repeat rows with {%tr … %}.")


def _holder(tag: Tag) -> etree._Element:
    """Return what a tag and its partner must both stand in."""
    wanted = _HOLDERS.get(tag.unit, "tc")
    found = next(tag.spot.element.iterancestors(f"{W}{wanted}"), None)
    return tag.spot.element.getroottree().getroot() if found is None else found
