"""The defects that the printed totals prove, found by what repeats from record to record and by no known form.

Agencies set the finds of a report in ever new forms: cards, tiles, questions with answers. Where the known ones leave
rows that do not add up, the classes and the numbers that repeat are paired in every way that the page allows, and the
pairs that give the printed total of each class are the records. Two ways that prove different rows prove none.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from toolkit.model.severity import Counts, Severity
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.lines import Line, Repeated, Table
from toolkit.parsers.layout.pages import union
from toolkit.parsers.repeated.pairing import Pairing, labelled_pairings, pairings
from toolkit.parsers.repeated.records import Record
from toolkit.parsers.repeated.spots import Spot, spots_of
from toolkit.parsers.repeated.whole import counts_all, is_whole, leaves_figures, tells_otherwise
from toolkit.parsers.repeated.wording import Wording, wordings
from toolkit.parsers.words import folding
from toolkit.parsers.words.labels import concept_of

FIGURES = frozenset({"found", "allowed", "both", "reject", "aql", "sample"})
NEARER = 1.5  # times as far: class and number of a reading that another one need not be held against
BESIDE = 6.0  # points that class and number may stand apart and be called as near
MOST_SPOTS = 4000  # of a report that is searched


class _Reading(Struct, frozen=True):
    pairing: Pairing
    wording: Wording

    @property
    def rows(self) -> Counter[tuple[str, tuple[tuple[Severity, int], ...]]]:
        """Return what it reads: the words of each record, and its counts."""
        counts = (tuple((s, n) for s, n in pair.counts if n) for pair in self.pairing.pairs)
        return Counter(zip(map(folding.key, self.wording.texts), counts, strict=True))

    @property
    def standing(self) -> tuple[bool, bool]:
        """Return what makes it worth less than another: no number of its own, no class of its own."""
        return self.pairing.single, self.pairing.headed


def proved(tables: Sequence[Table], rows: Sequence[Row], found: Counts) -> list[Table] | None:
    """Return *tables* with the one list of defects in *rows* that adds up to *found* in the place of all others.

    ``None`` where there is none, or more than one that is as likely.
    """
    wanted = {severity: found[severity] or 0 for severity in Severity}
    spots = spots_of(enumerate(rows), _rows_of_figures(tables, rows))
    if not any(wanted.values()) or len(spots) > MOST_SPOTS:
        return None
    return _instead(tables, rows, _only(list(_readings(spots, pairings(spots, wanted)))))


def unproved(tables: Sequence[Table], rows: Sequence[Row]) -> list[Table] | None:
    """Return *tables* with the records of *rows* that say in words which is their number, where no total is printed."""
    spots = spots_of(enumerate(rows), _rows_of_figures(tables, rows))
    if len(spots) > MOST_SPOTS:
        return None
    whole = (pairing for pairing in labelled_pairings(spots) if counts_all(pairing, spots))
    whole = (pairing for pairing in whole if not leaves_figures(pairing, spots))
    return _instead(tables, rows, _only(list(_readings(spots, whole))))


def _instead(tables: Sequence[Table], rows: Sequence[Row], reading: _Reading | None) -> list[Table] | None:
    if reading is None:
        return None
    others = [
        replace(table, lines=[line for line in table.lines if line.kind != "defect"], junk=[]) for table in tables
    ]
    return [*others, _made(reading, rows)]


def _rows_of_figures(tables: Sequence[Table], rows: Sequence[Row]) -> set[int]:
    """Return the places of *rows* that give totals, limits or the plan."""
    boards = [table for table in tables if not any(line.kind == "defect" for line in table.lines)]
    taken = {number for table in boards if any(line.kind in FIGURES for line in table.lines) for number in table.taken}
    lines = {(line.page, line.box) for table in tables for line in table.lines if line.kind in FIGURES}
    return {place for place, row in enumerate(rows) if id(row) in taken or (row.page, row.box) in lines}


def _readings(spots: Sequence[Spot], found: Iterable[Pairing]) -> Iterator[_Reading]:
    for pairing in found:
        best = next(iter(wordings(spots, pairing) if is_whole(pairing, spots) else ()), None)
        if best is not None and not tells_otherwise(pairing, best.texts, best.records):
            yield _Reading(pairing, best)


def _only(readings: Sequence[_Reading]) -> _Reading | None:
    """Return the reading in which class and number stand closest; ``None`` where another one is as good."""
    ordered = sorted(readings, key=lambda reading: (reading.standing, reading.pairing.spread))
    if not ordered:
        return None
    best = ordered[0]
    reach = max(BESIDE, NEARER * best.pairing.spread)
    rivals = [other for other in ordered if other.standing == best.standing and other.pairing.spread <= reach]
    # The same pairs may be described in several ways: then the better known one holds.
    known = max(rivals, key=lambda reading: reading.wording.rank)
    same = all(other.pairing.told == known.pairing.told for other in rivals)
    return known if same else None


def _made(reading: _Reading, rows: Sequence[Row]) -> Repeated:
    """Return the records of *reading* as a table."""
    first = min((spot for record in reading.wording.records for spot in record.spots), key=lambda spot: spot.at).row
    table = Repeated(first.page, first.table, first.page, first.bottom, first)
    for pair, text, record in zip(reading.pairing.pairs, reading.wording.texts, reading.wording.records, strict=True):
        table.lines.append(_line(text, {severity: str(number) for severity, number in pair.counts}, record))
        table.own_rows(rows[spot.place] for spot in record.spots)
    return table


def _line(text: str, values: dict[Severity, str], record: Record) -> Line:
    page = next(spot.row.page for spot in record.spots if spot.at in record.parts)
    spots = [spot for spot in record.spots if spot.row.page == page]
    size = max(spot.bit.size for spot in spots)
    box = union([spot.box for spot in spots])
    return Line("defect", text, values, page, box, size=size, ruled=True, article=_article(record))


def _article(record: Record) -> str | None:
    """Return the article that the record names by a label of its own: "SKU | KB-RED"."""
    return next((spot.text for spot in record.spots if concept_of(spot.left) == "items"), None)
