"""What the report found, every row: a defect that a letter leaves out may be one that can no longer be claimed."""

from itertools import chain, groupby, repeat

from toolkit.documents.fields import Fields, Quote, clean, quote
from toolkit.documents.money import count
from toolkit.documents.not_the_inspectors import inspectors_words
from toolkit.documents.words import name_of
from toolkit.model.lot_checks import title_of
from toolkit.model.lots import sample_of
from toolkit.model.report import Defect, Photo, Report, SectionResult
from toolkit.model.resolution import DefectDecision, Resolution
from toolkit.model.severity import Severity


class ClassCount(Fields, frozen=True, kw_only=True):
    severity: Severity
    count: str
    sample: str | None


class PhotoPlace(Fields, frozen=True, kw_only=True):
    """The photos of one page; *several* lets a template write the plural."""

    page: str
    numbers: str
    several: bool


class Finding(Fields, frozen=True, kw_only=True):
    """*description* and *remark*, which stands beside it in the report with its place on the goods, are as printed.

    *known_as* is the description in the letter's language, where it is sure to be the same.
    """

    number: str
    description: Quote
    known_as: str | None
    item: Quote | None
    remark: Quote | None
    counts: tuple[ClassCount, ...]
    page: str | None
    cell: Quote | None
    photos: tuple[PhotoPlace, ...]


class Point(Fields, frozen=True, kw_only=True):
    """A section of the report that did not pass; *pending* when it was left open.

    *page* is the cell where a file has no pages: "Checks!A6".
    """

    name: Quote
    pending: bool
    page: str | None
    remark: Quote | None


def findings(report: Report, resolution: Resolution) -> tuple[Finding, ...]:
    """Return the defect rows, numbered as the letter cites them, each with what *resolution* takes it for."""
    rows = zip(report.defects, chain(resolution.per_defect, repeat(None)), strict=False)
    return tuple(_finding(number, *row, report) for number, row in enumerate(rows, start=1))


def class_counts(defect: Defect, report: Report) -> tuple[ClassCount, ...]:
    """Return the classes in which *defect* was found; a row with zeros only keeps its printed zero."""
    printed = tuple(defect.counts.items())
    found = tuple((severity, number) for severity, number in printed if number) or printed[:1]
    return tuple(
        ClassCount(
            severity=severity,
            count=count(number),
            sample=None if (size := sample_of(defect, severity, report)) is None else count(size),
        )
        for severity, number in found
    )


def open_points(report: Report) -> tuple[Point, ...]:
    """Return the sections that failed or were left open, which can hold up a lot whose counts pass."""
    wanted: tuple[SectionResult, ...] = ("fail", "pending")
    return tuple(
        Point(
            name=Quote(clean(title_of(section))),
            pending=section.result == "pending",
            page=quote(section.cell) if section.page is None else str(section.page),
            remark=quote(inspectors_words(section.remark)),
        )
        for section in report.sections
        if section.result in wanted
    )


def remarks(report: Report) -> tuple[Quote, ...]:
    """Return the remarks on the whole; one on a single defect stands beside that."""
    return tuple(text for remark in report.remarks if (text := quote(remark)) is not None)


def photo_count(report: Report) -> int:
    return sum(len(defect.photos) for defect in report.defects)


def _finding(number: int, defect: Defect, decision: DefectDecision | None, report: Report) -> Finding:
    return Finding(
        number=str(number),
        description=Quote(clean(defect.description)),
        known_as=_known_as(defect, decision),
        item=quote(defect.item),
        remark=quote("; ".join(filter(None, (defect.where, inspectors_words(defect.remark))))),
        counts=class_counts(defect, report),
        page=None if defect.page is None else str(defect.page),
        cell=quote(defect.cell),
        photos=_photo_places(defect.photos),
    )


def _known_as(defect: Defect, decision: DefectDecision | None) -> str | None:
    """Return what the kind is called in the letter's language, unless the report calls it so itself."""
    name = name_of(decision.kind) if decision and decision.named else None
    return None if name is not None and name in clean(defect.description) else name


def _photo_places(photos: tuple[Photo, ...]) -> tuple[PhotoPlace, ...]:
    ordered = sorted(photos, key=lambda photo: (photo.page, photo.number))
    return tuple(
        PhotoPlace(page=str(page), numbers=runs([photo.number for photo in group]), several=len(group) > 1)
        for page, group in ((page, list(found)) for page, found in groupby(ordered, key=lambda photo: photo.page))
    )


def runs(numbers: list[int]) -> str:
    """Return ``1–3, 5`` for 1, 2, 3, 5."""
    spans: list[list[int]] = []
    for number in numbers:
        if spans and number <= spans[-1][-1] + 1:
            spans[-1].append(number)
        else:
            spans.append([number])
    return ", ".join(str(span[0]) if span[0] == span[-1] else f"{span[0]}–{span[-1]}" for span in spans)
