"""A contract as passages with their places, whatever file it came in, and those as sentences."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from toolkit.contracts.cited import Label, Line, label_of, placed, row_label
from toolkit.contracts.recurring import distinct
from toolkit.contracts.sentence_ends import sentences_in
from toolkit.contracts.stroked import strangers
from toolkit.contracts.target.paragraphs import Paragraph
from toolkit.contracts.telegrams import is_title, lead_of

_LONGEST_HEADING, _LONGEST_CHINESE, _MOST_WORDS = 90, 24, 10
_OPEN_END = re.compile(r"(?:[:：—–-]|\b(?:and|or|to|that|shall|will|may|by|of)|，)\s*$")
# The same at the end of a part that goes on: "may, by notice to the other side;".
_OPEN_MODAL = re.compile(
    r"\b(?:may|shall|must|will|can|entitled|right)(?: to)?"
    r"(?:,? (?:by|upon|on|at|in|without|with)\b[^;:.]{0,80})?[;,]\s*$"
)
_LISTS = re.compile(r"([^(（]{8,400}?[:：])\s*[（(]?(?:[aAiI1]|一)[)）]")
_ITEM = re.compile(r"(?:(?:and|or|AND|OR) )?[（(]?(?:[a-zA-Z]|[ivxIVX]{1,5}|\d{1,2}|[一二三四五六七八九十])[)）]")
# A line of a list that has no number: behind a sign, or going on in small letters.
_UNNUMBERED = re.compile(r"[•●○▪■◦·*–—-]\s*\S|[a-z]")
_ANNEX = re.compile(
    r"(?:exhibit|annex|appendix|schedule|attachment)(?:\s+[\dA-Z]{1,3}\b|\s*[–—:-])[^.。;；]{0,80}$"
    r"|(?:附件|附录)[^。；]{0,30}$|in witness whereof|signed (?:for|by)\b",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r"\w+(?=[)）]$)")  # the last number of a place
_DEPTHS = 9
# A sum, and a word of one row among figures, are no title of what stands below the table.
_SUM = re.compile(r"(?:grand |sub-? ?)?totals?\b", re.IGNORECASE)
_FIGURES = 4  # cells of a row
_DEEPEST_HEADING = 2.0  # depth of a number behind which a few words are a title


class Passage(NamedTuple):
    """A stretch of a contract: *place* is its number as one cites it, *at* its paragraph in a Word file.

    *above* is the place of what it stands in, *clause* that of the whole clause; one that comes again has another.
    """

    place: str
    heading: str
    text: str
    at: int
    is_heading: bool
    above: str = ""
    clause: str = ""


class Sentence(NamedTuple):
    """One sentence: *quote* as printed, *text* with the words that lead into it."""

    text: str
    quote: str
    passage: Passage


class _Line(NamedTuple):
    label: Label | None
    level: int
    outline: int | None
    words: str
    at: int
    in_row: bool = False
    in_figures: bool = False


def passages_of(
    paragraphs: Iterable[Paragraph], notes: Mapping[int, tuple[str, ...]] | None = None
) -> tuple[Passage, ...]:
    """Return what the paragraphs of a Word file say, changes accepted; *notes* stand behind their paragraphs."""
    told = [one for one in paragraphs if one.text.strip()]
    lines = [_line(one) for one in told]
    strange = strangers([one.label.text if one.label is not None else "" for one in lines])
    typed = (at for at in strange if told[at].listed is None and told[at].row is None)
    for at in typed:
        lines[at] = lines[at]._replace(label=None, words=told[at].text.strip())
    passages = _placed(lines)
    if not notes:
        return tuple(passages)
    return tuple(one for passage in passages for one in _with_notes(passage, notes.get(passage.at, ())))


def _with_notes(passage: Passage, notes: tuple[str, ...]) -> Iterator[Passage]:
    yield passage
    yield from (passage._replace(text=note, is_heading=False) for note in notes)


def passages_in(text: str) -> tuple[Passage, ...]:
    """Return what plain text or Markdown says: a paragraph ends at an empty line or before a number."""
    lines = []
    blocks = list(_blocks(text))
    labels = _labels([block.lstrip("#").strip() for block in blocks])
    for number, (block, label) in enumerate(zip(blocks, labels, strict=True)):
        plain = block.lstrip("#").strip()
        words = plain.removeprefix(label.text).strip() if label else plain
        lines.append(_Line(label, 0, 0 if block.startswith("#") else None, words, number))
    return tuple(_placed(lines))


def _labels(lines: list[str]) -> list[Label | None]:
    """Return the numbers at the beginning of *lines*, but for those with a stroke that number nothing."""
    found = [label_of(line) for line in lines]
    strange = strangers([one.text if one is not None else "" for one in found])
    return [None if at in strange else one for at, one in enumerate(found)]


def _line(one: Paragraph) -> _Line:
    outline = one.outline if one.outline is not None and one.outline < _DEPTHS else None
    if one.row is not None:
        words = one.text.strip()
        begins = words in {one.row.number, one.row.title}
        return _Line(row_label(one.row.cited) if begins else None, 0, outline, words, one.at, in_row=True)
    if one.listed is not None and one.label:
        label = label_of(f"{one.label} A") or Label(one.label, one.label, _DEPTHS)
        return _Line(label if _numbers(one.label) else None, one.listed.level, outline, one.text.strip(), one.at)
    in_figures = "tc" in one.inside and one.text.isupper() and _cells_beside(one) >= _FIGURES
    typed = label_of(one.text)
    words = one.text.strip()
    # "Article 7 – Insurance": the dash belongs to neither.
    rest = words.removeprefix(typed.text).strip().lstrip("–—").lstrip() if typed else words
    return _Line(typed, 0, outline, rest, one.at, in_figures=in_figures)


def _cells_beside(one: Paragraph) -> int:
    """Return how many cells the row has in which a paragraph stands."""
    row = next(one.node.iterancestors("{*}tr"), None)
    return 0 if row is None else sum(1 for _ in row.iterfind("{*}tc"))


def _numbers(label: str) -> bool:
    """Tell whether *label* counts: a dash or a dot before a line is no number."""
    return any(sign.isalnum() for sign in label)


def sentences(passages: Iterable[Passage]) -> Iterator[Sentence]:
    """Yield the sentences; what stands in a list below an unfinished sentence is read with it."""
    leads: dict[str, str] = {}
    parents: dict[str, str] = {}
    beside: dict[str, str] = {}  # what goes on in another kind of number, by what both stand in
    for passage in passages:
        if passage.above != passage.place:
            parents[passage.place] = passage.above
        parts = sentences_in(passage.text)
        goes_on = _UNNUMBERED.match(passage.text) is not None and passage.place in leads
        places = (passage.place,) if goes_on else _above(passage.place, parents)
        above = next((leads[place] for place in places if place in leads), "")
        before = beside.get(passage.above, "")
        is_below = _counts_otherwise(passage.place, before)
        above = above or (leads.get(before, "") if is_below else "")
        within = ""
        titles: tuple[str, ...] = (passage.heading.rpartition(" · ")[2],)
        for number, part in enumerate(parts):
            within = _lead_within(part) or (within if _ITEM.match(part) else "")
            lead = within if within and _ITEM.match(part) else above
            meant = lead_of(part, titles) if not lead else None
            if meant is not None:
                yield Sentence(" ".join(meant), part, passage)
                continue
            titles = (part, *titles) if number == 0 and is_title(part) else titles
            yield Sentence(f"{lead} {part}" if lead else part, part, passage)
        if parts and not goes_on:
            leads.pop(passage.place, None)
            is_open = _OPEN_END.search(parts[-1]) or _OPEN_MODAL.search(parts[-1])
            if is_open:
                leads[passage.place] = parts[-1]
            if not is_below:
                beside[passage.above] = passage.place if is_open else ""


def _counts_otherwise(place: str, before: str) -> bool:
    """Tell whether *place* has another kind of number than *before*, beside which it stands: "(1) …:", then "(a)"."""
    kinds = {hit.group().isdigit() for one in (place, before) if (hit := _IN_BRACKETS.search(one))}
    return len(kinds) > 1


def _lead_within(part: str) -> str:
    """Return what leads into a list that begins within *part*: "shall: (a) be new; (b) be packed"."""
    hit = _LISTS.match(part) if ":" in part or "：" in part else None
    return hit.group(1) if hit else ""


@lru_cache(maxsize=4)
def said_in(passages: tuple[Passage, ...]) -> tuple[Sentence, ...]:
    """Return the sentences of a contract outside its headings; its several readers ask one after the other."""
    return tuple(sentences(passage for passage in passages if not passage.is_heading))


def _placed(lines: list[_Line]) -> Iterator[Passage]:
    """Yield passages with the numbers and headings above them put together."""
    headings = [line.words if _is_heading(line) else "" for line in lines]
    places = tuple(
        placed(
            Line(
                line.label,
                heading,
                line.level,
                line.outline if line.outline is not None else 0,
                line.label is None and _ANNEX.match(line.words) is not None,
                line.in_row,
            )
            for line, heading in zip(lines, headings, strict=True)
        )
    )
    clauses = distinct(found.clause for found in places)
    for line, heading, found, clause in zip(lines, headings, places, clauses, strict=True):
        above = " · ".join(found.headings)
        yield Passage(found.place, above, line.words, line.at, bool(heading), found.above, clause)


def _is_heading(line: _Line) -> bool:
    short = len(line.words) <= _LONGEST_HEADING and not line.words.endswith(
        (".", "。", ";", "；", ",", "，", ":", "：")
    )
    few = len(line.words.split()) <= _MOST_WORDS and (line.words.isascii() or len(line.words) <= _LONGEST_CHINESE)
    in_capitals = _in_capitals(line.words) and not line.in_figures and _SUM.match(line.words) is None
    looks = line.outline is not None or _begins_clause(line) or in_capitals
    return bool(line.words) and short and few and looks


def _begins_clause(line: _Line) -> bool:
    """Tell whether the number is one that clauses have, not one of a list within a clause."""
    return line.label is not None and line.level == 0 and line.label.depth <= _DEEPEST_HEADING


def _in_capitals(words: str) -> bool:
    """Tell whether *words* are set in capitals; "USD 3.10" has too few letters to tell."""
    return words.isupper() and sum(sign.isalpha() for sign in words) > sum(sign.isdigit() for sign in words)


def _above(place: str, parents: Mapping[str, str]) -> Iterator[str]:
    """Yield the places in which *place* stands, the nearest first: "7.2(a)" gives "7.2" and "7".

    The numbers tell that where the clauses above are out of order: "11.2.1" is in "11.2" under the title of clause 8.
    """
    met = {place}
    outer = place.rpartition(".")[0]
    if outer and parents.get(place) != outer:
        yield outer
    above = parents.get(place, "")
    while above and above not in met:
        yield above
        met.add(above)
        above = parents.get(above, "")


def _blocks(text: str) -> Iterator[str]:
    waiting: list[str] = []
    lines = [raw.strip() for raw in text.splitlines()]
    for line, label in zip(lines, _labels(lines), strict=True):
        starts = not line or label is not None or line.startswith("#")
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
