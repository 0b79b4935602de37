"""The decision as one HTML file that needs nothing else: no network, no script, two charts drawn inside.

Its frame is ``page.html``. Jinja escapes every text on its way in, so that nothing in a report or an order can become
markup.
"""

import jinja2
from markupsafe import Markup

from toolkit.cli.console import harmless
from toolkit.cli.explained.account import Account
from toolkit.cli.explained.charts import costs, rates
from toolkit.cli.explained.terminal import between, percent
from toolkit.cli.layout import shown
from toolkit.cli.matter import Matter
from toolkit.resources import package_file


def webpage(matter: Matter, told: Account) -> bytes:
    """Return the HTML that tells *told*, which is of *matter*."""
    view = {
        "told": told,
        "report": matter.report,
        "order": matter.order.order,
        "as_of": matter.as_of,
        "rates": rates(told),
        "costs": costs(told),
    }
    return _frame().render(view).encode("utf-8", "backslashreplace")


def _frame() -> jinja2.Template:
    frame = jinja2.Environment(
        autoescape=True, undefined=jinja2.StrictUndefined, finalize=_seen, trim_blocks=True, lstrip_blocks=True
    )
    frame.filters |= {"percent": percent, "between": between, "place": _place, "amount": _amount}
    return frame.from_string(package_file("toolkit.cli.explained", "page.html").decode("utf-8"))


def _seen(value: object) -> object:
    return value if isinstance(value, Markup) else harmless(shown(value))


def _place(value: float) -> str:
    return f"{value:.1f}"


def _amount(value: float) -> str:
    return f"{value:,.0f}"
