"""Where a report may judge the whole in a line of its own: paragraphs, pieces, labels, heads over a verdict.

What such a line says is read by ``closing``.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.prose import paragraphs
from toolkit.parsers.words import building, folding, lexicon, outcomes
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.lazily import Lazy
from toolkit.parsers.words.others import is_of_others

LOOKED_AT = 4  # rows under a head
FEWEST_HEADS = 3  # a particular, another, and the result
EDGE = 8.0  # points by which a verdict may stand beside the middle of its head
OVER = 2.5  # heights of a bar to the table that it heads
LONGEST_NAME = 4  # words of a name of the whole
COLON = Lazy(r"\s*[:：]\s*|\s=\s+(?=[^\W\d_]+(?:\s[^\W\d_]+)?\s*[.!]?$)")  # "Result = FAIL", and no more


def closing_lines(rows: Sequence[Row]) -> Iterator[tuple[Row, str]]:
    """Yield the paragraphs of *rows*, the pieces of a line that are set apart, and labels with what is beside them."""
    yield from paragraphs(rows)
    yield from _under_heads(rows)
    yield from ((row, row.text) for row in boxes(rows))
    for row in rows:
        label, *beside = (piece.text for piece in row.pieces) if row.pieces else ("",)
        agreed = {outcomes.verdict(text) for text in beside}  # "Overall | Pass | Pass", by two inspectors
        if len(agreed) == 1 and (agreed != {None} or (row.ruled and len(beside) == 1)):
            yield row, f"{label.rstrip(' :：')}: {beside[0]}"
        elif not row.ruled and len(beside) == 1 and label.rstrip().endswith((":", "：")):
            yield row, f"{label.rstrip(' :：')}: {beside[0]}"  # one line of words that came apart
        elif not row.ruled and beside:
            yield from ((row, piece.text) for piece in row.pieces if COLON.search(piece.text))


def boxes(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield the lines that have a frame of their own, and no other rows in it; the bar over a table is its heading."""
    framed = Counter((row.page, row.table) for row in rows if row.ruled)
    for row, below in zip(rows, [*rows[1:], None], strict=True):
        alone = row.ruled and len(row.pieces) == 1 and framed[row.page, row.table] == 1
        if alone and not (below is not None and _heads(row, below)):
            yield row


def _heads(row: Row, below: Row) -> bool:
    """Tell whether *below* is a row of a table right under the frame of *row*."""
    near = below.page == row.page and below.top - row.bottom < OVER * (row.bottom - row.top)
    return near and below.ruled and len(below.pieces) > 1


def _under_heads(rows: Sequence[Row]) -> Iterator[tuple[Row, str]]:
    """Yield a name of the whole at the end of a line and the verdict under it: "Job | 4711 | RESULT" over "PASS".

    Several verdicts below each other are of parts.
    """
    for index, row in enumerate(rows):
        head = row.pieces[-1] if len(row.pieces) > 1 else None
        if head is None or not _is_of_job(row) or outcomes.verdict(head.text) or not names_whole(head.text):
            continue
        below = [each for each in rows[index + 1 : index + 1 + LOOKED_AT] if each.page == row.page]
        under = [(each, piece) for each in below for piece in each.pieces if abs(piece.center - head.center) <= EDGE]
        if len(under) == 1 and outcomes.verdict(under[0][1].text):
            yield under[0][0], f"{head.text}: {under[0][1].text}"


def _is_of_job(row: Row) -> bool:
    """Tell whether *row* heads particulars of a job: "Job | Lot | RESULT", and not "Check | Requirement | Result"."""
    return concept_of(row.pieces[0].text) is not None and len(row.pieces) > FEWEST_HEADS - 1


def names_whole(label: str) -> bool:
    """Tell whether *label* names the whole or its inspection, and no part of it: "FINAL", "Audit status"."""
    plain = folding.without_number(label).strip(" .")
    if len(plain.split()) > LONGEST_NAME or is_of_others(plain):
        return False
    own = folding.key(plain) in lexicon.phrases("set_apart", "labels") or names_person(plain)
    summed = lexicon.meaning("label_words", plain) == "summary"
    known = concept_of(plain) in ("overall", "result")
    return own or summed or known or any(map(_of_whole().fullmatch, lexicon.readings(plain)))


def names_person(label: str) -> bool:
    """Tell whether *label* says whose view stands behind it and no more, which may be on anything: "So for me"."""
    return folding.key(label) in lexicon.phrases("closing", "persons")


@cache
def _of_whole() -> building.Built:
    words = folding.words_of("label_words")
    papers = folding.words_of("closing")["papers"]
    return building.built_of((*words["whole"], *words["held"], *papers), (), (*words["verdict"], *words["beside"]))
