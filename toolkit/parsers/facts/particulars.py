"""The particulars of an inspection: who, what, when, how many. Each takes the first labelled value that can be one."""

import re
from collections.abc import Collection, Sequence

from msgspec import Struct
from msgspec.structs import replace

from toolkit.model.report import Place, Problem, Quantities
from toolkit.model.severity import BySeverity, Counts, Rates, Severity
from toolkit.parsers.facts.makers import firms_with, maker_of_material, maker_of_works
from toolkit.parsers.facts.signers import FIRMS, without_signers
from toolkit.parsers.facts.taking import Taker
from toolkit.parsers.facts.unit_told import translated, unit_of_all
from toolkit.parsers.limits.plans import (
    by_name,
    in_unit_of,
    rates_of,
    sum_of_parts,
    triple,
    whole,
    whole_before_parts,
)
from toolkit.parsers.limits.samples_listed import drawn_first, of_whole
from toolkit.parsers.words import classes, folding, readings
from toolkit.parsers.words.articles import (
    is_code,
    is_code_of_colour,
    is_coded,
    is_number,
    is_phrase,
    is_size,
    sorted_out,
)
from toolkit.parsers.words.date_orders import order_of_language
from toolkit.parsers.words.dates import date_order
from toolkit.parsers.words.inline import Entry, goes_on_below
from toolkit.parsers.words.labels_built import is_goods
from toolkit.parsers.words.lazily import Lazy
from toolkit.parsers.words.one_value import (
    before_next_label,
    code_of,
    has_digit,
    is_firm,
    is_identifier,
    is_name,
    is_of_firm,
    is_person,
    is_spoken,
    points_elsewhere,
    split,
    without_its_word,
    without_order,
    without_sentence,
)
from toolkit.parsers.words.per_pack import is_per_pack
from toolkit.parsers.words.pointed import is_open, points_part_thousands

TEXT_FIELDS = ("inspection_type", "inspector", "agency", "client", "supplier", "factory", "product")
QUANTITIES = ("ordered", "lot", "produced", "packed")
_BEHIND_NAME = re.compile(r"\s*[/,;(（]\s*(?=\d)")  # "Ken Lau / 2 man-days"
_SENTENCE_END = re.compile(r"(?<=\w{3})\.\s+(?=[A-Z])")  # behind a whole word: "L. Obi" goes on behind its point
_WORDS_BEFORE = re.compile(r"^(?:[^\W\d_]+\s+){1,3}(?=\d)")
_NUMBERS = re.compile(r"\d{1,4}(?:\s*,\s+\d{1,4})+(?!\d)")
_SHARE = Lazy(r"(?<![\d.,])(\d{1,5})\s*(?:/|of|sur|von|de)\s*\d{1,5}(?![\d.,])")
_OF_SEVERAL = re.compile(r"\d{1,2}\.?\s+[^\W\d_]{1,4}\s+\d{1,2}")  # "3 of 5" call-offs
_POINTED = re.compile(r"\d[.,]\d")


class Particulars(Struct, frozen=True):
    """What the labels of a report say; *aql* is ``None`` for a class that has no AQL of its own."""

    texts: dict[str, str] = {}
    lists: dict[str, tuple[str, ...]] = {}
    quantities: Quantities = Quantities()
    sample_size: Counts = BySeverity()
    aql: Rates = BySeverity()
    single_aql: float | None = None
    level: str | None = None
    defective_units: int | None = None
    places: dict[str, Place] = {}
    problems: tuple[Problem, ...] = ()


def particulars(found: Sequence[Entry], dates: Sequence[str], *, numbered: bool = False) -> Particulars:
    """Return what *found* says; *dates* are the texts of the report, which prove how it writes dates.

    *numbered* tells that the report's own number stands in its title, so that a "Reference" is that of the goods.
    """
    order = date_order(list(dates)) or order_of_language(dates)
    reader = _Reader(sorted_out(without_signers(found)), order, dates)
    texts = _texts(reader)
    for name in ("inspection_date", "report_date"):
        if day := reader.date(name, texts.get("inspection_date")):
            texts[name] = day
    if "inspection_date" not in texts and (day := reader.lone_day()):
        texts["inspection_date"] = day
    lists = {name: reader.several(name) for name in ("po_numbers", "items")}
    if "product" not in texts and lists["items"] and all(map(_names_goods, lists["items"])):
        texts["product"] = ", ".join(lists["items"])  # "Article | Enamelled casserole 24 cm"
    number = reader.number(first_only=numbered) or reader.assignment()
    number = number or (None if numbered else reader.assignment("docket"))
    if number is None and lists["items"] and not numbered:
        number = reader.number("reference")
    elif (number is not None or numbered) and not lists["items"]:
        lists["items"] = reader.several("reference", "items")
    if number is not None:
        texts["report_no"] = number
    quantities = reader.quantities()
    aql, single = reader.aql()
    return Particulars(
        texts=texts,
        lists=lists,
        quantities=quantities,
        sample_size=reader.sample_size(quantities),
        aql=aql,
        single_aql=single,
        level=reader.level(),
        defective_units=reader.units(),
        places=reader.places,
        problems=tuple(reader.problems),
    )


