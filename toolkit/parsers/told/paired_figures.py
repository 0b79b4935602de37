"""Numbers that a sentence gives to classes, whatever it says: "In all I counted 15 major faults and 12 minor ones".

No list has the words of all such sentences. So they are not asked what they mean: numbers to which the defects of every
class add up are totals, and numbers that the standard allows at the AQLs of the report for its sample are limits.
Numbers that could be either, or neither, are not read here.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from toolkit.model.report import Defect
from toolkit.model.severity import Counts, Severity
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.lines import Line
from toolkit.parsers.layout.prose import paragraphs
from toolkit.parsers.lists.defect_lists import sums
from toolkit.parsers.told.figure_tokens import FigureToken, class_of, number_of, tokens_of
from toolkit.parsers.words import classes, folding, lexicon
from toolkit.parsers.words.lazily import Lazy
from toolkit.parsers.words.may_name import may_name_class
from toolkit.parsers.words.others import names_others
from toolkit.parsers.words.readings import NONE_WORDS

_OF_LIMITS = (
    ("figures_told", "limits"), ("rows_told", "limits"), ("rows_told", "permits"), ("limits_told", "accepts"),
)  # fmt: skip
FEWEST = 2  # classes: the number of one alone fits by chance
NEAR = 14.0  # points between two lines of one board
BEGINNING = 3  # words among which a line of one class names it
LONGEST_LINE = 24  # words and signs of such a line
MOST_BETWEEN = 3  # words between a class and its number
_AT_MOST = "≤"
_BEHIND_NUMBER = re.compile(r"(?<![\d.,/])\d{1,4}(?![\d.,/])\s*([^\W\d_]+)")
_TWO_WORDS = re.compile(r"([^\W\d_]+)\s?/\s?[^\W\d_]+")
_OF_SAMPLE = Lazy(r"\d\s*(?:of|out of|von|sur|de|su|op|/)\s*\d{2,}", re.IGNORECASE)
_LABELS = frozenset(":：=")
_SENTENCE = Lazy(r"(?<=\w)[.!](?=\s+[^\d\s(])|[;。；！]|->|=>|→|⇒")
_RATE = Lazy(r"[(（]?\b(?:AQL|NQA|NCA)\s*[:=]?\s*\d+(?:[.,]\d+)?\s*[)）]?")
_BRACKETED = re.compile(r"\s*[(（]\s*([^\W\d_]+)\s*[)）]")
_REPEATED = re.compile(r"(?<![^\W\d_])([^\W\d_]+)\s[(（](\d{1,3})[)）]")  # "seven (7)"
_PAIR = re.compile(r"(?<![\d/.,])(\d{1,3})\s?/\s?(\d{1,3})(?![\d/.,])")

Figures = dict[Severity, int]


class Told(NamedTuple):
    """What one sentence of *row* gives to each class; the first and the second number of each, where it has two."""

    row: Row
    text: str
    series: tuple[Figures, ...]


def paired(rows: Sequence[Row]) -> Iterator[Told]:
    """Yield the sentences of *rows* that give numbers to classes."""
    seen: set[str] = set()
    boxed = ((row, row.text) for row in rows if not row.ruled and len(row.pieces) > 1)
    for row, printed in (*paragraphs(rows), *boxed, *_lines_of_classes(rows)):
        if not (may_name_class(printed) or _mentions_own(printed) or classes.mentions_scheme(printed)):
            continue
        text = _accepting(printed) if tells_limits(printed) else printed
        parts = [part.strip() for part in _SENTENCE.split(text) if part.strip()]
        told = [Told(row, part, tuple(_both_series(part))) for part in parts if part not in seen]
        seen.update(parts)
        told = told if any(one.series for one in told) else [Told(row, text, tuple(_both_series(text)))]
        yield from (one for one in told if one.series and not _is_apart(_without_contrast(one.text)))


def _lines_of_classes(rows: Sequence[Row]) -> Iterator[tuple[Row, str]]:
    """Yield lines right below each other that each begin with another class and count it, as one text.

    "Major: 5 found, 7 allowed" over "Minor: 7 found, 10 allowed".
    """
    run: list[Row] = []
    for row in [*rows, None]:
        near = row is not None and bool(run) and row.page == run[-1].page and row.top - run[-1].bottom < NEAR
        told = row is not None and len(_classes_at_start(row)) == 1
        new = told and row is not None and not any(_classes_at_start(row) & _classes_at_start(each) for each in run)
        if run and not (near and new):
            if len(run) >= FEWEST:
                yield run[0], "; ".join(each.text.rstrip(" .;") for each in run)
            run = []
        run.extend([row] if told and row is not None else [])


def _classes_at_start(row: Row) -> set[Severity]:
    """Return the one class that *row* begins with, where it has a number behind it and names no other."""
    if row.ruled or not any(map(str.isdigit, row.text)) or not may_name_class(row.text):
        return set()
    tokens = tokens_of(row.text)
    named = {token.severity for token in tokens if token.severity is not None}
    begins = any(token.severity is not None for token in tokens[:BEGINNING])
    return named if begins and len(named) == 1 and len(tokens) <= LONGEST_LINE else set()


def _accepting(text: str) -> str:
    """Return *text*, which tells limits, without what stands between a class and its one number.

    Of "Ac / Re major 10 / 11" the first are kept. AQLs and another name of the class go, "no more than" is a sign.
    """
    plain = _PAIR.sub(lambda pair: pair[1] if int(pair[2]) == int(pair[1]) + 1 else pair[0], _RATE.sub(" ", text))
    if plain != text:
        plain = _TWO_WORDS.sub(lambda two: two[1] if lexicon.row_kind(two[0]) == "both" else two[0], plain)
    plain = _BRACKETED.sub(lambda each: "" if class_of(each[1]) else each[0], plain)
    plain = _REPEATED.sub(lambda said: said[1] if number_of(said[1]) == int(said[2]) else said[0], plain)
    return _most().sub(f" {_AT_MOST} ", plain)


@cache
def _most() -> re.Pattern[str]:
    words = sorted(map(re.escape, folding.words_of("limits_told")["most"]), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)


def _without_contrast(sentence: str) -> str:
    """Return *sentence* without what it sets against its figures and gives no class: "…, but a test is missing"."""
    told, *rest = _contrast().split(sentence, maxsplit=1)
    return told if rest and not any(token.severity for token in tokens_of(rest[0])) else sentence


@cache
def _contrast() -> re.Pattern[str]:
    words = sorted(map(re.escape, folding.words_of("figures_told")["but"]), key=len, reverse=True)
    return re.compile(rf"[,;，；]\s*(?:{'|'.join(words)})(?![a-z])", re.IGNORECASE)


def _is_apart(sentence: str) -> bool:
    """Tell whether *sentence* is of another inspection, lot, test or person, of a part or of kinds of defects."""
    if lexicon.is_earlier(sentence) or names_others(sentence) or lexicon.mentions("figures_apart", "words", sentence):
        return True
    words = folding.key(sentence).split()
    lots = set(folding.words_of("judged_apart")["lots"])
    return any(first in lots and (len(name) == 1 or any(map(str.isdigit, name))) for first, name in pairwise(words))


def tells_limits(sentence: str) -> bool:
    """Tell whether *sentence* speaks of what may be found."""
    return _AT_MOST in sentence or any(lexicon.mentions(group, name, sentence) for group, name in _OF_LIMITS)


def is_of_each(sentence: str) -> bool:
    """Tell whether *sentence* speaks of what each unit or carton may have, and not of the sample: "3 per carton"."""
    return lexicon.mentions("limits_kept", "each", sentence)


def are_limits(sentence: str) -> bool:
    """Tell whether the second figure of each class of *sentence* stands for a limit and counts nothing else.

    "2 found, limit 9 photos" and "2 of 125, limit 7" have other figures there.
    """
    known = _beside_figures()
    behind = (match[1] for match in _BEHIND_NUMBER.finditer(sentence))
    return _OF_SAMPLE.search(sentence) is None and all(folding.key(word) in known or class_of(word) for word in behind)


@cache
def _beside_figures() -> frozenset[str]:
    """Return the words that may stand behind a figure of such a sentence."""
    rows, told = folding.words_of("rows"), folding.words_of("limits_told")
    words = (
        *rows["allowed"]["key"],
        *rows["found"]["key"],
        *rows["found"]["with"],
        *told["accepts"],
        *told["beside"],
        *folding.words_of("figures_told")["against"],
        *folding.words_of("figures_told")["found"],
        *folding.words_of("block_words")["defect"],
        *folding.words_of("limits_kept")["plain"],
        *lexicon.single_units(),
        "aql",
    )
    return frozenset(part for word in words for part in folding.key(word).split())


def totals_in(told: Sequence[Told], defects: Sequence[Defect], found: Counts, limits: Counts) -> Line | None:
    """Return the totals of the first sentence whose numbers are the sums of *defects* and no known *limits*.

    What is *found* already must be the same there.
    """
    added = dict(zip(Severity, sums(defects), strict=True))
    for one in told:
        for figures in one.series:
            if len(one.series) == 1 and tells_limits(one.text) and not _are_others(figures, limits):
                continue
            fits = all(figures[severity] == added[severity] for severity in figures)
            whole = all(severity in figures for severity in Severity if added[severity])
            is_limit = all(limits[severity] == number for severity, number in figures.items())
            known = all(figures.get(severity, number) == number for severity, number in found.items())
            if known and fits and whole and any(figures.values()) and not is_limit:
                values = {severity: str(number) for severity, number in figures.items()}
                return Line("found", one.text, values, one.row.page, one.row.box)
    return None


def _are_others(figures: Figures, limits: Counts) -> bool:
    """Tell whether *figures* are none of the *limits*, which are known of each class: "within the limits (5 major)"."""
    known = [limits[severity] for severity in figures]
    return None not in known and any(limit != number for limit, number in zip(known, figures.values(), strict=True))


def _mentions_own(text: str) -> bool:
    folded = folding.key(text) if classes.own_names() else ""
    return any(name in folded for name in classes.own_names())


def _both_series(text: str) -> Iterator[Figures]:
    """Yield the numbers of each class, and those that they are held against: "4 major and 7 minor against 7 and 10"."""
    first, *rest = _against().split(text, maxsplit=1)
    against = [token.number for token in tokens_of(rest[0])] if rest else []
    numbers = [number for number in against if number is not None]
    told = list(_series(tokens_of(first))) if rest and not any(t.severity for t in tokens_of(rest[0])) else []
    order = [token.severity for token in tokens_of(first) if token.severity is not None]
    if len(told) == 1 and set(order) == set(told[0]) and len(numbers) == len(order):
        yield told[0]
        yield dict(zip(order, numbers, strict=True))
    else:
        yield from _series(tokens_of(text))


@cache
def _against() -> re.Pattern[str]:
    words = "|".join(map(re.escape, folding.words_of("figures_told")["against"]))
    return re.compile(rf"\s(?:{words})\s", re.IGNORECASE)


def _series(tokens: Sequence[FigureToken]) -> Iterator[Figures]:
    """Yield the first number of each class, and the second: "Major 4 (max. 7)"; none where a class is named twice."""
    places = _once([at for at, token in enumerate(tokens) if token.severity is not None], tokens)
    if len(places) < FEWEST:
        return
    taken: set[int] = set()
    told: dict[Severity, list[int]] = {}
    for at, end in zip(places, [*places[1:], len(tokens)], strict=True):
        severity = tokens[at].severity
        numbers = _before(tokens, at, taken) or _behind(tokens, at, end, taken)
        if severity is None or not numbers:
            return
        told[severity] = numbers
    yield {severity: numbers[0] for severity, numbers in told.items()}
    for order in range(1, max(map(len, told.values()))):  # "critical none" has no second one
        more = {severity: numbers[order] for severity, numbers in told.items() if len(numbers) > order}
        if len(more) < FEWEST or any(told[severity][0] for severity in told if severity not in more):
            return
        yield more


def _once(places: Sequence[int], tokens: Sequence[FigureToken]) -> list[int]:
    """Return the *places* of the classes; of one named twice that right behind a number; none where two have one."""
    named = [tokens[at].severity for at in places]
    counted = [at for at in places if at and tokens[at - 1].number is not None]
    kept = [at for at in places if named.count(tokens[at].severity) == 1 or at in counted]
    return kept if len({tokens[at].severity for at in kept}) == len(kept) else []


def _before(tokens: Sequence[FigureToken], at: int, taken: set[int]) -> list[int]:
    """Return the number before the class at *at*: "15 serious faults", "3 difetti gravi", "no critical"."""
    labels = at + 1 < len(tokens) and tokens[at + 1].text in _LABELS  # "nil Major: 3"
    place = at - 1 - (at > 1 and lexicon.names_defects(tokens[at - 1].text))
    if at and place not in taken and not labels:
        number = tokens[place].number
        if number is None and folding.key(tokens[place].text) in _none():
            number = 0
        if number is not None:
            taken.add(place)
            return [number]
    return []


def _behind(tokens: Sequence[FigureToken], at: int, end: int, taken: set[int]) -> list[int]:
    """Return the numbers behind the class at *at* and before the next, but one that stands right before that."""
    span = tokens[at + 1 : end]
    behind = end + 1 < len(tokens) and tokens[end + 1].text in _LABELS  # the next class has its number behind it
    if end < len(tokens) and span and span[-1].number is not None and len(span) > 1 and not behind:
        span = span[:-1]
    found = [(place, token.number) for place, token in enumerate(span) if token.number is not None]
    if found and sum(token.text.isalpha() for token in span[: found[0][0]]) <= MOST_BETWEEN:
        taken.update(at + 1 + place for place, _ in found)
        return [number for _, number in found]
    none = any(folding.key(token.text) in _none() or folding.key(token.text) == "not" for token in span[:MOST_BETWEEN])
    return [0] if none and not found else []


@cache
def _none() -> frozenset[str]:
    """Return the words for none, as compared."""
    return frozenset(map(folding.key, NONE_WORDS)) - {""}
