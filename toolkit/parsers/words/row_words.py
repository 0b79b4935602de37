"""What names a row of numbers: the wordings of each kind, and the totals that are of several lists."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from toolkit.parsers.layout.cells import is_cjk
from toolkit.parsers.words.building import Built, built_of
from toolkit.parsers.words.cues import telling_words
from toolkit.parsers.words.folding import key, words_of

MOST_OF_GOODS = 3  # words

LONG = 5  # letters


class RowWords(NamedTuple):
    """The wordings of one kind of row: taken whole, or built of its words with at least one that decides."""

    exact: frozenset[str]
    deciding: frozenset[str]
    known: frozenset[str]
    needed: frozenset[str]
    unspaced: Built  # the same for Chinese

    def say(self, reading: str, words: frozenset[str]) -> bool:
        """Tell whether *reading*, a text as it is compared, of these *words*, is such a row."""
        if reading in self.exact or self.unspaced.fullmatch(reading):
            return True
        return words <= self.known and not words.isdisjoint(self.deciding) and not words.isdisjoint(self.needed)


@cache
def row_words() -> tuple[tuple[str, RowWords], ...]:
    found = []
    for concept in ("both", "units", "sample", "result", "aql", "reject", "allowed", "found"):
        entry = words_of("rows")[concept]
        deciding, beside = (frozenset(map(key, entry[words])) for words in ("key", "with"))
        exact = frozenset(map(key, entry["exact"]))
        needed = frozenset(map(key, entry.get("need", entry["key"])))
        unspaced = built_of(_chinese(entry["key"]), (), _chinese(entry["with"]))
        found.append((concept, RowWords(exact, deciding, deciding | beside, needed, unspaced)))
    return tuple(found)


def _chinese(wordings: Sequence[str]) -> list[str]:
    return [wording for wording in wordings if is_cjk(key(wording)[0])]


@cache
def of_all() -> Built:
    """Return the labels of a total over several lists: "Total all colours", "各款合计"."""
    words = words_of("rows_of_all")
    return built_of(words["total"], words["all"], words["goods"])


@cache
def of_defects() -> Built:
    """Return the labels of a total of defects under any name: "Total des anomalies", "Total de hallazgos"."""
    words = words_of("rows_of_all")
    totals = [word for word in words["total"] if word != "found"]  # "Problem found" heads a column
    return built_of(totals, words_of("block_words")["defect"], words["goods"])


@cache
def of_defective_goods() -> Built:
    """Return the labels of a number of goods, not of defects: "Defective garments", "No. of faulty pairs"."""
    words, goods = words_of("label_words"), words_of("built")["quantity"]["goods"]
    refused = set(words_of("rows")["reject"]["key"])  # "Rejected pieces" is a limit; 不良 is none beside 台数
    defective = [word for word in words["defective"] if word not in refused or is_cjk(word[0])]
    # "lỗi" is a defect, a unit of them and what makes goods defective.
    plain = {
        *words_of("rows")["units"]["of_anything"],
        *words_of("built")["defect"],
        *words_of("block_words")["defect"],
    }
    units = [word for word in (*words["counted"], *goods, *words_of("units")["single"]) if word not in plain]
    beside = (*words["quantity"], *words["number"], *words["beside"], *words["sample"])
    return built_of(defective, units, beside)


def says_with_faults(reading: str) -> bool:
    """Tell whether *reading* is goods, whatever their name, "with at least one fault": a number of goods follows."""
    if not reading.endswith(phrases_with_faults()):  # nearly every text: asked of each cell
        return False
    return any(says_with(reading, phrase) for phrase in phrases_with_faults())


def says_with(reading: str, phrase: str) -> bool:
    """Tell whether *reading* is single goods, whatever their name, with *phrase* behind them."""
    goods = reading.removesuffix(phrase).split() if reading.endswith(f" {phrase}") else []
    return bool(goods) and len(goods) <= MOST_OF_GOODS and no_units().isdisjoint(goods)


@cache
def no_units() -> frozenset[str]:
    """Return the words for what is no single goods, or no finds: cartons, styles, photos, what was replaced."""
    return frozenset(map(key, words_of("label_words")["no_units"]))


@cache
def phrases_with_faults() -> tuple[str, ...]:
    return tuple(map(key, words_of("label_words")["with_faults"]))


def may_name_row(reading: str, words: frozenset[str]) -> bool:
    """Tell whether *reading*, in Latin letters, holds a word that any kind of row needs; most texts hold none."""
    exact, deciding = _all_words()
    return reading in exact or not words.isdisjoint(deciding)


@cache
def _all_words() -> tuple[frozenset[str], frozenset[str]]:
    rows = [wordings for _, wordings in row_words()]
    return frozenset().union(*(row.exact for row in rows)), frozenset().union(*(row.deciding for row in rows))


@cache
def telling_of_rows() -> frozenset[str]:
    """Return the words of which one is in every label that is of a row by its nouns."""
    exact, deciding = _all_words()
    totals = [wording for labels in (of_all(), of_defects(), of_defective_goods()) for wording in labels.needed[0].all]
    return telling_words((*exact, *deciding, *totals, *starts_of_totals(), *phrases_with_faults()))


@cache
def starts_of_totals() -> tuple[str, ...]:
    starts = [key(start) for start in words_of("rows")["found"]["starts"]]
    return tuple(start if is_cjk(start[-1]) else f"{start} " for start in starts)


def may_be_joined(word: str) -> bool:
    """Tell whether *word* begins or ends with one that names a kind of row and is too long to be there by chance."""
    return word.startswith(_long_words()) or word.endswith(_long_words())


@cache
def _long_words() -> tuple[str, ...]:
    return tuple(word for word in _all_words()[1] if len(word) >= LONG and word.isascii())
