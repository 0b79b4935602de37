"""Totals, limits and plans that stand in a sentence: "Found: critical 0, major 12, minor 11. Allowed: ..."."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.lines import Line
from toolkit.parsers.layout.prose import paragraphs
from toolkit.parsers.limits.box_of_totals import label_and_counts, only_total
from toolkit.parsers.limits.limits_in_turn import without_limits_in_turn
from toolkit.parsers.limits.rates_apart import are_rates_behind, has_rates_apart, without_rates
from toolkit.parsers.lists.numbered_labels import label_and_value
from toolkit.parsers.lists.two_in_cell import FOUND_AND_ALLOWED, kind_beside_class
from toolkit.parsers.words import classes, folding, lexicon
from toolkit.parsers.words.by_class import NUMBER, WORD, by_class, class_at, class_of, marks_of, sentences
from toolkit.parsers.words.ordered import halves_of, told_in_cells, told_in_order
from toolkit.parsers.words.readings import aql, count
from toolkit.parsers.words.row_words import of_all
from toolkit.parsers.words.three_figures import rising, triple

KINDS = frozenset({"found", "allowed", "sample", "aql"})
LONGEST = 240
LEAST_SAMPLE = 32  # goods: tests are done on fewer, as the special levels give them
LONGEST_LABEL = 4  # words before a colon
MOST_ALONE = 2  # parts of a line with one label, which is a sentence like others
_SENTENCE = re.compile(r"(?<=[^\d\s])\s?[.;]\s+|(?<=\d)\.\s+(?=[^\d\s])|[；。]\s*(?=[^\d\s])")  # "mineurs ; seuils"
_LABELLED = re.compile(r"[:：]")
_COMMA = re.compile(r",\s+|，\s*")
_BRACKETED = re.compile(
    r"(?<![^\W\d_])(?P<name>[^\W\d_]+)\s*[:=]?\s*\d+\s*[(（](?P<label>[^()\d]{2,20}?)\s*(?P<limit>\d{1,4})\s*[)）]"
)
_QUESTION = re.compile(r"[A-Z]?\.?\d{1,2}(?:\.\d{1,2}){0,2}[.)]?")
_SIGNED = re.compile(r"\bn\s*=\s*(?P<n>\d{1,4})\b\W{1,4}(?:Ac|c)\s*=\s*(?P<c>\d{1,3})\b")
_LETTERED = r"(?<![^\W\d_])([ABC])[\s:=]{1,3}(\d{1,4}(?:[.,]\d{1,3})?)(?!\d|[.,]\d)"
_NAMED = re.compile(r"([^\d:：=]{1,30}?)[\s:：=]*(\d{1,4}(?:[.,]\d{1,3})?)")
_TAIL = re.compile(r",\s+(?:and|so|thus|und|also|et|donc|y|e|và)\s[^\d]*$")
_NO_FINDS = ("limits", "permits")


def stated(rows: Sequence[Row]) -> Iterator[Line]:
    """Yield a line for each sentence that gives a number to at least two classes by name."""
    for row in rows:
        yield from _in_two_cells(row)
        yield from _sample_and_limit(row)
        yield from told_in_cells(row)  # "Found (Cr/Ma/Mi): 0/3/4"
        yield from _limits_beside(row)
        yield from _named_beside(row)
        yield from _in_cells(row)
    whole = {
        id(row): text for row, text in paragraphs(rows) if not row.ruled
    }  # a line that is wrapped says the rest below
    labelled = {id(row): said for row in rows if (said := list(_behind_labels(row, whole.get(id(row), row.text))))}
    yield from (line for said in labelled.values() for line in said)
    for row, text in (*_cells(rows), *paragraphs(rows)):
        if id(row) in labelled:  # the words between two labels belong to no sentence
            continue
        plain = without_rates(without_limits_in_turn(text))
        told = (part for group in together(sentences(plain, _SENTENCE)) for part in _readable(group))
        clauses = ((part, clause) for part in told for clause in (*_clauses(part), *_behind_limits(part)))
        for part, sentence in clauses:
            kind, values = read(sentence)
            if kind in KINDS and len(values) > 1 and not (kind == "sample" and lexicon.is_earlier(part)):
                yield Line(kind, sentence, values, row.page, row.box)
            if limits := _in_brackets(sentence):
                yield Line("allowed", sentence, limits, row.page, row.box)


def over_all_lists(rows: Sequence[Row]) -> Iterator[Line]:
    """Yield the total of several lists and the limits right under it, in a box without heads, critical first."""
    totalled: Row | None = None
    alone = only_total(rows)
    for row in rows:
        label, *counts = label_and_counts(row)
        kind = lexicon.row_kind(label) if all(count(text).value is not None for text in counts) else None
        if kind == "found" and (_is_of_all_lists(label) or row is alone):
            totalled = row
        beside = totalled is not None and (row.page, row.table) == (totalled.page, totalled.table)
        if beside and kind in ("found", "allowed"):
            yield Line(kind, label, dict(zip(Severity, counts, strict=True)), row.page, row.box)


def _is_of_all_lists(label: str) -> bool:
    """Tell whether *label* names a total of everything: "Total all colours", or "Grand total" by itself."""
    whole = folding.key(label) in lexicon.phrases("rows_of_all", "total")
    return whole or any(map(of_all().fullmatch, lexicon.readings(label)))


def _behind_limits(text: str) -> Iterator[str]:
    """Yield a text on AQLs without the limits in brackets: "AQL major 1.5 (accept 5, reject 6), minor 4.0 (...)"."""
    if "(" in text and lexicon.mentions("fields", "aql", text) and lexicon.mentions("rows_told", "limits", text):
        yield from _clauses(folding.without_brackets(text))


def _readable(group: Sequence[str]) -> Sequence[str]:
    """Return the sentences of *group* as one, or each by itself where together they give no class its figure."""
    joined = "; ".join(group)
    return [joined] if by_class(joined) else group


def together(sentences: Sequence[str]) -> Iterator[list[str]]:
    """Yield *sentences*, those that each name one more class as one: "Critical: not allowed; Major: 2.5"."""
    group: list[str] = []
    known: set[Severity] = set()
    for sentence in sentences:
        named = set(by_class(sentence))
        if group and not (named and known and not named & known and read(sentence)[0] in (None, "aql")):
            yield group
            group, known = [], set()
        group.append(sentence)
        known |= named
    if group:
        yield group


def _in_brackets(sentence: str) -> dict[Severity, str]:
    """Return the limits that stand in brackets behind the figures of classes: "critical 2 (max 0), major 4 (max 3)"."""
    found: dict[Severity, str] = {}
    for match in _BRACKETED.finditer(sentence):
        severity, label = class_of(match["name"]), match["label"].strip(" .:=")
        allowed = lexicon.row_kind(label) == "allowed" or lexicon.meaning("limits_told", label) == "most"
        if severity is not None and allowed:
            found[severity] = match["limit"]
    return found if len(found) > 1 else {}


def _cells(rows: Sequence[Row]) -> Iterator[tuple[Row, str]]:
    """Yield the cells of tables that may be sentences: those that name several classes."""
    for row in rows:
        if row.ruled:
            texts = (piece.text for piece in row.pieces if len(piece.text) <= LONGEST)
            yield from ((row, text) for text in texts if len(by_class(text)) > 1)


def _in_two_cells(row: Row) -> Iterator[Line]:
    """Yield the line of "Accept Critical / Major / Minor | 0 / 5 / 10": a label with the classes, and a triple."""
    if (asked := label_and_value(row)) is None:
        return
    label, value = asked
    kind = lexicon.row_kind(classes.without_classes(label))
    named = {severity for word in folding.key(label).split() if (severity := class_of(word))}
    if kind in KINDS and len(named) == 1 and (aql(value) is not None or count(value).value is not None):
        yield Line(kind, label, {named.pop(): value}, row.page, row.box)
    elif len(named) == 1:
        yield from _two_figures(label, named.pop(), value, row)
    if ordered := told_in_order(row):
        yield ordered
    elif kind in KINDS and classes.names_all_classes(label) and (values := triple(value)):
        yield Line(kind, label, values, row.page, row.box)


def _two_figures(label: str, severity: Severity, value: str, row: Row) -> Iterator[Line]:
    """Yield what "Major found / Ac | 13/7" says of its class: what was found, and what is allowed."""
    halves = halves_of(FOUND_AND_ALLOWED, value) if kind_beside_class(label) == FOUND_AND_ALLOWED else ()
    yield from (Line(half, label, {severity: text}, row.page, row.box) for half, text in halves if half in KINDS)


def _sample_and_limit(row: Row) -> Iterator[Line]:
    """Yield the sample and the limit that the signs of the standard give a class: "Plan major | n=125, c=5"."""
    label, *values = [piece.text for piece in row.pieces] or [""]
    match = _SIGNED.search(" ".join(values)) if values else None
    named = {severity for word in folding.key(label).split() if (severity := class_of(word))}
    if match is not None and len(named) == 1:
        severity = named.pop()
        yield Line("sample", label, {severity: match["n"]}, row.page, row.box)
        yield Line("allowed", label, {severity: match["c"]}, row.page, row.box)


def _limits_beside(row: Row) -> Iterator[Line]:
    """Yield the limits beside their label, alone or behind other values: "AQL | CR 0 MA 2.5 | Accept | CR 0 MA 7"."""
    for label, value in pairwise(row.pieces):
        if not any(map(str.isdigit, value.text)) or lexicon.row_kind(label.text) not in ("allowed", "both"):
            continue
        values = by_class(value.text) if len(value.text) <= LONGEST else {}
        if len(said := values or rising(value.text)) > 1 and all(text.isdecimal() for text in said.values()):
            yield Line("allowed", label.text, said, row.page, row.box)


def _named_beside(row: Row) -> Iterator[Line]:
    """Yield what a label says of the classes that its value names: "Found | critical 0 / major 2 / minor 7"."""
    for label, value in pairwise(row.pieces):
        kind = lexicon.row_kind(label.text) if len(value.text) <= LONGEST else None
        if kind not in KINDS or kind == "allowed" or read(value.text)[0] not in (None, kind):
            continue  # the limits have a reader of their own
        values = by_class(value.text)
        counted = kind == "aql" or all(text.isdecimal() for text in values.values())
        if len(values) > 1 and counted:
            yield Line(kind, label.text, values, row.page, row.box)


def _behind_labels(row: Row, text: str) -> Iterator[Line]:
    """Yield what the labels of a line with several say by class: "Level: II  Sample: 125  AQL: Major 2.5 Minor 4.0"."""
    parts = _LABELLED.split(text) if len(text) <= LONGEST else []
    for before, after in pairwise(parts if len(parts) > MOST_ALONE else ()):
        words = before.split()
        labels = (" ".join(words[-length:]) for length in range(min(LONGEST_LABEL, len(words)), 0, -1))
        kind = next((kind for label in labels if (kind := lexicon.row_kind(label))), None)
        values = by_class(after) or (rising(after) if kind == "allowed" else {})
        if kind in KINDS and len(values) > 1:
            yield Line(kind, row.text, values, row.page, row.box)


def _in_cells(row: Row) -> Iterator[Line]:
    """Yield the line of "AQL | Critical 0 | Major 1.5 | Minor 4.0": each class with its figure in a cell."""
    if not row.pieces:
        return
    label, *cells = (piece.text for piece in row.pieces)
    said = [match.groups() for text in cells if (match := _NAMED.fullmatch(text))]
    kind = lexicon.row_kind(label) if len(said) == len(cells) > 1 else None
    named = classes.severities([name for name, _ in said]) if kind in KINDS else []
    if kind and named and None not in named and len(set(named)) == len(named):
        values = {severity: value for severity, (_, value) in zip(named, said, strict=True) if severity}
        yield Line(kind, label, values, row.page, row.box)


def states(text: str) -> bool:
    """Tell whether *text* gives a total, a limit or a plan by class, so that it describes no defect."""
    kind, values = read(text)
    return kind in KINDS and len(values) > 1


def _clauses(sentence: str) -> Iterator[str]:
    """Yield the parts of *sentence* that each speak of one figure ("Sample 125 pcs, AQL critical 0, major 2.5")."""
    clause = ""
    for part in _COMMA.split(sentence):
        if clause and read(part)[0] is not None:
            yield clause
            clause = part
        else:
            clause = f"{clause}, {part}" if clause else part
    yield clause


def read(sentence: str) -> tuple[str | None, dict[Severity, str]]:
    """Return what *sentence* speaks of and the number it gives to each class it names."""
    sentence = _without_sample(sentence)
    words = WORD.findall(sentence)
    start = next((at for at, word in enumerate(words) if NUMBER.fullmatch(word) or class_at(words, at)), len(words))
    start -= start > 0 and words[start - 1] == "A" and bool(lettered(sentence))  # "Totals: A 0, B 3, C 6"
    label = " ".join(words[:start])
    kind = lexicon.row_kind(label) if label else None
    if kind and lexicon.row_kind(words[start - 1]) == "aql":
        kind = "aql"  # "The limits are AQL 2.5 for major": the word right before the figure says what it is
    named = by_class(sentence)
    if kind is None and start and are_rates_behind(words[start - 1], sentence, named):
        kind = "aql"  # "Sampling plan: AQL critical 0, major 1, minor 4", whatever stands before
    if kind == "aql" and has_rates_apart(sentence, named):
        return None, named  # "AQL 2.5/4.0, so 7 major and 10 minor are permitted": the AQLs are of no class by name
    if kind == "sample" and _has_figure_of_its_own(sentence):
        return None, named  # "Sample size 125 pcs, 9 major and 5 minor found"
    values = named or (triple(_without_signs(sentence, kind)) or lettered(sentence) if kind else {})
    return kind or _told(sentence) or _rates(words, values), values


def _without_sample(sentence: str) -> str:
    """Return *sentence* without the sample that its label names: "Accept limit for 200 pcs: major 10, minor 14".

    Fewer goods than that are those of a test.
    """
    label, colon, rest = sentence.replace("：", ":").partition(":")
    if not colon or not any(word.isdecimal() and int(word) >= LEAST_SAMPLE for word in label.split()):
        return sentence
    beside = (*lexicon.phrases("plan_words", "of_sample"), *lexicon.single_units(), *lexicon.units())
    words = label.split()
    while words and (words[-1].isdecimal() or folding.key(words[-1]) in beside):
        words.pop()
    plain = " ".join(words)
    return f"{plain}:{rest}" if plain and lexicon.row_kind(plain) in KINDS - {"sample"} else sentence


def _has_figure_of_its_own(sentence: str) -> bool:
    """Tell whether *sentence* gives a figure to no class, before those of the classes: the sample is that figure."""
    first = marks_of(sentence)[:2]
    return len(first) > 1 and not any(isinstance(mark, Severity) for mark in first)


def _rates(words: Sequence[str], values: Mapping[Severity, str]) -> str | None:
    """Return ``aql`` where *values* can be nothing else: "A-class (critical) 0, B-class (major) AQL 1.5".

    A limit is a whole number. A figure with a unit, as in "minor up to 2.5 mm", has a word that is not known.
    """
    in_parts = any("." in value or "," in value for value in values.values())
    rest = {key for word in words if not NUMBER.fullmatch(word) and not class_of(word) for key in [folding.key(word)]}
    named = {word for word in rest if lexicon.row_kind(word) == "aql"}
    if len(values) < 2 or not (named or in_parts) or any(aql(value) is None for value in values.values()):  # noqa: PLR2004
        return None
    marks = set(map(folding.key, classes.explained()))  # "H = Hauptfehler (AQL 2,5)" explains its mark
    return "aql" if rest - named - marks <= _beside_rates() else None


@cache
def _beside_rates() -> frozenset[str]:
    permitted = (word for phrase in lexicon.not_permitted() for word in phrase.split())
    beside = (*folding.words_of("severity")["fillers"], *folding.words_of("rows")["aql"]["with"])
    return frozenset(map(folding.key, (*beside, *folding.words_of("plan_words")["rates"]))).union(permitted)


def lettered(sentence: str) -> dict[Severity, str]:
    """Return the values of "Acceptance number: A 0, B 7, C 14": A is critical where all three stand in their order."""
    found = re.findall(_LETTERED, sentence) if "A" in sentence else []
    return dict(zip(Severity, (value for _, value in found), strict=True)) if [*"ABC"] == [a for a, _ in found] else {}


def _without_signs(sentence: str, kind: str) -> str:
    """Return *sentence* without the signs behind its AQLs; a share of the goods is no count of defects."""
    return sentence.replace("%", " ") if kind == "aql" else sentence


def _told(sentence: str) -> str | None:
    """Return ``found`` for a sentence that tells what was found ("In 125 pcs we found in total 0 critical, ...").

    A clause behind the figures may judge them: "..., and the workmanship is within the AQL".
    """
    tail = _TAIL.search(sentence)
    if tail is not None and not classes.mentions_class(tail[0]):
        sentence = sentence[: tail.start()]
    if lexicon.is_earlier(sentence) or any(lexicon.mentions("rows_told", name, sentence) for name in _NO_FINDS):
        return None
    return "found" if lexicon.mentions("rows_told", "found", sentence) else None