def _names_goods(item: str) -> bool:
    """Tell whether *item* is no number but the words for goods: no code among them, and most of them of letters."""
    words = item.split()
    if len(words) < 3 or points_elsewhere(item):  # noqa: PLR2004 - "KE 4410 shears", "See list on page 2"
        return False
    return is_phrase(item) and not is_coded(item) and words[0].isalpha()


def _texts(reader: "_Reader") -> dict[str, str]:
    """Return the names that labels give: of the parties, the goods and the people."""
    fits = {name: is_firm if name in FIRMS else is_name for name in TEXT_FIELDS}
    fits |= dict.fromkeys(("supplier", "factory"), lambda text: is_firm(text) and not is_person(text))
    fits["inspector"] = lambda text: is_name(text) and not is_of_firm(text)
    texts = {name: text for name in TEXT_FIELDS if (text := reader.text(name, fits[name]))}
    if "@" in texts.get("client", ""):  # the head of a mail says whom it went to, and a label in it who ordered
        texts["client"] = reader.text("client", lambda text: is_firm(text) and "@" not in text) or texts["client"]
    _add_works(reader, texts)
    if "product" not in texts and (text := reader.beside("description", "product", is_name)):
        texts["product"] = text
    if "product" not in texts and (text := reader.described()):
        texts["product"] = text
    if "inspector" in texts:
        texts["inspector"] = _BEHIND_NAME.split(_SENTENCE_END.split(texts["inspector"], maxsplit=1)[0], maxsplit=1)[0]
    return texts


def _add_works(reader: "_Reader", texts: dict[str, str]) -> None:
    """Add to *texts* who makes the goods and where, as the labels of both tell of each other."""
    texts.update(firms_with(reader.text("works", is_name), texts, reader.places))
    texts.update(maker_of_material(reader.text("material_works", is_firm), texts, reader.places))
    if "supplier" not in texts and (both := maker_of_works(list(reader.factories()), reader.texts)):
        for name, entry in zip(("supplier", "factory"), both, strict=True):
            texts[name], reader.places[name] = entry.text.strip(" ,"), Place(entry.page, entry.box)
    if texts.get("factory") == texts.get("supplier") and (visited := reader.own_works()):
        texts["factory"] = visited
    if reader.is_elsewhere("factory"):  # "Same as supplier"
        texts.pop("factory", None)
        own = "supplier" in texts and reader.points_to_supplier()
        texts.update({"factory": texts["supplier"]} if own else {})
    elif "factory" not in texts and (text := reader.works(texts.get("supplier", ""))):
        texts["factory"] = text


def _numbers(text: str, concept: str, *, named: bool) -> list[str]:
    """Return the numbers that *text* lists; with *named* it is one article: "FC-09 folding chair, acacia"."""
    parts = [text] if named else [code_of(part) for part in split(text)]
    if concept == "po_numbers":  # "ABS-17725, 900 pcs" says how many were ordered, too
        parts = [_without_goods(part) for part in parts if ":" not in part and not _OF_SEVERAL.fullmatch(part)]
        goods = [is_goods(part) or is_goods(_WORDS_BEFORE.sub("", part)) for part in parts]  # "packed 3,240 sets"
        parts = [without_sentence(without_its_word(part)) for part, of in zip(parts, goods, strict=True) if not of]
    parts = [part for part in parts if is_identifier(part)]
    return [part for part in parts if has_digit(part)] if any(map(has_digit, parts)) else parts


