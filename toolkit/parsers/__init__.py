"""Reads inspection reports: bytes in, a report with every value's place and every doubt out."""

from toolkit.parsers.reader import read

__all__ = ["read"]
