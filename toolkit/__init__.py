"""Recourse: from a failed pre-shipment inspection report to the right papers.

The verbs of the command line as typed calls: ``read_report``, ``resolve``, ``draft``. Names load at first use.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from toolkit.cli.verbs import draft, read_order, read_report, resolve
    from toolkit.documents import Document, mail_draft
    from toolkit.errors import RecourseError
    from toolkit.model.order import Order
    from toolkit.model.policy import Policy
    from toolkit.model.report import Report
    from toolkit.model.resolution import Resolution

    __version__: str

__all__ = [
    "Document",
    "Order",
    "Policy",
    "RecourseError",
    "Report",
    "Resolution",
    "__version__",
    "draft",
    "mail_draft",
    "read_order",
    "read_report",
    "resolve",
]

# Where each name lives; nothing is imported before somebody asks for it, so that `recourse --help` stays fast.
_HOMES = {
    "Document": "toolkit.documents",
    "Order": "toolkit.model.order",
    "Policy": "toolkit.model.policy",
    "RecourseError": "toolkit.errors",
    "Report": "toolkit.model.report",
    "Resolution": "toolkit.model.resolution",
    "draft": "toolkit.cli.verbs",
    "mail_draft": "toolkit.documents",
    "read_order": "toolkit.cli.verbs",
    "read_report": "toolkit.cli.verbs",
    "resolve": "toolkit.cli.verbs",
}


def __getattr__(name: str) -> object:
    if name == "__version__":
        return _version()
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


def _version() -> str:
    """Return the installed version; a checkout that was never installed has none."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("recourse")
    except PackageNotFoundError:
        return "0+checkout"
