"""Finds the tables that matter in the rows of a report: matrices of classes, lists of defects, summaries by class.

Three shapes cover what agencies print; each is a module of its own.
"""

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from toolkit.parsers.cards.blocks import Blocks, open_blocks
from toolkit.parsers.cards.captioned import Captioned, open_captioned
from toolkit.parsers.cards.card_runs import Run, Runs, open_run
from toolkit.parsers.cards.cards import open_card
from toolkit.parsers.cards.class_blocks import open_class_blocks
from toolkit.parsers.cards.class_boards import open_class_board
from toolkit.parsers.cards.figured_cards import open_figured_cards
from toolkit.parsers.cards.numbered_cards import NumberedCards, open_numbered_cards
from toolkit.parsers.cards.over_class import open_over_class
from toolkit.parsers.cards.pilled import Pilled, open_pilled
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.heads import heads_other, parted_head, whole_head
from toolkit.parsers.layout.lines import EDGE, MOST_PAGES_BETWEEN, NEAR, Setting, Table
from toolkit.parsers.limits.beside_limits import with_total
from toolkit.parsers.limits.scoreboard import open_scoreboard
from toolkit.parsers.limits.summary import Summary, open_summary
from toolkit.parsers.limits.unnamed_limits import with_unnamed_limits
from toolkit.parsers.lists.boxed_under_class import open_boxed_under_class
from toolkit.parsers.lists.cell_list import open_cell_list
from toolkit.parsers.lists.cells_by_class import open_cells_by_class
from toolkit.parsers.lists.class_columns import open_class_columns
from toolkit.parsers.lists.class_heads import open_class_heads
from toolkit.parsers.lists.class_pairs import open_pairs
from toolkit.parsers.lists.codes_of_rows import without_codes
from toolkit.parsers.lists.corner_heads import with_corner
from toolkit.parsers.lists.group_sums import without_group_sums
from toolkit.parsers.lists.headed import Headed, open_headed
from toolkit.parsers.lists.headless import Headless, open_headless
from toolkit.parsers.lists.history import heads_history
from toolkit.parsers.lists.in_cells import open_in_cell
from toolkit.parsers.lists.list_heads import open_list
from toolkit.parsers.lists.listing import Listing
from toolkit.parsers.lists.matrix import Matrix, open_matrix
from toolkit.parsers.lists.running_counts import heads_running
from toolkit.parsers.lists.tallied import open_tallied
from toolkit.parsers.lists.ticked import open_ticked
from toolkit.parsers.lists.under_class import UnderClass, open_under_class
from toolkit.parsers.lists.unheaded_classes import open_unheaded
from toolkit.parsers.lots.goods_boards import open_goods_board
from toolkit.parsers.lots.lot_tables import open_lots
from toolkit.parsers.lots.lots_across import open_lots_across
from toolkit.parsers.told.told_counts import counts_goods
from toolkit.parsers.told.told_items import items, under
from toolkit.parsers.told.told_lines import Told, open_told
from toolkit.parsers.told.worded import Bullets, open_bullets
from toolkit.parsers.words import classes, lexicon
from toolkit.parsers.words.class_headings import class_of_heading
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.readings import count, quantity


def find_tables(rows: Iterable[Row]) -> list[Table]:
    """Return the tables that matter, in the order of the report; *rows* without running heads and feet."""
    found: list[Table] = []
    current: Table | None = None
    asleep: Table | None = None  # the table that ended last
    grid, runs = (0, 0), Runs()  # the page and number of the last row's ruled table
    above: list[Row] = []
    rest = list(rows)
    for index, (row, following) in enumerate(zip(rest, [*rest, None][1:], strict=True)):
        setting = Setting(above, rest, index)
        if above and above[-1].continued is row:
            continue
        if id(row) in runs.taken or heads_running(row, current, rest[index + 1 :]):
            grid, above = (row.page, row.table), [*above[-3:], row]
            continue
        whole = whole_head(parted_head(row), following, rest[index + 2 : index + 4])
        opened = _begun(row, whole, setting, current, runs)
        if opened is not None:
            _carry_on(current, opened)
            _carry_item(found, opened)
            current = opened
            found.append(current)
        elif current is None or _is_of_checks(current, row, setting) or not _take(current, row):
            other = heads_other(row) or _is_of_checks(current or asleep, row, setting)
            asleep = None if other else current or asleep  # behind checks no list goes on
            grouped = isinstance(asleep, Matrix) and _is_under_group(row, above)
            begins = not row.ruled or (row.page, row.table) != grid or grouped
            again = asleep is not None and begins and _resume(asleep, row, above)
            current = asleep if again else _form(row, setting)
            found.extend([current] if current is not None and current is not asleep else [])
        grid = (row.page, row.table)
        above = [*above[-3:], whole if opened is not None else row]
    return _whole(found, rest)


