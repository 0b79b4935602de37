"""Where each card of a run begins: its head, and the lines that go on with it."""

from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate

from toolkit.parsers.cards.card_labels import name_defects, titles_over
from toolkit.parsers.cards.card_lines import Head, cells_of, first_line, heads_of, labels_of, printed
from toolkit.parsers.cards.card_parts import class_alone
from toolkit.parsers.cards.card_texts import Card, Printed
from toolkit.parsers.layout.cells import Bit, Row
from toolkit.parsers.layout.lines import Setting
from toolkit.parsers.layout.pages import Word
from toolkit.parsers.words import lexicon

REACH = 16  # rows between the head of a card and that of the next
MOST_PAGES = 2  # from one to the next
LEFT = 12.0  # points by which what is below may stand to the left of the head
Finder = Callable[[Row, Row | None], list[Head]]  # of a row and the one above it


def _numbered(row: Row, _: Row | None) -> list[Head]:
    return heads_of(first_line(row)) if any(map(str.isdigit, row.text)) else []


def _labelled(row: Row, above: Row | None) -> list[Head]:
    """Return the labels that begin cards: of the words, or of anything where *row* begins a small table."""
    begins = row.ruled and (above is None or (above.page, above.table) != (row.page, row.table))
    return labels_of(first_line(row), any_label=begins)


def _in_cells(row: Row, _: Row | None) -> list[Head]:
    return cells_of(row)


def heads_over_labels(setting: Setting) -> Iterator[Finder]:
    """Yield what finds the titles of cards that stand over the same line of labels each, from that of *setting* on."""
    if titles := titles_over(setting.rows, setting.index):
        yield lambda row, _: [Head("title", 0, 0, 0, kept=True)] if id(row) in titles else []


FINDERS: tuple[Finder, ...] = (_numbered, _labelled, _in_cells)


def cards_cut(setting: Setting, finder: Finder) -> Iterator[Card]:
    """Yield the cards that begin with the row of *setting*, one after the other."""
    rows = setting.rows
    open_: list[Card] = []
    last: Head | None = None
    since, page = 0, rows[setting.index].page
    for place in range(setting.index, len(rows)):
        row = rows[place]
        heads = _next_heads(finder(row, rows[place - 1] if place else None), last)
        if heads:
            line = first_line(row)
            starts = [_start(row, line[head.begins]) for head in heads]
            yield from open_
            ends = [*starts[1:], float("inf")]
            open_ = [Card(head, row, start, end) for head, start, end in zip(heads, starts, ends, strict=True)]
            last, since = heads[-1], 0
            page = row.page
        elif since >= REACH or row.page > page + MOST_PAGES or _heads_table(rows, place, last):
            break
        since += 1
        _add(open_, row, headed=bool(heads))
    yield from open_


def _is_of_table(row: Row) -> bool:
    """Tell whether *row* is the head of a table: it names several classes, or columns."""
    texts = [piece.text for piece in row.pieces]
    if len(texts) < 2 or any(map(str.isdigit, row.text)):  # noqa: PLR2004
        return False
    named = {severity for text in texts if (severity := class_alone(text))}
    known = sum(bool(lexicon.row_kind(text) or lexicon.meaning("columns", text)) for text in texts)
    return len(named) > 1 or known > 2  # noqa: PLR2004 - two may be the labels of two cards


def _heads_table(rows: Sequence[Row], place: int, head: Head | None) -> bool:
    """Tell whether the row at *place*, under *head*, heads a table: the labels of a card stand in others, too."""
    if not _is_of_table(rows[place]):
        return False
    texts = [piece.text for piece in rows[place].pieces]
    around = (*rows[max(0, place - REACH) : place - 1], *rows[place + 2 : place + REACH])
    again = any([piece.text for piece in row.pieces] == texts for row in around)
    return not again or head is None or (not head.is_named and name_defects(texts))


def _start(row: Row, bit: Bit) -> float:
    return row.cells[bit.cell].x0 if row.ruled else bit.ink[0]


def begins(heads: Sequence[Head]) -> bool:
    """Tell whether the first of *heads* begins its row, as one does that is no word within a line."""
    return bool(heads) and (not heads[0].begins or heads[0].closed)


def _next_heads(heads: Sequence[Head], last: Head | None) -> list[Head]:
    """Return those of *heads* that go on with the cards before."""
    if not begins(heads) or (last is not None and not heads[0].follows(last)):
        return []
    kept = [heads[0]]
    for head in heads[1:]:
        if not head.follows(kept[-1]):
            break
        kept.append(head)
    return kept


def _add(cards: Sequence[Card], row: Row, *, headed: bool) -> None:
    """Add the lines of *row* to the *cards* in whose columns they stand; *headed* tells that they begin on it."""
    for place, card in enumerate(cards):
        if card.head.closed and not headed:
            continue
        lines = list(printed(row, card.start - LEFT if place else 0.0, card.end - LEFT))
        if headed and lines and not card.head.kept:
            lines[0] = _without_head(lines[0], card.head)
        card.lines.extend(Printed(bits, row) for bits in lines if bits)


def _without_head(bits: Sequence[Bit], head: Head) -> list[Bit]:
    """Return *bits*, those of the line with *head*, without what numbers the card."""
    if head.beside:
        return [bits[0], *bits[2:]]
    taken = head.ends - head.begins
    rest = list(bits[taken:])
    if not head.rest:
        return rest
    last = bits[taken - 1]
    return [Bit(head.rest, _ending(last.words, head.rest), last.cell), *rest]


def _ending(words: Sequence[Word], text: str) -> tuple[Word, ...]:
    """Return the last of *words*, those that hold *text*."""
    left = accumulate((len(word.text) for word in reversed(words)), initial=0)
    length = len("".join(text.split()))
    return tuple(words[-sum(before < length for before in list(left)[:-1]) :])
