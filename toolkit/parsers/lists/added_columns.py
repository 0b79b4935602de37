"""Columns of numbers in a list of defects that are parts of others: of a colour, a size or an item beside their sum."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.columns import Column, placed, texts_of
from toolkit.parsers.words import classes, folding, lexicon
from toolkit.parsers.words.codes import texts_under
from toolkit.parsers.words.readings import count, counts_up

LOOKED_AT = 6  # rows under the heads that tell what a column holds
STEPS = (5, 10, 100)  # between the numbers of two lines
FEWEST_STEPS = 3


def sum_of(cells: Mapping[int, str], columns: Sequence[int]) -> str:
    """Return the sum of the numbers in *columns*; empty where there are none, or one is no number."""
    counts = [count(cells[index]) for index in columns if index in cells]
    known = all(each.state in ("number", "none", "blank") for each in counts)
    return str(sum(each.value or 0 for each in counts)) if known and any(each.value for each in counts) else ""


def holds_numbers(texts: Sequence[str]) -> bool:
    """Tell whether *texts* are numbers, or nothing in places."""
    states = {count(text).state for text in texts}
    return "number" in states and states <= {"number", "none", "blank"}


def runs_on(texts: Sequence[str]) -> bool:
    """Tell whether *texts* number their rows: 1, 2, 3, or photos 4, 5, 6."""
    numbers = [count(text).value for text in texts]
    return len(numbers) > 1 and all(b == (a or 0) + 1 for a, b in pairwise(numbers))


def sized(heads: Sequence[Piece]) -> Iterator[int]:
    """Return the places of the heads that are sizes of goods, in figures."""
    return (index for index, head in enumerate(heads) if count(head.text).state == "number")


def added(concepts: Sequence[str | None], columns: list[Column], total: int, below: Sequence[Row]) -> tuple[int, ...]:
    """Return the columns, one for each colour or item, whose numbers make that of *total* in most rows *below*."""
    ahead = [index for index in range(total) if concepts[index] is None]
    parts = tuple(index for index in ahead if holds_numbers(texts_under(columns[index], below[:LOOKED_AT])))
    rows = [texts_of(row.pieces, placed(row.pieces, columns, ruled=row.ruled)[1]) for row in below[:LOOKED_AT]]
    fits = [
        sum_of(cells, parts) == str(count(cells[total]).value) for cells in rows if count(cells.get(total, "")).value
    ]
    return parts if len(parts) > 1 and 2 * sum(fits) > len(fits) else ()


def without_ordinals(known: Sequence[int], columns: Sequence[Column], below: Sequence[Row]) -> list[int]:
    """Return the columns *known* to be of numbers without one before them that numbers the rows: "SL | Defect | Qty".

    Its head may be short for a quantity, too ("SL" is "số lượng"): what runs on from 1 tells which it is.
    """
    if len(known) < 2 or known[0] > 0:  # noqa: PLR2004 - a lone column of numbers is the one that counts
        return list(known)
    numbers = [count(text).value for text in texts_under(columns[0], below[:LOOKED_AT])]
    steps = list(pairwise(number for number in numbers if number is not None))
    name = folding.key(columns[0].name)
    serial = name in folding.words_of("built")["quantity"]["serial"]  # one row cannot run on
    of_lines = serial or name in folding.words_of("codes_of_goods")["lines"]  # "Qty" 10, 20, 30 is a quantity
    runs_on = all(b in (a + 1, 1) for a, b in steps) and (any(b == a + 1 for a, b in steps) or (not steps and serial))
    stepped = of_lines and in_steps(numbers)
    return list(known[1:]) if (numbers[:1] == [1] and runs_on) or stepped else list(known)


def in_steps(numbers: Sequence[int | None]) -> bool:
    """Tell whether *numbers* leave room for lines between them, as a system numbers those of a paper: 10, 20, 30."""
    first, *others = numbers if len(numbers) >= FEWEST_STEPS else [None]
    return any(
        first is not None and first == step and others == [first + step * place for place in range(1, len(others) + 1)]
        for step in STEPS
    )


def without_ranks(concepts: list[str | None], columns: Sequence[Column], below: Sequence[Row]) -> list[str | None]:
    """Return *concepts* without a column of classes that holds bare figures, beside one that does not.

    A list by frequency ranks its rows, and the head over that may be one for classes: "Rank | Fault | Class | Qty".
    Figures that do not count the rows up may be the client's own classes.
    """
    named = [index for index, concept in enumerate(concepts) if concept == "severity"]
    under = {index: texts_under(columns[index], below[:LOOKED_AT]) for index in named[: len(named) * (len(named) > 1)]}
    ranks = {index for index, texts in under.items() if texts and counts_up(texts)}
    kinds = _kinds_beside_classes({index: texts for index, texts in under.items() if index not in ranks})
    if len(ranks) == len(named):
        return concepts
    # "Fehlerart" is the kind of a defect, and where nothing else describes it, the defect.
    described = len(kinds) == 1 and "description" not in concepts
    told = {**dict.fromkeys(ranks, "ordinal"), **dict.fromkeys(kinds, "description" if described else "other")}
    return [told.get(index, concept) for index, concept in enumerate(concepts)]


def _kinds_beside_classes(under: Mapping[int, Sequence[str]]) -> set[int]:
    """Return the columns of kinds of defects, "Function", "Packing", beside the only one that holds classes alone."""
    classed = {index: set(classes.severities(texts, letters=True)) for index, texts in under.items() if texts}
    whole = [index for index, named in classed.items() if None not in named]
    others = {index for index, named in classed.items() if named == {None}}
    worded = all(any(map(str.isalpha, text)) for index in others for text in under[index])
    return others if len(whole) == 1 and worded else set()


def subtotals_among(
    heads: Sequence[Piece], columns: Sequence[Column], known: Sequence[int], below: Sequence[Row]
) -> list[int]:
    """Return the columns of totals of a class: they stand behind that of the numbers, and have fewer of these."""
    told = {index: len(texts_under(columns[index], below)) for index in range(len(heads))}
    totals = [index for index, head in enumerate(heads) if lexicon.row_kind(head.text) == "found"]
    single = [index for index in known if index not in totals]
    return [index for index in totals if single and index > single[-1] and 0 < told[index] < told[single[-1]]]
