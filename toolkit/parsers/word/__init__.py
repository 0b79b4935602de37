"""A Word file as a plain page: the only package that knows WordprocessingML."""

from toolkit.parsers.word.document import read_pages

__all__ = ["read_pages"]
