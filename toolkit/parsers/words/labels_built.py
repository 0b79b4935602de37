"""Labels that no list holds, known by the words they are built of, where a value of their kind stands beside them.

They come after the labels that are known as they stand, so that they only fill what those leave open.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import pairwise

from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.words import classes, dates, folding, lexicon, outcomes, readings
from toolkit.parsers.words.articles import is_code, is_phrase
from toolkit.parsers.words.built_of_words import particulars_in, quantity_built
from toolkit.parsers.words.days_of_year import day_of_year
from toolkit.parsers.words.in_part import is_share
from toolkit.parsers.words.inline import Entry
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.lazily import Lazy
from toolkit.parsers.words.pointed import is_open

LONGEST_NUMBER = 40
MOST_IN_A_NUMBER = 3  # words: "VH-Q 0288/25"
_COLON = re.compile(r"\s*[:：]\s*")
_WHOLE = re.compile(r"\s*[(（][^()（）]*\b100\s?%[^()（）]*[)）]$")
_AND_PACKS = Lazy(r"\s*[/(（]\s*|\s+in\s+")
_NUMBERED = re.compile(r"(.*\D)[ .#]([1-9])")  # "PO # 2"
_NUMBERED_WORKS = Lazy(r"([^\W\d_]{3,10})[\s-]*(?:(?i:no)\.?\s*|n[.°º]+\s*)?(?:\d{1,2}|[IVX]{1,4}|[A-H])(?![\w.])")


def built_entries(rows: Sequence[Row]) -> Iterator[Entry]:
    """Yield the labelled values of *rows* whose labels are built of the words for a particular."""
    for row in rows:
        for piece, value in pairwise(row.pieces):
            yield from _entry(piece.text, value.text.lstrip(" :："), row, value)
        for piece in row.pieces:
            label, *rest = _COLON.split(piece.text, maxsplit=1)
            yield from (entry for text in rest for entry in _entry(label, text, row, piece))
    yield from _material_codes(rows)
    yield from _codes_behind_labels(rows)


def _codes_behind_labels(rows: Sequence[Row]) -> Iterator[Entry]:
    """Yield the codes right behind a label for them, without a colon: "Folding chair | Main identifier GC-11F"."""
    first = min((row.page for row in rows), default=1)
    for row in rows:
        for piece in row.pieces if row.page == first and len(row.pieces) > 1 else ():
            label, _, code = piece.text.rpartition(" ")
            signs = any(map(str.isdigit, code)) and any(map(str.isalpha, code))
            if signs and is_code(code) and concept_of(label) in ("items", "product"):
                yield Entry("items", code, row.page, piece.box)


def _material_codes(rows: Sequence[Row]) -> Iterator[Entry]:
    """Yield the codes beside "Material" in a form that has the words for the goods beside "Material text".

    So a system of an enterprise calls its articles; elsewhere it is what the goods are made of.
    """
    words = folding.words_of("articles_as_material")
    texts = {folding.key(piece.text.strip(" :：")) for row in rows for piece in row.pieces}
    told = not texts.isdisjoint(map(folding.key, words["text"]))
    for row, below in zip(rows, [*rows[1:], None], strict=False):  # of no rows there is none below
        named = [*_text_of_material(below, (*words["text"], *words["below"]))]
        for piece, value in pairwise(row.pieces) if told or named else ():
            code = value.text.lstrip(" :：")
            if folding.key(piece.text.strip(" :：")) in map(folding.key, words["code"]) and is_code(code):
                yield Entry("items", code, row.page, value.box)
                yield from named


def _text_of_material(row: Row | None, labels: Sequence[str]) -> Iterator[Entry]:
    """Yield what the line under the code of a material calls it: "Kurztext | Pruning shears"."""
    named = {folding.key(label) for label in labels}
    if row is None or len(row.pieces) == 1 or folding.key(row.pieces[0].text.strip(" :：")) not in named:
        return
    text = row.pieces[1].text.lstrip(" :：")
    if is_phrase(text) and _is_name(text):
        yield Entry("product", text, row.page, row.pieces[1].box)


def _entry(label: str, value: str, row: Row, piece: Piece) -> Iterator[Entry]:
    """Yield *value* where *label* names its kind; one of several that are numbered goes on from the one before."""
    numbered = _NUMBERED.fullmatch(label.strip())
    if numbered and (concept := concept_of(numbered[1])) == "po_numbers" and _is_number(value):
        yield Entry(concept, value, row.page, piece.box, int(numbered[2]) - 1)
        return
    for concept in particulars_in(label) if _may_be_value(value) else ():
        if _FITS.get(concept, _is_name)(value) or (concept in _QUANTITIES and _is_told(label, value)):
            works = concept == "place" and _is_works(value)  # else it may be only a town
            yield Entry("factory" if works else _CALLED.get(concept, concept), value, row.page, piece.box)
            return
    if "unit" in particulars_in(label) and _names_unit(value):  # "Unit | Padma Stitch Unit-2, Savar"
        yield Entry("factory", value, row.page, piece.box)
    if _names_packed_packs(label) and _are_goods_and_packs(value):
        yield Entry("packed", value, row.page, piece.box)


def _names_packed_packs(label: str) -> bool:
    """Tell whether *label* is one of packs that are packed: "Cartons packed"; their goods may stand there, too."""
    words = label.strip(" :：").split()
    packs = [word for word in words if folding.key(word) in _packs()]
    rest = " ".join(word for word in words if word not in packs)
    return len(packs) == 1 and bool(rest) and concept_of(label) is None and quantity_built(rest) == "packed"


@cache
def _packs() -> frozenset[str]:
    return lexicon.units() - lexicon.single_units()


def _are_goods_and_packs(value: str) -> bool:
    """Tell whether *value* counts the goods, and behind them their packs: "2,000 pcs / 100 ctns"."""
    goods, *packs = _AND_PACKS.split(value)
    counted = [read for each in packs if (read := readings.quantity(each)) is not None and read[1] is not None]
    of_packs = [unit for _, unit in counted if unit and folding.key(unit) not in lexicon.single_units()]
    return is_goods(goods) and len(packs) == len(of_packs) == 1


def _may_be_value(value: str) -> bool:
    return concept_of(value) is None and not value.strip().endswith((":", "："))


def _is_told(label: str, value: str) -> bool:
    """Tell whether *label* itself speaks of a quantity, so that *value* needs no unit."""
    spoken = any(lexicon.mentions("label_words", "quantity", reading) for reading in lexicon.readings(label))
    return spoken and concept_of(label) is None and _is_plain_number(value)


def _is_plain_number(value: str) -> bool:
    plain = value if is_share(value) else _WHOLE.sub("", value)  # "2,400 (100 % finished)"
    return (readings.quantity(plain) is not None or is_open(plain)) and not any(map(str.isalpha, plain))


def is_goods(text: str) -> bool:
    """Tell whether *text* is a number of single goods and no number of an order: "2,400 pcs"."""
    read = readings.quantity(text)
    return read is not None and read[1] is not None and folding.key(read[1]) in lexicon.single_units()


def _is_drawn(value: str) -> bool:
    """Tell whether *value* can be the sample of the plan: goods, and not those of a test ("10 pcs for function")."""
    purposes = folding.words_of("plan_words")["purposes"]
    told = lexicon.mentions("plan_words", "tests", value) or any(
        word in purposes for word in folding.key(value).split()
    )
    return is_goods(value) and not told


def _is_date(value: str) -> bool:
    return any(dates.date(value, order) for order in (None, "dmy")) or dates.compact_date(value) is not None


def _is_number(value: str) -> bool:
    plain = value.strip()
    digits = any(map(str.isdigit, plain)) and len(plain) <= LONGEST_NUMBER
    return digits and len(plain.split()) <= MOST_IN_A_NUMBER and ":" not in plain and not _is_date(plain)


def _is_codes(value: str) -> bool:
    return all(map(_is_number, re.split(r"\s*[,;、]\s*", value)))


def _is_name(value: str) -> bool:
    plain = value.strip(" :.-–/")
    letters = sum(map(str.isalpha, plain))
    judged = outcomes.verdict_at_start(plain) is not None or bool(classes.classes_alone(plain))
    return letters > 1 and not judged and lexicon.meaning("columns", plain) is None and not is_goods(plain)


def _is_works(value: str) -> bool:
    named = lexicon.mentions("label_words", "factory", value) or lexicon.mentions("kinds", "company", value)
    return named and _is_name(value) and not is_of_no_name(value)


def _names_unit(value: str) -> bool:
    """Tell whether *value* names one of the works of a firm by its number: "Unit II, Vapi", "Haocheng, nave 3"."""
    known = folding.words_of("label_words")["numbered_works"]
    return _is_name(value) and any(folding.key(match[1]) in known for match in _NUMBERED_WORKS.finditer(value))


def begins_with_works(value: str) -> bool:
    """Tell whether *value* begins with the number of one of the works of a firm: "Works 2, Beilun"."""
    match = _NUMBERED_WORKS.match(value.strip())
    return match is not None and folding.key(match[1]) in folding.words_of("label_words")["numbered_works"]


def is_of_no_name(value: str) -> bool:
    """Tell whether the works or the company in *value* have an article for a name: "Meeting room of the plant"."""
    words = folding.key(value).split()
    articles = folding.words_of("told_visit")["nameless"]
    named = ("label_words", "factory"), ("kinds", "company")
    after = [second for first, second in pairwise(words) if first in articles]
    return any(lexicon.mentions(group, name, word) for word in after for group, name in named)


def _is_unit(value: str) -> bool:
    return folding.key(value) in lexicon.single_units()


def _is_share(value: str) -> bool:
    return value.strip()[:1].isdigit() and not classes.classes_alone(value)


_CALLED = {"audited_lot": "lot"}
_QUANTITIES = frozenset({"ordered", "lot", "audited_lot", "produced", "packed", "sample_size"})
_FITS: dict[str, Callable[[str], bool]] = {
    **dict.fromkeys(_QUANTITIES, is_goods),
    "sample_size": _is_drawn,
    "inspection_date": _is_date,
    "report_date": lambda value: _is_date(value) or day_of_year(value) is not None,
    "po_numbers": _is_codes,
    "items": _is_codes,
    "report_no": lambda value: _is_number(value) and not is_goods(" ".join(value.split()[-2:])),  # "SAMPLE 200 PC"
    "defective_units": _is_share,
    "unit": _is_unit,
}
