"""How a contract is built: its clauses from heading to heading, and the looks that a new one has to take on."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from toolkit.contracts.target.ends import before_the_end
from toolkit.contracts.target.heads import Numbering, heads, is_number, looks_like_title
from toolkit.contracts.target.labels import is_dotted, order_of
from toolkit.contracts.target.line_breaks import of_lines
from toolkit.contracts.target.paragraphs import Paragraph, column, is_ours
from toolkit.contracts.target.set_lines import as_lines
from toolkit.contracts.target.signing import SENTENCE_ENDS, ends, signs
from toolkit.contracts.target.wordfile import W

_TITLE = 90  # signs: a longer paragraph is a sentence, with or without a title run into it
_FEW = 2
_LONGEST_RUN_IN = 40  # signs of a title that runs into its text
_USUALLY = 0.6  # share of the clauses
_A_SENTENCE = 30  # signs of a paragraph in a column of text, on average
_TITLE_ENDS = re.compile(r"(?<!\b[A-Z])[.]|[。:：]")  # not in "L.D. for delay"
_DIVISION = re.compile(
    r"(?:part|chapter|title)\s+(?:[IVXLC]+|\d+|[A-Z])\b|第[\d一二三四五六七八九十]+[章编篇节部]", re.IGNORECASE
)


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
    under a clause and *plain* one without a number, ``None`` where the contract has none. *columns* are those of the
    table that the clauses stand in, each read for itself; *signed* are the cells at which people sign. *of_terms* says
    that each clause is a row of a table of terms, with its number or its name in the first cell, *in_lines* that all of
    them are lines of one paragraph, of which the last stands for all.
    """

    clauses: tuple[Clause, ...]
    numbering: Numbering
    head: Paragraph | None
    below: Paragraph | None
    plain: Paragraph | None
    run_in: bool
    columns: "tuple[Outline, ...]" = ()
    signed: tuple[Paragraph, ...] = ()
    of_terms: bool = False
    in_lines: bool = False


def outline(paragraphs: tuple[Paragraph, ...]) -> Outline:
    """Return how the contract of *paragraphs* is built; without any clause where it has no headings at all."""
    paragraphs = as_lines(paragraphs)
    free, columns = _parted(paragraphs)
    fullest = max(columns, key=_signs, default=[])
    found = _outline(_merged(free, fullest), paragraphs)
    if len(found.clauses) < _FEW and (lines := of_lines(free)) is not None:
        head, below = lines
        clauses = (Clause(head, (), head.label, _title(head)),)
        return Outline(clauses, Numbering.TYPED, head, below, below, run_in=False, in_lines=True)
    terms = _terms(paragraphs)
    if found.numbering is Numbering.NONE and _signs(terms) > _signs(free):
        return _of_terms(terms, found.signed)
    if len(columns) < _FEW:
        return found
    return found._replace(columns=tuple(_outline(_merged(free, one), paragraphs) for one in columns))


def _outline(text: list[Paragraph], paragraphs: tuple[Paragraph, ...]) -> Outline:
    """Return how the contract is built whose clauses stand in *text*, one part of its *paragraphs*."""
    there = [one for one in text if not (one.gone and not one.text.strip())]
    body = [one for one in there if not one.in_contents]
    numbering, begun = heads(body)
    signed = _signed(paragraphs)
    clauses = tuple(_clauses(_signed_after(begun, body), there, frozenset(one.at for one in signed)))
    # What was put in shows how nobody writes, unless all else are lines of one paragraph.
    own = tuple(one for one in clauses if not is_ours(one.head.node) and not _is_lines(one.head)) or clauses
    long = sum(len(one.head.words) > _TITLE for one in own) * 2 > len(own)
    run_in = long or _are_sentences(own)
    inside = [one for clause in own for one in clause.body if one.text.strip()]
    below = _usual(_below(inside, begun))
    if below is not None and below.typed is not None and is_dotted(below.label) and numbering is not Numbering.NONE:
        numbering = Numbering.TYPED  # a typed 4.1 would stay behind where Word made another clause of 4
    return Outline(
        clauses,
        numbering,
        _usual([one.head for one in own], long=long),
        below if below is not None and _stands_alone(below, numbering) else None,
        _usual([one for one in inside if one.depth is None and one.outline is None and len(one.text) > _FEW]),
        run_in,
        (),
        signed,
    )


