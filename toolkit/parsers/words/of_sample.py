"""What can be a sample: a number among the words of a report, or in a label beside what it counts ("80件中发现")."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from toolkit.parsers.words import lexicon
from toolkit.parsers.words.cues import may_hold
from toolkit.parsers.words.folding import key, words_of
from toolkit.parsers.words.lazily import Lazy, has_digit
from toolkit.sampling import is_sample_size

_NUMBER = re.compile(r"(?<![\d.,])\d{2,4}(?![\d]|[.,]\d)")
SMALLEST = 13  # goods: a smaller number stands in too many places, and shares its limits with too many


def may_be_sample(size: int) -> bool:
    """Tell whether *size* is one of the standard, and large enough to be told from other numbers of a report."""
    return size >= SMALLEST and is_sample_size(size)


def printed_sizes(texts: Iterable[str]) -> set[int]:
    """Return the numbers in *texts* that can be samples of the standard."""
    numbers = {int(number) for text in texts for number in _NUMBER.findall(text)}
    return set(filter(may_be_sample, numbers))


def without_sample(text: str) -> str:
    """Return *text*, as it is compared, without the words for its sample; empty where it names none."""
    plain = key(text)
    if not has_digit(plain):
        return ""
    written = () if plain.isascii() else _WRITTEN
    found = _SPOKEN.search(plain) or next((match for pattern in written if (match := pattern().search(plain))), None)
    if found is None or not is_sample_size(int(re.sub(r"\D", "", found[0]))):
        return ""  # "Found on 3 pcs" counts a defect
    return " ".join(f"{plain[: found.start()]} {plain[found.end() :]}".split())


def counts_within(label: str) -> bool:
    """Tell whether *label* counts some goods of the sample that it names: "Defective jars in the sample".

    A number, or goods of a known kind, in the sample are its size: "Number of pieces in the sample".
    """
    words = key(label).split()
    ends = (*words_of("label_words")["sample"], *words_of("rows_of_sample")["articles"])
    while words and words[-1] in ends:
        words.pop()
    if len(words) < 2 or words[-1] not in words_of("rows_of_sample")["between"]:  # noqa: PLR2004 - goods in
        return False
    counted = words[:-1]
    judged = (*words_of("label_words")["defective"], *words_of("good_and_bad")["bad"])
    if lexicon.names_defects(label) or not set(counted).isdisjoint(judged):
        return True
    return words[-1] in words_of("rows_of_sample")["inside"] and not _number_of_goods().issuperset(counted)


@cache
def _number_of_goods() -> frozenset[str]:
    """Return the words that a label says the size of a sample with."""
    sample = words_of("rows_of_sample")
    words = (*words_of("label_words")["quantity"], *sample["between"], *sample["articles"], *lexicon.single_units())
    return frozenset(words)


@cache
def _units() -> str:
    return _any([*words_of("rows_of_sample")["goods"], *words_of("units")["single"]])


def _in_letters() -> str:
    between = _any(words_of("rows_of_sample")["between"])
    return rf"(?<!\w)(?:{between})\s\d{{2,5}}(?:\s(?:{_units()}))?(?!\w)"


# How a sample is named in letters: "found on 125 pcs".
_SPOKEN = Lazy(_in_letters, needs=may_hold(lambda: words_of("rows_of_sample")["between"]))


@cache
def _before_finds() -> re.Pattern[str]:
    """Return how a sample is named in Chinese before the word for finds."""
    check, within = (_any(words_of("rows_of_sample")[name]) for name in ("check", "within"))
    return re.compile(rf"(?:{check})?\d{{2,5}}\s?(?:{_units()})\s?(?:{within})")


@cache
def _behind_check() -> re.Pattern[str]:
    """Return how a sample is named in Chinese behind the word for a check."""
    return re.compile(rf"(?:{_any(words_of('rows_of_sample')['check'])})\s?\d{{2,5}}\s?(?:{_units()})")


_WRITTEN = (_before_finds, _behind_check)


def _any(words: Sequence[str]) -> str:
    return "|".join(sorted(map(re.escape, map(key, words)), key=len, reverse=True))
