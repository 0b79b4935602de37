"""Whether two reports mean one check: the same words however they are spaced, hyphened or spelt, or perhaps."""

import re
import unicodedata

from toolkit.model.report import Section
from toolkit.resolver.checks import is_test, subject
from toolkit.resolver.second_wording import alike, same_words, wording
from toolkit.resolver.wordforms import stem

_NUMBER = re.compile(r"^\s*(?:\d{1,2}(?:\.\d{1,2})*|[A-Z]|[IVX]{1,4})(?:\s*[.):、]\s*|\s+)(?=\S)")
# British and American spelling brought to one: colour, labelling, analyse, fibre.
_SPELLING = (("our", "or"), ("ll", "l"), ("ys", "yz"), ("is", "iz"), ("er", "r"))
_WORD = re.compile("[a-z0-9]+")
_SMALL = ("an", "the", "of")
_ARTICLE = re.compile(r"\ba\b(?=\s+[a-z])")  # as written: the "A" of "Sample A weight" is none
# What tells one of two checks of the same words from the other: a figure, a size, the letter of a lot or a sample.
_MARK = re.compile(r"\d+(?:[.,]\d+)*|(?<![^\W\d_])[a-z]{1,2}(?![^\W\d_])")
_NO_MARK = ("an", "as", "at", "by", "in", "is", "no", "of", "on", "or", "to")


def name_of(section: Section) -> str:
    """Return the name of *section* without its number in the list."""
    return _NUMBER.sub("", section.name)


def same_check(one: Section, other: Section) -> bool:
    """Tell whether both are surely one check: "Drop test", "drop-test" and "Droptest" are, "Lot 1" and "Lot 2" not."""
    if _on_other_goods(one, other):
        return False
    ours, theirs = name_of(one), name_of(other)
    if _run_together(ours, theirs):
        return True
    if _marks(ours) != _marks(theirs):
        return False
    if same_words(ours, theirs):
        return True
    subjects = _subject(ours), _subject(theirs)
    tests = is_test(ours) and is_test(theirs) and _written_agree(ours, theirs)
    return tests and bool(subjects[0]) and subjects[0] == subjects[1]


def like_check(one: Section, other: Section) -> bool:
    """Tell whether both may be one check, so that a person must look: "Drop test (ISTA 1A)" and "Drop test"."""
    ours, theirs = _subject(name_of(one)), _subject(name_of(other))
    if _on_other_goods(one, other):
        return False
    if not ours or not theirs:
        return False
    return ours <= theirs or theirs <= ours or alike(" ".join(sorted(ours)), " ".join(sorted(theirs)))


def _on_other_goods(one: Section, other: Section) -> bool:
    """Tell whether both say on which goods they were made, and none of these are the same."""
    named = [{" ".join(item.casefold().split()) for item in check.items} for check in (one, other)]
    return all(named) and named[0].isdisjoint(named[1])


def _run_together(ours: str, theirs: str) -> bool:
    """Tell whether both are the same letters in the same order, whatever parts them into words."""
    letters = _letters(ours), _letters(theirs)
    return bool(letters[0]) and letters[0] == letters[1] and _written_agree(ours, theirs)


def _written_agree(ours: str, theirs: str) -> bool:
    """Tell whether the Chinese of both is the same, where both have some."""
    one, other = wording(ours).written, wording(theirs).written
    return not (one and other) or one == other


def _marks(name: str) -> tuple[str, ...]:
    """Return the figures and single letters of *name*, in its order."""
    text = _ARTICLE.sub(" ", unicodedata.normalize("NFKC", name)).casefold()
    return tuple(mark.replace(",", ".") for mark in _MARK.findall(text) if mark not in _NO_MARK)


def _letters(name: str) -> str:
    found = _WORD.findall(_ARTICLE.sub(" ", unicodedata.normalize("NFKC", name)).casefold())
    text = "".join(stem(word) for word in found if word not in _SMALL)
    for british, american in _SPELLING:
        text = text.replace(british, american)
    return text


def _subject(name: str) -> frozenset[str]:
    return frozenset(map(stem, subject(name)))
