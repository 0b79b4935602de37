"""A passage on the plan in words of its own, which the table of the standard explains.

"Level I, normal. Lot of 900 sets, 32 sets pulled out of 14 master cartons. AQLs are those on your PO: critical 0, major
2.5, minor 4.0": whatever the verb is, 32 goods are what the standard asks of 900 at that level, and no count of defects
has a point in it. A number that the table does not give is left to those who know the words.
"""

import re
from collections.abc import Collection, Sequence
from functools import cache
from typing import get_args

from toolkit.model.report import Inspection, Place, Quantities
from toolkit.model.severity import Rates, Severity
from toolkit.parsers.facts.letterhead import standard
from toolkit.parsers.layout.cells import Row, is_cjk
from toolkit.parsers.layout.prose import paragraphs
from toolkit.parsers.limits.plans import LONGEST, by_name, is_for_tests
from toolkit.parsers.words import classes, folding, lexicon, readings
from toolkit.parsers.words.by_class import class_of
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.lazily import Lazy
from toolkit.parsers.words.of_sample import SMALLEST
from toolkit.sampling import NotInStandardError, code_letter
from toolkit.sampling.iso2859 import is_rate, own_size

LONGEST_LINE = 160  # characters; a longer one tells what is done if the lot fails
_INSPECTIONS: tuple[Inspection, ...] = get_args(Inspection)
_POINTED = re.compile(r"(?<![\d.,])\d[.,]\d{1,2}(?!\d|[.,]\d)")
_CLAUSE = re.compile(r"\s*[,;:，；、()（）/|]\s*")
_LIST = re.compile(r"\s*[,;，；、()（）/|]\s*")  # keeps "critical: not allowed" together
_SENTENCE_END = re.compile(r"[;；。]\s*|\.\s+")
_COMMA = re.compile(r",\s+(?!\d)|,\s+(?=\d+[.,]\d)")
_BEGINS_CLASS = Lazy(r"[^\W\d_]+(?:\s[^\W\d_]+)?\s*[:：=]?\s*\d")
_COUNTED = Lazy(r"(?<![\d.,/+\-–#])(?<!\d )(\d{2,4})\s?(?![\d.,/%+×x-])([^\W\d_]+)")


def sample_of_plan(rows: Sequence[Row], quantities: Quantities, level_told: str | None) -> tuple[int, Place] | None:
    """Return the sample that the standard gives the goods at *level_told*, where a passage on it counts as many."""
    sizes = _sizes(quantities, level_told) if level_told else set()
    if not sizes:
        return None
    told: dict[int, Place] = {}
    for row, text in paragraphs(rows):
        if len(text) <= LONGEST and _names_plan(row) and not is_for_tests(text):
            told.update(dict.fromkeys(_counted(text, sizes, quantities), Place(row.page, row.box)))
    return next(iter(told.items())) if len(told) == 1 else None


def inspection_of_plan(rows: Sequence[Row]) -> Inspection | None:
    """Return how strict the plan is: what its lines call "normal", "tightened" or "reduced", where they agree."""
    told: set[Inspection] = set()
    for row in rows:
        said = _without_limits(row.text)
        if len(said) <= LONGEST_LINE and _names_plan(row) and not is_unsure(said):
            told.update(name for name in _INSPECTIONS if _says_strictness(name, row))
    return told.pop() if len(told) == 1 else None


def _without_limits(text: str) -> str:
    """Return *text* without its clauses on a class: "critical not allowed" takes nothing back of the plan before it."""
    clauses = (clause for sentence in _SENTENCE_END.split(text) for clause in _LIST.split(sentence))
    return ", ".join(clause for clause in clauses if not classes.mentions_class(clause) or _names_strictness(clause))


def _names_strictness(clause: str) -> bool:
    return any(lexicon.mentions("inspections", name, clause) for name in _INSPECTIONS)


def _names_plan(row: Row) -> bool:
    """Tell whether *row* names the standard or its level, or has the label of the plan: "Plan | Single, tightened"."""
    labelled = any(concept_of(piece.text) == "standard" for piece in row.pieces)
    return labelled or standard([row]) is not None or readings.level(row.text) is not None


def _says_strictness(name: Inspection, row: Row) -> bool:
    """Tell whether a clause of *row* says *name* and else only words of a plan: "reduced packing" has others."""
    return any(
        lexicon.mentions("inspections", name, clause) and (any(map(is_cjk, clause)) or _is_of_plan(name, clause))
        for piece in row.pieces
        for sentence in _SENTENCE_END.split(piece.text)
        for clause in _CLAUSE.split(sentence)
    )


