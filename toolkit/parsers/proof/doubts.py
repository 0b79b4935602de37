"""What could not be read in a table that matters: each is a problem, so that no number is wrong in silence."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from toolkit.model.report import Defect, Problem
from toolkit.model.severity import Counts, Severity
from toolkit.parsers.layout.lines import Line
from toolkit.parsers.lists.by_item import UNNAMED, wrong_totals
from toolkit.parsers.lists.defect_lists import Part, confirms, identity
from toolkit.parsers.lists.explaining import is_summed, may_count
from toolkit.parsers.lists.headed import Headed
from toolkit.parsers.lists.listing import Listing
from toolkit.parsers.lists.matrix import Matrix
from toolkit.parsers.lists.set_aside import of_heading
from toolkit.parsers.lists.totals import doubtful_total, unknown_rows
from toolkit.parsers.lots.lot_tables import Lots
from toolkit.parsers.problems import error, warning
from toolkit.parsers.told.told_lines import Told
from toolkit.parsers.told.worded import Bullets
from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.readings import count

STRANGE = "A row of the defect table holds something that is no count: “{}”."
SET_ASIDE = {
    "earlier": "that of an inspection before this one",
    "reference": "one for reference only",
    "tests": "one of tests",
    "kept": "one of samples that were kept",
    "cartons": "one of cartons",
    "actions": "one of what is to be done",
}


def doubts(parts: Sequence[Part], defects: Sequence[Defect], found: Counts) -> Iterator[Problem]:
    """Yield what could not be read in *parts*; *defects* are those that count, *found* is their printed total."""
    known = confirms(found, defects) and all(found[severity] is not None for severity in Severity)
    for part in parts:
        yield from _strange_rows(part, known=known)
        yield from _units_between(part)
        yield from _grand_total(part)
        yield from _hidden_total(part)
        yield from _behind_total(part)
        yield from _in_several_classes(part, confirmed=confirms(found, defects))
        yield from _askew(part, confirmed=confirms(found, defects))
        yield from _loose(part, known=known)
        yield from wrong_totals(part.lines)
        yield from _goods_among(part)
    yield from _uncounted(parts, defects, found)


def added_up(lists: Sequence[Part], defects: Sequence[Defect], found: Counts) -> Iterator[Problem]:
    """Ask whether *lists* of different kinds belong together, where no printed total says so.

    They may be of workmanship and of packing; they may as well be of two visits, of examples, or of a summary and its
    details, and then a defect counts twice.
    """
    kinds: list[Part] = []
    for part in lists:
        if not _adds_a_class(part, lists) and not any(_goes_on(part, other) for other in kinds):
            kinds.append(part)
    if len(kinds) > 1 and not confirms(found, defects):
        names = ", ".join(f"“{part.title or part.table.header.text}”" for part in kinds)
        message = f"Defects stand in several lists ({names}); do all of them count?"
        yield error("lists_added_up", message, kinds[1].table.page)


def _adds_a_class(part: Part, lists: Sequence[Part]) -> bool:
    """Tell whether *part* is a list under the name of a class that no other list counts: then all belong together."""
    if not isinstance(part.table, Headed | Bullets) or part.table.last is None:
        return False
    return all(other is part or other.counted.isdisjoint(part.counted) for other in lists)


def _goes_on(part: Part, before: Part) -> bool:
    """Tell whether *part* has the heads of the list *before*, and no title of its own: it goes on on a new page.

    What stands over it may be a row of the list, with its figures, or the title with "continued" behind it.
    """
    figures = [count(word).state == "number" for word in part.title.split()[-2:]]
    title, known = folding.key(part.title), folding.key(before.title)
    same = folding.key(part.table.header.text) == folding.key(before.table.header.text)
    if isinstance(part.table, Headed) and part.table.page == before.table.page:
        return False  # the second list of a class
    return same and (not title or all(figures) or (bool(known) and title.startswith(known)))


def doubtful_lines(lines: Iterable[Line], *, confirmed: bool = False, named: Collection[str] = ()) -> Iterator[Problem]:
    """Yield what makes a single row unusable: undecoded counts, no description, columns of items.

    *confirmed* tells that a printed total of the whole fits all rows: then the columns of items are parts of it. Those
    of goods that are *named* as such need no total.
    """
    for line in lines:
        states = {read.state for read in line.counts().values()}
        if line.kind in ("defect", "found", "allowed") and "unreadable" in states:
            message = f"The counts of “{line.label}” are in characters that do not decode."
            yield error("unreadable_text", message, line.page)
        if line.kind == "defect" and not line.label.strip(" .-0123456789"):
            message = f"A row of counts has no description: {', '.join(line.values.values())}."
            yield error("unread_cells", message, line.page)
        if line.kind == "defect" and _is_label_of_defects(line.label):
            message = f"“{line.label}” stands where a defect is described, and names none."
            yield error("unread_cells", message, line.page)
        of_goods = confirmed or line.item in named
        if line.kind == "defect" and line.item and (line.item == UNNAMED or not of_goods):
            message = f"Counts stand under “{line.item}”: a column for each item must be read by a person."
            yield error("unread_cells", message, line.page)


def _is_label_of_defects(text: str) -> bool:
    """Tell whether *text* is the label of what should stand there: "Defects", "Defect no.", "Description"."""
    known = folding.key(text) in lexicon.phrases("block_words", "defect") or lexicon.numbers_defects(text)
    return known or lexicon.meaning("columns", text) in ("description", "severity", "quantity")


def _units_between(part: Part) -> Iterator[Problem]:
    """Yield a question for a number of goods between two defects: it may be one itself, called "Faulty parts"."""
    counted = [line for line in part.lines if line.kind != "text"]
    kinds = ["defect", *(line.kind for line in counted), ""]
    for place, line in enumerate(counted):
        if kinds[place : place + 3] == ["defect", "units", "defect"]:
            message = f"“{line.label}” stands among the defects: is it one of them, or a number of goods?"
            yield error("unread_cells", message, line.page)


def _strange_rows(part: Part, *, known: bool) -> Iterator[Problem]:
    """Ask about rows that are no counts; tell of lines of text where all totals are *known* to fit: none is missing."""
    if not isinstance(part.table, Bullets | Told | Lots) and _only_marks(part):
        return
    if isinstance(part.table, Listing) and part.table.is_of_checks:
        return
    told = warning if known and isinstance(part.table, Bullets) else error
    yield from (told("unread_cells", STRANGE.format(text), page) for page, text in part.table.junk)


def _only_marks(part: Part) -> bool:
    """Tell whether a table holds one and the same mark everywhere: it tells the class of a defect and counts none."""
    counted = any(line.values for line in part.lines)
    return (
        not counted and len({text.rpartition(": ")[2] for _, text in part.table.junk if not text[-1:].isdigit()}) == 1
    )


def _hidden_total(part: Part) -> Iterator[Problem]:
    if isinstance(part.table, Matrix | Headed):
        yield from unknown_rows(part.lines)
    if isinstance(part.table, Matrix | Listing) and (doubt := doubtful_total(part.lines)) is not None:
        yield doubt


def _behind_total(part: Part) -> Iterator[Problem]:
    """Ask about the last row of a list that stands behind its only total: it may be the limits under another name."""
    kinds = [line.kind for line in part.lines if line.kind in ("defect", "found", "allowed")]
    last = next((line for line in reversed(part.lines) if line.kind == "defect"), None)
    behind = kinds[-2:] == ["found", "defect"] and kinds.count("found") == 1 and kinds.count("defect") > 1
    if last is not None and behind and not last.numbered and len(last.values) > 1:
        yield error(
            "row_behind_total", f"“{last.label}” stands below the total of its list: is it a defect?", last.page
        )


def _in_several_classes(part: Part, *, confirmed: bool) -> Iterator[Problem]:
    """Ask about a table under bare classes each of whose rows counts in several: they may be totals and limits.

    A defect has one class, seldom two.
    """
    if confirmed or not isinstance(part.table, Matrix) or part.table.label is not None or len(part.table.groups) > 1:
        return
    rows = [line for line in part.lines if line.kind == "defect"]
    counted = [sum(bool(number.value) for number in line.counts().values()) for line in rows]
    if len(rows) > 1 and all(number > 1 for number in counted) and not any(line.numbered for line in rows):
        told = f"“{rows[0].label}” counts in several classes: is it a defect, or a total or a limit?"
        yield error("unread_cells", told, rows[0].page)


def _loose(part: Part, *, known: bool) -> Iterator[Problem]:
    """Ask about rows with a figure under a head that nobody knows; tell of it where all totals are *known* to fit."""
    if isinstance(part.table, Matrix):
        told = warning if known else error
        yield from (told("unread_cells", STRANGE.format(text), page) for page, text in part.table.loose)


def _askew(part: Part, *, confirmed: bool) -> Iterator[Problem]:
    """Ask about rows whose figures were read in the order of the heads, where no printed total proves them."""
    if not confirmed and isinstance(part.table, Matrix):
        for text in part.table.askew:
            message = f"The figures of “{text}” do not stand under their heads: which is of which class?"
            yield error("unread_cells", message, part.table.page)


def left_out(parts: Sequence[Part], *, confirmed: bool) -> Iterator[Problem]:
    """Ask about a list that was taken for an example though it counts something, and about lots with lists each.

    *confirmed* tells that a printed total fits all lists together: then items or colours make one lot.
    """
    own = [part for part in parts if part.is_list and not part.aside and not part.example]
    known = {identity(defect) for part in own for defect in part.defects}
    heads = {part.table.header.text for part in parts if not part.example and part.defects}
    for part in parts:
        listed = part.table.header.text in heads or (not confirmed and may_count(part) and (is_summed(part) or not own))
        if part.example and listed and any(defect.total for defect in part.defects):
            message = f"The list under “{part.title}” was taken for an explanation, though it counts defects."
            yield error("unread_cells", message, part.table.page)
        if part.aside and not {identity(defect) for defect in part.defects} <= known:
            yield _set_aside(part, asked=not own or part.aside != "earlier")  # the total may be that of the own list
    named = [part for part in parts if part.defects and not part.example and _names_lot(part.title)]
    one = confirmed and not any(lexicon.mentions("judged_apart", "lots", part.title) for part in named)
    if len(named) > 1 and not one and not any(isinstance(part.table, Lots) for part in parts):
        titles = ", ".join(f"“{part.title}”" for part in named)
        message = f"Each lot has a list of its own ({titles}): judge each by itself."
        yield error("lots_not_read", message, named[1].table.page)


def _set_aside(part: Part, *, asked: bool) -> Problem:
    """Tell that a list was left out for its heading, or ask where nothing settles it."""
    name = part.heading or part.title or part.table.header.text
    message = f"The list under “{name}” was taken for {SET_ASIDE[part.aside]} and left out"
    if asked and any(defect.total for defect in part.defects):
        return error("earlier_list", f"{message}: is it of this inspection?", part.table.page)
    return warning("earlier_list", f"{message}.", part.table.page)


def _goods_among(part: Part) -> Iterator[Problem]:
    """Ask about a row that names samples that were kept or cartons, and no defect."""
    for defect in part.defects:
        if defect.total and of_heading(defect.description) in ("kept", "cartons"):
            message = f"“{defect.description}” stands among the defects: is it one, or a number of goods?"
            yield error("unread_cells", message, defect.page or part.table.page)


def _names_lot(title: str) -> bool:
    """Tell whether the heading of a list begins with the word for a lot or an item."""
    first = title.split()[:1]
    return bool(first) and lexicon.meaning("lot_tables", first[0]) is not None


def _grand_total(part: Part) -> Iterator[Problem]:
    """Hold the total of all classes against the rows of its list."""
    table = part.table
    if table.grand_total is None:
        return
    rows = sum(defect.total for defect in part.defects)
    if rows != table.grand_total:
        message = f"The rows of the list add up to {rows}, its printed total is {table.grand_total}."
        yield error("totals_mismatch", message, table.page)


def _uncounted(parts: Sequence[Part], defects: Sequence[Defect], found: Counts) -> Iterator[Problem]:
    """Rows without a number are one find each only where the printed totals say so."""
    for defect in defects:
        if not list(defect.counts.items()):
            yield error("unread_cells", f"The number of “{defect.description}” cannot be read.", defect.page or 1)
    confirmed = confirms(found, defects)
    for part in parts:
        table = part.table
        if isinstance(table, Listing) and table.items and not confirmed:
            heads = ", ".join(f"“{table.columns[index].name}”" for index in table.items)
            message = f"Numbers stand under {heads}; no total says that they are the number of each defect."
            yield error("unread_cells", message, table.page)
        elif (
            isinstance(table, Listing)
            and table.quantity is None
            and not (confirmed or part.numbered_in_words)
            and table.lines
        ):
            message = (
                "The list prints no number for each defect; every row was taken as one find, and no total confirms it."
            )
            yield error("unread_cells", message, table.page)
        if isinstance(table, Listing | Headed) and table.quantities > 1 and not confirmed and table.lines:
            message = "The list has several columns of numbers, and no total tells which of them counts the defects."
            yield error("unread_cells", message, table.page)
