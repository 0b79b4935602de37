"""Options for the result, beside or below each other, of which one has a mark of its own: "X ACCEPT | REJECT | HOLD".

The boxes may be drawn, typed or not there at all: what is ticked is what has a mark that the others have not.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.pages import Box, CheckBox, Page
from toolkit.parsers.results.said import labels
from toolkit.parsers.words import lexicon, outcomes
from toolkit.parsers.words.options import BOX, Choice, boxes_beside, is_ticked, nearest

MOST_LINES = 6  # of options under their label
LONGEST = 6  # words of an option
FAR, APART = 3.0, 2.0  # heights of a line: from the label to the first option, and from one to the next
_MARK = r"[xXvV√✓✔✗✘●■◉►➤]"
_LONE = re.compile(rf"\s*{_MARK}\s*")
_MARKED = re.compile(rf"\s*(?P<before>{_MARK})\s+(?P<option>\S.*)|\s*(?P<first>\S.*?)\s+(?P<after>{_MARK})\s*")


class Option(NamedTuple):
    """An option as it is printed: *marked* is ``None`` where it has neither a box nor a mark."""

    text: str
    marked: bool | None

    @property
    def verdict(self) -> str | None:
        found = outcomes.verdict(self.text) or outcomes.verdict_at_start(self.text)
        found = found or lexicon.meaning("results_labelled", self.text)  # "☒ SHIP ☐ HOLD"
        if found is None and self.marked:
            judged = outcomes.verdicts_in(self.text) - {"na"}
            found = judged.pop() if len(judged) == 1 else None
        return found


class Offered(NamedTuple):
    """What the options of the *rows* say together; not *whole* where words beside the ticked verdict may limit it.

    Words alone, without a box or a mark, are not *to_tick*: they may be the heads of a table.
    """

    choice: Choice
    rows: tuple[Row, ...]
    whole: bool = True
    to_tick: bool = True


def offered(rows: Sequence[Row], index: int, page: Page) -> Offered | None:
    """Return what the options say that stand beside the label in the row *index*, or in the lines under it.

    ``None`` where there are no two that differ.
    """
    taken = _taken(rows, index, page)
    options = [option for _, each in taken for option in each]
    if not _differ(options):
        return None
    to_tick = any(option.marked is not None for option in options)
    ticked = [option for option in options if option.marked]
    verdict = ticked[0].verdict if len(ticked) == 1 else None
    whole = all(outcomes.verdict(option.text) or outcomes.outcome_at_start(option.text).known for option in ticked)
    return Offered(Choice(verdict, len(options)), tuple(line for line, _ in taken), whole, to_tick)


def options_of(rows: Sequence[Row], index: int) -> list[Row]:
    """Return the lines beside or under the label in the row *index* that hold options, and no sentence."""
    taken = _taken(rows, index)
    return [line for line, _ in taken] if _differ([option for _, each in taken for option in each]) else []


def _taken(rows: Sequence[Row], index: int, page: Page | None = None) -> list[tuple[Row, list[Option]]]:
    """Return the lines of options beside or under the label in the row *index*, with the boxes drawn on *page*."""
    found = (
        (line, list(options_in(pieces, boxes_beside(line, page) if page is not None else ())))
        for line, pieces in _lines(rows, index)
    )
    return list(takewhile(lambda line: _may_be_options(line[1]), found))


def _lines(rows: Sequence[Row], index: int) -> list[tuple[Row, Sequence[Piece]]]:
    """Return what stands beside the label in the row *index*, or else the lines under it."""
    row = rows[index]
    if len(row.pieces) == 1:
        return [(line, line.pieces) for line in _under(rows, index)]
    if BOX.search(row.pieces[0].text) is not None:
        return []  # "Conclusion: ☑ PASS | ☐ FAIL" begins in the label's cell
    below = takewhile(lambda line: line.pieces and line.pieces[0].ink[0] > row.pieces[0].ink[2], _under(rows, index))
    return [(row, row.pieces[1:]), *((line, line.pieces) for line in below)]


def _differ(options: Sequence[Option]) -> bool:
    """Tell whether *options* are a choice: each once, and most of them verdicts. Parts with their verdicts are none."""
    verdicts = [option.verdict for option in options if option.verdict]
    each_once = len({option.text for option in options}) == len(options)
    return each_once and len(set(verdicts)) > 1 and len(verdicts) * 2 > len(options)


def _may_be_options(options: Sequence[Option]) -> bool:
    return bool(options) and all(map(_may_be_option, options))


def _may_be_option(option: Option) -> bool:
    """Tell whether *option* is a verdict, or a few words beside others: "Rework", "Release with concession"."""
    if option.verdict is not None:
        return True
    short = len(option.text.split()) <= LONGEST and not any(map(str.isdigit, option.text))
    labelled = any(labels(concept, option.text) for concept in ("overall", "aql_result", "result"))
    return short and not labelled and not option.text.rstrip().endswith((":", "：", ".", "。"))


def _under(rows: Sequence[Row], index: int) -> Iterator[Row]:
    last = rows[index]
    for place, row in enumerate(rows[index + 1 : index + 1 + MOST_LINES]):
        reach = APART if place else FAR
        if row.page != last.page or row.top - last.bottom > reach * (last.bottom - last.top):
            return
        yield row
        last = row


def options_in(pieces: Sequence[Piece], boxes: Sequence[CheckBox]) -> Iterator[Option]:
    """Yield the options of *pieces*, each with the mark before or behind it, which may stand by itself.

    *boxes* are those that are drawn on their line: all before their words, or all behind them.
    """
    drawn = _drawn_beside([piece for piece in pieces if _alone(piece.text) is None], boxes)
    waiting: bool | None = None
    last: Option | None = None
    for piece in pieces:
        alone = _alone(piece.text)
        if alone is not None:
            waiting = alone
            continue
        if last is not None:
            yield last
        last = _option(piece.text)
        if last.marked is None:
            last = last._replace(marked=waiting if waiting is not None else drawn.get(piece.ink))
        waiting = None
    if last is not None:  # a mark behind all of them is that of the last
        yield last._replace(marked=waiting) if waiting is not None and last.marked is None else last


def _alone(text: str) -> bool | None:
    """Tell of a mark or a box by itself whether it ticks what stands beside it; ``None`` of any other text."""
    if _LONE.fullmatch(text):
        return True
    box = BOX.fullmatch(text.strip())
    return is_ticked(box) if box else None


def _option(text: str) -> Option:
    plain = text.strip()
    for box in BOX.finditer(plain):
        if box.start() == 0 or box.end() == len(plain):
            return Option((plain[: box.start()] + plain[box.end() :]).strip(), is_ticked(box))
    if match := _MARKED.fullmatch(text):
        return Option(match["option"] or match["first"], marked=True)
    return Option(text.strip(), None)


def _drawn_beside(pieces: Sequence[Piece], boxes: Sequence[CheckBox]) -> dict[Box, bool]:
    """Return by the place of each of *pieces* whether its drawn box is ticked, on the side on which most have one."""
    before = {piece.ink: nearest(boxes, piece.ink[0], piece.ink[2], leftward=True) for piece in pieces}
    behind = {piece.ink: nearest(boxes, piece.ink[0], piece.ink[2], leftward=False) for piece in pieces}
    use = before if sum(map(bool, before.values())) >= sum(map(bool, behind.values())) else behind
    return {ink: box.ticked for ink, box in use.items() if box is not None}
