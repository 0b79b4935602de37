"""Report, order and policy in, resolution out: verdict, kind of failure, path with its reasons, and what is missing.

The name loads at first use: whoever needs the statistics alone does not wait for the rules.
"""

from typing import TYPE_CHECKING

from toolkit.homes import at_first_use

if TYPE_CHECKING:
    from toolkit.resolver.whole import resolve

__all__ = ["resolve"]

__getattr__ = at_first_use(__name__, {"resolve": "toolkit.resolver.whole"})
