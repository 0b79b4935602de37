"""Two figures of each class in a line whose label says which is which: "Limit (found): major 7 (13), minor 10 (3)".

They are written anew as what was found before what is allowed, each with its word: "major: found 13, allowed 7". What
"accepted" says of finds, nobody can tell: such a label is none.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from toolkit.model.severity import Severity
from toolkit.parsers.words import classes, folding, lexicon
from toolkit.parsers.words.lazily import Lazy, has_cjk
from toolkit.parsers.words.plain_limits import says_otherwise, words_of_what_was_done
from toolkit.parsers.words.remembered import remembered

_NARROW = str.maketrans("（）：，；／［］【】、", "():,;/[][],")
_LABEL = Lazy(
    r"(?P<first>[^\d()\[\]/]+?)\s*(?:[(\[]\s*(?P<inside>[^\d()\[\]]+?)\s*[)\]]|(?:/|\bvs\.?|\bversus)\s*(?P<second>[^\d()\[\]/]+?))"
)
_FIGURES = re.compile(
    r"\s*(?P<first>\d{1,4})\s*(?:[(\[]\s*(?P<inside>\d{1,4})(?:\s*/\s*(?P<reject>\d{1,4}))?\s*[)\]]"
    r"|(?:/|vs\.?|versus)\s*(?P<second>\d{1,4}))(?![\d.,/]*\d|\s*%)\s*"
)
_EACH = re.compile(  # "found: 13 [Ac 7]"
    r"(?P<first>[^\d()\[\]]+?)[\s:=]*(?P<one>\d{1,4})\s*[(\[]\s*(?P<second>[^\d()\[\]]+?)[\s:=]*(?P<other>\d{1,4})\s*[)\]]"
)
_SIGNS = " :-–—,;.|·/"
_DIGIT = re.compile(r"\d")
LONGEST = 160  # characters of such a line
LONGEST_NAME = 3  # words of a class
FOUND, ALLOWED = "found", "allowed"


class Order(NamedTuple):
    """Which figure of two a label names first, and whether the limit has the rejection number behind it."""

    first: str
    both: bool = False


@remembered
def two_in_line(text: str) -> str | None:
    """Return *text* with the figures of each class named one by one; ``None`` for any other text."""
    plain = " ".join(text.replace("：", ": ").replace("，", ", ").translate(_NARROW).split())
    if len(plain) > LONGEST or not any(map(str.isdigit, plain)) or not any(sign in plain for sign in "([/v"):
        return None
    told = list(_told(plain))
    if not told or None in told:
        return None
    named = [each for each in told if each is not None]
    if len({severity for severity, _ in named}) < len(named):
        return None
    return "; ".join(said for _, said in named)


def _told(plain: str) -> Iterator[tuple[Severity, str] | None]:
    """Yield what each part of *plain*, up to its figures, says of its class; ``None`` for what is not understood."""
    if (each := _each_named(plain)) is not None:
        yield each
        return
    order: Order | None = None
    place = 0
    while place < len(plain):
        start = _DIGIT.search(plain, place)
        figures = _FIGURES.match(plain, start.start()) if start else None
        if start is None or figures is None:
            if plain[place:].strip(_SIGNS):
                yield None
            return
        name, order = _named(plain[place : start.start()], order)
        severity = classes.severity(name) if name else None
        pair = _in_order(figures, order) if order else None
        yield (severity, f"{name}: found {pair[0]}, allowed {pair[1]}") if severity and pair else None
        place = figures.end()


def _named(head: str, order: Order | None) -> tuple[str, Order | None]:
    """Return the class that *head* names, and the order that it tells; that before where it names a class alone."""
    plain = head.strip(_SIGNS)
    if _is_class(plain):
        return plain, order
    for name, label in _parted(plain):
        if _is_class(name) and (own := _order(label)) is not None:
            return name, own
    return "", None


def _parted(plain: str) -> Iterator[tuple[str, str]]:
    """Yield the words at either end of *plain*, or its first signs of Chinese, each with what is left as a label."""
    words = plain.split()
    for length in range(1, min(len(words), LONGEST_NAME + 1)):
        yield " ".join(words[:length]).strip(_SIGNS), " ".join(words[length:])
        yield " ".join(words[-length:]).strip(_SIGNS), " ".join(words[:-length])
    for end in range(2, LONGEST_NAME + 2) if has_cjk(plain) else ():
        yield plain[:end].strip(_SIGNS), plain[end:]


def _is_class(name: str) -> bool:
    return not any(sign in name for sign in "()[]:/") and classes.severity(name) is not None


def _order(label: str) -> Order | None:
    """Return the order in which *label* names what was found and what is allowed: "Limit (found)", "Found / Ac"."""
    plain = label.strip(_SIGNS)
    whole = plain[1:-1] if plain.startswith("(") and plain.endswith(")") and plain.count("(") == 1 else plain
    match = _LABEL.fullmatch(whole.strip())
    if match is None:
        return None
    said = (match["first"].strip(_SIGNS), (match["inside"] or match["second"]).strip(_SIGNS))
    kinds = [lexicon.row_kind(one) for one in said]
    done = any(kind == ALLOWED and _may_be_done(one) for kind, one in zip(kinds, said, strict=True))
    if done or sorted(map(str, kinds)) not in ([ALLOWED, FOUND], ["both", FOUND]):
        return None
    return Order(FOUND if kinds[0] == FOUND else ALLOWED, both="both" in kinds)


def _may_be_done(label: str) -> bool:
    """Tell whether *label* may be said of what was found, too, as "accepted", or of a share."""
    return says_otherwise(label) or not words_of_what_was_done().isdisjoint(folding.key(label).split())


def _in_order(figures: re.Match[str], order: Order) -> tuple[str, str] | None:
    """Return what was found and what is allowed of two *figures*; a rejection number is the one behind the limit."""
    first, second = figures["first"], figures["inside"] or figures["second"]
    rejected = figures["reject"]
    if order.both != (rejected is not None):
        return None
    if rejected and (order.first != FOUND or int(rejected) != int(second) + 1):
        return None
    return (first, second) if order.first == FOUND else (second, first)


def _each_named(plain: str) -> tuple[Severity, str] | None:
    """Return what a line says where each of two figures has its own word: "Major - found: 13 [Ac 7]"."""
    match = _EACH.fullmatch(plain)
    if match is None:
        return None
    second = match["second"].strip(_SIGNS)
    for name, rest in _parted(match["first"].strip(_SIGNS)):
        label = rest.strip(_SIGNS)
        kinds = (lexicon.row_kind(label), lexicon.row_kind(second))
        clear = not (_may_be_done(label) or _may_be_done(second)) and set(kinds) == {FOUND, ALLOWED}
        severity = classes.severity(name) if clear and _is_class(name) else None
        if severity is not None:
            pair = (match["one"], match["other"]) if kinds[0] == FOUND else (match["other"], match["one"])
            return severity, f"{name}: found {pair[0]}, allowed {pair[1]}"
    return None
