"""Takes the names, numbers and days of a report from its labelled values, the first of each that can be one."""

from collections.abc import Callable, Iterator, Sequence

from toolkit.model.report import Place, Problem
from toolkit.parsers.facts.services import named_in
from toolkit.parsers.words import classes, dates, folding, lexicon
from toolkit.parsers.words.articles import is_code
from toolkit.parsers.words.days_of_year import issued_behind
from toolkit.parsers.words.inline import Entry
from toolkit.parsers.words.labels_built import begins_with_works
from toolkit.parsers.words.one_value import (
    before_next_label,
    behind_its_word,
    first_token,
    is_measured,
    is_name,
    is_norm,
    is_number,
    is_told_elsewhere,
    points_elsewhere,
    split,
)

PARTICULARS = frozenset(
    {"client", "supplier", "factory", "po_numbers", "items", "inspection_date", "ordered", "report_no"}
)
NEAR = 80.0  # points
LEVEL = 4.0  # points by which values in one row may stand off each other
SHORTEST_CODE = 4  # signs: a shorter one may number a row


class Taker:
    """Takes values from entries and keeps where they stood and what was doubtful about them."""

    def __init__(self, found: Sequence[Entry], order: dates.Order | None, texts: Sequence[str] = ()) -> None:
        self.found = found
        self.order = order
        self.texts = texts
        self.places: dict[str, Place] = {}
        self.problems: list[Problem] = []

    def _of(self, concept: str) -> Iterator[Entry]:
        return (entry for entry in self.found if entry.concept == concept)

    def _take(self, name: str, entry: Entry) -> None:
        self.places[name] = Place(entry.page, entry.box)

    def text(self, name: str, fits: Callable[[str], bool]) -> str | None:
        for entry in self._kinds() if name == "inspection_type" else self._of(name):
            text = before_next_label(entry.text)
            kindless = _is_of_plan(text) or is_code(text) or classes.severity(text) is not None or is_measured(text)
            if fits(text) and not (name == "inspection_type" and kindless):
                self._take(name, entry)
                return text.strip(" ,;，；")
        return None

    def _kinds(self) -> Sequence[Entry]:
        """Return what may be the kind of inspection: several "Type" further on are those of defects.

        Under "S. No. | Stage | Observation" stand the parts that were looked at, unless one says that it is a kind.
        """
        told = list(self._of("inspection_type"))
        found = [entry for entry in told if not (entry.below and entry.column) or named_in(entry.text)]
        first = min((entry.page for entry in self.found), default=1)
        further = {entry.text for entry in found if entry.page > first}
        return [entry for entry in found if entry.page == first] if len(further) > 1 else found

    def number(self, concept: str = "report_no", *, first_only: bool = False) -> str | None:
        """Return the report's number; of a value set in several lines, the first is the number.

        With *first_only* it stands on the first page: further on "Report YD-0311" is that of a laboratory.
        """
        first = min((entry.page for entry in self.found), default=1)
        for entry in self._of(concept):
            if first_only and entry.page > first:
                continue
            printed = entry.lines[0] if entry.lines else entry.text
            printed = behind_its_word(before_next_label(printed))
            listed = split(printed)
            several = len(listed) > 1 and all(is_code(part) and any(map(str.isalpha, part)) for part in listed)
            if is_number(printed) and not is_norm(printed) and not several:  # a report has one number
                self._take("report_no", entry)
                return first_token(printed)
        return None

    def assignment(self, concept: str = "inspection_type") -> str | None:
        """Return the number beside a label of the kind of inspection: "Assignment | TW-FRI-2291" numbers it.

        So may another label of *concept*, with a number alone.
        """
        told = ((entry, before_next_label(entry.text)) for entry in self._of(concept))
        entry = next((entry for entry, text in told if is_code(text)), None)
        if entry is not None:
            self._take("report_no", entry)
        return before_next_label(entry.text).strip() if entry else None

    def beside(self, concept: str, name: str, fits: Callable[[str], bool]) -> str | None:
        """Return the value beside a label that, as the head of a column, would speak of something else."""
        for entry in self._of(concept):
            if not entry.below and fits(entry.text) and self._stands_among_others(entry):
                self._take(name, entry)
                return entry.text.strip()
        return None

    def described(self) -> str | None:
        """Return the goods under a "Description" among the labels of an order; none where several goods are listed."""
        entries = list(self._of("goods_described"))
        fits = [entry for entry in entries if not entry.column and is_name(entry.text) and not is_code(entry.text)]
        if len(entries) != 1 or not fits or not any(map(str.isalpha, fits[0].text)) or points_elsewhere(fits[0].text):
            return None
        if not any(_tells_order(one) for one in self.found if one is not fits[0] and _is_level(one, fits[0])):
            return None  # "1 | Scratch" under "Item | Description"
        self._take("product", fits[0])
        return fits[0].text.strip()

    def _stands_among_others(self, entry: Entry) -> bool:
        """Tell whether other particulars stand near: a "Description" alone may be that of a defect."""
        return any(
            other.concept in PARTICULARS and other.page == entry.page and abs(other.box[1] - entry.box[1]) < NEAR
            for other in self.found
        )

    def factories(self) -> Iterator[Entry]:
        """Return every factory that a label names, in the order of the page."""
        return (entry for entry in self._of("factory") if is_name(entry.text))

    def own_works(self) -> str | None:
        """Return the works at which a firm that makes and sells the goods was visited: "Place | Works 2, Beilun"."""
        own = next((entry for entry in self.factories() if begins_with_works(entry.text)), None)
        if own is not None:
            self._take("factory", own)
        return own.text.strip() if own is not None else None

    def works(self, supplier: str) -> str | None:
        """Return the place of the inspection that is an address beginning with the name of *supplier*, or its start."""
        for entry in self._of("place"):
            name, comma, address = entry.text.partition(",")
            own = comma and f"{folding.key(supplier)} ".startswith(f"{folding.key(name)} ") and len(name.split()) > 1
            if own and lexicon.mentions("addresses", "words", address):  # else it may be a town that the name has, too
                self._take("factory", entry)
                return entry.text.strip()
        return None

    def date(self, name: str, inspected: str | None = None) -> str | None:
        """Return the day of *name*; one without a year may be told by that on which the goods were *inspected*."""
        doubtful: Entry | None = None
        for entry in self._of(name):
            text = before_next_label(entry.text)
            if day := dates.date(text, self.order) or dates.compact_date(text) or issued_behind(text, inspected):
                self._take(name, entry)
                return day
            if doubtful is None and any(map(str.isdigit, entry.text)):
                doubtful = entry
        if doubtful is not None:
            told = "can be read in two ways" if dates.is_ambiguous(doubtful.text) else "cannot be read"
            self._doubt("ambiguous_date", f"The {name.replace('_', ' ')} “{doubtful.text}” {told}.", doubtful)
        return None

    def lone_day(self) -> str | None:
        """Return the day beside a mere "Date" in another language; none where several days are given so."""
        days = [(day, entry) for entry in self._of("day") if (day := dates.date(entry.text, self.order))]
        if len({day for day, _ in days}) != 1:
            return None
        self._take("inspection_date", days[0][1])
        return days[0][0]

    def is_elsewhere(self, concept: str) -> bool:
        """Tell whether the first value of *concept* only points to another one."""
        return any(is_told_elsewhere(entry.text) for entry in list(self._of(concept))[:1])

    def points_to_supplier(self) -> bool:
        """Tell whether the factory is said to be the supplier: by its name, or right below it ("same as above")."""
        place = next(place for place, entry in enumerate(self.found) if entry.concept == "factory")
        named = lexicon.mentions("label_words", "supplier", self.found[place].text)
        return named or (place > 0 and self.found[place - 1].concept == "supplier")

    def _doubt(self, code: str, message: str, entry: Entry) -> None:
        self.problems.append(Problem(code=code, level="warning", message=message, page=entry.page))


def _is_level(one: Entry, other: Entry) -> bool:
    return one.below and one.page == other.page and abs(one.box[1] - other.box[1]) < LEVEL


def _tells_order(entry: Entry) -> bool:
    """Tell whether *entry* is a particular of an order, and no number of a row: "BT-550", but not "1"."""
    coded = entry.concept not in ("items", "report_no") or (is_code(entry.text) and len(entry.text) >= SHORTEST_CODE)
    return coded and entry.concept in PARTICULARS


def _is_of_plan(text: str) -> bool:
    """Tell whether *text* says how strict an inspection was, and not of which kind: "Single, normal"."""
    return any(lexicon.mentions("inspections", name, text) for name in ("normal", "tightened", "reduced"))
