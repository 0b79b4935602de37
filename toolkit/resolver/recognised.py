"""What is known of each defect row: what the defect knowledge says of its words, for the goods that were inspected.

What the goods are, a report says under many heads: a line for the product, a list of items, the lots that it judges.
Where none of them names a kind of goods ("TB-88"), the order's own *item* does.
"""

import re
from collections.abc import Iterable
from functools import cache

from toolkit.model.report import Defect, Report
from toolkit.model.resolution import DefectDecision
from toolkit.model.severity import Severity
from toolkit.model.tolerances import unlike
from toolkit.resolver.bearing import gives_way, names_of_goods
from toolkit.resolver.dangers import says_danger
from toolkit.resolver.defect_book import Book
from toolkit.resolver.knowledge import Knowledge, families_of, look_up
from toolkit.resolver.made_of import made_of
from toolkit.resolver.own_name import says_own_name

_WORD = re.compile(r"\w+")


def known_defects(report: Report, book: Book | None = None, item: str | None = None) -> tuple[DefectDecision, ...]:
    """Return what *book* (the supplied one) says of each row, in the report's order; paths are still open.

    Rows of one name are one defect: where a unit with it was critical, none of them is for a table to judge (G11).
    """
    critical = {_name(row) for row in report.defects if row.worst is Severity.CRITICAL}
    names = names_of_goods(report, item)
    return tuple(
        _known(row, entry, names, critical=_name(row) in critical)
        for row, entry in zip(report.defects, known_entries(report, book, item), strict=True)
    )


def known_entries(report: Report, book: Book | None = None, item: str | None = None) -> tuple[Knowledge | None, ...]:
    """Return the entry of *book* that each row means, in the report's order; ``None`` where that is not certain."""
    families, material = families_of_goods(report, item), _material(report, item)
    return tuple(look_up(defect.description, families, book, material) for defect in report.defects)


def known_of(defect: Defect, report: Report, book: Book | None = None, item: str | None = None) -> DefectDecision:
    """Return what *book* says of one defect of the report's goods."""
    entry = look_up(defect.description, families_of_goods(report, item), book, _material(report, item))
    return _known(defect, entry, names_of_goods(report, item), critical=defect.worst is Severity.CRITICAL)


def families_of_goods(report: Report, item: str | None = None) -> tuple[str, ...]:
    """Return the families of what was inspected: by its product, else its items or lots, else the order's *item*."""
    of_lots = (*report.items, *(lot.item for lot in report.lots))
    return _named_by([report.product]) or _named_by(of_lots) or _named_by([item])


def _material(report: Report, item: str | None) -> str | None:
    """Return what the goods are made of, where their names say one material alone."""
    return made_of(report.product, *report.items, *(lot.item for lot in report.lots), item)


def _named_by(names: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(family for name in names if name for family in families_of(name)))


def family_of(known: DefectDecision) -> str:
    """Return the family of goods that *known* was found in."""
    return (known.kind or "").partition("/")[0]


def _name(row: Defect) -> str:
    return " ".join(row.description.casefold().split())


def _known(defect: Defect, entry: Knowledge | None, names: tuple[str | None, ...], *, critical: bool) -> DefectDecision:
    hurts = gives_way(defect.description, names) or says_danger((defect.description, defect.remark), names)
    if entry is None:
        return DefectDecision(description=defect.description, hazard=hurts)
    # Whether a safety defect may be repaired is for whoever answers for safety, not for a table (G11).
    critical = critical and entry.repairable != "no"
    other = unlike(entry.standard, defect.description, defect.remark)
    return DefectDecision(
        description=defect.description,
        kind=entry.id or None,
        named=says_own_name(entry, defect.description),
        repairable="unknown" if critical else entry.repairable,
        detectable=entry.found_by,
        method=None if critical else entry.rework,
        standard=None if other else entry.standard,
        set_aside=entry.standard if other else None,
        cause=entry.cause or None,
        hazard=entry.hazard or hurts or _says_hazard(entry, defect.description),
        critical=entry.severity == "critical",
    )


def _says_hazard(entry: Knowledge, description: str) -> bool:
    """Tell whether *description* says of the kind what makes it a matter of safety: "sharp", and not "not sharp"."""
    plain = f" {' '.join(_WORD.findall(description.casefold()))} "
    return any(re.search(_said_of(word), plain) for word in entry.hazard_said)


@cache
def _said_of(word: str) -> str:
    """Return the pattern of *word* without a denial right before it: "not sharp", "not very sharp", "不锋利"."""
    if word[0] > "\u2e80":
        return rf"(?<![不无没非])(?<!不太)(?<!没有){re.escape(word)}"
    return rf"(?<! not| non)(?<! no)(?<! not very)(?<! not really)(?<! without) {re.escape(word)} "
