"""What a report states, by name: the one list that the page for people and the workbook are made from."""

from collections.abc import Iterator
from operator import attrgetter
from typing import NamedTuple

from toolkit.cli.layout import shown
from toolkit.model.report import Place, Report
from toolkit.model.severity import BySeverity, Severity

PARTICULARS = (
    ("report_no", "Report no"),
    ("agency", "Agency"),
    ("inspection_type", "Inspection"),
    ("inspection_date", "Inspected"),
    ("report_date", "Reported"),
    ("inspector", "Inspector"),
    ("client", "Client"),
    ("supplier", "Supplier"),
    ("factory", "Factory"),
    ("product", "Product"),
    ("po_numbers", "Order no"),
    ("items", "Item"),
    ("quantities.ordered", "Ordered"),
    ("quantities.lot", "Lot"),
    ("quantities.produced", "Produced"),
    ("quantities.packed", "Packed"),
    ("quantities.unit", "Unit"),
    ("sampling.standard", "Standard"),
    ("sampling.level", "Level"),
    ("defective_units", "Defective units"),
)
COUNTS = (
    ("sampling.sample_size", "Sample size"),
    ("sampling.aql", "AQL"),
    ("found", "Found"),
    ("allowed", "Allowed"),
    ("results.by_severity", "Result"),
)
RESULTS = (("results.aql", "AQL result"), ("results.overall", "Overall result"))
LABELS = dict((*PARTICULARS, *COUNTS, *RESULTS))


class Stated(NamedTuple):
    """One value under the *name* of its field; *value* is ``None`` where the report prints none."""

    name: str
    label: str
    value: object
    place: Place


def stated(report: Report, names: tuple[tuple[str, str], ...]) -> Iterator[Stated]:
    """Yield the values of *report* under *names*, the unknown ones too: a gap should be seen."""
    for name, label in names:
        yield Stated(name, label, attrgetter(name)(report), report.places.get(name, Place()))


def label(name: str) -> str:
    """Return the words for the field *name*; a name that no list has speaks for itself."""
    return LABELS.get(name, name.replace(".", " ").replace("_", " "))


def in_words(value: object) -> str:
    """Return *value* in one line for people: a dash for unknown, the classes by name."""
    if isinstance(value, BySeverity):
        return ", ".join(f"{severity} {shown(one)}" for severity, one in value.items()) or shown(None)
    if isinstance(value, tuple):
        return ", ".join(map(str, value)) or shown(None)
    return shown(value)


def by_class(values: object) -> tuple[object, ...]:
    """Return the critical, the major and the minor one of *values*."""
    return tuple(values[severity] for severity in Severity) if isinstance(values, BySeverity) else ()
