"""What a report says of the classes that it numbers: in its plan, or in a legend that names the head they stand under.

So "1 – critical" in the first column of a plan with the head "Fault class (FC)", or "Fault class: 1 = critical, …".
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.words import classes, folding, lexicon
from toolkit.parsers.words.lazily import Lazy

FEWEST = 2  # classes that are explained
MOST = 6  # rows of a plan
LONGEST = 3  # words of the name of a class in a legend
SHORT = 2  # letters of a short name, or more: "FC"
_LETTERS = "ABCD"
NUMBER = rf"[1-4]|I{{1,3}}|IV|[{_LETTERS}]"
_MARKED = Lazy(rf"(?P<mark>{NUMBER})\s*(?:[–—:=.)-]\s*|\s)(?P<name>[^\W\d_].*)")
_ALONE = re.compile(NUMBER)
_MEANT = Lazy(rf"(?<!\w)(?P<mark>{NUMBER})\s*=\s*(?P<name>[^\W\d_][^\d,;=()（），；]*)")
_SHORT_NAME = re.compile(rf"\(([A-ZÄÖÜ][A-Za-zÄÖÜ]{{{SHORT - 1},3}})\)")
_SENTENCES = Lazy(r"[.;。；]\s*")
_BEFORE_MARK = " \t:：(（–—-"  # between the name of what a legend explains and its first number
_ENDINGS = range(3)  # letters of a plural: "Fault classes", "Fehlerklassen"


class Numbers(NamedTuple):
    """The class of each number, and the *heads* as they are compared under which the numbers stand."""

    meant: Mapping[str, Severity]
    heads: frozenset[str]
    plan: frozenset[int]  # the rows that explain them
    short: frozenset[str] = frozenset()  # those of the heads that no other thing has: "FC", and not "class"


def explained(rows: Sequence[Row]) -> Numbers | None:
    plans = list(_in_plans(rows))
    plans += _in_legends(rows, frozenset().union(*(plan.heads for plan in plans)))
    if not plans or any(plan.meant != plans[0].meant for plan in plans):
        return None
    heads, short = (frozenset().union(*(getattr(plan, name) for plan in plans)) for name in ("heads", "short"))
    return Numbers(plans[0].meant, heads, frozenset().union(*(plan.plan for plan in plans)), short)


def _in_plans(rows: Sequence[Row]) -> Iterator[Numbers]:
    """Yield the numbers of plans: tables whose first head is one of classes, with a number before each name."""
    for index, row in enumerate(rows):
        if len(row.pieces) > 1 and heads_classes(row.pieces[0].text):
            below = rows[index + 1 : index + 1 + MOST]
            told = {id(each): found for each in below if are_level(each, row) and (found := marked(each))}
            if meant := _distinct(list(told.values())):
                lettered = any(mark in _LETTERS for mark in meant)  # those are read as marks
                told_of = (
                    Numbers({}, frozenset(), frozenset()) if lettered else Numbers(meant, frozenset(), frozenset(told))
                )
                head = row.pieces[0].text
                yield told_of._replace(heads=_names(head), short=_short_names(head))


def _in_legends(rows: Sequence[Row], known: frozenset[str]) -> Iterator[Numbers]:
    """Yield the numbers of lines that explain those of a head: "Class: 1 = critical, 2 = major, 3 = minor".

    What else is numbered in this way has classes of its own: the priorities of a repair, the finds of another audit.
    Letters are read as marks.
    """
    for row in rows:
        if "=" not in row.text:
            continue
        found = [(match["mark"], classes.severity(match["name"].strip(" ."))) for match in _MEANT.finditer(row.text)]
        told = [(mark, severity) for mark, severity in found if severity and mark not in _LETTERS]
        heads = _heads_of_legend(row.text, known)
        if heads and len(told) == len(found) and (meant := _distinct(told)):
            names, short = (frozenset().union(*map(of, heads)) for of in (_names, _short_names))
            yield Numbers(meant, names, frozenset(), short)


def _heads_of_legend(text: str, known: frozenset[str]) -> list[str]:
    """Return the heads whose numbers a legend explains by its name, one or several: "Fault classes (FC)"."""
    first = _MEANT.search(text)
    before = text[: first.start()].rstrip(_BEFORE_MARK) if first else ""
    led_by, _, name = _SENTENCES.split(before)[-1].replace("：", ":").rpartition(":")
    if led_by.strip() and not lexicon.mentions("own_words", "legends", led_by):
        return []
    whole = name.strip()
    bare = folding.without_brackets(whole).strip()
    singular = (bare[: len(bare) - more] for more in _ENDINGS)
    return [one + whole[len(bare) :] for one in singular if folding.key(one) in known or heads_classes(one)]


def heads_classes(text: str) -> bool:
    return lexicon.meaning("columns", text) == "severity" and classes.severity(text) is None


def _names(head: str) -> frozenset[str]:
    """Return the names of a column with *head*, as they are compared: the whole, and the short ones."""
    return frozenset(map(folding.key, (head, folding.without_brackets(head)))) | _short_names(head)


def _short_names(head: str) -> frozenset[str]:
    """Return the short names of *head*, as they are compared: that in its brackets, and its first letters."""
    words = re.findall(r"[^\W\d_]+", folding.without_brackets(head))
    initials = ["".join(word[0] for word in words)] if len(words) >= SHORT else []
    return frozenset(map(folding.key, (*_SHORT_NAME.findall(head), *initials)))


def are_level(row: Row, head: Row) -> bool:
    return (row.page, row.table) == (head.page, head.table)


def marked(row: Row) -> tuple[str, Severity] | None:
    """Return the number and the class that *row* begins with, in one cell or in two: "1 – critical", "1 | critical"."""
    texts = [piece.text.strip() for piece in row.pieces[:2]]
    match = _MARKED.fullmatch(texts[0]) if texts else None
    if match is None and len(texts) > 1 and _ALONE.fullmatch(texts[0]):
        mark, name = texts
    elif match is not None:
        mark, name = match["mark"], match["name"]
    else:
        return None
    severity = classes.severity(name) if len(name.split()) <= LONGEST else None
    return (mark, severity) if severity else None


def _distinct(told: Sequence[tuple[str, Severity]]) -> dict[str, Severity]:
    """Return *told* by number; nothing where fewer than two classes are, or a number or a class comes twice."""
    meant = dict(told)
    sure = len(meant) == len(told) == len(set(meant.values())) >= FEWEST
    return meant if sure else {}
