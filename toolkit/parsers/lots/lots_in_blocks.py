"""Lots of a list with a run of class columns for each: "HR-20 | HR-30" over "Critical | Major | Minor" twice.

Under the rows stand the totals, the limits and the verdict of each run. Runs of the same classes may as well be those
of two visits or of two inspectors, and these have codes, too ("V1", "QC-02"): only runs that are named as goods are
read as lots, by the word for an item, by a colour, or because the report names the item elsewhere.
"""

from collections.abc import Sequence

from toolkit.model.report import LotResult, ResultWord
from toolkit.model.severity import BySeverity, Counts
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.lines import Line
from toolkit.parsers.limits.limits_in_heads import limits_of
from toolkit.parsers.lists.block_heads import Heading
from toolkit.parsers.lists.by_item import TOTAL
from toolkit.parsers.lists.defect_lists import Part
from toolkit.parsers.lists.groups import Group, is_article
from toolkit.parsers.lists.matrix import Matrix
from toolkit.parsers.lots.lot_figures import figures_by_class
from toolkit.parsers.lots.lots_across import told_across
from toolkit.parsers.lots.lots_apart import Apart
from toolkit.parsers.lots.lots_listed import listed_lot, listed_result
from toolkit.parsers.lots.lots_named import LISTED, heads_lots, is_labelled_item, is_named_as_lot, names_check
from toolkit.parsers.proof.doubts import doubts
from toolkit.parsers.words import folding, outcomes
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.readings import count, quantity

FEWEST = 2  # lots, and classes with a limit


def lots_in_blocks(parts: Sequence[Part], rows: Sequence[Row]) -> Apart | None:
    """Return the lots whose finds stand in runs of columns; ``None`` where they have nothing of their own.

    That is a sample, limits or a verdict for each.
    """
    lists = [part for part in parts if part.defects]
    blocks = {part.table.header.text: _blocks(part) for part in lists}
    if len(blocks) != 1 or not next(iter(blocks.values())):
        return None
    groups = next(iter(blocks.values()))
    if not named_as_goods(groups, rows):
        return None
    lines = [line for part in lists for line in part.lines]
    lots = tuple(_lot(group, lists[0].table.header, lines, rows) for group in groups)
    told = ("allowed", "result", "sample_size")
    if not any(all(getattr(lot, name) for lot in lots) for name in told):
        return None
    judging = {(line.page, line.box) for line in lines if line.kind == "result" and line.item}
    others = [line for part in parts for line in part.lines if line.item is None]
    defects = tuple(defect for part in lists for defect in part.defects)
    return Apart(
        lots,
        defects,
        frozenset(id(row) for row in rows if (row.page, row.box) in judging),
        figures_by_class(others, "found"),
        tuple(doubts(lists, defects, BySeverity())),
        frozenset(lot.item for lot in lots if lot.item),
    )


def names_of_blocks(parts: Sequence[Part], rows: Sequence[Row]) -> frozenset[str]:
    """Return the names over runs of columns of *parts* that are those of goods: their rows need not be asked about."""
    read = [_blocks(part) for part in parts if part.defects]
    return frozenset(group.name for groups in read if named_as_goods(groups, rows) for group in groups if group.name)


def named_as_goods(groups: Sequence[Group], rows: Sequence[Row]) -> bool:
    """Tell whether the names over *groups* are those of items or lots, and none is that of a visit or a check."""
    headings = [group.heading for group in groups]
    return all(heading is not None and _is_goods(heading, rows) for heading in headings)


def _is_goods(heading: Heading, rows: Sequence[Row]) -> bool:
    name = heading.name
    if names_check(name, ""):
        return False
    colours = folding.words_of("codes_of_goods")["colours"]
    coloured = all(word.upper() in colours for word in name.split())
    named = is_named_as_lot(name, rows) or is_labelled_item(name, rows) or _is_of_items(name, rows)
    return heading.worded or coloured or named


def _is_of_items(name: str, rows: Sequence[Row]) -> bool:
    """Tell whether *name* stands in a row of items ("SKU | RW-26 | RW-28"), or in a form beside "Item no.".

    "Item" over several columns may be that of a list of checks.
    """
    for row in rows:
        first, *others = [piece.text.strip() for piece in row.pieces] or [""]
        label = first.rstrip(" :：")
        if name in others and is_article(label) and heads_lots(label):
            return True
        listed = map(str.strip, LISTED.split(others[0])) if len(others) % 2 else ()
        items = concept_of(label) == "items" or folding.key(label) in folding.words_of("label_words")["item"]
        if items and name in listed:
            return True
    return False


def _blocks(part: Part) -> list[Group]:
    """Return the runs of columns of *part* that count by item; none where one has no name, or two have the same."""
    if not isinstance(part.table, Matrix):
        return []
    groups = [group for group in part.table.groups if group.kind is None and group.label is None]
    names = {group.name for group in groups}
    named = None not in names and len(names) == len(groups) >= FEWEST
    return groups if named and all(defect.item in names for defect in part.defects) else []


def _lot(group: Group, header: Row, lines: Sequence[Line], rows: Sequence[Row]) -> LotResult:
    """Return what the run of columns of one lot says, and what other tables say of its goods."""
    name = group.name or ""
    own = [line for line in lines if line.item == name]
    told = dict(group.heading.told) if group.heading else {}
    sample = next((text for line in own if line.kind == "sample" for text in line.values.values()), None)
    elsewhere = {**dict(told_across(name, rows)), **dict(listed_lot(name, rows))}
    size = _first((told.get("lot"), elsewhere.get("lot")))
    drawn = _first((sample, told.get("sample"), elsewhere.get("sample_size")))
    limits = figures_by_class([*limits_of(group, header), *own], "allowed", "both")
    printed = figures_by_class(own, "found", TOTAL)
    return LotResult(
        item=name,
        lot=size,
        sample_size=drawn,
        found=printed or _added(own, group),
        allowed=limits or _in_order(told.get("allowed", ""), group),
        result=_verdict(own) or listed_result(name, rows),
    )


def _first(texts: Sequence[str | None]) -> int | None:
    """Return the first number of goods in *texts*."""
    return next((read[0] for text in texts if text and (read := quantity(text))), None)


def _added(own: Sequence[Line], group: Group) -> Counts:
    """Return the sums of the rows of a lot, for which no total is printed: its limits are of them."""
    counted = [[line.counts().get(s) for line in own if line.kind == "defect"] for s in group.columns]
    added = [sum(read.value or 0 for read in reads if read) for reads in counted]
    return BySeverity(**{s.value: number for s, number in zip(group.columns, added, strict=True)})


def _in_order(text: str, group: Group) -> Counts:
    """Return the limits that a heading tells in the order of the classes under it: "Ac 0/7/10"."""
    numbers = [count(number).value for number in text.split("/")] if text else []
    return BySeverity(**{s.value: number for s, number in zip(group.columns, numbers, strict=False)})


def _verdict(own: Sequence[Line]) -> ResultWord | None:
    told = [text for line in own if line.kind == "result" for text in line.values.values()]
    words = {outcomes.RESULTS.get(outcomes.verdict(text) or "") for text in told}
    return words.pop() if len(words) == 1 else None
