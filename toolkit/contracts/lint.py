"""What is wrong in clause files, each with its file and line: found in one pass, before anybody builds with them."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from toolkit.contracts.clause import HEADINGS, Blank, Clause, Link, Point, Position, Section, Tongue, Variable
from toolkit.contracts.library import Fault, Library
from toolkit.contracts.points import points, strays
from toolkit.contracts.terms import Term, without
from toolkit.contracts.values import outside
from toolkit.resources import package_table

OFFERED = (Position.PREFERRED, Position.FALLBACK)
_HALF_INDENT = re.compile(r"(?: {1,3}|\t+ *| {5,7})(?:\d+[.)]|[-*+]) ")
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_DEFINES = re.compile(r"“([^”]+)”\s+(?:means|has the meaning)|“([^”]+)”[是指]")
_QUOTED = re.compile(r"“[^”]*”")
# A word with a capital inside a sentence; behind a full stop or at the beginning any word has one.
_CAPITALS = re.compile(r"(?<=[a-z,;:)%’] )(?:[A-Z][a-z]+(?:-[A-Z]?[a-z]+)*)(?: [A-Z][a-z]+)*")


class Wording(NamedTuple):
    tongue: Tongue
    pattern: re.Pattern[str]
    better: str


def lint(known: Library, terms: tuple[Term, ...], only: Iterable[str] | None = None) -> Iterator[Fault]:
    """Yield all faults of the clauses in *known*, or of those with the ids *only*, by file and line."""
    chosen = set(only) if only is not None else None
    yield from known.faults
    for clause in known.clauses.values():
        if chosen is None or clause.id in chosen:
            yield from sorted(set(_of_clause(clause, known, terms)), key=lambda fault: fault.line)


def _of_clause(clause: Clause, known: Library, terms: tuple[Term, ...]) -> Iterator[Fault]:
    yield from _of_front(clause, known)
    for kind, section in clause.sections.items():
        yield from _of_list(clause, section)
        if kind[0] in OFFERED:
            yield from _of_text(clause, kind[1], points(section), known, terms)
    yield from _missing(clause)
    yield from _blanks(clause)
    for position in OFFERED:
        yield from _two_tongues(clause, position)


def _of_front(clause: Clause, known: Library) -> Iterator[Fault]:
    front = clause.front
    for key in ("requires", "conflicts", "alternates"):
        for other in set(getattr(front, key)) - (set(known.clauses) - {front.id}):
            told = "the clause itself" if other == front.id else f"{other}, which no file of the library is"
            yield Fault(clause.file, 2, f"{key} names {told}.")
    for other in set(front.requires) & set(front.conflicts):
        yield Fault(clause.file, 2, f"{other} is required and in conflict.")
    for other in front.alternates:
        if other in known.clauses and front.id not in known.clauses[other].front.alternates:
            yield Fault(clause.file, 2, f"{other} is named as an alternate and does not name this clause.")


def _missing(clause: Clause) -> Iterator[Fault]:
    """Yield the texts that a clause must have and has not."""
    for head, kind in HEADINGS.items():
        if kind[1] in clause.front.languages and not points(clause.sections.get(kind, Section((), 1))):
            yield Fault(clause.file, 1, f"has no text below “## {head}”.")


def _of_list(clause: Clause, section: Section) -> Iterator[Fault]:
    """Yield what is no numbered list as Markdown reads one."""
    for number, line in enumerate(section.lines):
        if _HALF_INDENT.match(line):
            fault = "a list below a list needs 4 spaces before it; with fewer, Markdown makes it part of the sentence."
            yield Fault(clause.file, section.line + number, fault)
    for place, words in strays(section):
        yield Fault(clause.file, place, f"“{words[:40]}” is outside the numbered list and would be lost.")


def _of_text(
    clause: Clause, tongue: Tongue, found: tuple[Point, ...], known: Library, terms: tuple[Term, ...]
) -> Iterator[Fault]:
    for point in found:
        for message in (*_references(clause, point, known), *_terms(point, tongue, terms), *_wording(point, tongue)):
            yield Fault(clause.file, point.line, message)


def _references(clause: Clause, point: Point, known: Library) -> Iterator[str]:
    for part in point.parts:
        if not isinstance(part, Link):
            continue
        if part.clause not in known.clauses:
            yield f"the reference “{part.text}” leads to {part.clause}, which no file of the library is."
        elif part.clause not in clause.front.requires:
            yield f"the reference to {part.clause} leads nowhere where that clause is left out; put it into requires."


def _terms(point: Point, tongue: Tongue, terms: tuple[Term, ...]) -> Iterator[str]:
    """Yield terms defined a second time and, in English, capitals that no definition explains."""
    words = "".join(part if isinstance(part, str) else " " for part in point.parts)
    for hit in _DEFINES.finditer(words):
        name = hit.group(1) or hit.group(2)
        if any(name in {term.name, term.zh} for term in terms):
            yield f"defines “{name}”, which terms.toml defines already."
    if tongue is Tongue.ENGLISH:
        left = without(_QUOTED.sub(" ", words), terms, tongue)
        defined = {hit.group(1) for hit in _DEFINES.finditer(words)}
        for name in dict.fromkeys(hit.group() for hit in _CAPITALS.finditer(left)):
            if name not in defined and name not in _proper_names():
                yield f"“{name}” has capitals and no definition; define it in terms.toml or write it small."


def _wording(point: Point, tongue: Tongue) -> Iterator[str]:
    for rule in _wordings():
        hit = rule.pattern.search(point.words) if rule.tongue is tongue else None
        if hit:
            yield f"“{hit.group()}”; write {rule.better}."


def _blanks(clause: Clause) -> Iterator[Fault]:
    """Yield blanks that nothing declares, and declared ones that no text uses."""
    used = dict(_used(clause))
    for name, line in used.items():
        if name not in clause.front.variables:
            yield Fault(clause.file, line, f"{{{{ {name} }}}} is not declared: add [variables.{name}].")
    for name, variable in clause.front.variables.items():
        for fault in _of_variable(name, variable, used):
            yield Fault(clause.file, 1, f"the variable {name} {fault}.")


def _used(clause: Clause) -> Iterator[tuple[str, int]]:
    """Yield the blanks in the texts that are offered, each with a line on which it stands."""
    for (position, _), section in clause.sections.items():
        for point in points(section) if position in OFFERED else ():
            yield from ((part.name, point.line) for part in point.parts if isinstance(part, Blank))


def _of_variable(name: str, variable: Variable, used: Mapping[str, int]) -> Iterator[str]:
    if name not in used:
        yield "is declared and no text uses it"
    if variable.default is None and variable.source is None:
        yield "has neither a default nor a field of the order file"
    if variable.type == "text" and variable.default is not None and variable.default_zh is None:
        yield "has no default_zh for the Chinese text"
    if variable.words and variable.type != "text":
        yield "has words, which only a text can have"
    if variable.default is not None and not variable.names:
        yield from (f"has the default {variable.default}; {demand}" for demand in outside(variable.default, variable))


def _two_tongues(clause: Clause, position: Position) -> Iterator[Fault]:
    """Yield where the two languages of one position differ in sentences, blanks, references or figures."""
    both = [clause.sections.get((position, tongue)) for tongue in Tongue]
    if both[0] is None or both[1] is None:
        return
    english, chinese = points(both[0]), points(both[1])
    if len(english) != len(chinese):
        fault = f"{position.value} has {len(english)} sentences in English and {len(chinese)} in Chinese."
        yield Fault(clause.file, both[1].line, fault)
        return
    for one, other in zip(english, chinese, strict=True):
        for what, differ in _differences(one, other):
            yield Fault(clause.file, other.line, f"{what} differ from the English sentence, line {one.line}: {differ}.")


def _differences(one: Point, other: Point) -> Iterator[tuple[str, str]]:
    if one.level != other.level:
        yield "levels", f"{other.level} and {one.level}"
    for what, kind in (("blanks", Blank), ("references", Link)):
        here, there = ([part[-1] for part in point.parts if isinstance(part, kind)] for point in (one, other))
        if Counter(here) != Counter(there):
            yield what, f"{_listed(there)} and {_listed(here)}"
    here, there = (
        _FIGURE.findall("".join(part for part in point.parts if isinstance(part, str))) for point in (one, other)
    )
    if Counter(here) != Counter(there):
        yield "figures", f"{_listed(there)} and {_listed(here)}"


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names) or "none"


@cache
def _wordings() -> tuple[Wording, ...]:
    listed = package_table("toolkit.contracts", "wording.toml")["rule"]
    return tuple(
        Wording(Tongue(rule["lang"]), re.compile(rule["pattern"], re.IGNORECASE), rule["better"]) for rule in listed
    )


@cache
def _proper_names() -> frozenset[str]:
    return frozenset(package_table("toolkit.contracts", "wording.toml").get("proper_names", ()))
