"""Signs for the classes that a report explains: "▲ critical  ■ major  ○ minor" over "■ | Strand broken | 2".

A sign counts only where one line explains signs for several classes and nothing else. Rows that begin with one, or
hold it in a cell, are read with the name of the class in its place.
"""

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import Cell, Row
from toolkit.parsers.layout.pages import Word
from toolkit.parsers.told.goods_counted import goods_in
from toolkit.parsers.words import classes
from toolkit.parsers.words.lazily import Lazy
from toolkit.parsers.words.readings import count

FEWEST = 2  # classes
LONGEST = 80  # characters of a line that explains signs
_SIGN = r"[\u2190-\u21ff\u2500-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff]"  # arrows, shapes, dingbats, emoji
_EXPLAINED = Lazy(
    rf"({_SIGN})\ufe0f?\s*[=:：–-]?\s*([^\W\d_][^=:：,;，；|/\u2190-\u2bff]*?)\s*(?=[,;，；|/·]|$|{_SIGN})"
)
_BETWEEN = Lazy(r"[\s,;，；|/.·]*(?:[^\W\d_]+\s*[:：])?[\s,;，；|/.·]*")
_TICKS = frozenset("☐☑☒✓✔✗✘")  # what is ticked judges
_BOXES = frozenset("□○◯●◉◎")  # what may be ticked as well


def with_class_signs(rows: Sequence[Row]) -> list[Row]:
    """Return *rows* with the names of the classes for their signs, without a line that only explains these."""
    signs = _meanings(rows)
    if not signs:
        return list(rows)
    following = [*rows[1:], None]
    kept = [row for row, below in zip(rows, following, strict=True) if not _explains(row) or not _begins(below, signs)]
    listed = [_lists(row, signs) for row in kept]
    boxes = not _BOXES.isdisjoint(signs)
    if boxes and (any(_chooses(row, signs) for row in kept) or sum(listed) < FEWEST):
        return list(rows)  # a circle that is filled or not may be a choice as well
    return [_named(row, signs) if own or _explains(row) else row for row, own in zip(kept, listed, strict=True)]


def _lists(row: Row, signs: Mapping[str, Severity]) -> bool:
    """Tell whether *row* is of a list: one sign in a cell of its own, and a number of goods in another."""
    alone = [piece for piece in row.pieces if piece.text in signs]
    return len(alone) == 1 and any(count(piece.text).state == "number" or goods_in(piece.text) for piece in row.pieces)


def _chooses(row: Row, signs: Mapping[str, Severity]) -> bool:
    """Tell whether *row* has signs before words that name no class of theirs: "● Rejected  ○ Accepted"."""
    found = [at for at, word in enumerate(row.words) if word.text in signs]
    behind = [row.words[at + 1].text if at + 1 < len(row.words) else "" for at in found]
    return len(found) > 1 and any(classes.severity(word) is None for word in behind)


def _meanings(rows: Sequence[Row]) -> dict[str, Severity]:
    """Return the class of each sign; none where two lines differ."""
    told: dict[str, Severity] = {}
    for row in rows:
        for sign, severity in _explained(row.text).items():
            if told.setdefault(sign, severity) is not severity:
                return {}
    return told


def _explains(row: Row) -> bool:
    return bool(_explained(row.text))


def _explained(text: str) -> dict[str, Severity]:
    """Return the signs of a *text* that explains those of several classes and says nothing else."""
    found = list(_EXPLAINED.finditer(text)) if len(text) <= LONGEST and not text.isascii() else []
    named = {match[1]: severity for match in found if (severity := classes.severity(match[2])) is not None}
    whole = len(named) == len(found) and len(set(named.values())) == len(named) >= FEWEST
    ticked = not _TICKS.isdisjoint(named)
    return named if whole and not ticked and _BETWEEN.fullmatch(_EXPLAINED.sub(" ", text)) else {}


def _begins(row: Row | None, signs: Mapping[str, Severity]) -> bool:
    return row is not None and bool(row.words) and row.words[0].text in signs


def _named(row: Row, signs: Mapping[str, Severity]) -> Row:
    if not any(word.text in signs for word in row.words):
        return row
    return row.with_cells([_in_words(cell, signs) for cell in row.cells])


def _in_words(cell: Cell, signs: Mapping[str, Severity]) -> Cell:
    """Return *cell* with the class for its sign; a sign right before the name of its class only adorns it."""
    words: list[Word] = []
    for word, behind in zip(cell.words, [*cell.words[1:], None], strict=True):
        severity = signs.get(word.text)
        if severity is None:
            words.append(word)
        elif behind is None or classes.severity(behind.text) is not severity:
            words.append(replace(word, text=severity.value))
    return replace(cell, words=tuple(words))
