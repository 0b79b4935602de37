"""Options for the result, beside or below each other, of which one has a mark of its own: "X ACCEPT | REJECT | HOLD".

The boxes may be drawn, typed or not there at all: what is ticked is what has a mark that the others have not.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from toolkit.parsers import outcomes
from toolkit.parsers.cells import Piece, Row
from toolkit.parsers.options import BOX, NEAR, TOUCH, Choice, is_ticked
from toolkit.parsers.pages import CheckBox, Page

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

    ``None`` where there are no two that differ, and where boxes in one line say it all.
    """
    found = [(line, list(_options(pieces, _boxes_beside(line, page)))) for line, pieces in _lines(rows, index)]
    taken = list(takewhile(lambda line: _may_be_options(line[1]), found))
    options = [option for _, each in taken for option in each]
    if not _differ(options):
        return None
    ticked = [option for option in options if option.marked]
    verdict = ticked[0].verdict if len(ticked) == 1 else None
    whole = all(outcomes.verdict(option.text) or outcomes.outcome_at_start(option.text).known for option in ticked)
    to_tick = any(option.marked is not None for option in options)
    return Offered(Choice(verdict, len(options)), tuple(line for line, _ in taken), whole, to_tick)


def options_of(rows: Sequence[Row], index: int) -> list[Row]:
    """Return the lines beside or under the label in the row *index* that hold options, and no sentence."""
    found = [(line, list(_options(pieces, ()))) for line, pieces in _lines(rows, index)]
    taken = list(takewhile(lambda line: _may_be_options(line[1]), found))
    return [line for line, _ in taken] if _differ([option for _, each in taken for option in each]) else []


def _lines(rows: Sequence[Row], index: int) -> list[tuple[Row, Sequence[Piece]]]:
    """Return what stands beside the label in the row *index*, or else the lines under it."""
    row = rows[index]
    return [(row, row.pieces[1:])] if len(row.pieces) > 1 else [(line, line.pieces) for line in _under(rows, index)]


def _differ(options: Sequence[Option]) -> bool:
    return len({option.verdict for option in options if option.verdict}) > 1


def _may_be_options(options: Sequence[Option]) -> bool:
    return bool(options) and all(map(_may_be_option, options))


def _may_be_option(option: Option) -> bool:
    """Tell whether *option* is a verdict, or a few words beside others: "Rework", "Release with concession"."""
    short = len(option.text.split()) <= LONGEST and not any(map(str.isdigit, option.text))
    return option.verdict is not None or (short and not option.text.rstrip().endswith((":", "：", ".", "。")))


def _under(rows: Sequence[Row], index: int) -> Iterator[Row]:
    last = rows[index]
    for place, row in enumerate(rows[index + 1 : index + 1 + MOST_LINES]):
        reach = APART if place else FAR
        if row.page != last.page or row.top - last.bottom > reach * (last.bottom - last.top):
            return
        yield row
        last = row


def _boxes_beside(row: Row, page: Page) -> list[CheckBox]:
    return [box for box in page.checkboxes if row.top - 2 <= (box.box[1] + box.box[3]) / 2 <= row.bottom + 2]


def _options(pieces: Sequence[Piece], boxes: Sequence[CheckBox]) -> Iterator[Option]:
    """Yield the options of *pieces*, each with the mark before or behind it, which may stand by itself.

    *boxes* are those that are drawn on their line.
    """
    waiting: bool | None = None
    for piece in pieces:
        alone = _alone(piece.text)
        if alone is not None:
            waiting = alone
            continue
        option = _option(piece.text)
        if option.marked is None and waiting is None and (box := _beside(piece, boxes)) is not None:
            option = option._replace(marked=box.ticked)
        yield option._replace(marked=waiting) if option.marked is None and waiting is not None else option
        waiting = None


def _alone(text: str) -> bool | None:
    """Tell of a mark or a box by itself whether it ticks what stands beside it; ``None`` of any other text."""
    if _LONE.fullmatch(text):
        return True
    box = BOX.fullmatch(text.strip())
    return is_ticked(box) if box else None


def _option(text: str) -> Option:
    if box := BOX.match(text.lstrip()):
        return Option(text.lstrip()[box.end() :].strip(), is_ticked(box))
    if match := _MARKED.fullmatch(text):
        return Option(match["option"] or match["first"], marked=True)
    return Option(text.strip(), None)


def _beside(piece: Piece, boxes: Sequence[CheckBox]) -> CheckBox | None:
    """Return the drawn box right before *piece*, or else right behind it."""
    before = [box for box in boxes if -TOUCH <= piece.ink[0] - box.box[2] <= NEAR]
    behind = [box for box in boxes if -TOUCH <= box.box[0] - piece.ink[2] <= NEAR]
    return next(iter((*before[-1:], *behind[:1])), None)
