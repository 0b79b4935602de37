"""Lots that a report judges apart, each under a heading of its own with its list, its limits and its verdict."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from toolkit.model.report import Defect, LotResult, Problem, Quantities, ResultWord, Sampling, Section
from toolkit.model.severity import BySeverity, Counts, Severity
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.lists.defect_lists import Part, sums
from toolkit.parsers.lots.lot_figures import figures_by_class, lot_of
from toolkit.parsers.lots.lot_headings import heading_of
from toolkit.parsers.lots.lot_lists import items_of_boards, over_pages, total_of_all, under_titles, with_boards
from toolkit.parsers.lots.lot_names import item_of, lot_in
from toolkit.parsers.lots.lot_overview import total_of_lots
from toolkit.parsers.lots.lot_tables import Lots
from toolkit.parsers.lots.lot_verdicts import judged_lots
from toolkit.parsers.lots.lots_listed import listed_items, listed_result
from toolkit.parsers.problems import error
from toolkit.parsers.words import folding

LONGEST_PLACE = 2  # digits of a number that only counts lots


class Apart(Struct, frozen=True):
    """What such a report says: its lots, its defects with the item of their lot, and the rows that judge one lot.

    *total* is that of all lots, where one is printed under the last.
    """

    lots: tuple[LotResult, ...]
    defects: tuple[Defect, ...]
    judging: frozenset[int]  # ids of rows
    total: Counts = BySeverity()
    problems: tuple[Problem, ...] = ()
    named: frozenset[str] = frozenset()  # the lots that have columns of their own in one list


def lots_apart(parts: Sequence[Part], rows: Sequence[Row]) -> Apart | None:
    """Return the lots of *parts*; ``None`` unless each list has a heading that names a lot, and a total.

    Each has limits, or none has: these may be printed once for all, which is for the caller to tell. The totals of a
    lot may stand in a table of their own, where a list of all lots tells their items.
    """
    own = over_pages([part for part in parts if part.defects], rows)
    judged_items = {lot.item for part in parts if isinstance(part.table, Lots) for lot in part.table.results}
    listed = {item for item in listed_items(rows) | items_of_boards(parts) | judged_items if item}
    if any(_names_several(part, listed) for part in own):
        return None  # each row tells its own lot, whatever line stands over it
    codes = {item for item in listed if not item.isdigit() or len(item) > LONGEST_PLACE}
    own = under_titles(own, rows, codes) if len(codes) > 1 else own
    items = listed if len(own) > 1 else frozenset[str]()
    headings = [heading_of(part, rows, items) for part in own]
    under_headings = _apart(own, headings, parts, rows) if all(headings) else None
    known = codes if all(headings) else items  # "Lot 1" heads a list; "1" anywhere else names none
    if under_headings is not None or not items or not known:
        return under_headings
    others = [part for part in parts if not part.defects]
    return _apart(*with_boards(others, own, rows, known), parts, rows)


def _names_several(part: Part, items: Collection[str]) -> bool:
    """Tell whether the rows of one list name several of *items* in a column of their own."""
    return len({defect.item for defect in part.defects if defect.item in items}) > 1


def _apart(own: Sequence[Part], headings: Sequence[str], parts: Sequence[Part], rows: Sequence[Row]) -> Apart | None:
    """Return the lots of the lists *own* under their *headings*; each must have its figures, and all or none limits."""
    named = [(part, heading) for part, heading in zip(own, headings, strict=True) if heading]
    if len(own) < 2 or len(named) < len(own) or len({heading for _, heading in named}) < len(own):  # noqa: PLR2004
        return None
    if (tabled := _of_table(named, parts, rows)) is not None:
        return tabled
    judged = judged_lots(named, rows)
    whole = total_of_all(own)
    lots = tuple(
        lot_of(part, heading, word, rows, whole) for (part, heading), (word, _) in zip(named, judged, strict=True)
    )
    whole_lots = all(map(_is_complete, lots)) or all(_is_counted(lot) and not lot.allowed for lot in lots)
    if len({lot.item for lot in lots} - {None}) < len(lots) or not whole_lots:
        return None
    defects = tuple(
        replace(defect, item=lot.item) for part, lot in zip(own, lots, strict=True) for defect in part.defects
    )
    judging = frozenset(id(row) for _, row in judged if row is not None)
    total = figures_by_class([whole] if whole else [], "found") or total_of_lots(rows, lots)
    in_overview = (replace(lot, result=listed_result(lot.item, rows)) for lot in lots if lot.item)
    contradicted = tuple(_other_verdicts(in_overview, {lot.item: lot.result for lot in lots}, own[0].table.page))
    return Apart(lots, defects, judging, total, contradicted)


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


def sample_of_whole(plan: Sampling, lots: Sequence[LotResult]) -> Sampling:
    """Return *plan* without the sample of one of *lots* that have several sizes: "Pieces inspected | 125 | 80"."""
    sizes = {lot.sample_size for lot in lots}
    if None in sizes or len(sizes) < 2 or not {size for _, size in plan.sample_size.items()} <= sizes:  # noqa: PLR2004
        return plan
    return replace(plan, sample_size=BySeverity())


def judged_beside(lots: Sequence[LotResult], parts: Iterable[Section]) -> tuple[LotResult, ...]:
    """Return *lots*, those that their lists do not judge with the verdict beside their item: "BS-20K | 80 | ☒ Fail"."""
    words = {part.name: part.result for part in parts if part.result is not None}
    return tuple(lot if lot.result or lot.item is None else replace(lot, result=words.get(lot.item)) for lot in lots)


def shows_lot(row: Row, lot: LotResult) -> bool:
    """Tell whether *row* is about *lot* as a whole: it begins with its item, and not with a check of that item."""
    names = (piece.text.strip() for piece in row.pieces)
    return lot.item is not None and next((name for name in names if not name.isdigit()), None) == lot.item


def count_the_same(lots: Sequence[LotResult], defects: Sequence[Defect]) -> bool:
    """Tell whether the *lots* of an overview have together just what the lists count, each class that these have."""
    for severity, number in zip(Severity, sums(defects), strict=True):
        each = [lot.found[severity] for lot in lots]
        if number and (None in each or sum(count or 0 for count in each) != number):
            return False
    return len(lots) > 1 and any(sums(defects))


def _of_table(named: Sequence[tuple[Part, str]], parts: Sequence[Part], rows: Sequence[Row]) -> Apart | None:
    """Return the lots of a table that judges each by itself, where every list stands under the number of one of them.

    The checks hold the rows of each lot against what its own row of the table says.
    """
    lots = {_joined(lot.item): lot for part in parts if isinstance(part.table, Lots) for lot in part.table.results}
    names = [lot.item for lot in lots.values() if lot.item]
    items = [lot_in(heading, names) or item_of(heading) or "" for _, heading in named]
    if len(set(items)) < len(items) or not items or not all(_joined(item) in lots for item in items):
        return None
    printed = {_joined(item): item for item in items}  # a narrow cell breaks the number of an item
    listed = {
        _joined(item): lot_of(part, heading, None, rows) for (part, heading), item in zip(named, items, strict=True)
    }
    told = tuple(
        replace(_with_own_limits(lot, listed.get(key)), item=printed.get(key, lot.item)) for key, lot in lots.items()
    )
    defects = (
        replace(defect, item=item) for (part, _), item in zip(named, items, strict=True) for defect in part.defects
    )
    judged = judged_lots(named, rows)
    own: dict[str | None, ResultWord | None] = {item: word for item, (word, _) in zip(items, judged, strict=True)}
    contradicted = (*_other_totals(lots, listed, named), *_other_verdicts(told, own, named[0][0].table.page))
    judging = frozenset(id(row) for _, row in judged if row is not None)
    return Apart(told, tuple(defects), judging, problems=contradicted)


def _other_totals(
    lots: Mapping[str, LotResult], listed: Mapping[str, LotResult], named: Sequence[tuple[Part, str]]
) -> Iterator[Problem]:
    """Yield an error for each list that prints another total than the overview of its lot."""
    for (key, own), (part, _) in zip(listed.items(), named, strict=True):
        for severity, number in own.found.items():
            if lots[key].found[severity] not in (None, number):
                told = f"{lots[key].found[severity]} in the overview, {number} under its own list"
                message = f"Two totals are printed for {lots[key].item}: {severity.value} {told}."
                yield error("totals_mismatch", message, part.table.page)


def _other_verdicts(
    lots: Iterable[LotResult], own: Mapping[str | None, ResultWord | None], page: int
) -> Iterator[Problem]:
    """Yield an error for each of *lots*, as an overview judges them, that its *own* list judges in another way."""
    for lot in lots:
        word = own.get(lot.item)
        if lot.result and word and word != lot.result:
            message = f"{lot.item} is judged in two ways: {lot.result} in the overview, {word} over its own list."
            yield error("results_contradict", message, page)


def _with_own_limits(lot: LotResult, listed: LotResult | None) -> LotResult:
    """Return the *lot* of an overview with the limits that only its own list prints, which has the same total."""
    if listed is None or lot.allowed or not _is_complete(listed) or listed.found != lot.found:
        return lot
    return replace(lot, allowed=listed.allowed, sample_size=lot.sample_size or listed.sample_size)


def _joined(item: str | None) -> str:
    return folding.key(item or "").replace(" ", "")


def unread_lots(parts: Sequence[Part], rows: Sequence[Row]) -> Iterator[Problem]:
    """Ask about lists under headings that name lots, which could not be read as lots."""
    own = [part for part in parts if part.defects]
    if not _are_judged(own, rows):
        own = [part for part in own if not part.title]  # a shorter heading is the title of the list
    headings = dict.fromkeys(heading for part in own if (heading := heading_of(part, rows)))
    if len(headings) > 1:
        told = ", ".join(f"“{heading}”" for heading in headings)
        yield error(
            "lots_not_read", f"Each lot has a list of its own ({told}): judge each by itself.", own[0].table.page
        )


def _are_judged(own: Sequence[Part], rows: Sequence[Row]) -> bool:
    """Tell whether each of the lists *own* stands under the name of a lot, which has a verdict of its own."""
    named = [(part, heading_of(part, rows)) for part in own]
    return len(named) > 1 and all(heading for _, heading in named) and all(w for w, _ in judged_lots(named, rows))


def _is_complete(lot: LotResult) -> bool:
    """Tell whether *lot* has limits for at least two classes, and a figure found for each of them."""
    limited = [severity for severity, _ in lot.allowed.items()]
    return len(limited) > 1 and all(lot.found[severity] is not None for severity in limited)


def _is_counted(lot: LotResult) -> bool:
    """Tell whether *lot* has a figure found for two classes: its limits may be printed once for all."""
    return len([*lot.found.items()]) > 1
