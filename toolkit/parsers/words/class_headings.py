"""Headings that name a class of defects, and the figures they give with it: "II. Major (AQL 2.5) - Ac 7 Re 8"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.lines import Line
from toolkit.parsers.words import classes, folding, lexicon
from toolkit.parsers.words.by_class import by_class
from toolkit.parsers.words.lazily import Lazy
from toolkit.parsers.words.none_told import says_none
from toolkit.parsers.words.readings import aql
from toolkit.parsers.words.remembered import remembered

_BULLET = re.compile(r"^\s*[•●▪■◦·➢*–—-]\s+")
_SECTION = re.compile(r"^\s*\d{1,2}(?:\.\d{1,2}){1,2}\s+(?=\D)")  # "2.2 Major observations"
_NAME = re.compile(r"^(?:(?!\s-\s)[^\d:：(（\[–—=])*")
_NOUN_FIRST = re.compile(r"(?P<noun>[^\W\d_]+)\s*(?:[,–—-]|[(（])\s*(?P<rest>(?P<name>[^\W\d_]+)\b.*)$")
_CLASS_BEHIND = re.compile(
    r"(?P<words>[^\W\d_]+(?:['’ ]+[^\W\d_]+){0,4})(?:\s*[,:(（]\s*|\s*[–—]\s*|\s-\s)"
    r"(?P<name>[^\W\d_]+(?: [^\W\d_]+)?)\s*[)）]?\s*[:：]?$"
)
_LETTERED = re.compile(r"(?:(?P<word>[^\W\d_]{3,20})\.?\s+)?(?:[A-D]|I{1,3}|[1-4])\s*(?:[:=–—]|\s-)\s*(?P<rest>\S.*)$")
_EXPLAINS = re.compile(r"\s*[^\W\d_]{1,3}\s*=\s*[^\W\d_]")
_PART = re.compile(r"[;()（）\[\]]|,(?!\d)|\s[-–—·•|]\s")
_SENTENCE = re.compile(r"(?<=[^\W\d_]{3})\.\s+(?=[^\W\d_])")
_FIGURE = re.compile(r"\d{1,4}(?:[.,]\d{1,3})?")
_LABELLED = Lazy(r"(?P<label>[^\d]*?)(?P<value>\d{1,4}(?:\s*/\s*\d{1,4}|[.,]\d{1,3})?)(?!\d|[.,]\d)")
_LABELLED_BEHIND = re.compile(r"(?P<value>\d{1,4}(?:[.,]\d{1,3})?)(?P<label>\D+)")
_LABELLED_PAIR = re.compile(r"([^\W\d_][^\d/|·]{0,40}?)[\s:=]*(\d{1,4})(?![.,]?\d)")
_WORD = re.compile(r"[^\W\d_]+")
_EDGES = " :：=/.,-–—≤<"
SAID = frozenset({"found", "allowed", "both", "reject", "aql"})
PLAN = SAID - {"found"}
LONGEST_NAME = 3  # words of a class
LONGEST_OWN = 5  # words of an office's own before it
_OWN_AND_CLASS = re.compile(
    r"(?P<own>[^\d(（:：]{4,40})\s*[(（]\s*(?P<name>[^\W\d_]+)\s*(?:[,;:–-]\s*(?P<rest>[^()（）]*))?[)）]\s*:?"
)
_POINTED = re.compile(r"\d[.,]\d")


@remembered
def class_of_heading(text: str) -> Severity | None:
    """Return the class that a heading names ("II. Major defects: 9 found, 7 allowed"); ``None`` for any other text."""
    if text.count("=") > 1 or _EXPLAINS.match(text):  # "Cr = critical, Ma = major", "C = minor" explain marks
        return None
    return _parted(text)[0]


def explained_class(text: str) -> Severity | None:
    """Return the class whose mark *text* explains; it may give figures as a heading does: "B = major, max. 7"."""
    return _parted(text)[0] if text.count("=") == 1 and _EXPLAINS.match(text) else None


def is_row_of_classes(row: Row) -> bool:
    """Tell whether the cells of *row* name one class each and nothing else: "A | B | C" heads figures by class."""
    named = [classes.severity(piece.text, letters=True) for piece in row.pieces]
    return len(named) > 1 and None not in named and len(set(named)) == len(named)


def told(text: str, severity: Severity, row: Row) -> Iterator[Line]:
    """Yield the total, the limit and the AQL that a heading gives behind the name of its class.

    Of two AQLs, "minor (AQL 2.5 and 4.0)" at the beginning of a line, one is another's.
    """
    rest = _parted(text)[1]
    several = len(_POINTED.findall(rest)) > 1
    for part in _PART.split(rest):
        for kind, value in _figures(part):
            if kind in SAID and not (kind == "aql" and several):
                yield Line(kind, text, {severity: value}, row.page, row.box)


def tells_others(text: str) -> bool:
    """Tell whether *text* begins with a class and gives another its figures: "Critical 1 (Ac 0) Major 2 (Ac 3)"."""
    severity, rest = _parted(text)
    named = (
        classes.severity(word)
        for part in _PART.split(rest)
        if any(map(str.isdigit, part))
        for word in _WORD.findall(part)
    )
    return severity is not None and any(each not in (None, severity) for each in named)


def told_beside(row: Row, severity: Severity) -> list[Line]:
    """Return what the cells behind the name of a class say, where each is a labelled figure: "4 found | max. 7"."""
    said = [list(_figures(piece.text)) for piece in row.pieces[1:]]
    if not all(len(each) == 1 and each[0][0] in SAID for each in said):
        return []
    return [Line(kind or "", row.text, {severity: value}, row.page, row.box) for [(kind, value)] in said]


def gives_figures(text: str) -> bool:
    """Tell whether a heading gives a total, a limit or an AQL behind the name of its class."""
    return any(kind in SAID for part in _PART.split(_parted(text)[1]) for kind, _ in _figures(part))


def bare_figure(text: str, row: Row) -> Line | None:
    """Return the one whole figure that a heading gives behind its class with no word but that for goods or defects."""
    severity, behind = _parted(text)
    behind = without_kinds(behind)
    figures = _FIGURE.findall(behind)
    if severity is None or len(figures) != 1 or not figures[0].isdecimal() or text.count("=") > 1:
        return None
    words = [word for word in folding.key(_FIGURE.sub(" ", behind).strip(_EDGES + "()（）[]")).split() if word]
    plain = all(word in lexicon.single_units() or lexicon.names_defects(word) for word in words)
    return Line("found", text, {severity: figures[0]}, row.page, row.box) if plain else None


def without_kinds(text: str) -> str:
    """Return *text* without the parts that count kinds of defects: "4 sets" of "3 types, 4 sets"."""
    kinds = folding.words_of("in_kinds")["words"]
    parts = [part for part in _PART.split(text) for part in part.split(" / ")]
    kept = [part for part in parts if not (_FIGURE.search(part) and _counts_kinds(part, kinds))]
    return " ".join(kept) if len(kept) < len(parts) else text


def _counts_kinds(part: str, kinds: Sequence[str]) -> bool:
    words = folding.key(_FIGURE.sub(" ", part)).split()
    return len(words) == 1 and words[0] in kinds


def told_below(text: str, severity: Severity, row: Row) -> list[Line]:
    """Return what a line of its class says that holds labelled figures and nothing else: "Total 6 · accept 3"."""
    if not set(by_class(text)) <= {severity}:
        return []  # "Major in total 5; minor in total 9" under the last class is of all
    plain = folding.without_ordinal(_BULLET.sub("", text))  # "1. No defects found" is none of one
    parts = [part for sentence in _SENTENCE.split(plain) for part in _PART.split(sentence) if part.strip(_EDGES)]
    said = [(kind, value) for part in parts for kind, value in _figures(part)]
    counted = len(said) >= len(parts) and all(kind in SAID for kind, _ in said)
    return [Line(kind or "", text, {severity: value}, row.page, row.box) for kind, value in said] if counted else []


@remembered
def _parted(text: str) -> tuple[Severity | None, str]:
    """Return the class that *text* begins with and what stands behind it: a sign, or the label of a figure."""
    plain = _class_to_front(without_letter(unnumbered(text)))
    name = match[0] if (match := _NAME.match(plain)) else ""
    words = name.split()
    if severity := classes.severity(name.strip(" .-")):
        rest = plain[len(name) :]
        return severity, f"{_word_of_total(words)} {rest}" if rest.lstrip(" :：")[:1].isdigit() else rest
    for length in range(min(len(words) - 1, LONGEST_NAME), 0, -1):
        severity = classes.severity(" ".join(words[:length]))
        if severity and lexicon.row_kind(" ".join(words[length:])) in PLAN:
            return severity, plain[plain.index(words[length - 1]) + len(words[length - 1]) :]
    return _with_word_of_total(words, plain[len(name) :]) or _in_own_words(plain)


def _with_word_of_total(words: Sequence[str], rest: str) -> tuple[Severity | None, str] | None:
    """Return the class before a word for a total and the figure behind that: "Major together: 4 (tolerance 5)"."""
    for length in range(min(len(words) - 1, LONGEST_NAME), 0, -1):
        total = " ".join(words[length:])
        severity = classes.severity(" ".join(words[:length]))
        if severity and rest.lstrip(" :：")[:1].isdigit() and _is_total(total):
            return severity, f"{total} {rest.lstrip(' :：')}"
    return None


def _is_total(words: str) -> bool:
    return lexicon.row_kind(words) == "found" or folding.key(words) in folding.words_of("in_all")["words"]


def _in_own_words(plain: str) -> tuple[Severity | None, str]:
    """Return the class in a heading of the office's own, and what stands behind it.

    "Serious defects (major, not more than 7)" has it first in its brackets, "What we saw, major:" last.
    """
    bracketed = _OWN_AND_CLASS.fullmatch(plain)
    if bracketed and lexicon.names_defects(bracketed["own"]) and (severity := classes.severity(bracketed["name"])):
        return severity, f" ({bracketed['rest']})" if bracketed["rest"] else ""  # "Photos – defects (major)"
    before, comma, last = plain.rstrip(" :：").rpartition(",")
    told = comma and plain.rstrip()[-1:] in ":：" and len(before.split()) <= LONGEST_OWN
    plan = any(map(str.isdigit, before)) or lexicon.row_kind(before) in PLAN
    return (classes.severity(last.strip()), "") if told and not plan else (None, "")


def without_letter(text: str) -> str:
    """Return the name of a class without the letter or number that stands before it: "Class B - Major faults"."""
    match = _LETTERED.match(text)
    if match is None or (match["word"] and lexicon.meaning("columns", match["word"]) != "severity"):
        return text
    return match["rest"] if classes.mentions_class(match["rest"]) else text


def _class_to_front(text: str) -> str:
    """Return a heading with its class before the word for defects: "Faults, major: 6" as "major: 6".

    Several words, or such as say that something was found, head a list with their class alone: "What we saw, minor:".
    """
    if name := _named_behind(text):
        return name
    match = _NOUN_FIRST.match(text)
    if match is None or not lexicon.names_defects(match["noun"]):
        return text
    return match["rest"] if classes.severity(match["name"].strip()) is not None else text


def names_behind(text: str) -> bool:
    """Tell whether *text* is a heading with its class behind words that say that something was found, and no more."""
    return bool(_named_behind(without_letter(unnumbered(text))))


@remembered
def _named_behind(text: str) -> str:
    match = _CLASS_BEHIND.match(text)
    words = match["words"] if match and classes.severity(match["name"]) is not None else ""
    heads = lexicon.exactly("finds_headed", folding.key(words)) is not None or lexicon.names_defects(words)
    return match["name"] if match and words and heads else ""


def unnumbered(text: str) -> str:
    """Return a heading without its bullet or number: "3.1 严重缺陷", "B. Major faults"."""
    return folding.without_ordinal(_SECTION.sub("", _BULLET.sub("", text)))


def _word_of_total(words: Sequence[str]) -> str:
    """Return the word for a total beside the name of a class, which labels the figure behind it: "Major, total 06"."""
    totals = [word for word in (words[-1], words[0]) if len(words) > 1 and lexicon.row_kind(word) == "found"]
    return next((word for word in totals if not lexicon.names_defects(word)), "")


def _figures(part: str) -> Iterator[tuple[str | None, str]]:
    """Yield what each figure of *part* says and the figure; one that stands alone may stand before its label."""
    figures = _FIGURE.findall(part)
    if not figures and says_none(part.strip(_EDGES)):
        yield "found", "0"  # "none found", and "Nil"
    elif not figures and aql(part.strip(_EDGES)) == 0:
        yield "allowed", "0"  # "not allowed"
    if len(figures) == 1:
        yield _kind(_FIGURE.sub(" ", part)), figures[0]
        return
    yield from _paired(part.strip(_EDGES))


def _paired(part: str) -> Iterator[tuple[str | None, str]]:
    """Yield what several figures are, where all labels stand before them or all behind: "Ac 7 Re 8", "10 Ac / 11 Re".

    With figures at both ends, or words at both, a label may be that of either figure beside it.
    """
    words = part.split()
    while len(words) > 1 and folding.key(words[-1]) in lexicon.single_units():
        words.pop()
    plain = " ".join(words)
    first, last = plain[:1].isdigit(), plain[-1:].isdigit()
    if first and not last:
        for match in _LABELLED_BEHIND.finditer(plain):
            yield _kind(_without_joint(match["label"])), match["value"]
    elif last and not first:
        yield from labelled(plain)


def _without_joint(label: str) -> str:
    """Return *label* without the word that holds it against the next figure: "8 relevés pour 10 admis"."""
    words = label.split()
    joints = (*folding.words_of("two_figures")["between"], *folding.words_of("two_figures")["for"])
    return " ".join(words[:-1]) if len(words) > 1 and words[-1].casefold() in joints else label


def labelled_parts(text: str) -> list[tuple[str, str]]:
    """Return what each figure of *text* says: "none Sum 0 / permitted 0"; none unless every figure is labelled."""
    figures = [(_kind(words), value) for words, value in _LABELLED_PAIR.findall(text)]
    whole = len(figures) == len(_FIGURE.findall(text)) and all(kind in SAID for kind, _ in figures)
    return [(kind or "", value) for kind, value in figures] if whole else []


@remembered
def labelled(text: str) -> tuple[tuple[str | None, str], ...]:
    """Return what each figure of *text* is by the words before it, and the figure or pair: "Ac 7 Re 8", "Ac/Re 7/8"."""
    return tuple((_kind(match["label"]), match["value"]) for match in _LABELLED.finditer(text))


@remembered
def _kind(label: str) -> str | None:
    """Return what *label* says of its figure; a bare "max." beside a class is a limit."""
    words = label.strip(_EDGES).split()
    plain = " ".join(words[:-1] if len(words) > 1 and folding.key(words[-1]) in lexicon.single_units() else words)
    plain = _without_this_class(plain)
    kind = lexicon.row_kind(plain) or ("allowed" if lexicon.meaning("limits_told", plain) == "most" else None)
    behind = folding.key(" ".join(words[1:]))
    in_all, had = folding.words_of("in_all")["words"], folding.words_of("in_all")["had"]
    found = behind in in_all or folding.key(plain) in (*in_all, *had)  # "3 lamps in all", "I have 9"
    return "found" if kind is None and found else kind


def _without_this_class(label: str) -> str:
    """Return *label* without the words that say that it is of the class over it: "Total of this class", "本类合计"."""
    plain = folding.key(label)
    before, behind = _of_this_class()
    start = next(filter(plain.startswith, before), "")
    end = next(filter(plain.endswith, behind), " ").removeprefix(" ")
    return plain[len(start) : len(plain) - len(end)].strip(" 的") if start or end else label


@cache
def _of_this_class() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the words for this class that a label begins with, the longest first, and those that one ends with."""
    said = folding.words_of("totals_of_class")
    before = sorted(said["chinese"], key=len, reverse=True)
    return tuple(before), tuple(f" {folding.key(word)}" for word in said["words"])
