"""The terms clause by clause, at the terminal: what each gives, what its absence costs, and what fills its blanks.

Every answer is kept in a file until the terms are written: whoever quits goes on where it was.
"""

import datetime as dt
import sys
import textwrap
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Literal

import msgspec

from toolkit.cli.console import Talk, harmless
from toolkit.contracts.clause import Clause, Position, Tongue, Variable
from toolkit.contracts.interlocks import lacking
from toolkit.contracts.library import Library
from toolkit.contracts.values import filled, outside
from toolkit.errors import IncompleteDocumentError, InvalidInputError, RuleRefusesError, WrongUseError
from toolkit.model.order import Order

WIDTH = 88
ANSWERS = {
    "p": Position.PREFERRED,
    "preferred": Position.PREFERRED,
    "f": Position.FALLBACK,
    "fallback": Position.FALLBACK,
    "n": None,
    "no": None,
}
_YES = {"y", "yes"}
_NO = {"n", "no"}
_HELP = (
    "  p: the preferred text, f: the fallback, n: leave it out; "
    "back: the question before; quit: keep the answers and stop."
)


class Answers(msgspec.Struct, kw_only=True):
    """What has been answered so far: *taken* by clause, ``None`` for one left out; *terms* what fills its blanks."""

    schema: Literal["recourse.interview/1"] = "recourse.interview/1"
    taken: dict[str, Position | None] = {}
    terms: dict[str, dict[str, str | int | float]] = {}


class _BackError(Exception):
    """The person wants the question before."""


class _QuitError(Exception):
    """The person stops, or the terminal has ended."""


def ask_each(
    suggested: Mapping[str, Position], known: Library, order: Order, talk: Talk, kept: Path
) -> dict[str, Position]:
    """Return the clauses that the person takes; every clause of *suggested* is asked for, its position the default.

    Raises:
        IncompleteDocumentError: the person quits; the answers are in the file *kept*.
        RuleRefusesError: no clause was taken.
    """
    if not talk.can_ask:
        raise WrongUseError("--interview asks at a terminal, and there is none here.", "Name the clauses: --clause ID.")
    interview = _Interview(suggested, known, order, kept)
    try:
        interview.run()
    except _QuitError:
        told = f" The answers are kept in {kept}." if interview.answers.taken else ""
        hint = "Give the same command again to go on. Nothing else was written." if told else "Nothing was written."
        raise IncompleteDocumentError(f"The interview ended before its last question.{told}", hint) from None
    taken = {one: position for one, position in interview.answers.taken.items() if position is not None}
    if not taken:
        kept.unlink(missing_ok=True)
        raise RuleRefusesError("No clause was taken: there are no terms to write.", "Take at least one.")
    for one, blanks in interview.answers.terms.items():
        if one in taken:
            order.terms.setdefault(one, {}).update(blanks)
    return taken


class _Interview:
    def __init__(self, suggested: Mapping[str, Position], known: Library, order: Order, kept: Path) -> None:
        self.suggested, self.known, self.order, self.kept = suggested, known, order, kept
        self.answers = Answers()
        self.steps = list(suggested)

    def run(self) -> None:
        _say(_HELP.strip())
        self._go_on()
        place = self._first_open(0)
        while place < len(self.steps):
            try:
                self._ask(place)
            except _BackError:
                place = self._before(place)
                continue
            except _QuitError:
                self.answers.taken.pop(self.steps[place], None)  # answered in part only
                self._keep()
                raise
            self._keep()
            place = self._first_open(place)

    def _go_on(self) -> None:
        """Take up the answers of an earlier interview, if the person wants them."""
        if not self.kept.is_file():
            return
        with suppress(OSError, msgspec.MsgspecError):
            found = msgspec.json.decode(self.kept.read_bytes(), type=Answers)
            found.taken = {one: position for one, position in found.taken.items() if one in self.known.clauses}
            if found.taken and _yes(
                f"{len(found.taken)} answers are kept in {self.kept}. Go on from there? [Y/n] ", default=True
            ):
                self.answers = found
                self.steps += [one for one in found.taken if one not in self.steps]

    def _first_open(self, place: int) -> int:
        open_ones = (number for number in range(place, len(self.steps)) if self.steps[number] not in self.answers.taken)
        return next(open_ones, len(self.steps))

    def _before(self, place: int) -> int:
        """Return the place of the clause before, whose answer is taken back."""
        before = max(place - 1, 0)
        for one in self.steps[before : place + 1]:
            self.answers.taken.pop(one, None)
            self.answers.terms.pop(one, None)
        return before

    def _keep(self) -> None:
        if not self.answers.taken:
            return
        with suppress(OSError):  # answers that cannot be kept are no reason to stop asking
            self.kept.write_bytes(msgspec.json.format(msgspec.json.encode(self.answers), indent=2))

    def _ask(self, place: int) -> None:
        clause = self.steps[place]
        one = self.known.clauses[clause]
        _say(f"\n[{place + 1}/{len(self.steps)}] {one.front.title} ({one.id})")
        _say_wrapped("preferred  ", one.front.positions.preferred)
        _say_wrapped("fallback   ", one.front.positions.fallback)
        _say_wrapped("without it ", one.front.consequence)
        needing = self._needing(clause)
        if needing:
            _say_wrapped("needed by  ", ", ".join(needing))
        position = _answer(self.suggested.get(clause, Position.PREFERRED))
        if position is None:
            if needing and not _yes(
                f"  {', '.join(needing)} cannot stand without it. Leave out too? [y/N] ", default=False
            ):
                self._ask(place)
                return
            self.answers.taken |= dict.fromkeys([clause, *needing])
            return
        self.answers.taken[clause] = position
        try:
            self._ask_blanks(one, position)
            self._ask_needed(one)
        except _BackError:  # from within a clause: the clause is asked again
            self.answers.taken.pop(clause, None)
            self.answers.terms.pop(clause, None)
            self._ask(place)

    def _needing(self, clause: str) -> list[str]:
        """Return the clauses taken that cannot stand without *clause*."""
        left = self._possible() - {clause}
        return [
            other for other in self._taken() if clause in lacking(self.known.clauses[other], left) and other != clause
        ]

    def _taken(self) -> list[str]:
        return [one for one, position in self.answers.taken.items() if position is not None]

    def _possible(self) -> frozenset[str]:
        """Return the clauses that are taken, and those that may still be."""
        return frozenset(one for one in self.steps if self.answers.taken.get(one, Position.PREFERRED) is not None)

    def _ask_needed(self, one: Clause) -> None:
        """Tell at once what *one* needs and will not find, and take it, or leave *one* out."""
        for wanted in list(lacking(one, self._possible())):
            other = self.known.clauses[wanted]
            if _yes(f"  {one.id} needs {wanted} ({other.front.title}). Take it too? [Y/n] ", default=True):
                if wanted not in self.steps:
                    self.steps.append(wanted)
                self.answers.taken[wanted] = Position.PREFERRED
                self._ask_blanks(other, Position.PREFERRED)
                self._ask_needed(other)
            else:
                _say(f"  Then {one.id} is left out.")
                self.answers.taken[one.id] = None
                return

    def _ask_blanks(self, one: Clause, position: Position) -> None:
        """Ask for each blank of the text that is taken and that the order file does not state."""
        for name, default in _blanks(one, position, self.order):
            variable = one.front.variables[name]
            if name not in self.order.terms.get(one.id, {}):
                value = _ask_blank(variable, default)
                if value is not None:
                    self.answers.terms.setdefault(one.id, {})[name] = value


