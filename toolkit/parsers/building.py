"""Labels that are built of words: what one needs and what may stand beside that."""

import re
from collections.abc import Sequence
from functools import cached_property

from toolkit.parsers.cells import is_cjk
from toolkit.parsers.folding import key


def counting(*parts: Sequence[str]) -> re.Pattern[str]:
    """Return the pattern of "Number of faults": the words in this order, the second and the last may be left out."""
    first, between, defect, others = (f"(?:{_one_of(part, (False, True))})" for part in parts)
    return re.compile(f"{first}{between}?{defect}{others}*")


class Built:
    """A label that is built of words: what it needs and what may stand beside that.

    Its pattern takes 20 ms to compile, so most labels are told apart by their words before it is asked.
    """

    def __init__(self, needed: Sequence[Sequence[str]], others: Sequence[str], scripts: Sequence[bool]) -> None:
        self.needed = [[wording for wording in map(key, part) if is_cjk(wording[0]) in scripts] for part in needed]
        known = {key(wording) for part in (*needed, others) for wording in part}
        self.words = {word for wording in known for word in wording.split()}
        self.signs = {sign for wording in known if is_cjk(wording[0]) for sign in wording}
        self.asked = (tuple(needed), tuple(others), tuple(scripts))

    def fullmatch(self, reading: str) -> bool:
        """Tell whether *reading*, a text as it is compared, is such a label."""
        if not all(any(wording in reading for wording in part) for part in self.needed):
            return False
        if not all(word in self.words or self.signs.issuperset(word) for word in reading.split()):
            return False
        return self._pattern.fullmatch(reading) is not None

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        needed, others, scripts = self.asked
        ahead = "".join(f"(?=.*?(?:{_one_of(part, scripts)}))" for part in needed)
        return re.compile(f"{ahead}(?:{_one_of([w for part in (*needed, others) for w in part], scripts)})+")


def built_of(first: Sequence[str], second: Sequence[str], others: Sequence[str], *, cjk: bool | None = None) -> Built:
    """Return a label that holds one of *first* and of *second*, and else only those and *others*.

    *cjk* takes the wordings of one script only.
    """
    scripts = (False, True) if cjk is None else (cjk,)
    return Built([part for part in (first, second) if part], others, scripts)


def _one_of(wordings: Sequence[str], scripts: Sequence[bool]) -> str:
    """Return the pattern of one of *wordings*: as whole words, or, of Chinese ones, wherever they stand."""
    keys = sorted({key(wording) for wording in wordings}, key=len, reverse=True)
    kept = [(re.escape(wording), is_cjk(wording[0])) for wording in keys]
    found = [rf"{wording}\s*" if cjk else rf"\b{wording}(?:\s+|$)" for wording, cjk in kept if cjk in scripts]
    return "|".join(found) if found else "(?!)"
