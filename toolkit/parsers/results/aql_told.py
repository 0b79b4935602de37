"""The verdict on the counts by AQL that no label gives: a sentence of its own, or boxes beside the numbers found.

"Workmanship is inside the AQL", "AQL passed in all classes", "Die Fehlerzahlen liegen innerhalb der AQL". Such a
sentence may be of a part, of another visit or of what would be, so it counts only where it has no word but those that
such verdicts are told with; what passed in one class did not pass in all.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from toolkit.model.report import ResultWord
from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.pages import Page
from toolkit.parsers.layout.prose import paragraphs
from toolkit.parsers.words import classes, folding, lexicon, outcomes
from toolkit.parsers.words.building import Wordings
from toolkit.parsers.words.lazily import Lazy, has_cjk
from toolkit.parsers.words.options import choice, offers
from toolkit.parsers.words.readings import count

FEWEST = 2  # numbers found, of classes
LONGEST = 600  # characters of a paragraph
_SENTENCE = re.compile(r"(?<=\w{2})[.!]\s+|(?<=[)）])[.!]\s+|。|[.!]$")
_CLAUSE = Lazy(r"(?<=\w{2}):\s+|：|，|,\s+(?!\d)|\s[–—/-]\s|[.!]$")
_VALUE = re.compile(r"\w\s?[:：]\s*\w")
_OF_CLAUSE = ("aql", "inside", "outside", "denied", "subject", "small")
_SCRIPTS = Lazy(r"(?<=[\u4e00-\u9fff])(?=[a-z])|(?<=[a-z])(?=[\u4e00-\u9fff])", needs=has_cjk)  # "在AQL范围内"


def told_by_aql(rows: Sequence[Row], pages: Sequence[Page]) -> ResultWord | None:
    """Return what sentences of *rows*, or boxes beside the numbers found, say of the counts; none where two differ."""
    told = {*_beside_counts(rows, {page.number: page for page in pages}), *_in_sentences(rows)}
    return told.pop() if len(told) == 1 else None


def _beside_counts(rows: Sequence[Row], pages: dict[int, Page]) -> Iterator[ResultWord]:
    """Yield what is ticked behind the numbers found of the classes: "Found | 0 | 3 | 6 | ☑ Pass ☐ Fail"."""
    for row in rows:
        name, *values = (piece.text for piece in row.pieces) if len(row.pieces) > FEWEST else ("",)
        counted = values and sum(count(text).state == "number" for text in values[:-1]) >= FEWEST
        if counted and offers(values[-1]) and lexicon.row_kind(name) == "found":
            chosen = choice(row, pages[row.page])
            word = outcomes.RESULTS.get((chosen.verdict if chosen else None) or "")
            yield from [word] if word else []


def _in_sentences(rows: Sequence[Row]) -> Iterator[ResultWord]:
    above = {id(row): over for over, row in pairwise(rows)}
    for row, text in paragraphs(rows):
        spoken = len(text) <= LONGEST and any(name in text.casefold() for name in ("aql", "nqa", "nca"))
        if not spoken or lexicon.is_earlier(text) or _is_of_another(above.get(id(row)), row):
            continue
        for sentence in _SENTENCE.split(text):
            if word := said_of_aql(sentence):
                yield word


def _is_of_another(over: Row | None, row: Row) -> bool:
    """Tell whether the heading right *over* a *row* may say that it is of a part, or of another visit."""
    if over is None or over.page != row.page or len(over.pieces) != 1 or over.text.rstrip().endswith((".", "。", "!")):
        return False
    plain = folding.without_number(over.text).strip(" :：")
    if lexicon.is_earlier(plain):
        return True
    return not (_VALUE.search(plain) or outcomes.verdict_at_start(plain) or _heads().fill(_words(plain), 0))


def said_of_aql(sentence: str) -> ResultWord | None:
    """Return what *sentence* says of the counts by AQL; ``None`` where a word of it is strange, or it is of one class.

    What stands before such a clause may say of what it is ("In the first inspection, ..."), what stands behind it may
    take it back, so that both have no strange words either; the verdict on the whole is none ("On hold – ...").
    Another thing may go on behind it: "..., but the label".
    """
    said, *others = re.split("[;；]", sentence)
    parts = [part for part in _CLAUSE.split(said) if part and part.strip(" /–—-")]
    at, word = next(((at, word) for at, part in enumerate(parts) if (word := _said(part))), (0, None))
    if word is None or not all(_heads().fill(_words(part), 0) or outcomes.verdict(part) for part in parts[:at]):
        return None
    behind = parts[at + 1 :]
    turned = next((place for place, part in enumerate(behind) if _turns(part)), len(behind))
    if not all(_said(part) == word or _is_aside(part) for part in behind[:turned]):
        return None
    apart = " ".join((*behind[turned:], *others))
    return None if _limits().within(f" {folding.key(apart)} ") or lexicon.is_earlier(apart) else word


def _turns(part: str) -> bool:
    """Tell whether *part* turns to another thing: "but the label is wrong"."""
    return any(f"{folding.key(part)} ".startswith(f"{word} ") or part.startswith(word) for word in _turning())


def _is_aside(part: str) -> bool:
    """Tell whether *part*, behind what is said of the counts, leaves that as it is: "no open point"."""
    words = _words(part)
    aside = folding.words_of("aql_told")["beside"]
    return words in map(folding.key, aside) or (
        _known().fill(words, 0)
        and not any(_wordings(name).within(f" {words} ") for name in ("inside", "outside", "denied"))
    )


def _words(text: str) -> str:
    return _SCRIPTS.sub(" ", folding.key(text))


def _said(clause: str) -> ResultWord | None:
    words, named = _without_classes(_words(clause).split())
    padded = f" {words} "
    if not _wordings("aql").within(padded) or not _known().fill(words, 0):
        return None
    inside, outside = (_wordings(side).within(padded) for side in ("inside", "outside"))
    if inside == outside or words.split()[-1] in folding.words_of("aql_told")["denied"]:
        return None
    kept = inside != _wordings("denied").within(padded)
    if kept:
        return "pass" if len(named) in (0, len(Severity)) else None
    return "fail"


def _without_classes(words: Sequence[str]) -> tuple[str, set[Severity]]:
    named = {word: classes.severities([word], letters=False)[0] for word in words}
    kept = " ".join(word for word in words if named[word] is None)
    return kept, {severity for severity in named.values() if severity}


@cache
def _wordings(name: str) -> Wordings:
    return Wordings(folding.words_of("aql_told")[name])


@cache
def _known() -> Wordings:
    said = folding.words_of("aql_told")
    return Wordings(word for name in _OF_CLAUSE for word in said[name])


@cache
def _heads() -> Wordings:
    """Return the words of a heading, or before a colon, under which nothing is said but of the goods inspected."""
    said = folding.words_of("aql_told")
    return Wordings(word for name in ("heads", "aql", "subject", "small") for word in said[name])


@cache
def _limits() -> Wordings:
    return _wordings("limits")


@cache
def _turning() -> tuple[str, ...]:
    return tuple(map(folding.key, folding.words_of("aql_told")["turning"]))
