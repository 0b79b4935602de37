"""Contracts whose clauses are lines of one paragraph, as web pages have them: how these count."""

from collections import Counter

from toolkit.contracts.stroked import strangers
from toolkit.contracts.target.labels import is_dotted, order_of
from toolkit.contracts.target.paragraphs import Paragraph, Typed, typed_label

_FEW = 2
_TITLE = 90  # signs
_MOST = 0.5  # share of the words of the contract


def of_lines(paragraphs: list[Paragraph]) -> tuple[Paragraph, Paragraph | None] | None:
    """Return the last numbered line of the paragraph that holds most of a contract, and one below it, as paragraphs.

    ``None`` where no paragraph holds most of it in lines that count.
    """
    longest = max(paragraphs, key=lambda one: len(one.text), default=None)
    if longest is None or len(longest.text) < _MOST * sum(len(one.text) for one in paragraphs):
        return None
    lines = [(typed, line) for line in longest.text.splitlines() if (typed := typed_label(line)) is not None]
    strange = strangers([typed.label for typed, _ in lines])
    lines = [one for at, one in enumerate(lines) if at not in strange]
    heads = _counted([(typed, line) for typed, line in lines if typed.depth == 0])
    if len(heads) < _FEW:
        return None
    below = [(typed, line) for typed, line in lines if is_dotted(typed.label)]
    usual = Counter(len(typed.label.split(".")) for typed, _ in below).most_common(1)
    like = next(((typed, line) for typed, line in below if len(typed.label.split(".")) == usual[0][0]), None)
    return _line(longest, heads[-1]), _line(longest, like) if like is not None else None


def _counted(heads: list[tuple[Typed, str]]) -> list[tuple[Typed, str]]:
    """Return the short lines of *heads* whose numbers go on by one from the first."""
    kept: list[tuple[Typed, str]] = []
    for typed, line in heads:
        number, last = order_of(typed.label), order_of(kept[-1][0].label) if kept else (0, 0)
        if number is not None and last is not None and number[0] == last[0] + 1 and len(line) <= _TITLE:
            kept.append((typed, line))
    return kept


def _line(one: Paragraph, like: tuple[Typed, str]) -> Paragraph:
    typed, line = like
    return one._replace(text=line, typed=typed, label=typed.label)
