"""Labels of a card that are sentences on one line, as "Class: major.  Affected: 2 sets.  Photo 1." has three.

What stands behind a label ends with its sentence. The rest may be the number of goods, "Grade: major, 2 sets affected",
or a picture; where it may be another number of them, nobody knows which counts.
"""

import re
from collections.abc import Sequence

from toolkit.parsers.cards.captions import named_class
from toolkit.parsers.told.goods_counted import goods_in
from toolkit.parsers.words import classes
from toolkit.parsers.words.readings import count

_END = re.compile(r"\s*[.;]\s+|\s*[；。]\s*|\s*,\s+|\s*，\s*(?=\D)|\s+(?=[(（])")
_EDGES = " .,;|·•()（）。；，"


def ended(kind: str, value: str) -> tuple[str, Sequence[str]]:
    """Return the class or the number, as *kind* says, that *value* begins with, and what its sentences tell behind it.

    *value* is returned as it is where it tells no more, or where what stands behind may be another class or number.
    """
    plain = value.rstrip(" .。;；")
    if _tells(kind, plain):
        return plain, ()
    first, *rest = [part for each in _END.split(plain) if (part := each.strip(_EDGES))] or [""]
    numbers = [part for part in rest if goods_in(part)]
    others = [part for part in rest if named_class(part)]
    most = 1 if kind == "severity" else 0
    if not _tells(kind, first) or others or len(numbers) > most:
        return value, ()
    return first, rest


def _tells(kind: str, text: str) -> bool:
    if kind == "quantity":
        return count(text).state == "number"
    return classes.severity(text, letters=True) is not None
