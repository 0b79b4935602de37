"""The word that a day in a sentence belongs to: "inspected on 7 October", and not "finished on 1 October"."""

import re
from functools import cache

from toolkit.parsers.layout.cells import is_cjk
from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.lazily import Lazy

_DATE_END = re.compile(r"\d{4}年?(?:\d{1,2}月\d{1,2}日)?(?!\d)")
_CLAUSE = Lazy(r"[,;，；]\s*")


def is_day_of_visit(before: str, behind: str) -> bool:
    """Tell whether the day that begins *behind* is that of the visit, which stands in the same clause.

    Other papers and states of the goods have their days, too: what has a verb of its own in between is of that.
    """
    end = _DATE_END.search(behind)
    after = behind[end.end() :] if end else ""
    if _begins(after, "made") or _begins(after, "issued"):  # "Ihre am 3. Mai 2026 erteilte Bestellung"
        return False
    own = _last(before, "visited")
    since = before[own:] if own is not None else _CLAUSE.split(before)[-1]
    if _mentions(since, "issued") or _ends(since, "made"):
        return False
    if own is not None and not _parts(since):
        return True
    first = _first(after, "visited")
    return first is not None and not any(_mentions(after[:first], group) for group in ("issued", "made"))


def _parts(text: str) -> bool:
    """Tell whether another clause begins in *text*: ", which", ", and"."""
    return _pattern("parting").search(text) is not None


def _mentions(text: str, group: str) -> bool:
    return lexicon.mentions("letters", group, text)


def _last(text: str, group: str) -> int | None:
    return max((match.end() for match in _pattern(group).finditer(text)), default=None)


def _first(text: str, group: str) -> int | None:
    return next((match.start() for match in _pattern(group).finditer(text)), None)


def _begins(text: str, group: str) -> bool:
    return _pattern(group).match(text.lstrip()) is not None


def _ends(text: str, group: str) -> bool:
    last = _last(text, group)
    return last is not None and not text[last:].strip(" ,，")


@cache
def _pattern(group: str) -> re.Pattern[str]:
    """Return the pattern of the words of *group*, of which those in letters stand by themselves."""
    words = sorted(folding.words_of("letters")[group], key=len, reverse=True)
    spaced = "|".join(re.escape(word) for word in words if not is_cjk(word[-1])) or r"(?!)"
    unspaced = "|".join(re.escape(word) for word in words if is_cjk(word[-1])) or r"(?!)"
    return re.compile(rf"(?:(?<!\w)|(?=\W))(?:{spaced})(?!\w)|{unspaced}", re.IGNORECASE)
