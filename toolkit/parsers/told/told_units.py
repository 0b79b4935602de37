"""Defective units that a sentence tells: "The defective garments (15 pcs) were replaced", "12 sets were defective"."""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from itertools import pairwise

from toolkit.model.report import Defect, Place
from toolkit.model.severity import Severity
from toolkit.parsers.cards.captions import names_class
from toolkit.parsers.layout.cells import Piece, Row, is_cjk
from toolkit.parsers.layout.prose import paragraphs
from toolkit.parsers.lists.set_aside import of_heading
from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.building import Built, built_of
from toolkit.parsers.words.lazily import Lazy
from toolkit.parsers.words.remembered import remembered
from toolkit.parsers.words.row_words import says_with, says_with_faults

LONGEST = 1000  # characters
SENTENCE = 15  # characters of a cell
SHORTEST = 4  # letters of a word that may name goods
FLUSH = 2.0  # points
NEAR = 6  # rows above a number of affected goods that may say of what it is
MOST_WORDS = 8  # of the goods that are defective: "pieces showing one fault or more"
_SENTENCE = re.compile(r"(?<=\w{2})[.;]\s+|[。；]")
_BEHIND = Lazy(r"(?P<words>[^\d.,;:()（）。，]{2,60})[(（]\s*(?P<number>\d{1,4})\s*(?P<unit>[^\W\d_]*)\s*[)）]")
_BEFORE = re.compile(
    r"(?<![\d.,/])(?P<number>\d{1,4})(?:\s+(?:of|out of|von|sur|de|di|trong)\s+\d{1,5})?"
    r"\s*(?P<words>[^\W\d_]+(?:\s+[^\W\d_]+){0,5})"
)


_ANNOUNCED = re.compile(
    r"(?P<words>[^\d.,;:()（）。，：]{2,60}?)(?:\s(?:out of|of|von|sur|de|di|in|en|trong)\s\d{1,5}[^\d:：.;]{0,20})?"
    r"\s*(?:[:：]|\s(?:is|was|are|were|ist|beträgt|est de|es de|là)\s|(?<=[\u4e00-\u9fff])(?:共计|共有|合计|共|计))"
    r"\s*(?P<number>\d{1,4})(?![\d.,]\d|\s?%)"
    r"(?:\s(?:out of|of|von|sur|de|di|trên|trong)\s\d{1,5})?\s*(?P<unit>[^\W\d_]*)"
)  # "Defective pieces out of 200: 23", "不良品共 6 台"


_SIGNS = re.compile(r"[:：共合计]|\s(?:is|was|are|were|ist|beträgt|est de|es de|là)\s\d")  # before such a number
_OF_SAMPLE = re.compile(r"(\d{1,4})(?:\s(?:of|out of|von|sur|de|di|trên|trong|/)\s\d{1,5})?")  # "10 of 125"
_HAVING = re.compile(r"\b(?:have|has|had|show|shows|showed|bear|carry|carried|haben|hatten|ont|tienen|presentan|có)\b")
_ON_GOODS = re.compile(
    r"(?<![\d.,/])(?P<found>\d{1,4})\s+(?P<words>[^\d.,;:]{3,40}?)\s(?:on|in|auf|an|bei|sur|en|trên|at)\s"
    r"(?P<number>\d{1,4})\s(?P<unit>[^\W\d_]+)"
)  # "13 defects on 12 pieces"
_OF_WHOLE = ("found", "sample", "units", "allowed", "aql", "both", "reject", "result")  # rows beside such a number
_AFFECTED = re.compile(
    r"(?P<words>[^\W\d_][^\d:：]{1,60}?)\s*[:：]?\s*(?P<number>\d{1,4})"
    r"(?:\s(?:out of|of|von|sur|de|di|trên|trong|/)\s\d{1,5})?\s*(?P<unit>[^\W\d_]*)\s*\.?"
)


def told_units(rows: Sequence[Row], defects: Sequence[Defect], product: str = "") -> tuple[int, Place] | None:
    """Return the number of defective units that a sentence tells; ``None`` where two say another.

    *product* tells by what name the goods may be called. There are at most as many as *defects*, and at least as many
    as have the one that was found most.
    """
    goods = _beginnings(product)
    counts = [sum(defect.counts[severity] or 0 for severity in Severity) for defect in defects]
    told: dict[int, Place] = {}
    for row, text in (*paragraphs(rows), *_cells(rows)) if counts else ():
        if len(text) <= LONGEST and any(map(str.isdigit, text)) and not lexicon.is_earlier(text):
            sentences = (part for part in _SENTENCE.split(text) if not _rules(folding.without_brackets(part)))
            found = [number for part in sentences for number in (*_numbers(part, goods), *_bearing(part, sum(counts)))]
            told.update(dict.fromkeys(found, Place(row.page, row.box)))
    if not told and counts:
        told = _affected_beside_classes(rows, goods) or _affected_in(rows)
    number, place = next(iter(told.items()), (0, None))
    return (number, place) if len(told) == 1 and place and max(counts) <= number <= sum(counts) else None


