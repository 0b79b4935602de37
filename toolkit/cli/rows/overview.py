"""The second sheet: what the report says beside its defect rows, in blocks."""

from collections.abc import Iterator
from typing import NamedTuple

from toolkit.cli.rows.table import Cell, plain
from toolkit.cli.stated import COUNTS, PARTICULARS, RESULTS, by_class, in_words, stated
from toolkit.model.report import Place, Report
from toolkit.model.severity import Severity

Cells = tuple[object, ...]
CLASSES = tuple(str(severity) for severity in Severity)
WHERE = "page or cell"
HEADS = ("", "", *CLASSES, WHERE)
WIDTHS = (26, 68, 26, 12, 12, 14, 12, 12, 12, 12, 12)


class Block(NamedTuple):
    """A small table; the cells of *lines* stand under *heads*."""

    title: str
    heads: tuple[str, ...]
    lines: tuple[tuple[Cell, ...], ...]


def blocks(report: Report) -> Iterator[Block]:
    """Yield the blocks in the order in which one asks: can it be relied on, what was found, how was it judged.

    All keep to the same columns: a name, a text, one number for each class, the page.
    """
    for title, heads, lines in (
        ("Problems", ("level", "message", "code", "", "", "page"), _problems(report)),
        ("Counts", HEADS, _counts(report)),
        ("Results", ("", "value", "", "", "", WHERE), _values(report, RESULTS)),
        ("Report", ("", "value", "", "", "", WHERE), (*_source(report), *_values(report, PARTICULARS))),
        ("Lots judged apart", ("item", "result", *_of("found"), "", *_of("allowed"), "lot", "sample"), _lots(report)),
        ("Parts of the inspection", ("part", "remark", "result", "", "", "page"), _sections(report)),
        ("Remarks", ("", "remark"), ((None, remark) for remark in report.remarks_in_all)),
    ):
        cells = tuple(tuple(plain(cell) for cell in line) for line in lines)
        if cells:
            yield Block(title, heads, cells)


def _problems(report: Report) -> Iterator[Cells]:
    yield from ((one.level, one.message, one.code, None, None, one.page) for one in report.problems)


def _counts(report: Report) -> Iterator[Cells]:
    yield from ((one.label, None, *by_class(one.value), _where(one.place)) for one in stated(report, COUNTS))


def _values(report: Report, names: tuple[tuple[str, str], ...]) -> Iterator[Cells]:
    for one in stated(report, names):
        yield (one.label, _single(one.value), None, None, None, _where(one.place))


def _where(place: Place) -> object:
    return place.page if place.page is not None else place.cell


def _single(value: object) -> object:
    """Return *value* as one cell: a list in one line, nothing where it is empty."""
    return (in_words(value) if value else None) if isinstance(value, tuple) else value


def _source(report: Report) -> Iterator[Cells]:
    yield ("File", report.source.file)
    yield ("SHA-256", report.source.sha256)


def _of(what: str) -> tuple[str, ...]:
    return tuple(f"{what} {severity}" for severity in CLASSES)


def _lots(report: Report) -> Iterator[Cells]:
    for lot in report.lots:
        yield (lot.item, lot.result, *by_class(lot.found), None, *by_class(lot.allowed), lot.lot, lot.sample_size)


def _sections(report: Report) -> Iterator[Cells]:
    yield from ((part.name, part.remark, part.result, None, None, part.page) for part in report.sections)