def _blanks(one: Clause, position: Position, order: Order) -> Iterator[tuple[str, str | None]]:
    """Yield the blanks of the text in *position* with what fills them unasked."""
    try:
        yield from ((name, blank.texts[Tongue.ENGLISH]) for name, blank in filled(one, position, order).items())
    except InvalidInputError:  # one has no value, or one of the order file that does not do: all are asked
        for name, variable in one.front.variables.items():
            yield name, None if variable.default is None else str(variable.default)


def _answer(default: Position) -> Position | None:
    shown = "P/f/n" if default is Position.PREFERRED else "p/F/n"
    while True:
        word = _line(f"Take it? [{shown}] ", short=True).casefold()
        if not word:
            return default
        if word in ANSWERS:
            return ANSWERS[word]
        _say(_HELP)


def _ask_blank(variable: Variable, default: str | None) -> str | int | float | None:
    """Return what the person gives for a blank, ``None`` for what fills it unasked; asked again until it can be."""
    unit = f" ({variable.unit})" if variable.unit else ""
    while True:
        word = _line(f"  {variable.means}{unit} [{'' if default is None else default}] ")
        if not word and default is not None:
            return None
        value = _value(word, variable.type)
        faults = list(_faults(word, value, variable))
        if not faults:
            return value
        _say(f"  “{word}” does not do: {'; '.join(faults)}." if word else "  It has no default; give one.")


def _faults(word: str, value: str | float, variable: Variable) -> Iterator[str]:
    if not word:
        yield "it has no default"
    elif variable.type in {"integer", "number"} and isinstance(value, str):
        yield "it must be a whole number" if variable.type == "integer" else "it must be a number"
    elif variable.type == "date" and _no_date(word):
        yield "it must be a day, as in 2026-11-26"
    elif (
        variable.type in {"text", "money"} and isinstance(value, str) and word.casefold() in {*ANSWERS, *_YES, "b", "q"}
    ):
        yield "it would be printed in the clause; press Enter for what stands in brackets"
    else:
        yield from outside(value, variable)


def _no_date(word: str) -> bool:
    try:
        dt.date.fromisoformat(word)
    except ValueError:
        return True
    return False


def _value(word: str, kind: str) -> str | int | float:
    """Return what *word* means as a value of *kind*; what is no number stays text."""
    try:
        return int(word) if kind == "integer" else float(word) if kind in {"number", "money"} else word
    except ValueError:
        return word


def _yes(prompt: str, *, default: bool) -> bool:
    while True:
        word = _line(prompt, short=True).casefold()
        if word in _YES or word in _NO or not word:
            return word in _YES or (default and not word)
        _say("  y or n.")


def _line(prompt: str, *, short: bool = False) -> str:
    """Return what is typed at *prompt*; *short* says that "b" and "q" are commands there and no text."""
    sys.stderr.write(harmless(prompt))
    sys.stderr.flush()
    line = sys.stdin.readline()
    word = harmless(line).strip()
    if not line or word.casefold() == "quit" or (short and word.casefold() == "q"):
        raise _QuitError
    if word.casefold() == "back" or (short and word.casefold() == "b"):
        raise _BackError
    return word


def _say(text: str) -> None:
    sys.stderr.write(harmless(text) + "\n")


def _say_wrapped(label: str, text: str) -> None:
    _say(textwrap.fill(text, WIDTH, initial_indent="  " + label, subsequent_indent=" " * (2 + len(label))))
