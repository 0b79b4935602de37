"""Answers about texts, kept for the next time the same text is met: reports repeat their words on every page."""

from functools import lru_cache

MOST = 65_536  # texts; a report has some thousands, and a process may read many reports

remembered = lru_cache(maxsize=MOST)
