"""Where a clause goes in somebody else's contract: where the user says, else where its subject is dealt with."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import takewhile
from typing import Any, NamedTuple

from lxml import etree

from toolkit.contracts.checking import Status, Verdict, kinds
from toolkit.contracts.clause import Clause as Ours
from toolkit.contracts.passages import Passage
from toolkit.contracts.target.definitions import is_of_definitions
from toolkit.contracts.target.heads import Numbering
from toolkit.contracts.target.labels import bare, number_of, order_of
from toolkit.contracts.target.outline import Clause, Outline
from toolkit.contracts.target.rows import rows_of
from toolkit.contracts.target.wordfile import W
from toolkit.errors import InvalidInputError, RuleRefusesError
from toolkit.resources import package_table

MOST_SHOWN = 3
_BEGINNING = 40  # signs of a clause without a title that tell what it is about
_PLAIN = re.compile(r"[\s.:：。、()（）]+")
_NUMBER = re.compile(r"\s*第?[^\W_]+条?(?:之[^\W_]+)?[.)]?\s*")
_WORD = re.compile(r"\s*(?:(?:clause|section|article|term|item|point)\s+|(?:no\.|§)\s*)", re.IGNORECASE)


class Place(NamedTuple):
    """*after* is the clause behind which the new one goes, ``None`` for the end; *why* says so in a few words."""

    after: Clause | None
    why: str
    others: tuple[Clause, ...] = ()

    @property
    def told(self) -> str:
        return "at the end" if self.after is None else f"after {named(self.after)}"


def named(clause: Clause) -> str:
    """Return a clause of the contract as one would cite it: "7. Inspection"."""
    words = clause.head.words
    begun = clause.title or words[:_BEGINNING] + ("…" if len(words) > _BEGINNING else "")
    return " ".join(word for word in (clause.label, begun) if word)


class Sought(NamedTuple):
    """A contract in which a place is sought: its clauses, what a check says of them, and its passages."""

    outline: Outline
    verdicts: Mapping[str, Verdict]
    passages: tuple[Passage, ...]


def given(sought: Sought, wanted: str) -> Place:
    """Return the place after the clause that *wanted* names by its number, its heading, or the number of a part of it.

    Raises:
        InvalidInputError: no clause or several are meant; the hint lists what there is.
        RuleRefusesError: nothing can stand right behind that clause.
    """
    clauses, plain = sought.outline.clauses, _WORD.sub("", wanted)
    key, number = _key(plain), order_of(f" {plain}") if _NUMBER.fullmatch(plain) else None
    parts = [one for one in sought.passages if key and _key(one.place) == key] if not _is_title(plain) else []
    exact = [
        one
        for one in clauses
        if key in {_key(one.label), _key(_WORD.sub("", one.label)), _key(one.title), _key(named(one))}
    ]
    by_number = [one for one in clauses if number is not None and order_of(one.label) == number]
    near = [one for one in clauses if key and key in _key(one.title)] if _is_title(plain) else []
    found = (
        exact
        or by_number
        or _holding(clauses, parts)
        or _holding(clauses, _ending_in(key, sought))
        or _counting(clauses, key)
        or near
    )
    if not exact and sought.outline.in_lines:
        raise RuleRefusesError(
            f"Behind “{wanted}” nothing can be put in: the clauses are lines of one paragraph.",
            "Leave --after out, and the clauses go behind it with the next numbers; or make a paragraph of each line. "
            "Nothing was written.",
        )
    if len(found) != 1:
        told = "; ".join(named(one) for one in (found or clauses)[:12])
        what = "Several clauses fit" if found else "There is no clause"
        hint = f"Give the number or the heading of one: {told}." if told else "Leave --after out; it goes to the end."
        if found and not exact:
            hint = f"Say which, as in {bare(found[0].label)}{plain.strip()}: {told}."
        raise InvalidInputError(f"{what} “{wanted}” in the contract.", hint)
    is_part = found[0] not in (exact or by_number or near)
    why = f"it holds {plain.strip()}, and a clause is not put between the parts of one" if is_part else "you named it"
    behind = _behind(sought.outline, found[0])
    if _table(behind) is not None and behind is not found[0] and _stands_in_columns(sought.outline, behind):
        raise RuleRefusesError(
            f"After “{wanted}” nothing can be put in: the clauses stand beside each other in a table that is not "
            "divided into a row or more for each.",
            "Leave --after out, and the clauses go behind the table; or give each clause rows of its own. "
            "Nothing was written.",
        )
    return Place(behind, why)


def _is_title(word: str) -> bool:
    """Tell whether *word* is part of a heading, and no number: "Payment", not "(a)" or "5.2"."""
    return sum(sign.isalpha() for sign in word) > 2 and number_of(word.strip()) is None  # noqa: PLR2004  letters


def _ending_in(key: str, sought: Sought) -> list[Passage]:
    """Return the passages whose number ends in *key*: 3.1(a) for (a)."""
    return [one for one in sought.passages if key and one.place and _key(one.place.replace(one.above, "", 1)) == key]


def _holding(clauses: tuple[Clause, ...], parts: list[Passage]) -> list[Clause]:
    return [one for one in clauses if any(one.head.at <= part.at <= one.last.at for part in parts)]


def _counting(clauses: tuple[Clause, ...], key: str) -> list[Clause]:
    """Return the clauses with a part that has the number *key*, also one set in a cell beside it."""
    return [one for one in clauses if key and any(_key(part.label) == key for part in one.body)]


def _behind(outline: Outline, clause: Clause) -> Clause:
    """Return *clause*, or the last that stands between it and the next number, 3B behind 3, or beside it in a table.

    Raises:
        RuleRefusesError: it would go behind a table in which people sign.
    """
    own = order_of(clause.label)
    if outline.numbering is Numbering.TYPED and own is not None:
        behind = outline.clauses[outline.clauses.index(clause) :]
        clause = list(takewhile(lambda one: (order_of(one.label) or (0, 0))[0] == own[0], behind))[-1]
    if not _stands_in_columns(outline, clause):
        return clause
    table = _table(clause)  # clauses side by side: a new one goes behind the table
    if any(table in one.node.iterancestors(f"{W}tbl") for one in outline.signed):
        raise RuleRefusesError(
            "The clauses stand beside each other in a table in which the parties also sign, and not each in rows of "
            "its own: what is put in would stand below the signatures.",
            "Give each clause rows of its own with one language in each column, or put the signatures below the "
            "table. Nothing was written.",
        )
    return [one for one in outline.clauses if _table(one) is table][-1]


def _stands_in_columns(outline: Outline, clause: Clause) -> bool:
    """Tell whether *clause* ends in a cell with others beside it, and no rows can be put behind it."""
    return "tc" in clause.last.inside and not outline.of_terms and rows_of(outline) is None


def _table(clause: Clause) -> etree._Element | None:
    return next(reversed(list(clause.last.node.iterancestors(f"{W}tbl"))), None)


def best(sought: Sought, clause: Ours) -> Place:
    """Return the place where the subject of *clause* is dealt with, with the next best beside it."""
    outline = sought.outline
    if not outline.clauses:
        return Place(None, "the contract has no clauses with headings")
    if outline.in_lines:
        return Place(outline.clauses[-1], "the clauses are lines of one paragraph, and it stays whole")
    ranked = sorted(_ranked(sought, clause), key=lambda entry: -entry[0])
    found = [entry for entry in ranked if entry[0] > 0]
    if found:
        others = tuple(one for _, _, one in found[1 : 1 + MOST_SHOWN - 1])
        return Place(_behind(outline, found[0][2]), found[0][1], others)
    last = [number for number, one in enumerate(outline.clauses) if _is_last(one)]
    before = next((number for number in last if number * 2 >= len(outline.clauses)), None)  # "1. General" ends nothing
    if before:
        return Place(_behind(outline, outline.clauses[before - 1]), "before the general clauses")
    return Place(_behind(outline, outline.clauses[-1]), "the last clause")


def defining_place(outline: Outline) -> Place | None:
    """Return the place behind the definitions of the contract, ``None`` without any, or where all would count anew."""
    if outline.numbering in {Numbering.DIRECT, Numbering.STYLE}:
        return None
    found = next((one for one in outline.clauses if is_of_definitions(one.title)), None)
    return Place(_behind(outline, found), "it defines the terms") if found is not None else None


def _ranked(sought: Sought, clause: Ours) -> Iterator[tuple[float, str, Clause]]:
    """Yield every clause of the contract with how well it fits and why."""
    kind = next((one for one in kinds() if one.library == clause.id), None)
    own = _evidence(sought, {kind.type} if kind is not None else set())
    letter = clause.front.family
    beside = {one.type for one in kinds() if one.library.startswith(letter.lower())}
    akin = _evidence(sought, beside if letter not in _families()["loose"] else set())
    family = _families()[letter]
    for one in sought.outline.clauses:
        title = _heading(one)
        hit = next((place for place, word in enumerate(family) if word in title), None)
        headed = next((place for place, word in enumerate(kind.heading if kind else ()) if word in title), None)
        if headed is not None:  # the words stand in the playbook with the best first
            yield 3 + 1 / (2 + headed) + 1 / (10 + len(title)), "its heading", one
        elif _holds(one, own):
            yield 2 + (0.5 if hit is not None else 0), "it deals with the same", one
        elif hit is not None and not _is_last(one):
            yield 1 - hit / 15 + (0.2 if _holds(one, akin) else 0), "its heading is nearest", one
        elif _holds(one, akin) and not _is_last(one):
            yield 1, "it deals with what belongs to it", one
        else:
            yield 0, "", one


def _heading(one: Clause) -> str:
    """Return the title of a clause, or how it begins, in small letters, without what is accepted beside goods."""
    return re.sub("|".join(_families()["beside"]), " ", (one.title or one.head.words[:_BEGINNING]).casefold())


def _evidence(sought: Sought, types: set[str]) -> list[int]:
    """Return the paragraphs in which a check has found something of the clause *types*."""
    return [
        one.sentence.passage.at
        for verdict in sought.verdicts.values()
        if verdict.type in types
        for one in verdict.evidence
        if one.status is not Status.UNCERTAIN
    ]


def _holds(one: Clause, indexes: list[int]) -> bool:
    return any(one.head.at <= index <= one.last.at for index in indexes)


def _is_last(one: Clause) -> bool:
    return any(word in _heading(one) for word in _families()["last"])


def _key(text: str) -> str:
    return _PLAIN.sub("", text.casefold())


@cache
def _families() -> Mapping[str, Any]:
    table: Mapping[str, Any] = package_table("toolkit.contracts", "playbook.toml")["families"]
    return table
