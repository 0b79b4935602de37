"""Which lists and boards of a report are of one lot, over the ends of pages and beside each other."""

from collections.abc import Collection, Sequence

from msgspec.structs import replace

from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.lines import Line
from toolkit.parsers.lists.defect_lists import Part
from toolkit.parsers.lists.totals import counted_in
from toolkit.parsers.lots.lot_names import names_goods
from toolkit.parsers.words.articles import is_number

SAME = 6.0  # points between the top of a row and that of what it says
FIGURES = ("found", "allowed", "both")  # kinds of rows that are of one lot


def over_pages(parts: Sequence[Part], rows: Sequence[Row]) -> list[Part]:
    """Return *parts*, those as one that the end of a page parts: the second begins the next page with the same head."""
    whole: list[Part] = []
    for part in parts:
        if whole and _goes_on(part, whole[-1], rows):
            whole[-1] = replace(whole[-1], lines=(*whole[-1].lines, *part.lines))
        else:
            whole.append(part)
    return whole


def items_of_boards(parts: Sequence[Part]) -> frozenset[str]:
    """Return the items whose numbers stand in the corner over the totals of boards: "KT-14 | Critical | Major"."""
    boards = (part for part in parts if not part.defects and any(line.kind in FIGURES for line in part.lines))
    corners = (part.table.header.pieces[0].text for part in boards if part.table.header.pieces)
    return frozenset(corner for corner in corners if is_number(corner))


def under_titles(parts: Sequence[Part], rows: Sequence[Row], items: Collection[str]) -> list[Part]:
    """Return *parts*, each as several where lines between its rows speak of another of *items*.

    Cards go on in their own form under the title of the next item, and look like one list.
    """
    titles = [(row, named[0]) for row in rows if _may_title(row) and len(named := _named_in(row.text, items)) == 1]
    return [own for part in parts for own in _parted(part, titles, rows)]


def _may_title(row: Row) -> bool:
    return not row.ruled or len(row.pieces) == 1


def _parted(part: Part, titles: Sequence[tuple[Row, str]], rows: Sequence[Row]) -> list[Part]:
    by_item: dict[str, list[Line]] = {}
    for line in part.lines:
        over = [item for row, item in titles if (row.page, row.top) <= (line.page, line.box[1])]
        by_item.setdefault(over[-1] if over else "", []).append(line)
    if len(by_item) < 2 or "" in by_item:  # noqa: PLR2004 - items
        return [part]
    return [_beginning(part, lines, rows) for lines in by_item.values()]


def _beginning(part: Part, lines: Sequence[Line], rows: Sequence[Row]) -> Part:
    """Return *part* with these *lines* alone, and its table as beginning with the row of the first."""
    first = lines[0]
    at = (row for row in rows if row.page == first.page and abs(row.top - first.box[1]) <= SAME)
    header = next(at, part.table.header)
    table = replace(part.table, header=header, page=header.page, table=header.table, lines=list(lines))
    return replace(part, table=table, lines=tuple(lines))


def _goes_on(part: Part, before: Part, rows: Sequence[Row]) -> bool:
    header, last = part.table.header, max(line.page for line in before.lines)
    if header.page != last + 1 or header.text != before.table.header.text or not _counts_on(part, before):
        return False
    ended = any(line.kind != "defect" for line in before.lines)
    first = next((row for row in rows if row.page == header.page), None)
    return not ended and first is not None and first.top >= header.top - 1


def _counts_on(part: Part, before: Part) -> bool:
    """Tell whether the rows of *part* are numbered on from those of *before*, or neither are numbered."""
    numbers = [[line.number for line in each.lines if line.kind == "defect"] for each in (before, part)]
    last, first = numbers[0][-1:] or [None], numbers[1][:1] or [None]
    return first[0] is None if last[0] is None else first[0] == last[0] + 1


def total_of_all(parts: Sequence[Part]) -> Line | None:
    """Return the last total of the last of *parts*, where it is that of all their rows and no lot's own."""
    totals = [line for line in parts[-1].lines if line.kind == "found"]
    added = counted_in([line for part in parts for line in part.lines if line.kind == "defect"])
    return totals[-1] if len(totals) > 1 and counted_in(totals[-1:]) == added else None


def with_boards(
    parts: Sequence[Part], own: Sequence[Part], rows: Sequence[Row], items: Collection[str]
) -> tuple[list[Part], list[str]]:
    """Return the lists *own*, each with the figures of its item in one of *parts* beside it, and the item of each.

    A list without a line of its own is of the item that the table before it on its page speaks of.
    """
    ordered = sorted({id(part): part for part in (*parts, *own)}.values(), key=_place)
    named: dict[int, str] = {}
    before: Part | None = None
    for part, item in zip(ordered, _items_over(ordered, rows, items), strict=True):
        same = before is not None and before.table.header.page == part.table.header.page
        named[id(part)] = item or (named[id(before)] if same else "")
        before = part
    boards = [part for part in ordered if not part.defects]
    lists = []
    for part in own:
        beside = (board for board in boards if named[id(board)] == named[id(part)] != "")
        figures = (line for board in beside for line in board.lines if line.kind in FIGURES)
        lists.append(replace(part, lines=(*part.lines, *figures)))
    return lists, [named[id(part)] for part in own]


def _place(part: Part) -> tuple[int, float]:
    return part.table.header.page, part.table.header.top


def _items_over(parts: Sequence[Part], rows: Sequence[Row], items: Collection[str]) -> list[str]:
    """Return the one of *items* that the last line over each of *parts* speaks of, behind the part before on its page.

    "Workmanship – style WT-118" at the head of a sheet, with a table of totals between it and the list.
    """
    found: list[str] = []
    ends: dict[int, float] = {}
    for part in parts:
        header = part.table.header
        over = [row for row in rows if row.page == header.page and ends.get(row.page, -1.0) <= row.top < header.top]
        titles = [row for row in over if _may_title(row)]
        told = [named for row in titles if len(named := _named_in(row.text, items)) == 1]
        found.append(told[-1][0] if told else "")
        ends[header.page] = max((line.box[3] for line in part.lines if line.page == header.page), default=header.bottom)
    return found


def _named_in(text: str, items: Collection[str]) -> list[str]:
    return [item for item in items if names_goods(text, item)]
