"""Wrapped descriptions: which lines without counts belong to which row of the defect list."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from toolkit.parsers import lexicon
from toolkit.parsers.cells import is_cjk
from toolkit.parsers.lines import Line
from toolkit.parsers.pages import Box, union

CLOSE = 1.45  # heights of a line within which the next line belongs to the same row


@dataclass(frozen=True)
class Joined:
    """Rows with their wrapped lines joined; *doubtful* lists lines that could belong to either neighbour."""

    lines: tuple[Line, ...]
    doubtful: tuple[Line, ...] = ()


def joined(lines: Sequence[Line]) -> Joined:
    """Return *lines* with each line of text joined to the row it is a part of."""
    kept: list[Line] = []
    doubtful: list[Line] = []
    waiting: list[Line] = []
    counts_last = _counts_stand_last(lines)
    for index, line in enumerate(lines):
        if line.kind != "text":
            kept.append(_after(waiting, line))
            waiting = []
            continue
        before = kept[-1] if kept and not waiting else None
        after = next((other for other in lines[index + 1 :] if other.kind == "defect"), None)
        side = _side(before, line, after, counts_last=counts_last)
        if side == "before" and before is not None:
            kept[-1] = _joined(before, line)
        elif side == "after" or (waiting and side != "before" and _touch(waiting[-1], line)):
            waiting.append(line)
        elif side == "either":
            doubtful.append(line)
    return Joined(tuple(kept), tuple(doubtful))


def _counts_stand_last(lines: Sequence[Line]) -> bool:
    """Tell whether the table prints the counts on the last line of a row: then its first row begins without any."""
    first = next((index for index, line in enumerate(lines) if line.kind == "defect"), 0)
    return (
        first > 0
        and lines[first - 1].kind == "text"
        and _touch(lines[first - 1], lines[first])
        and _is_part(lines[first - 1])
    )


def _side(before: Line | None, line: Line, after: Line | None, *, counts_last: bool) -> str:
    if not _is_part(line):
        return "none"
    above = before is not None and before.kind == "defect" and not before.ruled and _touch(before, line)
    below = after is not None and not after.ruled and _touch(line, after)
    if above and below and before is not None and after is not None:
        gaps = (line.box[1] - before.box[3], after.box[1] - line.box[3])
        if abs(gaps[0] - gaps[1]) < 0.15 * line.size:
            return "after" if counts_last else "before"
        return "before" if gaps[0] < gaps[1] else "after"
    if above:
        return "before"
    return "after" if below else "none"


def _is_part(line: Line) -> bool:
    """Tell whether *line* can be a part of a description: not a heading, a caption of a group or a note."""
    label = line.label.strip()
    return (
        bool(label)
        and not line.ruled
        and not label.endswith((":", "："))
        and lexicon.meaning("headings", label) is None
    )


def _touch(first: Line, second: Line) -> bool:
    if first.page != second.page or first.band != second.band:
        return False
    return second.box[1] - first.box[1] <= CLOSE * max(first.size, second.size) * _lines(first)


def _lines(line: Line) -> int:
    return max(1, round((line.box[3] - line.box[1]) / max(line.size, 1.0)))


def _after(waiting: Sequence[Line], line: Line) -> Line:
    for earlier in reversed(waiting):
        line = replace(line, label=_glued(earlier.label, line.label), box=_around(earlier.box, line.box))
    return line


def _joined(line: Line, more: Line) -> Line:
    return replace(line, label=_glued(line.label, more.label), box=_around(line.box, more.box))


def _glued(first: str, second: str) -> str:
    if not first or not second:
        return first or second
    return first + second if is_cjk(first[-1]) and is_cjk(second[0]) else f"{first} {second}"


def _around(first: Box, second: Box) -> Box:
    return union([first, second])
