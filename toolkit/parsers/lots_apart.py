"""Lots that a report judges apart, each under a heading of its own with its list, its limits and its verdict."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from toolkit.model.report import Defect, LotResult, Problem, Quantities, ResultWord, Section
from toolkit.model.severity import BySeverity, Counts, Severity
from toolkit.parsers import folding, lexicon, outcomes
from toolkit.parsers.articles import is_number
from toolkit.parsers.cells import Row
from toolkit.parsers.defect_lists import Part
from toolkit.parsers.labels import LONGEST_LABEL, concept_of
from toolkit.parsers.lines import EDGE, NEAR, Line
from toolkit.parsers.lot_tables import Lots
from toolkit.parsers.plans import drawn_in, is_for_tests
from toolkit.parsers.problems import error
from toolkit.parsers.readings import count, quantity
from toolkit.parsers.stated import stated
from toolkit.parsers.totals import counted_in

ABOVE = 3  # rows over a list in which its heading stands
THIS = frozenset({"this", "dieser", "dieses", "diesen", "cet", "cette", "este", "esta", "questo", "questa"})
OF_LOT = ("lot", "ordered")  # quantities that one list of several is the lot of
TOLD_OF_LOTS = frozenset({"lot", "sample_size", "ordered", "result", "overall"})  # in a list of all
FIGURES = ("found", "allowed", "both")  # kinds of rows that are of one lot
BELOW = 2  # rows under a list in which its verdict stands
_CLAUSE = re.compile(r"\s+[–—·•-]\s+|[:：;；|]\s*|,\s+")


class Apart(Struct, frozen=True):
    """What such a report says: its lots, its defects with the item of their lot, and the rows that judge one lot.

    *total* is that of all lots, where one is printed under the last.
    """

    lots: tuple[LotResult, ...]
    defects: tuple[Defect, ...]
    judging: frozenset[int]  # ids of rows
    total: Counts = BySeverity()


def lots_apart(parts: Sequence[Part], rows: Sequence[Row]) -> Apart | None:
    """Return the lots of *parts*; ``None`` unless each list has a heading that names a lot, limits and a total."""
    own = _over_pages([part for part in parts if part.defects], rows)
    judged_items = {lot.item for part in parts if isinstance(part.table, Lots) for lot in part.table.results}
    items = _listed_items(rows) | judged_items if len(own) > 1 else ()
    headings = [_heading(part, rows, items) for part in own]
    if not all(headings) and items:
        own, headings = _with_boards(parts, own, rows, {item for item in items if item})
    named = [(part, heading) for part, heading in zip(own, headings, strict=True) if heading]
    if len(own) < 2 or len(named) < len(own) or len({heading for _, heading in named}) < len(own):  # noqa: PLR2004
        return None
    if (tabled := _of_table(named, parts)) is not None:
        return tabled
    judged = [_judged_over(part, rows) for part in own]
    if any(row is None for _, row in judged):
        judged = [_judged(part, rows) for part in own]
    if any(row is None for _, row in judged):
        judged = [_judged_in(part, rows) for part in own]
    whole = _total_of_all(own)
    lots = tuple(
        _lot(part, heading, word, rows, whole) for (part, heading), (word, _) in zip(named, judged, strict=True)
    )
    if len({lot.item for lot in lots} - {None}) < len(lots) or not all(_is_complete(lot) for lot in lots):
        return None
    defects = tuple(
        replace(defect, item=lot.item) for part, lot in zip(own, lots, strict=True) for defect in part.defects
    )
    judging = frozenset(id(row) for _, row in judged if row is not None)
    return Apart(lots, defects, judging, _figures([whole] if whole else [], "found"))


def _over_pages(parts: Sequence[Part], rows: Sequence[Row]) -> list[Part]:
    """Return *parts*, those as one that the end of a page parts: the second begins the next page with the same head."""
    whole: list[Part] = []
    for part in parts:
        if whole and _goes_on(part, whole[-1], rows):
            whole[-1] = replace(whole[-1], lines=(*whole[-1].lines, *part.lines))
        else:
            whole.append(part)
    return whole


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


def _total_of_all(parts: Sequence[Part]) -> Line | None:
    """Return the last total of the last of *parts*, where it is that of all their rows and no lot's own."""
    totals = [line for line in parts[-1].lines if line.kind == "found"]
    added = counted_in([line for part in parts for line in part.lines if line.kind == "defect"])
    return totals[-1] if len(totals) > 1 and counted_in(totals[-1:]) == added else None


