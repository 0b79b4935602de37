"""A user's own entries on defects, in TOML: one table for each, named by its id, before the supplied ones.

An id of the supplied knowledge changes that entry in the fields given and adds the names; another id is a new entry.
"""

import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec

from toolkit.cli.console import Talk
from toolkit.cli.inputs import Given, take
from toolkit.cli.tables import Fault, Table, parse, refuse, values
from toolkit.errors import InvalidInputError
from toolkit.model.report import Report
from toolkit.resolver.defect_book import Book, Knowledge, supplied, with_own

VARIABLE = "RECOURSE_KNOWLEDGE"
NAME = "defects.toml"
_NEEDED = ("family", "name", "repairable", "detectable")
_NAMES = ("aliases_en", "aliases_zh", "words_en", "words_zh", "unless")
_USUAL = {
    "severity": "major",
    "rework": None,
    "standard": None,
    "cause": "",
    "cause_class": "workmanship",
}


def book_from(file: str | None, talk: Talk) -> Book:
    """Return the knowledge with the entries of *file*; without one, of the user's own file where there is one."""
    own = file or _own_file()
    if own is None:
        return supplied()
    given = take(own, InvalidInputError)
    talk.note(f"Defects: the entries of {own} go before the supplied ones.")
    return with_own(entries_in(given))


def entries_in(given: Given) -> tuple[Knowledge, ...]:
    """Return the entries written in *given*; raises one ``InvalidInputError`` with everything that is wrong in it."""
    known = {entry.id: entry for entry in supplied().entries}
    made = [entry for key, table in parse(given, float).items() for entry in _entry(key, table, known)]
    refuse(given, [fault for fault in made if isinstance(fault, Fault)], _HINT)
    return tuple(entry for entry in made if isinstance(entry, Knowledge))


def tell_passed_over(report: Report, book: Book, item: str | None, talk: Talk) -> None:
    """Say which own entries of *book* answer to no row of *report* though it names them, and why."""
    if not book.own:
        return
    from toolkit.resolver.own_entries import passed_over
    from toolkit.resolver.recognised import families_of_goods, known_entries

    wordings = tuple(defect.description for defect in report.defects)
    over = passed_over(wordings, known_entries(report, book, item), families_of_goods(report, item), book)
    for told in dict.fromkeys(one.told for one in over):
        talk.note(told)


def user_folder() -> Path:
    """Return the folder where programs keep what belongs to the user, on this system."""
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA") or Path.home() / "AppData" / "Roaming") / "recourse"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "recourse"
    return Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config") / "recourse"


def _own_file() -> str | None:
    named = os.environ.get(VARIABLE)
    usual = user_folder() / NAME
    return named or (str(usual) if usual.is_file() else None)


def _entry(key: str, table: object, known: Mapping[str, Knowledge]) -> Iterator[Knowledge | Fault]:
    """Yield the entry in *table*, or everything that is wrong with it."""
    taken = list(values(Knowledge, table, (key,)))
    faults = [fault for fault in taken if isinstance(fault, Fault)]
    fields = dict(field for field in taken if not isinstance(field, Fault))
    faults += _wrong(key, fields, known) if isinstance(table, Mapping) and not faults else []
    if faults:
        yield from faults
    else:
        yield _made(key, fields, known.get(key))


def _wrong(key: str, fields: Table, known: Mapping[str, Knowledge]) -> Iterator[Fault]:
    """Yield what no entry can say: a repair without a method, a family that no product belongs to."""
    base = known.get(key)
    missing = [name for name in _NEEDED if name not in fields] if base is None else []
    if missing:
        yield Fault((key,), f"lacks {', '.join(missing)}.")
    if "id" in fields:
        yield Fault((key, "id"), "is not needed; the name of the table is the id.")
    families = sorted({entry.family for entry in known.values()})
    if fields.get("family", families[0]) not in families:
        yield Fault((key, "family"), f"is {fields['family']}; it must be one of {', '.join(families)}.")
    method = fields.get("rework", base.rework if base else None)
    if fields.get("repairable", "no") != "no" and not method:
        yield Fault((key, "repairable"), f"is {fields['repairable']}; then rework must say how.")


def _made(key: str, fields: Table, base: Knowledge | None) -> Knowledge:
    whole = {**(msgspec.structs.asdict(base) if base else _USUAL), **fields, "id": key}
    if base:
        whole |= {name: (*getattr(base, name), *whole[name]) for name in _NAMES if name in fields}
    whole.setdefault("sortable_by_eye", str(whole["detectable"]).startswith("visual"))
    if whole["repairable"] == "no":
        whole["rework"] = None
    return Knowledge(**whole)


_HINT = "Correct the file; “recourse defects show ID --json” prints an entry with all its fields."