def _in_packs(read: tuple[int, str | None], goods: Collection[int]) -> bool:
    """Tell whether goods are counted in packs: "230 cartons" are no goods beside an order of 5,000 pcs.

    "1200 boxes" beside 1200 pcs, and goods sold by the metre, are goods.
    """
    number, unit = read
    packs = folding.words_of("told_quantities")["packs"]
    return unit is not None and folding.key(unit) in map(folding.key, packs) and number not in goods


def _without_goods(number: str) -> str:
    """Return *number* without the goods that were ordered by it: "WF-0919 of 3,000 sets"."""
    first, _, rest = number.partition(" ")
    joining, _, goods = rest.partition(" ")
    counted = has_digit(first) and joining.isalpha() and goods[:1].isdigit() and is_goods(goods)
    return first if counted else number


class _Reader(Taker):
    """Takes lists, quantities and the plan as well."""

    def several(self, concept: str, name: str | None = None) -> tuple[str, ...]:
        """Return the numbers under the first heading, or beside the first label, that can be numbers."""
        name = name or concept
        taken: dict[str, None] = {}
        started = complete = False
        entries = [replace(entry, text=before_next_label(entry.text)) for entry in self._of(concept)]
        entries = [
            entry for entry in entries if concept != "po_numbers" or not (is_spoken(entry.text) or is_size(entry.text))
        ]
        # Beside a number, be it with its colour ("KT-7 ECRU"), a name under "Article" is none of the numbers.
        if any(is_code(entry.text) or is_code_of_colour(entry.text) for entry in entries):
            names = {entry.text for entry in entries if is_phrase(entry.text) and not is_code_of_colour(entry.text)}
            entries = [entry for entry in entries if entry.below or entry.rank or entry.text not in names]
        listed = {number for entry in entries if entry.below for number in split(entry.text)}
        last: Entry | None = None
        for entry in entries:
            listed_on = last is not None and goes_on_below(last, entry)
            last = entry
            complete = complete or (started and entry.rank == 0 and not listed_on)
            if complete:
                self._compare(name, taken, entry, listed)
                continue
            codes = all(map(is_number, split(entry.text)))  # "MUG-SAGE, MUG-CLAY"
            named = is_phrase(entry.text) and not (codes or is_coded(entry.text))  # "Brass planter, set of 2" is one
            under_name = named and entry.below and name == "items"  # the names of goods under "Artículo"
            parts = [] if under_name else _numbers(entry.text, concept, named=named)
            if entry.below and not has_digit(entry.text):
                parts = []  # under a head such as "Item" without a figure stands a word, not a number
                complete = started and entry.rank > 0 and any(map(str.isalpha, entry.text))  # or the next label
            if parts and not started:
                self._take(name, entry)
                started = True
            taken.update(dict.fromkeys(parts))
        return tuple(taken)

    def _compare(self, name: str, taken: dict[str, None], entry: Entry, listed: set[str]) -> None:
        """Ask about an order number that is printed again and is another one; a longer list of the same goes on.

        *listed* are those of a column: one of them may be the number, the others are of other rows.
        """
        other, place = split(entry.text), self.places.get(name)
        if place is not None and (place.page, place.bbox) == (entry.page, entry.box):
            return  # the same cell, whose other half is of something else: "PO 2835 / 1563-B"
        if name == "po_numbers" and not entry.below and set(other) > set(taken) and all(map(is_code, other)):
            taken.update(dict.fromkeys(other))
        known = {*other, *listed} if entry.below else set(other)
        same = {*taken, *map(without_order, taken)}  # "700418" is that of "PO 700418"
        known = {*known, *map(without_order, known)}
        if name != "po_numbers" or known & same or not all(map(has_digit, other)):
            return
        message = f"Another order number is printed too, “{entry.text}” beside “{', '.join(taken)}”: which is it?"
        self._doubt("po_conflict", message, entry)

    def quantities(self) -> Quantities:
        values: dict[str, int] = {}
        unit: str | None = None
        figures = [entry.text for name in QUANTITIES for entry in self._of(name)]
        pointed = points_part_thousands(figures, self.texts)
        single = {read[0] for text in figures if is_goods(text) and (read := readings.quantity(text, pointed=pointed))}
        for name in QUANTITIES:
            counting = (entry for entry in self._of(name) if not is_per_pack(entry.text))
            told = ((entry, readings.quantity(entry.text, pointed=pointed)) for entry in counting)
            column = [(entry, read) for entry, read in told if read and not (single and _in_packs(read, single))]
            if not column:
                self._ask_of_point(name)
                continue
            entry, (value, printed) = column[0]
            several = [value for other, (value, _) in column[1:] if other.rank and other.box[0] == entry.box[0]]
            figures = [line for line in entry.lines if line[:1].isdigit() and readings.quantity(line, pointed=pointed)]
            listed_below = entry.column and (len(figures) > 1 or len(entry.lines) == 1)
            if entry.below and (several or listed_below):  # one row for each item: the whole is not printed here
                beside = [(other, read) for other, read in column if not (other.below or other.column or other.rank)]
                if not beside:
                    continue
                entry, (value, printed) = beside[0]
            values[name] = value
            unit = unit or translated(entry.text) or printed
            self._take(f"quantities.{name}", entry)
        stated = next((entry.text.strip() for entry in self._of("unit")), None) or unit_of_all(self.texts)
        return Quantities(**values, unit=unit or (stated if values else None))

    def _ask_of_point(self, name: str) -> None:
        """Ask about a quantity that nothing tells how to read: "1.250"."""
        entry = next((entry for entry in self._of(name) if is_open(entry.text)), None)
        if entry is not None and not entry.below:
            message = f"The quantity {name} “{entry.text}” can be read in two ways: does the point part thousands?"
            self._doubt("ambiguous_number", message, entry)

    def sample_size(self, goods: Quantities) -> Counts:
        """Return the sample by class; a number of "inspected" goods may mean as many as there are of the *goods*."""
        for entry in drawn_first(of_whole(list(self._of("sample_size"))), goods.most):
            begins_with_number = entry.text[:1].isdigit()  # then any class behind it belongs to another figure
            values = triple(entry.text, whole) or (None if begins_with_number else by_name(entry.text, whole))
            none = values is not None and 0 in (
                values.critical,
                values.major,
                values.minor,
            )  # "Limits for the sample: 0, 7"
            if values is not None and not none and whole_before_parts(entry.text) is None:
                self._take("sampling.sample_size", entry)
                return values
            if _NUMBERS.match(entry.text):
                continue  # "sample 12, 50, 51" numbers pieces
            size = sum_of_parts(entry.text) or whole(entry.text) or in_unit_of(entry.text, goods.unit)
            if size:  # one of nought counts something else
                self._take("sampling.sample_size", entry)
                return BySeverity(size, size, size)
        return BySeverity()

    def aql(self) -> tuple[Rates, float | None]:
        for entry in self._of("aql"):
            values = rates_of(entry.text)
            if values is not None:
                # "AQL critical | 0" may stand beside "AQL major / AQL minor | 2.5 / 4.0".
                alone = {s: self._aql_of(s) for s in Severity if values[s] is None}
                self._take("sampling.aql", entry)
                return BySeverity(*(alone.get(s, values[s]) for s in Severity)), None
            first = re.match(r"\d{1,3}(?:[.,]\d{1,3})?(?![\d.,])", entry.text)
            if first is not None and (single := readings.aql(first[0])):
                self._take("sampling.aql", entry)
                return BySeverity(), single
        for entry in self._of("level"):  # "Level / AQL: II, 0 / 2.5 / 4.0"
            rates = readings.behind_level(entry.text)
            if rates is not None and (values := triple(rates, readings.aql)) is not None:
                self._take("sampling.aql", entry)
                return values, None
        return BySeverity(*map(self._aql_of, Severity)), None

    def _aql_of(self, severity: Severity) -> float | None:
        """Return the AQL beside the label that names this class alone: "AQL major"."""
        for entry in self._of(f"aql_{severity.value}"):
            several = len(_POINTED.findall(entry.text)) > 1  # "minor (AQL 2.5 and 4.0)" gives it two: one is another's
            if not several and (rate := readings.aql(entry.text)) is not None:
                self._take("sampling.aql", entry)
                return rate
        return None

    def level(self) -> str | None:
        for concept in ("level", "aql", "standard"):
            for entry in self._of(concept):
                level = readings.level(entry.text, alone=concept == "level")
                if level:
                    self._take("sampling.level", entry)
                    return level
        return None

    def units(self) -> int | None:
        for entry in self._of("defective_units"):
            read = None if classes.classes_alone(entry.text) else readings.quantity(entry.text)
            if read is not None:
                self._take("defective_units", entry)
                return read[0]
        for entry in self._of("defective_rate"):  # "15.2 % (19/125)"
            share = _SHARE.search(entry.text)
            if share is not None:
                self._take("defective_units", entry)
                return int(share[1])
        return None
