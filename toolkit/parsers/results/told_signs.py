"""Signs for verdicts that a report explains: "○ = good  × = no good", and a circle under "Judgement" is a pass.

A circle by itself may as well be a box that nobody ticked. So a sign counts only where a line of its own says what it
means beside one that means the opposite, and only alone in a column of verdicts.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from toolkit.parsers.layout.cells import Cell, Row
from toolkit.parsers.results import judged
from toolkit.parsers.words.lazily import Lazy

LONGEST = 120  # characters of a line that explains signs
_SIGN = r"[^\w\s.,;:()\[\]/=&%'\"+#*]|[OoXxVv]"
_EXPLAINED = re.compile(
    rf"(?<!\S)({_SIGN})\s*[=:：]\s*([^\W\d_][^=:：,;，；|]*?)\s*(?=[,;，；|]|\s/\s|$|(?<!\S)(?:{_SIGN})\s*[=:：])"
)
_BETWEEN = Lazy(r"[\s,;，；|/.]*(?:[^\W\d_]+\s*[:：])?[\s,;，；|/.]*")


def with_told_signs(rows: Sequence[Row]) -> list[Row]:
    """Return *rows* with verdicts for the signs that stand under heads of such, as the report explains them.

    The lines that explain them, which judge nothing themselves, are left out.
    """
    meanings = _meanings(rows)
    if not meanings:
        return list(rows)
    signs = {id(row): said.ink for column in judged.columns(rows) for row, said in column}
    judging = [row for row in rows if not any(_explained(row.text))]
    return [_told(row, signs[id(row)], meanings) if id(row) in signs else row for row in judging]


def _meanings(rows: Sequence[Row]) -> dict[str, str]:
    """Return the verdict of each sign that has one; none where a sign has two, or no sign passes and none fails."""
    told: dict[str, set[str]] = {}
    for row in rows:
        for sign, words in _explained(row.text):
            told.setdefault(sign, set()).add(words)
    verdicts = {judged.verdict(words) for each in told.values() for words in each}
    if not {"pass", "fail"} <= verdicts or any(len(each) > 1 for each in told.values()):
        return {}
    return {sign: word for sign, each in told.items() if (word := judged.verdict(each.pop()))}


def _explained(text: str) -> Iterator[tuple[str, str]]:
    """Yield each sign with its words from a *text* that explains signs and says nothing else."""
    found = list(_EXPLAINED.finditer(text)) if len(text) <= LONGEST else []
    if len(found) > 1 and _BETWEEN.fullmatch(_EXPLAINED.sub(" ", text)):
        yield from ((match[1], match[2]) for match in found)


def _told(row: Row, ink: tuple[float, float, float, float], meanings: Mapping[str, str]) -> Row:
    return replace(row, cells=tuple(_in_words(cell, ink, meanings) for cell in row.cells))


def _in_words(cell: Cell, ink: tuple[float, float, float, float], meanings: Mapping[str, str]) -> Cell:
    """Return *cell* with the verdict for the sign that it holds alone, where it stands at *ink*."""
    word = meanings.get(cell.text)
    if word is None or len(cell.words) != 1 or cell.words[0].x0 != ink[0]:
        return cell
    return replace(cell, words=(replace(cell.words[0], text=word),))
