"""A comparison of two reports as one HTML file that needs nothing else: no network, no script.

Its frame is ``comparison.html``. Jinja escapes every text on its way in, so that nothing in a report can become markup.
"""

import jinja2

from toolkit.cli.console import harmless
from toolkit.documents.compared import (
    CHANGES,
    POINTS,
    counts_text,
    interval_text,
    place_text,
    proof_text,
    rate_text,
    tally,
    wordings,
)
from toolkit.model.comparison import Comparison
from toolkit.resources import package_file


def comparison_page(comparison: Comparison) -> bytes:
    """Return the HTML that tells *comparison*."""
    view = {"told": comparison, "tally": tally(comparison.changes)}
    return _frame().render(view).encode("utf-8", "backslashreplace")


def _frame() -> jinja2.Template:
    frame = jinja2.Environment(
        autoescape=True, undefined=jinja2.StrictUndefined, finalize=_seen, trim_blocks=True, lstrip_blocks=True
    )
    frame.filters |= {
        "counts": counts_text,
        "interval": interval_text,
        "place": place_text,
        "proof": proof_text,
        "rate": rate_text,
        "wordings": wordings,
    }
    frame.globals |= {"changes": CHANGES, "points": POINTS}
    return frame.from_string(package_file("toolkit.cli", "comparison.html").decode("utf-8"))


def _seen(value: object) -> object:
    """Return a text without what commands, its percent signs kept to their figures; markup is left as it is."""
    return harmless(value).replace(" %", "\u00a0%") if type(value) is str else value
