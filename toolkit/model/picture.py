"""A picture that is taken of a report's page: what to take, and what was taken."""

import msgspec

from toolkit.model.report import BBox


class Mark(msgspec.Struct, frozen=True):
    """A box that is drawn around a place of the page, with a *label* of figures beside it."""

    box: BBox
    label: str


class Cut(msgspec.Struct, frozen=True, kw_only=True):
    """The part *box* of page *page* (from 1), ``None`` for all of it, in at most *pixels*."""

    page: int
    box: BBox | None = None
    pixels: int
    marks: tuple[Mark, ...] = ()


class Picture(msgspec.Struct, frozen=True, kw_only=True):
    """What a cut shows, drawn anew: nothing of the file it was in comes along, such as where a camera stood.

    *width* and *height* are its size on the report's paper, in points.
    """

    jpeg: bytes
    width: float
    height: float