def of_whole(quantities: Quantities, lots: Sequence[LotResult]) -> Quantities:
    """Return *quantities* without those of one of several *lots*, and without the number of a lot: "Lot 2"."""
    if len(lots) < 2:  # noqa: PLR2004 - one lot is the whole
        return quantities
    of_one = {lot.lot for lot in lots}
    fewest = max((lot.sample_size or 0 for lot in lots), default=0)

    def whole(number: int | None) -> int | None:
        return None if number is None or number in of_one or number < fewest else number

    told = {name: whole(getattr(quantities, name)) for name in ("ordered", "lot", "produced", "packed")}
    return replace(quantities, **told)


def judged_beside(lots: Sequence[LotResult], parts: Iterable[Section]) -> tuple[LotResult, ...]:
    """Return *lots*, those that their lists do not judge with the verdict beside their item: "BS-20K | 80 | ☒ Fail"."""
    words = {part.name: part.result for part in parts if part.result is not None}
    return tuple(lot if lot.result or lot.item is None else replace(lot, result=words.get(lot.item)) for lot in lots)


def shows_lot(row: Row, lot: LotResult) -> bool:
    """Tell whether *row* is about *lot* as a whole: it begins with its item, and not with a check of that item."""
    names = (piece.text.strip() for piece in row.pieces)
    return lot.item is not None and next((name for name in names if not name.isdigit()), None) == lot.item


def _of_table(named: Sequence[tuple[Part, str]], parts: Sequence[Part]) -> Apart | None:
    """Return the lots of a table that judges each by itself, where every list stands under the number of one of them.

    The checks hold the rows of each lot against what its own row of the table says.
    """
    lots = {_joined(lot.item): lot for part in parts if isinstance(part.table, Lots) for lot in part.table.results}
    items = [_item(heading) or "" for _, heading in named]
    if len(set(items)) < len(items) or not items or not all(_joined(item) in lots for item in items):
        return None
    printed = {_joined(item): item for item in items}  # a narrow cell breaks the number of an item
    told = tuple(replace(lot, item=printed.get(key, lot.item)) for key, lot in lots.items())
    defects = (
        replace(defect, item=item) for (part, _), item in zip(named, items, strict=True) for defect in part.defects
    )
    return Apart(told, tuple(defects), frozenset())


def _joined(item: str | None) -> str:
    return folding.key(item or "").replace(" ", "")


def _item(heading: str) -> str | None:
    """Return the item that *heading* labels, or begins with."""
    first, second, *_ = [*_first_clause(heading).split(), "", ""]
    labelled = (text for named, text in _labelled(heading) if named == "items")
    number = second if lexicon.meaning("lot_tables", first) == "item" else first
    return next(labelled, None) or _article(heading) or (number if is_number(number) else None)


def _listed_items(rows: Sequence[Row]) -> frozenset[str]:
    """Return the numbers under the head for items of a table that gives each its lot or its sample."""
    of_lots = (texts["items"] for texts in _listed_lots(rows) if texts.keys() & TOLD_OF_LOTS)
    return frozenset(item for item in of_lots if is_number(item))


def _listed_lots(rows: Sequence[Row]) -> Iterator[Mapping[str, str]]:
    """Yield what each row of a table of lots says by the concepts of its heads, with or without rules."""
    heads: list[tuple[str, float]] = []
    table, width, last = (0, 0), 0, 0.0
    for row in rows:
        cells = [(cell.text, cell.x0) for cell in row.cells] if row.ruled else [(p.text, p.ink[0]) for p in row.pieces]
        concepts = [(concept or "", x) for (text, x) in cells if (concept := concept_of(text)) or row.ruled]
        if "items" in (named for named, _ in concepts) and len(concepts) > 1:
            heads, table, width, last = concepts, (row.page, row.table), len(cells), row.bottom
        elif heads and (row.page, row.table) == table and len(cells) == width and (row.ruled or row.top - last < NEAR):
            last = row.bottom
            found = {name: text for text, x in cells for name, over in heads if abs(x - over) <= EDGE and name}
            if "items" in found:
                yield found


def unread_lots(parts: Sequence[Part], rows: Sequence[Row]) -> Iterator[Problem]:
    """Ask about lists under headings that name lots, which could not be read as lots."""
    own = [part for part in parts if part.defects and not part.title]  # a shorter heading is the title of the list
    headings = dict.fromkeys(heading for part in own if (heading := _heading(part, rows)))
    if len(headings) > 1:
        told = ", ".join(f"“{heading}”" for heading in headings)
        yield error(
            "lots_not_read", f"Each lot has a list of its own ({told}): judge each by itself.", own[0].table.page
        )


