"""What an evidence annex shows of the report's pages: which photos, which pages, how large, and what goes with them."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from math import floor

import msgspec

from toolkit.model.picture import Cut, Mark, Picture
from toolkit.model.report import Defect, Photo, Report

# Six photos of one defect fill half a page beside its row, so that the row stays on one page; the others are named.
MOST_OF_A_DEFECT = 6
MOST_PHOTOS = 240
MOST_PAGES = 8
# Shared by all, so that an annex with many pictures still goes through a mail: the photos of a usual report keep all
# dots that print shows at their size there, 240 of them those at their size here.
PHOTO_PIXELS, LARGEST_PHOTO = 24_000_000, 800_000
PAGE_PIXELS, LARGEST_PAGE = 10_000_000, 2_200_000


class Without(StrEnum):
    """Why an annex has no pictures."""

    NO_PAGES = "no_pages"
    NOT_AT_HAND = "not_at_hand"
    FAILED = "failed"


class File(msgspec.Struct, frozen=True, kw_only=True):
    """A file that goes with the annex; *size* in bytes, ``None`` where only its hash is known."""

    name: str
    sha256: str
    size: int | None = None


class Sent(msgspec.Struct, frozen=True, kw_only=True):
    """A letter on the same report, and the file that holds it."""

    kind: str
    reference: str
    day: date
    file: File


class Annex(msgspec.Struct, frozen=True, kw_only=True):
    """What the annex gets from outside: *pictures* are those of ``cuts``, in its order, or none and *without* says why.

    *size* is that of the report file, which was at hand where it is known.
    """

    pictures: tuple[Picture | None, ...] = ()
    without: Without | None = Without.NOT_AT_HAND
    size: int | None = None
    letters: tuple[Sent, ...] = ()
    files: tuple[File, ...] = ()


class ShownPhoto(msgspec.Struct, frozen=True):
    """A photo that is shown beside the defect row *row* (from 0)."""

    row: int
    photo: Photo


class ShownPage(msgspec.Struct, frozen=True):
    """A page that is shown, with the defect rows (from 0) that stand on it."""

    page: int
    rows: tuple[int, ...]


def cuts(report: Report) -> tuple[Cut, ...]:
    """Return what an annex shows of the pages of *report*: the photos, then the pages."""
    photos, pages = shown_photos(report), shown_pages(report)
    of_photo = _share(PHOTO_PIXELS, LARGEST_PHOTO, len(photos))
    of_page = _share(PAGE_PIXELS, LARGEST_PAGE, len(pages))
    return (
        *(Cut(page=one.photo.page, box=one.photo.bbox, pixels=of_photo) for one in photos),
        *(Cut(page=one.page, pixels=of_page, marks=tuple(_marks(report, one))) for one in pages),
    )


def shown_photos(report: Report) -> tuple[ShownPhoto, ...]:
    """Return the photos that are shown, defect by defect: the first of each, as many as there is room for."""
    found = [sorted(defect.photos, key=lambda photo: (photo.page, photo.number)) for defect in report.defects]
    fitting = (most for most in range(MOST_OF_A_DEFECT, 0, -1) if sum(len(one[:most]) for one in found) <= MOST_PHOTOS)
    most = next(fitting, 1)
    return tuple(ShownPhoto(row, photo) for row, photos in enumerate(found) for photo in photos[:most])[:MOST_PHOTOS]


def shown_pages(report: Report) -> tuple[ShownPage, ...]:
    """Return the pages of the grounds, and the first ones on which defect rows stand, as many as there is room for."""
    grounds = ground_pages(report)[:MOST_PAGES]
    rows = [page for page in defect_pages(report) if page not in grounds][: MOST_PAGES - len(grounds)]
    return tuple(ShownPage(page, _rows_on(report, page)) for page in sorted((*grounds, *rows)))


def defect_pages(report: Report) -> tuple[int, ...]:
    return tuple(sorted({defect.page for defect in report.defects if defect.page is not None}))


def ground_pages(report: Report) -> tuple[int, ...]:
    """Return the pages on which a check failed or was left open, and that of the overall result.

    A lot can be refused for a failed test alone: what shows it belongs to the evidence as the defect rows do.
    """
    checks = {section.page for section in report.sections if section.result in ("fail", "pending")}
    verdict = report.places.get("results.overall")
    return tuple(sorted(page for page in {*checks, verdict.page if verdict else None} if page is not None))


def _rows_on(report: Report, page: int) -> tuple[int, ...]:
    return tuple(row for row, defect in enumerate(report.defects) if _marked(defect) and defect.page == page)


def _marked(defect: Defect) -> bool:
    return defect.bbox is not None


def _marks(report: Report, shown: ShownPage) -> Iterator[Mark]:
    for row in shown.rows:
        box = report.defects[row].bbox
        if box is not None:
            yield Mark(box, str(row + 1))


def _share(pixels: int, most: int, parts: int) -> int:
    return min(most, floor(pixels / parts)) if parts else most
