"""The evidence annex: what the report shows, row by row, its photos and pages, and where all of it comes from.

It finds nothing and decides nothing. What is not known stays a blank line, and says so.
"""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import groupby

import msgspec

from toolkit.documents.annex import File, ShownPhoto, Without, cuts, defect_pages, shown_pages, shown_photos
from toolkit.documents.brief import Brief
from toolkit.documents.chronology import Event, events
from toolkit.documents.fields import Fields, Quote, Slot, clean, quote, slot
from toolkit.documents.findings import Finding, runs
from toolkit.documents.identity import share_a_name
from toolkit.documents.letter import Record, record
from toolkit.documents.money import count
from toolkit.documents.particulars import as_counted
from toolkit.documents.parties import supplier_name
from toolkit.documents.placing import Placed, fitted
from toolkit.documents.statements import statement
from toolkit.documents.words import listed_clauses, phrase
from toolkit.model.picture import Picture

# Millimetres: two photos stand beside each other in their column of the table, one alone may be larger.
BESIDE, ALONE, WHOLE_PAGE = (46.0, 42.0), (90.0, 62.0), (168.0, 226.0)


class Shown(StrEnum):
    """Whether the report's pictures are in the annex, and why not; *NOTHING*: it has none to be shown."""

    YES = "yes"
    NOTHING = "nothing"
    NO_PAGES = "no_pages"
    NOT_AT_HAND = "not_at_hand"
    FAILED = "failed"


class Exposure(Fields, frozen=True, kw_only=True):
    """A photo with its caption; there is no *picture* where none could be made."""

    picture: Slot | None
    caption: str


class Pair(Fields, frozen=True, kw_only=True):
    left: Exposure
    right: Exposure | None


class Exhibit(Fields, frozen=True, kw_only=True):
    """A finding with its photos, two to a line; *more* is how many others the report has."""

    finding: Finding
    pairs: tuple[Pair, ...]
    more: str | None


class PagePicture(Fields, frozen=True, kw_only=True):
    picture: Slot
    caption: str


class Enclosed(Fields, frozen=True, kw_only=True):
    name: Quote
    size: str | None
    sha256: str


class Client(StrEnum):
    BUYER = "buyer"
    SELLER = "seller"
    OTHER = "other"


class Independence(Fields, frozen=True, kw_only=True):
    """What is known of who inspected and for whom; *right* is the clause of the order that lets the buyer inspect."""

    client: Quote | None
    client_is: Client | None
    right: Quote | None


class Evidence(Record, frozen=True, kw_only=True):
    exhibits: tuple[Exhibit, ...]
    shown: Shown
    pages: tuple[PagePicture, ...]
    pages_left: str | None
    report_size: str | None
    letters: tuple[Enclosed, ...]
    files: tuple[Enclosed, ...]
    events: tuple[Event, ...]
    independence: Independence
    annex_only: str


def evidence(brief: Brief) -> Evidence:
    shared, annex = record(brief), brief.annex
    return Evidence(
        **msgspec.structs.asdict(
            msgspec.structs.replace(
                shared,
                classes=as_counted(shared.classes),
                findings=tuple(finding for row, finding in enumerate(shared.findings) if _concerned(row, brief)),
            )
        ),
        exhibits=tuple(_exhibits(shared.findings, brief)),
        shown=_shown(brief),
        pages=tuple(_pages(brief)),
        pages_left=_pages_left(brief),
        report_size=None if annex.size is None else count(annex.size),
        letters=tuple(_enclosed(letter.file) for letter in annex.letters),
        files=tuple(_enclosed(file) for file in annex.files),
        events=tuple(events(brief)),
        independence=independence(brief),
        annex_only=statement("annex_only"),
    )


def illustrations(brief: Brief) -> dict[Slot, Placed]:
    """Return the pictures of the annex by their places, each with the words for those who do not see it."""
    made = _pictures(brief)
    rows = brief.report.defects
    alone = {row for row, found in _by_row(brief).items() if len(found) == 1}
    placed: dict[Slot, Placed] = {}
    for one in shown_photos(brief.report):
        name = _photo_slot(one)
        if (picture := made.get(name)) is not None:
            words = (rows[one.row].description, _photo_caption(one), one.photo.caption or "")
            told = "; ".join(clean(word) for word in dict.fromkeys(words) if clean(word))
            placed[name] = Placed(picture.jpeg, *fitted(picture, ALONE if one.row in alone else BESIDE), told)
    for shown in shown_pages(brief.report):
        name = slot(f"page-{shown.page}")
        if (picture := made.get(name)) is not None:
            placed[name] = Placed(picture.jpeg, *fitted(picture, WHOLE_PAGE), _page_caption(shown.page, shown.rows))
    return placed


