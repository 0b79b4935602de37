"""What a sentence says was found in a class and how much of it is allowed: "16 major defects were recorded, limit 10".

A sentence counts only where each of its words is one that such sentences are told with.
"""

import re
from collections.abc import Container, Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from toolkit.model.report import Defect, Problem
from toolkit.model.severity import Counts, Severity
from toolkit.parsers.layout.cells import Row, is_cjk
from toolkit.parsers.layout.lines import Line
from toolkit.parsers.layout.prose import paragraphs
from toolkit.parsers.limits.limit_judge import judged
from toolkit.parsers.limits.stated import states
from toolkit.parsers.problems import error
from toolkit.parsers.results.concluded import heads_result
from toolkit.parsers.told.told_goods import counts_classes, without_goods
from toolkit.parsers.told.told_items import tells_sum
from toolkit.parsers.told.told_words import Token, tokens_of
from toolkit.parsers.words import classes, lexicon, outcomes
from toolkit.parsers.words.by_class import sentences
from toolkit.parsers.words.remembered import remembered

LONGEST_QUOTE = 90
_SENTENCE = re.compile(r"(?<=[^\d\s])[.。]\s*|(?<=\d)\.\s+(?=[^\d\s])")


# "Major total: 3 Minor total: 4 Critical total: 0": a total of the report, whose numbers stand behind their classes.
_NUMBER_LAST = re.compile(r"^[^\d]+:\s*\d+\b.*:\s*\d+\s*\.?$")


class Figure(NamedTuple):
    kind: Literal["found", "allowed"]
    severity: Severity
    value: str


def told_figures(rows: Sequence[Row]) -> Iterator[Line]:
    """Yield a line for what each sentence of *rows* says was found, and for the limits that it gives."""
    lines = [row for row in rows if not heads_result(row.text)]
    boxes = ((row, row.text) for row in lines if row.ruled and len(row.pieces) == 1)
    for row, text in (*paragraphs(lines), *boxes):
        if not any(map(str.isdigit, text)) or not _may_tell(text) or lexicon.is_earlier(text):
            continue
        for sentence in sentences(text, _SENTENCE):
            found = figures_in(sentence)
            kinds = ("allowed",) if states(sentence) else ("found", "allowed")  # or its totals are known
            told = [
                Line(kind, sentence, values, row.page, row.box)
                for kind in kinds
                if (values := {each.severity: each.value for each in found if each.kind == kind})
            ]
            yield from told if any(each.kind == "found" for each in found) else _limits(told, sentence)


def _limits(told: Sequence[Line], sentence: str) -> list[Line]:
    """Return the limits that a *sentence* without finds has *told*."""
    return judged(told, sentence) if told else []


def told_sums(rows: Sequence[Row], others: Container[int]) -> Iterator[Line]:
    """Yield a line for each sentence that sums up a list in words: "That makes 10 majors".

    The rows whose ids are among *others* begin no paragraph of such a list.
    """
    for row, text in paragraphs(rows):
        for sentence in sentences(text, _SENTENCE):
            if id(row) not in others and tells_sum(sentence):
                found = figures_in(sentence)
                for kind in ("found", "allowed"):
                    if values := {each.severity: each.value for each in found if each.kind == kind}:
                        yield Line(kind, sentence, values, row.page, row.box)


def beyond_the_list(rows: Sequence[Row], defects: Sequence[Defect], found: Counts) -> Iterator[Problem]:
    """Yield an error for a sentence that counts more of a class than the report lists, whatever else it says."""
    for row, text in paragraphs([row for row in rows if not heads_result(row.text)]):
        if not any(map(str.isdigit, text)) or not lexicon.mentions("rows_told", "found", text) or not _may_tell(text):
            continue
        if lexicon.is_earlier(text):  # each of its sentences goes on with that
            continue
        for sentence in sentences(text, _SENTENCE):
            for severity, number in _counted_as_found(sentence):
                listed = max(sum(defect.counts[severity] or 0 for defect in defects), found[severity] or 0)
                if defects and number > listed:
                    told = f"{number} {severity.value} defects, but the report lists {listed}"
                    yield error("totals_mismatch", f"“{sentence.strip()[:LONGEST_QUOTE]}” tells of {told}.", row.page)


def _counted_as_found(sentence: str) -> Iterator[tuple[Severity, int]]:
    """Yield the classes that stand right behind a number in a sentence that tells what was found, and no limit."""
    others = (("rows_told", "limits"), ("figures_told", "rules"), ("figures_told", "limits"), ("figures_told", "over"))
    if lexicon.is_earlier(sentence) or any(lexicon.mentions(group, name, sentence) for group, name in others):
        return
    behind = _NUMBER_LAST.search(sentence) is not None and states(sentence)
    if lexicon.mentions("rows_told", "found", sentence) and not behind:
        yield from counts_classes(list(tokens_of(sentence)))


def _may_tell(text: str) -> bool:
    """Tell whether *text* may give a class its figure; in Chinese the name of a class stands within a run of signs."""
    return classes.mentions_class(text) or (not text.isascii() and any(map(is_cjk, text)))


