"""Runs of cards, one for each defect: numbered, or in a cell or a table of their own, in one column or several.

What a card is made of stands in any order: what repeats from card to card is a label, and what differs its value.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from msgspec import Struct, field

from toolkit.parsers.cards.card_heads import FINDERS, LEFT, Finder, begins, cards_cut, heads_over_labels
from toolkit.parsers.cards.card_labels import pair_labels
from toolkit.parsers.cards.card_lines import numbers_on
from toolkit.parsers.cards.card_parts import Form, labels_in, parts_of
from toolkit.parsers.cards.card_texts import Card, is_counted
from toolkit.parsers.cards.card_titles import name_their_defects
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.lines import Setting, Whole
from toolkit.parsers.told.worded import heads_list
from toolkit.parsers.words.may_name import may_hold_class

ABOVE = 3  # rows over a card in which its heading stands
LEAST = 2  # cards of a run


class Run(Whole):
    """Such cards; *titled* tells that the words behind their numbers name the defects, whatever labels say below."""

    titled: bool = False


class Runs(Struct):
    """What is known of the runs of a report: ids of the rows that are *taken*, and of such as begin none."""

    taken: set[int] = field(default_factory=set)
    refused: set[int] = field(default_factory=set)


def open_run(row: Row, setting: Setting, runs: Runs) -> Run | None:
    """Return the run of cards that begins with *row*, which is noted in *runs*."""
    if id(row) in runs.refused:
        return None
    finders = (*FINDERS, *heads_over_labels(setting))
    run = next((run for finder in finders if (run := _run(row, setting, finder, runs.refused))), None)
    runs.taken |= run.own if run else set()
    return run


def _run(row: Row, setting: Setting, finder: Finder, refused: set[int]) -> Run | None:
    """Return the run whose cards have the heads that *finder* finds, most of them at least told in whole."""
    if not begins(finder(row, setting.rows[setting.index - 1] if setting.index else None)):
        return None
    cards: Sequence[Card] = list(cards_cut(setting, finder))
    if not any(may_hold_class(text) for card in cards for line in card.lines for text in line.texts):
        refused.update(id(card.row) for card in cards)
        return None  # as below, where none is whole
    _leave_out_numbers(cards)
    _measure(cards)
    pair_labels(cards)
    form = _form_of(cards)
    for card in cards:
        card.understand(form)
    every, cards = cards, _without_rest(cards)
    unread = _unread(every, len(cards))
    if not all(card.inner for card in cards):
        for card in cards:  # what only some have among their words is no number of finds
            card.doubtful = card.doubtful or card.inner
    # "3/4", "4/4" number the cards themselves.
    good = 0 if numbers_on([card.number for card in cards]) else sum(card.good for card in cards)
    whole = sum(card.whole for card in cards)
    # Each has its words behind its number, and more under them, as no list has: what was seen, a photo.
    noted = sum(bool(card.head.rest) and len(card.lines) > 1 for card in cards) * 2 > len(cards)
    is_list = (sum(map(_is_row, cards)) * 2 >= len(cards) and not noted) or any(map(_holds_cards, cards))
    if is_list or good * 2 < len(cards) or (whole < LEAST and not _stands_alone(cards, form, setting)):
        if is_list or not whole:  # then its rest is no run either, and a long list would be cut anew from each row
            refused.update(id(card.row) for card in every)
        return None
    return _made(row, cards, unread, titled=form.titled)


def _leave_out_numbers(cards: Sequence[Card]) -> None:
    """Take the numbers out of *cards* that number them, "1/4" on the first of four: they count no goods."""
    numbers = [
        next(
            (bit for line in card.lines for bit in line.bits if bit.text.replace(" ", "") == f"{at}/{len(cards)}"), None
        )
        for at, card in enumerate(cards, start=1)
    ]
    if len(cards) < LEAST or any(bit is None for bit in numbers):
        return
    for card, number in zip(cards, numbers, strict=True):
        for line in card.lines:
            line.bits = [bit for bit in line.bits if bit is not number]
        card.lines = [line for line in card.lines if line.bits]


def _holds_cards(card: Card) -> bool:
    """Tell whether *card* is a part of the report with cards of its own: "3. Defects" over "Defect 1", "Defect 2"."""
    inner = list({id(line.row): line.row for line in card.lines if line.row is not card.row}.values())
    styles = Counter(heads[0].style for row in inner for finder in FINDERS if (heads := finder(row, None)))
    return any(times > 1 for times in styles.values())


def _is_table(card: Card) -> bool:
    """Tell whether each line of *card* is a label and its value in a small table of its own."""
    labelled = (len(line.bits) == 2 and bool(line.parts) and line.parts[0].label for line in card.lines)  # noqa: PLR2004
    return card.row.ruled and all(labelled)


def _is_row(card: Card) -> bool:
    """Tell whether *card* is a row of a list: all that it tells stands beside each other."""
    line = next(iter(card.lines), None)
    if line is None or line.row is not card.row or card.head.closed:
        return False
    apart = {part.bit: part.kind for part in line.parts}
    told = {part.kind for part in line.parts} if len(card.lines) == 1 and len(apart) > 1 else set(apart.values())
    return {"words", "severity", "quantity"} <= told


def _without_rest(cards: Sequence[Card]) -> Sequence[Card]:
    """Return *cards* without those at their end that are none: other numbered lines, without class and number."""
    last = max((place for place, card in enumerate(cards) if card.severity or card.number), default=-1)
    again = _again(cards)
    if not any(card.whole for card in cards[again:]):
        last = min(last, again - 1)
    return cards[: last + 1]


def _unread(cards: Sequence[Card], end: int) -> list[Card]:
    """Return those of *cards* behind *end* that may be of defects: a class says so, or a number that goes on."""
    again = _again(cards)
    return [
        card
        for place, card in enumerate(cards)
        if place >= end and card.told and (card.severity or (place < again and card.head.number and card.head.is_named))
    ]


def _again(cards: Sequence[Card]) -> int:
    """Return the place at which the numbers of *cards* begin anew."""
    return next((place for place, card in enumerate(cards) if place and card.head.number == 1), len(cards))


def _stands_alone(cards: Sequence[Card], form: Form, setting: Setting) -> bool:
    """Tell whether one card needs no second to be known: it is said to be of a defect, and each part is apart."""
    if (
        len(cards) != 1
        or not (cards[0].head.number or cards[0].head.closed or _is_table(cards[0]))
        or form.classed != form.counted
    ):
        return False
    return cards[0].head.named or any(map(heads_list, setting.above[-ABOVE:]))


def _made(row: Row, cards: Sequence[Card], unread: Sequence[Card], *, titled: bool) -> Run:
    """Return the run of *cards*; those *unread* behind them name a class, and may be of defects without a number."""
    run = Run(row.page, row.table, row.page, row.bottom, row, titled=titled)
    for card in cards:
        run.own_rows([card.row, *(line.row for line in card.lines)])
        if card.good:
            run.lines.append(card.line())
        else:
            run.junk.append(_asked(card))
    run.junk.extend(map(_asked, unread))
    return run


def _asked(card: Card) -> tuple[int, str]:
    return card.row.page, " ".join(text for line in card.lines for text in line.texts)


def _form_of(cards: Sequence[Card]) -> Form:
    """Return how *cards* are written, as most of them are: they are alike."""
    labels = Counter(
        label for card in cards for label in {each for line in card.lines for each in labels_in(line.texts)}
    )
    repeated = frozenset(label for label, times in labels.items() if label and times == len(cards))
    first = cards[: _again(cards)]
    typical = first[:-1] or first  # behind the last stands what is of no card
    told = [set(_kinds(card, Form(repeated))) for card in typical]
    grouped = sum(map(_is_grouped, typical)) * 2 > len(typical)
    titled = name_their_defects([card.head for card in first])
    return Form(
        repeated, classed=_lack("severity", told), counted=_lack("quantity", told), grouped=grouped, titled=titled
    )


def _is_grouped(card: Card) -> bool:
    """Tell whether *card* names a group behind its number, in no larger print, and the defect beside its count."""
    if not card.head.rest or not card.lines:
        return False
    first = card.lines[0].bits[0]
    return any(is_counted(parts_of(line.texts, Form())) and line.bits[0].size >= first.size for line in card.lines[1:])


def _kinds(card: Card, form: Form) -> Iterator[str]:
    parts = (part for line in card.lines for part in parts_of(line.texts, form))
    yield from (part.kind for part in parts if part.kind != "severity" or part.severity)


def _lack(kind: str, told: Sequence[Collection[str]]) -> bool:
    return sum(kind not in each for each in told) * 2 > len(told)


def _measure(cards: Sequence[Card]) -> None:
    """Tell *cards* where their lines end: at the longest of all that begin at the same edge."""
    longest: dict[float, float] = {}  # by the edge: a long report has thousands of cards, and a few edges
    for card in cards:
        own = max((bit.ink[2] for line in card.lines for bit in line.bits), default=0.0)
        longest[card.start] = max(own, longest.get(card.start, 0.0))
    for card in cards:
        card.right = max(right for start, right in longest.items() if abs(start - card.start) <= LEFT)
