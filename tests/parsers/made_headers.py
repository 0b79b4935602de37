"""Particulars over a report in the forms of made_forms.py: labels and values beside, behind and under each other."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from tests.parsers.made_forms import Draw, Made, Reading, Values, rows_of, vocabulary
from toolkit.parsers.facts.entries import entries
from toolkit.parsers.facts.particulars import particulars

MONTHS = (1, 3, 5, 7, 10, 12)
EARLY, LATE = (1, 12), (13, 28)  # days
TWO_WAYS = ("{m:02d}/{d:02d}/{y}", "{d:02d}/{m:02d}/{y}")
NUMBERS = ("RT-{n}", "HQ/{n}/26", "{n}", "SH26{n}A", "FRI-2026-{n}")
ORDERS = ("PO-{n}", "45000{n}", "HB-{n}", "{n}")
ITEMS = ("KT-{n}", "AB{n}", "{n}-B", "SKU-{n}")
TEXTS = {"client": "names", "supplier": "makers", "factory": "makers", "product": "goods", "inspector": "persons",
         "inspection_type": "services"}  # fmt: skip
LISTS = ("po_numbers", "items")
FIELDS = (
    "report_no", "client", "supplier", "factory", "product", "po_numbers", "items", "inspection_date", "report_date",
    "inspector", "inspection_type", "ordered", "lot", "produced", "packed", "sample_size",
)  # fmt: skip
QUANTITIES = ("ordered", "lot", "produced", "packed")
SAMPLES = (80, 125, 200, 315)
Form = Callable[["Draw", "Sequence[Field]"], str]


@dataclass(frozen=True)
class Field:
    """A label, the text of its value, and the value itself."""

    name: str
    label: str
    text: str
    value: object


def header(
    seed: int, forms: Mapping[str, Form] | None = None, change: Callable[[Draw, Field], Field] | None = None
) -> Made:
    """Return the particulars of a report in one of the *forms*; *change* writes a value as some agencies do."""
    draw = Draw(seed, "header")
    forms = forms or FORMS
    form = draw.choice(list(forms))
    names = draw.sample(FIELDS, draw.randint(4, len(FIELDS)))
    written = _Writing(draw)
    fields = [written.field(name) for name in sorted(names, key=FIELDS.index)]
    if draw.likely(0.4):
        fields += [Field("", label, text, None) for label, text in draw.some("others", [1, 2])]
        draw.shuffle(fields)
    if form == "two languages":
        fields = [_bilingual(draw, field) for field in fields]
    if change is not None:
        fields = [change(draw, field) for field in fields]
    want = {field.name: field.value for field in fields if field.name}
    return Made(draw.language, form, forms[form](draw, fields), want, _open(fields))


def _open(fields: Sequence[Field]) -> tuple[str, ...]:
    """Return what may stay unread: a "Reference" is the report's or that of the goods where no other label tells."""
    labels = {field.label.casefold() for field in fields}
    return ("items",) if labels & {"référence", "referencia", "réf."} else ()


def told(made: Made) -> Reading:
    """Return the particulars that are read of a text."""
    read = rows_of(made)
    facts = particulars(list(entries(read)), [row.text for row in read])
    values: Values = {
        **{name: text for name, text in facts.texts.items() if name in FIELDS},
        **{name: facts.lists[name] for name in LISTS},
        **{name: getattr(facts.quantities, name) for name in QUANTITIES},
        "sample_size": facts.sample_size.major,
    }
    return Reading(values, tuple(problem.code for problem in facts.problems))


class _Writing:
    """Writes the values of one report, its dates and its numbers in one way each."""

    def __init__(self, draw: Draw) -> None:
        self.draw = draw
        self.dates = draw.word("dates")
        self.days = EARLY if draw.language == "en" and draw.likely(0.3) else LATE
        self.unit = draw.word("units") if draw.likely(0.7) else ""

    def field(self, name: str) -> Field:
        text, value = self._value(name)
        return Field(name, self.draw.word(name), text, value)

    def _value(self, name: str) -> tuple[str, object]:
        if name in TEXTS:
            text = self.draw.word(TEXTS[name])
            return text, text
        if name in LISTS:
            return self._list(ORDERS if name == "po_numbers" else ITEMS)
        if name == "report_no":
            text = self._code(NUMBERS)
            return text, text
        if name == "sample_size":
            size = self.draw.choice(SAMPLES)
            return f"{size} {self.unit}".strip(), size
        return self._date() if name.endswith("date") else self._quantity()

    def _code(self, patterns: Sequence[str]) -> str:
        return self.draw.choice(patterns).format(n=self.draw.randint(1000, 9999))

    def _list(self, patterns: Sequence[str]) -> tuple[str, tuple[str, ...]]:
        pattern = [self.draw.choice(patterns)]
        codes = tuple(dict.fromkeys(self._code(pattern) for _ in range(self.draw.choice([1, 1, 1, 2, 3]))))
        return self.draw.choice([", ", " / ", "; "]).join(codes), codes

    def _date(self) -> tuple[str, str | None]:
        """Return a date that can be read in one way only; one that can be read in two is none."""
        place, day, year = self.draw.randrange(len(MONTHS)), self.draw.randint(*self.days), 2026
        name = self.draw.words["months"][place]
        month = MONTHS[place]
        text = self.dates.format(d=day, m=month, y=year, y2=year % 100, mon=name, mon3=name[:3])
        doubtful = self.days == EARLY and day != month and self.dates in TWO_WAYS
        return text, None if doubtful else f"{year}-{month:02d}-{day:02d}"

    def _quantity(self) -> tuple[str, int]:
        number = self.draw.word("numbers")
        text = f"{number} {self.unit}".strip() if self.unit or "." not in number else number.replace(".", "")
        return text, int("".join(filter(str.isdigit, number)))


