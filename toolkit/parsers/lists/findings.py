"""What the inspection found: the defect rows, the totals, the limits and the plan, from the tables that matter."""

from collections.abc import Collection, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from toolkit.model.report import Defect, LotResult, Place, Problem, ResultWord
from toolkit.model.severity import BySeverity, Counts, Rates, Severity
from toolkit.parsers.cards.lost_cards import lost_cards
from toolkit.parsers.cards.skipped_cards import skipped_cards
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.lines import NEAR, Line, Table
from toolkit.parsers.layout.pages import Box
from toolkit.parsers.layout.prose import ends_passage
from toolkit.parsers.limits import figures
from toolkit.parsers.limits.accept_reject import accept_reject
from toolkit.parsers.limits.limit_judge import own_lines, own_rows
from toolkit.parsers.limits.limits_beside_rates import limits_beside_rates
from toolkit.parsers.limits.limits_in_forms import limits_in_forms
from toolkit.parsers.limits.limits_in_grids import limits_in_grids
from toolkit.parsers.limits.limits_in_heads import limits_in_heads
from toolkit.parsers.limits.limits_in_turn import limits_in_turn
from toolkit.parsers.limits.limits_named_behind import limits_named_behind
from toolkit.parsers.limits.limits_of_letters import limits_of_letters
from toolkit.parsers.limits.limits_told import limits_told
from toolkit.parsers.limits.noughts_in_rows import noughts_in_rows
from toolkit.parsers.limits.noughts_told import noughts_told
from toolkit.parsers.limits.plan_lines import plan_lines
from toolkit.parsers.limits.stated import over_all_lists, stated
from toolkit.parsers.lists.by_item_again import without_breakdowns
from toolkit.parsers.lists.defect_lists import (
    Part,
    agrees,
    confirms,
    shows_again,
    summed_or_single,
    without_prose,
    without_repeats,
)
from toolkit.parsers.lists.explaining import with_counting
from toolkit.parsers.lists.heading_totals import heading_totals, with_headings
from toolkit.parsers.lists.headless import headless_unconfirmed
from toolkit.parsers.lists.matrix import Matrix
from toolkit.parsers.lists.overruns import overruns
from toolkit.parsers.lists.packs_counted import with_packs
from toolkit.parsers.lists.parted import parts
from toolkit.parsers.lists.proposed import proposed_classes
from toolkit.parsers.lists.reclassified import reclassified
from toolkit.parsers.lists.tallied import tallies_unconfirmed
from toolkit.parsers.lots.lot_tables import Lots
from toolkit.parsers.lots.lots_apart import Apart, count_the_same, lots_apart, unread_lots
from toolkit.parsers.lots.lots_by_class import lots_by_class
from toolkit.parsers.lots.lots_carried import with_lots_carried
from toolkit.parsers.lots.lots_in_blocks import lots_in_blocks, names_of_blocks
from toolkit.parsers.lots.lots_over_columns import confirmed_by_lots, with_lots_over_columns
from toolkit.parsers.proof.doubts import added_up, doubtful_lines, doubts, left_out
from toolkit.parsers.proof.strays import strays, unclear_cards, unclear_classes, unread_heads
from toolkit.parsers.proof.vague_counts import vague_counts
from toolkit.parsers.told.told_figures import beyond_the_list, told_figures, told_sums
from toolkit.parsers.told.told_in_pieces import told_in_pieces
from toolkit.parsers.told.told_lines import Told
from toolkit.parsers.told.worded import Bullets
from toolkit.parsers.words.by_class import by_class
from toolkit.parsers.words.class_headings import class_of_heading, explained_class, told, told_below, told_beside
from toolkit.parsers.words.each_lot import tells_limits_of_each
from toolkit.parsers.words.readings import count

# By the name of a value in the report: the kinds of rows that it can be read from.
PLACES = {
    "found": {"found"},
    "allowed": {"allowed", "both"},
    "sampling.aql": {"aql"},
    "sampling.sample_size": {"sample"},
}


