"""The days that a contract gives for the work on a failed lot, as ``[contract.days]`` of an order file.

A letter that sets a shorter day is told to its signer only where the order file says what the contract gives.
"""

from collections.abc import Iterable, Iterator, Mapping
from math import ceil
from typing import NamedTuple

from toolkit.contracts.figured import Figure, Figured, in_days, marked
from toolkit.contracts.matters import all_matters, stated
from toolkit.contracts.passages import Sentence
from toolkit.contracts.verdicts import GRANTS, Verdict

# The line of an order file for each matter; "" is told as a comment: a line of that name would run from another day.
_LINES = {
    "time for rework or repair": "rework",
    "time for sorting": "sorting",
    "time for replacement": "",
    "time in which the re-inspection takes place": "",
}
_TYPES = ("rework_or_replace_at_supplier_cost", "sorting", "reinspection_duty")


class Given(NamedTuple):
    """A time in whole *days* of the calendar, as the contract puts it in *words* in *sentence*."""

    days: int
    words: str
    sentence: Sentence


def day_lines(by_type: Mapping[str, Verdict]) -> Iterator[str]:
    """Yield ``[contract.days]`` as TOML, the longest time of each work first; nothing where none is given."""
    given = {means: sorted(_given(means, by_type), key=lambda one: -one.days) for means in _LINES}
    written = [means for means, line in _LINES.items() if line and given[means]]
    if any(given.values()):
        yield ""
    for means in (one for one in _LINES if one not in written):
        yield from (f"# {means}: {_told(one)}; no line says so, hold the letter against it." for one in given[means])
    if written:
        yield "[contract.days]"
    for means in written:
        yield from (f"# {_told(one)}" for one in given[means])
        yield f"{_LINES[means]} = {given[means][0].days}"


def _told(one: Given) -> str:
    place = one.sentence.passage.place
    told = f"“{one.words.strip()}”{f', {place}' if place else ''}: {one.sentence.quote}"
    return " ".join("".join(sign if sign.isprintable() else " " for sign in told).split())


def _given(means: str, by_type: Mapping[str, Verdict]) -> Iterator[Given]:
    matter = next(one for one in all_matters() if one.means == means)
    for sentence, said in dict(_granting(by_type)).items():
        text, figures = marked(said)
        for figure in stated(matter, Figured(sentence, text, figures)):
            days = _whole_days(figure)
            if days is not None:
                yield Given(days, figure.words, sentence)


def _granting(by_type: Mapping[str, Verdict]) -> Iterable[tuple[Sentence, str]]:
    found = (one for kind in _TYPES if kind in by_type for one in by_type[kind].evidence)
    return ((one.sentence, one.said) for one in found if one.status in GRANTS and one.said)


def _whole_days(figure: Figure) -> int | None:
    days = in_days(figure)
    return None if days is None else ceil(round(days, 3))
