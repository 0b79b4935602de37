"""Heads over the numbers of a list that has no column for the class: of classes with numbers, and of goods."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise

from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.columns import spans
from toolkit.parsers.layout.lines import Setting
from toolkit.parsers.words import classes, folding, lexicon
from toolkit.parsers.words.codes import codes_of, texts_under
from toolkit.parsers.words.labels import concept_of as label_concept
from toolkit.parsers.words.lazily import Lazy, has_cjk
from toolkit.parsers.words.mixed import names_in
from toolkit.parsers.words.readings import count, counts_up
from toolkit.parsers.words.remembered import remembered
from toolkit.sampling.iso2859 import is_sample_size

SHORTEST_STEM, ENDING = 4, 2  # letters of a word that both its forms have, and of the end of one
_GOODS = frozenset({"product", "description", "items", "ordered", "lot", "packed", "sample_size"})
FIRST, ABOVE = 120, 60  # rows of a report, and over a list, that may tell what goods it counts
QUANTITIES = frozenset({"ordered", "lot", "produced", "packed", "sample_size"})
LOOKED_AT = 4  # rows under the heads that tell what the list is
_BETWEEN_HALVES = r"\s*[&/+,(（]\s*|\s+(?:and|und|et|y|và|e)\s+"
_IN_LETTERS = re.compile(_BETWEEN_HALVES)
_IN_CHINESE = Lazy(rf"{_BETWEEN_HALVES}|(?<=[\u2e80-\u9fff])[及与和](?=[\u2e80-\u9fff])")
_SHARE = re.compile(r"\d{1,3}(?:[.,]\d{1,2})?\s?%")


@remembered
def names_class_and_number(head: str) -> bool:
    """Tell whether *head* stands over classes with their numbers: "Class & No. of pieces", "Severity / Qty"."""
    sign = _IN_CHINESE if has_cjk(head) else _IN_LETTERS
    halves = [half.strip(" .)）") for half in sign.split(head.strip()) if half.strip(" .)）")]
    said = {_half(half) for half in halves}
    return len(halves) == len(said) == 2 and said == {"severity", "quantity"}  # noqa: PLR2004


def _half(text: str) -> str | None:
    """Return what half a head names; goods by themselves are a number of them."""
    if folding.key(text) in lexicon.single_units():
        return "quantity"
    return lexicon.meaning("columns", text) or lexicon.meaning("blocks", text)


def concept_of(head: str) -> str | None:
    """Return what the column under *head* holds; classes with their numbers are numbers."""
    return "quantity" if names_class_and_number(head) else lexicon.meaning("columns", head)


def codes_under(head: str, under: Sequence[str]) -> Mapping[str, Severity]:
    """Return what the letters in a column of counts stand for; of names beside numbers each tells of the others."""
    if not names_class_and_number(head):
        return codes_of(under)
    names = [name for text in under for name in names_in(text)]
    marked = dict(zip(names, classes.severities(names, letters=True), strict=True))
    return {**{name: named for name, named in marked.items() if named}, **codes_of([head, *names])}


def numbers_behind(heads: Row, concepts: Sequence[str | None], setting: Setting) -> list[int]:
    """Return the last column, where a class stands over the list and the descriptions have counts behind them.

    A head such as "N.º" may number the rows, which begins with 1 and goes on.
    """
    if goods := _goods_before_share(heads, setting):
        return goods
    last = len(concepts) - 1
    if concepts[:last].count("description") == 1 and concepts[last] is None:
        return [last] if counts_goods(heads, last, setting) else []
    if concepts[:last].count("description") != 1 or concepts[last] != "ordinal":
        return []
    column = spans(heads.pieces, ruled=heads.ruled)[last]
    under = [count(text) for text in texts_under(column, setting.below(LOOKED_AT))]
    counted = bool(under) and all(each.state == "number" for each in under)
    return [last] if counted and not counts_up([each.value for each in under]) else []


def counts_goods(heads: Row, index: int, setting: Setting) -> bool:
    """Tell whether the head at *index* is what the report counts ("80 lamps were taken"), over numbers alone.

    "Number of glasses" says so itself.
    """
    head = folding.key(heads.pieces[index].text)
    numbered, head = _without_number_of(head)
    numbered = numbered and _is_of_the_goods(head, setting.rows)
    if not head or head in _packs() or not all(map(str.isalpha, head.split())):
        return False
    under = [count(text) for text in texts_under(spans(heads.pieces, ruled=heads.ruled)[index], setting.below())]
    numbers = [each.value for each in under if each.state == "number"]
    if not numbers or (len(numbers) > 1 and counts_up(numbers)):
        return False
    if numbered:
        return True
    near = (*setting.rows[:FIRST], *setting.rows[max(FIRST, setting.index - ABOVE) : setting.index])
    return any(_counts(row, head) for row in near)


def _is_of_the_goods(word: str, rows: Sequence[Row]) -> bool:
    """Tell whether *word* is a unit of goods, or in what the report calls them: "glasses" of a "Stemmed wine glass"."""
    if word in lexicon.single_units() or word in map(folding.key, folding.words_of("told_units")["goods"]):
        return True
    stem = word[: max(SHORTEST_STEM, len(word) - ENDING)]
    named = (row for row in rows[:FIRST] if any(label_concept(piece.text) in _GOODS for piece in row.pieces))
    return any(stem in folding.key(row.text) for row in named)


def _without_number_of(head: str) -> tuple[bool, str]:
    """Return whether *head* is the number of something that is no pack, no picture and no sample, and what of."""
    words = head.split()
    named = folding.words_of("told_units")
    small = {word for phrase in named["between"] for word in phrase.split()} | {"de", "der", "des", "of", "di", "của"}
    rest = [word for word in words[1:] if word not in small]
    told = bool(words) and words[0] in map(folding.key, named["number_of"]) and len(rest) == 1
    other = told and (rest[0] in _packs() or lexicon.meaning("columns", rest[0]) not in (None, "quantity"))
    sampled = told and (label_concept(head) is not None or lexicon.meaning("checks", rest[0]) is not None)
    return (True, rest[0]) if told and not (other or sampled) else (False, head)


def finds_goods(head: str) -> bool:
    """Tell whether *head* says that packs or goods were found, whatever they are called: "Faulty rolls found"."""
    words = folding.key(head).split()
    defective = frozenset(map(folding.key, folding.words_of("label_words")["defective"]))
    words = [word for word in words if word not in defective]
    found = [word for word in words if lexicon.row_kind(word) == "found" and not lexicon.names_defects(word)]
    rest = [word for word in words if word not in found]
    return len(found) == 1 and len(rest) == 1 and rest[0] in _packs()


def _counts(row: Row, head: str) -> bool:
    """Tell whether *row* counts as many of *head* as goods can be: a sample of the standard, or behind a quantity."""
    told = re.findall(rf"(\d+) {re.escape(head)}(?: (\w+)|$)", folding.key(row.text))
    goods = label_concept(row.pieces[0].text) in QUANTITIES if told and row.pieces else False
    return any((goods or is_sample_size(int(number))) and behind not in _rates() for number, behind in told)


@cache
def _rates() -> frozenset[str]:
    """Return the words between a number and what it is one for: "20 points per 100 m2"."""
    return frozenset(folding.words_of("told_quantities")["per"])


@cache
def _packs() -> frozenset[str]:
    return frozenset(folding.words_of("built")["quantity"]["packs"])


def _goods_before_share(heads: Row, setting: Setting) -> list[int]:
    """Return the column of counts that has their share of the sample behind it: "Bags | %" over "2 | 2.5 %"."""
    first = next(iter(setting.below(1)), None)
    columns = spans(heads.pieces, ruled=heads.ruled)
    under = [texts_under(column, [first] if first else []) for column in columns]
    return [
        index
        for index, (counts, shares) in enumerate(pairwise(under))
        if index and counts and shares and counts[0].strip().isdigit() and _SHARE.fullmatch(shares[0].strip())
    ][:1]
