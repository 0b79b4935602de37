"""The terms clause by clause, at the terminal: what each gives, what its absence costs, and what fills its blanks."""

import sys
import textwrap
from collections.abc import Mapping

from toolkit.cli.console import Talk, harmless
from toolkit.contracts.clause import Clause, Position
from toolkit.contracts.library import Library
from toolkit.errors import IncompleteDocumentError, WrongUseError
from toolkit.model.order import Order

WIDTH = 88
ANSWERS = {
    "": Position.PREFERRED,
    "p": Position.PREFERRED,
    "preferred": Position.PREFERRED,
    "f": Position.FALLBACK,
    "fallback": Position.FALLBACK,
    "n": None,
    "no": None,
}


def ask_each(suggested: Mapping[str, Position], known: Library, order: Order, talk: Talk) -> dict[str, Position]:
    """Return the clauses that the person takes; every clause of *suggested* is asked for, its position the default."""
    if not talk.can_ask:
        raise WrongUseError("--interview asks at a terminal, and there is none here.", "Name the clauses: --clause ID.")
    taken: dict[str, Position] = {}
    for number, clause in enumerate(suggested, start=1):
        one = known.clauses[clause]
        _say(f"\n[{number}/{len(suggested)}] {one.front.title} ({one.id})")
        _say_wrapped("preferred  ", one.front.positions.preferred)
        _say_wrapped("fallback   ", one.front.positions.fallback)
        _say_wrapped("without it ", one.front.consequence)
        needed = [other for other in taken if clause in known.clauses[other].front.requires]
        if needed:
            _say_wrapped("needed by  ", ", ".join(needed))
        position = _answer(suggested[clause])
        if position is not None:
            taken[clause] = position
            _ask_blanks(one, order)
    return taken


def _answer(default: Position) -> Position | None:
    shown = "P/f/n" if default is Position.PREFERRED else "p/F/n"
    while True:
        word = _line(f"Take it? [{shown}] ").casefold()
        if word == "":
            return default
        if word in ANSWERS:
            return ANSWERS[word]
        _say("  p for the preferred text, f for the fallback, n to leave it out.")


def _ask_blanks(one: Clause, order: Order) -> None:
    """Ask for each blank that the order file does not fill, and put the answer where the order file would have it."""
    for name, blank in one.front.variables.items():
        if name in order.terms.get(one.id, {}):
            continue
        unit = f" ({blank.unit})" if blank.unit else ""
        word = _line(f"  {blank.means}{unit} [{blank.default}] ")
        if word:
            order.terms.setdefault(one.id, {})[name] = _value(word, blank.type)


def _value(word: str, kind: str) -> str | int | float:
    """Return what *word* means as a value of *kind*; what is no number stays text and is refused where it is used."""
    try:
        return int(word) if kind == "integer" else float(word) if kind == "number" else word
    except ValueError:
        return word


def _line(prompt: str) -> str:
    sys.stderr.write(harmless(prompt))
    sys.stderr.flush()
    line = sys.stdin.readline()
    if not line:
        raise IncompleteDocumentError("The interview ended before its last question.", "Nothing was written.")
    return harmless(line).strip()


def _say(text: str) -> None:
    sys.stderr.write(harmless(text) + "\n")


def _say_wrapped(label: str, text: str) -> None:
    _say(textwrap.fill(text, WIDTH, initial_indent="  " + label, subsequent_indent=" " * (2 + len(label))))
