"""Limits that a sentence tells of one class: "Not more than 10 major defects are accepted", "Accept on 7, reject on 8".

A limit in words can be of anything (a piece, a carton, a test). So a sentence counts only where it has no word but
those that limits of a lot are told with.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.lines import Line
from toolkit.parsers.layout.prose import paragraphs
from toolkit.parsers.limits.limit_judge import of_another
from toolkit.parsers.limits.plan_clauses import plan_clauses
from toolkit.parsers.limits.rates_apart import without_rates
from toolkit.parsers.limits.stated import states, together
from toolkit.parsers.words import classes, folding, lexicon
from toolkit.parsers.words.by_class import sentences
from toolkit.parsers.words.class_headings import labelled
from toolkit.parsers.words.lazily import Lazy
from toolkit.parsers.words.limit_rules import tells_rule
from toolkit.parsers.words.readings import count

NEGATING = frozenset({"not", "nicht", "pas", "ne"})
_SENTENCE = re.compile(r"(?<=[^\d\s])[.;]\s+|(?<=\d)[.;]\s+(?=[^\d\s])")
_CLAUSE = re.compile(r"[:;]\s+|,\s+(?!\d)")
_PLAN_CLAUSE = Lazy(r"[;。；]\s*|,\s+(?!\d)|(?<=[^\W\d_]{2})\.\s+")
_CODE_LETTER = Lazy(r"\bcode letter [a-r]\b|\bsample(?: size)?:? \d+\b", re.IGNORECASE)
_PAIR = re.compile(r"(\d{1,3})\s?/\s?(\d{1,3})")
_THREE_PAIRS = re.compile(r"(?<![\d/])\d{1,3}\s?/\s?\d{1,3}(?:[\s,;|]+\d{1,3}\s?/\s?\d{1,3}){2}(?![\d/])")
_SHARED = Lazy(r"<class>(?: \w+)? (?:or|and|oder|und|ou|et|o|y) <class>")
_NUMBER = re.compile(r"\d{1,4}")
_WRITTEN = re.compile(r"(?<![^\W\d_])([^\W\d_]+)\s[(（](\d{1,4})[)）]")


def limits_told(rows: Sequence[Row]) -> Iterator[Line]:
    """Yield a line for each limit and rejection number that a sentence of *rows* gives to a class."""
    yield from _three_pairs(rows)
    yield from plan_clauses(rows)
    for row, text in paragraphs(rows):
        if not classes.mentions_class(text) or lexicon.is_earlier(text):
            continue
        groups = (
            group for group in together(sentences(without_rates(text), _SENTENCE)) if not states("; ".join(group))
        )
        for severity in _refused_in_plan(text):
            yield from (Line(kind, text, {severity: "0"}, row.page, row.box) for kind in ("allowed", "aql"))
        for sentence in (sentence for group in groups for sentence in group):
            for kind, severity, value in _told(_in_figures(sentence.strip(" ."))):
                yield Line(kind, sentence, {severity: value}, row.page, row.box)
            for severity in _refused_beside(sentence):
                yield from (Line(kind, sentence, {severity: "0"}, row.page, row.box) for kind in ("allowed", "aql"))


def limits_of_class(text: str, severity: Severity, row: Row) -> list[Line]:
    """Return the limit of *severity* that a line under its name tells: "Accept up to 10 – reject from 11 on".

    Both numbers must be told, and be one apart, or none be accepted: such a line says nothing of what was found.
    """
    if classes.mentions_class(text):
        return []
    told = dict(labelled(text))
    if lexicon.mentions("limits_told", "accepts", text):
        spoken = (f"{severity.value} {sentence}" for sentence in sentences(text, _SENTENCE))
        told.update((kind, value) for sentence in spoken for kind, _, value in _told(_in_figures(sentence)))
    limit = told.get("allowed")
    if limit is None or not limit.isdecimal() or told.get("reject", "1" if limit == "0" else "") != str(int(limit) + 1):
        return []
    known = (kind for kind in ("allowed", "reject") if kind in told)
    return [Line(kind, text, {severity: told[kind]}, row.page, row.box) for kind in known]


def _refused_in_plan(text: str) -> Iterator[Severity]:
    """Yield the critical class where a clause by itself refuses it, in a passage that gives AQLs to others.

    Of major or minor defects such a clause may refuse those of a place, a time or one other condition.

    "AQL 2.5 for major and 4.0 for minor defects; critical defects are not allowed."
    """
    beside = any(any(_refused_beside(sentence)) for sentence in sentences(text, _SENTENCE))
    if beside or _of_a_part(text) or not lexicon.mentions("fields", "aql", text):
        return
    clauses = [folding.key(clause) for clause in _PLAN_CLAUSE.split(folding.without_brackets(text))]
    rated = {severity for words in clauses if _NUMBER.search(words) for severity in _classes_in(words)}
    for words in clauses if rated else ():
        named = set(_classes_in(words))
        accepted = len(named) == 1 and lexicon.mentions("limits_told", "accepts", words)
        if accepted and not (_NUMBER.search(words) or named & rated) and _is_understood(words):
            yield from (severity for _, severity, _ in _none(words) if severity is Severity.CRITICAL)


def _refused_beside(sentence: str) -> Iterator[Severity]:
    """Yield the class of which none is accepted, told beside the AQLs of others: "..., no critical defect allowed"."""
    if _of_a_part(sentence):
        return
    clauses = [*map(folding.key, _CLAUSE.split(sentence))]
    rated = any(lexicon.mentions("fields", "aql", words) for words in clauses)
    for words in clauses if rated and len(clauses) > 1 else ():
        accepted = lexicon.mentions("limits_told", "accepts", words) and not _NUMBER.search(words)
        others = {severity for other in clauses if other != words for severity in _classes_in(other)}
        if accepted and _is_understood(words):  # a class with an AQL beside is refused of a part: "packing"
            refused = {severity for _, severity, _ in _none(words)} - others
            yield from refused & {Severity.CRITICAL}


def _of_a_part(sentence: str) -> bool:
    """Tell whether the words before a colon say of what the limits are, and not that they are limits: "Packing:"."""
    name, colon, _ = sentence.partition(":")
    words = folding.key(name)
    limits = lexicon.mentions("fields", "aql", words) or bool(_classes_in(name))
    return bool(colon) and not (limits or _leads().issuperset(words.split()))


@cache
def _leads() -> frozenset[str]:
    """Return the words that tell that limits follow, and whose they are: "Agreed with the client:"."""
    return frozenset((*folding.words_of("limits_told")["leads"], *folding.words_of("aql_told")["small"]))


def _three_pairs(rows: Sequence[Row]) -> Iterator[Line]:
    """Yield the limits of "Ac/Re 0/1 10/11 14/15": a pair for each class, critical first, behind or under that name."""
    for place, row in enumerate(rows):
        match = next((match for piece in row.pieces if (match := _THREE_PAIRS.search(piece.text))), None)
        if match is None or classes.mentions_class(row.text):
            continue
        heads = [piece.text for piece in rows[place - 1].pieces] if place else []
        named = [lexicon.row_kind(folding.without_brackets(text)) for text in (*_last_words(match), *heads)]
        pairs = [tuple(map(int, pair)) for pair in _PAIR.findall(match[0])]
        if "both" in named and all(reject == accept + 1 for accept, reject in pairs) and pairs == sorted(pairs):
            values = {s: f"{accept}/{reject}" for s, (accept, reject) in zip(Severity, pairs, strict=True)}
            yield Line("both", row.text, values, row.page, row.box)


def _last_words(match: re.Match[str]) -> list[str]:
    """Return the one and the two words that stand before *match*."""
    words = match.string[: match.start()].strip(" :=").split()
    return [" ".join(words[-1:]), " ".join(words[-2:])]


def _told(sentence: str) -> Iterator[tuple[str, Severity, str]]:
    if states(sentence):  # "Accept up to: Cr 0 / Ma 10 / Mi 14" gives each class its figure
        return
    yield from _numbers_of_plan(sentence)
    words = _with_its_end_before(folding.key(sentence))
    conditional = lexicon.mentions("limits_told", "if", words) and lexicon.mentions("limits_told", "refuses", words)
    accepting = lexicon.mentions("limits_told", "accepts", words)
    if not _is_understood(words):
        return
    yield from _of_one_class(words)
    if not (accepting or conditional):
        return
    if lexicon.mentions("limits_told", "most", words):
        if accepting and (tells_rule(sentence) or not lexicon.mentions("rows_told", "found", words)):
            yield from _pairs(words, "most")
    elif lexicon.mentions("limits_told", "over", words):
        yield from _pairs(words, "over") if conditional else ()
    elif not _NUMBER.search(words):
        yield from _none(words)


def _of_one_class(words: str) -> Iterator[tuple[str, Severity, str]]:
    """Yield the limit of the only class of *words* whose only figure says that it is one: "major defects max 3"."""
    spoken = words.split()
    named = [severity for word in spoken if (severity := _class(word))]
    figures = [at for at, word in enumerate(spoken) if _NUMBER.fullmatch(word)]
    if len(named) != 1 or len(figures) != 1 or any(map(_class, spoken[figures[0] :])):
        return
    before = " ".join(spoken[: figures[0]])
    most = any(before.endswith(f" {phrase}") for phrase in lexicon.phrases("limits_told", "most"))
    goods = lexicon.single_units() & set(spoken) - set(folding.words_of("limits_told")["beside"])
    each = lexicon.mentions("limits_kept", "each", words)
    if most and not (goods or each) and not lexicon.mentions("rows_told", "found", words):
        yield "allowed", named[0], spoken[figures[0]]


def _with_its_end_before(words: str) -> str:
    """Return *words* with what makes their figures limits before the first: "no critical, 7 major at the most"."""
    end = next((phrase for phrase in lexicon.phrases("limits_told", "most") if words.endswith(f" {phrase}")), None)
    if end is None:
        return words
    spoken = words.removesuffix(f" {end}").split()
    none = folding.words_of("limits_told")["none"]
    first = next((at for at, word in enumerate(spoken) if _NUMBER.fullmatch(word) or word in none), len(spoken))
    return " ".join((*spoken[:first], end, *spoken[first:]))


def _in_figures(sentence: str) -> str:
    """Return *sentence* without the words for a figure that stands behind them in brackets: "five (5) major"."""
    return _WRITTEN.sub(lambda said: said[2] if count(said[1]).value == int(said[2]) else said[0], sentence)


def _numbers_of_plan(sentence: str) -> Iterator[tuple[str, Severity, str]]:
    """Yield the acceptance and the rejection number of each class, where both stand there by their names."""
    plain = _CODE_LETTER.sub("", "" if of_another(sentence) else sentence)
    clauses = [plain] if len(_classes_in(plain)) == 1 else _CLAUSE.split(plain)
    for clause in clauses:
        named = _classes_in(clause)
        said = [
            (kind, value)
            for kind, value in labelled(_without_classes(clause))
            if kind in ("both", "allowed", "reject") and "." not in value and "," not in value
        ]
        figures = [int(figure) for _, value in said for figure in value.split("/")]
        # Of one sample: two samples have pairs with a gap between.
        single = len(figures) == 2 and figures[1] == figures[0] + 1  # noqa: PLR2004 - acceptance and rejection
        if len(named) == 1 and single and [kind for kind, _ in said] in (["both"], ["allowed", "reject"]):
            yield from ((kind, next(iter(named)), value) for kind, value in said)


def _classes_in(text: str) -> set[Severity]:
    return {severity for word in folding.key(text).split() if (severity := _class(word))}


def _without_classes(text: str) -> str:
    """Return *text* without the words for classes, for defects and "for", so that what is said of figures is left."""
    return re.sub(r"[^\W\d_]+", lambda word: "" if _class(word[0]) or _is_beside(word[0]) else word[0], text)


def _is_beside(word: str) -> bool:
    return word.casefold() in _beside()


def _pairs(words: str, trigger: str) -> Iterator[tuple[str, Severity, str]]:
    """Yield the classes behind figures, from the first *trigger* on: "up to 10 major and 14 minor defects"."""
    starts = [words.find(f"{phrase} ") for phrase in lexicon.phrases("limits_told", trigger) if f"{phrase} " in words]
    before = f" {words[: min(starts, default=0)]}"
    for phrase in lexicon.phrases("limits_told", "whole"):
        before = before.replace(f" {phrase} ", " ")
    if (
        any(map(_class, before.split()))
        or lexicon.single_units() & set(before.split())
        or _SHARED.search(_with_classes(words))
    ):
        return  # of which class, or of one unit, or of two classes together
    number = ""
    rest = f" {words[min(starts, default=len(words)) :]} "
    for phrase in lexicon.phrases("limits_told", trigger):
        rest = rest.replace(f" {phrase} ", " ")
    for word in rest.split():
        if _NUMBER.fullmatch(word) or word in folding.words_of("limits_told")["none"]:
            if number:
                return  # "10 of 200 major defects": which of the two is the limit
            number = word if word.isdecimal() else "0"
        elif number and (severity := _class(word)):
            yield "allowed", severity, number
            number = ""


def _with_classes(words: str) -> str:
    """Return *words* with each name of a class as ``<class>``."""
    return " ".join("<class>" if _class(word) else word for word in words.split())


def _none(words: str) -> Iterator[tuple[str, Severity, str]]:
    """Yield nought for each class of "No critical defect is accepted", "defectos críticos no se acepta ninguno"."""
    spoken = words.split() or [""]
    none = folding.words_of("limits_told")["none"]
    negated = NEGATING & set(spoken) or spoken[0] in none or spoken[-1] in none
    if negated and not lexicon.mentions("limits_told", "if", words):
        yield from (("allowed", severity, "0") for severity in _classes_in(words))


def _is_understood(words: str) -> bool:
    """Tell whether every word of a sentence is one that limits are told with, a class or a figure."""
    return all(_NUMBER.fullmatch(word) or _class(word) or word in _known() for word in words.split())


@cache
def _known() -> frozenset[str]:
    entry = folding.words_of("limits_told")
    return frozenset(word for wordings in entry.values() for wording in wordings for word in wording.split()) | NEGATING


@cache
def _beside() -> frozenset[str]:
    said = folding.words_of("limits_told")
    return frozenset((*said["beside"], *said["to"]))


def _class(word: str) -> Severity | None:
    return classes.severities([word], letters=len(word) > 1)[0] if not word.isdecimal() else None