def _is_lines(head: Paragraph) -> bool:
    return "\n" in head.text and len(head.text) > _TITLE and of_lines([head]) is not None


def _signed(paragraphs: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    """Return the paragraphs in cells at which people sign, with all of a row that has no number in it."""
    tabled = [one for one in paragraphs if "tc" in one.inside]
    lines = {one.at: _row(one) for one in tabled if signs(one.text)}
    numbered = {_row(one) for one in tabled if one.label or one.row is not None} if lines else set()
    rows = set(lines.values()) - numbered
    return tuple(one for one in tabled if one.at in lines or _row(one) in rows) if lines else ()


def _row(one: Paragraph) -> etree._Element:
    return next(one.node.iterancestors(f"{W}tr"))


def _terms(paragraphs: tuple[Paragraph, ...]) -> list[Paragraph]:
    """Return the paragraphs of the table of terms that holds most text; of one with numbers if there is any.

    Tables whose numbers go on from one to the next, each under a heading of its own, are one.
    """
    tables: dict[object, list[Paragraph]] = {}
    for one in paragraphs:
        if one.row is not None:
            tables.setdefault(_row(one).getparent(), []).append(one)
    numbered = _going_on([table for table in tables.values() if table[0].row is not None and table[0].row.number])
    fitting = [table for table in numbered or tables.values() if not _is_merged(_row(table[0]).getparent())]
    return max(fitting, key=_signs, default=[])


def _going_on(tables: list[list[Paragraph]]) -> list[list[Paragraph]]:
    """Return *tables*, those with the paragraphs of the next that goes on with their numbers."""
    found: list[list[Paragraph]] = []
    for table in tables:
        last = order_of(found[-1][-1].row.number) if found and found[-1][-1].row is not None else None
        first = order_of(table[0].row.number) if table[0].row is not None else None
        if last is not None and first == (last[0] + 1, 0) and _wide(found[-1]) == _wide(table):
            found[-1] = [*found[-1], *table]
        else:
            found.append(table)
    return found


def _wide(table: list[Paragraph]) -> int:
    return len(_row(table[0]).findall(f"{W}tc"))


def _is_merged(table: etree._Element) -> bool:
    """Tell whether a cell goes on in the next row, so that none can be put between the two."""
    return next(table.iter(f"{W}vMerge"), None) is not None


def _of_terms(terms: list[Paragraph], signed: tuple[Paragraph, ...]) -> Outline:
    """Return how the contract is built whose clauses are the rows of the table that *terms* stand in."""
    rows: dict[object, list[Paragraph]] = {}
    for one in terms:
        rows.setdefault(_row(one), []).append(one)
    clauses = []
    for inside in rows.values():
        label = inside[0].row
        if label is None:
            continue
        named = next((one for one in inside if label.title and one.text.strip() == label.title), None)
        head = named or inside[min(1, len(inside) - 1)]
        body = tuple(one for one in inside if one.at > head.at)
        clauses.append(Clause(head, body, label.number, label.title.rstrip(" :：")))
    numbering = Numbering.TYPED if clauses[0].label else Numbering.NONE
    own = [one for one in clauses if not is_ours(one.head.node)] or clauses
    text = _usual([one for clause in own for one in clause.body if one.text.strip()])
    first = _usual([one.head for one in own])
    return Outline(tuple(clauses), numbering, first, None, text or first, False, (), signed, of_terms=True)


def _parted(paragraphs: tuple[Paragraph, ...]) -> tuple[list[Paragraph], list[list[Paragraph]]]:
    """Return the paragraphs outside tables and, where most of the text stands in columns of a table, these columns."""
    free = [one for one in paragraphs if not one.inside]
    tabled = [one for one in paragraphs if one.inside == {"tc"} and one.text.strip()]
    ours = next((one.at for one in paragraphs if is_ours(one.node)), len(paragraphs))  # put in behind the table
    if _signs(tabled) <= 2 * _signs([one for one in free if one.at < ours]):
        return free, []
    columns = [[one for one in tabled if _column(one) == number] for number in sorted(set(map(_column, tabled)))]
    fullest = max(columns, key=_signs)
    return (free, columns) if _signs(fullest) >= _A_SENTENCE * len(fullest) else (free, [])


def _merged(free: list[Paragraph], inside: list[Paragraph]) -> list[Paragraph]:
    return sorted([*free, *inside], key=lambda one: one.at)


def _column(one: Paragraph) -> int:
    return column(one.node)


def _signs(paragraphs: list[Paragraph]) -> int:
    return sum(len(one.text.strip()) for one in paragraphs)


def _signed_after(heads: list[Paragraph], body: list[Paragraph]) -> list[Paragraph]:
    """Return *heads* without those that stand behind the signatures."""
    first = heads[0].at if heads else 0
    signed = next((one.at for one in body if one.at > first and not one.label and ends(one.text)), None)
    kept = [one for one in heads if signed is None or one.at < signed]
    return kept if len(kept) * 2 > len(heads) else heads


def _are_sentences(clauses: tuple[Clause, ...]) -> bool:
    """Tell whether the clauses are sentences without titles, as on the back of an order form."""
    alone = [one for one in clauses if not any(part.text.strip() for part in one.body)]
    ending = [one for one in alone if one.head.words.endswith(SENTENCE_ENDS)]
    return bool(clauses) and len(ending) >= _USUALLY * len(clauses)


def _stands_alone(below: Paragraph, numbering: Numbering) -> bool:
    """Tell whether the number of a sentence does without that of its clause, which 4.1 does not."""
    return numbering is not Numbering.NONE or (below.typed is not None and "." not in below.typed.label[:-1])


def _clauses(heads: list[Paragraph], body: list[Paragraph], signed: frozenset[int]) -> Iterator[Clause]:
    """Yield the clauses that *heads* begin; the last goes up to the signatures, also those in a table, *signed*."""
    starts = {one.at for one in heads}
    for number, head in enumerate(heads):
        after = heads[number + 1].at if number + 1 < len(heads) else None
        inside = [one for one in body if one.at > head.at and (after is None or one.at < after)]
        while after is not None and _divides(inside, head):
            inside.pop()  # the heading of a part of the contract belongs to the clause behind it
        if after is None:
            table = min((at for at in signed if at > head.at), default=None)
            inside = [one for one in before_the_end(inside) if table is None or one.at < table]
            while inside and not inside[-1].text.strip():
                inside.pop()
        yield Clause(head, tuple(one for one in inside if one.at not in starts), head.label, _title(head))


def _divides(inside: list[Paragraph], head: Paragraph) -> bool:
    """Tell whether the last paragraph *inside* a clause with that *head*, or the last with words, begins a part."""
    last = next((one for one in reversed(inside) if one.text.strip()), None)
    if last is None or last.listed is not None or len(last.text.strip()) > _TITLE:
        return False
    if _DIVISION.match(last.text.strip()) is not None:
        return not last.text.strip().endswith(SENTENCE_ENDS)
    above = last.outline is not None and head.outline is not None and last.outline < head.outline
    centred = last.node.find(f"{W}pPr/{W}jc[@{W}val='center']") is not None
    return above or (centred and looks_like_title(last))


def _title(head: Paragraph) -> str:
    words = head.words
    first = _TITLE_ENDS.split(words, maxsplit=1)[0]
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
    return one.depth if one.listed is None or is_number(one.label) else None


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
