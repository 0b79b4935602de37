"""Words that say that figures hold for each of several lots: "per colour", "for each lot", "每批".

"As per order" says by what, and "per order" may say it. A size is no lot: "5 pcs per size" are measured. What a clause
says of each lot is said of the limits or the sample only where it names these itself.
"""

import re
from collections.abc import Iterator
from functools import cache

from toolkit.parsers.layout.cells import is_cjk
from toolkit.parsers.limits import plans
from toolkit.parsers.words import classes, folding, lexicon
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.lazily import Lazy

_CLAUSE = Lazy(r"[,，;；。()（）]\s*|\.\s+|\s+[–—-]\s+")
_NUMBER = re.compile(r"\d+")
LONGEST_KIND = 2  # words: "order line"
_OF_LIMITS = (("label_words", "limits"), ("rows_told", "limits"), ("limits_told", "accepts"))


def of_each(text: str) -> bool:
    """Tell whether *text* says that it holds for each lot, colour or item: "per SKU", "for each lot", "每批"."""
    said = folding.key(text)
    words = said.split()
    spoken = any(_is_said_at(words, at) for at in range(len(words)))
    return spoken or (not said.isascii() and any(pair in said.replace(" ", "") for pair in _joined()))


def tells_limits_of_each(text: str) -> bool:
    """Tell whether a clause of *text* names limits, or the figure of a class, and says that they hold for each lot.

    "For each colour" may be a clause of its own before the limits.
    """
    told = list(_clauses(text))
    limits = any(map(_names_limits, told))
    return any(of_each(clause) and (_names_limits(clause) or (limits and _says_no_more(clause))) for clause in told)


def heads_limits_of_each(text: str) -> bool:
    """Tell whether *text* is the heading of limits for each lot: "Acceptance limits per colour", "For each lot:"."""
    clauses = list(_clauses(text))
    if len(clauses) != 1 or any(map(str.isdigit, text)) or not of_each(text):
        return False
    return _says_no_more(text) or any(lexicon.mentions(group, name, text) for group, name in _OF_LIMITS)


def draws_of_each(text: str, size: int) -> bool:
    """Tell whether a clause of *text* says that *size* goods were drawn of each lot: "80 pairs per colour"."""
    return any(of_each(clause) and _draws(clause, size) for clause in _clauses(text))


def _draws(clause: str, size: int) -> bool:
    """Tell whether *clause* names the sample, or is no more than *size* goods of each lot."""
    words = folding.key(_NUMBER.sub(" ", clause)).split()
    bare = all(word in _beside() or word in _kind_words() or _is_unit(word) for word in words)
    numbers = [int(number) for number in _NUMBER.findall(clause)]
    label = clause.replace("：", ":").partition(":")[0]
    sampled = lexicon.row_kind(label) == "sample" or concept_of(label) == "sample_size"
    return set(numbers) == {size} and (bare or sampled or size in plans.drawn_in(clause))


def _is_unit(word: str) -> bool:
    """Tell whether *word* is what goods are counted in, without a space behind the words for each: "每色双"."""
    each = next((said for said in _joined() if word.startswith(said)), "")
    return word.removeprefix(each) in lexicon.units() or word == each


def _clauses(text: str) -> Iterator[str]:
    yield from (clause for clause in _CLAUSE.split(text) if clause.strip())


def _names_limits(clause: str) -> bool:
    figures = classes.mentions_class(clause) and any(map(str.isdigit, clause))
    return figures or any(lexicon.mentions(group, name, clause) for group, name in _OF_LIMITS)


def _says_no_more(clause: str) -> bool:
    """Tell whether *clause* has no word beside those for each lot: "For each colour", "je Farbe"."""
    return all(word in _beside() or word in _kind_words() for word in folding.key(clause).split())


def _is_said_at(words: list[str], at: int) -> bool:
    """Tell whether the word at the place *at* of *words* is one for each, with the word for a lot behind it."""
    each = words[at]
    if " ".join(words[at : at + LONGEST_KIND]) in _words("spoken"):
        return True
    if each not in _words("each") or (at and words[at - 1] in _words("by")):
        return False
    behind = (" ".join(words[at + 1 : at + 1 + length]) for length in range(LONGEST_KIND, 0, -1))
    kind = next((said for said in behind if said in _kinds()), None)
    return kind is not None and not (each in _words("by_paper") and kind in _words("papers"))


@cache
def _kinds() -> frozenset[str]:
    """Return the words for what makes a lot of its own: lots, items, colours."""
    known = (*folding.words_of("judged_apart")["lots"], *folding.words_of("lot_tables")["item"])
    return (_words("kinds") | frozenset(map(folding.key, known))) - _words("sizes")


@cache
def _kind_words() -> frozenset[str]:
    return frozenset(word for kind in _kinds() for word in kind.split())


@cache
def _beside() -> frozenset[str]:
    """Return the words for each, and those that stand before them: "for each", "in every"."""
    said = {word for spoken in _words("spoken") for word in spoken.split()}
    return _words("each") | _words("before") | said


@cache
def _joined() -> frozenset[str]:
    """Return what is written without a space: "每色"."""
    each, kinds = ([word for word in words if is_cjk(word[0])] for words in (_words("each"), _kinds()))
    return frozenset(first + second for first in each for second in kinds)


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(map(folding.key, folding.words_of("of_each_lot")[name]))