def _affected_in(rows: Sequence[Row]) -> dict[int, Place]:
    """Return the number of affected goods where the report gives just one, of the whole: a defect may have its own."""
    places = {id(row): place for place, row in enumerate(rows)}
    alone = [(row, row.text) for row in rows if not row.ruled and len(row.pieces) == 1]
    found = dict.fromkeys(
        (row.page, row.box, int(match["number"]), _is_of_whole(rows[: places[id(row)]], row))
        for row, text in (*alone, *_cells(rows))
        if (match := _AFFECTED.fullmatch(text.strip())) and _says_affected(match)
    )
    return {number: Place(page, box) for page, box, number, whole in found if whole and len(found) == 1}


def _affected_beside_classes(rows: Sequence[Row], goods: Collection[str]) -> dict[int, Place]:
    """Return the numbers of affected goods in tiles beside those of several classes, which no single defect has."""
    return {
        int(number): Place(row.page, row.box)
        for above, row in pairwise(rows)
        if sum(names_class(piece.text) for each in (above, row) for piece in each.pieces) > 1
        for label, number in _in_tiles(above, row)
        if _affected().fullmatch(folding.key(label)) or _names_goods_affected(label, goods)
    }


def _names_goods_affected(label: str, goods: Collection[str]) -> bool:
    """Tell whether *label* is affected goods by the name of the product: "Bags affected" of a bag."""
    words = set(folding.key(label).split())
    others = words - set(map(folding.key, folding.words_of("told_units")["affected"])) - _small()
    return len(others) == 1 < len(words) and any(map(next(iter(others)).startswith, goods))


def _is_of_whole(above: Sequence[Row], row: Row) -> bool:
    """Tell whether a number in *row* is of the whole inspection: it stands first, or beside what is counted of it.

    Right under any other line it may be of the defect, the card or the part that this line names.
    """
    near = [one for one in above[-NEAR:] if one.page == row.page]
    if not near:
        return not above
    label = near[-1].text if len(near[-1].pieces) == 1 else near[-1].pieces[0].text
    counted = lexicon.row_kind(re.split("[:：]", label)[0].strip()) in _OF_WHOLE
    return counted and not any(of_heading(one.text) == "earlier" or lexicon.is_earlier(one.text) for one in near)


def _says_affected(match: re.Match[str]) -> bool:
    unit = not match["unit"] or folding.key(match["unit"]) in lexicon.single_units()
    return unit and _affected().fullmatch(folding.key(match["words"]))


def _cells(rows: Sequence[Row]) -> Iterator[tuple[Row, str]]:
    """Yield the sentences that stand in ruled cells, a label beside or over its number, and a tile that says both."""
    yield from ((row, piece.text) for row in rows if row.ruled for piece in row.pieces if len(piece.text) > SENTENCE)
    for row in rows:
        label, *values = (piece.text for piece in row.pieces) if row.pieces else ("",)
        if len(values) == 1 and (number := _OF_SAMPLE.fullmatch(values[0])):
            yield row, f"{label.rstrip(' :：')}: {number[1]}"
        yield from ((row, piece.text) for piece in row.pieces if values and counts_defective(piece.text))
    for above, row in pairwise(rows):
        yield from ((row, f"{number} {label}") for label, number in _in_tiles(above, row) if _names_defective(label))


def _in_tiles(above: Row, row: Row) -> Iterator[tuple[str, str]]:
    """Yield each label of *above* with the number right under it, of a board whose tiles have a figure each."""
    near = above.page == row.page and row.top - above.bottom < max(row.bottom - row.top, above.bottom - above.top)
    if above.ruled or row.ruled or not near or not len(above.pieces) == len(row.pieces) > 1:
        return
    figures_first = all(piece.text.isdigit() for piece in above.pieces)
    labels, numbers = (row, above) if figures_first else (above, row)
    for label, number in zip(labels.pieces, numbers.pieces, strict=True):
        over = label.ink[0] <= number.center <= label.ink[2] or _is_flush(label, number)
        if over and number.text.isdigit():
            yield label.text, number.text


def _is_flush(label: Piece, number: Piece) -> bool:
    return abs(label.ink[0] - number.ink[0]) <= FLUSH


@remembered
def counts_defective(text: str) -> bool:
    """Tell whether *text* is a number of defective goods and nothing else: "12 units with findings"."""
    match = _BEFORE.fullmatch(text.strip()) if any(map(str.isdigit, text)) else None
    return match is not None and _names_defective(match["words"])


def _names_defective(text: str) -> bool:
    """Tell whether *text* is defective goods, or goods by any name "with defects"."""
    plain = folding.key(text)
    return _says_defective(text) or any(
        says_with(plain, phrase) for phrase in map(folding.key, folding.words_of("told_units")["with"])
    )


