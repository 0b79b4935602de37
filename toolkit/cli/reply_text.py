"""A reply as text for any terminal: each condition with its stand and sentence, tactics and answers, what is next."""

import re
from collections.abc import Iterator

from toolkit.cases.replies import by_stand
from toolkit.cases.reply_figures import printed
from toolkit.cases.reply_model import Reply, Stand, Step, Tactic

WIDTH = 100
QUOTED = 240  # signs of a sentence that are shown
MARKS = {"accepted": "+", "refused": "!", "unclear": "?", "silent": "-"}
_LEFT = 12
_LONGEST = 60  # signs of a word
_PIECES = re.compile(r"\s*[\u2e80-\uffef]|\s*[^\s\u2e80-\uffef]+")
_LEGEND = "+ accepted   ! refused   ? unclear: ask for a plain yes or no   - silent: silence accepts nothing"
_MANNERS = {
    "accepts_all": "accepts all",
    "accepts_partly": "accepts part of it",
    "refuses": "refuses",
    "disputes_findings": "disputes the findings",
    "unclear": "no plain answer",
    "no_answer": "no answer",
}


def reply_text(reply: Reply) -> str:
    """Return *reply* as a table of at most 100 columns, with what is open and the next steps below it."""
    return "\n".join(_lines(reply))


def _lines(reply: Reply) -> Iterator[str]:
    yield f"The reply: {_MANNERS[reply.attitude]}"
    yield from (line for note in reply.notes for line in _wrapped(note, "Note: "))
    yield ""
    for told in by_stand(reply).values():
        yield from _stands(told)
    yield from _wrapped(_LEGEND, "")
    yield from _tactics(reply.tactics)
    yield from _listed("Open", _open(reply))
    yield from _listed("Next", [_step(step) for step in reply.next])


def _stands(told: tuple[Stand, ...]) -> Iterator[str]:
    """Yield the conditions of one stand; a sentence that is said of several is shown with the first."""
    shown = ("", "")
    for one in told:
        yield from _wrapped(one.text, f"{MARKS[one.stand]} {one.stand:<{_LEFT - 2}}")
        figures = _figures(one)
        if one.why or figures:
            yield from _wrapped("; ".join(filter(None, (one.why, figures))), " " * _LEFT)
        if one.quote and (one.beside, one.quote) != shown:
            both = " – ".join(map(_quoted, filter(None, (one.beside, one.quote))))
            yield from _wrapped(both, " " * _LEFT)
        shown = (one.beside, one.quote)
    if told:
        yield ""


def _figures(one: Stand) -> str:
    sums = (f"{amount.currency} {printed(amount.value)}".strip() for amount in one.amounts)
    shares = (f"{printed(share)} %" for share in one.percentages)
    told = (*(day.isoformat() for day in one.dates), *one.times, *sums, *shares)
    return ", ".join(each for each in told if each not in one.why)


def _tactics(told: tuple[Tactic, ...]) -> Iterator[str]:
    if told:
        yield from ("", "How they argue, and what to answer")
    for one in told:
        yield from _wrapped(f"{one.name}: {_quoted(one.quote)}", "  ")
        yield from _wrapped(f"{one.answer}{_rules(one.rules)}", "    -> ")


def _listed(name: str, texts: list[str]) -> Iterator[str]:
    if texts:
        yield from ("", name)
    for text in texts:
        yield from _wrapped(text, "  - ")


def _open(reply: Reply) -> list[str]:
    """Return how many conditions are not settled, which stand above, and what is promised and not here yet."""
    unsettled = sum(one.stand != "accepted" for one in reply.stands)
    count = [f"{unsettled} of {len(reply.stands)} conditions are not settled; see above"] if unsettled else []
    return [*count, *(one.text for one in reply.open[unsettled:])]


def _step(step: Step) -> str:
    paper = f" Paper: {step.paper}." if step.paper else ""
    return f"{step.text}{_rules(step.rules)}{paper}"


def _rules(numbers: tuple[int, ...]) -> str:
    return f" ({', '.join(f'G{number}' for number in numbers)})" if numbers else ""


def _quoted(quote: str) -> str:
    plain = " ".join("".join(sign if sign.isprintable() else " " for sign in quote).split())
    return f"“{plain if len(plain) <= QUOTED else plain[:QUOTED] + ' …'}”"


def _wrapped(text: str, first: str) -> list[str]:
    """Return *text* in lines of at most 100 columns; a Chinese sign takes two."""
    lines = [""]
    for word in _words(text):
        if _columns(lines[-1] + word) > WIDTH - len(first) and lines[-1]:
            lines.append("")
        lines[-1] += word if lines[-1] else word.lstrip()
    indent = " " * len(first)
    return [f"{first if not number else indent}{line.rstrip()}" for number, line in enumerate(lines)]


def _words(text: str) -> Iterator[str]:
    """Yield the pieces between which a line may break: words with the blank before them, and Chinese signs one by one.

    A word without end is cut, as nothing in a reply may be wider than the terminal.
    """
    for piece in _PIECES.findall(text):
        yield from (piece[at : at + _LONGEST] for at in range(0, len(piece), _LONGEST))


def _columns(text: str) -> int:
    return sum(1 + ("\u2e80" <= sign <= "\uffef") for sign in text)