def _whole(tables: Iterable[Table], rows: Sequence[Row]) -> list[Table]:
    """Return *tables*, those that are one as one, with their rows of totals and limits told from defects."""
    kept = _one(tables)
    for table in kept:
        with_total(table)
    without_group_sums(kept)
    with_unnamed_limits(kept)
    without_codes(kept, rows)
    return kept


def _is_under_group(row: Row, above: Sequence[Row]) -> bool:
    """Tell whether *row* is the second of a ruled table whose first has one cell: the name of a group, or pictures.

    A page that begins with the pictures of the last row goes on with the next one.
    """
    grid = (row.page, row.table)
    first = len(above) > 1 and (above[-2].page, above[-2].table) != grid == (above[-1].page, above[-1].table)
    return first and 1 in (len(above[-1].pieces), len(above[-1].cells))


def _is_of_checks(table: Table | None, row: Row, setting: Setting) -> bool:
    """Tell whether *row* is the first of checks under a heading, in the columns of the list *table* by chance."""
    apart = isinstance(table, Matrix) and _is_under_group(row, setting.above)
    return isinstance(table, Matrix) and apart and table.checks([row, *setting.below()])


def _begun(row: Row, whole: Row, setting: Setting, current: Table | None, runs: Runs) -> Table | None:
    """Return the table that begins with *row*, which is *whole* where its heads go on below."""
    # The head of a card ends a table without rules, which would take it for a line of text.
    if current is not None and id(row) in current.own:
        return None
    opened = (
        open_pairs(row, setting)
        or open_scoreboard(row, setting)
        or open_class_blocks(row, setting)
        or open_boxed_under_class(row, setting)
        or open_figured_cards(row, setting)
        or open_class_columns(row, setting)
        or open_class_board(row, setting)
        or open_cells_by_class(row, setting)
        or _card(row, setting, current, runs)
        or _opened(whole, setting)
        or _told_behind(row, setting, current)
    )
    return opened or open_numbered_cards(row, setting, within=current) or _cell_of_checks(row, setting, current)


def _told_behind(row: Row, setting: Setting, current: Table | None) -> Table | None:
    """Return the list in words that *row* begins right behind a table, which would take it for its own text.

    So would a board of figures take a row under "Issues logged (5)": "Major | Piece does not fit | 2 pcs".
    """
    behind = isinstance(current, Matrix | Summary) or (isinstance(current, Headed | Listing) and current.header.ruled)
    headed = any(len(above.pieces) == 1 and lexicon.names_defects(above.text) for above in setting.above[-1:])
    if isinstance(current, Matrix | Summary) and headed and not row.ruled and len(row.pieces) > 1:
        return open_card(row) or open_headless(row, setting)
    if not behind or row.ruled or len(row.pieces) != 1 or not counts_goods(row.text):
        return None
    return open_bullets(row, setting) or open_told(row, setting)


def _form(row: Row, setting: Setting) -> Table | None:
    listed = open_card(row) or open_blocks(row, setting) or open_headless(row, setting)
    told = listed or open_bullets(row, setting) or open_told(row, setting)
    return told or open_under_class(row, setting) or open_in_cell(row, setting)


def _cell_of_checks(row: Row, setting: Setting, within: Table | None) -> Told | None:
    """Return the defects in a cell of *row* under heads that begin no list: of checks, of bare classes.

    A row below that names its class and no number would be lost: those stay rows of the list.
    """
    uncounted = isinstance(within, Listing) and within.quantity is None
    none_yet = (uncounted or isinstance(within, Summary)) and within is not None and not within.lines
    if not none_yet or (uncounted and any(_is_uncounted(each, setting) for each in setting.below(len(setting.rows)))):
        return None
    return open_in_cell(row, setting)


