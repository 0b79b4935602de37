"""How a contract is built: its clauses from heading to heading, and the looks that a new one has to take on."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from toolkit.contracts.target.labels import order_of
from toolkit.contracts.target.paragraphs import Paragraph
from toolkit.contracts.target.wordfile import W

_TITLE = 90  # signs: a longer paragraph is a sentence, with or without a title run into it
_FEW = 2
_HEADING_LEVELS = (0, 1, 2)
_NUMBERED = 1.5  # how much more a number says than a heading without one
# What comes behind the last clause. A sentence that only speaks of signatures or of an annex ends nothing.
_SIGNED = re.compile(
    r"\W*(?:in witness whereof|signature page|(?:signed|executed)\b(?! (?:copies|by both|writing))"
    r"|agreed and accepted\b|by\s*:|signatures?\b|place,? date|以下无正文)",
    re.IGNORECASE,
)
_ANNEX = re.compile(r"(?:exhibit|annex|appendix|schedule|attachment)\s+[\dA-Z]{1,3}\b|附件|附录", re.IGNORECASE)
_SEALED = re.compile(r"签字|盖章|签章|签署|签名")
_LINE_TO_SIGN = re.compile(r"_{5,}|…{3,}|\.{12,}")
_LONGEST_LINE = 120  # signs beside the lines to sign on
_LONGEST_RUN_IN = 40  # signs of a title that runs into its text
_SENTENCE_ENDS = (".", "。", ";", "；")
_USUALLY = 0.6  # share of the clauses
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

    *run_in* says that titles, if there are any, stand in the first line of the text; *below* is a numbered sentence
    under a clause and *plain* one without a number, ``None`` where the contract has none.
    """

    clauses: tuple[Clause, ...]
    numbering: Numbering
    head: Paragraph | None
    below: Paragraph | None
    plain: Paragraph | None
    run_in: bool


def outline(paragraphs: tuple[Paragraph, ...]) -> Outline:
    """Return how the contract of *paragraphs* is built; without any clause where it has no headings at all."""
    there = [one for one in paragraphs if not one.inside and not (one.gone and not one.text.strip())]
    body = [one for one in there if not one.in_contents]
    numbering, heads = _heads(body)
    signed = frozenset(one.at for one in paragraphs if "tc" in one.inside and signs(one.text))
    clauses = tuple(_clauses(_signed_after(heads, body), there, signed))
    long = sum(len(one.head.words) > _TITLE for one in clauses) * 2 > len(clauses)
    run_in = long or _are_sentences(clauses)
    inside = [one for clause in clauses for one in clause.body if one.text.strip()]
    below = _usual(_below(inside, heads))
    return Outline(
        clauses,
        numbering,
        _usual([one.head for one in clauses], long=long),
        below if below is not None and _stands_alone(below, numbering) else None,
        _usual([one for one in inside if one.depth is None and one.outline is None and len(one.text) > _FEW]),
        run_in,
    )


def is_end(one: Paragraph) -> bool:
    """Tell whether *one* stands behind the last clause: words or lines to sign at, or the title of an annex."""
    text = one.text.strip()
    if one.label or not text:
        return False
    is_annex = _ANNEX.match(text) is not None and len(text) <= _TITLE and not text.endswith(_SENTENCE_ENDS)
    return signs(text) or is_annex


def signs(words: str) -> bool:
    """Tell whether *words*, without a number before them, are those at which people sign."""
    text = words.strip()
    if _SIGNED.match(text):
        return True
    has_line = _LINE_TO_SIGN.search(text) is not None and len(_LINE_TO_SIGN.sub("", text)) <= _LONGEST_LINE
    return (has_line or _SEALED.search(text) is not None) and not text.endswith(_SENTENCE_ENDS)


def _signed_after(heads: list[Paragraph], body: list[Paragraph]) -> list[Paragraph]:
    """Return *heads* without those that stand behind the signatures."""
    first = heads[0].at if heads else 0
    signed = next((one.at for one in body if one.at > first and not one.label and _SIGNED.match(one.text)), None)
    kept = [one for one in heads if signed is None or one.at < signed]
    return kept if len(kept) * 2 > len(heads) else heads


def _are_sentences(clauses: tuple[Clause, ...]) -> bool:
    """Tell whether the clauses are sentences without titles, as on the back of an order form."""
    alone = [one for one in clauses if not any(part.text.strip() for part in one.body)]
    ending = [one for one in alone if one.head.words.endswith(_SENTENCE_ENDS)]
    return bool(clauses) and len(ending) >= _USUALLY * len(clauses)


def _stands_alone(below: Paragraph, numbering: Numbering) -> bool:
    """Tell whether the number of a sentence does without that of its clause, which 4.1 does not."""
    return numbering is not Numbering.NONE or (below.typed is not None and "." not in below.typed.label[:-1])


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
    kept: list[Paragraph] = []
    last = (0, 0)
    for one in heads:
        number = order_of(one.label)
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


def _clauses(heads: list[Paragraph], body: list[Paragraph], signed: frozenset[int]) -> Iterator[Clause]:
    """Yield the clauses that *heads* begin; the last goes up to the signatures, also those in a table, *signed*."""
    starts = {one.at for one in heads}
    for number, head in enumerate(heads):
        after = heads[number + 1].at if number + 1 < len(heads) else None
        inside = [one for one in body if one.at > head.at and (after is None or one.at < after)]
        if after is None:
            table = min((at for at in signed if at > head.at), default=None)
            inside = [one for one in _before_the_end(inside) if table is None or one.at < table]
            while inside and not inside[-1].text.strip():
                inside.pop()
        yield Clause(head, tuple(one for one in inside if one.at not in starts), head.label, _title(head))


def _before_the_end(inside: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """Yield the paragraphs of the last clause, up to the signatures or the annexes."""
    for one in inside:
        if is_end(one):
            return
        yield one


def _title(head: Paragraph) -> str:
    words = head.words
    first = re.split(r"[.。:：]", words, maxsplit=1)[0]
    if len(words) <= _TITLE and not (first != words.rstrip(".。:：") and len(first) <= _LONGEST_RUN_IN):
        return words.rstrip(".。:：")
    return first if len(first) <= _TITLE else ""


def _below(inside: list[Paragraph], heads: list[Paragraph]) -> list[Paragraph]:
    """Return the numbered sentences right below a clause: those of the smallest depth that is met more than once."""
    forms = {one.typed.pattern for one in heads if one.typed is not None}
    found = [(_depth(one, forms), one) for one in inside]
    depths = Counter(depth for depth, _ in found if depth)
    depth = min((depth for depth, times in depths.items() if times >= _FEW), default=None)
    return [one for own, one in found if depth is not None and own == depth]


def _depth(one: Paragraph, forms: set[int]) -> int | None:
    """Return the depth of *one* below clauses whose typed numbers have the *forms*: another form stands below them."""
    if one.listed is None and one.typed is not None and one.typed.pattern not in forms:
        return max(one.typed.depth, 1)
    return one.depth if one.listed is None or _is_number(one.label) else None


def _usual(candidates: list[Paragraph], *, long: bool = False) -> Paragraph | None:
    """Return the candidate whose looks most of them share, the first of these."""
    wanted = [one for one in candidates if one.words and (not long or len(one.words) > _TITLE)]
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
