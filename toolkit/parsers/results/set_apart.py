"""Conclusions that no label announces but their print does: a short line by itself in large letters or in capitals.

"HOLD THE SHIPMENT.", "Good to ship.", "Call: | DO NOT SHIP". Such a line says what becomes of the goods and nothing
else, is the only one that does, and counts with the rest of the report (``concluded_freely``). Marks on cartons,
headings and instructions to others stand in capitals, too: a release counts in large letters, or where it names the
goods in a cell by itself, and what waits names what it is.
"""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from toolkit.model.report import Place
from toolkit.parsers.facts.services import named_in
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.frames import unframed
from toolkit.parsers.results.loud import is_loud, usual_height
from toolkit.parsers.results.told_freely import may_hold_back, told_freely
from toolkit.parsers.results.told_of_lot import depends
from toolkit.parsers.words import folding, lexicon, outcomes
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.lazily import Lazy
from toolkit.parsers.words.options import offers
from toolkit.parsers.words.others import is_of_others, names_others

LONGEST = 9  # words
FEWEST = 2
LONGEST_LABEL = 3  # words
OVER = 2  # rows among which the heading over a frame is looked for
BESIDE = 2  # cells: a label of the office's own, and what it says in capitals
HEADS = 2.0  # heights of a heading to what stands under it
APART = 0.5  # heights of the line to what stands above it
_FIRST = Lazy(r"^(.*?[^\W\d_])(?:[.!:]+(?=\s|$)|\s*(?=[(（]))")


def set_apart(rows: Sequence[Row]) -> list[tuple[str, str, Place]]:
    """Return the verdict, the words and the place of the only such line; none where two of them differ."""
    found = list(_told(rows))
    return found[:1] if len({word for word, _, _ in found}) == 1 else []


def _told(rows: Sequence[Row]) -> Iterator[tuple[str, str, Place]]:
    usual = usual_height(rows)
    for index, printed in enumerate(rows):
        row = _without_note(printed, usual)
        above = _above(rows, index)
        if offers(row.text) or not _stands_apart(above, row):
            continue
        first = _first_clause(_behind_label(unframed(row.pieces[-1].text)))
        loud = not row.ruled and is_loud(row.pieces[0], row, usual)
        framed = row.ruled and len(row.pieces) == 1
        headed = above is not None and _heads(above, row)
        if framed and _heads_table(row, rows[index + 1 : index + 2]):
            continue
        word = _word(first, loud=loud, framed=framed, headed=headed) if 0 < len(first.split()) <= LONGEST else None
        if word is not None and (loud or (first.isupper() and (len(first.split()) >= FEWEST or _advises(row)))):
            yield word, row.pieces[-1].text, Place(row.page, row.pieces[-1].box)


def _without_note(row: Row, usual: float) -> Row:
    """Return *row* without a note in small letters beside its large capitals: "SHIPMENT PASSED … Valid for 30 days"."""
    if row.ruled or len(row.pieces) != BESIDE or not row.pieces[0].text.isupper():
        return row
    first, note = row.pieces
    noted = is_loud(first, row, usual) and not is_loud(note, row, usual) and not note.text.isupper()
    noted = noted and not may_hold_back(note.text) and not depends(note.text)
    return replace(row, cells=row.cells[:1]) if noted and len(note.text.split()) > LONGEST_LABEL else row


def _heads(above: Row, row: Row) -> bool:
    """Tell whether *above* is a short line by itself right over *row*, which may be about no more than it names."""
    near = above.page == row.page and row.top - above.bottom < HEADS * (above.bottom - above.top)
    return near and len(above.pieces) == 1 and len(above.text.split()) <= LONGEST_LABEL


def _heads_table(row: Row, below: Sequence[Row]) -> bool:
    """Tell whether the cells of a table stand under *row*, whose only cell is a heading then."""
    return any((one.page, one.table) == (row.page, row.table) and len(one.pieces) > 1 for one in below)


def _above(rows: Sequence[Row], index: int) -> Row | None:
    """Return the row over that at *index*, which may have lines of other columns beside it."""
    row = rows[index]
    over = (one for one in reversed(rows[max(0, index - OVER) : index]) if one.page != row.page or _overlap(one, row))
    return next(over, None)


def _overlap(one: Row, other: Row) -> bool:
    return any(a.ink[0] < b.ink[2] and b.ink[0] < a.ink[2] for a in one.pieces for b in other.pieces)


def _stands_apart(above: Row | None, row: Row) -> bool:
    """Tell whether *row* is a line by itself, or a label that nobody knows with capitals beside it; no one else's."""
    if is_of_others(row.text) or (above is not None and is_of_others(above.text)):
        return False
    if row.ruled and len(row.pieces) == 1:
        return row.text.isupper()
    if row.ruled:
        label = row.pieces[0].text if len(row.pieces) == BESIDE else ""
        known = concept_of(label) is not None or len(label.split()) > LONGEST_LABEL or lexicon.mentions(*_LOTS, label)
        return bool(label) and row.pieces[-1].text.isupper() and not known
    far = above is None or above.page != row.page or row.top - above.bottom > APART * (row.bottom - row.top)
    return len(row.pieces) == 1 and far


_LOTS = ("judged_apart", "lots")


def _advises(row: Row) -> bool:
    """Tell whether the label of *row* is one of those that a report ends with: "Recommendation | REJECT"."""
    label = folding.key(row.pieces[0].text).removeprefix("our ").removeprefix("final ")
    return len(row.pieces) == BESIDE and label in lexicon.phrases("label_words", "summary")


def _word(first: str, *, loud: bool, framed: bool, headed: bool) -> str | None:
    """Return the verdict of the line *first*, where it is one on the goods and nothing else.

    A release counts in large letters, or where a cell by itself begins with the goods; what is *headed* by a name of
    its own, a check perhaps, says less.
    """
    if named_in(first) == first:  # "Inspection before shipment" is a title
        return None
    if any(map(str.isdigit, first)) or names_others(first):
        return None
    word = outcomes.verdict(first) or told_freely(first)
    words = set(folding.key(first).split())
    of_goods = not words.isdisjoint(folding.words_of("set_apart")["goods"])
    if word == "pending":
        return word if of_goods or not words.isdisjoint(folding.words_of("set_apart")["until"]) else None
    if word == "fail":
        sent = not words.isdisjoint(folding.words_of("told_freely")["leave"])  # "NOT GOOD ENOUGH TO SHIP"
        plain = outcomes.verdict(first) is not None or of_goods or ((loud or framed) and sent and not headed)
        return word if plain and not depends(first) else None
    begins = folding.key(first).removeprefix("the ").split(" ", 1)[0] in folding.words_of("set_apart")["goods"]
    return word if word == "pass" and (loud or (framed and begins and not headed)) else None


def _first_clause(text: str) -> str:
    match = _FIRST.match(text)
    return match[1] if match else text


def _behind_label(text: str) -> str:
    """Return *text* without a short label of the office's own before capitals: "Short answer: NOT RELEASED."."""
    label, colon, rest = text.partition(":")
    own = folding.key(label) in lexicon.phrases("set_apart", "labels")
    short = len(label.split()) <= LONGEST_LABEL and (own or not label.isupper())  # "GOLDEN SAMPLE: APPROVED."
    shouted = _first_clause(rest.strip()).isupper() and short
    known = concept_of(label) is not None or lexicon.mentions(*_LOTS, label)
    return rest.strip() if colon and shouted and not known else text
