"""Heads that name a class and say that its defects are described under them: "主要缺陷描述", "Opis wad głównych"."""

from collections.abc import Iterator
from functools import cache

from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import is_cjk
from toolkit.parsers.words import classes, folding, lexicon
from toolkit.parsers.words.class_headings import class_of_heading
from toolkit.parsers.words.remembered import remembered

LONGEST = 40  # characters of a head


@remembered
def class_of_head(text: str) -> Severity | None:
    """Return the class that a head of a list names, by itself or with a word for descriptions of its defects."""
    named = class_of_heading(text)
    if named is not None or len(text) > LONGEST:
        return named
    rests = (classes.severity(rest) for rest in _rests(folding.key(text)) if _names_defects(rest))
    return next((severity for severity in rests if severity), None)


def _rests(head: str) -> Iterator[str]:
    """Yield what is left of *head* without a word for a description at one of its ends, and the small words there."""
    small = folding.words_of("label_words")["beside"]
    for behind, before in _descriptions():
        if head.endswith(behind):
            yield head.removesuffix(behind)
        if head.startswith(before):
            words = head.removeprefix(before).split()
            while len(words) > 1 and words[0] in small:
                words.pop(0)
            yield " ".join(words)


@cache
def _descriptions() -> tuple[tuple[str, str], ...]:
    """Return each word for a description as it ends a head and as it begins one."""
    words = map(folding.key, folding.words_of("built")["description"]["with"])
    return tuple((word, word) if is_cjk(word[0]) else (f" {word}", f"{word} ") for word in words)


def _names_defects(name: str) -> bool:
    """Tell whether *name* has a word for defects, also as the end of a compound: "主要项目" are items of anything."""
    ends = map(folding.key, folding.words_of("built")["defect"])
    return lexicon.names_defects(name) or any(name.endswith(end) or f" {end} " in f" {name} " for end in ends)
