"""What a report itself says its marks for classes mean: "H = Hauptfehler", "Major (M)", 严重 beside 致命."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.prose import paragraphs, passages
from toolkit.parsers.told.told_counts import without_lead
from toolkit.parsers.words import classes, folding, lexicon
from toolkit.parsers.words.class_headings import unnumbered
from toolkit.parsers.words.classes import Legend
from toolkit.parsers.words.lazily import Lazy
from toolkit.parsers.words.marks_beside_names import against_custom, marks_beside_names
from toolkit.parsers.words.may_name import may_hold_class
from toolkit.parsers.words.named_behind import parted_name
from toolkit.parsers.words.own_grades import own_grades, own_letters
from toolkit.parsers.words.own_words import own_words
from toolkit.parsers.words.weights import by_weight

MOST_NAMES = 4  # words of the name of a class: "Major defects found"
_LETTER = Lazy(r"([A-Za-z])\s*[–—:-]\s")
FAR = 1.5  # heights of a row between two blocks of lines
_FATAL = "致命"  # is critical in each scheme that has it
_BY_CASE = ("C", "M", "m")
_OF_SIZES = frozenset({"S", "s", "L", "XL"})
FEWEST = 2  # marks of different classes that make a legend: one could mean anything
_MARK = r"[A-Za-z]{1,3}\d?"
_SIGN = r"[类類级級]?\s*[)）]?\s*(?:=|:|：|–|—|-|→)"
_BEFORE = re.compile(rf"(?<!\w)({_MARK}){_SIGN}\s*(?=([^\d,;；/|、()（）=]{{2,40}}))")
_NEXT = Lazy(rf"\s+{_MARK}{_SIGN}")  # "A类：致命 B类：主要"
_STOP = re.compile(r"(?<=[^\W\d_]{4})\.\s")  # of the sentence, behind a whole word
_COLON = re.compile(r"\s*[:：]|\s+[–—-]\s+")
_WORD = re.compile(r"[^\W\d_]+")
_NAME = r"[^\W\d_]{1,24}"  # one word: repetitions within repetitions would try every way to part a long one
_BEHIND = re.compile(
    rf"(?<![^\W\d_])({_NAME}(?:[ .-]{{1,3}}{_NAME}){{0,{MOST_NAMES - 1}}})\s?[(（\[]\s?({_MARK})\s?[)）\]]"
)
_NAMED = re.compile(  # "Class A critical: allowed 0"
    r"\b(?:[Cc]lass|[Cc]ategory|[Gg]rade|[Kk]lasse|[Kk]ategorie|[Cc]lasse|[Cc]lase|[Cc]atégorie)\s+([A-D]|I{1,3})\s+([^\W\d_]{4,14})\b"
)
_CLASSED = re.compile(r"(?<![A-Za-z])([A-Za-z])[类類级級]\s*[(（]([^()（）]{2,12})[)）]")  # "A类（致命缺陷）"

# "Safety is critical, Serious is major": words of an office's own for the classes, with capitals as names have.
_OWN = re.compile(
    r"(?<![^\W\d_])([^\W\d_]{4,15})\s+(?:is|are|means|mean|ist|sind|heißt|bedeutet|est|sont|signifie|es|son|significa|là)\s+"
    r"([^\W\d_]{4,15})(?=\s*(?:[,;.)]|$|and\b|und\b|et\b|y\b|và\b))"
)

# The name of the class and what it means in brackets behind its mark.
_IN_BRACKETS = re.compile(rf"(?<!\w)({_MARK})\s?[(（]\s?([^\d:：,，;；()（）=]{{2,40}})[:：,，;；)）]")


def legend_of(rows: Sequence[Row]) -> Legend:
    """Return what *rows*, those of a whole report, say of the marks and words for its classes."""
    texts = [*(row.text for row in rows), *(text for _, text in paragraphs(rows))]  # a sentence may be wrapped
    grades, told = own_grades(rows)
    own = own_words([*texts, *passages(rows)], rows)
    words = {**own, **{folding.key(name): severity for name, severity in grades.items()}}
    marks = {**grades, **_lettered(grades), **_marks(texts)}
    if not marks:
        marks = marks_beside_names(rows)
        told = (*told, *against_custom(marks))
        marks = marks or _by_case(rows)
    if not marks:
        marks, told = own_letters(rows)
    if not words and not marks:
        words, told = by_weight(rows)
    return Legend(marks, classes.scheme_of([*_beside_others(rows), *_in_sentences(rows)]), grades=words, told=told)


def _lettered(grades: Mapping[str, Severity]) -> dict[str, Severity]:
    """Return the letters that *grades* begin with, told by their AQLs: A of "A – unsafe"."""
    found = {match[1]: severity for name, severity in grades.items() if (match := _LETTER.match(name))}
    return found if len(found) == len(grades) else {}


def _by_case(rows: Sequence[Row]) -> dict[str, Severity]:
    """Return the letters of classes of which only the case differs, where a row heads columns with them: C, M, m."""
    for row in rows:
        heads = [piece.text for piece in row.pieces]
        place = heads.index(_BY_CASE[1]) if _BY_CASE[1] in heads else 0
        if place and heads[place + 1 : place + 2] == [_BY_CASE[2]] and _OF_SIZES.isdisjoint(heads):
            return dict(zip(_BY_CASE, Severity, strict=True))
    return {}


def _beside_others(rows: Sequence[Row]) -> Iterator[str]:
    """Yield the words of schemes that stand with another one in a row or in a column: 一般 alone is any "general"."""
    lines: dict[tuple[int, ...], set[str]] = {}
    block = 0  # of lines that stand close to each other
    for number, row in enumerate(rows):
        above = rows[number - 1] if number else row
        block += row.page != above.page or row.top - above.bottom > FAR * (row.bottom - row.top)
        if len(row.pieces) > 1 and _heads_counts(row):
            lines.setdefault((), set()).add(unnumbered(row.pieces[0].text))
        for piece in row.pieces:
            column = (block, row.table, round(piece.box[0]))
            if not piece.text.isascii() and classes.in_scheme(piece.text):
                if len(row.pieces) == 1 and lexicon.names_defects(piece.text):
                    lines.setdefault((), set()).add(piece.text)  # the heading of a list is no other word
                lines.setdefault((number,), set()).add(piece.text)
                lines.setdefault(column, set()).add(piece.text)
            elif not piece.text.isascii():
                lines.setdefault(column, set()).update(filter(classes.in_scheme, _at_the_edges(piece.text)))
                if any(map(str.isdigit, piece.text)):  # "AQL：致命 0，严重 2.5"
                    lines[(number, *map(round, piece.ink))] = {*filter(classes.in_scheme, _WORD.findall(piece.text))}
    yield from (text for words in lines.values() if len(words) > 1 for text in words)


def _in_sentences(rows: Sequence[Row]) -> list[str]:
    """Return the one word that is the same class in each scheme, where a sentence has it: "未发现致命缺陷"."""
    return [_FATAL] if any(_FATAL in row.text for row in rows) else []


def _heads_counts(row: Row) -> bool:
    """Tell whether *row* begins with a class in place of a head over descriptions: "3.1 严重缺陷 | 数量"."""
    named = not row.pieces[0].text.isascii() and classes.in_scheme(unnumbered(row.pieces[0].text))
    return named and any(lexicon.meaning("columns", piece.text) == "quantity" for piece in row.pieces[1:])


def _at_the_edges(text: str) -> tuple[str, ...]:
    """Return what stands before the colon of *text* and behind it: "严重：发现 0，允收 0", "划伤（严重）"."""
    parts = parted_name(text)
    return (_COLON.split(without_lead(text), maxsplit=1)[0], *(parts[1:] if parts else ()))


def _marks(texts: Iterable[str]) -> dict[str, Severity]:
    """Return the marks that *texts* explain; none where they explain one class only, or one mark in two ways."""
    told: dict[str, set[Severity]] = {}
    for text in texts:
        for mark, name in _explained(text):
            severity = classes.severity(name.strip(" .:-"))
            if severity is not None and classes.severity(mark) in (None, severity):
                told.setdefault(mark, set()).add(severity)
    known = {mark: severities.pop() for mark, severities in told.items() if len(severities) == 1}
    return known if len(set(known.values())) >= FEWEST else {}


def _explained(text: str) -> Iterator[tuple[str, str]]:
    """Yield each mark in *text* with the name that it is said to stand for."""
    if not may_hold_class(text):
        return
    for match in _BEFORE.finditer(text):
        name = _STOP.split(_NEXT.split(match[2], maxsplit=1)[0], maxsplit=1)[0]
        yield match[1], " ".join(name.split()[:MOST_NAMES])
    for pattern in (_CLASSED, _IN_BRACKETS, _NAMED):
        yield from ((match[1], match[2]) for match in pattern.finditer(text))
    own = [(match[1], match[2]) for match in _OWN.finditer(text) if match[1][0].isupper()]
    yield from own if len(own) > 1 else ()
    for match in _BEHIND.finditer(text):
        words = match[1].split()
        yield from ((match[2], " ".join(words[at:])) for at in range(len(words)))