def _is_complete(lot: LotResult) -> bool:
    """Tell whether *lot* has limits for at least two classes, and a figure found for each of them."""
    limited = [severity for severity, _ in lot.allowed.items()]
    return len(limited) > 1 and all(lot.found[severity] is not None for severity in limited)


def _heading(part: Part, rows: Sequence[Row], items: Collection[str | None] = ()) -> str:
    """Return the line right over the list of *part* that names a lot, with the line before it that gives its number.

    In a grid with the figures of its lot it begins with one of the *items* of a list of all.
    """
    header = part.table.header
    over = [row for row in rows if (row.page, row.bottom) <= (header.page, header.top + 1)]
    near = [row for row in over[-ABOVE:] if len(row.pieces) == 1 or _verdict_beside(row) or _goods_beside(row, items)]
    grids = [row.text for row in near if row.ruled and row.page == header.page and _begins_with(row.text, items)]
    if grids:
        return grids[-1]
    lines = [_line(row, items) for row in near if not row.ruled]
    naming = (place for place, text in enumerate(lines) if _names_lot(text) or _begins_with(text, items))
    place = max(naming, default=None)
    if place is None:
        return ""
    before = lines[place - 1] if place else ""
    numbered = is_number(_first_clause(before)) or _names_item(before)
    return f"{before} – {lines[place]}" if numbered else lines[place]


