"""The figures of a sampling plan: by class, in parts, or in a sentence ("ISO 2859-1, level II, 125 pcs checked")."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import TypeVar

from toolkit.model.report import Place
from toolkit.model.severity import BySeverity, Rates, Severity
from toolkit.parsers.facts.letterhead import standard
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.prose import paragraphs
from toolkit.parsers.limits.denied_drawing import is_denied
from toolkit.parsers.limits.drawn_later import drawn_later
from toolkit.parsers.limits.rates_apart import has_rates_apart
from toolkit.parsers.limits.stated import lettered
from toolkit.parsers.words import classes, folding, lexicon, readings
from toolkit.parsers.words.by_class import by_class
from toolkit.parsers.words.in_figures import with_sizes
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.lazily import Lazy, has_cjk
from toolkit.parsers.words.three_figures import with_strokes
from toolkit.sampling import is_sample_size

NEAR = 5  # words behind a number of goods that may say of what each it is
SMALLEST = 20  # goods: fewer that are announced are those of a test
LONGEST = 1000  # characters of a text on the plan
T = TypeVar("T")
_SLASH = re.compile(r"\s*/\s*")
_RATE_AND_CLASS = re.compile(r"(?<![\d.,])(?P<rate>\d{1,2}(?:[.,]\d{1,3})?)\s*[(（](?P<name>[^()\d（）]{1,20})[)）]")
_WITH_PARTS = re.compile(r"(?P<whole>\d{1,5})[^\d()]*[(（](?P<parts>[^()（）]*)[)）]")
_PART = re.compile(r"([^\W\d_]{3,12})\s*[:：]?\s*(\d{1,5})")
_CLAUSE = Lazy(r"[,;:(]\s+|\.\s+|\s[-–—·•/|]\s")
_SENTENCE = Lazy(r"[;；。]\s*|\.\s+(?=[^\W_a-z])")  # "13 pcs. for tests" goes on
_ROMAN = re.compile(r"I{1,3}|S-[1-4]")
_GRADE = re.compile(r"(?<![^\W\d_])(I{1,3})\s?[级級]")  # "GB/T 2828.1 Ⅱ级"
_SIZE = re.compile(r"(?<!\w)n\s*=\s*(\d{1,4})(?![\d.,])")  # "level II, n = 125"
_WORD_AND_GOODS = Lazy(
    r"(?P<word>[^\W\d_]+)(?:\s+(?P<between>[^\W\d_]{1,3}))?\s+(?P<number>\d[\d,.' ]*?)\s+(?P<unit>[^\W\d_]+)"
)
_GOODS = Lazy(r"(?P<number>\d[\d,.' ]*?)\s*(?P<unit>[^\W\d_]+)(?:\s+(?P<how>[^\W\d_]+(?:\s+[^\W\d_]+)?)\b)?")
_ANNOUNCED = Lazy(
    r"(?:^|[.;。；]\s*)(?P<word>[^\W\d_]+)(?:[^:：;。.]|\.(?=\d)){0,100}"
    r"[:：]\s*(?P<number>\d[\d,.' ]*?)\s*(?P<unit>[^\W\d_]+)"
)  # "Sample drawn over both items in proportion: 125 sets"
_CHINESE_GOODS = Lazy(
    r"(?P<word>[\u4e00-\u9fff]{1,6})\s?(?P<number>\d{1,4})\s?(?P<unit>[\u4e00-\u9fff])(?![\u4e00-\u9fff/])",
    needs=has_cjk,
)
_IN_WORDS = Lazy(r"[^\W\d_]\s[(（](?P<number>\d{1,4})[)）]\s(?P<unit>[^\W\d_]+)[^.;]*")  # "eighty (80) chairs"


def sum_of_parts(text: str) -> int | None:
    """Return the sample whose goods are told apart by how they stood: "Packed: 200 and Unpacked: 0"."""
    parts = [match.groups() for match in _PART.finditer(text)]
    rest = folding.key(_PART.sub("", text)).replace("and", "").strip()
    known = all(lexicon.meaning("sample_parts", name) for name, _ in parts)
    return sum(int(number) for _, number in parts) if parts and known and not rest else None


def whole_before_parts(text: str) -> int | None:
    """Return the sample that its parts in brackets make, those of items: "125 pcs (50 / 42 / 33)"."""
    match = _WITH_PARTS.match(text.strip())
    parts = [int(part) for part in re.findall(r"\d+", match["parts"])] if match else []
    return int(match["whole"]) if match and len(parts) > 1 and sum(parts) == int(match["whole"]) else None


def triple(text: str, read: Callable[[str], T | None]) -> BySeverity[T] | None:
    """Return the three values of "0 / 2.5 / 4.0" by class (critical first); two values are major and minor."""
    head = re.split(r"[,(]?\s*(?:level|gen)|[.;,]\s+(?=[^\d\s])", text, maxsplit=1, flags=re.IGNORECASE)[0]
    tokens = [token.strip() for token in _SLASH.split(head.strip()) if token.strip()]
    values = [read(token) for token in tokens]
    if len(values) == len(Severity) and None not in values:
        return BySeverity(*values)
    if len(values) == 2 and None not in values:  # noqa: PLR2004 - major and minor
        return BySeverity(None, *values)
    return None


def named_behind(text: str) -> Rates | None:
    """Return the AQLs of "0 / 2.5 / 4.0 (cr/ma/mi)", each of the class that the brackets name in its place."""
    names = classes.severities(_SLASH.split(folding.brackets(text).strip("()（） ")), letters=True)
    values = [readings.aql(value) for value in _SLASH.split(folding.without_brackets(text))]
    if None in names or None in values or len(set(names)) != len(values) or len(values) < 2:  # noqa: PLR2004
        return None
    found = dict(zip(names, values, strict=True))
    return BySeverity(*map(found.get, Severity))


def by_name(text: str, read: Callable[[str], T | None]) -> BySeverity[T] | None:
    """Return the values of "Critical: 0; Major: 2.5; Minor: 4.0", each by the class named before it."""
    found = {severity: value for severity, word in by_class(text).items() if (value := read(word)) is not None}
    if len(found) < 2:  # noqa: PLR2004 - one class named is a word in a sentence
        return None
    return BySeverity(found.get(Severity.CRITICAL), found.get(Severity.MAJOR), found.get(Severity.MINOR))


def rates_of(text: str) -> Rates | None:
    """Return the AQLs of each class that *text* gives, in any of the ways in which they are written."""
    text = with_strokes(text)
    if (values := named_behind(text) or triple(text, readings.aql)) is not None:
        return values
    if has_rates_apart(text, by_class(text)):
        return None  # "2.5/4.0: 7 major, 10 minor allowed"
    return by_name(text, readings.aql) or by_letters(text) or named_in_brackets(text)


def named_in_brackets(text: str) -> Rates | None:
    """Return the AQLs whose classes stand in brackets behind them: "2.5 (MAJOR) / 4.0 (MINOR), CRITICAL 0"."""
    told = [(classes.severity(match["name"]), readings.aql(match["rate"])) for match in _RATE_AND_CLASS.finditer(text)]
    found = dict(told)
    if len(told) < 2 or None in found or len(found) != len(told):  # noqa: PLR2004
        return None
    rest = by_class(_RATE_AND_CLASS.sub(" ", text))
    beside = {severity: readings.aql(value) for severity, value in rest.items() if severity not in found}
    return BySeverity(*(found.get(severity, beside.get(severity)) for severity in Severity))


def by_letters(text: str) -> Rates | None:
    """Return the AQLs of "A: 0 B: 2.5 C: 4.0", where A is critical."""
    values = {severity: readings.aql(value) for severity, value in lettered(text).items()}
    return BySeverity(*map(values.get, Severity)) if values and None not in values.values() else None


def whole(text: str) -> int | None:
    """Return the quantity at the start of *text*, where it is counted in single goods: not in cartons."""
    read = readings.quantity(text)
    single = read is not None and (read[1] is None or folding.key(read[1]) in lexicon.single_units())
    return read[0] if read and single else None


def in_unit_of(text: str, unit: str | None) -> int | None:
    """Return the quantity at the start of *text* in *unit*, that of the order: tiles ordered in boxes are so drawn."""
    read = readings.quantity(text)
    same = read is not None and read[1] is not None and unit is not None and folding.key(read[1]) == folding.key(unit)
    return read[0] if read and same else None


def told_sample(rows: Sequence[Row]) -> tuple[int, Place] | None:
    """Return the sample that a line naming the standard gives without a label ("ISO 2859-1, level II, 125 pcs").

    The line may go on below, and the next one tell how the sample was drawn. It is one only where it is a sample of the
    standard, so that the lot is not taken for it, and no line says another.
    """
    told: dict[int, Place] = {}
    spoken = [*paragraphs(rows)]
    tested = {size for row, text in spoken if text != row.text for size in _for_tests(text)}
    for row, text in (*((row, row.text) for row in rows), *spoken):
        if len(text) <= LONGEST and standard([row]) is not None:
            plan = ". ".join(part for part in _SENTENCE.split(text) if not is_for_tests(part))
            told.update(dict.fromkeys(set(_samples(plan)) - tested, Place(row.page, row.box)))
    return next(iter(told.items())) if len(told) == 1 else None


def is_for_tests(text: str) -> bool:
    """Tell whether *text* is on goods for a test or to be retained: they are no sample of the plan."""
    return lexicon.mentions("plan_words", "tests", text)


def _for_tests(text: str) -> Iterator[int]:
    """Yield the goods that sentences of *text* tell to be for tests; a line alone may not say it."""
    for sentence in _SENTENCE.split(text):
        if is_for_tests(sentence):
            yield from _samples(sentence)


def told_level(rows: Sequence[Row]) -> tuple[str, Place] | None:
    """Return the level that a line naming the standard gives as a mere figure: "GB/T 2828.1, II, 200 pcs"."""
    for row in rows:
        bare = [clause for clause in _CLAUSE.split(row.text) if _ROMAN.fullmatch(clause.strip(" ."))]
        bare += _GRADE.findall(unicodedata.normalize("NFKC", row.text))
        if len(bare) == 1 and standard([row]) is not None:
            return bare[0].strip(" ."), Place(row.page, row.box)
    return None


def _samples(text: str) -> Iterator[int]:
    """Yield the sizes of a sample in *text*: clauses that are a number of single goods, or tell how it was drawn."""
    text = with_sizes(text)
    sizes = [int(match[1]) for match in _SIZE.finditer(text)]
    sizes += [*drawn_in(text), *drawn_later(text), *_in_words(text), *_clauses(text), *_found_among(text)]
    yield from (size for size in sizes if is_sample_size(size))


def _found_among(text: str) -> Iterator[int]:
    """Yield the goods among which *text* tells what was found by class: "we found 3 major defects in 125 pcs"."""
    if not lexicon.mentions("rows_told", "found", text) or not classes.mentions_class(text):
        return
    among = {*map(folding.key, folding.words_of("plan_words")["among"])}
    for match in _WORD_AND_GOODS.finditer(text):
        if folding.key(match["between"] or match["word"]) in among:
            yield from _single(match)


def drawn_in(text: str) -> Iterator[int]:
    """Yield the goods in *text* right beside a word for the sample or for drawing it: "We drew 125 pcs at random"."""
    for match in _GOODS.finditer(text):
        verbs = [word for word in (match["how"] or "").split() if lexicon.meaning("plan_words", word) != "source"]
        if any(map(_says_drawn, verbs)) and not _of_each(match, text):
            yield from _single(match)
    small = folding.words_of("built")["quantity"]["between"]
    for match in _WORD_AND_GOODS.finditer(text):
        joined = match["between"] is None or folding.key(match["between"]) in small
        told = joined and (_says_drawn(match["word"]) or concept_of(match["word"]) == "sample_size")
        if told or _says_drawn(match["between"] or ""):  # "II 级 抽 80 套"
            yield from _single(match)
    for match in (*_ANNOUNCED.finditer(text), *_CHINESE_GOODS.finditer(text)):
        if _announces(match["word"]) and int(re.sub(r"\D", "", match["number"])) >= SMALLEST:
            yield from _single(match)


def _of_each(goods: re.Match[str], text: str) -> bool:
    """Tell whether a number of *goods* in *text* is of each carton: "5 sets taken from each", "5 pcs per carton"."""
    words = folding.key(f"{goods['how'] or ''} {text[goods.end() :]}").split()[:NEAR]
    known = folding.words_of("limits_kept")
    return any(
        word in known["each"] and (word in known["per"] or (place and words[place - 1] in known["of_each"]))
        for place, word in enumerate(words)
    )


def _announces(word: str) -> bool:
    """Tell whether *word* is one for the sample or for drawing it; in Chinese others may stand before that."""
    drawn = (drawn for drawn in folding.words_of("plan_words")["drawn"] if drawn[0] > "\u2e80")
    return _says_drawn(word) or concept_of(word) == "sample_size" or word.endswith(tuple(drawn))


def _single(goods: re.Match[str]) -> Iterator[int]:
    """Yield the number of *goods* that are counted one by one."""
    size = whole(f"{goods['number']} {goods['unit']}")
    if size is not None and _is_single(goods["unit"]) and not is_denied(goods.string, *goods.span("number")):
        yield size


def _is_single(unit: str) -> bool:
    return folding.key(unit) in lexicon.single_units()


def _in_words(text: str) -> Iterator[int]:
    """Yield the goods of a sentence that writes their number out, too: "Eighty (80) harnesses were drawn"."""
    for match in _IN_WORDS.finditer(text):
        drawn = any(map(_says_drawn, match[0].split())) and not is_denied(text, *match.span("number"))
        if _may_be_goods(match["unit"]) and drawn:
            yield int(match["number"])


def _clauses(text: str) -> Iterator[int]:
    """Yield the goods of clauses that hold nothing else ("125 pcs"), or that tell how they were drawn."""
    for clause in _CLAUSE.split(text):
        plain = _without_sum(clause.strip(" ."))
        goods = _GOODS.match(plain)
        if goods is None or _of_each(goods, plain) or is_denied(plain, *goods.span("number")):
            continue
        if any(map(_says_drawn, (goods["how"] or "").split())) and _may_be_goods(goods["unit"]):
            yield int(re.sub(r"\D", "", goods["number"]))
        elif goods.end() == len(plain) and all(map(_is_single, (goods["how"] or "").split())):
            yield from _single(goods)


def _without_sum(clause: str) -> str:
    """Return *clause* without the words that say that it sums up: "125 sets in total"."""
    return next((clause[: -len(words)].rstrip() for words in _in_all() if clause.lower().endswith(f" {words}")), clause)


@cache
def _in_all() -> tuple[str, ...]:
    return tuple(folding.words_of("in_all")["words"])


def _says_drawn(word: str) -> bool:
    return lexicon.meaning("plan_words", word.strip(" ,.")) in ("drawn", "source")


def _may_be_goods(unit: str) -> bool:
    """Tell whether *unit* may be the goods themselves ("50 benches checked"): it is no pack and no measure."""
    return _is_single(unit) or folding.key(unit) not in lexicon.units()
