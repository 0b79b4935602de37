"""The reading as one HTML file that needs nothing else: no network, no script, pictures inside.

Its frame is ``page.html``. Jinja escapes every text on its way in, so that nothing in a report can become markup, and
signs that turn a line round are left out as on the terminal.
"""

import base64
from collections.abc import Iterable, Mapping
from typing import NamedTuple

import jinja2
from markupsafe import Markup

from toolkit.cli.console import harmless
from toolkit.cli.layout import shown
from toolkit.cli.shown.leaves import Run, holding, runs
from toolkit.cli.shown.marks import Mark, label_side, marks
from toolkit.cli.shown.shots import Shot
from toolkit.cli.stated import COUNTS, PARTICULARS, RESULTS, by_class, in_words, stated
from toolkit.model.report import Problem, Report
from toolkit.resources import package_file


class Leaf(NamedTuple):
    """A page that is shown; *source* is its picture as a data address, empty where there is none.

    *ratio* is its width by its height; *boxes* are marks with their place in CSS and the side of their label.
    """

    page: int
    problems: tuple[Problem, ...]
    source: Markup = Markup()
    ratio: float = 1.0
    boxes: tuple[tuple[Mark, str, str], ...] = ()


def webpage(report: Report, shots: Mapping[int, Shot]) -> bytes:
    """Return the HTML that shows *report* on *shots*, by page; there may be none, then the tables stand alone."""
    drawn = tuple(mark for mark in marks(report) if mark.page in shots)
    view = {
        "report": report,
        "leaves": [leaf for run in _runs(report) for leaf in _leaves(run, report, shots, drawn)] if shots else [],
        "links": {name: mark.anchor for mark in drawn for name in mark.names},
        "drawn": drawn,
        "particulars": tuple(stated(report, PARTICULARS)),
        "counts": tuple(stated(report, COUNTS)),
        "results": tuple(stated(report, RESULTS)),
    }
    return _frame().render(view).encode("utf-8", "backslashreplace")


def _runs(report: Report) -> Iterable[Run]:
    return runs(holding(report), report.source.pages or 0)


def _leaves(run: Run, report: Report, shots: Mapping[int, Shot], drawn: tuple[Mark, ...]) -> list[Run | Leaf]:
    """Return each page of *run* as it is shown, or the run itself where nothing was taken."""
    return [_leaf(page, report, shots.get(page), drawn) for page in run.pages] if run.shown else [run]


def _leaf(page: int, report: Report, shot: Shot | None, drawn: tuple[Mark, ...]) -> Leaf:
    problems = tuple(problem for problem in report.problems if problem.page == page)
    if shot is None:
        return Leaf(page, problems)
    boxes = tuple((one, _style(one, shot), label_side(one, shot.width)) for one in drawn if one.page == page)
    # Base64 has no sign that means something in HTML, and passing megabytes sign by sign through the escape takes long.
    source = Markup("data:image/jpeg;base64,") + Markup(base64.b64encode(shot.jpeg).decode("ascii"))  # noqa: S704
    return Leaf(page, problems, source, shot.width / (shot.height or 1), boxes)


def _style(mark: Mark, shot: Shot) -> str:
    """Return where the box of *mark* lies, in percent of the picture, so that it fits at any size."""
    x0, top, x1, bottom = mark.box
    across, down = 100 / (shot.width or 1), 100 / (shot.height or 1)
    sides = {"left": x0 * across, "top": top * down, "width": (x1 - x0) * across, "height": (bottom - top) * down}
    return ";".join(f"{side}:{size:.2f}%" for side, size in sides.items())


def _frame() -> jinja2.Template:
    frame = jinja2.Environment(
        autoescape=True, undefined=jinja2.StrictUndefined, finalize=_seen, trim_blocks=True, lstrip_blocks=True
    )
    frame.filters |= {"words": in_words, "classes": by_class}
    return frame.from_string(package_file("toolkit.cli.shown", "page.html").decode("utf-8"))


def _seen(value: object) -> object:
    return value if isinstance(value, Markup) else harmless(shown(value))
