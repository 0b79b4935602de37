"""The sentences of a contract that give a figure, each figure marked by its unit: "buyer gives <days> notice".

So a pattern says where in a sentence the figure of a matter stands (matters.py), whatever the figure and its words are.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from toolkit.contracts.bases import NONE, Basis, bases
from toolkit.contracts.figures import AGAIN, NUMBER, NUMBER_ZH, PARTS, UNITS, number_of
from toolkit.contracts.passages import Passage, Sentence, said_in
from toolkit.contracts.roles import Roles, normal, roles_in
from toolkit.contracts.searching import compiled
from toolkit.contracts.sums import SUM
from toolkit.contracts.target.numerals import number_in

SHARE, MONEY, COUNT = "share", "money", "n"
_HALF = 0.5
_ZH = "一二三四五六七八九十百零两"
_FIGURE = (
    r"(?P<date>\d{4}年\d{1,2}月(?:\d{1,2}日)?|第(?:\d+|[" + _ZH + r"]+)[年月周日天次轮]?)"
    rf"|(?P<part>[百千万])分之(?P<parts>\d+(?:\.\d+)?|[{_ZH}]+)"
    rf"|(?P<zh>{NUMBER_ZH}|[{_ZH}半]+)\s*(?:个(?P<more>半)?)?(?P<unit_zh>工作日|月|年|周|日|天|小时|次|轮)(?P<half>半)?(?!\d)"
    rf"|(?P<money>{SUM})"
    rf"|(?<![a-z\d.])(?P<number>{NUMBER})(?![a-z\d])(?:{AGAIN}| ?\([^()]{{1,24}}\))[ -]?"
    r"(?P<unit>%|per ?cent\b|(?P<working>business |working |banking )?(?:calendar )?"
    r"(?:months?|years?|weeks?|days?|hours?)\b)"
    rf"|(?<![a-z\d.])(?P<count>{NUMBER})(?![a-z\d])"
)
# One of these is in every sentence that gives a figure without a digit.
_IN_WORDS = ("day", "month", "year", "week", "hour", "cent", " one ", " two ", " three ", " four ", " five ",
             " hundred", " thousand", " million")  # fmt: skip
_IN_CHINESE = ("年", "月", "日", "天", "周", "小时", "分之", "次", "轮", "万", "亿")
_DIGIT = re.compile(r"\d")
MARK = re.compile(r"<\w+>")
_DAYS = {"days": 1.0, "months": 365.25 / 12}
_OF_WORKING = 1.4  # days for each working day
_LONG_DAYS, _FEW_MONTHS = 28, 12  # from how many on days may be told as months, and up to how many months as days
_SHORT = 90  # signs of a cell, of which its heading says what it is about


class Figure(NamedTuple):
    """A figure: *value* in the *unit* that is weighed, *working* where of working days; *words* as it stands.

    A share or a sum may count *per* a time: "1 % per week".
    """

    unit: str
    value: float
    working: bool
    words: str
    per: Basis = NONE


class Figured(NamedTuple):
    """A sentence in its common form with its *figures*, in their order, as "<unit>" in *text*."""

    sentence: Sentence
    text: str
    figures: tuple[Figure, ...]


def figured(passages: tuple[Passage, ...], cues: Iterable[str]) -> tuple[Figured, ...]:
    """Return the sentences of the contract of *passages* that give a figure and have one of *cues*, or under one.

    A short sentence, as a cell of a table is, has its heading before it.
    """
    return tuple(_figured(passages, tuple(cues), roles_in(passages)))


def _figured(passages: tuple[Passage, ...], cues: tuple[str, ...], who: Roles) -> Iterator[Figured]:
    for one in said_in(passages):
        if _has_figure(one.text) and any(map(f"{one.passage.heading} {one.text}".lower().__contains__, cues)):
            text, figures = marked(normal(one.text, who))
            heading = one.passage.heading.rpartition(" · ")[2] if len(text) <= _SHORT else ""
            yield Figured(one, f"{normal(heading, who)}: {text}" if heading else text, figures)


def loosely(one: Figured, long: float = _LONG_DAYS, few: float = _FEW_MONTHS) -> Figured:
    """Return *one* with times of *long* days and more told as months, and of *few* months and less as days."""
    units = iter(one.figures)

    def mark(hit: re.Match[str]) -> str:
        figure = next(units)
        if figure.unit == "days" and figure.value >= long:
            return "<months>"
        return "<days>" if figure.unit == "months" and figure.value <= few else hit.group()

    return one._replace(text=MARK.sub(mark, one.text))


def in_days(figure: Figure) -> float | None:
    """Return how many days *figure* is; ``None`` where it is no time."""
    times = _DAYS.get(figure.unit)
    return None if times is None else figure.value * times * (_OF_WORKING if figure.working else 1.0)


def _has_figure(text: str) -> bool:
    if _DIGIT.search(text) is not None or any(map(text.lower().__contains__, _IN_WORDS)):
        return True
    return not text.isascii() and any(map(text.__contains__, _IN_CHINESE))


def marked(text: str) -> tuple[str, tuple[Figure, ...]]:
    """Return the normalised *text* with its figures as "<days>", "<share>" and so on, and these figures."""
    figures: list[Figure] = []

    def mark(hit: re.Match[str]) -> str:
        figure = _figure(hit)
        if figure is None:
            return hit.group()
        figures.append(figure)
        return f"<{figure.unit}>"

    told = compiled(_FIGURE).sub(mark, text)
    return told, tuple(one._replace(per=per) for one, per in zip(figures, bases(told), strict=False))


def _figure(hit: re.Match[str]) -> Figure | None:
    """Return the figure that *hit* is; ``None`` for a date and for what only counts off: 第三次."""
    words = hit.group()
    if hit["part"]:
        return Figure(SHARE, _number(hit["parts"]) / PARTS[hit["part"]], working=False, words=words)
    if hit["zh"]:
        unit = hit["unit_zh"]
        told, times = UNITS.get(unit, (COUNT, 1.0))
        value = _number(hit["zh"]) + (_HALF if hit["half"] or hit["more"] else 0)
        return Figure(told, value * times, working=unit == "工作日", words=words)
    if hit["money"]:
        return Figure(MONEY, 0, working=False, words=words)
    if hit["number"]:
        name = "%" if hit["unit"] == "%" or "cent" in hit["unit"] else hit["unit"].split()[-1].rstrip("s")
        told, times = UNITS[name]
        value = number_of(hit["again"] or hit["number"], name) * times
        return Figure(SHARE if told == "%" else told, value, working=bool(hit["working"]), words=words)
    if hit["count"]:
        return Figure(COUNT, number_of(hit["count"]), working=False, words=words)
    return None


def _number(word: str) -> float:
    if word[0].isdigit():
        return number_of(word)
    return _HALF if word == "半" else float(number_in(word.replace("两", "二")) or 0)
