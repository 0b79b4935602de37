"""Dates whose parts are told by the words between them: "民國 115 年 6 月 4 日", "17 tháng 4 năm 2026"."""

import re

BEFORE_REPUBLIC = 1911  # years: in Taiwan 1912 is the year 1
_OF_REPUBLIC = re.compile(r"民[国國]\s?(\d{2,3})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日?")
_VIETNAMESE = re.compile(r"\b(\d{1,2})\s*tháng\s*(\d{1,2})(?:\s*,)?\s*năm\s*(\d{4})\b", re.IGNORECASE)


def in_words(text: str) -> tuple[int, int, int] | None:
    """Return year, month and day of a date in *text* that words tell apart; ``None`` without one."""
    if match := _OF_REPUBLIC.search(text):
        return int(match[1]) + BEFORE_REPUBLIC, int(match[2]), int(match[3])
    if match := _VIETNAMESE.search(text):
        return int(match[3]), int(match[2]), int(match[1])
    return None
