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
_SMALL = ("a", "an", "the", "of")


def name_of(section: Section) -> str:
    """Return the name of *section* without its number in the list."""
    return _NUMBER.sub("", section.name)


def same_check(one: Section, other: Section) -> bool:
    """Tell whether both are surely one check: "Drop test", "drop-test" and "Droptest" are."""
    ours, theirs = name_of(one), name_of(other)
    if same_words(ours, theirs) or _run_together(ours, theirs):
        return True
    subjects = _subject(ours), _subject(theirs)
    return is_test(ours) and is_test(theirs) and bool(subjects[0]) and subjects[0] == subjects[1]


def like_check(one: Section, other: Section) -> bool:
    """Tell whether both may be one check, so that a person must look: "Drop test (ISTA 1A)" and "Drop test"."""
    ours, theirs = _subject(name_of(one)), _subject(name_of(other))
    if not ours or not theirs:
        return False
    return ours <= theirs or theirs <= ours or alike(" ".join(sorted(ours)), " ".join(sorted(theirs)))


def _run_together(ours: str, theirs: str) -> bool:
    """Tell whether both are the same letters in the same order, whatever parts them into words."""
    one, other = wording(ours).written, wording(theirs).written
    letters = _letters(ours), _letters(theirs)
    written = not (one and other) or one == other
    return bool(letters[0]) and letters[0] == letters[1] and written


def _letters(name: str) -> str:
    found = _WORD.findall(unicodedata.normalize("NFKC", name).casefold())
    text = "".join(stem(word) for word in found if word not in _SMALL)
    for british, american in _SPELLING:
        text = text.replace(british, american)
    return text


def _subject(name: str) -> frozenset[str]:
    return frozenset(map(stem, subject(name)))
