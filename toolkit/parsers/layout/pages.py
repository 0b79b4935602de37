"""Plain pages: what every kind of file is turned into before anything is understood.

Coordinates are points from the top left corner of the page as it is seen (rotation applied).
"""

from functools import cached_property

from msgspec import Struct

from toolkit.model.report import Problem

Box = tuple[float, float, float, float]

UNDECODED = "\ufffd"
"""Stands in a word for a character that the file does not say how to read."""
NOT_TAKEN = "figures_not_taken"  # the code of what is told of such words, until their picture is read

NARROWEST_FILL = 60.0  # points: a narrower ground holds no column of text
LOWEST_FILL = 6.0


class Word(Struct, frozen=True, gc=False):
    """A run of characters with no gap in it; *base* is the line it stands on, *size* its height."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    base: float
    size: float
    cell: int = 0  # of a sheet, where the file tells one from the next; 0 where it does not

    @property
    def box(self) -> Box:
        return (self.x0, self.top, self.x1, self.bottom)

    @property
    def center(self) -> float:
        return (self.x0 + self.x1) / 2


class Rule(Struct, frozen=True, gc=False):
    """A straight ruling line, level or upright."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def level(self) -> bool:
        return self.x1 - self.x0 >= self.bottom - self.top


class CheckBox(Struct, frozen=True):
    """A drawn box the size of a letter: the check box that is not text."""

    box: Box
    ticked: bool


class Page(Struct, frozen=True, dict=True):
    """One page: its words in the order of the file, its ruling lines, drawn check boxes and pictures.

    A page of a file that has none, such as a sheet, has a *name*, and *names* for the cells that it was set from.
    """

    number: int
    width: float
    height: float
    words: tuple[Word, ...] = ()
    rules: tuple[Rule, ...] = ()
    checkboxes: tuple[CheckBox, ...] = ()
    pictures: tuple[Box, ...] = ()
    fills: tuple[Box, ...] = ()  # coloured grounds that may be the panel of a column, or a part of one
    marks: tuple[Box, ...] = ()  # what is drawn in the size of a letter and is no box: a tick, a letter's outline
    problems: tuple[Problem, ...] = ()
    names: tuple[tuple[Box, str], ...] = ()
    name: str = ""
    recognised: bool = False  # its words were read from a picture
    mended: bool = False  # its words have the figures that are seen, not those that their fonts say
    doubted: tuple[tuple[float, float], ...] = ()  # left and top of its words that were recognised with doubt
    of_sheet: bool = False  # the file says that a program for sheets printed it
    unseen: bool = False  # its words are a layer that nobody sees, under a picture of the page

    def name_at(self, box: Box) -> str | None:
        """Return what the file calls the first cell under *box*."""
        inside = (
            name
            for (x0, top, x1, bottom), name in self.names
            if name and x0 < box[2] - 1 and box[0] + 1 < x1 and top < box[3] - 1 and box[1] + 1 < bottom
        )
        return next(inside, None)

    @cached_property
    def level_rules(self) -> tuple[Rule, ...]:
        return tuple(rule for rule in self.rules if rule.level)

    @cached_property
    def covered(self) -> float:
        """Return the share of the page that its largest picture covers."""
        largest = max(((x1 - x0) * (bottom - top) for x0, top, x1, bottom in self.pictures), default=0.0)
        return largest / (self.width * self.height) if self.width and self.height else 0.0

    @cached_property
    def undecoded(self) -> float:
        """Return the share of the words that have characters which the file does not say how to read."""
        return sum(UNDECODED in word.text for word in self.words) / max(len(self.words), 1)

    @cached_property
    def scanned(self) -> bool:
        """Tell whether the page is a picture of a page: one picture over most of it, next to no text that is seen."""
        return self.unseen or (sum(len(word.text) for word in self.words) < 20 and self.covered > 0.5)  # noqa: PLR2004 - stated above


def union(boxes: list[Box]) -> Box:
    """Return the smallest box around *boxes* (at least one)."""
    if len(boxes) == 1:
        return boxes[0]
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return (min(lefts), min(tops), max(rights), max(bottoms))


def moved(box: Box, shift: float) -> Box:
    """Return *box* moved to the right by *shift*."""
    return (box[0] + shift, box[1], box[2] + shift, box[3])
