"""Reads inspection reports: bytes in, a report with every value's place and every doubt out."""

from toolkit.parsers.reader import read
from toolkit.parsers.reconcile import rechecked

__all__ = ["read", "rechecked"]
