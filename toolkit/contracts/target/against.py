"""What a contract already says of a clause to be put in: the same, the opposite, or the same in other figures."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from toolkit.contracts.checking import Evidence, Status, Verdict
from toolkit.contracts.clause import Tongue
from toolkit.contracts.figures import figures
from toolkit.contracts.passages import Passage
from toolkit.contracts.schedule import Chosen, article

_GOOD = (Status.PRESENT, Status.WEAKER)
_LONGEST = 160
_MONEY = re.compile(r"(?:USD|EUR|GBP|CNY|RMB|CHF|US\$|[$€£¥])\s?(\d[\d,.]*\d|\d)|(\d[\d,.]*\d|\d)\s?(?:USD|EUR|CNY|元)")
# Clauses that presume one way of paying, and the words of a contract that pays in another.
_BY_CREDIT = re.compile(r"letters? of credit|\bL/C\b|信用证", re.IGNORECASE)
_NOT_BY_CREDIT = re.compile(r"(?:no|not|without)\b[^.]{0,40}(?:letters? of credit|L/C)", re.IGNORECASE)
_BY_TRANSFER = frozenset({"e1-balance-on-pass", "e1-open-account", "e1-staged-balance", "e2-deposit-nature"})


class Against(NamedTuple):
    """*there* quotes what the contract says in the same sense, *opposite* what to the opposite.

    *figures* are the quotes in which it gives other figures for what it grants.
    """

    there: tuple[str, ...]
    opposite: tuple[str, ...]
    figures: tuple[str, ...]


def against(one: Chosen, verdicts: Mapping[str, Verdict], passages: tuple[Passage, ...]) -> Against:
    """Return what the contract of *passages* with its *verdicts* says of the clause *one*."""
    evidence = [
        found for verdict in verdicts.values() if verdict.library == one.clause.id for found in verdict.evidence
    ]
    good = [found for found in evidence if found.status in _GOOD]
    bad = [found for found in evidence if found.status is Status.ADVERSE]
    own = {tongue: _figures(_plain(one, tongue)) for tongue in one.clause.front.languages}
    differing = tuple(
        f"{_quoted(found)}: {told}" for found in good for told in [_other_figures(found, own)] if told is not None
    )
    opposite = (*map(_quoted, bad), *_by_credit(one, passages))
    return Against(tuple(map(_quoted, good)), opposite, differing)


def _other_figures(found: Evidence, own: Mapping[Tongue, Mapping[str, list[float]]]) -> str | None:
    """Return in what the sentence *found* gives other figures than the clause; ``None`` where it does not."""
    for unit, theirs in _figures(found.sentence.quote).items():
        ours = next((figures[unit] for figures in own.values() if unit in figures), None)
        if ours is not None and not set(theirs) <= set(ours):
            return f"{_told(theirs)} {unit} there, {_told(ours)} {unit} in the clause"
    return None


def _figures(text: str) -> dict[str, list[float]]:
    found = figures(text)
    amounts = [float(re.sub(r",(?=\d{3})", "", one or other).replace(",", ".")) for one, other in _MONEY.findall(text)]
    return {**found, "in money": amounts} if amounts else found


def _by_credit(one: Chosen, passages: tuple[Passage, ...]) -> Iterator[str]:
    """Yield where the contract pays by letter of credit, which a clause on transfers leaves no room for."""
    if one.clause.id not in _BY_TRANSFER:
        return
    for passage in passages:
        hit = _BY_CREDIT.search(passage.text)
        if hit is not None and _NOT_BY_CREDIT.search(passage.text) is None:
            start = max(0, hit.start() - _LONGEST // 2)
            yield f"{_placed(passage)}“{passage.text[start : start + _LONGEST].strip()}” (a letter of credit)"
            return


def _quoted(found: Evidence) -> str:
    return f"{_placed(found.sentence.passage)}“{found.sentence.quote[:_LONGEST]}”"


def _placed(passage: Passage) -> str:
    return f"{passage.place}: " if passage.place else ""


def _told(numbers: list[float]) -> str:
    return ", ".join(f"{number:g}" for number in dict.fromkeys(numbers))


def _plain(one: Chosen, tongue: Tongue) -> str:
    return "\n".join(sentence.plain() for sentence in article(one, 0, {}).sentences[tongue])