def _is_uncounted(row: Row, setting: Setting) -> bool:
    """Tell whether *row* names a class in a cell of its own and tells no number of goods."""
    return any(classes.severity(piece.text) for piece in row.pieces) and open_in_cell(row, setting) is None


def _card(row: Row, setting: Setting, within: Table | None, runs: Runs) -> Captioned | Pilled | Run | None:
    """Return the card that begins with *row*; what is read as a form or under its class needs no other reading."""
    forms = isinstance(within, Blocks | NumberedCards | UnderClass)
    in_grid = within is not None and (within.same_grid(row) or _fits(within, row) or _wraps_over(within, row, setting))
    if in_grid or _is_row_of_heads(row) or _is_told(row, setting, within):
        return None
    card = open_run(row, setting, runs) or open_pilled(row, setting)
    return card or (None if forms else open_captioned(row, setting) or open_over_class(row, setting))


def _fits(within: Table, row: Row) -> bool:
    """Tell whether *row* is the next of a table in whose columns all that it says has its place, or goes on with it."""
    near = not (row.ruled or within.suspended) and row.top - within.last_bottom <= NEAR
    fits = near and isinstance(within, Listing | Matrix | Summary) and within.holds(row)
    return fits or _fits_on_next_page(within, row)


def _fits_on_next_page(within: Table, row: Row) -> bool:
    """Tell whether *row* has its class and its number in the columns of a list on the page before."""
    alike = row.ruled == within.header.ruled and (not row.ruled or within.same_edges(row))
    return alike and row.page == within.last_page + 1 and isinstance(within, Listing) and within.holds(row)


def _wraps_over(within: Table, row: Row, setting: Setting) -> bool:
    """Tell whether *row* is a line of a description in the columns of a list whose class and number stand below it."""
    if not isinstance(within, Listing) or len(row.pieces) != 1:
        return False
    column = within.columns[within.description]
    inside = column.x0 - EDGE <= row.pieces[0].ink[0] and row.pieces[0].ink[2] <= column.x1 + EDGE
    return (
        inside and not row.ruled and any(_fits(within, below) for below in setting.below(1) if below.page == row.page)
    )


def _is_told(row: Row, setting: Setting, within: Table | None) -> bool:
    """Tell whether *row* is one of several lines that tell a defect each, or their class over them: it is no card."""
    if row.ruled or not any(map(str.isalpha, row.text)):
        return False
    severity, below = class_of_heading(row.text), setting.below(1)
    if severity is not None:
        return any(under(severity, line.text) for line in below)
    over = class_of_heading(setting.above[-1].text) if setting.above else None
    if (over is not None and under(over, row.text)) or _lists_on(within, row):
        return True
    return bool(items(row.text)) and (isinstance(within, Told) or any(items(line.text) for line in below))


def _lists_on(within: Table | None, row: Row) -> bool:
    """Tell whether *row* is the next line of a list under the name of a class: the next class may follow it."""
    if not isinstance(within, Bullets) or within.last is None:
        return False
    near = row.page == within.last_page and row.top - within.last_bottom <= NEAR
    return near and bool(under(within.last, row.text))


def _is_row_of_heads(row: Row) -> bool:
    texts = [piece.text for piece in row.pieces]
    known = sum(bool(lexicon.row_kind(text) or lexicon.meaning("columns", text)) for text in texts)
    return known > 1 and not any(map(str.isdigit, row.text))


def _carry_on(before: Table | None, after: Table) -> None:
    """Let a list whose heading is repeated on a new page go on with the class that was open."""
    alike = before is not None and before.header.text == after.header.text
    if alike and isinstance(before, Listing) and isinstance(after, Listing):
        after.last = before.last
    if alike and isinstance(before, Headed) and isinstance(after, Headed):
        after.last = after.last or before.last


def _carry_item(found: Sequence[Table], after: Table) -> None:
    """Let a list know from the one with the same heads before it whether its articles are any, or number the rows."""
    same = [each for each in found if isinstance(each, Listing) and each.header.text == after.header.text]
    if same and isinstance(after, Listing):
        after.item = same[-1].item