def independence(brief: Brief) -> Independence:
    contract, client = brief.order.contract, brief.report.client
    right = contract.right_to_inspect
    return Independence(
        client=quote(client),
        client_is=_client_is(client, brief) if quote(client) else None,
        right=Quote(clean(listed_clauses((right,)))) if isinstance(right, str) and clean(right) else None,
    )


def _client_is(client: str | None, brief: Brief) -> Client:
    """Return whom the report's client shares a name with; the letters of a firm's name alone prove no more."""
    buyer, seller = brief.order.buyer.name, supplier_name(brief.report, brief.order)
    if buyer and share_a_name(client or "", buyer):
        return Client.BUYER
    return Client.SELLER if seller and share_a_name(client or "", seller) else Client.OTHER


def _shown(brief: Brief) -> Shown:
    if brief.annex.without is not Without.NO_PAGES and not cuts(brief.report):
        return Shown.NOTHING
    return Shown(brief.annex.without or Shown.YES)


def _pictures(brief: Brief) -> Mapping[Slot, Picture | None]:
    """Return what was made of the report's pages, by the place in the annex."""
    photos = (_photo_slot(one) for one in shown_photos(brief.report))
    pages = (slot(f"page-{one.page}") for one in shown_pages(brief.report))
    return dict(zip((*photos, *pages), brief.annex.pictures, strict=False))


def _by_row(brief: Brief) -> dict[int, list[ShownPhoto]]:
    return {row: list(found) for row, found in groupby(shown_photos(brief.report), key=lambda one: one.row)}


def _exhibits(findings: Sequence[Finding], brief: Brief) -> Iterator[Exhibit]:
    made, shown = _pictures(brief), _by_row(brief)
    for row, finding in enumerate(findings):
        if not _concerned(row, brief):
            continue
        photos = [_exposure(one, made) for one in shown.get(row, ())]
        left = len(brief.report.defects[row].photos) - len(photos)
        pairs = (Pair(left=photos[at], right=next(iter(photos[at + 1 :]), None)) for at in range(0, len(photos), 2))
        yield Exhibit(finding=finding, pairs=tuple(pairs), more=count(left) if left else None)


def _concerned(row: int, brief: Brief) -> bool:
    """Return whether the annex is about the row at *row*: rows of lots that passed stand there without a find."""
    return not brief.passed or brief.report.defects[row].total > 0


def _exposure(one: ShownPhoto, made: Mapping[Slot, Picture | None]) -> Exposure:
    name = _photo_slot(one)
    return Exposure(picture=name if made.get(name) else None, caption=_photo_caption(one))


def _photo_slot(one: ShownPhoto) -> Slot:
    return slot(f"photo-{one.row + 1}-{one.photo.page}-{one.photo.number}")


def _photo_caption(one: ShownPhoto) -> str:
    return phrase("photo", number=str(one.photo.number), page=str(one.photo.page))


def _pages(brief: Brief) -> Iterator[PagePicture]:
    made = _pictures(brief)
    for shown in shown_pages(brief.report):
        name = slot(f"page-{shown.page}")
        if made.get(name) is not None:
            yield PagePicture(picture=name, caption=_page_caption(shown.page, shown.rows))


def _page_caption(page: int, rows: Sequence[int]) -> str:
    if not rows:
        return phrase("page", page=str(page))
    return phrase("page_rows", page=str(page), numbers=runs([row + 1 for row in rows]))


def _pages_left(brief: Brief) -> str | None:
    """Return the pages with defect rows that are not shown for want of room."""
    shown = {one.page for one in shown_pages(brief.report)}
    left = [page for page in defect_pages(brief.report) if page not in shown]
    return runs(left) if left and brief.annex.without is None else None


def _enclosed(file: File) -> Enclosed:
    size = None if file.size is None else count(file.size)
    return Enclosed(name=Quote(clean(file.name)), size=size, sha256=file.sha256)
