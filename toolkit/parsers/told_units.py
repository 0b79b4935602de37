"""Defective units that a sentence tells: "The defective garments (15 pcs) were replaced", "12 defective sets found"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from toolkit.model.report import Place
from toolkit.model.severity import Counts, Severity
from toolkit.parsers import folding, lexicon
from toolkit.parsers.building import Built, built_of
from toolkit.parsers.cells import Row
from toolkit.parsers.prose import paragraphs

LONGEST = 1000  # characters
MOST_WORDS = 3  # of the goods that are defective: "the defective garments"
_BEHIND = re.compile(r"(?P<words>[^\d.,;:()（）]{4,60})[(（]\s*(?P<number>\d{1,4})\s*(?P<unit>[^\W\d_]*)\s*[)）]")
_BEFORE = re.compile(r"(?<![\d.,/])(?P<number>\d{1,4})\s+(?P<words>[^\W\d_]+(?:\s+[^\W\d_]+){1,3})")


def told_units(rows: Sequence[Row], found: Counts) -> tuple[int, Place] | None:
    """Return the number of defective units that a sentence tells; ``None`` where two say another.

    *found* are the defects of each class: there are at least as many as defective units.
    """
    defects = sum(found[severity] or 0 for severity in Severity)
    told: dict[int, Place] = {}
    for row, text in paragraphs(rows):
        if len(text) <= LONGEST and not lexicon.is_earlier(text):
            told.update(dict.fromkeys(_numbers(text), Place(row.page, row.box)))
    number, place = next(iter(told.items()), (0, None))
    return (number, place) if len(told) == 1 and place and 0 < number <= defects else None


def _numbers(text: str) -> Iterator[int]:
    for match in _BEHIND.finditer(text):
        single = not match["unit"] or folding.key(match["unit"]) in lexicon.single_units()
        if single and any(map(_says_defective, _ends(match["words"].split()))):
            yield int(match["number"])
    for match in _BEFORE.finditer(text):
        if any(map(_says_defective, _starts(match["words"].split()))):
            yield int(match["number"])


def _ends(words: Sequence[str]) -> Iterator[str]:
    return (" ".join(words[-length:]) for length in range(2, MOST_WORDS + 1) if len(words) >= length)


def _starts(words: Sequence[str]) -> Iterator[str]:
    return (" ".join(words[:length]) for length in range(2, MOST_WORDS + 1) if len(words) >= length)


def _says_defective(text: str) -> bool:
    return _defective().fullmatch(folding.key(text))


@cache
def _defective() -> Built:
    words = folding.words_of("label_words")
    return built_of(words["defective"], words["counted"], words["beside"])
