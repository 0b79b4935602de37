"""The kinds of defect as lines for a terminal, and as the documents of ``--json``."""

from difflib import get_close_matches
from itertools import groupby
from typing import Literal

import msgspec

from toolkit.errors import InvalidInputError
from toolkit.resolver.defect_book import Book, Knowledge
from toolkit.resolver.knowledge import families_of, look_up
from toolkit.resolver.made_of import made_of

_REPAIRABLE = {"yes": "repairable", "no": "not repairable", "depends": "repairable or not, it depends"}


class ToldDefects(msgspec.Struct, frozen=True, kw_only=True):
    """All entries, as ``defects list --json`` prints them."""

    schema: Literal["recourse.defects/1"] = "recourse.defects/1"
    defects: tuple[Knowledge, ...]


class ToldMatch(msgspec.Struct, frozen=True, kw_only=True):
    """What a wording means; *id* is ``None`` where that is unknown, *agreed* where several mean the same."""

    schema: Literal["recourse.match/1"] = "recourse.match/1"
    phrase: str
    product: str | None
    families: tuple[str, ...]
    id: str | None
    agreed: bool
    entry: Knowledge | None


def the_entry(kind: str, book: Book) -> Knowledge:
    """Return the entry with the id *kind*; raises ``InvalidInputError`` with the nearest id."""
    known = {entry.id: entry for entry in book.entries}
    if kind in known:
        return known[kind]
    close = get_close_matches(kind, known, n=1) or [key for key in known if key.endswith(f"/{kind}")][:1]
    hint = f"Did you mean {close[0]}?" if close else "“recourse defects list” prints them all."
    raise InvalidInputError(f"There is no kind of defect {kind}.", hint)


def matched(phrase: str, product: str, book: Book) -> ToldMatch:
    families = families_of(product)
    found = look_up(phrase, families, book, made_of(product))
    known = found is not None and bool(found.id)
    return ToldMatch(
        phrase=phrase,
        product=product or None,
        families=families,
        id=found.id if found and known else None,
        agreed=found is not None and not known,
        entry=found if known else None,
    )


def list_text(entries: tuple[Knowledge, ...]) -> str:
    """Return the entries by family, one line each."""
    lines = [f"{len(entries)} kinds of defect"]
    ordered = sorted(entries, key=lambda entry: entry.family)
    for family, members in groupby(ordered, key=lambda entry: entry.family):
        lines += ["", family.replace("_", " ")]
        lines += [f"  {entry.id:<58} {entry.repairable:<8} {entry.found_by}" for entry in members]
    return "\n".join(lines)


def entry_text(entry: Knowledge) -> str:
    """Return all that is known of *entry*, one line for each thing."""
    names = ", ".join((*entry.aliases_en, *entry.aliases_zh))
    told = (
        ("family", entry.family.replace("_", " ")),
        ("class", f"{entry.severity}, unless the buyer's list says otherwise"),
        ("repair", _REPAIRABLE[entry.repairable]),
        ("method", entry.rework),
        ("standard", entry.standard),
        ("found by", entry.found_by),
        ("cause", entry.cause),
        ("names", names),
        ("not with", ", ".join(entry.unless)),
    )
    return "\n".join([f"{entry.id}  {entry.name}", *(f"  {label:<9} {text}" for label, text in told if text)])


def match_text(told: ToldMatch) -> str:
    if told.entry is not None:
        return entry_text(msgspec.structs.replace(told.entry, aliases_en=(), aliases_zh=(), unless=()))
    if told.agreed:
        return "Several kinds fit and agree on repair and finding; name the product (--product) to know which."
    return "Unknown: no kind of defect fits for certain. Ask the inspector or the supplier what was found."
