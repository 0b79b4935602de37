"""Particulars that no label gives, as the head of a small report tells them in lines and passages of its own.

They only fill what is open, and only where all that is told agrees: a wrong particular is worse than none.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

from msgspec.structs import replace

from toolkit.model.report import Place
from toolkit.parsers.facts.clauses import labelled_clauses
from toolkit.parsers.facts.codes_of_goods import with_codes
from toolkit.parsers.facts.goods_told import goods_told
from toolkit.parsers.facts.issued_reports import issued_reports
from toolkit.parsers.facts.letterhead import first
from toolkit.parsers.facts.particulars import Particulars
from toolkit.parsers.facts.visit_told import days_in, is_works, lone_days, visit_told
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.words import dates, folding
from toolkit.parsers.words.date_orders import order_of_language
from toolkit.parsers.words.inline import Entry
from toolkit.parsers.words.one_value import split

NAMES = ("client", "supplier", "factory", "product", "report_no", "report_date")
LISTS = ("po_numbers", "items")


def with_head(
    facts: Particulars, rows: Sequence[Row], labelled: Sequence[Entry], end: tuple[int, float]
) -> Particulars:
    """Return *facts* with what the first page tells without labels; its head ends at *end*, where a table begins.

    *labelled* are the values of the report that have labels.
    """
    head = head_of(rows, end)
    told = [*labelled_clauses(first(rows)), *_works_visited(labelled), *visit_told(head), *goods_told(head)]
    texts = [row.text for row in rows]
    order = dates.date_order(texts) or order_of_language(texts)
    facts = _with_texts(facts, [*issued_reports(head, order), *told])
    facts = _with_lists(facts, told)
    facts = _with_day(facts, rows, told, head)
    return with_codes(facts)


def head_of(rows: Sequence[Row], end: tuple[int, float]) -> list[Row]:
    """Return the rows of the first page above *end*, a page and a place on it."""
    return [row for row in first(rows) if (row.page, row.top) < end]


def _with_texts(facts: Particulars, told: Sequence[Entry]) -> Particulars:
    texts, places = dict(facts.texts), dict(facts.places)
    for name in NAMES:
        entry = None if name in texts else _only(told, name)
        if entry is not None and not _is_known(entry.text, texts, name):
            texts[name], places[name] = entry.text, Place(entry.page, entry.box)
    return replace(facts, texts=texts, places=places)


def _is_known(text: str, texts: Mapping[str, str], name: str) -> bool:
    """Tell whether *text* is a particular of another name already: the agency is no client."""
    return name != "factory" and any(folding.key(text) == folding.key(known) for known in texts.values())


def _with_lists(facts: Particulars, told: Sequence[Entry]) -> Particulars:
    lists, places = dict(facts.lists), dict(facts.places)
    for name in LISTS:
        entries = [entry for entry in told if entry.concept == name]
        level = [entry for entry in entries if abs(entry.box[1] - entries[0].box[1]) < 1]
        if not lists.get(name) and entries and {e.text for e in entries} == {e.text for e in level}:
            lists[name] = tuple(dict.fromkeys(number for entry in level for number in split(entry.text)))
            places[name] = Place(level[0].page, level[0].box)
    return replace(facts, lists=lists, places=places)


def _with_day(facts: Particulars, rows: Sequence[Row], told: Sequence[Entry], head: Sequence[Row]) -> Particulars:
    if "inspection_date" in facts.texts:
        return facts
    texts = [row.text for row in rows]
    order = dates.date_order(texts) or order_of_language(texts)
    read = _day_reader(order)
    known = facts.texts.get("report_date")
    days = _by_day((entry for entry in told if entry.concept in ("inspection_date", "day")), read)
    if not days:
        alone = _by_day(lone_days(head), read)
        others = {day for text in texts for printed in days_in(text) if (day := read(printed))}
        days = alone if others == alone.keys() and known not in alone else {}
    if len(days) != 1:
        return facts
    day, entry = next(iter(days.items()))
    place = Place(entry.page, entry.box)
    return replace(
        facts, texts={**facts.texts, "inspection_date": day}, places={**facts.places, "inspection_date": place}
    )


def _day_reader(order: dates.Order | None) -> Callable[[str], str | None]:
    return lambda text: dates.date(text, order)


def _by_day(entries: Iterable[Entry], read: Callable[[str], str | None]) -> dict[str, Entry]:
    found: dict[str, Entry] = {}
    for entry in entries:
        if day := read(entry.text):
            found.setdefault(day, entry)
    return found


def _only(told: Sequence[Entry], name: str) -> Entry | None:
    """Return the one entry of *name*; ``None`` where two differ, unless one begins with the other."""
    entries = [entry for entry in told if entry.concept == name]
    keys = [folding.key(entry.text) for entry in entries]
    same = all(a.startswith(b) or b.startswith(a) for a in keys for b in keys)
    return entries[0] if entries and same else None


def _works_visited(labelled: Sequence[Entry]) -> list[Entry]:
    """Return the works that the place of the inspection names: "Site | Binh Duong, Thanh Phat Wood"."""
    found: list[Entry] = []
    for entry in labelled:
        if entry.concept == "place":
            parts = [part.strip() for part in entry.text.split(",")]
            works = (part if _has_name(part) else entry.text for part in parts if is_works(part))
            found += [replace(entry, concept="factory", text=text) for text in works][:1]
    return found


def _has_name(works: str) -> bool:
    """Tell whether *works* have a name of their own, and are not only called what they are: "atelier de confection"."""
    return any(word[0].isupper() or not word.isascii() for word in works.split())
