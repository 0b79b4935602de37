"""Tables of terms: rows that begin with a number ("3 | Inspection | …") or with a name ("Inspection | …")."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from toolkit.contracts.target.labels import order_of
from toolkit.contracts.target.signing import signs

_WORD = r"(?:[A-Z][A-Za-z&./]{0,11}[ \u00a0-]?(?=\d))?"  # "T&C 7" and "Term 7" have one before the number
_NUMBER = re.compile(
    rf"{_WORD}[（(]?(?:\d{{1,3}}[A-Z]?|[A-Z]|[一二三四五六七八九十]{{1,3}})[）).、．]?|第[\d一二三四五六七八九十]+[条项]"
)
_TYPED = re.compile(r"\s*(?:\d{1,3}\.\d|第[\d一二三四五六七八九十]+条|[（(]?[a-z\d一二三四五]{1,2}[）)]\s)")
_CHINESE = re.compile("[\u4e00-\u9fff]")
_LONGEST_NAME = 40  # signs
_FEWEST_NUMBERED, _FEWEST_NAMED = 2, 3
_WITH_TITLE, _WITHOUT = 3, 2  # cells of a row
_SENTENCE = 3  # words of a text, or twice as many Chinese signs


class RowLabel(NamedTuple):
    """What a row is cited by: its *number*, empty where it has none, and its *title*."""

    number: str
    title: str

    @property
    def cited(self) -> str:
        """Return the number of the row, or its title in quotes."""
        return self.number.strip("（()） .、．") or f"“{self.title}”"


def labels_of(rows: Sequence[Sequence[str]]) -> list[RowLabel | None]:
    """Return by what each of *rows*, the texts of their cells, is cited; ``None`` for heads and what is no term."""
    widths = {len(cells) for cells in rows if any(cells)}
    if len(widths) != 1 or not widths <= {_WITHOUT, _WITH_TITLE} or not all(rows):
        return [None for _ in rows]
    found = _numbered(rows)
    if found is None and widths == {_WITHOUT}:
        found = _named(rows)
    return found or [None for _ in rows]


def _numbered(rows: Sequence[Sequence[str]]) -> list[RowLabel | None] | None:
    """Return the labels where the first cells count, from the first number on, and the last ones say something."""
    first = next((place for place, cells in enumerate(rows) if _NUMBER.fullmatch(cells[0].strip())), len(rows))
    counted = [place >= first and _NUMBER.fullmatch(cells[0].strip()) is not None for place, cells in enumerate(rows)]
    terms = [cells for cells, counts in zip(rows, counted, strict=True) if counts]
    places = [order_of(f"{cells[0].strip()}.") for cells in terms]
    rising = all(one is not None and (last is None or one > last) for last, one in pairwise([None, *places]))
    if len(terms) < _FEWEST_NUMBERED or not rising or sum(map(_says, terms)) * 2 <= len(terms):
        return None
    return [
        RowLabel(cells[0].strip(), cells[1].strip() if len(cells) == _WITH_TITLE else "") if counts else None
        for cells, counts in zip(rows, counted, strict=True)
    ]


def _says(cells: Sequence[str]) -> bool:
    """Tell whether the last of *cells* holds words, and not only a figure or a code."""
    text = cells[-1]
    return len(text.split()) >= _SENTENCE or len(_CHINESE.findall(text)) >= _SENTENCE * 2


def _named(rows: Sequence[Sequence[str]]) -> list[RowLabel | None] | None:
    """Return the labels where the first cells are names of what stands beside them, in the same language."""
    filled = [cells for cells in rows if any(cells)]
    names = [cells[0].strip() for cells in filled]
    if len(filled) < _FEWEST_NAMED or len(set(names)) != len(names) or not all(map(_is_name, names)):
        return None
    texts = [cells[1].strip() for cells in filled]
    own, other = (_CHINESE.search("".join(column)) is not None for column in (names, texts))
    if own != other or any(map(signs, [*names, *texts])) or any(_TYPED.match(text) for text in texts if text):
        return None
    return [RowLabel("", cells[0].strip()) if any(cells) else None for cells in rows]


def _is_name(text: str) -> bool:
    return (
        0 < len(text) <= _LONGEST_NAME
        and "\n" not in text
        and not text.endswith((".", "。", ";", "；"))
        and not text[0].isdigit()
        and any(sign.isalpha() for sign in text)
    )