class Findings(Struct, frozen=True):
    """The counts of a report; *listed* tells that it has a list of defects, which may be empty."""

    defects: tuple[Defect, ...] = ()
    found: Counts = BySeverity()
    allowed: Counts = BySeverity()
    proven: Counts = BySeverity()  # limits but those that finds may be told as
    reject: Counts = BySeverity()
    sample_size: Counts = BySeverity()
    aql: Rates = BySeverity()
    by_severity: BySeverity[ResultWord] = BySeverity()
    aql_result: ResultWord | None = None
    lots: tuple[LotResult, ...] = ()
    listed: bool = False
    unlimited: bool = False  # the lots have lists under headings of their own, with no limits there
    headings: tuple[Line, ...] = ()  # of classes, with a figure that no word names
    judging: frozenset[int] = frozenset()  # ids of the rows that judge one lot, and not the whole
    problems: tuple[Problem, ...] = ()
    places: dict[str, Place] = {}


def findings(tables: Sequence[Table], rows: Sequence[Row]) -> Findings:
    """Return what *tables* say; *rows* tell what stands over a table, so that examples are not taken for findings."""
    everything = parts(tables, rows)
    read = [part for part in everything if not part.example and not part.aside]
    apart = lots_apart(read, rows) or lots_in_blocks(read, rows)
    if apart is not None and any(lot.allowed for lot in apart.lots):
        return _of_lots(apart, read, tables, rows)
    whole = _of_whole(everything, tables, rows)
    if apart is None and (by_class_of_lots := lots_by_class(rows)) is not None:
        return _of_lots(replace(by_class_of_lots, defects=whole.defects), read, tables, rows)
    if apart is not None and apart.named and not whole.allowed:
        return _of_lots(apart, read, tables, rows)
    if apart is None or not _share_limits(apart.lots, rows):
        return whole
    of_lots = _of_lots(apart, read, tables, rows)  # their limits are printed once for all
    aqls = of_lots.aql or whole.aql
    return replace(
        of_lots, allowed=whole.allowed, aql=aqls, sample_size=whole.sample_size, places=whole.places, unlimited=True
    )


def _share_limits(lots: Sequence[LotResult], rows: Sequence[Row]) -> bool:
    """Tell whether limits that are printed once may be those of each of *lots*: one sample, or a line says so."""
    samples = {lot.sample_size for lot in lots}
    return len(samples) == 1 and (None not in samples or any(tells_limits_of_each(row.text) for row in rows))


