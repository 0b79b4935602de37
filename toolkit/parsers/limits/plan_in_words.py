"""AQLs and limits that one passage tells in any words, where the table of the standard joins them.

"We took 125 pcs. With AQL 0 / 2.5 / 4.0 the limits are 0 critical, 7 major and 10 minor": of 125 goods the standard
accepts just 7 at 2.5 and 10 at 4.0. So the three figures are sample, AQLs and limits, whatever the verbs are.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, product
from typing import NamedTuple

from toolkit.model.report import Place
from toolkit.model.severity import BySeverity, Counts, Rates, Severity
from toolkit.parsers.facts.letterhead import standard
from toolkit.parsers.layout.cells import Row, is_cjk
from toolkit.parsers.layout.prose import paragraphs
from toolkit.parsers.limits.plan_of_figures import plan_of_figures
from toolkit.parsers.limits.plan_passages import is_unsure
from toolkit.parsers.words import classes, folding, lexicon
from toolkit.parsers.words.by_class import class_of
from toolkit.parsers.words.of_sample import may_be_sample
from toolkit.parsers.words.readings import count, level
from toolkit.sampling.iso2859 import SeverityLevel, expected_accept, is_rate, is_sample_size

_FIGURE = r"\d+(?:[.,]\d+)?"
_TOKEN = re.compile(rf"(?<![\d/.,]){_FIGURE}(?:\s?/\s?{_FIGURE}){{2}}(?![\d/])|{_FIGURE}|[^\W\d_]+")
_SENTENCE_END = re.compile(r"[.;；。]\s+")
_SAMPLE = re.compile(r"(?<![\d.,/#-])(\d{2,4})(?=\s*[^\W\d_]{2,})")
FEWEST = 2  # classes with an AQL, so that no chance joins the figures
_CLASSES = tuple(Severity)
_OF_LIMITS = (
    ("figures_told", "limits"), ("rows_told", "limits"), ("rows_told", "permits"), ("limits_told", "accepts"),
)  # fmt: skip


class PlanTold(NamedTuple):
    """The plan of a passage: the sample, and the AQL and the limit of each class."""

    size: int
    rates: Rates
    limits: Counts
    place: Place

    @property
    def sizes(self) -> Counts:
        """Return the sample of each class."""
        return BySeverity(self.size, self.size, self.size)


def plan_in_words(rows: Sequence[Row]) -> PlanTold | None:
    """Return the one plan that passages of *rows* tell and the standard confirms; ``None`` where two differ."""
    told = list(_plans(rows))
    return told[0] if told and len({plan[:3] for plan in told}) == 1 else None


def _plans(rows: Sequence[Row]) -> Iterator[PlanTold]:
    sizes = _sizes_in(rows)
    for row, text in paragraphs(rows):
        if not any(map(str.isdigit, text)) or not _is_of_this_plan(text):
            continue
        found = list(_joined(text, Place(row.page, row.box))) if classes.mentions_class(text) else []
        yield from found or _of_figures(text, Place(row.page, row.box), sizes)


def _sizes_in(rows: Sequence[Row]) -> frozenset[int]:
    """Return the sizes of samples in *rows* that name the standard or its level: "125 sets (Z1.4, level II)"."""
    return frozenset(
        int(match[1])
        for row in rows
        if standard([row]) is not None or level(row.text) is not None
        for piece in row.pieces
        for match in _SAMPLE.finditer(piece.text)
        if is_sample_size(int(match[1]))
    )


def _of_figures(text: str, place: Place, sizes: frozenset[int]) -> Iterator[PlanTold]:
    """Yield the plan that the figures of *text* make, where it speaks of AQLs or of two classes."""
    if not _speaks_of_plan(text):
        return
    told = plan_of_figures(text, _strictness(text), counts_finds=counts_finds(text), elsewhere=sizes)
    if told is not None:
        yield PlanTold(told.size, BySeverity(None, *told.rates), BySeverity(None, *told.limits), place)


def _speaks_of_plan(text: str) -> bool:
    named = {severity for word in _TOKEN.findall(text) if (severity := class_of(word))}
    return len(named) > 1 or lexicon.mentions("fields", "aql", text)


def _joined(text: str, place: Place) -> Iterator[PlanTold]:
    """Yield the first plan of *text* whose AQLs and limits stand by their classes, and that the standard joins."""
    if not _tells_limits(text):
        return
    told = list(_told(text))
    rates = [each for each in told if _are_rates(each)]
    limits = [each for each in told if all(value.isdecimal() for value in each.values())]
    for rate, limit in (*product(rates, limits), *_beside_each_other(text)):
        if size := _size(text, rate, limit):
            aqls = BySeverity(*(_number(rate[s]) if s in rate else None for s in _CLASSES))
            allowed = BySeverity(*(int(limit[s]) if s in limit else None for s in _CLASSES))
            yield PlanTold(size, aqls, allowed, place)
            break


def _is_of_this_plan(text: str) -> bool:
    """Tell whether *text* speaks of the plan that was kept to: no example, no other's.

    A sentence without figures takes nothing back: "If we see more than that, you hear from us".
    """
    unsure = any(is_unsure(said) for said in _SENTENCE_END.split(text) if any(map(str.isdigit, said)))
    return not unsure and not lexicon.mentions("plan_words", "examples", text)


def _tells_limits(text: str) -> bool:
    """Tell whether *text* speaks of limits, and of no finds."""
    return any(lexicon.mentions(group, name, text) for group, name in _OF_LIMITS) and not counts_finds(text)


def counts_finds(text: str) -> bool:
    """Tell whether *text* speaks of what was found, and not only of what may be."""
    told = _without_permission(text)
    return any(lexicon.mentions(group, "found", told) for group in ("figures_told", "rows_told"))


def _without_permission(text: str) -> str:
    """Return *text* without what makes a word for finds one for limits: "10 minor defects may be found"."""
    folded = f" {folding.key(text)} "
    for phrase in lexicon.phrases("rows_told", "permits"):
        folded = folded.replace(phrase if is_cjk(phrase[0]) else f" {phrase} ", " ")
    return folded.strip()


def _tokens(text: str) -> list[str]:
    """Return the figures and the classes of *text*; a word for none before a class is the figure 0."""
    words = _TOKEN.findall(text)
    return [
        "0" if following and count(word).state == "none" and class_of(following) else word
        for word, following in zip(words, [*words[1:], ""], strict=True)
    ]


def _told(text: str) -> Iterator[Mapping[Severity, str]]:
    """Yield the figures that *text* gives to all three classes: behind each other, or before or behind their names."""
    tokens = [token for token in _tokens(text) if token[0].isdigit() or class_of(token)]
    for token in tokens:
        if "/" in token:
            yield dict(zip(_CLASSES, re.split(r"\s?/\s?", token), strict=True))
    for place in range(len(tokens) - 2 * len(_CLASSES) + 1):
        run = tokens[place : place + 2 * len(_CLASSES)]
        pairs = (_paired(run[::2], run[1::2]), _paired(run[1::2], run[::2]))
        yield from (values for values in pairs if values)  # the standard tells which of them are meant


def _beside_each_other(text: str) -> Iterator[tuple[Mapping[Severity, str], Mapping[Severity, str]]]:
    """Yield AQLs and limits of classes that *text* gives both, one beside the other: "5 major (AQL 2.5)".

    A class with one figure has a limit and no AQL.
    """
    tokens = [token for token in _tokens(text) if class_of(token) or re.fullmatch(_FIGURE, token)]
    places = [at for at, token in enumerate(tokens) if class_of(token)]
    if len(places) not in (len(_CLASSES) - 1, len(_CLASSES)):
        return
    for before in range(3):  # figures of a class that stand before its name
        starts = [max(at - before, 0) for at in places]
        zones = [tokens[start:end] for start, end in pairwise([*starts, min(starts[-1] + 3, len(tokens))])]
        named = [severity for zone in zones for token in zone if (severity := class_of(token))]
        figures = [[token for token in zone if not class_of(token)] for zone in zones]
        if len(set(named)) == len(zones) == len(named) and all(1 <= len(each) <= 2 for each in figures):  # noqa: PLR2004
            both = dict(zip(named, figures, strict=True))
            yield from (_rates_and_limits(both, first) for first in (0, 1))


def _rates_and_limits(
    both: Mapping[Severity, Sequence[str]], first: int
) -> tuple[Mapping[Severity, str], Mapping[Severity, str]]:
    """Return the AQLs, those at the place *first* of two figures of a class, and the limits, which are the others."""
    rates = {severity: each[first] for severity, each in both.items() if len(each) > 1}
    return rates, {severity: each[1 - first] if len(each) > 1 else each[0] for severity, each in both.items()}


def _paired(figures: Sequence[str], names: Sequence[str]) -> Mapping[Severity, str] | None:
    """Return each of *figures* by its class, where they are figures and *names* those of all classes."""
    named = [severity for name in names if (severity := class_of(name))]
    whole = len(set(named)) == len(_CLASSES) and all(re.fullmatch(_FIGURE, figure) for figure in figures)
    return dict(zip(named, figures, strict=True)) if whole else None


def _are_rates(values: Mapping[Severity, str]) -> bool:
    numbers = [_number(value) for value in values.values()]
    return any(not value.isdigit() for value in values.values()) and all(n == 0 or is_rate(n) for n in numbers)


def _number(value: str) -> float:
    return float(value.replace(",", "."))


def _size(text: str, rates: Mapping[Severity, str], limits: Mapping[Severity, str]) -> int | None:
    """Return the number of goods in *text* of which the standard accepts *limits* at *rates*; ``None`` if several."""
    pointed = sum(not rate.isdecimal() for rate in rates.values())
    if not pointed or len(rates) < FEWEST or not all(limit.isdecimal() for limit in limits.values()):
        return None
    level = _strictness(text)
    numbers = {int(number) for number in re.findall(r"(?<![\d.,/])\d{2,4}(?![\d/]|[.,]\d)", text)}
    fits = [
        size
        for size in numbers
        if may_be_sample(size)
        and all(expected_accept(size, _number(rates.get(s, "0")), level) == int(limits[s]) for s in limits)
    ]
    return fits[0] if len(fits) == 1 else None


def _strictness(text: str) -> SeverityLevel:
    return next((name for name in ("tightened", "reduced") if _says(name, text)), "normal")


def _says(name: str, text: str) -> bool:
    return lexicon.mentions("inspections", name, folding.key(text))
