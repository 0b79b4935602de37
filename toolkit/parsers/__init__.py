"""Reads inspection reports: bytes in, a report with every value's place and every doubt out.

Names load at first use: whoever has a report read in a process of its own does not need the readers.
"""

from typing import TYPE_CHECKING

from toolkit.homes import at_first_use

if TYPE_CHECKING:
    from toolkit.confined.exchange import Limits
    from toolkit.parsers.proof.reconcile import rechecked
    from toolkit.parsers.reader import read
    from toolkit.parsers.supervised import cut_supervised, read_supervised

__all__ = ["Limits", "cut_supervised", "read", "read_supervised", "rechecked"]

_HOMES = {
    "Limits": "toolkit.confined.exchange",
    "cut_supervised": "toolkit.parsers.supervised",
    "read": "toolkit.parsers.reader",
    "read_supervised": "toolkit.parsers.supervised",
    "rechecked": "toolkit.parsers.proof.reconcile",
}
__getattr__ = at_first_use(__name__, _HOMES)