def _of_whole(every: Sequence[Part], tables: Sequence[Table], rows: Sequence[Row]) -> Findings:
    """Return what those of *every* table that are of this inspection say of the goods as one lot."""
    others = _outside_prose(tables, rows)
    sentences = [*_sentences(tables, rows, others), *told_sums(rows, set(map(id, others)))]
    every = with_packs(with_counting(every, sentences), sentences)
    parts = without_breakdowns([part for part in every if not part.example and not part.aside])
    lines = [*(line for part in parts for line in part.lines), *sentences]
    totals = figures.totals(parts, sentences)
    printed = [total.counts for total in totals]
    read = summed_or_single(parts, printed)
    lists, repeated = without_repeats(without_prose([part for part in read if part.defects], printed), printed)
    defects = tuple(defect for part in lists for defect in part.defects)
    found, contradicting = figures.total_of_all(defects, totals)
    found = found if found or defects else figures.told_as_none(parts)
    defects = _counted(lists, defects, found)
    headings = heading_totals(rows)
    found = with_headings(found, headings, defects)
    allowed, two_limits = figures.limits(read, sentences, found)
    found, in_words = figures.with_words(found, defects, allowed, rows)
    lines.extend(in_words)
    sizes, two_sizes = figures.sample_sizes(lines)
    aqls, two_aqls = figures.aqls(lines)
    confirmed = confirms(found, defects)
    named = () if found else names_of_blocks(parts, rows)  # what a total of the whole contradicts stays a question
    told_lots = tuple(lot for table in tables if isinstance(table, Lots) for lot in table.results)
    counted, printed_total = noughts_in_rows(defects, found)
    of_lots = with_lots_over_columns(with_lots_carried(counted, told_lots), parts, told_lots)
    known = found or confirmed_by_lots(of_lots, counted, told_lots)
    return Findings(
        defects=of_lots,
        found=printed_total,
        allowed=allowed,
        proven=figures.proven_limits(read, sentences),
        reject=figures.rejection_numbers(lines),
        sample_size=sizes,
        aql=aqls,
        by_severity=figures.verdict_by_class(lines),
        aql_result=figures.verdict_of_all(lines),
        lots=told_lots,
        listed=any(part.is_list for part in read),
        headings=tuple(headings),
        problems=(
            *doubtful_lines(lines, confirmed=confirmed, named=named),
            *left_out(every, confirmed=confirmed),
            *(() if confirmed and len(lists) > 1 else unread_lots(read, rows)),  # one total makes them one lot
            *doubts([part for part in read if not (confirmed and shows_again(part, lists))], defects, known),
            *(() if confirmed else (*tallies_unconfirmed(read), *headless_unconfirmed(read))),
            *overruns(read, _without_asides(every, rows), defects, found),
            *(*repeated, *(() if count_the_same(told_lots, defects) else added_up(lists, defects, found))),
            *(*contradicting, *two_limits, *two_sizes, *two_aqls),
            *proposed_classes(tables, rows, defects),
            *reclassified(tables, rows),
            *beyond_the_list(others, defects, found),
            *_lost(tables, rows, found, confirmed=confirmed),
            *vague_counts(tables, _without_asides(every, rows)),
            *(() if found or allowed or aqls else unread_heads(tables, rows)),
        ),
        places=_places(lines),
    )


def _outside_prose(tables: Sequence[Table], rows: Sequence[Row]) -> list[Row]:
    """Return *rows* without those of lists that are told in sentences."""
    listed = {number for table in tables if isinstance(table, Told | Bullets) for number in table.taken}
    return [row for row in rows if row.ruled or id(row) not in listed]


def _sentences(tables: Sequence[Table], rows: Sequence[Row], others: Sequence[Row]) -> Iterator[Line]:
    """Yield the figures that sentences, headings and boxes tell; *others* are the rows outside lists in sentences."""
    taken = {number for table in tables for number in table.taken}
    told = (*stated(others), *told_in_pieces(others), *told_figures(others), *noughts_told(others))
    yield from own_lines(told, others)
    yield from own_lines(class_headings(rows, tables), rows)
    yield from _limits(own_rows(rows), taken)
    yield from (line for table in tables if isinstance(table, Matrix) for line in limits_in_heads(table))
    yield from over_all_lists([row for row in rows if id(row) not in taken])


def _limits(rows: Sequence[Row], taken: Collection[int]) -> Iterator[Line]:
    """Yield the limits, and the AQLs beside them, that *rows* tell; *taken* are the ids of the rows of tables."""
    yield from limits_told(rows)
    yield from accept_reject(rows)
    yield from limits_beside_rates(rows)
    yield from plan_lines(rows)
    yield from limits_named_behind(rows)
    yield from limits_in_turn(rows)
    yield from limits_of_letters(rows)
    yield from limits_in_forms(rows, taken)
    yield from limits_in_grids(rows, taken)


def _without_asides(every: Sequence[Part], rows: Sequence[Row]) -> list[Row]:
    """Return *rows* without those of lists that were set aside for their heading."""
    tables = [part.table for part in every if part.aside]
    aside = {number for table in tables for number in (id(table.header), *table.taken)}
    return [row for row in rows if id(row) not in aside] if aside else list(rows)


def _lost(tables: Sequence[Table], rows: Sequence[Row], found: Counts, *, confirmed: bool) -> Iterator[Problem]:
    """Yield the rows of counts that no table took; where the total of every class fits, no row is missing."""
    if not confirmed or any(found[severity] is None for severity in Severity):
        asked = (*strays(tables, rows), *skipped_cards(tables, rows))
        yield from asked or lost_cards(tables, rows)
        yield from unclear_classes(rows)
        yield from unclear_cards(rows)


