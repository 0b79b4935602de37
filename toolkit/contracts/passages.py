"""A contract as passages with their places, whatever file it came in, and those as sentences."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from toolkit.contracts.target.paragraphs import Paragraph, typed_label

# A full stop ends a sentence unless it belongs to a short form, or what follows goes on in small letters.
_END = re.compile(
    r"(?<!\bNo)(?<!\bArt)(?<!\bSec)(?<!\bInc)(?<!\bLtd)(?<!\bCo)(?<!\bCorp)(?<!\be\.g)(?<!\bi\.e)(?<!\bvs)"
    r"(?<=[.;!?])[\"”’)\]]?\s+(?=[\"“(\[]?[A-Z0-9(])|(?<=[。；！？])"
)
_LONGEST_HEADING, _LONGEST_CHINESE, _MOST_WORDS = 90, 24, 10
_OPEN_END = re.compile(r"(?:[:：—–-]|\b(?:and|or|to|that|shall|will|may|by|of)|，)\s*$")
_PLACED = re.compile(r"(?:section|article|clause)\s+", re.IGNORECASE)
_FULL = re.compile(r"\d+(?:\.\d+)*[A-Z]?")
_DEPTHS = 9


class Passage(NamedTuple):
    """A stretch of a contract: *place* is its number as one cites it, *at* its paragraph in a Word file."""

    place: str
    heading: str
    text: str
    at: int
    is_heading: bool


class Sentence(NamedTuple):
    """One sentence: *quote* as printed, *text* with the words that lead into it."""

    text: str
    quote: str
    passage: Passage


class _Line(NamedTuple):
    label: str
    depth: int | None
    words: str
    at: int
    headed: bool


def passages_of(paragraphs: Iterable[Paragraph]) -> tuple[Passage, ...]:
    """Return what the paragraphs of a Word file say, tracked changes accepted."""
    lines = [
        _Line(one.label, _depth(one), one.words, one.at, one.outline is not None)
        for one in paragraphs
        if one.text.strip()
    ]
    return tuple(_placed(lines))


def passages_in(text: str) -> tuple[Passage, ...]:
    """Return what plain text or Markdown says: a paragraph ends at an empty line or before a number."""
    lines = []
    for number, block in enumerate(_blocks(text)):
        plain = block.lstrip("#").strip()
        typed = typed_label(plain)
        words = plain.removeprefix(typed.label).strip() if typed else plain
        lines.append(
            _Line(typed.label if typed else "", typed.depth if typed else None, words, number, block.startswith("#"))
        )
    return tuple(_placed(lines))


def sentences(passages: Iterable[Passage]) -> Iterator[Sentence]:
    """Yield the sentences; what stands in a list below an unfinished sentence is read with it."""
    leads: dict[str, str] = {}
    for passage in passages:
        parts = sentences_in(passage.text)
        above = next((leads[place] for place in _above(passage.place) if place in leads), "")
        for part in parts:
            yield Sentence(f"{above} {part}" if above else part, part, passage)
        if parts and _OPEN_END.search(parts[-1]):
            leads[passage.place] = parts[-1]


def sentences_in(text: str) -> list[str]:
    """Return the sentences of *text* as they stand."""
    return [part.strip() for part in _END.split(text) if part and part.strip()]


def _depth(one: Paragraph) -> int | None:
    if one.depth is not None:
        return one.depth
    return one.outline if one.outline is not None and one.outline < _DEPTHS else None


def _placed(lines: list[_Line]) -> Iterator[Passage]:
    """Yield passages with the numbers and headings above them put together."""
    stack: list[tuple[int, str, str]] = []  # depth, place, heading
    for line in lines:
        heading = line.words if _is_heading(line) else ""
        if line.depth is not None or heading:
            depth = line.depth if line.depth is not None else 0
            while stack and stack[-1][0] >= depth:
                stack.pop()
            place = _joined(stack[-1][1] if stack else "", line.label)
            stack.append((depth, place, heading))
        above = " · ".join(entry[2] for entry in stack if entry[2])
        place = stack[-1][1] if stack else ""
        yield Passage(place, above, line.words, line.at, bool(heading))


def _is_heading(line: _Line) -> bool:
    short = len(line.words) <= _LONGEST_HEADING and not line.words.endswith(
        (".", "。", ";", "；", ",", "，", ":", "：")
    )
    few = len(line.words.split()) <= _MOST_WORDS and (line.words.isascii() or len(line.words) <= _LONGEST_CHINESE)
    return bool(line.words) and short and few and (line.headed or line.depth == 0 or line.words.isupper())


def _joined(above: str, label: str) -> str:
    """Return the place of *label* below the place *above*: "7" and "(a)" make "7(a)", and "7.2" stands for itself."""
    own = _PLACED.sub("", label).rstrip(".、．:").strip()
    if not own:
        return above
    if _FULL.fullmatch(own) and ("." in own or not above or not above[:1].isdigit()):
        return own
    return f"{above}{own}" if own.startswith(("(", "（")) else own


def _above(place: str) -> Iterator[str]:
    """Yield *place* without its last part, and so on: "7.2(a)" gives "7.2" and "7"."""
    while place:
        shorter = re.sub(r"(?:[(（][^()（）]*[)）]|\.[^.]*|[^.(（]*)$", "", place, count=1)
        if shorter == place:
            return
        place = shorter
        if place:
            yield place


def _blocks(text: str) -> Iterator[str]:
    waiting: list[str] = []
    for raw in text.splitlines():
        line = raw.strip()
        starts = not line or typed_label(line) is not None or line.startswith("#")
        if starts and waiting:
            yield _together(waiting)
            waiting = []
        if line:
            waiting.append(line)
    if waiting:
        yield _together(waiting)


def _together(lines: list[str]) -> str:
    whole = lines[0]
    for line in lines[1:]:
        wide = "\u2e80" <= whole[-1] <= "\uffef"
        whole += line if wide else f" {line}"
    return whole
