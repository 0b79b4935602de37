"""The boxes to draw: one for every value, row, part and photo that was taken from a place on a page."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from toolkit.cli.stated import in_words, label
from toolkit.model.report import BBox, Report

LEFT, RIGHT = 0.16, 0.84  # of the page's width: what begins or ends beyond has its label in the margin


class Mark(NamedTuple):
    """A box on page *page*: *names* are the values it stands for, *label* names them in our own words.

    *kind* is value, defect, part or photo, *told* what the report says there, *anchor* a name that is safe in HTML.
    """

    kind: str
    names: tuple[str, ...]
    label: str
    told: str
    page: int
    box: BBox

    @property
    def anchor(self) -> str:
        return self.names[0].replace(".", "-").replace("_", "-")


def label_side(mark: Mark, width: float) -> Literal["left", "right", "over"]:
    """Return where the label of *mark* goes on a page *width* points wide: into a margin, where it hides no figure."""
    if mark.kind == "photo":
        return "over"
    if mark.box[0] < LEFT * width:
        return "left"
    return "right" if mark.box[2] > RIGHT * width else "over"


def marks(report: Report) -> tuple[Mark, ...]:
    """Return the boxes of *report*; several values of one kind in the same place share one."""
    joined: dict[tuple[object, ...], Mark] = {}
    for mark in (*_parts(report), *_defects(report), *_photos(report), *_values(report)):
        place = (mark.kind, mark.page, *(round(side) for side in mark.box))
        joined[place] = _with(joined[place], mark) if place in joined else mark
    return tuple(joined.values())


def _with(mark: Mark, other: Mark) -> Mark:
    return mark._replace(
        names=(*mark.names, *other.names), label=f"{mark.label}, {other.label}", told=f"{mark.told}; {other.told}"
    )


def _values(report: Report) -> Iterator[Mark]:
    for number, (name, place) in enumerate(report.places.items(), start=1):
        if place.page is not None and place.bbox is not None:
            # The first name makes the anchor, so it must be ours: in a report JSON, a place may be called anything.
            names = (f"value.{number}", name)
            yield Mark("value", names, label(name), f"{label(name)}: {_value(report, name)}", place.page, place.bbox)


def _value(report: Report, name: str) -> str:
    value: object = report
    for part in name.split("."):
        value = getattr(value, part, None)
    return in_words(value)


def _defects(report: Report) -> Iterator[Mark]:
    for number, defect in enumerate(report.defects, start=1):
        if defect.page is not None and defect.bbox is not None:
            told = f"{defect.description}: {in_words(defect.counts)}"
            yield Mark("defect", (f"defect.{number}",), f"defect {number}", told, defect.page, defect.bbox)


def _parts(report: Report) -> Iterator[Mark]:
    for number, part in enumerate(report.sections, start=1):
        if part.page is not None and part.bbox is not None:
            told = f"{part.name}: {in_words(part.result)}"
            yield Mark("part", (f"part.{number}",), f"part {number}", told, part.page, part.bbox)


def _photos(report: Report) -> Iterator[Mark]:
    for number, defect in enumerate(report.defects, start=1):
        for photo in defect.photos:
            name = f"photo.{number}.{photo.page}.{photo.number}"
            told = f"photo {photo.number} of page {photo.page} shows {defect.description}"
            yield Mark("photo", (name,), f"defect {number}, photo {photo.number}", told, photo.page, photo.bbox)
