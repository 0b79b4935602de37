"""Labels that no list holds, known by the words they are built of, where a value of their kind stands beside them.

They come after the labels that are known as they stand, so that they only fill what those leave open.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import pairwise

from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.words import building, classes, dates, folding, lexicon, outcomes, readings
from toolkit.parsers.words.articles import is_code, is_phrase
from toolkit.parsers.words.in_packs import outside_packs
from toolkit.parsers.words.in_part import is_share
from toolkit.parsers.words.inline import Entry
from toolkit.parsers.words.labels import LONGEST_LABEL, concept_of
from toolkit.parsers.words.pointed import is_open
from toolkit.parsers.words.remembered import remembered

LONGEST_NUMBER = 40
MOST_IN_A_NUMBER = 3  # words: "VH-Q 0288/25"
_COLON = re.compile(r"\s*[:：]\s*")
_WHOLE = re.compile(r"\s*[(（][^()（）]*\b100\s?%[^()（）]*[)）]$")
_AND_PACKS = re.compile(r"\s*[/(（]\s*|\s+in\s+")
_NUMBERED = re.compile(r"(.*\D)[ .#]([1-9])")  # "PO # 2"
_NUMBERED_WORKS = re.compile(
    r"([^\W\d_]{3,10})[\s-]*(?:(?i:no)\.?\s*|n[.°º]+\s*)?(?:\d{1,2}|[IVX]{1,4}|[A-H])(?![\w.])"
)
# What a label is built of: the concept, a family that it needs, a second one, families that may stand beside.
PARTICULARS = (
    ("packed", "packed", "", ("quantity", "produced")),
    ("packed", "both_states", "", ("quantity",)),
    ("sample_size", "sample", "", ("quantity",)),
    ("sample_size", "seen", "quantity", ()),
    ("sample_size", "looked", "", ("quantity",)),
    ("lot", "lot", "", ("quantity",)),
    ("audited_lot", "audited_lot", "", ("quantity",)),  # no state of the goods, as heads of a table of these are
    ("ordered", "ordered", "", ("quantity",)),
    ("produced", "produced", "", ("quantity",)),
    ("inspection_date", "visit", "date", ("when",)),
    ("inspection_date", "visit", "when", ()),
    ("inspection_date", "visit", "", ("place",)),
    ("inspection_date", "date", "", ("when", "visit", "place")),
    ("inspection_date", "when", "", ()),
    ("po_numbers", "order", "number", ("client", "supplier", "name")),
    ("items", "item", "number", ("client", "supplier", "factory")),
    ("items", "code", "", ()),
    ("report_no", "paper", "number", ("visit",)),
    ("client", "client", "", ("name",)),
    ("supplier", "supplier", "", ("name",)),
    ("factory", "factory", "", ("name",)),
    ("place", "place", "", ()),
    ("product", "goods", "", ("name",)),
    ("defective_units", "defective", "counted", ("quantity", "number")),
    ("unit", "unit", "", ()),
)


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
    for row, below in zip(rows, [*rows[1:], None], strict=False):
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
    for concept in _concepts(label) if _may_be_value(value) else ():
        if _FITS.get(concept, _is_name)(value) or (concept in _QUANTITIES and _is_told(label, value)):
            works = concept == "place" and _is_works(value)  # else it may be only a town
            yield Entry("factory" if works else _CALLED.get(concept, concept), value, row.page, piece.box)
            return
    if "unit" in _concepts(label) and _names_unit(value):  # "Unit | Padma Stitch Unit-2, Savar"
        yield Entry("factory", value, row.page, piece.box)
    if _names_packed_packs(label) and _are_goods_and_packs(value):
        yield Entry("packed", value, row.page, piece.box)


def _names_packed_packs(label: str) -> bool:
    """Tell whether *label* is one of packs that are packed: "Cartons packed"; their goods may stand there, too."""
    words = label.strip(" :：").split()
    packs = [word for word in words if folding.key(word) in lexicon.units() - lexicon.single_units()]
    rest = " ".join(word for word in words if word not in packs)
    return len(packs) == 1 and bool(rest) and concept_of(label) is None and quantity_built(rest) == "packed"


def _are_goods_and_packs(value: str) -> bool:
    """Tell whether *value* counts the goods, and behind them their packs: "2,000 pcs / 100 ctns"."""
    goods, *packs = _AND_PACKS.split(value)
    counted = [read for each in packs if (read := readings.quantity(each)) is not None and read[1] is not None]
    of_packs = [unit for _, unit in counted if unit and folding.key(unit) not in lexicon.single_units()]
    return is_goods(goods) and len(packs) == len(of_packs) == 1


def _may_be_value(value: str) -> bool:
    return concept_of(value) is None and not value.strip().endswith((":", "："))


@remembered
def _concepts(label: str) -> tuple[str, ...]:
    """Return the particulars that *label* may name; none where a list knows it, or it is of one class."""
    plain = label.strip(" :：.")
    if not plain or len(plain.split()) > LONGEST_LABEL or lexicon.is_of_another_paper(plain):
        return ()
    known = concept_of(plain)
    if known is None and len({quantity_built(part) for part in plain.split("/")} - {None}) > 1:
        return ()  # "完成/装箱" names two
    if known is not None:
        return ("ordered",) if known == "po_numbers" and _fits(plain, "ordered") else ()
    told = (concept for concept, pattern in _patterns() if any(map(pattern.fullmatch, lexicon.readings(plain))))
    tested = lexicon.mentions("plan_words", "tests", plain)  # "Sample size (retained)" is not that of the plan
    return tuple(concept for concept in told if not (tested and concept == "sample_size"))


def is_built(label: str) -> bool:
    """Tell whether *label* is built of the words for a particular, though no list knows it: "Inspection place"."""
    return bool(_concepts(label))


@remembered
def quantity_built(label: str) -> str | None:
    """Return the quantity that *label* is built of, be it a mere word for the state of the goods ("Emballée")."""
    if (goods := outside_packs(label)) and _fits_any(goods, "packed"):
        return "packed"
    return next((concept for concept in ("packed", "lot", "ordered", "produced") if _fits_any(label, concept)), None)


@remembered
def number_built(label: str) -> str | None:
    """Return the kind of number that *label* is built of: "N.º pedido" is one of orders, "Artikelcode" of items."""
    return next((concept for concept in ("po_numbers", "items") if _fits_any(label, concept)), None)


def _fits_any(label: str, concept: str) -> bool:
    return any(_fits(reading, concept) for reading in lexicon.readings(label))


def _fits(label: str, concept: str) -> bool:
    return any(name == concept and pattern.fullmatch(folding.key(label)) for name, pattern in _patterns())


@cache
def _patterns() -> tuple[tuple[str, building.Built], ...]:
    words = folding.words_of("label_words")
    return tuple(
        (
            concept,
            building.built_of(
                words[first], words.get(second, ()), (*words["beside"], *(w for name in others for w in words[name]))
            ),
        )
        for concept, first, second, others in PARTICULARS
    )


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
    "po_numbers": _is_codes,
    "items": _is_codes,
    "report_no": lambda value: _is_number(value) and not is_goods(" ".join(value.split()[-2:])),  # "SAMPLE 200 PC"
    "defective_units": _is_share,
    "unit": _is_unit,
}