def _of_lots(apart: Apart, parts: Sequence[Part], tables: Sequence[Table], rows: Sequence[Row]) -> Findings:
    """Return what a report says that judges each lot by itself: nothing is said of the whole but AQL and total."""
    lines = [line for part in parts for line in part.lines]
    aqls, two_aqls = figures.aqls([*lines, *stated(rows), *limits_told(rows)])
    described = [row for row in rows if id(row) not in apart.judging]
    return Findings(
        defects=apart.defects,
        found=apart.total,
        aql=aqls,
        lots=apart.lots,
        listed=True,
        judging=apart.judging,
        problems=(
            *doubtful_lines(lines, named=apart.named),
            *two_aqls,
            *apart.problems,
            *strays(tables, [row for row in rows if not any(stated([row]))]),  # a lot's total is no row
            *lost_cards(tables, rows),
            *vague_counts(tables, rows),
            *overruns(parts, described, (), BySeverity()),
        ),
        places=_places(lines),
    )


def _counted(lists: Sequence[Part], defects: tuple[Defect, ...], found: Counts) -> tuple[Defect, ...]:
    """Return *defects* without those that were not met, where the printed total of their class has no room for them.

    A form lists the usual defects beforehand, and those without any find have no count, a dash or a nought. A count
    that cannot be read is none of these, and a total says nothing of a class that it leaves out.
    """
    lines = [line for part in lists for line in part.lines if line.kind == "defect"]
    noughts = {(line.page, line.box) for line in lines if all(text.strip() == "0" for text in line.values.values())}
    counted = tuple(defect for defect in defects if (defect.page, defect.bbox) not in noughts)
    # Of a list of noughts alone nobody knows what it counts, unless its totals are noughts, too.
    defects = counted or (() if noughts and _are_none(found) else defects)
    unmet: dict[tuple[int | None, Box | None], set[Severity]] = {
        (line.page, line.box): set(line.values)
        for line in lines
        if all(count(text).state == "blank" or count(text).value == 0 for text in line.values.values())
    }
    kept = tuple(
        defect
        for defect in defects
        if (classes := unmet.get((defect.page, defect.bbox))) is None or any(found[s] is None for s in classes)
    )
    return kept if kept and agrees(found, kept) else defects


def _are_none(found: Counts) -> bool:
    return all(found[severity] == 0 for severity in Severity)


def class_headings(rows: Sequence[Row], tables: Sequence[Table]) -> Iterator[Line]:
    """Yield what headings of classes tell that have no list: "CRITICAL DEFECTS: none found (0 allowed)"."""
    taken = {number for table in tables for number in table.taken}
    for above, row, below in zip([None, *rows], rows, [*rows, None][1:], strict=False):
        if len(row.pieces) > 1 and id(row) not in taken and (named := class_of_heading(row.pieces[0].text)):
            yield from told_beside(row, named)
        if len(row.pieces) != 1 or id(row) in taken or len(by_class(row.text)) > 1:
            continue  # what gives figures to several classes heads none of them
        if named := class_of_heading(row.text) or explained_class(row.text):
            yield from told(row.text, named, row)
            heads = above is None or not ends_passage(above, row)
            if heads and below is not None and id(below) not in taken and _is_right_under(row, below):
                yield from told_below(below.text, named, below)


def _is_right_under(row: Row, below: Row) -> bool:
    figures = len(below.pieces) == 1 or all(any(map(str.isdigit, piece.text)) for piece in below.pieces)
    return below.page == row.page and not below.ruled and figures and below.top - row.bottom < NEAR


def _places(lines: Sequence[Line]) -> dict[str, Place]:
    places: dict[str, Place] = {}
    for name, kinds in PLACES.items():
        first = next((line for line in lines if line.kind in kinds and line.values), None)
        if first is not None:
            places[name] = Place(first.page, first.box)
    return places
