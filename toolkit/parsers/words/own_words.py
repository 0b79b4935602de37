"""An office's own words for classes as it explains them: "Cat 1 = critical", "Amber is major", "Side fault (minor)".

A word counts where at least two classes are explained alike and the report uses it elsewhere, too.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.words import classes, folding, lexicon
from toolkit.parsers.words.lazily import Lazy
from toolkit.parsers.words.may_name import may_hold_class

_WORD = r"[^\W\d_]{1,20}(?:-[^\W\d_]{1,12}){0,2}"
_NAME = rf"{_WORD}(?: {_WORD})?(?: (?:{_WORD}|\d))?"
_CLASS = r"(?:an?\s+|the\s+)?(?P<class>[^\W\d_]{3,20})(?![^\W\d_])"
_CAPITAL = rf"[A-ZÀ-Ý][^\W\d_]{{2,19}}(?: {_WORD})?(?: \d)?"
_ROMAN = r"(?:I{1,3}|IV|[1-4]|[A-D])"
_FIGURE = re.compile(r"(?<!\w)\d+(?:[.,]\d+)?(?!\w)")
_NEXT = re.compile(r"\s+([^\W\d_]+)")
# As in "what I call light (a minor defect)".
_BARE = re.compile(
    r"(?<![^\W\d_])(?P<name>[^\W\d_]{3,20})\s*[(（]\s*(?:an?\s+)?(?P<class>[^\W\d_]{3,20})(?:\s+[^\W\d_]{3,12})?\s*[)）]"
)
_BRACKETS = re.compile(
    r"(?<![^\W\d_])(?P<name>[^\W\d_]{3,20})\s+(?P<noun>[^\W\d_]{3,20})\s*[(（]\s*(?P<class>[^\W\d_]{3,20})\s*[)）]"
)

# As in "Class 1 (critical, hazardous for the user), Class 2 (major)".
_RANKED = re.compile(
    rf"(?<![^\W\d_])(?P<name>(?P<word>[^\W\d_]{{3,12}}) {_ROMAN})\s*"
    r"[(（]\s*(?P<class>[^\W\d_]{3,20})\s*[,;:，；：)）]"
)
_NAMED = r"(?<![^\W\d_])(?P<name>[^\W\d_]{4,20})\s+"
_RATED = re.compile(
    rf"{_NAMED}(?:[^\W\d_]{{4,14}}\s*)?[(（:,–-]?\s*AQL\s*[:=]?\s*(?P<rate>\d{{1,2}}(?:[.,]\d{{1,3}})?)", re.IGNORECASE
)


_QUOTES = '“"„‘'


class _Patterns(NamedTuple):
    said: Lazy  # "Cat 1 = critical", "Amber is major", "Level 2: major"
    quoted: Lazy  # "“Notable” has the meaning of major"
    meant: Lazy  # "Class I means unsafe (critical)", "Amber: nobody would keep it (major)"


@cache
def _patterns() -> _Patterns:
    """Return how names are explained, with the verbs and the words between clauses of the lexicon."""
    words = folding.words_of("own_words")
    verb, joins = (rf"(?:{'|'.join(map(re.escape, words[name]))})" for name in ("verbs", "joins"))
    start = rf"(?:^|[.,;:(/|]\s*|(?<![^\W\d_]){joins}\s+)"
    return _Patterns(
        Lazy(
            rf"{start}(?:(?P<name>{_NAME})\s*(?:=|→)\s*|(?P<said>{_CAPITAL})\s+{verb}\s+"
            rf"|(?P<level>{_WORD} \d)\s*[:：–-]\s*){_CLASS}"
        ),
        Lazy(
            rf"[{_QUOTES}](?P<name>{_NAME})[”\"“’]\s*(?:{verb}|=|:|of)\s+{_CLASS}",
            needs=lambda text: any(sign in text for sign in _QUOTES),
        ),
        Lazy(
            rf"(?<!\w)(?P<name>{_WORD} {_ROMAN}|[A-ZÀ-Ý][^\W\d_]{{2,19}})(?:\s+{verb}|:)\s+[^().;:=]{{3,90}}"
            r"\((?P<class>[^\W\d_]{3,20})\)",
            needs=lambda text: "(" in text,
        ),
    )


FEWEST = 2  # classes: one could mean anything
SHORTEST = 4  # letters of the last word of a name that may stand for all of it


def own_words(texts: Sequence[str], rows: Sequence[Row]) -> dict[str, Severity]:
    """Return the words, as they are compared, that *texts* explain as classes and that *rows* use by themselves."""
    told: dict[str, set[Severity]] = {}
    for text in texts:
        for name, severity in _explained(text):
            told.setdefault(name, set()).add(severity)
    found = {name: each.pop() for name, each in told.items() if len(each) == 1 and _may_be_class(name)}
    found = _with_third(_with_last_words(found), rows)
    used = _used(found, rows)
    found = {name: severity for name, severity in found.items() if name in used}
    return found if len(set(found.values())) >= FEWEST else {}


def _explained(text: str) -> Iterator[tuple[str, Severity]]:
    """Yield each name in *text* with its class, where several classes are explained in the same way.

    In a row of figures one is enough: "Main defects (major) | 1.5 | 3". A class in brackets behind a bare word is that
    of a defect, except where AQLs are told.
    """
    rated = lexicon.mentions("fields", "aql", text)
    if not rated and not may_hold_class(text):
        return
    patterns = _patterns()
    said = [
        (m["name"] or m["said"] or m["level"], m["class"])
        for m in patterns.said.finditer(text)
        if _ends(text[m.end() :])
    ]
    quoted = [(m["name"], m["class"]) for m in patterns.quoted.finditer(text)]
    meant = [(m["name"], m["class"]) for m in patterns.meant.finditer(text)]
    beside = [(m["name"], m["class"]) for m in _BRACKETS.finditer(text) if lexicon.names_defects(m["noun"])]
    ranked = [(m["name"], m["class"]) for m in _RANKED.finditer(text) if _is_rank(m["word"])]
    bare = [(m["name"], m["class"]) for m in _BARE.finditer(text) if rated and not lexicon.names_defects(m["name"])]
    for alike in (said, quoted, beside, meant, ranked, bare):
        known = [(folding.key(name), severity) for name, word in alike if (severity := classes.severity(word))]
        of_figures = alike is beside and len(_FIGURE.findall(text)) >= FEWEST
        if len({severity for _, severity in known}) >= FEWEST or (known and of_figures):
            yield from known
    yield from _by_rates(text) if rated else ()


def _is_rank(word: str) -> bool:
    """Tell whether *word* is one for a class, as in "Class 1": "Line 1 (major, open seams)" is where faults were."""
    return folding.key(word) in folding.words_of("own_words")["ranks"]


def _by_rates(text: str) -> Iterator[tuple[str, Severity]]:
    """Yield the names that *text* gives AQLs to, the strictest first: "Serious defect AQL 2.5. Light defect AQL 4.0".

    Of three with an AQL the strictest is critical; of two, what is not allowed at all is.
    """
    told = [(folding.key(m["name"]), float(m["rate"].replace(",", "."))) for m in _RATED.finditer(text)]
    rates = dict(told)
    if len(rates) != len(told) or len(set(rates.values())) != len(rates) or not FEWEST <= len(rates) <= len(Severity):
        return
    order = sorted(rates, key=lambda name: rates[name])
    yield from zip(order, tuple(Severity)[-len(order) :], strict=True)
    refused = [m for m in _refused().finditer(text) if lexicon.names_defects(m["noun"])]
    if len(order) == FEWEST and len(refused) == 1:
        yield folding.key(refused[0]["name"]), Severity.CRITICAL


@cache
def _refused() -> re.Pattern[str]:
    """Return the pattern of "Dangerous defect not allowed" and "Dangerous defects: 0 allowed"."""
    words = "|".join(map(re.escape, lexicon.not_permitted()))
    return re.compile(
        rf"{_NAMED}(?P<noun>[^\W\d_]{{4,14}})\s*(?:[:–-]\s*)?(?:{words}|[(（]\s*0\s*[)）])", re.IGNORECASE
    )


def _ends(behind: str) -> bool:
    """Tell whether a class ends what is said of a name: "Amber is major: …", but not "Paris is a major customer"."""
    word = _NEXT.match(behind)
    return (
        word is None or lexicon.names_defects(word[1]) or folding.key(word[1]) in folding.words_of("own_words")["joins"]
    )


def _may_be_class(name: str) -> bool:
    """Tell whether *name* says nothing else that reports say, and is no name of a class already."""
    return (
        bool(name)
        and classes.severity(name, letters=True) is None
        and not classes.in_scheme(name)
        and not classes.mentions_class(name)
        and lexicon.row_kind(name) is None
        and not lexicon.names_defects(name)
        and lexicon.meaning("fields", name) is None
    )


def _with_last_words(found: Mapping[str, Severity]) -> dict[str, Severity]:
    """Return *found* and the last words that no two names share: "Return" for "Customer return"."""
    ends = [name.split()[-1] for name in found if " " in name]
    short = {
        end: found[name]
        for name in found
        if " " in name and len(end := name.split()[-1]) >= SHORTEST and ends.count(end) == 1 and _may_be_class(end)
    }
    return {**short, **found}


def _with_third(found: Mapping[str, Severity], rows: Sequence[Row]) -> dict[str, Severity]:
    """Return *found* with a name beside two of them that must mean the third class: "Grave | Notable | Slight"."""
    missing = set(Severity) - set(found.values())
    if len(missing) != 1:
        return dict(found)
    for row in rows:
        names = [folding.key(piece.text) for piece in row.pieces]
        others = [name for name in names if name not in found and classes.severity(name) in found.values()]
        if len(set(names) & found.keys()) == FEWEST and len(others) == 1:
            return {**found, others[0]: missing.pop()}
    return dict(found)


def _used(found: Mapping[str, Severity], rows: Sequence[Row]) -> set[str]:
    """Return the names that stand in *rows* by themselves, beside a number, or before a word for defects."""
    if not found:
        return set()
    used: set[str] = set()
    names = "|".join(sorted(map(re.escape, found), key=len, reverse=True))
    counted = re.compile(rf"(?:\d\s*[x×]?\s*|(?<!\w)no )({names})(?!\w)|(?<!\w)({names}) (\w+)")
    for row in rows:
        for piece in row.pieces:
            text = folding.key(piece.text)
            used |= {text} & found.keys()
            used |= {name for name in found if name[-1].isdigit() and name[:-2] == text}  # the head of a column of them
            for match in counted.finditer(text):
                if match[1] or match[3].isdigit() or lexicon.names_defects(match[3]):
                    used.add(match[1] or match[2])
    return used