@remembered
def figures_in(sentence: str) -> tuple[Figure, ...]:
    """Return what *sentence* says of each class; nothing unless it tells what was found and all of it is understood."""
    if lexicon.mentions("figures_told", "rules", sentence):
        return ()
    tokens = without_goods(list(tokens_of(sentence)))
    kinds = {token.kind for token in tokens}
    if "unknown" in kinds or "class" not in kinds or kinds.isdisjoint(("found", "over", "limits")):
        return ()
    if kinds.isdisjoint(("found", "over")) and (limited := _limits_alone(tokens)) is not None:
        return limited
    told = list(_assigned(tokens))
    complete = all(each is not None for each in told)
    figures = [each for each in told if each is not None]
    once = len({(each.kind, each.severity) for each in figures}) == len(figures)
    tells = any(each.kind == "found" for each in figures)
    return tuple(figures) if complete and once and tells else ()


def _limits_alone(tokens: Sequence[Token]) -> tuple[Figure, ...] | None:
    """Return the limits of *tokens* that tell of no finds; ``None`` where one of their figures may be finds.

    The word for limits stands before them all or behind them all: "7 major, 10 minor allowed". Before them a label that
    is not known may say what else they are.
    """
    told = [token for token in tokens if token.kind in ("limits", "number", "triple", "class")]
    kinds = [token.kind for token in told]
    if kinds.count("limits") != 1 or "limits" not in (kinds[0], kinds[-1]):
        return None
    named = [token.severity for token in told if token.severity is not None]
    numbers = [token.text for token in told if token.kind == "number"]
    alternate = all(first != second for first, second in pairwise(kinds))
    if "triple" in kinds or not alternate or len(numbers) != len(named) or len(set(named)) < len(named):
        return None if len(numbers) > len(named) else ()
    by_class = dict(zip(named, numbers, strict=True))
    verdict = outcomes.verdict(told[-1].text) is not None  # "Major 3, minor 5 – accepted"
    sure = kinds[-1] == "limits" and not verdict
    return tuple(Figure("allowed", severity, number) for severity, number in by_class.items()) if sure else ()


def _assigned(tokens: Sequence[Token]) -> Iterator[Figure | None]:
    """Yield what each number counts; ``None`` for one of which that cannot be told."""
    classed: list[Severity] = []  # that were found, in their order
    for kind, part in _parts(tokens):
        marks = [token for token in part if token.kind in ("number", "triple", "class")]
        triples = [token for token in marks if token.kind == "triple"]
        if triples:
            yield from _by_order(kind, triples) if len(marks) == 1 else [None]
            continue
        numbers = [token.text for token in marks if token.kind == "number"]
        named = [token.severity for token in marks if token.severity]
        if kind == "found":
            classed += named
        elif not named:
            named = classed[-len(numbers) :] if numbers else []
        alternate = all(first.kind != second.kind for first, second in pairwise(marks))
        if len(numbers) != len(named) or (not alternate and len({m.kind for m in marks}) > 1):
            yield from [None] if numbers else []
            continue
        yield from (Figure(kind, severity, number) for severity, number in zip(named, numbers, strict=True))


def _by_order(kind: Literal["found", "allowed"], triples: Sequence[Token]) -> Iterator[Figure | None]:
    """Yield the three figures of "0/10/14", critical first; limits rise."""
    values = re.findall(r"\d+", triples[0].text)
    rising = kind == "found" or [*map(int, values)] == sorted(map(int, values))
    yield from (Figure(kind, s, value) if rising else None for s, value in zip(Severity, values, strict=True))


def _parts(tokens: Sequence[Token]) -> Iterator[tuple[Literal["found", "allowed"], list[Token]]]:
    """Yield the parts of a sentence that tell either what was found or what is allowed.

    A part ends with a sign, and before a word of limits that has figures on both of its sides.
    """
    part: list[Token] = []
    for token, following in zip(tokens, [*tokens[1:], None], strict=True):
        counted = any(each.kind in ("number", "triple") for each in part)
        limited = any(each.kind in ("limits", "over") for each in part)
        begins = token.kind == "over" or (token.kind == "limits" and _counts_behind(tokens, token))
        if begins and counted and not limited:
            yield "found", part
            part = [token]
        elif limited and token.text == "," and following is not None and following.kind == "number":
            continue  # "the limits are 0, 10 and 14"
        elif token.kind == "sign" and token.text in ",;():" and counted:
            yield from _halves(part)
            part = []
        else:
            part.append(token)
    yield from _halves(part)


def _halves(part: Sequence[Token]) -> Iterator[tuple[Literal["found", "allowed"], list[Token]]]:
    """Yield *part* by what it tells; what was found may stand in it before its limit: "16 found and 10 allowed"."""
    if not any(each.kind in ("limits", "over") for each in part):
        yield "found", list(part)
        return
    numbers = [index for index, each in enumerate(part) if each.kind in ("number", "triple")]
    found = next((index for index, each in enumerate(part) if each.kind == "found"), len(part))
    last = numbers[-1] if len(numbers) > 1 and found < numbers[-1] else 0
    if last:
        yield "found", list(part[:last])
    yield "allowed", list(part[last:])


def _counts_behind(tokens: Sequence[Token], token: Token) -> bool:
    """Tell whether a figure stands behind *token* before the next sign."""
    place = next(index for index, each in enumerate(tokens) if each is token)
    for each in tokens[place + 1 :]:
        if each.kind == "sign":
            return False
        if each.kind in ("number", "triple"):
            return True
    return False