def _bilingual(draw: Draw, field: Field) -> Field:
    """Return *field* with its label in English and Chinese, or in its own language and English."""
    if not field.name:
        return field
    own = field.label
    other = draw.choice(vocabulary()["zh" if draw.language == "en" else "en"]["header"][field.name])
    both = [own, other] if draw.likely(0.5) else [other, own]
    return Field(field.name, draw.choice([" ", " / ", "/"]).join(both), field.text, field.value)


def _in_rows(cells: Sequence[str], wide: int, mark: str) -> str:
    return "\n".join(mark + " | ".join(cells[at : at + wide]) for at in range(0, len(cells), wide))


def _pairs(number: int) -> Callable[[Draw, Sequence[Field]], str]:
    """Return what sets so many labels, each with its value in the next cell, in a row of a grid."""

    def text(draw: Draw, fields: Sequence[Field]) -> str:
        colon = draw.choice(["", ":", " :"])
        return _in_rows([cell for f in fields for cell in (f.label + colon, f.text)], 2 * number, draw.mark(0.8))

    return text


def _lines(draw: Draw, fields: Sequence[Field]) -> str:
    return "\n".join(f"{f.label}{'：' if draw.language == 'zh' else ': '}{f.text}" for f in fields)


def _in_cells(number: int) -> Callable[[Draw, Sequence[Field]], str]:
    """Return what sets so many cells in a row, each with a label, a colon and a value."""

    def text(draw: Draw, fields: Sequence[Field]) -> str:
        colon = "：" if draw.language == "zh" and draw.likely(0.5) else draw.choice([": ", " : "])
        return _in_rows([f"{f.label}{colon}{f.text}" for f in fields], number, draw.mark(0.7))

    return text


def _under(draw: Draw, fields: Sequence[Field]) -> str:
    """Return rows of labels over rows of their values."""
    wide = draw.choice([2, 3, 4])
    lines = []
    for at in range(0, len(fields), wide):
        part = fields[at : at + wide]
        lines += [" | ".join(f.label for f in part), " | ".join(f.text for f in part)]
    return "\n".join("[" + line for line in lines)


def _far_under(draw: Draw, fields: Sequence[Field]) -> str:
    """Return labels over their values without rules, each row of them apart from the next."""
    wide = draw.choice([2, 3])
    parts = [fields[at : at + wide] for at in range(0, len(fields), wide)]
    return "\n\n".join(" | ".join(f.label for f in part) + "\n" + " | ".join(f.text for f in part) for part in parts)


def _dotted(draw: Draw, fields: Sequence[Field]) -> str:
    """Return lines whose dots or strokes lead from the label to the value."""
    lead = draw.choice([" ........ ", " ______ ", ": ........ ", " : "])
    return "\n".join(f"{f.label}{lead}{f.text}" for f in fields)


def _numbered(draw: Draw, fields: Sequence[Field]) -> str:
    """Return lines or rows that are numbered."""
    mark, number = draw.mark(0.5), draw.choice(["{}. ", "{}) ", "1.{} ", "{}、"])
    joint = " | " if mark else ": "
    return "\n".join(f"{mark}{number.format(at)}{f.label}{joint}{f.text}" for at, f in enumerate(fields, 1))


def _in_a_run(draw: Draw, fields: Sequence[Field]) -> str:
    """Return two or three particulars in one line of print."""
    wide, joint = draw.choice([2, 3]), draw.choice(["   ", ", ", "; ", " – "])
    told = [f"{f.label}: {f.text}" for f in fields]
    return "\n".join(joint.join(told[at : at + wide]) for at in range(0, len(told), wide))


FORMS: Mapping[str, Callable[[Draw, Sequence[Field]], str]] = {
    "pairs": _pairs(1),
    "two pairs": _pairs(2),
    "three pairs": _pairs(3),
    "lines": _lines,
    "one cell": _in_cells(1),
    "two cells": _in_cells(2),
    "three cells": _in_cells(3),
    "under labels": _under,
    "two languages": _pairs(1),
    "far under labels": _far_under,
    "leaders": _dotted,
    "numbered": _numbered,
    "in a run": _in_a_run,
}
