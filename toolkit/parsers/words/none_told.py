"""Texts that say that nothing was found, in the place of a defect: "NIL – no defects found in the sample"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from toolkit.parsers.layout.cells import NO_SPACES
from toolkit.parsers.words import classes, folding, lexicon
from toolkit.parsers.words.lazily import has_cjk
from toolkit.parsers.words.remembered import remembered

_CLAUSE = re.compile(r"\s+[-–—/]+\s+|\s*[:：;；,，。()（）]\s*|\.\s+|\s*[–—]\s*")
_ASIDE = re.compile(r"(?P<said>[^()（）\d]+)[(（](?P<aside>[^()（）]*)[)）]")  # "None (needles, mould: absent)"
_EDGES = " .。-–—•*"
LONGEST = 16  # words


@remembered
def says_none(text: str) -> bool:
    """Tell whether *text* says that there are no defects, and no more than that; "no further defect" does not."""
    return counts_none(text) and not _tells_further(text)


@remembered
def counts_none(text: str) -> bool:
    """Tell whether a row called *text* counts no defects: each of its clauses says that there are none."""
    plain = text.strip(_EDGES)
    if lexicon.meaning("rows_of_none", plain) is not None:
        return True
    if (aside := _aside(plain)) is not None:
        return not lexicon.mentions("no_verdicts", "contrasting", aside)
    clauses = [clause for part in _CLAUSE.split(plain) if (clause := part.strip(_EDGES))]
    return bool(clauses) and len(plain.split()) <= LONGEST and all(map(_is_none, clauses))


def _aside(plain: str) -> str | None:
    """Return what stands in brackets behind a word for none: "needles, mould: absent"."""
    match = _ASIDE.fullmatch(plain)
    named = match is not None and lexicon.meaning("rows_of_none", match["said"].strip(_EDGES)) is not None
    return match["aside"] if match is not None and named else None


def excepts_some(text: str) -> bool:
    """Tell whether *text* says that there are none but for some, with their number: "None (except 2 pcs with rust)"."""
    aside = _aside(text.strip(_EDGES)) or ""
    return any(map(str.isdigit, aside)) and lexicon.mentions("no_verdicts", "contrasting", aside)


def _is_none(clause: str) -> bool:
    listed = lexicon.meaning("rows_of_none", clause) is not None
    return listed or any(_denies_defects(reading) for reading in lexicon.readings(clause))


def _denies_defects(reading: str) -> bool:
    """Tell whether *reading* denies defects and says at most of what: "no further defect noted on the 80 pcs".

    "No label found" misses a thing, and "no. of defects" is the label of a number.
    """
    if not reading.isascii() and " " not in reading and _without_spaces(reading):
        return True
    rest = _behind(reading, "denies")
    if rest is not None:
        return _is_of_defects(rest.split(), before=_kinds())
    rest = _before(reading, "denies_behind")
    beside = (*_kinds(), *lexicon.phrases("none_told", "beside"))
    return rest is not None and _is_of_defects(rest.split(), before=beside)


def _kinds() -> Sequence[str]:
    return (*lexicon.phrases("none_told", "kinds"), *lexicon.phrases("none_told", "further"))


def _tells_further(text: str) -> bool:
    words, further = folding.key(text).split(), lexicon.phrases("none_told", "further")
    return any(word in further for word in words) or any(has_cjk(one) and one in text for one in further)


def _is_of_defects(words: Sequence[str], before: Sequence[str]) -> bool:
    """Tell whether *words* are one for defects, before it none but *before*, and behind it where one looked."""
    at = next((at for at, word in enumerate(words) if _names_defect(word)), None)
    if at is None:
        return False
    leads = all(word in before or classes.severity(word) is not None for word in words[:at])
    return leads and all(_is_beside(word, last) for last, word in pairwise(words[at:]))


def _names_defect(word: str) -> bool:
    return word in lexicon.phrases("built", "defect") or lexicon.names_defects(word)


def _is_beside(word: str, last: str) -> bool:
    """Tell whether *word*, with the *last* before it, may stand behind the defects: that one looked, or at what.

    Goods have their number before them: "no fault on 80 lamps", but "no fault lamp".
    """
    known = word in lexicon.phrases("none_told", "beside") or word in lexicon.phrases("built", "beside")
    return known or word.isdigit() or (last.isdigit() and word in lexicon.units()) or _names_defect(word)


def _behind(reading: str, concept: str) -> str | None:
    """Return what stands behind the wording of *concept* that *reading* begins with."""
    said = next((each for each in lexicon.phrases("none_told", concept) if f"{reading} ".startswith(f"{each} ")), None)
    return None if said is None else reading[len(said) :].strip()


def _before(reading: str, concept: str) -> str | None:
    """Return what stands before the wording of *concept* that *reading* ends with."""
    said = next((each for each in lexicon.phrases("none_told", concept) if f" {reading}".endswith(f" {each}")), None)
    return None if said is None else reading[: len(reading) - len(said)].strip()


def _without_spaces(reading: str) -> bool:
    """Tell whether *reading*, in a script without spaces, is a denial, a word for defects, and words beside them."""
    denied = next((each for each in lexicon.phrases("none_told", "denies") if each in reading), None)
    if denied is None or NO_SPACES.search(reading) is None:
        return False
    before, _, behind = reading.partition(denied)
    named = [each for each in lexicon.phrases("built", "defect") if each in behind]
    rest = before + behind
    for each in (*named, *lexicon.phrases("none_told", "further"), *lexicon.phrases("none_told", "parts")):
        rest = rest.replace(each, "")
    return bool(named) and not rest
