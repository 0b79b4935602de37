"""The pictures that go into the HTML file, as many as it can carry."""

from collections.abc import Iterator
from typing import NamedTuple

from toolkit.cli.shown.leaves import holding, urgent_first
from toolkit.model.report import Report

MOST_BYTES = 16_000_000  # of all pictures together: a file that still opens at once and goes through a mail


class Shot(NamedTuple):
    """A picture as it goes into the file, with the size of its page in points."""

    width: float
    height: float
    jpeg: bytes


def shots(report: Report, data: bytes, most: int = MOST_BYTES) -> dict[int, Shot]:
    """Return by page the pictures of the pages in *data* that *report* took something from, *most* bytes of them.

    The pages that a person must look at come first; what is beyond *most* is left out.
    """
    taken: dict[int, Shot] = {}
    room = most
    for page, shot in _taken(report, data):
        room -= len(shot.jpeg)
        if room < 0:
            break
        taken[page] = shot
    return taken


def _taken(report: Report, data: bytes) -> Iterator[tuple[int, Shot]]:
    from toolkit.parsers.views import views  # the libraries take a while to load

    for view in views(data, urgent_first(report, holding(report))):
        yield view.page, Shot(view.width, view.height, view.jpeg())
