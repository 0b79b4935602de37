"""Matrices of results: the parts of an inspection side by side, and under each of them its verdict."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.results import judged
from toolkit.parsers.words import lexicon, outcomes
from toolkit.parsers.words.labels import concept_of

FEWEST = 2  # verdicts side by side
FEWEST_WORDS = 3  # where some judge in a column alone
LABELLED = 4  # pieces: a label, its value, a part, its verdict
ALIGNED = 5.0  # points by which a verdict may stand off the name over it
JUDGING = frozenset({"pass", "fail", "pending", "aborted", "na"})


def answers(row: Row) -> bool:
    """Tell whether *row* is that of such a matrix: "Result | Conforms | Conforms | Not accepted"."""
    return len(_verdicts(row)) >= FEWEST


def answered(row: Row, above: Row | None) -> Iterator[tuple[Piece, str]]:
    """Yield each name in the row *above* with the verdict right under it; nothing for rows that say more."""
    verdicts = _verdicts(row)
    label = [piece for piece in row.pieces if piece not in verdicts]
    known = not label or (label == [row.pieces[0]] and lexicon.row_kind(label[0].text) == "result")
    if above is None or len(verdicts) < FEWEST or not known or above.page != row.page:
        return
    over = _in_turn(above.pieces, verdicts)
    over = over or [next((name for name in above.pieces if _stands_over(name, piece)), None) for piece in verdicts]
    if any(name is None or outcomes.verdict(name.text) or _heads_column(name) for name in over):
        return
    for name, piece in zip(over, verdicts, strict=True):
        if name is not None:
            yield name, judged.verdict(piece.text) or ""


def paired(row: Row) -> tuple[tuple[Piece, str], ...]:
    """Return each text with the verdict behind it, of a row that holds several: "Quantity | Pass | Packing | Fail"."""
    names, words = row.pieces[::2], [outcomes.verdict(piece.text) for piece in row.pieces[1::2]]
    told = tuple((name, word) for name, word in zip(names, words, strict=False) if word in JUDGING)
    if any(judged.verdict(name.text) in JUDGING for name, _ in told):
        return ()  # "Good | Not good" stand under the names of parts
    return told if FEWEST <= len(told) == len(words) == len(names) else ()


def behind_particular(row: Row) -> Row:
    """Return *row* without a particular and its value before a part: "Client | Alder Ltd | Quantity | Passed"."""
    found = row.pieces
    if len(found) < LABELLED or concept_of(found[0].text) is None or outcomes.verdict(found[1].text):
        return row
    if outcomes.verdict(found[3].text) not in JUDGING:
        return row
    return replace(row, cells=tuple(cell for cell in row.cells if cell.x0 >= found[2].box[0] - 1))


def _verdicts(row: Row) -> list[Piece]:
    """Return the verdicts of *row*; where it holds nothing else, those that judge in a column alone, too: "Good"."""
    plain = [piece for piece in row.pieces if outcomes.verdict(piece.text) in JUDGING]
    if len(row.pieces) < FEWEST_WORDS or len(plain) == len(row.pieces):
        return plain
    return list(row.pieces) if all(judged.verdict(piece.text) in JUDGING for piece in row.pieces) else plain


def _in_turn(names: Sequence[Piece], verdicts: Sequence[Piece]) -> list[Piece | None]:
    """Return *names* where each of them has one of *verdicts* below it, before the next one begins."""
    ends = [*(name.ink[0] for name in names[1:]), float("inf")]
    placed = (
        name.ink[0] - ALIGNED <= verdict.ink[0] and verdict.ink[2] <= end
        for name, verdict, end in zip(names, verdicts, ends, strict=False)
    )
    return [*names] if len(names) == len(verdicts) and all(placed) else []


def _heads_column(name: Piece) -> bool:
    """Tell whether *name* heads a column of verdicts or remarks, and is no part."""
    return lexicon.row_kind(name.text) == "result" or lexicon.meaning("columns", name.text) == "other"


def _stands_over(name: Piece, verdict: Piece) -> bool:
    """Tell whether *name* is set over *verdict*: flush left with it, or about the same middle."""
    left, middle = name.ink[0] - verdict.ink[0], name.ink[0] + name.ink[2] - verdict.ink[0] - verdict.ink[2]
    return abs(left) <= ALIGNED or abs(middle) <= 2 * ALIGNED
