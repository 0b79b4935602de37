"""What of a report is no list of defects: rows without those that count, and the labelled values outside them."""

from collections.abc import Sequence

from toolkit.parsers.cards.captioned import Captioned
from toolkit.parsers.cards.card_runs import Run
from toolkit.parsers.cards.numbered_cards import NumberedCards
from toolkit.parsers.cards.pilled import Pilled
from toolkit.parsers.facts.entries import entries
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.lines import Repeated, Table
from toolkit.parsers.lists.findings import Findings
from toolkit.parsers.lists.finds_of_checks import FEWEST, has_failed
from toolkit.parsers.lists.listing import Listing
from toolkit.parsers.lots.lot_tables import Lots
from toolkit.parsers.lots.lots_apart import shows_lot
from toolkit.parsers.results.check_goods import goods_of_checks
from toolkit.parsers.results.earlier_papers import without_earlier_papers
from toolkit.parsers.told.told_lines import Told
from toolkit.parsers.words.inline import Entry


def beside(rows: Sequence[Row], tables: Sequence[Table], found: Findings) -> list[Row]:
    """Return *rows* without those that count defects, judge one of several lots or an earlier inspection.

    One of several checks that failed by the defects told beside their verdicts stays: the list is made of such.
    """
    lots = {number for table in tables if isinstance(table, Lots) for number in table.taken}
    lines = [(table, line) for table in tables for line in table.lines if line.kind == "defect"]
    counted = {(line.page, line.box) for _, line in lines}
    told = {(line.page, line.box) for table, line in lines if isinstance(table, Told)}
    checks = told & {(row.page, row.box) for row in rows if has_failed(row)}
    counted -= checks if len(checks) >= FEWEST else set()
    rows = without_earlier_papers(rows)
    taken = lots | found.judging
    others = (row for row in rows if id(row) not in taken and (row.page, row.box) not in counted)
    checked = goods_of_checks(rows)  # "GL-30 | Drop test | Fail" judges a check
    return [row for row in others if id(row) in checked or not any(shows_lot(row, lot) for lot in found.lots)]


def outside_cards(rows: Sequence[Row], tables: Sequence[Table]) -> list[Row]:
    """Return *rows* without those of one defect: of cards ("Type | Zip jams") and of lists.

    "Differs from the approved sample | 20 pcs" tells no sample.
    """
    again = any(isinstance(table, Repeated) for table in tables)  # then a run that holds nothing reaches too far
    cards = {
        row
        for table in tables
        if isinstance(table, Run | Pilled | Repeated) and (table.lines or not again)
        for row in table.own
    }
    cards |= {row for table in tables if isinstance(table, Captioned | NumberedCards) for row in table.taken}
    return [row for row in rows if id(row) not in cards and not any(counts(table, row) for table in tables)]


def counts(table: Table, row: Row) -> bool:
    """Tell whether *table* read *row* as a defect."""
    if id(row) not in table.taken:
        return False
    middle = (row.top + row.bottom) / 2
    defects = (line for line in table.lines if line.kind == "defect" and line.page == row.page)
    return any(line.box[1] <= middle <= line.box[3] for line in defects)


def particulars_of(rows: Sequence[Row], tables: Sequence[Table]) -> list[Entry]:
    """Return the labelled values of *rows*, none beside the heads of a list: under "Item | Group" none is an item."""
    heads = [table.header for table in tables if isinstance(table, Listing) and table.lines]
    return [
        entry
        for entry in entries(rows)
        if not any(head.page == entry.page and head.top - 1 <= entry.box[1] <= head.bottom for head in heads)
    ]