def _with_boards(
    parts: Sequence[Part], own: Sequence[Part], rows: Sequence[Row], items: Collection[str]
) -> tuple[list[Part], list[str]]:
    """Return the lists *own*, each with the figures of its item in a table beside it, and the item of each.

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
        titles = [row for row in over if not row.ruled or len(row.pieces) == 1]
        told = [named for row in titles if len(named := _named_in(row.text, items)) == 1]
        found.append(told[-1][0] if told else "")
        ends[header.page] = max((line.box[3] for line in part.lines if line.page == header.page), default=header.bottom)
    return found


def _named_in(text: str, items: Collection[str]) -> list[str]:
    words = {word.strip(".,;:()") for word in text.split()}
    return [item for item in items if item in words]


def _verdict_beside(row: Row) -> bool:
    """Tell whether *row* is a line with a verdict on it at its end: "SKU LG-01 … Pass"."""
    return not row.ruled and len(row.pieces) == 2 and outcomes.verdict(row.pieces[1].text) is not None  # noqa: PLR2004


def _goods_beside(row: Row, items: Collection[str | None] = ()) -> bool:
    """Tell whether *row* is the name of a lot with its goods at a distance: "Lot DP-27 … Dinner plate, 1,200 pcs".

    It may be one of the *items* of a list of all. Behind its number their item may be labelled: "Lot 1 … Style WT-118 …
    Shape sorter".
    """
    if not row.ruled and len(row.pieces) > 1 and row.pieces[0].text.strip(" :") in items:
        return True
    if _is_numbered_lot(row) and any(
        named == "items" for piece in row.pieces[1:] for named, _ in _labelled(piece.text)
    ):
        return True
    named = not row.ruled and len(row.pieces) == 2 and lexicon.mentions("judged_apart", "lots", row.pieces[0].text)  # noqa: PLR2004
    labelled = any(True for piece in row.pieces for _ in _labelled(_first_clause(piece.text)))
    return named and not labelled and any(map(str.isdigit, row.pieces[0].text))


def _is_numbered_lot(row: Row) -> bool:
    """Tell whether *row* begins with the word for a lot and its number, apart from what else it says."""
    name = row.pieces[0].text.strip(" :") if row.pieces else ""
    signs = folding.words_of("label_words")["number"]  # "LOT NO 01"
    word, number, *others = [*(each for each in name.split() if folding.key(each) not in signs), "", ""]
    lot = lexicon.mentions("judged_apart", "lots", word) and any(map(str.isdigit, number))
    return not row.ruled and len(row.pieces) > 1 and lot and not any(others)


def _line(row: Row, items: Collection[str | None] = ()) -> str:
    """Return the heading that *row* is, without a verdict beside it."""
    return " – ".join(piece.text for piece in (row.pieces if _goods_beside(row, items) else row.pieces[:1]))


def _begins_with(text: str, items: Collection[str | None]) -> bool:
    """Tell whether *text* begins with one of *items*, or with the word for one and its number: "Artikel LX-10 Lamp"."""
    first, second, *_ = [*text.split(), "", ""]
    return first in items or (second in items and lexicon.meaning("lot_tables", first) == "item")


def _names_lot(text: str) -> bool:
    """Tell whether *text* speaks of a lot, or begins with the word for an item and goes on with its number."""
    return lexicon.mentions("judged_apart", "lots", text) or _names_item(text)


def _names_item(text: str) -> bool:
    """Tell whether *text* begins with the word for an item and its number, a name may follow: "SKU LG-01 Rose"."""
    words = _first_clause(text).split()
    numbered = (place for place in range(1, min(len(words), LONGEST_LABEL)) if is_number(words[place]))
    return any(concept_of(" ".join(words[:place])) == "items" for place in numbered)


def _first_clause(text: str) -> str:
    return _CLAUSE.split(text.strip(), maxsplit=1)[0].strip()


def _lot(
    part: Part, heading: str, word: ResultWord | None, rows: Sequence[Row], whole: Line | None = None
) -> LotResult:
    """Return the lot of *part* under its *heading*; *whole* is the line that tells the total of all lots."""
    told = [*_labelled(heading), *_under_heading(part, heading, rows)]
    item = _item(heading) or _name(heading)
    told.extend(_listed(item or "", rows))
    counted = [clause for clause in _CLAUSE.split(heading)[1:] if _is_counted(clause)]
    if len(counted) == 1:  # "Dinner set, 6 pcs, 1,200 sets" has another number as well
        told.append(("lot", counted[0]))
    size, sample = (
        next((read[0] for named, text in told if named == name and (read := quantity(text))), None)
        for name in ("lot", "sample_size")
    )
    own = [line for line in part.lines if line is not whole]
    said = list(stated(_between(part, heading, rows)))  # "Accept up to: critical 0, major 5" over the list
    return LotResult(
        item=item,
        lot=size,
        sample_size=sample,
        found=_agreed(_figures(own, "found"), _figures(said, "found")),
        allowed=_agreed(_figures(own, "allowed", "both"), _figures(said, "allowed", "both")),
        result=word,
    )


def _agreed(own: Counts, said: Counts) -> Counts:
    """Return what a list and the lines over it say together; nothing of a class of which they say two things."""
    both = ((own[severity], said[severity]) for severity in Severity)
    return BySeverity(*(b if a is None else a if b in (None, a) else None for a, b in both))


def _is_counted(clause: str) -> bool:
    """Tell whether *clause* is a number of goods and nothing else: "1,200 pcs"."""
    read = quantity(clause)
    return read is not None and read[1] is not None and len(clause.split()) <= 2  # noqa: PLR2004


def _under_heading(part: Part, heading: str, rows: Sequence[Row]) -> Iterator[tuple[str, str]]:
    """Yield what the lines between *heading* and the list of *part* label: "Lot size 2,100 pcs | Sample 125 pcs"."""
    for row in _between(part, heading, rows):
        for piece, behind in zip(row.pieces, [*row.pieces[1:], None], strict=True):
            if (concept := concept_of(piece.text)) and behind is not None and quantity(behind.text):
                yield "lot" if concept in OF_LOT else concept, behind.text
            else:
                yield from _labelled(piece.text)


def _between(part: Part, heading: str, rows: Sequence[Row]) -> Sequence[Row]:
    """Return the rows between *heading* and the list of *part*."""
    header = part.table.header
    over = [row for row in rows if row.page == header.page and row.bottom <= header.top + 1][-ABOVE:]
    begins = next(
        (at for at, row in enumerate(over) if row.pieces and heading.endswith((row.pieces[0].text, _line(row)))),
        len(over),
    )
    return over[begins + 1 :]


def _labelled(heading: str) -> Iterator[tuple[str, str]]:
    """Yield what the clauses of *heading* name and what stands behind it: "lot size 1,100 pcs", "item WC-60"."""
    for clause in _CLAUSE.split(heading):
        words = clause.split()
        for length in range(min(LONGEST_LABEL, len(words) - 1), 0, -1):
            if concept := concept_of(" ".join(words[:length])):
                if concept != "lot" or length > 1 or len(words) > 2:  # noqa: PLR2004 - "Lot 2" is its number
                    yield concept, " ".join(words[length:])
                break
    sizes = {size for clause in _CLAUSE.split(heading) if _tells_sample(clause) for size in drawn_in(clause)}
    if len(sizes) == 1:  # "80 units drawn and checked"
        yield "sample_size", str(sizes.pop())


def _tells_sample(clause: str) -> bool:
    """Tell whether *clause* is of goods drawn to be looked at, and for nothing else: "3 sets for the archive"."""
    words = [word for word in folding.key(clause).split() if not word.isdigit()]
    known = {*lexicon.phrases("plan_words", "drawn"), *lexicon.phrases("plan_words", "taking"), *lexicon.units()}
    small = set(folding.words_of("label_edges")["words"]) | set(folding.words_of("judged_apart")["beside_drawn"])
    return all(word in known or word in small for word in words) and not is_for_tests(clause)


def _article(heading: str) -> str | None:
    """Return the number of the item that stands behind that of the lot: "Lot 2: DX-20 Ladder, 3 steps"."""
    clauses = _CLAUSE.split(heading.strip())
    words = clauses[1].split() if len(clauses) > 1 and lexicon.mentions("judged_apart", "lots", clauses[0]) else []
    return words[0] if words and is_number(words[0]) and not _is_counted(clauses[1]) else None


def _listed(item: str, rows: Sequence[Row]) -> Iterator[tuple[str, str]]:
    """Yield the size and the sample of the lot of *item* from a list of all lots."""
    for texts in _listed_lots(rows):
        size = next((texts[name] for name in OF_LOT if name in texts), None)
        if size is not None and "sample_size" in texts and item and f"{texts['items']} ".startswith(f"{item} "):
            yield from (("lot", size), ("sample_size", texts["sample_size"]))


def _name(heading: str) -> str | None:
    """Return the name of a lot that has no item: what stands before the first sign ("Lot A")."""
    name = _first_clause(heading)
    return name if len(name.split()) > 1 or is_number(name) else None


def _figures(lines: Iterable[Line], *kinds: str) -> Counts:
    values: dict[Severity, int] = {}
    for line in lines:
        if line.kind in kinds:
            values.update({s: value for s, text in line.values.items() if (value := count(text).value) is not None})
    return BySeverity(*(values.get(severity) for severity in Severity))


def _judged(part: Part, rows: Sequence[Row]) -> tuple[ResultWord | None, Row | None]:
    """Return the verdict on the lot of *part*, which stands right under its list, and the row that gives it."""
    last = max((line.page, line.box[3]) for line in part.lines if line.kind != "text")
    under = [row for row in rows if (row.page, row.top) >= (last[0], last[1] - 1)]
    for row in under[:BELOW]:
        said = outcomes.outcome_at_start(row.text.rpartition(":")[2].strip()).word or outcomes.verdict_at_end(row.text)
        word = outcomes.RESULTS.get(said or "")
        if word and _judges_lot(row.text):
            return word, row
    return None, None


def _judged_in(part: Part, rows: Sequence[Row]) -> tuple[ResultWord | None, Row | None]:
    """Return the verdict that the table of *part* itself ends in, and its row."""
    said = [line for line in part.lines if line.kind == "result" and line.shared]
    word = outcomes.RESULTS.get(outcomes.verdict(next(iter(said[0].values.values()))) or "") if len(said) == 1 else None
    row = next((row for row in rows if word and (row.page, row.box) == (said[0].page, said[0].box)), None)
    return (word, row) if row is not None else (None, None)


def _judged_over(part: Part, rows: Sequence[Row]) -> tuple[ResultWord | None, Row | None]:
    """Return the verdict that stands beside the name of the lot over its list, and its row."""
    header = part.table.header
    over = [row for row in rows if row.page == header.page and row.bottom <= header.top + 1]
    for row in over[-ABOVE:][::-1]:
        if _verdict_beside(row) and _names_lot(row.pieces[0].text):
            return outcomes.RESULTS.get(outcomes.verdict(row.pieces[1].text) or ""), row
    return None, None


def _judges_lot(text: str) -> bool:
    """Tell whether a verdict is said of a lot, or of the item that makes one: "SKU conclusion: ACCEPTED"."""
    words = text.split()
    of_this = any(lexicon.meaning("lot_tables", second) == "item" for first, second in pairwise(words) if first in THIS)
    first = lexicon.meaning("lot_tables", words[0]) == "item"
    return first or of_this or lexicon.mentions("judged_apart", "lots", text)
