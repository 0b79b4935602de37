"""Wrapped descriptions: which lines without counts belong to which row of the defect list.

A run of such lines between two rows is parted where lines stop touching; where all of them touch, at the widest gap;
where the gaps are alike, all belong to the row above, unless the table prints its counts on the last line of a row.
"""

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from toolkit.parsers.layout.cells import is_cjk
from toolkit.parsers.layout.lines import Line
from toolkit.parsers.layout.pages import union
from toolkit.parsers.limits.stated import states
from toolkit.parsers.words import lexicon, outcomes

CLOSE = 1.45  # heights of a line within which the next line belongs to the same row
LARGER = 1.2  # times the letters of the row: a heading
SHORT = 1.4  # times the height of letters without ascenders and descenders: that of all in the same print
FEWEST_SAID = 4  # words of a sentence
ALIKE = 0.15  # heights of a line by which two gaps may differ and still be alike


def joined(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return *lines* with each line of text joined to the row it is a part of; headings and notes are left out."""
    lines = _evened(lines)
    kept: list[Line] = []
    run: list[Line] = []
    counts_last = _counts_stand_last(lines)
    for line in lines:
        if run and kept and line.kind == "text" and _is_cut_behind(kept[-1], run, line):
            kept[-1], run = _whole([kept[-1], *run], kept[-1]), []
        if line.kind == "text" and kept and not run and is_rest(kept[-1], line):
            kept[-1] = _whole([kept[-1], line], kept[-1])
            continue
        if line.kind == "text":
            run.append(line)
            continue
        before, after = _shared_out(kept[-1] if kept else None, run, line, counts_last=counts_last)
        after = after or run[-1:] if run and is_begun(run[-1], line) else after
        if kept and before:
            kept[-1] = _whole([kept[-1], *before], kept[-1])
        kept.append(_whole([*after, line], line))
        run = []
    if kept and run:
        before, _ = _shared_out(kept[-1], run, None, counts_last=counts_last)
        kept[-1] = _whole([kept[-1], *before], kept[-1])
    return tuple(kept)


def _evened(lines: Sequence[Line]) -> Sequence[Line]:
    """Return *lines* with the height that letters of their print usually have: figures alone have no descenders."""
    sizes = sorted(line.size for line in lines if line.kind == "defect" and any(map(str.isalpha, line.label)))
    usual = sizes[len(sizes) * 3 // 4] if sizes else 0.0
    return [replace(line, size=usual) if line.size < usual < SHORT * line.size else line for line in lines]


def is_rest(row: Line, line: Line) -> bool:
    """Tell whether a page has cut *row* in two and *line*, the first on the next one, is the rest of its text."""
    if row.kind != "defect" or line.page != row.page + 1 or row.ruled != line.ruled:
        return False
    return line.lone if row.ruled else line.label[:1].islower()


def _is_cut_behind(row: Line, run: Sequence[Line], line: Line) -> bool:
    """Tell whether *run* are all lines of *row* at the foot of its page, and *line* goes on with them on the next."""
    return run[-1].page == row.page and is_rest(row, line) and _touching(row, run) == len(run)


def is_begun(line: Line, row: Line) -> bool:
    """Tell whether a page has cut a row in two of which *line* is the beginning and *row* has the counts."""
    cut = row.kind == "defect" and row.ruled and line.ruled and row.page == line.page + 1
    return cut and (row.label[:1].islower() or (line.number is not None and row.number is None))


def _shared_out(
    above: Line | None, run: Sequence[Line], below: Line | None, *, counts_last: bool
) -> tuple[Sequence[Line], Sequence[Line]]:
    """Return the lines of *run* that belong to the row *above* and those that belong to the row *below*."""
    down = _touching(above, run) if above is not None and above.kind == "defect" else 0
    up = _touching(below, run[::-1]) if below is not None and below.kind == "defect" else 0
    if down + up > len(run) and above is not None and below is not None:
        down = _parting([above, *run, below], counts_last=counts_last)
        up = len(run) - down
    return run[:down], run[len(run) - up :] if up else []


def _touching(row: Line, run: Sequence[Line]) -> int:
    """Return how many lines of *run*, nearest first, hang together with *row*."""
    number = 0
    for first, second in pairwise([row, *run]):
        if row.ruled or second.size > LARGER * row.size or not _is_part(second) or _is_said_apart(first, second):
            break
        if not _touch(*sorted((first, second), key=lambda line: line.box[1])):
            break
        number += 1
    return number


def _parting(lines: Sequence[Line], *, counts_last: bool) -> int:
    """Return how many of the inner *lines* belong to the first one."""
    gaps = [second.box[1] - first.box[3] for first, second in pairwise(lines)]
    widest = max(range(len(gaps)), key=gaps.__getitem__)
    others = [gap for index, gap in enumerate(gaps) if index != widest]
    if gaps[widest] - max(others) > ALIKE * lines[0].size:
        return widest
    return 0 if counts_last else len(lines) - 2


def _counts_stand_last(lines: Sequence[Line]) -> bool:
    """Tell whether the table prints the counts on the last line of a row: then its first row begins without any."""
    first = next((index for index, line in enumerate(lines) if line.kind == "defect"), 0)
    return first > 0 and lines[first - 1].kind == "text" and _touching(lines[first], [lines[first - 1]]) > 0


def _is_part(line: Line) -> bool:
    """Tell whether *line* can be a part of a description: not a heading, a caption of a group, a note or a total."""
    label = line.label.strip()
    return (
        bool(label)
        and not line.ruled
        and not label.endswith((":", "："))
        and lexicon.meaning("headings", label) is None
        and not states(label)
    )


def _is_said_apart(row: Line, line: Line) -> bool:
    """Tell whether *line* judges a check near *row*, whose words end in no stop ("Load test, 5 pcs: fine.").

    Its first word would have stood in the line above, if it were the rest of that: it reaches further. A sentence
    that judges nothing may tell more of the defect.
    """
    label, words = row.label.rstrip(), line.label.split()
    last = line.label.rpartition(":")[2]
    judged = outcomes.verdict_at_end(line.label) is not None or lexicon.mentions("told_freely", "good", last)
    ended = judged and line.label.rstrip().endswith((".", "。")) and label[-1:].isalnum()
    whole = len(words) >= FEWEST_SAID and (words[0][0].isupper() or words[0][0].isdigit())
    return ended and whole and len(label) + 1 + len(words[0]) <= len(line.label)


def _touch(first: Line, second: Line) -> bool:
    if first.page != second.page or first.band != second.band:
        return False
    return second.box[1] - first.box[1] <= CLOSE * max(first.size, second.size) * _height(first)


def _height(line: Line) -> int:
    """Return how many lines of print *line* covers."""
    return max(1, round((line.box[3] - line.box[1]) / max(line.size, 1.0)))


def _whole(parts: Sequence[Line], row: Line) -> Line:
    """Return *row* with the text of all *parts* in their order."""
    label = ""
    for part in parts:
        close = bool(label) and bool(part.label) and _is_one(label, part.label)
        label = f"{label}{'' if close else ' '}{part.label}".strip()
    return replace(row, label=label, box=union([part.box for part in parts if part.page == row.page]))


def _is_one(text: str, rest: str) -> bool:
    """Tell whether nothing stands between *text* and its *rest* below: signs, and a word cut at its hyphen."""
    cut = text[-1] == "-" and text[-2:-1].isalpha() and rest[0].islower()
    return cut or (is_cjk(text[-1]) and is_cjk(rest[0]))
