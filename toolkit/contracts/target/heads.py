"""Which paragraphs of a contract begin its clauses, and how these get their numbers."""

import re
from collections import Counter
from collections.abc import Iterator
from enum import StrEnum

from toolkit.contracts.target.ends import before_the_end
from toolkit.contracts.target.labels import letter_in, order_of
from toolkit.contracts.target.paragraphs import Paragraph, is_ours
from toolkit.contracts.target.wordfile import W

_TITLE = 90  # signs: a longer paragraph is a sentence, with or without a title run into it
_FEW = 2
_HEADING_LEVELS = range(9)
# How much more a number says than a heading without one, and one that several lists count together.
_NUMBERED, _TOGETHER = 1.5, 1.3
_LIST_END = (".", "。", ";", "；", ",", "，", ":", "：")
_COUNTED = re.compile(r"\d+|[一二三四五六七八九十百]+|[IVXLC]+|[A-Za-z]\b")

Found = tuple[float, "Numbering", list[Paragraph]]


class Numbering(StrEnum):
    """How the clauses of a contract get their numbers."""

    DIRECT = "direct"
    STYLE = "style"
    TYPED = "typed"
    NONE = "none"


def heads(body: list[Paragraph]) -> tuple[Numbering, list[Paragraph]]:
    """Return the numbering that most clauses have, with the paragraphs that begin one.

    Where several lists count the clauses together, their numbers count as typed: none of the lists goes on alone.
    """
    candidates = [*_listed(body), *_typed(body), *_headed(body)]
    best = max(candidates, key=lambda found: found[0] * _reach(found[2], body), default=None)
    if best is not None and len(best[2]) >= _FEW:
        return best[1], best[2]
    return Numbering.NONE, [one for one in body if looks_like_title(one)]


def _listed(body: list[Paragraph]) -> Iterator[Found]:
    """Yield the clauses that Word counts: of one list, of lists that go on counting, of lists that begin anew."""
    listed = [one for one in body if one.listed is not None and one.listed.level == 0 and is_number(one.label)]
    listed = [one for one in listed if one.words]
    for key in (_by_list, _by_flow):
        for kind in dict.fromkeys(map(key, listed)):
            chosen = [one for one in listed if key(one) == kind]
            yield _NUMBERED, Numbering(chosen[0].listed.source if chosen[0].listed is not None else "direct"), chosen
    ours = [one for one in body if one.typed is not None and one.typed.depth == 0 and is_ours(one.node)]
    for form in dict.fromkeys(map(_form, listed)):
        of_form = [one for one in listed if _form(one) == form]
        together = _counted_on(sorted([*of_form, *ours], key=lambda one: one.at))
        if len({one.listed.flow for one in together if one.listed is not None}) > 1:
            yield _TOGETHER, Numbering.TYPED, together
        elif any(one.typed is not None for one in together):  # put in by a former run, between two that Word counts
            yield _NUMBERED, Numbering.TYPED, together


def _by_list(one: Paragraph) -> tuple[object, ...]:
    return one.listed.number if one.listed is not None else None, one.style


def _by_flow(one: Paragraph) -> tuple[object, ...]:
    return one.listed.flow if one.listed is not None else None, one.style


def _form(one: Paragraph) -> str:
    return _COUNTED.sub("#", one.label)


def _typed(body: list[Paragraph]) -> Iterator[Found]:
    typed = [one for one in body if one.typed is not None]
    by_form = Counter(one.typed.pattern for one in typed if one.typed is not None and one.typed.depth == 0)
    for pattern in by_form:
        of_form = [one for one in typed if one.typed is not None and one.typed.pattern == pattern]
        yield _NUMBERED, Numbering.TYPED, _rising(of_form)
    yield _NUMBERED, Numbering.TYPED, _lettered(typed)


def _headed(body: list[Paragraph]) -> Iterator[Found]:
    for level in _HEADING_LEVELS:
        yield 1, Numbering.NONE, [one for one in body if one.outline == level and one.words]


def _reach(heads: list[Paragraph], body: list[Paragraph]) -> float:
    """Return how well *heads* divide the contract: how much text stands from the first on, and in how many clauses.

    A list at the end of a contract may have more items than the contract has clauses; it holds little of the text.
    """
    if len(heads) < _FEW:
        return 0.0
    signs = sum(len(one.text) for one in before_the_end([one for one in body if one.at >= heads[0].at]))
    return signs * (1 - 1 / len(heads))


def is_number(label: str) -> bool:
    return any(sign.isalnum() for sign in label)


def _rising(heads: list[Paragraph]) -> list[Paragraph]:
    """Return the typed heads without those that begin a list of their own inside a clause: their numbers fall back."""
    kept: list[Paragraph] = []
    last = (0, 0)
    for one in heads:
        number = order_of(one.label)
        if number is None or number > last:
            kept.append(one)
            last = number if number is not None else last
    return kept


def _counted_on(heads: list[Paragraph]) -> list[Paragraph]:
    """Return the heads whose numbers go on by one from the first, with those put between, 3A behind 3."""
    kept: list[Paragraph] = []
    for one in heads:
        number, last = order_of(one.label), order_of(kept[-1].label) if kept else None
        if number is not None and (last is None or number in {(last[0] + 1, 0), (last[0], last[1] + 1)}):
            kept.append(one)
    return kept


def _lettered(typed: list[Paragraph]) -> list[Paragraph]:
    """Return the heads A., B., C. one after the other."""
    kept: list[Paragraph] = []
    last = (0, 0)
    for one in typed:
        letter = letter_in(one.label)
        if letter in {(last[0] + 1, 0), (last[0], last[1] + 1)} and letter is not None:
            kept.append(one)
            last = letter
    return kept


def looks_like_title(one: Paragraph) -> bool:
    """Tell whether a paragraph without style or number is a heading by its looks: short, and bold or in capitals."""
    words = one.text.strip()
    if not words or len(words) > _TITLE or words.endswith(_LIST_END):
        return False
    return words.isupper() or _is_bold(one)


def _is_bold(one: Paragraph) -> bool:
    marks = [run.find(f"{W}rPr/{W}b") is not None for run in one.node.iter(f"{W}r") if run.find(f"{W}t") is not None]
    return bool(marks) and all(marks)
