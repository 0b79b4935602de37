"""The AQL that a sentence gives to each class, in whatever order: "大疵 AQL 2.5，小疵 AQL 4.0", "2.5 for class II".

All of them stand behind their classes, or all before them. Only AQLs of the standard count, of two classes or more, and
only in a passage that has the word for them.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise

from toolkit.model.report import Place
from toolkit.model.severity import BySeverity, Rates, Severity
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.prose import paragraphs
from toolkit.parsers.limits.plan_of_figures import MEASURED
from toolkit.parsers.limits.plan_passages import is_unsure
from toolkit.parsers.limits.rates_apart import LEVEL
from toolkit.parsers.told.figure_tokens import FigureToken, tokens_of
from toolkit.parsers.words import classes, lexicon
from toolkit.parsers.words.lazily import Lazy
from toolkit.parsers.words.others import is_of_others, names_seller
from toolkit.parsers.words.readings import aql
from toolkit.parsers.words.three_figures import with_strokes
from toolkit.sampling.iso2859 import is_rate

# "Major (AQL 2.5)", "Minor – AQL: 4,0 %", "Critical defects AQL 0".
_WITH_NAME = Lazy(
    r"(?P<name>[^\d(（\[:：]{2,30}?)[\s:：,–—-]*[(（\[]?\s*(?P<label>AQL|NQA|LQA)\s*[:：=]?\s*(?P<rate>\d{1,2}(?:[.,]\d{1,3})?)\s*%?\s*[)）\]]?",
    re.IGNORECASE,
)
_PART = r"(?:\s*/\s*|\s[–-]\s|\s(?:y|und|et|and|e|i|en|ve|và)\s)"
_IN_A_ROW = Lazy(
    rf"(?:AQL|NQA|NCA|LQA)s?\s*(?:{LEVEL}\s*)?[:：=]?\s*[(（\[]?\s*(?:(\d{{1,2}}(?:[.,]\d{{1,3}})?){_PART})?(\d[.,]\d{{1,2}}){_PART}(\d[.,]\d{{1,2}})(?![\d.,]*\s*/|\d)",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\d{1,2}(?:[.,]\d{1,3})?")
_SENTENCE = re.compile(r"(?<=[^\W\d_]{2})\.\s+(?=[^\W_a-z])|。")
LONGEST = 1000  # characters of a passage
LONGEST_LABEL = 60
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_POINTED = re.compile(r"\d[.,]\d")
FEWEST = 2  # classes
REACH = 5  # words and signs between a class and its AQL


def rates_told(rows: Sequence[Row]) -> tuple[Rates, Place] | None:
    """Return the AQLs by class that passages of *rows* give; ``None`` where two differ."""
    boxed = ((row, piece.text) for row in rows for piece in row.pieces if row.ruled or len(row.pieces) > 1)
    lines = ((row, text) for row in rows if not row.ruled and len(row.pieces) > 1 and (text := _from_aql(row)))
    told: dict[Rates, Place] = {}
    for row, text in (*paragraphs(rows), *boxed, *lines):
        if len(text) > LONGEST or not any(map(str.isdigit, text)) or not lexicon.mentions("fields", "aql", text):
            continue
        for sentence in _SENTENCE.split(text):
            rates = _rates(tokens_of(sentence)) if _is_of_plan(sentence) else None
            if rates is not None:
                told.setdefault(rates, Place(row.page, row.box))
    return next(iter(told.items())) if len(told) == 1 else None


def _from_aql(row: Row) -> str:
    """Return the line that came apart behind its label from that on: "AQL: critical 0 | major 2.5 | minor 4.0"."""
    texts = [piece.text for piece in row.pieces]
    first = next((at for at, text in enumerate(texts) if lexicon.mentions("fields", "aql", text)), len(texts))
    return " ".join(texts[first:])


def _texts(rows: Sequence[Row]) -> Iterator[tuple[Row, str]]:
    """Yield the paragraphs of *rows* and their cells, each with its row."""
    yield from paragraphs(rows)
    yield from ((row, piece.text) for row in rows for piece in row.pieces if row.ruled or len(row.pieces) > 1)
    for row in rows:  # "AQL | 0 | 2.5 | 4.0" without heads
        label, *cells = [piece.text for piece in row.pieces] or [""]
        if len(cells) in (2, 3) and lexicon.meaning("fields", label) == "aql" and all(map(_FIGURE.fullmatch, cells)):
            yield row, f"AQL {' / '.join(cells)}"


def rates_in_names(rows: Sequence[Row]) -> tuple[Rates, Place] | None:
    """Return the AQLs in cells behind the names of the classes: "Major (AQL 2.5)"; ``None`` where two differ."""
    found: dict[Severity, set[float]] = {}
    places: list[Place] = []
    cells = ((Place(row.page, row.box), piece.text.strip()) for row in _own(rows) for piece in row.pieces)
    for place, text in cells:
        match = _WITH_NAME.fullmatch(text)
        severity = classes.severity(match["name"].strip()) if match else None
        rate = aql(match["rate"]) if match else None
        if severity is not None and rate is not None and (rate == 0 or is_rate(rate)):
            found.setdefault(severity, set()).add(rate)
            places.append(place)
    if len(found) < FEWEST or any(len(rates) > 1 for rates in found.values()):
        return None
    told = {severity: rates.pop() for severity, rates in found.items()}
    return BySeverity(*(told.get(severity) for severity in Severity)), places[0]


def _own(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield the rows that stand under no line on the seller's own inspection, another time or a proposal."""
    heading = ""
    for row in rows:
        if not row.ruled and len(row.pieces) == 1:
            heading = row.text
        if not (is_of_others(heading) or lexicon.is_earlier(heading) or _is_of_other_goods(heading)):
            yield row


