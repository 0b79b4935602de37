"""How a contract is built: its clauses from heading to heading, and the looks that a new one has to take on."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from toolkit.contracts.target.paragraphs import Paragraph
from toolkit.contracts.target.wordfile import W

_TITLE = 90  # signs: a longer paragraph is a sentence, with or without a title run into it
_FEW = 2
_HEADING_LEVELS = (0, 1, 2)
_NUMBERED = 1.5  # how much more a number says than a heading without one
_ENDS = re.compile(
    r"in witness whereof|signature page|^\W*(?:signed|executed|agreed and accepted)\b|^by\s*:|^signature|^signed\b"
    r"|^(?:exhibit|annex|appendix|schedule|attachment)\s+[\dA-Z]{1,3}\b|^附件|^附录|签字|盖章|签署页|签章|（以下无正文|\(以下无正文",
    re.IGNORECASE,
)
_LIST_END = (".", "。", ";", "；")


class Numbering(StrEnum):
    """How the clauses of a contract get their numbers."""

    DIRECT = "direct"
    STYLE = "style"
    TYPED = "typed"
    NONE = "none"


class Clause(NamedTuple):
    """One clause of the contract: *head* begins it, *last* is its last paragraph, *body* what stands between."""

    head: Paragraph
    body: tuple[Paragraph, ...]
    label: str
    title: str

    @property
    def last(self) -> Paragraph:
        return self.body[-1] if self.body else self.head


class Outline(NamedTuple):
    """The clauses, their numbering, and a pattern for each kind of paragraph of a new one.

    *run_in* says that titles stand in the first line of the text; *below* is a numbered sentence under a clause and
    *plain* one without a number, ``None`` where the contract has none.
    """

    clauses: tuple[Clause, ...]
    numbering: Numbering
    head: Paragraph | None
    below: Paragraph | None
    plain: Paragraph | None
    run_in: bool


def outline(paragraphs: tuple[Paragraph, ...]) -> Outline:
    """Return how the contract of *paragraphs* is built; without any clause where it has no headings at all."""
    body = [one for one in paragraphs if not one.inside and not (one.gone and not one.text.strip())]
    numbering, heads = _heads(body)
    clauses = tuple(_clauses(heads, body))
    run_in = sum(len(one.head.words) > _TITLE for one in clauses) * 2 > len(clauses)
    inside = [one for clause in clauses for one in clause.body if one.text.strip()]
    return Outline(
        clauses,
        numbering,
        _usual([one.head for one in clauses], run_in=run_in),
        None if numbering is Numbering.NONE else _usual(_below(inside)),
        _usual([one for one in inside if one.depth is None and one.outline is None and len(one.text) > _FEW]),
        run_in,
    )


def _heads(body: list[Paragraph]) -> tuple[Numbering, list[Paragraph]]:
    """Return the numbering that most clauses have, with the paragraphs that begin one."""
    listed = [one for one in body if one.listed is not None and one.listed.level == 0 and _is_number(one.label)]
    listed = [one for one in listed if one.words]
    by_list = Counter((one.listed.number, one.style) for one in listed if one.listed is not None)
    typed = [one for one in body if one.typed is not None and one.typed.depth == 0]
    by_form = Counter(one.typed.pattern for one in typed if one.typed is not None)
    candidates = [
        *(_of_list(listed, key) for key in by_list),
        *(_of_form(typed, key) for key in by_form),
        *((Numbering.NONE, [one for one in body if one.outline == level and one.words]) for level in _HEADING_LEVELS),
    ]
    best = max(
        candidates,
        key=lambda found: _reach(found[1], body) * (1 if found[0] is Numbering.NONE else _NUMBERED),
        default=(Numbering.NONE, []),
    )
    if len(best[1]) >= _FEW:
        return best
    return Numbering.NONE, [one for one in body if _looks_like_title(one)]


Heads = tuple[Numbering, list[Paragraph]]


def _of_list(listed: list[Paragraph], key: tuple[str, str | None]) -> Heads:
    chosen = [one for one in listed if one.listed is not None and (one.listed.number, one.style) == key]
    return Numbering(chosen[0].listed.source if chosen[0].listed is not None else "direct"), chosen


def _of_form(typed: list[Paragraph], pattern: int) -> Heads:
    return Numbering.TYPED, _rising([one for one in typed if one.typed is not None and one.typed.pattern == pattern])


def _reach(heads: list[Paragraph], body: list[Paragraph]) -> float:
    """Return how well *heads* divide the contract: how much text stands from the first on, and in how many clauses.

    A list at the end of a contract may have more items than the contract has clauses; it holds little of the text.
    """
    if len(heads) < _FEW:
        return 0.0
    signs = sum(len(one.text) for one in _before_the_end([one for one in body if one.at >= heads[0].at]))
    return signs * (1 - 1 / len(heads))


def _is_number(label: str) -> bool:
    return any(sign.isalnum() for sign in label)


def _rising(heads: list[Paragraph]) -> list[Paragraph]:
    """Return the typed heads without those that begin a list of their own inside a clause: their numbers fall back."""
    from toolkit.contracts.target.numerals import number_in

    kept: list[Paragraph] = []
    last = 0
    for one in heads:
        found = re.search(r"\d+|[一二三四五六七八九十百零〇]+", one.label)
        number = number_in(found.group()) if found else None
        if number is None or number > last:
            kept.append(one)
            last = number if number is not None else last
    return kept


def _looks_like_title(one: Paragraph) -> bool:
    """Tell whether a paragraph without style or number is a heading by its looks: short, and bold or in capitals."""
    words = one.text.strip()
    if not words or len(words) > _TITLE or words.endswith((*_LIST_END, ",", "，", ":", "：")):
        return False
    return words.isupper() or _is_bold(one)


def _is_bold(one: Paragraph) -> bool:
    marks = [run.find(f"{W}rPr/{W}b") is not None for run in one.node.iter(f"{W}r") if run.find(f"{W}t") is not None]
    return bool(marks) and all(marks)


def _clauses(heads: list[Paragraph], body: list[Paragraph]) -> Iterator[Clause]:
    starts = {one.at for one in heads}
    for number, head in enumerate(heads):
        after = heads[number + 1].at if number + 1 < len(heads) else None
        inside = [one for one in body if one.at > head.at and (after is None or one.at < after)]
        if after is None:
            inside = list(_before_the_end(inside))
        yield Clause(head, tuple(one for one in inside if one.at not in starts), head.label, _title(head))


def _before_the_end(inside: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """Yield the paragraphs of the last clause, up to the signatures or the annexes."""
    for one in inside:
        if _ENDS.search(one.text.strip()):
            return
        yield one


def _title(head: Paragraph) -> str:
    words = head.words
    if len(words) <= _TITLE:
        return words.rstrip(".。:：")
    first = re.split(r"[.。:：]", words, maxsplit=1)[0]
    return first if len(first) <= _TITLE else ""


def _below(inside: list[Paragraph]) -> list[Paragraph]:
    """Return the numbered sentences right below a clause: those of the smallest depth that is met more than once."""
    depths = Counter(one.depth for one in inside if one.depth)
    depth = min((depth for depth, times in depths.items() if times >= _FEW), key=lambda depth: depth or 0, default=None)
    return [one for one in inside if depth is not None and one.depth == depth]


def _usual(candidates: list[Paragraph], *, run_in: bool = False) -> Paragraph | None:
    """Return the candidate whose looks most of them share, the first of these."""
    wanted = [one for one in candidates if one.words and (not run_in or len(one.words) > _TITLE)]
    looks = Counter(_look(one) for one in wanted)
    if not looks:
        return candidates[0] if candidates else None
    most = looks.most_common(1)[0][0]
    return next(one for one in wanted if _look(one) == most)


def _look(one: Paragraph) -> tuple[object, ...]:
    runs = (run for run in one.node.iter(f"{W}r") if (run.findtext(f"{W}t") or "").strip())
    marks = next((run.find(f"{W}rPr") for run in runs), None)
    shown = sorted(str(mark.tag) for mark in marks) if marks is not None else []
    return (one.style, one.listed, one.typed.pattern if one.typed else None, *shown)
