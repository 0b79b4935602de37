"""The entries that a user wrote: found by the very words printed, and which of them answer to no row though named.

Who writes a name as the report prints it has decided what it means; the family is then no reason to ask on.
"""

from typing import NamedTuple

from toolkit.resolver.defect_book import Book, Knowledge, printed
from toolkit.resolver.wordforms import clauses


class PassedOver(NamedTuple):
    """An own *entry* whose names stand in the row *wording*, and what that row was taken for instead, if anything."""

    entry: Knowledge
    wording: str
    answer: Knowledge | None
    families: tuple[str, ...]

    @property
    def told(self) -> str:
        """Return why the entry was not used, as a sentence."""
        instead = "no other one is" if self.answer is None else f"{self.answer.id or 'several others'} is"
        goods = " and ".join(self.families).replace("_", " ")
        strange = bool(self.families) and self.entry.family not in self.families
        family = f"its family is {self.entry.family.replace('_', ' ')}, the goods are {goods}"
        why = family if strange else "the row says more than its names do"
        return f"“{self.entry.id}” is not used for “{self.wording}”: {why}; {instead} used. Give that text as an alias."


def by_its_text(description: str, families: tuple[str, ...], book: Book) -> Knowledge | None:
    """Return the own entry with exactly *description* as a name, one of *families* first; ``None`` without one."""
    named = book.own.get(printed(description), ())
    return next((entry for entry in named if entry.family in families), next(iter(named), None))


def passed_over(
    wordings: tuple[str, ...], answers: tuple[Knowledge | None, ...], families: tuple[str, ...], book: Book
) -> tuple[PassedOver, ...]:
    """Return the own entries that *wordings* name and that are none of their *answers*."""
    mine = {entry.id: entry for named in book.own.values() for entry in named}
    return tuple(
        PassedOver(entry, wording, answer, families)
        for wording, answer in zip(wordings, answers, strict=True)
        for entry in mine.values()
        if answer not in mine.values() and _names(entry, wording, book)
    )


def _names(entry: Knowledge, wording: str, book: Book) -> bool:
    said = clauses(wording)
    names = {name for listed in book.shelf(entry.family).by_term.values() for name in listed if name.entry == entry}
    return any(name.said_by(clause) for name in names for clause in said)
