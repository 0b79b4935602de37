"""The verdict on one lot: under its list, within its table, or beside its name over the list."""

from collections.abc import Sequence
from itertools import pairwise

from toolkit.model.report import ResultWord
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.lists.defect_lists import Part
from toolkit.parsers.lots.behind_names import behind_name, is_bare_name, is_own_name
from toolkit.parsers.lots.lot_headings import ABOVE, gives_size, verdict_beside
from toolkit.parsers.lots.lot_names import item_of, names_goods, names_lot
from toolkit.parsers.lots.lot_sizes import figures_of, judged_with_figures
from toolkit.parsers.words import lexicon, outcomes

THIS = frozenset(
    {
        "this",
        "dieser",
        "dieses",
        "diesen",
        "cet",
        "cette",
        "ce",
        "diese",
        "este",
        "esta",
        "questo",
        "questa",
        "ten",
        "ta",
        "deze",
        "dit",
        "bu",
    }
)
BELOW = 2  # rows under a list in which its verdict stands


Judged = tuple[ResultWord | None, Row | None]  # the verdict on a lot, and the row that gives it


def judged_lots(named: Sequence[tuple[Part, str]], rows: Sequence[Row]) -> list[Judged]:
    """Return the verdict on the lot of each list with its heading, found for all of them in the same place."""
    over = [_judged_over(part, heading, rows) for part, heading in named]
    if all(row is not None for _, row in over):
        return over
    with_figures = [_judged_with_figures(part, heading, rows) for part, heading in named]
    if all(row is not None for _, row in with_figures):
        return with_figures
    under = [_judged_under(part, heading, rows) for part, heading in named]
    if all(row is not None for _, row in under):
        return under
    return [_judged_in(part, rows) for part, _ in named]


def _judged_with_figures(part: Part, heading: str, rows: Sequence[Row]) -> Judged:
    """Return the verdict in the line that tells the size and the sample of a lot, and its row."""
    word = outcomes.RESULTS.get(judged_with_figures(heading) or "")
    over = (row for row in rows if row.page == part.table.header.page and row.bottom <= part.table.header.top + 1)
    row = next((row for row in over if word and heading.endswith(f" – {figures_of(row)}")), None)
    return (word, row) if row is not None else (None, None)


def _judged_under(part: Part, heading: str, rows: Sequence[Row]) -> Judged:
    """Return the verdict on the lot of *part*, which stands right under its list, and the row that gives it."""
    item = item_of(heading)
    last = max((line.page, line.box[3]) for line in part.lines if line.kind != "text")
    under = [row for row in rows if (row.page, row.top) >= (last[0], last[1] - 1)]
    for row in under[:BELOW]:
        said = outcomes.outcome_at_start(
            row.text.replace("：", ":").rpartition(":")[2].strip()
        ).word or outcomes.verdict_at_end(row.text)
        word = outcomes.RESULTS.get(said or "")
        if word and (_judges_lot(row.text) or (item is not None and names_goods(row.text, item))):
            return word, row
    return None, None


def _judged_in(part: Part, rows: Sequence[Row]) -> Judged:
    """Return the verdict that the table of *part* itself ends in, and its row."""
    said = [line for line in part.lines if line.kind == "result" and line.shared]
    word = outcomes.RESULTS.get(outcomes.verdict(next(iter(said[0].values.values()))) or "") if len(said) == 1 else None
    row = next((row for row in rows if word and (row.page, row.box) == (said[0].page, said[0].box)), None)
    return (word, row) if row is not None else (None, None)


def _judged_over(part: Part, heading: str, rows: Sequence[Row]) -> Judged:
    """Return the verdict that stands beside the name of the lot over its list, or behind it, and its row.

    The name may be one that only the *heading* tells to be a lot's.
    """
    header = part.table.header
    over = [row for row in rows if row.page == header.page and row.bottom <= header.top + 1]
    for row in over[-ABOVE:][::-1]:
        name = row.pieces[0].text if row.pieces else ""
        begins = bool(name) and f"{heading} ".startswith(f"{name} ")
        if verdict_beside(row) and (begins or names_lot(name)):
            return outcomes.RESULTS.get(outcomes.verdict(row.pieces[1].text) or ""), row
        word, named = behind_name(name) if begins and len(row.pieces) == 1 and not row.ruled else (None, "")
        over_size = gives_size(heading[len(name) :].strip(" –")) and is_bare_name(name)
        if word and (over_size or is_own_name(named, rows)):
            return outcomes.RESULTS.get(word), row
    return None, None


def _judges_lot(text: str) -> bool:
    """Tell whether a verdict is said of a lot, or of the item that makes one: "SKU conclusion: ACCEPTED"."""
    words = text.split()
    of_this = any(lexicon.meaning("lot_tables", second) == "item" for first, second in pairwise(words) if first in THIS)
    first = lexicon.meaning("lot_tables", words[0]) == "item"
    return first or of_this or lexicon.mentions("judged_apart", "lots", text)
