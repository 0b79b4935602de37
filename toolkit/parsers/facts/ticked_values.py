"""Particulars that a form offers as options to tick: "Level ☐ I ☒ II ☐ III" is level II.

Without its boxes the first option that is printed would be the value. Where none or several are ticked nobody knows it.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from msgspec.structs import replace

from toolkit.model.report import Problem
from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.pages import Page
from toolkit.parsers.problems import error
from toolkit.parsers.results.option_lines import Option, options_in
from toolkit.parsers.words.colon_labels import QUANTITIES
from toolkit.parsers.words.inline import Entry
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.options import BOX, boxes_beside

JUDGING = frozenset({"overall", "aql_result", "result"})  # whose options are read as verdicts
COUNTED = QUANTITIES | {"sample_size", "defective_units"}  # whose values have figures
FEWEST = 2


def with_ticked(
    found: Sequence[Entry], rows: Sequence[Row], pages: Sequence[Page]
) -> tuple[list[Entry], tuple[Problem, ...]]:
    """Return *found* with the ticked option in the place of all of them, and a question where none can be told."""
    by_number = {page.number: page for page in pages}
    kept: list[Entry] = []
    problems: dict[tuple[int, str], Problem] = {}
    for entry in found:
        options = [] if entry.concept in JUDGING or entry.below else _options(entry, rows, by_number)
        ticked = [option.text for option in options if option.marked]
        if not options:
            kept.append(entry)
        elif entry.concept in COUNTED and not any(map(str.isdigit, "".join(option.text for option in options))):
            continue  # "Approved sample: ☒ Yes ☐ No" is no sample of a number of goods
        elif len(ticked) == 1:
            kept.append(replace(entry, text=ticked[0]))
        else:
            named = " | ".join(option.text for option in options)
            message = f"Several options are printed, and which one is ticked cannot be told: “{named}”."
            problems[entry.page, named] = error("option_unclear", message, entry.page)
    return kept, tuple(problems.values())


def _options(entry: Entry, rows: Sequence[Row], pages: Mapping[int, Page]) -> list[Option]:
    """Return the options that the value of *entry* is one of, each with its box; none where there are no such."""
    middle = (entry.box[1] + entry.box[3]) / 2
    row = next((row for row in rows if row.page == entry.page and row.top - 1 <= middle <= row.bottom + 1), None)
    if row is None:
        return []
    pieces = [part for piece in row.pieces if piece.ink[0] >= entry.box[0] - 1 for part in _parted(piece)]
    own = [*pieces[:1], *takewhile(lambda piece: concept_of(piece.text) is None, pieces[1:])]
    options = list(options_in(own, boxes_beside(row, pages[row.page]) if row.page in pages else ()))
    boxed = [option for option in options if option.marked is not None and option.text.strip()]
    return boxed if len(boxed) >= FEWEST and len(boxed) == len([o for o in options if o.text.strip()]) else []


def _parted(piece: Piece) -> Iterator[Piece]:
    """Yield the options of *piece*, each with its typed box, where it holds several: "☐ I ☒ II ☐ III"."""
    starts = [box.start() for box in BOX.finditer(piece.text)]
    if len(starts) < FEWEST:
        yield piece
        return
    cuts = starts if not piece.text[: starts[0]].strip() else [0, *(box.end() for box in BOX.finditer(piece.text))]
    for begin, end in zip(cuts, [*cuts[1:], len(piece.text)], strict=True):
        if piece.text[begin:end].strip():
            yield replace(piece, text=piece.text[begin:end].strip())