def _rules(sentence: str) -> bool:
    """Tell whether *sentence* says what may be, what a test gave or what the factory did, and not what was found."""
    return lexicon.mentions("told_units", "rules", sentence)


def _numbers(text: str, goods: Collection[str]) -> Iterator[int]:
    behind = _BEHIND.finditer(text) if "(" in text or "（" in text else ()
    announced = _ANNOUNCED.finditer(text) if _SIGNS.search(text) else ()
    for match in (*behind, *announced):
        single = not match["unit"] or folding.key(match["unit"]) in lexicon.single_units()
        words = match["words"].split()
        said = any(_says_defective(" ".join(words[-length:])) for length in range(1, MOST_WORDS + 1))
        named = match.re is _ANNOUNCED and (
            _is_named_defective(match["words"], goods) or _names_defective(match["words"])
        )
        if single and (said or named):
            yield int(match["number"])
    for match in _BEFORE.finditer(_HAVING.sub("with", text)):
        words = match["words"].split()
        if (match[0] == text and _names_defective(match["words"])) or any(
            _says_defective(" ".join(words[:length])) for length in range(1, MOST_WORDS + 1)
        ):
            yield int(match["number"])


def _bearing(text: str, total: int) -> Iterator[int]:
    """Yield the goods that bear all defects, *total* of them: "13 defects on 12 pieces"."""
    for match in _ON_GOODS.finditer(text):
        whole = int(match["found"]) == total and lexicon.names_defects(match["words"])
        if whole and folding.key(match["unit"]) in lexicon.single_units():
            yield int(match["number"])


@remembered
def _says_defective(text: str) -> bool:
    """Tell whether *text* is defective goods: in words, or in Chinese in one that may go on ("件不良品已更换")."""
    plain = folding.key(text)
    if not plain or not is_cjk(plain[0]):
        return plain in _in_one_word() or says_with_faults(plain) or _defective().fullmatch(plain)
    without_unit = plain[1:] if plain[0] in lexicon.single_units() else plain
    return without_unit.startswith(_in_one_word()) or plain.endswith(_in_one_word())


def _is_named_defective(label: str, goods: Collection[str]) -> bool:
    """Tell whether *label* is defective goods: "Fehlerhafte Geräte in der Stichprobe", "Defective tents" of a tent.

    *goods* are the beginnings of the words for the product: its zips may be several to a coat.
    """
    words = _without_number_of(folding.key(label).split())
    if not words or words[0] not in _adjectives():
        return False
    named = [word for word in words[1:] if word not in _small()]
    return len(named) == 1 and (named[0] in _any_goods() or any(map(named[0].startswith, goods)))


def _without_number_of(words: Sequence[str]) -> Sequence[str]:
    """Return *words* without those for their number: "Anzahl der fehlerhaften Geräte", "Number of faulty lamps"."""
    counted = bool(words) and words[0] in _quantities()
    start = next((at for at, word in enumerate(words[1:], start=1) if word not in _small()), len(words))
    return words[start:] if counted else words


@cache
def _quantities() -> frozenset[str]:
    return frozenset(map(folding.key, folding.words_of("told_units")["number_of"]))


@cache
def _any_goods() -> frozenset[str]:
    return frozenset(map(folding.key, folding.words_of("told_units")["goods"]))


def _beginnings(product: str) -> frozenset[str]:
    """Return how the words of *product* begin, without their endings: "tents" are of a "tent"."""
    words = (word for word in folding.key(product).split() if word.isalpha() and len(word) >= SHORTEST)
    return frozenset(word if len(word) == SHORTEST else word[:-1] for word in words)


@cache
def _adjectives() -> frozenset[str]:
    refused = folding.words_of("rows")["reject"]["key"]  # "Rejected pieces" may be a limit
    return frozenset(map(folding.key, folding.words_of("label_words")["defective"])) - set(refused)


@cache
def _small() -> frozenset[str]:
    words = folding.words_of("label_words")
    sample = (part for phrase in words["sample"] for part in folding.key(phrase).split())
    between = (
        *words["beside"],
        *folding.words_of("told_units")["between"],
        *folding.words_of("rows_of_sample")["between"],
    )
    return frozenset(sample) | {part for phrase in between for part in folding.key(phrase).split()}


@cache
def _in_one_word() -> tuple[str, ...]:
    return tuple(map(folding.key, folding.words_of("told_units")["words"]))


@cache
def _defective() -> Built:
    return _built_with(folding.words_of("label_words")["defective"])


@cache
def _affected() -> Built:
    return _built_with(folding.words_of("told_units")["affected"])


def _built_with(state: Sequence[str]) -> Built:
    """Return what single goods in this *state* are called: "affected pieces", "Anzahl betroffener Teile"."""
    words, told = folding.words_of("label_words"), folding.words_of("told_units")
    goods = (*words["counted"], *folding.words_of("units")["single"], *told["goods"])
    return built_of(state, goods, (*words["beside"], *told["between"], *told["number_of"]))