def _parts_off(above: Sequence[Row], table: Table, row: Row) -> bool:
    """Tell whether a row *above* heads another part of the report, or speaks of an inspection before this one.

    "Packing" over the next number of a list is the name of a group of its rows.
    """
    headed = any(len(each.pieces) == 1 and lexicon.meaning("headings", each.text) is not None for each in above)
    another = any(lexicon.is_of_another_paper(each.text) for each in above)
    return another or (headed and not table.is_next_by_number(row))


def _resume(table: Table, row: Row, above: Sequence[Row]) -> bool:
    """Let *table* go on with *row*, the first of another grid or behind pictures, if it is one of its rows."""
    if not table.resumes(row) or (not row.ruled and _parts_off(above, table, row)):
        return False
    table.suspended, table.table, table.last_page = False, row.table, row.page
    return _take(table, row)


def _take(table: Table, row: Row) -> bool:
    """Add what *row* says to *table*; false when the table has ended before it."""
    if row.page != table.last_page and not table.suspended:
        table.suspended, table.waiting = True, 0
        if row.page > table.last_page + MOST_PAGES_BETWEEN:
            return False
    lines = table.read(row)
    if lines is None:
        return False
    table.taken.add(id(row))
    if any(line.kind != "text" for line in lines):
        table.suspended = False
        table.last_page, table.table, table.last_bottom = row.page, row.table, row.bottom
        # What heads a class or sums it up may have other cells than the rows that go on behind a page break.
        if not table.edges or any(line.kind == "defect" for line in lines):
            table.edges = tuple(cell.x0 for cell in row.cells)
    elif not table.suspended and row.page == table.last_page:
        table.last_bottom = row.bottom
    table.lines.extend(lines)
    return True


def _behind_particular(row: Row) -> Row | None:
    """Return *row* from its classes on, where a particular with its figure stands before: "Sample | 315 | Critical"."""
    label, value, *heads = [*row.pieces, None, None][: max(2, len(row.pieces))]
    if label is None or value is None or concept_of(label.text) is None or quantity(value.text) is None:
        return None
    named = [classes.severity(head.text) for head in heads if head is not None]
    if len(named) < 2 or None in named or len(set(named)) < len(named):  # noqa: PLR2004 - a board has columns
        return None
    return replace(row, cells=tuple(cell for cell in row.cells if cell.x0 > value.box[0] + 1))


def _opened(row: Row, setting: Setting) -> Table | None:
    heads = with_corner(row.pieces)
    if len(heads) < 2:  # noqa: PLR2004 - a table has columns
        return None
    if (behind := _behind_particular(row)) is not None:
        return open_matrix(behind, behind.pieces, setting.above)
    if heads_history(heads):
        return None
    if (across := open_lots_across(row, setting)) is not None:
        return across
    if any(count(head.text).state == "number" for head in heads):
        # The sizes of goods may stand among the heads of a list.
        return open_list(row, heads, setting) or open_headed(row, heads, setting)
    by_goods = open_lots(row, row.all_pieces, setting) or open_goods_board(row, heads, setting)
    by_rows = by_goods or open_summary(row, heads, setting)
    by_columns = by_rows or open_list(row, heads, setting) or open_ticked(row, heads, setting)
    by_columns = by_columns or open_unheaded(row, setting) or open_tallied(row, heads, setting)
    by_class = by_columns or open_matrix(row, heads, setting.above, setting.below()) or open_headed(row, heads, setting)
    return by_class or open_class_heads(row, heads, setting) or open_cell_list(row, heads, setting)


def _one(tables: Iterable[Table]) -> list[Table]:
    """Return *tables* with forms of defects that follow each other as one list."""
    kept: list[Table] = []
    for table in tables:
        last = kept[-1] if kept else None
        if isinstance(table, Blocks | NumberedCards):
            table.close()
        if type(last) is type(table) and isinstance(table, Blocks | Captioned | Headless | NumberedCards | Run | Told):
            last.lines.extend(table.lines)
            last.junk.extend(table.junk)
            last.taken.update(table.taken)
        else:
            kept.append(table)
    return kept
