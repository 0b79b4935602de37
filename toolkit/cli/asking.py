"""What a letter lacks and nobody gave: asked for at a terminal, one by one, and kept in the order file on request."""

import sys
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from toolkit.cli.console import Talk, harmless
from toolkit.cli.inputs import Given, take
from toolkit.cli.orders import order_in
from toolkit.cli.outputs import write
from toolkit.errors import IncompleteDocumentError, InvalidInputError
from toolkit.model.order import Order

T = TypeVar("T")
Answers = dict[tuple[str, str], str]

# Only what a person can answer on one line; whatever else is missing is listed as it always is.
QUESTIONS = {
    ("buyer", "name"): "Your company, as on the order",
    ("supplier", "name"): "The supplier's company, as on the order",
    ("order", "number"): "Number of the purchase order",
    ("order", "item"): "Item, as on the order",
    ("order", "quantity"): "Quantity ordered, in units",
    ("order", "currency"): "Currency of the order, such as USD",
    ("next_order", "number"): "Number of the next order, whose production is checked",
    ("concession", "approved_by"): "Who decides on the concession (name)",
    ("concession", "note"): "Why these goods are taken (your own note, not for the supplier)",
    ("concession", "agreed"): "What both sides agreed on the remedy, word for word",
    ("concession", "amount"): "Amount of the remedy, such as 1500.00",
    ("release", "approved_by"): "Who releases the goods for you (name of the quality officer)",
}
FIGURES = (("order", "quantity"), ("concession", "amount"))
NEW_FILE = "order.toml"


def complete(make: Callable[[Order], T], file: str | None, order: Order, talk: Talk) -> T:
    """Return what *make* makes of *order*, after asking for what it lacks where somebody can answer."""
    answers: Answers = {}
    while True:
        try:
            made = make(order)
        except IncompleteDocumentError as fault:
            wanted = [path for path in QUESTIONS if ".".join(path) in fault.message and path not in answers]
            if not wanted or not talk.can_ask or file == "-":
                raise
            answers |= {path: ask(path) for path in wanted}
            order = answered(_text(file), answers)
        else:
            if answers:
                offer_to_keep(file, answers, talk)
            return made


def ask(path: tuple[str, str]) -> str:
    """Return the answer to the question for *path* as TOML writes it; an empty answer is asked again."""
    while True:
        sys.stderr.write(f"{QUESTIONS[path]} [{'.'.join(path)}]: ")
        sys.stderr.flush()
        line = sys.stdin.readline()
        if not line:
            raise IncompleteDocumentError(
                f"{'.'.join(path)} was asked for and not answered.", "Put it into the order file."
            )
        text = _as_toml(path, line.strip())
        if text is not None:
            return text
        sys.stderr.write("  Please give " + ("a number such as 1500.\n" if path in FIGURES else "an answer.\n"))


def answered(text: str, answers: Mapping[tuple[str, str], str]) -> Order:
    """Return the order that *text* with *answers* put in says."""
    return order_in(Given(with_answers(text, answers).encode(), NEW_FILE))


def with_answers(text: str, answers: Mapping[tuple[str, str], str]) -> str:
    """Return the order file *text* with *answers* set, every other line and comment as it was."""
    for (table, field), value in answers.items():
        text = _set(text, table, f"{field} = {value}", field)
    return text


def offer_to_keep(file: str | None, answers: Answers, talk: Talk) -> None:
    """Ask whether *answers* shall be kept, and keep them."""
    path = Path(file or NEW_FILE)
    sys.stderr.write(f"Keep these answers in {harmless(str(path))}? [y/N] ")
    sys.stderr.flush()
    if sys.stdin.readline().strip().lower() in ("y", "yes"):
        write(path, with_answers(_text(file), answers).encode(), force=file is not None)
        talk.note(f"Written: {path}")


def _set(text: str, table: str, line: str, field: str) -> str:
    lines = text.splitlines()
    start = next((number for number, one in enumerate(lines) if one.split("#")[0].strip() == f"[{table}]"), None)
    if start is None:
        return "\n".join([*lines, *([""] if lines else []), f"[{table}]", line]) + "\n"
    end = next((n for n in range(start + 1, len(lines)) if lines[n].lstrip().startswith("[")), len(lines))
    kept = [one for one in lines[start + 1 : end] if one.split("=")[0].strip() != field]
    return "\n".join([*lines[: start + 1], line, *kept, *lines[end:]]) + "\n"


def _as_toml(path: tuple[str, str], answer: str) -> str | None:
    clean = harmless(answer).replace("\t", " ")
    if path in FIGURES:
        figure = clean.replace(",", "")
        return figure if _is_figure(figure) else None
    escaped = clean.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"' if clean else None


def _is_figure(text: str) -> bool:
    try:
        value = tomllib.loads(f"x = {text}")["x"]
    except tomllib.TOMLDecodeError:
        return False
    return isinstance(value, int | float) and not isinstance(value, bool) and value > 0


def _text(file: str | None) -> str:
    return "" if file is None else take(file, InvalidInputError).data.decode("utf-8-sig")
