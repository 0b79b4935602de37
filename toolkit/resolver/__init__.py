"""Report, order and policy in, resolution out: verdict, kind of failure, path with its reasons, and what is missing."""

from toolkit.resolver.resolve import resolve

__all__ = ["resolve"]