def rates_in_row(rows: Sequence[Row]) -> tuple[Rates, Place] | None:
    """Return the AQLs of "AQL 2.5/4.0" and of "(AQL 0 / 2.5 / 4.0)": the last two are those of major and minor.

    ``None`` where two differ.
    """
    told: dict[Rates, Place] = {}
    for row, text in _texts(rows):
        own = len(text) <= LONGEST and _is_of_plan(text) and not _is_of_other_goods(text)
        for match in _IN_A_ROW.finditer(with_strokes(text)) if own else ():
            *first, major, minor = (aql(rate) for rate in match.groups() if rate)
            if major is None or minor is None or not (is_rate(major) and is_rate(minor)) or major >= minor:
                continue
            told.setdefault(BySeverity(first[0] if first else None, major, minor), Place(row.page, row.box))
    return next(iter(told.items())) if len(told) == 1 else None


def _is_of_other_goods(text: str) -> bool:
    """Tell whether *text* gives AQLs of the seller's own, of packing or of other orders."""
    return names_seller(text) or lexicon.mentions("plan_words", "other_goods", text)


def _is_of_plan(sentence: str) -> bool:
    """Tell whether *sentence* gives AQLs for this inspection: no measures, no one else's, none of another time.

    A label of the limits gives those that they are of: "Allowed as per AQL (0 / 2.5 / 4.0)".
    """
    if not lexicon.mentions("fields", "aql", sentence) or MEASURED.search(sentence) or _YEAR.search(sentence):
        return False
    others = lexicon.is_earlier(sentence) or lexicon.mentions("plan_words", "examples", sentence)
    labels = len(sentence) <= LONGEST_LABEL and lexicon.row_kind(sentence) == "allowed"
    return not others and (labels or not is_unsure(_up_to_last_rate(sentence)))


def _up_to_last_rate(sentence: str) -> str:
    """Return *sentence* up to its last figure with a point: what is said of other goods behind it changes nothing."""
    places = [match.end() for match in _POINTED.finditer(sentence)]
    return sentence[: places[-1]] if places else sentence


def _rates(tokens: Sequence[FigureToken]) -> Rates | None:
    """Return the AQL of each class that *tokens* name, told in one way for all of them and leaving none over.

    The critical class may have none.
    """
    named = {token.severity for token in tokens if token.severity is not None} - {Severity.CRITICAL}
    pointed = [rate for token in tokens if (rate := _rate(token))]
    whole_behind = any(one.severity and two.number for one, two in pairwise(tokens))  # "major 1.5, minor 4"
    ways = (_behind,) if whole_behind else (_behind, _before)
    told = [found for way in ways if named <= (found := dict(_by_class(tokens, way))).keys()]
    whole = [found for found in told if sorted(filter(None, found.values())) == sorted(pointed) and _rises(found)]
    if len(whole) != 1 or len(whole[0]) < FEWEST:
        return None
    return BySeverity(*(whole[0].get(severity) for severity in Severity))


def _rises(rates: Mapping[Severity, float]) -> bool:
    """Tell whether *rates* are no lower for a class than for the one before it: else each is of its neighbour."""
    rising = [rate for severity in Severity if (rate := rates.get(severity)) is not None]
    return rising == sorted(rising) and any(not rate.is_integer() for rate in rising)


def _by_class(
    tokens: Sequence[FigureToken], way: Callable[[Sequence[FigureToken], int], float | None]
) -> Iterator[tuple[Severity, float]]:
    """Yield each class with its AQL, at the first place where it has one."""
    seen: set[Severity] = set()
    for at, token in enumerate(tokens):
        if token.severity is None or token.severity in seen:
            continue
        rate = way(tokens, at)
        if rate is not None:
            seen.add(token.severity)
            yield token.severity, rate


def _behind(tokens: Sequence[FigureToken], at: int) -> float | None:
    for token in tokens[at + 1 : at + 1 + REACH]:
        if token.severity is not None:
            return None
        if (rate := _rate(token)) is not None:
            return rate
    return None


def _before(tokens: Sequence[FigureToken], at: int) -> float | None:
    for token in reversed(tokens[max(0, at - REACH) : at]):
        if token.severity is not None:
            return None
        if (rate := _rate(token)) is not None:
            return rate
    return None


def _rate(token: FigureToken) -> float | None:
    """Return the AQL that *token* is: a figure with a point, nought, or a word for none."""
    value = aql(token.text)
    pointed = "." in token.text or "," in token.text
    return value if value == 0 or (value is not None and pointed and is_rate(value)) else None