def _is_of_plan(name: Inspection, clause: str) -> bool:
    known = {*folding.words_of("plan_words")["rates"], *folding.words_of("plan_words")["strictness"]}
    known |= set(folding.words_of("inspections")[name])
    words = folding.key(clause).split()
    place = next((at for at, word in enumerate(words) if word in folding.words_of("inspections")[name]), 0)
    near = words[max(0, place - 1) : place + 2]  # "tightened inspection as agreed with the buyer"
    return all(word in known for word in words) or (len(near) > 1 and all(word in known for word in near))


def rates_of_plan(rows: Sequence[Row]) -> tuple[Rates, Place] | None:
    """Return the AQLs by class that one passage gives behind the word itself, all of them of the standard's."""
    told: dict[tuple[float | None, ...], tuple[Rates, Place]] = {}
    for row, text in paragraphs(rows):
        for begin in _names_rate().finditer(text) if len(text) <= LONGEST else ():
            sentence = _once_by_class(_about_rates(text[begin.end() :]))
            rates = by_name(sentence, readings.aql) if _POINTED.search(sentence) and not is_unsure(sentence) else None
            if rates is not None and all(rate is None or rate == 0 or is_rate(rate) for rate in _values(rates)):
                told[_values(rates)] = rates, Place(row.page, row.box)
    return next(iter(told.values())) if len(told) == 1 else None


def _about_rates(text: str) -> str:
    """Return the first sentence of *text*, with those behind a semicolon that go on with the next class."""
    first, *rest = _SENTENCE_END.split(text)  # the next may speak of weights, or of the factory's
    for part in rest:
        if not _BEGINS_CLASS.match(part) or classes.mentions_class(" ".join(part.split()[:2])) is False:
            break
        first = f"{first}, {part}"
    return first


def _once_by_class(sentence: str) -> str:
    """Return *sentence* up to where it names a class again: "0 for critical, 2.5 for major, so that no ..."."""
    seen: set[Severity] = set()
    clauses = _COMMA.split(sentence)
    for at, clause in enumerate(clauses):
        named = {severity for word in folding.key(clause).split() if (severity := class_of(word))}
        if named & seen:
            return ", ".join(clauses[:at])
        seen |= named
    return sentence


def is_unsure(sentence: str) -> bool:
    """Tell whether *sentence* speaks of another inspection, under a condition, or of what is not so."""
    others = lexicon.is_earlier(sentence) or lexicon.mentions("results_about", "ruled", sentence)
    return others or lexicon.mentions("plan_words", "unsure", _without_singly(sentence))


def _without_singly(sentence: str) -> str:
    """Return *sentence* without the words for one after the other: "uno por uno" takes nothing back."""
    folded = folding.key(sentence)
    for phrase in lexicon.phrases("plan_words", "singly"):
        folded = folded.replace(phrase, " ")
    return folded


@cache
def _names_rate() -> re.Pattern[str]:
    """Return the pattern of the word for an AQL, in capitals as all languages write it: "NQA"."""
    words = "|".join(word.upper() for word in folding.words_of("rows")["aql"]["key"])
    return re.compile(rf"(?<![^\W\d_])(?:{words})s?(?![^\W\d_])")


def _values(rates: Rates) -> tuple[float | None, ...]:
    return tuple(rates[severity] for severity in Severity)


def _sizes(quantities: Quantities, level_told: str) -> set[int]:
    """Return the samples of the table for the goods that are known: those of the lot, packed, made and ordered."""
    lots = {quantities.lot, quantities.packed, quantities.produced, quantities.ordered} - {None}
    found = {_size(lot, level_told) for lot in lots if lot is not None}
    return {size for size in found if size is not None and size >= SMALLEST} - lots


def _size(lot: int, level_told: str) -> int | None:
    try:
        return own_size(code_letter(lot, level_told))
    except NotInStandardError:
        return None


def _counted(text: str, sizes: Collection[int], quantities: Quantities) -> set[int]:
    """Return those of *sizes* that *text* counts in goods, where it counts no others and takes nothing back.

    Other goods may be the lot, or the parts of the sample: "125 pcs (75 sage, 50 ochre)".
    """
    goods = [int(number) for number, unit in _COUNTED.findall(text) if _may_be_goods(unit)]
    found = {number for number in goods if number in sizes}
    lots = {quantities.lot, quantities.packed, quantities.produced, quantities.ordered}
    others = [number for number in goods if number not in found and number not in lots]
    fits = not others or sum(others) in found
    return found if fits and not is_unsure(text) else set()


def _may_be_goods(unit: str) -> bool:
    key = folding.key(unit)
    return key in lexicon.single_units() or key not in lexicon.units()
