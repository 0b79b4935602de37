"""Reads inspection reports: bytes in, a report with every value's place and every doubt out.

Names load at first use: whoever has a report read in a process of its own does not need the readers.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from toolkit.confined.exchange import Limits
    from toolkit.parsers.reader import read
    from toolkit.parsers.reconcile import rechecked
    from toolkit.parsers.supervised import cut_supervised, read_supervised

__all__ = ["Limits", "cut_supervised", "read", "read_supervised", "rechecked"]

_HOMES = {
    "Limits": "toolkit.confined.exchange",
    "cut_supervised": "toolkit.parsers.supervised",
    "read": "toolkit.parsers.reader",
    "read_supervised": "toolkit.parsers.supervised",
    "rechecked": "toolkit.parsers.reconcile",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
