"""The clause library: the supplied files, and those of the user's own folder in their place."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from importlib.abc import Traversable
from pathlib import Path
from typing import NamedTuple

import msgspec

from toolkit.contracts.clause import HEADINGS, Clause, Front, Position, Section, Tongue
from toolkit.errors import InvalidInputError
from toolkit.resources import data_dir, toml

FENCE = "+++"
README = "README.md"


class Fault(NamedTuple):
    """What is wrong in a clause file, and on which line; *warning* is what one can live with."""

    file: str
    line: int
    message: str
    warning: bool = False

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


class Library(NamedTuple):
    """The clauses by id in the order of their families, and the data that all of them share."""

    clauses: Mapping[str, Clause]
    faults: tuple[Fault, ...]

    def of(self, clause: str) -> Clause:
        """Return the clause with that id.

        Raises:
            InvalidInputError: there is none; the hint names the nearest.
        """
        found = self.clauses.get(clause) or self.clauses.get(self._full(clause))
        if found is None:
            raise InvalidInputError(f"There is no clause {clause}.", self._alike(clause))
        return found

    def called(self, word: str) -> list[str]:
        """Return the ids that the code or the type *word* stands for: "B6", "reinspection_cost"; several for "e1"."""
        plain = word.casefold().replace("_", "-")
        return [one for one in self.clauses if plain in {one, one.partition("-")[0], one.partition("-")[2]}]

    def _full(self, word: str) -> str:
        """Return the one id that *word* stands for."""
        hits = self.called(word)
        alike = all(self.clauses[one].front.alternates for one in hits)  # several with one code: the first of them
        return min(hits) if hits and (len(hits) == 1 or alike) else ""

    def _alike(self, clause: str) -> str:
        from difflib import get_close_matches

        near = get_close_matches(clause, self.clauses, n=1, cutoff=0.4)
        return f"Did you mean {near[0]}?" if near else "recourse clauses list names them all."


def library(own: Path | None = None) -> Library:
    """Return the supplied clauses, each replaced by the file of its name in the folder *own*, and those only there.

    Raises:
        InvalidInputError: there is no such folder.
    """
    if own is not None and not own.is_dir():
        raise InvalidInputError(f"There is no folder {own} with clauses.", "Check --library.")
    files = {name: (file, False) for name, file in _files(data_dir("clauses"))}
    if own is not None:
        files |= {name: (file, True) for name, file in _files(own)}
    clauses: dict[str, Clause] = {}
    faults: list[Fault] = []
    for name in sorted(files):
        file, ours = files[name]
        read = clause_in(file.read_bytes(), name, own=ours)
        if isinstance(read, Clause):
            clauses[read.id] = read
            faults += _of_name(read)
        else:
            faults += read
    return Library(clauses, tuple(faults))


def clause_in(data: bytes, name: str, *, own: bool = False) -> Clause | list[Fault]:
    """Return the clause that the file *name* with bytes *data* holds, or all that keeps it from being one."""
    try:
        lines = data.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as fault:
        return [Fault(name, 1, f"is no UTF-8 text ({fault.reason} at byte {fault.start}); save it as UTF-8.")]
    fences = [number for number, line in enumerate(lines) if line.strip() == FENCE]
    if len(fences) < 2 or fences[0] != 0:  # noqa: PLR2004  the two lines around the front matter
        return [Fault(name, 1, f"does not begin with front matter between two lines {FENCE}.")]
    front = _front(lines[1 : fences[1]], name)
    if isinstance(front, list):
        return front
    found = list(_sections(lines, fences[1] + 1))
    twice = list(_twice(found, name))
    return twice or Clause(front, dict(found), name, _hash(lines), own)


def _hash(lines: list[str]) -> str:
    """Return the hash of what a file says: the ends of its lines, and blanks before them, say nothing."""
    said = "\n".join(line.rstrip() for line in lines).rstrip("\n") + "\n"
    return hashlib.sha256(said.encode("utf-8")).hexdigest()


def _twice(found: list[tuple[tuple[Position, Tongue], Section]], name: str) -> Iterator[Fault]:
    met: set[tuple[Position, Tongue]] = set()
    for kind, section in found:
        if kind in met:
            head = next(head for head, other in HEADINGS.items() if other == kind)
            yield Fault(name, section.line - 1, f"“## {head}” stands there twice, and one text would be lost.")
        met.add(kind)


def _of_name(clause: Clause) -> Iterator[Fault]:
    """Yield that the file has another name than its clause: one would silently take the place of another."""
    if clause.file != f"{clause.id}.md":
        yield Fault(clause.file, 2, f"the id is {clause.id}; name the file {clause.id}.md.")


def _files(folder: Traversable | Path) -> Iterator[tuple[str, Traversable | Path]]:
    for file in folder.iterdir():
        if file.name.endswith(".md") and file.name != README:
            yield file.name, file


def _front(lines: list[str], name: str) -> Front | list[Fault]:
    try:
        table = toml("\n".join(lines))
    except ValueError as fault:
        return [Fault(name, _line_in(str(fault)), f"front matter is no TOML: {fault}.")]
    try:
        return msgspec.convert(table, Front)
    except msgspec.ValidationError as fault:
        return [Fault(name, line_of(lines, str(fault)), f"front matter: {fault}.")]


def _line_in(message: str) -> int:
    hit = re.search(r"line (\d+)", message)
    return int(hit.group(1)) + 1 if hit else 1


def line_of(lines: list[str], message: str) -> int:
    """Return the line of a file whose front matter is *lines* that *message* speaks of by the name of a key; else 1."""
    names = re.findall(r"[`$.\"']([A-Za-z_][\w-]*)", message)
    for name in reversed(names):
        for number, line in enumerate(lines):
            if re.match(rf"\s*(?:\[[\w.]*\b)?{re.escape(name)}\b", line):
                return number + 2
    return 1


def _sections(lines: list[str], start: int) -> Iterator[tuple[tuple[Position, Tongue], Section]]:
    heads = [number for number in range(start, len(lines)) if lines[number].startswith("## ")]
    for number, head in enumerate(heads):
        end = heads[number + 1] if number + 1 < len(heads) else len(lines)
        kind = HEADINGS.get(lines[head][3:].strip())
        if kind is not None:
            yield kind, Section(tuple(lines[head + 1 : end]), head + 2)
