"""Labels of a card that are sentences on one line, as "Class: major.  Affected: 2 sets.  Photo 1." has three.

What stands behind a label ends with its sentence. The rest may be the number of goods, "Grade: major, 2 sets affected",
or a picture; where it may be another number of them, another class or a "not", nobody knows what counts.
"""

import re
from collections.abc import Sequence

from toolkit.parsers.layout.cells import is_cjk
from toolkit.parsers.told.goods_counted import article_in, goods_in
from toolkit.parsers.told.told_counts import counts_anything
from toolkit.parsers.told.told_in_clauses import without_pictures
from toolkit.parsers.words import classes, folding, lexicon
from toolkit.parsers.words.lazily import Lazy
from toolkit.parsers.words.readings import count

_END = Lazy(r"\s*[.;]\s+|\s*[；。]\s*|\s*,\s+|\s*，\s*(?=\D)|\s+(?=[(（])")
_WORD = re.compile(r"[^\W\d_]+")
_EDGES = " .,;|·•()（）。；，"


def ended(kind: str, value: str) -> tuple[str, Sequence[str]]:
    """Return the class or the number, as *kind* says, that *value* begins with, and what its sentences tell behind it.

    *value* is returned as it is where it tells no more, or where what stands behind may be another class or number.
    """
    plain = value.rstrip(" .。;；")
    if _tells(kind, plain):
        return plain, ()
    first, *rest = [part for each in _END.split(plain) if (part := each.strip(_EDGES))] or [""]
    rest = _of_pictures(rest)
    numbers = [part for part in rest if goods_in(part)]
    most = 1 if kind == "severity" else 0
    if not _tells(kind, first) or len(numbers) > most:
        return value, ()
    if any(_may_change(part) for part in rest if part not in numbers):
        return value, ()
    if kind == "quantity" and first.isdigit() and any(_without_pictures(part) for part in rest):
        return value, ()  # "4 (carton number)": without its unit, a figure is of whatever it is said to be
    return first, rest


def _of_pictures(rest: Sequence[str]) -> list[str]:
    """Return *rest* with the further numbers of pictures beside the first: "see pictures 1", "2"."""
    joined: list[str] = []
    for part in rest:
        if joined and part.isdigit() and _is_of_pictures(joined[-1]):
            joined[-1] = f"{joined[-1]} {part}"
        else:
            joined.append(part)
    return joined


def _may_change(part: str) -> bool:
    """Tell whether *part* may say another class or number, or deny the one before it: "of which 1 set critical"."""
    plain = _without_pictures(part)
    denied = lexicon.mentions("told_freely", "not", plain) or lexicon.mentions("told_quantities", "denying", plain)
    figures = counts_anything(plain) and not article_in(plain)
    return denied or figures or classes.mentions_class(plain)


def _without_pictures(part: str) -> str:
    """Return *part* without the pictures that it refers to, "" where it tells of nothing else: "see photos 1 and 2"."""
    return "" if _is_of_pictures(part) else without_pictures(part)


def _is_of_pictures(part: str) -> bool:
    words = {folding.key(word) for word in _WORD.findall(part)}
    pictures = {word for word in words if _is_picture(word)}
    beside = {*folding.words_of("told_items")["pointing"], *folding.words_of("told_clauses")["joining"]}
    return bool(pictures) and words <= pictures | beside


def _is_picture(word: str) -> bool:
    """Tell whether *word* is one for pictures, in a script without spaces perhaps one that points to them: "见图"."""
    joined = is_cjk(word[:1]) and lexicon.exactly("pictures", word[1:]) is not None
    return joined or lexicon.exactly("pictures", word) is not None


def _tells(kind: str, text: str) -> bool:
    if kind == "quantity":
        return count(text).state == "number"
    return classes.severity(text, letters=True) is not None
